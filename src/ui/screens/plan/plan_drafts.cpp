#include <algorithm>

#include "core/decisions/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kShown = 5;  // at a time, those kept apart
constexpr const char* kDropped = "plan.drafts.dropped";

enum class Fate { open, kept, dropped };

Fate fate_of(const Diagnostic& diagnostic, const PlannedAction& draft) {
  const auto found = std::find_if(diagnostic.actions.begin(), diagnostic.actions.end(),
                                  [&](const PlannedAction& action) { return action.id == draft.id; });
  if (found == diagnostic.actions.end()) return Fate::open;
  return is_discarded_proposal(*found) ? Fate::dropped : Fate::kept;
}

bool is_in(const std::vector<PlannedAction>& actions, const PlannedAction& wanted) {
  return std::any_of(actions.begin(), actions.end(),
                     [&](const PlannedAction& action) { return action.id == wanted.id; });
}

// Those that were shown keep their places, so that nothing moves under the finger: what was kept says so where it was.
// Others come behind them; where one was dropped, another action is proposed.
const std::vector<PlannedAction>& drafts(Frame& frame) {
  ShownDrafts& shown = frame.memory().drafts;
  if (shown.navigation != frame.state().navigation) shown = {frame.state().navigation, {}};
  std::erase_if(shown.actions,
                [&](const PlannedAction& draft) { return fate_of(frame.diagnostic(), draft) == Fate::dropped; });
  const Referential& referential = frame.referential();
  auto open = std::count_if(shown.actions.begin(), shown.actions.end(), [&](const PlannedAction& draft) {
    return fate_of(frame.diagnostic(), draft) == Fate::open;
  });
  for (PlannedAction& draft :
       propose_actions(referential, frame.diagnostic(), referential.criteria.size(), frame.wording())) {
    if (static_cast<std::size_t>(open) >= kShown) break;
    if (is_in(shown.actions, draft)) continue;
    shown.actions.push_back(std::move(draft));
    ++open;
  }
  return shown.actions;
}

std::string node_id(const PlannedAction& draft, std::string_view part) {
  return "draft." + draft.id + "." + std::string(part);
}

std::string criterion_title(const Frame& frame, const PlannedAction& draft) {
  const std::optional<Index> index = frame.referential().find_criterion(draft.criteria.front());
  return index ? frame.referential().criteria[*index].title : draft.criteria.front();
}

ButtonSpec draft_button(const PlannedAction& draft, const char* part, Text label, const char* icon, ButtonKind kind) {
  ButtonSpec spec{.id = node_id(draft, part), .label = std::string(tr(label)), .icon = icon, .kind = kind};
  spec.spoken_label = spec.label + std::string(tr(Text::spoken_colon)) + draft.title;
  return spec;
}

