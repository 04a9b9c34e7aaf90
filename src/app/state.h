// Everything the screens show. They read it and emit commands (command.h); only the feature that owns a slice changes
// it. What can be derived (scores, progress, what is applicable) is derived, not stored.
#pragma once

#include <string>
#include <string_view>

#include "app/backups.h"
#include "app/card_reading.h"
#include "app/code_camera.h"
#include "app/comparisons.h"
#include "app/files.h"
#include "app/history.h"
#include "app/keeping.h"
#include "app/messages.h"
#include "app/navigation.h"
#include "app/protection.h"
#include "app/reading.h"
#include "app/referentials.h"
#include "app/reports.h"
#include "app/settings.h"
#include "app/sole_writer.h"
#include "app/workshops.h"
#include "core/content/referential.h"
#include "core/diagnostic/assessment.h"

namespace boussole {

// The slices, each beside what changes it. Derived from them rather than made of them: a screen says `state.library`,
// whichever feature owns it, and a feature is handed its own slice alone to write (the whole, to read).
struct AppState : MessagesState,
                  HistoryState,
                  ReadingState,
                  SettingsState,
                  KeepingState,
                  NavigationState,
                  ReferentialsState,
                  WorkshopsState,
                  CardsState,
                  CodeCameraState,
                  ComparisonsState,
                  FilesState,
                  SoleWriterState,
                  BackupsState,
                  ProtectionState,
                  ReportsState {
  // The open diagnostic, or null.
  [[nodiscard]] const Entry* open_entry() const;
  [[nodiscard]] const Diagnostic* diagnostic() const;
  // Whether the open diagnostic may not be changed here: finalised, or written by another window.
  [[nodiscard]] bool is_read_only() const;
  // The open workshop, or null.
  [[nodiscard]] const Workshop* workshop() const;
  // The open comparison, or null.
  [[nodiscard]] const ComparisonEntry* comparison_entry() const;
  [[nodiscard]] const Comparison* comparison() const;
  // The diagnostic that the screen of the migration is about, or null.
  [[nodiscard]] const Diagnostic* migrating() const;
  // The one that the screen is about, for the browser's history: "" when there is none.
  [[nodiscard]] std::string shown_id() const;

  // The referential that a diagnostic answers, when it is at hand; or null.
  [[nodiscard]] const Referential* referential_of(const Diagnostic& diagnostic) const;
  // What to call a referential by its id: its title where it is at hand and has one.
  [[nodiscard]] std::string referential_name(const std::string& id) const;
  // A criterion by its id, in any referential at hand, the one in use first; or null.
  [[nodiscard]] const Criterion* known_criterion(std::string_view id) const;
  // Its title; the id of one that no referential at hand has.
  [[nodiscard]] std::string question_title(const std::string& id) const;
};

}  // namespace boussole
