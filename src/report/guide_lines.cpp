#include "report/guide_lines.h"

#include <cmath>

#include "core/language/french_number.h"
#include "core/scores/audience.h"
#include "core/scores/checklists.h"
#include "core/scores/indicators.h"
#include "report/words.h"

namespace boussole::report {

namespace {

std::string percent_words(double share) { return typed_french_number(std::round(share * 10) / 10) + "\u00a0%"; }

std::string with_label(const std::string& label, const std::string& words) {
  return tr(ReportText::report_cell, {{"title", label}, {"answer", words}});
}

IndicatorLine indicator_line(const Report& report, const Indicator& indicator) {
  IndicatorLine line;
  line.title = indicator.title;
  for (const IndicatorInput& input : indicator.inputs) {
    const std::optional<double> number = entered_number(indicator, input, report.diagnostic);
    if (!number) continue;
    const std::string unit = input.unit.empty() ? std::string() : "\u00a0" + input.unit;
    line.entered.push_back(with_label(input.label, typed_french_number(*number) + unit));
  }
  const IndicatorResult result = compute_indicator(indicator, report.diagnostic);
  for (std::size_t i = 0; i < indicator.measures.size(); ++i) {
    const Measure& measure = indicator.measures[i];
    if (!result.measures[i].value) continue;
    const std::string value = measure_words(measure, *result.measures[i].value);
    line.results.push_back(indicator.measures.size() == 1 ? value : with_label(measure.label, value));
  }
  line.status = status_name(result.status);
  line.words = indicator_words(indicator, result.status, report.choices.wording);
  line.source = in_wording(indicator.source, indicator.plain_source, report.choices.wording);
  return line;
}

}  // namespace

std::vector<IndicatorLine> indicator_lines(const Report& report) {
  std::vector<IndicatorLine> lines;
  for (const Indicator& indicator : report.referential.indicators) {
    if (!indicator_applies(report.referential, indicator, report.diagnostic.profile)) continue;
    IndicatorLine line = indicator_line(report, indicator);
    if (!line.entered.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<AudienceShare> audience_shares(const Report& report) {
  std::vector<AudienceShare> shares;
  for (const AudienceLine& line : audience_lines(report.referential, report.diagnostic)) {
    if (!line.share) continue;
    const KeyFigure& figure = report.referential.key_figures[line.figure];
    shares.push_back({figure.title, percent_words(*line.share), percent_words(figure.value)});
  }
  return shares;
}

std::vector<ChecklistLines> checklist_lines(const Report& report) {
  std::vector<ChecklistLines> lists;
  for (const Checklist& checklist : report.referential.checklists) {
    const ChecklistCount count = count_checklist(checklist, report.diagnostic);
    if (count.unanswered == count.total) continue;
    ChecklistLines list;
    list.title = checklist.title;
    list.count = tr_count(Text::checklist_count, count.yes, {{"total", std::to_string(count.total)}});
    for (std::size_t item = 0; item < checklist.items.size(); ++item) {
      list.answers.emplace_back(item_in(checklist, item, report.choices.wording),
                                names::check_name(check_of(checklist, item, report.diagnostic)));
    }
    lists.push_back(std::move(list));
  }
  return lists;
}

}  // namespace boussole::report
