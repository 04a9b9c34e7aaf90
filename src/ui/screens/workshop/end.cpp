// « Fin de l’atelier »: what was decided, what was skipped, the greatest disagreements, what leaves.
#include "core/language/french_number.h"
#include "generated/icons.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list.h"
#include "ui/widgets/list_link.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kMostDisputed = 3;

void draw_decided(Frame& frame, const Workshop& workshop) {
  heading(frame, "workshop.end.decided.title", 2, frame.words(WorkshopText::end_decided), type::kTitle2);
  frame.skip(space::kS);
  if (workshop.decisions.empty()) {
    paragraph(frame, "workshop.end.decided.none", frame.words(WorkshopText::nothing_decided), type::kBody,
              Color::text_muted);
    return;
  }
  const List list(frame, "workshop.end.decided");
  for (const std::string& question : workshop.questions) {
    const auto found = workshop.decisions.find(question);
    if (found == workshop.decisions.end()) continue;
    const Decision& decision = found->second;
    Answer answer;
    answer.state = decision.state;
    answer.level = decision.level;
    std::string detail = choice_name(decision.state, decision.level);
    for (const std::string* words : {&decision.rationale, &decision.dissent})
      if (!words->empty()) detail += " · " + *words;
    const std::string id = "workshop.end." + question;
    const ListItem item(frame, id);
    if (list_link(frame,
                  {.id = id, .title = frame.state().question_title(question), .detail = detail, .answer = &answer}))
      frame.emit(ShowQuestion{question});
  }
}

void draw_skipped(Frame& frame, const Workshop& workshop) {
  heading(frame, "workshop.end.skipped.title", 2, frame.words(WorkshopText::end_skipped), type::kTitle2);
  frame.skip(space::kS);
  const std::vector<std::string> skipped = skipped_questions(workshop);
  if (skipped.empty()) {
    paragraph(frame, "workshop.end.skipped.none", frame.words(WorkshopText::end_skipped_none), type::kBody,
              Color::text_muted);
    return;
  }
  const List list(frame, "workshop.end.skipped");
  for (const std::string& question : skipped) {
    const std::string id = "workshop.end.skipped." + question;
    const ListItem item(frame, id);
    if (list_link(frame, {.id = id, .title = frame.state().question_title(question)}))
      frame.emit(ShowQuestion{question});
  }
}

void draw_disputed(Frame& frame, const Workshop& workshop) {
  std::vector<std::string> lines;
  for (const std::string& question : most_disputed(workshop, kMostDisputed)) {
    const auto share = agreement(counts_of(*last_revealed(workshop, question)));
    lines.push_back(frame.words(WorkshopText::end_disputed_line, {{"title", frame.state().question_title(question)},
                                                                  {"n", french_number(share.value_or(0) * 100)}}));
  }
  if (lines.empty()) return;
  frame.skip(space::kXl);
  heading(frame, "workshop.end.disputed.title", 2, frame.words(WorkshopText::end_disputed), type::kTitle2);
  frame.skip(space::kS);
  bullet_list(frame, "workshop.end.disputed", lines);
}

void draw_actions(Frame& frame, const Workshop& workshop) {
  frame.skip(space::kXl);
  heading(frame, "workshop.end.actions.title", 2, frame.words(WorkshopText::end_actions), type::kTitle2);
  frame.skip(space::kS);
  std::vector<std::string> lines;
  for (const PlannedAction& action : workshop.actions) lines.push_back(action.title);
  if (lines.empty())
    paragraph(frame, "workshop.end.actions.none", frame.words(WorkshopText::end_actions_none), type::kBody,
              Color::text_muted);
  else
    bullet_list(frame, "workshop.end.actions", lines);
}

void draw_leaving(Frame& frame, const Workshop& workshop) {
  if (workshop.purpose == WorkshopPurpose::agree) {
    const Card card(frame, {.background = Color::primary_soft, .border = Color::primary_soft, .padding = space::kL});
    paragraph(frame, "workshop.end.consensus.hint", frame.words(WorkshopText::end_consensus_hint));
    frame.skip(space::kM);
    if (button(frame, {.id = "workshop.end.consensus",
                       .label = std::string(frame.words(workshop.consensus_id ? WorkshopText::end_consensus_again
                                                                              : WorkshopText::end_consensus)),
                       .icon = icon::kHandshake,
                       .kind = ButtonKind::primary,
                       .disabled = workshop.decisions.empty()}))
      frame.emit(MakeConsensus{});
  } else {
    icon_paragraph(frame, "workshop.end.place", icon::kInfo, frame.words(WorkshopText::end_place));
  }
  frame.skip(space::kL);
  ButtonRow row(frame);
  const auto minutes = [&](const char* id, WorkshopText label, const char* icon, ReportFormat format) {
    if (row.add({.id = id, .label = std::string(frame.words(label)), .icon = icon})) frame.emit(WriteMinutes{format});
  };
  minutes("workshop.end.minutes", WorkshopText::end_minutes, icon::kPrinter, ReportFormat::html);
  minutes("workshop.end.markdown", WorkshopText::end_minutes_markdown, icon::kDownload, ReportFormat::markdown);
  minutes("workshop.end.csv", WorkshopText::end_minutes_csv, icon::kTable, ReportFormat::csv);
  if (row.add({.id = "workshop.end.export",
               .label = std::string(frame.words(WorkshopText::save)),
               .icon = icon::kDownload}))
    frame.emit(ExportWorkshop{});
  if (row.add({.id = "workshop.end.resume",
               .label = std::string(frame.words(WorkshopText::end_resume)),
               .icon = icon::kChevronLeft,
               .kind = ButtonKind::quiet}))
    frame.emit(StartWorkshop{});
  if (row.add(
          {.id = "workshop.back", .label = std::string(frame.words(WorkshopText::back)), .kind = ButtonKind::quiet}))
    frame.emit(CloseWorkshop{});
}

}  // namespace

void draw_workshop_end(Frame& frame) {
  const Workshop& workshop = open_workshop(frame);
  heading(frame, kScreenTitle, 1, frame.words(WorkshopText::end_title), type::kTitle1);
  frame.skip(space::kXs);
  paragraph(frame, "workshop.end.name", workshop_title(workshop), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  draw_leaving(frame, workshop);
  frame.skip(space::kXl);
  if (workshop.purpose == WorkshopPurpose::agree) {
    draw_decided(frame, workshop);
    frame.skip(space::kXl);
  }
  draw_skipped(frame, workshop);
  draw_disputed(frame, workshop);
  draw_actions(frame, workshop);
}

}  // namespace boussole
