// The browser's own calendar, for the fields in which one writes a day: opened by a press, at the place of its field.

const written = (iso) => iso.split("-").reverse().join("/"); // as a person here would type it

export class Days {
  // set(id, text): a field of the page holds this text from now on.
  constructor(root, set) {
    this.root = root;
    this.set = set;
    this.input = undefined;
  }

  // Opens it at a day (ISO date), or today. Where the browser has none to open, the field is there to type in.
  ask(id, iso) {
    const field = this.root.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (!field) return;
    const input = this.place(field);
    input.value = iso;
    input.onchange = () => {
      this.close();
      if (input.value) this.set(id, written(input.value));
    };
    try {
      input.showPicker();
    } catch { // an older browser, or a press too long ago
      this.close();
      field.focus();
    }
  }

  // The calendar belongs to a field of the browser's, that nobody sees, hears or reaches.
  place(field) {
    this.close();
    const { left, top, width, height } = field.getBoundingClientRect();
    const input = Object.assign(document.createElement("input"), { type: "date", className: "day", tabIndex: -1 });
    input.setAttribute("aria-hidden", "true");
    Object.assign(input.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    document.body.append(input);
    this.input = input;
    return input;
  }

  close() {
    this.input?.remove();
    this.input = undefined;
  }
}
