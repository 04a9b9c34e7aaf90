#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/charts/charts.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kFullScore = 100.0F;

struct Geometry {
  ImVec2 centre;
  float rim = 0;

  [[nodiscard]] ImVec2 point(std::size_t axis, std::size_t count, float share) const {
    const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(axis) / static_cast<float>(count);
    return {centre.x + std::sin(turn) * rim * share, centre.y - std::cos(turn) * rim * share};
  }
};

void draw_web(Frame& frame, const Geometry& web, std::size_t count) {
  ImDrawList& draw = frame.draw();
  for (const float ring : {0.25F, 0.5F, 0.75F, 1.0F}) {
    for (std::size_t i = 0; i < count; ++i) draw.PathLineTo(web.point(i, count, ring));
    draw.PathStroke(frame.color(ring < 1 ? Color::border : Color::control), ImDrawFlags_Closed, 1);
  }
  for (std::size_t i = 0; i < count; ++i) {
    draw.AddLine(web.centre, web.point(i, count, 1), frame.color(Color::border), 1);
  }
}

void draw_dashes(Frame& frame, const Geometry& web, std::size_t axis, std::size_t count) {
  constexpr float kDash = 0.06F;  // of the rim, as much between two
  ImDrawList& draw = frame.draw();
  draw.AddLine(web.centre, web.point(axis, count, 1), frame.color(Color::surface), frame.px(2));
  for (float from = kDash; from < 1; from += 2 * kDash) {
    draw.AddLine(web.point(axis, count, from), web.point(axis, count, std::min(from + kDash, 1.0F)),
                 frame.color(Color::text_muted), frame.px(1.5F));
  }
}

void draw_outline(Frame& frame, const Geometry& web, const std::vector<RadarAxis>& axes) {
  const auto at_score = [&](std::size_t axis) {
    return web.point(axis, axes.size(), static_cast<float>(*axes[axis].score.score) / kFullScore);
  };
  std::vector<ImVec2> points;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (axes[i].score.score) points.push_back(at_score(i));
  }
  ImDrawList& draw = frame.draw();
  const ImU32 color = frame.color(Color::chart_fill);
  if (points.size() == axes.size()) {
    draw.AddConcavePolyFilled(points.data(), static_cast<int>(points.size()), frame.color(Color::chart_fill, 0.18F));
  }
  // The outline is open on both sides of an axis without a score, and the axis is dashed: nothing there is a 0.
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const std::size_t next = (i + 1) % axes.size();
    if (axes[i].score.score && axes[next].score.score) draw.AddLine(at_score(i), at_score(next), color, frame.px(2.5F));
    if (!axes[i].score.score) draw_dashes(frame, web, i, axes.size());
  }
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const Score& score = axes[i].score;
    if (!score.score) continue;
    const ImVec2 at = web.point(i, axes.size(), static_cast<float>(*score.score) / kFullScore);
    draw.AddCircleFilled(at, frame.px(5), frame.color(score.stage ? Color::chart_fill : Color::surface));
    draw.AddCircle(at, frame.px(5), frame.color(Color::chart_fill), 0, 2);
  }
}

// The labels stand outside the rim, turned to the side on which they are.
void draw_label(Frame& frame, const Geometry& web, const RadarAxis& axis, std::size_t position, std::size_t count,
                const Rect& area) {
  const TextStyle style = frame.style(type::kSmall);
  const TextStyle bold = frame.style(type::kSmall, Font::bold);
  const ImVec2 anchor = web.point(position, count, 1.0F + frame.px(14) / web.rim);
  const float side = anchor.x - web.centre.x;
  const std::string score = score_words(axis.score);
  const float width = std::max(text_width(style.font, style.size, axis.label), text_width(bold.font, bold.size, score));
  float x = anchor.x - width / 2;
  if (side > web.rim * 0.2F) x = anchor.x;
  if (side < -web.rim * 0.2F) x = anchor.x - width;
  x = std::clamp(x, area.x, std::max(area.x, area.x + area.width - width));
  const float line = style.size * 1.2F;
  const float vertical = (anchor.y - web.centre.y) / web.rim;
  const float y = anchor.y - line + line * vertical;
  draw_wrapped(frame, style, axis.label, x, y, 0);
  const float score_width = text_width(bold.font, bold.size, score);
  float score_x = x + (width - score_width) / 2;
  if (side > web.rim * 0.2F) score_x = x;
  if (side < -web.rim * 0.2F) score_x = x + width - score_width;
  draw_wrapped(frame, bold, score, score_x, y + line, 0);
}

}  // namespace

void radar(Frame& frame, const std::string& id, const std::string& name, const std::vector<RadarAxis>& axes) {
  if (axes.size() < 3) return;
  float widest = 0;
  for (const RadarAxis& axis : axes) {
    const TextStyle style = frame.style(type::kSmall);
    widest = std::max(widest, text_width(style.font, style.size, axis.label));
  }
  const float width = frame.column.width;
  const float label_room = frame.px(46);
  const float rim = std::clamp(std::min(width / 2 - widest - frame.px(8), frame.px(150)), frame.px(60), frame.px(150));
  const Rect area = frame.take(2 * (rim + label_room));
  const Geometry web{{area.x + width / 2, area.y + area.height / 2}, rim};
  draw_web(frame, web, axes.size());
  draw_outline(frame, web, axes);
  for (std::size_t i = 0; i < axes.size(); ++i) draw_label(frame, web, axes[i], i, axes.size(), area);
  std::string missing;
  for (const RadarAxis& axis : axes) {
    if (!axis.score.score) missing += (missing.empty() ? "" : ", ") + axis.label;
  }
  frame.record(Role::figure, id, missing.empty() ? name : name + " " + tr(Text::radar_missing, {{"names", missing}}),
               area);
}

}  // namespace boussole
