#include "core/base/object_writer.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/codec_names.h"
#include "core/diagnostic/codec_parts.h"

namespace boussole {

namespace {

yyjson_mut_val* write_signs(yyjson_mut_doc* document, const std::map<std::string, bool>& signs) {
  ObjectWriter writer(document);
  for (const auto& [id, seen] : signs) writer.flag(id, seen);
  return writer.object();
}

yyjson_mut_val* write_consensus(yyjson_mut_doc* document, const Consensus& consensus) {
  ObjectWriter writer(document);
  writer.text("dissent", consensus.dissent);
  writer.value("counts", write_levels(document, consensus.counts));
  if (consensus.agreement)
    writer.number("agreement", *consensus.agreement);
  else
    writer.value("agreement", yyjson_mut_null(document));
  writer.unknown(consensus.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_answer(yyjson_mut_doc* document, const Answer& answer) {
  ObjectWriter writer(document);
  write_said(writer, answer.state, answer.level);
  if (answer.importance != kDefaultImportance) writer.integer("importance", answer.importance);
  writer.text_unless_empty("note", answer.note);
  if (!answer.evidence.empty()) writer.texts("evidence", answer.evidence);
  writer.text_unless_empty("reason", answer.reason);
  if (!answer.signs.empty()) writer.value("signs", write_signs(document, answer.signs));
  if (answer.consensus) writer.value("consensus", write_consensus(document, *answer.consensus));
  if (answer.to_confirm) writer.flag("toConfirm", true);
  writer.unknown(answer.unknown_keys);
  return writer.object();
}

void write_identity(ObjectWriter& file, const Diagnostic& diagnostic) {
  file.text("format", kFormatName);
  file.integer("formatVersion", kFormatVersion);
  file.text("application", diagnostic.application);
  file.value("referential", write_reference(file.document(), diagnostic.referential));
  file.text("id", diagnostic.id);
  file.text("title", diagnostic.title);
  file.text("kind", word(kKindWords, diagnostic.kind));
  file.text("createdAt", diagnostic.created_at);
  file.text("modifiedAt", diagnostic.modified_at);
  if (diagnostic.locked_at)
    file.text("lockedAt", *diagnostic.locked_at);
  else
    file.value("lockedAt", yyjson_mut_null(file.document()));
  file.text_unless_empty("lockedBy", diagnostic.locked_by);
  file.value("organisation", write_organisation(file.document(), diagnostic.organisation));
  ObjectWriter respondent(file.document());
  respondent.text("alias", diagnostic.respondent.alias);
  respondent.text("role", diagnostic.respondent.role);
  respondent.unknown(diagnostic.respondent.unknown_keys);
  file.value("respondent", respondent.object());
}

yyjson_mut_val* write_inputs(yyjson_mut_doc* document,
                             const std::map<std::string, std::map<std::string, double>>& all) {
  ObjectWriter object(document);
  for (const auto& [id, inputs] : all) {
    ObjectWriter writer(document);
    for (const auto& [input, number] : inputs) writer.number(input, number);
    object.value(id, writer.object());
  }
  return object.object();
}

yyjson_mut_val* write_principles(yyjson_mut_doc* document, const Diagnostic& diagnostic) {
  ObjectWriter object(document);
  for (const auto& [id, principle] : diagnostic.principles) {
    ObjectWriter writer(document);
    writer.text_unless_empty("note", principle.note);
    writer.unknown(principle.unknown_keys);
    object.value(id, writer.object());
  }
  return object.object();
}

void write_content(ObjectWriter& file, const Diagnostic& diagnostic) {
  yyjson_mut_doc* document = file.document();
  ObjectWriter answers(document);
  for (const auto& [id, answer] : diagnostic.answers) answers.value(id, write_answer(document, answer));
  file.value("answers", answers.object());
  ObjectWriter checklists(document);
  for (const auto& [id, items] : diagnostic.checklists) {
    ObjectWriter writer(document);
    for (const auto& [position, state] : items) writer.text(std::to_string(position), word(kCheckWords, state));
    checklists.value(id, writer.object());
  }
  file.value("checklists", checklists.object());
  file.value("indicators", write_inputs(document, diagnostic.indicators));
  ObjectWriter audience(document);
  for (const auto& [id, number] : diagnostic.audience) audience.number(id, number);
  file.value("audience", audience.object());
  if (!diagnostic.principles.empty()) file.value("principles", write_principles(document, diagnostic));
  if (!diagnostic.calculators.empty()) file.value("calculators", write_inputs(document, diagnostic.calculators));
  file.value("actions", write_actions(document, diagnostic.actions));
  file.value("journal", write_journal(document, diagnostic.journal));
}

}  // namespace

std::string encode_diagnostic(const Diagnostic& diagnostic) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter file(document.get());
  write_identity(file, diagnostic);
  file.value("profile", write_profile(document.get(), diagnostic.profile, diagnostic.profile_unknown_keys));
  write_content(file, diagnostic);
  file.unknown(diagnostic.unknown_keys);
  return json_file(document, file.object());
}

}  // namespace boussole
