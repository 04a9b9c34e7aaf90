#include "ui/screens/parts/read_only.h"

#include "app/journal.h"
#include "generated/backups_texts.h"
#include "generated/icons.h"
#include "ui/widgets/band.h"

namespace boussole {

namespace {

void draw_written_elsewhere(Frame& frame) {
  const bool taking = frame.state().taking_over;
  const BackupsText words = taking ? BackupsText::writer_taking : BackupsText::writer_band;
  const BandSpec spec{.id = "elsewhere",
                      .name = std::string(tr(BackupsText::writer_title)),
                      .icon = icon::kEye,
                      .words = frame.words(words),
                      .border = Color::primary,
                      .action = ButtonSpec{.id = "elsewhere.take",
                                           .label = std::string(tr(BackupsText::writer_take)),
                                           .icon = icon::kPencil,
                                           .disabled = taking}};
  if (band(frame, spec)) frame.emit(TakeOver{});
}

}  // namespace

std::string locked_words(const Frame& frame, const Diagnostic& diagnostic) {
  const std::string day = frame.app().french_day(*diagnostic.locked_at);
  if (diagnostic.locked_by.empty()) return tr(Text::history_locked_alone, {{"day", day}});
  return tr(Text::history_locked, {{"day", day}, {"who", shortened(diagnostic.locked_by, kMaxJournalQuote)}});
}

void draw_read_only(Frame& frame) {
  if (!frame.diagnostic().locked_at) {
    draw_written_elsewhere(frame);
    return;
  }
  const std::string words = locked_words(frame, frame.diagnostic());
  const BandSpec spec{.id = "locked",
                      .name = words,
                      .icon = icon::kLock,
                      .words = words,
                      .border = Color::primary,
                      .action = ButtonSpec{.id = "locked.reopen",
                                           .label = std::string(tr(Text::history_reopen)),
                                           .icon = icon::kPencil,
                                           .kind = ButtonKind::quiet,
                                           .description = std::string(frame.words(Text::history_locked_told))}};
  if (band(frame, spec)) frame.emit(Reopen{});
}

}  // namespace boussole
