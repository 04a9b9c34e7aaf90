// Reads voting cards, away from the page: camera.wasm (src/main_camera.cpp) in a worker, one picture at a time. What comes
// in is { people, program }, then { picture, width, height } (RGBA); what goes out { ready }, { failed } or { frame, cards, … }.
import createCamera from "camera-program";

const FIELDS = 7; // src/main_camera.cpp
const STATES = { "-2": "toStraighten", "-3": "conflicts", "-4": "beyond" };

let module;
let frame = 0;

// Luminance (ITU-R BT.709), in whole numbers.
function toGrey(rgba, grey) {
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4) {
    grey[i] = (54 * rgba[at] + 183 * rgba[at + 1] + 19 * rgba[at + 2]) >> 8;
  }
}

function cardsOf(count) {
  const start = module._camera_readings() / 8;
  const all = module.HEAPF64.subarray(start, start + count * FIELDS);
  return Array.from({ length: count }, (_, i) => {
    const [number, side, angle, toStraighten, pixels, x, y] = all.subarray(i * FIELDS, (i + 1) * FIELDS);
    return { number, side, angle, toStraighten: toStraighten === 1, pixels, x, y };
  });
}

function outcome() {
  const start = module._camera_states();
  const states = module.HEAP8.subarray(start, start + module._camera_cards());
  const told = { votes: [], toStraighten: [], conflicts: [], beyond: [] };
  states.forEach((state, at) => {
    if (state >= 0) told.votes.push({ number: at + 1, level: state });
    else told[STATES[state]]?.push(at + 1);
  });
  return told;
}

function read({ picture, width, height }) {
  const start = performance.now();
  const address = module._camera_picture(width, height);
  if (address === 0) throw new Error("no picture");
  toGrey(new Uint8Array(picture), module.HEAPU8.subarray(address, address + width * height));
  const count = module._camera_read(width, height);
  frame += 1;
  return { frame, width, height, cards: cardsOf(count), ...outcome(), milliseconds: performance.now() - start };
}

// `program`: the bytes of camera.wasm, which is otherwise asked for.
async function begin(people, program) {
  const { href, search } = self.location;
  module = await createCamera({ wasmBinary: program, locateFile: (name) => (program ? name : new URL(name + search, href).href) });
  module._camera_begin(people);
  postMessage({ ready: true });
}

onmessage = ({ data }) => {
  if (data.people !== undefined) {
    begin(data.people, data.program).catch(() => postMessage({ failed: true }));
    return;
  }
  try {
    postMessage(read(data));
  } catch {
    postMessage({ failed: true });
  }
};
