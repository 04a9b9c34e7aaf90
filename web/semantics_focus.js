// How the focus goes from what leaves to what comes, so that a screen reader hears where it is. Browsers tell readers what was
// removed or hidden before they tell where the focus went: a reader whose place has gone looks for another by itself, in
// silence, and takes no notice of ours. So the focus moves first, and what had it goes a moment later.
// (Heard with Orca in Firefox and Chromium: docs/accessibilite.md.)
const HEARD = 300; // ms within which a browser has told its reader where the focus is

export class Leaving {
  // plain(): whether the mirror is the page itself: what is seen there can't stay longer than its screen.
  constructor(root, plain) {
    this.root = root;
    this.plain = plain;
    this.elements = new Set(); // what left the tree and holds the focus, or held it a moment ago
    this.modal = null; // the dialog, if there is one
    this.going = undefined; // what will remove them
    this.hiding = undefined; // what will put the rest out of reach
    this.freeing = undefined; // what will give the focus back to the rest, within reach again
    this.awaited = undefined; // that gift, once it is known
    root.ownerDocument.addEventListener("keydown", () => { this.hide(); this.free(); }, { capture: true });
    root.ownerDocument.addEventListener("focusin", ({ target }) => {
      if (this.hiding && !this.modal.contains(target)) this.hide();
      this.awaited = undefined; // one has gone elsewhere meanwhile
    });
  }

  get busy() { return this.elements.size > 0 || this.hiding !== undefined || this.freeing !== undefined; }

  // Removes an element, or keeps it while the focus is in it. It is no node any more, and no key leads there.
  remove(element) {
    if (!element.contains(document.activeElement)) {
      element.remove();
      return;
    }
    this.elements.add(element);
    for (const one of [element, ...element.querySelectorAll("*")]) {
      for (const name of ["data-id", "id", "name", "for"]) one.removeAttribute(name);
      if (one.tabIndex >= 0) one.tabIndex = -1;
    }
    element.classList.add("leaving");
  }

  // The focus is where it should be: what it left may go.
  passed() {
    if (this.elements.size === 0 || this.freeing) return;
    if (this.plain()) this.clear();
    else this.going ??= setTimeout(() => this.clear(), HEARD);
  }

  clear() {
    clearTimeout(this.going);
    this.going = undefined;
    for (const element of this.elements) element.remove();
    this.elements.clear();
  }

  // The first child of an element, or the next of one, that stays.
  first(parent) { return this.staying(parent.firstElementChild); }
  next(element) { return this.staying(element.nextElementSibling); }

  staying(element) {
    while (element && this.elements.has(element)) element = element.nextElementSibling;
    return element;
  }

  // Behind a dialog nothing can be reached: once it has the focus and a reader has been told, or at the first key. Closed, all
  // can be reached at once, and has the focus back once a reader can know of it, or at the first key: Chromium tells nothing of
  // a focus in what was out of reach a moment ago.
  follow(modal) {
    const opened = modal && modal !== this.modal;
    const closed = this.modal && !modal && !this.hiding;
    this.modal = modal;
    if (opened) this.hiding ??= setTimeout(() => this.hide(), HEARD);
    else if (!modal) this.stopHiding();
    if (!this.hiding) this.mark();
    if (closed && this.elements.size > 0) this.freeing ??= setTimeout(() => this.free(), HEARD);
  }

  // Gives the focus, now or once it can be heard.
  give(element, options) {
    if (this.freeing) this.awaited = () => give(element, options);
    else give(element, options);
  }

  free() {
    if (!this.freeing) return;
    clearTimeout(this.freeing);
    this.freeing = undefined;
    const { awaited } = this;
    this.awaited = undefined;
    awaited?.();
    this.passed();
  }

  stopHiding() {
    clearTimeout(this.hiding);
    this.hiding = undefined;
  }

  hide() {
    if (!this.hiding) return;
    this.stopHiding();
    this.mark();
  }

  mark() {
    for (const child of this.root.children) child.inert = Boolean(this.modal) && child !== this.modal;
    document.getElementById("skip").inert = Boolean(this.modal);
  }
}

// Gives an element the focus. What was read last with a reader's own keys is a selection, which a browser would move, and tell,
// after the focus: there is none, except in a field.
export function give(element, options) {
  if (!element.classList.contains("field")) document.getSelection()?.removeAllRanges();
  element.focus(options);
}
