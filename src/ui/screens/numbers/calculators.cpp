#include "core/scores/calculators.h"

#include <algorithm>
#include <cmath>

#include "core/language/french_number.h"
#include "generated/icons.h"
#include "ui/screens/numbers/calculator_cards.h"
#include "ui/screens/numbers/numbers.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void draw_cip_result(Frame& frame, std::optional<double> people, const Result<CipNeed>& need) {
  if (!people || !need) {
    paragraph(frame, "calculator.cip.empty", frame.words(Text::cip_empty), type::kBody, Color::text_muted);
    return;
  }
  const CipNeed& found = need.value();
  const std::string least = short_number(found.least_half);
  const std::string most = short_number(found.most_half);
  paragraph(frame, "calculator.cip.result",
            least == most ? frame.words(Text::cip_one, {{"n", most}})
                          : frame.words(Text::cip_range, {{"least", least}, {"most", most}}),
            type::kTitle2, Color::primary, Font::bold);
  frame.skip(space::kXs);
  paragraph(
      frame, "calculator.cip.exact",
      frame.words(Text::cip_exact, {{"least", short_number(found.least, 2)}, {"most", short_number(found.most, 2)}}));
  frame.skip(space::kS);
  icon_paragraph(frame, "calculator.cip.alert", icon::kInfo,
                 frame.words(Text::cip_alert, {{"alert", short_number(found.alert, 2)}}));
}

void draw_cip_card(Frame& frame) {
  const auto people = calculator_input(frame.diagnostic(), kCipCalculator, "people");
  const Result<CipNeed> need = compute_cip_need(people.value_or(0));
  const Card card(frame, Role::region, "calculator.cip", std::string(frame.words(Text::cip_title)));
  heading(frame, "calculator.cip.title", 2, frame.words(Text::cip_title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, "calculator.cip.introduction", frame.words(Text::cip_introduction), type::kSmall, Color::text_muted);
  frame.skip(space::kL);
  two_columns(
      frame, 720, 0.5F,
      [&] {
        calculator_field(frame, {.calculator = kCipCalculator,
                                 .input = "people",
                                 .label = std::string(frame.words(Text::cip_people)),
                                 .hint = std::string(frame.words(Text::cip_people_hint)),
                                 .unit = Text::unit_people,
                                 .error = need ? std::string() : fault_at(frame, need.faults(), "/people")});
      },
      [&] { draw_cip_result(frame, people, need); });
}

}  // namespace

void calculator_field(Frame& frame, const CalculatorField& field) {
  const std::string calculator(field.calculator);
  if (const auto change = number_field(frame, {.id = "calculator." + calculator + "." + field.input,
                                               .label = field.label,
                                               .hint = field.hint,
                                               .unit = std::string(frame.words(field.unit)),
                                               .value = calculator_input(frame.diagnostic(), calculator, field.input),
                                               .error = field.error})) {
    frame.emit(EditCommand{SetCalculatorInput{calculator, field.input, change->value}});
  }
}

std::string short_number(double value, int decimals) {
  const double unit = std::pow(10.0, decimals);
  return typed_french_number(std::round(value * unit) / unit);
}

std::string fault_at(const Frame& frame, const Faults& faults, std::string_view pointer) {
  const auto found =
      std::find_if(faults.begin(), faults.end(), [&](const Fault& fault) { return fault.pointer == pointer; });
  return found == faults.end() ? std::string() : found->words(frame.wording());
}

void draw_calculators(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_calculators), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "calculators.introduction", frame.words(Text::calculators_introduction), type::kLead,
            Color::text_muted);
  frame.skip(space::kL);
  if (!companion_ready(frame)) return;
  draw_hours_card(frame);
  frame.skip(space::kXl);
  draw_cip_card(frame);
  frame.skip(space::kXl);
  draw_pmsmp_card(frame);
  frame.skip(space::kXl);
  const bool empty = frame.diagnostic().calculators.empty();
  if (button(frame, {.id = "calculators.export",
                     .label = std::string(frame.words(Text::calculators_export)),
                     .icon = icon::kDownload,
                     .description = std::string(frame.words(Text::calculators_export_hint)),
                     .disabled = empty})) {
    frame.emit(ExportCalculations{});
  }
  frame.skip(space::kXs);
  paragraph(frame, "calculators.export.hint",
            frame.words(empty ? Text::calculators_export_empty : Text::calculators_export_hint), type::kSmall,
            Color::text_muted);
}

}  // namespace boussole
