// « Changement de questions »: a diagnostic that answers another referential, before it moves to the one in use.
#include "core/decisions/migration.h"

#include <array>

#include "generated/icons.h"
#include "ui/screens/history/gone_answers.h"
#include "ui/screens/history/history.h"
#include "ui/screens/parts/screen_title.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

struct Group {
  Fate fate;
  Text title;
  const char* id;
  const char* icon;
};

constexpr std::array<Group, 4> kGroups = {{
    {Fate::same, Text::migration_same, "migration.same", icon::kCircleCheck},
    {Fate::reworded, Text::migration_reworded, "migration.reworded", icon::kPencil},
    {Fate::added, Text::migration_added, "migration.added", icon::kPlus},
    {Fate::gone, Text::migration_gone, "migration.gone", icon::kBookOpen},
}};

// What a list is drawn from.
struct Moving {
  const Diagnostic& diagnostic;
  const Referential* from;  // null when its texts are not at hand
  MigrationPlan plan;
};

void draw_introduction(Frame& frame, const Moving& moving) {
  const ReferentialReference& from = moving.diagnostic.referential;
  const Referential& to = frame.referential();
  heading(frame, kScreenTitle, 1, frame.words(Text::migration_title), type::kTitle1);
  frame.skip(space::kM);
  const bool editions = from.id == to.id;  // of one referential: its name would say nothing
  const std::string title = diagnostic_title(moving.diagnostic);
  paragraph(frame, "migration.from",
            frame.words(editions ? Text::migration_from_version : Text::migration_from,
                        {{"title", title}, {"id", frame.state().referential_name(from.id)}, {"version", from.version}}),
            type::kLead);
  frame.skip(space::kXs);
  paragraph(frame, "migration.to",
            frame.words(editions ? Text::migration_to_version : Text::migration_to,
                        {{"id", to.name()}, {"version", to.version}}),
            type::kLead);
  if (!moving.from) {
    frame.skip(space::kM);
    icon_paragraph(frame, "migration.no-texts", icon::kInfo, frame.words(Text::migration_no_texts));
  }
  if (moving.diagnostic.locked_at) {
    frame.skip(space::kM);
    icon_paragraph(frame, "migration.locked", icon::kLock, frame.words(Text::migration_locked));
  }
}

// Both wordings, so that the board sees what it will confirm.
void draw_reworded(Frame& frame, const Moving& moving, const CriterionFate& fate) {
  const std::string id = "migration.reworded." + fate.id;
  const Criterion& now = frame.referential().criteria[*fate.to];
  const std::string answer = answer_words(answer_to(moving.diagnostic, fate.id));
  heading(frame, id, 2, frame.words(Text::migration_item, {{"title", now.title}, {"answer", answer}}), type::kBody);
  if (!fate.from) return;
  const Criterion& before = moving.from->criteria[*fate.from];
  frame.skip(space::kXs);
  if (before.question == now.question) {
    paragraph(frame, id + ".levels", frame.words(Text::migration_levels), type::kSmall, Color::text_muted);
    return;
  }
  paragraph(frame, id + ".before", frame.words(Text::migration_before, {{"question", before.question}}), type::kSmall,
            Color::text_muted);
  paragraph(frame, id + ".now", frame.words(Text::migration_now, {{"question", now.question}}), type::kSmall);
}

void draw_list(Frame& frame, const Moving& moving, const Group& group) {
  std::vector<std::string> items;
  for (const CriterionFate& fate : moving.plan.criteria) {
    if (fate.fate != group.fate) continue;
    if (group.fate == Fate::reworded) {
      frame.skip(space::kM);
      draw_reworded(frame, moving, fate);
    } else if (group.fate == Fate::gone) {
      frame.skip(space::kM);
      draw_kept_answer(frame, "migration.gone." + fate.id, fate.id, answer_to(moving.diagnostic, fate.id), 2);
    } else {
      const std::string& title = frame.referential().criteria[*fate.to].title;
      const std::string answer = answer_words(answer_to(moving.diagnostic, fate.id));
      items.push_back(fate.answered ? frame.words(Text::migration_item, {{"title", title}, {"answer", answer}})
                                    : title);
    }
  }
  if (items.empty()) return;
  frame.skip(space::kM);
  bullet_list(frame, std::string(group.id) + ".list", items);
}

void draw_group(Frame& frame, const Moving& moving, const Group& group) {
  const std::size_t count = moving.plan.count(group.fate);
  const std::string id = group.id;
  const std::string title(frame.words(group.title));
  const Card card(frame, Role::region, id, title, {.padding = space::kL});
  const Column outer = frame.column;
  const float icon = frame.px(size::kIcon);
  const float indent = icon + frame.inset(space::kM);
  frame.draw_icon(group.icon, icon, outer.x, outer.y + frame.px(space::kM), Color::primary);
  frame.column = {outer.x + indent, outer.y, outer.width - indent};
  bool open = false;
  if (count == 0) {
    frame.skip(space::kXs);  // as high as a title that unfolds
    paragraph(frame, id + ".title", title, type::kBody, Color::text, Font::bold);
    paragraph(frame, id + ".none", frame.words(Text::migration_none), type::kSmall, Color::text_muted);
    frame.skip(space::kXs);
  } else {
    open =
        disclosure(frame, {.id = id + ".title", .title = title, .detail = frame.counted(Text::migration_count, count)});
  }
  if (open) draw_list(frame, moving, group);
  frame.column = {outer.x, frame.column.y, outer.width};
}

void draw_choices(Frame& frame, const Moving& moving) {
  paragraph(frame, "migration.told", frame.words(Text::migration_apply_told));
  if (moving.from) {
    frame.skip(space::kXs);
    paragraph(frame, "migration.own.told", frame.words(Text::migration_own_told));
  }
  frame.skip(space::kL);
  ButtonRow row(frame);
  if (row.add({.id = "migration.apply",
               .label = std::string(frame.words(Text::migration_apply)),
               .icon = icon::kArrowRight,
               .kind = ButtonKind::primary})) {
    frame.emit(Migrate{});
  }
  if (row.add(
          {.id = "migration.leave", .label = std::string(frame.words(Text::migration_leave)), .icon = icon::kHouse})) {
    frame.emit(GoTo{Screen::home});
  }
  if (!moving.from) return;
  const bool editions = moving.from->id == frame.referential().id;
  if (row.add({.id = "migration.own",
               .label = frame.words(editions ? Text::migration_own_version : Text::migration_own,
                                    {{"id", moving.from->id}, {"version", moving.from->version}}),
               .icon = icon::kUndo2})) {
    const bool guide = moving.from == frame.state().guide;
    frame.emit(UseReferential{guide ? ReferentialChoice::guide : ReferentialChoice::own});
  }
}

}  // namespace

void draw_migration(Frame& frame) {
  const Diagnostic& diagnostic = *frame.state().migrating();
  const Referential* from = frame.state().referential_of(diagnostic);
  const Moving moving{diagnostic, from, plan_migration(from, frame.referential(), diagnostic)};
  draw_introduction(frame, moving);
  frame.skip(space::kXl);
  for (const Group& group : kGroups) {
    draw_group(frame, moving, group);
    frame.skip(space::kM);
  }
  frame.skip(space::kL);
  draw_choices(frame, moving);
}

}  // namespace boussole
