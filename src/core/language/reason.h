// Why something is refused, in one French sentence that is ready to be shown: in the usual words and in plain ones.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "core/language/texts.h"

namespace boussole {

struct Reason {
  Reason() = default;
  // The same words in both.
  Reason(std::string words) : usual(words), plain(std::move(words)) {}  // NOLINT(google-explicit-constructor)
  Reason(std::string usual_words, std::string plain_words)
      : usual(std::move(usual_words)), plain(std::move(plain_words)) {}

  [[nodiscard]] const std::string& words(Wording wording) const { return wording == Wording::plain ? plain : usual; }

  std::string usual;
  std::string plain;
};

// The words of a key, with every {name} replaced.
template <TextKey Key>
[[nodiscard, gnu::noinline]] Reason reason_of(Key key, std::initializer_list<TextArgument> arguments = {}) {
  return {tr(key, arguments), tr(key, arguments, Wording::plain)};
}

}  // namespace boussole
