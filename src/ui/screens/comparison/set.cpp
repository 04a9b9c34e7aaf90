// Who is compared: what was read before it is kept, the Régies that are there, and the ways to add more.
#include <algorithm>
#include <numeric>

#include "core/language/folding.h"
#include "generated/icons.h"
#include "ui/screens/comparison/comparison_parts.h"
#include "ui/screens/parts/code_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// --- A key of UiMemory::searches: what is typed before it is used
constexpr const char* kRenaming = "comparison.rename";
// And of UiMemory::choices: the position of the Régie that is renamed, + 1.
constexpr const char* kRenamed = "comparison.rename.which";

std::size_t rated(const Member& member) {
  return static_cast<std::size_t>(std::count_if(member.answers.begin(), member.answers.end(), [](const auto& answer) {
    return answer.second.state == AnswerState::rated;
  }));
}

// --- What was read

void draw_arrival(Frame& frame, const ArrivedRegie& regie, std::size_t position) {
  const std::string id = "comparison.arrival." + std::to_string(position);
  const ListItem item(frame, id + ".name");
  if (auto typed = text_field(
          frame, {.id = id + ".name",
                  .label = frame.words(ComparisonText::preview_name_for, {{"n", std::to_string(position + 1)}}),
                  .value = regie.member.name,
                  .placeholder = regie.member.title}))
    frame.emit(RenameArrival{position, std::move(*typed)});
  frame.skip(space::kXs);
  using From = ArrivedRegie::From;
  const std::string source =
      regie.from == From::file ? frame.words(ComparisonText::preview_from_file, {{"name", regie.file}})
                               : std::string(frame.words(regie.from == From::code ? ComparisonText::preview_from_code
                                                                                  : ComparisonText::preview_from_own));
  paragraph(frame, id + ".what",
            source + " · " +
                frame.counted(ComparisonText::preview_line, rated(regie.member), {{"date", answers_day(regie.member)}}),
            type::kSmall, Color::text_muted);
  if (!regie.member.version.empty() && regie.member.version != frame.referential().version)
    icon_paragraph(frame, id + ".version", icon::kInfo, frame.counted(ComparisonText::preview_version, 1),
                   Color::primary, type::kSmall);
  if (button(frame, {.id = id + ".drop",
                     .label = std::string(frame.words(ComparisonText::members_remove)),
                     .icon = icon::kX,
                     .kind = ButtonKind::quiet,
                     .spoken_label =
                         frame.words(ComparisonText::members_remove_spoken, {{"name", shown_name(regie.member)}})}))
    frame.emit(DropArrival{position});
  frame.skip(space::kM);
}

void draw_reading(Frame& frame) {
  const AppState& state = frame.state();
  progress_bar(frame, "comparison.reading",
               frame.words(ComparisonText::progress,
                           {{"n", std::to_string(state.read_files)}, {"total", std::to_string(state.given_files)}}),
               state.read_files, state.given_files);
  frame.skip(space::kS);
  if (button(frame, {.id = "comparison.reading.stop",
                     .label = std::string(frame.words(ComparisonText::progress_stop)),
                     .icon = icon::kX}))
    frame.emit(StopFiles{});
  frame.skip(space::kM);
}

// --- Those that are there

void rename(Frame& frame, std::size_t position, const Member& member) {
  std::string& typed_name = frame.memory().searches[kRenaming];
  if (auto typed = text_field(frame, {.id = "comparison.rename",
                                      .label = std::string(frame.words(ComparisonText::preview_name)),
                                      .hint = std::string(frame.words(ComparisonText::preview_name_hint)),
                                      .value = typed_name})) {
    typed_name = std::move(*typed);
    frame.again();
  }
  frame.skip(space::kS);
  ButtonRow row(frame);
  const auto close = [&] {
    frame.memory().choices[kRenamed] = 0;
    frame.memory().focus_next = "comparison.member." + std::to_string(position) + ".rename";
    frame.again();
  };
  if (row.add({.id = "comparison.rename.done",
               .label = std::string(frame.words(ComparisonText::members_rename_done)),
               .icon = icon::kCheck,
               .kind = ButtonKind::primary,
               .disabled = typed_name == member.name})) {
    frame.emit(RenameMember{position, typed_name});
    close();
  }
  if (row.add({.id = "comparison.rename.cancel",
               .label = std::string(frame.words(Text::action_cancel)),
               .kind = ButtonKind::quiet}))
    close();
}

