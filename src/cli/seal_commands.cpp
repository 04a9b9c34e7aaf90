#include "cli/seal_commands.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <utility>

#include "cli/sealing.h"
#include "core/base/limits.h"
#include "core/language/encoding.h"
#include "core/language/password.h"

namespace boussole {

namespace {

constexpr std::string_view kPasswordOption = "--mot-de-passe-fichier";

struct Options {
  std::string file;
  std::string output;
  std::string password_file;
};

// What is wrong with the command as typed; "" when it makes sense.
std::string read_options(std::span<const std::string> arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "-o" || argument == kPasswordOption) {
      std::string& value = argument == "-o" ? options.output : options.password_file;
      if (i + 1 == arguments.size() || arguments[i + 1].empty())
        return tr(CliText::cli_output_missing, {{"option", argument}});
      if (!value.empty()) return tr(CliText::cli_output_twice, {{"option", argument}});
      value = arguments[++i];
    } else if (argument.size() > 1 && argument[0] == '-') {
      return tr(CliText::cli_unknown_option, {{"option", argument}});
    } else if (!options.file.empty()) {
      return std::string(tr(CliText::cli_one_file));
    } else {
      options.file = argument;
    }
  }
  if (options.file.empty()) return std::string(tr(CliText::cli_no_file));
  if (options.output.empty()) return tr(CliText::cli_output_missing, {{"option", "-o"}});
  if (options.password_file.empty()) return tr(CliText::cli_output_missing, {{"option", kPasswordOption}});
  if (options.file == "-" && options.password_file == "-") return std::string(tr(CliText::cli_one_input));
  return {};
}

// What a text editor adds around one line is left out.
Result<std::string> read_password(const std::string& file, const Streams& streams) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  Result<std::string> read = read_bytes(file, streams);
  if (!read) return read;
  std::string password = std::move(read.value());
  if (looks_like_utf16(password)) password = utf8_of_utf16(password).value_or("");
  if (password.starts_with(kByteOrderMark)) password.erase(0, kByteOrderMark.size());
  if (password.ends_with('\n')) password.pop_back();
  if (password.ends_with('\r')) password.pop_back();
  if (is_usable_password(password)) return password;
  return Faults{{"", tr(CliText::cli_password_unusable, {{"most", std::to_string(kMostPasswordCharacters)}})}};
}

// What can be protected: any content, but one that is already.
Faults faults_of_content(std::string_view bytes) {
  if (bytes.empty()) return {{"", reason_of(Text::fault_empty)}};
  if (is_sealed_file(bytes)) return {{"", std::string(tr(CliText::cli_sealed_already))}};
  if (bytes.size() > kMaxFileBytes) return {{"", reason_of(Text::fault_file_too_large)}};
  return {};
}

int refuse(const std::string& file, const Faults& faults, const Streams& streams) {
  tell_faults(file, faults, streams);
  return kExitBadInput;
}

int tell_impossible(const Streams& streams) {
  streams.errors << tr(CliText::cli_not_ciphered) << "\n";
  return kExitNotWritten;
}

int run_sealing(const Options& options, const Streams& streams) {
  const Result<std::string> bytes = read_bytes(options.file, streams);
  if (!bytes) return refuse(options.file, bytes.faults(), streams);
  if (const Faults faults = faults_of_content(bytes.value()); !faults.empty())
    return refuse(options.file, faults, streams);
  const Result<std::string> password = read_password(options.password_file, streams);
  if (!password) return refuse(options.password_file, password.faults(), streams);
  const std::optional<SealingChance> chance = draw_chance();
  const std::optional<SealedFile> sealed = chance ? seal(bytes.value(), password.value(), *chance) : std::nullopt;
  if (!sealed) return tell_impossible(streams);
  const int code = write_output(options.output, encode_sealed_file(*sealed), streams);
  if (code == kExitFine && !is_long_password(password.value()))
    streams.errors << tr(CliText::cli_password_short, {{"advised", std::to_string(kAdvisedCharacters)}}) << "\n";
  return code;
}

int run_unsealing(const Options& options, const Streams& streams) {
  const Result<std::string> bytes = read_bytes(options.file, streams, kMaxSealedFileBytes);
  if (!bytes) return refuse(options.file, bytes.faults(), streams);
  const Result<SealedFile> sealed = decode_sealed_file(bytes.value());
  if (!sealed) return refuse(options.file, sealed.faults(), streams);
  const Result<std::string> password = read_password(options.password_file, streams);
  if (!password) return refuse(options.password_file, password.faults(), streams);
  const std::optional<Unsealed> unsealed = unseal(sealed.value(), password.value());
  if (!unsealed) return tell_impossible(streams);
  switch (unsealed->outcome) {
    case Unsealed::Outcome::wrong_password:
      return refuse(options.file, {{"", std::string(tr(CliText::cli_wrong_password))}}, streams);
    case Unsealed::Outcome::damaged:
      return refuse(options.file, {{"", std::string(tr(CliText::cli_damaged))}}, streams);
    case Unsealed::Outcome::opened:
      break;
  }
  return write_output(options.output, unsealed->bytes, streams);
}

int run(std::span<const std::string> arguments, CliText usage, int (*command)(const Options&, const Streams&),
        const Streams& streams) {
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    streams.output << tr(usage);
    return finish(streams);
  }
  Options options;
  const std::string wrong = read_options(arguments, options);
  return wrong.empty() ? command(options, streams) : usage_error(wrong, usage, streams);
}

}  // namespace

int seal_command(std::span<const std::string> arguments, const Streams& streams) {
  return run(arguments, CliText::cli_usage_chiffrer, run_sealing, streams);
}

int unseal_command(std::span<const std::string> arguments, const Streams& streams) {
  return run(arguments, CliText::cli_usage_dechiffrer, run_unsealing, streams);
}

}  // namespace boussole
