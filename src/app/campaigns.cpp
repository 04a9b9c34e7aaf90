#include "app/campaigns.h"

#include <utility>

#include "app/edits.h"
#include "app/journal.h"
#include "app/library.h"
#include "app/moments.h"
#include "app/snapshots.h"
#include "app/state.h"

namespace boussole {

void Campaigns::apply(const Finalise& command) {
  Entry* entry = keeping_.open_entry();
  if (!entry || state_.is_read_only()) return;
  snapshots_.take(entry->diagnostic, SnapshotKind::finalising);
  Diagnostic& diagnostic = entry->diagnostic;
  const std::string now = platform_.now_utc();
  diagnostic.locked_at = now;
  diagnostic.locked_by = limited_text(command.decided_by);
  add_journal_line(diagnostic, now,
                   tr(Text::journal_locked, {{"who", shortened(command.decided_by, kMaxJournalQuote)}}));
  history_.clear();
  keeping_.touched(*entry);
  messages_.notify(Notice::Kind::success, messages_.words(Text::notice_finalised),
                   {messages_.words(Text::notice_finalised_export), messages_.words(Text::notice_finalised_reopen)});
}

void Campaigns::apply(const Reopen&) {
  const Diagnostic* locked = state_.diagnostic();
  if (!locked || !locked->locked_at) return;
  Diagnostic version = *locked;
  const std::string day = french_day(platform_, *version.locked_at);
  version.id = platform_.new_uuid();
  version.created_at = platform_.now_utc();
  version.locked_at.reset();
  version.locked_by.clear();
  add_journal_line(version, version.created_at, tr(Text::journal_reopened, {{"day", day}}));
  library_.add_and_open(std::move(version));
  navigation_.show(Screen::finalising);
  messages_.notify(Notice::Kind::information, messages_.words(Text::notice_reopened),
                   messages_.words(Text::notice_reopened_kept));
}

void Campaigns::apply(const StartCampaign& command) {
  const Diagnostic* earlier = state_.diagnostic();
  if (!earlier) return;
  const std::string now = platform_.now_utc();
  Diagnostic campaign = new_campaign(*earlier, platform_.new_uuid(), now, command.start);
  const std::string day = french_day(platform_, earlier->locked_at.value_or(earlier->modified_at));
  add_journal_line(campaign, now,
                   command.start == CampaignStart::blank ? std::string(tr(Text::journal_campaign_blank))
                                                         : tr(Text::journal_campaign, {{"day", day}}));
  library_.add_and_open(std::move(campaign));
  navigation_.show(Screen::profile);
  messages_.notify(Notice::Kind::success, messages_.words(Text::notice_campaign),
                   messages_.words(Text::notice_campaign_kept));
}

}  // namespace boussole
