// Fields of the mirror: native ones, in which dead keys, input methods and spelling work. While one types, the field is the
// truth.

// No memory of other sites, spelling in the page's language, no more than kMaxTextCharacters (src/core/diagnostic/codec.h).
export const WRITING = { autocomplete: "off", spellcheck: "true", maxlength: "10000" };

export const isField = (element) => element.classList.contains("field");

export class Typing {
  constructor(root) {
    this.composing = false;
    this.typed = []; // what the focused field has held since the last echo of it that came back from the program
    root.addEventListener("compositionstart", () => { this.composing = true; });
    root.addEventListener("compositionend", () => { this.composing = false; });
  }

  // The element that has the focus from now on.
  begin(element) { this.typed = [element.value]; }

  hold(value) { this.typed.push(value); }

  // What comes back while one types is an echo of something typed a moment ago, and rewriting it would lose letters, break
  // dead keys and move the caret.
  fill(element, value) {
    const typing = element === document.activeElement;
    if (typing && (this.composing || this.isEcho(value))) return;
    if (element.value !== value) element.value = value;
  }

  // Echoes come back in the order of typing: those before this one will not.
  isEcho(value) {
    const at = this.typed.indexOf(value);
    if (at < 0) return false;
    this.typed.splice(0, at);
    return true;
  }
}

// A field of several lines is as high as what it holds.
export function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
