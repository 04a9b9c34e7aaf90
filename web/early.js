// What takes long and does not need the program, started as soon as this module runs, before everything else: the
// browser compiles the program, opens its storage (storage.js) and the drawing context side by side.
import { mayHoldRecords } from "./storage.js";
import { PROGRAM_BYTES } from "boussole-size";

async function ask(file) {
  const response = await fetch(file, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
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

// The compiled program. It comes over the network on a first visit only, which is then counted; on the others the
// browser has it, and compiled too, which it keeps for an answer handed over as it came.
export const program = ask("boussole.wasm").then((response) =>
  WebAssembly.compileStreaming(mayHoldRecords() ? response : counted(response)));

// What is asked of a board, as bytes.
export const referential = ask("referentiel.json").then(async (response) => new Uint8Array(await response.arrayBuffer()));

for (const wanted of [program, referential]) wanted.catch(() => {}); // told by whoever waits for it

// SDL asks the canvas for its context and is given this one. At once in the size that SDL will want: each change of
// size makes the page wait for the graphics process. The attributes are those that src/main_web.cpp asks for.
const canvas = document.getElementById("canvas");
const { width, height } = canvas.getBoundingClientRect();
canvas.width = Math.floor(width * devicePixelRatio);
canvas.height = Math.floor(height * devicePixelRatio);
const context = canvas.getContext("webgl", { alpha: false, depth: false, stencil: false, antialias: false });

// Each question to the graphics process makes the page wait for it, longest at the start. Emscripten enables every
// extension there is, and we use one. ImGui asks whether its own two shaders, always the same, were compiled; and, at
// each frame, for the state that it restores afterwards: nobody else changes it, so the first answer holds.
if (context) {
  const unused = ["ANGLE_instanced_arrays", "WEBGL_draw_buffers", "WEBGL_multi_draw", "EXT_disjoint_timer_query"];
  const extension = context.getExtension.bind(context);
  context.getSupportedExtensions = () => [];
  context.getExtension = (name) => (unused.includes(name) ? null : extension(name));
  context.getShaderParameter = () => true;
  context.getShaderInfoLog = () => "";
  const answers = new Map();
  const ask = context.getParameter.bind(context);
  context.getParameter = (name) => {
    if (!answers.has(name)) answers.set(name, ask(name));
    return answers.get(name);
  };
}
