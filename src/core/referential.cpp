#include "core/referential.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "core/codec.h"
#include "core/codec_reader.h"
#include "generated/assets.h"

namespace boussole {

namespace {

// Everything still to be resolved: ids become indices once what they name is read.
struct Loader {
  Referential referential;
  FaultCollector faults;

  template <typename Item>
  std::optional<Index> find(const std::vector<Item>& items, std::string_view id) const {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? std::nullopt : std::optional(static_cast<Index>(found - items.begin()));
  }

  // The index of what a key names; 0 and a fault when there is no such thing.
  template <typename Item>
  Index reference(ObjectReader& reader, std::string_view key, const std::vector<Item>& items) {
    const std::string id = reader.text(key, Need::required);
    const std::optional<Index> index = find(items, id);
    if (!index) reader.fault(key, tr(Text::fault_unknown_id, {{"id", id}}));
    return index.value_or(0);
  }

  void refuse_unknown(const ObjectReader& reader) {
    for (const auto& [key, value] : reader.unknown_keys()) {
      faults.add(pointer_to(reader.pointer(), key), std::string(tr(Text::fault_unknown_key)));
    }
  }

  template <typename Item>
  void refuse_twice(const std::vector<Item>& items, const ObjectReader& reader, const std::string& id) {
    if (find(items, id))
      faults.add(pointer_to(reader.pointer(), std::string_view("id")), tr(Text::fault_id_twice, {{"id", id}}));
  }

  void read_domain(yyjson_val* value, const std::string& pointer) {
    ObjectReader reader(value, pointer, faults);
    Domain domain{reader.text("id", Need::required), reader.text("title", Need::required),
                  reader.text("short_title", Need::required), reader.text("icon", Need::required)};
    refuse_unknown(reader);
    refuse_twice(referential.domains, reader, domain.id);
    referential.domains.push_back(std::move(domain));
  }

  void read_theme(yyjson_val* value, const std::string& pointer) {
    ObjectReader reader(value, pointer, faults);
    Theme theme{reader.text("id", Need::required), reference(reader, "domain", referential.domains),
                reader.text("title", Need::required)};
    refuse_unknown(reader);
    refuse_twice(referential.themes, reader, theme.id);
    referential.themes.push_back(std::move(theme));
  }

  void read_principle(yyjson_val* value, const std::string& pointer) {
    constexpr int kMostPages = 10'000;
    ObjectReader reader(value, pointer, faults);
    Principle principle;
    principle.id = reader.text("id", Need::required);
    principle.number = reader.integer("number", 1, 99, 1, Need::required);
    principle.page = reader.integer("page", 1, kMostPages, 1, Need::required);
    principle.title = reader.text("title", Need::required);
    principle.short_title = reader.text("short_title", Need::required);
    refuse_unknown(reader);
    refuse_twice(referential.principles, reader, principle.id);
    referential.principles.push_back(std::move(principle));
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

  void read_scope(ObjectReader& reader, Criterion& criterion) {
    criterion.domain = reference(reader, "domain", referential.domains);
    criterion.theme = reference(reader, "theme", referential.themes);
    if (!referential.themes.empty() && referential.themes[criterion.theme].domain != criterion.domain) {
      reader.fault("theme", std::string(tr(Text::fault_theme_elsewhere)));
    }
    for (const std::string& id : reader.texts("principles")) {
      const std::optional<Index> index = find(referential.principles, id);
      if (index)
        criterion.principles.push_back(*index);
      else
        reader.fault("principles", tr(Text::fault_unknown_id, {{"id", id}}));
    }
    const std::string condition = reader.text("applies_if", Need::optional);
    const std::optional<Condition> known = condition_from_name(condition);
    if (!known) reader.fault("applies_if", tr(Text::fault_unknown_id, {{"id", condition}}));
    criterion.applies_if = known.value_or(Condition::always);
  }

  void read_criterion(yyjson_val* value, const std::string& pointer) {
    constexpr int kMostPages = 10'000;
    ObjectReader reader(value, pointer, faults);
    Criterion criterion;
    criterion.id = reader.text("id", Need::required);
    read_scope(reader, criterion);
    criterion.page = reader.integer("page", 1, kMostPages, 1, Need::required);
    criterion.title = reader.text("title", Need::required);
    criterion.question = reader.text("question", Need::required);
    criterion.plain = reader.text("plain", Need::required);
    criterion.why = reader.text("why", Need::required);
    criterion.levels = read_levels(reader, "levels");
    criterion.plain_levels = read_levels(reader, "plain_levels");
    criterion.evidence = reader.texts("evidence");
    criterion.actions = reader.texts("actions");
    criterion.examples = reader.texts("examples");
    refuse_unknown(reader);
    refuse_twice(referential.criteria, reader, criterion.id);
    referential.criteria.push_back(std::move(criterion));
  }
};

}  // namespace

std::optional<Index> Referential::find_criterion(std::string_view criterion_id) const {
  const auto found = std::find_if(criteria.begin(), criteria.end(),
                                  [&](const Criterion& criterion) { return criterion.id == criterion_id; });
  return found == criteria.end() ? std::nullopt : std::optional(static_cast<Index>(found - criteria.begin()));
}

Result<Referential> load_referential(std::string_view json) {
  if (json.size() > kMaxFileBytes) return Faults{{"", std::string(tr(Text::fault_file_too_large))}};
  const Result<std::shared_ptr<yyjson_doc>> read = read_json(json, kMaxDepth);
  if (!read) return read.faults();
  Loader loader;
  ObjectReader file(yyjson_doc_get_root(read.value().get()), "", loader.faults);
  loader.referential.id = file.text("id", Need::required);
  loader.referential.version = file.text("version", Need::required);
  file.list("domains", [&](yyjson_val* value, const std::string& pointer) { loader.read_domain(value, pointer); });
  file.list("themes", [&](yyjson_val* value, const std::string& pointer) { loader.read_theme(value, pointer); });
  file.list("principles",
            [&](yyjson_val* value, const std::string& pointer) { loader.read_principle(value, pointer); });
  file.list("criteria", [&](yyjson_val* value, const std::string& pointer) { loader.read_criterion(value, pointer); });
  loader.refuse_unknown(file);
  if (loader.faults.empty() && loader.referential.criteria.empty()) {
    loader.faults.add("/criteria", std::string(tr(Text::fault_no_criteria)));
  }
  if (!loader.faults.empty()) return loader.faults.take();
  return std::move(loader.referential);
}

const Referential& built_in_referential() {
  static const Referential kReferential = [] {
    Result<Referential> loaded = load_referential(referential_json());
    if (!loaded) std::abort();
    return std::move(loaded.value());
  }();
  return kReferential;
}

std::vector<Index> applicable_criteria(const Referential& referential, const Profile& profile) {
  std::vector<Index> applicable;
  for (Index index = 0; index < referential.criteria.size(); ++index) {
    if (applies(referential.criteria[index].applies_if, profile)) applicable.push_back(index);
  }
  return applicable;
}

}  // namespace boussole
