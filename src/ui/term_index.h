// Finds the acronyms of the glossary in texts: whole words in capitals (CIP, PMSMP, PASS IAE), the longest first.
// Made once for a glossary; a search is one pass over the bytes, cheap enough for every text of every frame.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/guide.h"

namespace boussole {

// The bytes [begin, end) of the text are a term of the glossary.
struct TermMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  Index entry = 0;

  bool operator==(const TermMatch&) const = default;
};

class TermIndex {
 public:
  TermIndex() = default;
  explicit TermIndex(const std::vector<GlossaryEntry>& glossary);

  // Whether it was made for this glossary.
  [[nodiscard]] bool is_of(const std::vector<GlossaryEntry>& glossary) const {
    return source_ == glossary.data() && size_ == glossary.size();
  }
  // In the order of the text, without overlaps.
  [[nodiscard]] std::vector<TermMatch> find(std::string_view text) const;

 private:
  struct Term {
    std::string text;
    Index entry = 0;
  };
  [[nodiscard]] const Term* term_at(std::string_view text, std::size_t at) const;

  const GlossaryEntry* source_ = nullptr;
  std::size_t size_ = 0;
  std::array<std::vector<Term>, 26> by_letter_;  // the longest first
};

}  // namespace boussole
