// A message that only tells what was done goes by itself, unless one is in it: the pointer over it, the focus inside, or
// its details unfolded. Problems are elsewhere on the page, and stay until they are closed.
const STAYS = 7900; // ms, then looked at again every MORE; gone within eight seconds
const MORE = 2000;

export class PassingMessages {
  // root: the element that holds the mirror; close(id): presses this button.
  constructor(root, close) {
    this.root = root;
    this.close = close;
    this.pointer = { x: -1, y: -1 };
    addEventListener("pointermove", ({ clientX, clientY }) => { this.pointer = { x: clientX, y: clientY }; });
    document.documentElement.addEventListener("pointerleave", () => { this.pointer = { x: -1, y: -1 }; });
  }

  // After each change of the page.
  look() {
    const words = this.message()?.textContent;
    if (words === this.words) return;
    this.words = words;
    this.again();
  }

  // A message came, in other words or in the same.
  again() {
    clearTimeout(this.timer);
    if (this.message()) this.timer = setTimeout(() => this.end(), STAYS);
  }

  message() { return this.root.querySelector("[data-id='news.scroll'] :is([data-id='notice'], [data-id='told'])"); }

  isLookedAt(message) {
    const { left, top, right, bottom } = message.getBoundingClientRect();
    const { x, y } = this.pointer;
    return document.hidden || message.contains(document.activeElement) || message.querySelector("[aria-expanded='true']") !== null ||
      (x >= left && x <= right && y >= top && y <= bottom);
  }

  end() {
    const message = this.message();
    if (!message) return;
    if (this.isLookedAt(message)) {
      this.timer = setTimeout(() => this.end(), MORE);
      return;
    }
    const button = message.querySelector("[data-id$='.close']");
    if (button) this.close(button.dataset.id);
  }
}
