// The browser's history, as the program walks in it: a step for each screen and question (their addresses), and one more
// while something (a dialog, the menu) covers the screen, which the back button closes. Once it is closed, by whatever
// means, that step is gone: gone back from, or become the screen that was gone to.
export class Trail {
  // actions: { go() the address changed, uncover() what covers the screen must close }.
  constructor(actions) {
    this.actions = actions;
    this.covered = false;
    this.leaving = false; // the step of what covered the screen, until the browser has gone back from it
    this.waiting = []; // what must be done then
    addEventListener("popstate", () => this.onPop());
    if (history.state?.cover) this.leave(); // the page was loaded again meanwhile
  }

  setRoute(route, diagnostic, inPlace) {
    this.afterLeaving(() => {
      if (inPlace || this.covered) history.replaceState({ diagnostic }, "", route);
      else history.pushState({ diagnostic }, "", route);
      this.covered = false;
    });
  }

  // Comes after setRoute when both change.
  setCovered(covered) {
    this.afterLeaving(() => {
      if (covered && !this.covered) {
        this.covered = true;
        this.address = location.hash;
        history.pushState({ ...history.state, cover: true }, "");
      } else if (!covered && this.covered) {
        this.covered = false;
        this.leave();
      }
    });
  }

  get settled() { return !this.leaving; }

  afterLeaving(work) {
    if (this.leaving) this.waiting.push(work);
    else work();
  }

  leave() {
    this.leaving = true;
    history.back();
  }

  onPop() {
    if (this.leaving) {
      this.leaving = false;
      for (const work of this.waiting.splice(0)) this.afterLeaving(work);
      return;
    }
    const uncovered = this.covered;
    this.covered = false;
    if (uncovered) this.actions.uncover();
    if (uncovered && location.hash === this.address) return;
    if (history.state?.cover) this.leave(); // by the forward button: nothing is open there any more
    else this.actions.go();
  }
}
