#include "cli/seal_commands.h"

#include <doctest/doctest.h>
#include <yyjson.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"
#include "cli/sealing.h"
#include "cli/whole_file.h"
#include "core/base/base64.h"
#include "core/base/limits.h"
#include "core/language/texts.h"
#include "generated/cli_texts.h"
#include "generated/test_paths.h"
#include "support/command_line.h"

using namespace boussole;
using namespace boussole::test;

namespace {

std::string golden() { return bytes_of(std::string(BOUSSOLE_GOLDEN_DIR) + "/diagnostic-2.boussole.json"); }

constexpr std::string_view kPassword = "tilleul vélo mardi lampe";

// tests/vectors/chiffre-1.json, whose `about` says what it is.
class Vectors {
 public:
  Vectors() : text_(bytes_of(std::string(BOUSSOLE_SOURCE_DIR) + "/tests/vectors/chiffre-1.json")) {
    document_.reset(yyjson_read(text_.data(), text_.size(), 0));
    REQUIRE(document_);
  }
  [[nodiscard]] std::vector<yyjson_val*> list(const char* name) const {
    return list(yyjson_doc_get_root(document_.get()), name);
  }
  [[nodiscard]] static std::vector<yyjson_val*> list(yyjson_val* of, const char* name) {
    std::vector<yyjson_val*> found;
    yyjson_arr_iter iterator = yyjson_arr_iter_with(yyjson_obj_get(of, name));
    while (yyjson_val* value = yyjson_arr_iter_next(&iterator)) found.push_back(value);
    return found;
  }
  [[nodiscard]] static std::string text(yyjson_val* value) { return {yyjson_get_str(value), yyjson_get_len(value)}; }
  [[nodiscard]] static std::string text(yyjson_val* of, const char* name) { return text(yyjson_obj_get(of, name)); }

 private:
  std::string text_;
  std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)> document_{nullptr, &yyjson_doc_free};
};

}  // namespace

TEST_CASE("protected files written elsewhere are opened by their passwords, and by no other") {
  const Vectors vectors;
  CHECK(vectors.list("opened").size() >= 15);
  for (yyjson_val* vector : vectors.list("opened")) {
    const std::string name = Vectors::text(vector, "name");
    CAPTURE(name);
    const Result<SealedFile> file = decode_sealed_file(Vectors::text(vector, "file"));
    REQUIRE(file);
    const std::optional<std::string> content = bytes_of_base64(Vectors::text(vector, "content"));
    for (yyjson_val* password : Vectors::list(vector, "passwords")) {
      const std::optional<Unsealed> unsealed = unseal(file.value(), Vectors::text(password));
      REQUIRE(unsealed);
      CHECK(unsealed->outcome == Unsealed::Outcome::opened);
      CHECK(unsealed->bytes == content);
    }
    for (yyjson_val* password : Vectors::list(vector, "wrong")) {
      const std::optional<Unsealed> unsealed = unseal(file.value(), Vectors::text(password));
      REQUIRE(unsealed);
      CHECK(unsealed->outcome == Unsealed::Outcome::wrong_password);
      CHECK(unsealed->bytes.empty());
    }
  }
}

TEST_CASE("with the same salt and iv, the same file is written, whichever way the password is") {
  const Vectors vectors;
  for (yyjson_val* vector : vectors.list("opened")) {
    if (yyjson_is_false(yyjson_obj_get(vector, "written"))) continue;
    const std::string name = Vectors::text(vector, "name");
    CAPTURE(name);
    const std::string text = Vectors::text(vector, "file");
    const SealedFile file = decode_sealed_file(text).value();
    const std::string content = bytes_of_base64(Vectors::text(vector, "content")).value_or("");
    for (yyjson_val* password : Vectors::list(vector, "passwords")) {
      const std::optional<SealedFile> sealed =
          seal(content, Vectors::text(password), {file.salt, file.iv}, file.iterations);
      REQUIRE(sealed);
      CHECK(encode_sealed_file(*sealed) == text);
    }
  }
}

