// What a person can ask for: the commands of the features, each declared beside its effect. Screens emit one,
// App::dispatch hands it to the feature whose family it is of.
#pragma once

#include <variant>

#include "app/backups.h"
#include "app/campaigns.h"
#include "app/card_reading.h"
#include "app/code_camera.h"
#include "app/comparison_steps.h"
#include "app/comparisons.h"
#include "app/editing.h"
#include "app/erasing.h"
#include "app/exports.h"
#include "app/files.h"
#include "app/library.h"
#include "app/messages.h"
#include "app/navigation.h"
#include "app/paper.h"
#include "app/protection.h"
#include "app/reading.h"
#include "app/referentials.h"
#include "app/reports.h"
#include "app/settings.h"
#include "app/sole_writer.h"
#include "app/workshop_steps.h"
#include "app/workshops.h"

namespace boussole {

// Any command converts to it: Command command = GoTo{Screen::plan};
using Command = std::variant<EditCommand, UndoCommand, NavigationCommand, MessagesCommand, ReadingCommand,
                             SettingsCommand, LibraryCommand, PaperCommand, CampaignsCommand, ReferentialsCommand,
                             WorkshopsCommand, WorkshopStepCommand, CardsCommand, ComparisonsCommand,
                             ComparisonStepCommand, CodeCameraCommand, ErasingCommand, ExportsCommand, FilesCommand,
                             ReportsCommand, SoleWriterCommand, BackupsCommand, ProtectionCommand>;

}  // namespace boussole
