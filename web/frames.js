// Frames are drawn only when something asked for them: an event asks for a few, until the layout settles.
const AFTER_AN_EVENT = 3; // ImGui takes a press in one frame and its release in the next

export class Frames {
  // draw() draws a frame and returns whether it wants another; rested() follows the last one of a run.
  constructor(draw, rested) {
    this.draw = draw;
    this.rested = rested;
    this.running = false; // nothing is drawn before everything to show is there
    this.held = false; // only what began is drawn to its end: see hold
    this.later = 0; // frames asked for meanwhile
    this.wanted = 0;
    this.drawn = 0;
    this.times = []; // processor time of the last frames, ms, the drawing excluded
  }

  // The first frame is drawn at once, without waiting for the screen's next refresh.
  start() {
    this.running = true;
    this.wanted = 1;
    this.step();
  }

  ask(count = AFTER_AN_EVENT) {
    if (!this.running) return;
    if (this.held) {
      this.later = Math.max(this.later, count);
      return;
    }
    const idle = this.wanted === 0;
    this.wanted = Math.max(this.wanted, count);
    if (idle) requestAnimationFrame(() => this.step());
  }

  // Until release, what is asked for waits.
  hold() { this.held = true; }

  release() {
    this.held = false;
    this.ask(this.later);
    this.later = 0;
  }

  step() {
    const another = this.draw();
    this.drawn += 1;
    if (this.drawn === 1) performance.mark("picture"); // for scripts/bench, as « usable » (main.js)
    this.wanted = Math.max(this.wanted - 1, another ? 1 : 0);
    if (this.wanted > 0) requestAnimationFrame(() => this.step());
    else this.rested();
  }

  record(milliseconds) {
    this.times.push(milliseconds);
    if (this.times.length > 1000) this.times.shift();
  }

  get idle() {
    return this.wanted === 0 && this.later === 0;
  }
}
