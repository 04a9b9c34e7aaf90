#include <array>

#include "core/scores/score_words.h"
#include "report/comparison_report.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;

std::string said(const ComparisonReport& report, ReportText key, std::initializer_list<TextArgument> arguments = {}) {
  return tr(key, arguments, report.wording);
}

std::string shown(const std::optional<double>& number, int decimals = 0) {
  return number ? french_number(*number, decimals) : std::string(tr(ReportText::compare_none));
}

// « 62 (18 sur 20) »; the range in place of a score that says too little.
std::string score_cell(const Score& score) {
  const int asked = score.rated + score.unknown + score.unanswered;
  if (asked == 0) return std::string(tr(ReportText::compare_none));
  return tr(ReportText::compare_cell,
            {{"score", score_words(score)}, {"coverage", std::to_string(score.rated) + "/" + std::to_string(asked)}});
}

std::string median_cell(const ComparisonReport& report, const Figures& figures) {
  return figures.withheld ? withheld_words(*figures.withheld, report.wording) : shown(figures.median);
}

ComparisonTable overview(const ComparisonReport& report) {
  ComparisonTable table{"vue-d-ensemble",
                        said(report, ReportText::compare_overview),
                        report.shown.members.empty() ? std::string() : said(report, ReportText::compare_overview_note),
                        {{said(report, ReportText::compare_regie)}, {said(report, ReportText::compare_overall), true}},
                        {},
                        {}};
  for (const Domain& domain : report.referential.domains) table.columns.push_back({domain.short_title, true});
  for (const ShownMember& member : report.shown.members) {
    std::vector<std::string> row = {label_words(report.shown, member), score_cell(member.scores.overall)};
    for (const Score& score : member.scores.domains) row.push_back(score_cell(score));
    table.rows.push_back(std::move(row));
  }
  std::vector<std::string> group = {said(report, ReportText::compare_group_median),
                                    median_cell(report, report.shown.group.overall)};
  for (const Figures& figures : report.shown.group.domains) group.push_back(median_cell(report, figures));
  table.rows.push_back(std::move(group));
  return table;
}

std::vector<std::string> gap_row(const ComparisonReport& report, const std::string& title, const Figures& figures) {
  if (figures.withheld) {
    const std::string none(tr(ReportText::compare_none));
    return {title, none, none, none, none, withheld_words(*figures.withheld, report.wording)};
  }
  return {title, std::to_string(figures.n), shown(figures.q1), shown(figures.median), shown(figures.q3), ""};
}

// The last column is only there when something is withheld.
ComparisonTable gaps(const ComparisonReport& report) {
  ComparisonTable table{"ecarts",
                        said(report, ReportText::compare_gaps),
                        said(report, ReportText::compare_gaps_note),
                        {{said(report, ReportText::compare_domain_or_principle)},
                         {said(report, ReportText::compare_n), true},
                         {said(report, ReportText::compare_q1), true},
                         {said(report, ReportText::compare_median), true},
                         {said(report, ReportText::compare_q3), true}},
                        {},
                        {}};
  const GroupFigures& group = report.shown.group;
  table.rows.push_back(gap_row(report, said(report, ReportText::compare_overall), group.overall));
  for (Index i = 0; i < report.referential.domains.size(); ++i)
    table.rows.push_back(gap_row(report, report.referential.domains[i].title, group.domains[i]));
  for (Index i = 0; i < report.referential.principles.size(); ++i)
    table.rows.push_back(gap_row(report, report.referential.principles[i].title, group.principles[i]));
  if (report.shown.display == GroupDisplay::group)
    table.columns.push_back({said(report, ReportText::compare_withheld)});
  if (report.shown.display != GroupDisplay::group) {
    for (auto& row : table.rows) row.pop_back();
  }
  return table;
}

std::vector<std::string> question_row(const ComparisonReport& report, Index index) {
  const CriterionFigures& figures = report.shown.group.criteria[index];
  std::vector<std::string> row = {report.referential.criteria[index].title};
  if (figures.withheld) {
    row.resize(1 + kLevelCount + 4, std::string(tr(ReportText::compare_none)));
    row.push_back(withheld_words(*figures.withheld, report.wording));
    return row;
  }
  row.push_back(std::to_string(figures.n));
  for (const int count : figures.counts) row.push_back(std::to_string(count));
  row.push_back(std::to_string(figures.na));
  row.push_back(std::to_string(figures.unknown));
  row.push_back(shown(figures.median, 1));
  row.emplace_back();
  return row;
}

ComparisonTable questions(const ComparisonReport& report) {
  ComparisonTable table{
      "questions", said(report, ReportText::compare_questions),
      {},          {{std::string(tr(Text::table_criterion))}, {said(report, ReportText::compare_n), true}},
      {},          {}};
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level)
    table.columns.push_back({level_name(level), true});
  table.columns.push_back({std::string(tr(Text::answer_not_applicable)), true});
  table.columns.push_back({std::string(tr(Text::answer_unknown)), true});
  table.columns.push_back({said(report, ReportText::compare_median_level), true});
  const bool group = report.shown.display == GroupDisplay::group;
  if (group) table.columns.push_back({said(report, ReportText::compare_withheld)});
  for (Index i = 0; i < report.referential.criteria.size(); ++i) {
    std::vector<std::string> row = question_row(report, i);
    if (!group) row.pop_back();
    table.rows.push_back(std::move(row));
  }
  return table;
}

