// Files that matter handed to the person: where the browser lets them choose the place, the file is written there and read
// back from the disk. On the home screen of an iPhone, which has no downloads, it is shared.
import { unzipSync, zipSync } from "../node_modules/fflate/esm/browser.js";
import { writeFile } from "./files.js";
import { reasonOf } from "./reasons.js";

const DOWNLOADED = 0; // FilePlace (src/app/backups.h): prepared and read again in memory
const CHOSEN = 1; // written where the person chose, and read back from there
const CANCELLED = { refusal: "" };
const KINDS = { json: "application/json", zip: "application/zip" };

const typeOf = (name) => KINDS[name.slice(name.lastIndexOf(".") + 1)];

// { bytes, place }, the bytes being those that were read back; { refusal }: it was not written, for that reason, or because
// the person has changed their mind (""); nothing when the browser has no such way, or not now.
export async function save(name, content) {
  if (self.showSaveFilePicker) return saveWhereChosen(name, content);
  if (navigator.standalone) return share(name, content);
  return undefined;
}

async function saveWhereChosen(name, content) {
  let handle;
  try {
    handle = await self.showSaveFilePicker({ id: "boussole", suggestedName: name, types: [
      { accept: { [typeOf(name)]: [name.endsWith(".boussole.json") ? ".boussole.json" : name.slice(name.lastIndexOf("."))] } }] });
  } catch (error) {
    return error.name === "AbortError" ? CANCELLED : undefined; // it may not be asked here
  }
  try {
    const out = await handle.createWritable();
    await out.write(content);
    await out.close();
    return { bytes: await bytesOf(await handle.getFile()), place: CHOSEN };
  } catch (error) {
    return { refusal: reasonOf(error) };
  }
}

async function share(name, content) {
  const files = [new File([content], name, { type: typeOf(name) })];
  if (!navigator.canShare?.({ files })) return undefined;
  try {
    await navigator.share({ files });
    return { bytes: await bytesOf(files[0]), place: DOWNLOADED };
  } catch (error) {
    return error.name === "AbortError" ? CANCELLED : { refusal: reasonOf(error) };
  }
}

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

// --- All of them in one

const MOST = Date.parse("2099-12-30T00:00:00Z"); // as far as the dates of such a file go
const LEAST = Date.parse("1980-01-02T00:00:00Z");

// No two of one name: « nom.boussole.json », « nom (2).boussole.json ».
function apart(files) {
  const named = new Map();
  for (const { name, content } of files) {
    let own = name;
    for (let number = 2; named.has(own); number += 1) own = name.replace(/(\.boussole\.json|\.[^.]*)?$/, ` (${number})$1`);
    named.set(own, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return named;
}

const same = (left, right) => left?.length === right.length && left.every((byte, at) => byte === right[at]);

// Whether what was read back holds each file, byte for byte.
function holds(zip, named) {
  try {
    const read = unzipSync(zip);
    return [...named].every(([name, bytes]) => same(read[name], bytes));
  } catch {
    return false;
  }
}

// { verified }: it was written, and read back from the disk or not; { refusal }, as of save().
export async function saveAll(name, files) {
  const named = apart(files);
  const mtime = Math.min(Math.max(Date.now(), LEAST), MOST);
  const zip = zipSync(Object.fromEntries(named), { level: 6, mtime });
  const saved = await save(name, zip) || { bytes: await writeFile(name, zip), place: DOWNLOADED };
  if (saved.refusal !== undefined) return saved;
  if (!holds(saved.bytes, named)) return { refusal: reasonOf({ name: "UnknownError" }) };
  return { verified: saved.place === CHOSEN };
}
