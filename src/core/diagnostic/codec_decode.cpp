#include <charconv>

#include "core/base/limits.h"
#include "core/base/object_reader.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/codec_names.h"
#include "core/diagnostic/codec_parts.h"

namespace boussole {

namespace {

Consensus read_consensus(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Consensus consensus;
  consensus.dissent = reader.text("dissent", Need::optional);
  if (yyjson_val* counts = reader.value("counts", Need::required))
    consensus.counts = read_levels(counts, pointer_to(pointer, std::string_view("counts")), faults);
  consensus.agreement = reader.number("agreement", Need::optional);
  if (consensus.agreement && (*consensus.agreement < 0 || *consensus.agreement > 1))
    reader.fault("agreement", reason_of(Text::fault_not_share));
  consensus.unknown_keys = reader.unknown_keys();
  return consensus;
}

void read_signs(ObjectReader& reader, Answer& answer, FaultCollector& faults) {
  reader.map("signs", Need::optional, [&](std::string_view id, yyjson_val* seen, const std::string& pointer) {
    if (yyjson_is_bool(seen))
      answer.signs[std::string(id)] = yyjson_get_bool(seen);
    else
      faults.add(pointer, reason_of(Text::fault_not_bool));
  });
}

Answer read_answer(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Answer answer;
  const Said said = read_said(reader, pointer, faults);
  answer.state = said.state;
  answer.level = said.level;
  answer.importance = reader.integer("importance", 1, 3, kDefaultImportance, Need::optional);
  answer.note = reader.text("note", Need::optional);
  answer.evidence = reader.texts("evidence");
  answer.reason = reader.text("reason", Need::optional);
  read_signs(reader, answer, faults);
  if (yyjson_val* consensus = reader.value("consensus", Need::optional))
    answer.consensus = read_consensus(consensus, pointer_to(pointer, std::string_view("consensus")), faults);
  answer.to_confirm = reader.flag("toConfirm");
  answer.unknown_keys = reader.unknown_keys();
  return answer;
}

void read_people(ObjectReader& file, Diagnostic& diagnostic, FaultCollector& faults) {
  if (yyjson_val* value = file.value("organisation", Need::optional)) {
    diagnostic.organisation = read_organisation(value, "/organisation", faults);
  }
  if (yyjson_val* value = file.value("respondent", Need::optional)) {
    ObjectReader reader(value, "/respondent", faults);
    diagnostic.respondent.alias = reader.text("alias", Need::optional);
    diagnostic.respondent.role = reader.text("role", Need::optional);
    diagnostic.respondent.unknown_keys = reader.unknown_keys();
  }
}

void read_identity(ObjectReader& file, Diagnostic& diagnostic, FaultCollector& faults) {
  diagnostic.application = file.text("application", Need::optional);
  if (yyjson_val* value = file.value("referential", Need::required)) {
    diagnostic.referential = read_reference(value, "/referential", faults);
  }
  diagnostic.id = read_id(file, faults);
  diagnostic.title = file.text("title", Need::optional);
  diagnostic.kind = static_cast<DiagnosticKind>(file.choice("kind", {kKindWords.begin(), kKindWords.end()}, 0));
  diagnostic.created_at = file.moment("createdAt");
  diagnostic.modified_at = file.moment("modifiedAt");
  yyjson_val* locked = file.value("lockedAt", Need::optional);
  if (locked && !yyjson_is_null(locked)) diagnostic.locked_at = file.moment("lockedAt");
  diagnostic.locked_by = file.text("lockedBy", Need::optional);
}

// The position that a checklist item's key stands for.
std::optional<std::size_t> read_position(std::string_view key) {
  constexpr std::size_t kMost = 1000;
  std::size_t position = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), position);
  if (key.empty() || error != std::errc() || end != key.data() + key.size() || position > kMost) return std::nullopt;
  // "07" would be written back as "7" and lose its key.
  if (std::to_string(position) != key) return std::nullopt;
  return position;
}

