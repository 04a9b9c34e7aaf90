#include "cli/streams.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <istream>
#include <optional>
#include <ostream>

#include "cli/whole_file.h"
#include "core/base/garbled.h"
#include "core/content/ladder.h"
#include "core/content/referential.h"
#include "core/decisions/migration.h"
#include "core/diagnostic/codec.h"
#include "core/diagnostic/sealed_file.h"

namespace boussole {

namespace {

// One byte more than the limit is enough to see that a file is too large. Piece by piece: thousands of small files are
// read without filling 5 MB for each.
std::string read_limited(std::istream& stream, std::size_t limit) {
  constexpr std::size_t kPiece = 64 * 1024;
  std::string bytes;
  while (stream && bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(std::min(std::max(before * 2, kPiece), limit + 1));
    stream.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
    bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
  }
  return bytes;
}

}  // namespace

Result<std::string> read_bytes(const std::string& file, const Streams& streams, std::size_t limit) {
  if (file == "-") return read_limited(streams.input, limit);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Faults{{"", std::string(tr(CliText::cli_unreadable))}};
  std::string bytes = read_limited(stream, limit);
  if (stream.bad()) return Faults{{"", std::string(tr(CliText::cli_unreadable))}};
  return bytes;
}

Result<std::string> read_ungarbled(const std::string& file, const Streams& streams) {
  Result<std::string> bytes = read_bytes(file, streams);
  if (!bytes) return bytes;
  if (is_sealed_file(bytes.value())) return Faults{{"", std::string(tr(CliText::cli_sealed))}};
  const std::optional<Garbled> garbled = find_garbled(bytes.value());
  if (!garbled) return bytes;
  return Faults{{"", tr(CliText::cli_garbled, {{"before", garbled->before}, {"after", garbled->after}})}};
}

Result<Diagnostic> diagnostic_of(std::string_view bytes) {
  Result<Diagnostic> read = decode_diagnostic(bytes);
  if (!read) return read;
  Faults contradictions = sign_contradictions(built_in_referential(), read.value());
  if (!contradictions.empty()) return contradictions;
  return read;
}

Result<Diagnostic> read_file(const std::string& file, const Streams& streams) {
  const Result<std::string> bytes = read_ungarbled(file, streams);
  if (!bytes) return bytes.faults();
  return diagnostic_of(bytes.value());
}

Result<Diagnostic> read_compared(const std::string& file, const Streams& streams) {
  Result<Diagnostic> read = read_file(file, streams);
  if (!read || read.value().referential.id == built_in_referential().id) return read;
  return Faults{{"/referential/id", tr(Text::fault_other_referential, {{"id", read.value().referential.id}})}};
}

Result<Diagnostic> read_answers(const std::string& file, const Streams& streams) {
  const Result<std::string> bytes = read_ungarbled(file, streams);
  if (!bytes) return bytes.faults();
  return answers_of(file, bytes.value(), streams);
}

Result<Diagnostic> answers_of(const std::string& file, std::string_view bytes, const Streams& streams) {
  Result<Diagnostic> read = diagnostic_of(bytes);
  const Referential& referential = built_in_referential();
  if (!read || answers(read.value(), referential)) return read;
  const ReferentialReference& answered = read.value().referential;
  if (answered.id != referential.id)
    return Faults{{"/referential/id", tr(Text::fault_other_referential, {{"id", answered.id}})}};
  streams.errors << tr(CliText::cli_other_version,
                       {{"file", file}, {"version", answered.version}, {"present", referential.version}})
                 << "\n";
  const MigrationPlan plan = plan_migration(nullptr, referential, read.value());
  return migrated(std::move(read.value()), referential, plan);
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      line += c;
      continue;
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    line += "\\u00";
    line += kDigits[byte >> 4U];
    line += kDigits[byte & 0xFU];
  }
  return line;
}

std::string moment_of_writing() {
  const char* given = std::getenv("SOURCE_DATE_EPOCH");
  const std::time_t seconds = given ? static_cast<std::time_t>(std::strtoll(given, nullptr, 10)) : std::time(nullptr);
  std::tm utc{};
  std::array<char, 40> text{};
  if (!gmtime_r(&seconds, &utc) || std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc) == 0) return {};
  return text.data();
}

int write_output(const std::string& file, std::string_view bytes, const Streams& streams) {
  if (file == "-") {
    streams.output << bytes;
    return finish(streams);
  }
  if (write_whole_file(file, bytes)) return kExitFine;
  streams.errors << tr(CliText::cli_not_written_to, {{"file", file}}) << "\n";
  return kExitNotWritten;
}

void tell_faults(const std::string& file, const Faults& faults, const Streams& streams) {
  for (const Fault& fault : faults) {
    streams.errors << file << ": " << one_line(fault.pointer) << ": " << one_line(fault.reason) << "\n";
  }
}

int usage_error(std::string_view reason, CliText usage, const Streams& streams) {
  streams.errors << reason << "\n\n" << tr(usage);
  return kExitBadUsage;
}

int finish(const Streams& streams) {
  streams.output.flush();
  if (streams.output.good()) return kExitFine;
  streams.errors << tr(CliText::cli_not_written) << "\n";
  return kExitNotWritten;
}

}  // namespace boussole
