#include "ui/charts/trend.h"

#include <algorithm>
#include <cmath>

#include "core/scores/score_words.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kLineHeight = 44;
constexpr float kDot = 5;
constexpr float kStep = 10;       // the scale begins and ends at such scores
constexpr float kLeastSpan = 30;  // so that a change of a few points does not look like a leap
constexpr float kFullScore = 100;

// The scores between which all lines are drawn.
struct Scale {
  float low = 0;
  float high = kFullScore;
};

Scale scale_of(const std::vector<Trend>& trends) {
  Scale scale{kFullScore, 0};
  for (const Trend& trend : trends) {
    for (const TrendPoint& point : trend.points) {
      if (!point.score.score) continue;
      scale.low = std::min(scale.low, static_cast<float>(*point.score.score));
      scale.high = std::max(scale.high, static_cast<float>(*point.score.score));
    }
  }
  scale.low = std::floor(scale.low / kStep) * kStep;
  scale.high = std::ceil(scale.high / kStep) * kStep;
  const float missing = std::max(0.0F, kLeastSpan - (scale.high - scale.low));
  scale.low = std::clamp(scale.low - missing / 2, 0.0F, kFullScore - kLeastSpan);
  scale.high = std::max(scale.high, scale.low + kLeastSpan);
  return scale;
}

// Where the columns are: beside one another, or under one another where the page is narrow.
struct Layout {
  bool stacked = false;
  float label = 0;  // widths
  float number = 0;
  float gap = 0;
  Rect chart;  // its x and width, for all rows
};

Layout layout_of(const Frame& frame) {
  const float width = frame.column.width;
  Layout layout;
  layout.stacked = width < frame.px(560);
  layout.label = layout.stacked ? width : width * 0.28F;
  layout.number = width * 0.14F;
  const TextStyle head = frame.style(type::kSmall, Font::bold);
  layout.gap =
      std::max(width * 0.12F, text_width(head.font, head.size, frame.words(Text::table_gap)) + frame.px(space::kM));
  const float left = layout.stacked ? 0 : layout.label + 2 * layout.number + layout.gap;
  layout.chart = {frame.column.x + left, 0, width - left, frame.px(kLineHeight)};
  return layout;
}

bool is_sure(const Score& score) { return headline_of(score) == Headline::score; }

// The ends' scores at both sides of the line, each point at its time and its height.
void draw_chart(Frame& frame, const Trend& trend, const Scale& scale, const Rect& rect) {
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float side = text_width(small.font, small.size, "100") + frame.px(kDot + space::kXs);
  const float dot = frame.px(kDot);
  const auto height = [&](float score) {
    return rect.y + dot + (rect.height - 2 * dot) * (1 - (score - scale.low) / (scale.high - scale.low));
  };
  const auto at = [&](const TrendPoint& point) {
    return ImVec2{rect.x + side + (rect.width - 2 * side) * point.place,
                  height(static_cast<float>(*point.score.score))};
  };
  ImDrawList& draw = frame.draw();
  for (const float bound : {0.0F, 25.0F, 50.0F, 75.0F, 100.0F}) {
    if (bound < scale.low || bound > scale.high) continue;
    draw.AddLine({rect.x + side, height(bound)}, {rect.x + rect.width - side, height(bound)},
                 frame.color(Color::border), 1);
  }
  std::vector<const TrendPoint*> scored;
  for (const TrendPoint& point : trend.points) {
    if (point.score.score) scored.push_back(&point);
  }
  for (std::size_t i = 1; i < scored.size(); ++i) {
    draw.AddLine(at(*scored[i - 1]), at(*scored[i]), frame.color(Color::chart_fill), frame.px(2));
  }
  for (const TrendPoint* point : scored) {
    const float radius = point->compared ? dot : dot * 0.6F;
    draw.AddCircleFilled(at(*point), radius, frame.color(Color::chart_fill));
    if (!is_sure(point->score)) draw.AddCircleFilled(at(*point), radius * 0.55F, frame.color(Color::surface));
  }
  const auto tell = [&](const TrendPoint& point, bool right) {
    if (!is_sure(point.score)) return;
    const std::string words = score_words(point.score);
    const float beyond = dot + frame.px(space::kXs);
    const float x = right ? at(point).x + beyond : at(point).x - beyond - text_width(small.font, small.size, words);
    const float y = std::clamp(at(point).y - small.size * small.line_height / 2, rect.y - dot, rect.y + rect.height);
    draw_wrapped(frame, small, words, x, y, 0);
  };
  if (scored.empty()) return;
  tell(*scored.front(), false);
  if (scored.size() > 1) tell(*scored.back(), true);
}

