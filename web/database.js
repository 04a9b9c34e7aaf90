// IndexedDB as promises.
const VERSION = 1;
const PATIENCE = 5000; // ms after which storage is told not to answer

export function promised(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function ended(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error || new Error("IndexedDB"));
  });
}

// The same, or a refusal when it takes too long; `late` of the error is then what comes in the end, if anything does.
export function inTime(work, giveUp = () => {}) {
  let timer;
  const late = new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(Object.assign(new Error("IndexedDB"), { name: "TimeoutError", late: work }));
    }, PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// make(database, transaction) when there is none of this name yet; without it, none is made: gives nothing.
// lost(version): the connection is none any more; `version`: the one that another page wants, null to delete it, undefined
// when it was cleaned.
export async function openDatabase(name, make, lost = () => {}) {
  const request = indexedDB.open(name, VERSION);
  let missing = false;
  request.onupgradeneeded = () => {
    missing = !make;
    if (missing) request.transaction.abort();
    else make(request.result, request.transaction);
  };
  try {
    const database = await promised(request);
    database.onclose = () => lost();
    database.onversionchange = ({ newVersion }) => {
      database.close();
      lost(newVersion);
    };
    return database;
  } catch (error) {
    if (missing) return undefined;
    throw error;
  }
}

// Does work(database), undefined when there is none and `make` is not given, over a connection of its own: another page of
// Boussole may want the database too.
export function within(name, make, work) {
  return inTime((async () => {
    const database = await openDatabase(name, make);
    try {
      return await work(database);
    } finally {
      database?.close();
    }
  })());
}
