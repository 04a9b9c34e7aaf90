// What is kept in this browser: diagnostics and a referential in IndexedDB, settings in localStorage (read before the
// first frame). The referential has a database of its own, which only those who opened one ever have.
//
// Each write of a record gives it a mark, its revision: « page.number », the page that wrote it and which of its
// writes it was. A record is written or erased only over one whose mark this page has seen: see `swap`, and
// docs/decisions/0012-a-revision-for-each-record.md. What is erased leaves its id and a mark, nothing else.
import { forgetProgram } from "boussole-resources";
import { ended, inTime as inTimeOr, promised, within } from "./database.js";
import { eraseFormer, formerReferential, openRecords, own, takeFormerKeys } from "./former.js";
import { isNewer } from "./formats.js";
import { forget, keys, recalled, remember } from "./local.js";
import { DATABASE, PLACE, PREFIX, REFERENTIAL, SNAPSHOTS } from "./names.js";

const RECORDS = "diagnostics";
const REFERENTIALS = "referentials";
const SETTINGS = `${PREFIX}settings`;
const KEPT = `${PREFIX}kept`; // there once something was kept: without it, there is nothing to wait for at the start
const REFERENTIAL_KEPT = `${PREFIX}referential`; // the same for the referential
const UNSAVED = `${PREFIX}unsaved.`; // and a page, and an id: what that page had not on disk yet when it was left
const EXPORTED = `${PREFIX}exported`; // the date of the last export
const HEARD = 2000; // ms that other pages are given to let go of what is erased

