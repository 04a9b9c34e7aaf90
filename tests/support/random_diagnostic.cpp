#include "support/random_diagnostic.h"

#include <array>
#include <cstdlib>
#include <string>

namespace boussole::test {

namespace {

std::size_t below(Random& random, std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random); }

bool chance(Random& random) { return below(random, 2) == 0; }

std::string text(Random& random) {
  constexpr std::array<const char*, 14> kPieces = {"é",    "\"",     "\\",  "\n",      "\t",     "😀",        "\u202e",
                                                   "</p>", "=cmd()", "e\u0301", "/", "~1", "\u0001", "Régie de l’Œuvre"};
  std::string made;
  for (std::size_t length = below(random, 8); length > 0; --length) made += kPieces[below(random, kPieces.size())];
  return made;
}

Answer answer(Random& random) {
  Answer made;
  made.state = static_cast<AnswerState>(below(random, 4));
  if (made.state == AnswerState::rated) made.level = static_cast<int>(below(random, 4));
  made.importance = 1 + static_cast<int>(below(random, 3));
  made.note = text(random);
  made.reason = text(random);
  for (std::size_t count = below(random, 3); count > 0; --count) made.evidence.push_back(text(random));
  if (chance(random)) made.unknown_keys.emplace_back("futur", "[1.50,{\"a\":null}]");
  return made;
}

}  // namespace

unsigned long long random_seed() {
  const char* given = std::getenv("BOUSSOLE_SEED");
  return given ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

Diagnostic random_diagnostic(const Referential& referential, Random& random) {
  Diagnostic made;
  made.application = "1.0.0";
  made.referential = {referential.id, referential.version, {}};
  made.id = "123e4567-e89b-42d3-a456-426614174000";
  made.title = text(random);
  made.created_at = "2026-01-31T18:00:00Z";
  made.modified_at = "2026-02-28T23:59:59Z";
  if (chance(random)) made.locked_at = "2024-02-29T00:00:00.5Z";
  made.organisation.name = text(random);
  made.respondent.alias = text(random);
  made.profile = {chance(random), chance(random), static_cast<Ai>(below(random, 3)), chance(random), chance(random),
                  chance(random), chance(random)};
  for (const Criterion& criterion : referential.criteria) {
    const Answer given = chance(random) ? answer(random) : Answer{};
    if (given != Answer{}) made.answers[criterion.id] = given;
  }
  made.answers["inconnu." + text(random)].note = "gardée";
  made.checklists["c"][below(random, 9)] = static_cast<CheckState>(below(random, 3));
  made.indicators["i"]["x"] = static_cast<double>(random()) / 7.0;
  made.audience["qpv"] = -0.1 * static_cast<double>(below(random, 1000));
  made.actions.push_back({text(random), {text(random)}, text(random), text(random), "2027-03-01", 2, ActionStatus::doing,
                          text(random), {}});
  made.journal.push_back({"2026-01-31T18:00:00Z", text(random), text(random), {}});
  if (chance(random)) made.unknown_keys.emplace_back(text(random) + "clé", "1e5");
  return made;
}

}  // namespace boussole::test