TEST_CASE("damaged files, wrong passwords and what is no such file are told apart, and write nothing") {
  const Vectors vectors;
  const Folder folder;
  CHECK(vectors.list("refused").size() >= 35);
  for (yyjson_val* vector : vectors.list("refused")) {
    const std::string name = Vectors::text(vector, "name");
    CAPTURE(name);
    const std::string outcome = Vectors::text(vector, "outcome");
    const std::string password = folder.write("mdp", Vectors::text(vector, "password"));
    const Run refused = run({"dechiffrer", "-", "-o", folder.file("clair"), "--mot-de-passe-fichier", password},
                            Vectors::text(vector, "file"));
    CHECK(refused.code == kExitBadInput);
    CHECK(refused.output.empty());
    CHECK_FALSE(folder.has("clair"));
    if (outcome == "wrong-password")
      CHECK(refused.errors == "-: : " + std::string(tr(CliText::cli_wrong_password)) + "\n");
    else if (outcome == "damaged")
      CHECK(refused.errors == "-: : " + std::string(tr(CliText::cli_damaged)) + "\n");
    else
      CHECK(refused.errors.starts_with("-: " + Vectors::text(vector, "place") + ": "));
  }
}

TEST_CASE("chiffrer then dechiffrer give the file back, byte for byte, in its own place too") {
  const Folder folder;
  const std::string password = folder.write("mdp", kPassword);
  const std::string file = folder.write("d.json", golden());
  const Run sealed = run({"chiffrer", file, "-o", file, "--mot-de-passe-fichier", password});
  CHECK(sealed.code == kExitFine);
  CHECK(sealed.errors.empty());
  CHECK(sealed.output.empty());
  const Result<SealedFile> read = decode_sealed_file(bytes_of(file));
  REQUIRE(read);
  CHECK(read.value().iterations == kIterations);
  CHECK(bytes_of(file).find("answers") == std::string::npos);
  CHECK(run({"dechiffrer", "--mot-de-passe-fichier", password, "-o", file, file}).code == kExitFine);
  CHECK(bytes_of(file) == golden());
}

TEST_CASE("chiffrer: salt and iv are drawn anew, and standard input and output do") {
  const Folder folder;
  const std::string password = folder.write("mdp", kPassword);
  const Run one = run({"chiffrer", "-", "-o", "-", "--mot-de-passe-fichier", password}, golden());
  const Run other = run({"chiffrer", "-", "-o", "-", "--mot-de-passe-fichier", password}, golden());
  REQUIRE(one.code == kExitFine);
  const SealedFile first = decode_sealed_file(one.output).value();
  const SealedFile second = decode_sealed_file(other.output).value();
  CHECK(first.salt != second.salt);
  CHECK(first.iv != second.iv);
  CHECK(first.check != second.check);
  const std::string file = folder.write("d.json", one.output);
  CHECK(run({"dechiffrer", file, "-o", "-", "--mot-de-passe-fichier", "-"}, std::string(kPassword)).output == golden());
}

TEST_CASE("the file of a password is one line, whatever a text editor adds around it") {
  const Folder folder;
  const std::string file = folder.file("d.json");
  REQUIRE(run({"chiffrer", "-", "-o", file, "--mot-de-passe-fichier", folder.write("mdp", kPassword)}, golden()).code ==
          kExitFine);
  const auto open = [&](std::string_view password) {
    return run({"dechiffrer", file, "-o", "-", "--mot-de-passe-fichier", folder.write("mdp", password)});
  };
  const std::string plain(kPassword);
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("tilleul v\xE9lo mardi lampe\r\n")) wide += std::string{c, '\0'};
  for (const std::string& same : {plain + "\n", plain + "\r\n", "\xEF\xBB\xBF" + plain, wide}) {
    CHECK(open(same).output == golden());
  }
  CHECK(open("tilleul ve\xCC\x81lo mardi lampe").output == golden());
  for (const std::string& other : {plain + " ", " " + plain, std::string("Tilleul vélo mardi lampe")}) {
    CHECK(open(other).errors.find(tr(CliText::cli_wrong_password)) != std::string::npos);
  }
  for (const std::string& unusable : {std::string(), std::string("\n"), plain + "\n\n", plain + "\nautre",
                                      std::string("v\xE9lo"), std::string(1001, 'a')}) {
    const Run refused = open(unusable);
    CHECK(refused.code == kExitBadInput);
    CHECK(refused.errors.starts_with(folder.file("mdp") + ": : "));
    CHECK(refused.output.empty());
  }
}

TEST_CASE("a short password is used, and it is said") {
  const Folder folder;
  const Run sealed =
      run({"chiffrer", "-", "-o", folder.file("d"), "--mot-de-passe-fichier", folder.write("mdp", "vélo")}, golden());
  CHECK(sealed.code == kExitFine);
  CHECK(sealed.errors == tr(CliText::cli_password_short, {{"advised", "12"}}) + "\n");
  CHECK(is_sealed_file(bytes_of(folder.file("d"))));
}

