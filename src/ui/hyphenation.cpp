#include "ui/hyphenation.h"

#include <algorithm>

#include "core/language/folding.h"
#include "ui/fonts.h"

namespace boussole {

namespace {

struct Letter {
  char plain = 0;  // without its accent; 0 for what is no letter
  std::size_t at = 0;
};

std::vector<Letter> letters_of(std::string_view word) {
  std::vector<Letter> letters;
  letters.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    (void)next_code_point(word, at);
    const std::string plain = folded(word.substr(here, at - here));
    const bool letter = !plain.empty() && plain[0] >= 'a' && plain[0] <= 'z';
    letters.push_back({letter ? plain[0] : '\0', here});
  }
  return letters;
}

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }
bool is_consonant(char letter) { return letter != 0 && !is_vowel(letter); }

// Two consonants that begin one syllable.
bool go_together(char first, char second) {
  if (second == 'h') return std::string_view("cpt").find(first) != std::string_view::npos;
  if (second == 'n') return first == 'g';
  const bool liquid = second == 'l' || second == 'r';
  return liquid && first != second && std::string_view("bcdfgptv").find(first) != std::string_view::npos;
}

bool may_cut_before(const std::vector<Letter>& letters, std::size_t at) {
  const char before = letters[at - 1].plain;
  const char first = letters[at].plain;
  const char second = letters[at + 1].plain;
  if (!before || !is_consonant(first)) return false;
  if (is_consonant(before) && go_together(before, first)) return false;
  return is_vowel(second) || (go_together(first, second) && is_vowel(letters[at + 2].plain));
}

}  // namespace

std::vector<std::size_t> hyphenation_points(std::string_view word) {
  constexpr std::size_t kBefore = 2;
  constexpr std::size_t kAfter = 3;
  const std::vector<Letter> letters = letters_of(word);
  std::vector<std::size_t> points;
  bool vowel = false;  // seen before: a syllable has one
  for (std::size_t at = 0; at + kAfter <= letters.size(); ++at) {
    if (at >= kBefore && vowel && may_cut_before(letters, at)) points.push_back(letters[at].at);
    vowel = vowel || is_vowel(letters[at].plain);
  }
  return points;
}

}  // namespace boussole
