// Reading one JSON object of a file: typed fields with located faults, and the keys nobody knew. For the .cpp files
// that read diagnostics and referentials.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/base/unknown_keys.h"
#include "core/language/texts.h"

namespace boussole {

// Collects faults up to kMaxFaults, then counts.
class FaultCollector {
 public:
  void add(const std::string& pointer, Reason reason);
  [[nodiscard]] bool full() const;  // further faults are only counted: no need of their pointer
  [[nodiscard]] bool empty() const { return faults_.empty(); }
  [[nodiscard]] std::size_t count() const { return faults_.size() + more_; }
  // The faults, the last one saying how many more there are.
  [[nodiscard]] Faults take();

 private:
  Faults faults_;
  std::size_t more_ = 0;
};

enum class Need { required, optional };

class ObjectReader {
 public:
  // Adds a fault when the value is no object; every read then gives a default.
  ObjectReader(yyjson_val* value, std::string pointer, FaultCollector& faults);

  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  // The value of a key, marked as known; null when absent (a fault if required).
  yyjson_val* value(std::string_view key, Need need);

  std::string text(std::string_view key, Need need);
  bool flag(std::string_view key);  // optional, false by default
  // A whole number from `least` to `most`; `otherwise` when absent or faulty.
  int integer(std::string_view key, int least, int most, int otherwise, Need need);
  // A finite number; none when absent, `null` where `need` is optional, or faulty.
  std::optional<double> number(std::string_view key, Need need);
  // One of the words; its position, or `otherwise` when absent or faulty.
  std::size_t choice(std::string_view key, const std::vector<std::string_view>& words, std::size_t otherwise);
  std::string moment(std::string_view key);              // required ISO 8601 UTC
  std::vector<std::string> texts(std::string_view key);  // optional list of texts

  // Calls `each(value, pointer)` or `each(key, value, pointer)` for the elements of an optional list or object.
  void list(std::string_view key, const std::function<void(yyjson_val*, const std::string&)>& each);
  void map(std::string_view key, Need need,
           const std::function<void(std::string_view, yyjson_val*, const std::string&)>& each);

  void fault(std::string_view key, Reason reason);
  // What was never asked for.
  [[nodiscard]] UnknownKeys unknown_keys() const;
  // A fault for each of them.
  void refuse_unknown();

 private:
  [[nodiscard]] bool knows(std::string_view key) const;

  yyjson_val* object_ = nullptr;
  std::string pointer_;
  FaultCollector& faults_;
  std::vector<std::string> known_;
};

// A string value within the limit of length; none and a fault otherwise.
std::optional<std::string> read_text(yyjson_val* value, const std::string& pointer, FaultCollector& faults);
// A whole number from `least` to `most`; none and a fault otherwise.
std::optional<int> read_whole(yyjson_val* value, const std::string& pointer, int least, int most,
                              FaultCollector& faults);
// A finite number; none and a fault otherwise.
std::optional<double> read_number(yyjson_val* value, const std::string& pointer, FaultCollector& faults);

// "2026-01-31T18:00:00Z", fractions of a second allowed; a day that exists.
[[nodiscard]] bool is_moment(std::string_view text);
// "2026-01-31", a day that exists.
[[nodiscard]] bool is_date(std::string_view text);
// Eight-four-four-four-twelve hexadecimal digits.
[[nodiscard]] bool is_uuid(std::string_view text);

}  // namespace boussole
