// Within a comparison: who is in it, how Régies are shown (comparison.md). Each gesture is kept at once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/comparisons.h"
#include "core/diagnostic/assessment.h"
#include "core/group/comparison.h"

namespace boussole {

struct AppState;
class Messages;
class Navigation;
class Platform;

struct SetComparisonTitle {
  std::string text;
};
struct SetGroupDisplay {
  GroupDisplay display = GroupDisplay::names;
};
struct SetMinimum {
  int minimum = kDefaultMinimum;
};
// Positions among the members, which stand as they are shown.
struct RenameMember {
  std::size_t position = 0;
  std::string name;
};
struct RemoveMember {
  std::size_t position = 0;
};
struct SetOwnRegie {
  std::optional<std::size_t> position;
};
struct UndoComparison {};  // the Régie taken away last is back

// --- What is read before it is kept: ComparisonsState::arrivals
struct AddOwnDiagnostic {
  std::string id;
};
// Codes or links, one a line.
struct ReadCodes {
  std::string text;
};
struct RenameArrival {
  std::size_t position = 0;
  std::string name;
};
struct DropArrival {
  std::size_t position = 0;
};
// In the open comparison, or in another, which is then open.
struct KeepArrivals {
  std::optional<std::string> into = {};
};
struct DropArrivals {};

using ComparisonStepCommand =
    std::variant<SetComparisonTitle, SetGroupDisplay, SetMinimum, RenameMember, RemoveMember, SetOwnRegie,
                 UndoComparison, AddOwnDiagnostic, ReadCodes, RenameArrival, DropArrival, KeepArrivals, DropArrivals>;

class ComparisonSteps {
 public:
  ComparisonSteps(AppState& state, Platform& platform, Messages& messages, Navigation& navigation,
                  Comparisons& comparisons);

  void apply(const SetComparisonTitle& command);
  void apply(const SetGroupDisplay& command);
  void apply(const SetMinimum& command);
  void apply(const RenameMember& command);
  void apply(const RemoveMember& command);
  void apply(const SetOwnRegie& command);
  void apply(const UndoComparison&);
  void apply(const AddOwnDiagnostic& command);
  void apply(const ReadCodes& command);
  void apply(const RenameArrival& command);
  void apply(const DropArrival& command);
  void apply(const KeepArrivals& command);
  void apply(const DropArrivals&);

  // The address of a page may hold the answers of somebody: « #r=… ».
  void on_route(std::string_view text);

  // Whether files given now are Régies to compare: the screen is shown. Without an open comparison, one is made.
  [[nodiscard]] bool collects() const;
  void receive(const std::string& file, const Diagnostic& diagnostic);
  void receive_refused(const std::string& file, const std::string& reason);

 private:
  template <typename Change>
  void change(Change change);
  void arrive(ArrivedRegie regie);
  void keep(Comparison& comparison, Member member);
  // An open comparison, for what comes while there is none; and away with it when nothing of that is kept.
  void make_room();
  void drop_empty();
  // After any change of who is in it, or of how they are shown.
  void settle(Comparison& comparison);

  ComparisonsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Navigation& navigation_;
  Comparisons& comparisons_;
  std::string made_for_arrivals_;     // id of a comparison made by make_room
  std::optional<Comparison> before_;  // a Régie was taken away
};

}  // namespace boussole
