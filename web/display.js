// Which display is shown. « drawn »: the canvas, with the mirror transparent in front of it. « plain »: the mirror alone,
// as an ordinary page (plain.css). The person chooses in the settings; without WebGL, or when it is lost and does not come
// back, the page is plain whatever was chosen, and says why.
const PATIENCE = 3000; // ms that a lost drawing context is given to come back

const REASONS = {
  missing: "Ce navigateur ne sait pas afficher les dessins de Boussole (WebGL). Voici la page simple : tout y est, et tout fonctionne.",
  lost: "L’affichage des dessins s’est arrêté (WebGL). Voici la page simple : rien n’est perdu, et tout fonctionne. Recharger la page peut les faire revenir.",
};

export class Display {
  // show(plain, possible): the display is this one from now on, and drawing is possible or not.
  constructor(canvas, show) {
    this.show = show;
    this.chosen = "drawn";
    this.reason = undefined; // why drawing is impossible, or undefined
    this.plain = undefined;
    canvas.addEventListener("webglcontextlost", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.give(this.chosen, "lost"), PATIENCE);
    });
    canvas.addEventListener("webglcontextrestored", () => {
      clearTimeout(this.waiting);
      this.give(this.chosen, undefined);
    });
  }

  choose(mode) { this.give(mode, this.reason); }
  canDraw(possible) { this.give(this.chosen, possible ? undefined : "missing"); }

  give(chosen, reason) {
    const plain = chosen === "plain" || reason !== undefined;
    const changed = plain !== this.plain || reason !== this.reason;
    this.chosen = chosen;
    this.reason = reason;
    this.plain = plain;
    this.tell(chosen === "plain" ? undefined : REASONS[reason]);
    if (!changed) return;
    document.documentElement.dataset.display = plain ? "plain" : "drawn";
    this.show(plain, reason === undefined);
  }

  // While it is printed the page is plain; the program knows nothing of it.
  printing(on, show) {
    const plain = on || this.plain;
    document.documentElement.dataset.display = plain ? "plain" : "drawn";
    show(plain);
  }

  tell(words) {
    const place = document.getElementById("why");
    place.hidden = !words;
    place.firstElementChild.textContent = words || "";
  }
}

// What the settings' text says, before the program has read it.
export function chosenDisplay(json) {
  try {
    return JSON.parse(json).display === "plain" ? "plain" : "drawn";
  } catch {
    return "drawn";
  }
}
