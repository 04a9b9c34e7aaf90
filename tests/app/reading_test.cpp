// Reading aloud: how a text is cut into sentences, and the way from one to the next.
#include "app/reading.h"

#include <doctest/doctest.h>

#include "app/settings.h"
#include "support/fake_platform.h"

using namespace boussole;
using boussole::test::FakePlatform;

namespace {

std::vector<std::string> parts(std::string_view text) {
  std::vector<std::string> found;
  for (const TextRange& range : split_sentences(text))
    found.emplace_back(text.substr(range.begin, range.end - range.begin));
  return found;
}

// The first question, on a computer that has a voice.
struct Session {
  FakePlatform platform;
  App app{built_in_referential(), platform};

  Session() {
    app.on_loaded({}, "");
    app.on_voice(true);
    app.dispatch(NewDiagnostic{});
    app.dispatch(GoTo{Screen::questionnaire});
  }
  [[nodiscard]] const Criterion& shown() const { return built_in_referential().criteria[app.state().criterion]; }
};

}  // namespace

TEST_CASE("a text is cut into its sentences") {
  CHECK(parts("Une phrase. Une autre\u00a0? Et la fin\u2026") ==
        std::vector<std::string>{"Une phrase.", "Une autre\u00a0?", "Et la fin\u2026"});
  CHECK(parts("Sans point") == std::vector<std::string>{"Sans point"});
  CHECK(parts("Un chiffre, 2.5, et (voir p. 3) : la suite.") ==
        std::vector<std::string>{"Un chiffre, 2.5, et (voir p.", "3) : la suite."});
  CHECK(parts("Vraiment ?! Oui.") == std::vector<std::string>{"Vraiment ?!", "Oui."});
  CHECK(parts("").empty());
  CHECK(parts("  ").empty());
}

TEST_CASE("every question and level is read whole, in both wordings") {
  for (const Criterion& criterion : built_in_referential().criteria) {
    for (const Wording wording : {Wording::standard, Wording::plain}) {
      const bool plain = wording == Wording::plain;
      std::string question;
      std::array<std::string, kLevelCount> levels;
      for (const Sentence& sentence : sentences_to_read(criterion, wording)) {
        std::string& heard = sentence.level ? levels.at(static_cast<std::size_t>(*sentence.level)) : question;
        const std::string& text = sentence.level ? (plain ? criterion.plain_levels
                                                          : criterion.levels)[static_cast<std::size_t>(*sentence.level)]
                                  : plain        ? criterion.plain
                                                 : criterion.question;
        heard +=
            (heard.empty() ? "" : " ") + text.substr(sentence.range.begin, sentence.range.end - sentence.range.begin);
      }
      CHECK(question == (plain ? criterion.plain : criterion.question));
      CHECK(levels == (plain ? criterion.plain_levels : criterion.levels));
    }
  }
}

TEST_CASE("without a voice nothing is read") {
  Session session;
  session.app.on_voice(false);
  session.app.dispatch(ReadAloud{});
  CHECK_FALSE(session.app.state().reading);
  CHECK(session.platform.saying.empty());
}

TEST_CASE("sentences follow one another to the last; the first of a level says which") {
  Session session;
  session.app.dispatch(ReadAloud{});
  CHECK(session.shown().question.starts_with(session.platform.saying));
  CHECK(session.platform.rate == 1);
  bool level_told = false;
  int said = 1;
  while (session.app.state().reading && said < 100) {
    session.app.on_spoken(true);
    level_told = level_told || session.platform.saying.starts_with("Niveau 0, À engager. ");
    ++said;
  }
  CHECK(level_told);
  CHECK(said > 5);
  CHECK_FALSE(session.app.state().reading);
}

TEST_CASE("a pause begins its sentence again; the speed too, and it is kept") {
  Session session;
  session.app.dispatch(ReadAloud{});
  session.app.on_spoken(true);
  const std::string sentence = session.platform.saying;
  session.app.dispatch(PauseReading{});
  CHECK(session.platform.saying.empty());
  session.app.on_spoken(true);  // a late answer of what was stopped
  CHECK(session.app.state().reading->at == 1);
  session.app.dispatch(ReadAloud{});
  CHECK(session.platform.saying == sentence);
  session.app.dispatch(SetReadingSpeed{ReadingSpeed::slow});
  CHECK(session.platform.saying == sentence);
  CHECK(session.platform.rate == 0.75);
  CHECK(decode_settings(session.platform.settings).reading_speed == ReadingSpeed::slow);
}

TEST_CASE("another question, another wording or « Arrêter » ends the reading") {
  Session session;
  session.app.dispatch(ReadAloud{});
  session.app.dispatch(NextCriterion{});
  CHECK_FALSE(session.app.state().reading);
  CHECK(session.platform.saying.empty());
  session.app.dispatch(ReadAloud{});
  session.app.dispatch(SetWording{Wording::plain});
  CHECK_FALSE(session.app.state().reading);
  session.app.dispatch(ReadAloud{});
  CHECK(session.shown().plain.starts_with(session.platform.saying));
  session.app.dispatch(StopReading{});
  CHECK_FALSE(session.app.state().reading);
  CHECK(session.platform.saying.empty());
}

TEST_CASE("a voice that fails is told, and nothing else changes") {
  Session session;
  session.app.dispatch(ReadAloud{});
  session.app.on_spoken(false);
  CHECK_FALSE(session.app.state().reading);
  REQUIRE(session.app.state().notice);
  CHECK(session.app.state().notice->kind == Notice::Kind::problem);
}
