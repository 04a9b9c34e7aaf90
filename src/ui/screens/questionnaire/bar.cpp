#include "ui/screens/questionnaire/bar.h"

#include <algorithm>
#include <optional>
#include <string>

#include "app/progress.h"
#include "app/question_filter.h"
#include "generated/icons.h"
#include "ui/screens/parts/foot_bar.h"
#include "ui/screens/questionnaire/questionnaire.h"
#include "ui/screens/questionnaire/signs.h"

namespace boussole {

namespace {

const Criterion& current(const Frame& frame) { return frame.referential().criteria[frame.state().criterion]; }

std::optional<Index> step(const Frame& frame,
                          std::optional<Index> (*find)(const Referential&, const Diagnostic&, QuestionFilter, Index)) {
  return find(frame.referential(), frame.diagnostic(), frame.state().filter, frame.state().criterion);
}

BarButton back_button(const Frame& frame) {
  return {{.id = "question.previous",
           .label = std::string(frame.words(Text::action_previous)),
           .icon = icon::kChevronLeft,
           .disabled = !step(frame, previous_filtered)},
          PreviousCriterion{}};
}

// « Suivante », or the results after the last question.
BarButton onward_button(const Frame& frame) {
  if (step(frame, next_filtered)) {
    return {{.id = "question.next",
             .label = std::string(frame.words(Text::action_next)),
             .icon_after = icon::kChevronRight,
             .kind = ButtonKind::primary},
            NextCriterion{}};
  }
  return {{.id = "question.results",
           .label = std::string(frame.words(Text::action_results)),
           .icon_after = icon::kArrowRight,
           .kind = ButtonKind::primary},
          GoTo{Screen::results}};
}

// « Sans objet » and « Ne sait pas »; pressed again, no answer.
std::vector<BarButton> other_answers(const Frame& frame) {
  const Criterion& criterion = current(frame);
  const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
  const bool na = answer.state == AnswerState::not_applicable;
  const bool unknown = answer.state == AnswerState::unknown;
  const bool locked = frame.state().is_read_only();
  const Command clear = EditCommand{ClearAnswer{criterion.id}};
  return {{{.id = question_node(criterion, "na"),
            .label = std::string(frame.words(Text::answer_not_applicable)),
            .kind = ButtonKind::quiet,
            .description = std::string(frame.words(Text::question_na_hint)),
            .disabled = locked,
            .pressed = na},
           na ? clear : Command(EditCommand{MarkNotApplicable{criterion.id}})},
          {{.id = question_node(criterion, "unknown"),
            .label = std::string(frame.words(Text::answer_unknown)),
            .kind = ButtonKind::quiet,
            .description = std::string(frame.words(Text::question_unknown_hint)),
            .disabled = locked,
            .pressed = unknown},
           unknown ? clear : Command(EditCommand{MarkUnknown{criterion.id}})}};
}

// How many questions have no answer, this one apart.
std::size_t unanswered_elsewhere(const Frame& frame) {
  const Progress progress = progress_of(frame.referential(), frame.diagnostic());
  const bool here = answer_to(frame.diagnostic(), current(frame).id).state == AnswerState::unanswered;
  return progress.applicable - progress.answered - (here ? 1 : 0);
}

// « Prochaine sans réponse (16) », where « Suivante » does not lead there.
std::optional<BarButton> unanswered_button(const Frame& frame) {
  const Index at = frame.state().criterion;
  const auto next = next_unanswered(frame.referential(), frame.diagnostic(), at);
  if (!next || *next == at || next == step(frame, next_filtered)) return std::nullopt;
  return BarButton{
      {.id = "question.next-unanswered",
       .label = frame.words(Text::question_next_unanswered, {{"n", std::to_string(unanswered_elsewhere(frame))}}),
       .icon_after = icon::kArrowRight,
       .kind = ButtonKind::quiet},
      NextUnanswered{}};
}

// Leads to the field of the note, which is below what one screen shows; none where it can't be written in.
std::optional<ButtonSpec> note_button(const Frame& frame) {
  if (frame.state().is_read_only()) return std::nullopt;
  return ButtonSpec{.id = "question.to-note",
                    .label = std::string(frame.words(Text::question_note)),
                    .kind = ButtonKind::quiet,
                    .description = std::string(frame.words(Text::question_to_note))};
}

// What the bar holds, from left to right, and what it has no room for.
struct Plan {
  BarButton back;
  std::vector<BarButton> middle;
  std::optional<ButtonSpec> note;
  BarButton onward;
  std::vector<BarButton> outside;
};

float width_of(const Frame& frame, const Plan& plan) {
  float width = button_size(frame, plan.back.spec).x + button_size(frame, plan.onward.spec).x;
  for (const BarButton& button : plan.middle) width += button_size(frame, button.spec).x;
  return width + (plan.note ? button_size(frame, *plan.note).x : 0);
}

// A bar that is too full lets go, one after the other, of the words of « Précédente », of some of those of « Prochaine
// sans réponse », of the way to the note, of the other answers, and of what is left.
Plan plan_bar(const Frame& frame, float room) {
  Plan plan{back_button(frame), other_answers(frame), note_button(frame), onward_button(frame), {}};
  std::optional<BarButton> unanswered = unanswered_button(frame);
  const std::size_t others = plan.middle.size();
  if (unanswered) plan.middle.push_back(*unanswered);
  const auto fits = [&] { return width_of(frame, plan) <= room; };
  if (fits()) return plan;
  plan.back.spec.icon_only = true;
  if (fits()) return plan;
  if (unanswered) {
    ButtonSpec& spec = plan.middle.back().spec;
    spec.spoken_label = spec.label;
    spec.label =
        frame.words(Text::question_next_unanswered_short, {{"n", std::to_string(unanswered_elsewhere(frame))}});
    if (fits()) return plan;
  }
  plan.note.reset();
  if (fits()) return plan;
  const auto end = plan.middle.begin() + static_cast<std::ptrdiff_t>(others);
  plan.outside.assign(plan.middle.begin(), end);
  plan.middle.erase(plan.middle.begin(), end);
  if (fits()) return plan;
  plan.middle.clear();
  if (unanswered) plan.outside.push_back(*unanswered);
  return plan;
}

// The details are unfolded: in plain language they are folded until they hold something.
void go_to_note(Frame& frame) {
  const Criterion& criterion = current(frame);
  frame.memory().unfolded.insert(question_node(criterion, "details"));
  frame.memory().focus_next = question_node(criterion, "note");
  frame.again();
}

}  // namespace

std::vector<BarButton> beside_the_bar(const Frame& frame) {
  std::vector<BarButton> outside = plan_bar(frame, frame.column.width).outside;
  for (BarButton& button : outside) {
    if (button.spec.pressed) button.spec.kind = ButtonKind::secondary;
  }
  return outside;
}

void follow_bar_button(Frame& frame, const BarButton& button) {
  const Criterion& criterion = current(frame);
  const bool asks_why = button.spec.id == question_node(criterion, "na") && !button.spec.pressed.value_or(false);
  if (asks_why) {
    frame.memory().reveal = Reveal{question_node(criterion, "reason")};
    frame.tell(std::string(frame.words(Text::question_na_told)));
  }
  frame.emit(button.command);
}

float bar_room(const Frame& frame, float width) { return foot_bar_height(frame, onward_button(frame).spec, width); }

float question_padding(const Frame& frame) { return frame.narrow() ? space::kL : space::kXl; }

float questionnaire_bar_height(const Frame& frame, const Rect& page) {
  if (!bar_is_below(frame)) return 0;
  return bar_room(frame, frame.content_column(page, {question_padding(frame), size::kReading}).width);
}

void draw_questionnaire_bar(Frame& frame, const Rect& rect) {
  const bool below_the_page = bar_is_below(frame);
  if (below_the_page) draw_foot_bar(frame, rect);
  const float padding = below_the_page ? question_padding(frame) : 0;
  const auto [left, top, inner] = frame.content_column(rect, {padding, size::kReading});
  const Plan plan = plan_bar(frame, inner);
  frame.open_node(Role::group, "question.bar", {}, rect);
  const ImVec2 onward = onward_size(frame, plan.onward.spec, inner);
  const float y = top + (rect.height - onward.y) / 2;
  const float back_most = plan.back.spec.icon_only ? inner * 0.25F : inner;
  const float back_width = std::min(button_size(frame, plan.back.spec, back_most).x, back_most);
  if (button_in(frame, plan.back.spec, {left, y, back_width, onward.y})) frame.emit(plan.back.command);
  float x = left + back_width;
  for (const BarButton& button : plan.middle) {
    const ImVec2 size = button_size(frame, button.spec);
    const bool to_the_right = button.spec.id == "question.next-unanswered";
    const float button_x = to_the_right ? left + inner - onward.x - size.x : x;
    if (button_in(frame, button.spec, {button_x, top + (rect.height - size.y) / 2, size.x, size.y}))
      follow_bar_button(frame, button);
    if (!to_the_right) x += size.x;
  }
  if (plan.note) {
    const ImVec2 size = button_size(frame, *plan.note);
    if (button_in(frame, *plan.note, {x, top + (rect.height - size.y) / 2, size.x, size.y})) go_to_note(frame);
  }
  if (button_in(frame, plan.onward.spec, {left + inner - onward.x, y, onward.x, onward.y}))
    frame.emit(plan.onward.command);
  frame.close_node();
}

}  // namespace boussole
