// One Régie over time: a new campaign made from an earlier one, and two campaigns compared. A campaign is a diagnostic;
// its date is the day it was locked, or else the day of its last change. Comparing several Régies is another matter.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/scores/scoring.h"

namespace boussole {

enum class CampaignStart {
  answers_to_confirm,  // the earlier answers as a starting point, each marked « à confirmer » until given again
  blank,               // no answer
};

// A diagnostic of the same Régie for another round: same referential, profile and organisation, open actions (todo,
// doing) kept with their ids. Left out: title, respondent, journal, lock, actions done or dropped, and what is true of
// one year only: checklists, indicators, audience. `moment` is ISO 8601 UTC, `id` a new UUID.
[[nodiscard]] Diagnostic new_campaign(const Diagnostic& earlier, const std::string& id, const std::string& moment,
                                      CampaignStart start);

// "2027-03-01": the day of lockedAt, or else of modifiedAt.
[[nodiscard]] std::string campaign_date(const Diagnostic& diagnostic);

// The order of campaigns, everywhere: by date; of one day, by when each was begun, then by id.
[[nodiscard]] bool is_earlier(const Diagnostic& first, const Diagnostic& second);

// What became of a criterion. Its level counts in a campaign when it is rated and concerns the Régie at that time.
enum class Change {
  progressed,  // a level in both, the later higher
  held,        // the same level in both
  to_confirm,  // a level in the later that was carried over and that nobody has confirmed: it says nothing yet
  regressed,   // a level in both, the later lower
  appeared,    // « nouveau »: a level in the later only
  dropped,     // « abandonné »: a level in the earlier only
};

struct CriterionChange {
  Index criterion = 0;
  Change change = Change::held;
  int before = -1;  // the level, or -1 where there is none
  int after = -1;

  bool operator==(const CriterionChange&) const = default;
};

// All scores of one campaign at its date, for trend lines; each carries its coverage.
struct CampaignPoint {
  std::string id;  // of the diagnostic
  std::string date;
  Score overall;
  std::vector<Score> domains;  // in the referential's order

  bool operator==(const CampaignPoint&) const = default;
};

struct CampaignComparison {
  CampaignPoint before;
  CampaignPoint after;
  std::vector<CriterionChange> criteria;  // in order; criteria without a level in either campaign are left out
  std::vector<std::size_t> actions_done;  // in after.actions: done now, and not yet done (or not there) before

  [[nodiscard]] std::size_t count(Change change) const;
};
[[nodiscard]] CampaignComparison compare_campaigns(const Referential& referential, const Diagnostic& before,
                                                   const Diagnostic& after);

// The points of several campaigns, earliest first (is_earlier).
[[nodiscard]] std::vector<CampaignPoint> campaign_points(const Referential& referential,
                                                         std::span<const Diagnostic> campaigns);

}  // namespace boussole
