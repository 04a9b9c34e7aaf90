// The command line on real files, and the shape of what other programs read.
#include <doctest/doctest.h>
#include <yyjson.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"
#include "core/content/referential.h"
#include "core/language/texts.h"
#include "core/language/utf8.h"
#include "generated/cli_texts.h"
#include "generated/test_paths.h"
#include "support/command_line.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string golden() {
  std::ifstream stream(std::string(BOUSSOLE_GOLDEN_DIR) + "/diagnostic-1-rich.boussole.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

using Json = std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)>;
Json parse(const std::string& text) { return {yyjson_read(text.data(), text.size(), 0), &yyjson_doc_free}; }

bool number_or_null(yyjson_val* value) { return yyjson_is_num(value) || yyjson_is_null(value); }

void check_score(yyjson_val* score) {
  for (const char* key : {"score", "coverage", "low", "high"}) CHECK(number_or_null(yyjson_obj_get(score, key)));
  for (const char* key : {"rated", "na", "unknown", "unanswered"}) CHECK(yyjson_is_int(yyjson_obj_get(score, key)));
  yyjson_val* stage = yyjson_obj_get(score, "stage");
  CHECK((yyjson_is_null(stage) || yyjson_is_str(stage)));
  CHECK(yyjson_obj_size(score) == 9);
}

}  // namespace

TEST_CASE("verifier tells each fault of each file on one line: file, pointer, reason") {
  const Folder folder;
  const std::string good = folder.write("bon.json", golden());
  std::string bytes = replaced(golden(), "\"level\": 2", "\"level\": 4");
  bytes = replaced(bytes, "\"effort\": 3", "\"effort\": 0");
  const std::string bad = folder.write("mauvais.json", bytes);
  CHECK(run({"verifier", good}).code == kExitFine);
  CHECK(run({"verifier", good}).errors.empty());
  const Run outcome = run({"verifier", good, bad});
  CHECK(outcome.code == kExitBadInput);
  CHECK(outcome.output == tr(CliText::cli_valid, {{"file", good}}) + "\n");
  const auto reason = [](const char* least, const char* most, const char* value) {
    return tr(Text::fault_not_integer, {{"least", least}, {"most", most}, {"value", value}});
  };
  CHECK(outcome.errors == bad + ": /answers/equipes.ratio-cip/level: " + reason("0", "3", "4") + "\n" + bad +
                              ": /actions/0/effort: " + reason("1", "3", "0") + "\n");
}

TEST_CASE("a folder, a missing file and an empty file are refused, never a crash") {
  const Folder folder;
  CHECK(run({"verifier", std::filesystem::temp_directory_path().string()}).code == kExitBadInput);
  CHECK(run({"verifier", folder.write("vide.json", "")}).code == kExitBadInput);
  CHECK(run({"score", "/nulle/part"}).code == kExitBadInput);
  CHECK(run({"score", ""}).code == kExitBadInput);
}

TEST_CASE("a fault is one line even when the file puts a line break in a key") {
  const std::string bytes =
      replaced(golden(), "\"equipes.ratio-cip\": {\n      \"level\": 2", "\"a\\nb: /c\": {\n      \"level\": 9");
  const Run outcome = run({"verifier", "-"}, bytes);
  CHECK(outcome.code == kExitBadInput);
  CHECK(std::count(outcome.errors.begin(), outcome.errors.end(), '\n') == 1);
  CHECK(outcome.errors.find("/answers/a\\u000ab: ~1c/level: ") != std::string::npos);
}

