// What is seen before the first screen: the mark at once (index.html), then, when it takes longer than a moment, words
// and how far it is. No words before: the first text on a page makes the browser look for fonts, which would make every
// start slower.
const MOMENT = 400; // ms

const STEPS = ["Réception du programme…", "Préparation…", "Lecture de vos diagnostics…"];

export class Shell {
  constructor() {
    this.element = document.getElementById("shell");
    this.words = document.getElementById("shell-state");
    this.bar = document.getElementById("shell-progress");
    this.step = 0;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.bar.hidden = false;
      this.show();
    }, MOMENT);
  }

  // The next step has begun.
  advance() {
    this.step += 1;
    if (this.timer === undefined) this.show();
  }

  show() {
    this.bar.max = STEPS.length;
    this.bar.value = this.step;
    this.words.textContent = STEPS[this.step];
  }

  // The first screen takes the place.
  leave() {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  fail(reason) {
    clearTimeout(this.timer);
    this.bar.hidden = true;
    this.words.textContent = "Boussole n’a pas pu démarrer dans ce navigateur. Vos diagnostics ne sont pas touchés. " +
      `Essayez un autre navigateur, ou mettez celui-ci à jour. (${reason})`;
  }
}
