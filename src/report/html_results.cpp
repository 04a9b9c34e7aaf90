// Scores: the overall one, by domain, by principle, the map, and the method that they all follow.
#include <array>

#include "report/escape.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/svg.h"
#include "report/words.h"

namespace boussole::report {

namespace {

std::string lead(std::string_view words) { return text_element("p", words, "class=\"lead\""); }

std::string stage_cell(const Score& score) {
  return score.stage ? html_text(stage_words(score))
                     : text_element("span", stage_words(score), "class=\"insufficient\"");
}

std::string score_cell(const Score& score) {
  return score.stage ? html_text(score_words(score))
                     : text_element("span", score_words(score), "class=\"insufficient short\"");
}

struct ScoreRow {
  std::string name;
  const Score& score;
};

std::string score_table(Text caption, const std::vector<ScoreRow>& rows) {
  const std::array<TableColumn, 5> columns = {
      {{std::string(tr(Text::table_name))},
       {std::string(tr(ReportText::report_out_of_100)), TableColumn::Kind::number},
       {std::string(tr(Text::table_stage)), TableColumn::Kind::short_words},
       {std::string(tr(Text::table_range)), TableColumn::Kind::short_words},
       {std::string(tr(ReportText::report_column_coverage)), TableColumn::Kind::short_words}}};
  std::vector<std::vector<std::string>> cells;
  cells.reserve(rows.size());
  for (const ScoreRow& row : rows) {
    cells.push_back({html_text(row.name), score_cell(row.score), stage_cell(row.score),
                     html_text(range_words(row.score)), html_text(short_coverage_of(row.score))});
  }
  return table(tr(caption), columns, cells);
}

std::string description_of(const std::vector<Bar>& bars) {
  std::string description;
  for (const Bar& bar : bars) {
    description +=
        tr(ReportText::report_bar_spoken, {{"label", bar.label}, {"score", score_sentence(bar.score)}}) + " ";
  }
  return description;
}

std::string figure(const std::string& svg) { return element("figure", "\n" + svg); }

// A chart whose words would be too small to read on a phone: `phone` stands there in its place.
std::string figure_or(const std::string& svg, const std::string& phone) {
  return element("figure", "\n" + svg, "class=\"wide\"") + element("div", phone, "class=\"phone\"") + "\n";
}

std::string bars_figure(const ChartName& name, const std::vector<Bar>& bars) {
  std::string items;
  for (const Bar& bar : bars) {
    const Score& score = bar.score;
    const std::string words = text_element("b", score_words(score)) + " " + html_text(stage_words(score)) + " " +
                              text_element("small", counts_words(score));
    items += element("li", text_element("span", bar.label) + " " + element("span", words) + bar_svg(score));
  }
  return figure_or(bars_svg(name, bars), element("ul", items));
}

// How many criteria in scope of a domain have each answer: levels 0 to 3, sans objet, ne sait pas, sans réponse.
std::vector<std::string> counts_of(const Report& report, Index domain) {
  std::array<std::size_t, 7> counts{};
  for (const Index index : criteria_of_domain(report.referential, report.diagnostic.profile, domain)) {
    const Answer& answer = answer_to(report.diagnostic, report.referential.criteria[index].id);
    const std::size_t rank = answer.state == AnswerState::rated            ? static_cast<std::size_t>(answer.level)
                             : answer.state == AnswerState::not_applicable ? 4U
                             : answer.state == AnswerState::unknown        ? 5U
                                                                           : 6U;
    ++counts[rank];
  }
  std::vector<std::string> row = {html_text(report.referential.domains[domain].title)};
  for (const std::size_t count : counts) row.push_back(count == 0 ? "·" : std::to_string(count));
  return row;
}

std::string counts_table(const Report& report) {
  std::vector<TableColumn> columns = {{report.words(Text::table_domain)}};
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    columns.push_back({std::to_string(level) + "\u00a0" + level_name(level), TableColumn::Kind::number});
  }
  for (const Text name : {Text::answer_not_applicable, Text::answer_unknown, Text::answer_none}) {
    columns.push_back({report.words(name), TableColumn::Kind::number});
  }
  std::vector<std::vector<std::string>> rows;
  for (Index domain = 0; domain < report.referential.domains.size(); ++domain) {
    rows.push_back(counts_of(report, domain));
  }
  return table(report.words(ReportText::report_counts_table), columns, rows);
}

}  // namespace

