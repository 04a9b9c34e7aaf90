// « Journal »: what was changed, the latest first; then the answers to questions that are asked no more.
#include <algorithm>

#include "generated/icons.h"
#include "ui/screens/history/gone_answers.h"
#include "ui/screens/history/history.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kWholeJournal = "history.journal.all";
constexpr std::size_t kLinesShown = 12;  // until all of them are asked for

std::string line_words(const Frame& frame, const JournalEntry& line) {
  const std::string clock = frame.app().french_clock(line.at);
  if (line.who.empty()) return frame.words(Text::history_journal_line, {{"clock", clock}, {"what", line.what}});
  return frame.words(Text::history_journal_line_by, {{"clock", clock}, {"what", line.what}, {"who", line.who}});
}

// A day beside its lines where there is room, or above them.
void draw_day(Frame& frame, const std::string& id, const std::string& day, const std::vector<std::string>& lines) {
  constexpr float kRoom = 700;
  constexpr float kDay = 200;
  const Column outer = frame.column;
  const bool beside = outer.width >= frame.px(kRoom);
  if (beside) frame.column.width = frame.px(kDay);
  heading(frame, id, 2, day, type::kBody);
  const float bottom = frame.column.y;
  if (beside)
    frame.column = {outer.x + frame.px(kDay), outer.y, outer.width - frame.px(kDay)};
  else
    frame.skip(space::kXs);
  bullet_list(frame, id + ".lines", lines);
  frame.column = {outer.x, std::max(bottom, frame.column.y), outer.width};
}

// The last lines, latest first, with the day that they share.
void draw_lines(Frame& frame, const std::vector<JournalEntry>& journal, std::size_t shown) {
  std::size_t at = journal.size();
  const std::size_t end = journal.size() - shown;
  while (at > end) {
    const std::string day = frame.app().french_day(journal[at - 1].at);
    const std::string id = "history.journal.day." + std::to_string(at - 1);
    std::vector<std::string> lines;
    for (; at > end && frame.app().french_day(journal[at - 1].at) == day; --at) {
      lines.push_back(line_words(frame, journal[at - 1]));
    }
    draw_day(frame, id, day, lines);
    frame.skip(space::kL);
  }
}

void draw_whole_or_not(Frame& frame, std::size_t lines) {
  auto& unfolded = frame.memory().unfolded;
  const bool all = unfolded.contains(kWholeJournal);
  const std::string label =
      all ? std::string(frame.words(Text::history_journal_fewer)) : frame.counted(Text::history_journal_all, lines);
  if (!button(frame, {.id = kWholeJournal,
                      .label = label,
                      .icon = all ? icon::kChevronUp : icon::kChevronDown,
                      .kind = ButtonKind::quiet,
                      .expanded = all})) {
    return;
  }
  fold_or_unfold(frame, kWholeJournal);
}

}  // namespace

void draw_journal(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::history_journal), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "history.journal.introduction", frame.words(Text::history_journal_introduction), type::kLead,
            Color::text_muted);
  frame.skip(space::kXl);
  const std::vector<JournalEntry>& journal = frame.diagnostic().journal;
  {
    const Card card(frame, Role::region, "history.journal", std::string(frame.words(Text::history_journal)));
    if (journal.empty()) {
      paragraph(frame, "history.journal.empty", frame.words(Text::history_journal_empty), type::kBody,
                Color::text_muted);
    } else {
      const bool all = frame.memory().unfolded.contains(kWholeJournal);
      draw_lines(frame, journal, all ? journal.size() : std::min(journal.size(), kLinesShown));
      if (journal.size() > kLinesShown) draw_whole_or_not(frame, journal.size());
    }
  }
  draw_gone_answers(frame);
}

}  // namespace boussole
