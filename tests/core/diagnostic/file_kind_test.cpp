#include "core/diagnostic/file_kind.h"

#include <doctest/doctest.h>

#include "generated/assets.h"

using namespace boussole;

TEST_CASE("a file says what it is; a broken one may still say what it was meant to be") {
  CHECK(kind_of_file(referential_json()) == FileKind::referential);
  CHECK(kind_of_file(example_json()) == FileKind::diagnostic);
  CHECK(kind_of_file(R"({"format": 3})") == FileKind::diagnostic);
  CHECK(kind_of_file(R"({"domains": 3})") == FileKind::referential);
  CHECK(kind_of_file(companion_json()) == FileKind::other);
  for (const char* bytes : {"", "[]", "3", "{}", "{\"domains\"", "\"domains\""}) {
    CHECK(kind_of_file(bytes) == FileKind::other);
  }
}