void draw_member(Frame& frame, const Member& member, std::size_t position, bool own) {
  const std::string id = "comparison.member." + std::to_string(position);
  const std::string name = shown_name(member);
  std::size_t& renamed = frame.memory().choices[kRenamed];
  const ListItem item(frame, id);
  paragraph(frame, id, own ? frame.words(ComparisonText::members_yours, {{"name", name}}) : name, type::kBody,
            Color::text, Font::bold);
  paragraph(frame, id + ".what",
            frame.counted(ComparisonText::preview_line, rated(member), {{"date", answers_day(member)}}), type::kSmall,
            Color::text_muted);
  {
    ButtonRow row(frame, space::kXs);
    const auto spoken = [&](ComparisonText words) {
      return std::string(frame.words(words)) + std::string(frame.words(Text::spoken_colon)) + name;
    };
    if (open_comparison(frame).display != GroupDisplay::group &&
        row.add({.id = id + ".own",
                 .label = std::string(frame.words(ComparisonText::members_mine)),
                 .icon = own ? icon::kCircleCheck : icon::kCircle,
                 .kind = ButtonKind::quiet,
                 .spoken_label = spoken(ComparisonText::members_mine),
                 .pressed = own}))
      frame.emit(SetOwnRegie{own ? std::nullopt : std::optional(position)});
    if (row.add({.id = id + ".rename",
                 .label = std::string(frame.words(ComparisonText::members_rename)),
                 .icon = icon::kPencil,
                 .kind = ButtonKind::quiet,
                 .spoken_label = spoken(ComparisonText::members_rename),
                 .expanded = renamed == position + 1})) {
      renamed = renamed == position + 1 ? 0 : position + 1;
      frame.memory().searches[kRenaming] = member.name;
      frame.again();
    }
    if (row.add({.id = id + ".remove",
                 .label = std::string(frame.words(ComparisonText::members_remove)),
                 .icon = icon::kTrash2,
                 .kind = ButtonKind::quiet,
                 .spoken_label = frame.words(ComparisonText::members_remove_spoken, {{"name", name}})}))
      frame.emit(RemoveMember{position});
  }
  if (renamed == position + 1) rename(frame, position, member);
  frame.skip(space::kM);
}

void draw_members(Frame& frame, const Comparison& comparison) {
  if (comparison.members.empty()) return;
  const std::optional<std::size_t> own = seen(frame).own;
  if (frame.state().comparison_undo) {
    if (button(frame, {.id = "comparison.undo",
                       .label = std::string(frame.words(ComparisonText::members_undo)),
                       .icon = icon::kUndo2}))
      frame.emit(UndoComparison{});
    frame.skip(space::kM);
  }
  // By name, always: the order of the letters would tell them.
  std::vector<std::size_t> order(comparison.members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return folded(shown_name(comparison.members[one])) < folded(shown_name(comparison.members[other]));
  });
  const List list(frame, "comparison.members");
  for (const std::size_t i : order) draw_member(frame, comparison.members[i], i, own == i);
}

// --- Adding

void draw_files(Frame& frame) {
  heading(frame, "comparison.files.title", 2, frame.words(ComparisonText::set_files), type::kTitle3);
  paragraph(frame, "comparison.files.hint", frame.words(ComparisonText::set_files_hint), type::kSmall,
            Color::text_muted);
  frame.skip(space::kS);
  if (button(frame, {.id = "comparison.files.pick",
                     .label = std::string(frame.words(ComparisonText::set_files_pick)),
                     .icon = icon::kFolderOpen,
                     .kind = open_comparison(frame).members.empty() ? ButtonKind::primary : ButtonKind::secondary}))
    frame.emit(PickFile{});
}

void draw_codes(Frame& frame) {
  heading(frame, "comparison.codes.title", 2, frame.words(ComparisonText::set_codes), type::kTitle3);
  frame.skip(space::kXs);
  if (auto codes = code_field(frame, {.id = "comparison.codes",
                                      .label = std::string(frame.words(ComparisonText::set_codes_field)),
                                      .hint = std::string(frame.words(ComparisonText::set_codes_hint)),
                                      .read = std::string(frame.words(ComparisonText::set_codes_read))}))
    frame.emit(ReadCodes{std::move(*codes)});
}

