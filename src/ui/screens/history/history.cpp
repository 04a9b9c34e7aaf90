#include <algorithm>

#include "core/decisions/completeness.h"
#include "core/language/folding.h"
#include "generated/icons.h"
#include "ui/screens/history/gone_answers.h"
#include "ui/screens/history/history.h"
#include "ui/screens/history/history_campaigns.h"
#include "ui/screens/parts/read_only.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list_link.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kDecidedBy = "history.decided-by";
constexpr const char* kWholeJournal = "history.journal.all";
constexpr std::size_t kLinesShown = 12;  // of the journal, until all of it is asked for

void part_title(Frame& frame, const std::string& id, Text title, Text introduction) {
  heading(frame, id + ".title", 2, frame.words(title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, id + ".introduction", frame.words(introduction), type::kSmall, Color::text_muted);
  frame.skip(space::kL);
}

// --- Finalising

std::string missing_words(const Missing& missing) {
  const std::size_t n = missing.criteria.size();
  switch (missing.kind) {
    case MissingKind::organisation_name:
      break;
    case MissingKind::unanswered:
      return tr_count(Text::history_missing_unanswered, n);
    case MissingKind::to_confirm:
      return tr_count(Text::history_missing_to_confirm, n);
    case MissingKind::unknown:
      return tr_count(Text::history_missing_unknown, n);
    case MissingKind::reason:
      return tr_count(Text::history_missing_reason, n);
    case MissingKind::action:
      return tr_count(Text::history_missing_action, n);
  }
  return std::string(tr(Text::history_missing_name));
}

QuestionFilter filter_for(MissingKind kind) {
  if (kind == MissingKind::unanswered) return QuestionFilter::unanswered;
  if (kind == MissingKind::to_confirm) return QuestionFilter::to_confirm;
  return kind == MissingKind::unknown ? QuestionFilter::unknown : QuestionFilter::all;
}

// A line of the checklist leads to where it is mended.
void draw_missing(Frame& frame, const Missing& missing) {
  const std::string id = "history.missing." + std::to_string(static_cast<int>(missing.kind));
  if (missing.criteria.empty()) {
    if (list_link(frame, {.id = id,
                          .title = missing_words(missing),
                          .detail = std::string(frame.words(Text::history_missing_name_detail)),
                          .icon = icon::kCircle})) {
      frame.emit(GoTo{Screen::profile});
    }
    return;
  }
  const Index first = missing.criteria.front();
  const std::string& title = frame.referential().criteria[first].title;
  if (list_link(frame, {.id = id,
                        .title = missing_words(missing),
                        .detail = tr(Text::history_missing_first, {{"title", title}}),
                        .icon = icon::kCircle})) {
    if (missing.kind == MissingKind::action) {
      show_plan_drafts(frame);
      return;
    }
    frame.emit(SetFilter{filter_for(missing.kind)});
    frame.emit(GoToCriterion{first});
  }
}

void draw_checklist_of_missing(Frame& frame) {
  const std::vector<Missing> missing = missing_parts(frame.referential(), frame.diagnostic());
  const bool exported = !has_unexported_changes(*frame.state().open_entry());
  if (missing.empty()) {
    icon_paragraph(frame, "history.complete", icon::kCircleCheck, frame.words(Text::history_complete), Color::success);
    frame.skip(space::kS);
  } else {
    heading(frame, "history.missing.title", 3, frame.words(Text::history_missing), type::kTitle3);
    paragraph(frame, "history.missing.introduction", frame.words(Text::history_missing_introduction), type::kSmall,
              Color::text_muted);
    frame.skip(space::kS);
  }
  for (const Missing& part : missing) draw_missing(frame, part);
  if (!exported && list_link(frame, {.id = "history.missing.export",
                                     .title = std::string(tr(Text::history_missing_export)),
                                     .detail = std::string(frame.words(Text::history_missing_export_detail)),
                                     .icon = icon::kDownload})) {
    frame.emit(ExportDiagnostic{});
  }
}

void draw_decision(Frame& frame) {
  std::string& decided_by = frame.memory().searches[kDecidedBy + ("." + frame.diagnostic().id)];
  if (auto typed = text_field(frame, {.id = kDecidedBy,
                                      .label = std::string(frame.words(Text::history_decided_by)),
                                      .hint = std::string(frame.words(Text::history_decided_by_hint)),
                                      .value = decided_by})) {
    decided_by = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kM);
  paragraph(frame, "history.lock.hint", frame.words(Text::history_lock_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (button(frame, {.id = "history.lock",
                     .label = std::string(tr(Text::history_lock)),
                     .icon = icon::kLock,
                     .kind = ButtonKind::primary,
                     .disabled = folded(decided_by).empty()})) {
    frame.emit(Finalise{decided_by});
    decided_by.clear();
  }
}

void draw_finalise(Frame& frame) {
  if (frame.state().is_read_only()) {
    draw_read_only(frame);
    if (frame.diagnostic().locked_at) {
      frame.skip(space::kS);
      paragraph(frame, "history.locked.told", frame.words(Text::history_locked_told), type::kSmall, Color::text_muted);
    }
    return;
  }
  const Card card(frame, Role::region, "history.finalise", std::string(tr(Text::history_finalise)));
  part_title(frame, "history.finalise", Text::history_finalise, Text::history_finalise_introduction);
  draw_checklist_of_missing(frame);
  frame.skip(space::kXl);
  draw_decision(frame);
}

// --- Journal

std::string line_words(const Frame& frame, const JournalEntry& line) {
  const std::string clock = frame.app().french_clock(line.at);
  if (line.who.empty()) return tr(Text::history_journal_line, {{"clock", clock}, {"what", line.what}});
  return tr(Text::history_journal_line_by, {{"clock", clock}, {"what", line.what}, {"who", line.who}});
}

// The last lines, latest first, under the day that they share.
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
    heading(frame, id, 3, day, type::kBody);
    frame.skip(space::kXs);
    bullet_list(frame, id + ".lines", lines);
    frame.skip(space::kL);
  }
}

void draw_journal(Frame& frame) {
  const Card card(frame, Role::region, "history.journal", std::string(tr(Text::history_journal)));
  part_title(frame, "history.journal", Text::history_journal, Text::history_journal_introduction);
  const std::vector<JournalEntry>& journal = frame.diagnostic().journal;
  if (journal.empty()) {
    paragraph(frame, "history.journal.empty", frame.words(Text::history_journal_empty), type::kBody, Color::text_muted);
    return;
  }
  auto& unfolded = frame.memory().unfolded;
  const bool all = unfolded.contains(kWholeJournal);
  draw_lines(frame, journal, all ? journal.size() : std::min(journal.size(), kLinesShown));
  if (journal.size() <= kLinesShown) return;
  const std::string label =
      all ? std::string(tr(Text::history_journal_fewer)) : tr_count(Text::history_journal_all, journal.size());
  if (!button(frame, {.id = kWholeJournal,
                      .label = label,
                      .icon = all ? icon::kChevronUp : icon::kChevronDown,
                      .kind = ButtonKind::quiet,
                      .expanded = all})) {
    return;
  }
  if (all)
    unfolded.erase(kWholeJournal);
  else
    unfolded.insert(kWholeJournal);
  frame.again();
}

}  // namespace

void draw_history(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_history), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "history.introduction", frame.words(Text::history_introduction), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  draw_finalise(frame);
  frame.skip(space::kXl);
  draw_journal(frame);
  frame.skip(space::kXl);
  draw_campaigns(frame);
  draw_gone_answers(frame);
}

}  // namespace boussole
