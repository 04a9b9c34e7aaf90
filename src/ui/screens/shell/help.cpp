#include <array>

#include "generated/version.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct Section {
  const char* id;
  Text title;
  Text text;
};

constexpr std::array<Section, 4> kSections = {{
    {"help.answer", Text::help_answer_title, Text::help_answer},
    {"help.score", Text::help_score_title, Text::help_score},
    {"help.data", Text::help_data_title, Text::help_data},
    {"help.source", Text::help_source_title, Text::help_source},
}};

constexpr std::array<std::array<Text, 2>, 9> kShortcuts = {{
    {Text::shortcut_digits, Text::shortcut_digits_does},
    {Text::shortcut_next, Text::shortcut_next_does},
    {Text::shortcut_arrows, Text::shortcut_arrows_does},
    {Text::shortcut_page, Text::shortcut_page_does},
    {Text::shortcut_search, Text::shortcut_search_does},
    {Text::shortcut_undo, Text::shortcut_undo_does},
    {Text::shortcut_redo, Text::shortcut_redo_does},
    {Text::shortcut_export, Text::shortcut_export_does},
    {Text::shortcut_escape, Text::shortcut_escape_does},
}};

}  // namespace

void draw_help(Frame& frame) {
  heading(frame, kScreenTitle, 1, screen_name(Screen::help), type::kTitle1);
  for (const Section& section : kSections) {
    frame.skip(space::kXl);
    heading(frame, std::string(section.id) + ".title", 2, frame.words(section.title), type::kTitle2);
    frame.skip(space::kS);
    paragraph(frame, section.id, frame.words(section.text));
  }
  frame.skip(space::kS);
  paragraph(frame, "help.version", frame.words(Text::help_version, {{"version", kVersion}}), type::kSmall,
            Color::text_muted);
  frame.skip(space::kXl);
  heading(frame, "help.keyboard.title", 2, frame.words(Text::help_keyboard_title), type::kTitle2);
  frame.skip(space::kS);
  const Card card(frame);
  TableSpec spec{"help.keyboard", std::string(frame.words(Text::help_keyboard_title)), {}};
  spec.rows.push_back({std::string(frame.words(Text::shortcut_key)), std::string(frame.words(Text::shortcut_effect))});
  for (const auto& [key, effect] : kShortcuts)
    spec.rows.push_back({std::string(frame.words(key)), std::string(frame.words(effect))});
  table(frame, spec);
}

}  // namespace boussole
