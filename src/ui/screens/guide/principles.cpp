#include <algorithm>

#include "core/scores/scoring.h"
#include "generated/icons.h"
#include "ui/charts/charts.h"
#include "ui/screens/guide/guide.h"
#include "ui/screens/parts/companion.h"
#include "ui/screens/parts/criterion_link.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kQuestionsShown = 8;  // before one asks for the others

const std::string& in_wording(const Frame& frame, const std::string& standard, const std::string& plain) {
  return frame.wording() == Wording::plain && !plain.empty() ? plain : standard;
}

Score score_of(const Frame& frame, Index principle) {
  const std::vector<Index> criteria = criteria_of_principle(frame.referential(), frame.diagnostic().profile, principle);
  return score_criteria(frame.referential(), frame.diagnostic(), criteria);
}

// « 62 sur 100 · En place · 8 réponses avec un niveau sur 10 »
std::string summary_of(const Score& score) {
  std::string coverage = coverage_words(score);
  if (!score.score) return coverage;
  return tr(Text::principle_summary,
            {{"score", score_of_100_words(score)}, {"stage", stage_words(score)}, {"coverage", coverage}});
}

// --- The list

// A card that leads to the page of a principle: its number, its title, its score.
void draw_principle_link(Frame& frame, Index index) {
  const Principle& principle = frame.referential().principles[index];
  const std::string id = "principle." + principle.id;
  const std::string detail = frame.state().open_entry() ? summary_of(score_of(frame, index)) : principle.short_title;
  const TextStyle title = frame.style(type::kBody, Font::bold);
  const TextStyle small = frame.style(type::kSmall, Font::regular, Color::text_muted);
  const float padding = frame.inset(space::kL);
  const float disc = frame.px(36);
  const float indent = 2 * padding + disc;
  // Large text on a small page needs the room of the arrow.
  const float arrow = frame.column.width < frame.px(320) ? 0 : frame.px(size::kIcon);
  const float room = frame.column.width - indent - padding - (arrow > 0 ? arrow + padding : 0);
  const TextLayout first = layout_text(title, principle.title, room);
  const TextLayout second = layout_text(small, detail, room);
  const float words = first.height + second.height;
  const Rect rect = frame.take(std::max(disc, words) + 2 * frame.px(space::kL));
  const Press press = press_area(frame, id, rect);
  frame.fill_moving(id, rect, press.lit().value_or(Color::surface), radius::kCard);
  frame.outline(rect, press.hovered ? Color::primary : Color::border, 1, radius::kCard);
  const Rect mark{rect.x + padding, rect.y + (rect.height - disc) / 2, disc, disc};
  frame.fill(mark, Color::primary_soft, radius::kPill);
  draw_centred(frame, frame.style(type::kBody, Font::bold, Color::primary), std::to_string(principle.number), mark);
  const float y = rect.y + (rect.height - words) / 2;
  frame.draw_text(title, first, rect.x + indent, y);
  frame.draw_text(small, second, rect.x + indent, y + first.height);
  if (arrow > 0) {
    frame.draw_icon(icon::kChevronRight, arrow, rect.x + rect.width - padding - arrow,
                    rect.y + (rect.height - arrow) / 2, Color::text_muted);
  }
  const std::string lead = std::to_string(principle.number) + ". " + principle.title;
  frame.record(Role::link, id, lead + ", " + detail, rect).lead = lead;
  frame.focus_ring(id, rect, radius::kCard);
  if (press.pressed) frame.emit(ShowPrinciple{index});
}

void draw_list(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_principles), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "principles.introduction", frame.words(Text::principles_introduction), type::kBody,
            Color::text_muted);
  frame.skip(space::kL);
  const List list(frame, "principles.list");
  for (Index index = 0; index < frame.referential().principles.size(); ++index) {
    const ListItem item(frame, "principle." + frame.referential().principles[index].id);
    draw_principle_link(frame, index);
    frame.skip(space::kM);
  }
}

// --- The page of one

void draw_score(Frame& frame, Index index) {
  const Score score = score_of(frame, index);
  heading(frame, "principle.score.title", 2, frame.words(Text::principle_score), type::kTitle3);
  frame.skip(space::kS);
  const Card card(frame, {.padding = space::kL});
  paragraph(frame, "principle.score", summary_of(score), type::kBody, Color::text, Font::bold);
  frame.skip(space::kM);
  score_scale(frame, score);
  frame.skip(space::kM);
  if (headline_of(score) == Headline::range) {
    paragraph(frame, "principle.early", early_words(score, coverage_words(score)), type::kSmall, Color::text_muted);
    frame.skip(space::kXs);
  } else if (score.unknown + score.unanswered > 0) {
    paragraph(frame, "principle.range", frame.words(Text::results_range, {{"range", range_words(score)}}), type::kSmall,
              Color::text_muted);
    frame.skip(space::kXs);
  }
  if (button(frame, {.id = "principle.explain",
                     .label = std::string(frame.words(Text::score_explain)),
                     .icon = icon::kInfo,
                     .kind = ButtonKind::quiet})) {
    frame.emit(OpenDialog{{Dialog::Kind::explain_principle, index, {}, "principle.explain"}});
  }
}

