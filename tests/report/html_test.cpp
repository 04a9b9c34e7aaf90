#include "report/html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/scores/score_words.h"
#include "report/written.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

constexpr std::array kKinds = {ReportKind::full, ReportKind::synthesis, ReportKind::minutes, ReportKind::grid,
                               ReportKind::ballots};

std::string html(const Diagnostic& diagnostic, ReportKind kind, const ReportChoices& choices = {}) {
  return report_html(make_report(sample_referential(), diagnostic, choices, kSampleMoment), kind);
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t times(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// The names of the elements left open or closed out of turn; "" when the page is well formed.
std::string unbalanced(std::string_view page) {
  constexpr std::array<std::string_view, 5> kVoid = {"meta", "br", "rect", "path", "!DOCTYPE"};
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const std::size_t end = page.find_first_of(" >\n/", at + 2);
    const bool closes = page[at + 1] == '/';
    std::string name(page.substr(at + (closes ? 2 : 1), end - at - (closes ? 2 : 1)));
    if (std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end()) continue;
    if (!closes) open.push_back(name);
    if (closes && (open.empty() || open.back() != name)) return name;
    if (closes) open.pop_back();
  }
  return open.empty() ? "" : open.back();
}

}  // namespace

TEST_CASE("every page is French, well formed, without script, and asks for nothing") {
  for (const ReportKind kind : kKinds) {
    const std::string page = html(sample_diagnostic(), kind);
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    CHECK(unbalanced(page) == "");
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "url("));
    CHECK_FALSE(holds(page, "src="));
    CHECK(holds(page, "default-src 'none'"));
    CHECK(holds(page, "version 1.2"));
  }
}

TEST_CASE("what shows a score tells its coverage, method, version and date") {
  for (const ReportKind kind : {ReportKind::full, ReportKind::synthesis, ReportKind::minutes}) {
    const std::string page = html(sample_diagnostic(), kind);
    CHECK(holds(page, "2\u00a0réponses avec un niveau sur 4 (50\u00a0%)"));
    CHECK(holds(page, "100 × somme des niveaux"));
    CHECK(holds(page, "Référentiel essai, version 1.2"));
    CHECK(holds(page, "1er\u00a0février\u00a02026"));
  }
}

TEST_CASE("charts have a name and a description of their own, and a table beside them") {
  const std::string page = html(sample_diagnostic(), ReportKind::full);
  CHECK(times(page, "role=\"img\"") == 4);
  CHECK(times(page, "<svg ") == 4 + times(page, "aria-hidden=\"true\"><"));  // what has no name is not heard
  for (const char* id : {"echelle", "barres-domaines", "barres-principes", "carte-reponses"}) {
    CHECK(times(page, "<title id=\"" + std::string(id) + "-nom\"") == 1);
    CHECK(times(page, "<desc id=\"" + std::string(id) + "-description\"") == 1);
  }
  CHECK(times(page, "<caption>") == 9);
}

TEST_CASE("every line of the contents leads somewhere") {
  const std::string page = html(sample_diagnostic(), ReportKind::full);
  std::size_t links = 0;
  for (std::size_t at = page.find("href=\"#"); at != std::string::npos; at = page.find("href=\"#", at + 1)) {
    const std::size_t start = at + 7;
    const std::string id = page.substr(start, page.find('"', start) - start);
    CHECK(times(page, "id=\"" + id + "\"") == 1);
    ++links;
  }
  CHECK(links == 14);
}

TEST_CASE("below half of the answers, the range is the headline and there is no stage, in every report that tells it") {
  Diagnostic diagnostic = sample_diagnostic();
  diagnostic.answers.erase("equipes.deux");
  const Report report = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  REQUIRE(headline_of(report.scores.overall) == Headline::range);
  const std::string title = early_title(report.scores.overall);
  for (const ReportKind kind : {ReportKind::full, ReportKind::synthesis}) {
    const std::string page = html(diagnostic, kind);
    CHECK(holds(page, "class=\"score early\""));
    CHECK(holds(page, "<p class=\"value\">" + title + "</p>"));
    CHECK(holds(page, "Trop tôt pour conclure\u00a0: 1\u00a0réponse avec un niveau sur 4 (25\u00a0%). Aujourd’hui 0."));
    CHECK(holds(page, ">" + score_words(report.scores.overall) + "<") == (kind == ReportKind::full));
    CHECK_FALSE(holds(page, "<p class=\"stage\">"));
  }
  CHECK(holds(html(diagnostic, ReportKind::minutes), score_of_100_words(report.scores.overall)));
}

TEST_CASE("notes and names are left out when asked") {
  const Diagnostic diagnostic = sample_diagnostic();
  const std::string page = html(diagnostic, ReportKind::full);
  for (const char* words : {"Deux avis.<br>", "Planning", "Salle prêtée", "Nadia", "Camille", "Pas d’atelier"}) {
    CHECK(holds(page, words));
  }
  const std::string bare = html(diagnostic, ReportKind::full, {.notes = Notes::left_out, .names = Names::left_out});
  for (const char* words : {"Deux avis.", "Planning", "Salle prêtée", "Nadia", "Camille"})
    CHECK_FALSE(holds(bare, words));
  CHECK(holds(bare, "Pas d’atelier"));
  CHECK(holds(bare, "Régie des Tilleuls"));
}

