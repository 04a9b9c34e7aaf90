// « Vue d’ensemble »: Régies × domains. An order is no ranking: by name at first.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/scores/score_words.h"
#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kLeastGrid = 640;  // felt width from which all columns stand side by side

const Score& score_at(const MemberScores& scores, std::size_t column) {
  return column == 0 ? scores.overall : scores.domains[column - 1];
}
const Figures& figures_at(const GroupFigures& group, std::size_t column) {
  return column == 0 ? group.overall : group.domains[column - 1];
}

std::string column_name(const Frame& frame, std::size_t column) {
  return column == 0 ? std::string(frame.words(ComparisonText::column_overall))
                     : frame.referential().domains[column - 1].short_title;
}

std::string cell_words(const Score& score) {
  const int asked = score.rated + score.unknown + score.unanswered;
  if (asked == 0) return "–";
  return tr(ComparisonText::cell,
            {{"score", score_words(score)}, {"n", std::to_string(score.rated)}, {"total", std::to_string(asked)}});
}

std::string median_words(const Figures& figures) {
  if (figures.withheld) return std::string(tr(ComparisonText::withheld_short));
  return figures.median ? std::to_string(std::lround(*figures.median)) : std::string("–");
}

// Highest first for a column; a score that says too little comes last.
std::vector<std::size_t> order_of(const ShownComparison& shown, std::size_t sort) {
  std::vector<std::size_t> order(shown.members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (sort == 0) return order;
  const auto rank = [&](std::size_t member) {
    const Score& score = score_at(shown.members[member].scores, sort - 1);
    return headline_of(score) == Headline::score ? *score.score : -1.0;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t one, std::size_t other) { return rank(one) > rank(other); });
  return order;
}

// A number over its bar; the range, greyed, where it is too early.
void draw_cell(Frame& frame, const Score& score, const Rect& cell) {
  const bool early = headline_of(score) != Headline::score;
  const TextStyle style =
      early ? frame.style(type::kSmall, Font::regular, Color::text_muted) : frame.style(type::kBody, Font::bold);
  const float bar = frame.px(5);
  const float inset = frame.px(space::kS);
  const Rect words{cell.x, cell.y, cell.width, cell.height - bar - frame.px(space::kS)};
  draw_centred(frame, style, score_words(score), words);
  if (early || !score.score) return;
  const Rect track{cell.x + inset, words.y + words.height, cell.width - 2 * inset, bar};
  frame.fill(track, Color::chart_track, radius::kPill);
  Rect filled = track;
  filled.width = std::max(bar, track.width * static_cast<float>(*score.score / 100));
  frame.fill(filled, Color::chart_fill, radius::kPill);
}

struct Grid {
  float label = 0;
  float column = 0;
  std::vector<std::size_t> columns;
};

Grid grid_of(const Frame& frame, std::size_t sort) {
  Grid grid;
  const float width = frame.column.width;
  if (width >= frame.px(kLeastGrid)) {
    grid.columns.resize(frame.referential().domains.size() + 1);
    std::iota(grid.columns.begin(), grid.columns.end(), std::size_t{0});
    grid.column = std::min(frame.px(104), width * 0.7F / static_cast<float>(grid.columns.size()));
  } else {
    grid.columns = {sort == 0 ? 0 : sort - 1};
    grid.column = std::min(frame.px(120), width * 0.38F);
  }
  grid.label = width - grid.column * static_cast<float>(grid.columns.size());
  return grid;
}

// Centred, on two lines where one is too long.
void draw_head_words(Frame& frame, const TextStyle& style, const std::string& words, const Rect& rect) {
  const TextLayout layout = layout_text(bold_of(style), words, rect.width - 2);
  const float line = style.size * style.line_height;
  float y = rect.y + (rect.height - layout.height) / 2;
  for (const TextLine& part : layout.lines) {
    const std::string shown = std::string(part.text) + (part.hyphen ? "-" : "");
    draw_centred_as_bold(frame, style, shown, {rect.x, y, rect.width, line});
    y += line;
  }
}

