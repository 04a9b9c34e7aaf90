// « Chacun·e son tour »: the computer goes from hand to hand. Between two people nothing of a choice is left: neither
// drawn, nor in the mirror, nor in the memory of the screen.
#include "core/group/workshop_rules.h"
#include "generated/icons.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/level_card.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr int kUnknown = 4;
constexpr int kNotApplicable = 5;

void forget_choice(Frame& frame) {
  frame.memory().choices.erase(kTurnChosen);
  frame.memory().unfolded.erase(kTurnMine);
}

Vote vote_of(int choice) {
  if (choice == kUnknown) return {{}, AnswerState::unknown, 0, {}};
  if (choice == kNotApplicable) return {{}, AnswerState::not_applicable, 0, {}};
  return {{}, AnswerState::rated, choice, {}};
}

void draw_pass(Frame& frame, const Workshop& workshop) {
  const Round* round = last_round(workshop, workshop.current);
  const int count = round && !round->revealed_at ? voted(*round) : 0;
  const int people = static_cast<int>(workshop.participants.size());
  const bool done = count >= people;
  heading(frame, kScreenTitle, 1, frame.words(done ? WorkshopText::turns_all : WorkshopText::turns_title),
          type::kTitle1);
  frame.skip(space::kM);
  paragraph(frame, "workshop.turn.text", frame.words(done ? WorkshopText::turns_done : WorkshopText::turns_text),
            type::kLead, Color::text_muted);
  frame.skip(space::kM);
  status_paragraph(
      frame, "workshop.turn.count",
      frame.counted(WorkshopText::stage_voted, static_cast<std::size_t>(count), {{"total", std::to_string(people)}}),
      type::kLead, Color::text, Font::bold);
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "workshop.turn.mine",
               .label = std::string(frame.words(WorkshopText::turns_mine)),
               .icon = icon::kUser,
               .kind = done ? ButtonKind::secondary : ButtonKind::primary})) {
    frame.memory().unfolded.insert(kTurnMine);
    frame.memory().focus_next = kScreenTitle;
    frame.again();
  }
  if (row.add({.id = "workshop.turn.close",
               .label = std::string(frame.words(WorkshopText::turns_back)),
               .kind = done ? ButtonKind::primary : ButtonKind::quiet})) {
    forget_choice(frame);
    frame.memory().unfolded.erase(kTurnOpen);
    frame.memory().focus_next = kScreenTitle;
    frame.again();
  }
}

void draw_choice(Frame& frame, const Workshop& workshop) {
  const Referential& referential = frame.referential();
  const Criterion& criterion = referential.criteria[*referential.find_criterion(workshop.current)];
  heading(frame, kScreenTitle, 1, question_in(criterion, frame.wording()), type::kTitle2);
  frame.skip(space::kL);
  std::size_t& chosen = frame.memory().choices[kTurnChosen];
  {
    const RadioGroup group(frame, "workshop.turn.choices", std::string(frame.words(WorkshopText::turns_choose)));
    const auto& levels = levels_in(criterion, frame.wording());
    for (int level = 0; level < static_cast<int>(kLevelCount); ++level) {
      const auto at = static_cast<std::size_t>(level);
      LevelCardSpec card{.id = "workshop.turn.level." + std::to_string(level),
                         .level = level,
                         .text = levels[at],
                         .checked = chosen == at + 1};
      card.lines = signs_in(criterion, level, frame.wording());
      if (level_card(frame, card).chosen) chosen = at + 1;
      frame.skip(space::kM);
    }
    for (const int other : {kUnknown, kNotApplicable}) {
      const Vote vote = vote_of(other);
      if (option(frame, {.id = "workshop.turn.other." + std::to_string(other),
                         .label = choice_name(vote.state, 0),
                         .checked = chosen == static_cast<std::size_t>(other) + 1}))
        chosen = static_cast<std::size_t>(other) + 1;
      frame.skip(space::kXs);
    }
  }
  frame.skip(space::kL);
  if (button(frame, {.id = "workshop.turn.give",
                     .label = std::string(frame.words(WorkshopText::turns_give)),
                     .icon = icon::kCheck,
                     .kind = ButtonKind::primary,
                     .disabled = chosen == 0})) {
    frame.emit(CastVote{vote_of(static_cast<int>(chosen) - 1)});
    forget_choice(frame);
    frame.memory().focus_next = kScreenTitle;
    frame.again();
  }
}

}  // namespace

void draw_turn(Frame& frame, const Workshop& workshop) {
  if (frame.memory().unfolded.contains(kTurnMine))
    draw_choice(frame, workshop);
  else
    draw_pass(frame, workshop);
}

}  // namespace boussole
