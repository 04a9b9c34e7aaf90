#include <algorithm>

#include "generated/icons.h"
#include "generated/protection_texts.h"
#include "ui/screens/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kRoomBeside = 240;  // for the words beside a button, else they are below

bool has_due_action(const Diagnostic& diagnostic) {
  return std::any_of(diagnostic.actions.begin(), diagnostic.actions.end(), [](const PlannedAction& action) {
    const bool open = action.status == ActionStatus::todo || action.status == ActionStatus::doing;
    return open && !action.due.empty();
  });
}

// Buttons one under the other, as wide as the widest, each with what its file is for.
class FileList {
 public:
  explicit FileList(Frame& frame) : frame_(frame) {
    for (const Text name : {Text::reports_html, Text::reports_csv, Text::reports_markdown, Text::reports_workbook,
                            Text::reports_ics, Text::reports_json}) {
      button_width_ = std::max(button_width_, button_size(frame, spec({}, name)).x);
    }
    button_width_ = std::min(button_width_, frame.column.width);
  }

  bool add(const std::string& id, Text name, Text hint) {
    const ButtonSpec button = spec(id, name);
    const TextStyle style = frame_.style(type::kSmall, Font::regular, Color::text_muted);
    const ImVec2 size = button_size(frame_, button, button_width_);
    const float gap = frame_.px(space::kL);
    const float beside = frame_.column.width - button_width_ - gap;
    const bool below = beside < frame_.px(kRoomBeside);
    const TextLayout words = layout_text(style, tr(hint), below ? frame_.column.width : beside);
    const float small_gap = frame_.px(space::kXs);
    const Rect rect = frame_.take(below ? size.y + small_gap + words.height : std::max(size.y, words.height));
    const bool pressed = button_in(frame_, button, {rect.x, rect.y, button_width_, size.y});
    const float x = below ? rect.x : rect.x + button_width_ + gap;
    const float y = below ? rect.y + size.y + small_gap : rect.y + std::max(0.0F, (size.y - words.height) / 2);
    frame_.draw_text(style, words, x, y);
    frame_.record(Role::text, id + ".hint", std::string(tr(hint)), {x, y, words.width, words.height});
    frame_.skip(below ? space::kM : space::kS);
    return pressed;
  }

 private:
  [[nodiscard]] static ButtonSpec spec(const std::string& id, Text name) {
    const std::string label(tr(name));
    return {.id = id,
            .label = label,
            .icon = icon::kDownload,
            .spoken_label = tr(Text::reports_save_spoken, {{"format", label}})};
  }

  Frame& frame_;
  float button_width_ = 0;
};

}  // namespace

void draw_report_files(Frame& frame, const ReportRequest& request) {
  const Card card(frame);
  heading(frame, "report.save.title", 2, frame.words(Text::reports_save), type::kTitle3);
  paragraph(frame, "report.save.introduction", frame.words(Text::reports_save_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kM);
  FileList files(frame);
  const auto save = [&](ReportFormat format) {
    ReportRequest wanted = request;
    wanted.format = format;
    frame.emit(SaveReport{wanted});
  };
  if (files.add("report.save.html", Text::reports_html, Text::reports_html_hint)) save(ReportFormat::html);
  if (has_tables(request.kind)) {
    const bool short_one = request.kind == ReportKind::synthesis;
    if (files.add("report.save.csv", Text::reports_csv,
                  short_one ? Text::reports_csv_hint_short : Text::reports_csv_hint))
      save(ReportFormat::csv);
    if (files.add("report.save.markdown", Text::reports_markdown, Text::reports_markdown_hint))
      save(ReportFormat::markdown);
  }
  frame.skip(space::kL);
  heading(frame, "report.other.title", 2, frame.words(Text::reports_save_other), type::kTitle3);
  frame.skip(space::kM);
  if (files.add("report.save.workbook", Text::reports_workbook, Text::reports_workbook_hint))
    save(ReportFormat::workbook);
  const bool due = has_due_action(frame.diagnostic());
  if (files.add("report.save.ics", Text::reports_ics, due ? Text::reports_ics_hint : Text::reports_ics_none))
    save(ReportFormat::ics);
  if (files.add("report.save.json", Text::reports_json, Text::reports_json_hint)) frame.emit(ExportDiagnostic{});
  frame.skip(space::kM);
  paragraph(frame, "report.protect.hint", frame.words(ProtectionText::protect_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  if (button(frame,
             {.id = "report.protect", .label = std::string(frame.words(ProtectionText::protect)), .icon = icon::kLock}))
    frame.emit(AskProtection{"report.protect"});
}

}  // namespace boussole
