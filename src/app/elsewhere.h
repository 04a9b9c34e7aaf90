// Elsewhere: what another window of Boussole does with what this browser keeps is followed here; what was being edited
// here is never lost to it (docs/decisions/0012-a-revision-for-each-record.md).
#pragma once

#include <string>
#include <string_view>

namespace boussole {

struct AppState;
struct StoredDiagnostic;
class Erasing;
class Keeping;
class Messages;
class Navigation;
class Comparisons;
class Workshops;

// What another window of Boussole did with a diagnostic that is kept in this browser.
enum class Elsewhere {
  saved,       // it is now as the record says
  erased,      // it is gone
  kept_apart,  // it kept its own version as another diagnostic, because this one had been saved here
};

class OtherWindows {
 public:
  OtherWindows(const AppState& state, Messages& messages, Keeping& keeping, Navigation& navigation,
               Workshops& workshops, Comparisons& comparisons, Erasing& erasing)
      : state_(state),
        messages_(messages),
        keeping_(keeping),
        navigation_(navigation),
        workshops_(workshops),
        comparisons_(comparisons),
        erasing_(erasing) {}

  // Another window changed what is kept. Of the record, only `saved` has more than the id. True when what was being
  // edited here had to be kept apart: nothing that either window wrote is lost.
  bool on_elsewhere(Elsewhere what, const StoredDiagnostic& record);
  void on_all_erased_elsewhere();

 private:
  bool follow(const StoredDiagnostic& record);
  bool erased(const std::string& id);
  void tell_erased(std::string_view title, bool edited);

  const AppState& state_;
  Messages& messages_;
  Keeping& keeping_;
  Navigation& navigation_;
  Workshops& workshops_;
  Comparisons& comparisons_;
  Erasing& erasing_;
};

}  // namespace boussole
