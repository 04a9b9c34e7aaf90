// What is seen before the first screen: the mark at once (index.html), then, when it takes longer than a moment, words
// and how far it is. No words before: the first text on a page makes the browser look for fonts, which would make every
// start slower.
import { INCOMPLETE, NotReceived } from "boussole-resources";
import { received } from "./early.js";
import { reasonOf } from "./reasons.js";

const MOMENT = 400; // ms
const GLANCE = 100; // ms between two looks at what has come

// What is said, and how far the bar is once it is done; the first is counted in bytes.
const STEPS = [["Réception du programme…", 0.8], ["Préparation…", 0.9], ["Lecture de vos diagnostics…", 1]];

export class Shell {
  constructor() {
    document.documentElement.dataset.begun = ""; // late.js has nothing more to say
    this.element = document.getElementById("shell");
    this.words = document.getElementById("shell-state");
    this.bar = document.getElementById("shell-progress");
    this.step = 0;
    this.timer = setTimeout(() => {
      this.bar.hidden = false;
      this.show();
    }, MOMENT);
  }

  // The next step has begun.
  advance() {
    this.step += 1;
    if (this.bar.hidden) return;
    clearTimeout(this.timer);
    this.show();
  }

  show() {
    const [words] = STEPS[this.step];
    if (this.words.textContent !== words) this.words.textContent = words;
    const before = this.step === 0 ? 0 : STEPS[this.step - 1][1];
    const part = this.step === 0 ? received : 0;
    if (part === undefined) this.bar.removeAttribute("value"); // the browser shows that something is under way
    else this.bar.value = before + part * (STEPS[this.step][1] - before);
    if (this.step === 0) this.timer = setTimeout(() => this.show(), GLANCE);
  }

  // The first screen takes the place.
  leave() {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  fail(error) {
    clearTimeout(this.timer);
    this.element.hidden = false; // also over a welcome that the rest of the program did not follow
    this.bar.hidden = true;
    console.error(error);
    this.words.textContent = error instanceof NotReceived
      ? `${INCOMPLETE} (${error.message})`
      : "Boussole n’a pas pu démarrer dans ce navigateur. Vos diagnostics ne sont pas touchés. " +
        `Essayez un autre navigateur, ou mettez celui-ci à jour. (${reasonOf(error)})`;
  }
}
