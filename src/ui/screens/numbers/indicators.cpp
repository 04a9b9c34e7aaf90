#include "core/scores/indicators.h"

#include <algorithm>

#include "core/content/names.h"
#include "generated/icons.h"
#include "ui/charts/measure_scale.h"
#include "ui/screens/numbers/numbers.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/suggestion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string node_id(const Indicator& indicator, std::string_view part) {
  return "indicator." + indicator.id + "." + std::string(part);
}

// What is wrong with an input, in words: by itself, or beside the other number of a measure.
std::string input_error(const Frame& frame, const Indicator& indicator, const IndicatorResult& result, Index input) {
  std::string words = number_problem_words(frame, result.inputs[input], indicator.inputs[input].maximum);
  if (!words.empty()) return words;
  for (std::size_t i = 0; i < indicator.measures.size(); ++i) {
    const Measure& measure = indicator.measures[i];
    const NumberProblem problem = result.measures[i].problem;
    if (problem == NumberProblem::divided_by_zero && measure.of[1] == input)
      return std::string(frame.words(Text::number_divided_by_zero));
    if (problem == NumberProblem::part_above_whole && measure.of[0] == input)
      return frame.words(Text::number_part_above_whole, {{"whole", indicator.inputs[measure.of[1]].label}});
  }
  return {};
}

void draw_inputs(Frame& frame, const Indicator& indicator, const IndicatorResult& result) {
  for (std::size_t i = 0; i < indicator.inputs.size(); ++i) {
    const IndicatorInput& input = indicator.inputs[i];
    frame.skip(space::kL);
    if (const auto change = number_field(frame, {.id = node_id(indicator, "input." + input.id),
                                                 .label = input.label,
                                                 .hint = in_wording(input.hint, input.plain_hint, frame.wording()),
                                                 .unit = input.unit,
                                                 .value = entered_number(indicator, input, frame.diagnostic()),
                                                 .error = input_error(frame, indicator, result, i)})) {
      frame.emit(EditCommand{SetIndicatorInput{indicator.id, input.id, change->value}});
    }
  }
}

void draw_measure(Frame& frame, const Indicator& indicator, std::size_t index, const MeasureResult& result) {
  const Measure& measure = indicator.measures[index];
  const std::string id = node_id(indicator, "measure." + measure.id);
  paragraph(frame, id + ".label", measure.label, type::kSmall, Color::text_muted);
  if (result.value) {
    paragraph(frame, id + ".value", measure_words(measure, *result.value), type::kTitle3, Color::text, Font::bold);
  }
  frame.skip(space::kXs);
  measure_scale(frame, id + ".scale", measure, result.value);
}

void draw_result(Frame& frame, const Indicator& indicator, const IndicatorResult& result) {
  status_line(frame, Role::status, node_id(indicator, "status"), result.status, names::status_name(result.status),
              type::kTitle3, Font::bold, told_words(indicator, result));
  const std::string& words = indicator_words(indicator, result.status, frame.wording());
  if (!words.empty()) {
    frame.skip(space::kXs);
    paragraph(frame, node_id(indicator, "words"), words);
  } else if (result.status == IndicatorStatus::incomplete) {
    frame.skip(space::kXs);
    paragraph(frame, node_id(indicator, "words"), frame.words(Text::indicator_to_fill), type::kBody, Color::text_muted);
  }
  for (std::size_t i = 0; i < indicator.measures.size(); ++i) {
    frame.skip(space::kL);
    draw_measure(frame, indicator, i, result.measures[i]);
  }
  if (!result.suggested_level || !indicator.criterion) return;
  frame.skip(space::kL);
  draw_suggestion(frame, "indicator." + indicator.id, *indicator.criterion, *result.suggested_level);
}

void draw_criterion_link(Frame& frame, const Indicator& indicator) {
  if (!indicator.criterion) return;
  frame.skip(space::kXs);
  const std::string& title = frame.referential().criteria[*indicator.criterion].title;
  if (button(frame, {.id = node_id(indicator, "criterion"),
                     .label = std::string(frame.words(Text::indicator_criterion)),
                     .icon_after = icon::kArrowRight,
                     .kind = ButtonKind::quiet,
                     .spoken_label = frame.words(Text::indicator_criterion_spoken, {{"title", title}})})) {
    frame.emit(GoToCriterion{*indicator.criterion});
  }
}

void draw_indicator(Frame& frame, const Indicator& indicator) {
  const IndicatorResult result = compute_indicator(indicator, frame.diagnostic());
  const Card card(frame, Role::article, "indicator." + indicator.id, indicator.title);
  heading(frame, node_id(indicator, "title"), 3, indicator.title, type::kTitle3);
  paragraph(frame, node_id(indicator, "page"),
            frame.words(Text::guide_page, {{"page", std::to_string(indicator.page)}}), type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  two_columns(
      frame, 720, 0.5F,
      [&] {
        paragraph(frame, node_id(indicator, "question"),
                  in_wording(indicator.question, indicator.plain_question, frame.wording()));
        draw_inputs(frame, indicator, result);
        draw_criterion_link(frame, indicator);
      },
      [&] { draw_result(frame, indicator, result); });
  frame.skip(space::kL);
  paragraph(frame, node_id(indicator, "source"), in_wording(indicator.source, indicator.plain_source, frame.wording()),
            type::kSmall, Color::text_muted);
}

// Those that the profile excludes: named, their numbers kept.
void draw_set_aside(Frame& frame) {
  const Referential& referential = frame.referential();
  std::vector<std::string> titles;
  for (const Indicator& indicator : referential.indicators) {
    if (!indicator_applies(referential, indicator, frame.diagnostic().profile)) titles.push_back(indicator.title);
  }
  if (titles.empty()) return;
  heading(frame, "indicators.aside.title", 2, frame.words(Text::indicators_aside_title), type::kTitle2);
  frame.skip(space::kS);
  paragraph(frame, "indicators.aside", frame.words(Text::indicators_aside));
  frame.skip(space::kS);
  bullet_list(frame, "indicators.aside.list", titles);
  frame.skip(space::kS);
  if (button(frame, {.id = "indicators.profile", .label = std::string(frame.words(Text::indicators_profile))})) {
    frame.emit(GoTo{Screen::profile});
  }
}

}  // namespace

void draw_indicators(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_indicators), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "indicators.introduction", frame.words(Text::indicators_introduction), type::kLead,
            Color::text_muted);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
  const Referential& referential = frame.referential();
  for (Index domain = 0; domain < referential.domains.size(); ++domain) {
    bool first = true;
    for (const Indicator& indicator : referential.indicators) {
      if (indicator.domain != domain || !indicator_applies(referential, indicator, frame.diagnostic().profile))
        continue;
      if (first) {
        frame.skip(space::kS);
        const std::string id = "indicators.domain." + referential.domains[domain].id;
        heading(frame, id, 2, referential.domains[domain].title, type::kTitle2);
        frame.skip(space::kM);
      }
      first = false;
      draw_indicator(frame, indicator);
      frame.skip(space::kL);
    }
  }
  draw_set_aside(frame);
}

}  // namespace boussole
