#include "report/comparison_report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/group/disclosure.h"
#include "report/escape.h"
#include "support/golden.h"
#include "support/members.h"
#include "support/report_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::vector<Member> sample_members(std::size_t count = 9) {
  Random random(42);
  std::vector<Member> members = random_members(sample_referential(), random, count);
  members[1].version = "1.1";
  members[2].answers.clear();
  std::uint64_t seed = 3;
  draw_letters(members, seed);
  return members;
}

ShownComparison shown(GroupDisplay display, std::vector<Member> members = sample_members()) {
  tell_waiting(members, 5);
  ShownComparison made = shown_comparison(sample_referential(), std::move(members), display, 5);
  made.refused = {{"tilleuls.json", "/answers: Un objet est attendu ici."}};
  return made;
}

void check(const std::string& name, const std::string& written) {
  INFO(name);
  const bool same = golden_file("reports/" + name, written) == written;
  CHECK(same);
}

std::size_t cells_of(const std::string& line) {
  std::size_t cells = 1;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == ';' && !quoted) ++cells;
  }
  return cells;
}

// What a spreadsheet holds in each cell.
std::vector<std::string> contents_of(const std::string& csv) {
  std::vector<std::string> contents(1);
  bool quoted = false;
  for (std::size_t i = 3; i < csv.size(); ++i) {
    if (csv[i] == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      contents.back() += csv[i++];
    } else if (csv[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && (csv[i] == ';' || csv[i] == '\n')) {
      contents.emplace_back();
    } else {
      contents.back() += csv[i];
    }
  }
  return contents;
}

}  // namespace

TEST_CASE("reports of a comparison are what they were") {
  const std::vector<std::pair<std::string, GroupDisplay>> displays = {
      {"names", GroupDisplay::names}, {"letters", GroupDisplay::letters}, {"group", GroupDisplay::group}};
  for (const auto& [name, display] : displays) {
    const ShownComparison told = shown(display);
    const ComparisonReport report{sample_referential(), told, kSampleMoment};
    check("comparison-" + name + ".html", comparison_html(report));
    check("comparison-" + name + ".md", comparison_markdown(report));
    check("comparison-" + name + ".csv", comparison_csv(report).text);
    check("comparison-" + name + ".json", comparison_as_json(sample_referential(), told));
  }
}

TEST_CASE("a hostile name is harmless in every report") {
  for (const std::string& text : hostile_texts()) {
    std::vector<Member> members = sample_members();
    for (Member& member : members) member.name = text;
    members[3].name.clear();
    members[3].title = text;
    members[1].version = text;
    ShownComparison told = shown(GroupDisplay::names, members);
    told.refused = {{text, text}};
    const ComparisonReport report{sample_referential(), told, kSampleMoment};
    const std::string html = comparison_html(report);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("</style></title>") == std::string::npos);
    CHECK(html.find("\u202e") == std::string::npos);
    for (const std::string& cell : contents_of(comparison_csv(report).text)) {
      INFO(cell);
      CHECK((cell.empty() || std::string("=+-@\t").find(cell[0]) == std::string::npos));
    }
    const std::string markdown = comparison_markdown(report);
    CHECK(markdown.find("<b>") == std::string::npos);
    for (std::size_t at = markdown.find("](javascript"); at != std::string::npos;
         at = markdown.find("](javascript", at + 1)) {
      CHECK(markdown[at - 1] == '\\');
    }
    CHECK(markdown.find("\n- liste") == std::string::npos);
    // What was read of a file is valid UTF-8.
    for (ShownMember& member : told.members) member.label = report::clean_text(member.label);
    told.refused[0] = {report::clean_text(text), report::clean_text(text)};
    CHECK(comparison_as_json(sample_referential(), told).size() > 1000);
  }
}

TEST_CASE("in letters and in « Groupe seul » no report names anyone, whatever they are called") {
  for (const GroupDisplay display : {GroupDisplay::letters, GroupDisplay::group}) {
    std::vector<Member> members = sample_members();
    for (std::size_t i = 0; i < members.size(); ++i) {
      members[i].name = "Secrète " + std::to_string(i);
      members[i].title = "Secrète";
    }
    ShownComparison told = shown(display, members);
    told.refused.clear();
    const ComparisonReport report{sample_referential(), told, kSampleMoment};
    for (const std::string& written : {comparison_html(report), comparison_markdown(report),
                                       comparison_csv(report).text, comparison_as_json(sample_referential(), told)}) {
      CHECK(written.find("Secr") == std::string::npos);
      CHECK(written.find("2026-0") == std::string::npos);
      if (display == GroupDisplay::group) CHECK(written.find("Régie A") == std::string::npos);
    }
  }
}

TEST_CASE("every row of the table has all its columns, and opens as a spreadsheet wants it") {
  const ShownComparison told = shown(GroupDisplay::names);
  const std::string csv = comparison_csv({sample_referential(), told, kSampleMoment}).text;
  CHECK(csv.starts_with("\xEF\xBB\xBFType;"));
  std::size_t begin = 0;
  std::size_t lines = 0;
  for (std::size_t end = csv.find("\r\n"); end != std::string::npos; end = csv.find("\r\n", begin), ++lines) {
    CHECK(cells_of(csv.substr(begin, end - begin)) == 22);
    begin = end + 2;
  }
  CHECK(lines > 80);
  CHECK(begin == csv.size());
}

TEST_CASE("in plain words: what one reads, and not the table for other programs") {
  const ShownComparison told = shown(GroupDisplay::group);
  const ComparisonReport usual{sample_referential(), told, kSampleMoment};
  const ComparisonReport plain{sample_referential(), told, kSampleMoment, Wording::plain};
  for (const std::string& text : {comparison_html(plain), comparison_markdown(plain)}) {
    CHECK(text.find("On compare pour s’entraider") != std::string::npos);
    CHECK(text.find("Milieu du groupe") != std::string::npos);
    CHECK(text.find("Médiane du groupe") == std::string::npos);
  }
  CHECK(comparison_csv(plain).text == comparison_csv(usual).text);
}

TEST_CASE("what is withheld is said in words, and nothing stands in its place") {
  const ShownComparison told = shown(GroupDisplay::group, sample_members(4));
  const ComparisonReport report{sample_referential(), told, kSampleMoment};
  CHECK(comparison_markdown(report).find(withheld_words(Withheld::few)) != std::string::npos);
  for (const ComparisonTable& table : comparison_tables(report)) {
    for (const auto& row : table.rows) CHECK(row.size() == table.columns.size());
  }
}