ComparisonTable mutual_aid(const ComparisonReport& report) {
  ComparisonTable table{"entraide",
                        said(report, ReportText::compare_aid),
                        said(report, ReportText::compare_aid_note),
                        {{std::string(tr(Text::table_criterion))},
                         {said(report, ReportText::compare_giver)},
                         {said(report, ReportText::compare_receiver)},
                         {said(report, ReportText::compare_why)}},
                        {},
                        said(report, ReportText::compare_aid_none)};
  const ShownComparison& shown = report.shown;
  for (const Exchange& exchange : shown.exchanges) {
    const std::string why = exchange.need == HelpNeed::to_start ? said(report, ReportText::compare_why_start)
                                                                : said(report, ReportText::compare_why_important,
                                                                       {{"level", level_name(exchange.level)}});
    table.rows.push_back({report.referential.criteria[exchange.criterion].title,
                          label_words(shown, shown.members[exchange.giver]),
                          label_words(shown, shown.members[exchange.receiver]), why});
  }
  return table;
}

ComparisonTable notes(const ComparisonReport& report) {
  ComparisonTable table{
      "a-savoir", said(report, ReportText::compare_notes),
      {},         {{said(report, ReportText::compare_regie)}, {said(report, ReportText::compare_note)}},
      {},         {}};
  for (const ShownMember& member : report.shown.members) {
    const Comparability& known = member.scores.notes;
    std::string note;
    const auto add = [&](bool holds, const std::string& sentence) {
      if (holds) note += (note.empty() ? "" : " ") + sentence;
    };
    add(known.other_version, tr_count(ReportText::compare_note_version, known.shared, {}, report.wording));
    add(known.low_coverage, said(report, ReportText::compare_note_coverage));
    add(known.other_profile, said(report, ReportText::compare_note_profile));
    add(known.alone_of_its_kind && report.shown.display == GroupDisplay::letters,
        said(report, ReportText::compare_note_alone));
    if (!note.empty()) table.rows.push_back({label_words(report.shown, member), note});
  }
  return table;
}

ComparisonTable refused_files(const ComparisonReport& report) {
  ComparisonTable table{"non-pris-en-compte",
                        said(report, ReportText::compare_refused),
                        {},
                        {{said(report, ReportText::compare_file)}, {said(report, ReportText::compare_reason)}},
                        {},
                        {}};
  for (const RefusedFile& one : report.shown.refused) table.rows.push_back({one.file, one.reason});
  return table;
}

}  // namespace

std::string label_words(const ShownComparison& shown, const ShownMember& member) {
  return shown.display == GroupDisplay::letters ? tr(ReportText::compare_letter, {{"letter", member.label}})
                                                : member.label;
}

std::string withheld_words(Withheld withheld, Wording wording) {
  constexpr std::array<ReportText, 3> kWords = {ReportText::compare_few, ReportText::compare_subtraction,
                                                ReportText::compare_same};
  return std::string(tr(kWords[static_cast<std::size_t>(withheld)], wording));
}

std::vector<std::string> comparison_lead(const ComparisonReport& report) {
  const ShownComparison& shown = report.shown;
  constexpr std::array<ReportText, 3> kDisplays = {ReportText::compare_by_names, ReportText::compare_by_letters,
                                                   ReportText::compare_by_group};
  std::vector<std::string> lead = {
      tr_count(ReportText::compare_subject, shown.n) + ".",
      said(report, kDisplays[static_cast<std::size_t>(shown.display)], {{"minimum", std::to_string(shown.minimum)}})};
  if (!shown.versions.empty()) {
    std::string versions;
    for (const std::string& version : shown.versions) versions += (versions.empty() ? "" : ", ") + version;
    lead.push_back(said(report, ReportText::compare_versions, {{"versions", versions}}));
  }
  lead.push_back(said(report, ReportText::compare_not_a_ranking));
  return lead;
}

std::string comparison_footer(const ComparisonReport& report) {
  const std::optional<Date> day = parse_iso_date(report.moment);
  return tr(ReportText::compare_footer,
            {{"referential", referential_words(report.referential)}, {"day", day ? french_date(*day) : report.moment}});
}

std::vector<ComparisonTable> comparison_tables(const ComparisonReport& report) {
  std::vector<ComparisonTable> tables = {overview(report), gaps(report), questions(report)};
  if (report.shown.display != GroupDisplay::group) {
    tables.push_back(mutual_aid(report));
    if (ComparisonTable table = notes(report); !table.rows.empty()) tables.push_back(std::move(table));
  }
  if (!report.shown.refused.empty()) tables.push_back(refused_files(report));
  return tables;
}

}  // namespace boussole
