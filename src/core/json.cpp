#include "core/json.h"

#include <algorithm>
#include <vector>

#include "core/texts.h"

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

// One container on the way down, without recursion.
struct Level {
  yyjson_val* container;
  std::string pointer;
};

void check_keys(const Level& level, Faults& faults) {
  std::vector<std::string_view> keys;
  yyjson_obj_iter iterator = yyjson_obj_iter_with(level.container);
  while (yyjson_val* key = yyjson_obj_iter_next(&iterator)) keys.push_back(json_text(key));
  std::sort(keys.begin(), keys.end());
  const auto twice = std::adjacent_find(keys.begin(), keys.end());
  if (twice != keys.end()) {
    faults.push_back({pointer_to(level.pointer, *twice), std::string(tr(Text::fault_duplicate_key))});
  }
}

// The containers directly inside one.
std::vector<Level> inside(const Level& level) {
  std::vector<Level> found;
  if (yyjson_is_obj(level.container)) {
    yyjson_obj_iter iterator = yyjson_obj_iter_with(level.container);
    while (yyjson_val* key = yyjson_obj_iter_next(&iterator)) {
      yyjson_val* value = yyjson_obj_iter_get_val(key);
      if (yyjson_is_ctn(value)) found.push_back({value, pointer_to(level.pointer, json_text(key))});
    }
    return found;
  }
  yyjson_arr_iter iterator = yyjson_arr_iter_with(level.container);
  for (std::size_t position = 0; yyjson_val* value = yyjson_arr_iter_next(&iterator); ++position) {
    if (yyjson_is_ctn(value)) found.push_back({value, pointer_to(level.pointer, position)});
  }
  return found;
}

// Level by level, so that the depth is known and nothing recurses.
Faults check_structure(yyjson_val* root, std::size_t max_depth) {
  Faults faults;
  std::vector<Level> levels;
  if (yyjson_is_ctn(root)) levels.push_back({root, ""});
  for (std::size_t depth = 1; !levels.empty() && faults.empty(); ++depth) {
    if (depth > max_depth) {
      // The whole pointer of something so deep helps nobody.
      return {{"", tr(Text::fault_too_deep, {{"most", std::to_string(max_depth)}})}};
    }
    std::vector<Level> next;
    for (const Level& level : levels) {
      if (yyjson_is_obj(level.container)) check_keys(level, faults);
      std::vector<Level> found = inside(level);
      std::move(found.begin(), found.end(), std::back_inserter(next));
    }
    levels = std::move(next);
  }
  return faults;
}

}  // namespace

Result<std::shared_ptr<yyjson_doc>> read_json(std::string_view bytes, std::size_t max_depth) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (bytes.empty()) return Faults{{"", std::string(tr(Text::fault_empty))}};
  yyjson_read_err error{};
  // yyjson only writes to its input with YYJSON_READ_INSITU.
  auto* input = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  JsonDocument read(yyjson_read_opts(input, bytes.size(), kReadFlags, nullptr, &error));
  if (!read) {
    return Faults{{"", tr(Text::fault_not_json, {{"position", line_and_column(bytes, error.pos)}})}};
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

}  // namespace boussole
