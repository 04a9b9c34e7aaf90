// Files protected by a password, with the browser's own cryptography: `boussole/chiffre`, format 1 (docs/file-format.md says
// how, step by step; src/cli/sealing.cpp does the same in the command line). Asked for only when a file is to be protected
// or opened.
const FORMAT = "boussole/chiffre";
const VERSION = 1;
const DERIVATION = "PBKDF2-SHA-256";
const CIPHER = "AES-256-GCM";
const ITERATIONS = 600_000; // those below as in src/core/diagnostic/sealed_file.h, lengths in bytes
const LEAST_ITERATIONS = 100_000;
const MOST_ITERATIONS = 10_000_000;
const SALT = 16;
const IV = 12;
const CHECK = 16;
const SUM = 32;
const TAG = 16;
const MOST_BYTES = 5 * 1024 * 1024;
const KEY_PURPOSE = "boussole/chiffre 1 key";
const CHECK_PURPOSE = "boussole/chiffre 1 check";

const encode = (text) => new TextEncoder().encode(text);

// Whether this page has what it takes: browsers keep it for https, localhost and files.
export const available = () => Boolean(globalThis.crypto?.subtle);

// The text of a protected file. bytes: a Uint8Array, 1 to MOST_BYTES of them; password: not empty. Rejects when the browser
// refuses. `draw(length)`: random bytes.
export async function protect(bytes, password, { iterations = ITERATIONS, draw = random } = {}) {
  if (bytes.length === 0 || bytes.length > MOST_BYTES || password === "") throw new RangeError("protect");
  const file = { iterations, salt: draw(SALT), iv: draw(IV) };
  const { key, check } = await derive(password, file);
  file.check = check;
  file.data = new Uint8Array(await crypto.subtle.encrypt(algorithm(file), key, bytes));
  file.sum = await sumOf(file);
  return textOf(file);
}

// What a protected file holds: { bytes }, or { wrongPassword: true }, or { damaged: true }, by accident or by somebody who
// does not know the password. Rejects when the browser refuses.
export async function unprotect(text, password) {
  const file = read(text);
  if (!file || !equal(await sumOf(file), file.sum)) return { damaged: true };
  const { key, check } = await derive(password, file);
  if (!equal(check, file.check)) return { wrongPassword: true };
  try {
    return { bytes: new Uint8Array(await crypto.subtle.decrypt(algorithm(file), key, file.data)) };
  } catch (error) {
    if (error?.name === "OperationError") return { damaged: true }; // the tag is another
    throw error;
  }
}

const random = (length) => crypto.getRandomValues(new Uint8Array(length));

// The key and the check value: to have either costs all the rounds of PBKDF2, and neither says anything of the other.
async function derive(password, { iterations, salt }) {
  const { subtle } = crypto;
  const typed = await subtle.importKey("raw", encode(password.normalize("NFC")), "PBKDF2", false, ["deriveBits"]);
  const root = await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, typed, 256);
  const seed = await subtle.importKey("raw", root, "HKDF", false, ["deriveBits", "deriveKey"]);
  const purpose = (words) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encode(words) });
  const key = await subtle.deriveKey(purpose(KEY_PURPOSE), seed, { name: "AES-GCM", length: 256 }, false,
    ["encrypt", "decrypt"]);
  return { key, check: new Uint8Array(await subtle.deriveBits(purpose(CHECK_PURPOSE), seed, CHECK * 8)) };
}

const algorithm = (file) => ({ name: "AES-GCM", iv: file.iv, additionalData: encode(headerOf(file)),
  tagLength: TAG * 8 });

// What stands before the data, in one text: authenticated with them, and summed.
function headerOf({ iterations, salt, iv, check }) {
  return [FORMAT, VERSION, DERIVATION, iterations, base64(salt), CIPHER, base64(iv), base64(check), ""].join("\n");
}

// What is damaged by accident is seen by it before any password is tried.
async function sumOf(file) {
  const summed = new Uint8Array(await new Blob([headerOf(file), file.data]).arrayBuffer());
  return new Uint8Array(await crypto.subtle.digest("SHA-256", summed));
}

function textOf({ iterations, salt, iv, check, sum, data }) {
  const kdf = { name: DERIVATION, iterations, salt: base64(salt) };
  return `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, kdf, cipher: CIPHER, iv: base64(iv),
    check: base64(check), sum: base64(sum), data: base64(data) }, null, 2)}\n`;
}

// The parts of a file, undefined when one of them is not as it should be. The program has read it before and told what is
// wrong with its place (decode_sealed_file); nothing here relies on it.
function read(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { format, formatVersion, kdf, cipher } = json ?? {};
  if (format !== FORMAT || formatVersion !== VERSION || kdf?.name !== DERIVATION || cipher !== CIPHER) return undefined;
  const { iterations } = kdf;
  if (Object.keys(kdf).length !== 3) return undefined; // what else would change the key
  if (!Number.isInteger(iterations) || iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) return undefined;
  const file = { iterations, salt: bytesOf(kdf.salt, SALT), iv: bytesOf(json.iv, IV), check: bytesOf(json.check, CHECK),
    sum: bytesOf(json.sum, SUM), data: bytesOf(json.data, 1 + TAG, MOST_BYTES + TAG) };
  return Object.values(file).every(Boolean) ? file : undefined;
}

// In pieces: a call has only so many arguments.
function base64(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

// `least` to `most` bytes in base 64, written in the one way there is; undefined otherwise.
function bytesOf(text, least, most = least) {
  if (typeof text !== "string" || text.length > Math.ceil(most / 3) * 4) return undefined;
  try {
    const letters = atob(text);
    if (btoa(letters) !== text || letters.length < least || letters.length > most) return undefined;
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const equal = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
