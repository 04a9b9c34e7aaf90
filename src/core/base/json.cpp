#include "core/base/json.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/limits.h"
#include "core/language/encoding.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

constexpr yyjson_read_flag kReadFlags = YYJSON_READ_NUMBER_AS_RAW;

// « ligne 3, colonne 7 »: where a person looks in a text editor (columns in bytes).
std::string line_and_column(std::string_view bytes, std::size_t position) {
  const std::string_view before = bytes.substr(0, std::min(position, bytes.size()));
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? before.size() + 1 : before.size() - start;
  return tr(Text::fault_position, {{"line", std::to_string(line)}, {"column", std::to_string(column)}});
}

// One container on the way down. Its pointer is only made for a fault: a huge key above many values costs nothing.
struct Level {
  yyjson_val* container;
  std::size_t depth;
  std::size_t parent;    // in the list of levels; the root's is unused
  yyjson_val* key;       // in an object; null in an array
  std::size_t position;  // in an array
};

std::string pointer_of(const std::vector<Level>& levels, std::size_t at) {
  if (at == 0) return "";
  const Level& level = levels[at];
  const std::string parent = pointer_of(levels, level.parent);  // no deeper than max_depth
  return level.key ? pointer_to(parent, json_text(level.key)) : pointer_to(parent, level.position);
}

void check_keys(const std::vector<Level>& levels, std::size_t at, Faults& faults) {
  std::vector<std::string_view> keys;
  yyjson_obj_iter iterator = yyjson_obj_iter_with(levels[at].container);
  while (yyjson_val* key = yyjson_obj_iter_next(&iterator)) keys.push_back(json_text(key));
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice != keys.end()) {
    faults.push_back({pointer_to(pointer_of(levels, at), *twice), reason_of(Text::fault_duplicate_key)});
  }
}

// Adds the containers directly inside one.
void add_inside(std::vector<Level>& levels, std::size_t at) {
  const Level level = levels[at];
  if (yyjson_is_obj(level.container)) {
    yyjson_obj_iter iterator = yyjson_obj_iter_with(level.container);
    while (yyjson_val* key = yyjson_obj_iter_next(&iterator)) {
      yyjson_val* value = yyjson_obj_iter_get_val(key);
      if (yyjson_is_ctn(value)) levels.push_back({value, level.depth + 1, at, key, 0});
    }
    return;
  }
  yyjson_arr_iter iterator = yyjson_arr_iter_with(level.container);
  for (std::size_t position = 0; yyjson_val* value = yyjson_arr_iter_next(&iterator); ++position) {
    if (yyjson_is_ctn(value)) levels.push_back({value, level.depth + 1, at, nullptr, position});
  }
}

// Level by level, so that the depth is known and nothing recurses into the file. Stops below the first faulty level.
Faults check_structure(yyjson_val* root, std::size_t max_depth) {
  Faults faults;
  std::vector<Level> levels;
  std::size_t faulty_depth = max_depth;
  if (yyjson_is_ctn(root)) levels.push_back({root, 1, 0, nullptr, 0});
  for (std::size_t at = 0; at < levels.size(); ++at) {
    const Level level = levels[at];
    if (!faults.empty() && (level.depth > faulty_depth || faults.size() >= kMaxFaults)) break;
    if (level.depth > max_depth) {
      // The whole pointer of something so deep helps nobody.
      return {{"", reason_of(Text::fault_too_deep, {{"most", std::to_string(max_depth)}})}};
    }
    if (yyjson_is_obj(level.container)) check_keys(levels, at, faults);
    if (!faults.empty()) faulty_depth = level.depth;
    add_inside(levels, at);
  }
  return faults;
}

}  // namespace

Result<std::shared_ptr<yyjson_doc>> read_json(std::string_view bytes, std::size_t max_depth) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (bytes.empty()) return Faults{{"", reason_of(Text::fault_empty)}};
  std::string converted;
  if (looks_like_utf16(bytes)) {
    std::optional<std::string> text = utf8_of_utf16(bytes);
    if (!text) return Faults{{"", reason_of(Text::fault_encoding, {{"encoding", "UTF-16"}})}};
    converted = std::move(*text);
    bytes = converted;
  }
  yyjson_read_err error{};
  // yyjson only writes to its input with YYJSON_READ_INSITU.
  auto* input = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  JsonDocument read(yyjson_read_opts(input, bytes.size(), kReadFlags, nullptr, &error));
  if (!read) {
    if (auto kind = other_kind(bytes)) return Faults{{"", std::move(*kind)}};
    return Faults{{"", reason_of(Text::fault_not_json, {{"position", line_and_column(bytes, error.pos)}})}};
  }
  Faults faults = check_structure(yyjson_doc_get_root(read.get()), max_depth);
  if (!faults.empty()) return faults;
  return std::shared_ptr<yyjson_doc>(std::move(read));
}

std::string_view json_text(yyjson_val* value) {
  if (yyjson_is_raw(value)) return {yyjson_get_raw(value), yyjson_get_len(value)};
  return {yyjson_get_str(value), yyjson_get_len(value)};
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
  return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t position) {
  return std::string(parent) + "/" + std::to_string(position);
}

std::string json_of(yyjson_val* value) {
  std::size_t length = 0;
  const JsonText text(yyjson_val_write(value, YYJSON_WRITE_NOFLAG, &length));
  return text ? std::string(text.get(), length) : std::string("null");
}

std::string json_line(const yyjson_mut_doc* document) {
  std::size_t length = 0;
  const JsonText text(yyjson_mut_write(document, YYJSON_WRITE_NOFLAG, &length));
  return text ? std::string(text.get(), length) : std::string();
}

}  // namespace boussole
