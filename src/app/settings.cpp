#include "app/settings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/reading.h"
#include "platform/platform.h"

namespace boussole {

namespace {

constexpr std::array<std::string_view, 3> kSpeeds = {"slow", "normal", "fast"};
constexpr std::array<std::string_view, 4> kThemes = {"system", "light", "dark", "high-contrast"};

// The text just after `"key":` in a flat object written by encode_settings.
std::string_view value_of(std::string_view json, std::string_view key) {
  const std::string quoted = "\"" + std::string(key) + "\":";
  const std::size_t at = json.find(quoted);
  return at == std::string_view::npos ? std::string_view{} : json.substr(at + quoted.size());
}

}  // namespace

void Preferences::apply(const SetTheme& command) {
  slice_.settings.theme = command.theme;
  keep();
}

void Preferences::apply(const SetTextPercent& command) {
  slice_.settings.text_percent = std::clamp(command.percent, kMinTextPercent, kMaxTextPercent);
  keep();
}

void Preferences::apply(const SetWording& command) {
  slice_.settings.wording = command.wording;
  messages_.speak(command.wording);
  reading_.stop();
  keep();
}

void Preferences::apply(const SetDisplay& command) {
  slice_.settings.display = command.display;
  keep();
}

void Preferences::apply(const SetReadingSpeed& command) {
  slice_.settings.reading_speed = command.speed;
  keep();
  reading_.say_again();
}

void Preferences::apply(const SetSingleKeys& command) {
  slice_.settings.single_keys = command.keys;
  keep();
}

void Preferences::choose(ReferentialChoice choice) {
  slice_.settings.referential = choice;
  keep();
}

void Preferences::keep() { platform_.store_settings(encode_settings(slice_.settings)); }

void Preferences::on_settings(std::string_view json) {
  slice_.settings = decode_settings(json);
  messages_.speak(slice_.settings.wording);
}

void Preferences::forget() {
  slice_.settings = {};
  messages_.speak(slice_.settings.wording);
}

void Preferences::on_system_preferences(bool dark, bool high_contrast, bool reduced_motion) {
  slice_.system_dark = dark;
  slice_.system_high_contrast = high_contrast;
  slice_.reduced_motion = reduced_motion;
}

std::string encode_settings(const Settings& settings) {
  return "{\"theme\":\"" + std::string(kThemes[static_cast<std::size_t>(settings.theme)]) +
         "\",\"textPercent\":" + std::to_string(settings.text_percent) +
         ",\"plain\":" + (settings.wording == Wording::plain ? "true" : "false") + ",\"display\":\"" +
         (settings.display == Display::plain ? "plain" : "drawn") + "\",\"speed\":\"" +
         std::string(kSpeeds[static_cast<std::size_t>(settings.reading_speed)]) + "\",\"keys\":\"" +
         (settings.single_keys == SingleKeys::off ? "off" : "on") + "\",\"referential\":\"" +
         (settings.referential == ReferentialChoice::own ? "own" : "guide") + "\"}";
}

Settings decode_settings(std::string_view json) {
  Settings settings;
  const std::string_view theme = value_of(json, "theme");
  for (std::size_t i = 0; i < kThemes.size(); ++i) {
    if (theme.starts_with("\"" + std::string(kThemes[i]) + "\"")) settings.theme = static_cast<ThemeChoice>(i);
  }
  const std::string_view speed = value_of(json, "speed");
  for (std::size_t i = 0; i < kSpeeds.size(); ++i) {
    if (speed.starts_with("\"" + std::string(kSpeeds[i]) + "\"")) settings.reading_speed = static_cast<ReadingSpeed>(i);
  }
  const std::string_view percent = value_of(json, "textPercent");
  int parsed = settings.text_percent;
  if (std::from_chars(percent.data(), percent.data() + percent.size(), parsed).ec == std::errc{}) {
    settings.text_percent = std::clamp(parsed, kMinTextPercent, kMaxTextPercent);
  }
  if (value_of(json, "plain").starts_with("true")) settings.wording = Wording::plain;
  if (value_of(json, "display").starts_with("\"plain\"")) settings.display = Display::plain;
  if (value_of(json, "keys").starts_with("\"off\"")) settings.single_keys = SingleKeys::off;
  if (value_of(json, "referential").starts_with("\"own\"")) settings.referential = ReferentialChoice::own;
  return settings;
}

}  // namespace boussole
