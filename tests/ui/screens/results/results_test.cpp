// « Résultats »: a young diagnostic tells what its score can become, not a number; what is drawn has a scale.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "support/ui_driver.h"
#include "ui/charts/charts.h"
#include "ui/charts/trend.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

// The first `count` questions in scope, all at one level.
void answer(UiDriver& ui, std::size_t count, int level) {
  ui.app.dispatch(NewDiagnostic{});
  ui.app.dispatch(EditCommand{SetProfile{{.aci = true}}});
  const std::vector<Index> all = applicable_criteria(built_in_referential(), ui.app.state().diagnostic()->profile);
  for (std::size_t i = 0; i < count; ++i) {
    ui.app.dispatch(EditCommand{Rate{built_in_referential().criteria[all[i]].id, level}});
  }
  ui.app.dispatch(DismissNotice{});
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
}

Scores scores_of(const UiDriver& ui) { return compute_scores(built_in_referential(), *ui.app.state().diagnostic()); }

// Everything that one screen as high as its content writes.
DrawTrace written(UiDriver& ui, float width) {
  DrawTrace trace;
  ui.resize(width, 9'000);
  ui.interface().trace(&trace);
  ui.settle();
  ui.interface().trace(nullptr);
  return trace;
}

bool writes(const DrawTrace& trace, std::string_view words) {
  return std::any_of(trace.texts.begin(), trace.texts.end(), [&](const DrawnText& text) { return text.text == words; });
}

}  // namespace

TEST_CASE("under half of the questions, no number stands alone: the range is the headline, everywhere on the screen") {
  UiDriver ui;
  answer(ui, 15, 2);
  const Score overall = scores_of(ui).overall;
  REQUIRE(headline_of(overall) == Headline::range);
  CHECK(ui.tree().find("results.score")->name ==
        "Score d’ensemble\u00a0: " + score_of_100_words(overall) + ", données insuffisantes");
  CHECK(ui.tree().find("results.early")->name.ends_with("Aujourd’hui 67."));
  CHECK_FALSE(ui.tree().find("results.range"));
  const DrawTrace trace = written(ui, 1280);
  CHECK(writes(trace, early_title(overall)));
  const Rect domains_card = ui.interface().page_rect(*ui.tree().find("results.domains"));
  for (const DrawnText& text : trace.texts) {
    if (text.text == "67" && text.box.y < domains_card.y)
      CHECK_MESSAGE(text.box.height <= type::kSmall, "only at its tick");
  }
  const std::vector<Score> domains = scores_of(ui).domains;
  for (std::size_t i = 0; i < domains.size(); ++i) {
    const Node* row = ui.tree().find("results.domains." + std::to_string(i));
    REQUIRE(row);
    if (headline_of(domains[i]) != Headline::range) continue;
    CHECK(row->name.find(score_of_100_words(domains[i])) != std::string::npos);
    CHECK(row->name.find("possible") == std::string::npos);
    CHECK(writes(trace, score_words(domains[i])));
  }
}

TEST_CASE("the score stands on a scale: thresholds, stages and the ends of the range") {
  UiDriver ui;
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  const Score overall = scores_of(ui).overall;
  REQUIRE(headline_of(overall) == Headline::score);
  for (const float width : {390.0F, 768.0F, 1280.0F}) {
    const DrawTrace trace = written(ui, width);
    for (const char* words : {"0", "25", "50", "75", "100", "À engager", "Amorcé", "En place", "Ancré"}) {
      CHECK_MESSAGE(writes(trace, words), words, " at ", width);
    }
    CHECK(writes(trace, french_number(*overall.low)));
    CHECK(writes(trace, french_number(*overall.high)));
  }
}

TEST_CASE("a radar is drawn with five sure scores at least, and large enough to be read") {
  UiDriver ui;
  answer(ui, 15, 2);
  CHECK_FALSE(ui.tree().find("results.domains.radar"));
  CHECK_FALSE(ui.tree().find("results.principles.radar"));
  ui.app.dispatch(OpenExample{});
  ui.app.dispatch(GoTo{Screen::results});
  ui.settle();
  ui.interface().activate("results.principles.more");
  ui.settle();
  for (const float width : {320.0F, 390.0F, 768.0F, 1024.0F, 1280.0F, 1920.0F}) {
    ui.resize(width, 9'000);
    for (const char* id : {"results.domains.radar", "results.principles.radar"}) {
      const Node* radar = ui.tree().find(id);
      if (radar) CHECK_MESSAGE(radar->rect.height >= 2 * 110, id, " at ", width);
      if (width >= 1280) CHECK_MESSAGE(radar, id, " at ", width);
    }
  }
}

TEST_CASE("a gap is that of the scores as they are shown, and none while one of them is not sure") {
  const auto sure = [](double value) {
    Score score;
    score.score = value;
    score.stage = stage_of(value);
    return score;
  };
  CHECK(gap_words(sure(33.4), sure(57.5)) == "+\u00a025");
  CHECK(gap_words(sure(57), sure(33)) == "–\u00a024");
  CHECK(gap_words(sure(50.2), sure(49.8)) == "0");
  Score early = sure(50);
  early.stage.reset();
  CHECK(gap_words(early, sure(60)) == "–");
  CHECK(gap_words({}, sure(60)) == "–");
}
