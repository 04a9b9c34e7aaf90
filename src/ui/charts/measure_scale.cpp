#include "ui/charts/measure_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/french_number.h"
#include "core/names.h"
#include "ui/charts/patterns.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kMarker = 16;  // the room of the marker, above the bar
constexpr float kBar = 20;
constexpr float kPoint = 10;  // width of a zone of a single value

// The ends of the scale and the thresholds between them, in order, each once.
std::vector<double> bounds_of(const Measure& measure) {
  std::vector<double> bounds = {measure.scale_min, measure.scale_max};
  const auto add = [&](const Band& band) {
    for (const auto& bound : {band.min, band.max, band.above, band.below}) {
      if (bound && *bound > measure.scale_min && *bound < measure.scale_max) bounds.push_back(*bound);
    }
  };
  add(measure.good);
  if (measure.watch) add(*measure.watch);
  std::sort(bounds.begin(), bounds.end());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  return bounds;
}

Pattern pattern_of(IndicatorStatus status) {
  if (status == IndicatorStatus::conforming) return Pattern::solid;
  return status == IndicatorStatus::vigilance ? Pattern::stripes : Pattern::dots;
}

// --- Words

std::string with_unit(double value, const Measure& measure) {
  return typed_french_number(value) + (measure.unit == "%" ? "\u00a0%" : "");
}

// What is left outside of the good and the watched values, when that is one piece.
std::optional<Band> gap_band(const Measure& measure) {
  const Band& outer = measure.watch ? *measure.watch : measure.good;
  const bool whole = measure.formula == Formula::percent;  // a share ends at 100
  const bool no_top = (!measure.good.max && !measure.good.below) || (whole && measure.good.max >= measure.scale_max);
  const bool no_bottom = !measure.good.min && !measure.good.above;
  Band gap;
  if (no_top && outer.min) gap.below = outer.min;
  if (no_top && outer.above) gap.max = outer.above;
  if (no_bottom && outer.max) gap.above = outer.max;
  if (no_bottom && outer.below) gap.min = outer.below;
  return gap == Band{} ? std::nullopt : std::optional(gap);
}

std::string band_words(const Band& band, const Measure& measure) {
  std::string low = band.min ? with_unit(*band.min, measure) : band.above ? with_unit(*band.above, measure) : "";
  std::string high = band.max ? with_unit(*band.max, measure) : band.below ? with_unit(*band.below, measure) : "";
  if (band.min && band.max && *band.min == *band.max) return low;
  if (low.empty() && band.max && *band.max <= measure.scale_min) return high;
  if (low.empty()) return tr(band.max ? Text::band_max : Text::band_below, {{"high", high}});
  if (high.empty()) return tr(band.min ? Text::band_min : Text::band_above, {{"low", low}});
  const bool closed = band.max.has_value();
  if (band.min) return tr(closed ? Text::band_min_max : Text::band_min_below, {{"low", low}, {"high", high}});
  return tr(closed ? Text::band_above_max : Text::band_above_below, {{"low", low}, {"high", high}});
}

std::string watch_words(const Measure& measure) {
  const std::string words = band_words(*measure.watch, measure);
  const auto inside = measure.good.min ? measure.good.min : measure.good.max;
  return inside && within(*measure.watch, *inside) ? tr(Text::band_outside_good, {{"band", words}}) : words;
}

// The text alternative of the drawing.
std::string scale_words(const Measure& measure, std::optional<double> value) {
  std::string words = tr(Text::scale_words, {{"label", measure.label},
                                             {"low", with_unit(measure.scale_min, measure)},
                                             {"high", with_unit(measure.scale_max, measure)}});
  for (const LegendLine& line : legend_of(measure)) words += " " + line.words + ".";
  if (value) words += " " + tr(Text::scale_value, {{"value", measure_words(measure, *value)}});
  return words;
}

// --- Drawing

class Drawing {
 public:
  Drawing(Frame& frame, const Measure& measure, const Rect& bar) : frame_(frame), measure_(measure), bar_(bar) {}

