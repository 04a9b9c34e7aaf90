// Calls from C++ to the page (web/bridge.js). Texts are UTF-8 and only valid during the call.
#pragma once

#include <cstddef>

extern "C" {

void bridge_apply(const char* diff_json);  // web/semantics.js
void bridge_focus(const char* id);
void bridge_scroll(const char* id, float top);
// Brings a node into sight: itself, or (`start`) the beginning of what it has just unfolded.
void bridge_reveal(const char* id, bool start);
void bridge_announce(const char* words);
// Opens the browser's calendar at a day (ISO date, "" for today); what is chosen is set as the value of this field
// (web/days.js).
void bridge_ask_day(const char* field, const char* iso);
void bridge_set_title(const char* title);
// The page's address (app/route.h). `in_place`: the browser went there itself, so that it makes no new step.
void bridge_set_route(const char* route, const char* diagnostic_id, bool in_place);
// Whether a dialog or the menu is open over the screen: a step of the browser's history (web/trail.js).
void bridge_set_covered(bool covered);
// Pairs « name value »: colours as #rrggbb, « scheme » light or dark, « percent » the person's text size.
void bridge_set_theme(const char* theme);
void bridge_set_display(const char* mode);    // what the person chose: drawn or plain (web/display.js)
void bridge_frame_time(double milliseconds);  // processor time of a frame, the drawing excluded

void bridge_now(char* iso, std::size_t size);    // writes "2026-01-31T18:00:00Z"
void bridge_uuid(char* text, std::size_t size);  // writes 36 characters
// Writes year, month, day, hour, minute of a moment on this computer's clock.
void bridge_local_time(const char* iso, int* parts);

void bridge_store(const char* id, const char* file, const char* saved_at, const char* exported_at,
                  const char* exported_modified_at, double order, double revision);
void bridge_erase(const char* id);
void bridge_erase_everything();
// Who writes (web/writers.js), earlier states (web/snapshots.js), room (web/room.js): see Platform.
void bridge_hold(const char* id);
void bridge_take_over(const char* id);
void bridge_store_snapshot(const char* id, const char* of, int kind, const char* name, const char* taken_at,
                           const char* title, int answered, int asked, const char* file);
void bridge_list_snapshots();
void bridge_fetch_snapshot(const char* id);
void bridge_erase_snapshots(const char* ids);  // one a line
void bridge_name_snapshot(const char* id, const char* name);
void bridge_look_at_room();
void bridge_ask_persistence();
void bridge_add_file(const char* name, const char* text);  // to those of the next bridge_save_all
void bridge_save_all(const char* name);
void bridge_remember_export(const char* iso);
void bridge_store_settings(const char* json);
void bridge_store_referential(const char* json, std::size_t size);
void bridge_use_referential(bool own);  // which one is in use, whenever that changes
void bridge_write_file(const char* name, const char* text);
bool bridge_can_fill_screen();
void bridge_fill_screen(bool whole);
bool bridge_can_protect();
void bridge_protect_file(const char* name, const char* text, const char* password);  // web/protection.js
void bridge_open_protected(const char* name, const char* text, const char* password);
void bridge_pick_file();
void bridge_copy(const char* text);
void bridge_page_address(char* text, std::size_t size);
void bridge_open_camera(int people);  // web/camera.js
void bridge_open_code_camera();
void bridge_close_camera();
void bridge_speak(const char* words, double rate);  // web/speech.js
void bridge_stop_speaking();
// A report to show or to write as a file (ReportOrder): `kind` and `format` by position, `choices` the sum of 1 without
// notes, 2 without names, 4 in plain words.
void bridge_report(const char* name, const char* document, int kind, int format, int choices, const char* moment,
                   bool show);
void bridge_fetch_reports();
void bridge_set_timer(int milliseconds);

}  // extern "C"
