// What the screens of the guide's content share: it comes after the first screen.
#pragma once

#include "ui/frame.h"

namespace boussole {

// Whether the content of the guide is there; otherwise says that it is on its way, or why it is not.
bool companion_ready(Frame& frame);

// The search fields of the examples and of the glossary (UiMemory::searches).
inline constexpr const char* kExamplesSearch = "examples.search";
inline constexpr const char* kGlossarySearch = "glossary.search";
// Where the examples keep which domain is shown (UiMemory::choices): 0 for all, or the domain's index + 1.
inline constexpr const char* kExamplesDomain = "examples.domain";

// How many things a search or a filter leaves, told again when it changes.
void result_count(Frame& frame, const std::string& id, const std::string& words);

// The name of a domain in the wording that the person chose.
[[nodiscard]] const std::string& domain_words(const Frame& frame, Index domain);

// Its pictogram for plain language (a glyph of icons.h), null when it has none that is known.
[[nodiscard]] const char* domain_pictogram(const Frame& frame, Index domain);
// Words beside a pictogram, which only repeats them.
void pictogram_paragraph(Frame& frame, const std::string& id, const char* pictogram, std::string_view text);

// « Exemple », « Témoignage », « Parcours réussi », and its icon.
[[nodiscard]] std::string_view kind_words(IllustrationKind kind);
[[nodiscard]] const char* kind_icon(IllustrationKind kind);

// « Bourges Agglo Services · Bourges · guide p. 7 »
[[nodiscard]] std::string source_words(const Illustration& illustration);

}  // namespace boussole
