#include <algorithm>
#include <array>

#include "core/language/sentences.h"
#include "generated/backups_texts.h"
#include "generated/icons.h"
#include "ui/screens/backups/backups.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

constexpr std::array<BackupsText, kSnapshotKinds> kKinds = {
    BackupsText::snapshot_kind_session, BackupsText::snapshot_kind_finalising, BackupsText::snapshot_kind_taken_over,
    BackupsText::snapshot_kind_undone, BackupsText::snapshot_kind_by_hand};
constexpr const char* kNaming = "backups.naming";  // what is typed as a name
constexpr std::size_t kMostTold = 8;               // questions that differ, by name

const Entry* entry_of(const AppState& state, const std::string& id) {
  const auto found = std::find_if(state.library.begin(), state.library.end(),
                                  [&](const Entry& entry) { return entry.diagnostic.id == id; });
  return found == state.library.end() ? nullptr : &*found;
}

void draw_differing_answers(Frame& frame, const std::string& id, const std::vector<std::string>& answers) {
  paragraph(frame, id + ".answers", tr_count(BackupsText::differs_answers, answers.size()), type::kSmall);
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < std::min(answers.size(), kMostTold); ++i)
    titles.push_back(frame.state().question_title(answers[i]));
  if (answers.size() > kMostTold) titles.push_back(tr_count(BackupsText::differs_more, answers.size() - kMostTold));
  bullet_list(frame, id + ".answers.list", titles, type::kSmall);
}

void draw_difference(Frame& frame, const std::string& id, const StoredSnapshot& snapshot) {
  frame.skip(space::kS);
  if (!entry_of(frame.state(), snapshot.of)) {
    paragraph(frame, id + ".gone", frame.words(BackupsText::differs_gone), type::kSmall);
    return;
  }
  const Difference& found = frame.state().compared->difference;
  if (found.none()) paragraph(frame, id + ".none", tr(BackupsText::differs_none), type::kSmall);
  if (!found.answers.empty()) draw_differing_answers(frame, id, found.answers);
  if (found.notes > 0) paragraph(frame, id + ".notes", tr_count(BackupsText::differs_notes, found.notes), type::kSmall);
  if (found.actions > 0)
    paragraph(frame, id + ".actions", tr_count(BackupsText::differs_actions, found.actions), type::kSmall);
  if (found.others) paragraph(frame, id + ".others", tr(BackupsText::differs_others), type::kSmall);
}

void draw_naming(Frame& frame, const std::string& id, const StoredSnapshot& snapshot) {
  std::string& name = frame.memory().searches[kNaming];
  frame.skip(space::kS);
  if (const auto text = text_field(
          frame, {.id = id + ".field", .label = std::string(tr(BackupsText::snapshot_name_field)), .value = name}))
    name = *text;
  frame.skip(space::kS);
  ButtonRow row(frame);
  if (row.add({.id = id + ".save",
               .label = std::string(tr(BackupsText::snapshot_name_save)),
               .kind = ButtonKind::primary,
               .disabled = name.empty()})) {
    frame.memory().focus_next = id + ".name";
    frame.emit(NameSnapshot{snapshot.id, name});
  }
  if (row.add({.id = id + ".cancel",
               .label = std::string(tr(BackupsText::snapshot_name_cancel)),
               .kind = ButtonKind::quiet})) {
    frame.memory().focus_next = id + ".name";
    frame.emit(AskSnapshotName{});
  }
}

