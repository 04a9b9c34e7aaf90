// What happens when something of the page goes wrong that nobody foresaw: the work goes on. What the fields hold is given
// to the program again, the mirror is made anew from the whole tree, what is not saved yet is saved, and it is said, with
// a way to keep a copy. When the program itself no longer answers, the copy is made of what this browser keeps.
const MOST = 3; // faults without one good frame between them: the program no longer answers

const WORDS = {
  mended: "Un problème imprévu est survenu dans Boussole. Vos réponses sont toujours là et vous pouvez continuer. " +
    "Vérifiez votre dernier geste : il n’a peut-être pas été pris. Par prudence, gardez une copie dans un fichier.",
  dead: "Boussole s’est arrêté. Ce qui était enregistré dans ce navigateur y est toujours. " +
    "Gardez une copie dans un fichier, puis rechargez la page.",
  nothing: "La copie n’a pas pu être faite. Rechargez la page : ce qui était enregistré y est toujours.",
};

export class Faults {
  // actions: { mend() puts everything right, export() asks the program for a file, rescue() makes the file without it }.
  constructor(actions) {
    this.actions = actions;
    this.count = 0; // since the last good frame
    this.panel = document.getElementById("fault");
    this.words = this.panel.querySelector("p");
    const [copy, close] = this.panel.querySelectorAll("button");
    copy.addEventListener("click", () => this.export());
    close.addEventListener("click", () => { this.panel.hidden = true; });
    const ours = (place) => place.startsWith(new URL(".", location.href).href);
    addEventListener("error", (event) => { if (event.error && ours(event.filename)) this.report(event.error); });
    addEventListener("unhandledrejection", (event) => this.report(event.reason));
  }

  get dead() { return this.count >= MOST; }

  report(error) {
    console.error(error);
    this.count += 1;
    this.say(this.dead ? WORDS.dead : WORDS.mended);
    if (!this.dead) this.mend();
  }

  // Soon, and once for all that goes wrong meanwhile.
  mend() {
    clearTimeout(this.mending);
    this.mending = setTimeout(() => this.actions.mend());
  }

  // A frame came to its end.
  passed() {
    if (this.dead) this.mend();
    this.count = 0;
  }

  // Does what may go wrong; nothing when it did.
  guard(work) {
    try {
      return work();
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  // The same object, whose functions never throw: for the program, which can't go on after an exception in its middle.
  guarded(object) {
    return new Proxy(object, {
      get: (target, name) => {
        const value = target[name];
        if (typeof value !== "function") return value;
        return (...given) => this.guard(() => value.apply(target, given));
      },
    });
  }

  say(words) {
    if (this.panel.hidden || this.words.textContent !== words) this.words.textContent = words;
    this.panel.hidden = false;
  }

  async export() {
    const before = this.count;
    if (!this.dead) this.actions.export();
    if (!this.dead && this.count === before) {
      this.panel.hidden = true;
      return;
    }
    if (!await this.actions.rescue().catch(() => false)) this.say(WORDS.nothing);
  }
}
