// Both sides of the seam between the page and the program: what the program calls (Module.bridge, see
// src/platform/web/bridge.h) and the calls into it, with texts turned into memory.
import { load } from "boussole-resources";
import { askBackups } from "./asking.js";
import { FileInput, writeFile } from "./files.js";
import { Faults } from "./faults.js";
import { KEYS } from "./keyboard.js";
import { PlainCharts } from "./plain_charts.js";
import { available } from "./protection.js";
import { reasonOf } from "./reasons.js";
import { Reports } from "./reports.js";
import { Storage, writeSettings } from "./storage.js";
import { canFillScreen, fillScreen, followScreen } from "./whole_screen.js";

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();
const NOTHING = new Uint8Array();
const SAID_FOR = 8000; // milliseconds that words stay in the live region
const FIRST_MOMENT = Date.parse("0001-01-02T00:00:00Z"); // a day from the ends: local times stay within them
const LAST_MOMENT = Date.parse("9999-12-30T23:59:59Z");
const SAVED = 0; // Elsewhere (src/app/app.h)
const ERASED = 1;
const KEPT_APART = 2;
const DOWNLOADED = 0; // FilePlace (src/app/backups.h)
const CAMERA_MISSING = 5; // CameraEnd (src/app/card_reading.h)
const OPENED = 0; // what became of a password
const WRONG_PASSWORD = 1;
const DAMAGED = 2;
const NOT_RECEIVED = 3; // what protects files did not come
const REFUSED = 4; // by the browser

export class Bridge {
  constructor(frames) {
    this.frames = frames;
    this.faults = new Faults({ mend: () => this.mend(), export: () => this.call("_boussole_key", KEYS.export),
      rescue: () => this.rescue() });
    this.storage = new Storage();
    this.storage.newer = () => this.tellNewer();
    this.storing = new Map(); // by id, the last write under way: resolves with whether the record is on disk
    this.backups = undefined; // resolves with what backups.js does
    this.writers = undefined; // once it is there (writers.js)
    this.open = true; // false while the second part of the program is not there (parts.js): calls wait
    this.inPart = false; // then: whether what a person does still reaches the first part
    this.waiting = []; // those calls
    this.camera = undefined; // resolves with what closes it, while the program has one open
    this.tries = 0; // how many times backups.js was asked for
    this.cameras = 0; // how many times it was asked for
    this.protections = 0; // how many times what protects files was asked for
    this.taken = undefined; // gives the program what is not applied yet
    this.pending = 0; // asynchronous works under way
    this.said = ""; // what waits to be told
    this.module = undefined;
    this.guide = undefined; // bytes of referentiel.json
    this.own = undefined; // those of the referential that the person opened
    this.referential = undefined; // one or the other: the JSON text of the referential in use
    this.companion = undefined; // resolves with the bytes of companion.json
    this.reports = new Reports(this, () => this.content());
    this.records = new Map(); // the text of each diagnostic's file as it was last kept, by id
    this.charts = new PlainCharts(this);
    this.mirror = undefined;
    this.passing = undefined; // what lets messages go
    this.display = undefined;
    this.trail = undefined;
    this.speech = undefined;
    this.days = undefined; // the browser's calendar (days.js)
    followScreen((whole) => this.call("_boussole_whole_screen", whole));
    this.files = new FileInput((work) => this.during(work), (count) => this.call("_boussole_files", count),
      (name, bytes) => this.giveBytes("_boussole_file_opened", bytes, name),
      (name, reason) => this.call("_boussole_file_refused", name, reason),
      async (bytes) => (await this.backup()).unpack(bytes));
  }

  // --- Into the program. Texts are copied to its memory for the call. A call that fails is told (faults.js) and gives
  // nothing.
  call(name, ...values) { return this.inTurn(() => this.callNow(name, ...values)); }

  // Without waiting for the second part: what the welcome needs (scripts/profile-start).
  callNow(name, ...values) {
    const result = this.faults.guard(() => this.reach(name, values));
    this.frames.ask();
    return result;
  }

  // Does what reaches the program, or keeps it until all of it is there.
  inTurn(work) {
    if (this.open) return work();
    this.waiting.push(work);
    return undefined;
  }

  // The first part is there alone: calls wait, but for what a person does on the welcome (early). The program itself says
  // which of that is done at once (App::begin_in_part).
  beginInPart() {
    this.open = false;
    this.inPart = true;
    this.callNow("_boussole_in_part");
  }

  // What a person does, and the first part can take.
  early(name, ...values) { return this.inPart ? this.callNow(name, ...values) : this.call(name, ...values); }

