// What the group said: one group of bars for each round, the latest first.
#include <algorithm>

#include "core/language/french_number.h"
#include "generated/icons.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string percent(const std::optional<double>& share) {
  return share ? french_number(*share * 100) : std::string("–");
}

WorkshopText accord_words(Accord accord) {
  return accord == Accord::low    ? WorkshopText::accord_low
         : accord == Accord::fair ? WorkshopText::accord_fair
                                  : WorkshopText::accord_strong;
}

constexpr float kAround = 0.85F;  // of that size: what is said about the votes

// What was voted is read from 8 m: 32 px of a page 1280 px wide, whatever the text size chosen.
float size_from_afar(const Frame& frame) {
  return frame.narrow() ? frame.px(type::kLead) : std::max(frame.px(type::kLead), 32 * frame.width() / 1280);
}

TextStyle from_afar(const Frame& frame, Font font = Font::regular) {
  TextStyle style = frame.style(type::kLead, font);
  style.size = size_from_afar(frame);
  style.line_height = 1.2F;
  return style;
}

// The level's mark and name, a bar as long as its votes, their number.
void draw_bar(Frame& frame, const std::string& id, int level, int count, int most) {
  const TextStyle name = from_afar(frame, Font::bold);
  const float height = name.size * 1.5F;
  const Rect rect = frame.take(height);
  const float mark = name.size;
  float widest = 0;
  for (int each = 0; each < static_cast<int>(kLevelCount); ++each)
    widest = std::max(widest, text_width(name.font, name.size, level_label(each)));
  const float left = mark + frame.px(space::kS) + widest + frame.px(space::kM);
  draw_level_mark(frame, level, rect.x, rect.y + (height - mark) / 2, mark);
  const float text_y = rect.y + (height - name.size) / 2;
  frame.draw_line(name, fit_line(name, level_label(level), left - mark - frame.px(space::kM)),
                  rect.x + mark + frame.px(space::kS), text_y);
  const float room = rect.width - left - frame.px(space::kS) - text_width(name.font, name.size, "000");
  const float share = most > 0 ? static_cast<float>(count) / static_cast<float>(most) : 0;
  const float bar = name.size;
  const Rect track{rect.x + left, rect.y + (height - bar) / 2, room, bar};
  frame.fill(track, Color::chart_track, radius::kSmall);
  const float length = frame.moving(id, room * share, 0);
  if (length >= 1) {
    frame.fill({track.x, track.y, length, bar}, level_color(level), radius::kSmall);
    frame.outline({track.x, track.y, length, bar}, Color::text, 1, radius::kSmall);
  }
  frame.draw_line(name, std::to_string(count), track.x + room + frame.px(space::kS), text_y);
  frame.record(Role::list_item, id,
               frame.words(WorkshopText::results_count, {{"level", level_label(level)}, {"n", std::to_string(count)}}),
               rect);
}

void draw_numbers(Frame& frame, const std::string& id, const VoteCounts& counts) {
  const float points = kAround * size_from_afar(frame) / frame.px(1);
  if (const auto median = median_vote(counts)) {
    paragraph(frame, id + ".median",
              median->low == median->high
                  ? frame.words(WorkshopText::results_median, {{"level", level_label(median->low)}})
                  : frame.words(WorkshopText::results_median_between,
                                {{"low", level_label(median->low)}, {"high", level_label(median->high)}}),
              points, Color::text, Font::bold);
  }
  const std::optional<double> share = agreement(counts);
  const Accord accord = accord_of(share);
  const std::string n = frame.counted(WorkshopText::results_n, static_cast<std::size_t>(rated_votes(counts)));
  if (accord == Accord::undefined) {
    paragraph(frame, id + ".agreement", n + ". " + std::string(frame.words(WorkshopText::accord_undefined)), points);
  } else {
    paragraph(frame, id + ".agreement",
              frame.words(WorkshopText::results_agreement,
                          {{"words", frame.words(accord_words(accord))}, {"n", percent(share)}}) +
                  " · " + n,
              points);
  }
  std::string apart;
  if (counts.unknown > 0) apart = frame.words(WorkshopText::results_unknown, {{"n", std::to_string(counts.unknown)}});
  if (counts.not_applicable > 0)
    apart += (apart.empty() ? "" : " · ") +
             frame.words(WorkshopText::results_na, {{"n", std::to_string(counts.not_applicable)}});
  if (!apart.empty()) paragraph(frame, id + ".apart", apart, points);
}

void draw_one(Frame& frame, const Round& round, bool several) {
  const std::string id = "workshop.results." + std::to_string(round.round);
  const VoteCounts counts = counts_of(round);
  if (several) {
    heading(frame, id + ".title", 3, frame.words(WorkshopText::results_round, {{"n", std::to_string(round.round)}}),
            type::kTitle3);
    frame.skip(space::kS);
  }
  const int most = std::max(1, *std::max_element(counts.levels.begin(), counts.levels.end()));
  const Column outer = frame.column;
  {
    frame.open_node(Role::list, id, std::string(frame.words(WorkshopText::results_title)),
                    {outer.x, outer.y, outer.width, 0});
    for (int level = static_cast<int>(kLevelCount) - 1; level >= 0; --level)
      draw_bar(frame, id + ".level." + std::to_string(level), level, counts.levels[static_cast<std::size_t>(level)],
               most);
    frame.set_open_height(frame.column.y - outer.y);
    frame.close_node();
  }
  frame.skip(space::kM);
  draw_numbers(frame, id, counts);
}

}  // namespace

void draw_round_results(Frame& frame, const Workshop& workshop) {
  heading(frame, "workshop.results.title", 2, frame.words(WorkshopText::results_title), type::kTitle2);
  frame.skip(space::kM);
  std::vector<const Round*> rounds = rounds_of(workshop, workshop.current);
  std::erase_if(rounds, [](const Round* round) { return !round->revealed_at; });
  for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
    draw_one(frame, **round, rounds.size() > 1);
    frame.skip(space::kL);
  }
  if (rounds.size() > 1) {
    const auto before = agreement(counts_of(*rounds.front()));
    const auto after = agreement(counts_of(*rounds.back()));
    if (before && after)
      icon_paragraph(
          frame, "workshop.results.change", icon::kHistory,
          frame.words(WorkshopText::results_change, {{"before", percent(before)}, {"after", percent(after)}}));
  }
  if (!rounds.empty() && accord_of(agreement(counts_of(*rounds.back()))) == Accord::low)
    icon_paragraph(frame, "workshop.results.talk", icon::kMessageCircleQuestionMark,
                   frame.words(WorkshopText::results_talk));
}

}  // namespace boussole
