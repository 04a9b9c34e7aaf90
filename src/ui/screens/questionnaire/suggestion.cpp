#include "ui/screens/questionnaire/suggestion.h"

#include <algorithm>

#include "core/content/names.h"
#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// « Niveau suggéré : 2 En place » behind the level's mark.
void draw_level(Frame& frame, const std::string& id, int level) {
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const std::string words = tr(Text::suggestion_level, {{"level", level_label(level)}});
  const float mark = style.size * 1.1F;
  const float indent = mark + frame.px(space::kS);
  const TextLayout layout = layout_text(style, words, frame.column.width - indent);
  const Rect rect = frame.take(layout.height);
  draw_level_mark(frame, level, rect.x, rect.y + (style.size * style.line_height - mark) / 2, mark);
  frame.draw_text(style, layout, rect.x + indent, rect.y);
  frame.record(Role::text, id, words, rect).look = "bold";
}

// « 27 personnes pour 1 ETP »
std::string values_words(const Indicator& indicator, const IndicatorResult& result) {
  std::string values;
  for (std::size_t i = 0; i < indicator.measures.size(); ++i) {
    if (!result.measures[i].value) continue;
    values += (values.empty() ? "" : ", ") + measure_words(indicator.measures[i], *result.measures[i].value);
  }
  return values;
}

// « Vigilance : 27 personnes pour 1 ETP »
std::string result_words(const Indicator& indicator, const IndicatorResult& result) {
  const std::string values = values_words(indicator, result);
  const std::string status = names::status_name(result.status);
  return values.empty() ? std::string(status) : tr(Text::indicator_result, {{"status", status}, {"values", values}});
}

void draw_indicator_of(Frame& frame, Index criterion, const Indicator& indicator) {
  const std::string id = "question.indicator." + indicator.id;
  const IndicatorResult result = compute_indicator(indicator, frame.diagnostic());
  const Card card(frame, Role::region, id, std::string(tr(Text::question_indicator)), {.padding = space::kL});
  heading(frame, id + ".title", 2, tr(Text::question_indicator_title, {{"title", indicator.title}}), type::kBody);
  frame.skip(space::kXs);
  status_line(frame, Role::text, id + ".status", result.status, result_words(indicator, result));
  if (result.suggested_level) {
    frame.skip(space::kS);
    draw_suggestion(frame, id, criterion, *result.suggested_level);
  }
  frame.skip(space::kXs);
  const bool filled = result.status != IndicatorStatus::incomplete;
  if (button(frame, {.id = id + ".open",
                     .label = std::string(tr(filled ? Text::question_indicator_open : Text::question_indicator_fill)),
                     .icon = icon::kGauge,
                     .kind = ButtonKind::quiet})) {
    frame.memory().landing = "indicator." + indicator.id + ".title";
    frame.emit(GoTo{Screen::indicators});
  }
}

}  // namespace

void draw_suggestion(Frame& frame, const std::string& id, Index criterion, int level) {
  const Criterion& target = frame.referential().criteria[criterion];
  const Answer& answer = answer_to(frame.diagnostic(), target.id);
  const bool followed = answer.state == AnswerState::rated && answer.level == level;
  draw_level(frame, id + ".suggestion", level);
  if (answer.state != AnswerState::unanswered && !followed) {
    frame.skip(space::kXs);
    const std::string given =
        answer.state == AnswerState::rated ? level_label(answer.level) : std::string(answer_words(answer));
    paragraph(frame, id + ".otherwise", frame.words(Text::suggestion_otherwise, {{"answer", given}}), type::kSmall,
              Color::text_muted);
  }
  frame.skip(space::kS);
  if (button(frame, {.id = id + ".follow",
                     .label = std::string(tr(followed ? Text::suggestion_followed : Text::suggestion_follow)),
                     .icon = icon::kCheck,
                     .description = followed ? std::string() : target.title,
                     .disabled = followed || frame.frozen})) {
    frame.emit(EditCommand{Rate{target.id, level}});
  }
}

std::string told_words(const Indicator& indicator, const IndicatorResult& result) {
  const std::string values = values_words(indicator, result);
  const std::string status = names::status_name(result.status);
  if (values.empty()) return tr(Text::indicator_told_status, {{"title", indicator.title}, {"status", status}});
  return tr(Text::indicator_told, {{"title", indicator.title}, {"values", values}, {"status", status}});
}

void draw_indicators_of(Frame& frame, Index criterion) {
  for (const Index index : indicators_of(frame.referential(), criterion)) {
    frame.skip(space::kL);
    draw_indicator_of(frame, criterion, frame.referential().indicators[index]);
  }
}

}  // namespace boussole
