#include "core/diagnostic/sealed_file.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/base/base64.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/file_kind.h"
#include "core/language/texts.h"
#include "generated/protection_texts.h"
#include "support/golden.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

// Bytes 0, 1, 2…
std::string counted(std::size_t length) {
  std::string bytes;
  for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(i & 255U);
  return bytes;
}

SealedFile sample() {
  SealedFile sealed;
  sealed.salt = counted(kSaltBytes);
  sealed.iv = counted(kIvBytes);
  sealed.check = counted(kCheckBytes);
  sealed.sum = counted(kSumBytes);
  sealed.data = counted(40);
  return sealed;
}

Faults faults_of(const std::string& bytes) {
  const Result<SealedFile> read = decode_sealed_file(bytes);
  return read ? Faults{} : read.faults();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// The sample's file with another value for a key.
std::string with(const std::string& key, const std::string& value) {
  std::string text = encode_sealed_file(sample());
  const std::size_t start = text.find("\"" + key + "\": ");
  REQUIRE(start != std::string::npos);
  const std::size_t from = start + key.size() + 4;
  const std::size_t end = key == "kdf" ? text.find('}', from) + 1 : text.find_first_of(",\n", from);
  return text.replace(from, end - from, value);
}

}  // namespace

TEST_CASE("a protected file of format 1 is read and written back to the same bytes") {
  const std::string bytes = golden_file("chiffre-1.boussole.json", encode_sealed_file(sample()));
  CHECK(encode_sealed_file(sample()) == bytes);
  const Result<SealedFile> read = decode_sealed_file(bytes);
  REQUIRE(read);
  CHECK(read.value() == sample());
  CHECK(is_sealed_file(bytes));
}

TEST_CASE("what is authenticated names everything that stands before the data") {
  CHECK(sealed_header(sample()) ==
        "boussole/chiffre\n1\nPBKDF2-SHA-256\n600000\nAAECAwQFBgcICQoLDA0ODw==\nAES-256-GCM\nAAECAwQFBgcICQoL\n"
        "AAECAwQFBgcICQoLDA0ODw==\n");
  SealedFile other = sample();
  other.iterations = 600'001;
  CHECK(sealed_header(other) != sealed_header(sample()));
}

TEST_CASE("random protected files are read back as they were") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  const auto bytes_of = [&](std::size_t length) {
    std::string bytes(length, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 255U);
    return bytes;
  };
  for (int round = 0; round < 100; ++round) {
    SealedFile sealed;
    sealed.iterations = kLeastIterations + static_cast<int>(below(random, 9'900'001));
    sealed.salt = bytes_of(kSaltBytes);
    sealed.iv = bytes_of(kIvBytes);
    sealed.check = bytes_of(kCheckBytes);
    sealed.sum = bytes_of(kSumBytes);
    sealed.data = bytes_of(1 + kTagBytes + below(random, 300));
    if (one_in(random, 3)) sealed.unknown_keys = {{"futur", "[1.50]"}};
    const std::string bytes = encode_sealed_file(sealed);
    const Result<SealedFile> read = decode_sealed_file(bytes);
    REQUIRE(read);
    CHECK(read.value() == sealed);
    CHECK(encode_sealed_file(read.value()) == bytes);
  }
}

