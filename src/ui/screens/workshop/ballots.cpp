// « Saisir les bulletins »: one paper after the other, its answers to all the questions.
#include <algorithm>

#include "generated/icons.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr const char* kPerson = "workshop.ballot";  // UiMemory::choices: the paper's number - 1

// The position of an answer in the row of choices; -1 for none.
int position_of(const Workshop& workshop, const std::string& question, int number) {
  const Round* round = last_round(workshop, question);
  if (!round || round->revealed_at) return -1;
  const auto vote =
      std::find_if(round->votes.begin(), round->votes.end(), [&](const Vote& one) { return one.number == number; });
  if (vote == round->votes.end()) return -1;
  return vote->state == AnswerState::rated ? vote->level : vote->state == AnswerState::unknown ? 4 : 5;
}

// Whether a paper may still be keyed for a question: it is not revealed, and is voted by no other means.
bool takes_paper(const Workshop& workshop, const std::string& question) {
  const Round* round = last_round(workshop, question);
  return !round || (!round->revealed_at && (voted(*round) == 0 || round->means == VoteMeans::paper));
}

void draw_rows(Frame& frame, const Workshop& workshop, int number) {
  for (std::size_t i = 0; i < workshop.questions.size(); ++i) {
    const std::string& question = workshop.questions[i];
    const auto index = frame.referential().find_criterion(question);
    if (!index) continue;
    const std::string id = "workshop.ballot." + question;
    std::vector<SegmentOption> options;
    options.reserve(kLevelCount + 2);
    for (int level = 0; level < static_cast<int>(kLevelCount); ++level)
      options.push_back(
          {id + "." + std::to_string(level), std::to_string(level), choice_name(AnswerState::rated, level)});
    options.push_back({id + ".unknown", "?", choice_name(AnswerState::unknown, 0)});
    options.push_back({id + ".na", "–", choice_name(AnswerState::not_applicable, 0)});
    const std::string title = std::to_string(i + 1) + ". " + frame.referential().criteria[*index].title;
    const int chosen =
        choice_row(frame, {.id = id, .name = title, .text = title, .disabled = !takes_paper(workshop, question)},
                   options, position_of(workshop, question, number));
    frame.skip(space::kXs);
    if (chosen < 0) continue;
    const AnswerState state = chosen < 4    ? AnswerState::rated
                              : chosen == 4 ? AnswerState::unknown
                                            : AnswerState::not_applicable;
    frame.emit(CastVote{{number, state, chosen < 4 ? chosen : 0, {}}, question});
  }
}

}  // namespace

void draw_ballots(Frame& frame, const Workshop& workshop) {
  std::size_t& person = frame.memory().choices[kPerson];
  const std::size_t people = workshop.participants.size();
  person = std::min(person, people - 1);
  const int number = static_cast<int>(person) + 1;
  heading(frame, kScreenTitle, 1, frame.words(WorkshopText::paper_title), type::kTitle1);
  frame.skip(space::kM);
  if (const auto change = number_field(frame, {.id = "workshop.ballot.person",
                                               .label = std::string(frame.words(WorkshopText::paper_person)),
                                               .value = static_cast<double>(number)}))
    if (change->value) {
      person = static_cast<std::size_t>(std::clamp(*change->value, 1.0, static_cast<double>(people))) - 1;
      frame.again();
    }
  frame.skip(space::kM);
  draw_rows(frame, workshop, number);
  frame.skip(space::kM);
  const auto done = static_cast<std::size_t>(
      std::count_if(workshop.questions.begin(), workshop.questions.end(),
                    [&](const std::string& question) { return position_of(workshop, question, number) >= 0; }));
  status_paragraph(
      frame, "workshop.ballot.done",
      frame.counted(WorkshopText::paper_done, done, {{"total", std::to_string(workshop.questions.size())}}));
  frame.skip(space::kL);
  ButtonRow row(frame);
  if (row.add({.id = "workshop.ballot.next",
               .label = std::string(frame.words(WorkshopText::paper_next)),
               .icon_after = icon::kChevronRight,
               .kind = ButtonKind::primary,
               .disabled = person + 1 >= people})) {
    ++person;
    frame.memory().typed.erase("workshop.ballot.person");
    frame.again();
  }
  if (row.add({.id = "workshop.ballot.close", .label = std::string(frame.words(WorkshopText::paper_close))})) {
    frame.memory().unfolded.erase(kBallotsOpen);
    frame.memory().focus_next = kScreenTitle;
    frame.again();
  }
}

}  // namespace boussole
