#include "core/base/base64.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>

#include "support/seed.h"

using namespace boussole;

TEST_CASE("base 64 as RFC 4648 says") {
  const std::pair<const char*, const char*> known[] = {{"", ""},
                                                       {"f", "Zg=="},
                                                       {"fo", "Zm8="},
                                                       {"foo", "Zm9v"},
                                                       {"foob", "Zm9vYg=="},
                                                       {"fooba", "Zm9vYmE="},
                                                       {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : known) {
    CHECK(base64_of(bytes) == text);
    CHECK(bytes_of_base64(text) == bytes);
    CHECK(base64_length(std::string(bytes).size()) == std::string(text).size());
  }
  CHECK(base64_of("\xFB\xFF\xBF") == "+/+/");
}

TEST_CASE("a text that base 64 would not write is not read") {
  for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm8", "=Zm8", "====", "Zg==Zg==", "Zm9v\n",
                           " Zm9v", "Zm9v ", "Zm-v", "Zm_v", "Z\xC3\xA9v", "Zm9vZm8=x"}) {
    CAPTURE(text);
    CHECK_FALSE(bytes_of_base64(text).has_value());
  }
}

TEST_CASE("any bytes come back from base 64") {
  const std::uint64_t seed = test::random_seed();
  CAPTURE(seed);
  test::Random random(seed);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(test::below(random, 100), '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 255U);
    const std::string text = base64_of(bytes);
    CHECK(bytes_of_base64(text) == bytes);
    CHECK(text.size() == base64_length(bytes.size()));
  }
}
