#include "report/html.h"

#include <array>

#include "report/escape.h"
#include "report/html_page.h"
#include "report/html_sections.h"
#include "report/voting_cards.h"
#include "report/words.h"

namespace boussole {

namespace {

using namespace report;

struct Part {
  std::string_view id;
  ReportKey title;
  std::string (*write)(const Report&);
};

constexpr std::array<Part, 14> kParts = {{
    {"essentiel", ReportText::report_essentials, essentials_section},
    {"domaines", Text::results_domains, domains_section},
    {"principes", Text::results_principles, principles_section},
    {"carte", Text::results_map, map_section},
    {"points-forts", Text::results_strengths, strengths_section},
    {"priorites", Text::results_priorities, priorities_section},
    {"a-documenter", Text::results_document, document_section},
    {"non-concernees", ReportText::report_not_concerned, not_concerned_section},
    {"plan", ReportText::report_plan, plan_section},
    {"indicateurs", Text::screen_indicators, indicators_section},
    {"public", Text::screen_audience, audience_section},
    {"reperes", Text::screen_checklists, checklists_section},
    {"reponses", ReportText::report_answers, answers_section},
    {"methode", ReportText::report_method, method_section},
}};

std::string fact(ReportText name, const std::string& value) {
  return value.empty() ? std::string() : text_element("dt", tr(name)) + text_element("dd", value, "class=\"user\"");
}

std::string profile_words(const Profile& profile) {
  std::string words;
  const auto add = [&](bool on, Text name) {
    if (on) words += (words.empty() ? "" : ", ") + std::string(tr(name));
  };
  add(profile.aci, Text::activity_aci);
  add(profile.ei, Text::activity_ei);
  add(profile.etti, Text::activity_etti);
  add(profile.ai == Ai::partnership, Text::activity_ai_partnership);
  add(profile.ai == Ai::carried, Text::activity_ai_carried);
  add(profile.seasonal, Text::activity_seasonal);
  add(profile.public_procurement, Text::activity_public_procurement);
  add(profile.bridge_contracts, Text::activity_bridge_contracts);
  return words.empty() ? std::string(tr(ReportText::report_profile_none)) : words;
}

std::string respondent_words(const Report& report) {
  if (report.choices.names == Names::left_out) return {};
  const Respondent& respondent = report.diagnostic.respondent;
  const bool both = !respondent.alias.empty() && !respondent.role.empty();
  return shortened(respondent.alias, 80) + (both ? ", " : "") + shortened(respondent.role, 80);
}

// Whether the answers can still change; if not, since when and by whose decision.
std::string state_words(const Report& report) {
  const Diagnostic& diagnostic = report.diagnostic;
  if (!diagnostic.locked_at) return report.words(ReportText::report_open);
  const std::string day = answers_day(report);  // the day when they were locked
  const bool named = report.choices.names == Names::shown && !diagnostic.locked_by.empty();
  if (!named) return report.words(ReportText::report_final, {{"day", day}});
  return report.words(ReportText::report_final_by, {{"day", day}, {"who", shortened(diagnostic.locked_by, 80)}});
}

std::string facts(const Report& report) {
  constexpr std::size_t kMost = 120;
  const Diagnostic& diagnostic = report.diagnostic;
  const bool consensus = diagnostic.kind == DiagnosticKind::consensus;
  return element("dl",
                 fact(ReportText::report_fact_answers, answers_day(report)) +
                     fact(ReportText::report_fact_state, state_words(report)) +
                     fact(ReportText::report_fact_kind,
                          report.words(consensus ? ReportText::report_consensus : ReportText::report_individual)) +
                     fact(ReportText::report_fact_respondent, respondent_words(report)) +
                     fact(ReportText::report_fact_territory, shortened(diagnostic.organisation.territory, kMost)) +
                     fact(ReportText::report_fact_profile, profile_words(diagnostic.profile)) +
                     fact(ReportText::report_fact_coverage, coverage_of(report.scores.overall)) +
                     fact(ReportText::report_fact_referential, referential_words(report)) +
                     fact(ReportText::report_fact_written, report_day(report)),
                 "class=\"facts\"");
}

// The parts that say something: a part without content has no title either.
struct WrittenPart {
  const Part* part = nullptr;
  std::string html;
};

std::vector<WrittenPart> written_parts(const Report& report) {
  std::vector<WrittenPart> written;
  for (const Part& part : kParts) {
    if (std::string html = part.write(report); !html.empty()) written.push_back({&part, std::move(html)});
  }
  return written;
}

std::string contents(const std::vector<WrittenPart>& parts) {
  std::vector<std::string> links;
  links.reserve(parts.size());
  for (const auto& [part, html] : parts) {
    links.push_back(text_element("a", tr(part->title), "href=\"#" + std::string(part->id) + "\""));
  }
  return element("nav", text_element("h2", tr(ReportText::report_contents), "id=\"sommaire\"") + list(links, "ol"),
                 "class=\"contents\" aria-labelledby=\"sommaire\"");
}

std::string cover(const Report& report, const std::string& contents) {
  constexpr std::size_t kMost = 140;
  std::string inner = text_element("p", report.words(Text::app_name), "class=\"brand\"");
  inner += text_element("h1", report.words(ReportText::report_title));
  inner += text_element("p", shortened(subject_of(report), kMost), "class=\"subject user\"");
  const bool titled = !report.diagnostic.title.empty() && !report.diagnostic.organisation.name.empty();
  if (titled) inner += text_element("p", shortened(report.diagnostic.title, kMost), "class=\"title user\"");
  return element("header", inner + facts(report) + contents, "class=\"cover\"") + "\n";
}

std::string full_body(const Report& report) {
  const std::vector<WrittenPart> parts = written_parts(report);
  std::string body = cover(report, contents(parts));
  for (const auto& [part, html] : parts) body += html;
  return body;
}

}  // namespace

std::string report_html(const Report& report, ReportKind kind) {
  switch (kind) {
    case ReportKind::full:
    case ReportKind::workshop_minutes:  // of no diagnostic
    case ReportKind::comparison:
      break;
    case ReportKind::synthesis:
      return html_page(report, report.words(ReportText::report_synthesis), synthesis_body(report), "one-page",
                       answers_footer(report));
    case ReportKind::minutes:
      return html_page(report, report.words(ReportText::report_minutes), minutes_body(report), "minutes",
                       answers_footer(report));
    case ReportKind::grid:
      return html_page(report, report.words(ReportText::report_grid), grid_body(report), "paper", blank_footer(report));
    case ReportKind::ballots:
      return html_page(report, report.words(ReportText::report_ballots), ballots_body(report), "paper",
                       blank_footer(report));
    case ReportKind::cards:
      return voting_cards_html(report.choices.cards);
  }
  return html_page(report, report.words(ReportText::report_title), full_body(report), "full", answers_footer(report));
}

}  // namespace boussole
