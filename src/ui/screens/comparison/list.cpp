// The comparisons kept here; without any, what comparing is.
#include <array>

#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/screens/parts/kept_record.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void draw_one(Frame& frame, const Comparison& comparison, bool first) {
  const KeptRecordSpec spec{.id = "comparisons." + comparison.id,
                            .title = comparison_title(comparison),
                            .detail = frame.counted(ComparisonText::line, comparison.members.size(),
                                                    {{"display", display_name(comparison.display)},
                                                     {"moment", frame.app().french_moment(comparison.modified_at)}}),
                            .open = std::string(frame.words(ComparisonText::open)),
                            .remove = std::string(frame.words(ComparisonText::remove)),
                            .first = first};
  const KeptRecordPress press = draw_kept_record(frame, spec);
  if (press == KeptRecordPress::open) frame.emit(OpenComparison{comparison.id});
  if (press == KeptRecordPress::remove)
    frame.emit(OpenDialog{{Dialog::Kind::confirm_delete_comparison, 0, comparison.id, remove_id(spec)}});
}

void draw_how(Frame& frame) {
  constexpr std::array<ComparisonText, 4> kSteps = {ComparisonText::how_1, ComparisonText::how_2, ComparisonText::how_3,
                                                    ComparisonText::how_4};
  heading(frame, "comparisons.how.title", 2, frame.words(ComparisonText::how_title), type::kTitle2);
  frame.skip(space::kS);
  std::vector<std::string> steps;
  steps.reserve(kSteps.size());
  for (const ComparisonText step : kSteps) steps.emplace_back(frame.words(step));
  bullet_list(frame, "comparisons.how", steps);
}

}  // namespace

void draw_comparison_list(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(ComparisonText::title), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "comparisons.intro", frame.words(ComparisonText::intro), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  const auto& comparisons = frame.state().comparisons;
  {
    ButtonRow row(frame);
    if (row.add({.id = "comparisons.new",
                 .label = std::string(frame.words(ComparisonText::create)),
                 .icon = icon::kPlus,
                 .kind = comparisons.empty() ? ButtonKind::primary : ButtonKind::secondary}))
      frame.emit(NewComparison{});
    if (row.add({.id = "comparisons.example",
                 .label = std::string(frame.words(ComparisonText::example)),
                 .icon = icon::kPlay,
                 .kind = ButtonKind::quiet}))
      frame.emit(OpenComparisonExample{});
  }
  frame.skip(space::kXl);
  if (comparisons.empty()) {
    paragraph(frame, "comparisons.empty", frame.words(ComparisonText::empty), type::kBody, Color::text_muted);
  } else {
    heading(frame, "comparisons.list", 2, frame.words(ComparisonText::list), type::kTitle2);
    paragraph(frame, "comparisons.list.hint", frame.words(ComparisonText::list_hint), type::kSmall, Color::text_muted);
    frame.skip(space::kM);
    bool first = true;
    for (const ComparisonEntry& entry : comparisons) {
      draw_one(frame, entry.comparison, first);
      frame.skip(space::kM);
      first = false;
    }
  }
  frame.skip(space::kXl);
  draw_how(frame);
}

}  // namespace boussole
