// Starts the program in the page. Reading order: this file, bridge.js, semantics.js; then src/main_web.cpp.
import { compileSuite, firstVisit, program, referential } from "./early.js"; // first: it starts what takes long
import createBoussole from "boussole-program";
import { ask, load, NotReceived } from "boussole-resources";
import { Bridge } from "./bridge.js";
import { Days } from "./days.js";
import { chosenDisplay, Display } from "./display.js";
import { spellOut } from "./print.js";
import { Frames } from "./frames.js";
import { KEYS, listenToKeys } from "./keyboard.js";
import { Parts } from "./parts.js";
import { PassingMessages } from "./passing.js";
import { forwardPointer } from "./pointer.js";
import { reasonOf } from "./reasons.js";
import { Mirror } from "./semantics.js";
import { Shell } from "./shell.js";
import { Speech } from "./speech.js";
import { Trail } from "./trail.js";
import { mayHoldRecords, mayHoldReferential, readSettings } from "./storage.js";

const PATIENCE = 5000; // ms that the first screen waits for what it can do without
const GLANCE = 250; // ms within which a page that is looked at shows a picture
const atMost = (time, work) => Promise.race([work, new Promise((resolve) => { setTimeout(resolve, time); })]);
const canvas = document.getElementById("canvas");
const root = document.getElementById("page");

function tellPreferences(bridge) {
  const asks = (query) => matchMedia(query).matches;
  bridge.callNow("_boussole_preferences", asks("(prefers-color-scheme: dark)"), asks("(prefers-contrast: more)"),
    asks("(prefers-reduced-motion: reduce)"));
}

function followPreferences(bridge) {
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(prefers-reduced-motion: reduce)"]) {
    matchMedia(query).addEventListener("change", () => bridge.inTurn(() => tellPreferences(bridge)));
  }
}

function followAddress(bridge) {
  const go = () => bridge.whole(() => bridge.callNow("_boussole_route", location.hash, history.state?.diagnostic || ""));
  bridge.trail = new Trail({ go, uncover: () => bridge.whole(() => bridge.callNow("_boussole_uncover")) });
  if (location.hash) go();
}

// « Aller au contenu »: the title of the screen, past the header and the navigation.
function followSkip() {
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    root.querySelector("h1")?.focus();
  });
}

let density = devicePixelRatio;

// Zooming and moving to another screen change the pixels of a point without always changing the page's size, and SDL
// looks at both when the size changes.
function lookAtDensity() {
  if (devicePixelRatio === density) return;
  density = devicePixelRatio;
  dispatchEvent(new Event("resize"));
}

// Browsers tell it in one way or another (a media query, the canvas's box in pixels), or in none: asking is the one way
// that holds in all of them.
const DENSITY_LOOKS = 1000; // ms between two

function followEvents(bridge, frames) {
  const events = ["pointermove", "pointerdown", "pointerup", "pointercancel", "pointerleave", "wheel", "resize"];
  for (const name of events) addEventListener(name, () => frames.ask(), { passive: true, capture: true });
  setInterval(lookAtDensity, DENSITY_LOOKS);
  canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
  canvas.addEventListener("webglcontextrestored", () => bridge.whole(() => bridge.callNow("_boussole_context_restored")));
  // The last moment at which the browser surely lets us keep something.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") bridge.leave();
  });
  addEventListener("pagehide", (event) => bridge.leave(event.persisted));
  // Asked only when something would really be lost.
  addEventListener("beforeunload", (event) => {
    const copied = bridge.leave();
    if (bridge.call("_boussole_unsafe_to_close", Boolean(copied))) event.preventDefault();
  });
  addEventListener("pageshow", (event) => { if (event.persisted) bridge.wake(); });
  document.addEventListener("freeze", () => bridge.leave(true));
  document.addEventListener("resume", () => bridge.wake());
}

// From any screen, the plain page is what is printed: it has no canvas, and flows from one sheet to the next.
function followPrinting(bridge) {
  const print = (on) => {
    bridge.display.printing(on, (plain) => bridge.mirror.show(plain));
    spellOut(root, on);
  };
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
}

