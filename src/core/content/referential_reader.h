// What reading the criteria and reading the companion share: ids that become indices, ids that serve once, lists of a
// bounded length. For referential.cpp and companion.cpp only.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/object_reader.h"
#include "core/content/referential.h"

namespace boussole {

inline constexpr int kMostPages = 10'000;

inline std::string_view id_of(const GlossaryEntry& entry) { return entry.term; }
template <typename Item>
std::string_view id_of(const Item& item) {
  return item.id;
}

template <typename Item>
std::optional<Index> find_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return id_of(item) == id; });
  return found == items.end() ? std::nullopt : std::optional(static_cast<Index>(found - items.begin()));
}

// The index of what a key names; 0 and a fault when there is no such thing.
template <typename Item>
Index read_reference(ObjectReader& reader, std::string_view key, const std::vector<Item>& items) {
  const std::string id = reader.text(key, Need::required);
  const std::optional<Index> index = find_id(items, id);
  if (!index) reader.fault(key, reason_of(Text::fault_unknown_id, {{"id", id}}));
  return index.value_or(0);
}

// The indices of what a list names.
template <typename Item>
std::vector<Index> read_references(ObjectReader& reader, std::string_view key, const std::vector<Item>& items) {
  std::vector<Index> indices;
  const std::vector<std::string> ids = reader.texts(key);
  if (ids.size() > kMaxReferentialItems) {
    reader.fault(key, reason_of(Text::fault_too_many, {{"most", std::to_string(kMaxReferentialItems)}}));
    return indices;
  }
  for (const std::string& id : ids) {
    if (const std::optional<Index> index = find_id(items, id))
      indices.push_back(*index);
    else
      reader.fault(key, reason_of(Text::fault_unknown_id, {{"id", id}}));
  }
  return indices;
}

// Adds an item that was read, unknown keys and an id that serves twice refused.
template <typename Item>
void add_item(std::vector<Item>& items, ObjectReader& reader, Item item, std::string_view id_key = "id") {
  reader.refuse_unknown();
  const std::string_view id = id_of(item);
  if (id.empty() && reader.value(id_key, Need::optional)) reader.fault(id_key, reason_of(Text::fault_empty_text));
  if (find_id(items, id)) reader.fault(id_key, reason_of(Text::fault_id_twice, {{"id", id}}));
  items.push_back(std::move(item));
}

// The elements of an optional list, at most kMaxReferentialItems.
inline void read_items(ObjectReader& file, std::string_view key, FaultCollector& faults,
                       const std::function<void(ObjectReader&)>& each) {
  std::size_t count = 0;
  file.list(key, [&](yyjson_val* value, const std::string& pointer) {
    if (++count > kMaxReferentialItems) return;
    ObjectReader reader(value, pointer, faults);
    each(reader);
  });
  if (count > kMaxReferentialItems)
    file.fault(key, reason_of(Text::fault_too_many, {{"most", std::to_string(kMaxReferentialItems)}}));
}

// The domain and the theme of an item, which must agree.
template <typename Item>
void read_place(ObjectReader& reader, const Referential& referential, Item& item) {
  item.domain = read_reference(reader, "domain", referential.domains);
  item.theme = read_reference(reader, "theme", referential.themes);
  if (item.theme < referential.themes.size() && referential.themes[item.theme].domain != item.domain)
    reader.fault("theme", reason_of(Text::fault_theme_elsewhere));
}

// What helps to answer a criterion, whose signs are there, plain words included.
void read_help(ObjectReader& reader, FaultCollector& faults, Criterion& criterion);

// The companion's keys of a file, each optional. `referential` already has its criteria.
void read_companion(ObjectReader& file, Referential& referential, FaultCollector& faults);

}  // namespace boussole
