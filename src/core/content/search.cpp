#include "core/content/search.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/language/folding.h"

namespace boussole {

namespace {

constexpr int kTitleWord = 8;   // a word of the query begins one of the title's
constexpr int kTextWord = 2;    // or one of the text's
constexpr int kWholeBonus = 1;  // and is that word whole
constexpr int kStartBonus = 4;  // and the title begins with it

std::vector<std::string> words_of(std::string_view query) {
  constexpr std::size_t kMostWords = 12;
  std::vector<std::string> words;
  const std::string all = folded_words(query);
  for (std::size_t at = 0; at < all.size() && words.size() < kMostWords;) {
    const std::size_t end = std::min(all.find(' ', at + 1), all.size());
    words.push_back(all.substr(at, end - at));
    at = end;
  }
  return words;
}

// The worth of a word (with its leading space) among folded words; 0 when it begins none of them.
int worth(const std::string& among, const std::string& word, int begins) {
  int best = 0;
  for (std::size_t at = among.find(word); at != std::string::npos; at = among.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool whole = end == among.size() || among[end] == ' ';
    best = std::max(best, begins + (whole ? kWholeBonus : 0));
    if (whole) break;
  }
  return best;
}

// One letter more, less, other, or two side by side exchanged.
bool one_edit_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const auto at = static_cast<std::size_t>(in_a - a.begin());
  if (a.size() < b.size()) return a.substr(at) == b.substr(at + 1);
  if (at == a.size()) return false;
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

std::string folded_words(std::string_view text) {
  constexpr std::string_view kMiddleDot = "·";  // « salarié·es » is one word
  const std::string plain = folded(text);
  std::string result;
  bool in_word = false;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (in_word && std::string_view(plain).substr(at).starts_with(kMiddleDot)) {
      at += kMiddleDot.size() - 1;
      continue;
    }
    const char c = plain[at];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter && !in_word) result += ' ';
    if (letter) result += c;
    in_word = letter;
  }
  return result;
}

SearchIndex::SearchIndex(const Referential& referential) {
  for (Index i = 0; i < referential.criteria.size(); ++i) {
    const Criterion& criterion = referential.criteria[i];
    add({HitKind::criterion, i, kWholeHit, 0}, criterion.title, {criterion.question, criterion.plain});
  }
  for (Index i = 0; i < referential.criteria.size(); ++i) {
    const std::vector<SuggestedAction>& actions = referential.criteria[i].actions;
    for (std::size_t sub = 0; sub < actions.size(); ++sub)
      add({HitKind::action, i, sub, 0}, "", {actions[sub].text, actions[sub].plain});
  }
  for (Index i = 0; i < referential.illustrations.size(); ++i) {
    const Illustration& illustration = referential.illustrations[i];
    add({HitKind::illustration, i, kWholeHit, 0}, illustration.title,
        {illustration.name, illustration.place, illustration.text, illustration.plain});
  }
  for (Index i = 0; i < referential.checklists.size(); ++i) {
    const Checklist& checklist = referential.checklists[i];
    add({HitKind::checklist, i, kWholeHit, 0}, checklist.title, {checklist.introduction});
    for (std::size_t sub = 0; sub < checklist.items.size(); ++sub)
      add({HitKind::checklist, i, sub, 0}, "", {checklist.items[sub]});
  }
  for (Index i = 0; i < referential.glossary.size(); ++i) {
    const GlossaryEntry& entry = referential.glossary[i];
    add({HitKind::glossary, i, kWholeHit, 0}, entry.term, {entry.name, entry.meaning, entry.plain});
  }
}

void SearchIndex::add(SearchHit hit, std::string_view title, std::initializer_list<std::string_view> texts) {
  Entry entry{hit, folded_words(title), {}};
  for (const std::string_view text : texts) entry.text += folded_words(text);
  entries_.push_back(std::move(entry));
}

int SearchIndex::score_of(const Entry& entry, const std::vector<std::string>& words) {
  int score = 0;
  for (const std::string& word : words) {
    int worth_here = worth(entry.title, word, kTitleWord);
    if (worth_here > 0 && entry.title.starts_with(word)) worth_here += kStartBonus;
    if (entry.title == word) worth_here += kStartBonus;  // it is the very thing
    if (worth_here == 0) worth_here = worth(entry.text, word, kTextWord);
    if (worth_here == 0) return 0;
    score += worth_here;
  }
  return score;
}

std::vector<SearchHit> SearchIndex::hits_of(const std::vector<std::string>& words) const {
  std::vector<SearchHit> hits;
  for (const Entry& entry : entries_) {
    SearchHit hit = entry.hit;
    hit.score = score_of(entry, words);
    if (hit.score > 0) hits.push_back(hit);
  }
  return hits;
}

// With its leading space; the word itself when none is near, or when it is somewhere already.
std::string SearchIndex::nearest_word(const std::string& word) const {
  std::map<std::string, int, std::less<>> near;
  for (const Entry& entry : entries_) {
    for (const std::string* text : {&entry.title, &entry.text}) {
      if (text->find(word) != std::string::npos) return word;
      for (std::size_t at = 0; at < text->size();) {
        const std::size_t end = std::min(text->find(' ', at + 1), text->size());
        const std::string_view here = std::string_view(*text).substr(at, end - at);
        if (one_edit_apart(word, here)) ++near[std::string(here)];
        at = end;
      }
    }
  }
  const auto best =
      std::max_element(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == near.end() ? word : best->first;
}

std::vector<std::string> SearchIndex::corrected(std::vector<std::string> words) const {
  constexpr std::size_t kShortest = 5;  // its space included: shorter words are near too many others
  for (std::string& word : words) {
    if (word.size() > kShortest) word = nearest_word(word);
  }
  return words;
}

SearchResult SearchIndex::look_up(std::string_view query) const {
  SearchResult found{words_of(query), {}};
  if (found.words.empty()) return found;
  found.hits = hits_of(found.words);
  if (found.hits.empty()) {
    found.words = corrected(std::move(found.words));
    found.hits = hits_of(found.words);
  }
  std::stable_sort(found.hits.begin(), found.hits.end(),
                   [](const SearchHit& a, const SearchHit& b) { return a.score > b.score; });
  return found;
}

std::vector<SearchHit> SearchIndex::search(std::string_view query, std::size_t limit) const {
  std::vector<SearchHit> hits = look_up(query).hits;
  if (hits.size() > limit) hits.resize(limit);
  return hits;
}

std::vector<SearchHit> search(const Referential& referential, std::string_view query, std::size_t limit) {
  return SearchIndex(referential).search(query, limit);
}

}  // namespace boussole
