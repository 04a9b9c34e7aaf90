#include "core/content/names.h"

#include <algorithm>
#include <array>

#include "core/language/texts.h"

namespace boussole::names {

namespace {

template <std::size_t Size>
std::string name_in(const std::array<Text, Size>& names, int rank) {
  return std::string(tr(names[static_cast<std::size_t>(std::clamp(rank, 0, static_cast<int>(Size) - 1))]));
}

}  // namespace

std::string level_name(int level) {
  constexpr std::array kNames = {Text::level_0, Text::level_1, Text::level_2, Text::level_3};
  return name_in(kNames, level);
}

std::string answer_name(const Answer& answer) {
  switch (answer.state) {
    case AnswerState::rated:
      return level_name(answer.level);
    case AnswerState::not_applicable:
      return std::string(tr(Text::answer_not_applicable));
    case AnswerState::unknown:
      return std::string(tr(Text::answer_unknown));
    case AnswerState::unanswered:
      break;
  }
  return std::string(tr(Text::answer_none));
}

std::string effort_name(int effort) {
  constexpr std::array kNames = {Text::effort_1, Text::effort_2, Text::effort_3};
  return name_in(kNames, effort - 1);
}

std::string importance_name(int importance) {
  constexpr std::array kNames = {Text::importance_1, Text::importance_2, Text::importance_3};
  return name_in(kNames, importance - 1);
}

std::string status_name(ActionStatus status) {
  constexpr std::array kNames = {Text::status_todo, Text::status_doing, Text::status_done, Text::status_dropped};
  return name_in(kNames, static_cast<int>(status));
}

std::string status_name(IndicatorStatus status) {
  constexpr std::array kNames = {Text::indicator_conforming, Text::indicator_vigilance, Text::indicator_gap,
                                 Text::indicator_incomplete, Text::indicator_impossible};
  return name_in(kNames, static_cast<int>(status));
}

std::string check_name(std::optional<CheckState> state) {
  constexpr std::array kNames = {Text::checklist_yes, Text::checklist_no, Text::answer_unknown};
  return state ? name_in(kNames, static_cast<int>(*state)) : std::string(tr(Text::answer_none));
}

}  // namespace boussole::names
