// The French words of the product. They live in assets/lang/fr.json; the build turns each key into an
// enumerator of Text, so that a missing key does not compile. Nothing else in the code holds French.
#pragma once

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

// The words of a key. With Wording::plain, the plain-language variant where there is one.
[[nodiscard]] std::string_view tr(Text key, Wording wording = Wording::standard);

// The same with every {name} replaced. A name without an argument is left as it stands.
[[nodiscard]] std::string tr(Text key, std::initializer_list<TextArgument> arguments,
                             Wording wording = Wording::standard);

// The singular or plural form for a count n (in French 0 and 1 are singular), with {n} replaced by n.
[[nodiscard]] std::string tr_count(Text key, std::size_t n, std::initializer_list<TextArgument> arguments = {});

// A number as French writes it: decimal comma, no-break space between thousands; `decimals` digits, 0 to 6.
// Rounds half away from zero (product.md, Scores).
[[nodiscard]] std::string french_number(double value, int decimals = 0);

}  // namespace boussole
