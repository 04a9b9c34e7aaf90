// What is held before the camera, voting cards or response codes: a file of the site by itself, asked for when a camera is
// opened, never before. (Not by `import("./camera.js")`, which the bundler would put in main.js, but as reports.js does:
// load("camera.js", attempt).) How a camera opens, ends and closes: camera_pictures.js.
import { openCamera } from "./camera_pictures.js";

// Voting cards. onReadings(readings), picture after picture:
//   frame       how many pictures were read so far
//   votes       [{ number, level }], what counts so far: seen in three pictures of the last five
//   toStraighten, conflicts, beyond   numbers held between two sides; seen twice in one picture; more than there are people
//   cards       [{ number, side, angle, toStraighten, pixels, x, y }], what this picture shows, in its width and height
//   milliseconds   how long it took to read
// Another vote is another openCards.
export function openCards({ video, people, onReadings, onEnd }) {
  return openCamera({ video, worker: "camera_worker.js", first: { people }, onRead: onReadings, onEnd });
}

// Response codes. onReading({ text }), picture after picture: the text of a QR code in it, whatever it says; undefined without.
export function openCodes({ video, onReading, onEnd }) {
  return openCamera({ video, worker: "code_worker.js", first: {}, onRead: onReading, onEnd });
}

// --- For the program: shown in the node that it draws for it, told to it as it comes.
const CARDS_NODE = "n-workshop.camera"; // kCameraNode
const CODES_NODE = "n-codes.camera";
const ENDS = ["insecure", "refused", "none", "taken", "unplugged", "missing", "hidden"]; // CameraEnd

// Opens it once its node is there.
function readInto(bridge, node, open) {
  let closed = false;
  let camera;
  const begin = () => {
    if (closed) return;
    const video = document.getElementById(node);
    if (!video) {
      requestAnimationFrame(begin);
      return;
    }
    camera = open({ video, onEnd: (reason) => bridge.call("_boussole_camera_end", ENDS.indexOf(reason)) });
  };
  begin();
  return { close: () => { closed = true; camera?.close(); } };
}

// A character a card, that of number 1 first (CardReading::on_cards).
function cardsOf({ votes, toStraighten, conflicts, beyond }) {
  const cards = [];
  const set = (number, character) => { cards[number - 1] = character; };
  for (const { number, level } of votes) set(number, String(level));
  for (const number of toStraighten) set(number, "~");
  for (const number of conflicts) set(number, "=");
  for (const number of beyond) set(number, "+");
  return Array.from(cards, (character) => character || " ").join("");
}

// Card by card (Platform::open_camera).
export function readCardsInto(bridge, people) {
  let told;
  const onReadings = (readings) => {
    const cards = cardsOf(readings);
    if (cards === told) return;
    told = cards;
    bridge.call("_boussole_cards", cards);
  };
  return readInto(bridge, CARDS_NODE, (common) => openCards({ ...common, people, onReadings }));
}

// Each text once, however long it is held.
export function readCodesInto(bridge) {
  const told = new Set();
  const onReading = ({ text }) => {
    if (text === undefined || told.has(text)) return;
    told.add(text);
    bridge.call("_boussole_code_seen", text);
  };
  return readInto(bridge, CODES_NODE, (common) => openCodes({ ...common, onReading }));
}
