#include <algorithm>
#include <array>

#include "generated/icons.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/questionnaire/reading.h"
#include "ui/screens/shell/referential_card.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::array<int, 7> kPercents = {80, 100, 125, 150, 175, 200, 250};

void draw_text_size(Frame& frame) {
  const std::string name(frame.words(Text::settings_text_size));
  heading(frame, "settings.text.title", 2, name, type::kTitle3);
  frame.skip(space::kS);
  std::vector<SegmentOption> options;
  int checked = -1;
  for (std::size_t i = 0; i < kPercents.size(); ++i) {
    options.push_back({"settings.text." + std::to_string(kPercents[i]),
                       frame.words(Text::settings_percent, {{"n", std::to_string(kPercents[i])}}),
                       {}});
    if (kPercents[i] == frame.state().settings.text_percent) checked = static_cast<int>(i);
  }
  const int chosen = segmented(frame, "settings.text", name, options, checked);
  if (chosen >= 0) frame.emit(SetTextPercent{kPercents[static_cast<std::size_t>(chosen)]});
}

void draw_theme(Frame& frame) {
  const std::string name(frame.words(Text::settings_theme));
  heading(frame, "settings.theme.title", 2, name, type::kTitle3);
  frame.skip(space::kS);
  const int chosen = segmented(frame, "settings.theme", name,
                               {{"settings.theme.system", std::string(frame.words(Text::theme_system)), {}},
                                {"settings.theme.light", std::string(frame.words(Text::theme_light)), {}},
                                {"settings.theme.dark", std::string(frame.words(Text::theme_dark)), {}},
                                {"settings.theme.contrast", std::string(frame.words(Text::theme_contrast)), {}}},
                               static_cast<int>(frame.state().settings.theme));
  if (chosen >= 0) frame.emit(SetTheme{static_cast<ThemeChoice>(chosen)});
}

void draw_voice(Frame& frame) {
  if (!frame.state().can_speak) return;
  heading(frame, "settings.voice.title", 2, frame.words(Text::settings_voice), type::kTitle3);
  paragraph(frame, "settings.voice.hint", frame.words(Text::settings_voice_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  draw_reading_speed(frame, "settings.voice");
  frame.skip(space::kXl);
}

void draw_display(Frame& frame) {
  const std::string name(frame.words(Text::settings_display));
  heading(frame, "settings.display.title", 2, name, type::kTitle3);
  paragraph(frame, "settings.display.hint", frame.words(Text::settings_display_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (!frame.state().can_draw) {  // there is nothing to choose; what was chosen stays, for another browser
    icon_paragraph(frame, "settings.display.impossible", icon::kInfo, frame.words(Text::settings_display_impossible));
    return;
  }
  const int chosen = segmented(frame, "settings.display", name,
                               {{"settings.display.drawn", std::string(frame.words(Text::display_drawn)), {}},
                                {"settings.display.plain", std::string(frame.words(Text::display_plain)), {}}},
                               static_cast<int>(frame.state().settings.display));
  if (chosen >= 0) frame.emit(SetDisplay{static_cast<Display>(chosen)});
}

void draw_keys(Frame& frame) {
  heading(frame, "settings.keys.title", 2, frame.words(Text::help_keyboard_title), type::kTitle3);
  frame.skip(space::kS);
  const bool on = frame.state().settings.single_keys == SingleKeys::on;
  if (checkbox(frame, {.id = "settings.keys",
                       .label = std::string(frame.words(Text::settings_keys)),
                       .hint = std::string(frame.words(Text::settings_keys_hint)),
                       .checked = on})) {
    frame.emit(SetSingleKeys{on ? SingleKeys::off : SingleKeys::on});
  }
}

}  // namespace

void draw_settings(Frame& frame) {
  heading(frame, kScreenTitle, 1, screen_name(Screen::settings), type::kTitle1);
  frame.skip(space::kXl);
  {
    const Card card(frame);
    draw_text_size(frame);
    frame.skip(space::kXl);
    draw_theme(frame);
    frame.skip(space::kXl);
    heading(frame, "settings.wording.title", 2, frame.words(Text::settings_reading), type::kTitle3);
    frame.skip(space::kS);
    const bool plain = frame.wording() == Wording::plain;
    if (checkbox(frame, {.id = "settings.plain",
                         .label = std::string(frame.words(Text::wording_plain)),
                         .hint = std::string(frame.words(Text::wording_plain_hint)),
                         .checked = plain})) {
      frame.emit(SetWording{plain ? Wording::standard : Wording::plain});
    }
    frame.skip(space::kXl);
    draw_voice(frame);
    draw_display(frame);
    frame.skip(space::kXl);
    draw_keys(frame);
  }
  frame.skip(space::kXl);
  draw_referential_card(frame);
  frame.skip(space::kXl);
  {
    const Card card(frame);
    heading(frame, "settings.data.title", 2, frame.words(Text::settings_data), type::kTitle3);
    frame.skip(space::kS);
    paragraph(frame, "settings.data.text", frame.words(Text::settings_data_text));
    frame.skip(space::kL);
    if (button(frame, {.id = "settings.erase",
                       .label = std::string(frame.words(Text::settings_erase)),
                       .icon = icon::kTrash2,
                       .kind = ButtonKind::danger})) {
      frame.emit(OpenDialog{{Dialog::Kind::confirm_erase_everything, 0, {}, "settings.erase"}});
    }
  }
}

}  // namespace boussole
