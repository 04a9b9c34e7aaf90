// What is kept in this browser: diagnostics and a referential in IndexedDB, settings in localStorage (read before the
// first frame). The referential has a database of its own, which only those who opened one ever have.
//
// Each write of a record gives it a mark, its revision: « page.number », the page that wrote it and which of its
// writes it was. A record is written or erased only over one whose mark this page has seen: see `swap`, and
// docs/decisions/0012-a-revision-for-each-record.md. What is erased leaves its id and a mark, nothing else.
import { forgetProgram } from "boussole-resources";

const DATABASE = "boussole";
const RECORDS = "diagnostics";
const REFERENTIAL_DATABASE = "boussole-referential";
const REFERENTIALS = "referentials";
const PREFIX = "boussole.";
const SETTINGS = `${PREFIX}settings`;
const KEPT = `${PREFIX}kept`; // there once something was kept: without it, there is nothing to wait for at the start
const REFERENTIAL_KEPT = `${PREFIX}referential`; // the same for the referential
const UNSAVED = `${PREFIX}unsaved.`; // and a page, and an id: what that page had not on disk yet when it was left
const PATIENCE = 5000; // ms after which storage is told not to answer

const PAGE = [...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join("");
let writes = 0;

const newMark = () => `${PAGE}.${writes += 1}`;
const markOf = (record) => String(record?.mark || ""); // "" in records of older versions
const isOwn = (record) => markOf(record).startsWith(`${PAGE}.`);

// --- One connection, opened as soon as this module runs, which the page asks for first: the browser answers while the
// program loads. Lost (cleaned, or wanted by another version of the page), it is opened again when it is needed.
let opened;

function connect() {
  opened ??= openDatabase(DATABASE, RECORDS, () => { opened = undefined; });
  return opened;
}

function disconnect() {
  opened?.then((database) => database.close(), () => {});
  opened = undefined;
}

connect().catch(() => {}); // told by whoever loads

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
  }

  // Reads every record, what a page left unsaved included: { records, apart }, the latter being versions of records
  // that have been changed meanwhile. Rejects with the browser's reason when it keeps nothing.
  load() { return inTime(this.readAll()); }

  async readAll() {
    const apart = [];
    for (const [key, { kept, base }] of unsaved()) {
      const { other } = await attempt("readwrite", (records) => swap(records, kept, base));
      if (other && !other.erased) {
        apart.push(kept);
        this.apart.push(key);
      } else {
        forget(key);
      }
    }
    const { result } = await attempt("readonly", (records) => records.getAll());
    for (const record of result) this.see(record);
    const records = result.filter((record) => !record.erased && !isOwn(record));
    if (records.length > 0) remember(KEPT, "yes");
    return { records, apart };
  }

  // The program knows this record.
  see(record) { this.seen.set(record.id, markOf(record)); }

  // Resolves once the record is on disk; with what is there instead when another page has changed it since.
  put(record) {
    const kept = { ...record, mark: newMark() };
    const base = this.seen.get(record.id);
    this.waiting.set(record.id, { kept, base });
    remember(KEPT, "yes");
    return inTime(attempt("readwrite", (records) => swap(records, kept, base)).then(({ other }) => {
      if (!other) this.changed(kept);
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
    awake = new Promise((resolve) => { wake = resolve; });
    for (const transaction of under) {
      try {
        transaction.abort();
      } catch {
        // it has just ended
      }
    }
    disconnect();
  }

  // Other pages may have gone on meanwhile.
  wake() {
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

  eraseEverything() {
    return inTime(this.eraseAll());
  }

  async eraseAll() {
    this.waiting.clear();
    for (const [key] of unsaved()) forget(key);
    await promised(indexedDB.deleteDatabase(REFERENTIAL_DATABASE));
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
    for (const key of keys()) forget(key);
    await forgetProgram();
    this.tell({ all: true });
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
      else if (data.all) this.look().then((records) => { for (const record of records) this.see(record); }).then(told.erased, () => {});
      else this.refresh((record) => record.id === data.id);
    };
  }

  tell(news) { this.channel?.postMessage(news); }

  look() { return inTime(attempt("readonly", (records) => records.getAll())).then(({ result }) => result); }

  // Looks whether other pages have changed something.
  async refresh(wanted = () => true) {
    const records = await this.look().catch(() => []);
    for (const record of records.filter(wanted)) {
      if (markOf(record) !== this.seen.get(record.id) && !isOwn(record)) this.told?.elsewhere(record);
    }
  }

  // --- The referential

  // The bytes of the referential that was kept; nothing when it is gone.
  loadReferential() {
    return inReferentials(async (database) => {
      const found = database.transaction(REFERENTIALS, "readonly").objectStore(REFERENTIALS).get(REFERENTIALS);
      return (await promised(found))?.bytes;
    });
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
}

// Puts a record in the place of the one of its id, in one transaction with the look at what is there: nothing, what its
// page had read (`base`), or what that page wrote before. Otherwise `other` of the answer is what is there; when its
// own page has already written something later, nothing needs to be done.
function swap(records, kept, base) {
  const answer = { unheard: true };
  const request = records.get(kept.id);
  request.onsuccess = () => {
    answer.unheard = false;
    const found = request.result;
    const [page, number] = markOf(found).split(".");
    const [ownPage, ownNumber] = kept.mark.split(".");
    const own = page === ownPage;
    if (!found || markOf(found) === base || (own && Number(number) < Number(ownNumber))) records.put(kept);
    else if (!own) answer.other = found;
    records.transaction.commit?.(); // without waiting for the answer to be heard, which a page that is left does not
  };
  return answer;
}

// What work(store) gives, once its transaction is on disk. Tried again over a new connection, once.
async function attempt(mode, work) {
  try {
    return await transact(mode, work);
  } catch {
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

function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error || new Error("IndexedDB"));
  });
}

// The same, or a refusal when it takes too long; `late` of the error is then what comes in the end, if anything does.
function inTime(work) {
  let timer;
  const late = new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      disconnect();
      reject(Object.assign(new Error("IndexedDB"), { name: "TimeoutError", late: work }));
    }, PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// Each time the database is opened and closed: another page of Boussole may want it too.
function inReferentials(work) {
  return inTime((async () => {
    const database = await openDatabase(REFERENTIAL_DATABASE, REFERENTIALS, () => {});
    try {
      return await work(database);
    } finally {
      database.close();
    }
  })());
}

// lost(): the connection is none any more.
async function openDatabase(name, store, lost) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
  const database = await promised(request);
  database.onclose = lost;
  database.onversionchange = () => {
    database.close();
    lost();
  };
  return database;
}

function promised(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// --- localStorage

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

function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
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

function recalled(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// Whether it could be kept. Otherwise it lasts as long as the page; the refusal of storage is told when a diagnostic is
// kept.
function remember(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
