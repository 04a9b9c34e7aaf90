// What a .zip holds for Boussole: « Tout copier dans un seul fichier », or what several Régies sent together.
import { unzipSync } from "../node_modules/fflate/esm/browser.js";
import { MAX_SEALED_BYTES } from "./files.js";

const MOST_FILES = 600;
const MOST_BYTES = 256 * 1024 * 1024; // of all of them, unpacked

// Not what a Mac adds of its own.
const isOurs = (name) => /\.json$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);

// Its .json files, the largest by name and size alone. Throws for what is no .zip, holds none, or far too much.
export function unpack(bytes) {
  const large = [];
  let count = 0;
  let total = 0;
  const filter = ({ name, originalSize: size }) => {
    if (!isOurs(name)) return false;
    count += 1;
    if (size > MAX_SEALED_BYTES) {
      large.push({ name, size });
      return false;
    }
    total += size;
    if (count > MOST_FILES || total > MOST_BYTES) throw new RangeError("too much");
    return true;
  };
  const files = Object.entries(unzipSync(bytes, { filter })).map(([name, content]) => new File([content], name.slice(name.lastIndexOf("/") + 1)));
  if (count === 0) throw new RangeError("nothing");
  return [...files, ...large];
}
