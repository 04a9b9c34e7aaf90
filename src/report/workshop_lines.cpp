#include "report/workshop_lines.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/content/ladder.h"
#include "core/group/sign_votes.h"
#include "report/escape.h"

namespace boussole::report {

namespace {

constexpr std::size_t kMostDisputed = 3;

QuestionLine question_line(const WorkshopReport& report, std::size_t rank, const std::string& id) {
  QuestionLine line;
  line.rank = rank;
  line.id = line.title = id;
  if (const std::optional<Index> index = report.referential.find_criterion(id)) {
    line.criterion = &report.referential.criteria[*index];
    line.title = line.criterion->title;
  }
  for (const Round* round : rounds_of(report.workshop, id)) {
    if (round->revealed_at) line.rounds.push_back(round);
  }
  const auto decision = report.workshop.decisions.find(id);
  if (decides(report) && decision != report.workshop.decisions.end()) line.decision = &decision->second;
  return line;
}

bool is_told(const QuestionLine& line) { return !line.rounds.empty() || line.decision; }

// As it is said in the middle of a sentence.
std::string median_words(const WorkshopReport& report, const Median& median) {
  if (median.low == median.high) return level_name(median.low);
  return said(report, ReportText::minutes_between,
              {{"low", level_name(median.low)}, {"high", level_name(median.high)}});
}

std::string median_sentence(const WorkshopReport& report, const VoteCounts& counts) {
  const std::optional<Median> median = median_vote(counts);
  if (!median) return said(report, ReportText::minutes_median_none);
  if (median->low == median->high)
    return said(report, ReportText::minutes_median, {{"level", level_name(median->low)}});
  return said(report, ReportText::minutes_median_between,
              {{"low", level_name(median->low)}, {"high", level_name(median->high)}});
}

std::string agreement_change(const WorkshopReport& report, const VoteCounts& before, const VoteCounts& after) {
  const std::string first = agreement_number(before);
  const std::string last = agreement_number(after);
  if (first.empty() || last.empty()) return said(report, ReportText::minutes_change_agreement_unknown);
  if (first == last) return said(report, ReportText::minutes_change_agreement_same, {{"after", last}});
  return said(report, ReportText::minutes_change_agreement, {{"before", first}, {"after", last}});
}

std::string median_change(const WorkshopReport& report, const VoteCounts& before, const VoteCounts& after) {
  const std::optional<Median> first = median_vote(before);
  const std::optional<Median> last = median_vote(after);
  if (!first || !last) return said(report, ReportText::minutes_change_median_unknown);
  if (*first == *last)
    return said(report, ReportText::minutes_change_median_same, {{"after", median_words(report, *last)}});
  return said(report, ReportText::minutes_change_median,
              {{"before", median_words(report, *first)}, {"after", median_words(report, *last)}});
}

std::string round_rank(const Round& round) {
  return round.round == 1 ? std::string(tr(ReportText::minutes_round_1))
                          : tr(ReportText::minutes_round, {{"n", std::to_string(round.round)}});
}

std::string titles_of(const WorkshopReport& report, const std::vector<std::string>& ids) {
  std::string titles;
  for (const std::string& id : ids) {
    const std::optional<Index> index = report.referential.find_criterion(id);
    titles += (titles.empty() ? "" : ", ") + (index ? report.referential.criteria[*index].title : id);
  }
  return titles;
}

// The moments between which the room voted, as far as it is told; both "" before anything is.
std::pair<std::string, std::string> voting_moments(const Workshop& workshop) {
  std::string first;
  std::string last;
  for (const Round& round : workshop.rounds) {
    if (!round.revealed_at) continue;
    if (first.empty() || round.opened_at < first) first = round.opened_at;
    last = std::max(last, *round.revealed_at);
  }
  return {first, last};
}

}  // namespace

std::string said(const WorkshopReport& report, ReportText key, std::initializer_list<TextArgument> arguments) {
  return tr(key, arguments, report.choices.wording);
}

bool decides(const WorkshopReport& report) { return report.workshop.purpose == WorkshopPurpose::agree; }

std::vector<QuestionLine> all_questions(const WorkshopReport& report) {
  std::vector<QuestionLine> lines;
  std::set<std::string_view> listed;
  for (const std::string& id : report.workshop.questions) {
    listed.insert(id);
    lines.push_back(question_line(report, lines.size() + 1, id));
  }
  // Taken off the list since: what was voted and decided stays told.
  const auto add = [&](const std::string& id) {
    if (!listed.insert(id).second) return;
    QuestionLine line = question_line(report, lines.size() + 1, id);
    if (is_told(line)) lines.push_back(std::move(line));
  };
  for (const Round& round : report.workshop.rounds) add(round.criterion);
  for (const auto& [id, decision] : report.workshop.decisions) add(id);
  return lines;
}

std::vector<QuestionLine> told_questions(const WorkshopReport& report) {
  std::vector<QuestionLine> lines = all_questions(report);
  std::erase_if(lines, [](const QuestionLine& line) { return !is_told(line); });
  return lines;
}

std::string workshop_title(const WorkshopReport& report) {
  const std::string title = shortened(report.workshop.title, 140);
  return title.empty() ? said(report, ReportText::minutes_untitled) : title;
}

std::string workshop_start(const WorkshopReport& report) {
  const std::string first = voting_moments(report.workshop).first;
  return first.empty() ? report.workshop.created_at : first;
}

std::string workshop_days(const WorkshopReport& report) {
  std::string first = day_words(workshop_start(report));
  const std::string last = voting_moments(report.workshop).second;
  if (last.empty() || day_words(last) == first) return first;
  return said(report, ReportText::minutes_days, {{"first", first}, {"last", day_words(last)}});
}

std::vector<HeadingLine> workshop_facts(const WorkshopReport& report) {
  const Workshop& workshop = report.workshop;
  const std::size_t total = all_questions(report).size();
  const std::vector<QuestionLine> told = told_questions(report);
  const auto done = static_cast<std::size_t>(std::count_if(
      told.begin(), told.end(), [&](const QuestionLine& one) { return !decides(report) || one.decision; }));
  const std::size_t people = workshop.participants.size();
  std::vector<HeadingLine> facts = {
      {said(report, ReportText::minutes_date), workshop_days(report)},
      {said(report, ReportText::minutes_organisation), shortened(workshop.organisation.name, 120)},
      {said(report, ReportText::report_fact_territory), shortened(workshop.organisation.territory, 120)},
      {said(report, ReportText::minutes_purpose),
       said(report, decides(report) ? ReportText::minutes_purpose_agree : ReportText::minutes_purpose_place)},
      {said(report, ReportText::minutes_people),
       people > 0 ? std::to_string(people) : said(report, ReportText::minutes_people_unknown)},
      {said(report, ReportText::report_fact_referential),
       tr_count(decides(report) ? ReportText::minutes_decided : ReportText::minutes_revealed, done,
                {{"total", std::to_string(total)}})}};
  std::erase_if(facts, [](const HeadingLine& fact) { return fact.value.empty(); });
  return facts;
}

std::string minutes_footer(const WorkshopReport& report) {
  return said(report, ReportText::minutes_footer,
              {{"referential", referential_words(report.referential)},
               {"date", workshop_days(report)},
               {"day", day_words(report.moment)}});
}

std::string version_remark(const WorkshopReport& report) {
  const std::string& answered = report.workshop.referential.version;
  if (answered == report.referential.version || answered.empty()) return {};
  return said(report, ReportText::minutes_other_version,
              {{"answered", shortened(answered, 40)}, {"present", report.referential.version}});
}

std::string means_name(const WorkshopReport& report, VoteMeans means) {
  constexpr std::array kNames = {ReportText::minutes_means_cards, ReportText::minutes_means_screen,
                                 ReportText::minutes_means_hands, ReportText::minutes_means_paper,
                                 ReportText::minutes_means_files};
  return said(report, kNames[static_cast<std::size_t>(means)]);
}

std::string round_name(const WorkshopReport& report, const Round& round) {
  return said(report, ReportText::minutes_round_head,
              {{"round", round_rank(round)}, {"means", means_name(report, round.means)}});
}

std::string counts_words(const WorkshopReport& report, const VoteCounts& counts) {
  std::string words;
  for (std::size_t level = 0; level < counts.levels.size(); ++level) {
    words += (words.empty() ? "" : ", ") +
             said(report, ReportText::minutes_level_count,
                  {{"level", level_name(static_cast<int>(level))}, {"n", std::to_string(counts.levels[level])}});
  }
  return words;
}

std::string apart_words(const WorkshopReport& report, const VoteCounts& counts) {
  return said(report, ReportText::minutes_apart,
              {{"unknown", std::to_string(counts.unknown)}, {"na", std::to_string(counts.not_applicable)}});
}

std::string agreement_number(const VoteCounts& counts) {
  constexpr double kHundredth = 0.01;
  const std::optional<double> exact = agreement(counts);
  if (!exact) return {};
  const bool whole = *exact <= 0 || *exact >= 1;
  return french_number(whole ? *exact : std::clamp(*exact, kHundredth, 1 - kHundredth), whole ? 0 : 2);
}

std::string accord_name(const WorkshopReport& report, const VoteCounts& counts) {
  switch (accord_of(agreement(counts))) {
    case Accord::undefined:
      break;
    case Accord::low:
      return said(report, ReportText::minutes_low);
    case Accord::fair:
      return said(report, ReportText::minutes_fair);
    case Accord::strong:
      return said(report, ReportText::minutes_strong);
  }
  return {};
}

std::string agreement_words(const WorkshopReport& report, const VoteCounts& counts) {
  const std::string words = accord_name(report, counts);
  if (words.empty()) return said(report, ReportText::minutes_undefined);
  return said(report, ReportText::minutes_agreement, {{"words", words}, {"number", agreement_number(counts)}});
}

std::string round_summary(const WorkshopReport& report, const VoteCounts& counts) {
  return tr_count(ReportText::minutes_rated, static_cast<std::size_t>(rated_votes(counts))) + "\u00a0; " +
         median_sentence(report, counts) + "\u00a0; " + agreement_words(report, counts);
}

std::string change_words(const WorkshopReport& report, const QuestionLine& question) {
  if (question.rounds.size() < 2) return {};
  const Round& first = *question.rounds.front();
  const Round& last = *question.rounds.back();
  const VoteCounts before = counts_of(first);
  const VoteCounts after = counts_of(last);
  return said(report, ReportText::minutes_change,
              {{"first", round_rank(first)},
               {"last", round_rank(last)},
               {"agreement", agreement_change(report, before, after)},
               {"median", median_change(report, before, after)}});
}

std::vector<std::string> sign_lines(const WorkshopReport& report, const QuestionLine& question) {
  std::vector<std::string> lines;
  if (!question.criterion) return lines;
  const std::string total = std::to_string(sign_voters(report.workshop, question.id));
  for (const Sign& sign : question.criterion->signs) {
    const std::optional<int> seen = sign_vote(report.workshop, question.id, sign.id);
    if (!seen) continue;
    lines.push_back(
        said(report, ReportText::minutes_sign,
             {{"sign", sign_in(sign, report.choices.wording)}, {"n", std::to_string(*seen)}, {"total", total}}));
  }
  return lines;
}

std::string signs_level(const WorkshopReport& report, const QuestionLine& question) {
  if (!question.criterion) return {};
  const SeenSigns seen = seen_signs(report.workshop, *question.criterion);
  if (!seen.settled) return {};
  return said(report, ReportText::minutes_signs_level, {{"level", level_name(seen.level)}});
}

Answer answer_of(const Decision& decision) {
  Answer answer;
  answer.state = decision.state;
  answer.level = decision.level;
  return answer;
}

std::string decided_sentence(const WorkshopReport& report, const QuestionLine& question) {
  if (!question.criterion || !question.decision || question.decision->state != AnswerState::rated) return {};
  const auto& levels = levels_in(*question.criterion, report.choices.wording);
  return levels[static_cast<std::size_t>(std::clamp(question.decision->level, 0, 3))];
}

std::vector<std::string> skipped_lines(const WorkshopReport& report) {
  std::vector<std::string> lines;
  for (const std::string& id : skipped_questions(report.workshop)) {
    const bool voted = last_revealed(report.workshop, id) != nullptr;
    lines.push_back(said(report, voted ? ReportText::minutes_skipped_voted : ReportText::minutes_skipped_unvoted,
                         {{"title", titles_of(report, {id})}}));
  }
  return lines;
}

std::vector<DisputedLine> disputed_lines(const WorkshopReport& report) {
  std::vector<DisputedLine> lines;
  for (const std::string& id : most_disputed(report.workshop, kMostDisputed)) {
    const VoteCounts counts = counts_of(*last_revealed(report.workshop, id));
    if (agreement(counts) >= 1.0) continue;
    lines.push_back(
        {titles_of(report, {id}), agreement_words(report, counts) + ". " + counts_words(report, counts) + "."});
  }
  return lines;
}

std::vector<ActionLine> action_lines(const WorkshopReport& report) {
  std::vector<ActionLine> lines;
  const bool named = report.choices.names == Names::shown;
  for (const PlannedAction& action : report.workshop.actions) {
    if (action.status == ActionStatus::dropped) continue;
    lines.push_back({action.title, titles_of(report, action.criteria), named ? action.owner : std::string(),
                     day_words(action.due), action.success});
  }
  return lines;
}

}  // namespace boussole::report