void draw_buttons(Frame& frame, const std::string& id, const StoredSnapshot& snapshot, const std::string& when) {
  const bool compared = frame.state().compared && frame.state().compared->id == snapshot.id;
  const auto spec = [&](const char* action, BackupsText words, const char* icon, ButtonKind kind) {
    return ButtonSpec{.id = id + action,
                      .label = std::string(tr(words)),
                      .icon = icon,
                      .kind = kind,
                      .spoken_label = std::string(tr(words)) + std::string(tr(Text::spoken_colon)) + when};
  };
  ButtonRow row(frame, frame.px(space::kS));
  if (row.add(spec(".restore", BackupsText::snapshot_restore, icon::kHistory, ButtonKind::secondary)))
    frame.emit(RestoreSnapshot{snapshot.id});
  ButtonSpec compare = spec(".compare", compared ? BackupsText::snapshot_compare_close : BackupsText::snapshot_compare,
                            icon::kEye, ButtonKind::quiet);
  compare.expanded = compared;
  if (row.add(compare)) frame.emit(CompareSnapshot{snapshot.id});
  const BackupsText naming = snapshot.name.empty() ? BackupsText::snapshot_name : BackupsText::snapshot_name_change;
  if (row.add(spec(".name", naming, icon::kPencil, ButtonKind::quiet))) {
    frame.memory().searches[kNaming] = snapshot.name;
    frame.memory().focus_next = id + ".field";
    frame.emit(AskSnapshotName{snapshot.id});
  }
  if (row.add(spec(".forget", BackupsText::snapshot_forget, icon::kTrash2, ButtonKind::quiet))) {
    frame.memory().focus_next = "backups.snapshots.title";
    frame.emit(ForgetSnapshot{snapshot.id});
  }
}

void draw_snapshot(Frame& frame, const StoredSnapshot& snapshot) {
  const std::string id = "backups.snapshot." + snapshot.id;
  const std::string when = frame.app().french_moment(snapshot.taken_at);
  const std::string title = snapshot.name.empty() ? with_capital(when) : snapshot.name;
  const Card card(frame, Role::region, id, title, {.padding = space::kL});
  heading(frame, id + ".title", 4, title, type::kBody);
  std::string detail = snapshot.name.empty() ? std::string() : when + " · ";
  detail += tr(kKinds[static_cast<std::size_t>(snapshot.kind)]);
  detail += " · " + tr_count(BackupsText::snapshot_answers, static_cast<std::size_t>(snapshot.answered),
                             {{"asked", std::to_string(snapshot.asked)}});
  paragraph(frame, id + ".detail", detail, type::kSmall, Color::text_muted);
  frame.skip(space::kS);
  draw_buttons(frame, id, snapshot, title);
  if (frame.state().naming == snapshot.id) draw_naming(frame, id, snapshot);
  if (frame.state().compared && frame.state().compared->id == snapshot.id)
    draw_difference(frame, id + ".differs", snapshot);
}

// Those of one diagnostic under its title, in the order of their last.
void draw_all(Frame& frame) {
  const auto& snapshots = frame.state().snapshots;
  std::vector<std::string> told;
  for (const StoredSnapshot& first : snapshots) {
    if (std::find(told.begin(), told.end(), first.of) != told.end()) continue;
    told.push_back(first.of);
    const Entry* entry = entry_of(frame.state(), first.of);
    frame.skip(space::kL);
    heading(frame, "backups.of." + first.of, 3,
            entry ? diagnostic_title(entry->diagnostic) : tr(BackupsText::snapshots_gone, {{"title", first.title}}),
            type::kTitle3);
    for (const StoredSnapshot& one : snapshots) {
      if (one.of != first.of) continue;
      frame.skip(space::kS);
      draw_snapshot(frame, one);
    }
  }
}

}  // namespace

void draw_snapshots(Frame& frame) {
  frame.skip(space::kXxl);
  heading(frame, "backups.snapshots.title", 2, tr(BackupsText::snapshots_title), type::kTitle2);
  frame.skip(space::kS);
  paragraph(frame, "backups.snapshots.intro", frame.words(BackupsText::snapshots_intro), type::kBody,
            Color::text_muted);
  frame.skip(space::kM);
  const AppState& state = frame.state();
  if (state.diagnostic() &&
      button(frame, {.id = "backups.keep", .label = std::string(tr(BackupsText::snapshots_keep)), .icon = icon::kSave}))
    frame.emit(KeepSnapshot{});
  frame.skip(space::kS);
  if (!state.snapshots_refusal.empty()) {
    icon_paragraph(frame, "backups.snapshots.refused", icon::kTriangleAlert,
                   frame.words(BackupsText::snapshots_refused), Color::danger);
  } else if (!state.snapshots_known) {
    paragraph(frame, "backups.snapshots.asking", tr(BackupsText::snapshots_asking), type::kBody, Color::text_muted);
  } else if (state.snapshots.empty()) {
    paragraph(frame, "backups.snapshots.none", frame.words(BackupsText::snapshots_none), type::kBody,
              Color::text_muted);
  }
  draw_all(frame);
}

}  // namespace boussole