void draw_header(Frame& frame, const Grid& grid, std::size_t sort) {
  const float height = frame.px(size::kTarget);
  const Rect line = frame.take(height);
  float x = line.x + grid.label;
  const auto one = [&](const Rect& rect, const std::string& id, const std::string& words, std::size_t by) {
    const Press press = press_area(frame, id, rect);
    frame.fill_moving(id, rect, press.lit(), radius::kSmall);
    TextStyle style =
        frame.style(type::kSmall, sort == by ? Font::bold : Font::regular, sort == by ? Color::primary : Color::text);
    style.line_height = type::kTitleLineHeight;
    draw_head_words(frame, style, words, rect);
    if (sort == by)
      frame.fill({rect.x, rect.y + rect.height - frame.px(3), rect.width, frame.px(3)}, Color::primary, radius::kPill);
    Node& node = frame.record(Role::button, id, frame.words(ComparisonText::sort, {{"column", words}}), rect);
    node.pressed = sort == by;
    frame.focus_ring(id, rect);
    if (!press.pressed) return;
    frame.memory().choices[kSort] = by;
    frame.tell(frame.words(by == 0 ? ComparisonText::sort_by : ComparisonText::sort_descending, {{"column", words}}));
    frame.again();
  };
  const bool letters = open_comparison(frame).display == GroupDisplay::letters;
  one({line.x, line.y, std::min(grid.label, frame.px(110)), height}, "comparison.sort.name",
      std::string(frame.words(letters ? ComparisonText::sort_letter : ComparisonText::sort_name)), 0);
  for (const std::size_t column : grid.columns) {
    one({x, line.y, grid.column, height}, "comparison.sort." + std::to_string(column), column_name(frame, column),
        column + 1);
    x += grid.column;
  }
}

void draw_row(Frame& frame, const SeenComparison& seen, std::size_t member, const Grid& grid) {
  const ShownMember& shown = seen.shown.members[member];
  const std::string label = marked_label(seen, member);
  const std::string id = "comparison.regie." + std::to_string(member);
  const TextStyle style = frame.style(type::kBody, seen.own == member ? Font::bold : Font::regular);
  const float arrow = frame.px(size::kIcon);
  const float inset = frame.px(space::kS);
  const TextLayout layout = layout_text(style, label, grid.label - arrow - 2 * inset);
  const ListItem item(frame, id);
  const Rect line = frame.take(std::max(frame.px(52), layout.height + 2 * inset));
  const Press press = press_area(frame, id, line);
  frame.fill_moving(id, line, seen.own == member ? Color::primary_soft : press.lit(), radius::kSmall);
  if (frame.in_sight(line)) {
    frame.draw_text(style, layout, line.x + inset, line.y + (line.height - layout.height) / 2);
    frame.draw_icon(icon::kChevronRight, arrow, line.x + grid.label - arrow - inset / 2,
                    line.y + (line.height - arrow) / 2, Color::text_muted);
    float x = line.x + grid.label;
    for (const std::size_t column : grid.columns) {
      draw_cell(frame, score_at(shown.scores, column), {x, line.y, grid.column, line.height});
      x += grid.column;
    }
  }
  std::string spoken = label;
  for (const std::size_t column : grid.columns)
    spoken += ", " + column_name(frame, column) + " " + score_words(score_at(shown.scores, column));
  Node& node = frame.record(Role::link, id, std::move(spoken), line);
  node.lead = label;
  node.look = "row";
  frame.focus_ring(id, line);
  if (press.pressed) frame.emit(ShowRegie{member});
  rule(frame, Color::border);
}

void draw_medians(Frame& frame, const SeenComparison& seen, const Grid& grid) {
  const std::string name(frame.words(ComparisonText::column_median));
  rule(frame, Color::control);
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const TextLayout layout = layout_text(style, name, grid.label - frame.px(space::kM));
  const Rect line = frame.take(std::max(frame.px(52), layout.height));
  frame.draw_text(style, layout, line.x + frame.px(space::kS), line.y + (line.height - layout.height) / 2);
  float x = line.x + grid.label;
  std::string spoken = name;
  for (const std::size_t column : grid.columns) {
    const Figures& figures = figures_at(seen.shown.group, column);
    const TextStyle number = figures.withheld ? frame.style(type::kSmall, Font::regular, Color::text_muted) : style;
    draw_centred(frame, number, median_words(figures), {x, line.y, grid.column, line.height});
    spoken += ", " + column_name(frame, column) + " " + median_words(figures);
    x += grid.column;
  }
  frame.record(Role::text, "comparison.medians", std::move(spoken), line);
}

