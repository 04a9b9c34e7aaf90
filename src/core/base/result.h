// A value, or the list of located faults that explain why there is none. The core never throws.
// Faults carry a place (JSON pointer, RFC 6901) and a reason in French, ready to be shown to a person.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/language/reason.h"

namespace boussole {

// One thing wrong with an input, and where.
struct Fault {
  Fault(std::string place, Reason why)
      : pointer(std::move(place)), reason(std::move(why.usual)), plain(std::move(why.plain)) {}

  [[nodiscard]] const std::string& words(Wording wording) const { return wording == Wording::plain ? plain : reason; }
  // (plain says the same as reason.)
  bool operator==(const Fault& other) const { return pointer == other.pointer && reason == other.reason; }

  std::string pointer;  // JSON pointer to the faulty value; "" is the whole document.
  std::string reason;   // One French sentence without the place.
  std::string plain;    // the same in plain language
};

using Faults = std::vector<Fault>;  // Never empty when it stands for a failure.

// The value of something done that has no other: Result<Done>.
struct Done {
  bool operator==(const Done&) const = default;
};

template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Result(Faults faults) : state_(std::move(faults)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // Precondition: ok().
  [[nodiscard]] const T& value() const { return *std::get_if<T>(&state_); }
  [[nodiscard]] T& value() { return *std::get_if<T>(&state_); }
  // Precondition: !ok().
  [[nodiscard]] const Faults& faults() const { return *std::get_if<Faults>(&state_); }

 private:
  std::variant<T, Faults> state_;
};

}  // namespace boussole