// Colours that the computer imposes reach the plain page and not a drawing: it is then the display of who has chosen none.
function withForcedColors(settings) {
  if (!matchMedia("(forced-colors: active)").matches || /"display":/.test(settings)) return settings;
  return settings.replace(/^\{/, '{"display":"plain"' + (settings.length > 2 ? "," : ""));
}

// The page's own words use the same typeface as the drawing.
function shareFonts(module) {
  for (const bold of [false, true]) {
    const start = module._boussole_font(bold);
    const bytes = module.HEAPU8.slice(start, start + module._boussole_font_size(bold));
    document.fonts.add(new FontFace("Boussole", bytes, { weight: bold ? "700" : "400" }));
  }
}

async function giveRecords(bridge, loading) {
  const tell = (refusal) => bridge.call("_boussole_loaded", refusal);
  bridge.tellNewer();
  await bridge.answered(loading, ({ records, apart, lost }) => {
    if (lost !== undefined) bridge.call("_boussole_erased_by_browser", lost);
    for (const record of records) bridge.giveRecord(record);
    for (const record of apart) bridge.giveRecord(record, true);
    tell("");
    bridge.followOthers();
  }, (refusal, { name }) => tell(name === "VersionError" ? "" : refusal)); // told by tellNewer
}

// The referential that the person opened, before anything is shown: the first screen may be a question of it.
async function giveReferential(bridge, loading) {
  bridge.own = await loading.catch(() => undefined);
  bridge.giveBytes("_boussole_own_referential", bridge.own || new Uint8Array());
}

// The content beside the questions.
async function giveCompanion(bridge) {
  let bytes = new Uint8Array();
  try {
    bytes = new Uint8Array(await (await ask("companion.json")).arrayBuffer());
  } catch {
    // told by the program, which gets nothing
  }
  bridge.giveBytes("_boussole_companion", bytes);
  return bytes;
}

function settled(bridge) {
  return new Promise((resolve) => {
    const look = () => {
      if (bridge.settled) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

// The program, running: main has been called. On a first visit its first part is there alone.
function instantiate(compiled, bridge, parts) {
  return new Promise((resolve, reject) => {
    const begin = async (imports) => {
      const instance = await parts.begin(compiled, imports);
      if (!firstVisit) await parts.join(await compileSuite());
      return instance;
    };
    const instantiateWasm = (imports, done) => {
      begin(imports).then(done).catch(reject);
      return {}; // the exports come later
    };
    createBoussole({ canvas, bridge: bridge.faults.guarded(bridge), instantiateWasm }).then(resolve, reject);
  });
}

// What is asked of a board, and the second part where it is not there: nothing is missing then.
async function complete(bridge, parts) {
  const [suite, questions] = await Promise.all([parts.joined ? undefined : compileSuite(), referential]);
  if (suite) await parts.join(suite);
  bridge.guide = questions;
  bridge.referential = questions;
  if (!bridge.giveBytesNow("_boussole_questions", questions)) throw new NotReceived("referentiel.json");
}

// Once what was drawn can be seen; or soon, in a page that nobody looks at.
const seen = () => atMost(GLANCE, new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));

const shell = new Shell();

async function start() {
  const frames = new Frames(() => (lookAtDensity(), bridge.frame()), () => bridge.faults.guard(() => {
    bridge.mirror.settle();
    bridge.passing.look();
  }));
  const bridge = new Bridge(frames);
  bridge.passing = new PassingMessages(root, (id) => bridge.activate(id));
  bridge.mirror = new Mirror(root, {
    activate: (id) => bridge.activate(id),
    setValue: (id, text) => bridge.setValue(id, text),
    focus: (id, visible) => bridge.early("_boussole_focus", id, visible),
    scrolled: (id, top) => bridge.early("_boussole_scrolled", id, top),
    dismiss: () => bridge.press(KEYS.escape),
  });
  bridge.days = new Days(root, (id, text) => bridge.setValue(id, text));
  const loading = bridge.storage.load(); // while the program is compiled
  loading.catch(() => {}); // told by giveRecords
  const own = mayHoldReferential() ? bridge.storage.loadReferential() : undefined;
  own?.catch(() => {}); // told by giveReferential
  const parts = new Parts();
  const compiled = await program;
  shell.advance();
  bridge.module = await instantiate(compiled, bridge, parts);
  if (firstVisit) bridge.beginInPart();
  else await complete(bridge, parts);
  shell.advance();
  shareFonts(bridge.module);
  tellPreferences(bridge);
  const settings = withForcedColors(readSettings());
  if (!firstVisit) bridge.call("_boussole_settings", settings);
  bridge.display = new Display(canvas, (plain, possible) => {
    bridge.mirror.show(plain);
    bridge.charts.follow();
    bridge.callNow("_boussole_display", !plain, possible);
  });
  followPrinting(bridge);
  bridge.display.chosen = chosenDisplay(settings);
  bridge.display.canDraw(bridge.module._boussole_can_draw());
  if (own) await giveReferential(bridge, own);
  const given = giveRecords(bridge, loading);
  // An address that leads somewhere was made when there was something, even if the browser has lost the mark of it.
  if (mayHoldRecords() || location.hash) await given;
  // Plain language comes with the companion, which is then waited for: no question changes under the eyes.
  if (/"plain":true/.test(settings)) await atMost(PATIENCE, bridge.companion = giveCompanion(bridge));
  followAddress(bridge);
  shell.leave();
  frames.start();
  listenToKeys((key) => bridge.press(key));
  forwardPointer(root, canvas, () => !bridge.display.plain);
  followPreferences(bridge);
  followSkip();
  bridge.speech = new Speech((there) => bridge.call("_boussole_voice", there),
    (heard) => bridge.call("_boussole_spoken", heard));
  followEvents(bridge, frames);
  window.boussole = {
    version: bridge.module.UTF8ToString(bridge.module._boussole_version()),
    settled: () => settled(bridge),
    frames: () => frames.drawn,
    frameTimes: () => frames.times.slice(),
    memory: () => bridge.module.HEAPU8.length,
    load, // a module of the site, or of the page that is one file
  };
  performance.mark("usable"); // a press is answered in the next frame; on a first visit, the one that begins
  if (firstVisit) {
    await seen();
    await complete(bridge, parts);
    bridge.reopen();
  }
  performance.mark("whole"); // and every press
  bridge.companion = bridge.companion || giveCompanion(bridge);
  bridge.charts.follow(); // those of the first screen waited for it
  const rest = bridge.companion.then(() => bridge.reports.fetch()).then(() => bridge.backup().catch(() => {}))
    .then(() => load("offline.js"));
  bridge.during(rest.then(({ begin }) => begin(bridge), () => {})); // without it, the page needs a network
}

start().catch((error) => shell.fail(error));
