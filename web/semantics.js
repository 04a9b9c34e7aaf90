// The mirror: native elements for the nodes of the semantic tree (src/ui/semantics.h), transparent over the canvas.
// They carry names, roles, states, the real focus and native scrolling. Whatever means was used (mouse, touch, keyboard,
// assistive technology), the element's own click is the one activation of a gesture; the canvas only shows that the
// pointer is there (pointer.js).
// Shown by itself (the plain display, display.js), the same elements stand one after the other, as plain.css lays them
// out, and have what the drawing otherwise gives: visible labels, hints and values.


// Fields: no memory of other sites, spelling in the page's language, no more than kMaxTextCharacters (src/core/diagnostic/codec.h).
const WRITING = { autocomplete: "off", spellcheck: "true", maxlength: "10000" };

// What a node becomes: the element, and how it is treated.
const KINDS = {
  banner: ["header", "container"],
  navigation: ["nav", "container"],
  main: ["main", "container"],
  complementary: ["aside", "container"],
  region: ["section", "container"],
  group: ["div", "container", { role: "group" }],
  article: ["article", "container"],
  heading: ["h1", "leaf", { tabindex: "-1" }],
  text: ["p", "leaf"],
  label: ["p", "leaf", { "aria-hidden": "true" }],
  button: ["button", "leaf", { type: "button" }],
  link: ["a", "leaf", { href: "#" }],
  radiogroup: ["fieldset", "container", { role: "radiogroup" }],
  radio: ["input", "leaf", { type: "radio" }],
  checkbox: ["input", "leaf", { type: "checkbox" }],
  textfield: ["input", "field", { type: "text", ...WRITING, enterkeyhint: "done" }],
  textarea: ["textarea", "field", { ...WRITING, enterkeyhint: "enter" }],
  progress: ["progress", "leaf"],
  list: ["ul", "container", { role: "list" }],
  listitem: ["li", "leaf"],
  item: ["li", "container"],
  definitionlist: ["dl", "container"],
  term: ["dt", "leaf"],
  definition: ["dd", "leaf"],
  table: ["table", "leaf"],
  figure: ["figure", "leaf", { role: "img" }],
  camera: ["video", "leaf", { muted: "", playsinline: "" }], // web/camera.js
  status: ["p", "leaf"], // what changes is said by the one live region (bridge.js)
  dialog: ["div", "container", { role: "dialog", "aria-modal": "true" }],
  scroll: ["div", "scroll"],
};

const TEXT_ROLES = new Set(["heading", "text", "label", "listitem", "term", "definition", "status"]);

export class Mirror {
  // root: the element that holds the mirror. actions: { activate(id), setValue(id, text), focus(id, visible),
  // scrolled(id, top), dismiss() }.
  constructor(root, actions) {
    this.root = root;
    this.actions = actions;
    // id → { element, node, inside: where children go, outer: what stands in the parent, top: the place scrolled to }
    this.items = new Map();
    this.plain = false;
    this.composing = false;
    this.typed = []; // what the focused field has held since the last echo of it that came back from the program
    root.addEventListener("click", (event) => this.onClick(event));
    root.addEventListener("input", (event) => this.onInput(event));
    root.addEventListener("compositionstart", () => { this.composing = true; });
    root.addEventListener("compositionend", () => { this.composing = false; });
    root.addEventListener("focusin", (event) => this.onFocus(event.target));
    root.addEventListener("focusout", (event) => { if (!event.relatedTarget) actions.focus("", false); });
    root.addEventListener("scroll", (event) => this.onScroll(event.target), { capture: true, passive: true });
    root.addEventListener("keydown", (event) => this.onEnter(event));
  }

  // `diff` (TreeDiff in src/ui/semantics.h): what is removed, then what is new or changed, then orders. `whole`: instead
  // of all that is there.
  apply(diff) {
    const focused = document.activeElement;
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
    return [...this.items.values()].filter(({ element, node }) => element.classList.contains("field") &&
      !element.disabled && element.value !== (node.value || "")).map(({ element, node }) => ({ id: node.id, text: element.value }));
  }

