#include "ui/screens/questionnaire/signs.h"

#include "core/content/names.h"
#include "generated/icons.h"
#include "ui/screens/parts/missing_words.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// In UiMemory::unfolded: boxes everywhere, and the question where they were folded although some are ticked.
constexpr const char* kBoxes = "question.signs";
std::string folded_here(const Criterion& criterion) { return "question.signs.folded." + criterion.id; }

std::string sign_node(const Criterion& criterion, const Sign& sign) {
  return question_node(criterion, "sign." + sign.id);
}

// The positions of the signs of a level.
std::vector<std::size_t> signs_of(const Criterion& criterion, int level) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < criterion.signs.size(); ++at) {
    if (criterion.signs[at].level == level) found.push_back(at);
  }
  return found;
}

// What the boxes say. The node is there before the first tick, so that what it becomes is said.
void draw_result(Frame& frame, const Criterion& criterion, const Answer& answer, const MissingSigns& missing) {
  std::string words(frame.words(Text::question_signs_hint));
  std::string told;
  if (answer.state == AnswerState::rated) {
    words = frame.words(Text::question_told, {{"answer", level_label(answer.level)}}) + ". ";
    told = words + missing_words(frame, criterion, missing);
    if (missing.step == 0) told = words += frame.words(Text::question_signs_complete);
  }
  const std::string id = question_node(criterion, "signs.result");
  const bool rated = answer.state == AnswerState::rated;
  status_paragraph(frame, id, words, type::kBody - 1, rated ? Color::text : Color::text_muted,
                   rated ? Font::bold : Font::regular, told);
}

}  // namespace

std::string question_node(const Criterion& criterion, std::string_view part) {
  return "criterion." + criterion.id + "." + std::string(part);
}

bool signs_are_boxes(const Frame& frame, const Criterion& criterion, const Answer& answer) {
  if (criterion.signs.empty()) return false;
  const auto& unfolded = frame.memory().unfolded;
  if (unfolded.contains(kBoxes)) return true;
  return !answer.signs.empty() && !unfolded.contains(folded_here(criterion));
}

void add_signs_button(Frame& frame, ButtonRow& row, const Criterion& criterion, const Answer& answer) {
  if (criterion.signs.empty()) return;
  const bool open = signs_are_boxes(frame, criterion, answer);
  if (!row.add({.id = "question.signs",
                .label = std::string(frame.words(Text::question_signs)),
                .icon = icon::kListChecks,
                .kind = ButtonKind::quiet,
                .pressed = open})) {
    return;
  }
  auto& unfolded = frame.memory().unfolded;
  if (open) {
    unfolded.erase(kBoxes);
    if (!answer.signs.empty()) unfolded.insert(folded_here(criterion));
  } else {
    unfolded.insert(kBoxes);
    unfolded.erase(folded_here(criterion));
  }
  frame.again();
}

std::vector<SignBox> boxes_of(const Frame& frame, const Criterion& criterion, int level) {
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  std::vector<SignBox> boxes;
  if (!signs_are_boxes(frame, criterion, answer)) return boxes;
  const std::vector<bool> seen = signs_seen(criterion, answer);
  for (const std::size_t at : signs_of(criterion, level)) {
    boxes.push_back({sign_node(criterion, criterion.signs[at]), seen[at]});
  }
  return boxes;
}

std::string box_description(int level) { return tr(Text::question_signs_step, {{"level", level_label(level)}}); }

void toggle_sign(Frame& frame, const Criterion& criterion, int level, std::size_t place) {
  const std::size_t at = signs_of(criterion, level)[place];
  const std::vector<bool> seen = signs_seen(criterion, answer_to(frame.diagnostic(), criterion.id));
  frame.emit(EditCommand{SetSign{criterion.id, criterion.signs[at].id, !seen[at]}});
}

void draw_sign_boxes(Frame& frame, const Criterion& criterion, const Answer& answer) {
  if (!signs_are_boxes(frame, criterion, answer)) return;
  const std::vector<bool> seen = signs_seen(criterion, answer);
  for (std::size_t at = 0; at < criterion.signs.size(); ++at) {
    const Sign& sign = criterion.signs[at];
    frame.skip(space::kXs);
    if (checkbox(frame, {.id = sign_node(criterion, sign),
                         .label = sign_in(sign, frame.wording()),
                         .hint = box_description(sign.level),
                         .checked = seen[at]})) {
      frame.emit(EditCommand{SetSign{criterion.id, sign.id, !seen[at]}});
    }
  }
}

void draw_missing_signs(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const MissingSigns missing = missing_signs(criterion, answer);
  if (signs_are_boxes(frame, criterion, answer)) {
    frame.skip(space::kS);
    draw_result(frame, criterion, answer, missing);
  }
  if (missing.step == 0) return;
  frame.skip(space::kS);
  paragraph(frame, "question.missing",
            frame.words(missing.certain ? Text::question_missing : Text::question_missing_either), type::kSmall,
            Color::text_muted, Font::bold);
  frame.skip(space::kXs);
  std::vector<std::string> lines;
  for (const std::size_t at : missing.signs) lines.push_back(sign_in(criterion.signs[at], frame.wording()));
  bullet_list(frame, "question.missing.list", lines, type::kBody - 1);
}

}  // namespace boussole
