// « Ce que le groupe décide »: the level, why, who does not agree, an action at once.
#include "core/group/sign_votes.h"
#include "generated/icons.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kActionField = "workshop.action";  // UiMemory::searches: what is typed and not yet added

// The level in the middle of the votes; none between two levels.
std::optional<int> proposed(const Workshop& workshop) {
  const Round* round = last_revealed(workshop, workshop.current);
  if (!round) return std::nullopt;
  const auto median = median_vote(counts_of(*round));
  return median && median->low == median->high ? std::optional(median->low) : std::nullopt;
}

// The level of the signs that the room has looked at.
std::optional<int> seen_level(const Frame& frame, const Workshop& workshop) {
  const Referential& referential = frame.referential();
  const SeenSigns seen = seen_signs(workshop, referential.criteria[*referential.find_criterion(workshop.current)]);
  return seen.settled ? std::optional(seen.level) : std::nullopt;
}

void draw_levels(Frame& frame, const Workshop& workshop) {
  const auto found = workshop.decisions.find(workshop.current);
  const Decision* decision = found == workshop.decisions.end() ? nullptr : &found->second;
  const std::optional<int> middle = proposed(workshop);
  const std::optional<int> seen = seen_level(frame, workshop);
  const RadioGroup group(frame, "workshop.decision", std::string(frame.words(WorkshopText::decide_title)));
  const auto one = [&](AnswerState state, int level, const std::string& id) {
    const bool checked =
        decision && decision->state == state && (state != AnswerState::rated || decision->level == level);
    std::string hint;
    if (state == AnswerState::rated && middle == level) hint = frame.words(WorkshopText::decide_proposed);
    if (state == AnswerState::rated && seen == level)
      hint += (hint.empty() ? "" : " · ") + std::string(frame.words(WorkshopText::decide_seen));
    if (option(frame,
               {.id = "workshop.decision." + id, .label = choice_name(state, level), .hint = hint, .checked = checked}))
      frame.emit(Decide{state, level});
    frame.skip(space::kXs);
  };
  for (int level = 0; level < static_cast<int>(kLevelCount); ++level)
    one(AnswerState::rated, level, std::to_string(level));
  one(AnswerState::unknown, 0, "unknown");
  one(AnswerState::not_applicable, 0, "na");
}

void draw_words(Frame& frame, const Decision& decision) {
  if (auto typed = text_field(frame, {.id = "workshop.rationale",
                                      .label = std::string(frame.words(WorkshopText::decide_why)),
                                      .value = decision.rationale}))
    frame.emit(SetDecisionText{DecisionText::rationale, std::move(*typed)});
  frame.skip(space::kM);
  if (auto typed = text_area(frame,
                             {.id = "workshop.dissent",
                              .label = std::string(frame.words(WorkshopText::decide_dissent)),
                              .hint = std::string(frame.words(WorkshopText::decide_dissent_hint)),
                              .value = decision.dissent},
                             2))
    frame.emit(SetDecisionText{DecisionText::dissent, std::move(*typed)});
}

void draw_actions(Frame& frame, const Workshop& workshop) {
  for (const PlannedAction& action : workshop.actions) {
    if (action.criteria != std::vector<std::string>{workshop.current}) continue;
    const std::string id = "workshop.action." + action.id;
    icon_paragraph(frame, id, icon::kListTodo, action.title);
    if (button(frame, {.id = id + ".remove",
                       .label = frame.words(WorkshopText::decide_action_remove, {{"title", action.title}}),
                       .icon = icon::kTrash2,
                       .kind = ButtonKind::quiet,
                       .icon_only = true}))
      frame.emit(RemoveWorkshopAction{action.id});
  }
  std::string& typing = frame.memory().searches[kActionField];
  if (auto typed = text_field(
          frame, {.id = kActionField, .label = std::string(frame.words(WorkshopText::decide_action)), .value = typing}))
    typing = std::move(*typed);
  frame.skip(space::kS);
  if (button(frame, {.id = "workshop.action.add",
                     .label = std::string(frame.words(WorkshopText::decide_action_add)),
                     .icon = icon::kPlus,
                     .disabled = typing.empty()})) {
    frame.emit(AddWorkshopAction{typing});
    typing.clear();
    frame.again();
  }
}

}  // namespace

void draw_decision(Frame& frame, const Workshop& workshop) {
  heading(frame, "workshop.decision.title", 2, frame.words(WorkshopText::decide_title), type::kTitle2);
  frame.skip(space::kM);
  draw_levels(frame, workshop);
  const auto decision = workshop.decisions.find(workshop.current);
  if (decision == workshop.decisions.end()) return;
  frame.skip(space::kM);
  draw_words(frame, decision->second);
  frame.skip(space::kM);
  draw_actions(frame, workshop);
  frame.skip(space::kS);
  if (button(frame, {.id = "workshop.decision.back",
                     .label = std::string(frame.words(WorkshopText::decide_back)),
                     .icon = icon::kUndo2,
                     .kind = ButtonKind::quiet}))
    frame.emit(TakeDecisionBack{});
}

}  // namespace boussole
