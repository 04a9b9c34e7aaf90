#include "core/content/referential.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/content/referential_reader.h"

namespace boussole {

namespace {

void read_domain(ObjectReader& reader, Referential& referential) {
  Domain domain;
  domain.id = reader.text("id", Need::required);
  domain.title = reader.text("title", Need::required);
  domain.short_title = reader.text("short_title", Need::required);
  domain.icon = reader.text("icon", Need::required);
  domain.plain_title = reader.text("plain_title", Need::optional);
  domain.pictogram = reader.text("pictogram", Need::optional);
  add_item(referential.domains, reader, std::move(domain));
}

void read_theme(ObjectReader& reader, Referential& referential) {
  Theme theme{reader.text("id", Need::required), read_reference(reader, "domain", referential.domains),
              reader.text("title", Need::required)};
  add_item(referential.themes, reader, std::move(theme));
}

void read_principle(ObjectReader& reader, Referential& referential) {
  Principle principle;
  principle.id = reader.text("id", Need::required);
  principle.number = reader.integer("number", 1, 99, 1, Need::required);
  principle.page = reader.integer("page", 1, kMostPages, 1, Need::required);
  principle.title = reader.text("title", Need::required);
  principle.short_title = reader.text("short_title", Need::required);
  principle.text = reader.text("text", Need::optional);
  principle.plain = reader.text("plain", Need::optional);
  principle.discussion = reader.text("discussion", Need::optional);
  principle.discussion_plain = reader.text("discussion_plain", Need::optional);
  add_item(referential.principles, reader, std::move(principle));
}

// Which words of a sign.
using SignWords = std::string Sign::*;

std::string joined(const std::vector<Sign>& signs, int level, SignWords words) {
  std::string text;
  for (const Sign& sign : signs) {
    if (sign.level != level) continue;
    if (!text.empty()) text += ' ';
    text += sign.*words;
  }
  return text;
}

// Four texts; of a ladder, the first alone is enough, and the others must be their signs.
std::array<std::string, kLevelCount> read_levels(ObjectReader& reader, std::string_view key,
                                                 const std::vector<Sign>& signs, SignWords words) {
  std::array<std::string, kLevelCount> levels;
  std::vector<std::string> texts = reader.texts(key);
  if (texts.size() != kLevelCount && (signs.empty() || texts.size() != 1)) {
    reader.fault(key, reason_of(Text::fault_not_four_levels));
    return levels;
  }
  for (int level = 1; level < static_cast<int>(kLevelCount) && !signs.empty(); ++level) {
    std::string text = joined(signs, level, words);
    const auto at = static_cast<std::size_t>(level);
    if (texts.size() <= at)
      texts.push_back(std::move(text));
    else if (texts[at] != text)
      reader.fault(key, reason_of(Text::fault_levels_not_signs));
  }
  std::move(texts.begin(), texts.end(), levels.begin());
  return levels;
}

// One or two signs for each level above 0, in the order of the levels.
void check_ladder(ObjectReader& reader, const std::vector<Sign>& signs) {
  if (!std::is_sorted(signs.begin(), signs.end(), [](const Sign& a, const Sign& b) { return a.level < b.level; }))
    reader.fault("signs", reason_of(Text::fault_signs_order));
  for (int level = 1; level < static_cast<int>(kLevelCount); ++level) {
    const auto count = std::count_if(signs.begin(), signs.end(), [&](const Sign& sign) { return sign.level == level; });
    if (count < 1 || count > 2)
      reader.fault("signs", reason_of(Text::fault_signs_count, {{"level", std::to_string(level)}}));
  }
}

void read_signs(ObjectReader& reader, Parts parts, FaultCollector& faults, std::vector<Sign>& signs) {
  read_items(reader, "signs", faults, [&](ObjectReader& item) {
    Sign sign;
    sign.id = item.text("id", Need::required);
    sign.level = item.integer("level", 1, static_cast<int>(kLevelCount) - 1, 1, Need::required);
    sign.text = item.text("text", Need::required);
    if (parts == Parts::all) sign.plain = item.text("plain", Need::required);
    add_item(signs, item, std::move(sign));
  });
  if (!signs.empty()) check_ladder(reader, signs);
}

// A text or null, which is no text.
std::string read_optional(ObjectReader& reader, std::string_view key) {
  yyjson_val* value = reader.value(key, Need::optional);
  return yyjson_is_null(value) ? std::string() : reader.text(key, Need::optional);
}

void read_criterion(ObjectReader& reader, Parts parts, FaultCollector& faults, Referential& referential) {
  Criterion criterion;
  criterion.id = reader.text("id", Need::required);
  read_place(reader, referential, criterion);
  for (const Index principle : read_references(reader, "principles", referential.principles)) {
    std::vector<Index>& known = criterion.principles;  // named twice, it counts once
    if (std::find(known.begin(), known.end(), principle) == known.end()) known.push_back(principle);
  }
  const std::string condition = reader.text("applies_if", Need::optional);
  const std::optional<Condition> known = condition_from_name(condition);
  if (!known) reader.fault("applies_if", reason_of(Text::fault_unknown_id, {{"id", condition}}));
  criterion.applies_if = known.value_or(Condition::always);
  criterion.page = reader.integer("page", 1, kMostPages, 1, Need::required);
  criterion.title = reader.text("title", Need::required);
  criterion.question = reader.text("question", Need::required);
  read_signs(reader, parts, faults, criterion.signs);
  criterion.levels = read_levels(reader, "levels", criterion.signs, &Sign::text);
  criterion.na_when = read_optional(reader, "na_when");
  if (parts == Parts::all) read_help(reader, faults, criterion);
  reader.texts("examples");  // written for other programs, derived from the illustrations: known, and not kept
  add_item(referential.criteria, reader, std::move(criterion));
}

}  // namespace

std::optional<Index> Referential::find_criterion(std::string_view criterion_id) const {
  return find_id(criteria, criterion_id);
}

std::optional<Index> Referential::find_principle(std::string_view principle_id) const {
  return find_id(principles, principle_id);
}

void read_help(ObjectReader& reader, FaultCollector& faults, Criterion& criterion) {
  criterion.plain = reader.text("plain", Need::required);
  criterion.plain_levels = read_levels(reader, "plain_levels", criterion.signs, &Sign::plain);
  criterion.why = reader.text("why", Need::required);
  criterion.plain_why = reader.text("plain_why", Need::optional);
  criterion.plain_na_when = reader.text("plain_na_when", Need::optional);
  criterion.evidence = reader.texts("evidence");
  criterion.actions.clear();
  reader.list("actions", [&](yyjson_val* value, const std::string& pointer) {
    if (yyjson_is_obj(value)) {
      ObjectReader item(value, pointer, faults);
      SuggestedAction action{item.text("text", Need::required)};
      if (!read_optional(item, "sign").empty()) action.sign = read_reference(item, "sign", criterion.signs);
      action.plain = item.text("plain", Need::optional);
      item.refuse_unknown();
      criterion.actions.push_back(std::move(action));
    } else {
      criterion.actions.push_back({read_text(value, pointer, faults).value_or("")});
    }
  });
}

Result<Referential> load_referential(std::string_view json, Parts parts) {
  if (json.size() > kMaxFileBytes) return Faults{{"", reason_of(Text::fault_file_too_large)}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(json, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  Referential referential;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  referential.id = file.text("id", Need::required);
  referential.version = file.text("version", Need::required);
  referential.title = file.text("title", Need::optional);
  read_items(file, "domains", faults, [&](ObjectReader& reader) { read_domain(reader, referential); });
  read_items(file, "themes", faults, [&](ObjectReader& reader) { read_theme(reader, referential); });
  read_items(file, "principles", faults, [&](ObjectReader& reader) { read_principle(reader, referential); });
  read_items(file, "criteria", faults,
             [&](ObjectReader& reader) { read_criterion(reader, parts, faults, referential); });
  if (faults.empty() && referential.criteria.empty()) {
    faults.add("/criteria", reason_of(Text::fault_no_criteria));
  }
  read_companion(file, referential, faults);
  file.refuse_unknown();
  if (!faults.empty()) return faults.take();
  return referential;
}

const std::string& question_in(const Criterion& criterion, Wording wording) {
  return wording == Wording::plain && !criterion.plain.empty() ? criterion.plain : criterion.question;
}

const std::array<std::string, kLevelCount>& levels_in(const Criterion& criterion, Wording wording) {
  return wording == Wording::plain && !criterion.plain_levels[0].empty() ? criterion.plain_levels : criterion.levels;
}

std::vector<std::string_view> signs_in(const Criterion& criterion, int level, Wording wording) {
  std::vector<std::string_view> texts;
  for (const Sign& sign : criterion.signs) {
    if (sign.level != level) continue;
    texts.emplace_back(wording == Wording::plain && !sign.plain.empty() ? sign.plain : sign.text);
  }
  return texts;
}

std::vector<Index> applicable_criteria(const Referential& referential, const Profile& profile) {
  std::vector<Index> applicable;
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    if (applies(referential.criteria[index].applies_if, profile)) applicable.push_back(index);
  }
  return applicable;
}

std::vector<Index> illustrations_of(const Referential& referential, Index criterion) {
  std::vector<Index> found;
  for (Index index = 0; index < referential.illustrations.size(); ++index) {
    const std::vector<Index>& criteria = referential.illustrations[index].criteria;
    if (std::find(criteria.begin(), criteria.end(), criterion) != criteria.end()) found.push_back(index);
  }
  return found;
}

}  // namespace boussole
