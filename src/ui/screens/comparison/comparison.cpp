// One comparison: what it is, how it is shown, then the five views.
#include "ui/screens/comparison/comparison.h"

#include <array>

#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct View {
  const char* id;
  ComparisonText name;
  void (*draw)(Frame&);
};

constexpr std::array<View, 5> kViews = {{
    {"comparison.view.overview", ComparisonText::view_overview, draw_overview},
    {"comparison.view.gaps", ComparisonText::view_gaps, draw_gaps},
    {"comparison.view.questions", ComparisonText::view_questions, draw_questions},
    {"comparison.view.aid", ComparisonText::view_help, draw_aid},
    {"comparison.view.time", ComparisonText::view_time, draw_over_time},
}};

void draw_head(Frame& frame, const Comparison& comparison) {
  if (button(frame, {.id = "comparison.back",
                     .label = std::string(frame.words(ComparisonText::back)),
                     .icon = icon::kChevronLeft,
                     .kind = ButtonKind::quiet}))
    frame.emit(CloseComparison{});
  heading(frame, kScreenTitle, 1, comparison_title(comparison), type::kTitle1);
  frame.skip(space::kXs);
  std::string count = frame.counted(
      ComparisonText::line, comparison.members.size(),
      {{"display", display_name(comparison.display)}, {"moment", frame.app().french_moment(comparison.modified_at)}});
  if (is_example(comparison)) count += " · " + std::string(frame.words(ComparisonText::example_words));
  paragraph(frame, "comparison.line", count, type::kSmall, Color::text_muted);
}

void draw_views(Frame& frame) {
  std::vector<Tab> tabs;
  tabs.reserve(kViews.size());
  for (const View& view : kViews) tabs.push_back({view.id, std::string(frame.words(view.name))});
  std::size_t& current = frame.memory().choices[kView];
  const int pressed = tab_row(frame, "comparison.views", std::string(frame.words(ComparisonText::views)), tabs,
                              static_cast<int>(current));
  if (pressed >= 0) {
    current = static_cast<std::size_t>(pressed);
    frame.again();
  }
  frame.skip(space::kL);
  kViews[current].draw(frame);
}

void draw_open(Frame& frame) {
  const Comparison& comparison = open_comparison(frame);
  draw_head(frame, comparison);
  frame.skip(space::kL);
  draw_arrivals(frame);
  if (comparison.members.size() < 2) {
    paragraph(frame, "comparison.few",
              frame.words(comparison.members.empty() ? ComparisonText::set_empty : ComparisonText::set_one));
    frame.skip(space::kL);
    draw_set(frame);
    return;
  }
  draw_showing(frame);
  frame.skip(space::kS);
  if (disclosure(frame, {.id = "comparison.set", .title = std::string(frame.words(ComparisonText::members_title))})) {
    frame.skip(space::kM);
    draw_set(frame);
  }
  frame.skip(space::kM);
  draw_views(frame);
  frame.skip(space::kXxl);
  draw_exports(frame);
}

}  // namespace

void draw_exports(Frame& frame) {
  const Comparison& comparison = open_comparison(frame);
  heading(frame, "comparison.export.title", 2, frame.words(ComparisonText::export_title), type::kTitle2);
  frame.skip(space::kXs);
  paragraph(frame, "comparison.export.shown",
            frame.words(ComparisonText::export_as_shown, {{"display", display_name(comparison.display)}}), type::kBody,
            Color::text_muted);
  frame.skip(space::kM);
  {
    ButtonRow row(frame);
    const auto write = [&](const char* id, ComparisonText label, const char* icon, ButtonKind kind,
                           ReportFormat format) {
      if (row.add({.id = id, .label = std::string(frame.words(label)), .icon = icon, .kind = kind}))
        frame.emit(WriteComparison{format});
    };
    using Kind = ButtonKind;
    write("comparison.print", ComparisonText::export_print, icon::kPrinter, Kind::primary, ReportFormat::html);
    write("comparison.xlsx", ComparisonText::export_xlsx, icon::kTable, Kind::secondary, ReportFormat::workbook);
    write("comparison.csv", ComparisonText::export_csv, icon::kDownload, Kind::quiet, ReportFormat::csv);
    write("comparison.markdown", ComparisonText::export_markdown, icon::kDownload, Kind::quiet, ReportFormat::markdown);
  }
  frame.skip(space::kL);
  constexpr std::array<ComparisonText, 3> kWhat = {
      ComparisonText::export_file_names, ComparisonText::export_file_letters, ComparisonText::export_file_group};
  paragraph(frame, "comparison.file.hint", frame.words(kWhat[static_cast<std::size_t>(comparison.display)]),
            type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  ButtonRow row(frame);
  using For = ExportComparison::For;
  if (row.add({.id = "comparison.file",
               .label = std::string(frame.words(ComparisonText::export_file)),
               .icon = icon::kDownload}))
    frame.emit(ExportComparison{comparison.display == GroupDisplay::names ? For::oneself : For::others});
  if (comparison.display != GroupDisplay::names &&
      row.add({.id = "comparison.file.own",
               .label = std::string(frame.words(ComparisonText::export_file_own)),
               .icon = icon::kSave,
               .kind = ButtonKind::quiet}))
    frame.emit(ExportComparison{For::oneself});
}

void draw_comparison(Frame& frame) {
  const Comparison* comparison = frame.state().comparison();
  if (!comparison) {
    draw_comparison_list(frame);
    return;
  }
  const auto& regie = frame.state().shown_regie;
  if (regie && *regie < seen(frame).shown.members.size())
    draw_regie(frame, *regie);
  else
    draw_open(frame);
}

}  // namespace boussole
