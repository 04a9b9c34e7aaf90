#include "core/scores/calculators.h"
#include "generated/icons.h"
#include "ui/charts/shares.h"
#include "ui/screens/numbers/calculator_cards.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string hours_words(double hours) { return short_number(hours) + "\u00a0" + std::string(tr(Text::unit_hour)); }

void field(Frame& frame, const std::string& input, Text label, Text hint, Text unit, std::string error) {
  calculator_field(frame, {.calculator = kHoursCalculator,
                           .input = input,
                           .label = std::string(frame.words(label)),
                           .hint = std::string(frame.words(hint)),
                           .unit = unit,
                           .error = std::move(error)});
  frame.skip(space::kL);
}

void draw_kinds(Frame& frame, const Faults& faults) {
  frame.skip(space::kM);
  heading(frame, "calculator.hours.kinds", 3, frame.words(Text::hours_kinds), type::kBody + 1);
  frame.skip(space::kM);
  const std::vector<TimeKind>& times = frame.referential().times;
  for (std::size_t i = 0; i < times.size(); ++i) {
    calculator_field(frame, {.calculator = kHoursCalculator,
                             .input = times[i].id,
                             .label = times[i].title,
                             .hint = in_wording(times[i].hint, times[i].plain, frame.wording()),
                             .unit = Text::unit_hours_month,
                             .error = fault_at(frame, faults, "/kinds/" + std::to_string(i))});
    frame.skip(space::kL);
  }
}

// The contract's month in parts: each kind of time entered, and what is left.
void draw_month(Frame& frame, const HoursInputs& inputs, const Hours& hours) {
  const std::string words = frame.words(Text::hours_sentence, {{"contract", hours_words(hours.contract)},
                                                               {"accompaniment", hours_words(hours.accompaniment)},
                                                               {"share", short_number(hours.share)},
                                                               {"production", hours_words(hours.production)}});
  paragraph(frame, "calculator.hours.production",
            frame.words(Text::hours_left, {{"hours", hours_words(hours.production)}}), type::kTitle2, Color::primary,
            Font::bold);
  frame.skip(space::kXs);
  paragraph(frame, "calculator.hours.sentence", words);
  frame.skip(space::kM);
  std::vector<Part> parts;
  for (std::size_t i = 0; i < inputs.kinds.size(); ++i) {
    if (inputs.kinds[i] > 0)
      parts.push_back({frame.referential().times[i].title, hours_words(inputs.kinds[i]), inputs.kinds[i]});
  }
  parts.push_back({std::string(frame.words(Text::hours_production)), hours_words(hours.production), hours.production});
  parts_bar(frame, "calculator.hours.bar", words, parts);
}

void draw_need(Frame& frame, const HoursInputs& inputs, const ProductionNeed& need) {
  frame.skip(space::kL);
  paragraph(frame, "calculator.hours.need",
            frame.words(Text::hours_need, {{"people", short_number(need.people)}, {"fte", short_number(need.fte, 2)}}),
            type::kTitle2, Color::primary, Font::bold);
  frame.skip(space::kXs);
  paragraph(frame, "calculator.hours.need.words",
            frame.words(Text::hours_need_words, {{"target", hours_words(*inputs.production_target)},
                                                 {"absenteeism", short_number(inputs.absenteeism)}}));
}

void draw_result(Frame& frame, const HoursInputs& inputs, const Result<Hours>& whole) {
  frame.skip(space::kM);
  heading(frame, "calculator.hours.result", 3, frame.words(Text::hours_result), type::kBody + 1);
  frame.skip(space::kS);
  // A target that cannot be reached must not hide the month itself.
  HoursInputs month = inputs;
  month.production_target.reset();
  month.absenteeism = 0;
  const Result<Hours> hours = inputs.weekly_hours > 0 ? compute_hours(month) : Result<Hours>(Faults{});
  if (hours) {
    draw_month(frame, inputs, hours.value());
    if (whole && whole.value().need) draw_need(frame, inputs, *whole.value().need);
    return;
  }
  const std::string too_much = fault_at(frame, hours.faults(), "/kinds");
  if (too_much.empty()) {
    paragraph(frame, "calculator.hours.empty", frame.words(Text::hours_empty), type::kBody, Color::text_muted);
  } else {
    icon_paragraph(frame, "calculator.hours.fault", icon::kTriangleAlert, too_much, Color::danger);
  }
}

}  // namespace

void draw_hours_card(Frame& frame) {
  const HoursInputs inputs = hours_inputs(frame.referential(), frame.diagnostic());
  const Result<Hours> whole = compute_hours(inputs);
  const Faults faults = whole ? Faults{} : whole.faults();
  const bool contract = calculator_input(frame.diagnostic(), kHoursCalculator, "weekly-hours").has_value();
  const Card card(frame, Role::region, "calculator.hours", std::string(frame.words(Text::hours_title)));
  heading(frame, "calculator.hours.title", 2, frame.words(Text::hours_title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, "calculator.hours.introduction", frame.words(Text::hours_introduction), type::kSmall,
            Color::text_muted);
  frame.skip(space::kL);
  field(frame, "weekly-hours", Text::hours_weekly, Text::hours_weekly_hint, Text::unit_hours_week,
        contract ? fault_at(frame, faults, "/weekly-hours") : std::string());
  draw_kinds(frame, faults);
  frame.skip(space::kM);
  heading(frame, "calculator.hours.need.title", 3, frame.words(Text::hours_need_title), type::kBody + 1);
  frame.skip(space::kM);
  field(frame, "production-target", Text::hours_target, Text::hours_target_hint, Text::unit_hours_month,
        fault_at(frame, faults, "/production-target"));
  field(frame, "absenteeism", Text::hours_absenteeism, Text::hours_absenteeism_hint, Text::unit_percent,
        fault_at(frame, faults, "/absenteeism"));
  draw_result(frame, inputs, whole);
}

}  // namespace boussole