TEST_CASE("score --json has the shape of the contract") {
  const Run outcome = run({"score", "-", "--json"}, golden());
  REQUIRE(outcome.code == kExitFine);
  const Json document = parse(outcome.output);
  REQUIRE(document);
  yyjson_val* root = yyjson_doc_get_root(document.get());
  CHECK(yyjson_obj_size(root) == 7);
  check_score(yyjson_obj_get(root, "overall"));
  const Referential& referential = built_in_referential();
  const std::vector<std::pair<const char*, std::size_t>> groups = {{"domains", referential.domains.size()},
                                                                   {"themes", referential.themes.size()},
                                                                   {"principles", referential.principles.size()}};
  for (const auto& [key, size] : groups) {
    yyjson_val* group = yyjson_obj_get(root, key);
    CHECK(yyjson_obj_size(group) == size);
    yyjson_obj_iter iterator = yyjson_obj_iter_with(group);
    while (yyjson_val* id = yyjson_obj_iter_next(&iterator)) check_score(yyjson_obj_iter_get_val(id));
  }
  CHECK(yyjson_get_int(yyjson_obj_get(yyjson_obj_get(root, "overall"), "rated")) == 1);
  CHECK(yyjson_arr_size(yyjson_obj_get(root, "to_document")) == 1);
  CHECK(yyjson_is_arr(yyjson_obj_get(root, "not_concerned")));
  yyjson_val* priority = yyjson_arr_get_first(yyjson_obj_get(root, "priorities"));
  CHECK(std::string_view(yyjson_get_str(yyjson_obj_get(priority, "criterion"))) == "equipes.ratio-cip");
  CHECK(yyjson_get_int(yyjson_obj_get(priority, "priority")) == 3);
}

TEST_CASE("score refuses a diagnostic of another referential") {
  const Run outcome = run({"score", "-"}, replaced(golden(), "regies-parcours-qualite", "autre"));
  CHECK(outcome.code == kExitBadInput);
  CHECK(outcome.errors.starts_with("-: /referential/id: "));
}

TEST_CASE("referentiel lists six columns a criterion, and JSON with every key of the contract") {
  std::istringstream lines(run({"referentiel"}).output);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(std::count(line.begin(), line.end(), '\t') == 5);
    REQUIRE(count < built_in_referential().criteria.size());
    CHECK(line.starts_with(built_in_referential().criteria[count].id + "\t"));
  }
  CHECK(count == 59);
  const Json document = parse(run({"referentiel", "--json"}).output);
  REQUIRE(document);
  yyjson_val* criteria = yyjson_obj_get(yyjson_doc_get_root(document.get()), "criteria");
  CHECK(yyjson_arr_size(criteria) == 59);
  yyjson_arr_iter iterator = yyjson_arr_iter_with(criteria);
  while (yyjson_val* criterion = yyjson_arr_iter_next(&iterator)) {
    for (const char* key : {"id", "domain", "theme", "page", "applies_if", "principles", "question", "plain", "why",
                            "levels", "evidence", "actions", "examples"}) {
      INFO(yyjson_get_str(yyjson_obj_get(criterion, "id")) << " " << key);
      CHECK(yyjson_obj_get(criterion, key) != nullptr);
    }
    CHECK(yyjson_arr_size(yyjson_obj_get(criterion, "levels")) == 4);
  }
}

TEST_CASE("garbled accents are refused with what they should be; UTF-16 is read") {
  std::string garbled;
  for (const char c : golden()) append_utf8(garbled, static_cast<unsigned char>(c));
  for (const char* command : {"verifier", "score"}) {
    const Run outcome = run({command, "-"}, garbled);
    CHECK(outcome.code == kExitBadInput);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors.starts_with("-: : "));
    CHECK(outcome.errors.find("Ã") != std::string::npos);
  }
  std::string wide = "\xFF\xFE";
  const std::string text = golden();
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    at += decoded.length;
    if (decoded.code_point > 0xFFFF) continue;
    wide += static_cast<char>(decoded.code_point & 0xFFU);
    wide += static_cast<char>(decoded.code_point >> 8U);
  }
  CHECK(run({"verifier", "-"}, wide).code == kExitFine);
}

TEST_CASE("an output that cannot be written ends with code 3") {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  const std::vector<std::string> arguments = {"referentiel"};
  CHECK(run_cli(arguments, in, out, err) == kExitNotWritten);
  CHECK_FALSE(err.str().empty());
}
