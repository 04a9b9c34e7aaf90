#include "core/group/sign_votes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/group/workshop_codec.h"
#include "support/workshop_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

const std::string kQuestion = "equipes.ratio-cip";  // revealed, six voters

const Criterion& criterion() {
  const Referential& referential = built_in_referential();
  return referential.criteria[*referential.find_criterion(kQuestion)];
}

// All signs of these levels are seen by so many.
void see(Workshop& workshop, int level, int seen) {
  for (const Sign& sign : criterion().signs) {
    if (sign.level == level) set_sign_vote(workshop, kQuestion, sign.id, seen);
  }
}

std::string with(const std::string& file, const std::string& from, const std::string& to) {
  std::string changed = file;
  return changed.replace(changed.find(from), from.size(), to);
}

bool refused_at(const std::string& file, const std::string& pointer) {
  const Result<Workshop> read = decode_workshop(file);
  return !read && std::any_of(read.faults().begin(), read.faults().end(),
                              [&](const Fault& fault) { return fault.pointer == pointer; });
}

}  // namespace

TEST_CASE("the room climbs as long as more than half of those who voted see each sign") {
  Workshop workshop = sample_workshop();
  CHECK(sign_voters(workshop, kQuestion) == 6);
  CHECK_FALSE(sign_vote(workshop, kQuestion, criterion().signs[0].id));
  SeenSigns seen = seen_signs(workshop, criterion());
  CHECK(seen.level == 0);
  CHECK_FALSE(seen.settled);
  CHECK(seen.next == 0);

  see(workshop, 1, 4);
  seen = seen_signs(workshop, criterion());
  CHECK(seen.level == 1);
  CHECK_FALSE(seen.settled);
  REQUIRE(seen.next);
  CHECK(criterion().signs[*seen.next].level == 2);

  see(workshop, 2, 3);  // half is not more than half
  seen = seen_signs(workshop, criterion());
  CHECK(seen.level == 1);
  CHECK(seen.settled);
  CHECK_FALSE(seen.next);

  see(workshop, 2, 6);
  see(workshop, 3, 6);
  seen = seen_signs(workshop, criterion());
  CHECK(seen.level == 3);
  CHECK(seen.settled);
}

TEST_CASE("nobody sees a sign is not the same as nobody was asked") {
  Workshop workshop = sample_workshop();
  CHECK(set_sign_vote(workshop, kQuestion, criterion().signs[0].id, 0));
  CHECK(seen_signs(workshop, criterion()).settled);
  CHECK(seen_signs(workshop, criterion()).level == 0);
  CHECK_FALSE(set_sign_vote(workshop, kQuestion, criterion().signs[0].id, 0));
  CHECK(set_sign_vote(workshop, kQuestion, criterion().signs[0].id, 5'000));
  CHECK(sign_vote(workshop, kQuestion, criterion().signs[0].id) == kMaxParticipants);
}

TEST_CASE("signs are looked at once the votes are revealed, never before") {
  Workshop workshop = sample_workshop();
  CHECK_FALSE(set_sign_vote(workshop, "etapes.plafond-formation", "x", 3));  // being voted
  CHECK_FALSE(set_sign_vote(workshop, "equipes.saisonnalite", "x", 3));      // not begun
  CHECK(workshop.sign_votes.empty());
}

TEST_CASE("the consensus has the signs when they lead to what was decided, and only then") {
  Workshop workshop = sample_workshop();  // decided: 2
  see(workshop, 1, 6);
  see(workshop, 2, 6);
  const auto made = [&] {
    const Diagnostic diagnostic =
        consensus_of(built_in_referential(), workshop, "123e4567-e89b-42d3-a456-426614174222", "2026-11-24T19:00:00Z");
    return answer_to(diagnostic, kQuestion).signs;
  };
  CHECK_MESSAGE(made().empty(), "looking higher could change it");
  see(workshop, 3, 1);
  CHECK(made() == sign_ticks(workshop, criterion()));
  CHECK_FALSE(made().empty());
  workshop.decisions[kQuestion].level = 1;
  CHECK(made().empty());
}

TEST_CASE("signs are kept in the file, each once, and never of a question that is secret") {
  Workshop workshop = sample_workshop();
  see(workshop, 1, 4);
  const std::string file = encode_workshop(workshop);
  const Result<Workshop> read = decode_workshop(file);
  REQUIRE(read);
  CHECK(read.value() == workshop);
  CHECK(encode_workshop(read.value()) == file);
  CHECK(refused_at(with(file, "\"seen\": 4", "\"seen\": -1"), "/signs/0/seen"));
  CHECK(refused_at(with(file, "\"sign\": ", "\"signe\": "), "/signs/0"));
  workshop.sign_votes[0].criterion = "etapes.plafond-formation";
  CHECK(refused_at(encode_workshop(workshop), "/signs/0"));
  workshop = sample_workshop();
  workshop.sign_votes = {{kQuestion, "a", 1, {}}, {kQuestion, "a", 2, {}}};
  CHECK(refused_at(encode_workshop(workshop), "/signs/1"));
}
