// Keys that mean something anywhere on the page. Numbers are those of boussole::Key (src/ui/interface.h).
// Digits go by the key's place (on AZERTY they need Shift), letters by what is printed on the key.
export const KEYS = { digit: 0, nextUnanswered: 4, next: 5, previous: 6, undo: 7, redo: 8, export: 9, escape: 10,
  search: 11, notApplicable: 12, back: 13, pageNext: 14, pagePrevious: 15, space: 16, rowNext: 17, rowPrevious: 18,
  rowFirst: 19, rowLast: 20 };

export function listenToKeys(press) {
  document.addEventListener("keydown", (event) => {
    const key = meaning(event);
    if (key !== undefined && press(key)) event.preventDefault();
    else if (event.target === document.body && scrollMain(event)) event.preventDefault();
    // The browser's own « save the page » would be a surprise here.
    else if (key === KEYS.export) event.preventDefault();
  });
}

function meaning(event) {
  // 229: a key that an input method takes (Safari tells it only so). Filling in by the browser has no key at all.
  if (event.isComposing || event.keyCode === 229 || !event.key) return undefined;
  const typing = event.target.classList?.contains("field");
  const command = event.ctrlKey || event.metaKey;
  const letter = event.key.toLowerCase();
  if (event.key === "Escape") return KEYS.escape;
  if (command && !event.altKey) {
    if (letter === "s" && !event.shiftKey) return KEYS.export;
    if (letter === "k" && !event.shiftKey) return KEYS.search;
    if (typing) return undefined; // undo inside the field is the field's own
    if (letter === "z") return event.shiftKey ? KEYS.redo : KEYS.undo;
    if (letter === "y") return KEYS.redo;
    return undefined;
  }
  if (event.altKey && !command) {
    if (event.key === "PageDown") return KEYS.next;
    if (event.key === "PageUp") return KEYS.previous;
    return undefined;
  }
  // In a field that chooses in a list, these keys light its rows.
  if (event.target.getAttribute?.("role") === "combobox" && !command && !event.altKey && !event.shiftKey) {
    return { ArrowDown: KEYS.rowNext, ArrowUp: KEYS.rowPrevious, Home: KEYS.rowFirst, End: KEYS.rowLast }[event.key];
  }
  if (typing || command || event.altKey || event.repeat) return undefined;
  if (event.getModifierState("AltGraph")) return undefined; // what it types is another character
  const digit = digitOf(event);
  if (digit !== undefined) return KEYS.digit + digit;
  if (event.key === "Backspace") return KEYS.back;
  if (event.key === "PageDown") return KEYS.pageNext; // what a presenter's remote sends
  if (event.key === "PageUp") return KEYS.pagePrevious;
  if (event.key === " " && !event.target.closest?.("button, a, input, [role=radio], [role=checkbox]")) return KEYS.space;
  if (event.shiftKey) return undefined;
  return { n: KEYS.nextUnanswered, s: KEYS.notApplicable }[letter];
}

// The digit of an answer: in the row by the key's place, whatever it types; on the keypad only when it types it (without
// the number lock these keys move). A key that types nothing, as a dead one, gives none.
function digitOf({ code, key }) {
  const found = /^(Digit|Numpad)([0-3])$/.exec(code);
  if (!found || key.length !== 1 || (found[1] === "Numpad" && key !== found[2])) return undefined;
  return Number(found[2]);
}

// With the focus nowhere, as after the page has come, the keys that scroll a page scroll the screen.
function scrollMain(event) {
  const main = document.querySelector('[data-id="main.scroll"]');
  if (!main || event.ctrlKey || event.metaKey || event.altKey) return false;
  const page = main.clientHeight * 0.9;
  const way = { PageDown: page, PageUp: -page, " ": event.shiftKey ? -page : page, ArrowDown: 48, ArrowUp: -48,
    End: main.scrollHeight, Home: -main.scrollHeight }[event.key];
  if (way === undefined) return false;
  main.scrollBy({ top: way });
  return true;
}
