#include "report/words.h"

#include <algorithm>

#include "core/content/ladder.h"
#include "core/decisions/action_plan.h"
#include "core/decisions/campaigns.h"
#include "core/decisions/completeness.h"

namespace boussole {

std::string_view tr(ReportKey key) {
  return std::visit([](auto known) { return tr(known); }, key);
}

}  // namespace boussole

namespace boussole::report {

namespace {

std::string total_of(const Score& score) { return std::to_string(score.rated + score.unknown + score.unanswered); }

std::string share_of(const Score& score) { return french_number(100.0 * score.coverage.value_or(0)); }

}  // namespace

std::string level_sentence(const Report& report, const Criterion& criterion, const Answer& answer) {
  if (answer.state != AnswerState::rated) return {};
  const auto& levels = levels_in(criterion, report.choices.wording);
  return levels[static_cast<std::size_t>(std::clamp(answer.level, 0, 3))];
}

std::string question_of(const Report& report, const Criterion& criterion) {
  return question_in(criterion, report.choices.wording);
}

MissingLines missing_lines(const Report& report, const Criterion& criterion, const Answer& answer) {
  MissingLines lines;
  const MissingSigns missing = missing_signs(criterion, answer);
  if (missing.step == 0) return lines;
  const Wording wording = report.choices.wording;
  lines.title = tr(missing.certain ? Text::question_missing : Text::question_missing_either, wording);
  for (const std::size_t at : missing.signs) lines.signs.push_back(sign_in(criterion.signs[at], wording));
  return lines;
}

std::string missing_line(const Report& report, const Criterion& criterion, const Answer& answer) {
  std::string signs;
  for (const std::string& sign : missing_lines(report, criterion, answer).signs) {
    signs.append(signs.empty() ? "" : " · ").append(sign);
  }
  if (signs.empty()) return signs;
  const bool certain = missing_signs(criterion, answer).certain;
  return tr(certain ? Text::question_missing_brief : Text::question_missing_brief_either, {{"signs", signs}},
            report.choices.wording);
}

std::string coverage_of(const Score& score) {
  if (!score.coverage) return std::string(tr(ReportText::report_nothing_to_count));
  return tr_count(ReportText::report_coverage, static_cast<std::size_t>(score.rated),
                  {{"total", total_of(score)}, {"share", share_of(score)}});
}

std::string short_coverage_of(const Score& score) {
  if (!score.coverage) return std::string(tr(Text::score_none));
  return tr_count(ReportText::report_short_coverage, static_cast<std::size_t>(score.rated),
                  {{"total", total_of(score)}, {"share", share_of(score)}});
}

std::string counts_words(const Score& score) { return std::to_string(score.rated) + "\u00a0/\u00a0" + total_of(score); }

std::string score_sentence(const Score& score) {
  const Headline headline = headline_of(score);
  const bool without_range = is_settled(score) || headline == Headline::range;  // or it is the score itself
  const ReportText sentence = headline == Headline::none ? ReportText::report_score_sentence_none
                              : without_range            ? ReportText::report_score_sentence_whole
                                                         : ReportText::report_score_sentence;
  return tr(sentence, {{"score", score_of_100_words(score)},
                       {"stage", stage_words(score)},
                       {"range", range_words(score)},
                       {"coverage", coverage_of(score)}});
}

std::string due_words(const Report& report, const PlannedAction& action) {
  const std::optional<Date> due = parse_iso_date(action.due);
  if (!due) return action.due;
  std::string day = french_date(*due);
  switch (due_state(action, parse_iso_date(report.moment).value_or(*due))) {
    case DueState::overdue:
      return report.words(Text::due_overdue, {{"day", day}});
    case DueState::due_soon:
      return report.words(Text::due_soon, {{"day", day}});
    case DueState::later:
    case DueState::none:
      break;
  }
  return day;
}

std::string subject_of(const Report& report) {
  if (!report.diagnostic.organisation.name.empty()) return report.diagnostic.organisation.name;
  if (!report.diagnostic.title.empty()) return report.diagnostic.title;
  return report.words(Text::diagnostic_untitled);
}

std::string day_words(const std::string& moment) {
  const std::optional<Date> date = parse_iso_date(moment);
  return date ? french_date(*date) : moment;
}

std::string answers_day(const Report& report) { return day_words(campaign_date(report.diagnostic)); }

std::string report_day(const Report& report) { return day_words(report.moment); }

std::string numeric_day(const std::string& iso) {
  const std::optional<Date> date = parse_iso_date(iso);
  return date ? iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4) : iso;
}

std::string referential_words(const Referential& referential) {
  if (referential.id == kGuideReferential)
    return tr(ReportText::report_referential_guide, {{"version", referential.version}});
  return tr(ReportText::report_referential, {{"id", referential.id}, {"version", referential.version}});
}
std::string referential_words(const Report& report) { return referential_words(report.referential); }

std::string criterion_title(const Report& report, const std::string& id) {
  const std::optional<Index> index = report.referential.find_criterion(id);
  return index ? report.referential.criteria[*index].title : id;
}

std::vector<std::string> method_sentences() {
  std::vector<std::string> sentences;
  for (const ReportText key : {ReportText::method_levels, ReportText::method_score, ReportText::method_coverage,
                               ReportText::method_range, ReportText::method_stage, ReportText::method_groups,
                               ReportText::method_priority, ReportText::method_rounding}) {
    sentences.emplace_back(tr(key));
  }
  return sentences;
}

std::vector<Priority> priorities_of(const Report& report) {
  std::vector<Priority> priorities = report.scores.priorities;
  std::erase_if(priorities, [](const Priority& priority) { return priority.priority == 0; });
  return priorities;
}

std::size_t count_to_confirm(const Report& report) {
  return criteria_to_confirm(report.referential, report.diagnostic).size();
}

}  // namespace boussole::report