TEST_CASE("what is wrong in a protected file is told with its place") {
  const std::string salt = base64_of(counted(kSaltBytes));
  const auto derivation = [&](const std::string& name, const std::string& iterations, const std::string& more = "") {
    return R"({"name":")" + name + R"(","iterations":)" + iterations + R"(,"salt":")" + salt + "\"" + more + "}";
  };
  const std::string right = derivation("PBKDF2-SHA-256", "600000");
  CHECK(faults_of(with("kdf", right)).empty());
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {with("format", "\"boussole/diagnostic\""), "/format"},
      {with("format", "1"), "/format"},
      {with("formatVersion", "2"), "/formatVersion"},
      {with("formatVersion", "0"), "/formatVersion"},
      {with("kdf", "\"PBKDF2-SHA-256\""), "/kdf"},
      {with("kdf", derivation("PBKDF2-SHA-1", "600000")), "/kdf/name"},
      {with("kdf", derivation("PBKDF2-SHA-256", "99999")), "/kdf/iterations"},
      {with("kdf", derivation("PBKDF2-SHA-256", "10000001")), "/kdf/iterations"},
      {with("kdf", derivation("PBKDF2-SHA-256", "1e99")), "/kdf/iterations"},
      {with("kdf", derivation("PBKDF2-SHA-256", "600000.0")), "/kdf/iterations"},
      {with("kdf", derivation("PBKDF2-SHA-256", "600000", ",\"keyLength\":1")), "/kdf/keyLength"},
      {replaced(with("kdf", right), salt, salt.substr(4)), "/kdf/salt"},
      {replaced(with("kdf", right), salt, "?" + salt.substr(1)), "/kdf/salt"},
      {with("cipher", "\"AES-128-GCM\""), "/cipher"},
      {with("iv", "\"" + base64_of(counted(16)) + "\""), "/iv"},
      {with("iv", "12"), "/iv"},
      {with("check", "\"\""), "/check"},
      {with("check", "\"AAECAwQFBgcICQoLDA0ODx==\""), "/check"},
      {with("sum", "null"), "/sum"},
      {with("data", "\"" + base64_of(counted(kTagBytes)) + "\""), "/data"},
      {with("data", "\"" + base64_of(counted(kMaxFileBytes + kTagBytes + 1)) + "\""), "/data"},
      {with("data", "\"AAEC AwQF\""), "/data"},
      {with("data", "[]"), "/data"}};
  for (const auto& one : wrong) {
    INFO(one.first.substr(0, 600));
    const Faults faults = faults_of(one.first);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].pointer == one.second);
    CHECK_FALSE(faults[0].reason.empty());
  }
  CHECK(decode_sealed_file(with("data", "\"" + base64_of(counted(kMaxFileBytes + kTagBytes)) + "\"")).ok());
  CHECK(decode_sealed_file(with("data", "\"" + base64_of(counted(1 + kTagBytes)) + "\"")).ok());
}

TEST_CASE("every key of a protected file is needed, and all that is missing is told") {
  for (const std::string key : {"format", "formatVersion", "kdf", "cipher", "iv", "check", "sum", "data"}) {
    CAPTURE(key);
    const Faults faults = faults_of(replaced(encode_sealed_file(sample()), "\"" + key + "\":", "\"autre\":"));
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].pointer.empty());
    CHECK(faults[0].reason.find(key) != std::string::npos);
  }
  CHECK(faults_of(R"({"format":"boussole/chiffre","formatVersion":1})").size() == 6);
  CHECK(faults_of(R"({"format":"boussole/chiffre","formatVersion":1,"kdf":{}})").size() == 8);
  CHECK(faults_of("").size() == 1);
  CHECK(faults_of(encode_sealed_file(sample()) + std::string(kMaxSealedFileBytes, ' ')).at(0).reason ==
        tr(ProtectionText::fault_sealed_too_large));
}

TEST_CASE("a protected file is known by its format, damaged too, and no other file is taken for one") {
  const std::string bytes = encode_sealed_file(sample());
  CHECK(is_sealed_file(bytes));
  CHECK(is_sealed_file("\xEF\xBB\xBF" + bytes));
  CHECK(is_sealed_file(bytes.substr(0, 80)));
  CHECK(is_sealed_file(R"({"data":"","format":"boussole/chiffre"})"));
  std::string wide;
  for (const char c : bytes) wide += std::string{c, '\0'};
  CHECK(is_sealed_file(wide));
  REQUIRE(decode_sealed_file(wide));
  CHECK(decode_sealed_file(wide).value() == sample());
  CHECK_FALSE(is_sealed_file(""));
  CHECK_FALSE(is_sealed_file("boussole/chiffre"));
  CHECK_FALSE(is_sealed_file(R"({"format":"boussole/diagnostic","title":"boussole/chiffre"})"));
  CHECK_FALSE(is_sealed_file(R"({"note":{"format":"boussole/chiffre"}})"));
  CHECK_FALSE(is_sealed_file(R"(["format","boussole/chiffre"])"));
}

TEST_CASE("a protected file is no diagnostic") {
  const Result<Diagnostic> read = decode_diagnostic(encode_sealed_file(sample()));
  REQUIRE_FALSE(read);
  CHECK(read.faults().at(0).pointer == "/format");
}