  // What a person does, and only all of the program can take: until it is there nothing more is done, so that everything
  // stays in its order.
  whole(work) {
    if (!this.open) {
      this.inPart = false;
      this.frames.hold();
    }
    return this.inTurn(work);
  }

  // All of the program is there: what waited is done, in its order.
  reopen() {
    this.open = true;
    this.inPart = false;
    for (const work of this.waiting.splice(0)) work();
    this.frames.release();
  }

  reach(name, values) {
    const { module } = this;
    const stack = module.stackSave();
    const copies = [];
    const given = values.map((value) => {
      if (typeof value !== "string") return value;
      const text = wellFormed(value);
      const size = module.lengthBytesUTF8(text) + 1;
      const address = module._malloc(size);
      module.stringToUTF8(text, address, size);
      copies.push(address);
      return address;
    });
    try {
      return module[name](...given);
    } finally {
      module.stackRestore(stack); // what was broken off in its middle has left it deeper
      for (const address of copies) module._free(address);
    }
  }

  // A call whose last arguments are bytes and their number.
  giveBytes(call, bytes, ...before) { return this.inTurn(() => this.giveBytesNow(call, bytes, ...before)); }

  giveBytesNow(call, bytes, ...before) {
    const address = this.faults.guard(() => this.module._malloc(bytes.length + 1));
    if (address === undefined) return undefined;
    this.module.HEAPU8.set(bytes, address);
    const result = this.callNow(call, ...before, address, bytes.length);
    this.faults.guard(() => this.module._free(address));
    return result;
  }

  // --- What the person does, through the mirror
  activate(id) { this.take(() => this.early("_boussole_activate", id)); }

  // A key that means something (keyboard.js). Whether it did.
  press(key) { return this.whole(() => this.callNow("_boussole_key", key)); }

  // What a field holds: as bytes, for it may hold any character.
  setValue(id, text) { this.take(() => this.whole(() => this.giveBytesNow("_boussole_set_value", ENCODER.encode(text), id))); }

  // Gives it, and has it applied at once instead of by the next frame. Firefox breaks off whatever runs in a page that it
  // closes, in its middle and without an exception, then lets it keep something: what a frame was taking would be lost.
  take(give) {
    this.taken = give;
    give();
    this.early("_boussole_catch_up");
    this.taken = undefined;
  }

  // After a fault: what the program may not have got, what the mirror may not show, what may not be saved.
  mend() {
    for (const { id, text } of this.mirror.untold()) this.setValue(id, text);
    this.call("_boussole_mirror_lost");
    this.call("_boussole_flush");
  }

  // A copy of what this browser keeps, when the program no longer answers: the open diagnostic, or all of them. Whether
  // there was any.
  async rescue() {
    const records = (await this.storage.look()).filter(({ erased }) => !erased);
    const open = records.filter(({ id }) => id === history.state?.diagnostic);
    const found = open.length > 0 ? open : records;
    for (const { id, file } of found) await writeFile(`boussole-${id.slice(0, 8)}.boussole.json`, file);
    return found.length > 0;
  }

  // Counts a work as pending until it ends.
  async during(work) {
    this.pending += 1;
    try {
      return await work;
    } finally {
      this.pending -= 1;
    }
  }

  // --- From the program
  apply(diff) {
    this.mirror.apply(JSON.parse(diff));
    this.charts.follow();
  }

  focus(id) { this.mirror.focus(id); }
  scroll(id, top) { this.mirror.scroll(id, top); }
  reveal(id, start) { this.mirror.reveal(id, start); }
  setTitle(title) { document.title = title; }
  // Each screen and each question has an address, which back, forward and reload return to.
  setRoute(route, diagnostic, inPlace) { this.trail.setRoute(route, diagnostic, inPlace); }
  setCovered(covered) { this.trail.setCovered(covered); }

  // Draws a frame; whether it wants another.
  frame() {
    const wants = this.faults.guard(() => ({ another: this.reach("_boussole_frame", []) }));
    this.mirror.passed();
    if (wants) this.faults.passed();
    return Boolean(wants?.another);
  }

  frameTime(milliseconds) { this.frames.record(milliseconds); }

  // What is told together is said together. Emptied first, so that the same words are said again; and afterwards, so
  // that they are not read at the foot of another screen.
  announce(words) {
    this.passing.again();
    const live = document.getElementById("live");
    this.said = this.said ? `${this.said} ${words}` : words;
    clearTimeout(this.saying);
    live.textContent = "";
    this.saying = setTimeout(() => {
      live.textContent = this.said;
      this.said = "";
      this.saying = setTimeout(() => { live.textContent = ""; }, SAID_FOR);
    }, 50);
  }

