#include "core/language/encoding.h"

#include <doctest/doctest.h>

#include "core/content/referential.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/file_kind.h"
#include "core/language/texts.h"
#include "core/language/utf8.h"
#include "support/random_diagnostic.h"
#include "support/seed.h"

using namespace boussole;
using namespace std::string_view_literals;

namespace {

enum class Order { little, big };
enum class Mark { with, without };

std::string utf16_of(std::string_view text, Order order, Mark mark) {
  std::string bytes;
  const auto add = [&](std::uint32_t unit) {
    const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
    const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
    bytes += order == Order::little ? low : high;
    bytes += order == Order::little ? high : low;
  };
  if (mark == Mark::with) add(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    at += decoded.length;
    if (decoded.code_point < 0x10000) {
      add(decoded.code_point);
      continue;
    }
    add(0xD800 + ((decoded.code_point - 0x10000) >> 10U));
    add(0xDC00 + ((decoded.code_point - 0x10000) & 0x3FFU));
  }
  return bytes;
}

std::string refusal(std::string_view bytes) {
  const Result<Diagnostic> read = decode_diagnostic(bytes);
  REQUIRE_FALSE(read);
  CHECK(read.faults().front().pointer.empty());
  return read.faults().front().reason;
}

bool names(const std::string& reason, std::string_view word) { return reason.find(word) != std::string::npos; }

const std::string kFile = "{\"format\": \"boussole/diagnostic\", \"title\": \"\xE9t\xE9 \xE0 la R\xE9gie\"}";

}  // namespace

TEST_CASE("UTF-16 is read as UTF-8 is: either way round, with its mark or without") {
  const std::uint64_t seed = test::random_seed();
  CAPTURE(seed);
  test::Random random(seed);
  for (int i = 0; i < 40; ++i) {
    const Diagnostic diagnostic = test::random_diagnostic(built_in_referential(), random);
    const std::string text = encode_diagnostic(diagnostic);
    for (const Order order : {Order::little, Order::big}) {
      for (const Mark mark : {Mark::with, Mark::without}) {
        const std::string bytes = utf16_of(text, order, mark);
        CHECK(looks_like_utf16(bytes));
        CHECK(utf8_of_utf16(bytes) == text);
        const Result<Diagnostic> read = decode_diagnostic(bytes);
        REQUIRE(read);
        CHECK(read.value() == diagnostic);
        CHECK(kind_of_file(bytes) == FileKind::diagnostic);
        CHECK(names(refusal(std::string_view(bytes).substr(0, bytes.size() - 1)), "UTF-16"));
      }
    }
  }
}

TEST_CASE("half a character of UTF-16 is refused by its name") {
  for (const std::string_view bytes :
       {"{\0\x3D\xD8"sv, "{\0\x3D\xD8}\0"sv, "{\0\x00\xDC}\0"sv, "\xFE\xFF\0{\xD8\x3D\0}"sv}) {
    CHECK_FALSE(utf8_of_utf16(bytes));
    CHECK(names(refusal(bytes), "UTF-16"));
  }
  CHECK(names(refusal("\xFF\xFE\0\0{\0\0\0"sv), "UTF-32"));
  CHECK(names(refusal("\0\0\0{\0\0\0}"sv), "UTF-32"));
}

TEST_CASE("old encodings are refused by their name, with what to do") {
  CHECK(names(refusal(kFile), "Windows-1252"));
  CHECK(names(refusal(kFile), "UTF-8"));
  std::string macintosh = kFile;
  for (char& c : macintosh) c = c == '\xE9' ? '\x8E' : c == '\xE0' ? '\x88' : c;
  CHECK(names(refusal(macintosh), "Mac Roman"));
  // A byte that was damaged among many that are right is no other encoding.
  const std::string damaged = "{\"title\": \"été à la Régie, l’été\", \"b\": \"\xE9\"}";
  CHECK_FALSE(names(refusal(damaged), "Windows-1252"));
}

TEST_CASE("other files are refused by the name of their kind") {
  const auto kind = [](Text text) { return std::string(tr(text)); };
  CHECK(names(refusal("PK\x03\x04....xl/workbook.xml"), kind(Text::kind_workbook)));
  CHECK(names(refusal("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), kind(Text::kind_workbook)));
  CHECK(names(refusal("PK\x03\x04....word/document.xml"), kind(Text::kind_document)));
  CHECK(names(refusal("PK\x03\x04....diagnostic.boussole.json"), "zip"));
  CHECK(names(refusal("\x1F\x8B\x08"), "gzip"));
  CHECK(names(refusal("7z\xBC\xAF\x27\x1C"), "7z"));
  CHECK(names(refusal("Rar!\x1A\x07"), "rar"));
  CHECK(names(refusal("\xD0\xCF\x11\xE0\xA1\xB1"), kind(Text::kind_office)));
  CHECK(names(refusal("{\\rtf1\\ansi}"), kind(Text::kind_document)));
  CHECK(names(refusal("%PDF-1.7"), kind(Text::kind_pdf)));
  CHECK(names(refusal("\x89PNG\r\n\x1A\n"), kind(Text::kind_image)));
  CHECK(names(refusal("\xFF\xD8\xFF\xE0"), kind(Text::kind_image)));
  CHECK(names(refusal("\xEF\xBB\xBF \r\n<!doctype html><title>é</title>"), kind(Text::kind_page)));
  CHECK(names(refusal("BEGIN:VCALENDAR\r\n"), kind(Text::kind_calendar)));
  CHECK(names(refusal("\xEF\xBB\xBFType;Identifiant;Domaine\r\nScore;;"), kind(Text::kind_table)));
  CHECK(names(refusal("Type;R\xE9gie;Domaine\r\n"), kind(Text::kind_table)));
  CHECK(names(refusal(utf16_of("Type\tRégie\n", Order::little, Mark::with)), kind(Text::kind_table)));
  CHECK(names(refusal("a,b,c\n1,2,3\n"), kind(Text::kind_table)));
  CHECK(names(refusal("# Régie\n\nUne note."), kind(Text::kind_text)));
  CHECK(names(refusal(std::string(300, '\0')), kind(Text::fault_zeros)));
}

TEST_CASE("JSON that is damaged is still told with its place") {
  CHECK(names(refusal("{\"format\": \"boussole/diagnostic\",\n \"title\": "), "ligne 2"));
  CHECK(names(refusal("[1, 2"), "ligne 1"));
}
