#include "ui/screens/shell/protection_dialog.h"

#include <utility>

#include "core/language/password.h"
#include "generated/icons.h"
#include "generated/protection_texts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace boussole {

namespace {

// What is typed, in UiMemory::searches: nowhere else, and no longer than the dialog.
constexpr const char* kPassword = "dialog.password";
constexpr const char* kAgain = "dialog.password.again";
constexpr const char* kShown = "dialog.password.show";  // in UiMemory::unfolded

void password_field(Frame& frame, const char* id, ProtectionText label, std::string hint, std::string error) {
  std::string& typed = frame.memory().searches[id];
  const FieldSpec spec{.id = id,
                       .label = std::string(frame.words(label)),
                       .hint = std::move(hint),
                       .value = typed,
                       .secret = !frame.memory().unfolded.contains(kShown),
                       .error = std::move(error)};
  if (const auto text = text_field(frame, spec)) typed = *text;
  draw_field_error(frame, spec.error);
  frame.skip(space::kM);
}

void draw_show(Frame& frame) {
  auto& unfolded = frame.memory().unfolded;
  const bool shown = unfolded.contains(kShown);
  if (!checkbox(frame,
                {.id = kShown, .label = std::string(frame.words(ProtectionText::protect_show)), .checked = shown}))
    return;
  fold_or_unfold(frame, kShown);
}

std::string take_password(Frame& frame) {
  frame.memory().searches.erase(kAgain);
  frame.memory().unfolded.erase(kShown);
  return std::exchange(frame.memory().searches[kPassword], {});
}

}  // namespace

void draw_protect(Frame& frame) {
  heading(frame, "dialog.title", 2, frame.words(ProtectionText::protect_title), type::kTitle2);
  frame.skip(space::kM);
  icon_paragraph(frame, "dialog.text", icon::kTriangleAlert, frame.words(ProtectionText::protect_lost));
  frame.skip(space::kL);
  password_field(frame, kPassword, ProtectionText::protect_password,
                 std::string(frame.words(ProtectionText::protect_advice)), {});
  const std::string& password = frame.memory().searches[kPassword];
  const std::string& again = frame.memory().searches[kAgain];
  const bool differs = !again.empty() && again != password;
  password_field(frame, kAgain, ProtectionText::protect_again, {},
                 differs && !frame.is_focused(kAgain) ? std::string(frame.words(ProtectionText::protect_differ)) : "");
  draw_show(frame);
  if (!password.empty() && !is_long_password(password) && !frame.is_focused(kPassword)) {
    frame.skip(space::kS);
    icon_paragraph(frame, "dialog.short", icon::kInfo, frame.words(ProtectionText::protect_short), Color::primary,
                   type::kSmall, Role::status);
  }
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "dialog.cancel", .label = std::string(tr(Text::action_cancel))})) {
    take_password(frame);
    frame.emit(CloseDialog{});
  }
  if (row.add({.id = "dialog.confirm",
               .label = std::string(frame.words(ProtectionText::protect_do)),
               .icon = icon::kLock,
               .kind = ButtonKind::primary,
               .disabled = !is_usable_password(password) || again != password}))
    frame.emit(ExportProtected{take_password(frame)});
}

void draw_unlock(Frame& frame) {
  const AppState& state = frame.state();
  if (state.locked_files.empty()) return;
  heading(frame, "dialog.title", 2,
          frame.words(ProtectionText::open_title, {{"name", state.locked_files.front().name}}), type::kTitle2);
  frame.skip(space::kL);
  const bool wrong = state.wrong_passwords > 0 && !state.unlocking;
  password_field(frame, kPassword, ProtectionText::open_password, {},
                 wrong ? std::string(frame.words(ProtectionText::open_wrong)) : "");
  if (state.wrong_passwords >= kManyWrongPasswords) {
    icon_paragraph(frame, "dialog.hint", icon::kLightbulb, frame.words(ProtectionText::open_hint), Color::primary,
                   type::kBody, Role::status);
    frame.skip(space::kM);
  }
  draw_show(frame);
  if (state.unlocking) {
    frame.skip(space::kS);
    status_paragraph(frame, "dialog.working", frame.words(ProtectionText::open_working), type::kSmall,
                     Color::text_muted);
  }
  frame.skip(space::kXl);
  ButtonRow row(frame);
  if (row.add({.id = "dialog.cancel", .label = std::string(tr(Text::action_cancel))})) {
    take_password(frame);
    frame.emit(CloseDialog{});
  }
  const std::string& password = frame.memory().searches[kPassword];
  if (row.add({.id = "dialog.confirm",
               .label = std::string(frame.words(ProtectionText::open_do)),
               .icon = icon::kFolderOpen,
               .kind = ButtonKind::primary,
               .disabled = password.empty() || state.unlocking}))
    frame.emit(Unlock{password});
}

}  // namespace boussole
