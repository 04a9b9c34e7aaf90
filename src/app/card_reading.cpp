#include "app/card_reading.h"

#include <utility>

#include "app/messages.h"
#include "app/state.h"
#include "app/workshop_steps.h"
#include "core/group/workshop_rules.h"
#include "generated/workshop_texts.h"

namespace boussole {

CardReading::CardReading(AppState& state, Platform& platform, Messages& messages, WorkshopSteps& steps)
    : slice_(state), state_(state), platform_(platform), messages_(messages), steps_(steps) {}

// The question is shown, it is not revealed, and nobody has voted otherwise.
bool CardReading::votes_by_cards() const {
  const Workshop* workshop = state_.workshop();
  if (!workshop || state_.screen != Screen::workshop || workshop->stage != WorkshopStage::questions) return false;
  const QuestionPhase phase = phase_of(*workshop, workshop->current);
  if (phase == QuestionPhase::revealed || phase == QuestionPhase::decided) return false;
  return voting_of(*workshop).means == VoteMeans::cards;
}

void CardReading::forget() { slice_ = {}; }

void CardReading::apply(const OpenCamera&) {
  if (slice_.camera_open || !votes_by_cards()) return;
  slice_.camera_open = true;
  platform_.open_camera(static_cast<int>(state_.workshop()->participants.size()));
}

void CardReading::apply(const CloseCamera&) {
  if (!slice_.camera_open) return;
  platform_.close_camera();
  forget();
}

void CardReading::follow() {
  if (slice_.camera_open && !votes_by_cards()) apply(CloseCamera{});
}

void CardReading::on_cards(std::string_view cards) {
  if (!slice_.camera_open) return;
  forget();
  slice_.camera_open = true;
  slice_.camera_reads = true;
  std::vector<Vote> votes;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const char card = cards[i];
    if (card >= '0' && card <= '3')
      votes.push_back({number, AnswerState::rated, card - '0', {}});
    else if (card == '~')
      slice_.to_straighten.push_back(number);
    else if (card == '=')
      slice_.held_twice.push_back(number);
    else if (card == '+')
      slice_.beyond.push_back(number);
  }
  steps_.cast_cards(votes);
}

void CardReading::on_camera_end(CameraEnd reason) {
  if (!slice_.camera_open) return;
  forget();
  messages_.tell_camera_end(reason, messages_.words(WorkshopText::camera_kept));
}

}  // namespace boussole
