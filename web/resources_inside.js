// In the place of resources.js in the page that is one file (cmake/single_file.py): everything is within it. Scripts are in
// the one of the page; the rest is in elements of it by name, compressed (DEFLATE) and in base 64.
import { inflateSync } from "../node_modules/fflate/esm/browser.js";
import * as backups from "./backups.js";
import * as camera from "./camera.js";
import * as protection from "./protection.js";
import * as report from "./report.js";
import * as workbook from "./report_workbook.js";

export class NotReceived extends Error {}

export const INCOMPLETE = "Ce fichier de Boussole n’est pas entier. Vos diagnostics ne sont pas touchés. " +
  "Copiez-le à nouveau, puis ouvrez-le.";

const MODULES = { "backups.js": backups, "camera.js": camera, "classeur.js": workbook, "protection.js": protection,
  "rapport.js": report };

function bytesOf(name) {
  try {
    const letters = atob(document.getElementById(name).textContent);
    const packed = new Uint8Array(letters.length);
    for (let at = 0; at < packed.length; at += 1) packed[at] = letters.charCodeAt(at);
    return inflateSync(packed);
  } catch {
    throw new NotReceived(name);
  }
}

export async function ask(name) {
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/json";
  return new Response(bytesOf(name), { headers: { "content-type": type } });
}

// Nothing of offline.js is of use in a file.
export async function load(name) {
  if (!MODULES[name]) throw new NotReceived(name);
  return MODULES[name];
}

// With the very words of the page's own, whose sum its Content-Security-Policy knows.
export async function ownSheet(page) {
  const style = page.createElement("style");
  style.textContent = document.querySelector("style").textContent;
  page.head.append(style);
  return style.sheet;
}

// What a worker is to be given.
const PROGRAMS = { "camera_worker.js": "camera.wasm" };

// From a blob: a page that is a file has no other worker. It asks for nothing either.
export function startWorker(name) {
  const address = URL.createObjectURL(new Blob([bytesOf(name)], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return { worker, program: PROGRAMS[name] && bytesOf(PROGRAMS[name]) };
}

export async function forgetProgram() {} // the file is the person's
