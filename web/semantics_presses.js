// Radios and boxes: what was just pressed shows the press until the program has answered.
import { isChoice } from "./semantics_elements.js";

export class Presses {
  // items: those of the mirror by id, asked for each time.
  constructor(items) {
    this.items = items;
    this.touched = undefined; // the id of what was pressed
  }

  touch(id) { this.touched = id; }

  check({ element, node }) {
    if (!this.isWithTouched(node)) element.checked = Boolean(node.checked);
  }

  // Whether it is what was pressed, or a radio of the same group: to check that one would uncheck the one pressed.
  isWithTouched(node) {
    if (node.id === this.touched) return true;
    const touched = this.items().get(this.touched)?.node;
    return node.role === "radio" && touched?.role === "radio" && touched.parent === node.parent;
  }

  // The element's own state follows the program, also after a press that the program did not take.
  settle() {
    if (!this.touched) return;
    const pressed = [...this.items().values()].filter(({ node }) => this.isWithTouched(node));
    this.touched = undefined;
    for (const { element, node } of pressed) {
      if (isChoice(node)) element.checked = Boolean(node.checked);
    }
  }
}
