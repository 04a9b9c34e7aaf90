// Snapshots: earlier states of a diagnostic, kept beside it (design: keeping.md). Which ones are kept, and how one
// differs from what the diagnostic is now.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic/assessment.h"
#include "core/language/dates.h"

namespace boussole {

// Why one was taken. By position in the browser's storage: add at the end.
enum class SnapshotKind {
  session,     // before the first change since the page was opened
  finalising,  // before the diagnostic was finalised
  taken_over,  // before this window took the hand of another
  undone,      // before many edits were undone
  by_hand,     // the person asked for it
};
inline constexpr std::size_t kSnapshotKinds = 5;

// When one was taken, by this computer's calendar.
struct SnapshotMoment {
  std::string id;
  Date day;
  std::string taken_at;  // ISO 8601 UTC
  bool named = false;    // by the person: stays
};

// At most so many of one diagnostic, those that have a name not counted.
inline constexpr std::size_t kMostSnapshots = 20;

// The ids of those of one diagnostic that are kept no longer: of today all stay, of the two weeks before the last of
// each day, and before that the last of each week (seven days, counted from today).
[[nodiscard]] std::vector<std::string> snapshots_to_forget(std::span<const SnapshotMoment> snapshots,
                                                           const Date& today);

// How two states of one diagnostic differ.
struct Difference {
  std::vector<std::string> answers;  // ids of the criteria whose level, signs or state differ, by id
  std::size_t notes = 0;             // criteria whose note, evidence, importance or reason differs
  std::size_t actions = 0;           // of the plan: in one only, or changed
  bool others = false;               // anything else: profile, indicators, checklists, principles…

  [[nodiscard]] bool none() const { return answers.empty() && notes == 0 && actions == 0 && !others; }
};
[[nodiscard]] Difference difference(const Diagnostic& earlier, const Diagnostic& now);

}  // namespace boussole
