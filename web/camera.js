// Voting cards before the camera: a file of the site by itself, asked for when a camera is opened, never before. (Not by
// `import("./camera.js")`, which the bundler would put in main.js, but as reports.js does: load("camera.js", attempt).)
//
//   const camera = openCards({ video, people, onReadings, onEnd });   // video: an element that is shown
//   …
//   camera.close();                                                  // the light is out at once
//
// onReadings(readings), picture after picture:
//   frame       how many pictures were read so far
//   votes       [{ number, level }], what counts so far: seen in three pictures of the last five
//   toStraighten, conflicts, beyond   numbers held between two sides; seen twice in one picture; more than there are people
//   cards       [{ number, side, angle, toStraighten, pixels, x, y }], what this picture shows, in its width and height
//   milliseconds   how long it took to read
// onEnd(reason), once, when it ends by anything else than close(); the camera is then closed:
//   insecure    the page is not in a secure context, or the browser has no camera for pages
//   refused     the person, or the browser's settings, said no
//   none        there is no camera
//   taken       another program has it, or the system does not give it
//   unplugged   it went away while it was read
//   missing     what reads the cards could not be had, or has failed
//   hidden      the page was hidden or left
//
// The video may be shown mirrored (by its style alone): what is read is what the camera sees. Another vote is another openCards.
//
// No picture is kept: each is drawn over the one before, given to the worker, and forgotten. There is one at a time in the
// worker: the next is taken once the answer has come.

import { startWorker } from "boussole-resources";

const REASONS = {
  NotAllowedError: "refused", SecurityError: "refused",
  NotFoundError: "none", OverconstrainedError: "none", DevicesNotFoundError: "none",
  NotReadableError: "taken", AbortError: "taken", TrackStartError: "taken",
};
const WISHES = { audio: false, video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } } };

class Cards {
  constructor({ video, people, onReadings, onEnd }) {
    Object.assign(this, { video, people, onReadings, onEnd });
    this.closed = false;
    this.canvas = document.createElement("canvas");
    this.context = this.canvas.getContext("2d", { willReadFrequently: true, alpha: false });
    this.left = () => { if (document.visibilityState === "hidden") this.end("hidden"); };
    this.gone = () => this.end("hidden");
    document.addEventListener("visibilitychange", this.left);
    addEventListener("pagehide", this.gone);
  }

  async open() {
    if (!isSecureContext || !navigator.mediaDevices?.getUserMedia) throw new Error("insecure");
    // At once, while the person is asked: what reads may be a second to come.
    const reader = this.startReader();
    reader.catch(() => {}); // told below
    const stream = await navigator.mediaDevices.getUserMedia(WISHES)
      .catch((error) => { throw new Error(REASONS[error.name] || "taken"); });
    this.stream = stream;
    if (this.closed) return this.stop();
    for (const track of stream.getVideoTracks()) track.addEventListener("ended", () => this.end("unplugged"));
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.srcObject = stream;
    // A page that closes while it begins to play is no fault; without it a picture comes all the same.
    this.video.play().catch(() => {});
    await reader;
    this.next();
  }

  startReader() {
    return new Promise((resolve, reject) => {
      const fail = () => { reject(new Error("missing")); this.end("missing"); };
      const { worker, program } = startWorker("camera_worker.js");
      this.worker = worker;
      this.worker.onerror = fail;
      this.worker.onmessageerror = fail;
      this.worker.onmessage = ({ data }) => {
        if (data.failed) fail();
        else if (data.ready) resolve();
        else this.tell(data);
      };
      this.worker.postMessage({ people: this.people, program });
    });
  }

  tell(readings) {
    if (this.closed) return;
    this.onReadings(readings);
    this.next();
  }

  // The next picture, when the browser draws; none while the page is hidden.
  next() {
    if (this.closed) return;
    this.request = requestAnimationFrame(() => {
      const { videoWidth: width, videoHeight: height, currentTime } = this.video;
      // The same picture twice would count twice.
      if (width === 0 || this.video.readyState < 2 || currentTime === this.seen) { this.next(); return; }
      this.seen = currentTime;
      if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
      this.context.drawImage(this.video, 0, 0);
      const { data } = this.context.getImageData(0, 0, width, height);
      this.worker.postMessage({ picture: data.buffer, width, height }, [data.buffer]);
    });
  }

  end(reason) {
    if (this.closed) return;
    this.close();
    this.onEnd?.(reason);
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    cancelAnimationFrame(this.request);
    document.removeEventListener("visibilitychange", this.left);
    removeEventListener("pagehide", this.gone);
    this.stop();
    this.worker?.terminate();
    this.canvas.width = 0; // with the last picture
    this.canvas.height = 0;
  }

  stop() {
    for (const track of this.stream?.getTracks() || []) track.stop();
    if (this.stream && this.video.srcObject === this.stream) this.video.srcObject = null;
  }
}

// For the program (Platform::open_camera): shown in the node that it draws for it, told to it card by card.
const NODE = "n-workshop.camera"; // kCameraNode
const ENDS = ["insecure", "refused", "none", "taken", "unplugged", "missing", "hidden"]; // CameraEnd

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

export function readInto(bridge, people) {
  let closed = false;
  let camera;
  let told;
  const begin = () => {
    if (closed) return;
    const video = document.getElementById(NODE);
    if (!video) {
      requestAnimationFrame(begin);
      return;
    }
    camera = openCards({ video, people,
      onReadings: (readings) => {
        const cards = cardsOf(readings);
        if (cards === told) return;
        told = cards;
        bridge.call("_boussole_cards", cards);
      },
      onEnd: (reason) => bridge.call("_boussole_camera_end", ENDS.indexOf(reason)) });
  };
  begin();
  return { close: () => { closed = true; camera?.close(); } };
}

export function openCards(choices) {
  const cards = new Cards(choices);
  cards.open().catch((error) => {
    cards.end(["insecure", "refused", "none", "taken"].includes(error.message) ? error.message : "missing");
  });
  return { close: () => cards.close() };
}
