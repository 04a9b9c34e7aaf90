#include "report/workshop_minutes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/content/referential.h"
#include "core/group/sign_votes.h"
#include "support/golden.h"
#include "support/report_sample.h"
#include "support/workshop_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr std::array kFormats = {ReportFormat::html, ReportFormat::csv, ReportFormat::markdown};

// The sample's workshop on the questions of the reports' sample, which do not change with the guide.
Workshop workshop() {
  Workshop made = sample_workshop();
  made.referential = {"essai", "1.2", {}};
  made.questions = {"equipes.un", "equipes.deux", "etapes.un"};
  made.current = made.questions[2];
  for (std::size_t i = 0; i < made.rounds.size(); ++i) made.rounds[i].criterion = made.questions[i == 0 ? 0 : i - 1];
  made.decisions = {{"equipes.un", made.decisions.begin()->second}};
  made.actions[0].criteria = {"equipes.un"};
  made.actions[0].owner = "Nadia";
  made.actions[0].due = "2027-03-01";
  return made;
}

std::string written(const Workshop& made, ReportFormat format, const ReportChoices& choices = {}) {
  return written_minutes(make_workshop_report(sample_referential(), made, choices, kSampleMoment), format).text;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::size_t tags(std::string_view page) { return times(page, "<"); }

// The cells of a CSV, line after line, as RFC 4180 reads them with « ; ».
std::vector<std::string> cells(const std::string& csv) {
  std::vector<std::string> found(1);
  bool quoted = false;
  for (std::size_t at = 3; at < csv.size(); ++at) {  // after the byte order mark
    const char c = csv[at];
    if (quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"')
      found.back() += csv[++at];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == ';' || c == '\n'))
      found.emplace_back();
    else if (quoted || c != '\r')
      found.back() += c;
  }
  found.pop_back();
  return found;
}

std::size_t rows(const std::string& csv) {
  constexpr std::size_t kColumns = 28;
  const std::size_t found = cells(csv).size();
  CHECK(found % kColumns == 0);
  return found / kColumns;
}

// Lines that open a block of Markdown.
std::size_t blocks(const std::string& text) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string_view line = std::string_view(text).substr(at, end - at);
    if (line.starts_with("#") || line.starts_with("- ") || line.starts_with("```") || line.starts_with("|")) ++found;
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return found;
}

Workshop hostile(const std::string& text) {
  Workshop made = workshop();
  made.title = made.organisation.name = made.organisation.territory = text;
  for (Participant& participant : made.participants) participant.alias = text;
  made.decisions["equipes.un"].rationale = made.decisions["equipes.un"].dissent = text;
  for (PlannedAction& action : made.actions) action.title = action.owner = action.due = action.success = text;
  // One question that the referential does not have, and its id is what a file says.
  made.questions.push_back(text);
  made.rounds.push_back(made.rounds[1]);
  made.rounds.back().criterion = text;
  made.rounds.back().round = 1;
  return made;
}

}  // namespace

TEST_CASE("minutes are what they were") {
  const std::array<std::pair<const char*, ReportFormat>, 3> files = {{{"workshop.html", ReportFormat::html},
                                                                      {"workshop.csv", ReportFormat::csv},
                                                                      {"workshop.md", ReportFormat::markdown}}};
  for (const auto& file : files) {
    INFO(file.first);
    const std::string text = written(workshop(), file.second);
    const bool same = golden_file("reports/" + std::string(file.first), text) == text;
    CHECK(same);
  }
  Workshop place = workshop();
  place.purpose = WorkshopPurpose::place;
  const std::string text = written(place, ReportFormat::html, {.names = Names::left_out, .wording = Wording::plain});
  const bool same = golden_file("reports/workshop-place.html", text) == text;
  CHECK(same);
}

TEST_CASE("minutes tell each round, the change, the decision, the reason and the dissent") {
  for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown}) {
    const std::string text = written(workshop(), format);
    for (const char* words : {"1er tour, avec les cartes", "2e tour, à main levée", "4\u00a0niveaux donnés",
                              "médiane\u00a0: entre Amorcé et En place", "accord faible (0,37)", "accord fort (0,85)",
                              "Du 1er tour au 2e tour\u00a0: l’accord passe de 0,37 à 0,85", "Le CA a vu le tableau.",
                              "Une personne dirait 1.", "Pas de décision sur cette question.", "Elle est lue",
                              "la relève\u00a0: votée, pas encore décidée",
                              "la formation\u00a0: aucun vote montré à la salle", "Publier le tableau chaque trimestre",
                              "1er\u00a0mars\u00a02027", "24\u00a0novembre\u00a02026", "Régie du Grand Parc"}) {
      INFO(words);
      CHECK(holds(text, words));
    }
  }
  const std::string page = written(workshop(), ReportFormat::html);
  CHECK(holds(page, "Pour la présidence"));
  CHECK(times(page, "<svg ") == 3);
  CHECK(times(page, "role=\"img\"") == 3);
}

