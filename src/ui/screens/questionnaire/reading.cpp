#include "ui/screens/questionnaire/reading.h"

#include "generated/icons.h"
#include "ui/widgets/choice.h"

namespace boussole {

namespace {

constexpr const char* kToggle = "reading.toggle";
constexpr const char* kStop = "reading.stop";

}  // namespace

std::vector<BarButton> reading_buttons(const Frame& frame) {
  std::vector<BarButton> buttons;
  if (!frame.state().can_speak) return buttons;
  const std::optional<Reading>& reading = frame.state().reading;
  const bool speaking = reading && !reading->paused;
  const Text label = !reading ? Text::reading_start : reading->paused ? Text::reading_resume : Text::reading_pause;
  buttons.push_back({{.id = kToggle,
                      .label = std::string(frame.words(label)),
                      .icon = speaking  ? icon::kPause
                              : reading ? icon::kPlay
                                        : icon::kVolume2,
                      .kind = ButtonKind::quiet},
                     speaking ? Command(PauseReading{}) : Command(ReadAloud{})});
  if (reading) {
    buttons.push_back({{.id = kStop,
                        .label = std::string(frame.words(Text::reading_stop)),
                        .icon = icon::kX,
                        .kind = ButtonKind::quiet},
                       StopReading{}});
  }
  return buttons;
}

void keep_reading_focus(Frame& frame) {
  if (frame.state().can_speak && !frame.state().reading && frame.is_focused(kStop)) frame.memory().focus_next = kToggle;
}

void draw_reading_speed(Frame& frame, const std::string& id) {
  const int chosen = segmented(frame, id, std::string(frame.words(Text::reading_speed)),
                               {{id + ".slow", std::string(frame.words(Text::reading_slow)), {}},
                                {id + ".normal", std::string(frame.words(Text::reading_normal)), {}},
                                {id + ".fast", std::string(frame.words(Text::reading_fast)), {}}},
                               static_cast<int>(frame.state().settings.reading_speed));
  if (chosen >= 0) frame.emit(SetReadingSpeed{static_cast<ReadingSpeed>(chosen)});
}

std::optional<TextRange> spoken_range(const Frame& frame, std::optional<int> level) {
  const std::optional<Reading>& reading = frame.state().reading;
  if (!reading) return std::nullopt;
  const Sentence& sentence = reading->sentences[reading->at];
  return sentence.level == level ? std::optional(sentence.range) : std::nullopt;
}

}  // namespace boussole
