// What the guide gives a board besides the questions: examples, checklists, indicators, figures, words, kinds of time.
// Data, loaded with the criteria or after them (add_companion in referential.h), never changed afterwards, and none of
// it scored. Indices lead into the Referential that holds them. Read next: indicators.h, checklists.h, audience.h.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/language/texts.h"

namespace boussole {

// Index into one of Referential's vectors.
using Index = std::size_t;

// Words in the wording that a person asked for: the plain ones (FALC) where there are some.
[[nodiscard]] inline const std::string& in_wording(const std::string& usual, const std::string& plain,
                                                   Wording wording) {
  return wording == Wording::plain && !plain.empty() ? plain : usual;
}

enum class IllustrationKind {
  example,    // what a Régie does
  testimony,  // what someone says
  pathway,    // a « parcours réussi », the person as anonymous as in the guide
};

// A Régie's example, told in our words.
struct Illustration {
  std::string id;
  std::string name;   // of the Régie
  std::string place;  // may be empty
  int page = 0;       // of the guide
  Index domain = 0;
  Index theme = 0;
  IllustrationKind kind = IllustrationKind::example;
  std::string title;
  std::vector<Index> criteria;  // those it lights up; may be empty
  std::string text;
  std::string plain;  // the same in FALC; may be empty

  bool operator==(const Illustration&) const = default;
};

enum class ChecklistShape {
  list,
  path,  // the items follow one another in time: drawn as a path
};

// « Repères » of the guide, each item yes, no or unknown. Counted (checklists.h), never scored.
struct Checklist {
  std::string id;
  Index domain = 0;
  Index theme = 0;
  int page = 0;
  std::string title;
  ChecklistShape shape = ChecklistShape::list;
  std::string introduction;
  std::vector<std::string> items;        // in the guide's order; a diagnostic answers by position
  std::string plain_introduction;        // in FALC, as all that begins with plain; may be empty
  std::vector<std::string> plain_items;  // as many as items, "" where the usual words are plain; or none

  bool operator==(const Checklist&) const = default;
};

[[nodiscard]] inline const std::string& item_in(const Checklist& checklist, std::size_t item, Wording wording) {
  const std::string& usual = checklist.items[item];
  return checklist.plain_items.empty() ? usual : in_wording(usual, checklist.plain_items[item], wording);
}

// Values between two bounds; at least one bound is there.
struct Band {
  std::optional<double> min;    // value >= min
  std::optional<double> max;    // value <= max
  std::optional<double> above;  // value > above; not with min
  std::optional<double> below;  // value < below; not with max

  bool operator==(const Band&) const = default;
};

// A number that the board enters: from 0 to maximum.
struct IndicatorInput {
  std::string id;
  std::string label;
  std::string unit;
  std::string hint;    // where to find the number
  double maximum = 0;  // above it, the number is taken for a slip
  std::string plain_hint;

  bool operator==(const IndicatorInput&) const = default;
};

enum class Formula {
  ratio,    // first input / second
  percent,  // 100 x first input / second, the first being a part of the second
  value,    // the input itself
};

struct Measure {
  std::string id;
  std::string label;
  Formula formula = Formula::value;
  std::vector<Index> of;  // of the indicator's inputs: two, or one for a value
  std::string unit;
  int decimals = 0;  // shown, 0 to 6; what is compared is not rounded
  Band good;
  std::optional<Band> watch;  // looked at when not good
  double scale_min = 0;       // the ends of the small scale that shows the value
  double scale_max = 0;

  bool operator==(const Measure&) const = default;
};

enum class IndicatorStatus {
  conforming,  // « conforme »
  vigilance,   // « vigilance »
  gap,         // « écart »
  incomplete,  // something still to enter
  impossible,  // numbers that cannot be: see Problem in indicators.h
};

// Numbers entered, a status computed. It suggests a level for its criterion; the board decides.
struct Indicator {
  std::string id;
  Index domain = 0;
  int page = 0;
  std::optional<Index> criterion;
  std::string title;
  std::string question;
  std::vector<IndicatorInput> inputs;
  std::vector<Measure> measures;
  IndicatorStatus mixed = IndicatorStatus::gap;  // several measures, some of them good: vigilance or gap
  // By status (conforming, vigilance, gap): the level suggested, and what to make of it.
  std::array<std::optional<int>, 3> suggests;
  std::array<std::string, 3> words;
  std::string source;  // where the thresholds come from
  std::string plain_question;
  std::array<std::string, 3> plain_words;
  std::string plain_source;

  bool operator==(const Indicator&) const = default;
};

enum class FigureAbout {
  people,  // « public »: shares of the salarié·es en parcours, that a Régie can set its own beside
  regies,  // the Régies themselves
};

// A national figure of the guide.
struct KeyFigure {
  std::string id;
  int page = 0;
  std::optional<int> year;  // none where the guide does not say
  double value = 0;
  std::string unit;  // "%" or what is counted
  FigureAbout about = FigureAbout::people;
  std::string title;
  std::string question;  // asks the Régie for its own share; may be empty
  std::string note;      // may be empty
  std::string plain_question;
  std::string plain_note;

  bool operator==(const KeyFigure&) const = default;
};

// A word or an acronym of the field.
struct GlossaryEntry {
  std::string term;     // « CIP »
  std::string name;     // spelt out; empty for a word
  std::string meaning;  // a sentence or two
  std::string plain;    // the same in FALC

  bool operator==(const GlossaryEntry&) const = default;
};

// A kind of time that accompaniment takes in a month (calculators.h).
struct TimeKind {
  std::string id;
  std::string title;
  std::string hint;
  std::string plain;                    // the hint in FALC; may be empty
  std::optional<double> typical_hours;  // a month, where the guide gives it

  bool operator==(const TimeKind&) const = default;
};

}  // namespace boussole
