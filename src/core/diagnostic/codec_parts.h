// The parts that several kinds of files share: envelope, profile, organisation, referential, journal, votes by level.
// For the .cpp files that read and write diagnostics, workshops and comparisons.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/object_reader.h"
#include "core/base/object_writer.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// Votes on one level that a file may hold; more is refused.
inline constexpr int kMaxVotes = 1000;

// The envelope decides whether the rest can be read at all: `format` is the name given, `formatVersion` 1 to `newest`.
// `other` says of another name what it is not ({format}).
bool check_envelope(ObjectReader& file, std::string_view format, int newest, Text other, FaultCollector& faults);
// The second half of it: `formatVersion`, 1 to `newest`. Nothing is added when there is a fault already.
bool check_version(ObjectReader& file, int newest, FaultCollector& faults);

[[nodiscard]] ReferentialReference read_reference(yyjson_val* value, const std::string& pointer,
                                                  FaultCollector& faults);
[[nodiscard]] Organisation read_organisation(yyjson_val* value, const std::string& pointer, FaultCollector& faults);
[[nodiscard]] Profile read_profile(yyjson_val* value, const std::string& pointer, UnknownKeys& unknown,
                                   FaultCollector& faults);
[[nodiscard]] JournalEntry read_journal_entry(yyjson_val* value, const std::string& pointer, FaultCollector& faults);
[[nodiscard]] PlannedAction read_action(yyjson_val* value, const std::string& pointer, FaultCollector& faults);
// What was said of a question: a level, or a state. Neither: unanswered. Both: a fault at `pointer`.
struct Said {
  AnswerState state = AnswerState::unanswered;
  int level = 0;
};
[[nodiscard]] Said read_said(ObjectReader& reader, const std::string& pointer, FaultCollector& faults);
// Four whole numbers, of 0 to kMaxVotes.
[[nodiscard]] std::array<int, 4> read_levels(yyjson_val* value, const std::string& pointer, FaultCollector& faults);
// A required UUID.
[[nodiscard]] std::string read_id(ObjectReader& file, FaultCollector& faults);

[[nodiscard]] yyjson_mut_val* write_reference(yyjson_mut_doc* document, const ReferentialReference& reference);
[[nodiscard]] yyjson_mut_val* write_organisation(yyjson_mut_doc* document, const Organisation& organisation);
[[nodiscard]] yyjson_mut_val* write_profile(yyjson_mut_doc* document, const Profile& profile,
                                            const UnknownKeys& unknown);
[[nodiscard]] yyjson_mut_val* write_journal(yyjson_mut_doc* document, const std::vector<JournalEntry>& journal);
[[nodiscard]] yyjson_mut_val* write_actions(yyjson_mut_doc* document, const std::vector<PlannedAction>& actions);
void write_said(ObjectWriter& writer, AnswerState state, int level);
[[nodiscard]] yyjson_mut_val* write_levels(yyjson_mut_doc* document, const std::array<int, 4>& levels);

}  // namespace boussole
