// How Régies are shown: by name, by letter, or the group alone.
#include <algorithm>
#include <array>

#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::array<ComparisonText, 3> kHints = {
    ComparisonText::display_names_hint, ComparisonText::display_letters_hint, ComparisonText::display_group_hint};

void draw_letters(Frame& frame, const Comparison& comparison) {
  std::size_t alone = 0;
  for (const ShownMember& member : seen(frame).shown.members) alone += member.scores.notes.alone_of_its_kind ? 1 : 0;
  if (alone > 0)
    icon_paragraph(frame, "comparison.letters.alone", icon::kTriangleAlert,
                   frame.counted(ComparisonText::letters_alone, alone), Color::danger, type::kSmall);
  if (!disclosure(frame, {.id = "comparison.letters",
                          .title = std::string(frame.words(ComparisonText::letters_title)),
                          .detail = std::string(frame.words(ComparisonText::letters_hint))}))
    return;
  frame.skip(space::kS);
  std::vector<std::string> lines;
  for (const Member& member : comparison.members)
    lines.push_back(
        frame.words(ComparisonText::letters_line, {{"name", shown_name(member)}, {"letter", member.letter}}));
  bullet_list(frame, "comparison.letters.list", lines);
  paragraph(frame, "comparison.letters.kept", frame.words(ComparisonText::letters_kept), type::kSmall,
            Color::text_muted);
}

std::string part_words(const GroupPart& part) {
  constexpr std::array<ComparisonText, 7> kTraits = {ComparisonText::trait_aci,
                                                     ComparisonText::trait_ei,
                                                     ComparisonText::trait_ai,
                                                     ComparisonText::trait_etti,
                                                     ComparisonText::trait_seasonal,
                                                     ComparisonText::trait_public_procurement,
                                                     ComparisonText::trait_bridge_contracts};
  return tr(part.having ? ComparisonText::group_part_having : ComparisonText::group_part_without,
            {{"trait", tr(kTraits[static_cast<std::size_t>(part.trait)])}});
}

// By facts of the profile, where nobody can be found by subtraction.
void draw_parts(Frame& frame) {
  const SeenComparison& shown = seen(frame);
  if (shown.parts.empty()) {
    paragraph(frame, "comparison.part.none", frame.words(ComparisonText::group_part_none), type::kSmall,
              Color::text_muted);
    return;
  }
  const std::string name(frame.words(ComparisonText::group_part));
  label(frame, "comparison.part.label", name, type::kSmall);
  std::vector<SegmentOption> options = {
      {"comparison.part.all", std::string(frame.words(ComparisonText::group_part_all)), {}}};
  for (std::size_t i = 0; i < shown.parts.size(); ++i)
    options.push_back({"comparison.part." + std::to_string(i), part_words(shown.parts[i]), {}});
  const std::size_t current = shown.part > shown.parts.size() ? 0 : shown.part;
  const int chosen = segmented(frame, "comparison.part", name, options, static_cast<int>(current));
  if (chosen < 0) return;
  frame.memory().choices[kPart] = static_cast<std::size_t>(chosen);
  frame.again();
}

void draw_minimum(Frame& frame, const Comparison& comparison) {
  const Column outer = frame.column;
  frame.column.width = std::min(outer.width, frame.px(size::kReading));
  frame.skip(space::kS);
  if (const auto typed = number_field(frame, {.id = "comparison.minimum",
                                              .label = std::string(frame.words(ComparisonText::minimum)),
                                              .unit = std::string(frame.words(ComparisonText::minimum_unit)),
                                              .value = static_cast<double>(comparison.minimum)}))
    if (typed->value) frame.emit(SetMinimum{static_cast<int>(*typed->value)});
  paragraph(frame, "comparison.minimum.hint", frame.words(ComparisonText::minimum_hint), type::kSmall,
            Color::text_muted);
  frame.skip(space::kS);
  paragraph(frame, "comparison.withheld.why", frame.words(ComparisonText::withheld_why_text), type::kSmall);
  frame.column = {outer.x, frame.column.y, outer.width};
}

void draw_group(Frame& frame, const Comparison& comparison) {
  const ShownComparison& shown = seen(frame).shown;
  const std::string minimum = std::to_string(comparison.minimum);
  if (shown.n < static_cast<std::size_t>(comparison.minimum))
    icon_paragraph(frame, "comparison.group.few", icon::kInfo,
                   frame.counted(ComparisonText::group_too_few, shown.n, {{"minimum", minimum}}));
  else if (shown.waiting > 0)
    icon_paragraph(frame, "comparison.group.waiting", icon::kInfo,
                   frame.counted(ComparisonText::group_waiting, shown.waiting, {{"minimum", minimum}}));
  if (shown.n >= static_cast<std::size_t>(comparison.minimum)) draw_parts(frame);
  if (disclosure(frame, {.id = "comparison.withheld", .title = std::string(frame.words(ComparisonText::withheld_why))}))
    draw_minimum(frame, comparison);
}

}  // namespace

void draw_showing(Frame& frame) {
  const Comparison& comparison = open_comparison(frame);
  const std::string name(frame.words(ComparisonText::display_title));
  std::vector<SegmentOption> options;
  constexpr std::array<const char*, 3> kIds = {"comparison.display.names", "comparison.display.letters",
                                               "comparison.display.group"};
  for (std::size_t i = 0; i < kIds.size(); ++i)
    options.push_back({kIds[i], display_name(static_cast<GroupDisplay>(i)), {}});
  const auto current = static_cast<int>(comparison.display);
  const int chosen = segmented(frame, "comparison.display", name, options, current);
  if (chosen >= 0 && chosen != current) frame.emit(SetGroupDisplay{static_cast<GroupDisplay>(chosen)});
  frame.skip(space::kXs);
  status_paragraph(frame, "comparison.display.hint",
                   frame.words(kHints[static_cast<std::size_t>(comparison.display)],
                               {{"minimum", std::to_string(comparison.minimum)}}),
                   type::kSmall, Color::text_muted);
  if (comparison.display == GroupDisplay::names) return;
  frame.skip(space::kS);
  if (comparison.display == GroupDisplay::letters)
    draw_letters(frame, comparison);
  else
    draw_group(frame, comparison);
}

}  // namespace boussole
