// « Rapport »: which document, what goes in, then seeing it or keeping it. What writes it is a program apart
// (main_report.cpp). What is chosen belongs to this screen, until one leaves the page.
#include <algorithm>
#include <array>

#include "app/progress.h"
#include "generated/icons.h"
#include "report/request.h"
#include "ui/screens/parts/response_code.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/report/report.h"
#include "ui/screens/report/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr float kRoomForTwo = 820;  // for the documents and what goes in side by side

constexpr const char* kNotes = "report.notes";
constexpr const char* kNames = "report.names";
constexpr const char* kPlain = "report.plain";
// In UiMemory::unfolded while what writes the reports is missing.
constexpr const char* kMissing = "report.missing";

constexpr std::array<ReportDocument, 5> kDocuments = {{
    {ReportKind::full, "report.kind.full", Text::reports_full, Text::reports_full_hint},
    {ReportKind::synthesis, "report.kind.synthesis", Text::reports_synthesis, Text::reports_synthesis_hint},
    {ReportKind::minutes, "report.kind.minutes", Text::reports_minutes, Text::reports_minutes_hint},
    {ReportKind::grid, "report.kind.grid", Text::reports_grid, Text::reports_grid_hint},
    {ReportKind::ballots, "report.kind.ballots", Text::reports_ballots, Text::reports_ballots_hint},
}};

// What a person changed from what is usual; nothing at first.
bool changed(Frame& frame, const char* id) { return frame.memory().choices[id] != 0; }

ReportRequest chosen(Frame& frame) {
  ReportRequest request;
  request.kind = static_cast<ReportKind>(frame.memory().choices[kReportKind]);
  if (changed(frame, kNotes)) request.choices.notes = Notes::left_out;
  if (changed(frame, kNames)) request.choices.names = Names::left_out;
  // As the person reads the questions, unless said otherwise here.
  const bool plain = (frame.wording() == Wording::plain) != changed(frame, kPlain);
  request.choices.wording = plain ? Wording::plain : Wording::standard;
  return request;
}

void draw_documents(Frame& frame, ReportKind kind) {
  const std::string name(frame.words(Text::reports_document));
  heading(frame, "report.document.title", 2, name, type::kTitle3);
  frame.skip(space::kS);
  const RadioGroup group(frame, "report.document", name);
  for (const ReportDocument& document : kDocuments) {
    if (option(frame, {.id = document.id,
                       .label = std::string(frame.words(document.name)),
                       .hint = std::string(frame.words(document.hint)),
                       .checked = document.kind == kind})) {
      frame.memory().choices[kReportKind] = static_cast<std::size_t>(document.kind);
      frame.again();
    }
    if (&document != &kDocuments.back()) frame.skip(space::kS);
  }
}

void draw_tick(Frame& frame, const char* id, Text name, Text hint, bool checked) {
  frame.skip(space::kS);
  if (checkbox(frame, {.id = id,
                       .label = std::string(frame.words(name)),
                       .hint = std::string(frame.words(hint)),
                       .checked = checked})) {
    frame.memory().choices[id] = changed(frame, id) ? 0 : 1;
    frame.again();
  }
}

// What goes in. Notes, names and wording also govern the files of the whole diagnostic.
void draw_contents(Frame& frame, const ReportChoices& choices) {
  heading(frame, "report.contents.title", 2, frame.words(Text::reports_contents), type::kTitle3);
  draw_tick(frame, kNotes, Text::reports_notes, Text::reports_notes_hint, choices.notes == Notes::shown);
  draw_tick(frame, kNames, Text::reports_names, Text::reports_names_hint, choices.names == Names::shown);
  draw_tick(frame, kPlain, Text::reports_plain, Text::reports_plain_hint, choices.wording == Wording::plain);
}

// How much the document would say.
void draw_substance(Frame& frame, ReportKind kind) {
  const bool paper = kind == ReportKind::grid || kind == ReportKind::ballots;
  if (paper) {
    icon_paragraph(frame, "report.substance", icon::kInfo, frame.words(Text::reports_paper));
    return;
  }
  const Progress progress = progress_of(frame.referential(), frame.diagnostic());
  if (progress.answered > 0) {
    paragraph(
        frame, "report.substance",
        frame.counted(Text::reports_answered, progress.answered, {{"total", std::to_string(progress.applicable)}}),
        type::kBody, Color::text_muted);
    return;
  }
  const Text words = kind == ReportKind::full ? Text::reports_no_answer_full : Text::reports_no_answer_short;
  icon_paragraph(frame, "report.substance", icon::kInfo, frame.words(words));
}

void draw_missing(Frame& frame) {
  frame.memory().unfolded.insert(kMissing);
  const Card card(frame, Role::group, "report.missing.card", std::string(frame.words(Text::reports_retry)),
                  {.background = Color::danger_soft, .border = Color::danger, .padding = space::kL});
  icon_paragraph(frame, "report.missing", icon::kTriangleAlert, frame.words(Text::reports_missing), Color::danger);
  frame.skip(space::kM);
  if (button(frame,
             {.id = "report.retry", .label = std::string(frame.words(Text::reports_retry)), .icon = icon::kRedo2})) {
    frame.emit(FetchReports{});
  }
}

void draw_main_action(Frame& frame, const ReportRequest& request) {
  if (frame.state().report_writer == ReportWriter::missing) {
    draw_missing(frame);
    return;
  }
  if (frame.memory().unfolded.erase(kMissing) > 0) frame.memory().focus_next = kReportShow;
  if (button(frame, {.id = kReportShow,
                     .label = std::string(frame.words(Text::reports_show)),
                     .icon = icon::kPrinter,
                     .kind = ButtonKind::primary})) {
    frame.emit(ShowReport{request});
    frame.tell(std::string(frame.words(Text::reports_preparing)));
  }
  if (frame.state().report_writer != ReportWriter::preparing) return;
  frame.skip(space::kS);
  status_paragraph(frame, "report.preparing", frame.words(Text::reports_preparing), type::kSmall, Color::text_muted);
}

// No diagnostic is open: where one comes from.
void draw_empty(Frame& frame) {
  const Card card(frame);
  paragraph(frame, "report.empty", frame.words(Text::reports_empty));
  frame.skip(space::kL);
  ButtonRow row(frame);
  if (row.add({.id = "report.start",
               .label = std::string(frame.words(Text::home_start)),
               .icon = icon::kPlus,
               .kind = ButtonKind::primary})) {
    frame.emit(NewDiagnostic{});
  }
  if (row.add({.id = "report.open",
               .label = std::string(frame.words(Text::action_open_file)),
               .icon = icon::kFolderOpen})) {
    frame.emit(PickFile{});
  }
}

}  // namespace

std::span<const ReportDocument> report_documents() { return kDocuments; }

void draw_report(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(Text::screen_report), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "report.introduction", frame.words(Text::reports_introduction), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  if (!frame.state().open_entry()) {
    draw_empty(frame);
    return;
  }
  const ReportRequest request = chosen(frame);
  two_columns(
      frame, kRoomForTwo, 0.56F,
      [&] {
        const Card card(frame);
        draw_documents(frame, request.kind);
      },
      [&] {
        const Card card(frame);
        draw_contents(frame, request.choices);
        frame.skip(space::kXl);
        draw_substance(frame, request.kind);
        frame.skip(space::kL);
        draw_main_action(frame, request);
      });
  frame.skip(space::kXl);
  draw_report_files(frame, request);
  frame.skip(space::kXl);
  {
    const Card card(frame);
    draw_response_code(frame);
  }
}

}  // namespace boussole
