#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "core/decisions/completeness.h"
#include "generated/icons.h"
#include "ui/charts/charts.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/criterion_link.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/screens/results/results.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kListed = 5;  // strengths and priorities shown
constexpr float kEarlyTitle = 40;
constexpr float kTwoColumns = 800;   // from this width, two things stand side by side
constexpr float kRadarShare = 0.5F;  // of the width, where the bars are beside it

void section_title(Frame& frame, const std::string& id, Text title, Text introduction) {
  heading(frame, id + ".title", 2, frame.words(title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, id + ".introduction", frame.words(introduction), type::kSmall, Color::text_muted);
  frame.skip(space::kL);
}

// --- The overall score

// The score, its stage beside it.
void draw_number(Frame& frame, const Score& overall) {
  const bool sure = overall.stage.has_value();
  TextStyle digits = frame.style(type::kDisplay, Font::bold, sure ? Color::primary : Color::text_muted);
  TextStyle out_of = frame.style(type::kTitle2, Font::regular, Color::text_muted);
  const TextStyle stage = frame.style(type::kTitle2, Font::bold, sure ? Color::text : Color::text_muted);
  digits.size = std::min(digits.size, frame.column.width * 0.28F);
  out_of.size = std::min(out_of.size, frame.column.width * 0.12F);
  const std::string value = score_words(overall);
  const float line = digits.size * 1.1F;
  const Rect row = frame.take(line);
  float x = row.x;
  const float baseline = row.y + digits.size * 0.78F;
  frame.draw_line(digits, value, x, row.y);
  x += text_width(digits.font, digits.size, value) + frame.px(space::kS);
  const std::string_view hundred = frame.words(Text::score_out_of);
  frame.draw_line(out_of, hundred, x, baseline - out_of.size * 0.78F);
  x += text_width(out_of.font, out_of.size, hundred) + frame.px(space::kXl);
  const std::string name = stage_words(overall);
  const bool fits = x + text_width(stage.font, stage.size, name) <= row.x + row.width;
  const float stage_height = stage.size * stage.line_height;
  if (fits)
    draw_wrapped(frame, stage, name, x, baseline - stage.size, 0);
  else
    frame.column.y += draw_wrapped(frame, stage, name, row.x, frame.column.y, row.width);
  frame
      .record(Role::text, "results.score",
              frame.words(Text::results_score_spoken, {{"score", score_of_100_words(overall)}, {"stage", name}}),
              {row.x, row.y, row.width, fits ? line : line + stage_height})
      .look = "display";
}

// While it is too early, what the score can still become comes first.
void draw_early(Frame& frame, const Score& overall) {
  TextStyle style = frame.style(kEarlyTitle, Font::bold, Color::primary);
  style.size = std::min(style.size, frame.column.width * 0.12F);
  const std::string title = early_title(overall);
  const TextLayout layout = layout_text(style, title, frame.column.width);
  const Rect rect = frame.take(layout.height);
  frame.draw_text(style, layout, rect.x, rect.y);
  frame
      .record(Role::text, "results.score",
              frame.words(Text::results_score_spoken,
                          {{"score", score_of_100_words(overall)}, {"stage", stage_words(overall)}}),
              rect)
      .look = "display";
  frame.skip(space::kXs);
  paragraph(frame, "results.early", early_words(overall, coverage_words(overall)), type::kLead);
}

// What the score rests on, and what it leaves out; without what the words of an early one have said.
void draw_counts(Frame& frame, const Score& overall) {
  const bool early = headline_of(overall) == Headline::range;
  if (!early && overall.unknown + overall.unanswered > 0) {
    paragraph(frame, "results.range", frame.words(Text::results_range, {{"range", range_words(overall)}}), type::kBody);
    frame.skip(space::kXs);
  }
  std::string counts = early ? std::string() : coverage_words(overall);
  const auto add = [&](Text key, int count) {
    if (count == 0) return;
    counts += (counts.empty() ? "" : " · ") + frame.counted(key, static_cast<std::size_t>(count));
  };
  add(Text::results_to_document_count, overall.unknown);
  add(Text::results_na_count, overall.na);
  if (!counts.empty()) paragraph(frame, "results.coverage", counts, type::kBody, Color::text_muted);
}

void draw_overall(Frame& frame, const Score& overall) {
  const Card card(frame, Role::region, "results.overall", std::string(frame.words(Text::results_overall)));
  // The number is its own title for who sees it.
  frame
      .record(Role::heading, "results.overall.title", std::string(frame.words(Text::results_overall)),
              {frame.column.x, frame.column.y, frame.column.width, 1})
      .level = 2;
  const bool early = headline_of(overall) == Headline::range;
  if (early)
    draw_early(frame, overall);
  else
    draw_number(frame, overall);
  frame.skip(space::kM);
  score_scale(frame, overall);
  frame.skip(space::kM);
  draw_counts(frame, overall);
  const std::vector<Index> to_confirm = criteria_to_confirm(frame.referential(), frame.diagnostic());
  if (!to_confirm.empty()) {
    frame.skip(space::kXs);
    icon_paragraph(frame, "results.to-confirm", icon::kHistory,
                   frame.counted(Text::results_to_confirm, to_confirm.size()));
  }
  frame.skip(space::kL);
  ButtonRow buttons(frame);
  if (buttons.add(
          {.id = "results.explain", .label = std::string(frame.words(Text::score_explain)), .icon = icon::kInfo})) {
    frame.emit(OpenDialog{{Dialog::Kind::explain_overall, 0, {}, "results.explain"}});
  }
  if (overall.unanswered > 0 && buttons.add({.id = "results.continue",
                                             .label = std::string(frame.words(Text::results_continue)),
                                             .icon_after = icon::kArrowRight,
                                             .kind = ButtonKind::primary})) {
    frame.emit(NextUnanswered{});
  }
  if (!to_confirm.empty() && !frame.state().is_read_only() &&
      buttons.add({.id = "results.confirm",
                   .label = std::string(frame.words(Text::results_confirm)),
                   .icon_after = icon::kArrowRight})) {
    frame.emit(SetFilter{QuestionFilter::to_confirm});
    frame.emit(GoToCriterion{to_confirm.front()});
  }
}

// --- Groupings

struct Grouping {
  std::string id;
  std::vector<std::string> short_labels;
  std::vector<std::string> labels;
  const std::vector<Score>* scores = nullptr;
  Dialog::Kind explanation = Dialog::Kind::explain_domain;
  Text title;
  Text introduction;
  Text radar_name;
  Text table_name;
};

TableSpec grouping_table(const Grouping& grouping) {
  TableSpec spec{grouping.id + ".table", std::string(tr(grouping.table_name)), {}};
  spec.rows.push_back({std::string(tr(Text::table_name)), std::string(tr(Text::table_score)),
                       std::string(tr(Text::table_range)), std::string(tr(Text::table_coverage)),
                       std::string(tr(Text::table_stage))});
  for (std::size_t i = 0; i < grouping.labels.size(); ++i) {
    const Score& score = (*grouping.scores)[i];
    spec.rows.push_back(
        {grouping.labels[i], score_words(score), range_words(score), coverage_words(score), stage_words(score)});
  }
  return spec;
}

std::vector<ScoreBar> bars_of(const Grouping& grouping) {
  std::vector<ScoreBar> bars;
  for (std::size_t i = 0; i < grouping.labels.size(); ++i) {
    bars.push_back({grouping.id + "." + std::to_string(i), grouping.labels[i], (*grouping.scores)[i]});
  }
  return bars;
}

void draw_grouping_bars(Frame& frame, const Grouping& grouping, const std::vector<ScoreBar>& bars) {
  const int pressed = score_bars(frame, grouping.id + ".bars", bars);
  if (pressed < 0) return;
  frame.emit(
      OpenDialog{{grouping.explanation, static_cast<Index>(pressed), {}, bars[static_cast<std::size_t>(pressed)].id}});
}

// The radar beside the bars, where there is room for both: they begin together, so that it is seen with the title.
void draw_beside(Frame& frame, const Grouping& grouping, const std::vector<ScoreBar>& bars,
                 const std::vector<RadarAxis>& axes, float radar_width, float rim) {
  const Column outer = frame.column;
  const float left = radar_width + frame.px(space::kL);
  frame.column = {outer.x, outer.y, radar_width};
  radar(frame, grouping.id + ".radar", std::string(frame.words(grouping.radar_name)), axes, rim);
  const float radar_bottom = frame.column.y;
  frame.column = {outer.x + left, outer.y, outer.width - left};
  draw_grouping_bars(frame, grouping, bars);
  frame.column = {outer.x, std::max(radar_bottom, frame.column.y), outer.width};
}

void draw_scores_of(Frame& frame, const Grouping& grouping) {
  std::vector<RadarAxis> axes;
  for (std::size_t i = 0; i < grouping.short_labels.size(); ++i) {
    axes.push_back({grouping.short_labels[i], (*grouping.scores)[i]});
  }
  const std::vector<ScoreBar> bars = bars_of(grouping);
  const bool side_by_side = frame.column.width >= frame.px(kTwoColumns);
  const float radar_width = side_by_side ? frame.column.width * kRadarShare : frame.column.width;
  const std::optional<float> rim = radar_rim(frame, axes, radar_width);
  const bool with_radar = rim && frame.wording() == Wording::standard;  // in plain language, bars alone
  if (with_radar && side_by_side) {
    draw_beside(frame, grouping, bars, axes, radar_width, *rim);
  } else {
    if (with_radar) {
      radar(frame, grouping.id + ".radar", std::string(frame.words(grouping.radar_name)), axes, *rim);
      frame.skip(space::kL);
    }
    draw_grouping_bars(frame, grouping, bars);
  }
  frame.skip(space::kS);
  table_on_demand(frame, grouping_table(grouping));
}

void draw_grouping(Frame& frame, const Grouping& grouping) {
  const Card card(frame, Role::region, grouping.id, std::string(frame.words(grouping.title)));
  section_title(frame, grouping.id, grouping.title, grouping.introduction);
  draw_scores_of(frame, grouping);
}

Grouping domain_grouping(const Frame& frame, const Scores& scores) {
  Grouping grouping{.id = "results.domains",
                    .short_labels = {},
                    .labels = {},
                    .scores = &scores.domains,
                    .explanation = Dialog::Kind::explain_domain,
                    .title = Text::results_domains,
                    .introduction = Text::results_domains_introduction,
                    .radar_name = Text::results_domains_radar,
                    .table_name = Text::results_domains_table};
  for (const Domain& domain : frame.referential().domains) {
    grouping.labels.push_back(domain_words(frame, grouping.labels.size()));
    grouping.short_labels.push_back(domain.short_title);
  }
  return grouping;
}

Grouping principle_grouping(const Frame& frame, const Scores& scores) {
  Grouping grouping{.id = "results.principles",
                    .short_labels = {},
                    .labels = {},
                    .scores = &scores.principles,
                    .explanation = Dialog::Kind::explain_principle,
                    .title = Text::results_principles,
                    .introduction = Text::results_principles_introduction,
                    .radar_name = Text::results_principles_radar,
                    .table_name = Text::results_principles_table};
  for (const Principle& principle : frame.referential().principles) {
    grouping.labels.push_back(std::to_string(principle.number) + ". " + principle.title);
    grouping.short_labels.push_back(principle.short_title);
  }
  return grouping;
}

// The same answers once more: on demand.
void draw_principles(Frame& frame, const Scores& scores) {
  const Grouping grouping = principle_grouping(frame, scores);
  const Card card(frame, Role::region, grouping.id, std::string(frame.words(grouping.title)));
  if (!disclosure(frame, {.id = grouping.id + ".more",
                          .title = std::string(frame.words(grouping.title)),
                          .detail = std::string(frame.words(grouping.introduction))}))
    return;
  frame.skip(space::kL);
  draw_scores_of(frame, grouping);
}

// --- Lists of criteria

using ListedCriteria = std::vector<std::pair<Index, std::string>>;

struct ListedSection {
  std::string id;
  Text title;
  Text introduction;
  Text empty;
  ListedCriteria items;
  std::function<void(Frame&)> below;  // after the items, where there are some
};

// The marks of the rows stand on the column's edge: what lights up around them goes beyond it.
void draw_items(Frame& frame, const ListedSection& section) {
  const Column outer = frame.column;
  const float beyond = frame.inset(space::kM);
  frame.column = {outer.x - beyond, outer.y, outer.width + 2 * beyond};
  {
    const List list(frame, section.id + ".list");
    for (const auto& [index, detail] : section.items) {
      const Criterion& criterion = frame.referential().criteria[index];
      const std::string id = section.id + ".item." + criterion.id;
      const ListItem item(frame, id);
      criterion_link(frame, {.id = id,
                             .criterion = index,
                             .detail = frame.referential().domains[criterion.domain].short_title + " · " + detail});
    }
  }
  frame.column = {outer.x, frame.column.y, outer.width};
}

void draw_section(Frame& frame, const ListedSection& section) {
  section_title(frame, section.id, section.title, section.introduction);
  if (section.items.empty()) {
    paragraph(frame, section.id + ".empty", frame.words(section.empty), type::kBody, Color::text_muted);
    return;
  }
  draw_items(frame, section);
  if (section.below) section.below(frame);
}

void draw_section_card(Frame& frame, const ListedSection& section) {
  const Card card(frame, Role::region, section.id, std::string(frame.words(section.title)));
  draw_section(frame, section);
}

std::string importance_words(int importance) {
  constexpr std::array kWords = {Text::importance_told_1, Text::importance_told_2, Text::importance_told_3};
  return std::string(tr(kWords.at(static_cast<std::size_t>(std::clamp(importance, 1, 3) - 1))));
}

// From the priorities to what will be done about them, and how they were put in order.
void draw_below_priorities(Frame& frame) {
  frame.skip(space::kM);
  if (!frame.state().is_read_only() && button(frame, {.id = "results.plan",
                                                      .label = std::string(frame.words(Text::results_plan)),
                                                      .icon = icon::kLightbulb,
                                                      .kind = ButtonKind::primary}))
    show_plan_drafts(frame);
  frame.skip(space::kS);
  if (!disclosure(frame,
                  {.id = "results.priorities.how", .title = std::string(frame.words(Text::results_priorities_how))}))
    return;
  paragraph(frame, "results.priorities.rule", frame.words(Text::results_priorities_rule), type::kSmall,
            Color::text_muted);
}

ListedSection strong_section(const Frame& frame) {
  ListedSection section{.id = "results.strengths",
                        .title = Text::results_strengths,
                        .introduction = Text::results_strengths_introduction,
                        .empty = Text::results_strengths_empty,
                        .items = {},
                        .below = {}};
  for (const Index index : strengths(frame.referential(), frame.diagnostic(), kListed)) {
    section.items.emplace_back(
        index, level_label(answer_to(frame.diagnostic(), frame.referential().criteria[index].id).level));
  }
  return section;
}

ListedSection urgent_section(const Frame& frame, const Scores& scores) {
  ListedSection section{.id = "results.priorities",
                        .title = Text::results_priorities,
                        .introduction = Text::results_priorities_introduction,
                        .empty = Text::results_priorities_empty,
                        .items = {},
                        .below = draw_below_priorities};
  for (const Priority& priority : scores.priorities) {
    if (section.items.size() == kListed || priority.priority == 0) break;
    const Answer& answer = answer_to(frame.diagnostic(), frame.referential().criteria[priority.criterion].id);
    section.items.emplace_back(priority.criterion, frame.words(Text::results_priority_detail,
                                                               {{"level", level_label(answer.level)},
                                                                {"importance", importance_words(answer.importance)}}));
  }
  return section;
}

ListedSection unknown_section(const Frame& frame, const Scores& scores) {
  ListedSection section{.id = "results.document",
                        .title = Text::results_document,
                        .introduction = Text::results_document_introduction,
                        .empty = Text::results_document_empty,
                        .items = {},
                        .below = {}};
  for (const Index index : scores.to_document)
    section.items.emplace_back(index, std::string(frame.words(Text::answer_unknown)));
  return section;
}

// What to begin with, and what one can rest on: side by side where there is room.
void draw_urgent_and_strong(Frame& frame, const Scores& scores) {
  const ListedSection urgent = urgent_section(frame, scores);
  const ListedSection strong = strong_section(frame);
  if (frame.column.width < frame.px(kTwoColumns)) {
    draw_section_card(frame, urgent);
    frame.skip(space::kXl);
    draw_section_card(frame, strong);
    return;
  }
  const Card card(frame);
  const Column outer = frame.column;
  const float gap = frame.px(space::kXxl);
  const float half = (outer.width - gap) / 2;
  float bottom = outer.y;
  const auto draw_half = [&](const ListedSection& section, float x) {
    frame.column = {x, outer.y, half};
    frame.open_node(Role::region, section.id, std::string(frame.words(section.title)), {x, outer.y, half, 0});
    draw_section(frame, section);
    frame.set_open_height(frame.column.y - outer.y);
    frame.close_node();
    bottom = std::max(bottom, frame.column.y);
  };
  draw_half(urgent, outer.x);
  draw_half(strong, outer.x + half + gap);
  frame.column = {outer.x, bottom, outer.width};
}

// The cells of the map as a table: criterion, domain, answer.
TableSpec map_table(const Frame& frame) {
  TableSpec spec{"results.map.table", std::string(frame.words(Text::results_map_table)), {}};
  spec.rows.push_back({std::string(frame.words(Text::table_criterion)), std::string(frame.words(Text::table_domain)),
                       std::string(frame.words(Text::table_answer))});
  for (const Index index : applicable_criteria(frame.referential(), frame.diagnostic().profile)) {
    const Criterion& criterion = frame.referential().criteria[index];
    spec.rows.push_back({criterion.title, frame.referential().domains[criterion.domain].title,
                         answer_words(answer_to(frame.diagnostic(), criterion.id))});
  }
  return spec;
}

void draw_map(Frame& frame) {
  const Card card(frame, Role::region, "results.map", std::string(frame.words(Text::results_map)));
  section_title(frame, "results.map", Text::results_map, Text::results_map_introduction);
  heat_map(frame);
  frame.skip(space::kS);
  table_on_demand(frame, map_table(frame));
}

void draw_empty(Frame& frame) {
  frame.skip(space::kM);
  paragraph(frame, "results.empty", frame.words(Text::results_empty), type::kLead);
  frame.skip(space::kXl);
  if (button(frame, {.id = "results.start",
                     .label = std::string(frame.words(Text::results_start)),
                     .icon_after = icon::kArrowRight,
                     .kind = ButtonKind::primary})) {
    frame.emit(NextUnanswered{});
  }
}

}  // namespace

