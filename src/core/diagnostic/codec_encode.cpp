#include "core/base/json.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/codec_names.h"

namespace boussole {

namespace {

// Builds one object of the file. Strings are borrowed: the diagnostic outlives the writing.
class ObjectWriter {
 public:
  explicit ObjectWriter(yyjson_mut_doc* document) : document_(document), object_(yyjson_mut_obj(document)) {}

  [[nodiscard]] yyjson_mut_val* object() const { return object_; }
  [[nodiscard]] yyjson_mut_doc* document() const { return document_; }

  void value(std::string_view key, yyjson_mut_val* value) {
    yyjson_mut_obj_add(object_, yyjson_mut_strncpy(document_, key.data(), key.size()), value);
  }
  void text(std::string_view key, std::string_view text) {
    value(key, yyjson_mut_strn(document_, text.data(), text.size()));
  }
  void text_unless_empty(std::string_view key, std::string_view words) {
    if (!words.empty()) text(key, words);
  }
  void integer(std::string_view key, int number) { value(key, yyjson_mut_int(document_, number)); }
  void number(std::string_view key, double number) {
    // Whole numbers without « .0 »: that is how people and spreadsheets write them.
    constexpr double kExact = 9007199254740992.0;
    const bool fits = number > -kExact && number < kExact;  // out of range, the conversion is undefined
    const std::int64_t whole = fits ? static_cast<std::int64_t>(number) : 0;
    const bool is_whole = fits && static_cast<double>(whole) == number;
    value(key, is_whole ? yyjson_mut_sint(document_, whole) : yyjson_mut_real(document_, number));
  }
  void flag(std::string_view key, bool on) { value(key, yyjson_mut_bool(document_, on)); }
  void texts(std::string_view key, const std::vector<std::string>& texts) {
    yyjson_mut_val* list = yyjson_mut_arr(document_);
    for (const std::string& text : texts) yyjson_mut_arr_add_strn(document_, list, text.data(), text.size());
    value(key, list);
  }
  void unknown(const UnknownKeys& keys) {
    for (const auto& [key, json] : keys) value(key, yyjson_mut_rawn(document_, json.data(), json.size()));
  }

 private:
  yyjson_mut_doc* document_;
  yyjson_mut_val* object_;
};

template <std::size_t Size, typename Enum>
std::string_view word(const std::array<std::string_view, Size>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

yyjson_mut_val* write_answer(yyjson_mut_doc* document, const Answer& answer) {
  ObjectWriter writer(document);
  if (answer.state == AnswerState::rated) writer.integer("level", answer.level);
  if (answer.state == AnswerState::unknown) writer.text("state", kStateWords[0]);
  if (answer.state == AnswerState::not_applicable) writer.text("state", kStateWords[1]);
  if (answer.importance != kDefaultImportance) writer.integer("importance", answer.importance);
  writer.text_unless_empty("note", answer.note);
  if (!answer.evidence.empty()) writer.texts("evidence", answer.evidence);
  writer.text_unless_empty("reason", answer.reason);
  if (answer.to_confirm) writer.flag("toConfirm", true);
  writer.unknown(answer.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_action(yyjson_mut_doc* document, const PlannedAction& action) {
  ObjectWriter writer(document);
  writer.text("id", action.id);
  writer.texts("criteria", action.criteria);
  writer.text("title", action.title);
  writer.text("owner", action.owner);
  writer.text("due", action.due);
  writer.integer("effort", action.effort);
  writer.text("status", word(kStatusWords, action.status));
  writer.text("note", action.note);
  writer.text_unless_empty("success", action.success);
  writer.unknown(action.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_journal_entry(yyjson_mut_doc* document, const JournalEntry& entry) {
  ObjectWriter writer(document);
  writer.text("at", entry.at);
  writer.text("who", entry.who);
  writer.text("what", entry.what);
  writer.unknown(entry.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_profile(yyjson_mut_doc* document, const Diagnostic& diagnostic) {
  const Profile& profile = diagnostic.profile;
  ObjectWriter writer(document);
  writer.flag("aci", profile.aci);
  writer.flag("ei", profile.ei);
  writer.text("ai", word(kAiWords, profile.ai));
  writer.flag("etti", profile.etti);
  writer.flag("seasonal", profile.seasonal);
  writer.flag("publicProcurement", profile.public_procurement);
  writer.flag("bridgeContracts", profile.bridge_contracts);
  writer.unknown(diagnostic.profile_unknown_keys);
  return writer.object();
}

void write_identity(ObjectWriter& file, const Diagnostic& diagnostic) {
  file.text("format", kFormatName);
  file.integer("formatVersion", kFormatVersion);
  file.text("application", diagnostic.application);
  ObjectWriter referential(file.document());
  referential.text("id", diagnostic.referential.id);
  referential.text("version", diagnostic.referential.version);
  referential.unknown(diagnostic.referential.unknown_keys);
  file.value("referential", referential.object());
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
  ObjectWriter organisation(file.document());
  organisation.text("name", diagnostic.organisation.name);
  organisation.text("code", diagnostic.organisation.code);
  organisation.text("territory", diagnostic.organisation.territory);
  organisation.unknown(diagnostic.organisation.unknown_keys);
  file.value("organisation", organisation.object());
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
  yyjson_mut_val* actions = yyjson_mut_arr(document);
  for (const PlannedAction& action : diagnostic.actions) yyjson_mut_arr_append(actions, write_action(document, action));
  file.value("actions", actions);
  yyjson_mut_val* journal = yyjson_mut_arr(document);
  for (const JournalEntry& entry : diagnostic.journal)
    yyjson_mut_arr_append(journal, write_journal_entry(document, entry));
  file.value("journal", journal);
}

}  // namespace

std::string encode_diagnostic(const Diagnostic& diagnostic) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter file(document.get());
  write_identity(file, diagnostic);
  file.value("profile", write_profile(document.get(), diagnostic));
  write_content(file, diagnostic);
  file.unknown(diagnostic.unknown_keys);
  yyjson_mut_doc_set_root(document.get(), file.object());
  std::size_t length = 0;
  const JsonText text(yyjson_mut_write(document.get(), YYJSON_WRITE_PRETTY_TWO_SPACES, &length));
  return text ? std::string(text.get(), length) + "\n" : std::string();
}

}  // namespace boussole
