#include <algorithm>
#include <cmath>

#include "generated/comparison_texts.h"
#include "generated/icons.h"
#include "generated/workshop_texts.h"
#include "ui/charts/charts.h"
#include "ui/screens/parts/missing_words.h"
#include "ui/screens/results/what_if.h"
#include "ui/screens/shell/protection_dialog.h"
#include "ui/screens/shell/search.h"
#include "ui/screens/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::size_t kLeversShown = 5;

// What an explanation is about.
struct Subject {
  std::string title;
  std::vector<Index> criteria;
};

Subject subject_of(const Frame& frame, const Dialog& dialog) {
  const Referential& referential = frame.referential();
  const Profile& profile = frame.diagnostic().profile;
  if (dialog.kind == Dialog::Kind::explain_domain) {
    return {referential.domains[dialog.subject].title, criteria_of_domain(referential, profile, dialog.subject)};
  }
  if (dialog.kind == Dialog::Kind::explain_principle) {
    return {referential.principles[dialog.subject].title, criteria_of_principle(referential, profile, dialog.subject)};
  }
  return {std::string(frame.words(Text::results_overall)), applicable_criteria(referential, profile)};
}

void draw_sum(Frame& frame, const Score& score) {
  const auto n = [](int value) { return std::to_string(value); };
  if (score.rated == 0) {
    paragraph(frame, "dialog.sum", frame.words(Text::explain_nothing));
  } else {
    paragraph(frame, "dialog.sum",
              frame.counted(
                  Text::explain_sum, static_cast<std::size_t>(score.rated),
                  {{"sum", n(score.level_sum)}, {"most", n(3 * score.rated)}, {"score", french_number(*score.score)}}));
  }
  frame.skip(space::kS);
  const int open = score.unknown + score.unanswered;
  paragraph(frame, "dialog.range",
            open == 0
                ? std::string(frame.words(Text::explain_settled))
                : frame.counted(Text::explain_range, static_cast<std::size_t>(open), {{"range", range_words(score)}}));
  if (!score.stage && score.score) {
    frame.skip(space::kS);
    icon_paragraph(frame, "dialog.insufficient", icon::kInfo, frame.words(Text::explain_insufficient));
  }
  frame.skip(space::kL);
  heading(frame, "dialog.excluded.title", 3, frame.words(Text::explain_excluded), type::kTitle3);
  frame.skip(space::kXs);
  bullet_list(frame, "dialog.excluded",
              {frame.counted(Text::explain_na, static_cast<std::size_t>(score.na)),
               frame.counted(Text::explain_unknown, static_cast<std::size_t>(score.unknown)),
               frame.counted(Text::explain_unanswered, static_cast<std::size_t>(score.unanswered))});
}

// Under a lever: the signs of the next step, in line with its words.
void draw_missing(Frame& frame, const Criterion& criterion, const Answer& answer) {
  const std::string words = missing_words(frame, criterion, missing_signs(criterion, answer));
  if (words.empty()) return;
  const Column outer = frame.column;
  const float indent = 2 * frame.inset(space::kM) + frame.px(size::kIcon);  // as the label of the link
  frame.column = {outer.x + indent, outer.y, outer.width - indent};
  paragraph(frame, "dialog.lever." + criterion.id + ".missing", words, type::kSmall, Color::text_muted);
  frame.column = {outer.x, frame.column.y, outer.width};
  frame.skip(space::kXs);
}

void draw_levers(Frame& frame, const Subject& subject) {
  const std::vector<Lever> all = levers(frame.referential(), frame.diagnostic(), subject.criteria);
  if (all.empty()) return;
  frame.skip(space::kL);
  heading(frame, "dialog.levers.title", 3, frame.words(Text::explain_levers), type::kTitle3);
  frame.skip(space::kXs);
  for (std::size_t i = 0; i < std::min(all.size(), kLeversShown); ++i) {
    const Criterion& criterion = frame.referential().criteria[all[i].criterion];
    const Answer& answer = answer_to(frame.diagnostic(), criterion.id);
    const std::string gain = frame.words(Text::explain_gain, {{"gain", french_number(all[i].gain, 1)}});
    const LinkSpec spec{.id = "dialog.lever." + criterion.id,
                        .label = criterion.title,
                        .detail = gain,
                        .spoken_label = criterion.title + ", " + answer_words(answer) + ", " + gain,
                        .icon = icon::kArrowRight};
    if (navigation_link(frame, spec)) frame.emit(GoToCriterion{all[i].criterion});
    draw_missing(frame, criterion, answer);
  }
}

void draw_explanation(Frame& frame, const Dialog& dialog) {
  const Subject subject = subject_of(frame, dialog);
  const Score score = score_criteria(frame.referential(), frame.diagnostic(), subject.criteria);
  paragraph(frame, "dialog.score",
            score_of_100_words(score) + " · " + stage_words(score) + " · " + coverage_words(score), type::kLead,
            Color::primary, Font::bold);
  frame.skip(space::kL);
  draw_sum(frame, score);
  draw_levers(frame, subject);
  draw_what_if(frame, subject.criteria);
}

