// The comparisons kept here; without any, what comparing is.
#include <array>

#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

void draw_one(Frame& frame, const Comparison& comparison, bool first) {
  const std::string id = "comparisons." + comparison.id;
  const std::string title = comparison_title(comparison);
  const Card card(frame, Role::region, id, title);
  heading(frame, id + ".title", 3, title, type::kTitle3);
  frame.skip(space::kXs);
  paragraph(frame, id + ".when",
            tr_count(ComparisonText::line, comparison.members.size(),
                     {{"display", display_name(comparison.display)},
                      {"moment", frame.app().french_moment(comparison.modified_at)}}),
            type::kSmall, Color::text_muted);
  frame.skip(space::kL);
  ButtonRow row(frame);
  const auto spoken = [&](ComparisonText key) {
    return std::string(tr(key)) + std::string(tr(Text::spoken_colon)) + title;
  };
  if (row.add({.id = id + ".open",
               .label = std::string(tr(ComparisonText::open)),
               .icon = icon::kArrowRight,
               .kind = first ? ButtonKind::primary : ButtonKind::secondary,
               .spoken_label = spoken(ComparisonText::open)}))
    frame.emit(OpenComparison{comparison.id});
  if (row.add({.id = id + ".delete",
               .label = std::string(tr(ComparisonText::remove)),
               .icon = icon::kTrash2,
               .kind = ButtonKind::quiet,
               .spoken_label = spoken(ComparisonText::remove)}))
    frame.emit(OpenDialog{{Dialog::Kind::confirm_delete_comparison, 0, comparison.id, id + ".delete"}});
}

void draw_how(Frame& frame) {
  constexpr std::array<ComparisonText, 4> kSteps = {ComparisonText::how_1, ComparisonText::how_2, ComparisonText::how_3,
                                                    ComparisonText::how_4};
  heading(frame, "comparisons.how.title", 2, tr(ComparisonText::how_title), type::kTitle2);
  frame.skip(space::kS);
  std::vector<std::string> steps;
  steps.reserve(kSteps.size());
  for (const ComparisonText step : kSteps) steps.emplace_back(frame.words(step));
  bullet_list(frame, "comparisons.how", steps);
}

}  // namespace

void draw_comparison_list(Frame& frame) {
  const Column outer = frame.column;
  frame.column.width = std::min(outer.width, frame.px(size::kReading));
  heading(frame, kScreenTitle, 1, tr(ComparisonText::title), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "comparisons.intro", frame.words(ComparisonText::intro), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  const auto& comparisons = frame.state().comparisons;
  {
    ButtonRow row(frame);
    if (row.add({.id = "comparisons.new",
                 .label = std::string(tr(ComparisonText::create)),
                 .icon = icon::kPlus,
                 .kind = comparisons.empty() ? ButtonKind::primary : ButtonKind::secondary}))
      frame.emit(NewComparison{});
    if (row.add({.id = "comparisons.example",
                 .label = std::string(tr(ComparisonText::example)),
                 .icon = icon::kPlay,
                 .kind = ButtonKind::quiet}))
      frame.emit(OpenComparisonExample{});
  }
  frame.skip(space::kXl);
  if (comparisons.empty()) {
    paragraph(frame, "comparisons.empty", frame.words(ComparisonText::empty), type::kBody, Color::text_muted);
  } else {
    heading(frame, "comparisons.list", 2, tr(ComparisonText::list), type::kTitle2);
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
  frame.column = {outer.x, frame.column.y, outer.width};
}

}  // namespace boussole
