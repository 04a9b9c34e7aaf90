// What the files of this room share.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/comparisons.h"
#include "core/group/disclosure.h"
#include "core/group/shown_comparison.h"
#include "generated/comparison_texts.h"
#include "ui/frame.h"

namespace boussole {

// The open comparison as it may be seen, made once for each of its revisions (UiMemory::comparison).
struct SeenComparison {
  std::string id;
  std::uint64_t revision = 0;
  const Referential* referential = nullptr;
  ShownComparison shown;
  std::optional<std::size_t> own;          // position among the members, whatever the way of showing
  std::optional<MemberScores> own_scores;  // « votre Régie » beside « Groupe seul »
  std::vector<GroupPart> parts;            // of the group, that may be told; only in « Groupe seul »
  std::size_t part = 0;                    // the one that is shown, + 1; 0: the whole
};

// --- Keys of UiMemory::choices
inline constexpr const char* kView = "comparison.view";
inline constexpr const char* kTableAt = "comparison.overview.table-at";  // the arrival that has its table
inline constexpr const char* kSort = "comparison.sort";  // 0: by name or letter; 1: all; then the domains
inline constexpr const char* kQuestions = "comparison.filter";
inline constexpr const char* kPart = "comparison.part";  // SeenComparison::part
inline constexpr const char* kAidBy = "comparison.aid.by";
inline constexpr const char* kBefore = "comparison.time.with";

// Precondition of what follows: a comparison is open.
[[nodiscard]] inline const Comparison& open_comparison(const Frame& frame) { return *frame.state().comparison(); }
[[nodiscard]] const SeenComparison& seen(Frame& frame);

// « Régie B » or a name.
[[nodiscard]] std::string label_of(const ShownComparison& shown, const ShownMember& member);
// The same, « (votre Régie) » behind one's own.
[[nodiscard]] std::string marked_label(const SeenComparison& seen, std::size_t member);
[[nodiscard]] std::string display_name(GroupDisplay display);
// Why a figure is not told.
[[nodiscard]] std::string withheld_sentence(const Frame& frame, Withheld withheld, int minimum);
// What must be known of a Régie before comparing it; empty when nothing.
[[nodiscard]] std::vector<std::string> notes_of(const Frame& frame, const ShownComparison& shown,
                                                const ShownMember& member);

// One line of « Écarts »: a Régie is a dot, the group a band.
struct Strip {
  std::string id = {};
  std::string label = {};
  Figures figures;
  std::vector<double> dots = {};  // 0 to 100
  std::optional<double> own;      // marked
};
void draw_strips(Frame& frame, const std::string& id, const std::vector<Strip>& strips, int minimum);
// Those of all, of each domain or of each principle.
enum class Grouping { overall, domain, principle };
[[nodiscard]] std::vector<Strip> strips_of(const Frame& frame, const SeenComparison& seen, Grouping grouping,
                                           std::optional<std::size_t> marked);

void draw_comparison_list(Frame& frame);
void draw_set(Frame& frame);       // who is in it: files, codes, one's own
void draw_arrivals(Frame& frame);  // what was read, before it is kept
void draw_showing(Frame& frame);   // names, letters, the group alone
void draw_overview(Frame& frame);
void draw_gaps(Frame& frame);
void draw_questions(Frame& frame);
void draw_aid(Frame& frame);
void draw_over_time(Frame& frame);
void draw_regie(Frame& frame, std::size_t position);  // among the members
void draw_exports(Frame& frame);

}  // namespace boussole
