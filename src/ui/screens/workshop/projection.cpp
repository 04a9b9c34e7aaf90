// The questions of a workshop, a page alone: where one is, the question, what one does. What was voted is in none of it
// before it is revealed.
#include <algorithm>
#include <array>
#include <optional>

#include "core/group/workshop_rules.h"
#include "generated/icons.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/screens/workshop/workshop.h"
#include "ui/screens/workshop/workshop_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

const Criterion& current_criterion(const Frame& frame) {
  const Referential& referential = frame.referential();
  return referential.criteria[*referential.find_criterion(open_workshop(frame).current)];
}

// --- Above: where one is

std::string place_words(const Workshop& workshop) {
  const auto at = std::find(workshop.questions.begin(), workshop.questions.end(), workshop.current);
  return tr(WorkshopText::stage_place, {{"n", std::to_string(at - workshop.questions.begin() + 1)},
                                        {"total", std::to_string(workshop.questions.size())}});
}

float bar_height(const Frame& frame) { return frame.px(size::kTarget + space::kM); }

ButtonSpec whole_screen_button(const Frame& frame) {
  const bool whole = frame.state().fills_screen;
  return {.id = "workshop.whole",
          .label = std::string(frame.words(whole ? WorkshopText::stage_not_whole : WorkshopText::stage_whole)),
          .icon = whole ? icon::kMinimize : icon::kMaximize,
          .kind = ButtonKind::quiet,
          .icon_only = true};
}

void draw_top(Frame& frame, const Rect& rect) {
  const Workshop& workshop = open_workshop(frame);
  frame.open_node(Role::banner, "workshop.top", {}, rect);
  frame.fill(rect, Color::surface);
  const Column outer = frame.column;
  const float margin = frame.inset(space::kL);
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const std::string place = place_words(workshop) + (frame.narrow() ? "" : " · " + current_criterion(frame).title);
  const ButtonSpec undo{.id = "workshop.undo",
                        .label = std::string(frame.words(WorkshopText::stage_undo)),
                        .icon = icon::kUndo2,
                        .kind = ButtonKind::quiet,
                        .icon_only = frame.narrow(),
                        .disabled = !frame.state().workshop_undo};
  const ButtonSpec prepare{.id = "workshop.prepare",
                           .label = std::string(frame.words(WorkshopText::stage_prepare)),
                           .icon = icon::kSettings,
                           .kind = ButtonKind::quiet,
                           .icon_only = frame.narrow()};
  const ButtonSpec finish{.id = "workshop.finish",
                          .label = std::string(frame.words(WorkshopText::finish)),
                          .icon = icon::kFlag,
                          .kind = ButtonKind::quiet,
                          .icon_only = frame.narrow()};
  float right = rect.x + rect.width - margin;
  const auto at_right = [&](const ButtonSpec& spec, Command command) {
    const ImVec2 wanted = button_size(frame, spec);
    right -= wanted.x;
    if (button_in(frame, spec, {right, rect.y + (rect.height - wanted.y) / 2, wanted.x, wanted.y}))
      frame.emit(std::move(command));
    right -= frame.px(space::kXs);
  };
  at_right(finish, FinishWorkshop{});
  at_right(prepare, PrepareWorkshop{});
  at_right(undo, UndoWorkshop{});
  if (frame.state().can_fill_screen) at_right(whole_screen_button(frame), ToggleWholeScreen{});
  // Large letters on a phone leave it no room: it is said, and the buttons stay whole.
  const float room = std::max(0.0F, right - rect.x - margin);
  const float line = style.size * style.line_height;
  if (room >= 3 * style.size)
    draw_wrapped(frame, style, fit_line(style, place, room), rect.x + margin, rect.y + (rect.height - line) / 2, 0);
  frame.record(Role::text, "workshop.place", place, {rect.x + margin, rect.y, room, rect.height});
  frame.column = outer;
  frame.close_node();
}

// --- Below: what one does

std::string voted_words(const Frame& frame, const Round* round) {
  const Workshop& workshop = open_workshop(frame);
  const int count = round ? voted(*round) : 0;
  const int people = static_cast<int>(workshop.participants.size());
  if (round && round->means == VoteMeans::files)
    return frame.counted(WorkshopText::stage_files, static_cast<std::size_t>(count));
  const bool over = count > people;
  return frame.counted(over ? WorkshopText::stage_voted_over : WorkshopText::stage_voted,
                       static_cast<std::size_t>(count), {{"total", std::to_string(people)}});
}

