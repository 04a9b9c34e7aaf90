#include "app/elsewhere.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "app/erasing.h"
#include "app/state.h"
#include "core/diagnostic/codec.h"

namespace boussole {

bool OtherWindows::on_elsewhere(Elsewhere what, const StoredDiagnostic& record) {
  if (what == Elsewhere::saved && WorkshopKind::is_record(record.file)) return workshops_.on_saved_elsewhere(record);
  if (what == Elsewhere::saved && ComparisonKind::is_record(record.file))
    return comparisons_.on_saved_elsewhere(record);
  if (what == Elsewhere::erased &&
      (workshops_.on_erased_elsewhere(record.id) || comparisons_.on_erased_elsewhere(record.id)))
    return false;
  keeping_.heed(record);
  if (what == Elsewhere::saved) return follow(record);
  const Entry* entry = keeping_.find(record.id);
  const std::string title = entry ? diagnostic_title(entry->diagnostic) : std::string();
  if (what == Elsewhere::erased) {
    if (entry)
      tell_erased(messages_.words(Text::notice_erased_elsewhere, {{"title", title}}), erased(record.id));
    else
      erasing_.forget(record.id);
  } else if (entry) {
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_apart_elsewhere, {{"title", title}}),
                     messages_.words(Text::notice_apart_elsewhere_kept));
  }
  return false;
}

bool OtherWindows::follow(const StoredDiagnostic& record) {
  Entry* entry = keeping_.find(record.id);
  if (!entry) {
    keeping_.take_in(record);
    return false;
  }
  Result<Diagnostic> theirs = decode_diagnostic(record.file);
  if (!is_unsaved(*entry)) {
    if (!theirs) {  // by a version that this one does not know
      messages_.tell_newer_version();
      return false;
    }
    keeping_.follow(*entry, std::move(theirs.value()), record);
    if (state_.open_id == record.id) navigation_.follow_open();
    return false;
  }
  const Diagnostic& copy = keeping_.keep_version(*entry, std::move(theirs), record).diagnostic;
  navigation_.rename(record.id, copy.id);
  keeping_.flush();
  messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_apart),
                   messages_.words(Text::notice_apart_kept, {{"title", copy.title}}));
  return true;
}

// Gone from the list, unless it was being edited: what was written stays on the screen, to be exported.
bool OtherWindows::erased(const std::string& id) {
  Entry* entry = keeping_.find(id);
  entry->erased_elsewhere = is_unsaved(*entry);
  if (entry->erased_elsewhere) return true;
  erasing_.forget(id);
  return false;
}

void OtherWindows::tell_erased(std::string_view title, bool edited) {
  if (edited)
    messages_.notify(Notice::Kind::problem, title, messages_.words(Text::notice_erased_elsewhere_kept));
  else
    messages_.notify(Notice::Kind::information, title);
}

void OtherWindows::on_all_erased_elsewhere() {
  keeping_.forget_set_aside();
  workshops_.on_all_erased_elsewhere();
  comparisons_.on_all_erased_elsewhere();
  std::vector<std::string> ids;
  std::transform(state_.library.begin(), state_.library.end(), std::back_inserter(ids),
                 [](const Entry& entry) { return entry.diagnostic.id; });
  bool edited = false;
  for (const std::string& id : ids) edited = erased(id) || edited;
  tell_erased(messages_.words(Text::notice_all_erased_elsewhere), edited);
}

}  // namespace boussole
