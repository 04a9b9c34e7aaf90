// « Questions »: how many Régies are at each level, question by question.
#include <array>

#include "core/group/question_filters.h"
#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct Filter {
  const char* id;
  ComparisonText name;
  ComparisonText hint;
};

constexpr std::array<Filter, kComparedQuestions> kFilters = {{
    {"comparison.filter.all", ComparisonText::filter_all, ComparisonText::view_questions_intro},
    {"comparison.filter.nobody", ComparisonText::filter_nobody, ComparisonText::filter_nobody_hint},
    {"comparison.filter.spread", ComparisonText::filter_spread, ComparisonText::filter_spread_hint},
    {"comparison.filter.alone", ComparisonText::filter_alone, ComparisonText::filter_alone_hint},
}};

// « 2 À engager, 1 Amorcé, 3 Ancré ».
std::string counts_words(const Frame& frame, const CriterionFigures& figures) {
  std::string words;
  for (std::size_t level = 0; level < figures.counts.size(); ++level) {
    if (figures.counts[level] == 0) continue;
    words += (words.empty() ? "" : ", ") +
             frame.words(ComparisonText::question_level_count, {{"level", level_name(static_cast<int>(level))},
                                                                {"n", std::to_string(figures.counts[level])}});
  }
  return words;
}

std::string below_words(const Frame& frame, const CriterionFigures& figures) {
  std::string words = frame.counted(ComparisonText::question_of, static_cast<std::size_t>(figures.n));
  if (figures.na > 0) words += " · " + frame.counted(ComparisonText::question_na, static_cast<std::size_t>(figures.na));
  if (figures.unknown > 0)
    words += " · " + frame.counted(ComparisonText::question_unknown, static_cast<std::size_t>(figures.unknown));
  return words;
}

// One part a level, with its number; the order and the number say which, whatever the colours.
void draw_bar(Frame& frame, const CriterionFigures& figures, const Rect& bar) {
  if (figures.n == 0) {
    frame.fill(bar, Color::chart_track, radius::kSmall);
    return;
  }
  float x = bar.x;
  const TextStyle style = frame.style(type::kSmall, Font::bold, Color::on_level);
  for (std::size_t level = 0; level < figures.counts.size(); ++level) {
    if (figures.counts[level] == 0) continue;
    const float width = bar.width * static_cast<float>(figures.counts[level]) / static_cast<float>(figures.n);
    const Rect part{x, bar.y, width - 2, bar.height};
    frame.fill(part, level_color(static_cast<int>(level)), frame.px(3));
    const std::string number = std::to_string(figures.counts[level]);
    if (text_width(style.font, style.size, number) <= part.width) draw_centred(frame, style, number, part);
    x += width;
  }
}

void draw_legend(Frame& frame) {
  const TextStyle style = frame.style(type::kSmall);
  const float mark = frame.px(16);
  const float gap = frame.px(space::kM);
  const float height = frame.px(28);
  float x = frame.column.x;
  Rect line = frame.take(height);
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
    const std::string name = level_label(level);
    const float width = mark + frame.px(space::kXs) + text_width(style.font, style.size, name);
    if (x > line.x && x + width > line.x + line.width) {
      line = frame.take(height);
      x = line.x;
    }
    frame.fill({x, line.y + (height - mark) / 2, mark, mark}, level_color(level), frame.px(3));
    frame.draw_line(style, name, x + mark + frame.px(space::kXs),
                    line.y + (height - style.size * style.line_height) / 2);
    x += width + gap;
  }
}

// Who is where: only where Régies are shown.
void draw_who(Frame& frame, const SeenComparison& seen, Index index) {
  const std::string id = "comparison.question." + frame.referential().criteria[index].id + ".who";
  std::vector<std::string> lines;
  for (int level = static_cast<int>(kLevelCount) - 1; level >= 0; --level) {
    std::string names;
    for (std::size_t i = 0; i < seen.shown.members.size(); ++i) {
      const std::optional<ComparedAnswer>& answer = seen.shown.members[i].answers[index];
      if (is_rated(answer) && answer->level == level) names += (names.empty() ? "" : ", ") + marked_label(seen, i);
    }
    if (!names.empty()) lines.push_back(level_label(level) + std::string(frame.words(Text::spoken_colon)) + names);
  }
  bullet_list(frame, id, lines, type::kSmall);
  frame.skip(space::kS);
}

