// What is kept in this browser: diagnostics in IndexedDB, settings in localStorage (read before the first frame).
const DATABASE = "boussole";
const RECORDS = "diagnostics";
const SETTINGS = "boussole.settings";
const KEPT = "boussole.kept"; // there once something was kept: without it, there is nothing to wait for at the start

// Opened as soon as this module runs, which the page asks for first: the browser answers while the program loads.
const opened = openDatabase();
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
    await this.write((records) => records.put(record));
    remember(KEPT, "yes");
  }

  erase(id) {
    return this.write((records) => records.delete(id));
  }

  eraseEverything() {
    try {
      localStorage.removeItem(SETTINGS);
      localStorage.removeItem(KEPT);
    } catch {
      // nothing was kept
    }
    return this.write((records) => records.clear());
  }

  async write(change) {
    const transaction = (await opened).transaction(RECORDS, "readwrite");
    change(transaction.objectStore(RECORDS));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error || new Error("IndexedDB"));
    });
  }
}

async function openDatabase() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(RECORDS, { keyPath: "id" });
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