void draw_heads(Frame& frame, const TrendHeads& heads, const Layout& layout) {
  const TextStyle bold = frame.style(type::kSmall, Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const Column column = frame.column;
  float height = 0;
  if (!layout.stacked) {
    const float room = layout.number - frame.px(space::kS);
    float x = column.x + layout.label;
    for (const std::string* words : {&heads.before, &heads.after}) {
      height = std::max(height, draw_wrapped(frame, bold, *words, x, column.y, room));
      x += layout.number;
    }
    draw_wrapped(frame, bold, frame.words(Text::table_gap), x, column.y, 0);
    draw_wrapped(frame, bold, frame.words(Text::trend_course), layout.chart.x, column.y, layout.chart.width);
  }
  const float line = small.size * small.line_height;
  float y = layout.stacked ? column.y : column.y + line;
  draw_wrapped(frame, small, heads.first, layout.chart.x, y, 0);
  const float last = text_width(small.font, small.size, heads.last);
  const float both = text_width(small.font, small.size, heads.first) + last + frame.px(space::kS);
  if (both > layout.chart.width) y += line;
  draw_wrapped(frame, small, heads.last, layout.chart.x + layout.chart.width - last, y, 0);
  frame.column.y += std::max(height, y + line - column.y) + frame.px(space::kXs);
}

TextStyle gap_style(const Frame& frame) { return frame.style(type::kBody, Font::bold, Color::primary); }

float gap_width(const Frame& frame, const std::string& words) {
  const TextStyle style = gap_style(frame);
  return text_width(style.font, style.size, words) + 2 * frame.px(space::kS);
}

// A pill with the difference.
void draw_gap(Frame& frame, const std::string& words, float x, float middle) {
  const TextStyle style = gap_style(frame);
  const float height = style.size * style.line_height;
  const Rect pill{x, middle - height / 2, gap_width(frame, words), height};
  frame.fill(pill, Color::primary_soft, radius::kPill);
  draw_centred(frame, style, words, pill);
}

std::string cell_words(const Score& score) {
  if (score.unknown + score.unanswered == 0) return score_words(score);
  return tr(Text::trend_cell, {{"score", score_words(score)}, {"coverage", coverage_words(score)}});
}

// What both scores rest on, where one of them leaves questions open.
std::string coverage_of(const Trend& trend) {
  const auto open = [](const Score& score) { return score.unknown + score.unanswered > 0; };
  if (!open(trend.before) && !open(trend.after)) return {};
  return tr(Text::change_levels, {{"before", coverage_words(trend.before)}, {"after", coverage_words(trend.after)}});
}

// The scores and their difference, from `x` on around `middle`.
void draw_scores(Frame& frame, const Trend& trend, const Layout& layout, float x, float middle) {
  for (const Score* score : {&trend.before, &trend.after}) {
    const bool sure = is_sure(*score);
    const TextStyle style =
        sure ? frame.style(type::kTitle3, Font::bold) : frame.style(type::kSmall, Font::regular, Color::text_muted);
    draw_wrapped(frame, style, score_words(*score), x, middle - style.size * style.line_height / 2, 0);
    x += layout.number;
  }
  draw_gap(frame, gap_words(trend.before, trend.after), x, middle);
}

// « 33 → 57 » and the difference, where the columns are under one another; their height.
float draw_scores_in_words(Frame& frame, const Trend& trend, float x, float y, float room) {
  const TextStyle style = frame.style(type::kTitle3, Font::bold);
  const std::string gap = gap_words(trend.before, trend.after);
  const std::string words =
      frame.words(Text::change_levels, {{"before", score_words(trend.before)}, {"after", score_words(trend.after)}});
  const float line = frame.px(36);
  const float width = text_width(style.font, style.size, words);
  const float beside = width + frame.px(space::kM);
  const bool fits = beside + gap_width(frame, gap) <= room;
  const float height = std::max(line, wrapped_height(style, words, room));
  draw_wrapped(frame, style, words, x, y + (fits ? (line - style.size * style.line_height) / 2 : 0), room);
  draw_gap(frame, gap, fits ? x + beside : x, y + line / 2 + (fits ? 0 : height));
  return fits ? line : height + line;
}

void draw_row(Frame& frame, const Trend& trend, const Layout& layout, const Scale& scale) {
  const TextStyle bold = frame.style(type::kBody, Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const Column outer = frame.column;
  const float gap = frame.px(space::kS);
  const float room = layout.label - (layout.stacked ? 0 : frame.px(space::kM));
  const std::string coverage = coverage_of(trend);
  float words = draw_wrapped(frame, bold, trend.label, outer.x, outer.y + gap, room);
  if (!coverage.empty()) words += draw_wrapped(frame, small, coverage, outer.x, outer.y + gap + words, room);
  Rect chart = layout.chart;
  float height = std::max(words, chart.height);
  if (layout.stacked) {
    const float above = words + draw_scores_in_words(frame, trend, outer.x, outer.y + gap + words, outer.width);
    chart.y = outer.y + gap + above;
    height = above + chart.height;
  } else {
    chart.y = outer.y + gap + (height - chart.height) / 2;
    draw_scores(frame, trend, layout, outer.x + layout.label, outer.y + gap + height / 2);
  }
  draw_chart(frame, trend, scale, chart);
  const Rect rect = frame.take(height + 2 * gap);
  frame.draw().AddLine({rect.x, rect.y + rect.height}, {rect.x + rect.width, rect.y + rect.height},
                       frame.color(Color::border), 1);
  frame
      .record(Role::figure, trend.id,
              frame.words(Text::what_if_moves, {{"name", trend.label},
                                                {"before", cell_words(trend.before)},
                                                {"after", cell_words(trend.after)},
                                                {"delta", gap_words(trend.before, trend.after)}}),
              rect)
      .lead = trend.label;
}

}  // namespace

void trend_rows(Frame& frame, const TrendHeads& heads, const std::vector<Trend>& trends) {
  const Layout layout = layout_of(frame);
  const Scale scale = scale_of(trends);
  draw_heads(frame, heads, layout);
  for (const Trend& trend : trends) draw_row(frame, trend, layout, scale);
}

std::string gap_words(const Score& before, const Score& after) {
  if (!is_sure(before) || !is_sure(after)) return std::string(tr(Text::score_none));
  const double gap = std::round(*after.score) - std::round(*before.score);
  if (gap == 0) return "0";
  return (gap < 0 ? "–\u00a0" : "+\u00a0") + french_number(std::abs(gap));
}

}  // namespace boussole