  askDay(field, iso) { this.days.ask(field, iso); }
  speak(words, rate) { this.speech.say(words, rate); }
  stopSpeaking() { this.speech.stop(); }

  setDisplay(mode) { this.display.choose(mode); }

  // Pairs « name value ».
  setTheme(theme) {
    const words = theme.split(" ");
    const style = document.documentElement.style;
    for (let at = 0; at + 1 < words.length; at += 2) {
      if (words[at] === "scheme") style.colorScheme = document.documentElement.dataset.scheme = words[at + 1];
      else style.setProperty(`--${words[at]}`, words[at + 1]);
    }
  }

  // A clock may be set beyond what four digits of a year can say, which no reader of a file takes.
  now() {
    const time = Math.min(Math.max(Date.now(), FIRST_MOMENT), LAST_MOMENT);
    return `${new Date(time).toISOString().slice(0, 19)}Z`;
  }

  uuid() { return newUuid(); }
  localTime(iso) {
    const time = new Date(iso);
    return [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()];
  }

  // --- Keeping
  store(record, revision) {
    this.records.set(record.id, record.file);
    this.charts.follow();
    const tell = (refusal) => this.call("_boussole_stored", record.id, revision, refusal);
    let stored = false;
    const writing = this.answered(this.storage.put(record), (other) => {
      stored = !other;
      other ? this.elsewhere(other) : tell("");
    }, (refusal, { name }) => { if (name !== "VersionError") tell(refusal); }).then(() => {
      if (this.storing.get(record.id) === writing) this.storing.delete(record.id);
      return stored;
    });
    this.storing.set(record.id, writing);
  }

  // A newer version of the program has changed the database: what is typed is kept beside it, for that one (storage.js).
  tellNewer() {
    if (!this.module || !this.storage.outdated || this.newerTold) return;
    this.newerTold = true;
    this.call("_boussole_newer_version");
  }

  erase(id) {
    this.records.delete(id);
    const tell = (refusal) => this.call("_boussole_erased", id, refusal);
    this.answered(this.storage.erase(id), (other) => {
      if (other) this.elsewhere(other);
      tell(other ? "changed-elsewhere" : "");
    }, tell);
  }

  eraseEverything() {
    this.records.clear();
    const tell = (refusal) => this.call("_boussole_everything_erased", refusal);
    this.answered(this.storage.eraseEverything(), () => tell(""), tell);
  }

  // done(answer) or refused(words); when storage is told not to answer and does in the end, done too.
  answered(work, done, refused) {
    return this.during(work.then(done, (error) => {
      refused(reasonOf(error), error);
      error.late?.then(done, () => {});
    }));
  }

  giveRecord(record, apart = false) {
    if (record.file) this.records.set(String(record.id), String(record.file));
    this.call("_boussole_record", String(record.id), String(record.file || ""), record.savedAt || "",
      record.exportedAt || "", record.exportedModifiedAt || "", Math.max(0, Number(record.order) || 0), apart);
  }

  // Another page has changed a record.
  elsewhere(record) {
    if (!record.id) { // all of them
      this.call("_boussole_all_erased_elsewhere");
      return;
    }
    this.storage.see(record);
    this.giveRecord(record);
    const apart = this.call("_boussole_elsewhere", record.erased ? ERASED : SAVED);
    if (apart) this.storage.tell({ apart: record.id });
  }

  followOthers() {
    this.storage.follow({
      elsewhere: (record) => this.elsewhere(record),
      apart: (id) => {
        this.giveRecord({ id });
        this.call("_boussole_elsewhere", KEPT_APART);
      },
      erased: () => this.elsewhere({}),
    });
  }

  // The last moment at which the browser surely lets us keep something. Whether what it has not written yet will be
  // found again all the same. `asleep`: the browser may keep the page as it is, to come back to it.
  leave(asleep = false) {
    if (this.taken) this.take(this.taken); // broken off
    this.call("_boussole_flush");
    const copied = this.storage.copyUnsaved();
    if (asleep) this.writers?.sleep();
    if (asleep && copied) this.storage.sleep();
    return copied;
  }

  // The page goes on, after a sleep.
  wake() {
    this.storage.wake();
    this.writers?.wake();
  }

  rememberExport(iso) { this.storage.keepLastExport(iso); }

  // What comes once the first screen is there, in a file by itself, and is asked for again when it did not.
  backup() {
    this.backups ||= load("backups.js", this.tries += 1).then(({ begin }) => begin(this));
    this.backups.catch(() => { this.backups = undefined; });
    return this.backups;
  }

  storeSettings(json) { writeSettings(json); }

  storeReferential(bytes) {
    this.own = bytes;
    const tell = (refusal) => this.call("_boussole_referential_stored", refusal);
    this.answered(this.storage.putReferential(bytes), () => tell(""), tell);
  }

