#include "app/received_codes.h"

#include <algorithm>
#include <utility>

#include "core/group/response_code.h"
#include "core/language/texts.h"

namespace boussole {

namespace {

ReceivedCode read_one(const Referential& referential, std::string_view text, std::size_t line) {
  Result<CodedAnswers> read = decode_answers(referential, text);
  if (!read) return {line, {}, {}, read.faults()};
  Diagnostic diagnostic;
  diagnostic.referential = {referential.id, referential.version, {}};
  diagnostic.profile = read.value().profile;
  diagnostic.answers = std::move(read.value().answers);
  const std::string code = encode_answers(referential, diagnostic);
  constexpr std::size_t kEnd = 5;
  std::string name = tr(Text::code_named, {{"end", code.substr(code.size() - std::min(kEnd, code.size()))}});
  return {line, std::move(name), code, std::move(diagnostic)};
}

}  // namespace

std::vector<ReceivedCode> read_codes(const Referential& referential, std::string_view text) {
  std::vector<ReceivedCode> codes;
  std::string_view rest = text;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = rest.find('\n');
    const std::string_view one = rest.substr(0, end);
    if (one.find_first_not_of(" \t\r") != std::string_view::npos) codes.push_back(read_one(referential, one, line));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  const bool by_line =
      std::any_of(codes.begin(), codes.end(), [](const ReceivedCode& code) { return code.answers.ok(); });
  if (by_line) return codes;
  // No line is one: a mail may have cut one code in several.
  ReceivedCode whole = read_one(referential, text, 1);
  if (whole.answers) codes = {std::move(whole)};
  return codes;
}

}  // namespace boussole