void draw_own_diagnostics(Frame& frame, const Comparison& comparison) {
  heading(frame, "comparison.own.title", 2, frame.words(ComparisonText::set_own), type::kTitle3);
  const auto& library = frame.state().library;
  if (library.empty()) {
    paragraph(frame, "comparison.own.none", frame.words(ComparisonText::set_own_none), type::kSmall, Color::text_muted);
    return;
  }
  paragraph(frame, "comparison.own.hint", frame.words(ComparisonText::set_own_hint), type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  ButtonRow row(frame, space::kS);
  for (const Entry& entry : library) {
    const std::string& id = entry.diagnostic.id;
    const bool there = std::any_of(comparison.members.begin(), comparison.members.end(),
                                   [&](const Member& member) { return member.id == id; });
    if (!there &&
        row.add({.id = "comparison.own." + id,
                 .label = frame.words(ComparisonText::set_own_add, {{"title", diagnostic_title(entry.diagnostic)}}),
                 .icon = icon::kPlus}))
      frame.emit(AddOwnDiagnostic{id});
  }
}

// What came by a link may be for a comparison that is there already.
void draw_other_places(Frame& frame, ButtonRow& row) {
  constexpr std::size_t kMost = 4;
  const Comparison& shown = open_comparison(frame);
  if (frame.state().arrivals.empty() || !shown.members.empty()) return;
  std::size_t offered = 0;
  for (const ComparisonEntry& entry : frame.state().comparisons) {
    const Comparison& other = entry.comparison;
    if (other.id == shown.id || other.referential.id != frame.referential().id) continue;
    if (++offered > kMost) break;
    if (row.add({.id = "comparison.arrivals.into." + other.id,
                 .label = frame.words(ComparisonText::preview_into, {{"title", comparison_title(other)}}),
                 .icon = icon::kPlus}))
      frame.emit(KeepArrivals{other.id});
  }
}

}  // namespace

void draw_arrivals(Frame& frame) {
  const AppState& state = frame.state();
  if (state.given_files > 1 && state.read_files < state.given_files) draw_reading(frame);
  if (state.arrivals.empty() && state.arrivals_told.empty()) return;
  const std::string title(frame.words(ComparisonText::preview_title));
  {
    const Card card(frame, Role::region, "comparison.arrivals", title,
                    {.background = Color::primary_soft, .border = Color::primary_soft, .padding = space::kL});
    heading(frame, "comparison.arrivals.title", 2, title, type::kTitle2);
    frame.skip(space::kS);
    for (std::size_t i = 0; i < state.arrivals_told.size(); ++i)
      icon_paragraph(frame, "comparison.arrivals.told." + std::to_string(i), icon::kTriangleAlert,
                     state.arrivals_told[i], Color::danger, type::kBody, Role::status);
    if (!state.arrivals.empty()) {
      status_paragraph(frame, "comparison.arrivals.count",
                       frame.counted(ComparisonText::preview_count, state.arrivals.size()), type::kBody, Color::text,
                       Font::bold);
      paragraph(frame, "comparison.arrivals.hint", frame.words(ComparisonText::preview_nothing), type::kSmall);
      frame.skip(space::kM);
      const List list(frame, "comparison.arrivals.list");
      for (std::size_t i = 0; i < state.arrivals.size(); ++i) draw_arrival(frame, state.arrivals[i], i);
    }
    ButtonRow row(frame);
    if (!state.arrivals.empty() && row.add({.id = "comparison.arrivals.keep",
                                            .label = frame.counted(ComparisonText::preview_keep, state.arrivals.size()),
                                            .icon = icon::kCheck,
                                            .kind = ButtonKind::primary}))
      frame.emit(KeepArrivals{});
    draw_other_places(frame, row);
    if (row.add({.id = "comparison.arrivals.drop",
                 .label = std::string(frame.words(state.arrivals.empty() ? Text::action_close : Text::action_cancel)),
                 .kind = ButtonKind::quiet}))
      frame.emit(DropArrivals{});
  }
  frame.skip(space::kL);
}

void draw_set(Frame& frame) {
  const Comparison& comparison = open_comparison(frame);
  const Column outer = frame.column;
  frame.column.width = std::min(outer.width, frame.px(size::kReading));
  draw_members(frame, comparison);
  draw_files(frame);
  frame.skip(space::kXl);
  draw_codes(frame);
  frame.skip(space::kXl);
  draw_own_diagnostics(frame, comparison);
  frame.skip(space::kXl);
  if (auto typed = text_field(frame, {.id = "comparison.title",
                                      .label = std::string(frame.words(ComparisonText::set_name)),
                                      .hint = std::string(frame.words(ComparisonText::set_name_hint)),
                                      .value = comparison.title}))
    frame.emit(SetComparisonTitle{std::move(*typed)});
  frame.column = {outer.x, frame.column.y, outer.width};
}

}  // namespace boussole