// Which votes are missing, once « Révéler » was pressed without them.
std::string warning_words(const Frame& frame, const Round& round) {
  const std::vector<int> missing = missing_numbers(open_workshop(frame), round);
  if (missing.empty()) {
    const int lacking = static_cast<int>(open_workshop(frame).participants.size()) - voted(round);
    return frame.counted(WorkshopText::stage_missing_some, static_cast<std::size_t>(std::max(lacking, 0)));
  }
  return frame.words(WorkshopText::stage_missing_numbers, {{"numbers", numbers_words(missing)}});
}

// How to vote: changed as long as nobody has voted.
void draw_means(Frame& frame, const Workshop& workshop) {
  constexpr std::array<VoteMeans, 4> kMeans = {VoteMeans::cards, VoteMeans::hands, VoteMeans::screen, VoteMeans::paper};
  std::vector<SegmentOption> options;
  int checked = -1;
  for (std::size_t i = 0; i < kMeans.size(); ++i) {
    options.push_back({"workshop.means." + std::to_string(i), means_name(kMeans[i]), {}});
    if (workshop.means == kMeans[i]) checked = static_cast<int>(i);
  }
  const int chosen =
      segmented(frame, "workshop.means", std::string(frame.words(WorkshopText::prepare_means)), options, checked);
  if (chosen >= 0) frame.emit(SetMeans{kMeans[static_cast<std::size_t>(chosen)]});
}

// What is counted by hands.
std::optional<VoteCounts> hands_of(const Voting& voting) {
  if (voting.means != VoteMeans::hands) return std::nullopt;
  return voting.round && voting.round->counts ? *voting.round->counts : VoteCounts{};
}

// What is counted, and how to vote when it is being chosen. On a narrow page it goes with the question.
void draw_choices(Frame& frame, const Workshop& workshop) {
  const Voting voting = voting_of(workshop);
  if (!voting.begun && frame.memory().unfolded.contains(kMeansOpen)) {
    draw_means(frame, workshop);
    frame.skip(space::kS);
  }
  if (voting.means == VoteMeans::cards) draw_cards(frame, voting.round);
  if (const auto counts = hands_of(voting)) {
    if (!frame.narrow()) return;  // in the levels, and in the row below
    draw_hands(frame, *counts);
  }
}

void draw_means_button(Frame& frame, ButtonRow& row, const Voting& voting) {
  auto& unfolded = frame.memory().unfolded;
  const bool open = unfolded.contains(kMeansOpen);
  if (voting.begun) {
    if (row.add({.id = "workshop.restart",
                 .label = std::string(frame.words(WorkshopText::stage_restart)),
                 .kind = ButtonKind::quiet}))
      frame.emit(RestartVote{});
    return;
  }
  if (!row.add({.id = "workshop.means.open",
                .label = std::string(frame.words(WorkshopText::prepare_means)),
                .icon_after = open ? icon::kChevronUp : icon::kChevronDown,
                .kind = ButtonKind::quiet,
                .expanded = open}))
    return;
  fold_or_unfold(frame, kMeansOpen);
}

void draw_voted(Frame& frame, ButtonRow& row, const Round* round) {
  const std::string count = voted_words(frame, round);
  const TextStyle style = frame.style(type::kBody, Font::bold);
  const float width = text_width(style.font, style.size, count);
  const Rect place = row.place({width + frame.px(space::kL), frame.px(size::kTarget)});
  draw_wrapped(frame, style, count, place.x + frame.px(space::kS),
               place.y + (place.height - style.size * style.line_height) / 2, 0);
  frame.record(Role::status, "workshop.voted", count, place);
}

