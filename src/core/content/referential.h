// The referential: what is asked. Data loaded from assets/referentiel (merged at build time) or from a file; its
// criteria never change after loading, its companion (guide.h) may come later. Criteria keep the order of the guide.
// Source: the guide's page is on each criterion. Read next: assessment.h (what is answered), scoring.h (what it is
// worth).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/content/guide.h"
#include "core/diagnostic/profile.h"
#include "core/language/texts.h"

namespace boussole {

inline constexpr std::size_t kLevelCount = 4;  // levels 0 to 3

struct Domain {
  std::string id;
  std::string title;
  std::string short_title;  // for charts and narrow screens
  std::string icon;         // a name of assets/icons.txt
  std::string plain_title;  // in FALC; may be empty
  std::string pictogram;    // for plain language, a name of assets/icons.txt; may be empty

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
  std::string text;              // what it says; may be empty, as the next three
  std::string plain;             // the same in FALC
  std::string discussion;        // one open question for the board, not scored
  std::string discussion_plain;  // the same in FALC

  bool operator==(const Principle&) const = default;
};

// One thing that can be seen, asked for or counted, in a criterion's ladder: a level is reached when its signs and
// those of the levels below are all there.
struct Sign {
  std::string id;     // stable slug, unique in its criterion
  int level = 1;      // 1 to 3
  std::string text;   // one fact
  std::string plain;  // the same in FALC; empty until the companion is there

  bool operator==(const Sign&) const = default;
};

// A ready-made action.
struct SuggestedAction {
  std::string text;
  std::optional<std::size_t> sign = {};  // in Criterion::signs: the one that it makes come true
  std::string plain = {};                // the same in FALC; may be empty

  bool operator==(const SuggestedAction&) const = default;
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
  std::string
      plain;  // the same in FALC; as plain_levels, why, evidence and actions, empty until the companion is there
  std::string why;
  std::string plain_why;                        // in FALC, may be empty, as plain_na_when
  std::array<std::string, kLevelCount> levels;  // with signs, levels 1 to 3 are theirs, one after the other
  std::array<std::string, kLevelCount> plain_levels;
  std::vector<Sign> signs;  // the ladder, in the order of the levels; empty in a referential that has none
  std::string na_when;      // the ordinary case in which the question makes no sense; "" for none
  std::string plain_na_when;
  std::vector<std::string> evidence;
  std::vector<SuggestedAction> actions;

  bool operator==(const Criterion&) const = default;
};

struct Referential {
  std::string id;
  std::string version;
  std::string title = {};  // how a board calls it; may be empty
  std::vector<Domain> domains;
  std::vector<Theme> themes;
  std::vector<Principle> principles;
  std::vector<Criterion> criteria;
  // The companion: empty until it is there.
  std::vector<Illustration> illustrations;
  std::vector<Checklist> checklists;
  std::vector<Indicator> indicators;
  std::vector<KeyFigure> key_figures;
  std::vector<GlossaryEntry> glossary;
  std::vector<TimeKind> times;

  [[nodiscard]] std::optional<Index> find_criterion(std::string_view criterion_id) const;
  [[nodiscard]] std::optional<Index> find_principle(std::string_view principle_id) const;
  // What to call it: its title, else its id.
  [[nodiscard]] const std::string& name() const { return title.empty() ? id : title; }
  [[nodiscard]] bool has_companion() const { return !glossary.empty() || !illustrations.empty(); }

  bool operator==(const Referential&) const = default;
};

inline constexpr std::size_t kMaxReferentialItems = 2'000;  // of each kind: domains, criteria, illustrations…

// Reads and checks a whole referential, companion included where its keys are there. Every fault found is located;
// unknown keys are refused (a typo in the content must not pass unseen). A criterion's "examples" are read past: they
// are derived (illustrations_of).
enum class Parts {
  all,
  questions,  // without each criterion's plain wordings, why, evidence and actions, which its companion brings
};
[[nodiscard]] Result<Referential> load_referential(std::string_view json, Parts parts = Parts::all);

// Reads the companion of a referential (what helps to answer each criterion, illustrations, checklists, indicators,
// key_figures, glossary, times) that came apart, and puts it in place of what was there. Refused when made for another
// id or version. On faults, nothing changes.
[[nodiscard]] Result<Done> add_companion(Referential& referential, std::string_view json);

// The id of the one built into the program, whatever its version.
inline constexpr std::string_view kGuideReferential = "regies-parcours-qualite";

// The referential built into the program, complete. Its content is checked by the tests; a build that embeds a broken
// one cannot start, hence no Result. Not for the page: it would carry the companion.
[[nodiscard]] const Referential& built_in_referential();

// The same without its companion. The caller owns it, and may give it the rest later.
[[nodiscard]] Referential load_built_in_core();

// The question and what its levels are, in a wording; in the usual one while the plain one is not there.
[[nodiscard]] const std::string& question_in(const Criterion& criterion, Wording wording);
[[nodiscard]] const std::array<std::string, kLevelCount>& levels_in(const Criterion& criterion, Wording wording);

// The signs of a level, in order: what it asks beyond the level below. None without a ladder, and at level 0.
[[nodiscard]] std::vector<std::string_view> signs_in(const Criterion& criterion, int level, Wording wording);

// Indices of the criteria that concern a profile, in order.
[[nodiscard]] std::vector<Index> applicable_criteria(const Referential& referential, const Profile& profile);

// Indices of the illustrations that light up a criterion, in the guide's order.
[[nodiscard]] std::vector<Index> illustrations_of(const Referential& referential, Index criterion);

}  // namespace boussole
