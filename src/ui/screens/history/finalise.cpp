// « Finaliser »: what is missing, each line leading to where it is mended, and the decision.
#include "core/decisions/completeness.h"
#include "core/language/folding.h"
#include "generated/icons.h"
#include "ui/screens/history/history.h"
#include "ui/screens/parts/read_only.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list_link.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kDecidedBy = "history.decided-by";

std::string missing_words(const Frame& frame, const Missing& missing) {
  const std::size_t n = missing.criteria.size();
  switch (missing.kind) {
    case MissingKind::organisation_name:
      break;
    case MissingKind::unanswered:
      return frame.counted(Text::history_missing_unanswered, n);
    case MissingKind::to_confirm:
      return frame.counted(Text::history_missing_to_confirm, n);
    case MissingKind::unknown:
      return frame.counted(Text::history_missing_unknown, n);
    case MissingKind::reason:
      return frame.counted(Text::history_missing_reason, n);
    case MissingKind::action:
      return frame.counted(Text::history_missing_action, n);
  }
  return std::string(frame.words(Text::history_missing_name));
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
                          .title = missing_words(frame, missing),
                          .detail = std::string(frame.words(Text::history_missing_name_detail)),
                          .icon = icon::kCircle})) {
      frame.emit(GoTo{Screen::profile});
    }
    return;
  }
  const Index first = missing.criteria.front();
  const std::string& title = frame.referential().criteria[first].title;
  if (list_link(frame, {.id = id,
                        .title = missing_words(frame, missing),
                        .detail = frame.words(Text::history_missing_first, {{"title", title}}),
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
    heading(frame, "history.missing.title", 2, frame.words(Text::history_missing), type::kTitle3);
    paragraph(frame, "history.missing.introduction", frame.words(Text::history_missing_introduction), type::kSmall,
              Color::text_muted);
    frame.skip(space::kS);
  }
  for (const Missing& part : missing) draw_missing(frame, part);
  if (!exported && list_link(frame, {.id = "history.missing.export",
                                     .title = std::string(frame.words(Text::history_missing_export)),
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
                     .label = std::string(frame.words(Text::history_lock)),
                     .icon = icon::kLock,
                     .kind = ButtonKind::primary,
                     .disabled = folded(decided_by).empty()})) {
    frame.emit(Finalise{decided_by});
    decided_by.clear();
  }
}

// Side by side where there is room: what is missing, and who decides.
void draw_open(Frame& frame) {
  constexpr float kLeast = 860;
  constexpr float kShare = 0.56F;
  two_columns(
      frame, kLeast, kShare,
      [&] {
        const Card card(frame, Role::region, "history.missing", std::string(frame.words(Text::history_missing)));
        draw_checklist_of_missing(frame);
      },
      [&] {
        const Card card(frame, Role::region, "history.finalise", std::string(frame.words(Text::history_finalise)));
        draw_decision(frame);
      });
}

void draw_closed(Frame& frame) {
  draw_read_only(frame);
  if (!frame.diagnostic().locked_at) return;
  frame.skip(space::kS);
  paragraph(frame, "history.locked.told", frame.words(Text::history_locked_told), type::kSmall, Color::text_muted);
}

}  // namespace

void draw_finalising(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::history_finalise), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "history.finalise.introduction", frame.words(Text::history_finalise_introduction), type::kLead,
            Color::text_muted);
  frame.skip(space::kXl);
  if (frame.state().is_read_only())
    draw_closed(frame);
  else
    draw_open(frame);
}

}  // namespace boussole