void draw_confirmation(Frame& frame, std::string_view title, const std::string& text, Text action, Command command) {
  heading(frame, "dialog.title", 2, title, type::kTitle2);
  frame.skip(space::kM);
  paragraph(frame, "dialog.text", text);
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "dialog.cancel",
               .label = std::string(frame.words(Text::action_cancel)),
               .kind = ButtonKind::secondary})) {
    frame.emit(CloseDialog{});
  }
  if (row.add({.id = "dialog.confirm",
               .label = std::string(frame.words(action)),
               .icon = icon::kTrash2,
               .kind = ButtonKind::danger})) {
    frame.emit(std::move(command));
  }
}

void draw_workshop_deletion(Frame& frame, const std::string& id) {
  for (const WorkshopEntry& entry : frame.state().workshops) {
    if (entry.workshop.id != id) continue;
    draw_confirmation(frame, frame.words(WorkshopText::remove_title),
                      frame.words(WorkshopText::remove_text, {{"title", workshop_title(entry.workshop)}}),
                      Text::delete_confirm, DeleteWorkshop{id});
  }
}

void draw_comparison_deletion(Frame& frame, const std::string& id) {
  for (const ComparisonEntry& entry : frame.state().comparisons) {
    if (entry.comparison.id != id) continue;
    draw_confirmation(frame, frame.words(ComparisonText::remove_title),
                      frame.words(ComparisonText::remove_text, {{"title", comparison_title(entry.comparison)}}),
                      Text::delete_confirm, DeleteComparison{id});
  }
}

void draw_candidate(Frame& frame) {
  const Referential& candidate = *frame.state().candidate;
  heading(frame, "dialog.title", 2, frame.words(Text::referential_propose), type::kTitle2);
  frame.skip(space::kM);
  paragraph(frame, "dialog.text",
            frame.counted(Text::referential_propose_text, candidate.criteria.size(),
                          {{"id", candidate.name()}, {"version", candidate.version}}));
  frame.skip(space::kS);
  if (const Referential* own = frame.state().own) {
    paragraph(frame, "dialog.replaces",
              frame.words(Text::referential_propose_replaces, {{"id", own->name()}, {"version", own->version}}));
    frame.skip(space::kS);
  }
  paragraph(frame, "dialog.kept", frame.words(Text::referential_propose_kept));
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "dialog.confirm",
               .label = std::string(frame.words(Text::referential_accept)),
               .icon = icon::kCheck,
               .kind = ButtonKind::primary})) {
    frame.emit(AcceptReferential{});
  }
  if (row.add({.id = "dialog.cancel", .label = std::string(frame.words(Text::action_cancel))}))
    frame.emit(CloseDialog{});
}

void draw_garbled(Frame& frame) {
  const std::vector<GarbledFile>& files = frame.state().garbled;
  if (files.empty()) return;
  const GarbledFile& first = files.front();
  heading(frame, "dialog.title", 2, frame.words(Text::garbled_title), type::kTitle2);
  frame.skip(space::kM);
  paragraph(frame, "dialog.text",
            frame.counted(Text::garbled_text, files.size(),
                          {{"name", first.name}, {"before", first.text.before}, {"after", first.text.after}}));
  frame.skip(space::kS);
  paragraph(frame, "dialog.kept", frame.words(Text::garbled_kept));
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "dialog.confirm",
               .label = std::string(frame.words(Text::garbled_mend)),
               .icon = icon::kCheck,
               .kind = ButtonKind::primary})) {
    frame.emit(OpenGarbled{Accents::mended});
  }
  if (row.add({.id = "dialog.as-is", .label = std::string(frame.words(Text::garbled_as_is))}))
    frame.emit(OpenGarbled{Accents::as_they_are});
  if (row.add({.id = "dialog.cancel", .label = std::string(frame.words(Text::action_cancel))}))
    frame.emit(CloseDialog{});
}

// What is known of its copies elsewhere.
std::string copy_words(const Frame& frame, const Entry& entry) {
  if (entry.exported_at.empty()) return std::string(frame.words(Text::delete_no_copy));
  const std::string moment = frame.app().french_moment(entry.exported_at);
  return frame.words(has_unexported_changes(entry) ? Text::delete_copy_before : Text::delete_copy,
                     {{"moment", moment}});
}

void draw_deletion(Frame& frame, const std::string& id) {
  std::string name(frame.words(Text::home_set_aside_title));
  std::string copy(frame.words(Text::delete_unknown_copy));
  for (const Entry& entry : frame.state().library) {
    if (entry.diagnostic.id != id) continue;
    name = diagnostic_title(entry.diagnostic);
    copy = copy_words(frame, entry);
  }
  std::string text = frame.words(Text::delete_text, {{"title", name}});
  text.append(" ").append(copy);
  draw_confirmation(frame, frame.words(Text::delete_title), text, Text::delete_confirm, DeleteDiagnostic{id});
}

