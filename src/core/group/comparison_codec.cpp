#include "core/group/comparison_codec.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/limits.h"
#include "core/diagnostic/codec_names.h"
#include "core/diagnostic/codec_parts.h"
#include "core/group/comparison_json.h"
#include "core/group/comparison_words.h"
#include "core/group/disclosure.h"

namespace boussole {

namespace {

constexpr std::string_view kComparisonFormat = "boussole/comparaison";
constexpr int kMostBatches = 1000;

// --- Reading

ComparedAnswer read_answer(yyjson_val* value, const std::string& pointer, UnknownKeys& unknown,
                           FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  ComparedAnswer answer;
  const Said said = read_said(reader, pointer, faults);
  answer.state = said.state;
  answer.level = static_cast<std::uint8_t>(said.level);
  answer.importance = static_cast<std::uint8_t>(reader.integer("importance", 1, 3, kDefaultImportance, Need::optional));
  unknown = reader.unknown_keys();
  return answer;
}

// A day, a year where nothing may name a Régie, or nothing.
std::string read_date(ObjectReader& reader) {
  constexpr std::size_t kYear = 4;
  std::string date = reader.text("date", Need::optional);
  const bool year =
      date.size() == kYear && std::all_of(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!date.empty() && !year && !is_date(date)) reader.fault("date", reason_of(Text::fault_not_day_or_year));
  return date;
}

Member read_member(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  ObjectReader reader(value, pointer, faults);
  Member member;
  member.letter = reader.text("letter", Need::optional);
  if (!member.letter.empty() && !is_letter(member.letter)) reader.fault("letter", reason_of(Text::fault_not_letter));
  member.id = reader.text("id", Need::optional);
  if (!member.id.empty() && !is_uuid(member.id)) reader.fault("id", reason_of(Text::fault_not_uuid));
  member.name = reader.text("name", Need::optional);
  member.title = reader.text("title", Need::optional);
  member.date = read_date(reader);
  if (reader.value("modifiedAt", Need::optional)) member.moment = reader.moment("modifiedAt");
  member.version = reader.text("version", Need::optional);
  if (yyjson_val* profile = reader.value("profile", Need::optional))
    member.profile =
        read_profile(profile, pointer_to(pointer, std::string_view("profile")), member.profile_unknown_keys, faults);
  reader.map("answers", Need::required, [&](std::string_view id, yyjson_val* answer, const std::string& place) {
    UnknownKeys unknown;
    const ComparedAnswer read = read_answer(answer, place, unknown, faults);
    if (read != ComparedAnswer{}) member.answers.emplace(id, read);
    if (!unknown.empty()) member.answer_unknown_keys.emplace(id, std::move(unknown));
  });
  member.batch = reader.integer("batch", -1, kMostBatches, 0, Need::optional);
  member.unknown_keys = reader.unknown_keys();
  return member;
}

void read_members(ObjectReader& file, Comparison& comparison, FaultCollector& faults) {
  std::set<std::string> letters;
  std::set<std::string> ids;
  bool too_many = false;
  file.list("members", [&](yyjson_val* value, const std::string& pointer) {
    too_many = comparison.members.size() >= kMaxMembers;
    if (too_many) return;
    Member member = read_member(value, pointer, faults);
    const auto check = [&](std::set<std::string>& known, const std::string& text, std::string_view key) {
      if (!text.empty() && !known.insert(text).second)
        faults.add(pointer_to(pointer, key), reason_of(Text::fault_id_twice, {{"id", text}}));
    };
    check(letters, member.letter, "letter");
    check(ids, member.id, "id");
    comparison.members.push_back(std::move(member));
  });
  if (too_many) file.fault("members", reason_of(Text::fault_too_many, {{"most", std::to_string(kMaxMembers)}}));
}

void read_identity(ObjectReader& file, Comparison& comparison, FaultCollector& faults) {
  if (yyjson_val* value = file.value("referential", Need::required))
    comparison.referential = read_reference(value, "/referential", faults);
  comparison.id = read_id(file, faults);
  comparison.title = file.text("title", Need::optional);
  comparison.created_at = file.moment("createdAt");
  comparison.modified_at = file.moment("modifiedAt");
  if (file.value("display", Need::required))
    comparison.display =
        static_cast<GroupDisplay>(file.choice("display", {kDisplayWords.begin(), kDisplayWords.end()}, 0));
  comparison.minimum = file.integer("minimum", kLeastMinimum, kMostMinimum, kDefaultMinimum, Need::optional);
}

// --- Writing

yyjson_mut_val* write_answers(yyjson_mut_doc* document, const Member& member) {
  ObjectWriter answers(document);
  std::set<std::string_view> ids;
  for (const auto& [id, answer] : member.answers) ids.insert(id);
  for (const auto& [id, unknown] : member.answer_unknown_keys) ids.insert(id);
  for (const std::string_view id : ids) {
    ObjectWriter writer(document);
    const auto found = member.answers.find(std::string(id));
    const ComparedAnswer answer = found == member.answers.end() ? ComparedAnswer{} : found->second;
    write_said(writer, answer.state, answer.level);
    if (answer.importance != kDefaultImportance) writer.integer("importance", answer.importance);
    const auto unknown = member.answer_unknown_keys.find(std::string(id));
    if (unknown != member.answer_unknown_keys.end()) writer.unknown(unknown->second);
    answers.value(id, writer.object());
  }
  return answers.object();
}

yyjson_mut_val* write_member(yyjson_mut_doc* document, const Member& member) {
  ObjectWriter writer(document);
  writer.text("letter", member.letter);
  writer.text_unless_empty("id", member.id);
  writer.text_unless_empty("name", member.name);
  writer.text_unless_empty("title", member.title);
  writer.text("date", member.date);
  writer.text_unless_empty("modifiedAt", member.moment);
  writer.text_unless_empty("version", member.version);
  writer.value("profile", write_profile(document, member.profile, member.profile_unknown_keys));
  writer.value("answers", write_answers(document, member));
  if (member.batch != 0) writer.integer("batch", member.batch);
  writer.unknown(member.unknown_keys);
  return writer.object();
}

void write_identity(ObjectWriter& file, const Comparison& comparison) {
  file.text("format", kComparisonFormat);
  file.integer("formatVersion", kComparisonFormatVersion);
  file.value("referential", write_reference(file.document(), comparison.referential));
  file.text("id", comparison.id);
  file.text("title", comparison.title);
  file.text("createdAt", comparison.created_at);
  file.text("modifiedAt", comparison.modified_at);
  file.text("display", word(kDisplayWords, comparison.display));
  file.integer("minimum", comparison.minimum);
}

void write_members(ObjectWriter& file, const std::vector<Member>& members) {
  yyjson_mut_val* list = yyjson_mut_arr(file.document());
  for (const Member& member : members) yyjson_mut_arr_append(list, write_member(file.document(), member));
  file.value("members", list);
}

// What remains of a member where nothing may name its Régie.
Member unnamed(const Member& member) {
  constexpr std::size_t kYear = 4;
  Member told;
  told.letter = member.letter;
  told.date = member.date.substr(0, kYear);
  told.version = member.version;
  told.profile = member.profile;
  told.answers = member.answers;
  return told;
}

}  // namespace

Result<Comparison> decode_comparison(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return Faults{{"", reason_of(Text::fault_file_too_large)}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(bytes, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  if (!faults.empty() ||
      !check_envelope(file, kComparisonFormat, kComparisonFormatVersion, Text::fault_not_comparison, faults))
    return faults.take();
  Comparison comparison;
  read_identity(file, comparison, faults);
  read_members(file, comparison, faults);
  comparison.unknown_keys = file.unknown_keys();
  if (!faults.empty()) return faults.take();
  return comparison;
}

std::string encode_comparison(const Comparison& comparison) {
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter file(document.get());
  write_identity(file, comparison);
  write_members(file, comparison.members);
  file.unknown(comparison.unknown_keys);
  return json_file(document, file.object());
}

std::string encode_shared_comparison(const Referential& referential, const Comparison& comparison) {
  if (comparison.display == GroupDisplay::names) return encode_comparison(comparison);
  const MutableJsonDocument document(yyjson_mut_doc_new(nullptr));
  ObjectWriter file(document.get());
  write_identity(file, comparison);
  std::vector<Member> members;
  GroupFigures figures;
  if (comparison.display == GroupDisplay::letters) {
    for (const Member& member : comparison.members) members.push_back(unnamed(member));
    arrange(members, GroupDisplay::letters);
  }
  write_members(file, members);
  if (comparison.display == GroupDisplay::group) {
    const Compared compared = compare(referential, comparison.members);
    figures = disclosed_figures(referential, comparison.members, compared, comparison.minimum);
    file.integer("n", static_cast<int>(counted_members(comparison.members).size()));
    file.value("figures", group_json(document.get(), referential, figures));
  }
  return json_file(document, file.object());
}

bool is_comparison_record(std::string_view bytes) {
  constexpr std::string_view kBeginning = "{\n  \"format\": \"boussole/comparaison\"";
  return bytes.starts_with(kBeginning);
}

}  // namespace boussole
