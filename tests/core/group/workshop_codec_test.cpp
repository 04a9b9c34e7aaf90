#include "core/group/workshop_codec.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/base/limits.h"
#include "core/diagnostic/file_kind.h"
#include "support/golden.h"
#include "support/random_diagnostic.h"
#include "support/workshop_sample.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string with(const std::string& from, const std::string& to) {
  std::string file = encode_workshop(sample_workshop());
  const std::size_t at = file.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return file.replace(at, from.size(), to);
}

bool refused_at(const std::string& file, const std::string& pointer) {
  const Result<Workshop> read = decode_workshop(file);
  if (read) return false;
  return std::any_of(read.faults().begin(), read.faults().end(),
                     [&](const Fault& fault) { return fault.pointer == pointer && !fault.reason.empty(); });
}

}  // namespace

TEST_CASE("the stored workshop of format 1 is read and written back to the same bytes") {
  const std::string bytes = golden_file("atelier-1.boussole.json", encode_workshop(sample_workshop()));
  const Result<Workshop> read = decode_workshop(bytes);
  REQUIRE(read);
  CHECK(read.value() == sample_workshop());
  CHECK(encode_workshop(read.value()) == bytes);
  CHECK(kind_of_file(bytes) == FileKind::workshop);
  CHECK(is_workshop_record(bytes));
}

TEST_CASE("what no workshop knows is kept") {
  const std::string file = with("\"minutes\": 6,", "\"minutes\": 6, \"météo\": {\"a\": [1, 2.50]},");
  const Result<Workshop> read = decode_workshop(file);
  REQUIRE(read);
  CHECK(encode_workshop(read.value()).find("\"météo\": {\"a\":[1,2.50]}") != std::string::npos);
}

TEST_CASE("a file of another kind, of a newer version, or broken is refused") {
  CHECK(refused_at(with("boussole/atelier", "boussole/diagnostic"), "/format"));
  CHECK(refused_at(with("\"formatVersion\": 1", "\"formatVersion\": 2"), "/formatVersion"));
  CHECK(refused_at("", ""));
  CHECK(refused_at("[]", ""));
  CHECK(refused_at(std::string(kMaxFileBytes + 1, ' '), ""));
}

TEST_CASE("wrong kinds and impossible values are located") {
  CHECK(refused_at(with("123e4567", "123e456"), "/id"));
  CHECK(refused_at(with("\"purpose\": \"agree\"", "\"purpose\": \"win\""), "/purpose"));
  CHECK(refused_at(with("\"minutes\": 6", "\"minutes\": 0"), "/minutes"));
  CHECK(refused_at(with("\"stage\": \"questions\"", "\"stage\": \"\""), "/stage"));
  CHECK(refused_at(with("\"n\": 6", "\"n\": 0"), "/participants/5/n"));
  CHECK(refused_at(with("\"n\": 6", "\"n\": 2"), "/participants/5"));
  CHECK(refused_at(with("\"equipes.comites-suivi\",", "\"equipes.ratio-cip\","), "/questions/1"));
  CHECK(refused_at(with("\"openedAt\": \"2026-11-24T17:10", "\"openedAt\": \"2026-11-34T17:10"), "/rounds/0/openedAt"));
  CHECK(refused_at(with("\"means\": \"hands\",\n      \"openedAt\"", "\"means\": \"feet\",\n      \"openedAt\""),
                   "/rounds/1/means"));
  CHECK(refused_at(with("\"state\": \"unknown\"", "\"state\": \"lost\""), "/rounds/0/votes/4/state"));
  CHECK(refused_at(with("\"state\": \"unknown\"", "\"level\": 4"), "/rounds/0/votes/4/level"));
  CHECK(refused_at(with("\"state\": \"unknown\"", "\"level\": 1, \"state\": \"unknown\""), "/rounds/0/votes/4/state"));
  CHECK(refused_at(with(",\n          \"state\": \"unknown\"", ""), "/rounds/0/votes/4/level"));
  CHECK(refused_at(with("\"at\": \"2026-11-24T17:25", "\"at\": \"17:25"), "/decisions/equipes.ratio-cip/at"));
}

TEST_CASE("what can't hold together is refused") {
  // Person 4 votes twice in a round.
  CHECK(refused_at(with("\"n\": 5,\n          \"state\"", "\"n\": 4,\n          \"state\""), "/rounds/0/votes/4"));
  // Votes and numbers.
  CHECK(refused_at(with("\"counts\": {", "\"votes\": [{\"level\": 1}], \"counts\": {"), "/rounds/1/counts"));
  // A second round numbered three.
  CHECK(refused_at(with("\"round\": 2", "\"round\": 3"), "/rounds/1"));
  // A second round while the first is open.
  CHECK(refused_at(with("\"revealedAt\": \"2026-11-24T17:12:00Z\"", "\"revealedAt\": null"), "/rounds/1"));
}

TEST_CASE("any workshop comes back from its file as it was") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int i = 0; i < 200; ++i) {
    Workshop workshop = sample_workshop();
    workshop.title = random_text(random);
    workshop.purpose = static_cast<WorkshopPurpose>(below(random, 2));
    workshop.current = random_text(random);
    for (Participant& participant : workshop.participants) participant.alias = random_text(random);
    for (Round& round : workshop.rounds) {
      round.means = static_cast<VoteMeans>(below(random, 5));
      for (Vote& vote : round.votes) {
        vote.state = static_cast<AnswerState>(1 + below(random, 3));
        vote.level = vote.state == AnswerState::rated ? static_cast<int>(below(random, 4)) : 0;
      }
    }
    workshop.decisions[random_text(random)] = {AnswerState::unknown,   0, random_text(random), random_text(random),
                                               "2026-11-24T17:25:00Z", {}};
    const std::string bytes = encode_workshop(workshop);
    const Result<Workshop> read = decode_workshop(bytes);
    REQUIRE(read);
    CHECK(read.value() == workshop);
    CHECK(encode_workshop(read.value()) == bytes);
  }
}
