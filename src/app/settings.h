// Settings: how the person wants Boussole, kept by the browser as small JSON text; and what the machine says of itself.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "app/messages.h"
#include "core/content/referential.h"

namespace boussole {

class Platform;
class ReadingAloud;

enum class ThemeChoice {
  system,  // follows the computer
  light,
  dark,
  high_contrast,
};

enum class Display {
  drawn,  // on the canvas, the mirror transparent in front of it
  plain,  // the mirror alone, visible, as an ordinary page
};

enum class ReadingSpeed { slow, normal, fast };  // of the voice that reads aloud

// Keys that act by themselves, without Ctrl or Alt: digits answer, N and S go on. Some keyboards and screen readers
// need them for something else (WCAG 2.1.4).
enum class SingleKeys { on, off };

enum class ReferentialChoice {
  guide,  // the one built into the program
  own,    // the one that the person opened, kept in this browser
};

inline constexpr int kMinTextPercent = 80;
inline constexpr int kMaxTextPercent = 250;

struct Settings {
  ThemeChoice theme = ThemeChoice::system;
  int text_percent = 100;  // kMinTextPercent to kMaxTextPercent
  Wording wording = Wording::standard;
  Display display = Display::drawn;
  ReadingSpeed reading_speed = ReadingSpeed::normal;
  SingleKeys single_keys = SingleKeys::on;
  ReferentialChoice referential = ReferentialChoice::guide;

  bool operator==(const Settings&) const = default;
};

struct SettingsState {
  Settings settings;
  bool system_dark = false;
  bool system_high_contrast = false;
  bool reduced_motion = false;
  bool can_draw = true;  // false: the plain display is shown whatever was chosen
};

struct SetTheme {
  ThemeChoice theme = ThemeChoice::system;
};
struct SetTextPercent {
  int percent = 100;
};
struct SetWording {
  Wording wording = Wording::standard;
};
struct SetDisplay {
  Display display = Display::drawn;
};
struct SetReadingSpeed {
  ReadingSpeed speed = ReadingSpeed::normal;
};
struct SetSingleKeys {
  SingleKeys keys = SingleKeys::on;
};
using SettingsCommand = std::variant<SetTheme, SetTextPercent, SetWording, SetDisplay, SetReadingSpeed, SetSingleKeys>;

class Preferences {
 public:
  Preferences(SettingsState& slice, Platform& platform, Messages& messages, ReadingAloud& reading)
      : slice_(slice), platform_(platform), messages_(messages), reading_(reading) {}

  void apply(const SetTheme& command);
  void apply(const SetTextPercent& command);
  void apply(const SetWording& command);
  void apply(const SetDisplay& command);
  void apply(const SetReadingSpeed& command);
  void apply(const SetSingleKeys& command);

  // What was kept.
  void on_settings(std::string_view json);
  void on_system_preferences(bool dark, bool high_contrast, bool reduced_motion);
  // Whether the machine can draw (WebGL may be missing, or lost for good).
  void on_can_draw(bool can_draw) { slice_.can_draw = can_draw; }

  void choose(ReferentialChoice choice);
  // The browser was told already to forget them.
  void forget();

 private:
  void keep();

  SettingsState& slice_;
  Platform& platform_;
  Messages& messages_;
  ReadingAloud& reading_;
};

[[nodiscard]] std::string encode_settings(const Settings& settings);

// Anything unreadable gives the default of what is unreadable: settings are never worth an error.
[[nodiscard]] Settings decode_settings(std::string_view json);

}  // namespace boussole
