// What holds for every diagnostic and every file. Replay a failure with BOUSSOLE_SEED.
#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/limits.h"
#include "core/diagnostic/codec.h"
#include "support/random_diagnostic.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// One small damage: a byte changed, removed, added or repeated, or the end cut off.
void damage(Random& random, std::string& bytes) {
  if (bytes.empty()) return;
  const std::size_t at = below(random, bytes.size());
  constexpr std::string_view kTelling = "{}[]\",:\\0-9.eE \xff\xc3\x00\x1f";
  switch (below(random, 6)) {
    case 0:
      bytes[at] = static_cast<char>(below(random, 256));
      break;
    case 1:
      bytes.erase(at, 1 + below(random, 8));
      break;
    case 2:
      bytes.insert(at, 1, kTelling[below(random, kTelling.size())]);
      break;
    case 3:
      bytes.insert(at, bytes.substr(below(random, bytes.size()), below(random, 60)));
      break;
    case 4:
      bytes[at] = kTelling[below(random, kTelling.size())];
      break;
    default:
      if (one_in(random, 4)) bytes.resize(at);
      break;
  }
}

}  // namespace

TEST_CASE("any diagnostic comes back from its file as it was, and is written as the same bytes") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    INFO("round " << round);
    const Diagnostic diagnostic = random_diagnostic(built_in_referential(), random);
    const std::string bytes = encode_diagnostic(diagnostic);
    const Result<Diagnostic> decoded = decode_diagnostic(bytes);
    if (!decoded) INFO(decoded.faults().front().pointer << ": " << decoded.faults().front().reason);
    REQUIRE(decoded);
    CHECK(decoded.value() == diagnostic);
    CHECK(encode_diagnostic(decoded.value()) == bytes);
  }
}

TEST_CASE("a damaged file never crashes: it is read, or refused with a reason") {
  const std::uint64_t seed = random_seed();
  INFO("BOUSSOLE_SEED=" << seed);
  Random random(seed);
  for (int round = 0; round < 40; ++round) {
    INFO("round " << round);
    const std::string valid = encode_diagnostic(random_diagnostic(built_in_referential(), random));
    for (int attempt = 0; attempt < 40; ++attempt) {
      std::string bytes = valid;
      for (std::size_t i = 1 + below(random, 3); i > 0; --i) damage(random, bytes);
      const Result<Diagnostic> decoded = decode_diagnostic(bytes);
      if (!decoded) {
        REQUIRE_FALSE(decoded.faults().empty());
        CHECK(decoded.faults().size() <= kMaxFaults + 1);
        CHECK(std::none_of(decoded.faults().begin(), decoded.faults().end(),
                           [](const Fault& fault) { return fault.reason.empty(); }));
        continue;
      }
      // Whatever is accepted can be written and read again.
      const Result<Diagnostic> again = decode_diagnostic(encode_diagnostic(decoded.value()));
      REQUIRE(again);
      CHECK(again.value() == decoded.value());
    }
  }
}