void draw_question(Frame& frame, const SeenComparison& seen, Index index) {
  const Criterion& criterion = frame.referential().criteria[index];
  const CriterionFigures& figures = seen.shown.group.criteria[index];
  const std::string id = "comparison.question." + criterion.id;
  const bool opens = !seen.shown.members.empty();
  auto& unfolded = frame.memory().unfolded;
  const bool open = opens && unfolded.contains(id);
  const bool beside = frame.column.width >= frame.px(640);
  const float gap = frame.px(space::kM);
  const float bar_height = frame.px(24);
  const float words_width = beside ? frame.column.width * 0.5F - gap : frame.column.width;
  const TextStyle title = frame.style(type::kBody);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const std::string below =
      figures.withheld ? withheld_sentence(frame, *figures.withheld, seen.shown.minimum) : below_words(frame, figures);
  const ListItem item(frame, id);
  const float icon = opens ? frame.px(size::kIcon) + frame.px(space::kXs) : 0;
  const TextLayout first = layout_text(title, criterion.title, words_width - icon);
  const TextLayout second = layout_text(small, below, words_width - icon);
  const float words = first.height + second.height;
  const Rect line = frame.take(std::max(
      frame.px(size::kTarget), words + (beside ? 0 : bar_height + frame.px(space::kXs)) + 2 * frame.px(space::kS)));
  const Press press = opens ? press_area(frame, id, line) : Press{};
  frame.fill_moving(id, line, press.lit(), radius::kSmall);
  if (frame.in_sight(line)) {
    const float y = line.y + frame.px(space::kS);
    if (opens)
      frame.draw_icon(open ? icon::kChevronDown : icon::kChevronRight, frame.px(size::kIcon), line.x, y,
                      Color::text_muted);
    frame.draw_text(title, first, line.x + icon, y);
    frame.draw_text(small, second, line.x + icon, y + first.height);
    const Rect bar =
        beside ? Rect{line.x + line.width / 2, line.y + (line.height - bar_height) / 2, line.width / 2, bar_height}
               : Rect{line.x + icon, y + words + frame.px(space::kXs), line.width - icon, bar_height};
    if (!figures.withheld) draw_bar(frame, figures, bar);
  }
  const std::string spoken = frame.words(
      ComparisonText::question_bar,
      {{"title", criterion.title}, {"counts", figures.withheld ? below : counts_words(frame, figures) + ". " + below}});
  Node& node = frame.record(opens ? Role::button : Role::text, id, spoken, line);
  node.lead = criterion.title;
  node.look = "row";
  if (opens) node.expanded = open;
  frame.focus_ring(id, line);
  if (press.pressed) fold_or_unfold(frame, id);
  if (open) draw_who(frame, seen, index);
  frame.draw().AddLine({line.x, frame.column.y}, {line.x + line.width, frame.column.y}, frame.color(Color::border), 1);
}

TableSpec table_of(const Frame& frame, const SeenComparison& seen, const std::vector<Index>& questions) {
  TableSpec spec{.id = "comparison.questions.table",
                 .caption = std::string(frame.words(ComparisonText::view_questions))};
  std::vector<std::string> header = {std::string(frame.words(ComparisonText::column_question)),
                                     std::string(frame.words(ComparisonText::column_n))};
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level) header.push_back(level_name(level));
  spec.rows.push_back(std::move(header));
  for (const Index index : questions) {
    const CriterionFigures& figures = seen.shown.group.criteria[index];
    std::vector<std::string> row = {frame.referential().criteria[index].title};
    if (figures.withheld) {
      row.push_back(withheld_sentence(frame, *figures.withheld, seen.shown.minimum));
      row.resize(2 + kLevelCount, "–");
    } else {
      row.push_back(std::to_string(figures.n));
      for (const int count : figures.counts) row.push_back(std::to_string(count));
    }
    spec.rows.push_back(std::move(row));
  }
  return spec;
}

}  // namespace

void draw_questions(Frame& frame) {
  const SeenComparison& shown = seen(frame);
  std::size_t& current = frame.memory().choices[kQuestions];
  std::vector<SegmentOption> options;
  options.reserve(kFilters.size());
  for (const Filter& filter : kFilters) options.push_back({filter.id, std::string(frame.words(filter.name)), {}});
  const int chosen = segmented(frame, "comparison.filter", std::string(frame.words(ComparisonText::filter)), options,
                               static_cast<int>(current));
  if (chosen >= 0) {
    current = static_cast<std::size_t>(chosen);
    frame.again();
  }
  frame.skip(space::kS);
  const auto which = static_cast<ComparedQuestions>(current);
  const std::vector<Index> questions = filter_questions(shown.shown, which, shown.own);
  const std::size_t all = frame.referential().criteria.size();
  const bool lacks_own = which == ComparedQuestions::alone && (!shown.own || shown.shown.members.empty());
  status_paragraph(frame, "comparison.filter.count", frame.counted(ComparisonText::filter_count, questions.size()),
                   type::kBody, Color::text, Font::bold);
  paragraph(frame, "comparison.filter.hint",
            lacks_own ? std::string(frame.words(ComparisonText::filter_alone_needs))
                      : frame.words(kFilters[current].hint, {{"n", std::to_string(all)}}),
            type::kBody, Color::text_muted);
  frame.skip(space::kM);
  if (questions.empty()) {
    if (!lacks_own) paragraph(frame, "comparison.filter.none", frame.words(ComparisonText::filter_none));
    return;
  }
  draw_legend(frame);
  frame.skip(space::kS);
  {
    const List list(frame, "comparison.questions");
    for (const Index index : questions) draw_question(frame, shown, index);
  }
  frame.skip(space::kM);
  table_on_demand(frame, table_of(frame, shown, questions));
}

}  // namespace boussole
