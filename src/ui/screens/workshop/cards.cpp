// Voting by cards: the camera, and which numbers it has or lacks.
#include <algorithm>

#include "core/group/workshop_rules.h"
#include "generated/icons.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace boussole {

std::string numbers_words(const std::vector<int>& numbers) {
  std::string words;
  for (const int number : numbers) words += (words.empty() ? "" : ", ") + std::to_string(number);
  return words;
}

namespace {

// What one must know to help the camera: numbers, and never what they chose.
void draw_card_numbers(Frame& frame, const Round* round) {
  const AppState& state = frame.state();
  const auto line = [&](const char* id, WorkshopText words, const std::vector<int>& numbers, const char* icon) {
    if (!numbers.empty())
      icon_paragraph(frame, id, icon, frame.words(words, {{"numbers", numbers_words(numbers)}}), Color::primary,
                     type::kBody, Role::status);
  };
  if (!state.camera_reads) {
    paragraph(frame, "workshop.cards.hint",
              frame.words(state.camera_open ? WorkshopText::cards_opening : WorkshopText::cards_hint));
    return;
  }
  line("workshop.cards.straighten", WorkshopText::cards_straighten, state.to_straighten, icon::kInfo);
  line("workshop.cards.twice", WorkshopText::cards_twice, state.held_twice, icon::kTriangleAlert);
  line("workshop.cards.beyond", WorkshopText::cards_beyond, state.beyond, icon::kTriangleAlert);
  const std::vector<int> missing = round ? missing_numbers(open_workshop(frame), *round) : std::vector<int>();
  if (round && missing.empty())
    icon_paragraph(frame, "workshop.cards.all", icon::kCircleCheck, frame.words(WorkshopText::cards_all),
                   Color::primary, type::kBody, Role::status);
  else
    line("workshop.cards.missing", WorkshopText::cards_missing, missing, icon::kInfo);
}

}  // namespace

void draw_cards(Frame& frame, const Round* round) {
  const bool open = frame.state().camera_open;
  const Column outer = frame.column;
  float bottom = outer.y;
  if (open) {
    const float width = std::min(frame.px(256), outer.width * 0.4F);
    const Rect video{outer.x, outer.y, width, width * 9 / 16};
    frame.fill(video, Color::chart_track, radius::kSmall);
    frame.record(Role::camera, kCameraNode, std::string(frame.words(WorkshopText::cards_video)), video);
    bottom = video.y + video.height + frame.px(space::kS);
    frame.column.x += width + frame.px(space::kL);
    frame.column.width -= width + frame.px(space::kL);
  }
  draw_card_numbers(frame, round);
  frame.skip(space::kS);
  {
    ButtonRow row(frame);
    if (!open && row.add({.id = "workshop.cards.read",
                          .label = std::string(frame.words(WorkshopText::cards_read)),
                          .icon = icon::kEye,
                          .kind = ButtonKind::primary}))
      frame.emit(OpenCamera{});
    if (open && row.add({.id = "workshop.cards.stop",
                         .label = std::string(frame.words(WorkshopText::cards_stop)),
                         .icon = icon::kX}))
      frame.emit(CloseCamera{});
  }
  frame.column = {outer.x, std::max(bottom, frame.column.y), outer.width};
}

}  // namespace boussole