std::string score_block(const Report& report) {
  const Score& score = report.scores.overall;
  const bool early = headline_of(score) == Headline::range;
  const std::string number =
      html_text(score_words(score)) + text_element("small", "\u00a0" + report.words(Text::score_out_of));
  const std::string value = element("p", early ? html_text(early_title(score)) : number, "class=\"value\"");
  const std::string details = early ? early_words(score, coverage_of(score))
                              : is_settled(score)
                                  ? coverage_of(score)
                                  : report.words(ReportText::report_score_details,
                                                 {{"range", range_words(score)}, {"coverage", coverage_of(score)}});
  const std::string source = report.words(
      ReportText::report_score_source, {{"referential", referential_words(report)}, {"answers", answers_day(report)}});
  const std::string stage = early ? std::string() : text_element("p", stage_words(score), "class=\"stage\"");
  const std::string told = element(
      "div", stage + text_element("p", details, "class=\"details\"") + text_element("p", source, "class=\"details\""));
  const std::string scale = scale_svg({"echelle", report.words(Text::results_overall), score_sentence(score)}, score);
  return element("div", value + told + figure_or(scale, bar_svg(score)),
                 score.stage ? "class=\"score\""
                 : early     ? "class=\"score early\""
                             : "class=\"score insufficient\"") +
         "\n";
}

std::string domain_bars(const Report& report) {
  std::vector<Bar> bars;
  for (Index i = 0; i < report.referential.domains.size(); ++i) {
    bars.push_back({report.referential.domains[i].title, report.scores.domains[i]});
  }
  return bars_figure({"barres-domaines", report.words(Text::results_domains_table), description_of(bars)}, bars);
}

std::string domains_section(const Report& report) {
  std::vector<ScoreRow> rows;
  for (Index i = 0; i < report.referential.domains.size(); ++i) {
    rows.push_back({report.referential.domains[i].title, report.scores.domains[i]});
  }
  rows.push_back({report.words(Text::results_overall), report.scores.overall});
  return section("domaines", report.words(Text::results_domains),
                 lead(report.words(ReportText::report_bars_lead)) + domain_bars(report) +
                     score_table(Text::results_domains_table, rows),
                 "new-page");
}

std::string principles_section(const Report& report) {
  std::vector<Bar> bars;
  std::vector<ScoreRow> rows;
  for (Index i = 0; i < report.referential.principles.size(); ++i) {
    const Principle& principle = report.referential.principles[i];
    bars.push_back({principle.short_title, report.scores.principles[i]});
    rows.push_back({principle.title, report.scores.principles[i]});
  }
  const ChartName name = {"barres-principes", report.words(Text::results_principles_table), description_of(bars)};
  return section("principes", report.words(Text::results_principles),
                 lead(report.words(ReportText::report_principles_lead)) + bars_figure(name, bars) +
                     score_table(Text::results_principles_table, rows),
                 "new-page");
}

std::string map_section(const Report& report) {
  const ChartName name = {"carte-reponses", report.words(Text::results_map_table),
                          report.words(ReportText::report_map_description)};
  return section(
      "carte", report.words(Text::results_map),
      lead(report.words(ReportText::report_map_lead)) + figure(heat_map_svg(name, report)) + counts_table(report),
      "new-page");
}

std::string method_section(const Report& report) {
  std::vector<std::string> sentences;
  for (const std::string& sentence : method_sentences()) sentences.push_back(html_text(sentence));
  const std::string source = report.words(
      ReportText::report_method_source,
      {{"referential", referential_words(report)}, {"answers", answers_day(report)}, {"day", report_day(report)}});
  return section("methode", report.words(ReportText::report_method),
                 list(sentences) + text_element("p", source, "class=\"muted\""));
}

}  // namespace boussole::report