TEST_CASE("minutes tell what the room saw, sign by sign, and where it leads") {
  Workshop made = sample_workshop();
  const Referential& referential = built_in_referential();
  const Criterion& criterion = referential.criteria[*referential.find_criterion("equipes.ratio-cip")];
  const Sign& first = criterion.signs[0];
  set_sign_vote(made, criterion.id, first.id, 2);
  for (const ReportFormat format : kFormats) {
    const WorkshopReport report = make_workshop_report(referential, made, {}, kSampleMoment);
    const std::string text = written_minutes(report, format).text;
    CHECK(holds(text, first.text + " – vu par 2 sur 6"));
    CHECK(holds(text, "D’après ce que le groupe voit\u00a0: À engager.") == (format != ReportFormat::csv));
  }
}

TEST_CASE("minutes never tell who voted what, nor anything of a round that is not revealed") {
  const Workshop made = workshop();
  Workshop other = made;  // the same counts, others' votes, and an open round that says something else
  std::swap(other.rounds[0].votes[0].level, other.rounds[0].votes[3].level);
  for (Vote& vote : other.rounds[0].votes) vote.number = 7 - *vote.number;
  for (Participant& participant : other.participants) participant.alias = "Prénom";
  other.rounds[3].votes = {{1, AnswerState::rated, 0, {}}, {4, AnswerState::not_applicable, 0, {}}};
  other.rounds[3].means = VoteMeans::paper;
  for (const ReportFormat format : kFormats) {
    CHECK(written(made, format) == written(other, format));
    CHECK_FALSE(holds(written(made, format), "Aïcha"));
  }
  Workshop reopened =
      made;  // voted again after the decision: what was revealed before stays, what is open is not there
  reopened.rounds.push_back(made.rounds[0]);
  reopened.rounds.back().round = 3;
  reopened.rounds.back().revealed_at.reset();
  for (const ReportFormat format : kFormats) CHECK(written(reopened, format) == written(made, format));
}

TEST_CASE("minutes say in words what is not defined") {
  Workshop made = workshop();
  made.rounds.resize(1);
  made.decisions.clear();
  for (const VoteCounts& counts : {VoteCounts{{0, 0, 1, 0}, 2, 0}, VoteCounts{{0, 0, 0, 0}, 3, 1}}) {
    made.rounds[0].votes.clear();
    made.rounds[0].counts = counts;
    for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown}) {
      const std::string text = written(made, format);
      CHECK(holds(text, "accord non calculé"));
      CHECK(holds(text, "Aucune différence d’avis mesurée"));
      CHECK_FALSE(holds(text, "accord fort ("));
      CHECK_FALSE(holds(text, "accord faible ("));
    }
    CHECK(holds(written(made, ReportFormat::csv), rated_votes(counts) == 1 ? ";2;2;\"2,00\";;;" : ";3;1;;;;;;"));
  }
  made.rounds[0].counts = VoteCounts{{0, 0, 0, 199}, 0, 0};
  CHECK(holds(written(made, ReportFormat::markdown), "accord fort (1)"));
  made.rounds[0].counts = VoteCounts{{0, 0, 1, 199}, 0, 0};
  CHECK(holds(written(made, ReportFormat::markdown), "accord fort (0,99)"));
  made.rounds[0].counts = VoteCounts{{3, 0, 0, 3}, 0, 0};
  CHECK(holds(written(made, ReportFormat::markdown), "accord faible (0)"));
}

TEST_CASE("the three greatest disagreements, the least agreed first") {
  Workshop made = workshop();
  made.questions = {"equipes.un", "equipes.deux", "equipes.trois", "etapes.un", "etapes.deux"};
  made.decisions.clear();
  const std::array<VoteCounts, 5> votes = {
      {{{0, 0, 9, 1}}, {{3, 0, 0, 3}}, {{5, 0, 0, 0}}, {{2, 0, 0, 1}}, {{1, 1, 1, 1}}}};
  const Round round = made.rounds[1];
  made.rounds.clear();
  for (std::size_t i = 0; i < votes.size(); ++i) {
    made.rounds.push_back(round);
    made.rounds.back().criterion = made.questions[i];
    made.rounds.back().round = 1;
    made.rounds.back().counts = votes[i];
  }
  std::string text = written(made, ReportFormat::markdown);
  text = text.substr(text.find("## Là où les avis"));
  text = text.substr(0, text.find("## Ce qui reste"));
  CHECK(times(text, "\n- ") == 3);
  CHECK(text.find("la relève") < text.find("la formation"));
  CHECK(text.find("la formation") < text.find("l’immersion"));
}