void draw_results(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::results_heading), type::kTitle1);
  const Scores scores = compute_scores(frame.referential(), frame.diagnostic());
  const Score& overall = scores.overall;
  if (overall.rated + overall.unknown + overall.na == 0) {
    draw_empty(frame);
    return;
  }
  frame.skip(space::kL);
  draw_overall(frame, overall);
  frame.skip(space::kXl);
  draw_urgent_and_strong(frame, scores);
  frame.skip(space::kXl);
  draw_grouping(frame, domain_grouping(frame, scores));
  frame.skip(space::kXl);
  if (frame.wording() == Wording::plain) {
    draw_section_card(frame, unknown_section(frame, scores));
    frame.skip(space::kXl);
    if (disclosure(frame, {.id = "results.more", .title = std::string(frame.words(Text::results_more))})) {
      frame.skip(space::kL);
      draw_map(frame);
      frame.skip(space::kXl);
      draw_principles(frame, scores);
    }
  } else {
    draw_map(frame);
    frame.skip(space::kXl);
    draw_section_card(frame, unknown_section(frame, scores));
    frame.skip(space::kXl);
    draw_principles(frame, scores);
  }
  if (scores.not_concerned.empty()) return;
  frame.skip(space::kL);
  paragraph(frame, "results.not-concerned", frame.counted(Text::results_not_concerned, scores.not_concerned.size()),
            type::kSmall, Color::text_muted);
}

}  // namespace boussole
