// Search over what the referential holds and what is added to it, at each key pressed. Case, accents, ligatures (œ, æ),
// apostrophes and hyphens do not matter: « equipe » finds « Équipe », « oeuvre » finds « œuvre », « emploi » finds «
// l’emploi ». A hit has all the words of the query, each as the beginning of one of its words. When nothing has them
// all, a word that is nowhere is taken for the most frequent one that differs by one letter: « insersion » finds «
// insertion ».
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/referential.h"

namespace boussole {

enum class HitKind {
  criterion,     // index of a criterion: title, question, plain question
  action,        // index of a criterion, sub of its actions
  illustration,  // index of an illustration: title, Régie, place, text
  checklist,     // index of a checklist: title, or sub of its items
  glossary,      // index of an entry: term, name, meaning
  // What is added (SearchIndex::add):
  note,            // index of a criterion: the board's remark on it
  evidence,        // index of a criterion, sub of its pieces of evidence
  reason,          // index of a criterion: why it is « Sans objet »
  principle_note,  // index of a principle: what the board said about it
  planned,         // index of an action of the plan: title, owner, remark, sign of success
  place,           // index of a screen or a command, as the screens number them
};

inline constexpr std::size_t kWholeHit = static_cast<std::size_t>(-1);  // no sub: the thing itself

struct SearchHit {
  HitKind kind = HitKind::criterion;
  Index index = 0;
  std::size_t sub = kWholeHit;
  int score = 0;  // higher is better; titles weigh more than texts, whole words more than beginnings

  bool operator==(const SearchHit&) const = default;
};

// What a query found.
struct SearchResult {
  std::vector<std::string> words;  // those that were looked for, folded, each after a space; corrected where they were
  std::vector<SearchHit> hits;
};

// Texts made ready once, so that each key costs a scan of plain bytes. Made again when the companion has come.
class SearchIndex {
 public:
  explicit SearchIndex(const Referential& referential);

  // One thing more to find; its score says nothing yet.
  void add(SearchHit hit, std::string_view title, std::initializer_list<std::string_view> texts);

  // The best hits first; on a tie in the order of HitKind, then of the referential. Nothing for a query without words.
  [[nodiscard]] std::vector<SearchHit> search(std::string_view query, std::size_t limit) const;
  // All of them, in the same order.
  [[nodiscard]] SearchResult look_up(std::string_view query) const;

 private:
  struct Entry {
    SearchHit hit;
    std::string title;  // folded words, each after a space: " ratio cip"
    std::string text;   // the same
  };

  static int score_of(const Entry& entry, const std::vector<std::string>& words);
  [[nodiscard]] std::vector<SearchHit> hits_of(const std::vector<std::string>& words) const;
  [[nodiscard]] std::vector<std::string> corrected(std::vector<std::string> words) const;
  [[nodiscard]] std::string nearest_word(const std::string& word) const;

  std::vector<Entry> entries_;
};

// Once, without an index kept.
[[nodiscard]] std::vector<SearchHit> search(const Referential& referential, std::string_view query, std::size_t limit);

// The folded words of a text (folding.h), each after one space: « L’Œuvre d’Équipe » -> " l oeuvre d equipe".
[[nodiscard]] std::string folded_words(std::string_view text);

}  // namespace boussole
