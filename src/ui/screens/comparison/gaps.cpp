// « Écarts »: where Régies are alike, and where they stand far from each other.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/scores/score_words.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr double kWhole = 100;

std::string number(const std::optional<double>& value) {
  return value ? std::to_string(static_cast<int>(std::lround(*value))) : std::string("–");
}

std::string strip_words(const Frame& frame, const Strip& strip, int minimum) {
  const Figures& figures = strip.figures;
  std::string words;
  if (figures.withheld)
    words = strip.label + std::string(frame.words(Text::spoken_colon)) +
            withheld_sentence(frame, *figures.withheld, minimum);
  else if (figures.q1 && figures.q3)
    words = frame.counted(ComparisonText::gaps_spoken, static_cast<std::size_t>(figures.n),
                          {{"name", strip.label},
                           {"median", number(figures.median)},
                           {"q1", number(figures.q1)},
                           {"q3", number(figures.q3)}});
  else
    words = frame.counted(ComparisonText::gaps_spoken_median, static_cast<std::size_t>(figures.n),
                          {{"name", strip.label}, {"median", number(figures.median)}});
  if (strip.own) words += ", " + frame.words(ComparisonText::gaps_own_at, {{"score", number(strip.own)}});
  return words;
}

void draw_own_mark(Frame& frame, const ImVec2& at) {
  const float half = frame.px(8);
  const ImVec2 top{at.x, at.y - half};
  const ImVec2 right{at.x + half, at.y};
  const ImVec2 bottom{at.x, at.y + half};
  const ImVec2 left{at.x - half, at.y};
  frame.draw().AddQuadFilled(top, right, bottom, left, frame.color(Color::primary));
  frame.draw().AddQuad(top, right, bottom, left, frame.color(Color::surface), frame.px(1.5F));
}

void draw_dots(Frame& frame, const Strip& strip, const Rect& track) {
  const float middle = track.y + track.height / 2;
  const auto at = [&](double score) { return track.x + track.width * static_cast<float>(score / kWhole); };
  const float size = frame.px(5);
  std::vector<double> dots = strip.dots;
  std::sort(dots.begin(), dots.end());
  // Those that would hide one another stand above and below in turn.
  constexpr std::array<float, 3> kLanes = {0, -1, 1};
  std::size_t lane = 0;
  float last = -1e6F;
  for (const double dot : dots) {
    const float x = at(dot);
    lane = x - last < 2 * size ? (lane + 1) % kLanes.size() : 0;
    last = x;
    const ImVec2 centre{x, middle + kLanes[lane] * size * 1.6F};
    frame.draw().AddCircleFilled(centre, size, frame.color(Color::surface));
    frame.draw().AddCircle(centre, size, frame.color(Color::text), 0, frame.px(1.5F));
  }
  if (strip.own) draw_own_mark(frame, {at(*strip.own), middle});
}

// At the end of the line: the score of the Régie that is marked, by its mark; else the median.
void draw_value(Frame& frame, const Strip& strip, const Rect& rect) {
  if (strip.own) draw_own_mark(frame, {rect.x + frame.px(8), rect.y + rect.height / 2});
  const bool withheld = !strip.own && strip.figures.withheld.has_value();
  const TextStyle style = withheld ? frame.style(type::kSmall, Font::regular, Color::text_muted)
                                   : frame.style(type::kSmall, Font::bold, strip.own ? Color::primary : Color::text);
  const std::string words = withheld ? std::string(frame.words(ComparisonText::withheld_short))
                                     : number(strip.own ? strip.own : strip.figures.median);
  draw_centred(frame, style, words, rect);
}

void draw_strip(Frame& frame, const Strip& strip, float label_width, int minimum) {
  const bool stacked = label_width <= 0;
  const TextStyle style = frame.style(type::kBody);
  const float gap = frame.px(space::kM);
  const float room = stacked ? frame.column.width : label_width;
  const TextLayout layout = layout_text(style, strip.label, room);
  const float band = frame.px(34);
  const Rect line = frame.take(stacked ? layout.height + band : std::max(band, layout.height + frame.px(space::kS)));
  if (frame.in_sight(line)) {
    frame.draw_text(style, layout, line.x, stacked ? line.y : line.y + (line.height - layout.height) / 2);
    const float number_width = frame.px(64);
    const float x = stacked ? line.x : line.x + label_width + gap;
    const Rect track{x + frame.px(8), stacked ? line.y + layout.height : line.y + (line.height - band) / 2,
                     line.x + line.width - x - number_width - frame.px(16), band};
    const float middle = track.y + track.height / 2;
    const auto at = [&](double score) { return track.x + track.width * static_cast<float>(score / kWhole); };
    frame.draw().AddLine({track.x, middle}, {track.x + track.width, middle}, frame.color(Color::control), 1);
    for (const int tick : {0, 25, 50, 75, 100})
      frame.draw().AddLine({at(tick), middle - frame.px(4)}, {at(tick), middle + frame.px(4)},
                           frame.color(Color::control), 1);
    const Figures& figures = strip.figures;
    if (figures.q1 && figures.q3) {
      const Rect quartiles{at(*figures.q1), middle - frame.px(9), std::max(2.0F, at(*figures.q3) - at(*figures.q1)),
                           frame.px(18)};
      frame.fill(quartiles, Color::primary_soft, radius::kSmall);
      frame.outline(quartiles, Color::primary, 1, radius::kSmall);
    }
    if (figures.median)
      frame.fill({at(*figures.median) - frame.px(1.5F), middle - frame.px(14), frame.px(3), frame.px(28)},
                 Color::primary);
    draw_dots(frame, strip, track);
    draw_value(frame, strip, {line.x + line.width - number_width, track.y, number_width, band});
  }
  frame.record(Role::list_item, strip.id, strip_words(frame, strip, minimum), line);
  frame.draw().AddLine({line.x, frame.column.y}, {line.x + line.width, frame.column.y}, frame.color(Color::border), 1);
}

