// Looks at what each screen really draws, at many sizes: no text cut, none over another, none too pale.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "support/other_referential.h"
#include "support/sealed_sample.h"
#include "support/ui_driver.h"
#include "ui/draw_trace.h"
#include "ui/theme.h"

using namespace boussole;
using boussole::test::UiDriver;

namespace {

constexpr float kSlack = 1.5F;  // positions are rounded to whole points

float right(const Rect& rect) { return rect.x + rect.width; }
float bottom(const Rect& rect) { return rect.y + rect.height; }

// Whether the middle of a text can be seen.
bool is_seen(const DrawnText& text) {
  return text.clip.contains(text.box.x + text.box.width / 2, text.box.y + text.box.height / 2);
}

// The smallest filled rectangle that the middle of a text stands on, in its layer.
const DrawnFill* ground_of(const DrawTrace& trace, const DrawnText& text) {
  const DrawnFill* found = nullptr;
  for (const DrawnFill& fill : trace.fills) {
    if (fill.layer != text.layer || fill.color == Color::scrim) continue;
    if (!fill.rect.contains(text.box.x + text.box.width / 2, text.box.y + text.box.height / 2)) continue;
    if (!found || fill.rect.width * fill.rect.height <= found->rect.width * found->rect.height) found = &fill;
  }
  return found;
}

bool overlap(const Rect& first, const Rect& second) {
  const float across = std::min(right(first), right(second)) - std::max(first.x, second.x);
  const float down = std::min(bottom(first), bottom(second)) - std::max(first.y, second.y);
  return across > 2 && down > std::min(first.height, second.height) * 0.25F;
}

void check_not_cut(const DrawTrace& trace, const std::string& where) {
  for (const DrawnText& text : trace.texts) {
    if (text.text.empty() || !is_seen(text)) continue;
    const bool within = text.box.x >= text.clip.x - kSlack && right(text.box) <= right(text.clip) + kSlack;
    CHECK_MESSAGE(within, where, ": cut by the page: « ", text.text, " »");
    const DrawnFill* ground = ground_of(trace, text);
    if (!ground) continue;
    const bool inside = text.box.x >= ground->rect.x - kSlack && right(text.box) <= right(ground->rect) + kSlack;
    CHECK_MESSAGE(inside, where, ": wider than what it stands on: « ", text.text, " »");
  }
}

void check_no_overlap(const DrawTrace& trace, const std::string& where) {
  std::vector<const DrawnText*> seen;
  for (const DrawnText& text : trace.texts) {
    if (!text.text.empty() && is_seen(text)) seen.push_back(&text);
  }
  std::sort(seen.begin(), seen.end(),
            [](const DrawnText* left, const DrawnText* right) { return left->box.y < right->box.y; });
  for (std::size_t i = 0; i < seen.size(); ++i) {
    for (std::size_t j = i + 1; j < seen.size() && seen[j]->box.y < bottom(seen[i]->box); ++j) {
      if (seen[i]->layer != seen[j]->layer) continue;
      CHECK_MESSAGE(!overlap(seen[i]->box, seen[j]->box), where, ": « ", seen[i]->text, " » over « ", seen[j]->text,
                    " »");
    }
  }
}

// WCAG 1.4.3: 4.5, or 3 for large text (24 points, or 18.7 in bold: taken as 24) and for icons (1.4.11).
void check_contrast(const DrawTrace& trace, PaletteName name, const std::string& where) {
  const Palette& colors = palette(name);
  for (const DrawnText& text : trace.texts) {
    if (!is_seen(text)) continue;
    const DrawnFill* ground = ground_of(trace, text);
    if (!ground) continue;
    const double needed = text.icon || text.box.height >= 24 ? 3.0 : 4.5;
    const double contrast = contrast_ratio(colors[text.color], colors[ground->color]);
    CHECK_MESSAGE(contrast >= needed, where, ": « ", text.text, " » has a contrast of ", contrast);
  }
}

struct Scene {
  const char* name;
  std::function<void(UiDriver&)> show;
};

void answer_everything(UiDriver& driver) { driver.app.dispatch(OpenExample{}); }

// The example as it is met after another edition of the questions was opened.
void meet_other_questions(UiDriver& driver) {
  driver.app.dispatch(UseReferential{ReferentialChoice::guide});
  answer_everything(driver);
  driver.app.on_file_opened("edition-2027.json", boussole::test::other_referential());
  driver.app.dispatch(AcceptReferential{});
}

// A scene may be shown twice: what is unfolded already stays so.
void unfold(UiDriver& driver, const std::string& id) {
  const Node* node = driver.tree().find(id);
  if (!node || node->expanded.value_or(false) || node->checked.value_or(false)) return;
  driver.interface().activate(id);
  driver.settle();
}

std::vector<Scene> scenes() {
  std::vector<Scene> all = {
      {"welcome", [](UiDriver&) {}},
      {"first profile", [](UiDriver& driver) { driver.app.dispatch(NewDiagnostic{}); }},
      {"empty results",
       [](UiDriver& driver) {
         driver.app.dispatch(NewDiagnostic{});
         driver.app.dispatch(GoTo{Screen::results});
       }},
      {"explanation",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(OpenDialog{{Dialog::Kind::explain_overall, 0, {}, ""}});
       }},
      {"refused file",
       [](UiDriver& driver) { driver.app.on_file_opened("un nom de fichier assez long.json", "{\"format\": 3}"); }},
      {"question without object",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.on_route("#/questionnaire/equipes.ratio-cip", "");
         driver.app.dispatch(EditCommand{MarkNotApplicable{"equipes.ratio-cip"}});
       }},
      {"plan without an answer",
       [](UiDriver& driver) {
         driver.app.dispatch(NewDiagnostic{});
         driver.app.dispatch(GoTo{Screen::plan});
       }},
      {"proposals, and an action unfolded",
       [](UiDriver& driver) {
         answer_everything(driver);
         PlannedAction action;
         action.id = "a";
         action.title = "Réunir les administratrices et les administrateurs";
         action.due = "2026-11-01";
         driver.app.dispatch(EditCommand{AddActions{{action}}});
         driver.app.dispatch(GoTo{Screen::plan});
         driver.settle();
         unfold(driver, "plan.propose");
         unfold(driver, "action.a.row");
         unfold(driver, "action.a.links.change");
       }},
      {"map of the plan",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(GoTo{Screen::plan});
         driver.settle();
         unfold(driver, "plan.three");
         unfold(driver, "plan.view.3");
         unfold(driver, "plan.map.table.show");
       }},
      {"what if",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(OpenDialog{{Dialog::Kind::explain_overall, 0, {}, ""}});
         driver.settle();
         driver.interface().activate("what-if.all");
         driver.settle();
         if (const Node* question = driver.look(Role::radio, built_in_referential().criteria[0].title)) {
           driver.interface().activate(question->id);
         }
         driver.settle();
         driver.interface().activate("what-if.level.0");
         driver.settle();
         driver.interface().activate("what-if.level.1");
       }},
      {"campaigns",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(StartCampaign{});
         driver.app.dispatch(EditCommand{Rate{built_in_referential().criteria[0].id, 0}});
         driver.app.dispatch(GoTo{Screen::history});
         driver.settle();
         for (const char* fate : {"progressed", "held", "regressed"}) {
           driver.interface().activate("history.change." + std::string(fate));
         }
         driver.interface().activate("history.trend.table.show");
       }},
      {"answer to confirm",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(StartCampaign{});
         driver.app.on_route("#/questionnaire/equipes.ratio-cip", "");
       }},
      {"locked question",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(Finalise{"le conseil d’administration du 24 novembre"});
         driver.app.on_route("#/questionnaire/equipes.ratio-cip", "");
       }},
      {"written elsewhere",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.on_route("#/questionnaire/equipes.ratio-cip", "");
         driver.app.on_writer(driver.app.state().open_id.value_or(""), Writer::elsewhere);
       }},
      {"protect",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(AskProtection{"report.protect"});
       }},
      {"unlock",
       [](UiDriver& driver) {
         driver.app.on_files(1);
         driver.app.on_file_opened("boussole-regie-de-l-etoile-2026-11-24-protege.boussole.json",
                                   boussole::test::sealed_sample());
         for (int i = 0; i < 3; ++i) {
           driver.app.dispatch(Unlock{"faux"});
           driver.app.on_unlocked("boussole-regie-de-l-etoile-2026-11-24-protege.boussole.json",
                                  Unlocking::wrong_password);
         }
       }},
      {"backups empty", [](UiDriver& driver) { driver.app.on_route("#/sauvegardes", ""); }},
      {"backups",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.on_route("#/sauvegardes", "");
         driver.app.dispatch(KeepSnapshot{"Avant le conseil d’administration du 24 novembre"});
         driver.app.dispatch(KeepSnapshot{});
         driver.app.on_room({StorageRoom::Promise::none, 1.26e6, 9.6e10});
         driver.app.on_snapshots(driver.platform.snapshots, "");
         driver.app.dispatch(CompareSnapshot{driver.platform.snapshots[0].id});
         driver.app.on_snapshot_file(driver.platform.snapshots[0].id, driver.platform.snapshots[0].file);
         driver.app.dispatch(AskSnapshotName{driver.platform.snapshots[1].id});
       }},
      {"locked history",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(Finalise{"le conseil d’administration du 24 novembre"});
         driver.app.dispatch(GoTo{Screen::finalising});
       }},
      {"another referential proposed",
       [](UiDriver& driver) {
         driver.app.dispatch(GoTo{Screen::settings});
         driver.app.on_file_opened("edition-2027.json", boussole::test::other_referential());
       }},
      {"another referential refused",
       [](UiDriver& driver) { driver.app.on_file_opened("edition-2027.json", "{\"domains\": 3}"); }},
      {"another referential in use",
       [](UiDriver& driver) {
         meet_other_questions(driver);
         driver.app.dispatch(GoTo{Screen::settings});
       }},
      {"migration", meet_other_questions},
      {"migration, all of it",
       [](UiDriver& driver) {
         meet_other_questions(driver);
         driver.settle();
         for (const char* group : {"same", "reworded", "added", "gone"}) {
           unfold(driver, "migration." + std::string(group) + ".title");
         }
       }},
      {"a diagnostic on other questions, at home",
       [](UiDriver& driver) {
         meet_other_questions(driver);
         driver.app.dispatch(GoTo{Screen::home});
       }},
      {"answers to questions that are gone",
       [](UiDriver& driver) {
         meet_other_questions(driver);
         driver.app.dispatch(Migrate{});
         driver.app.dispatch(GoTo{Screen::journal});
       }},
      {"report without a diagnostic", [](UiDriver& driver) { driver.app.on_route("#/rapport", ""); }},
      {"report without an answer",
       [](UiDriver& driver) {
         driver.app.dispatch(NewDiagnostic{});
         driver.app.dispatch(GoTo{Screen::report});
       }},
      {"report being prepared",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(GoTo{Screen::report});
         driver.app.dispatch(ShowReport{});
       }},
      {"report that can't be written",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(GoTo{Screen::report});
         driver.app.on_reports(ReportNews::missing);
       }},
      {"drawer",
       [](UiDriver& driver) {
         answer_everything(driver);
         driver.app.dispatch(ToggleDrawer{});
       }},
  };
  all.push_back({"principle", [](UiDriver& driver) {
                   answer_everything(driver);
                   driver.app.dispatch(ShowPrinciple{0});
                 }});
  for (const char* list : {"accompagnement.dix-etapes", "equipes.missions-cip"}) {
    all.push_back({"checklist", [list](UiDriver& driver) {
                     answer_everything(driver);
                     driver.app.dispatch(EditCommand{SetCheck{list, 0, CheckState::yes}});
                     driver.app.dispatch(EditCommand{SetCheck{list, 1, CheckState::no}});
                     driver.app.dispatch(GoTo{Screen::checklists});
                     driver.settle();
                     const std::string title = "checklist." + std::string(list) + ".title";
                     if (driver.tree().find(title)->expanded == false) driver.interface().activate(title);
                   }});
  }
  for (int i = 0; i <= static_cast<int>(Screen::help); ++i) {
    const auto screen = static_cast<Screen>(i);
    all.push_back({"screen", [screen](UiDriver& driver) {
                     answer_everything(driver);
                     driver.app.dispatch(GoTo{screen});
                   }});
  }
  return all;
}

