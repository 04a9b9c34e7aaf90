#include <algorithm>

#include "core/action_plan.h"
#include "generated/icons.h"
#include "ui/screens/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kShown = 5;

bool is_taken_care_of(const Diagnostic& diagnostic, const std::string& criterion) {
  return std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(), [&](const PlannedAction& action) {
    return action.status != ActionStatus::dropped &&
           std::find(action.criteria.begin(), action.criteria.end(), criterion) != action.criteria.end();
  });
}

// A priority whose action was kept gives way to the next one; where it was dropped, another action is proposed.
std::vector<PlannedAction> drafts(const Frame& frame) {
  const Referential& referential = frame.referential();
  std::vector<PlannedAction> shown = propose_actions(referential, frame.diagnostic(), referential.criteria.size());
  std::erase_if(
      shown, [&](const PlannedAction& draft) { return is_taken_care_of(frame.diagnostic(), draft.criteria.front()); });
  shown.resize(std::min(shown.size(), kShown));
  return shown;
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
            tr(Text::plan_about_criteria, {{"text", criterion_title(frame, draft)}}), type::kSmall, Color::text_muted);
  frame.skip(space::kXs);
  paragraph(frame, node_id(draft, "success"), tr(Text::plan_sign_of_success, {{"text", draft.success}}), type::kSmall,
            Color::text_muted);
  frame.skip(space::kM);
  ButtonRow buttons(frame, space::kS);
  if (buttons.add(draft_button(draft, "keep", Text::plan_draft_keep, icon::kCheck, ButtonKind::secondary))) {
    frame.emit(EditCommand{AddActions{{draft}}});
    return true;
  }
  if (buttons.add(draft_button(draft, "drop", Text::plan_draft_drop, icon::kX, ButtonKind::quiet))) {
    PlannedAction dropped = draft;
    dropped.status = ActionStatus::dropped;  // kept in the plan, so that it is not proposed again
    frame.emit(EditCommand{AddActions{{std::move(dropped)}}});
    return true;
  }
  return false;
}

}  // namespace

void show_plan_drafts(Frame& frame) {
  frame.memory().unfolded.insert(kPlanDrafts);
  frame.memory().landing = kPlanDraftsTitle;
  frame.emit(GoTo{Screen::plan});
}

void draw_drafts(Frame& frame) {
  const Card card(frame, Role::region, kPlanDrafts, std::string(tr(Text::plan_drafts)));
  heading(frame, kPlanDraftsTitle, 2, tr(Text::plan_drafts), type::kTitle2);
  frame.skip(space::kXs);
  const std::vector<PlannedAction> shown = drafts(frame);
  if (shown.empty())
    paragraph(frame, "plan.drafts.none", tr(Text::plan_drafts_none));
  else
    paragraph(frame, "plan.drafts.introduction", frame.words(Text::plan_drafts_introduction), type::kSmall,
              Color::text_muted);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    frame.skip(space::kM);
    if (!draw_draft(frame, shown[i])) continue;
    const bool last = i + 1 == shown.size();
    frame.memory().focus_next = last ? std::string(kPlanDraftsTitle) : node_id(shown[i + 1], "keep");
  }
  frame.skip(space::kM);
  if (!button(frame, {.id = "plan.drafts.close",
                      .label = std::string(tr(Text::plan_drafts_close)),
                      .icon = icon::kX,
                      .kind = ButtonKind::quiet}))
    return;
  frame.memory().unfolded.erase(std::string(kPlanDrafts));
  frame.memory().focus_next = "plan.propose";
  frame.again();
}

}  // namespace boussole
