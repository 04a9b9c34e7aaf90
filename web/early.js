// What takes long and does not need the program, started as soon as this module runs, before everything else: the
// browser compiles the program, opens its storage (storage.js) and the drawing context side by side.
import { ask, NotReceived } from "boussole-resources";
import { openContext } from "./drawing_context.js";
import { wanted as wholeWanted } from "./parts.js";
import { mayHoldRecords, mayHoldReferential, readSettings } from "./storage.js";
import { PROGRAM_BYTES } from "boussole-size";

// A first visit: the welcome as it is for everyone, which the first part of the program shows alone (parts.js).
export const firstVisit = !mayHoldRecords() && !mayHoldReferential() && readSettings() === "{}" && !location.hash &&
  !matchMedia("(forced-colors: active)").matches && !wholeWanted();

// What a browser refuses of bytes that it has whole is told as it comes; everything else is an answer broken off.
function whole(file, work) {
  return work.catch((error) => {
    throw error instanceof WebAssembly.CompileError || error instanceof NotReceived ? error : new NotReceived(file);
  });
}

// How much of the program has come, from 0 to 1; undefined when it is not counted.
export let received;

// The same answer, counted as it comes (where the browser can).
function counted(response) {
  if (!response.body || typeof TransformStream === "undefined") return response;
  let bytes = 0;
  const counter = new TransformStream({
    transform(part, out) {
      bytes += part.length;
      received = Math.min(1, bytes / PROGRAM_BYTES);
      out.enqueue(part);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { "content-type": "application/wasm" } });
}

// The first part, compiled. It comes over the network on a first visit only, which is then counted; on the others the
// browser has it, and compiled too, which it keeps for an answer handed over as it came.
export const program = whole("boussole.wasm", ask("boussole.wasm").then((response) =>
  WebAssembly.compileStreaming(firstVisit ? counted(response) : response)));

// The rest follows on a first visit (a slow line has the welcome first), else comes with it.
const afterFirst = firstVisit ? program : Promise.resolve();
const suite = whole("suite.wasm", afterFirst.then(() => ask("suite.wasm")));

// The second part, compiled once it is wanted.
export const compileSuite = () => whole("suite.wasm", suite.then((response) => WebAssembly.compileStreaming(response)));

// What is asked of a board, as bytes.
export const referential = whole("referentiel.json", afterFirst.then(() => ask("referentiel.json"))
  .then(async (response) => new Uint8Array(await response.arrayBuffer())));

for (const awaited of [program, suite, referential]) awaited.catch(() => {}); // told by whoever waits for it

openContext(document.getElementById("canvas"));