const PAGE = [...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join("");
let writes = 0;

// Of a browser that has erased it all, and not by « Tout effacer », this one is left.
const hadKept = recalled(KEPT) === "yes";
let made = false; // there was no database

takeFormerKeys();
let keeps = recalled(KEPT) !== null; // as far as this page knows, nobody has erased everything

const newMark = () => `${PAGE}.${writes += 1}`;
const markOf = (record) => String(record?.mark || ""); // "" in records of older versions
const isOwn = (record) => markOf(record).startsWith(`${PAGE}.`);

// --- One connection, opened as soon as this module runs, which the page asks for first: the browser answers while the
// program loads. Lost (cleaned, or deleted), it is opened again when it is needed; not when a newer version of the program
// has changed the database: this one has nothing to do there any more.
let opened;
let outdated = false;
let tellOutdated = () => {};

function connect() {
  opened ??= (outdated ? Promise.reject(Object.assign(new Error("IndexedDB"), { name: "VersionError" }))
    : openRecords(RECORDS, make, lost)).catch((error) => {
    if (error.name === "VersionError") beOutdated();
    throw error;
  });
  return opened;
}

function disconnect() {
  opened?.then((database) => database.close(), () => {});
  opened = undefined;
}

connect().catch(() => {}); // told by whoever loads

function make(database, records) {
  made = true;
  const store = database.createObjectStore(RECORDS, { keyPath: "id" });
  for (const record of records) store.put(record);
}

// version: of whoever wants another one; null to delete it.
function lost(version) {
  opened = undefined;
  if (version) beOutdated();
}

function beOutdated() {
  outdated = true;
  tellOutdated();
}

// --- While the browser keeps a page that was left, to come back to it, nothing of it runs: a transaction that it had
// under way would make every other page wait.
const under = new Set(); // transactions under way
let awake = Promise.resolve();
let wake = () => {};

export class Storage {
  constructor() {
    this.seen = new Map(); // the mark of each record as this page knows it
    this.waiting = new Map(); // what is not on disk yet: { kept, base } by id
    this.apart = []; // keys of the copies that become diagnostics of their own
    this.channel = undefined;
    this.hears = () => {}; // of a page that has let go of what is erased
    this.newer = () => {}; // called when a newer version of the program has changed the database
    tellOutdated = () => {
      this.copyUnsaved();
      this.newer();
    };
  }

  get outdated() { return outdated; }

  // Reads every record, what a page left unsaved included: { records, apart }, the latter being versions of records
  // that have been changed meanwhile. Rejects with the browser's reason when it keeps nothing.
  load() { return inTime(this.readAll()); }

  async readAll() {
    const apart = [];
    await this.recover(undefined, (key, kept) => {
      apart.push(kept);
      if (!isNewer(kept)) this.apart.push(key); // else its copy stays, for who can read it
    });
    const { result } = await attempt("readonly", (records) => records.getAll());
    for (const record of result) this.see(record);
    const records = result.filter((record) => !record.erased && !isOwn(record));
    if (records.length > 0) rememberKept("yes");
    return { records, apart, lost: made && hadKept ? recalled(EXPORTED) || "" : undefined };
  }

  // Puts what other pages left unsaved, of this record or of all, where it belongs; changed(key, kept): it has been changed
  // since, and the copy stays.
  async recover(id, changed) {
    for (const [key, { kept, base }] of unsaved()) {
      if (id !== undefined && (kept.id !== id || isOwn(kept))) continue;
      const { other } = await attempt("readwrite", (records) => swap(records, kept, base));
      if (other && !other.erased) changed?.(key, kept);
      else forget(key);
    }
  }

  // The record is read again, with what a page that is gone left unsaved of it; what has changed is told as elsewhere.
  async readAgain(id) {
    await inTime(this.recover(id)).catch(() => {}); // its copy stays
    await this.refresh((record) => record.id === id);
  }

  // The program knows this record. One of a newer version it does not, which is then neither written over nor erased.
  see(record) { if (!isNewer(record)) this.seen.set(record.id, markOf(record)); }

  // Resolves once the record is on disk; with what is there instead when another page has changed it since.
  put(record) {
    const kept = { ...record, mark: newMark() };
    const base = this.seen.get(record.id);
    const gone = base !== undefined && allErased();
    this.waiting.set(record.id, { kept, base });
    if (outdated) this.copyUnsaved(); // for the newer version
    if (!gone && recalled(KEPT) === null) rememberKept("soon");
    return inTime(attempt("readwrite", (records) => swap(records, kept, base, gone)).then(({ other }) => {
      if (!other) {
        this.changed(kept);
        rememberKept("yes");
      }
      if (this.waiting.get(kept.id)?.kept === kept) this.settle(kept.id);
      return other;
    }));
  }

  settle(id) {
    this.waiting.delete(id);
    forget(`${UNSAVED}${PAGE}.${id}`);
    if (this.waiting.size === 0) this.apart.splice(0).forEach(forget);
  }

  changed(record) {
    this.see(record);
    this.tell({ id: record.id });
  }

  // The page may be left before IndexedDB answers: what waits is copied to where it is written at once, for the next
  // start. Returns whether it could be.
  copyUnsaved() {
    return [...this.waiting].map(([id, unsaved]) => remember(`${UNSAVED}${PAGE}.${id}`, JSON.stringify(unsaved)))
      .every(Boolean);
  }

  // The page is put to sleep: what is under way is begun again when it wakes up. Precondition: copyUnsaved() could.
  sleep() {
    if (this.asleep) return;
    this.asleep = true;
    awake = new Promise((resolve) => { wake = resolve; });
    for (const transaction of under) {
      try {
        transaction.abort();
      } catch {
        // it has just ended
      }
    }
    disconnect();
    this.channel?.close(); // a browser drops a page that would hear something
  }

  // Other pages may have gone on meanwhile.
  wake() {
    if (this.asleep && this.told) this.follow(this.told);
    this.asleep = false;
    wake();
    this.refresh();
  }

  // Resolves once the record is gone; with what is there when another page has changed it since.
  erase(id) {
    const gone = { id, mark: newMark(), erased: true };
    const base = this.seen.get(id);
    this.settle(id);
    return inTime(attempt("readwrite", (records) => swap(records, gone, base)).then(({ other }) => {
      if (other && !other.erased) return other;
      this.changed(other || gone);
      return undefined;
    }));
  }

  // Nothing is left: no database, no key, and nothing of the program. Until every other page has let go of it, which they
  // are given a moment for, a mark stays in the place of each record, so that none can bring it back.
  async eraseEverything() {
    await inTime(this.eraseAll());
    if (await this.letGo()) await this.deleteRecords();
  }

  async eraseAll() {
    this.waiting.clear();
    for (const [key] of unsaved()) forget(key);
    for (const name of [REFERENTIAL, SNAPSHOTS]) await promised(indexedDB.deleteDatabase(name + PLACE));
    const mark = newMark();
    const { result } = await attempt("readwrite", (records) => {
      const request = records.getAllKeys();
      request.onsuccess = () => {
        for (const id of request.result) records.put({ id, mark, erased: true });
        records.transaction.commit?.();
      };
      return request;
    });
    for (const id of result) this.see({ id, mark });
    const leave = await eraseFormer();
    for (const key of keys()) forget(key);
    leave();
    keeps = false;
    await forgetProgram();
  }

  // Resolves once all the other pages have let go, or with false: one that has not heard, or nobody knows how many there
  // are, and what is left must keep them from bringing back what they still hold.
  async letGo() {
    const others = await pages() - 1;
    const heard = new Promise((resolve) => {
      let count = 0;
      this.hears = () => {
        count += 1;
        if (count === others) resolve(true);
      };
      if (others === 0) resolve(true);
      setTimeout(() => resolve(false), HEARD);
    });
    this.tell({ all: true });
    return heard;
  }

  // A page that holds it all the same (an older version) keeps it from being deleted: the marks are what is left.
  async deleteRecords() {
    disconnect();
    try {
      const request = indexedDB.deleteDatabase(DATABASE);
      await inTime(Promise.race([promised(request), new Promise((resolve) => { request.onblocked = resolve; })]));
      this.seen.clear();
    } catch {
      // the marks hold nothing of what was written
    }
  }

  // --- Other pages

  // told.elsewhere(record): a record is no longer as this page knows it; told.apart(id): another page has kept its own
  // version of this one apart; told.erased(): everything is gone.
  follow(told) {
    this.told = told;
    try {
      this.channel = new BroadcastChannel(DATABASE);
    } catch {
      return; // what is written still meets what others wrote
    }
    this.channel.onmessage = ({ data }) => {
      if (data.apart) told.apart(data.apart);
      else if (data.gone) this.hears();
      else if (data.all) this.forgetAll();
      else this.refresh((record) => record.id === data.id);
    };
  }

  // Another page has erased everything, and is told once nothing of this one can bring it back.
  async forgetAll() {
    const records = await this.look().catch(() => undefined);
    if (!records) return;
    for (const record of records) this.see(record);
    keeps = false;
    this.told.erased();
    disconnect();
    this.tell({ gone: true });
  }

  tell(news) { if (!this.asleep) this.channel?.postMessage(news); }

  look() { return inTime(attempt("readonly", (records) => records.getAll())).then(({ result }) => result); }

  // Looks whether other pages have changed something.
  async refresh(wanted = () => true) {
    const records = await this.look().catch(() => undefined);
    if (!records) return;
    if (records.length === 0 && this.seen.size > 0 && allErased()) {
      keeps = false;
      this.told?.erased();
    }
    for (const record of records.filter(wanted)) {
      if (markOf(record) !== this.seen.get(record.id) && !isOwn(record)) this.told?.elsewhere(record);
    }
  }

  // --- The referential

  // The bytes of the referential that was kept; nothing when it is gone.
  async loadReferential() {
    const [found] = await inReferentials((database) => promised(database.transaction(REFERENTIALS, "readonly")
      .objectStore(REFERENTIALS).getAll()));
    const former = found ? undefined : await formerReferential(REFERENTIALS);
    if (former) await this.putReferential(former.bytes);
    return (found || former)?.bytes;
  }

  putReferential(bytes) {
    remember(REFERENTIAL_KEPT, "yes");
    return inReferentials((database) => {
      const transaction = database.transaction(REFERENTIALS, "readwrite");
      const written = ended(transaction);
      transaction.objectStore(REFERENTIALS).put({ id: REFERENTIALS, bytes });
      return written;
    });
  }

  // --- Exports: when the last one was (ISO), for when the browser has erased the rest.
  keepLastExport(iso) { remember(EXPORTED, iso); }
}

// Puts a record in the place of the one of its id, in one transaction with the look at what is there: nothing, what its
// page had read (`base`), or what that page wrote before. Otherwise `other` of the answer is what is there; when its
// own page has already written something later, nothing needs to be done. `gone`: everything was erased, the page has not
// heard it: nothing is brought back.
function swap(records, kept, base, gone = false) {
  const answer = { unheard: true };
  const request = records.get(kept.id);
  request.onsuccess = () => {
    answer.unheard = false;
    const found = request.result;
    const [page, number] = markOf(found).split(".");
    const [ownPage, ownNumber] = kept.mark.split(".");
    const own = page === ownPage;
    if (!found && gone) answer.other = EVERYTHING;
    else if (!found || markOf(found) === base || (own && Number(number) < Number(ownNumber))) records.put(kept);
    else if (!own) answer.other = found;
    records.transaction.commit?.(); // without waiting for the answer to be heard, which a page that is left does not
  };
  return answer;
}

// In the place of a record: all of them are erased.
const EVERYTHING = { erased: true };

// Whether « Tout effacer » has been used since this page last looked, and all of it deleted. (A browser that makes room
// leaves the keys.)
const allErased = () => keeps && recalled(KEPT) === null;

// What work(store) gives, once its transaction is on disk. Tried again over a new connection, once.
async function attempt(mode, work) {
  try {
    return await transact(mode, work);
  } catch (error) {
    if (outdated) throw error;
    disconnect();
    return transact(mode, work);
  }
}

async function transact(mode, work) {
  await awake;
  const transaction = (await connect()).transaction(RECORDS, mode);
  under.add(transaction);
  const done = ended(transaction).finally(() => under.delete(transaction));
  done.catch(() => {}); // when work itself fails
  const answer = work(transaction.objectStore(RECORDS));
  await done;
  // It ended without having looked: nothing was written.
  if (answer.unheard) throw Object.assign(new Error("IndexedDB"), { name: "UnknownError" });
  return answer;
}

const inTime = (work) => inTimeOr(work, disconnect);

const inReferentials = (work) => within(REFERENTIAL + PLACE, (database) =>
  database.createObjectStore(REFERENTIALS, { keyPath: "id" }), work);

// How many pages of this copy are open (writers.js); 0 when nobody knows.
async function pages() {
  const { held } = await navigator.locks?.query().catch(() => ({})) || {};
  return held?.filter(({ name }) => name === DATABASE).length || 0;
}

// --- What is read before the first frame

// Whether records may be there: false on a first visit.
export function mayHoldRecords() {
  return recalled(KEPT) !== null;
}

// Whether a referential was kept.
export function mayHoldReferential() {
  return recalled(REFERENTIAL_KEPT) !== null || /"referential":"own"/.test(readSettings());
}

export function readSettings() {
  return recalled(SETTINGS) || "{}";
}

export function writeSettings(json) {
  remember(SETTINGS, json);
}

// What pages left unsaved: [key, { kept, base }], in the order of their writes.
function unsaved() {
  const found = [];
  for (const key of keys().filter((name) => name.startsWith(UNSAVED))) {
    try {
      const copy = JSON.parse(recalled(key));
      if (typeof copy.kept.mark === "string" && typeof copy.kept.id === "string") found.push([key, copy]);
      else forget(key);
    } catch {
      forget(key); // cut short: nothing can be made of it
    }
  }
  return found;
}

// « soon » before anything is on disk, then « yes ».
function rememberKept(word) {
  own();
  keeps = recalled(KEPT) === word || remember(KEPT, word);
}
