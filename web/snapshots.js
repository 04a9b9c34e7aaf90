// Copies of diagnostics as they were, in a database of their own: the loss of one leaves the other. What a copy is, is
// apart from its file: the list is read without the files.
import { ended, within } from "./database.js";
import { PLACE, SNAPSHOTS } from "./names.js";

const FACTS = "snapshots"; // { id, of, kind, name, takenAt, title, answered, asked }
const FILES = "files"; // { id, bytes }: as UTF-8

function make(database) {
  for (const store of [FACTS, FILES]) database.createObjectStore(store, { keyPath: "id" });
}

// work(facts, files) over a database that is there, or is made with `made`; undefined when there is none.
function use(mode, work, made = undefined) {
  return within(SNAPSHOTS + PLACE, made, async (database) => {
    if (!database) return undefined;
    const transaction = database.transaction([FACTS, FILES], mode);
    const done = ended(transaction);
    done.catch(() => {}); // when work itself fails
    try {
      const answer = work(transaction.objectStore(FACTS), transaction.objectStore(FILES));
      await done;
      return answer?.result;
    } catch (error) {
      abort(transaction); // whole, or not at all
      throw error;
    }
  });
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // it has ended
  }
}

// Resolves once it is on disk, whole.
export function store({ file, ...facts }) {
  return use("readwrite", (all, files) => {
    all.put(facts);
    files.put({ id: facts.id, bytes: new TextEncoder().encode(file) });
  }, make);
}

// What is known of each, without its file.
export const list = async () => await use("readonly", (all) => all.getAll()) || [];

// The bytes of one; undefined when it is gone.
export const fetch = async (id) => (await use("readonly", (all, files) => files.get(id)))?.bytes;

export function erase(ids) {
  return use("readwrite", (all, files) => {
    for (const id of ids) {
      all.delete(id);
      files.delete(id);
    }
  });
}

export function rename(id, name) {
  return use("readwrite", (all) => {
    const request = all.get(id);
    request.onsuccess = () => { if (request.result) all.put({ ...request.result, name }); };
  });
}
