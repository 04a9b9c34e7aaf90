// The workshops kept here; without any, what a workshop is.
#include <array>

#include "generated/icons.h"
#include "ui/screens/parts/kept_record.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

std::string progress_words(const Workshop& workshop) {
  const std::size_t skipped = skipped_questions(workshop).size();
  const std::size_t total = workshop.questions.size();
  return tr_count(
      workshop.purpose == WorkshopPurpose::place ? WorkshopText::progress_revealed : WorkshopText::progress_decided,
      total - skipped, {{"total", std::to_string(total)}});
}

void draw_one(Frame& frame, const Workshop& workshop, bool first) {
  const KeptRecordSpec spec{
      .id = "workshops." + workshop.id,
      .title = workshop_title(workshop),
      .detail = frame.words(WorkshopText::when, {{"moment", frame.app().french_moment(workshop.modified_at)}}) + " · " +
                progress_words(workshop),
      .open = std::string(frame.words(WorkshopText::open)),
      .remove = std::string(frame.words(WorkshopText::remove)),
      .first = first};
  const KeptRecordPress press = draw_kept_record(frame, spec);
  if (press == KeptRecordPress::open) frame.emit(OpenWorkshop{workshop.id});
  if (press == KeptRecordPress::remove)
    frame.emit(OpenDialog{{Dialog::Kind::confirm_delete_workshop, 0, workshop.id, remove_id(spec)}});
}

void draw_how(Frame& frame) {
  constexpr std::array<WorkshopText, 4> kSteps = {WorkshopText::how_1, WorkshopText::how_2, WorkshopText::how_3,
                                                  WorkshopText::how_4};
  heading(frame, "workshops.how.title", 2, frame.words(WorkshopText::how_title), type::kTitle2);
  frame.skip(space::kS);
  std::vector<std::string> steps;
  steps.reserve(kSteps.size());
  for (const WorkshopText step : kSteps) steps.emplace_back(frame.words(step));
  bullet_list(frame, "workshops.how", steps);
}

}  // namespace

void draw_workshop_list(Frame& frame) {
  heading(frame, kScreenTitle, 1, frame.words(WorkshopText::title), type::kTitle1);
  frame.skip(space::kS);
  paragraph(frame, "workshops.intro", std::string(frame.words(WorkshopText::intro)), type::kLead, Color::text_muted);
  frame.skip(space::kXl);
  const auto& workshops = frame.state().workshops;
  {
    ButtonRow row(frame);
    if (row.add({.id = "workshops.new",
                 .label = std::string(frame.words(WorkshopText::create)),
                 .icon = icon::kPlus,
                 .kind = workshops.empty() ? ButtonKind::primary : ButtonKind::secondary}))
      frame.emit(NewWorkshop{});
    if (row.add({.id = "workshops.example",
                 .label = std::string(frame.words(WorkshopText::example)),
                 .icon = icon::kPlay,
                 .kind = ButtonKind::quiet}))
      frame.emit(OpenWorkshopExample{});
  }
  frame.skip(space::kXl);
  if (workshops.empty()) {
    paragraph(frame, "workshops.empty", std::string(frame.words(WorkshopText::empty)), type::kBody, Color::text_muted);
  } else {
    heading(frame, "workshops.list", 2, frame.words(WorkshopText::list), type::kTitle2);
    frame.skip(space::kM);
    bool first = true;
    for (const WorkshopEntry& entry : workshops) {
      draw_one(frame, entry.workshop, first);
      frame.skip(space::kM);
      first = false;
    }
  }
  frame.skip(space::kXl);
  draw_how(frame);
}

}  // namespace boussole
