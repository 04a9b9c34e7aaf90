// « Saisie rapide »: what a meeting answered on paper, keyed in one key a question, with a running check to compare
// with the paper. Questions have the numbers printed on the grid and the ballots (src/report).
#include <array>

#include "app/progress.h"
#include "app/question_filter.h"
#include "generated/icons.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/screens/questionnaire/signs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr int kNotApplicable = static_cast<int>(kLevelCount);  // its position among the answers
constexpr int kUnknown = kNotApplicable + 1;

int position_of(const Answer& answer) {
  switch (answer.state) {
    case AnswerState::rated:
      return answer.level;
    case AnswerState::not_applicable:
      return kNotApplicable;
    case AnswerState::unknown:
      return kUnknown;
    case AnswerState::unanswered:
      break;
  }
  return -1;
}

EnterAnswer answer_at(int position) {
  if (position == kNotApplicable) return {AnswerState::not_applicable};
  if (position == kUnknown) return {AnswerState::unknown};
  return {AnswerState::rated, position};
}

void draw_question(Frame& frame) {
  const Criterion& criterion = frame.referential().criteria[frame.state().criterion];
  paragraph(frame, "entry.domain", domain_words(frame, criterion.domain), type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  heading(frame, kScreenTitle, 1,
          frame.words(Text::question_numbered,
                      {{"n", std::to_string(frame.state().criterion + 1)}, {"title", criterion.title}}),
          type::kTitle1);
  frame.skip(space::kXs);
  paragraph(frame, "entry.question", question_in(criterion, frame.wording()));
}

void draw_answers(Frame& frame) {
  std::vector<SegmentOption> options;
  options.reserve(kLevelCount + 2);
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level)
    options.push_back({"entry.answer." + std::to_string(level), level_label(level), {}});
  options.push_back({"entry.answer.na", std::string(frame.words(Text::entry_na)),
                     std::string(frame.words(Text::answer_not_applicable))});
  options.push_back({"entry.answer.unknown", std::string(frame.words(Text::entry_unknown)),
                     std::string(frame.words(Text::answer_unknown))});
  const Answer& answer = answer_to(frame.diagnostic(), frame.referential().criteria[frame.state().criterion].id);
  const int chosen =
      segmented(frame, "entry.answers", std::string(frame.words(Text::entry_answers)), options, position_of(answer));
  if (chosen >= 0) frame.emit(answer_at(chosen));
}

// The boxes of the paper: ticked one by one, they give the answer, and the question stays.
void draw_signs(Frame& frame) {
  const Criterion& criterion = frame.referential().criteria[frame.state().criterion];
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  {
    ButtonRow row(frame);
    add_signs_button(frame, row, criterion, answer);
  }
  draw_sign_boxes(frame, criterion, answer);
  draw_missing_signs(frame, criterion, answer);
}

void draw_moves(Frame& frame) {
  const Index at = frame.state().criterion;
  const auto previous = previous_filtered(frame.referential(), frame.diagnostic(), QuestionFilter::all, at);
  const auto next = next_filtered(frame.referential(), frame.diagnostic(), QuestionFilter::all, at);
  ButtonRow row(frame);
  if (row.add({.id = "entry.previous",
               .label = std::string(frame.words(Text::entry_previous)),
               .icon = icon::kChevronLeft,
               .kind = ButtonKind::quiet,
               .disabled = !previous}))
    frame.emit(EnterAt{*previous});
  if (row.add({.id = "entry.skip",
               .label = std::string(frame.words(Text::entry_skip)),
               .icon_after = icon::kChevronRight,
               .kind = ButtonKind::quiet,
               .disabled = !next}))
    frame.emit(EnterAt{*next});
}

// What stands on the paper and in the diagnostic alike: answers and points, by domain and in all.
TableSpec check_table(const Frame& frame) {
  TableSpec spec{"entry.check.table",
                 std::string(frame.words(Text::entry_check)),
                 {{std::string(frame.words(Text::table_domain)), std::string(frame.words(Text::entry_check_answers)),
                   std::string(frame.words(Text::entry_check_points))}}};
  Progress all;
  int all_points = 0;
  const auto add = [&](const std::string& name, const Progress& progress, int points) {
    const std::string count = frame.words(
        Text::entry_count, {{"n", std::to_string(progress.answered)}, {"total", std::to_string(progress.applicable)}});
    spec.rows.push_back({name, count, std::to_string(points)});
  };
  for (Index domain = 0; domain < frame.referential().domains.size(); ++domain) {
    const Progress progress = progress_of(frame.referential(), frame.diagnostic(), domain);
    if (progress.applicable == 0) continue;
    int points = 0;
    for (const Index index : applicable_criteria(frame.referential(), frame.diagnostic().profile)) {
      const Criterion& criterion = frame.referential().criteria[index];
      const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
      if (criterion.domain == domain && answer.state == AnswerState::rated) points += answer.level;
    }
    add(domain_words(frame, domain), progress, points);
    all.applicable += progress.applicable;
    all.answered += progress.answered;
    all_points += points;
  }
  add(std::string(frame.words(Text::entry_check_total)), all, all_points);
  return spec;
}

// What remains, or what comes after the last one.
void draw_end(Frame& frame) {
  const Progress progress = progress_of(frame.referential(), frame.diagnostic());
  if (!progress.complete()) {
    paragraph(frame, "entry.state", frame.counted(Text::entry_missing, progress.applicable - progress.answered));
    frame.skip(space::kS);
    const std::size_t last = frame.referential().criteria.size() - 1;
    const auto missing = next_unanswered(frame.referential(), frame.diagnostic(), last);
    if (missing && button(frame, {.id = "entry.first", .label = std::string(frame.words(Text::entry_first_missing))}))
      frame.emit(EnterAt{*missing});
    return;
  }
  icon_paragraph(frame, "entry.state", icon::kCircleCheck, frame.words(Text::entry_complete), Color::success);
  frame.skip(space::kM);
  ButtonRow row(frame);
  if (row.add({.id = "entry.results",
               .label = std::string(frame.words(Text::action_results)),
               .icon_after = icon::kArrowRight,
               .kind = ButtonKind::primary}))
    frame.emit(GoTo{Screen::results});
}

void draw_check(Frame& frame) {
  const Card card(frame, Role::region, "entry.check", std::string(frame.words(Text::entry_check)));
  heading(frame, "entry.check.title", 2, frame.words(Text::entry_check), type::kTitle2);
  paragraph(frame, "entry.check.introduction", frame.words(Text::entry_check_introduction), type::kSmall,
            Color::text_muted);
  frame.skip(space::kM);
  draw_end(frame);
  frame.skip(space::kL);
  table(frame, check_table(frame));
  frame.skip(space::kL);
  paragraph(frame, "entry.another.told", frame.words(Text::entry_another_told), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (button(frame,
             {.id = "entry.another", .label = std::string(frame.words(Text::entry_another)), .icon = icon::kPlus}))
    frame.emit(NewBallot{});
}

}  // namespace

void draw_entry(Frame& frame) {
  {
    const Card card(frame);
    draw_question(frame);
    frame.skip(space::kL);
    draw_answers(frame);
    frame.skip(space::kM);
    draw_signs(frame);
    frame.skip(space::kM);
    draw_moves(frame);
  }
  frame.skip(space::kM);
  paragraph(frame, "entry.keys", frame.words(Text::entry_keys), type::kSmall, Color::text_muted);
  frame.skip(space::kXl);
  draw_check(frame);
}

}  // namespace boussole
