// What is said aloud because it changed, all through one polite region of the page: messages, where the work is kept
// when that is news, and the words of nodes of role `status`. Each is said once, with enough words to be understood
// alone.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "ui/semantics.h"

namespace boussole {

class Telling {
 public:
  enum class News { none, notice };

  // After a frame: appends to `said` what is to be said. Whether a message is new, which is then to be seen.
  News follow(const App& app, const Tree& tree, std::string_view focused, std::vector<std::string>& said);

 private:
  News follow_notice(const AppState& state, std::vector<std::string>& said);
  void follow_undone(const AppState& state, std::vector<std::string>& said);
  void follow_keeping(const App& app, std::vector<std::string>& said);
  void follow_words(const Tree& tree, std::string_view focused, std::vector<std::string>& said);

  std::uint64_t seen_notices_ = 0;
  std::uint64_t seen_times_told_ = 0;
  bool was_refused_ = false;                               // what one does was not kept
  std::set<std::string, std::less<>> kept_;                // diagnostics whose first save was told
  std::map<std::string, std::string, std::less<>> words_;  // of the nodes that tell, as last told
  std::string typing_;  // the number field whose consequences wait until one leaves it, "" for none
};

}  // namespace boussole
