// What may be seen of the open comparison, and its words.
#include <algorithm>
#include <array>

#include "ui/screens/comparison/comparison_parts.h"

namespace boussole {

namespace {

// The one that was said, or else the diagnostic that is open. In « Groupe seul » only that: else one could read them
// all, saying of each that it is one's own.
std::optional<std::size_t> own_of(const AppState& state, const Comparison& comparison) {
  if (state.own_regie && comparison.display != GroupDisplay::group) return state.own_regie;
  if (!state.open_id) return std::nullopt;
  const auto found = std::find_if(comparison.members.begin(), comparison.members.end(),
                                  [&](const Member& member) { return member.id == *state.open_id; });
  if (found == comparison.members.end()) return std::nullopt;
  return static_cast<std::size_t>(found - comparison.members.begin());
}

// One's own Régie beside the group; and a part of the group in place of the whole: one that may not be told any more
// says so in words.
void show_group(SeenComparison& seen, const Comparison& comparison) {
  const Compared compared = compare(*seen.referential, comparison.members);
  if (seen.own) seen.own_scores = compared.members[*seen.own];
  for (const Trait trait : offered_traits(comparison.members, comparison.minimum)) {
    for (const bool having : {true, false}) seen.parts.push_back({trait, having});
  }
  if (seen.part == 0 || seen.part > seen.parts.size()) return;
  seen.shown.group =
      disclosed_figures(*seen.referential, comparison.members, compared, comparison.minimum, seen.parts[seen.part - 1]);
}

}  // namespace

const SeenComparison& seen(Frame& frame) {
  const ComparisonEntry& entry = *frame.state().comparison_entry();
  const Comparison& comparison = entry.comparison;
  const Referential& referential = frame.referential();
  std::shared_ptr<const SeenComparison>& kept = frame.memory().comparison;
  const std::optional<std::size_t> own = own_of(frame.state(), comparison);
  const std::size_t part = comparison.display == GroupDisplay::group ? frame.memory().choices[kPart] : 0;
  if (kept && kept->id == comparison.id && kept->revision == entry.revision && kept->referential == &referential &&
      kept->own == own && kept->part == part)
    return *kept;
  auto made = std::make_shared<SeenComparison>();
  made->id = comparison.id;
  made->revision = entry.revision;
  made->referential = &referential;
  made->shown = shown_comparison(referential, comparison.members, comparison.display, comparison.minimum);
  made->own = own;
  made->part = part;
  if (comparison.display == GroupDisplay::group) show_group(*made, comparison);
  kept = std::move(made);
  return *kept;
}

std::string label_of(const ShownComparison& shown, const ShownMember& member) {
  if (shown.display != GroupDisplay::letters) return member.label;
  return tr(ComparisonText::letters_label, {{"letter", member.label}});
}

std::string marked_label(const SeenComparison& seen, std::size_t member) {
  const std::string label = label_of(seen.shown, seen.shown.members[member]);
  return seen.own == member ? tr(ComparisonText::members_yours, {{"name", label}}) : label;
}

std::string display_name(GroupDisplay display) {
  constexpr std::array<ComparisonText, 3> kNames = {ComparisonText::display_names, ComparisonText::display_letters,
                                                    ComparisonText::display_group};
  return std::string(tr(kNames[static_cast<std::size_t>(display)]));
}

std::string withheld_sentence(const Frame& frame, Withheld withheld, int minimum) {
  constexpr std::array<ComparisonText, 3> kWords = {ComparisonText::withheld_few, ComparisonText::withheld_subtraction,
                                                    ComparisonText::withheld_same};
  return frame.words(kWords[static_cast<std::size_t>(withheld)], {{"minimum", std::to_string(minimum)}});
}

std::vector<std::string> notes_of(const Frame& frame, const ShownComparison& shown, const ShownMember& member) {
  const Comparability& known = member.scores.notes;
  std::vector<std::string> notes;
  if (known.other_version) notes.push_back(frame.counted(ComparisonText::note_version, known.shared));
  if (known.low_coverage) notes.emplace_back(frame.words(ComparisonText::note_coverage));
  if (known.other_profile) notes.emplace_back(frame.words(ComparisonText::note_profile));
  if (known.alone_of_its_kind && shown.display == GroupDisplay::letters)
    notes.emplace_back(frame.words(ComparisonText::note_alone));
  return notes;
}

}  // namespace boussole
