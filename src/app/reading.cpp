#include "app/reading.h"

#include <string>
#include <utility>

#include "app/state.h"
#include "platform/platform.h"

namespace boussole {

namespace {

double rate_of(ReadingSpeed speed) {
  switch (speed) {
    case ReadingSpeed::slow:
      return 0.75;
    case ReadingSpeed::fast:
      return 1.3;
    case ReadingSpeed::normal:
      break;
  }
  return 1;
}

}  // namespace

ReadingAloud::ReadingAloud(AppState& state, Platform& platform, Messages& messages)
    : slice_(state), state_(state), platform_(platform), messages_(messages) {}

void ReadingAloud::say_sentence() {
  const Reading& reading = *slice_.reading;
  platform_.speak(reading.sentences[reading.at].words, rate_of(state_.settings.reading_speed));
}

void ReadingAloud::apply(const ReadAloud&) {
  if (!slice_.can_speak || state_.screen != Screen::questionnaire || !state_.open_entry()) return;
  if (!slice_.reading) {
    std::vector<Sentence> sentences =
        sentences_to_read(state_.referential->criteria[state_.criterion], state_.settings.wording);
    if (sentences.empty()) return;
    slice_.reading = Reading{std::move(sentences), 0, false};
  }
  slice_.reading->paused = false;
  say_sentence();
}

// Voices differ in what they make of a pause; all can be stopped, and begin a sentence again.
void ReadingAloud::apply(const PauseReading&) {
  if (!slice_.reading) return;
  slice_.reading->paused = true;
  platform_.stop_speaking();
}

void ReadingAloud::stop() {
  if (!slice_.reading) return;
  slice_.reading.reset();
  platform_.stop_speaking();
}

void ReadingAloud::say_again() {
  if (slice_.reading && !slice_.reading->paused) say_sentence();
}

void ReadingAloud::on_voice(bool there) {
  slice_.can_speak = there;
  if (!there) stop();
}

void ReadingAloud::on_spoken(bool heard) {
  if (!slice_.reading || slice_.reading->paused) return;
  if (!heard) {
    stop();
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_voice_failed),
                     messages_.words(Text::notice_voice_failed_kept));
    return;
  }
  if (++slice_.reading->at == slice_.reading->sentences.size())
    slice_.reading.reset();
  else
    say_sentence();
}

}  // namespace boussole
