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

std::array<std::string, kLevelCount> read_levels(ObjectReader& reader, std::string_view key) {
  std::array<std::string, kLevelCount> levels;
  std::vector<std::string> texts = reader.texts(key);
  if (texts.size() != kLevelCount) {
    reader.fault(key, std::string(tr(Text::fault_not_four_levels)));
    return levels;
  }
  std::move(texts.begin(), texts.end(), levels.begin());
  return levels;
}

void read_criterion(ObjectReader& reader, Parts parts, Referential& referential) {
  Criterion criterion;
  criterion.id = reader.text("id", Need::required);
  read_place(reader, referential, criterion);
  criterion.principles = read_references(reader, "principles", referential.principles);
  const std::string condition = reader.text("applies_if", Need::optional);
  const std::optional<Condition> known = condition_from_name(condition);
  if (!known) reader.fault("applies_if", tr(Text::fault_unknown_id, {{"id", condition}}));
  criterion.applies_if = known.value_or(Condition::always);
  criterion.page = reader.integer("page", 1, kMostPages, 1, Need::required);
  criterion.title = reader.text("title", Need::required);
  criterion.question = reader.text("question", Need::required);
  criterion.levels = read_levels(reader, "levels");
  if (parts == Parts::all) read_help(reader, criterion);
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

void read_help(ObjectReader& reader, Criterion& criterion) {
  criterion.plain = reader.text("plain", Need::required);
  criterion.plain_levels = read_levels(reader, "plain_levels");
  criterion.why = reader.text("why", Need::required);
  criterion.evidence = reader.texts("evidence");
  criterion.actions = reader.texts("actions");
}

Result<Referential> load_referential(std::string_view json, Parts parts) {
  if (json.size() > kMaxFileBytes) return Faults{{"", std::string(tr(Text::fault_file_too_large))}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(json, kMaxDepth);
  if (!read) return read.faults();
  FaultCollector faults;
  Referential referential;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", faults);
  referential.id = file.text("id", Need::required);
  referential.version = file.text("version", Need::required);
  read_items(file, "domains", faults, [&](ObjectReader& reader) { read_domain(reader, referential); });
  read_items(file, "themes", faults, [&](ObjectReader& reader) { read_theme(reader, referential); });
  read_items(file, "principles", faults, [&](ObjectReader& reader) { read_principle(reader, referential); });
  read_items(file, "criteria", faults, [&](ObjectReader& reader) { read_criterion(reader, parts, referential); });
  if (faults.empty() && referential.criteria.empty()) {
    faults.add("/criteria", std::string(tr(Text::fault_no_criteria)));
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