TEST_CASE("blank pages show no answer, and only the questions in scope") {
  const Diagnostic diagnostic = sample_diagnostic();
  for (const ReportKind kind : {ReportKind::grid, ReportKind::ballots}) {
    const std::string page = html(diagnostic, kind);
    CHECK_FALSE(holds(page, "Deux avis"));
    CHECK_FALSE(holds(page, "class=\"badge"));
    CHECK_FALSE(holds(page, "les fêtes"));
    // Two questions have four signs, each with its box on the grid.
    CHECK(times(page, "class=\"box\"") == 5 * 6 + (kind == ReportKind::grid ? 2 * 4 : 0));
  }
  CHECK(holds(html(diagnostic, ReportKind::grid, {.wording = Wording::plain}), "Oui, toujours"));
}

TEST_CASE("an empty diagnostic still makes every page") {
  for (const ReportKind kind : kKinds) CHECK(unbalanced(html(Diagnostic{}, kind)) == "");
}

TEST_CASE("hostile texts stay texts") {
  for (const std::string& text : hostile_texts()) {
    const Diagnostic diagnostic = hostile_diagnostic(text);
    for (const ReportKind kind : kKinds) {
      const std::string page = html(diagnostic, kind);
      INFO(text.substr(0, 60));
      CHECK(unbalanced(page) == "");
      CHECK_FALSE(holds(page, "<script"));
      CHECK_FALSE(holds(page, "<img"));
      CHECK_FALSE(holds(page, "\u202e"));
      CHECK_FALSE(holds(page, std::string_view("\0", 1)));
      CHECK_FALSE(holds(page, "\x1b"));
      CHECK(times(page, "</style>") == 1);
      CHECK_FALSE(holds(page, "content:\"faux"));
    }
  }
}

TEST_CASE("a proposal that was set aside is in no document") {
  Diagnostic diagnostic = sample_diagnostic();
  PlannedAction dropped;
  dropped.id = "equipes.un.1";
  dropped.criteria = {"equipes.un"};
  dropped.title = "Parler de l’accueil";
  dropped.status = ActionStatus::dropped;
  diagnostic.actions.push_back(dropped);
  const Report told = make_report(sample_referential(), diagnostic, {}, kSampleMoment);
  for (const ReportKind kind : {ReportKind::full, ReportKind::synthesis, ReportKind::minutes}) {
    for (const ReportFormat format :
         {ReportFormat::html, ReportFormat::csv, ReportFormat::markdown, ReportFormat::ics, ReportFormat::workbook}) {
      CHECK_FALSE(holds(written_report(told, kind, format).text, "Parler de l’accueil"));
    }
  }
}

TEST_CASE("the synthesis says what is to be confirmed") {
  const std::string page = html(sample_diagnostic(), ReportKind::synthesis);
  CHECK(holds(page, "1\u00a0réponse vient d’un diagnostic précédent et reste à confirmer."));
}

TEST_CASE("a locked diagnostic says since when and by whose decision; without names, since when") {
  Diagnostic diagnostic = sample_diagnostic();
  diagnostic.locked_at = "2027-03-01T18:00:00Z";
  diagnostic.locked_by = "le conseil <b>";
  const std::string day = french_date({2027, 3, 1});
  const std::string page = html(diagnostic, ReportKind::full);
  CHECK(holds(page, "Finalisé le " + day + " – décision\u00a0: le conseil &lt;b"));
  const std::string nameless = html(diagnostic, ReportKind::full, {.names = Names::left_out});
  CHECK(holds(nameless, "Finalisé le " + day));
  CHECK_FALSE(holds(nameless, "le conseil &lt;b"));
}

TEST_CASE("what is missing for the next step is said under the answer and beside the priority") {
  Diagnostic diagnostic = sample_diagnostic();
  Answer& answer = diagnostic.answers["equipes.un"];
  const std::string ticked = html(diagnostic, ReportKind::full);
  CHECK(holds(ticked, "<b>Ce qui manque pour la marche suivante</b><ul><li>Elle est dite.</li>\n</ul>"));
  CHECK(holds(ticked, "<br><small>Il manque\u00a0: Elle est dite.</small>"));
  answer.signs.clear();
  answer.level = 1;
  const std::string chosen = html(diagnostic, ReportKind::full);
  CHECK(holds(chosen,
              "Ce qui manque pour la marche suivante\u00a0: l’un de ces signes, ou les deux</b><ul>"
              "<li>Elle est écrite &lt;sur place&gt;.</li>\n<li>Elle est lue ; par tous.</li>\n</ul>"));
  CHECK(holds(html(diagnostic, ReportKind::full, {.wording = Wording::plain}), "<li>On l’écrit.</li>"));
  answer.signs = {{"dite", true}, {"lue", true}};
  const std::string one = html(diagnostic, ReportKind::full);
  CHECK(
      holds(one, "<b>Ce qui manque pour la marche suivante</b><ul><li>Elle est écrite &lt;sur place&gt;.</li>\n</ul>"));
  answer.level = 3;
  CHECK_FALSE(holds(html(diagnostic, ReportKind::full), "Ce qui manque"));
}

TEST_CASE("on paper each sign has its box under its level, and the rule is that of the screen") {
  const std::string grid = html(sample_diagnostic(), ReportKind::grid);
  CHECK(holds(grid, "<ul class=\"signs\"><li><span class=\"box\"></span><span>Elle est dite.</span></li>\n</ul>"));
  CHECK(times(grid, "class=\"signs\"") == 6);
  CHECK_MESSAGE(times(grid, "En plus\u00a0:") == 4, "levels 2 and 3 of two questions");
  for (const Wording wording : {Wording::standard, Wording::plain}) {
    const std::string rule(tr(Text::question_levels_hint, wording));
    CHECK(holds(html(sample_diagnostic(), ReportKind::grid, {.wording = wording}), rule));
    CHECK(holds(html(sample_diagnostic(), ReportKind::ballots, {.wording = wording}), rule));
  }
}
