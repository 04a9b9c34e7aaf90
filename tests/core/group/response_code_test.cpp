#include "core/group/response_code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "core/group/code_reading.h"
#include "core/language/utf8.h"
#include "support/builders.h"
#include "support/golden.h"
#include "support/seed.h"

using namespace boussole;
using namespace boussole::test;

namespace {

const Referential& guide() { return built_in_referential(); }

Diagnostic random_answers(const Referential& referential, Random& random) {
  Diagnostic diagnostic;
  Profile& profile = diagnostic.profile;
  for (bool* fact : {&profile.aci, &profile.ei, &profile.etti, &profile.seasonal, &profile.public_procurement,
                     &profile.bridge_contracts}) {
    *fact = one_in(random, 2);
  }
  profile.ai = static_cast<Ai>(below(random, 3));
  for (const Criterion& criterion : referential.criteria) {
    Answer answer;
    answer.state = static_cast<AnswerState>(below(random, 4));
    if (answer.state == AnswerState::rated) answer.level = static_cast<int>(below(random, 4));
    if (answer.state != AnswerState::unanswered) diagnostic.answers[criterion.id] = answer;
  }
  return diagnostic;
}

CodedAnswers coded(const Diagnostic& diagnostic) { return {diagnostic.profile, diagnostic.answers}; }

// The same answers in a fixed code, for what does not need others.
const Diagnostic& sample() {
  static const Diagnostic kSample = [] {
    Random random(20261126);
    return random_answers(guide(), random);
  }();
  return kSample;
}
const std::string& sample_code() {
  static const std::string kCode = encode_answers(guide(), sample());
  return kCode;
}

std::string without_dashes(std::string code) {
  std::erase(code, '-');
  return code;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string small_letters(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string split(const std::string& text, std::size_t every, const std::string& between) {
  std::string cut;
  for (std::size_t i = 0; i < text.size(); ++i) cut += (i > 0 && i % every == 0 ? between : "") + text[i];
  return cut;
}

// What an AZERTY computer writes when a scanner types these keys of a QWERTY one.
std::string typed_on_azerty(const std::string& text) {
  const std::string qwerty = "1234567890-qawzm;QAWZM:/#";
  const std::vector<std::string> azerty = {"&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à", ")", "a", "q",
                                           "z", "w", ",",  "m", "A", "Q", "Z", "W", "?", "M", "!", "3"};
  std::string written;
  for (const char c : text) {
    const std::size_t key = qwerty.find(c);
    written += key == std::string::npos ? std::string(1, c) : azerty[key];
  }
  return written;
}

std::string reason(const std::string& text, const Referential& referential = guide()) {
  const Result<CodedAnswers> read = decode_answers(referential, text);
  return read ? "" : read.faults().at(0).reason;
}

void check_read(const std::string& text) {
  INFO(text);
  const Result<CodedAnswers> read = decode_answers(guide(), text);
  REQUIRE(read);
  CHECK(read.value() == coded(sample()));
}

}  // namespace

TEST_CASE("a code holds the answers and the profile, and nothing else, in fewer than 70 characters") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 200; ++round) {
    Diagnostic diagnostic = random_answers(guide(), random);
    const std::string code = encode_answers(guide(), diagnostic);
    CHECK(code.size() == 59);
    CHECK(without_dashes(code).find_first_not_of(kCodeAlphabet) == std::string::npos);
    const Result<CodedAnswers> read = decode_answers(guide(), code);
    REQUIRE(read);
    CHECK(read.value() == coded(diagnostic));
    diagnostic.organisation.name = "Régie des Tilleuls";
    diagnostic.title = "Conseil";
    diagnostic.id = "123e4567-e89b-42d3-a456-426614174000";
    for (auto& [id, answer] : diagnostic.answers) answer.note = answer.reason = "une note";
    CHECK(encode_answers(guide(), diagnostic) == code);
  }
  const Diagnostic nothing;
  CHECK(decode_answers(guide(), encode_answers(guide(), nothing)).value() == coded(nothing));
}

TEST_CASE("all answers alike, first and last: no number overflows, for any number of questions") {
  for (std::size_t criteria = 0; criteria <= 130; ++criteria) {
    const Referential referential = small_referential(criteria);
    Diagnostic diagnostic;
    diagnostic.profile = {true, true, Ai::carried, true, true, true, true};
    for (const Criterion& criterion : referential.criteria) diagnostic.answers[criterion.id] = rated(3);
    const Result<CodedAnswers> read = decode_answers(referential, encode_answers(referential, diagnostic));
    REQUIRE(read);
    CHECK(read.value() == coded(diagnostic));
  }
}

