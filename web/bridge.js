// Both sides of the seam between the page and the program: what the program calls (Module.bridge, see
// src/platform/web/bridge.h) and the calls into it, with texts turned into memory.
import { FileInput, writeFile } from "./files.js";
import { Reports } from "./reports.js";
import { Storage, writeSettings } from "./storage.js";

const NOTHING = new Uint8Array();
const SAID_FOR = 8000; // milliseconds that words stay in the live region

export class Bridge {
  constructor(frames) {
    this.frames = frames;
    this.storage = new Storage();
    this.pending = 0; // asynchronous works under way
    this.said = ""; // what waits to be told
    this.module = undefined;
    this.guide = undefined; // bytes of referentiel.json
    this.own = undefined; // those of the referential that the person opened
    this.referential = undefined; // one or the other: the JSON text of the referential in use
    this.companion = undefined; // resolves with the bytes of companion.json
    this.reports = new Reports(this, () => this.content());
    this.mirror = undefined;
    this.display = undefined;
    this.trail = undefined;
    this.speech = undefined;
    this.files = new FileInput((work) => this.during(work), (count) => this.call("_boussole_files", count),
      (name, bytes) => this.giveBytes("_boussole_file_opened", bytes, name),
      (name, reason) => this.call("_boussole_file_refused", name, reason));
  }

  // --- Into the program. Texts are copied to its memory for the call.
  call(name, ...values) {
    const texts = [];
    const given = values.map((value) => {
      if (typeof value !== "string") return value;
      const text = wellFormed(value);
      const size = this.module.lengthBytesUTF8(text) + 1;
      const address = this.module._malloc(size);
      this.module.stringToUTF8(text, address, size);
      texts.push(address);
      return address;
    });
    const result = this.module[name](...given);
    for (const address of texts) this.module._free(address);
    this.frames.ask();
    return result;
  }

  // A call whose last arguments are bytes and their number.
  giveBytes(call, bytes, ...before) {
    const address = this.module._malloc(bytes.length + 1);
    this.module.HEAPU8.set(bytes, address);
    this.call(call, ...before, address, bytes.length);
    this.module._free(address);
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
  apply(diff) { this.mirror.apply(diff); }
  focus(id) { this.mirror.focus(id); }
  scroll(id, top) { this.mirror.scroll(id, top); }
  reveal(id, start) { this.mirror.reveal(id, start); }
  setTitle(title) { document.title = title; }
  // Each screen and each question has an address, which back, forward and reload return to.
  setRoute(route, diagnostic, inPlace) { this.trail.setRoute(route, diagnostic, inPlace); }
  setCovered(covered) { this.trail.setCovered(covered); }

  frameTime(milliseconds) { this.frames.record(milliseconds); }

  // What is told together is said together. Emptied first, so that the same words are said again; and afterwards, so
  // that they are not read at the foot of another screen.
  announce(words) {
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

  setDisplay(mode) { this.display.choose(mode); }

  // Pairs « name value ».
  setTheme(theme) {
    const words = theme.split(" ");
    const style = document.documentElement.style;
    for (let at = 0; at + 1 < words.length; at += 2) {
      if (words[at] === "scheme") style.colorScheme = words[at + 1];
      else style.setProperty(`--${words[at]}`, words[at + 1]);
    }
  }

  now() { return `${new Date().toISOString().slice(0, 19)}Z`; }
  uuid() { return newUuid(); }
  localTime(iso) {
    const time = new Date(iso);
    return [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()];
  }

  store(record, revision) {
    this.during(this.storage.put(record).then(
      () => this.call("_boussole_stored", record.id, revision, ""),
      (error) => this.call("_boussole_stored", record.id, revision, reasonOf(error)),
    ));
  }

  erase(id) { this.during(this.storage.erase(id).catch(() => {})); }
  eraseEverything() { this.during(this.storage.eraseEverything().catch(() => {})); }
  storeSettings(json) { writeSettings(json); }

  storeReferential(bytes) {
    this.own = bytes;
    this.during(this.storage.putReferential(bytes).then(
      () => this.call("_boussole_referential_stored", ""),
      (error) => this.call("_boussole_referential_stored", reasonOf(error)),
    ));
  }

  useReferential(own) { this.referential = own ? this.own : this.guide; }

  writeFile(name, content) {
    return this.during(writeFile(name, content).then((bytes) => {
      this.giveBytes("_boussole_file_written", bytes, name);
      return name;
    }));
  }

  // What reports are made from. A referential of one's own has its companion within.
  async content() {
    const companion = await this.companion;
    return { referential: this.referential, companion: this.referential === this.guide ? companion : NOTHING };
  }

  report(order, show) { this.during(this.reports.give(order, show)); }
  fetchReports() { this.during(this.reports.fetch()); }

  pickFile() { this.files.pick(); }

  setTimer(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.call("_boussole_timer");
    }, milliseconds);
  }

  // Whether nothing waits to be drawn, kept or read.
  get settled() {
    return this.frames.idle && this.pending === 0 && this.timer === undefined && this.trail.settled;
  }
}

// Half of a surrogate pair is no character and would not be valid UTF-8: it becomes U+FFFD.
function wellFormed(text) {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : "\ufffd"));
}

export function reasonOf(error) {
  return (error && (error.message || error.name)) || "IndexedDB";
}

// crypto.randomUUID needs a secure context; a page served by a plain address in a meeting room is not one.
function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
