// Small referentials and diagnostics for the tests of the core.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole::test {

// Criteria "c0", "c1"… dealt in turn to domains "d0", "d1"…, each with one theme and one principle of its own.
inline Referential small_referential(std::size_t criteria, std::size_t domains = 1) {
  Referential referential;
  referential.id = "small";
  referential.version = "1";
  for (std::size_t i = 0; i < domains; ++i) {
    const std::string number = std::to_string(i);
    referential.domains.push_back({"d" + number, "Domaine " + number, "D" + number, "icon", "", ""});
    referential.themes.push_back({"t" + number, i, "Thème " + number});
    referential.principles.push_back(
        {"P" + number, static_cast<int>(i), 1, "Principe " + number, "P" + number, "", "", "", ""});
  }
  for (std::size_t i = 0; i < criteria; ++i) {
    Criterion criterion;
    criterion.id = "c" + std::to_string(i);
    criterion.domain = criterion.theme = i % domains;
    criterion.principles = {i % domains};
    referential.criteria.push_back(std::move(criterion));
  }
  return referential;
}

inline std::vector<Index> all_criteria(const Referential& referential) {
  std::vector<Index> all;
  for (Index i = 0; i < referential.criteria.size(); ++i) all.push_back(i);
  return all;
}

inline Answer rated(int level, int importance = kDefaultImportance) {
  Answer answer;
  answer.state = AnswerState::rated;
  answer.level = level;
  answer.importance = importance;
  return answer;
}

inline Answer stated(AnswerState state) {
  Answer answer;
  answer.state = state;
  return answer;
}

}  // namespace boussole::test
