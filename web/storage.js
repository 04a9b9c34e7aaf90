// What is kept in this browser: diagnostics in IndexedDB, settings in localStorage (read before the first frame).
const DATABASE = "boussole";
const RECORDS = "diagnostics";
const SETTINGS = "boussole.settings";

// Opened as soon as this module runs, which the page asks for first: the browser answers while the program loads.
const opened = openDatabase();
opened.catch(() => {}); // told by whoever loads

export class Storage {
  constructor() {
    this.database = undefined;
  }

  // Reads every record. Rejects with the browser's reason when it keeps nothing.
  async load() {
    this.database = await opened;
    this.database.onversionchange = () => this.database.close();
    return promised(this.records("readonly").getAll());
  }

  records(mode) {
    return this.database.transaction(RECORDS, mode).objectStore(RECORDS);
  }

  // Resolves once the record is on disk.
  put(record) {
    return this.write((records) => records.put(record));
  }

  erase(id) {
    return this.write((records) => records.delete(id));
  }

  eraseEverything() {
    try {
      localStorage.removeItem(SETTINGS);
    } catch {
      // nothing was kept
    }
    return this.write((records) => records.clear());
  }

  async write(change) {
    if (!this.database) throw new Error("IndexedDB");
    const transaction = this.database.transaction(RECORDS, "readwrite");
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

export function readSettings() {
  try {
    return localStorage.getItem(SETTINGS) || "{}";
  } catch {
    return "{}";
  }
}

export function writeSettings(json) {
  try {
    localStorage.setItem(SETTINGS, json);
  } catch {
    // The settings last as long as the page; the refusal of storage is told when a diagnostic is kept.
  }
}
