#include "ui/screens/parts/locked.h"

#include "app/journal.h"
#include "generated/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace boussole {

std::string locked_words(const Frame& frame, const Diagnostic& diagnostic) {
  const std::string day = frame.app().french_day(*diagnostic.locked_at);
  if (diagnostic.locked_by.empty()) return tr(Text::history_locked_alone, {{"day", day}});
  return tr(Text::history_locked, {{"day", day}, {"who", shortened(diagnostic.locked_by, kMaxJournalQuote)}});
}

void draw_locked(Frame& frame) {
  const std::string words = locked_words(frame, frame.diagnostic());
  const Card card(frame, Role::group, "locked", words,
                  {.background = Color::primary_soft, .border = Color::primary, .padding = space::kL});
  icon_paragraph(frame, "locked.words", icon::kLock, words);
  frame.skip(space::kXs);
  paragraph(frame, "locked.told", frame.words(Text::history_locked_told), type::kSmall);
  frame.skip(space::kM);
  if (button(frame, {.id = "locked.reopen", .label = std::string(tr(Text::history_reopen)), .icon = icon::kPencil})) {
    frame.emit(Reopen{});
  }
}

}  // namespace boussole