void draw_content(Frame& frame, const Dialog& dialog) {
  switch (dialog.kind) {
    case Dialog::Kind::explain_overall:
    case Dialog::Kind::explain_domain:
    case Dialog::Kind::explain_principle:
      draw_explanation(frame, dialog);
      return;
    case Dialog::Kind::confirm_erase_everything:
      draw_confirmation(frame, frame.words(Text::erase_title), std::string(frame.words(Text::erase_text)),
                        Text::erase_confirm, EraseEverything{});
      return;
    case Dialog::Kind::confirm_referential:
      draw_candidate(frame);
      return;
    case Dialog::Kind::confirm_garbled:
      draw_garbled(frame);
      return;
    case Dialog::Kind::protect:
      draw_protect(frame);
      return;
    case Dialog::Kind::unlock:
      draw_unlock(frame);
      return;
    case Dialog::Kind::search:
      draw_search(frame);
      return;
    case Dialog::Kind::confirm_delete_workshop:
      draw_workshop_deletion(frame, dialog.diagnostic_id);
      return;
    case Dialog::Kind::confirm_delete_comparison:
      draw_comparison_deletion(frame, dialog.diagnostic_id);
      return;
    case Dialog::Kind::confirm_delete:
      break;
  }
  draw_deletion(frame, dialog.diagnostic_id);
}

// The title of what may be longer than the page, and is closed from any place in it; "" for the others. (A confirmation
// asks for an answer.)
std::string standing_title(const Frame& frame, const Dialog& dialog) {
  switch (dialog.kind) {
    case Dialog::Kind::explain_overall:
    case Dialog::Kind::explain_domain:
    case Dialog::Kind::explain_principle:
      return subject_of(frame, dialog).title;
    case Dialog::Kind::search:
      return std::string(frame.words(Text::search_title));
    default:
      return {};
  }
}

// The title and the cross on one line, which stays while the rest scrolls. Returns its height.
float draw_standing_title(Frame& frame, const Rect& panel, const std::string& title) {
  const float side = frame.px(size::kTarget);
  const float gap = frame.px(space::kS);
  const float left = frame.inset(space::kXl);
  const TextStyle style = frame.style(type::kTitle2, Font::bold);
  const float room = panel.width - left - side - 2 * gap;
  const float words = wrapped_height(style, title, room);
  const float height = std::max(side, words) + 2 * gap;
  frame.column = {panel.x + left, panel.y + (height - words) / 2, room};
  heading(frame, "dialog.title", 2, title, type::kTitle2);
  const ButtonSpec close{.id = "dialog.dismiss",
                         .label = std::string(frame.words(Text::action_close)),
                         .icon = icon::kX,
                         .kind = ButtonKind::quiet,
                         .icon_only = true};
  if (button_in(frame, close, {panel.x + panel.width - side - gap, panel.y + gap, side, side}))
    frame.emit(CloseDialog{});
  return height;
}

}  // namespace

void draw_dialog(Frame& frame) {
  const Dialog dialog = *frame.state().dialog;
  frame.inert = false;
  const Rect page{0, 0, frame.width(), frame.height()};
  frame.open_layer();
  frame.opacity = frame.moving("dialog", 1, 0);
  frame.fill(page, Color::scrim);
  const float margin = frame.px(frame.narrow() ? space::kM : space::kXxl);
  const bool search = dialog.kind == Dialog::Kind::search;
  const float width = std::min(frame.width() - 2 * margin, frame.px(search ? size::kReading : 620));
  const float most = frame.height() - 2 * margin;
  // The height of the last frame decides where the panel begins; the first frame is followed by another.
  float& height = frame.memory().dialog_height;
  const float shown = std::clamp(height, frame.px(120), most);
  // The search grows with its results: it stays where it began.
  const float top_edge = search ? margin : (frame.height() - shown) / 2;
  const Rect panel{(frame.width() - width) / 2, top_edge, width, shown};
  const std::string title = standing_title(frame, dialog);
  const float foot = search ? frame.px(size::kTarget + space::kXl) : 0;
  frame.open_node(Role::dialog, "dialog", {}, page);
  frame.fill(panel, Color::surface, radius::kCard);
  frame.outline(panel, Color::border, 1, radius::kCard);
  const float bar = title.empty() ? 0 : draw_standing_title(frame, panel, title);
  // The rounded corners of the panel stay free.
  const float below = std::max(foot, frame.px(space::kXs));
  frame.begin_scroll("dialog.scroll", {panel.x + 1, panel.y + bar, panel.width - 2, panel.height - bar - below},
                     {.padding = space::kXl});
  if (bar > 0) frame.column.y -= frame.px(space::kL);  // the title has its own room
  const float top = frame.column.y;
  draw_content(frame, dialog);
  const float above = frame.px(bar > 0 ? space::kXl - space::kL : space::kXl);
  const float wanted = frame.column.y - top + above + frame.px(space::kXl) + bar + below;
  frame.end_scroll();
  if (search) draw_search_foot(frame, {panel.x, panel.y + panel.height - foot, panel.width, foot});
  frame.name_open("dialog.title", "dialog.text");
  frame.close_node();
  frame.opacity = 1;
  if (std::fabs(wanted - height) > 0.5F) {  // the sum of floats depends a little on where it starts
    height = wanted;
    frame.again();
  }
}

}  // namespace boussole
