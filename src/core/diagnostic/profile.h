// What a Régie says of itself, and which criteria concern it. See product.md, « Applicability ».
#pragma once

#include <optional>
#include <string_view>

namespace boussole {

// How a Régie relates to the « association intermédiaire » scheme.
enum class Ai {
  none,         // no link
  partnership,  // works with a local AI
  carried,      // carries one or considers it
};

// The few facts that decide which criteria apply. Contradictions (neither ACI nor EI) are allowed.
struct Profile {
  bool aci = false;
  bool ei = false;
  Ai ai = Ai::none;
  bool etti = false;  // carried or considered
  bool seasonal = false;
  bool public_procurement = false;
  bool bridge_contracts = false;  // « contrats passerelle »

  bool operator==(const Profile&) const = default;
};

// When a criterion applies (`applies_if` in the referential).
enum class Condition {
  always,              // ""
  aci,                 // "aci"
  ei,                  // "ei"
  aci_or_ei,           // "aci_or_ei"
  both,                // "double": ACI and EI
  ai_any,              // "ai_any": AI in partnership or carried
  ai_carried,          // "ai_carried"
  etti,                // "etti"
  seasonal,            // "seasonal"
  public_procurement,  // "public_procurement"
  bridge_contracts,    // "bridge_contracts"
};

[[nodiscard]] std::optional<Condition> condition_from_name(std::string_view name);
[[nodiscard]] std::string_view condition_name(Condition condition);

[[nodiscard]] bool applies(Condition condition, const Profile& profile);

}  // namespace boussole