  // An element that was moved, or made anew for the same node, has lost the focus. (Where it goes when the node itself
  // is gone, the program tells: src/ui/focus.h.)
  holdFocus(focused) {
    const item = this.items.get(focused?.dataset?.id);
    if (!item || (focused === item.element && focused === document.activeElement)) return;
    item.element.focus({ preventScroll: true });
  }

  remove(id) {
    const item = this.items.get(id);
    if (!item) return;
    for (const child of item.element.querySelectorAll("[data-id]")) this.items.delete(child.dataset.id);
    this.items.delete(id);
    item.outer.remove();
  }

  // Makes all the elements anew for the other display; the focus stays, and so do the places scrolled to.
  show(plain) {
    if (plain === this.plain) return;
    this.plain = plain;
    const focused = document.activeElement;
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
    const item = this.items.get(node.id) || this.create(node);
    item.node = node;
    if (!this.plain) this.place(item.element, node.rect);
    this.describe(item);
    if (this.plain) this.label(item);
    if (node.spoken !== item.spoken) this.follow(item, node.spoken);
  }

  // What is being read aloud comes into sight, marked (plain.css: ::highlight). The drawing marks it itself.
  follow(item, spoken) {
    item.spoken = spoken;
    if (spoken) item.outer.scrollIntoView({ block: "nearest" });
    if (!this.plain || !CSS.highlights) return;
    if (spoken) {
      this.heard = item;
      CSS.highlights.set("spoken", new Highlight(...rangesOf(item.outer, spoken)));
    } else if (this.heard === item) {
      CSS.highlights.delete("spoken");
    }
  }

  create(node) {
    const [role, kind, attributes] = KINDS[node.role];
    const tag = node.role === "heading" ? `h${node.level || 2}` : role;
    const element = document.createElement(tag);
    element.className = `node ${kind}`;
    element.dataset.id = node.id;
    element.id = `n-${node.id}`;
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    const item = { element, node, inside: element, outer: element };
    if (this.plain) wrap(item);
    if (kind === "scroll") {
      item.inside = document.createElement("div");
      item.inside.className = "content";
      element.append(item.inside);
    }
    this.items.set(node.id, item);
    const parent = node.parent ? this.items.get(node.parent).inside : this.root;
    parent.append(item.outer);
    return item;
  }

