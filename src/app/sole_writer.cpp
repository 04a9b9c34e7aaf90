#include "app/sole_writer.h"

#include "app/snapshots.h"
#include "app/state.h"
#include "generated/backups_texts.h"

namespace boussole {

SoleWriter::SoleWriter(AppState& state, Platform& platform, History& history, Messages& messages, Keeping& keeping,
                       Snapshots& snapshots)
    : slice_(state),
      state_(state),
      platform_(platform),
      history_(history),
      messages_(messages),
      keeping_(keeping),
      snapshots_(snapshots) {}

void SoleWriter::apply(const TakeOver&) {
  if (!slice_.written_elsewhere || slice_.taking_over) return;
  slice_.taking_over = true;
  platform_.take_over(held_);
}

void SoleWriter::on_writer(std::string_view id, Writer what) {
  if (id != held_) return;  // about one that is no longer open
  const bool was_elsewhere = slice_.written_elsewhere;
  slice_.written_elsewhere = what == Writer::elsewhere || what == Writer::taken;
  slice_.taking_over = false;
  if (slice_.written_elsewhere != was_elsewhere) history_.clear();  // its steps are of a value that others change
  switch (what) {
    case Writer::here:
    case Writer::elsewhere:
      break;
    case Writer::promoted:
      if (was_elsewhere) messages_.notify(Notice::Kind::information, tr(BackupsText::writer_promoted));
      break;
    case Writer::taken:
      messages_.notify(Notice::Kind::information, tr(BackupsText::writer_taken), tr(BackupsText::writer_taken_kept));
      break;
    case Writer::given:
      messages_.notify(Notice::Kind::success, tr(BackupsText::writer_given));
      if (const Entry* entry = keeping_.find(held_)) snapshots_.take(entry->diagnostic, SnapshotKind::taken_over);
      break;
  }
}

void SoleWriter::follow() {
  const std::string open = state_.open_id.value_or("");
  if (open == held_) return;
  held_ = open;
  slice_.written_elsewhere = false;
  slice_.taking_over = false;
  platform_.hold(held_);
}

}  // namespace boussole
