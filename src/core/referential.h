// The referential: what is asked. Data loaded from assets/referentiel (merged at build time) or from a file;
// never changed after loading. Criteria keep the order of the guide. Source: the guide's page is on each criterion.
// Read next: assessment.h (what is answered), scoring.h (what it is worth).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/profile.h"
#include "core/result.h"

namespace boussole {

inline constexpr std::size_t kLevelCount = 4;  // levels 0 to 3

// Index into one of Referential's vectors.
using Index = std::size_t;

struct Domain {
  std::string id;
  std::string title;
  std::string short_title;  // for charts and narrow screens
  std::string icon;         // a name of assets/icons.txt

  bool operator==(const Domain&) const = default;
};

struct Theme {
  std::string id;
  Index domain = 0;
  std::string title;

  bool operator==(const Theme&) const = default;
};

// One of the seven principles of the guide: a second reading of the same answers.
struct Principle {
  std::string id;  // "P1" to "P7"
  int number = 0;
  int page = 0;
  std::string title;
  std::string short_title;

  bool operator==(const Principle&) const = default;
};

// One préconisation of the guide, made answerable.
struct Criterion {
  std::string id;  // stable slug "domain.slug", never reused
  Index domain = 0;
  Index theme = 0;
  int page = 0;  // page of the guide
  std::vector<Index> principles;
  Condition applies_if = Condition::always;
  std::string title;     // 2 to 5 words
  std::string question;  // to the board
  std::string plain;     // the same in FALC
  std::string why;
  std::array<std::string, kLevelCount> levels;
  std::array<std::string, kLevelCount> plain_levels;
  std::vector<std::string> evidence;
  std::vector<std::string> actions;
  std::vector<std::string> examples;  // ids of illustrations

  bool operator==(const Criterion&) const = default;
};

struct Referential {
  std::string id;
  std::string version;
  std::vector<Domain> domains;
  std::vector<Theme> themes;
  std::vector<Principle> principles;
  std::vector<Criterion> criteria;

  [[nodiscard]] std::optional<Index> find_criterion(std::string_view criterion_id) const;

  bool operator==(const Referential&) const = default;
};

// Reads and checks a whole referential. Every fault found is located; unknown keys are refused (a typo in
// the content must not pass unseen).
[[nodiscard]] Result<Referential> load_referential(std::string_view json);

// The referential built into the program. Its content is checked by the tests; a build that embeds a broken
// one cannot start, hence no Result.
[[nodiscard]] const Referential& built_in_referential();

// Indices of the criteria that concern a profile, in order.
[[nodiscard]] std::vector<Index> applicable_criteria(const Referential& referential, const Profile& profile);

}  // namespace boussole