  place(element, [x, y, width, height]) {
    const style = element.style;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  describe(item) {
    const { element, node } = item;
    if (TEXT_ROLES.has(node.role)) setText(element, node.name || "");
    else if (node.role === "button" || node.role === "link") this.plain ? setWords(element, node) : setText(element, node.name);
    else setAttribute(element, "aria-label", node.name);
    setAttribute(element, "aria-description", [node.error, node.description].filter(Boolean).join(" "));
    setAttribute(element, "aria-invalid", node.error ? "true" : undefined);
    setAttribute(element, "aria-expanded", node.expanded);
    setAttribute(element, "aria-pressed", node.pressed);
    setAttribute(element, "aria-current", node.current ? "page" : undefined);
    if ("disabled" in element) element.disabled = Boolean(node.disabled);
    switch (node.role) {
      case "radio":
        element.name = node.parent;
        this.check(item);
        break;
      case "checkbox":
        this.check(item);
        break;
      case "textfield":
      case "textarea":
        setAttribute(element, "inputmode", node.inputMode);
        if (!this.plain) element.style.fontSize = `${node.fontSize}px`;
        this.fill(item, node.value || "");
        break;
      case "progress":
        element.max = node.maximum || 1;
        element.value = node.number || 0;
        break;
      case "table":
        fillTable(element, node);
        element.hidden = !this.plain && node.look === "folded";
        break;
      case "scroll":
        if (!this.plain) item.inside.style.height = `${node.contentHeight || 0}px`;
        break;
    }
  }

  // What the drawing shows beside an element, when there is no drawing.
  label({ element, node, outer, label, hint, error }) {
    setAttribute(outer, "data-look", node.look);
    if (isChoice(node)) outer.className = node.lead ? "choice wide" : "choice";
    // Wide: it may have to be scrolled, also by keyboard.
    if (node.role === "table") setAttribute(outer, "tabindex", node.rows?.[0]?.length > 2 ? 0 : undefined);
    if (label) {
      setWords(label, node);
      if (node.role !== "progress") element.removeAttribute("aria-label"); // the label is the name
    }
    if (hint) {
      setText(hint, node.description || "");
      hint.hidden = !node.description;
      if (error) {
        setText(error, node.error || "");
        error.hidden = !node.error;
      }
      setAttribute(element, "aria-describedby", [node.error && error?.id, node.description && hint.id].filter(Boolean).join(" "));
      element.removeAttribute("aria-description");
    }
    if (node.role === "textarea") grow(element);
  }

  // While one types, the field is the truth: what comes back is an echo of something typed a moment ago, and
  // rewriting it would lose letters, break dead keys and move the caret.
  fill(item, value) {
    const { element } = item;
    const typing = element === document.activeElement;
    if (typing && (this.composing || this.isEcho(value))) return;
    if (element.value !== value) element.value = value;
  }

  // What was just pressed shows the press until the program has answered (settle).
  check({ element, node }) {
    if (!this.isWithTouched(node)) element.checked = Boolean(node.checked);
  }

  // Whether it is what was pressed, or a radio of the same group: to check that one would uncheck the one pressed.
  isWithTouched(node) {
    if (node.id === this.touched) return true;
    const touched = this.items.get(this.touched)?.node;
    return node.role === "radio" && touched?.role === "radio" && touched.parent === node.parent;
  }

  // Echoes come back in the order of typing: those before this one will not.
  isEcho(value) {
    const at = this.typed.indexOf(value);
    if (at < 0) return false;
    this.typed.splice(0, at);
    return true;
  }

  order(parent, children) {
    const inside = parent ? this.items.get(parent)?.inside : this.root;
    if (!inside) return;
    let next = inside.firstElementChild;
    for (const id of children) {
      const { outer } = this.items.get(id);
      if (outer === next) next = next.nextElementSibling;
      else inside.insertBefore(outer, next);
    }
  }

  // Behind a dialog nothing can be reached.
  markModal() {
    this.modal = this.root.querySelector(":scope > [role=dialog]");
    for (const child of this.root.children) child.inert = Boolean(this.modal) && child !== this.modal;
    document.getElementById("skip").inert = Boolean(this.modal);
  }

  focus(id) {
    const item = this.items.get(id);
    // A title is not pressed and needs no ring; for what is, the browser knows whether one uses the keyboard.
    if (item) item.element.focus(item.node.role === "heading" ? { focusVisible: false } : {});
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
    const { bottom } = item.outer.getBoundingClientRect();
    if (!start) item.outer.scrollIntoView({ block: "nearest" });
    else if (bottom > innerHeight * 0.6) item.outer.scrollIntoView({ block: "start" });
  }

  // The element's own state follows the program, also after a press that the program did not take.
  settle() {
    if (!this.touched) return;
    const pressed = [...this.items.values()].filter(({ node }) => this.isWithTouched(node));
    this.touched = undefined;
    for (const { element, node } of pressed) {
      if (isChoice(node)) element.checked = Boolean(node.checked);
    }
  }

  onClick(event) {
    const element = event.target.closest("[data-id]");
    if (!element) {
      // Everything behind a dialog is inert: the press reached the page itself.
      if (this.modal) this.actions.dismiss();
      return;
    }
    const id = element.dataset.id;
    const { node } = this.items.get(id);
    if (node.role === "link") event.preventDefault();
    if (!["button", "link", "radio", "checkbox"].includes(node.role)) return;
    this.touched = id;
    this.actions.activate(id);
  }

  onInput(event) {
    const id = event.target.dataset.id;
    if (!id || !event.target.classList.contains("field")) return;
    if (this.plain && event.target.localName === "textarea") grow(event.target);
    this.typed.push(event.target.value);
    this.actions.setValue(id, event.target.value);
  }

  // Enter in a field of one line: what it asks for. On a radio: it is chosen, as a click does.
  onEnter(event) {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    const { target } = event;
    if (target.localName === "input" && (target.classList.contains("field") || target.type === "radio")) this.actions.activate(target.dataset.id);
  }

  onFocus(element) {
    if (!element.dataset.id) return;
    this.typed = [element.value];
    const visible = element.classList.contains("field") || element.matches(":focus-visible");
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

const isChoice = (node) => node.role === "radio" || node.role === "checkbox";

// Where `words` stand in an element.
function rangesOf(element, words) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    return [range];
  }
  return [];
}

// In the plain display, what stands in the parent holds more than the element: its label, its hint.
function wrap(item) {
  const { element, node } = item;
  const make = (tag, className) => {
    const made = document.createElement(tag);
    made.className = className;
    return made;
  };
  switch (node.role) {
    case "radio":
    case "checkbox":
      item.outer = make("div", "choice");
      item.label = make("label", "label");
      item.label.htmlFor = element.id;
      item.outer.append(element, item.label);
      break;
    case "progress":
      item.outer = make("div", "measure");
      item.label = make("span", "label");
      item.label.ariaHidden = "true"; // the element has the same name
      item.outer.append(item.label, element);
      break;
    case "textfield":
    case "textarea":
      item.outer = make("div", "entry");
      item.label = make("label", "label");
      item.label.htmlFor = element.id;
      item.outer.append(item.label, element);
      break;
    case "table":
      item.outer = make("div", "table");
      item.outer.append(element);
      break;
    default:
      return;
  }
  if (node.role === "progress" || node.role === "table") return;
  item.hint = make("span", "hint");
  item.hint.id = `${element.id}-hint`;
  item.label.after(item.hint);
  if (node.role !== "textfield") return;
  item.error = make("span", "error");
  item.error.id = `${element.id}-error`;
  item.outer.append(item.error);
}

// The name, its beginning set apart when the node says so.
function setWords(element, { name, lead }) {
  if (!lead || !name.startsWith(lead) || name === lead) {
    setText(element, name);
    return;
  }
  if (element.textContent === name && element.firstElementChild?.textContent === lead) return;
  const first = document.createElement("b");
  first.textContent = lead;
  const rest = document.createElement("span");
  rest.textContent = name.slice(lead.length);
  element.replaceChildren(first, rest);
  if (!rest.textContent.startsWith(", ")) return;
  // Heard, and seen only where both stand on one line.
  const comma = document.createElement("i");
  comma.textContent = ", ";
  rest.textContent = rest.textContent.slice(2);
  rest.before(comma);
}

// A field of several lines is as high as what it holds.
function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

// Text alone: an element that had a beginning set apart loses it.
function setText(element, text) {
  if (element.textContent !== text || element.firstElementChild) element.textContent = text;
}

function setAttribute(element, name, value) {
  if (value === undefined || value === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

function fillTable(table, node) {
  const text = JSON.stringify(node.rows);
  if (table.dataset.rows === text) return;
  table.dataset.rows = text;
  table.replaceChildren();
  const [header, ...rows] = node.rows || [[]];
  const headRow = table.createTHead().insertRow();
  for (const cell of header) headRow.append(cellOf("th", cell, "col"));
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    cells.forEach((cell, column) => row.append(cellOf(column === 0 ? "th" : "td", cell, column === 0 ? "row" : "")));
  }
}

function cellOf(tag, text, scope) {
  const cell = document.createElement(tag);
  cell.textContent = text;
  if (scope) cell.scope = scope;
  return cell;
}
