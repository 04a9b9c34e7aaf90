// The fields of an unfolded action. Each change is an edit of its own; one run of typing is one step of undo.
#include <algorithm>
#include <array>
#include <utility>

#include "core/decisions/action_plan.h"
#include "core/scores/scoring.h"
#include "generated/icons.h"
#include "ui/screens/parts/criterion_link.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/plan/plan_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kOffered = 8;  // priorities that an action can be linked to
constexpr float kSideBySide = 560;   // from this width of the card, two fields stand side by side

constexpr std::array<Text, 3> kEfforts = {Text::effort_1, Text::effort_2, Text::effort_3};
constexpr std::array<Text, 4> kStatuses = {Text::status_todo, Text::status_doing, Text::status_done,
                                           Text::status_dropped};

void tell(Frame& frame, const PlannedAction& action, ActionText field, const std::optional<std::string>& typed) {
  if (typed) frame.emit(EditCommand{SetActionText{action.id, field, *typed}});
}

// A title is one line, however many the field shows.
void draw_title(Frame& frame, const PlannedAction& action) {
  std::optional<std::string> typed = text_area(frame,
                                               {.id = action_node(action, "title"),
                                                .label = std::string(frame.words(Text::plan_action_title)),
                                                .hint = std::string(frame.words(Text::plan_action_title_hint)),
                                                .value = action.title},
                                               1);
  if (typed) std::replace(typed->begin(), typed->end(), '\n', ' ');
  tell(frame, action, ActionText::title, typed);
}

void draw_owner(Frame& frame, const PlannedAction& action) {
  tell(frame, action, ActionText::owner,
       text_field(frame, {.id = action_node(action, "owner"),
                          .label = std::string(frame.words(Text::plan_action_owner)),
                          .hint = std::string(frame.words(Text::plan_action_owner_hint)),
                          .value = action.owner}));
}

void draw_due(Frame& frame, const PlannedAction& action) {
  const std::optional<std::string> due =
      date_field(frame, {.id = action_node(action, "due"),
                         .label = std::string(frame.words(Text::plan_action_due)),
                         .hint = std::string(frame.words(Text::plan_action_due_hint)),
                         .value = action.due});
  if (due) frame.emit(EditCommand{SetActionDue{action.id, *due}});
}

// Small radios under their name. Returns the position chosen in this frame, or -1.
template <std::size_t N>
int draw_choice(Frame& frame, const std::string& id, Text name, const std::array<Text, N>& names, int checked) {
  label(frame, id + ".name", frame.words(name));
  frame.skip(space::kXs);
  std::vector<SegmentOption> options;
  for (std::size_t i = 0; i < N; ++i)
    options.push_back({id + "." + std::to_string(i), std::string(frame.words(names[i])), {}});
  return segmented(frame, id, std::string(frame.words(name)), options, checked);
}

void draw_status(Frame& frame, const PlannedAction& action) {
  const int chosen = draw_choice(frame, action_node(action, "status"), Text::plan_action_status, kStatuses,
                                 static_cast<int>(action.status));
  if (chosen >= 0) frame.emit(EditCommand{SetActionStatus{action.id, static_cast<ActionStatus>(chosen)}});
}

void draw_effort(Frame& frame, const PlannedAction& action) {
  const int chosen =
      draw_choice(frame, action_node(action, "effort"), Text::plan_action_effort, kEfforts, action.effort - 1);
  if (chosen >= 0) frame.emit(EditCommand{SetActionEffort{action.id, chosen + 1}});
}

bool is_linked(const PlannedAction& action, const std::string& criterion) {
  return std::find(action.criteria.begin(), action.criteria.end(), criterion) != action.criteria.end();
}

// What an action can be linked to: its own questions, wherever they stand, and the first priorities.
std::vector<std::string> offered_criteria(const Frame& frame, const PlannedAction& action) {
  std::vector<std::string> priorities;
  for (const Priority& priority : compute_scores(frame.referential(), frame.diagnostic()).priorities) {
    if (priority.priority == 0 || priorities.size() == kOffered) break;
    priorities.push_back(frame.referential().criteria[priority.criterion].id);
  }
  std::vector<std::string> offered;
  for (const std::string& criterion : action.criteria) {
    if (std::find(priorities.begin(), priorities.end(), criterion) == priorities.end()) offered.push_back(criterion);
  }
  offered.insert(offered.end(), priorities.begin(), priorities.end());
  return offered;
}

