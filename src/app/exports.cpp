#include "app/exports.h"

#include <algorithm>
#include <utility>

#include "app/file_name.h"
#include "app/state.h"
#include "core/diagnostic/codec.h"
#include "core/group/response_code.h"
#include "core/scores/calculations_csv.h"
#include "generated/backups_texts.h"
#include "generated/comparison_texts.h"
#include "generated/protection_texts.h"

namespace boussole {

void Exports::apply(const ExportDiagnostic& command) {
  const Entry* entry = command.id.empty() ? keeping_.open_entry() : keeping_.find(command.id);
  if (!entry) return;
  keeping_.flush();
  exporting_ = entry->diagnostic;
  const LocalTime today = platform_.to_local(platform_.now_utc());
  platform_.write_file(export_file_name(entry->diagnostic, today), encode_diagnostic(entry->diagnostic));
}

void Exports::apply(const ExportCalculations&) {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic) return;
  const LocalTime today = platform_.to_local(platform_.now_utc());
  expect(calculations_file_name(*diagnostic, today));
  platform_.write_file(other_name_, calculations_as_csv(*state_.referential, *diagnostic));
}

void Exports::apply(const ExportSetAside& command) {
  const auto found = std::find_if(state_.set_aside.begin(), state_.set_aside.end(),
                                  [&](const SetAside& record) { return record.id == command.id; });
  if (found == state_.set_aside.end()) return;
  expect("boussole-illisible.json");
  platform_.write_file(other_name_, found->file);
}

void Exports::apply(const CopyCode& command) {
  const Diagnostic* diagnostic = state_.diagnostic();
  if (!diagnostic) return;
  copying_ = command.as;
  const std::string code = encode_answers(*state_.referential, *diagnostic);
  platform_.copy(command.as == CopyCode::As::code ? code : code_link(platform_.page_address(), code));
}

void Exports::protect(std::string_view password) {
  const Entry* entry = keeping_.open_entry();
  if (!entry) return;
  keeping_.flush();
  exporting_ = entry->diagnostic;
  protected_name_ = protected_file_name(entry->diagnostic, platform_.to_local(platform_.now_utc()));
  platform_.protect_file(protected_name_, encode_diagnostic(entry->diagnostic), password);
}

void Exports::forget(std::string_view name) {
  if (name != protected_name_) return;
  protected_name_.clear();
  exporting_.reset();
}

void Exports::on_copied(bool copied) {
  if (copied)
    messages_.notify(Notice::Kind::success,
                     messages_.words(copying_ == CopyCode::As::code ? ComparisonText::code_copied
                                                                    : ComparisonText::code_link_copied));
  else
    messages_.notify(Notice::Kind::problem, messages_.words(ComparisonText::code_copy_refused));
}

void Exports::on_file_not_written(std::string_view name, std::string_view reason) {
  exporting_.reset();
  messages_.tell_not_written(name, reason);
}

// What is known: what the file was made of. Whether it is on the disk, the browser does not tell.
void Exports::on_file_written(std::string_view name, std::string_view bytes) {
  const bool chosen = std::exchange(place_, FilePlace::download) == FilePlace::chosen;
  if (name == other_name_) {  // the preview of a report may save it again
    messages_.notify(Notice::Kind::success, messages_.words(Text::notice_exported, {{"name", name}}),
                     messages_.words(Text::notice_exported_check));
    return;
  }
  const std::optional<Diagnostic> given = std::exchange(exporting_, std::nullopt);
  if (!given) return;
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  if (!read || read.value() != *given) {
    messages_.notify(Notice::Kind::problem, messages_.words(Text::notice_export_differs, {{"name", name}}),
                     messages_.words(Text::notice_export_differs_kept));
    return;
  }
  if (Entry* entry = keeping_.find(given->id)) keeping_.exported(*entry, entry->diagnostic == *given);
  platform_.remember_export(platform_.now_utc());
  if (name == protected_name_)
    messages_.notify(Notice::Kind::success, messages_.words(ProtectionText::protect_done, {{"name", name}}),
                     messages_.words(ProtectionText::protect_done_kept));
  else if (chosen)
    messages_.notify(Notice::Kind::success, messages_.words(BackupsText::verified, {{"name", name}}),
                     messages_.words(BackupsText::verified_kept));
  else
    messages_.notify(Notice::Kind::success, messages_.words(Text::notice_export_verified),
                     messages_.words(Text::notice_exported, {{"name", name}}));
}

}  // namespace boussole
