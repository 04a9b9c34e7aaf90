// For backups_modules.test.mjs: the page's side of the seam as it is (web/bridge.js), and in the place of the program a few
// lines that hold texts by id, and remember what they were told.
import { Bridge } from "../../web/bridge.js";
import { Storage } from "../../web/storage.js";

const told = [];
const texts = new Map(); // id → { text, revision, stored }
const apart = []; // what was kept apart

const program = {
  record(id, text) { this.coming = { id, text }; },
  elsewhere(what) {
    const { id, text } = this.coming;
    const own = texts.get(id);
    const edited = own && own.revision !== own.stored;
    if (edited) apart.push(own.text);
    if (what === 1) texts.delete(id);
    else texts.set(id, { text, revision: 0, stored: 0 });
    return Boolean(edited);
  },
  loaded() {},
  flush() {
    for (const [id, { text, revision, stored }] of texts) {
      if (revision !== stored) bridge.store({ id, file: text, savedAt: "2026-11-27T05:00:00Z", order: 1 }, revision);
    }
  },
  stored(id, revision, refusal) { if (!refusal && texts.has(id)) texts.get(id).stored = revision; },
  all_erased_elsewhere() { texts.clear(); },
};

class Page extends Bridge {
  constructor() {
    super({ ask() {}, hold() {}, release() {} });
    this.module = {};
  }

  callNow(name, ...values) {
    const short = name.replace("_boussole_", "");
    if (!["flush", "catch_up"].includes(short)) told.push([short, ...values]);
    return program[short]?.(...values);
  }

  giveBytesNow(name, bytes, ...before) { told.push([name.replace("_boussole_", ""), ...before, new TextDecoder().decode(bytes)]); }
}

const bridge = new Page();
addEventListener("pagehide", (event) => bridge.leave(event.persisted));
addEventListener("pageshow", (event) => { if (event.persisted) bridge.wake(); });
document.addEventListener("freeze", () => bridge.leave(true));
document.addEventListener("resume", () => bridge.wake());
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") bridge.leave(); });

async function start() {
  bridge.tellNewer();
  const { records, lost } = await bridge.storage.load().catch(({ name }) => {
    bridge.call("_boussole_loaded", name);
    return { records: [] };
  });
  if (lost !== undefined) bridge.call("_boussole_erased_by_browser", lost);
  for (const { id, file } of records) texts.set(id, { text: file, revision: 0, stored: 0 });
  bridge.followOthers();
  await bridge.backup();
}

Object.assign(window, {
  bridge, told, apart, Storage,
  // Typed, and not saved yet; save() gives it to storage.
  type(id, text) {
    const { revision = 0, stored = 0 } = texts.get(id) || {};
    texts.set(id, { text, revision: revision + 1, stored });
  },
  save: () => bridge.call("_boussole_flush"),
  text: (id) => texts.get(id)?.text,
  saved: (id) => texts.get(id)?.revision === texts.get(id)?.stored,
  writer: (id) => told.filter(([name, of]) => name === "writer" && of === id).map(([, , what]) => what),
  begun: start(),
});
