#include "core/content/excerpt.h"

#include <algorithm>

#include "core/language/folding.h"
#include "core/language/utf8.h"

namespace boussole {

namespace {

constexpr std::string_view kEllipsis = "…";

// A text as search.h folds it, each of its bytes with the bytes of the text that it comes from.
struct Folding {
  std::string plain;
  std::vector<TextRange> from;
};

bool is_mark(std::uint32_t code_point) { return code_point >= 0x300 && code_point <= 0x36F; }

// The end of the character that begins at `at`, with the marks that follow it.
std::size_t end_of_character(std::string_view text, std::size_t at) {
  at += decode_utf8(text, at).length;
  while (at < text.size()) {
    const Decoded next = decode_utf8(text, at);
    if (!next.valid || !is_mark(next.code_point)) break;
    at += next.length;
  }
  return at;
}

Folding fold(std::string_view text) {
  constexpr std::string_view kMiddleDot = "·";  // inside a word: « salarié·es »
  Folding folding;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_character(text, at);
    const std::string_view character = text.substr(at, end - at);
    const TextRange range{at, end};
    at = end;
    if (in_word && character == kMiddleDot) continue;
    const std::string plain = folded(character);
    if (plain.empty()) in_word = false;
    for (const char c : plain) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (letter && !in_word) {
        folding.plain += ' ';
        folding.from.push_back(range);
      }
      if (letter) {
        folding.plain += c;
        folding.from.push_back(range);
      }
      in_word = letter;
    }
  }
  return folding;
}

// Where each character begins, and the end.
std::vector<std::size_t> characters_of(std::string_view text) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < text.size(); at = end_of_character(text, at)) places.push_back(at);
  places.push_back(text.size());
  return places;
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

// The part of `most` characters that shows `match`, a third of it before; from one word to another where it can be.
TextRange part_around(std::string_view text, const TextRange& match, std::size_t most) {
  const std::vector<std::size_t> places = characters_of(text);
  const auto place_of = [&](std::size_t byte) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), byte) - places.begin());
  };
  const std::size_t all = places.size() - 1;
  const std::size_t shown = place_of(match.begin);
  std::size_t first = shown - std::min(shown, most / 3);
  first = std::min(first, all - std::min(all, most));
  const std::size_t last = std::min(all, first + most);
  TextRange part{places[first], places[last]};
  if (first > 0) {
    const std::size_t space = text.find(' ', part.begin);
    if (space != std::string_view::npos && space < match.begin) part.begin = space + 1;
  }
  if (last < all) {
    const std::size_t space = text.rfind(' ', part.end);
    if (space != std::string_view::npos && space >= match.end && space > part.begin) part.end = space;
  }
  return part;
}

}  // namespace

std::vector<TextRange> matches(std::string_view text, const std::vector<std::string>& words) {
  const Folding folding = fold(text);
  std::vector<TextRange> found;
  for (std::size_t at = 0; at < folding.plain.size();) {
    const std::size_t end = std::min(folding.plain.find(' ', at + 1), folding.plain.size());
    const std::string_view here = std::string_view(folding.plain).substr(at, end - at);
    if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return here.starts_with(word); })) {
      found.push_back({folding.from[at + 1].begin, folding.from[end - 1].end});
    }
    at = end;
  }
  return found;
}

std::size_t words_found(std::string_view text, const std::vector<std::string>& words) {
  const std::string plain = fold(text).plain;
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [&](const std::string& word) { return plain.find(word) != std::string::npos; }));
}

Excerpt excerpt(std::string_view text, const std::vector<std::string>& words, std::size_t most) {
  const std::string line = on_one_line(text);
  if (count_characters(line) <= most) return {line, matches(line, words)};
  const std::vector<TextRange> all = matches(line, words);
  const TextRange part = part_around(line, all.empty() ? TextRange{} : all.front(), most);
  Excerpt result;
  const std::size_t moved = part.begin > 0 ? kEllipsis.size() : 0;
  if (moved > 0) result.text = kEllipsis;
  result.text += line.substr(part.begin, part.end - part.begin);
  if (part.end < line.size()) result.text += kEllipsis;
  for (const TextRange& match : all) {
    if (match.begin < part.begin || match.end > part.end) continue;
    result.marked.push_back({match.begin - part.begin + moved, match.end - part.begin + moved});
  }
  return result;
}

}  // namespace boussole
