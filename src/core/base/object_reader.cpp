#include "core/base/object_reader.h"
#include "core/language/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/limits.h"

namespace boussole {

bool FaultCollector::full() const { return faults_.size() >= kMaxFaults; }

void FaultCollector::add(const std::string& pointer, Reason reason) {
  if (!full())
    faults_.push_back({pointer, std::move(reason)});
  else
    ++more_;
}

Faults FaultCollector::take() {
  if (more_ > 0) faults_.push_back({"", tr_count(Text::fault_more, more_)});
  return std::move(faults_);
}

ObjectReader::ObjectReader(yyjson_val* value, std::string pointer, FaultCollector& faults)
    : pointer_(std::move(pointer)), faults_(faults) {
  if (yyjson_is_obj(value))
    object_ = value;
  else
    faults_.add(pointer_, reason_of(Text::fault_not_object));
}

bool ObjectReader::knows(std::string_view key) const {
  return std::find(known_.begin(), known_.end(), key) != known_.end();
}

yyjson_val* ObjectReader::value(std::string_view key, Need need) {
  if (!knows(key)) known_.emplace_back(key);
  if (!object_) return nullptr;
  yyjson_val* found = yyjson_obj_getn(object_, key.data(), key.size());
  if (!found && need == Need::required) faults_.add(pointer_, reason_of(Text::fault_missing_key, {{"key", key}}));
  return found;
}

void ObjectReader::fault(std::string_view key, Reason reason) {
  faults_.add(faults_.full() ? std::string() : pointer_to(pointer_, key), std::move(reason));
}

std::string ObjectReader::text(std::string_view key, Need need) {
  yyjson_val* found = value(key, need);
  return found ? read_text(found, pointer_to(pointer_, key), faults_).value_or("") : std::string();
}

bool ObjectReader::flag(std::string_view key) {
  yyjson_val* found = value(key, Need::optional);
  if (!found) return false;
  if (!yyjson_is_bool(found)) fault(key, reason_of(Text::fault_not_bool));
  return yyjson_is_true(found);
}

int ObjectReader::integer(std::string_view key, int least, int most, int otherwise, Need need) {
  yyjson_val* found = value(key, need);
  if (!found) return otherwise;
  return read_whole(found, pointer_to(pointer_, key), least, most, faults_).value_or(otherwise);
}

std::optional<double> ObjectReader::number(std::string_view key, Need need) {
  yyjson_val* found = value(key, need);
  if (!found || (need == Need::optional && yyjson_is_null(found))) return std::nullopt;
  return read_number(found, pointer_to(pointer_, key), faults_);
}

std::size_t ObjectReader::choice(std::string_view key, const std::vector<std::string_view>& words,
                                 std::size_t otherwise) {
  yyjson_val* found = value(key, Need::optional);
  if (!found) return otherwise;
  const std::string_view given = yyjson_is_str(found) ? json_text(found) : std::string_view();
  const auto at = std::find(words.begin(), words.end(), given);
  if (yyjson_is_str(found) && at != words.end()) return static_cast<std::size_t>(at - words.begin());
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  fault(key, reason_of(Text::fault_not_choice, {{"words", list}}));
  return otherwise;
}

std::string ObjectReader::moment(std::string_view key) {
  std::string given = text(key, Need::required);
  if (!given.empty() && !is_moment(given)) fault(key, reason_of(Text::fault_not_moment));
  if (given.empty() && object_ && yyjson_is_str(yyjson_obj_getn(object_, key.data(), key.size()))) {
    fault(key, reason_of(Text::fault_not_moment));
  }
  return given;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
  std::vector<std::string> result;
  list(key, [&](yyjson_val* element, const std::string& place) {
    if (auto text = read_text(element, place, faults_)) result.push_back(std::move(*text));
  });
  return result;
}

void ObjectReader::list(std::string_view key, const std::function<void(yyjson_val*, const std::string&)>& each) {
  yyjson_val* found = value(key, Need::optional);
  if (!found) return;
  if (!yyjson_is_arr(found)) {
    fault(key, reason_of(Text::fault_not_list));
    return;
  }
  yyjson_arr_iter iterator = yyjson_arr_iter_with(found);
  // One string for all: under a huge key, a copy for each element would take minutes.
  std::string place = pointer_to(pointer_, key);
  const std::size_t base = place.size();
  for (std::size_t i = 0; yyjson_val* element = yyjson_arr_iter_next(&iterator); ++i) {
    place.resize(base);
    place += pointer_to("", i);
    each(element, place);
  }
}

void ObjectReader::map(std::string_view key, Need need,
                       const std::function<void(std::string_view, yyjson_val*, const std::string&)>& each) {
  yyjson_val* found = value(key, need);
  if (!found) return;
  if (!yyjson_is_obj(found)) {
    fault(key, reason_of(Text::fault_not_object));
    return;
  }
  yyjson_obj_iter iterator = yyjson_obj_iter_with(found);
  const std::string place = pointer_to(pointer_, key);
  while (yyjson_val* name = yyjson_obj_iter_next(&iterator)) {
    each(json_text(name), yyjson_obj_iter_get_val(name), pointer_to(place, json_text(name)));
  }
}

UnknownKeys ObjectReader::unknown_keys() const {
  UnknownKeys unknown;
  if (!object_) return unknown;
  yyjson_obj_iter iterator = yyjson_obj_iter_with(object_);
  while (yyjson_val* name = yyjson_obj_iter_next(&iterator)) {
    if (!knows(json_text(name))) unknown.emplace_back(json_text(name), json_of(yyjson_obj_iter_get_val(name)));
  }
  return unknown;
}

void ObjectReader::refuse_unknown() {
  for (const auto& [key, value] : unknown_keys()) fault(key, reason_of(Text::fault_unknown_key));
}

std::optional<std::string> read_text(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  if (!yyjson_is_str(value)) {
    faults.add(pointer, reason_of(Text::fault_not_text));
    return std::nullopt;
  }
  const std::string_view text = json_text(value);
  const std::size_t characters = count_characters(text);
  if (characters > kMaxTextCharacters) {
    faults.add(pointer,
               reason_of(Text::fault_text_too_long, {{"most", french_number(static_cast<double>(kMaxTextCharacters))},
                                                     {"length", french_number(static_cast<double>(characters))}}));
    return std::nullopt;
  }
  return std::string(text);
}

std::optional<int> read_whole(yyjson_val* value, const std::string& pointer, int least, int most,
                              FaultCollector& faults) {
  int number = 0;
  const std::string_view text = yyjson_is_raw(value) ? json_text(value) : std::string_view();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = !text.empty() && error == std::errc() && end == text.data() + text.size();
  if (whole && number >= least && number <= most) return number;
  faults.add(pointer, reason_of(Text::fault_not_integer, {{"least", std::to_string(least)},
                                                          {"most", std::to_string(most)},
                                                          {"value", json_of(value).substr(0, 40)}}));
  return std::nullopt;
}

std::optional<double> read_number(yyjson_val* value, const std::string& pointer, FaultCollector& faults) {
  double number = 0;
  if (yyjson_is_raw(value)) {
    const std::string text(json_text(value));
    number = std::strtod(text.c_str(), nullptr);
    if (std::isfinite(number)) return number;
  }
  faults.add(pointer, reason_of(Text::fault_not_number));
  return std::nullopt;
}

namespace {

// The number made of `length` digits at `at`; none when they are not all digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t length) {
  if (at + length > text.size()) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(at, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return false;
  return *day <= days_in_month(*year, *month);
}

bool is_moment(std::string_view text) {
  constexpr std::size_t kShortest = 20;  // "2026-01-31T18:00:00Z"
  if (text.size() < kShortest || !is_date(text.substr(0, 10)) || text[10] != 'T' || text[13] != ':' ||
      text[16] != ':' || text.back() != 'Z') {
    return false;
  }
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return false;
  if (text.size() == kShortest) return true;
  const std::string_view fraction = text.substr(20, text.size() - 21);
  return text[19] == '.' && !fraction.empty() &&
         std::all_of(fraction.begin(), fraction.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_uuid(std::string_view text) {
  constexpr std::size_t kLength = 36;
  if (text.size() != kLength) return false;
  for (std::size_t i = 0; i < kLength; ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    const char c = text[i];
    const bool hexadecimal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (hyphen ? c != '-' : !hexadecimal) return false;
  }
  return true;
}

}  // namespace boussole
