// Campaigns: closing a diagnostic once the board has decided, going on from one that is closed, and beginning the next
// round. What came before is always kept as it is. campaign_list.h finds the other rounds.
#pragma once

#include <string>
#include <variant>

#include "core/decisions/campaigns.h"

namespace boussole {

struct AppState;
class History;
class Keeping;
class Library;
class Messages;
class Navigation;
class Platform;
class Snapshots;

// Locks the open diagnostic: no edit changes it any more.
struct Finalise {
  std::string decided_by;
};
// Makes an open copy of the locked diagnostic, which is kept.
struct Reopen {};
// Another round for the Régie of the open diagnostic, which is kept.
struct StartCampaign {
  CampaignStart start = CampaignStart::answers_to_confirm;
};
using CampaignsCommand = std::variant<Finalise, Reopen, StartCampaign>;

class Campaigns {
 public:
  Campaigns(const AppState& state, Platform& platform, History& history, Messages& messages, Keeping& keeping,
            Snapshots& snapshots, Navigation& navigation, Library& library)
      : state_(state),
        platform_(platform),
        history_(history),
        messages_(messages),
        keeping_(keeping),
        snapshots_(snapshots),
        navigation_(navigation),
        library_(library) {}

  void apply(const Finalise& command);
  void apply(const Reopen&);
  void apply(const StartCampaign& command);

 private:
  const AppState& state_;
  Platform& platform_;
  History& history_;
  Messages& messages_;
  Keeping& keeping_;
  Snapshots& snapshots_;
  Navigation& navigation_;
  Library& library_;
};

}  // namespace boussole
