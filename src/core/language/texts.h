// The French words of the product. They live in assets/lang; the build turns each key into an enumerator (Text for
// fr.json, ReportText for fr-report.json, CliText for fr-cli.json), so that a missing key does not compile. Nothing
// else in the code holds French. A program links the tables of the keys that it uses, and no other.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "generated/texts.h"

namespace boussole {

// Which wording a person asked for: the usual one or plain language (FALC, « facile à lire et à comprendre »).
enum class Wording { standard, plain };

// A {name} in a text and what stands in its place.
using TextArgument = std::pair<std::string_view, std::string_view>;

// An enumerator of one of the tables.
template <typename Key>
concept TextKey = requires(Key key) {
  { text_entry(key) } -> std::same_as<const TextEntry&>;
};

[[nodiscard]] std::string_view words_of(const TextEntry& entry, Wording wording);
[[nodiscard]] std::string words_of(const TextEntry& entry, std::initializer_list<TextArgument> arguments,
                                   Wording wording);
[[nodiscard]] std::string counted_words_of(const TextEntry& entry, std::size_t n,
                                           std::initializer_list<TextArgument> arguments, Wording wording);

// Each is called in a thousand places: written in all of them, they would make the page's program larger.

// The words of a key. With Wording::plain, the plain-language variant where there is one.
template <TextKey Key>
[[nodiscard, gnu::noinline]] std::string_view tr(Key key, Wording wording = Wording::standard) {
  return words_of(text_entry(key), wording);
}

// The same with every {name} replaced. A name without an argument is left as it stands.
template <TextKey Key>
[[nodiscard, gnu::noinline]] std::string tr(Key key, std::initializer_list<TextArgument> arguments,
                                            Wording wording = Wording::standard) {
  return words_of(text_entry(key), arguments, wording);
}

// The singular or plural form for a count n (in French 0 and 1 are singular), with {n} replaced by n. A plain-language
// variant is the same for every n.
template <TextKey Key>
[[nodiscard, gnu::noinline]] std::string tr_count(Key key, std::size_t n,
                                                  std::initializer_list<TextArgument> arguments = {},
                                                  Wording wording = Wording::standard) {
  return counted_words_of(text_entry(key), n, arguments, wording);
}

// A number as French writes it: decimal comma, no-break space between thousands; `decimals` digits, 0 to 6.
// Rounds half away from zero (product.md, Scores).
[[nodiscard]] std::string french_number(double value, int decimals = 0);

}  // namespace boussole
