// The program in the browser. Reading order: this file, platform/web/web_platform.h, ui/interface.h, app/app.h.
// The page (web/main.js) loads the module, calls main once, then the exported functions below on events; a frame is
// drawn only when something asked for one.
#include <SDL.h>
#include <SDL_opengles2.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "app/route.h"
#include "generated/assets.h"
#include "generated/guide.h"
#include "generated/version.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "platform/web/bridge.h"
#include "platform/web/web_platform.h"
#include "ui/fonts.h"
#include "ui/interface.h"
#include "ui/screens/shell/shell.h"

namespace {

using namespace boussole;

// Everything that lives as long as the page. Created once by main; the exported functions need a way to it.
struct Program {
  SDL_Window* window = nullptr;
  SDL_GLContext gl = nullptr;
  WebPlatform platform;
  Referential referential;  // empty for the welcome; boussole_questions, then boussole_companion fill it
  App app{referential, platform};
  std::unique_ptr<Interface> interface;
  std::vector<StoredDiagnostic> loading;  // records on their way from the browser's storage
  std::vector<StoredDiagnostic> apart;    // those of them to be kept apart (App::on_loaded)
  std::vector<StoredSnapshot> snapshots;  // on their way, the same
  std::string told_title;
  std::string told_route;
  std::string told_id;  // of the diagnostic that was shown there
  std::string told_theme;
  bool told_covered = false;
  std::uint64_t told_referential_changes = 0;
  Display told_display = Display::drawn;
  bool drawing = true;  // false: the mirror is the interface, nothing is drawn
};

Program* program = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

bool open_window() {
  // Keys belong to the page; SDL must not take them.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  program->window = SDL_CreateWindow("Boussole", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, 1280, 800,
                                     SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (!program->window) return false;
  program->gl = SDL_GL_CreateContext(program->window);
  return program->gl != nullptr;
}

std::string css_color(std::uint32_t rgb) {
  char text[8];
  SDL_snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(rgb));
  return text;
}

// The colours that the page's own elements share with the drawing: fields, scroll bars, the page without drawing.
struct SharedColor {
  const char* name;  // of the custom property in web/*.css
  Color role;
};
constexpr std::array<SharedColor, 19> kSharedColors = {{{"page", Color::page},
                                                        {"surface", Color::surface},
                                                        {"raised", Color::surface_raised},
                                                        {"border", Color::border},
                                                        {"control", Color::control},
                                                        {"text", Color::text},
                                                        {"muted", Color::text_muted},
                                                        {"primary", Color::primary},
                                                        {"primary-hover", Color::primary_hover},
                                                        {"on-primary", Color::on_primary},
                                                        {"primary-soft", Color::primary_soft},
                                                        {"focus", Color::focus},
                                                        {"danger", Color::danger},
                                                        {"danger-soft", Color::danger_soft},
                                                        {"success", Color::success},
                                                        {"success-soft", Color::success_soft},
                                                        {"warning-soft", Color::warning_soft},
                                                        {"track", Color::chart_track},
                                                        {"fill", Color::chart_fill}}};

void tell_theme() {
  const PaletteName name = palette_for(program->app.state());
  const Palette& colors = palette(name);
  std::string theme = std::string("scheme ") + (name == PaletteName::light ? "light" : "dark") + " percent " +
                      std::to_string(program->app.state().settings.text_percent);
  for (const SharedColor& color : kSharedColors)
    theme += std::string(" ") + color.name + " " + css_color(colors[color.role]);
  if (theme == program->told_theme) return;
  program->told_theme = theme;
  bridge_set_theme(theme.c_str());
}

// `in_place`: without a new step in the browser's history.
void tell_route(bool in_place) {
  const std::string route = route_of(program->app.state());
  const std::string id = program->app.state().shown_id();
  const bool same = route == program->told_route;
  if (same && id == program->told_id) return;
  program->told_route = route;
  program->told_id = id;
  bridge_set_route(route.c_str(), id.c_str(), in_place || same);
}