void draw_first_answers(Frame& frame, const std::vector<Index>& criteria, std::size_t shown) {
  const List list(frame, "principle.questions");
  for (std::size_t i = 0; i < shown; ++i) {
    const Criterion& criterion = frame.referential().criteria[criteria[i]];
    const std::string answer = answer_words(answer_to(frame.diagnostic(), criterion.id));
    const std::string id = "principle.question." + criterion.id;
    const ListItem item(frame, id);
    criterion_link(
        frame, {.id = id, .criterion = criteria[i], .detail = domain_words(frame, criterion.domain) + " · " + answer});
  }
}

// The questions with their answers; a long list shows the first ones, the others on demand.
void draw_answers(Frame& frame, const std::vector<Index>& criteria) {
  const Card card(frame, {.padding = space::kS});
  const std::string more = "principle.more." + frame.referential().principles[*frame.state().principle].id;
  const bool all = frame.memory().unfolded.contains(more) || criteria.size() <= kQuestionsShown + 1;
  const std::size_t shown = all ? criteria.size() : kQuestionsShown;
  draw_first_answers(frame, criteria, shown);
  if (all) return;
  const Column outer = frame.column;
  frame.column.x += frame.inset(space::kM);
  frame.column.width -= frame.inset(space::kM);
  if (button(frame, {.id = "principle.more",
                     .label = frame.counted(Text::principle_more, criteria.size() - shown),
                     .icon_after = icon::kChevronDown,
                     .kind = ButtonKind::quiet,
                     .expanded = false})) {
    frame.memory().unfolded.insert(more);
    frame.again();
  }
  frame.column = {outer.x, frame.column.y, outer.width};
}

void draw_questions(Frame& frame, Index index) {
  heading(frame, "principle.questions.title", 2, frame.words(Text::principle_questions), type::kTitle3);
  frame.skip(space::kS);
  if (frame.state().open_entry()) {
    const std::vector<Index> criteria = criteria_of_principle(frame.referential(), frame.diagnostic().profile, index);
    if (criteria.empty())
      paragraph(frame, "principle.questions.none", frame.words(Text::principle_questions_none), type::kBody,
                Color::text_muted);
    else
      draw_answers(frame, criteria);
    return;
  }
  std::vector<std::string> titles;
  for (const Criterion& criterion : frame.referential().criteria) {
    const auto& of = criterion.principles;
    if (std::find(of.begin(), of.end(), index) != of.end()) titles.push_back(criterion.title);
  }
  bullet_list(frame, "principle.questions", titles);
}

void draw_discussion(Frame& frame, const Principle& principle) {
  if (principle.discussion.empty()) return;
  frame.skip(space::kXl);
  const Card card(frame, Role::region, "principle.discussion", std::string(frame.words(Text::principle_discussion)),
                  {.background = Color::primary_soft, .border = Color::primary});
  heading(frame, "principle.discussion.title", 2, frame.words(Text::principle_discussion), type::kTitle3);
  frame.skip(space::kS);
  paragraph(frame, "principle.discussion.question", in_wording(frame, principle.discussion, principle.discussion_plain),
            type::kLead);
  frame.skip(space::kL);
  if (!frame.state().open_entry()) {
    paragraph(frame, "principle.discussion.reading", frame.words(Text::principle_reading), type::kSmall);
    return;
  }
  const auto& notes = frame.diagnostic().principles;
  const auto note = notes.find(principle.id);
  if (auto typed = text_area(frame, {.id = "principle." + principle.id + ".note",
                                     .label = std::string(frame.words(Text::principle_note)),
                                     .hint = std::string(frame.words(Text::principle_note_hint)),
                                     .value = note == notes.end() ? std::string() : note->second.note})) {
    frame.emit(EditCommand{SetPrincipleNote{principle.id, std::move(*typed)}});
  }
}

void draw_neighbours(Frame& frame, Index index) {
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (index > 0 && row.add({.id = "principle.previous",
                            .label = std::string(frame.words(Text::principle_previous)),
                            .icon = icon::kChevronLeft})) {
    frame.emit(ShowPrinciple{index - 1});
  }
  if (index + 1 < frame.referential().principles.size() &&
      row.add({.id = "principle.next",
               .label = std::string(frame.words(Text::principle_next)),
               .icon_after = icon::kChevronRight})) {
    frame.emit(ShowPrinciple{index + 1});
  }
}

void draw_one(Frame& frame, Index index) {
  const Principle& principle = frame.referential().principles[index];
  if (button(frame, {.id = "principle.all",
                     .label = std::string(frame.words(Text::principles_all)),
                     .icon = icon::kChevronLeft,
                     .kind = ButtonKind::quiet})) {
    frame.emit(GoTo{Screen::principles});
  }
  frame.skip(space::kS);
  paragraph(frame, "principle.place",
            frame.words(Text::principle_place,
                        {{"n", std::to_string(principle.number)}, {"page", std::to_string(principle.page)}}),
            type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  heading(frame, kScreenTitle, 1, principle.title, frame.narrow() ? type::kTitle2 : type::kTitle1);
  frame.skip(space::kM);
  paragraph(frame, "principle.text", in_wording(frame, principle.text, principle.plain), type::kLead);
  frame.skip(space::kXl);
  if (frame.state().open_entry()) {
    draw_score(frame, index);
    frame.skip(space::kXl);
  }
  draw_questions(frame, index);
  draw_discussion(frame, principle);
  draw_neighbours(frame, index);
}

}  // namespace

void draw_principles(Frame& frame) {
  if (frame.state().principle)
    draw_one(frame, *frame.state().principle);
  else
    draw_list(frame);
}

}  // namespace boussole