std::vector<double> sure_scores(const ShownComparison& shown, Grouping grouping, Index index,
                                std::optional<std::size_t> without) {
  std::vector<double> scores;
  for (std::size_t i = 0; i < shown.members.size(); ++i) {
    const MemberScores& member = shown.members[i].scores;
    const Score& score = grouping == Grouping::overall  ? member.overall
                         : grouping == Grouping::domain ? member.domains[index]
                                                        : member.principles[index];
    if (i != without && headline_of(score) == Headline::score) scores.push_back(*score.score);
  }
  return scores;
}

TableSpec table_of(const Frame& frame, const std::string& id, const std::string& caption,
                   const std::vector<Strip>& strips, int minimum) {
  TableSpec spec{.id = id + ".table", .caption = caption};
  spec.rows.push_back(
      {std::string(frame.words(ComparisonText::column_domain_or_principle)),
       std::string(frame.words(ComparisonText::column_n)), std::string(frame.words(ComparisonText::column_q1)),
       std::string(frame.words(ComparisonText::column_middle)), std::string(frame.words(ComparisonText::column_q3)),
       std::string(frame.words(ComparisonText::column_own))});
  for (const Strip& strip : strips) {
    const Figures& figures = strip.figures;
    if (figures.withheld)
      spec.rows.push_back(
          {strip.label, withheld_sentence(frame, *figures.withheld, minimum), "–", "–", "–", number(strip.own)});
    else
      spec.rows.push_back({strip.label, std::to_string(figures.n), number(figures.q1), number(figures.median),
                           number(figures.q3), number(strip.own)});
  }
  return spec;
}

void draw_part(Frame& frame, const std::string& id, ComparisonText title, Grouping grouping) {
  const SeenComparison& shown = seen(frame);
  const std::vector<Strip> strips = strips_of(frame, shown, grouping, shown.own);
  heading(frame, id + ".title", 2, frame.words(title), type::kTitle3);
  frame.skip(space::kS);
  draw_strips(frame, id, strips, shown.shown.minimum);
  frame.skip(space::kS);
  table_on_demand(frame, table_of(frame, id, std::string(frame.words(title)), strips, shown.shown.minimum));
  frame.skip(space::kXl);
}

}  // namespace

std::vector<Strip> strips_of(const Frame& frame, const SeenComparison& seen, Grouping grouping,
                             std::optional<std::size_t> marked) {
  const Referential& referential = frame.referential();
  const GroupFigures& group = seen.shown.group;
  const MemberScores* own = nullptr;
  if (marked && *marked < seen.shown.members.size())
    own = &seen.shown.members[*marked].scores;
  else if (marked && seen.own_scores)
    own = &*seen.own_scores;
  std::vector<Strip> strips;
  const auto add = [&](const std::string& id, const std::string& label, const Figures& figures, const Score* score,
                       Index index) {
    Strip strip{"comparison.strip." + id, label, figures, sure_scores(seen.shown, grouping, index, marked), {}};
    if (score && headline_of(*score) == Headline::score) strip.own = score->score;
    strips.push_back(std::move(strip));
  };
  switch (grouping) {
    case Grouping::overall:
      add("overall", std::string(frame.words(ComparisonText::column_overall)), group.overall,
          own ? &own->overall : nullptr, 0);
      break;
    case Grouping::domain:
      for (Index i = 0; i < referential.domains.size(); ++i)
        add(referential.domains[i].id, referential.domains[i].title, group.domains[i], own ? &own->domains[i] : nullptr,
            i);
      break;
    case Grouping::principle:
      for (Index i = 0; i < referential.principles.size(); ++i)
        add(referential.principles[i].id, referential.principles[i].title, group.principles[i],
            own ? &own->principles[i] : nullptr, i);
      break;
  }
  return strips;
}

void draw_strips(Frame& frame, const std::string& id, const std::vector<Strip>& strips, int minimum) {
  const bool stacked = frame.column.width < frame.px(560);
  const float top = frame.column.y;
  frame.open_node(Role::list, id, std::string(frame.words(ComparisonText::gaps_chart)),
                  {frame.column.x, top, frame.column.width, 0});
  for (const Strip& strip : strips) draw_strip(frame, strip, stacked ? 0 : frame.column.width * 0.34F, minimum);
  frame.set_open_height(frame.column.y - top);
  frame.close_node();
}

void draw_gaps(Frame& frame) {
  const SeenComparison& shown = seen(frame);
  const bool group = shown.shown.members.empty();
  paragraph(frame, "comparison.gaps.intro",
            frame.words(group ? ComparisonText::view_gaps_group : ComparisonText::view_gaps_intro), type::kBody,
            Color::text_muted);
  std::vector<std::string> legend = {std::string(frame.words(ComparisonText::gaps_median_is)),
                                     std::string(frame.words(ComparisonText::gaps_quartiles_are))};
  if (shown.own) legend.emplace_back(frame.words(ComparisonText::gaps_own));
  frame.skip(space::kS);
  bullet_list(frame, "comparison.gaps.legend", legend, type::kSmall);
  frame.skip(space::kL);
  draw_part(frame, "comparison.gaps.domains", ComparisonText::gaps_domains, Grouping::domain);
  draw_part(frame, "comparison.gaps.principles", ComparisonText::gaps_principles, Grouping::principle);
}

}  // namespace boussole
