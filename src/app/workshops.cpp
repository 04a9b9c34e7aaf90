#include "app/workshops.h"

#include <utility>

#include "app/file_name.h"
#include "app/navigation.h"
#include "app/record_shelf_impl.h"
#include "app/state.h"
#include "core/group/workshop_codec.h"
#include "core/group/workshop_rules.h"
#include "generated/assets.h"
#include "generated/version.h"
#include "generated/workshop_texts.h"

namespace boussole {

namespace {

constexpr int kFirstPeople = 10;

}  // namespace

template class RecordShelf<WorkshopKind>;

bool WorkshopKind::is_record(std::string_view bytes) { return is_workshop_record(bytes); }
Result<Workshop> WorkshopKind::decode(std::string_view bytes) { return decode_workshop(bytes); }
std::string WorkshopKind::encode(const Workshop& workshop) { return encode_workshop(workshop); }
std::string WorkshopKind::encode_for_file(const Workshop& workshop) {
  return encode_workshop(without_open_votes(workshop));
}
std::string WorkshopKind::title(const Workshop& workshop) { return workshop_title(workshop); }
void WorkshopKind::stamp(Workshop& workshop) { workshop.application = kVersion; }
std::string WorkshopKind::deleted(const Messages& messages) { return messages.words(WorkshopText::deleted); }
std::string WorkshopKind::not_deleted(const Messages& messages) { return messages.words(WorkshopText::not_deleted); }

Workshops::Workshops(AppState& state, Platform& platform, Messages& messages, Navigation& navigation)
    : RecordShelf(static_cast<WorkshopsState&>(state).workshops, static_cast<WorkshopsState&>(state).open_workshop,
                  state, platform, messages),
      slice_(state),
      state_(state),
      platform_(platform),
      messages_(messages),
      navigation_(navigation) {}

// The Régie of the open diagnostic, if there is one, is most likely the one that meets.
void Workshops::apply(const NewWorkshop&) {
  Workshop workshop;
  workshop.id = platform_.new_uuid();
  workshop.created_at = platform_.now_utc();
  workshop.modified_at = workshop.created_at;
  workshop.referential = {state_.referential->id, state_.referential->version, {}};
  if (const Diagnostic* open = state_.diagnostic(); open && !is_example(*open)) {
    workshop.organisation = open->organisation;
    workshop.profile = open->profile;
  } else {
    workshop.profile.aci = true;
  }
  set_people(workshop, kFirstPeople);
  const std::string id = workshop.id;
  add(std::move(workshop));
  open(id);
}

void Workshops::apply(const ToggleWholeScreen&) { platform_.fill_screen(!slice_.fills_screen); }

void Workshops::apply(const OpenWorkshopExample&) {
  Result<Workshop> example = decode_workshop(workshop_example_json());
  if (!example) return;  // built in: the tests read it
  const std::string id = example.value().id;
  if (!find(id)) add(std::move(example.value()));
  open(id);
}

void Workshops::open(const std::string& id) {
  const WorkshopEntry* entry = find(id);
  if (!entry) return;
  const ReferentialReference& asked = entry->workshop.referential;
  if (asked.id != state_.referential->id) {
    messages_.notify(Notice::Kind::problem, messages_.words(WorkshopText::other_questions),
                     messages_.words(WorkshopText::other_questions_do, {{"id", asked.id}}));
    return;
  }
  slice_.open_workshop = id;
  slice_.can_fill_screen = platform_.can_fill_screen();
  slice_.reveal_warned = false;
  slice_.workshop_undo = false;
  slice_.received.clear();
  slice_.received_told.clear();
  messages_.dismiss();
  navigation_.show(Screen::workshop);
}

void Workshops::apply(const CloseWorkshop&) {
  flush();
  slice_.open_workshop.reset();
  navigation_.show(Screen::workshop);
}

void Workshops::apply(const DeleteWorkshop& command) {
  if (!find(command.id)) return;
  erase(command.id);
  navigation_.show(Screen::workshop);
}

bool Workshops::on_saved_elsewhere(const StoredDiagnostic& record) {
  if (find(record.id)) slice_.workshop_undo = false;
  return RecordShelf::on_saved_elsewhere(record);
}

void Workshops::on_route(std::string_view id) {
  if (state_.screen == Screen::workshop && find(id)) slice_.open_workshop = std::string(id);
}

void Workshops::apply(const ExportWorkshop&) {
  const WorkshopEntry* entry = open_entry();
  if (!entry) return;
  flush();
  const Workshop& workshop = entry->workshop;
  const bool whole = without_open_votes(workshop) == workshop;
  give(workshop.id, whole ? workshop.modified_at : std::string(),
       workshop_file_name(workshop, platform_.to_local(platform_.now_utc())), WorkshopKind::encode_for_file(workshop));
}

std::string workshop_title(const Workshop& workshop) {
  if (!workshop.title.empty()) return workshop.title;
  if (!workshop.organisation.name.empty()) return workshop.organisation.name;
  return std::string(tr(WorkshopText::untitled));
}

bool is_example(const Workshop& workshop) { return workshop.id == workshop_example_id(); }

}  // namespace boussole
