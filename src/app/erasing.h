// Erasing: one diagnostic, or everything that this browser keeps. Nothing is told as gone before the browser says so.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace boussole {

class Keeping;
class Messages;
class Navigation;
class Preferences;
class Referentials;
class Snapshots;
class Comparisons;
class Workshops;

// Of on_erased: another window has changed the diagnostic.
inline constexpr std::string_view kChangedElsewhere = "changed-elsewhere";

struct DeleteDiagnostic {
  std::string id;
};
struct EraseEverything {};
using ErasingCommand = std::variant<DeleteDiagnostic, EraseEverything>;

class Erasing {
 public:
  Erasing(Messages& messages, Preferences& settings, Keeping& keeping, Snapshots& snapshots, Navigation& navigation,
          Referentials& referentials, Workshops& workshops, Comparisons& comparisons)
      : messages_(messages),
        settings_(settings),
        keeping_(keeping),
        snapshots_(snapshots),
        navigation_(navigation),
        referentials_(referentials),
        workshops_(workshops),
        comparisons_(comparisons) {}

  void apply(const DeleteDiagnostic& command);
  void apply(const EraseEverything&);

  // `refusal`: "", kChangedElsewhere, or the browser's words.
  void on_erased(std::string_view id, std::string_view refusal);
  void on_everything_erased(std::string_view refusal);

  // A diagnostic is gone: nothing shows it any more.
  void forget(const std::string& id);

 private:
  Messages& messages_;
  Preferences& settings_;
  Keeping& keeping_;
  Snapshots& snapshots_;
  Navigation& navigation_;
  Referentials& referentials_;
  Workshops& workshops_;
  Comparisons& comparisons_;
};

}  // namespace boussole
