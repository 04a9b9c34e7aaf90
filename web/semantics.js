// The mirror: native elements for the nodes of the semantic tree (src/ui/semantics.h), transparent over the canvas.
// They carry names, roles, states, the real focus and native scrolling. Whatever means was used (mouse, touch, keyboard,
// assistive technology), the element's own click is the one activation of a gesture; the canvas only shows that the
// pointer is there (pointer.js).
// Shown by itself (the plain display, display.js), the same elements stand one after the other, as plain.css lays them
// out, and have what the drawing otherwise gives: visible labels, hints and values.
import { describe, makeItem, place, showBeside } from "./semantics_elements.js";
import { grow, isField, Typing } from "./semantics_fields.js";
import { give, Leaving } from "./semantics_focus.js";
import { keyInMenu } from "./semantics_menus.js";
import { Presses } from "./semantics_presses.js";
import { follow } from "./semantics_spoken.js";

const PRESSED = new Set(["button", "link", "radio", "checkbox", "menu", "menuitem", "menuitemradio", "option"]);

export class Mirror {
  // root: the element that holds the mirror. actions: { activate(id), setValue(id, text), focus(id, visible),
  // scrolled(id, top), dismiss() }.
  constructor(root, actions) {
    this.root = root;
    this.actions = actions;
    // id → { element, node, inside: where children go, outer: what stands in the parent, top: the place scrolled to }
    this.items = new Map();
    this.plain = false;
    this.typing = new Typing(root);
    this.presses = new Presses(() => this.items);
    this.leaving = new Leaving(root, () => this.plain);
    // Not on the root, nor on the document: everything within, titles too, would be said to be « clickable ».
    root.ownerDocument.defaultView.addEventListener("click", (event) => { if (root.contains(event.target)) this.onClick(event); });
    root.addEventListener("input", (event) => this.onInput(event));
    root.addEventListener("focusin", (event) => this.onFocus(event.target));
    root.addEventListener("focusout", (event) => { if (!event.relatedTarget) actions.focus("", false); });
    root.addEventListener("scroll", (event) => this.onScroll(event.target), { capture: true, passive: true });
    root.addEventListener("keydown", (event) => { if (!keyInMenu(event, actions)) this.onEnter(event); });
  }

  // `diff` (TreeDiff in src/ui/semantics.h): what is removed, then what is new or changed, then orders. `whole`: instead
  // of all that is there.
  apply(diff) {
    const focused = document.activeElement?.dataset?.id;
    const before = diff.whole ? this.clear() : undefined;
    for (const id of diff.removed) this.remove(id);
    for (const node of diff.changed) this.update(node);
    for (const [parent, children] of Object.entries(diff.order)) this.order(parent, children);
    this.markModal();
    this.holdFocus(focused);
    if (before) this.bringBack(before);
  }

  // What the fields hold and the program may not know.
  untold() {
    return [...this.items.values()].filter(({ element, node }) => isField(element) &&
      !element.disabled && element.value !== (node.value || "")).map(({ element, node }) => ({ id: node.id, text: element.value }));
  }

  // An element that was moved, or made anew for the same node, has lost the focus. (Where it goes when the node itself
  // is gone, the program tells: src/ui/focus.h.)
  holdFocus(id) {
    const item = this.items.get(id);
    if (item && item.element !== document.activeElement) give(item.element, { preventScroll: true });
  }

  // A frame has passed: the focus is where the program wants it.
  passed() { this.leaving.passed(); }

  // Whether something is still to be done that a screen reader is given time for.
  get busy() { return this.leaving.busy; }

  remove(id) {
    const item = this.items.get(id);
    if (!item) return;
    for (const child of item.element.querySelectorAll("[data-id]")) this.items.delete(child.dataset.id);
    this.items.delete(id);
    this.leaving.remove(item.outer);
  }

  // Makes all the elements anew for the other display; the focus stays, and so do the places scrolled to.
  show(plain) {
    if (plain === this.plain) return;
    this.plain = plain;
    const focused = document.activeElement?.dataset?.id;
    const nodes = [...this.root.querySelectorAll("[data-id]")].map((element) => this.items.get(element.dataset.id).node);
    const before = this.clear();
    for (const node of nodes) this.update(node);
    this.markModal();
    this.holdFocus(focused);
    this.bringBack(before);
  }

  // Empties the mirror; what was in it is for bringBack.
  clear() {
    const before = this.items;
    this.items = new Map();
    this.root.replaceChildren();
    return before;
  }

  // The places scrolled to, after the focus, which scrolls.
  bringBack(before) {
    for (const [id, item] of this.items) {
      item.top = before.get(id)?.top;
      if (!this.plain && item.top) item.element.scrollTop = item.top;
    }
  }

