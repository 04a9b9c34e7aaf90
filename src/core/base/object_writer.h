// Writing one JSON object of a file, its keys in the order of the calls. For the .cpp files that write diagnostics,
// workshops and comparisons. The reading side: object_reader.h.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/unknown_keys.h"

namespace boussole {

// Strings are borrowed: what is written outlives the writing.
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

// The word of an enumeration's value: the lists of words are in its order.
template <std::size_t Size, typename Enum>
std::string_view word(const std::array<std::string_view, Size>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

// The whole document: indented by two, with a newline at the end; "" when memory is short.
[[nodiscard]] std::string json_file(const MutableJsonDocument& document, yyjson_mut_val* root);

}  // namespace boussole
