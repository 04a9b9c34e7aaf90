#include "app/app.h"

#include <utility>
#include <variant>

namespace boussole {

namespace {

template <typename... Takers>
struct Router : Takers... {
  using Takers::operator()...;
};
template <typename... Takers>
Router(Takers...) -> Router<Takers...>;

// A family of commands goes to the feature that has an effect for each: one without does not compile.
template <typename Family, typename Feature>
auto route(Feature& feature) {
  return [&feature](const Family& family) {
    std::visit([&feature](const auto& command) { feature.apply(command); }, family);
  };
}

}  // namespace

App::App(const Referential& guide, Platform& platform) : platform_(platform) { referentials_.build_in(guide); }

bool App::must_wait(const Command& command) const {
  const auto* library = std::get_if<LibraryCommand>(&command);
  const bool begins = library && std::holds_alternative<NewDiagnostic>(*library);
  return in_part_ && (!waiting_.empty() || !begins);
}

void App::complete() {
  in_part_ = false;
  for (const Command& command : std::exchange(waiting_, {})) dispatch(command);
}

void App::dispatch(const Command& command) {
  if (must_wait(command)) {
    waiting_.push_back(command);
    return;
  }
  messages_.forget_told();
  const bool asked = state_.dialog.has_value();
  const Dialog::Kind question = asked ? state_.dialog->kind : Dialog::Kind{};
  std::visit(
      Router{
          [this](const EditCommand& edit) { editing_.apply(edit); },
          route<UndoCommand>(editing_),
          route<NavigationCommand>(navigation_),
          route<MessagesCommand>(messages_),
          route<ReadingCommand>(reading_),
          route<SettingsCommand>(settings_),
          route<LibraryCommand>(library_),
          route<PaperCommand>(paper_),
          route<CampaignsCommand>(campaigns_),
          route<ReferentialsCommand>(referentials_),
          route<WorkshopsCommand>(workshops_),
          route<WorkshopStepCommand>(workshop_steps_),
          route<CardsCommand>(card_reading_),
          route<ComparisonsCommand>(comparisons_),
          route<ComparisonStepCommand>(comparison_steps_),
          route<CodeCameraCommand>(code_camera_),
          route<ErasingCommand>(erasing_),
          route<ExportsCommand>(exports_),
          route<FilesCommand>(files_),
          route<ReportsCommand>(reports_),
          route<SoleWriterCommand>(sole_writer_),
          route<BackupsCommand>(backups_),
          route<ProtectionCommand>(protection_),
      },
      command);
  const auto* navigation = std::get_if<NavigationCommand>(&command);
  if (asked && navigation && std::holds_alternative<CloseDialog>(*navigation)) {
    files_.on_dialog_closed(question);
    protection_.on_dialog_closed(question);
  }
  follow();
}

void App::follow() {
  card_reading_.follow();
  code_camera_.follow();
  sole_writer_.follow();
  backups_.follow();
}

std::string App::status_line(Detail detail) const {
  if (!waiting_.empty())
    return messages_.words(detail == Detail::full ? Text::status_arriving : Text::status_arriving_short);
  return boussole::status_line(state_, platform_, detail);
}

Date App::today() const { return boussole::today(platform_); }

std::string App::french_moment(std::string_view iso_utc) const { return boussole::french_moment(platform_, iso_utc); }

std::string App::french_day(std::string_view iso_utc) const { return boussole::french_day(platform_, iso_utc); }

std::string App::french_clock(std::string_view iso_utc) const { return boussole::french_clock(platform_, iso_utc); }

}  // namespace boussole
