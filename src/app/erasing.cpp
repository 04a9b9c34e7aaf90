#include "app/erasing.h"

#include <utility>
#include <vector>

#include "app/comparisons.h"
#include "app/keeping.h"
#include "app/messages.h"
#include "app/navigation.h"
#include "app/referentials.h"
#include "app/snapshots.h"
#include "app/workshops.h"

namespace boussole {

void Erasing::apply(const DeleteDiagnostic& command) {
  keeping_.ask_to_erase(command.id);
  navigation_.show(Screen::home);
}

void Erasing::on_erased(std::string_view id, std::string_view refusal) {
  keeping_.erase_answered(id);
  const Entry* entry = keeping_.find(id);
  const bool only_here = entry && entry->saved_at.empty();  // the browser never had it
  if (refusal.empty() || only_here) {
    forget(std::string(id));
    messages_.notify(Notice::Kind::information, tr(Text::notice_deleted));
    return;
  }
  keeping_.flush();
  std::vector<std::string> details;
  if (refusal == kChangedElsewhere)
    details.emplace_back(tr(Text::notice_not_deleted_changed));
  else
    details = {std::string(tr(Text::notice_not_deleted_retry)), tr(Text::notice_reason, {{"reason", refusal}})};
  messages_.notify(Notice::Kind::problem, tr(Text::notice_not_deleted), std::move(details));
}

void Erasing::apply(const EraseEverything&) {
  workshops_.ask_to_erase_everything();
  comparisons_.ask_to_erase_everything();
  keeping_.ask_to_erase_everything();
  navigation_.show(Screen::home);
}

void Erasing::on_everything_erased(std::string_view refusal) {
  keeping_.everything_answered();
  workshops_.everything_answered(refusal.empty());
  comparisons_.everything_answered(refusal.empty());
  navigation_.let_go_of_all();
  navigation_.show(Screen::home);
  if (!refusal.empty()) {
    keeping_.forget_never_stored();
    keeping_.flush();
    messages_.notify(Notice::Kind::problem, tr(Text::notice_not_erased),
                     {std::string(tr(Text::notice_not_erased_retry)), tr(Text::notice_reason, {{"reason", refusal}})});
    return;
  }
  keeping_.forget_everything();
  settings_.forget();
  referentials_.forget_own();
  messages_.notify(Notice::Kind::information, tr(Text::notice_everything_erased));
}

void Erasing::forget(const std::string& id) {
  const bool shown = navigation_.let_go(id);
  keeping_.forget(id);
  snapshots_.forget(id);
  if (shown) navigation_.leave_diagnostic();
}

}  // namespace boussole
