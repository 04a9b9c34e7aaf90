// What is kept in this browser: diagnostics and a referential in IndexedDB, settings in localStorage (read before the
// first frame). The referential has a database of its own, which only those who opened one ever have.
const DATABASE = "boussole";
const RECORDS = "diagnostics";
const REFERENTIAL_DATABASE = "boussole-referential";
const REFERENTIALS = "referentials";
const SETTINGS = "boussole.settings";
const KEPT = "boussole.kept"; // there once something was kept: without it, there is nothing to wait for at the start
const REFERENTIAL_KEPT = "boussole.referential"; // the same for the referential

// Opened as soon as this module runs, which the page asks for first: the browser answers while the program loads.
const opened = openDatabase(DATABASE, RECORDS);
opened.catch(() => {}); // told by whoever loads

export class Storage {
  // Reads every record. Rejects with the browser's reason when it keeps nothing.
  async load() {
    const database = await opened;
    database.onversionchange = () => database.close();
    return promised(database.transaction(RECORDS, "readonly").objectStore(RECORDS).getAll());
  }

  // Resolves once the record is on disk.
  async put(record) {
    await write(await opened, RECORDS, (records) => records.put(record));
    remember(KEPT, "yes");
  }

  async erase(id) {
    await write(await opened, RECORDS, (records) => records.delete(id));
  }

  // The bytes of the referential that was kept; nothing when it is gone.
  loadReferential() {
    return inReferentials(async (database) => {
      const found = database.transaction(REFERENTIALS, "readonly").objectStore(REFERENTIALS).get(REFERENTIALS);
      return (await promised(found))?.bytes;
    });
  }

  async putReferential(bytes) {
    await changeReferentials((referentials) => referentials.put({ id: REFERENTIALS, bytes }));
    remember(REFERENTIAL_KEPT, "yes");
  }

  async eraseEverything() {
    const referential = mayHoldReferential();
    try {
      for (const key of [SETTINGS, KEPT, REFERENTIAL_KEPT]) localStorage.removeItem(key);
    } catch {
      // nothing was kept
    }
    if (referential) await changeReferentials((referentials) => referentials.clear()).catch(() => {});
    await write(await opened, RECORDS, (records) => records.clear());
  }
}

// Each time the database is opened and closed: another page of Boussole may want it too.
async function inReferentials(work) {
  const database = await openDatabase(REFERENTIAL_DATABASE, REFERENTIALS);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function changeReferentials(change) {
  return inReferentials((database) => write(database, REFERENTIALS, change));
}

async function write(database, store, change) {
  const transaction = database.transaction(store, "readwrite");
  change(transaction.objectStore(store));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error || new Error("IndexedDB"));
  });
}

async function openDatabase(name, store) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
  return promised(request);
}

function promised(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("IndexedDB"));
  });
}

// Whether records may be there: false on a first visit.
export function mayHoldRecords() {
  return recalled(KEPT) !== null;
}

// Whether a referential was kept.
export function mayHoldReferential() {
  return recalled(REFERENTIAL_KEPT) !== null;
}

export function readSettings() {
  return recalled(SETTINGS) || "{}";
}

export function writeSettings(json) {
  remember(SETTINGS, json);
}

function recalled(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // It lasts as long as the page; the refusal of storage is told when a diagnostic is kept.
  }
}