TEST_CASE("every wrong character is seen") {
  const std::string& code = sample_code();
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '-') continue;
    for (int wrong = 1; wrong < 128; ++wrong) {
      const char c = static_cast<char>(wrong);
      std::string changed = code;
      changed[at] = c;
      // O for 0, small letters… are the same character.
      const std::vector<CodeReading> meant = readings_of(std::string(1, c));
      if (meant.at(0).characters == std::string(1, code[at])) continue;
      INFO(at << " " << wrong);
      CHECK_FALSE(decode_answers(guide(), changed));
      CHECK_FALSE(decode_answers(guide(), "https://exemple.fr/#r=" + changed));
    }
  }
}

TEST_CASE("every wrong character is seen, in many codes") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 10; ++round) {
    const std::string code = without_dashes(encode_answers(guide(), random_answers(guide(), random)));
    for (std::size_t at = 0; at < code.size(); ++at) {
      for (const char c : kCodeAlphabet) {
        if (c == code[at]) continue;
        std::string changed = code;
        changed[at] = c;
        CHECK(reason(changed) != "");
      }
    }
  }
}

TEST_CASE("two swapped neighbours are seen, a character left out or typed twice too") {
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 20; ++round) {
    const std::string code = without_dashes(encode_answers(guide(), random_answers(guide(), random)));
    for (std::size_t at = 0; at < code.size(); ++at) {
      std::string left_out = code;
      left_out.erase(at, 1);
      CHECK_FALSE(decode_answers(guide(), left_out));
      std::string twice = code;
      twice.insert(at, 1, twice[at]);
      if (at + 1 < code.size() && without_dashes(twice).substr(0, code.size()) != code) {
        CHECK_FALSE(decode_answers(guide(), twice));
      }
      if (at + 1 == code.size() || code[at] == code[at + 1]) continue;
      std::string swapped = code;
      std::swap(swapped[at], swapped[at + 1]);
      CHECK(reason(swapped) == tr(Text::fault_code_wrong));
    }
  }
}

TEST_CASE("a code is read however it was copied") {
  const std::string& code = sample_code();
  const std::string bare = without_dashes(code);
  SUBCASE("case, O for 0, I and L for 1") {
    check_read(small_letters(code));
    check_read(replaced(replaced(code, "0", "O"), "1", "I"));
    check_read(replaced(replaced(code, "0", "o"), "1", "l"));
    check_read(replaced(code, "1", "L"));
  }
  SUBCASE("without dashes, with blanks, no-break ones, soft hyphens, in the middle of groups") {
    check_read(bare);
    for (const char* between : {" ", "\t", "\n", "\r\n", "\u00a0", "\u202f", "\u2009", "\u3000", "\u00ad", "\u200b",
                                "\ufeff", "\u2060", "\u200e", " - ", "."}) {
      check_read(split(bare, 5, between));
      check_read(split(bare, 1, between));
    }
    check_read("  " + code + "\n\n");
  }
  SUBCASE("dashes of all kinds") {
    for (const char* dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\ufe58", "\ufe63",
                             "\uff0d", "_", "--", " \u2013 "}) {
      check_read(replaced(code, "-", dash));
    }
  }
  SUBCASE("quoted by mail, cut by mail") {
    check_read("> " + code);
    check_read("> > " + split(code, 20, "\n> > "));
    check_read(">" + split(code, 20, "\r\n>"));
    check_read(split(code, 30, "=\n"));
    check_read(split(code, 30, "=\r\n"));
  }
  SUBCASE("points and quotation marks around it") {
    for (const char* end : {".", ",", ";", "\u00a0!", " ?", ":", "…", ")"}) check_read(code + end);
    check_read("«\u00a0" + code + "\u00a0»");
    check_read("\u201c" + code + "\u201d.");
    check_read("\"" + code + "\"");
    check_read("(" + code + ")");
    check_read("<" + code + ">");
    check_read("**" + code + "**");
  }
  SUBCASE("full width, as some keyboards write") {
    std::string wide;
    for (const char c : code) append_utf8(wide, 0xFEE0U + static_cast<unsigned char>(c));
    check_read(wide);
  }
  SUBCASE("words after it") { check_read("https://exemple.fr/#r=" + code + " Bien à vous, la Régie"); }
}

