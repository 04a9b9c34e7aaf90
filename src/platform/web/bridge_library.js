// The bodies of bridge.h: each hands its call to Module.bridge (web/bridge.js).
mergeInto(LibraryManager.library, {
  bridge_apply: function (json) { Module.bridge.apply(UTF8ToString(json)); },
  bridge_focus: function (id) { Module.bridge.focus(UTF8ToString(id)); },
  bridge_reveal: function (id, start) { Module.bridge.reveal(UTF8ToString(id), Boolean(start)); },
  bridge_scroll: function (id, top) { Module.bridge.scroll(UTF8ToString(id), top); },
  bridge_announce: function (words) { Module.bridge.announce(UTF8ToString(words)); },
  bridge_ask_day: function (field, iso) { Module.bridge.askDay(UTF8ToString(field), UTF8ToString(iso)); },
  bridge_set_title: function (title) { Module.bridge.setTitle(UTF8ToString(title)); },
  bridge_set_route: function (route, diagnostic, inPlace) {
    Module.bridge.setRoute(UTF8ToString(route), UTF8ToString(diagnostic), Boolean(inPlace));
  },
  bridge_set_covered: function (covered) { Module.bridge.setCovered(Boolean(covered)); },
  bridge_set_theme: function (theme) { Module.bridge.setTheme(UTF8ToString(theme)); },
  bridge_set_display: function (mode) { Module.bridge.setDisplay(UTF8ToString(mode)); },
  bridge_frame_time: function (milliseconds) { Module.bridge.frameTime(milliseconds); },

  // Instead of Emscripten's own: each change of size makes the page wait for the graphics process, and SDL tries 1 × 1
  // to see whether a style sheet sizes the canvas, which is so here.
  emscripten_set_canvas_element_size__deps: ["$findCanvasEventTarget"],
  emscripten_set_canvas_element_size: function (target, width, height) {
    var canvas = findCanvasEventTarget(target);
    if (!canvas) return -4; // EMSCRIPTEN_RESULT_UNKNOWN_TARGET
    if (width <= 1 && height <= 1) return 0;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    return 0;
  },

  bridge_now: function (text, size) { stringToUTF8(Module.bridge.now(), text, size); },
  bridge_uuid: function (text, size) { stringToUTF8(Module.bridge.uuid(), text, size); },
  bridge_local_time: function (iso, parts) {
    HEAP32.set(Module.bridge.localTime(UTF8ToString(iso)), parts >> 2);
  },

  bridge_store: function (id, file, savedAt, exportedAt, exportedModifiedAt, order, revision) {
    Module.bridge.store({
      id: UTF8ToString(id),
      file: UTF8ToString(file),
      savedAt: UTF8ToString(savedAt),
      exportedAt: UTF8ToString(exportedAt),
      exportedModifiedAt: UTF8ToString(exportedModifiedAt),
      order: order,
    }, revision);
  },
  bridge_erase: function (id) { Module.bridge.erase(UTF8ToString(id)); },
  bridge_erase_everything: function () { Module.bridge.eraseEverything(); },

  bridge_hold: function (id) { Module.bridge.hold(UTF8ToString(id)); },
  bridge_take_over: function (id) { Module.bridge.takeOver(UTF8ToString(id)); },
  bridge_store_snapshot: function (id, of, kind, name, takenAt, title, answered, asked, file) {
    Module.bridge.storeSnapshot({ id: UTF8ToString(id), of: UTF8ToString(of), kind: kind, name: UTF8ToString(name),
      takenAt: UTF8ToString(takenAt), title: UTF8ToString(title), answered: answered, asked: asked,
      file: UTF8ToString(file) });
  },
  bridge_list_snapshots: function () { Module.bridge.listSnapshots(); },
  bridge_fetch_snapshot: function (id) { Module.bridge.fetchSnapshot(UTF8ToString(id)); },
  bridge_erase_snapshots: function (ids) { Module.bridge.eraseSnapshots(UTF8ToString(ids)); },
  bridge_name_snapshot: function (id, name) { Module.bridge.nameSnapshot(UTF8ToString(id), UTF8ToString(name)); },
  bridge_look_at_room: function () { Module.bridge.lookAtRoom(); },
  bridge_ask_persistence: function () { Module.bridge.askPersistence(); },
  bridge_add_file: function (name, text) {
    (Module.filesToSave ||= []).push({ name: UTF8ToString(name), content: UTF8ToString(text) });
  },
  bridge_save_all: function (name) { Module.bridge.saveAll(UTF8ToString(name), Module.filesToSave.splice(0)); },
  bridge_remember_export: function (iso) { Module.bridge.rememberExport(UTF8ToString(iso)); },

  bridge_store_settings: function (json) { Module.bridge.storeSettings(UTF8ToString(json)); },
  bridge_store_referential: function (json, size) {
    Module.bridge.storeReferential(HEAPU8.slice(json, json + size));
  },
  bridge_use_referential: function (own) { Module.bridge.useReferential(Boolean(own)); },
  // As bytes: a decoder would drop the byte order mark.
  bridge_write_file: function (name, text) {
    Module.bridge.writeFile(UTF8ToString(name), HEAPU8.slice(text, HEAPU8.indexOf(0, text)));
  },
  bridge_can_fill_screen: function () { return Module.bridge.canFillScreen(); },
  bridge_fill_screen: function (whole) { Module.bridge.fillScreen(Boolean(whole)); },
  bridge_can_protect: function () { return Module.bridge.canProtect(); },
  bridge_protect_file: function (name, text, password) {
    Module.bridge.protectFile(UTF8ToString(name), HEAPU8.slice(text, HEAPU8.indexOf(0, text)), UTF8ToString(password));
  },
  bridge_open_protected: function (name, text, password) {
    Module.bridge.openProtected(UTF8ToString(name), UTF8ToString(text), UTF8ToString(password));
  },
  bridge_pick_file: function () { Module.bridge.pickFile(); },
  bridge_copy: function (text) { Module.bridge.copy(UTF8ToString(text)); },
  bridge_page_address: function (text, size) { stringToUTF8(Module.bridge.pageAddress(), text, size); },
  bridge_open_camera: function (people) { Module.bridge.openCamera(people); },
  bridge_open_code_camera: function () { Module.bridge.openCodeCamera(); },
  bridge_close_camera: function () { Module.bridge.closeCamera(); },
  bridge_speak: function (words, rate) { Module.bridge.speak(UTF8ToString(words), rate); },
  bridge_stop_speaking: function () { Module.bridge.stopSpeaking(); },
  bridge_report: function (name, document, kind, format, choices, moment, show) {
    Module.bridge.report({ name: UTF8ToString(name), document: UTF8ToString(document), kind: kind, format: format,
      choices: choices, moment: UTF8ToString(moment) }, Boolean(show));
  },
  bridge_fetch_reports: function () { Module.bridge.fetchReports(); },
  bridge_set_timer: function (milliseconds) { Module.bridge.setTimer(milliseconds); },
});
