#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/charts/charts.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kFullScore = 100.0F;
constexpr std::size_t kLeastSure = 5;  // scores: with fewer the outline is a sliver that means nothing
constexpr float kLeastRim = 110;       // a smaller one can't be read
constexpr float kWidestRim = 150;
constexpr float kWidestName = 96;
constexpr float kNameGap = 10;

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

// The names stand outside of the rim, turned to the side on which they are, on two lines where they are long.
TextLayout name_layout(const Frame& frame, const RadarAxis& axis) {
  return layout_text(frame.style(type::kSmall), axis.label, frame.px(kWidestName));
}

void draw_label(Frame& frame, const Geometry& web, const RadarAxis& axis, std::size_t position, std::size_t count) {
  const TextStyle style = frame.style(type::kSmall);
  const TextStyle bold = frame.style(type::kSmall, Font::bold);
  const TextLayout name = name_layout(frame, axis);
  const std::string score = score_words(axis.score);
  const float score_width = text_width(bold.font, bold.size, score);
  const ImVec2 anchor = web.point(position, count, 1.0F + frame.px(kNameGap) / web.rim);
  const float side = (anchor.x - web.centre.x) / web.rim;
  const auto left_of = [&](float width) {
    return side > 0.2F ? anchor.x : side < -0.2F ? anchor.x - width : anchor.x - width / 2;
  };
  const float line = style.size * style.line_height;
  const float height = name.height + line;
  const float vertical = (anchor.y - web.centre.y) / web.rim;  // -1 above, 1 below
  float y = anchor.y - height * (1 - std::clamp(vertical, -1.0F, 1.0F)) / 2;
  for (const TextLine& one : name.lines) {
    const std::string words = std::string(one.text) + (one.hyphen ? "-" : "");
    draw_wrapped(frame, style, words, left_of(text_width(style.font, style.size, words)), y, 0);
    y += line;
  }
  draw_wrapped(frame, bold, score, left_of(score_width), y, 0);
}

float radar_height(const Frame& frame, const std::vector<RadarAxis>& axes, float rim) {
  const TextStyle style = frame.style(type::kSmall);
  float tallest = 0;
  for (const RadarAxis& axis : axes) tallest = std::max(tallest, name_layout(frame, axis).height);
  return 2 * (rim + frame.px(kNameGap) + tallest + style.size * style.line_height);
}

}  // namespace

std::optional<float> radar_rim(const Frame& frame, const std::vector<RadarAxis>& axes, float width) {
  const auto sure = static_cast<std::size_t>(
      std::count_if(axes.begin(), axes.end(), [](const RadarAxis& axis) { return axis.score.stage.has_value(); }));
  if (axes.size() < 3 || sure < std::min(kLeastSure, axes.size())) return std::nullopt;
  float widest = 0;
  for (const RadarAxis& axis : axes) widest = std::max(widest, name_layout(frame, axis).width);
  const float rim = std::min(width / 2 - widest - frame.px(kNameGap), frame.px(kWidestRim));
  return rim >= frame.px(kLeastRim) ? std::optional(rim) : std::nullopt;
}

void radar(Frame& frame, const std::string& id, const std::string& name, const std::vector<RadarAxis>& axes,
           float rim) {
  const Rect area = frame.take(radar_height(frame, axes, rim));
  const Geometry web{{area.x + area.width / 2, area.y + area.height / 2}, rim};
  draw_web(frame, web, axes.size());
  draw_outline(frame, web, axes);
  for (std::size_t i = 0; i < axes.size(); ++i) draw_label(frame, web, axes[i], i, axes.size());
  std::string missing;
  for (const RadarAxis& axis : axes) {
    if (!axis.score.score) missing += (missing.empty() ? "" : ", ") + axis.label;
  }
  frame.record(Role::figure, id,
               missing.empty() ? name : name + " " + frame.words(Text::radar_missing, {{"names", missing}}), area);
}

}  // namespace boussole
