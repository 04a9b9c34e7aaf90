#include <array>

#include "core/scores/calculators.h"
#include "ui/screens/numbers/calculator_cards.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void field(Frame& frame, const std::string& input, Text label, Text hint, Text unit, const Faults& faults) {
  calculator_field(frame, {.calculator = kPmsmpCalculator,
                           .input = input,
                           .label = std::string(frame.words(label)),
                           .hint = std::string(frame.words(hint)),
                           .unit = unit,
                           .error = fault_at(frame, faults, "/" + input)});
  frame.skip(space::kL);
}

// « Respectée : un mois au plus, 31 jours (21 jours) »
void draw_rule(Frame& frame, const std::string& id, const RuleResult& result, Text rule, const std::string& unit) {
  constexpr std::array<IndicatorStatus, 3> kMarks = {IndicatorStatus::conforming, IndicatorStatus::gap,
                                                     IndicatorStatus::incomplete};
  constexpr std::array<Text, 3> kWords = {Text::pmsmp_ok, Text::pmsmp_broken, Text::pmsmp_unknown};
  const auto which = static_cast<std::size_t>(result.status);
  std::string words =
      frame.words(Text::pmsmp_rule, {{"status", frame.words(kWords[which])}, {"rule", frame.words(rule)}});
  if (result.value) words += " " + frame.words(Text::pmsmp_value, {{"value", short_number(*result.value) + unit}});
  status_line(frame, Role::list_item, "calculator.pmsmp.rule." + id, kMarks[which], words);
  frame.skip(space::kS);
}

void draw_rules(Frame& frame, const PmsmpRules& rules) {
  const float top = frame.column.y;
  frame.open_node(Role::list, "calculator.pmsmp.rules", {}, {frame.column.x, top, frame.column.width, 0});
  const std::string percent = "\u00a0" + std::string(frame.words(Text::unit_percent));
  draw_rule(frame, "month", rules.month, Text::pmsmp_rule_month, {});
  draw_rule(frame, "quarter", rules.quarter, Text::pmsmp_rule_quarter, percent);
  draw_rule(frame, "agreements", rules.agreements, Text::pmsmp_rule_agreements, {});
  draw_rule(frame, "host-days", rules.host_days, Text::pmsmp_rule_host_days, {});
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
  if (!rules.longest) return;
  frame.skip(space::kXs);
  paragraph(frame, "calculator.pmsmp.longest",
            frame.counted(Text::pmsmp_longest, static_cast<std::size_t>(*rules.longest)), type::kBody, Color::text,
            Font::bold);
}

}  // namespace

void draw_pmsmp_card(Frame& frame) {
  const Result<PmsmpRules> checked = check_pmsmp(pmsmp_inputs(frame.diagnostic()));
  const Faults faults = checked ? Faults{} : checked.faults();
  const Card card(frame, Role::region, "calculator.pmsmp", std::string(frame.words(Text::pmsmp_title)));
  heading(frame, "calculator.pmsmp.title", 2, frame.words(Text::pmsmp_title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, "calculator.pmsmp.introduction", frame.words(Text::pmsmp_introduction), type::kSmall,
            Color::text_muted);
  frame.skip(space::kL);
  two_columns(
      frame, 720, 0.5F,
      [&] {
        field(frame, "days", Text::pmsmp_days, Text::pmsmp_days_hint, Text::unit_days, faults);
        field(frame, "contract-days", Text::pmsmp_contract, Text::pmsmp_contract_hint, Text::unit_days, faults);
        field(frame, "other-days", Text::pmsmp_other_days, Text::pmsmp_other_days_hint, Text::unit_days, faults);
        field(frame, "agreements", Text::pmsmp_agreements, Text::pmsmp_agreements_hint, Text::unit_agreements, faults);
        field(frame, "host-days", Text::pmsmp_host_days, Text::pmsmp_host_days_hint, Text::unit_days, faults);
      },
      [&] {
        if (checked) {
          draw_rules(frame, checked.value());
        } else {
          paragraph(frame, "calculator.pmsmp.faulty", frame.words(Text::pmsmp_faulty), type::kBody, Color::text_muted);
        }
      });
}

}  // namespace boussole