  update(node) {
    const known = this.items.get(node.id);
    const item = known && !isOtherTitle(known.node, node) ? known : this.create(node, known);
    item.node = node;
    if (!this.plain) place(item.element, node.rect);
    describe(item, this.plain);
    if (node.role === "radio" || node.role === "checkbox") this.presses.check(item);
    if (isField(item.element)) this.typing.fill(item.element, node.value || "");
    if (this.plain) showBeside(item);
    if (this.plain && node.role === "textarea") grow(item.element);
    if (node.spoken !== item.spoken) follow(item, node.spoken, this.plain);
  }

  // In the place of `other`, if there is one.
  create(node, other) {
    const item = makeItem(node, this.plain);
    this.items.set(node.id, item);
    const parent = node.parent ? this.items.get(node.parent).inside : this.root;
    parent.insertBefore(item.outer, other ? other.outer : null);
    if (other) this.leaving.remove(other.outer);
    return item;
  }

  order(parent, children) {
    const inside = parent ? this.items.get(parent)?.inside : this.root;
    if (!inside) return;
    let next = this.leaving.first(inside);
    for (const id of children) {
      const { outer } = this.items.get(id);
      if (outer === next) next = this.leaving.next(next);
      else inside.insertBefore(outer, next);
    }
  }

  // Behind a dialog nothing can be reached.
  markModal() {
    this.modal = this.root.querySelector(":scope > [role=dialog][data-id]");
    this.leaving.follow(this.modal);
  }

  focus(id) {
    const item = this.items.get(id);
    // A title is not pressed and needs no ring; for what is, the browser knows whether one uses the keyboard.
    if (item) this.leaving.give(item.element, item.node.role === "heading" ? { focusVisible: false } : {});
  }

  scroll(id, top) {
    const item = this.items.get(id);
    if (!item) return;
    item.top = top;
    item.element.scrollTop = top;
    // The plain page scrolls as a whole; places inside it are not those of the drawing, except the top.
    if (this.plain && top === 0 && item.element.closest("main")) scrollTo(0, 0);
  }

  // Brings a node into sight by the shortest way; or what it has just unfolded, when that begins too low to be read.
  reveal(id, start) {
    const item = this.items.get(id);
    if (!item) return;
    const menu = this.plain && item.outer.closest("#page > nav");
    const { bottom } = item.outer.getBoundingClientRect();
    if (menu) showWithin(menu, item.outer);
    else if (!start) item.outer.scrollIntoView({ block: "nearest" });
    else if (bottom > innerHeight * 0.6) item.outer.scrollIntoView({ block: "start" });
  }

  settle() { this.presses.settle(); }

  onClick(event) {
    const element = event.target.closest("[data-id]");
    if (!element) {
      if (event.target.closest(".leaving")) return;
      // Everything behind a dialog is inert: the press reached the page itself.
      if (this.modal) this.actions.dismiss();
      return;
    }
    const id = element.dataset.id;
    const { node } = this.items.get(id);
    if (node.role === "link") event.preventDefault();
    if (!PRESSED.has(node.role)) return;
    this.presses.touch(id);
    this.actions.activate(id);
  }

  onInput(event) {
    const id = event.target.dataset.id;
    if (!id || !isField(event.target)) return;
    if (this.plain && event.target.localName === "textarea") grow(event.target);
    this.typing.hold(event.target.value);
    this.actions.setValue(id, event.target.value);
  }

  // Enter in a field of one line: what it asks for. On a radio: it is chosen, as a click does.
  onEnter(event) {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    const { target } = event;
    if (target.localName === "input" && (isField(target) || target.type === "radio")) this.actions.activate(target.dataset.id);
  }

  onFocus(element) {
    if (!element.dataset.id) return;
    this.typing.begin(element);
    const visible = isField(element) || element.matches(":focus-visible");
    this.actions.focus(element.dataset.id, visible);
    // Not cut, nor behind the bar at the bottom: the browser itself only brings a field's caret into sight.
    if (visible) element.scrollIntoView({ block: "nearest" });
  }

  onScroll(element) {
    if (!element.dataset?.id || this.plain) return;
    const top = this.items.get(element.dataset.id).top = element.scrollTop;
    this.actions.scrolled(element.dataset.id, top);
  }
}

// In the middle of what is seen of a box that scrolls by itself: the page, which has a title to show, stays where it is.
function showWithin(box, element) {
  const [frame, row] = [box, element].map((one) => one.getBoundingClientRect());
  const top = Math.max(frame.top, 0);
  const bottom = Math.min(frame.bottom, innerHeight);
  if (row.top < top || row.bottom > bottom) box.scrollTop += (row.top + row.bottom - top - bottom) / 2;
}

// Another question, another screen: its title is another one, which a screen reader says whole.
function isOtherTitle(before, after) {
  return after.role === "heading" && after.level === 1 && before.name !== after.name;
}
