// Another edition of the guide's referential, as a file: one question reworded, one gone, one new.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "generated/assets.h"

namespace boussole::test {

inline constexpr std::string_view kOtherVersion = "2027.1";
inline constexpr std::string_view kGone = "equipes.ratio-cip";
inline constexpr std::string_view kNew = "equipes.ratio-cip-nouveau";
inline constexpr std::string_view kReworded = "equipes.taux-encadrement";

inline void replace_after(std::string& text, std::string_view anchor, std::string_view from, std::string_view to) {
  const std::size_t start = text.find(anchor);
  REQUIRE(start != std::string::npos);
  const std::size_t at = text.find(from, start);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

inline std::string other_referential() {
  std::string json(referential_json());
  // A file is whole: the page's own has what helps to answer in its companion.
  constexpr std::string_view kQuestion = "\"question\":";
  constexpr std::string_view kHelp = R"("plain":"Court ?","plain_levels":["Rien."],"why":"Parce que cela compte.",)";
  for (std::size_t at = json.find(kQuestion); at != std::string::npos; at = json.find(kQuestion, at)) {
    json.insert(at, kHelp);
    at += kHelp.size() + kQuestion.size();
  }
  for (const char* level : {"\"level\":1,", "\"level\":2,", "\"level\":3,"}) {
    for (std::size_t at = json.find(level); at != std::string::npos; at = json.find(level, at + 1)) {
      json.insert(at, "\"plain\":\"Oui.\",");
      at = json.find(level, at);
    }
  }
  replace_after(json, "", "\"version\":\"2024.2\"", "\"version\":\"" + std::string(kOtherVersion) + "\"");
  replace_after(json, "\"id\":\"" + std::string(kReworded) + "\"", "\"question\":\"",
                "\"question\":\"Autrement dit : ");
  replace_after(json, "", "\"id\":\"" + std::string(kGone) + "\"", "\"id\":\"" + std::string(kNew) + "\"");
  return json;
}

}  // namespace boussole::test
