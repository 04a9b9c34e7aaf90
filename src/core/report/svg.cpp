#include "core/report/svg.h"

#include <array>
#include <cstdio>

#include "core/report/escape.h"
#include "core/report/words.h"

namespace boussole::report {

namespace {

// The light palette of ui/theme.cpp.
constexpr std::array<std::string_view, kLevelCount> kLevelColors = {"#b4531a", "#a8740a", "#3a7bbf", "#174a86"};
constexpr std::string_view kText = "#1d2529";
constexpr std::string_view kMuted = "#545d63";
constexpr std::string_view kControl = "#767b80";
constexpr std::string_view kTrack = "#e7e3da";
constexpr std::string_view kPrimary = "#14505f";
constexpr std::string_view kInsufficient = "#b9b6ae";

constexpr double kWidth = 680;  // of every chart, in its own units

std::string number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  std::string digits = text.data();
  // The locale of the host must not put a comma here.
  for (char& c : digits) c = c == ',' ? '.' : c;
  return digits;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

std::string rectangle(const Box& box, std::string_view fill, double radius, std::string_view more = {}) {
  return "<rect" + attribute("x", number(box.x)) + attribute("y", number(box.y)) +
         attribute("width", number(box.width)) + attribute("height", number(box.height)) +
         attribute("rx", number(radius)) + attribute("fill", fill) + std::string(more) + "/>";
}

std::string line(double x1, double y1, double x2, double y2, std::string_view color, double width) {
  return "<path" + attribute("d", "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2)) +
         attribute("stroke", color) + attribute("stroke-width", number(width)) + attribute("stroke-linecap", "round") +
         "/>";
}

std::string words(double x, double y, double size, std::string_view color, std::string_view text,
                  std::string_view more = {}) {
  return "<text" + attribute("x", number(x)) + attribute("y", number(y)) + attribute("font-size", number(size)) +
         attribute("fill", color) + std::string(more) + ">" + html_text(text) + "</text>";
}

std::string chart(const ChartName& name, double height, const std::string& inner) {
  const std::string id = html_text(name.id);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
         attribute("viewBox", "0 0 " + number(kWidth) + " " + number(height)) + attribute("role", "img") +
         attribute("aria-labelledby", id + "-nom " + id + "-description") + "><title" + attribute("id", id + "-nom") +
         ">" + html_text(name.title) + "</title><desc" + attribute("id", id + "-description") + ">" +
         html_text(name.description) + "</desc>" + inner + "</svg>\n";
}

// The thin line of what a score can still become, with its two ends.
std::string range_line(const Score& score, double left, double width, double y) {
  if (!score.low || !score.high || *score.low == *score.high) return {};
  constexpr double kEnd = 3.5;
  const double low = left + width * *score.low / 100;
  const double high = left + width * *score.high / 100;
  return line(low, y, high, y, kText, 1.2) + line(low, y - kEnd, low, y + kEnd, kText, 1.2) +
         line(high, y - kEnd, high, y + kEnd, kText, 1.2);
}

std::string bar_row(const Bar& bar, double y) {
  constexpr double kLeft = 236;
  constexpr double kBar = 246;
  constexpr double kTall = 14;
  const Score& score = bar.score;
  std::string row = words(0, y + 12, 11.5, kText, bar.label);
  // Without a score there is nothing to fill: an empty, dashed bar, unlike that of a 0.
  row += score.score ? rectangle({kLeft, y + 1, kBar, kTall}, kTrack, 3)
                     : rectangle({kLeft + .5, y + 1.5, kBar - 1, kTall - 1}, "none", 3,
                                 attribute("stroke", kControl) + attribute("stroke-dasharray", "4 3"));
  if (score.score && *score.score > 0) {
    row += rectangle({kLeft, y + 1, kBar * *score.score / 100, kTall}, score.stage ? kPrimary : kInsufficient, 3);
  }
  row += range_line(score, kLeft, kBar, y + kTall + 6);
  const std::string_view color = score.stage ? kText : kControl;
  row += words(kLeft + kBar + 36, y + 13, 13, color, score_number(score.score),
               attribute("text-anchor", "end") + attribute("font-weight", "700"));
  row += words(kLeft + kBar + 44, y + 12, 10, color, stage_of_score(score));
  const std::string counts =
      std::to_string(score.rated) + "\u00a0/\u00a0" + std::to_string(score.rated + score.unknown + score.unanswered);
  return row + words(kWidth, y + 12, 10, kMuted, counts, attribute("text-anchor", "end"));
}

std::string heat_cell(const Report& report, Index criterion, double x, double y) {
  constexpr double kSide = 25;
  const Answer& answer = answer_to(report.diagnostic, report.referential.criteria[criterion].id);
  const bool rated = answer.state == AnswerState::rated;
  const std::string sign = rated                                         ? std::to_string(answer.level)
                           : answer.state == AnswerState::unknown        ? "?"
                           : answer.state == AnswerState::not_applicable ? "–"
                                                                         : "·";
  const std::string square =
      rated ? rectangle({x, y, kSide, kSide}, kLevelColors[static_cast<std::size_t>(answer.level)], 4)
            : rectangle({x + .5, y + .5, kSide - 1, kSide - 1}, "#ffffff", 4, attribute("stroke", kControl));
  const std::string title = report.referential.criteria[criterion].title;
  return "<g><title>" + html_text(tr(ReportText::report_cell, {{"title", title}, {"answer", answer_name(answer)}})) +
         "</title>" + square +
         words(x + kSide / 2, y + 17, 12, rated ? "#ffffff" : kMuted, sign,
               attribute("text-anchor", "middle") + attribute("font-weight", "700")) +
         "</g>";
}

std::string heat_legend(double y) {
  std::string legend;
  double x = 236;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    legend += rectangle({x, y, 12, 12}, kLevelColors[level], 2.5);
    legend += words(x + 17, y + 10, 10, kMuted, std::to_string(level) + "\u00a0" + level_name(static_cast<int>(level)));
    x += 88;
  }
  return legend + words(236, y + 30, 10, kMuted, tr(ReportText::report_map_signs));
}

}  // namespace

std::string bars_svg(const ChartName& name, const std::vector<Bar>& bars) {
  constexpr double kRow = 32;
  std::string inner;
  for (std::size_t i = 0; i < bars.size(); ++i) inner += bar_row(bars[i], kRow * static_cast<double>(i) + 2);
  return chart(name, kRow * static_cast<double>(bars.size()) + 2, inner);
}

std::string scale_svg(const ChartName& name, const Score& score) {
  constexpr double kQuarter = kWidth / 4;
  std::string inner;
  for (std::size_t stage = 0; stage < kLevelCount; ++stage) {
    const double x = kQuarter * static_cast<double>(stage);
    const bool here = score.stage && static_cast<std::size_t>(*score.stage) == stage;
    inner += rectangle({x + 1, 16, kQuarter - 2, 10}, here ? kLevelColors[stage] : kTrack, 3);
    inner += words(x + kQuarter / 2, 44, 11, here ? kText : kMuted, level_name(static_cast<int>(stage)),
                   attribute("text-anchor", "middle") + (here ? attribute("font-weight", "700") : ""));
  }
  inner += range_line(score, 0, kWidth, 7);
  if (score.score) {
    const double x = kWidth * *score.score / 100;
    inner += line(x, 12, x, 30, score.stage ? kText : kControl, 3);
  }
  return chart(name, 50, inner);
}

std::string heat_map_svg(const ChartName& name, const Report& report) {
  constexpr double kRow = 31;
  constexpr double kColumn = 29;
  std::string inner;
  double y = 0;
  for (Index domain = 0; domain < report.referential.domains.size(); ++domain) {
    inner += words(0, y + 17, 11.5, kText, report.referential.domains[domain].title);
    double x = 236;
    for (const Index criterion : criteria_of_domain(report.referential, report.diagnostic.profile, domain)) {
      inner += heat_cell(report, criterion, x, y);
      x += kColumn;
    }
    y += kRow;
  }
  return chart(name, y + 46, inner + heat_legend(y + 8));
}

}  // namespace boussole::report