void draw_link_choice(Frame& frame, const PlannedAction& action) {
  paragraph(frame, action_node(action, "links.hint"), frame.words(Text::plan_links_hint), type::kSmall,
            Color::text_muted);
  for (const std::string& id : offered_criteria(frame, action)) {
    const std::optional<Index> index = frame.referential().find_criterion(id);
    const bool linked = is_linked(action, id);
    frame.skip(space::kS);
    if (!checkbox(frame, {.id = action_node(action, "link." + id),
                          .label = index ? frame.referential().criteria[*index].title : id,
                          .checked = linked}))
      continue;
    if (linked)
      frame.emit(EditCommand{UnlinkAction{action.id, id}});
    else
      frame.emit(EditCommand{LinkAction{action.id, id}});
  }
}

// The questions that the action answers to, each a link; the choice of others unfolds.
void draw_links(Frame& frame, const PlannedAction& action) {
  const Referential& referential = frame.referential();
  paragraph(frame, action_node(action, "links"), frame.words(Text::plan_links), type::kBody, Color::text, Font::bold);
  if (action.criteria.empty()) {
    paragraph(frame, action_node(action, "links.none"), frame.words(Text::plan_links_none), type::kBody,
              Color::text_muted);
  }
  for (const std::string& id : action.criteria) {
    const std::optional<Index> index = referential.find_criterion(id);
    if (!index) continue;
    criterion_link(frame, {.id = action_node(action, "question." + id),
                           .criterion = *index,
                           .detail = referential.domains[referential.criteria[*index].domain].title});
  }
  if (frame.frozen) return;
  const std::string toggle = action_node(action, "links.change");
  auto& unfolded = frame.memory().unfolded;
  const bool open = unfolded.contains(toggle);
  if (button(frame, {.id = toggle,
                     .label = std::string(frame.words(Text::plan_links_change)),
                     .icon_after = open ? icon::kChevronUp : icon::kChevronDown,
                     .kind = ButtonKind::quiet,
                     .expanded = open}))
    fold_or_unfold(frame, toggle);
  if (open) draw_link_choice(frame, action);
}

void draw_words(Frame& frame, const PlannedAction& action) {
  tell(frame, action, ActionText::success,
       text_area(frame,
                 {.id = action_node(action, "success"),
                  .label = std::string(frame.words(Text::plan_action_success)),
                  .hint = std::string(frame.words(Text::plan_action_success_hint)),
                  .value = action.success},
                 2));
  frame.skip(space::kL);
  tell(frame, action, ActionText::note,
       text_area(frame,
                 {.id = action_node(action, "note"),
                  .label = std::string(frame.words(Text::plan_action_note)),
                  .value = action.note},
                 2));
}

}  // namespace

void draw_action_fields(Frame& frame, const PlannedAction& action) {
  frame.frozen = frame.state().is_read_only();
  draw_title(frame, action);
  frame.skip(space::kL);
  two_columns(
      frame, kSideBySide, 0.5F, [&] { draw_owner(frame, action); }, [&] { draw_due(frame, action); });
  frame.skip(space::kL);
  two_columns(
      frame, kSideBySide, 0.6F, [&] { draw_status(frame, action); }, [&] { draw_effort(frame, action); });
  frame.skip(space::kL);
  draw_words(frame, action);
  frame.skip(space::kL);
  draw_links(frame, action);
  if (std::exchange(frame.frozen, false)) return;
  frame.skip(space::kL);
  if (!button(frame, {.id = action_node(action, "remove"),
                      .label = std::string(frame.words(Text::plan_action_remove)),
                      .icon = icon::kTrash2,
                      .kind = ButtonKind::danger}))
    return;
  frame.emit(EditCommand{RemoveAction{action.id}});
  frame.memory().focus_next = kScreenTitle;
}

}  // namespace boussole
