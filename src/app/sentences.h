// What is read aloud of a question: its sentences, then those of its levels, each with its place in the text shown, so
// that the screen can mark the one that is heard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/content/referential.h"
#include "core/language/sentences.h"
#include "core/language/texts.h"

namespace boussole {

struct Sentence {
  std::optional<int> level;  // the level that it says something of; none: the question's
  TextRange range;           // in the question, or in the level's text
  std::string words;         // what is said; the first of a level begins with its name

  bool operator==(const Sentence&) const = default;
};

[[nodiscard]] std::vector<Sentence> sentences_to_read(const Criterion& criterion, Wording wording);

}  // namespace boussole
