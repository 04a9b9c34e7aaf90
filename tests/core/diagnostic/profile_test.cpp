#include "core/diagnostic/profile.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string_view>

using namespace boussole;

namespace {

struct Row {
  std::string_view name;
  Condition condition;
  std::function<bool(const Profile&)> expected;
};

const std::array<Row, 11> kRows = {{
    {"", Condition::always, [](const Profile&) { return true; }},
    {"aci", Condition::aci, [](const Profile& p) { return p.aci; }},
    {"ei", Condition::ei, [](const Profile& p) { return p.ei; }},
    {"aci_or_ei", Condition::aci_or_ei, [](const Profile& p) { return p.aci || p.ei; }},
    {"double", Condition::both, [](const Profile& p) { return p.aci && p.ei; }},
    {"ai_any", Condition::ai_any, [](const Profile& p) { return p.ai == Ai::partnership || p.ai == Ai::carried; }},
    {"ai_carried", Condition::ai_carried, [](const Profile& p) { return p.ai == Ai::carried; }},
    {"etti", Condition::etti, [](const Profile& p) { return p.etti; }},
    {"seasonal", Condition::seasonal, [](const Profile& p) { return p.seasonal; }},
    {"public_procurement", Condition::public_procurement, [](const Profile& p) { return p.public_procurement; }},
    {"bridge_contracts", Condition::bridge_contracts, [](const Profile& p) { return p.bridge_contracts; }},
}};

}  // namespace

TEST_CASE("each condition holds for exactly the profiles it names") {
  for (const Row& row : kRows) {
    INFO("condition " << row.name);
    for (unsigned bits = 0; bits < 64; ++bits) {
      for (const Ai ai : {Ai::none, Ai::partnership, Ai::carried}) {
        Profile profile;
        profile.aci = (bits & 1U) != 0;
        profile.ei = (bits & 2U) != 0;
        profile.etti = (bits & 4U) != 0;
        profile.seasonal = (bits & 8U) != 0;
        profile.public_procurement = (bits & 16U) != 0;
        profile.bridge_contracts = (bits & 32U) != 0;
        profile.ai = ai;
        CHECK(applies(row.condition, profile) == row.expected(profile));
      }
    }
  }
}

TEST_CASE("a condition and its name lead to each other") {
  for (const Row& row : kRows) {
    CHECK(condition_name(row.condition) == row.name);
    CHECK(condition_from_name(row.name) == row.condition);
  }
}

TEST_CASE("a name that is no condition is told as such") {
  for (const std::string_view name : {"always", "both", "ACI", "aci ", "ai", "aci,ei"}) {
    CHECK_FALSE(condition_from_name(name));
  }
}

TEST_CASE("only what always applies concerns an empty profile") {
  for (const Row& row : kRows) CHECK(applies(row.condition, Profile{}) == (row.condition == Condition::always));
}
