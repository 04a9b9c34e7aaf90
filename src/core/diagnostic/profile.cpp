#include "core/diagnostic/profile.h"

#include <array>
#include <utility>

namespace boussole {

namespace {

constexpr std::array<std::pair<Condition, std::string_view>, 11> kNames = {{
    {Condition::always, ""},
    {Condition::aci, "aci"},
    {Condition::ei, "ei"},
    {Condition::aci_or_ei, "aci_or_ei"},
    {Condition::both, "double"},
    {Condition::ai_any, "ai_any"},
    {Condition::ai_carried, "ai_carried"},
    {Condition::etti, "etti"},
    {Condition::seasonal, "seasonal"},
    {Condition::public_procurement, "public_procurement"},
    {Condition::bridge_contracts, "bridge_contracts"},
}};

}  // namespace

std::optional<Condition> condition_from_name(std::string_view name) {
  for (const auto& [condition, known] : kNames) {
    if (known == name) return condition;
  }
  return std::nullopt;
}

std::string_view condition_name(Condition condition) {
  for (const auto& [known, name] : kNames) {
    if (known == condition) return name;
  }
  return {};
}

bool applies(Condition condition, const Profile& profile) {
  switch (condition) {
    case Condition::always:
      return true;
    case Condition::aci:
      return profile.aci;
    case Condition::ei:
      return profile.ei;
    case Condition::aci_or_ei:
      return profile.aci || profile.ei;
    case Condition::both:
      return profile.aci && profile.ei;
    case Condition::ai_any:
      return profile.ai != Ai::none;
    case Condition::ai_carried:
      return profile.ai == Ai::carried;
    case Condition::etti:
      return profile.etti;
    case Condition::seasonal:
      return profile.seasonal;
    case Condition::public_procurement:
      return profile.public_procurement;
    case Condition::bridge_contracts:
      return profile.bridge_contracts;
  }
  return true;
}

}  // namespace boussole
