// What every command needs: its three streams, reading a diagnostic, telling faults, ending with the right code.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/cli.h"
#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/diagnostic/assessment.h"
#include "core/language/texts.h"
#include "generated/cli_texts.h"

namespace boussole {

struct Streams {
  std::istream& input;
  std::ostream& output;
  std::ostream& errors;
};

// The bytes of a file, or of standard input for "-"; one more than the limit of a file at most.
[[nodiscard]] Result<std::string> read_bytes(const std::string& file, const Streams& streams,
                                             std::size_t limit = kMaxFileBytes);
// The same, refused when it is protected by a password, or its text garbled (core/base/garbled.h): a program can't ask
// for the one, nor whether to mend the other.
[[nodiscard]] Result<std::string> read_ungarbled(const std::string& file, const Streams& streams);
// A diagnostic from a file, or from standard input for "-".
[[nodiscard]] Result<Diagnostic> read_file(const std::string& file, const Streams& streams);
// From bytes already read.
[[nodiscard]] Result<Diagnostic> diagnostic_of(std::string_view bytes);
// The same, refused at /referential/id when it answers another referential than the built-in one. Answers to another
// version of it are kept, to be confirmed, and it is said.
[[nodiscard]] Result<Diagnostic> read_answers(const std::string& file, const Streams& streams);
// From bytes already read of that file.
[[nodiscard]] Result<Diagnostic> answers_of(const std::string& file, std::string_view bytes, const Streams& streams);

// A diagnostic to compare: of this referential, in whatever version, as it is. Refused as read_answers refuses it.
[[nodiscard]] Result<Diagnostic> read_compared(const std::string& file, const Streams& streams);

// One line a fault: « file: /json/pointer: reason ».
void tell_faults(const std::string& file, const Faults& faults, const Streams& streams);

// Now, or the moment that reproducible builds agree on (SOURCE_DATE_EPOCH). ISO 8601 UTC.
[[nodiscard]] std::string moment_of_writing();

// Writes to a file, whole or not at all, or to standard output for "-"; says when it could not, with kExitNotWritten.
[[nodiscard]] int write_output(const std::string& file, std::string_view bytes, const Streams& streams);

// A control character as a JSON escape: what a file holds stays on its line, and a terminal unharmed.
[[nodiscard]] std::string one_line(std::string_view text);

// Says what is wrong and how the command is used; returns kExitBadUsage.
int usage_error(std::string_view reason, CliText usage, const Streams& streams);

// kExitFine, or kExitNotWritten when standard output failed.
int finish(const Streams& streams);

}  // namespace boussole
