// What this copy of the program calls its own in the browser. Copies at several paths of one origin have each their own
// databases, locks and keys; the one at the root, and the page that is a file, have the names that all had before.
const path = location.protocol === "file:" ? "/" : new URL("./", location.href).pathname;

// Of a name, what tells this copy's from another's: "" or « :/outils/boussole/ ».
export const PLACE = path === "/" ? "" : `:${path}`;

export const FORMER = "boussole"; // the database, and with « . » the keys, that all copies shared
export const DATABASE = FORMER + PLACE; // of the records; also the channel, and what names of locks begin with
export const REFERENTIAL = "boussole-referential";
export const SNAPSHOTS = "boussole-snapshots";

// What keys of localStorage begin with. (No path holds a space: none begins as another one with more.)
export const PREFIX = PLACE ? `${DATABASE} ` : `${FORMER}.`;