void draw_voting(Frame& frame, const Workshop& workshop) {
  const Voting voting = voting_of(workshop);
  if (frame.state().reveal_warned && voting.round) {
    icon_paragraph(frame, "workshop.warning", icon::kTriangleAlert, warning_words(frame, *voting.round), Color::danger,
                   type::kBody, Role::status);
    frame.skip(space::kXs);
  }
  if (!frame.narrow()) draw_choices(frame, workshop);
  ButtonRow row(frame);
  if (row.add({.id = "workshop.reveal",
               .label = std::string(frame.words(WorkshopText::reveal)),
               .icon = icon::kEye,
               .kind = ButtonKind::primary}))
    frame.emit(RevealVotes{});
  const auto part = [&](const char* id, WorkshopText label, const char* icon, const char* opened) {
    if (!row.add({.id = id, .label = std::string(frame.words(label)), .icon = icon})) return;
    frame.memory().unfolded.insert(opened);
    frame.memory().focus_next = kScreenTitle;
    frame.again();
  };
  if (voting.means == VoteMeans::screen) part("workshop.turn.open", WorkshopText::turns_begin, icon::kUsers, kTurnOpen);
  if (voting.means == VoteMeans::paper)
    part("workshop.ballots.open", WorkshopText::paper_open, icon::kNotebookPen, kBallotsOpen);
  draw_voted(frame, row, voting.round);
  const std::optional<VoteCounts> counts = frame.narrow() ? std::nullopt : hands_of(voting);
  if (counts) draw_other_hands(frame, row, *counts);
  draw_means_button(frame, row, voting);
  if (row.add({.id = "workshop.previous",
               .label = std::string(frame.words(WorkshopText::previous)),
               .icon = icon::kChevronLeft,
               .kind = ButtonKind::quiet,
               .icon_only = true,
               .disabled = !previous_question(workshop, workshop.current)}))
    frame.emit(PreviousQuestion{});
  if (row.add({.id = "workshop.next",
               .label = std::string(frame.words(WorkshopText::next)),
               .icon = counts ? icon::kChevronRight : nullptr,
               .icon_after = counts ? nullptr : icon::kChevronRight,
               .kind = ButtonKind::quiet,
               .icon_only = counts.has_value()}))  // the counts take its words' place
    frame.emit(NextQuestion{});
}

// What was unfolded is this question's.
void leave(Frame& frame, Command command) {
  frame.memory().unfolded.erase(kDeciding);
  frame.emit(std::move(command));
}

void draw_revealed(Frame& frame, const Workshop& workshop) {
  ButtonRow row(frame);
  const bool decided = workshop.decisions.contains(workshop.current);
  const bool deciding = decided || frame.memory().unfolded.contains(kDeciding);
  if (row.add({.id = "workshop.previous",
               .label = std::string(frame.words(WorkshopText::previous)),
               .icon = icon::kChevronLeft,
               .kind = ButtonKind::quiet,
               .icon_only = true,
               .disabled = !previous_question(workshop, workshop.current)}))
    leave(frame, PreviousQuestion{});
  if (row.add({.id = "workshop.again", .label = std::string(frame.words(WorkshopText::again)), .icon = icon::kRedo2}))
    leave(frame, VoteAgain{});
  if (workshop.purpose == WorkshopPurpose::agree && !deciding &&
      row.add({.id = "workshop.decide",
               .label = std::string(frame.words(WorkshopText::decide)),
               .icon = icon::kCheck,
               .kind = ButtonKind::primary})) {
    frame.memory().unfolded.insert(kDeciding);
    frame.memory().focus_next = "workshop.decision.title";
    frame.again();
  }
  const bool last = !next_question(workshop, workshop.current);
  if (row.add({.id = "workshop.next",
               .label = std::string(frame.words(last ? WorkshopText::finish : WorkshopText::next)),
               .icon_after = icon::kChevronRight,
               .kind = deciding || workshop.purpose == WorkshopPurpose::place ? ButtonKind::primary
                                                                              : ButtonKind::secondary}))
    leave(frame, NextQuestion{});
}

// --- The middle

// A room that does not agree settles by looking: the signs are then open by themselves.
void draw_signs_to_see(Frame& frame, const Workshop& workshop, const Criterion& criterion) {
  if (criterion.signs.empty()) return;
  const Round* round = last_revealed(workshop, workshop.current);
  const bool disputed = round && accord_of(agreement(counts_of(*round))) == Accord::low;
  if (disputed) {
    heading(frame, "workshop.signs.title", 2, frame.words(WorkshopText::signs_title), type::kTitle2);
    frame.skip(space::kS);
  } else if (!disclosure(frame,
                         {.id = "workshop.signs", .title = std::string(frame.words(WorkshopText::signs_title))})) {
    return;
  }
  draw_sign_votes(frame, workshop, criterion);
  frame.skip(space::kXl);
}

