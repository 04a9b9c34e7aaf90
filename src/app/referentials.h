// Referentials: which one is in use, the guide's or one that the person opened; and the migration of diagnostics that
// answer another (docs/decisions/0006-another-referential-in-use.md). The open diagnostic always answers the one in
// use.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "app/settings.h"
#include "core/content/referential.h"

namespace boussole {

struct AppState;
class Keeping;
class Library;
class Messages;
class Navigation;

struct ReferentialsState {
  const Referential* referential = nullptr;  // in use: `guide` or `own`
  const Referential* guide = nullptr;        // built into the program
  const Referential* own = nullptr;          // that the person opened, in use or not; null when there is none
  const Referential* candidate = nullptr;    // read from a file, not accepted yet
  std::uint64_t referential_changes = 0;     // grows with each: indices into the one before mean nothing any more
  bool companion_refused = false;  // the content beside the questions could not be had (Referential::has_companion)
};

// The candidate is kept in the browser, in place of the one kept before, and used.
struct AcceptReferential {};
struct UseReferential {
  ReferentialChoice choice = ReferentialChoice::guide;
};
// A copy of the diagnostic that the migration is about goes on with the referential in use.
struct Migrate {};
using ReferentialsCommand = std::variant<AcceptReferential, UseReferential, Migrate>;

class Referentials {
 public:
  Referentials(AppState& state, Platform& platform, Messages& messages, Preferences& settings, Keeping& keeping,
               Navigation& navigation, Library& library);

  void apply(const AcceptReferential&);
  void apply(const UseReferential& command) { use(command.choice); }
  void apply(const Migrate&);

  // The one kept in the browser; "" when it could not be had.
  void on_own_referential(std::string_view json);
  void on_referential_stored(std::string_view refusal);
  // The content beside the questions could not be fetched or read. (When it could, it is in the Referential.)
  void on_companion_refused() { slice_.companion_refused = true; }

  // The one built into the program, in use until another is.
  void build_in(const Referential& guide);
  // A file that is used at once when it is known already, and proposed otherwise.
  void open_file(std::string_view name, std::string_view json);
  // The browser has forgotten the person's own: the guide's is in use.
  void forget_own();

 private:
  void use(ReferentialChoice choice);
  void take(const Referential& referential);
  void follow_diagnostic();

  ReferentialsState& slice_;
  const AppState& state_;
  Platform& platform_;
  Messages& messages_;
  Preferences& settings_;
  Keeping& keeping_;
  Navigation& navigation_;
  Library& library_;
  std::unique_ptr<const Referential> own_;        // ReferentialsState::own
  std::unique_ptr<const Referential> candidate_;  // ReferentialsState::candidate
  std::string candidate_json_;
};

}  // namespace boussole
