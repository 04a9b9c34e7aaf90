// A camera whose pictures are read in a worker: what voting cards and response codes have in common (camera.js).
//
//   const camera = openCamera({ video, worker, first, onRead, onEnd });   // video: an element that is shown
//   …
//   camera.close();                                                       // the light is out at once
//
// worker: the name of what reads. It is given `first`, and the program that it may need, then pictures: { picture, width, height }
// (RGBA). It answers { ready }, { failed }, or what it has read, which onRead is told picture after picture.
// onEnd(reason), once, when it ends by anything else than close(); the camera is then closed:
//   insecure    the page is not in a secure context, or the browser has no camera for pages
//   refused     the person, or the browser's settings, said no
//   none        there is no camera
//   taken       another program has it, or the system does not give it
//   unplugged   it went away while it was read
//   missing     what reads could not be had, or has failed
//   hidden      the page was hidden or left
//
// The video may be shown mirrored (by its style alone): what is read is what the camera sees. After an end, open another.
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

class Camera {
  constructor({ video, worker, first, onRead, onEnd }) {
    Object.assign(this, { video, name: worker, first, onRead, onEnd });
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
      const { worker, program } = startWorker(this.name);
      this.worker = worker;
      this.worker.onerror = fail;
      this.worker.onmessageerror = fail;
      this.worker.onmessage = ({ data }) => {
        if (data.failed) fail();
        else if (data.ready) resolve();
        else this.tell(data);
      };
      this.worker.postMessage({ ...this.first, program });
    });
  }

  tell(read) {
    if (this.closed) return;
    this.onRead(read);
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

export function openCamera(choices) {
  const camera = new Camera(choices);
  camera.open().catch((error) => {
    camera.end(["insecure", "refused", "none", "taken"].includes(error.message) ? error.message : "missing");
  });
  return { close: () => camera.close() };
}
