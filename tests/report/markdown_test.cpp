#include "report/markdown.h"

#include <doctest/doctest.h>

#include <string_view>

#include "support/builders.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string markdown(const Diagnostic& diagnostic, MarkdownContent content, const ReportChoices& choices = {}) {
  return report_markdown(make_report(sample_referential(), diagnostic, choices, kSampleMoment), content);
}

constexpr std::size_t kScoreRows = 2;  // a domain and a principle, at this level too

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Lines that open a block: what a hostile text must not add to.
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

// Whether a bracket that closes the words of a link is there as it is.
bool opens_link(std::string_view text) {
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 1)) {
    if (at == 0 || text[at - 1] != '\\') return true;
  }
  return false;
}

}  // namespace

TEST_CASE("Markdown: scores with coverage, version, date and method") {
  for (const MarkdownContent content : {MarkdownContent::everything, MarkdownContent::synthesis}) {
    const std::string text = markdown(sample_diagnostic(), content);
    CHECK(holds(text, "# Diagnostic des parcours d’insertion\n"));
    CHECK(holds(text, "2\u00a0réponses avec un niveau sur 4 (50\u00a0%)"));
    CHECK(holds(text, "Référentiel essai, version 1.2"));
    CHECK(holds(text, "100 × somme des niveaux"));
    CHECK(text.ends_with("\n"));
  }
  CHECK(holds(markdown(sample_diagnostic(), MarkdownContent::everything), "> À reprendre en mars.  \n"));
  CHECK_FALSE(holds(markdown(sample_diagnostic(), MarkdownContent::synthesis), "À reprendre"));
}

TEST_CASE("Markdown: hostile texts open no block, tag, link or cell") {
  const std::size_t usual = blocks(markdown(hostile_diagnostic("a"), MarkdownContent::everything));
  for (const std::string& text : hostile_texts()) {
    const std::string report = markdown(hostile_diagnostic(text), MarkdownContent::everything);
    INFO(text.substr(0, 60));
    CHECK(blocks(report) == usual);
    CHECK_FALSE(holds(report, "<"));
    CHECK_FALSE(opens_link(report));
    CHECK_FALSE(holds(report, "```"));
    CHECK_FALSE(holds(report, "\u202e"));
  }
}

TEST_CASE("Markdown: the synthesis tells five priorities at most, and how many are left") {
  Referential referential = small_referential(8);
  Diagnostic diagnostic;
  for (const Criterion& criterion : referential.criteria) diagnostic.answers[criterion.id] = rated(0);
  const auto written = [&](MarkdownContent content) {
    return report_markdown(make_report(referential, diagnostic, {}, kSampleMoment), content);
  };
  const auto rows = [](std::string_view text) {
    std::size_t found = 0;
    for (std::size_t at = text.find("| À engager |"); at != std::string_view::npos;
         at = text.find("| À engager |", at + 1))
      ++found;
    return found;
  };
  const std::string synthesis = written(MarkdownContent::synthesis);
  CHECK(rows(synthesis) == 5 + kScoreRows);
  CHECK(holds(synthesis, "et 3\u00a0autres\n"));
  CHECK(rows(written(MarkdownContent::everything)) == 8 + kScoreRows);
}

TEST_CASE("Markdown: notes and names are left out when asked") {
  const std::string bare =
      markdown(sample_diagnostic(), MarkdownContent::everything, {.notes = Notes::left_out, .names = Names::left_out});
  CHECK_FALSE(holds(bare, "Deux avis"));
  CHECK_FALSE(holds(bare, "Nadia"));
}