// Whether something is open over the screen that the browser's back button closes.
bool is_covered(const AppState& state) { return state.dialog.has_value() || state.drawer_open; }

void tell_page(const FrameOutput& output) {
  tell_theme();
  const Display display = program->app.state().settings.display;
  if (display != program->told_display) {
    program->told_display = display;
    bridge_set_display(display == Display::plain ? "plain" : "drawn");
  }
  const AppState& state = program->app.state();
  if (state.referential_changes != program->told_referential_changes) {
    program->told_referential_changes = state.referential_changes;
    bridge_use_referential(state.referential != state.guide);
  }
  const std::string title = page_title(program->app.state());
  if (title != program->told_title) {
    program->told_title = title;
    bridge_set_title(title.c_str());
  }
  tell_route(program->told_route.empty());
  if (const bool covered = is_covered(state); covered != program->told_covered) {
    program->told_covered = covered;
    bridge_set_covered(covered);
  }
  if (!output.diff.empty()) bridge_apply(encode_diff(output.diff, program->interface->tree()).c_str());
  for (const auto& [id, top] : output.scrolls) bridge_scroll(id.c_str(), top);
  if (output.focus) bridge_focus(output.focus->c_str());
  if (output.place) bridge_scroll("main.scroll", *output.place);
  if (output.reveal) bridge_reveal(output.reveal->id.c_str(), output.reveal->kind == Reveal::Kind::start);
  if (output.asked_day) bridge_ask_day(output.asked_day->field.c_str(), output.asked_day->iso.c_str());
  for (const std::string& words : output.announcements) bridge_announce(words.c_str());
}

// The application, once everything that the person did before is applied to it.
App& app_up_to_date() {
  program->interface->catch_up();
  return program->app;
}

// Without a renderer the layout still needs its fonts: their textures are taken as made.
void accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    const bool unwanted = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(unwanted ? ImTextureID_Invalid : 1);
    texture->SetStatus(unwanted ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

void begin_frame() {
  if (program->gl) {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    return;
  }
  double width = 0;
  double height = 0;
  emscripten_get_element_css_size("#canvas", &width, &height);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DeltaTime = 1.0F / 60;
}

void end_frame() {
  if (!program->gl) {
    accept_textures();
    return;
  }
  if (!program->drawing) {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status != ImTextureStatus_OK) ImGui_ImplOpenGL3_UpdateTexture(texture);
    }
    return;
  }
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const ImVec2 pixels = ImGui::GetIO().DisplayFramebufferScale;
  glViewport(0, 0, static_cast<int>(size.x * pixels.x), static_cast<int>(size.y * pixels.y));
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(program->window);
}

}  // namespace

