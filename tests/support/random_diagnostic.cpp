#include "support/random_diagnostic.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace boussole::test {

namespace {

constexpr std::array<std::string_view, 27> kPieces = {
    "a",          "Régie ", "l’Œuvre",   "\"",     "\\",     "\\u0041", "/",           "~",
    "\n",         "\t",     "\r\n",      "\x01",   "\x1f",   "\x7f",    "👩‍🌾", "🏳️‍🌈",
    "e\u0301",    "\u0300", "العربية",   "\u202e", "\u200f", "\ufeff",  "\u2028",      "\uffff",
    "\U0010ffff", "{n}",    "</script>",
};

constexpr std::array<std::string_view, 12> kJson = {
    "null",
    "true",
    "1.0",
    "1e400",
    "-0",
    "0.1000",
    "\"\"",
    "[]",
    "{\"a\":{\"b\":[1,2.50,[]]}}",
    "\"é\\n\\\"\"",
    "123456789012345678901234567890",
    "[{\"x\":1E+2}]",
};

template <std::size_t Size>
std::string_view any_of(Random& random, const std::array<std::string_view, Size>& pieces) {
  return pieces[below(random, Size)];
}

std::string two_digits(std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string random_date(Random& random) {
  return std::to_string(1970 + below(random, 130)) + "-" + two_digits(1 + below(random, 12)) + "-" +
         two_digits(1 + below(random, 28));
}

std::string random_moment(Random& random) {
  std::string moment = random_date(random) + "T" + two_digits(below(random, 24)) + ":" + two_digits(below(random, 60)) +
                       ":" + two_digits(below(random, 60));
  if (one_in(random, 3)) moment += "." + std::to_string(below(random, 1000));
  return moment + "Z";
}

std::string random_uuid(Random& random) {
  constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
  std::string uuid;
  for (std::size_t i = 0; i < 36; ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    uuid += hyphen ? '-' : kDigits[below(random, kDigits.size())];
  }
  return uuid;
}

UnknownKeys random_unknown_keys(Random& random) {
  UnknownKeys keys;
  const std::size_t count = one_in(random, 3) ? below(random, 4) : 0;
  for (std::size_t i = 0; i < count; ++i) {
    keys.emplace_back("x" + std::to_string(i) + random_text(random), any_of(random, kJson));
  }
  return keys;
}

double random_number(Random& random) {
  switch (below(random, 4)) {
    case 0:
      return static_cast<double>(below(random, 1000));
    case 1:
      return -static_cast<double>(below(random, 1'000'000)) / 8;
    default: {
      const std::uint64_t bits = random();
      double number = 0;
      std::memcpy(&number, &bits, sizeof number);
      return std::isfinite(number) ? number : 9007199254740993.0;
    }
  }
}

std::vector<std::string> random_texts(Random& random) {
  std::vector<std::string> texts(below(random, 4));
  for (std::string& text : texts) text = random_text(random);
  return texts;
}

Consensus random_consensus(Random& random) {
  Consensus consensus;
  consensus.dissent = random_text(random);
  for (int& count : consensus.counts) count = static_cast<int>(below(random, 41));
  if (one_in(random, 2)) consensus.agreement = static_cast<double>(below(random, 1001)) / 1000;
  consensus.unknown_keys = random_unknown_keys(random);
  return consensus;
}

Answer random_answer(Random& random) {
  Answer answer;
  answer.state = static_cast<AnswerState>(below(random, 4));
  if (answer.state == AnswerState::rated) answer.level = static_cast<int>(below(random, 4));
  answer.importance = 1 + static_cast<int>(below(random, 3));
  answer.note = random_text(random);
  answer.evidence = random_texts(random);
  for (std::size_t i = one_in(random, 3) ? below(random, 4) : 0; i > 0; --i)
    answer.signs[random_text(random)] = one_in(random, 2);
  if (one_in(random, 4)) answer.consensus = random_consensus(random);
  answer.reason = random_text(random);
  answer.to_confirm = one_in(random, 3);
  answer.unknown_keys = random_unknown_keys(random);
  return answer;
}

void add_content(const Referential& referential, Random& random, Diagnostic& diagnostic) {
  for (const Criterion& criterion : referential.criteria) {
    const Answer answer = random_answer(random);
    // An answer that says nothing is not written.
    if (one_in(random, 2) && answer != Answer{}) diagnostic.answers[criterion.id] = answer;
  }
  if (one_in(random, 2)) diagnostic.answers[random_text(random)] = random_answer(random);
  std::erase_if(diagnostic.answers, [](const auto& entry) { return entry.second == Answer{}; });
  for (std::size_t i = below(random, 3); i > 0; --i) {
    auto& items = diagnostic.checklists["list" + random_text(random)];
    for (std::size_t j = below(random, 5); j > 0; --j) {
      items[below(random, 1001)] = static_cast<CheckState>(below(random, 3));
    }
    auto& inputs = diagnostic.indicators[random_text(random)];
    for (std::size_t j = below(random, 5); j > 0; --j) inputs[random_text(random)] = random_number(random);
    diagnostic.audience[random_text(random)] = random_number(random);
    auto& calculator = diagnostic.calculators[random_text(random)];
    for (std::size_t j = below(random, 3); j > 0; --j) calculator[random_text(random)] = random_number(random);
    diagnostic.principles["P" + std::to_string(i)] = {random_text(random), random_unknown_keys(random)};
  }
  std::erase_if(diagnostic.principles, [](const auto& entry) { return entry.second == PrincipleNote{}; });
  for (std::size_t i = below(random, 4); i > 0; --i) {
    diagnostic.actions.push_back({random_text(random), random_texts(random), random_text(random), random_text(random),
                                  one_in(random, 2) ? random_date(random) : "", 1 + static_cast<int>(below(random, 3)),
                                  static_cast<ActionStatus>(below(random, 4)), random_text(random), random_text(random),
                                  random_unknown_keys(random)});
    diagnostic.journal.push_back(
        {random_moment(random), random_text(random), random_text(random), random_unknown_keys(random)});
  }
}

}  // namespace

std::string random_text(Random& random) {
  std::string text;
  for (std::size_t i = below(random, 6); i > 0; --i) text += any_of(random, kPieces);
  return text;
}

Diagnostic random_diagnostic(const Referential& referential, Random& random) {
  Diagnostic diagnostic;
  diagnostic.application = random_text(random);
  diagnostic.referential = {random_text(random), random_text(random), random_unknown_keys(random)};
  diagnostic.id = random_uuid(random);
  diagnostic.title = random_text(random);
  diagnostic.kind = static_cast<DiagnosticKind>(below(random, 2));
  diagnostic.created_at = random_moment(random);
  diagnostic.modified_at = random_moment(random);
  if (one_in(random, 2)) diagnostic.locked_at = random_moment(random);
  if (diagnostic.locked_at) diagnostic.locked_by = random_text(random);
  diagnostic.organisation = {random_text(random), random_text(random), random_text(random),
                             random_unknown_keys(random)};
  diagnostic.respondent = {random_text(random), random_text(random), random_unknown_keys(random)};
  Profile& profile = diagnostic.profile;
  for (bool* fact : {&profile.aci, &profile.ei, &profile.etti, &profile.seasonal, &profile.public_procurement,
                     &profile.bridge_contracts}) {
    *fact = one_in(random, 2);
  }
  profile.ai = static_cast<Ai>(below(random, 3));
  diagnostic.profile_unknown_keys = random_unknown_keys(random);
  add_content(referential, random, diagnostic);
  diagnostic.unknown_keys = random_unknown_keys(random);
  return diagnostic;
}

}  // namespace boussole::test
