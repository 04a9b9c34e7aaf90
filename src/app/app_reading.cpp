// Reading aloud: one sentence after the other is handed to the computer's voice.
#include "app/app.h"

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

void App::say_sentence() {
  const Reading& reading = *state_.reading;
  platform_.speak(reading.sentences[reading.at].words, rate_of(state_.settings.reading_speed));
}

void App::read_aloud() {
  if (!state_.can_speak || state_.screen != Screen::questionnaire || !open_entry()) return;
  if (!state_.reading) {
    std::vector<Sentence> sentences =
        sentences_to_read(state_.referential->criteria[state_.criterion], state_.settings.wording);
    if (sentences.empty()) return;
    state_.reading = Reading{std::move(sentences), 0, false};
  }
  state_.reading->paused = false;
  say_sentence();
}

// Voices differ in what they make of a pause; all can be stopped, and begin a sentence again.
void App::pause_reading() {
  if (!state_.reading) return;
  state_.reading->paused = true;
  platform_.stop_speaking();
}

void App::stop_reading() {
  if (!state_.reading) return;
  state_.reading.reset();
  platform_.stop_speaking();
}

void App::set_reading_speed(ReadingSpeed speed) {
  state_.settings.reading_speed = speed;
  keep_settings();
  if (state_.reading && !state_.reading->paused) say_sentence();
}

void App::on_voice(bool there) {
  state_.can_speak = there;
  if (!there) stop_reading();
}

void App::on_spoken(bool heard) {
  if (!state_.reading || state_.reading->paused) return;
  if (!heard) {
    stop_reading();
    notify(Notice::Kind::problem, std::string(tr(Text::notice_voice_failed)),
           {std::string(tr(Text::notice_voice_failed_kept))});
    return;
  }
  if (++state_.reading->at == state_.reading->sentences.size())
    state_.reading.reset();
  else
    say_sentence();
}

}  // namespace boussole