TEST_CASE("what can't be protected is refused: nothing, too much, a protected file") {
  const Folder folder;
  const std::string password = folder.write("mdp", kPassword);
  const auto refused = [&](const std::string& bytes) {
    const Run one = run({"chiffrer", "-", "-o", folder.file("d"), "--mot-de-passe-fichier", password}, bytes);
    CHECK(one.code == kExitBadInput);
    CHECK_FALSE(folder.has("d"));
    return one.errors;
  };
  CHECK(refused("") == "-: : " + std::string(tr(Text::fault_empty)) + "\n");
  CHECK(refused(std::string(kMaxFileBytes + 1, 'a')) == "-: : " + std::string(tr(Text::fault_file_too_large)) + "\n");
  const std::string sealed = bytes_of(std::string(BOUSSOLE_GOLDEN_DIR) + "/chiffre-1.boussole.json");
  CHECK(refused(sealed) == "-: : " + std::string(tr(CliText::cli_sealed_already)) + "\n");
  CHECK(run({"chiffrer", folder.file("absent"), "-o", folder.file("d"), "--mot-de-passe-fichier", password}).code ==
        kExitBadInput);
  CHECK(run({"chiffrer", password, "-o", folder.file("d"), "--mot-de-passe-fichier", folder.file("absent")}).code ==
        kExitBadInput);
  CHECK(run({"chiffrer", password, "-o", folder.file(""), "--mot-de-passe-fichier", password}).code == kExitNotWritten);
}

TEST_CASE("the largest file is protected and opened") {
  const Folder folder;
  const std::string password = folder.write("mdp", kPassword);
  const std::string large(kMaxFileBytes, 'a');
  const std::string file = folder.file("d");
  REQUIRE(run({"chiffrer", "-", "-o", file, "--mot-de-passe-fichier", password}, large).code == kExitFine);
  CHECK(run({"dechiffrer", file, "-o", "-", "--mot-de-passe-fichier", password}).output == large);
}

TEST_CASE("wrong usage of chiffrer and dechiffrer is told with code 2") {
  for (const std::string command : {"chiffrer", "dechiffrer"}) {
    CHECK(run({command, "--help"}).code == kExitFine);
    CHECK(run({command, "--help"}).output.find("--mot-de-passe-fichier") != std::string::npos);
    const std::vector<std::vector<std::string>> wrong = {{},
                                                         {"a"},
                                                         {"a", "-o"},
                                                         {"a", "-o", "b"},
                                                         {"a", "-o", "b", "--mot-de-passe-fichier"},
                                                         {"a", "-o", "b", "--mot-de-passe-fichier", ""},
                                                         {"a", "--mot-de-passe-fichier", "c"},
                                                         {"-o", "b", "--mot-de-passe-fichier", "c"},
                                                         {"a", "-o", "b", "-o", "d", "--mot-de-passe-fichier", "c"},
                                                         {"a", "a", "-o", "b", "--mot-de-passe-fichier", "c"},
                                                         {"a", "-o", "b", "--mot-de-passe", "c"},
                                                         {"-", "-o", "b", "--mot-de-passe-fichier", "-"}};
    for (std::vector<std::string> arguments : wrong) {
      arguments.insert(arguments.begin(), command);
      const Run refused = run(arguments);
      CHECK(refused.code == kExitBadUsage);
      CHECK(refused.errors.find("boussole " + command) != std::string::npos);
    }
  }
}

TEST_CASE("every other command says that a file is protected, and what to do") {
  const std::string sealed = bytes_of(std::string(BOUSSOLE_GOLDEN_DIR) + "/chiffre-1.boussole.json");
  const std::string told = "-: : " + std::string(tr(CliText::cli_sealed)) + "\n";
  const std::vector<std::vector<std::string>> commands = {
      {"verifier", "-"}, {"score", "-"}, {"atelier", "-"},           {"rapport", "-", "--html", "-"},
      {"comparer", "-"}, {"code", "-"},  {"migrer", "-", "-o", "-"}, {"referentiel", "--verifier", "-"}};
  for (const std::vector<std::string>& command : commands) {
    CAPTURE(command[0]);
    const Run refused = run(command, sealed);
    CHECK(refused.code == kExitBadInput);
    CHECK(refused.errors == told);
  }
  CHECK(told.find("boussole dechiffrer") != std::string::npos);
}

TEST_CASE("dechiffrer of a file that is not protected says so") {
  const Folder folder;
  const Run refused =
      run({"dechiffrer", "-", "-o", "-", "--mot-de-passe-fichier", folder.write("mdp", kPassword)}, golden());
  CHECK(refused.code == kExitBadInput);
  CHECK(refused.errors.starts_with("-: /format: "));
  CHECK(refused.errors.find("boussole/diagnostic") != std::string::npos);
}