TableSpec table_of(const Frame& frame, const SeenComparison& seen, const std::vector<std::size_t>& order) {
  TableSpec spec{.id = "comparison.overview.table", .caption = std::string(frame.words(ComparisonText::view_overview))};
  const std::size_t columns = frame.referential().domains.size() + 1;
  std::vector<std::string> header = {std::string(frame.words(ComparisonText::column_regie))};
  for (std::size_t i = 0; i < columns; ++i) header.push_back(column_name(frame, i));
  spec.rows.push_back(std::move(header));
  for (const std::size_t member : order) {
    std::vector<std::string> row = {marked_label(seen, member)};
    for (std::size_t i = 0; i < columns; ++i) row.push_back(cell_words(score_at(seen.shown.members[member].scores, i)));
    spec.rows.push_back(std::move(row));
  }
  std::vector<std::string> medians = {std::string(frame.words(ComparisonText::column_median))};
  for (std::size_t i = 0; i < columns; ++i) medians.push_back(median_words(figures_at(seen.shown.group, i)));
  spec.rows.push_back(std::move(medians));
  return spec;
}

void draw_notes(Frame& frame, const SeenComparison& seen) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < seen.shown.members.size(); ++i) {
    for (const std::string& note : notes_of(frame, seen.shown, seen.shown.members[i]))
      lines.push_back(marked_label(seen, i) + std::string(frame.words(Text::spoken_colon)) + note);
  }
  if (lines.empty()) return;
  frame.skip(space::kL);
  heading(frame, "comparison.notes.title", 2, frame.words(ComparisonText::notes_title), type::kTitle3);
  frame.skip(space::kXs);
  bullet_list(frame, "comparison.notes", lines, type::kSmall);
}

// On a narrow page one column is shown, the one that sorts.
void choose_column(Frame& frame, std::size_t sort) {
  const std::string shown = sort == 0 ? column_name(frame, 0) : column_name(frame, sort - 1);
  if (!disclosure(frame, {.id = "comparison.column.show",
                          .title = frame.words(ComparisonText::column_shown, {{"column", shown}})}))
    return;
  std::vector<SegmentOption> options = {
      {"comparison.column.name", std::string(frame.words(ComparisonText::sort_name)), {}}};
  for (std::size_t i = 0; i <= frame.referential().domains.size(); ++i)
    options.push_back({"comparison.column." + std::to_string(i), column_name(frame, i), {}});
  const int chosen = segmented(frame, "comparison.column", std::string(frame.words(ComparisonText::filter_domain)),
                               options, static_cast<int>(sort));
  frame.skip(space::kM);
  if (chosen < 0) return;
  frame.memory().choices[kSort] = static_cast<std::size_t>(chosen);
  frame.again();
}

// Of many Régies, a frame after one comes here: rows and table of 130 in one would hold the plain page up.
bool time_for_table(Frame& frame, std::size_t regies) {
  constexpr std::size_t kMany = 40;
  if (regies < kMany) return true;
  const auto arrival = static_cast<std::size_t>(frame.state().navigation);
  if (std::exchange(frame.memory().choices[kTableAt], arrival) == arrival) return true;
  frame.again();
  return false;
}

}  // namespace

void draw_overview(Frame& frame) {
  const SeenComparison& shown = seen(frame);
  if (shown.shown.members.empty()) {
    paragraph(frame, "comparison.overview.intro", frame.words(ComparisonText::view_overview_group), type::kBody,
              Color::text_muted);
    frame.skip(space::kM);
    std::vector<Strip> strips = strips_of(frame, shown, Grouping::overall, shown.own);
    for (Strip& strip : strips_of(frame, shown, Grouping::domain, shown.own)) strips.push_back(std::move(strip));
    draw_strips(frame, "comparison.overview.strips", strips, shown.shown.minimum);
    return;
  }
  const std::size_t sort = frame.memory().choices[kSort];
  paragraph(frame, "comparison.overview.intro", frame.words(ComparisonText::view_overview_intro), type::kBody,
            Color::text_muted);
  frame.skip(space::kM);
  const std::vector<std::size_t> order = order_of(shown.shown, sort);
  if (frame.column.width < frame.px(kLeastGrid)) choose_column(frame, sort);
  const Grid grid = grid_of(frame, sort);
  if (frame.column.width >= frame.px(kLeastGrid)) draw_header(frame, grid, sort);
  rule(frame, Color::control);
  {
    const List list(frame, "comparison.regies");
    for (const std::size_t member : order) draw_row(frame, shown, member, grid);
  }
  draw_medians(frame, shown, grid);
  frame.skip(space::kS);
  paragraph(frame, "comparison.overview.not-ranking",
            std::string(frame.words(ComparisonText::not_a_ranking)) + " " +
                std::string(frame.words(ComparisonText::coverage_note)),
            type::kSmall, Color::text_muted);
  if (!time_for_table(frame, order.size())) return;
  frame.skip(space::kS);
  table_on_demand(frame, table_of(frame, shown, order));
  draw_notes(frame, shown);
}

}  // namespace boussole
