#include "cli/code_commands.h"

#include <array>
#include <cstdint>
#include <optional>
#include <ostream>
#include <vector>

#include "core/content/referential.h"
#include "core/diagnostic/codec.h"
#include "core/group/response_code.h"
#include "generated/version.h"

namespace boussole {

namespace {

struct Arguments {
  std::vector<std::string> given;
  std::string output;  // of -o
};

// What is wrong with the command as typed; "" when it makes sense.
std::string read_arguments(std::span<const std::string> typed, bool with_output, Arguments& arguments) {
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (with_output && typed[i] == "-o") {
      if (i + 1 == typed.size()) return tr(CliText::cli_output_missing, {{"option", "-o"}});
      if (!arguments.output.empty()) return tr(CliText::cli_output_twice, {{"option", "-o"}});
      arguments.output = typed[++i];
    } else if (typed[i].size() > 1 && typed[i][0] == '-') {
      return tr(CliText::cli_unknown_option, {{"option", typed[i]}});
    } else {
      arguments.given.push_back(typed[i]);
    }
  }
  if (with_output && arguments.output.empty()) return tr(CliText::cli_output_missing, {{"option", "-o"}});
  return {};
}

bool asks_for_help(std::span<const std::string> arguments) {
  for (const std::string& argument : arguments) {
    if (argument == "--help") return true;
  }
  return false;
}

int help(CliText usage, const Streams& streams) {
  streams.output << tr(usage);
  return finish(streams);
}

// One file, and for some commands an output; what is wrong otherwise.
std::string read_one_file(std::span<const std::string> typed, bool with_output, Arguments& arguments) {
  std::string wrong = read_arguments(typed, with_output, arguments);
  if (!wrong.empty()) return wrong;
  if (arguments.given.empty()) return std::string(tr(CliText::cli_no_file));
  return arguments.given.size() > 1 ? std::string(tr(CliText::cli_one_file)) : std::string();
}

// A UUID (version 8) that depends on the code alone: a code read twice gives the same diagnostic, seen as a double.
std::string id_of(std::string_view code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::array<std::uint64_t, 2> hashes = {14695981039346656037U, 0x9E3779B97F4A7C15U};
  for (std::uint64_t& hash : hashes) {
    for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  std::string id;
  for (std::size_t i = 0; i < 32; ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) id += '-';
    const auto digit = static_cast<std::size_t>((hashes[i / 16] >> (4 * (i % 16))) & 0xFU);
    id += i == 12 ? '8' : kDigits[i == 16 ? 8 + digit % 4 : digit];
  }
  return id;
}

}  // namespace

int code_command(std::span<const std::string> arguments, const Streams& streams) {
  if (asks_for_help(arguments)) return help(CliText::cli_usage_code, streams);
  Arguments given;
  const std::string wrong = read_one_file(arguments, false, given);
  if (!wrong.empty()) return usage_error(wrong, CliText::cli_usage_code, streams);
  const Result<Diagnostic> read = read_answers(given.given[0], streams);
  if (!read) {
    tell_faults(given.given[0], read.faults(), streams);
    return kExitBadInput;
  }
  streams.output << encode_answers(built_in_referential(), read.value()) << "\n";
  return finish(streams);
}

int decode_command(std::span<const std::string> arguments, const Streams& streams) {
  if (asks_for_help(arguments)) return help(CliText::cli_usage_decoder, streams);
  Arguments given;
  std::string wrong = read_arguments(arguments, true, given);
  if (wrong.empty() && given.given.empty()) wrong = tr(CliText::cli_no_code);
  if (!wrong.empty()) return usage_error(wrong, CliText::cli_usage_decoder, streams);
  // A code may come in several words, when its groups were separated by blanks.
  std::string code;
  for (const std::string& word : given.given) code += (code.empty() ? "" : " ") + word;
  const std::string place = code == "-" ? code : std::string(tr(CliText::cli_code_place));
  if (code == "-") {
    const Result<std::string> bytes = read_bytes("-", streams);
    code = bytes ? bytes.value() : std::string();
  }
  const Referential& referential = built_in_referential();
  const Result<CodedAnswers> read = decode_answers(referential, code);
  if (!read) {
    tell_faults(place, read.faults(), streams);
    return kExitBadInput;
  }
  Diagnostic diagnostic;
  diagnostic.application = kVersion;
  diagnostic.referential = {referential.id, referential.version, {}};
  diagnostic.profile = read.value().profile;
  diagnostic.answers = read.value().answers;
  diagnostic.id = id_of(encode_answers(referential, diagnostic));
  diagnostic.created_at = diagnostic.modified_at = moment_of_writing();
  return write_output(given.output, encode_diagnostic(diagnostic), streams);
}

int rewrite_command(std::span<const std::string> arguments, const Streams& streams) {
  if (asks_for_help(arguments)) return help(CliText::cli_usage_migrer, streams);
  Arguments given;
  const std::string wrong = read_one_file(arguments, true, given);
  if (!wrong.empty()) return usage_error(wrong, CliText::cli_usage_migrer, streams);
  const Result<Diagnostic> read = read_file(given.given[0], streams);
  if (!read) {
    tell_faults(given.given[0], read.faults(), streams);
    return kExitBadInput;
  }
  return write_output(given.output, encode_diagnostic(read.value()), streams);
}

}  // namespace boussole
