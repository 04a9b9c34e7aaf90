// What all copies of the program at one origin shared, before each had names of its own (names.js). A copy at a path takes
// it once: it is copied, never moved, for another copy may go on with it.
import { openDatabase, promised, within } from "./database.js";
import { forget, keys, recalled, remember } from "./local.js";
import { DATABASE, FORMER, PLACE, PREFIX, REFERENTIAL } from "./names.js";

const OWNED = `${FORMER}.root`; // the copy at the root keeps something: those names are its own
const LEFT = `${PREFIX}left`; // « Tout effacer » in this copy has left what was there before to that one

const wanted = () => PLACE && recalled(LEFT) === null;

// The copy at the root keeps something.
export function own() {
  if (!PLACE && recalled(OWNED) === null) remember(OWNED, "yes");
}

// The keys, before anything is read: unless this copy has any.
export function takeFormerKeys() {
  if (!wanted() || keys().length > 0) return;
  for (const key of keys(`${FORMER}.`).filter((found) => found !== OWNED)) {
    remember(PREFIX + key.slice(FORMER.length + 1), recalled(key));
  }
}

function all(name, store) {
  return within(name, undefined, (database) =>
    (database ? promised(database.transaction(store, "readonly").objectStore(store).getAll()) : []))
    .catch((error) => {
      if (error.name === "VersionError" || error.name === "NotFoundError") return []; // none of ours
      throw error;
    });
}

// What the referential's database of before holds.
export const formerReferential = async (store) => (wanted() ? (await all(REFERENTIAL, store))[0] : undefined);

// The database of the records; make(database, records) when there is none yet, with those of before.
export async function openRecords(store, make, lost) {
  let records = wanted() ? undefined : [];
  const begin = (database, transaction) => {
    if (records) make(database, records);
    else transaction.abort(); // until they are read
  };
  try {
    return await openDatabase(DATABASE, begin, lost);
  } catch (error) {
    if (records || error.name !== "AbortError") throw error;
    records = await all(FORMER, store);
    return openDatabase(DATABASE, begin, lost);
  }
}

// « Tout effacer ». What was there before is this copy's as much as any other's, until the one at the root has taken it for
// its own. Gives what keeps it from being taken again, to be done last.
export async function eraseFormer() {
  if (!PLACE) return () => {};
  if (recalled(OWNED) !== null) return () => remember(LEFT, "yes");
  for (const name of [FORMER, REFERENTIAL]) await promised(indexedDB.deleteDatabase(name));
  for (const key of keys(`${FORMER}.`)) forget(key);
  return () => {};
}