  void draw_zones(const std::vector<Zone>& zones) const {
    for (const Zone& zone : zones) {
      if (zone.from != zone.to) draw_zone(zone, {x(zone.from), bar_.y, x(zone.to) - x(zone.from), bar_.height});
    }
    const float width = frame_.px(kPoint);
    for (const Zone& zone : zones) {
      if (zone.from != zone.to) continue;
      const float left = std::clamp(x(zone.from) - width / 2, bar_.x, bar_.x + bar_.width - width);
      const Rect rect{left, bar_.y - frame_.px(2), width, bar_.height + frame_.px(4)};
      frame_.draw().AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height},
                                  frame_.color(Color::surface));
      draw_zone(zone, rect);
    }
  }

  // A triangle above the bar and a line across it; at the end of the scale for what is beyond.
  void draw_marker(double value) const {
    const float at = x(std::clamp(value, measure_.scale_min, measure_.scale_max));
    const float half = frame_.px(8);
    const float tip = bar_.y - frame_.px(2);
    frame_.draw().AddTriangleFilled({at - half, tip - frame_.px(12)}, {at + half, tip - frame_.px(12)}, {at, tip},
                                    frame_.color(Color::text));
    const float end = bar_.y + bar_.height + frame_.px(2);
    frame_.draw().AddLine({at, tip}, {at, end}, frame_.color(Color::surface), frame_.px(6));
    frame_.draw().AddLine({at, tip}, {at, end}, frame_.color(Color::text), frame_.px(3));
  }

  // The thresholds first, then the ends where there is room: none over another. Returns the height they take.
  float draw_labels(const std::vector<Zone>& zones) const {
    const TextStyle bold = frame_.style(type::kSmall, Font::bold);
    const TextStyle ends = frame_.style(type::kSmall, Font::regular, Color::text_muted);
    const float y = bar_.y + bar_.height + frame_.px(space::kXs);
    const float line = bold.size * bold.line_height;
    std::array<std::vector<Rect>, 2> rows;
    bool second = false;
    const auto put = [&](const TextStyle& style, double value, bool needed) {
      const std::string text = with_unit(value, measure_);
      const float width = text_width(style.font, style.size, text);
      const float left = std::clamp(x(value) - width / 2, bar_.x, std::max(bar_.x, bar_.x + bar_.width - width));
      for (std::size_t row = 0; row < (needed ? rows.size() : 1); ++row) {
        const bool free = std::none_of(rows[row].begin(), rows[row].end(), [&](const Rect& taken) {
          return left < taken.x + taken.width + frame_.px(space::kM) && taken.x < left + width + frame_.px(space::kM);
        });
        if (!free) continue;
        rows[row].push_back({left, 0, width, 0});
        draw_wrapped(frame_, style, text, left, y + line * static_cast<float>(row), 0);
        second = second || row > 0;
        return;
      }
    };
    for (const double threshold : thresholds(zones)) put(bold, threshold, true);
    put(ends, measure_.scale_min, false);
    put(ends, measure_.scale_max, false);
    return frame_.px(space::kXs) + line * (second ? 2.0F : 1.0F);
  }

 private:
  [[nodiscard]] float x(double value) const {
    const double share = (value - measure_.scale_min) / (measure_.scale_max - measure_.scale_min);
    return bar_.x + bar_.width * static_cast<float>(share);
  }

  void draw_zone(const Zone& zone, const Rect& rect) const {
    fill_pattern(frame_, rect, pattern_of(zone.status), status_color(zone.status));
    const float side = frame_.px(12);
    if (rect.width < side * 4 || zone.status == IndicatorStatus::conforming) return;
    const float disc = side * 0.85F;
    const ImVec2 centre{rect.x + rect.width / 2, rect.y + rect.height / 2};
    frame_.draw().AddCircleFilled(centre, disc, frame_.color(Color::surface));
    draw_status_mark(frame_, zone.status, centre.x - side / 2, centre.y - side / 2, side);
  }

  static std::vector<double> thresholds(const std::vector<Zone>& zones) {
    std::vector<double> found;
    for (std::size_t i = 1; i < zones.size(); ++i) {
      if (found.empty() || found.back() != zones[i].from) found.push_back(zones[i].from);
    }
    return found;
  }

  Frame& frame_;
  const Measure& measure_;
  Rect bar_;
};

}  // namespace

std::vector<Zone> scale_zones(const Measure& measure) {
  const std::vector<double> bounds = bounds_of(measure);
  std::vector<Zone> zones;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    const bool last = i + 1 == bounds.size();
    const IndicatorStatus here = measure_status(measure, bounds[i]);
    const IndicatorStatus after = last ? here : measure_status(measure, (bounds[i] + bounds[i + 1]) / 2);
    const bool alone = (zones.empty() || zones.back().status != here) && (last || after != here);
    if (alone) zones.push_back({here, bounds[i], bounds[i]});
    if (last) break;
    if (!zones.empty() && zones.back().status == after)
      zones.back().to = bounds[i + 1];
    else
      zones.push_back({after, bounds[i], bounds[i + 1]});
  }
  return zones;
}

std::vector<LegendLine> legend_of(const Measure& measure) {
  std::vector<LegendLine> lines;
  const auto add = [&](IndicatorStatus status, const std::string& band) {
    lines.push_back({status, tr(Text::legend_line, {{"status", names::status_name(status)}, {"band", band}})});
  };
  add(IndicatorStatus::conforming, band_words(measure.good, measure));
  if (measure.watch) add(IndicatorStatus::vigilance, watch_words(measure));
  const std::optional<Band> gap = gap_band(measure);
  add(IndicatorStatus::gap, gap ? band_words(*gap, measure) : std::string(tr(Text::band_rest)));
  return lines;
}

void measure_scale(Frame& frame, const std::string& id, const Measure& measure, std::optional<double> value) {
  const float top = frame.column.y;
  const Rect bar{frame.column.x, top + frame.px(kMarker), frame.column.width, frame.px(kBar)};
  const Drawing drawing(frame, measure, bar);
  const std::vector<Zone> zones = scale_zones(measure);
  drawing.draw_zones(zones);
  if (value) drawing.draw_marker(*value);
  const float labels = drawing.draw_labels(zones);
  const Rect area = frame.take(frame.px(kMarker) + bar.height + labels);
  frame.record(Role::figure, id, scale_words(measure, value), area);
  frame.skip(space::kXs);
  for (const LegendLine& line : legend_of(measure)) {
    status_line(frame, Role::text, id + ".legend." + std::to_string(static_cast<int>(line.status)), line.status,
                line.words, type::kSmall);
  }
}

}  // namespace boussole