TEST_CASE("a code is read from a link, however mail has changed it") {
  const std::string& code = sample_code();
  const std::string link = code_link("https://exemple.fr/boussole/#accueil", code);
  CHECK(link == "https://exemple.fr/boussole/#r=" + code);
  check_read(link);
  check_read("Voici nos réponses : " + link);
  check_read(small_letters(link));
  check_read("#r=" + code);
  check_read("#R=" + code);
  check_read(replaced(link, "#", "%23"));
  check_read(replaced(replaced(link, "#", "%23"), "=", "%3D"));
  check_read(replaced(link, "=", "=3D"));
  check_read("<a href=\"" + link + "\">nos réponses</a>");
  check_read("<" + link + ">");
  check_read(link + ".");
  check_read(link + "&utm_source=mail");
  check_read(link + "&amp;utm_source=mail");
  check_read("> " + split(link, 40, "\n> "));
  check_read(split(link, 33, "=\n"));
  check_read(replaced(link, "#r=", "#r=\n"));
  check_read(replaced(link, "#r=", "#r=3D=\n"));
  // Wrapped by a filter, once and twice.
  const std::string escaped =
      replaced(replaced(replaced(replaced(link, ":", "%3A"), "/", "%2F"), "#", "%23"), "=", "%3D");
  check_read("https://filtre.exemple/?url=" + escaped + "&data=05%7C01&reserved=0");
  check_read("https://filtre.exemple/?url=" + escaped + "&amp;data=05%7C01");
  check_read("https://autre.exemple/?u=" + replaced(escaped, "%", "%25") + "&amp;k=x");
}

TEST_CASE("a code is read from a scanner that types on another keyboard") {
  check_read(typed_on_azerty(sample_code()));
  check_read(typed_on_azerty(small_letters(sample_code())));
  check_read(typed_on_azerty(without_dashes(sample_code())) + "\n");
  check_read(typed_on_azerty("https://exemple.fr/#r=" + sample_code()));
  const std::uint64_t seed = random_seed();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 100; ++round) {
    const Diagnostic diagnostic = random_answers(guide(), random);
    const std::string typed = typed_on_azerty(encode_answers(guide(), diagnostic));
    const Result<CodedAnswers> read = decode_answers(guide(), typed);
    REQUIRE(read);
    CHECK(read.value() == coded(diagnostic));
  }
}

TEST_CASE("what is no code of ours says why") {
  const std::string& code = sample_code();
  CHECK(reason("") == tr(Text::fault_code_empty));
  CHECK(reason(" \u00a0- ") == tr(Text::fault_code_empty));
  CHECK(reason("bonjour à toutes").find("«\u00a0") == 0);
  CHECK(reason(code.substr(0, 30)).find("50") != std::string::npos);
  CHECK(reason(code + "A7") == "");
  CHECK(reason("A7" + code).find("52") != std::string::npos);
  std::string accented = code;
  accented.replace(7, 1, "é");
  CHECK(reason(accented).find("é") != std::string::npos);
  CHECK(reason(std::string(10, '\xff')).find("\ufffd") != std::string::npos);
  const Referential other = small_referential(59);
  CHECK(reason(encode_answers(other, {})) == tr(Text::fault_code_other));
  CHECK(reason(encode_answers(small_referential(20), {})) == tr(Text::fault_code_other));
  CHECK(reason(code, other) == tr(Text::fault_code_other));
  CHECK(reason(code, small_referential(20)) == tr(Text::fault_code_other));
}

TEST_CASE("other words for the same questions leave their codes readable; other questions do not") {
  Referential reworded = guide();
  reworded.version = "2031.1";
  reworded.criteria[3].question = "Autrement dit ?";
  CHECK(decode_answers(reworded, sample_code()));
  std::swap(reworded.criteria[3], reworded.criteria[4]);
  CHECK(reason(sample_code(), reworded) == tr(Text::fault_code_other));
}

// Codes that were given out once stay readable for ever: never change this file, only add to it.
TEST_CASE("codes of version 1 are read as they were") {
  Random random(1);
  std::string written;
  for (int line = 0; line < 12; ++line) {
    Diagnostic diagnostic = random_answers(guide(), random);
    if (line == 0) diagnostic = {};
    const std::string code = encode_answers(guide(), diagnostic);
    written += code + "\n";
    for (const Criterion& criterion : guide().criteria) {
      const Answer& answer = answer_to(diagnostic, criterion.id);
      written += answer.state == AnswerState::rated            ? std::to_string(answer.level)
                 : answer.state == AnswerState::not_applicable ? "n"
                 : answer.state == AnswerState::unknown        ? "?"
                                                               : ".";
    }
    const Profile& profile = diagnostic.profile;
    written += std::string(profile.aci ? " aci" : "") + (profile.ei ? " ei" : "") +
               (profile.ai == Ai::partnership ? " ai-partnership"
                : profile.ai == Ai::carried   ? " ai-carried"
                                              : "") +
               (profile.etti ? " etti" : "") + (profile.seasonal ? " seasonal" : "") +
               (profile.public_procurement ? " public-procurement" : "") +
               (profile.bridge_contracts ? " bridge-contracts" : "") + "\n";
  }
  CHECK(golden_file("response-codes-1.txt", written) == written);
}