void draw_told(Frame& frame, const Workshop& workshop) {
  const Criterion& criterion = current_criterion(frame);
  heading(frame, kScreenTitle, 1, question_in(criterion, frame.wording()), type::kTitle2);
  frame.skip(space::kL);
  const Column outer = frame.column;
  const bool beside = outer.width >= frame.px(900);
  const bool deciding = workshop.purpose == WorkshopPurpose::agree &&
                        (workshop.decisions.contains(workshop.current) || frame.memory().unfolded.contains(kDeciding));
  const float gap = frame.px(space::kXxl);
  if (beside && deciding) frame.column.width = (outer.width - gap) / 2;
  draw_round_results(frame, workshop);
  if (deciding) {
    const float bottom = frame.column.y;
    if (beside)
      frame.column = {outer.x + (outer.width + gap) / 2, outer.y, (outer.width - gap) / 2};
    else
      frame.skip(space::kXl);
    draw_decision(frame, workshop);
    frame.column = {outer.x, std::max(bottom, frame.column.y), outer.width};
  }
  frame.skip(space::kXl);
  draw_signs_to_see(frame, workshop, criterion);
  if (disclosure(frame,
                 {.id = "workshop.question", .title = std::string(frame.words(WorkshopText::results_question))})) {
    const float height = frame.px(460);
    draw_projected_question(frame, criterion, {frame.column.x, frame.column.y, frame.column.width, height}, nullptr);
  }
  if (!criterion.evidence.empty() &&
      disclosure(frame, {.id = "workshop.evidence", .title = std::string(frame.words(WorkshopText::results_evidence))}))
    bullet_list(frame, "workshop.evidence.list", criterion.evidence);
}

template <typename Draw>
void draw_bottom(Frame& frame, const Rect& page, float& height, Draw draw) {
  const Rect rect{page.x, page.y + page.height - height, page.width, height};
  frame.fill(rect, Color::surface);
  frame.draw().AddLine({rect.x, rect.y}, {rect.x + rect.width, rect.y}, frame.color(Color::border), 1);
  frame.open_node(Role::region, "workshop.actions", std::string(frame.words(WorkshopText::stage_actions)), rect);
  const Column outer = frame.column;
  const float margin = frame.inset(space::kL);
  frame.column = {rect.x + margin, rect.y + frame.px(space::kS), rect.width - 2 * margin};
  draw();
  const float wanted = frame.column.y - rect.y + frame.px(space::kS);
  frame.column = outer;
  frame.close_node();
  if (std::abs(wanted - height) > 0.5F) {
    height = wanted;
    frame.again();
  }
}

}  // namespace

void draw_projection(Frame& frame) {
  const Workshop& workshop = open_workshop(frame);
  frame.fill({0, 0, frame.width(), frame.height()}, Color::page);
  auto& unfolded = frame.memory().unfolded;
  const QuestionPhase phase = phase_of(workshop, workshop.current);
  const bool told = phase == QuestionPhase::revealed || phase == QuestionPhase::decided;
  const float top = bar_height(frame);
  if (!told) unfolded.erase(kDeciding);
  draw_top(frame, {0, 0, frame.width(), top});
  const Rect page{0, top, frame.width(), frame.height() - top};
  if (unfolded.contains(kTurnOpen) || unfolded.contains(kBallotsOpen)) {
    frame.open_node(Role::main, "main", {}, page);
    frame.begin_scroll("main.scroll", page, {.padding = space::kXl, .widest = size::kReading});
    if (unfolded.contains(kTurnOpen))
      draw_turn(frame, workshop);
    else
      draw_ballots(frame, workshop);
    frame.end_scroll();
    frame.close_node();
    return;
  }
  float& bottom = frame.memory().workshop_actions_height;
  const float most = page.height * 0.6F;
  const float shown = std::min(bottom, most);
  const Rect room{page.x, page.y, page.width, page.height - shown};
  frame.open_node(Role::main, "main", {}, room);
  const float padding = told && !frame.narrow() ? space::kL : space::kM;
  frame.begin_scroll("main.scroll", room, {.padding = padding, .widest = told ? 1400.0F : 0});
  if (const auto& notice = frame.state().notice; notice && notice->kind == Notice::Kind::problem) {
    problem_panel(frame, "notice", *notice);
    frame.skip(space::kM);
  }
  if (told) {
    draw_told(frame, workshop);
  } else {
    const float height = room.height - 2 * frame.px(padding);
    const std::optional<VoteCounts> hands = frame.narrow() ? std::nullopt : hands_of(voting_of(workshop));
    draw_projected_question(frame, current_criterion(frame),
                            {frame.column.x, frame.column.y, frame.column.width, height}, hands ? &*hands : nullptr);
    if (frame.narrow()) {
      frame.skip(space::kM);
      draw_choices(frame, workshop);
    }
  }
  frame.end_scroll();
  frame.close_node();
  draw_bottom(frame, page, bottom, [&] {
    if (told)
      draw_revealed(frame, workshop);
    else
      draw_voting(frame, workshop);
  });
}

}  // namespace boussole