  useReferential(own) { this.referential = own ? this.own : this.guide; }

  // A diagnostic goes where the person chooses, when the browser lets them (saving.js).
  writeFile(name, content) {
    const saving = /\.boussole\.json$/.test(name) ? this.backup().then((backups) => backups.save(name, content), () => undefined)
      : Promise.resolve();
    return this.during(saving.then(async (saved) => saved || { bytes: await writeFile(name, content), place: DOWNLOADED })
      .then(({ bytes, place, refusal }) => {
        if (refusal !== undefined) {
          this.call("_boussole_file_refused_writing", name, refusal);
          return name;
        }
        this.call("_boussole_file_place", name, place);
        this.giveBytes("_boussole_file_written", bytes, name);
        return name;
      }));
  }

  // Whether this page can protect a file by a password, and open one.
  canProtect() { return available(); }

  // What protects files. Rejects with NOT_RECEIVED.
  protection() {
    this.protections += 1;
    return load("protection.js", this.protections).catch(() => Promise.reject(NOT_RECEIVED));
  }

  // As writeFile, protected by a password. It is opened again with it before it is given: the program is told what the
  // person will find in it, as for any file.
  protectFile(name, content, password) {
    const work = async () => {
      const { protect, unprotect } = await this.protection();
      const text = await protect(content, password);
      const { bytes = NOTHING } = await unprotect(text, password);
      const written = DECODER.decode(await writeFile(name, text));
      this.giveBytes("_boussole_file_written", written === text ? bytes : NOTHING, name);
    };
    return this.during(work().catch((why) => {
      this.call("_boussole_protection_failed", name, why === NOT_RECEIVED ? NOT_RECEIVED : REFUSED);
    }));
  }

  // Opens a protected file that the person gave: what is in it comes as any file that is opened.
  openProtected(name, text, password) {
    const tell = (outcome) => this.call("_boussole_unprotected", name, outcome);
    const work = async () => {
      const { unprotect } = await this.protection();
      const { bytes, wrongPassword } = await unprotect(text, password);
      tell(bytes ? OPENED : wrongPassword ? WRONG_PASSWORD : DAMAGED);
      if (bytes) this.giveBytes("_boussole_file_opened", bytes, name);
    };
    return this.during(work().catch((why) => tell(why === NOT_RECEIVED ? NOT_RECEIVED : REFUSED)));
  }

  // What reports are made from. A referential of one's own has its companion within.
  async content() {
    const companion = await this.companion;
    return { referential: this.referential, companion: this.referential === this.guide ? companion : NOTHING };
  }

  report(order, show) { this.during(this.reports.give(order, show)); }
  fetchReports() { this.during(this.reports.fetch()); }

  pickFile() { this.files.pick(); }

  // Old browsers, and pages in no secure context, have only the command.
  copy(text) {
    const tell = (copied) => this.call("_boussole_copied", copied);
    this.during(Promise.resolve().then(() => navigator.clipboard.writeText(text)).catch(() => copyByCommand(text))
      .then(() => tell(true), () => tell(false)));
  }

  canFillScreen() { return canFillScreen(); }
  fillScreen(whole) { this.during(fillScreen(whole)); }

  pageAddress() { return location.href.split("#")[0]; }

  // One at a time, for voting cards or for response codes.
  openCamera(people) { this.readCamera(({ readCardsInto }) => readCardsInto(this, people)); }
  openCodeCamera() { this.readCamera(({ readCodesInto }) => readCodesInto(this)); }

  readCamera(open) {
    this.cameras += 1;
    this.camera = load("camera.js", this.cameras).then(open, () => this.call("_boussole_camera_end", CAMERA_MISSING));
  }

  closeCamera() {
    this.camera?.then((camera) => camera?.close());
    this.camera = undefined;
  }

  setTimer(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.call("_boussole_timer");
    }, milliseconds);
  }

  // Whether nothing waits to be drawn, kept or read.
  get settled() {
    return this.open && this.frames.idle && !this.mirror.busy && this.pending === 0 && this.timer === undefined && this.trail.settled;
  }
}

askBackups(Bridge);

// Half of a surrogate pair is no character and would not be valid UTF-8: it becomes U+FFFD.
function wellFormed(text) {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : "\ufffd"));
}

function copyByCommand(text) {
  const field = document.body.appendChild(document.createElement("textarea"));
  const before = document.activeElement;
  field.value = text;
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  before?.focus();
  if (!copied) throw new Error("copy");
}

// crypto.randomUUID needs a secure context; a page served by a plain address in a meeting room is not one.
function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
