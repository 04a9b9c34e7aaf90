#include "core/scores/calculations_csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/language/french_number.h"
#include "core/language/texts.h"
#include "core/scores/calculators.h"

namespace boussole {

namespace {

// A number that spreadsheets read as one: « 1200,5 ».
std::string cell_number(double value) {
  constexpr std::string_view kSpace = "\u00a0";
  std::string text = typed_french_number(value);
  for (std::size_t at = text.find(kSpace); at != std::string::npos; at = text.find(kSpace))
    text.erase(at, kSpace.size());
  return text;
}

// Quoted where needed; what a spreadsheet could take for a formula is kept as words.
std::string cell_text(std::string_view text) {
  std::string guarded(text);
  if (!guarded.empty() && std::string_view("=+-@\t\r").find(guarded[0]) != std::string_view::npos)
    guarded.insert(0, 1, '\'');
  if (guarded.find_first_of(";\"\r\n") == std::string::npos) return guarded;
  std::string quoted = "\"";
  for (const char letter : guarded) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  return quoted + "\"";
}

class Table {
 public:
  explicit Table(const Diagnostic& diagnostic) : diagnostic_(diagnostic) {}

  void begin(std::string_view id, Text title) {
    id_ = id;
    title_ = tr(title);
  }
  [[nodiscard]] bool has_inputs() const { return diagnostic_.calculators.count(id_) > 0; }
  void row(std::string_view line, const std::string& value, std::string_view unit) {
    out_ += cell_text(title_) + ";" + cell_text(line) + ";" + value + ";" + cell_text(unit) + "\r\n";
  }
  void number(std::string_view line, double value, Text unit) { row(line, cell_number(value), tr(unit)); }
  void words(std::string_view line, std::string_view words) { row(line, cell_text(words), {}); }
  // What was entered, if it was.
  void input(std::string_view line, std::string_view input, Text unit) {
    if (const auto value = calculator_input(diagnostic_, id_, input)) number(line, *value, unit);
  }
  void faults(const Faults& faults) {
    for (const Fault& fault : faults) words(tr(Text::csv_impossible), fault.reason);
  }
  std::string take() { return std::move(out_); }

 private:
  const Diagnostic& diagnostic_;
  std::string id_;
  std::string title_;
  std::string out_;
};

void write_hours(Table& table, const Referential& referential, const Diagnostic& diagnostic) {
  table.begin(kHoursCalculator, Text::hours_title);
  if (!table.has_inputs()) return;
  table.input(tr(Text::hours_weekly), "weekly-hours", Text::unit_hours_week);
  for (const TimeKind& kind : referential.times) table.input(kind.title, kind.id, Text::unit_hours_month);
  table.input(tr(Text::hours_target), "production-target", Text::unit_hours_month);
  table.input(tr(Text::hours_absenteeism), "absenteeism", Text::unit_percent);
  const Result<Hours> hours = compute_hours(hours_inputs(referential, diagnostic));
  if (!hours) return table.faults(hours.faults());
  const Hours& result = hours.value();
  table.number(tr(Text::hours_contract), result.contract, Text::unit_hours_month);
  table.number(tr(Text::hours_accompaniment), result.accompaniment, Text::unit_hours_month);
  table.number(tr(Text::hours_production), result.production, Text::unit_hours_month);
  if (!result.need) return;
  table.number(tr(Text::hours_people), result.need->people, Text::unit_people);
  table.number(tr(Text::hours_fte), result.need->fte, Text::unit_fte);
}

void write_cip(Table& table, const Diagnostic& diagnostic) {
  table.begin(kCipCalculator, Text::cip_title);
  const auto people = calculator_input(diagnostic, kCipCalculator, "people");
  if (!people) return;
  table.input(tr(Text::cip_people), "people", Text::unit_people);
  const Result<CipNeed> need = compute_cip_need(*people);
  if (!need) return table.faults(need.faults());
  table.number(tr(Text::csv_cip_least), need.value().least, Text::unit_fte);
  table.number(tr(Text::csv_cip_most), need.value().most, Text::unit_fte);
  table.number(tr(Text::csv_cip_alert), need.value().alert, Text::unit_fte);
}

void write_pmsmp(Table& table, const Diagnostic& diagnostic) {
  constexpr std::array<Text, 3> kStatus = {Text::pmsmp_ok, Text::pmsmp_broken, Text::pmsmp_unknown};
  table.begin(kPmsmpCalculator, Text::pmsmp_title);
  if (!table.has_inputs()) return;
  table.input(tr(Text::pmsmp_days), "days", Text::unit_days);
  table.input(tr(Text::pmsmp_contract), "contract-days", Text::unit_days);
  table.input(tr(Text::pmsmp_other_days), "other-days", Text::unit_days);
  table.input(tr(Text::pmsmp_agreements), "agreements", Text::unit_agreements);
  table.input(tr(Text::pmsmp_host_days), "host-days", Text::unit_days);
  const Result<PmsmpRules> checked = check_pmsmp(pmsmp_inputs(diagnostic));
  if (!checked) return table.faults(checked.faults());
  const PmsmpRules& rules = checked.value();
  const auto rule = [&](Text name, const RuleResult& result) {
    table.words(tr(name), tr(kStatus[static_cast<std::size_t>(result.status)]));
  };
  rule(Text::pmsmp_rule_month, rules.month);
  rule(Text::pmsmp_rule_quarter, rules.quarter);
  rule(Text::pmsmp_rule_agreements, rules.agreements);
  rule(Text::pmsmp_rule_host_days, rules.host_days);
  if (rules.longest) table.number(tr(Text::csv_pmsmp_longest), *rules.longest, Text::unit_days);
}

}  // namespace

std::string calculations_as_csv(const Referential& referential, const Diagnostic& diagnostic) {
  Table table(diagnostic);
  write_hours(table, referential, diagnostic);
  write_cip(table, diagnostic);
  write_pmsmp(table, diagnostic);
  return "\uFEFF" + std::string(tr(Text::csv_header)) + "\r\n" + table.take();
}

}  // namespace boussole
