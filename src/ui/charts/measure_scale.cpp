#include "ui/charts/measure_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/content/names.h"
#include "core/language/french_number.h"
#include "ui/charts/patterns.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kTriangle = 13;  // over the bar, where the value is
constexpr float kBar = 20;
constexpr float kPoint = 10;  // width of a zone of a single value
constexpr float kTint = 0.25F;
constexpr const char* kTo = "\u00a0–\u00a0";

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
  Drawing(Frame& frame, const Measure& measure, const Rect& bar, const std::vector<Zone>& zones)
      : frame_(frame), measure_(measure), bar_(bar), zones_(zones) {}

  // Quiet tints: only the value stands out. What each means is said under it.
  void draw_zones() const {
    for (const Zone& zone : zones_) {
      if (zone.from != zone.to) draw_zone(zone, {x(zone.from), bar_.y, x(zone.to) - x(zone.from), bar_.height});
    }
    for (const Zone& zone : zones_) {
      if (zone.from == zone.to) draw_zone(zone, point_of(zone));
    }
  }

  // The number, a triangle under it and a line across the bar; at the end of the scale for what is beyond.
  void draw_marker(double value) const {
    const float at = x(std::clamp(value, measure_.scale_min, measure_.scale_max));
    const float half = frame_.px(9);
    const float tip = bar_.y - frame_.px(1);
    const float top = tip - frame_.px(kTriangle);
    frame_.draw().AddTriangleFilled({at - half, top}, {at + half, top}, {at, tip}, frame_.color(Color::text));
    const float end = bar_.y + bar_.height + frame_.px(3);
    frame_.draw().AddLine({at, tip}, {at, end}, frame_.color(Color::surface), frame_.px(7));
    frame_.draw().AddLine({at, tip}, {at, end}, frame_.color(Color::text), frame_.px(4));
    const TextStyle style = frame_.style(type::kBody, Font::bold);
    Measure short_unit = measure_;
    if (short_unit.unit != "%") short_unit.unit.clear();
    const std::string words = measure_words(short_unit, value);
    const float width = text_width(style.font, style.size, words);
    draw_wrapped(frame_, style, words, kept_within(at - width / 2, width), top - style.size * style.line_height, 0);
  }

  // The thresholds first, those that are too near in one label, then the ends where there is room. All on one line.
  void draw_labels(float y) const {
    const TextStyle bold = frame_.style(type::kSmall, Font::bold);
    const TextStyle ends = frame_.style(type::kSmall, Font::regular, Color::text_muted);
    std::vector<Label> labels;
    for (const double threshold : thresholds()) add_threshold(labels, bold, threshold);
    const std::size_t needed = labels.size();
    for (const double end : {measure_.scale_min, measure_.scale_max}) {
      const Label label = label_of(ends, {end});
      const bool free =
          std::none_of(labels.begin(), labels.end(), [&](const Label& taken) { return meet(taken, label); });
      if (free) labels.push_back(label);
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
      draw_wrapped(frame_, i < needed ? bold : ends, labels[i].words, labels[i].left, y, 0);
    }
  }

  // The name of each zone under it. False when there is no room for all of them on one line.
  bool draw_names(const std::string& id, float y) const {
    const float gap = frame_.px(space::kM);
    std::vector<float> lefts;
    float free = bar_.x;
    for (const Zone& zone : zones_) {
      const float width = name_width(zone);
      const float centred = (x(zone.from) + x(zone.to) - width) / 2;
      lefts.push_back(std::max(kept_within(centred, width), free));
      free = lefts.back() + width + gap;
    }
    float end = bar_.x + bar_.width;
    for (std::size_t i = zones_.size(); i-- > 0;) {
      lefts[i] = std::min(lefts[i], end - name_width(zones_[i]));
      end = lefts[i] - gap;
    }
    if (zones_.empty() || lefts.front() < bar_.x - 0.5F) return false;
    for (std::size_t i = 0; i < zones_.size(); ++i) {
      draw_status_words(frame_, zones_[i].status, names::status_name(zones_[i].status), lefts[i], y);
    }
    record_names(id, lefts, y);
    return true;
  }

 private:
  struct Label {
    std::vector<double> values;  // one, or several that are too near for labels of their own
    std::string words;
    float left = 0;
    float width = 0;
  };

  [[nodiscard]] float x(double value) const {
    const double share = (value - measure_.scale_min) / (measure_.scale_max - measure_.scale_min);
    return bar_.x + bar_.width * static_cast<float>(share);
  }

  [[nodiscard]] float kept_within(float left, float width) const {
    return std::clamp(left, bar_.x, std::max(bar_.x, bar_.x + bar_.width - width));
  }

  [[nodiscard]] Rect point_of(const Zone& zone) const {
    const float width = frame_.px(kPoint);
    return {kept_within(x(zone.from) - width / 2, width), bar_.y - frame_.px(2), width, bar_.height + frame_.px(4)};
  }

  void draw_zone(const Zone& zone, const Rect& rect) const {
    frame_.draw().AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height},
                                frame_.color(Color::surface));
    fill_pattern(frame_, rect, pattern_of(zone.status), status_color(zone.status), kTint);
  }

  [[nodiscard]] float name_width(const Zone& zone) const {
    return status_words_width(frame_, names::status_name(zone.status));
  }

  // One node for each status, which says its bounds; the name of another zone of the same status is drawn only.
  void record_names(const std::string& id, const std::vector<float>& lefts, float y) const {
    const float line = frame_.style(type::kSmall).size * type::kLineHeight;
    for (const LegendLine& one : legend_of(measure_)) {
      for (std::size_t i = 0; i < zones_.size(); ++i) {
        if (zones_[i].status != one.status) continue;
        record_status_words(frame_, Role::text, id + ".legend." + std::to_string(static_cast<int>(one.status)),
                            one.status, one.words, {lefts[i], y, name_width(zones_[i]), line});
        break;
      }
    }
  }

  [[nodiscard]] Label label_of(const TextStyle& style, std::vector<double> values) const {
    Label label;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) label.words += typed_french_number(values[i]) + kTo;
    label.words += with_unit(values.back(), measure_);
    label.width = text_width(style.font, style.size, label.words);
    if (label.width > bar_.width) {  // the legend, which then stands under it, says them all
      label.words = typed_french_number(values.front()) + kTo + with_unit(values.back(), measure_);
      label.width = text_width(style.font, style.size, label.words);
    }
    label.left = kept_within((x(values.front()) + x(values.back()) - label.width) / 2, label.width);
    label.values = std::move(values);
    return label;
  }

  [[nodiscard]] bool meet(const Label& first, const Label& second) const {
    const float gap = frame_.px(space::kM);
    return first.left < second.left + second.width + gap && second.left < first.left + first.width + gap;
  }

  // Joined with the one before when they meet, and that one with its own, until none do.
  void add_threshold(std::vector<Label>& labels, const TextStyle& style, double threshold) const {
    Label label = label_of(style, {threshold});
    while (!labels.empty() && meet(labels.back(), label)) {
      std::vector<double> values = std::move(labels.back().values);
      labels.pop_back();
      values.insert(values.end(), label.values.begin(), label.values.end());
      label = label_of(style, std::move(values));
    }
    labels.push_back(std::move(label));
  }

  [[nodiscard]] std::vector<double> thresholds() const {
    std::vector<double> found;
    for (std::size_t i = 1; i < zones_.size(); ++i) {
      if (found.empty() || found.back() != zones_[i].from) found.push_back(zones_[i].from);
    }
    return found;
  }

  Frame& frame_;
  const Measure& measure_;
  Rect bar_;
  const std::vector<Zone>& zones_;
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
  const TextStyle number = frame.style(type::kBody, Font::bold);
  const float above = value ? number.size * number.line_height + frame.px(kTriangle + 1) : 0;
  const Rect bar{frame.column.x, top + above, frame.column.width, frame.px(kBar)};
  const std::vector<Zone> zones = scale_zones(measure);
  const Drawing drawing(frame, measure, bar, zones);
  drawing.draw_zones();
  if (value) drawing.draw_marker(*value);
  const float line = frame.style(type::kSmall).size * type::kLineHeight;
  const float labels = bar.y + bar.height + frame.px(space::kXs);
  drawing.draw_labels(labels);
  const Rect area = frame.take(labels + line - top);
  frame.record(Role::figure, id, scale_words(measure, value), area);
  frame.skip(space::kXs);
  if (drawing.draw_names(id, frame.column.y)) {
    frame.column.y += line;
    return;
  }
  for (const LegendLine& one : legend_of(measure)) {
    status_line(frame, Role::text, id + ".legend." + std::to_string(static_cast<int>(one.status)), one.status,
                one.words, type::kSmall);
  }
}

}  // namespace boussole