extern "C" {

// Whether there is a drawing context (WebGL); without one the page shows the mirror alone.
EMSCRIPTEN_KEEPALIVE bool boussole_can_draw() { return program->gl != nullptr; }
// Told by the page: whether the canvas is shown (`drawing`), and whether it could be (`possible`).
EMSCRIPTEN_KEEPALIVE void boussole_display(bool drawing, bool possible) {
  program->drawing = drawing;
  program->app.on_can_draw(possible);
}

// Draws one frame. True when the layout asks for another.
EMSCRIPTEN_KEEPALIVE bool boussole_frame() {
  begin_frame();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const double start = emscripten_get_now();
  const FrameOutput output = program->interface->frame(size.x, size.y);
  tell_page(output);
  bridge_frame_time(emscripten_get_now() - start);
  end_frame();
  return output.wants_another;
}

// The browser lost and gave back the drawing context: everything drawn must be made anew.
EMSCRIPTEN_KEEPALIVE void boussole_context_restored() {
  if (!program->gl) return;
  ImGui_ImplOpenGL3_Shutdown();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
  ImGui_ImplOpenGL3_Init("#version 100");
}

EMSCRIPTEN_KEEPALIVE void boussole_activate(const char* id) { program->interface->activate(id); }
// As bytes: a text may hold any character, U+0000 too.
EMSCRIPTEN_KEEPALIVE void boussole_set_value(const char* id, const char* bytes, std::size_t size) {
  program->interface->set_value(id, {bytes, size});
}
EMSCRIPTEN_KEEPALIVE void boussole_focus(const char* id, bool visible) { program->interface->focus(id, visible); }
EMSCRIPTEN_KEEPALIVE void boussole_scrolled(const char* id, float top) { program->interface->scrolled(id, top); }
EMSCRIPTEN_KEEPALIVE bool boussole_key(int key) { return program->interface->key(static_cast<Key>(key)); }

// A fault kept something from reaching the page: it is told everything anew.
EMSCRIPTEN_KEEPALIVE void boussole_mirror_lost() {
  program->interface->forget_mirror();
  program->told_title.clear();
  program->told_route.clear();
  program->told_theme.clear();
}

// Before the first frame of a page that has only the first part of the program. It ends with boussole_questions.
EMSCRIPTEN_KEEPALIVE void boussole_in_part() {
  program->referential.id = kGuideId;
  program->referential.version = kGuideVersion;
  program->app.begin_in_part();
}
EMSCRIPTEN_KEEPALIVE void boussole_preferences(bool dark, bool high_contrast, bool reduced_motion) {
  program->app.on_system_preferences(dark, high_contrast, reduced_motion);
}
EMSCRIPTEN_KEEPALIVE void boussole_settings(const char* json) { app_up_to_date().on_settings(json); }
// The referential that the person opened and the browser kept, if any; no bytes when it could not be had.
EMSCRIPTEN_KEEPALIVE void boussole_own_referential(const char* bytes, std::size_t size) {
  app_up_to_date().on_own_referential({bytes, size});
}
EMSCRIPTEN_KEEPALIVE void boussole_referential_stored(const char* refusal) {
  app_up_to_date().on_referential_stored(refusal);
}
// A record that the browser's storage holds, told before the call that says why.
EMSCRIPTEN_KEEPALIVE void boussole_record(const char* id, const char* file, const char* saved_at,
                                          const char* exported_at, const char* exported_modified_at, double order,
                                          bool apart) {
  (apart ? program->apart : program->loading)
      .push_back({id, file, saved_at, exported_at, exported_modified_at, static_cast<std::uint64_t>(order)});
}
EMSCRIPTEN_KEEPALIVE void boussole_loaded(const char* refusal) {
  app_up_to_date().on_loaded(std::exchange(program->loading, {}), refusal, std::exchange(program->apart, {}));
}
// What another window did (Elsewhere, by position) with the record told just before. True when what was edited here
// was kept apart.
EMSCRIPTEN_KEEPALIVE bool boussole_elsewhere(int what) {
  bool apart = false;
  for (const StoredDiagnostic& record : std::exchange(program->loading, {})) {
    apart = app_up_to_date().on_elsewhere(static_cast<Elsewhere>(what), record) || apart;
  }
  return apart;
}
EMSCRIPTEN_KEEPALIVE void boussole_all_erased_elsewhere() { app_up_to_date().on_all_erased_elsewhere(); }
EMSCRIPTEN_KEEPALIVE void boussole_erased(const char* id, const char* refusal) {
  app_up_to_date().on_erased(id, refusal);
}
EMSCRIPTEN_KEEPALIVE void boussole_everything_erased(const char* refusal) {
  app_up_to_date().on_everything_erased(refusal);
}
EMSCRIPTEN_KEEPALIVE void boussole_stored(const char* id, double revision, const char* refusal) {
  app_up_to_date().on_stored(id, static_cast<std::uint64_t>(revision), refusal);
}
EMSCRIPTEN_KEEPALIVE void boussole_file_written(const char* name, const char* bytes, std::size_t size) {
  app_up_to_date().on_file_written(name, {bytes, size});
}
// Before the call above: 0 handed to the browser, 1 written where the person chose and read back (FilePlace).
EMSCRIPTEN_KEEPALIVE void boussole_file_place(const char* /*name*/, int place) {
  app_up_to_date().on_file_place(static_cast<FilePlace>(place));
}
// Instead of it: `reason` is "" when the person gave up.
EMSCRIPTEN_KEEPALIVE void boussole_file_refused_writing(const char* name, const char* reason) {
  app_up_to_date().on_file_not_written(name, reason);
}
// Unlocking, by position.
EMSCRIPTEN_KEEPALIVE void boussole_unprotected(const char* name, int outcome) {
  app_up_to_date().on_unlocked(name, static_cast<Unlocking>(outcome));
}
EMSCRIPTEN_KEEPALIVE void boussole_protection_failed(const char* name, int /*outcome*/) {
  app_up_to_date().on_protection_failed(name);
}
// Writer, by position.
EMSCRIPTEN_KEEPALIVE void boussole_writer(const char* id, int what) {
  app_up_to_date().on_writer(id, static_cast<Writer>(what));
}
EMSCRIPTEN_KEEPALIVE void boussole_snapshot_stored(const char* id, const char* refusal) {
  app_up_to_date().on_snapshot_stored(id, refusal);
}
EMSCRIPTEN_KEEPALIVE void boussole_snapshot_erased(const char* id, const char* refusal) {
  app_up_to_date().on_snapshot_erased(id, refusal);
}
EMSCRIPTEN_KEEPALIVE void boussole_snapshot_named(const char* id, const char* refusal) {
  app_up_to_date().on_snapshot_named(id, refusal);
}
// One that the browser holds, told before boussole_snapshots.
EMSCRIPTEN_KEEPALIVE void boussole_snapshot(const char* id, const char* of, int kind, const char* name,
                                            const char* taken_at, const char* title, int answered, int asked) {
  const bool known = kind >= 0 && static_cast<std::size_t>(kind) < kSnapshotKinds;
  program->snapshots.push_back({id,
                                of,
                                known ? static_cast<SnapshotKind>(kind) : SnapshotKind::session,
                                name,
                                taken_at,
                                title,
                                answered,
                                asked,
                                {}});
}
EMSCRIPTEN_KEEPALIVE void boussole_snapshots(const char* refusal) {
  app_up_to_date().on_snapshots(std::exchange(program->snapshots, {}), refusal);
}
EMSCRIPTEN_KEEPALIVE void boussole_snapshot_file(const char* id, const char* bytes, std::size_t size) {
  app_up_to_date().on_snapshot_file(id, {bytes, size});
}
// StorageRoom.
EMSCRIPTEN_KEEPALIVE void boussole_room(int promise, double used, double quota) {
  app_up_to_date().on_room({static_cast<StorageRoom::Promise>(promise), used, quota});
}
EMSCRIPTEN_KEEPALIVE void boussole_all_saved(const char* name, const char* refusal, bool verified) {
  app_up_to_date().on_all_saved(name, refusal, verified);
}
EMSCRIPTEN_KEEPALIVE void boussole_erased_by_browser(const char* last_export) {
  app_up_to_date().on_erased_by_browser(last_export);
}
EMSCRIPTEN_KEEPALIVE void boussole_newer_version() { app_up_to_date().on_newer_version(); }
// How many files come at once.
EMSCRIPTEN_KEEPALIVE void boussole_files(int count) { app_up_to_date().on_files(static_cast<std::size_t>(count)); }
EMSCRIPTEN_KEEPALIVE void boussole_file_opened(const char* name, const char* bytes, std::size_t size) {
  app_up_to_date().on_file_opened(name, {bytes, size});
}
// `reason`: 0 too large, 1 unreadable.
EMSCRIPTEN_KEEPALIVE void boussole_file_refused(const char* name, int reason) {
  app_up_to_date().on_file_refused(name,
                                   reason_of(reason == 0 ? Text::fault_file_too_large : Text::fault_file_unreadable));
}
// What is asked (referentiel.json), before anything that needs a question. Whether it could be read.
EMSCRIPTEN_KEEPALIVE bool boussole_questions(const char* bytes, std::size_t size) {
  Result<Referential> read = load_referential({bytes, size}, Parts::questions);
  if (!read) return false;
  program->referential = std::move(read.value());
  program->app.complete();
  return true;
}
// The content beside the questions (companion.json); no bytes when it could not be had.
EMSCRIPTEN_KEEPALIVE void boussole_companion(const char* bytes, std::size_t size) {
  if (!add_companion(program->referential, {bytes, size})) program->app.on_companion_refused();
}
// `news`: 0 ready, 1 missing, 2 no workbook.
EMSCRIPTEN_KEEPALIVE void boussole_reports(int news, int cut_cells) {
  app_up_to_date().on_reports(static_cast<ReportNews>(news), static_cast<std::size_t>(cut_cells));
}
EMSCRIPTEN_KEEPALIVE void boussole_route(const char* route, const char* diagnostic_id) {
  app_up_to_date().on_route(route, diagnostic_id);
  tell_route(true);
}
// The browser's back button, while something is open over the screen.
EMSCRIPTEN_KEEPALIVE void boussole_uncover() {
  App& app = app_up_to_date();
  if (app.state().dialog) app.dispatch(CloseDialog{});
  if (app.state().drawer_open) app.dispatch(ToggleDrawer{});
}
// Whether the page is alone on the screen, each time it changes.
EMSCRIPTEN_KEEPALIVE void boussole_whole_screen(bool whole) { app_up_to_date().on_whole_screen(whole); }
// Whether a text could be put in the clipboard.
EMSCRIPTEN_KEEPALIVE void boussole_copied(bool copied) { app_up_to_date().on_copied(copied); }
// What the camera reads (CardReading::on_cards), and why it ended (CameraEnd).
EMSCRIPTEN_KEEPALIVE void boussole_cards(const char* cards) { app_up_to_date().on_cards(cards); }
// A QR code that the camera shows for the first time.
EMSCRIPTEN_KEEPALIVE void boussole_code_seen(const char* text) { app_up_to_date().on_code_seen(text); }
EMSCRIPTEN_KEEPALIVE void boussole_camera_end(int reason) {
  app_up_to_date().on_camera_end(static_cast<CameraEnd>(reason));
}
// Whether the computer has a French voice of its own; whether a sentence was said to its end.
EMSCRIPTEN_KEEPALIVE void boussole_voice(bool there) { program->app.on_voice(there); }
EMSCRIPTEN_KEEPALIVE void boussole_spoken(bool heard) { program->app.on_spoken(heard); }
EMSCRIPTEN_KEEPALIVE void boussole_timer() { app_up_to_date().on_timer(); }
EMSCRIPTEN_KEEPALIVE void boussole_flush() { app_up_to_date().flush(); }
// What was given is applied, before any frame.
EMSCRIPTEN_KEEPALIVE void boussole_catch_up() { app_up_to_date(); }
// Whether closing the page now would lose something; `copied`: what is not stored will be found at the next start.
EMSCRIPTEN_KEEPALIVE bool boussole_unsafe_to_close(bool copied) {
  return app_up_to_date().unsafe_to_close(copied ? LeavingCopy::made : LeavingCopy::none);
}
EMSCRIPTEN_KEEPALIVE const char* boussole_version() { return kVersion.data(); }
// The typeface, for the page's own words: address and size in memory.
EMSCRIPTEN_KEEPALIVE const unsigned char* boussole_font(bool bold) {
  return (bold ? font_bold() : font_regular()).data();
}
EMSCRIPTEN_KEEPALIVE std::size_t boussole_font_size(bool bold) { return (bold ? font_bold() : font_regular()).size(); }

}  // extern "C"

// Opens the window; the page then asks boussole_can_draw.
int main() {
  program = new Program;  // NOLINT(cppcoreguidelines-owning-memory): lives as long as the page
  ImGui::CreateContext();
  if (open_window()) {
    ImGui_ImplSDL2_InitForOpenGL(program->window, program->gl);
    ImGui_ImplOpenGL3_Init("#version 100");
  } else {
    SDL_Quit();
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  }
  load_fonts();
  program->interface = std::make_unique<Interface>(program->app);
  return 0;
}
