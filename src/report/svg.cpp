#include "report/svg.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/scores/score_drawing.h"
#include "report/escape.h"
#include "report/words.h"

namespace boussole::report {

namespace {

// The light palette of ui/theme.cpp.
constexpr std::array<std::string_view, kLevelCount> kLevelColors = {"#b4531a", "#9b6a08", "#3576b8", "#174a86"};
constexpr std::string_view kText = "#1d2529";
constexpr std::string_view kMuted = "#545d63";
constexpr std::string_view kControl = "#767b80";
constexpr std::string_view kTrack = "#e7e3da";
constexpr std::string_view kPrimary = "#14505f";

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

std::string svg(double width, double height, const std::string& attributes, const std::string& inner) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" +
         attribute("viewBox", "0 0 " + number(width) + " " + number(height)) + attributes + ">" + inner + "</svg>";
}

std::string chart(const ChartName& name, double height, const std::string& inner, double width = kWidth) {
  const std::string id = html_text(name.id);
  const std::string told = "<title" + attribute("id", id + "-nom") + ">" + html_text(name.title) + "</title><desc" +
                           attribute("id", id + "-description") + ">" + html_text(name.description) + "</desc>";
  const std::string named = attribute("role", "img") + attribute("aria-labelledby", id + "-nom " + id + "-description");
  return svg(width, height, named, told + inner) + "\n";
}

// --- The drawing of a score (core/scores/score_drawing.h)

std::string_view color_of(Ink ink) {
  switch (ink) {
    case Ink::track:
      return kTrack;
    case Ink::fill:
      return kPrimary;
    case Ink::text:
      return kText;
    case Ink::muted:
    case Ink::empty:
      return kControl;
    case Ink::level_0:
    case Ink::level_1:
    case Ink::level_2:
    case Ink::level_3:
      break;
  }
  return kLevelColors[static_cast<std::size_t>(ink) - static_cast<std::size_t>(Ink::level_0)];
}

// The reader's typeface is not known: of usual ones, digits and small letters are about that wide.
double about_width(std::string_view text, double letters, bool bold) {
  std::size_t signs = 0;
  for (const char c : text) signs += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return static_cast<double>(signs) * letters * (bold ? 0.58 : 0.55);
}

// Its place is that of the drawing's top left corner.
std::string drawn(const ScoreDrawing& drawing, double left, double top, double letters) {
  std::string inner;
  for (const DrawnBox& box : drawing.boxes) {
    const Box place{left + box.x, top + box.y, box.width, box.height};
    inner +=
        box.ink == Ink::empty
            ? rectangle(place, "none", 2, attribute("stroke", color_of(box.ink)) + attribute("stroke-dasharray", "4 3"))
            : rectangle(place, color_of(box.ink), 2);
  }
  for (const DrawnLine& one : drawing.lines) {
    inner += line(left + one.x1, top + one.y1, left + one.x2, top + one.y2, color_of(one.ink), one.thickness);
  }
  for (const DrawnWords& one : drawing.words) {
    inner += words(left + one.x, top + one.y + letters * 0.35, letters, one.ink == Ink::muted ? kMuted : kText,
                   one.text, attribute("text-anchor", "middle") + (one.bold ? attribute("font-weight", "700") : ""));
  }
  return inner;
}

constexpr double kBarLeft = 236;
constexpr double kBarWidth = 232;
constexpr double kAxisLetters = 9;

std::string bar_row(const Bar& bar, double y) {
  constexpr double kLetters = 11;
  const Score& score = bar.score;
  std::string row = words(0, y + 17, 11.5, kText, bar.label);
  row += drawn(draw_bar(score, {kBarWidth, kLetters, about_width}), kBarLeft, y, kLetters);
  const bool early = headline_of(score) == Headline::range;
  row += words(kBarLeft + kBarWidth + 48, y + 18, early ? 11.5 : 13, early ? kMuted : kText, score_words(score),
               attribute("text-anchor", "end") + attribute("font-weight", "700"));
  row += words(kBarLeft + kBarWidth + 56, y + 17, 10, score.stage ? kText : kMuted, stage_words(score));
  return row + words(kWidth, y + 17, 10, kMuted, counts_words(score), attribute("text-anchor", "end"));
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
  constexpr double kRow = 29;
  const ScoreDrawing axis = draw_axis({kBarWidth, kAxisLetters, about_width});
  std::string inner = drawn(axis, kBarLeft, 0, kAxisLetters);
  const double top = axis.height + 2;
  for (std::size_t i = 0; i < bars.size(); ++i) inner += bar_row(bars[i], top + kRow * static_cast<double>(i));
  return chart(name, top + kRow * static_cast<double>(bars.size()), inner);
}

std::string bar_svg(const Score& score) {
  constexpr double kHalf = kWidth / 2;
  constexpr double kLetters = 11;
  const ScoreDrawing drawing = draw_bar(score, {kHalf, kLetters, about_width});
  return svg(kHalf, drawing.height, attribute("aria-hidden", "true"), drawn(drawing, 0, 0, kLetters));
}

std::string scale_svg(const ChartName& name, const Score& score) {
  constexpr double kLetters = 11;
  const ScoreDrawing drawing = draw_scale(score, {kWidth, kLetters, about_width});
  return chart(name, drawing.height, drawn(drawing, 0, 0, kLetters));
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

std::string votes_svg(const ChartName& name, const VoteCounts& counts, int most) {
  constexpr double kRow = 21;
  constexpr double kSquare = 16;
  constexpr double kLeft = 96;
  constexpr double kLongest = 200;
  std::string inner;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    const double y = kRow * static_cast<double>(level);
    const int count = counts.levels[level];
    inner += rectangle({0, y + 2, kSquare, kSquare}, kLevelColors[level], 3.5) +
             words(kSquare / 2, y + 14, 11, "#ffffff", std::to_string(level),
                   attribute("text-anchor", "middle") + attribute("font-weight", "700"));
    inner += words(kSquare + 7, y + 14.5, 12, kText, level_name(static_cast<int>(level)));
    const double width = kLongest * count / std::max(most, 1);
    if (count > 0) inner += rectangle({kLeft, y + 3, width, 14}, kLevelColors[level], 2);
    inner += words(kLeft + width + 7, y + 14.5, 12, count > 0 ? kText : kMuted, std::to_string(count),
                   attribute("font-weight", "700"));
  }
  return chart(name, kRow * static_cast<double>(kLevelCount), inner, kWidth / 2);
}

}  // namespace boussole::report