void read_checklists(ObjectReader& file, Diagnostic& diagnostic, FaultCollector& faults) {
  file.map("checklists", Need::optional, [&](std::string_view id, yyjson_val* value, const std::string& pointer) {
    auto& items = diagnostic.checklists[std::string(id)];
    if (!yyjson_is_obj(value)) faults.add(pointer, reason_of(Text::fault_not_object));
    if (!yyjson_is_obj(value)) return;
    ObjectReader reader(value, pointer, faults);
    yyjson_obj_iter iterator = yyjson_obj_iter_with(value);
    while (yyjson_val* name = yyjson_obj_iter_next(&iterator)) {
      const std::optional<std::size_t> position = read_position(json_text(name));
      if (!position)
        reader.fault(json_text(name), reason_of(Text::fault_not_position));
      else
        items[*position] =
            static_cast<CheckState>(reader.choice(json_text(name), {kCheckWords.begin(), kCheckWords.end()}, 0));
    }
  });
}

// Named numbers by id: what was entered for indicators and calculators.
void read_inputs(ObjectReader& file, std::string_view key, std::map<std::string, std::map<std::string, double>>& all,
                 FaultCollector& faults) {
  file.map(key, Need::optional, [&](std::string_view id, yyjson_val* value, const std::string& pointer) {
    auto& inputs = all[std::string(id)];
    if (!yyjson_is_obj(value)) {
      faults.add(pointer, reason_of(Text::fault_not_object));
      return;
    }
    std::string place = pointer;  // one string for all, as in ObjectReader::list
    yyjson_obj_iter iterator = yyjson_obj_iter_with(value);
    while (yyjson_val* name = yyjson_obj_iter_next(&iterator)) {
      place.resize(pointer.size());
      place += pointer_to("", json_text(name));
      if (const auto number = read_number(yyjson_obj_iter_get_val(name), place, faults)) {
        inputs[std::string(json_text(name))] = *number;
      }
    }
  });
}

void read_numbers(ObjectReader& file, Diagnostic& diagnostic, FaultCollector& faults) {
  read_inputs(file, "indicators", diagnostic.indicators, faults);
  read_inputs(file, "calculators", diagnostic.calculators, faults);
  file.map("audience", Need::optional, [&](std::string_view id, yyjson_val* value, const std::string& pointer) {
    if (const auto number = read_number(value, pointer, faults)) diagnostic.audience[std::string(id)] = *number;
  });
}

void read_principles(ObjectReader& file, Diagnostic& diagnostic, FaultCollector& faults) {
  file.map("principles", Need::optional, [&](std::string_view id, yyjson_val* value, const std::string& pointer) {
    ObjectReader reader(value, pointer, faults);
    PrincipleNote principle{reader.text("note", Need::optional), {}};
    principle.unknown_keys = reader.unknown_keys();
    if (principle != PrincipleNote{}) diagnostic.principles.emplace(id, std::move(principle));
  });
}

void read_content(ObjectReader& file, Diagnostic& diagnostic, FaultCollector& faults) {
  file.map("answers", Need::required, [&](std::string_view id, yyjson_val* value, const std::string& pointer) {
    Answer answer = read_answer(value, pointer, faults);
    if (answer != Answer{}) diagnostic.answers.emplace(id, std::move(answer));
  });
  read_checklists(file, diagnostic, faults);
  read_numbers(file, diagnostic, faults);
  read_principles(file, diagnostic, faults);
  file.list("actions", [&](yyjson_val* value, const std::string& pointer) {
    diagnostic.actions.push_back(read_action(value, pointer, faults));
  });
  file.list("journal", [&](yyjson_val* value, const std::string& pointer) {
    diagnostic.journal.push_back(read_journal_entry(value, pointer, faults));
  });
}

}  // namespace

Result<Diagnostic> decode_diagnostic(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return Faults{{"", reason_of(Text::fault_file_too_large)}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  if (!faults.empty() || !check_envelope(file, kFormatName, kFormatVersion, Text::fault_other_format, faults))
    return faults.take();
  Diagnostic diagnostic;
  read_identity(file, diagnostic, faults);
  read_people(file, diagnostic, faults);
  if (yyjson_val* value = file.value("profile", Need::required))
    diagnostic.profile = read_profile(value, "/profile", diagnostic.profile_unknown_keys, faults);
  read_content(file, diagnostic, faults);
  diagnostic.unknown_keys = file.unknown_keys();
  if (!faults.empty()) return faults.take();
  return diagnostic;
}

}  // namespace boussole
