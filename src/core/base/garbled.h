// Text that was taken for another encoding than its own and kept so: « RÃ©gie », « lâ€™insertion » for « Régie »,
// « l’insertion ». Such a file is valid: only what it says tells, and a person must decide.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace boussole {

struct Garbled {
  std::string mended;  // the whole file as JSON, put right: decode it as one decodes the file
  std::string before;  // a word of it as it is read
  std::string after;   // and as it should be

  bool operator==(const Garbled&) const = default;
};

// Whether more of the letters with marks of this JSON file are garbled than right; none when not, or when it is no
// JSON. UTF-8 taken for Windows-1252, ISO-8859-1 or Mac Roman, once or several times. What is right in it stays.
[[nodiscard]] std::optional<Garbled> find_garbled(std::string_view bytes);

}  // namespace boussole
