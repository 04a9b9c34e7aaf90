// « Regarder signe par signe »: once the votes are revealed, the room says by hands what it sees of each sign.
#include <algorithm>
#include <string>

#include "core/content/ladder.h"
#include "core/group/sign_votes.h"
#include "generated/icons.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct Looked {
  std::optional<int> seen;
  bool there = false;
  bool next = false;  // the one that the room is at
  int total = 0;
};

WorkshopText state_words(const Looked& looked) {
  if (!looked.seen) return WorkshopText::signs_waiting;
  return looked.there ? WorkshopText::signs_there : WorkshopText::signs_missing;
}

// « − 7 + » with what it amounts to under it.
void draw_sign_count(Frame& frame, const std::string& id, const Sign& sign, const Looked& looked, const Rect& rect) {
  const std::string& words = sign_in(sign, frame.wording());
  const float side = frame.px(size::kTarget);
  const int by = draw_counter(
      frame,
      {.id = id,
       .less = frame.words(WorkshopText::signs_less, {{"sign", words}}),
       .more = frame.words(WorkshopText::signs_more, {{"sign", words}}),
       .shown = looked.seen ? std::to_string(*looked.seen) : "–",
       .told = looked.seen ? frame.words(WorkshopText::signs_count,
                                         {{"n", std::to_string(*looked.seen)}, {"total", std::to_string(looked.total)}})
                           : std::string(frame.words(WorkshopText::signs_unasked))},
      {rect.x, rect.y, rect.width, side});
  if (by != 0) frame.emit(SetSignVote{sign.id, std::clamp(looked.seen.value_or(0) + by, 0, kMaxParticipants)});
  const TextStyle small = frame.style(type::kSmall, looked.there ? Font::bold : Font::regular,
                                      looked.there ? Color::success : Color::text_muted);
  draw_centred(frame, small, std::string(frame.words(state_words(looked))),
               {rect.x, rect.y + side, rect.width, small.size * small.line_height});
}

void draw_sign(Frame& frame, const Sign& sign, const Looked& looked) {
  const std::string id = "workshop.sign." + sign.id;
  const std::string& words = sign_in(sign, frame.wording());
  const TextStyle style = frame.style(type::kLead, looked.next ? Font::bold : Font::regular);
  const float mark = frame.px(20);
  const float gap = frame.px(space::kM);
  const float hand = 3 * frame.px(size::kTarget);
  const bool below = frame.narrow();  // the count under the words
  const Column outer = frame.column;
  const float left = mark + gap;
  const float width = outer.width - left - (below ? 0 : hand + gap);
  const float text = wrapped_height(style, words, width);
  // One line stands beside the middle of the buttons.
  const float line = style.size * style.line_height;
  const float above = below ? 0 : std::max(0.0F, (frame.px(size::kTarget) - line) / 2);
  const float count = frame.px(size::kTarget + type::kSmall * 1.5F);
  const float height = below ? text + frame.px(space::kXs) + count : std::max(above + text, count);
  const Rect rect{outer.x, outer.y, outer.width, height};
  frame.open_node(Role::group, id, level_label(sign.level), rect);
  draw_level_mark(frame, sign.level, rect.x, rect.y + above + (line - mark) / 2, mark);
  draw_wrapped(frame, style, words, rect.x + left, rect.y + above, width);
  frame.record(Role::text, id + ".words", words, {rect.x + left, rect.y + above, width, text});
  draw_sign_count(frame, id, sign, looked,
                  below ? Rect{rect.x + left, rect.y + text + frame.px(space::kXs), hand, count}
                        : Rect{rect.x + rect.width - hand, rect.y, hand, count});
  frame.close_node();
  frame.column.y = rect.y + height;
  frame.skip(space::kS);
}

}  // namespace

void draw_sign_votes(Frame& frame, const Workshop& workshop, const Criterion& criterion) {
  paragraph(frame, "workshop.signs.intro", frame.words(WorkshopText::signs_intro), type::kBody, Color::text_muted);
  frame.skip(space::kM);
  const SeenSigns seen = seen_signs(workshop, criterion);
  const auto ticks = sign_ticks(workshop, criterion);
  for (std::size_t at = 0; at < criterion.signs.size(); ++at) {
    const Sign& sign = criterion.signs[at];
    Looked looked{sign_vote(workshop, criterion.id, sign.id), false, seen.next == at,
                  sign_voters(workshop, criterion.id)};
    if (const auto tick = ticks.find(sign.id); tick != ticks.end()) looked.there = tick->second;
    if (seen.settled && sign.level > seen.level + 1 && !looked.seen) continue;  // looking higher changes nothing
    draw_sign(frame, sign, looked);
  }
  if (!seen.settled) return;
  if (seen.level + 1 < static_cast<int>(kLevelCount) - 1) {
    paragraph(frame, "workshop.signs.beyond", frame.words(WorkshopText::signs_beyond), type::kSmall, Color::text_muted);
    frame.skip(space::kXs);
  }
  icon_paragraph(frame, "workshop.signs.level", icon::kCircleCheck,
                 frame.words(WorkshopText::signs_level, {{"level", level_label(seen.level)}}), Color::primary,
                 type::kLead, Role::status);
}

}  // namespace boussole
