#include "app/comparisons.h"

#include <utility>

#include "app/file_name.h"
#include "app/navigation.h"
#include "app/record_shelf_impl.h"
#include "core/group/comparison_codec.h"
#include "core/language/dates.h"
#include "generated/assets.h"
#include "generated/comparison_texts.h"

namespace boussole {

template class RecordShelf<ComparisonKind>;

bool ComparisonKind::is_record(std::string_view bytes) { return is_comparison_record(bytes); }
Result<Comparison> ComparisonKind::decode(std::string_view bytes) { return decode_comparison(bytes); }
std::string ComparisonKind::encode(const Comparison& comparison) { return encode_comparison(comparison); }
std::string ComparisonKind::title(const Comparison& comparison) { return comparison_title(comparison); }
std::string ComparisonKind::deleted(const Messages& messages) { return messages.words(ComparisonText::deleted); }
std::string ComparisonKind::not_deleted(const Messages& messages) {
  return messages.words(ComparisonText::not_deleted);
}

Comparisons::Comparisons(AppState& state, Platform& platform, Messages& messages, Navigation& navigation)
    : RecordShelf(static_cast<ComparisonsState&>(state).comparisons,
                  static_cast<ComparisonsState&>(state).open_comparison, state, platform, messages),
      slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      navigation_(navigation) {}

void Comparisons::apply(const NewComparison&) {
  Comparison comparison;
  comparison.id = platform_.new_uuid();
  comparison.created_at = platform_.now_utc();
  comparison.modified_at = comparison.created_at;
  comparison.referential = {state_.referential->id, state_.referential->version, {}};
  const std::string id = comparison.id;
  add(std::move(comparison));
  open(id);
}

void Comparisons::apply(const OpenComparisonExample&) {
  Result<Comparison> example = decode_comparison(comparison_example_json());
  if (!example) return;  // built in: the tests read it
  const std::string id = example.value().id;
  if (!find(id)) add(std::move(example.value()));
  open(id);
}

void Comparisons::forget_what_was_read() {
  slice_.arrivals.clear();
  slice_.arrivals_told.clear();
  slice_.own_regie.reset();
  slice_.comparison_undo = false;
  slice_.shown_regie.reset();
}

void Comparisons::open(const std::string& id) {
  const ComparisonEntry* entry = find(id);
  if (!entry) return;
  const ReferentialReference& asked = entry->comparison.referential;
  if (asked.id != state_.referential->id) {
    messages_.notify(Notice::Kind::problem, messages_.words(ComparisonText::other_questions),
                     messages_.words(ComparisonText::other_questions_do, {{"id", asked.id}}));
    return;
  }
  slice_.open_comparison = id;
  forget_what_was_read();
  messages_.dismiss();
  navigation_.show(Screen::comparison);
}

void Comparisons::apply(const CloseComparison&) {
  flush();
  slice_.open_comparison.reset();
  forget_what_was_read();
  navigation_.show(Screen::comparison);
}

void Comparisons::apply(const DeleteComparison& command) {
  if (!find(command.id)) return;
  erase(command.id);
  forget_what_was_read();
  navigation_.show(Screen::comparison);
}

void Comparisons::apply(const ShowRegie& command) {
  const ComparisonEntry* entry = open_entry();
  if (!entry || (command.position && *command.position >= entry->comparison.members.size())) return;
  slice_.shown_regie = command.position;
  navigation_.show(Screen::comparison);
}

// Another window's members may stand at other places.
bool Comparisons::on_saved_elsewhere(const StoredDiagnostic& record) {
  if (slice_.open_comparison == record.id) {
    slice_.own_regie.reset();
    slice_.shown_regie.reset();
    slice_.comparison_undo = false;
  }
  return RecordShelf::on_saved_elsewhere(record);
}

void Comparisons::on_route(std::string_view id) {
  if (state_.screen == Screen::comparison && find(id)) slice_.open_comparison = std::string(id);
}

void Comparisons::apply(const ExportComparison& command) {
  const ComparisonEntry* entry = open_entry();
  if (!entry) return;
  flush();
  const Comparison& comparison = entry->comparison;
  const std::string name = comparison_file_name(comparison, platform_.to_local(platform_.now_utc()));
  if (command.whom == ExportComparison::For::oneself || comparison.display == GroupDisplay::names)
    give(comparison.id, comparison.modified_at, name, encode_comparison(comparison));
  else
    give({}, {}, name, encode_shared_comparison(*state_.referential, comparison));
}

std::string comparison_title(const Comparison& comparison) {
  return comparison.title.empty() ? std::string(tr(ComparisonText::untitled)) : comparison.title;
}

std::string answers_day(const Member& member) {
  if (const std::optional<Date> day = parse_iso_date(member.date)) return french_date(*day);
  return member.date.empty() ? std::string(tr(ComparisonText::preview_no_date)) : member.date;
}

bool is_example(const Comparison& comparison) { return comparison.id == comparison_example_id(); }

}  // namespace boussole