TEST_CASE("« Se situer » has no decision: neither column, nor signature") {
  Workshop made = workshop();
  made.purpose = WorkshopPurpose::place;
  for (const ReportFormat format : kFormats) {
    const std::string text = written(made, format);
    CHECK_FALSE(holds(text, "Décision"));
    CHECK_FALSE(holds(text, "Désaccord"));
    CHECK_FALSE(holds(text, "Une personne dirait 1."));
    CHECK_FALSE(holds(text, "Pour la présidence"));
  }
  CHECK(holds(written(made, ReportFormat::markdown), "## Ce qui n’a pas été voté"));
}

TEST_CASE("an empty workshop, an unknown question and another version still make minutes") {
  for (const ReportFormat format : kFormats) CHECK(written(Workshop{}, format).size() > 100);
  CHECK(holds(written(Workshop{}, ReportFormat::markdown), "Aucun vote n’a encore été montré"));
  Workshop made = workshop();
  made.referential.version = "0.9";
  made.questions.clear();  // all taken off: what was voted and decided stays told
  const std::string text = written(made, ReportFormat::markdown);
  CHECK(holds(text, "L’atelier a répondu à la version 0.9"));
  CHECK(holds(text, "Une personne dirait 1."));
  CHECK_FALSE(holds(text, "la formation"));
  made.rounds[2].criterion = "ancienne.question";
  CHECK(holds(written(made, ReportFormat::html), "n’est pas dans la version 1.2 des questions"));
}

TEST_CASE("minutes: « Ne sait pas » and « Sans objet » can be decided; the CSV tells it once, at the last round") {
  Workshop made = workshop();
  made.decisions["equipes.un"].state = AnswerState::unknown;
  made.decisions["equipes.deux"] = {AnswerState::not_applicable, 0, "Pas d’atelier", "", "2026-11-24T18:00:00Z", {}};
  CHECK(holds(written(made, ReportFormat::markdown), "Décision\u00a0: Ne sait pas"));
  CHECK(holds(written(made, ReportFormat::markdown), "Décision\u00a0: Sans objet"));
  const std::string csv = written(made, ReportFormat::csv);
  CHECK(csv.starts_with("\xEF\xBB\xBFRang;"));
  CHECK(rows(csv) == 1 + 2 + 1 + 1);
  CHECK(times(csv, "Une personne dirait 1.") == 1);
  CHECK(holds(csv, ";\"0,85\";accord fort;Ne sait pas;;"));
  CHECK(holds(csv, ";24/11/2026;"));
}

TEST_CASE("minutes: names are left out when asked") {
  for (const ReportFormat format : {ReportFormat::html, ReportFormat::markdown}) {
    CHECK(holds(written(workshop(), format), "Nadia"));
    CHECK_FALSE(holds(written(workshop(), format, {.names = Names::left_out}), "Nadia"));
  }
}

TEST_CASE("minutes: hostile texts stay texts in every format") {
  const std::string usual_page = written(hostile("a"), ReportFormat::html);
  const std::string usual_text = written(hostile("a"), ReportFormat::markdown);
  for (const std::string& text : hostile_texts()) {
    INFO(text.substr(0, 60));
    const std::string page = written(hostile(text), ReportFormat::html);
    const std::size_t breaks = times(page, "<br>") - times(usual_page, "<br>");
    CHECK(tags(page) == tags(usual_page) + breaks);
    CHECK_FALSE(holds(page, "content:\"faux"));
    const std::string markdown = written(hostile(text), ReportFormat::markdown);
    CHECK(blocks(markdown) == blocks(usual_text));
    CHECK_FALSE(holds(markdown, "<"));
    const std::string csv = written(hostile(text), ReportFormat::csv);
    CHECK(rows(csv) == rows(written(hostile("a"), ReportFormat::csv)));
    for (const std::string& cell : cells(csv))
      CHECK(std::string_view("=+-@\t\r\n").find(cell.empty() ? 'a' : cell[0]) == std::string_view::npos);
    for (const std::string& one : {page, markdown, csv}) {
      CHECK_FALSE(holds(one, "\u202e"));
      CHECK_FALSE(holds(one, std::string_view("\0", 1)));
    }
  }
}

TEST_CASE("minutes have three formats") {
  CHECK(written(workshop(), ReportFormat::ics).empty());
  CHECK(written(workshop(), ReportFormat::workbook).empty());
  CHECK_FALSE(has_minutes(ReportFormat::ics));
}
