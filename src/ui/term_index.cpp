#include "ui/term_index.h"

#include <algorithm>

namespace boussole {

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters and digits; of the others, the letters of French with a mark (À to ÿ, œ), in two bytes of UTF-8.
bool is_word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  if (is_capital(c) || is_digit(c) || (c >= 'a' && c <= 'z')) return true;
  const auto first = static_cast<unsigned char>(c);
  return first == 0xC3 || first == 0xC5;
}

bool ends_word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto last = static_cast<unsigned char>(text[at - 1]);
  return last < 0x80 ? is_word_at(text, at - 1) : at >= 2 && is_word_at(text, at - 2);
}

bool is_acronym(std::string_view term) {
  return term.size() >= 2 && is_capital(term.front()) && std::all_of(term.begin(), term.end(), [](char c) {
           return is_capital(c) || is_digit(c) || c == ' ' || c == '.' || c == '-';
         });
}

std::size_t letter_of(char capital) { return static_cast<std::size_t>(capital - 'A'); }

}  // namespace

TermIndex::TermIndex(const std::vector<GlossaryEntry>& glossary) : source_(glossary.data()), size_(glossary.size()) {
  for (Index entry = 0; entry < glossary.size(); ++entry) {
    const std::string& term = glossary[entry].term;
    if (is_acronym(term)) by_letter_[letter_of(term.front())].push_back({term, entry});
  }
  for (std::vector<Term>& terms : by_letter_) {
    std::stable_sort(terms.begin(), terms.end(),
                     [](const Term& left, const Term& right) { return left.text.size() > right.text.size(); });
  }
}

const TermIndex::Term* TermIndex::term_at(std::string_view text, std::size_t at) const {
  for (const Term& term : by_letter_[letter_of(text[at])]) {
    if (text.substr(at).starts_with(term.text) && !is_word_at(text, at + term.text.size())) return &term;
  }
  return nullptr;
}

std::vector<TermMatch> TermIndex::find(std::string_view text) const {
  std::vector<TermMatch> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_capital(text[at]) || ends_word_before(text, at)) continue;
    const Term* term = term_at(text, at);
    if (!term) continue;
    found.push_back({at, at + term->text.size(), term->entry});
    at += term->text.size() - 1;
  }
  return found;
}

}  // namespace boussole
