#include "support/report_sample.h"

#include "support/builders.h"

namespace boussole::test {

namespace {

Criterion criterion(const std::string& id, Index domain, const std::string& title) {
  Criterion made;
  made.id = id;
  made.domain = made.theme = domain;
  made.page = 10 + static_cast<int>(domain);
  made.principles = {domain % 2};
  made.title = title;
  made.question = "Notre Régie travaille-t-elle « " + title + " » ?";
  made.plain = "Nous travaillons : " + title + ".";
  made.levels = {"Rien de " + title, "Un peu de " + title, "Assez de " + title, "Beaucoup de " + title};
  made.plain_levels = {"Non", "Un peu", "Oui", "Oui, toujours"};
  made.actions = {{"Parler de " + title}, {"Écrire sur " + title}};
  return made;
}

// Signs: one, two, one.
void add_ladder(Criterion& criterion) {
  criterion.signs = {{"dite", 1, "Elle est dite.", "On la dit."},
                     {"ecrite", 2, "Elle est écrite <sur place>.", "On l’écrit."},
                     {"lue", 2, "Elle est lue ; par tous.", "On la lit."},
                     {"suivie", 3, "Elle est suivie.", "On la suit."}};
  for (std::size_t level = 1; level < kLevelCount; ++level) {
    criterion.levels[level].clear();
    criterion.plain_levels[level].clear();
    for (const Sign& sign : criterion.signs) {
      if (sign.level != static_cast<int>(level)) continue;
      criterion.levels[level] += (criterion.levels[level].empty() ? "" : " ") + sign.text;
      criterion.plain_levels[level] += (criterion.plain_levels[level].empty() ? "" : " ") + sign.plain;
    }
  }
}

PlannedAction action(const std::string& id, const std::string& title, const std::string& due, ActionStatus status) {
  PlannedAction made;
  made.id = id;
  made.title = title;
  made.due = due;
  made.status = status;
  return made;
}

void add_actions(Diagnostic& diagnostic) {
  diagnostic.actions = {action("a1", "Réunir les équipes, deux fois", "2026-01-31", ActionStatus::doing),
                        action("a2", "Écrire au bailleur", "2026-02-10", ActionStatus::todo),
                        action("a3", "Visiter une autre Régie", "2027-03-01", ActionStatus::todo),
                        action("a4", "Acheter des outils", "2026-01-01", ActionStatus::done),
                        action("a5", "Tout refaire", "", ActionStatus::dropped)};
  diagnostic.actions[0].criteria = {"equipes.un", "ailleurs.inconnu"};
  diagnostic.actions[0].owner = "Nadia";
  diagnostic.actions[0].success = "Un compte rendu par réunion";
  diagnostic.actions[0].note = "Salle prêtée par la mairie ; clé à prendre";
  diagnostic.actions[0].effort = 2;
  diagnostic.actions[2].effort = 3;
}

Indicator indicator() {
  Indicator made;
  made.id = "ratio";
  made.title = "Personnes par ETP";
  made.inputs = {{"people", "Personnes", "personnes", {}, 500, {}}, {"fte", "Temps de travail", "ETP", {}, 50, {}}};
  Measure measure;
  measure.id = "ratio";
  measure.label = "Personnes par ETP";
  measure.formula = Formula::ratio;
  measure.of = {0, 1};
  measure.unit = "personnes pour 1 ETP";
  measure.good.max = 25;
  measure.watch.emplace().max = 30;
  measure.scale_max = 40;
  made.measures = {measure};
  made.words = {"C’est tenable.", "C’est juste.", "C’est trop."};
  made.source = "Guide, page 12 : 25 au plus.";
  return made;
}

KeyFigure figure(const std::string& id, const std::string& title, double value) {
  KeyFigure made;
  made.id = id;
  made.title = title;
  made.value = value;
  made.unit = "%";
  return made;
}

Checklist checklist() {
  Checklist made;
  made.id = "accueil";
  made.title = "Un premier accueil";
  made.items = {"La personne est attendue", "Un café <chaud> est servi", "Quelqu’un fait visiter"};
  return made;
}

}  // namespace

const Referential& sample_referential() {
  static const Referential kReferential = [] {
    Referential referential;
    referential.id = "essai";
    referential.version = "1.2";
    referential.domains = {{"equipes", "Équipes", "Équipes", "users", {}, {}},
                           {"etapes", "Étapes du parcours", "Étapes", "map-pin", {}, {}},
                           {"lien-social", "Lien social", "Lien", "heart", {}, {}}};
    referential.themes = {{"t0", 0, "Thème 0"}, {"t1", 1, "Thème 1"}, {"t2", 2, "Thème 2"}};
    referential.principles = {{"P1", 1, 7, "La personne d’abord", "Personne", {}, {}, {}, {}},
                              {"P2", 2, 8, "Un travail utile", "Travail", {}, {}, {}, {}}};
    referential.criteria = {criterion("equipes.un", 0, "l’accueil"),    criterion("equipes.deux", 0, "la relève"),
                            criterion("equipes.trois", 0, "le temps"),  criterion("etapes.un", 1, "la formation"),
                            criterion("etapes.deux", 1, "l’immersion"), criterion("lien-social.un", 2, "les fêtes")};
    referential.criteria[5].applies_if = Condition::ei;
    add_ladder(referential.criteria[0]);
    add_ladder(referential.criteria[1]);
    referential.indicators = {indicator()};
    referential.checklists = {checklist()};
    referential.key_figures = {figure("femmes", "Des femmes", 43.5), figure("jeunes", "Moins de 26 ans", 17)};
    return referential;
  }();
  return kReferential;
}

Diagnostic sample_diagnostic() {
  Diagnostic diagnostic;
  diagnostic.referential = {"essai", "1.2", {}};
  diagnostic.id = "123e4567-e89b-42d3-a456-426614174000";
  diagnostic.title = "Conseil de janvier";
  diagnostic.kind = DiagnosticKind::consensus;
  diagnostic.created_at = "2026-01-31T18:00:00Z";
  diagnostic.modified_at = "2026-02-01T09:30:00.250Z";
  diagnostic.organisation = {"Régie des Tilleuls", "R-01", "Quartier Nord", {}};
  diagnostic.respondent = {"Camille", "présidente", {}};
  diagnostic.profile.aci = true;
  diagnostic.answers = {{"equipes.un", rated(0, 3)},
                        {"equipes.deux", rated(3)},
                        {"equipes.trois", stated(AnswerState::not_applicable)},
                        {"etapes.un", stated(AnswerState::unknown)},
                        {"lien-social.un", rated(2)}};
  diagnostic.answers["equipes.un"].note = "Deux avis.\nÀ reprendre en mars.";
  diagnostic.answers["equipes.un"].evidence = {"Compte rendu", "", "Planning"};
  diagnostic.answers["equipes.un"].signs = {{"dite", false}, {"ecrite", true}};
  diagnostic.answers["equipes.deux"].to_confirm = true;
  diagnostic.answers["equipes.trois"].reason = "Pas d’atelier";
  add_actions(diagnostic);
  diagnostic.indicators["ratio"] = {{"people", 54}, {"fte", 2}};
  diagnostic.checklists["accueil"] = {{0, CheckState::yes}, {1, CheckState::unknown}};
  diagnostic.audience["femmes"] = 54.25;
  return diagnostic;
}

Diagnostic hostile_diagnostic(const std::string& text) {
  Diagnostic diagnostic = sample_diagnostic();
  diagnostic.title = diagnostic.organisation.name = diagnostic.organisation.territory = text;
  diagnostic.respondent = {text, text, {}};
  for (auto& [id, answer] : diagnostic.answers) {
    answer.note = answer.reason = text;
    answer.evidence = {text, text};
  }
  for (PlannedAction& planned : diagnostic.actions) {
    planned.id += text;
    planned.title = planned.owner = planned.note = planned.success = text;
    planned.criteria.push_back(text);
  }
  return diagnostic;
}

const std::array<std::string, 12>& hostile_texts() {
  static const std::array<std::string, 12> kTexts = {
      "<script>alert(1)</script>",
      "\"><img src=x onerror='alert(1)'>&amp;</style></title>",
      "=cmd|'/c calc'!A1",
      "-2+3\t@SUM(1;2)",
      "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux",
      "fin\u202eexe.\u2066gpj\u2069\u202c",
      std::string("nul\0octet\x01\x1b[31m\x7f", 16),
      "\xff\xfe coupé \xc3",
      "# titre\n- liste\n1. un\n> citation\n```\n| a | b |\n[lien](javascript:alert(1)) *gras* <b>",
      "\"};@page{content:\"faux\\",
      "﻿\u2028ligne\u2029autre\u0085encore\uffff",
      [] {
        std::string text;
        for (int i = 0; i < 10'000; ++i) text += "é";
        return text;
      }(),
  };
  return kTexts;
}

}  // namespace boussole::test
