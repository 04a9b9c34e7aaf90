#include "core/diagnostic/codec_parts.h"

#include <charconv>

#include "core/diagnostic/codec_names.h"

namespace boussole {

bool check_envelope(ObjectReader& file, std::string_view format, int newest, Text other, FaultCollector& faults) {
  const std::string given = file.text("format", Need::required);
  if (faults.empty() && given != format) {
    file.fault("format", tr(other, {{"format", given.substr(0, 60)}}));
  }
  return check_version(file, newest, faults);
}

bool check_version(ObjectReader& file, int newest, FaultCollector& faults) {
  yyjson_val* version = file.value("formatVersion", Need::required);
  if (!version || !faults.empty()) return faults.empty();
  const std::string text = json_of(version);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  const bool huge = error == std::errc::result_out_of_range && text.front() != '-';
  if ((whole && number > newest) || huge) {
    file.fault("formatVersion", reason_of(Text::fault_newer_version,
                                          {{"version", text.substr(0, 20)}, {"known", std::to_string(newest)}}));
  } else if (!whole || number < 1) {
    file.fault("formatVersion", reason_of(Text::fault_bad_version));
  }
  return faults.empty();
}

ReferentialReference read_reference(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  ReferentialReference reference;
  reference.id = reader.text("id", Need::required);
  reference.version = reader.text("version", Need::required);
  reference.unknown_keys = reader.unknown_keys();
  return reference;
}

Organisation read_organisation(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Organisation organisation;
  organisation.name = reader.text("name", Need::optional);
  organisation.code = reader.text("code", Need::optional);
  organisation.territory = reader.text("territory", Need::optional);
  organisation.unknown_keys = reader.unknown_keys();
  return organisation;
}

Profile read_profile(yyjson_val* value, const std::string& pointer, UnknownKeys& unknown, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Profile profile;
  profile.aci = reader.flag("aci");
  profile.ei = reader.flag("ei");
  profile.ai = static_cast<Ai>(reader.choice("ai", {kAiWords.begin(), kAiWords.end()}, 0));
  profile.etti = reader.flag("etti");
  profile.seasonal = reader.flag("seasonal");
  profile.public_procurement = reader.flag("publicProcurement");
  profile.bridge_contracts = reader.flag("bridgeContracts");
  unknown = reader.unknown_keys();
  return profile;
}

JournalEntry read_journal_entry(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  JournalEntry entry;
  entry.at = reader.moment("at");
  entry.who = reader.text("who", Need::optional);
  entry.what = reader.text("what", Need::optional);
  entry.unknown_keys = reader.unknown_keys();
  return entry;
}

PlannedAction read_action(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  PlannedAction action;
  action.id = reader.text("id", Need::required);
  action.criteria = reader.texts("criteria");
  action.title = reader.text("title", Need::optional);
  action.owner = reader.text("owner", Need::optional);
  action.due = reader.text("due", Need::optional);
  if (!action.due.empty() && !is_date(action.due)) reader.fault("due", reason_of(Text::fault_not_date));
  action.effort = reader.integer("effort", 1, 3, 1, Need::optional);
  action.status = static_cast<ActionStatus>(reader.choice("status", {kStatusWords.begin(), kStatusWords.end()}, 0));
  action.note = reader.text("note", Need::optional);
  action.success = reader.text("success", Need::optional);
  action.unknown_keys = reader.unknown_keys();
  return action;
}

Said read_said(ObjectReader& reader, const std::string& pointer, FaultCollector& faults) {
  Said said;
  yyjson_val* level = reader.value("level", Need::optional);
  yyjson_val* state = reader.value("state", Need::optional);
  if (level && state) faults.add(pointer, reason_of(Text::fault_level_and_state));
  if (level) {
    said.state = AnswerState::rated;
    said.level = reader.integer("level", 0, 3, 0, Need::optional);
  } else if (state) {
    const std::size_t word = reader.choice("state", {kStateWords.begin(), kStateWords.end()}, 0);
    said.state = word == 0 ? AnswerState::unknown : AnswerState::not_applicable;
  }
  return said;
}

std::array<int, 4> read_levels(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  std::array<int, 4> levels{};
  if (!yyjson_is_arr(value) || yyjson_arr_size(value) != levels.size()) {
    faults.add(pointer, reason_of(Text::fault_not_four_counts));
    return levels;
  }
  yyjson_arr_iter iterator = yyjson_arr_iter_with(value);
  for (std::size_t i = 0; i < levels.size(); ++i)
    levels[i] = read_whole(yyjson_arr_iter_next(&iterator), pointer_to(pointer, i), 0, kMaxVotes, faults).value_or(0);
  return levels;
}

std::string read_id(ObjectReader& file, FaultCollector& faults) {
  const std::size_t before = faults.count();
  std::string id = file.text("id", Need::required);
  if (faults.count() == before && !is_uuid(id)) file.fault("id", reason_of(Text::fault_not_uuid));
  return id;
}

yyjson_mut_val* write_reference(yyjson_mut_doc* document, const ReferentialReference& reference) {
  ObjectWriter writer(document);
  writer.text("id", reference.id);
  writer.text("version", reference.version);
  writer.unknown(reference.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_organisation(yyjson_mut_doc* document, const Organisation& organisation) {
  ObjectWriter writer(document);
  writer.text("name", organisation.name);
  writer.text("code", organisation.code);
  writer.text("territory", organisation.territory);
  writer.unknown(organisation.unknown_keys);
  return writer.object();
}

yyjson_mut_val* write_profile(yyjson_mut_doc* document, const Profile& profile, const UnknownKeys& unknown) {
  ObjectWriter writer(document);
  writer.flag("aci", profile.aci);
  writer.flag("ei", profile.ei);
  writer.text("ai", word(kAiWords, profile.ai));
  writer.flag("etti", profile.etti);
  writer.flag("seasonal", profile.seasonal);
  writer.flag("publicProcurement", profile.public_procurement);
  writer.flag("bridgeContracts", profile.bridge_contracts);
  writer.unknown(unknown);
  return writer.object();
}

yyjson_mut_val* write_journal(yyjson_mut_doc* document, const std::vector<JournalEntry>& journal) {
  yyjson_mut_val* list = yyjson_mut_arr(document);
  for (const JournalEntry& entry : journal) {
    ObjectWriter writer(document);
    writer.text("at", entry.at);
    writer.text("who", entry.who);
    writer.text("what", entry.what);
    writer.unknown(entry.unknown_keys);
    yyjson_mut_arr_append(list, writer.object());
  }
  return list;
}

namespace {

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

}  // namespace

yyjson_mut_val* write_actions(yyjson_mut_doc* document, const std::vector<PlannedAction>& actions) {
  yyjson_mut_val* list = yyjson_mut_arr(document);
  for (const PlannedAction& action : actions) yyjson_mut_arr_append(list, write_action(document, action));
  return list;
}

void write_said(ObjectWriter& writer, AnswerState state, int level) {
  if (state == AnswerState::rated) writer.integer("level", level);
  if (state == AnswerState::unknown) writer.text("state", kStateWords[0]);
  if (state == AnswerState::not_applicable) writer.text("state", kStateWords[1]);
}

yyjson_mut_val* write_levels(yyjson_mut_doc* document, const std::array<int, 4>& levels) {
  yyjson_mut_val* list = yyjson_mut_arr(document);
  for (const int level : levels) yyjson_mut_arr_add_int(document, list, level);
  return list;
}

}  // namespace boussole