DrawTrace drawn(const Scene& scene, float width, int percent, Wording wording, ThemeChoice theme) {
  constexpr float kTall = 12'000;  // the whole page at once
  UiDriver driver(width, kTall);
  driver.app.dispatch(SetTextPercent{percent});
  driver.app.dispatch(SetWording{wording});
  driver.app.dispatch(SetTheme{theme});
  scene.show(driver);
  DrawTrace trace;
  driver.interface().trace(&trace);
  driver.app.dispatch(DismissNotice{});
  scene.show(driver);
  driver.settle();
  driver.resize(width, kTall);
  driver.settle();
  return trace;
}

std::string described(const Scene& scene, std::size_t index, float width, int percent, Wording wording) {
  return std::string(scene.name) + " " + std::to_string(index) + ", " + std::to_string(static_cast<int>(width)) +
         " points, " + std::to_string(percent) + " %" + (wording == Wording::plain ? ", plain" : "");
}

}  // namespace

TEST_CASE("no text is cut and none is over another, from 320 to 2560 points and from 80 to 250 %") {
  const std::vector<Scene> all = scenes();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const float width : {320.0F, 390.0F, 844.0F, 1280.0F, 2560.0F}) {
      for (const int percent : {80, 100, 200, 250}) {
        for (const Wording wording : {Wording::standard, Wording::plain}) {
          if (wording == Wording::plain && percent != 100) continue;
          const DrawTrace trace = drawn(all[i], width, percent, wording, ThemeChoice::light);
          const std::string where = described(all[i], i, width, percent, wording);
          REQUIRE(!trace.texts.empty());
          check_not_cut(trace, where);
          check_no_overlap(trace, where);
        }
      }
    }
  }
}

TEST_CASE("every text stands out from what it is drawn on, in every palette") {
  const std::array<std::pair<ThemeChoice, PaletteName>, 3> palettes = {
      {{ThemeChoice::light, PaletteName::light},
       {ThemeChoice::dark, PaletteName::dark},
       {ThemeChoice::high_contrast, PaletteName::high_contrast}}};
  const std::vector<Scene> all = scenes();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& [theme, name] : palettes) {
      for (const float width : {390.0F, 1280.0F}) {
        const DrawTrace trace = drawn(all[i], width, 100, Wording::standard, theme);
        check_contrast(trace, name, described(all[i], i, width, 100, Wording::standard));
      }
    }
  }
}