// True once the board has said what becomes of the draft.
bool draw_draft(Frame& frame, const PlannedAction& draft) {
  const Card card(frame, Role::group, "draft." + draft.id, draft.title,
                  {.background = Color::page, .padding = space::kL});
  heading(frame, node_id(draft, "title"), 3, draft.title, type::kBody);
  frame.skip(space::kXs);
  paragraph(frame, node_id(draft, "criterion"),
            frame.words(Text::plan_about_criteria, {{"text", criterion_title(frame, draft)}}), type::kSmall,
            Color::text_muted);
  frame.skip(space::kXs);
  paragraph(frame, node_id(draft, "success"), frame.words(Text::plan_sign_of_success, {{"text", draft.success}}),
            type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  if (fate_of(frame.diagnostic(), draft) == Fate::kept) {
    icon_paragraph(frame, node_id(draft, "kept"), icon::kCircleCheck, frame.words(Text::plan_draft_kept),
                   Color::success);
    return false;
  }
  ButtonRow buttons(frame, space::kS);
  if (buttons.add(draft_button(draft, "keep", Text::plan_draft_keep, icon::kCheck, ButtonKind::secondary))) {
    frame.emit(EditCommand{AddActions{{draft}}});
    return true;
  }
  if (buttons.add(draft_button(draft, "drop", Text::plan_draft_drop, icon::kX, ButtonKind::quiet))) {
    PlannedAction dropped = draft;
    dropped.status = ActionStatus::dropped;  // kept in the file, so that it is not proposed again
    frame.emit(EditCommand{AddActions{{std::move(dropped)}}});
    return true;
  }
  return false;
}

// The next one to decide about, behind this one or from the top; the title when there is none.
std::string next_place(const Diagnostic& diagnostic, const std::vector<PlannedAction>& shown, std::size_t from) {
  for (std::size_t step = 1; step < shown.size(); ++step) {
    const PlannedAction& draft = shown[(from + step) % shown.size()];
    if (fate_of(diagnostic, draft) == Fate::open) return node_id(draft, "keep");
  }
  return kPlanDraftsTitle;
}

// Back among the proposals, even when its question has another action since.
void take_back(Frame& frame, const PlannedAction& dropped) {
  PlannedAction draft = dropped;
  draft.status = ActionStatus::todo;
  frame.memory().focus_next = node_id(draft, "keep");
  frame.memory().drafts.actions.push_back(std::move(draft));
  frame.emit(EditCommand{RemoveAction{dropped.id}});
}

// What was set aside can be taken back, on demand.
void draw_dropped(Frame& frame) {
  const std::vector<PlannedAction> dropped = discarded_proposals(frame.diagnostic());
  if (dropped.empty()) return;
  frame.skip(space::kM);
  if (!disclosure(frame, {.id = kDropped, .title = frame.counted(Text::plan_drafts_dropped, dropped.size())})) return;
  paragraph(frame, "plan.drafts.dropped.told", frame.words(Text::plan_drafts_dropped_told), type::kSmall,
            Color::text_muted);
  for (const PlannedAction& action : dropped) {
    frame.skip(space::kM);
    paragraph(frame, node_id(action, "dropped"), action.title, type::kBody);
    frame.skip(space::kXs);
    if (button(frame, draft_button(action, "back", Text::plan_draft_take_back, icon::kUndo2, ButtonKind::secondary)))
      take_back(frame, action);
  }
}

}  // namespace

void show_plan_drafts(Frame& frame) {
  frame.memory().unfolded.insert(kPlanDrafts);
  frame.memory().landing = kPlanDraftsTitle;
  frame.emit(GoTo{Screen::plan});
}

void draw_drafts(Frame& frame) {
  const Card card(frame, Role::region, kPlanDrafts, std::string(frame.words(Text::plan_drafts)));
  heading(frame, kPlanDraftsTitle, 2, frame.words(Text::plan_drafts), type::kTitle2);
  frame.skip(space::kXs);
  const std::vector<PlannedAction> shown = drafts(frame);  // a copy: what is taken back joins those of the memory
  if (shown.empty())
    paragraph(frame, "plan.drafts.none", frame.words(Text::plan_drafts_none));
  else
    paragraph(frame, "plan.drafts.introduction", frame.words(Text::plan_drafts_introduction), type::kSmall,
              Color::text_muted);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    frame.skip(space::kM);
    if (!draw_draft(frame, shown[i])) continue;
    frame.memory().focus_next = next_place(frame.diagnostic(), shown, i);
  }
  draw_dropped(frame);
  frame.skip(space::kM);
  if (!button(frame, {.id = "plan.drafts.close",
                      .label = std::string(frame.words(Text::plan_drafts_close)),
                      .icon = icon::kX,
                      .kind = ButtonKind::quiet}))
    return;
  frame.memory().unfolded.erase(std::string(kPlanDrafts));
  frame.memory().drafts = {};
  frame.memory().focus_next = "plan.propose";
  frame.again();
}

}  // namespace boussole
