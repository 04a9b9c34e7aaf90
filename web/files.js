// Files in and out: a download that is read back, a file chosen or dropped.
const MAX_BYTES = 5 * 1024 * 1024; // kMaxFileBytes (src/core/base/limits.h)
export const MAX_SEALED_BYTES = 7 * 1024 * 1024; // kMaxSealedFileBytes (src/core/diagnostic/sealed_file.h)
const SEALED = '"boussole/chiffre"'; // what such a file begins with
const BEGINNING = 64; // bytes in which it is
const MAX_PACKED_BYTES = 64 * 1024 * 1024; // of a .zip
export const TOO_LARGE = 0;
export const UNREADABLE = 1;

const TYPES = { csv: "text/csv", html: "text/html", ics: "text/calendar", json: "application/json", md: "text/markdown",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

// Hands bytes to the person as a file, and resolves with what the file holds.
export async function writeFile(name, content) {
  const file = new Blob([content], { type: TYPES[name.slice(name.lastIndexOf(".") + 1)] });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return new Uint8Array(await file.arrayBuffer());
}

// How large a file may be. One that is protected by a password takes more room than what is in it.
async function mostBytes(file) {
  if (file.size <= MAX_BYTES || file.size > MAX_SEALED_BYTES) return MAX_BYTES;
  return (await file.slice(0, BEGINNING).text()).includes(SEALED) ? MAX_SEALED_BYTES : MAX_BYTES;
}

// expect(number) when the person gives files, then receive(name, bytes) or refuse(name, reason) for each, and expect(0).
export class FileInput {
  // during(work) counts the reading as under way; unpack(bytes) resolves with the files of a .zip.
  constructor(during, expect, receive, refuse, unpack) {
    this.during = during;
    this.expect = expect;
    this.receive = receive;
    this.refuse = refuse;
    this.unpack = unpack;
    this.reading = Promise.resolve(); // those given before
    this.listenToDrops();
  }

  pick() {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json,.zip,application/zip";
    input.multiple = true;
    input.onchange = () => this.give(input.files);
    input.click();
  }

  give(list) {
    const files = [...list]; // the list of a drop is emptied
    if (files.length === 0) return;
    const read = () => this.readAll(files);
    this.reading = this.reading.then(read, read);
    this.during(this.reading);
  }

  // One after the other: many large ones are never in memory at once.
  async readAll(given) {
    const files = [];
    for (const file of given) files.push(...await this.inside(file) || [file]);
    this.expect(files.length);
    for (const file of files) await this.read(file);
    this.expect(0);
  }

  // The files of a .zip; nothing of what is none, or holds none of ours, which is then refused by what it is.
  async inside(file) {
    if (!/\.zip$/i.test(file.name) || file.size > MAX_PACKED_BYTES) return undefined;
    try {
      return await this.unpack(new Uint8Array(await file.arrayBuffer()));
    } catch {
      return undefined;
    }
  }

  async read(file) {
    let bytes;
    try {
      if (file.size > await mostBytes(file)) {
        this.refuse(file.name, TOO_LARGE);
        return;
      }
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      this.refuse(file.name, UNREADABLE);
      return;
    }
    this.receive(file.name, bytes);
  }

  listenToDrops() {
    const veil = document.getElementById("drop");
    const holdsFile = (event) => [...(event.dataTransfer?.types || [])].includes("Files");
    addEventListener("dragover", (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      veil.hidden = false;
    });
    addEventListener("dragleave", (event) => { if (!event.relatedTarget) veil.hidden = true; });
    addEventListener("drop", (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      veil.hidden = true;
      this.give(event.dataTransfer.files);
    });
  }
}
