#include "ui/screens/results/what_if.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/decisions/what_if.h"
#include "generated/icons.h"
#include "ui/charts/charts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kOffered = 3;
// In UiMemory::choices: the question being tried and its level, both one more than their index, 0 for none.
constexpr const char* kTried = "what-if.criterion";
constexpr const char* kLevel = "what-if.level";

constexpr const char* kAll = "what-if.all";  // in UiMemory::unfolded: the other questions
constexpr const char* kKeep = "what-if.keep";

void forget_try(Frame& frame) {
  frame.memory().choices.erase(kTried);
  frame.memory().choices.erase(kLevel);
  frame.again();
}

// Radios of these questions; the one being tried is checked.
void draw_questions(Frame& frame, const std::string& id, const std::vector<Index>& criteria) {
  std::size_t& tried = frame.memory().choices[kTried];
  std::vector<SegmentOption> options;
  int checked = -1;
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    const Criterion& criterion = frame.referential().criteria[criteria[i]];
    options.push_back({id + "." + criterion.id, criterion.title, {}});
    if (tried == criteria[i] + 1) checked = static_cast<int>(i);
  }
  const int chosen = segmented(frame, id, std::string(tr(Text::what_if_title)), options, checked);
  if (chosen < 0) return;
  tried = criteria[static_cast<std::size_t>(chosen)] + 1;
  frame.memory().choices.erase(kLevel);
  frame.again();
}

// The level tried, none until one is chosen.
std::optional<int> draw_levels(Frame& frame, const Answer& answer) {
  paragraph(frame, "what-if.levels.label", tr(Text::what_if_levels), type::kBody, Color::text, Font::bold);
  frame.skip(space::kXs);
  std::size_t& tried = frame.memory().choices[kLevel];
  std::vector<SegmentOption> options;
  options.reserve(kLevelCount);
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    options.push_back({"what-if.level." + std::to_string(level), level_label(level), {}});
  }
  const int present = answer.state == AnswerState::rated ? answer.level : -1;
  const int shown = tried > 0 ? static_cast<int>(tried) - 1 : present;
  const int chosen = segmented(frame, "what-if.levels", std::string(tr(Text::what_if_levels)), options, shown);
  if (chosen >= 0) {
    tried = static_cast<std::size_t>(chosen) + 1;
    frame.memory().reveal = Reveal{kKeep};  // with what moves, which is just above
    frame.again();
  }
  return tried > 0 && shown != present ? std::optional(shown) : std::nullopt;
}

std::string move_words(const std::string& name, const Score& before, const Score& after,
                       const std::optional<double>& delta) {
  const auto cell = [](const Score& score) {
    return tr(Text::trend_cell, {{"score", score_words(score)}, {"coverage", coverage_words(score)}});
  };
  std::string change(tr(Text::score_none));
  if (delta) change = (*delta < 0 ? "– " : "+ ") + french_number(*delta < 0 ? -*delta : *delta, 1);
  return tr(Text::what_if_moves, {{"name", name}, {"before", cell(before)}, {"after", cell(after)}, {"delta", change}});
}

// The overall score, then the domains and the principles that move.
void draw_moves(Frame& frame, const WhatIf& result) {
  const Referential& referential = frame.referential();
  std::vector<std::string> moves = {move_words(std::string(frame.words(Text::results_overall)), result.before.overall,
                                               result.after.overall, result.overall)};
  for (std::size_t i = 0; i < referential.domains.size(); ++i) {
    if (result.before.domains[i] == result.after.domains[i]) continue;
    moves.push_back(
        move_words(referential.domains[i].title, result.before.domains[i], result.after.domains[i], result.domains[i]));
  }
  for (std::size_t i = 0; i < referential.principles.size(); ++i) {
    if (result.before.principles[i] == result.after.principles[i]) continue;
    moves.push_back(move_words(referential.principles[i].title, result.before.principles[i], result.after.principles[i],
                               result.principles[i]));
  }
  bullet_list(frame, "what-if.moves", moves);
}

void draw_decision(Frame& frame, const Criterion& criterion, int level) {
  ButtonRow row(frame);
  if (row.add({.id = kKeep,
               .label = tr(Text::what_if_keep, {{"title", criterion.title}}),
               .icon = icon::kCheck,
               .disabled = frame.state().is_read_only()})) {
    frame.emit(EditCommand{Rate{criterion.id, level}});
    forget_try(frame);
  }
  if (row.add({.id = "what-if.discard", .label = std::string(tr(Text::what_if_discard)), .icon = icon::kX})) {
    forget_try(frame);
  }
}

}  // namespace

void forget_what_if(UiMemory& memory) {
  memory.choices.erase(kTried);
  memory.choices.erase(kLevel);
  memory.unfolded.erase(std::string(kAll));
}

void draw_what_if(Frame& frame, std::span<const Index> criteria) {
  std::vector<Index> offered;
  for (const Lever& lever : levers(frame.referential(), frame.diagnostic(), criteria)) {
    if (offered.size() < kOffered) offered.push_back(lever.criterion);
  }
  if (criteria.empty()) return;
  frame.skip(space::kL);
  heading(frame, "what-if.title", 3, frame.words(Text::what_if_title), type::kTitle3);
  paragraph(frame, "what-if.introduction", frame.words(Text::what_if_introduction), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (!offered.empty()) draw_questions(frame, "what-if.lever", offered);
  std::vector<Index> others(criteria.begin(), criteria.end());
  std::erase_if(others, [&](Index index) { return std::find(offered.begin(), offered.end(), index) != offered.end(); });
  if (!others.empty() && disclosure(frame, {.id = kAll, .title = std::string(tr(Text::filter_all))})) {
    draw_questions(frame, "what-if.other", others);
  }
  const std::size_t tried = frame.memory().choices[kTried];
  if (tried == 0 || std::find(criteria.begin(), criteria.end(), tried - 1) == criteria.end()) return;
  const Criterion& criterion = frame.referential().criteria[tried - 1];
  Answer answer = answer_to(frame.diagnostic(), criterion.id);
  frame.skip(space::kM);
  const std::optional<int> level = draw_levels(frame, answer);
  if (!level) return;
  answer.state = AnswerState::rated;
  answer.level = *level;
  frame.skip(space::kM);
  draw_moves(frame, what_if(frame.referential(), frame.diagnostic(), criterion.id, answer));
  frame.skip(space::kM);
  draw_decision(frame, criterion, *level);
}

}  // namespace boussole
