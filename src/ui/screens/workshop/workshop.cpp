#include "ui/screens/workshop/workshop.h"

#include <array>

#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/level_mark.h"

namespace boussole {

std::string means_name(VoteMeans means) {
  constexpr std::array<WorkshopText, 5> kNames = {WorkshopText::means_cards, WorkshopText::means_screen,
                                                  WorkshopText::means_hands, WorkshopText::means_paper,
                                                  WorkshopText::means_files};
  return std::string(tr(kNames[static_cast<std::size_t>(means)]));
}

std::string choice_name(AnswerState state, int level) {
  if (state == AnswerState::rated) return level_label(level);
  Answer answer;
  answer.state = state;
  return answer_words(answer);
}

std::string duration_words(int minutes) {
  if (minutes < 60) return tr(WorkshopText::time_minutes, {{"minutes", std::to_string(minutes)}});
  std::string rest = std::to_string(minutes % 60);
  if (rest.size() < 2) rest = "0" + rest;
  return tr(WorkshopText::time_hours, {{"hours", std::to_string(minutes / 60)}, {"minutes", rest}});
}

bool projects(const AppState& state) {
  const Workshop* workshop = state.workshop();
  return state.screen == Screen::workshop && workshop && workshop->stage == WorkshopStage::questions &&
         state.referential->find_criterion(workshop->current);
}

void draw_workshop(Frame& frame) {
  const Workshop* workshop = frame.state().workshop();
  if (!workshop)
    draw_workshop_list(frame);
  else if (workshop->stage == WorkshopStage::finished)
    draw_workshop_end(frame);
  else
    draw_workshop_prepare(frame);
}

}  // namespace boussole
