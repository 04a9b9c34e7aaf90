// What a node of the semantic tree becomes: an element and its attributes, its words, its table. In the plain display also
// what stands around it: label, hint, error. (Which elements are there, and in which order: semantics.js.)
import { WRITING } from "./semantics_fields.js";

// By role: the element, how it is treated, its attributes.
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
  // Not a <progress>: readers take it for work that goes on, and say « 2 % » by themselves at each answer.
  progress: ["div", "leaf", { role: "meter", "aria-valuemin": "0" }],
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
  menu: ["div", "container", { role: "menu" }],
  menuitem: ["button", "leaf", { type: "button", role: "menuitem", tabindex: "-1" }],
  menuitemradio: ["button", "leaf", { type: "button", role: "menuitemradio", tabindex: "-1" }],
  listbox: ["div", "container", { role: "listbox" }],
  option: ["div", "leaf", { role: "option" }],
};

// Pressed: a button or what is one but for its role.
const WORDED_ROLES = new Set(["button", "link", "menuitem", "menuitemradio", "option"]);
const TEXT_ROLES = new Set(["heading", "text", "label", "listitem", "term", "definition", "status"]);

// For a node: { element, node, inside: where children go, outer: what stands in the parent }; plain: and label, hint, error,
// where the role has them.
export function makeItem(node, plain) {
  const [role, kind, attributes] = KINDS[node.role];
  const tag = node.role === "heading" ? `h${node.level || 2}` : role;
  const element = document.createElement(tag);
  element.className = `node ${kind}`;
  element.dataset.id = node.id;
  element.id = `n-${node.id}`;
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  const item = { element, node, inside: element, outer: element };
  if (plain) wrap(item);
  if (kind === "scroll") {
    item.inside = document.createElement("div");
    item.inside.className = "content";
    element.append(item.inside);
  }
  return item;
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

// Where its drawing is.
export function place(element, [x, y, width, height]) {
  const style = element.style;
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

// Its name and its states. (What a press or typing may be ahead of: semantics_presses.js, semantics_fields.js.)
export function describe(item, plain) {
  const { element, node } = item;
  if (TEXT_ROLES.has(node.role)) setText(element, node.name || "");
  else if (WORDED_ROLES.has(node.role)) plain ? setWords(element, node) : setText(element, node.name);
  else setAttribute(element, "aria-label", node.name);
  setAttribute(element, "aria-description", [node.error, node.description].filter(Boolean).join(" "));
  setAttribute(element, "aria-invalid", node.error ? "true" : undefined);
  // A word's meaning is told with the word: its tip opens by the focus alone, which is not to be told as a state.
  setAttribute(element, "aria-expanded", node.look === "term" && node.description ? undefined : node.expanded);
  setAttribute(element, "aria-haspopup", node.menu ? "menu" : undefined);
  setAttribute(element, "aria-checked", node.role === "menuitemradio" ? Boolean(node.checked) : undefined);
  setAttribute(element, "aria-pressed", node.pressed);
  if (node.role === "option") element.setAttribute("aria-selected", Boolean(node.current));
  else setAttribute(element, "aria-current", node.current ? "page" : undefined);
  if ("disabled" in element) element.disabled = Boolean(node.disabled);
  switch (node.role) {
    case "radio":
      element.name = node.parent;
      break;
    case "textfield":
    case "textarea":
      setAttribute(element, "inputmode", node.inputMode);
      if (node.role === "textfield") element.type = node.secret ? "password" : "text";
      if (node.controls) choose(element, node);
      if (!plain) element.style.fontSize = `${node.fontSize}px`;
      break;
    case "progress":
      setAttribute(element, "aria-valuemax", node.maximum || 1);
      setAttribute(element, "aria-valuenow", node.number || 0);
      setAttribute(element, "aria-valuetext", node.name);
      element.style.setProperty("--part", (node.number || 0) / (node.maximum || 1));
      break;
    case "table":
      fillTable(element, node);
      element.hidden = !plain && node.look === "folded";
      break;
    case "scroll":
      if (!plain) item.inside.style.height = `${node.contentHeight || 0}px`;
      break;
  }
}

// A field that chooses in a list: its current row is told without the focus leaving the field.
function choose(element, { controls, active }) {
  element.setAttribute("role", "combobox");
  element.setAttribute("aria-autocomplete", "list");
  setAttribute(element, "aria-controls", `n-${controls}`);
  setAttribute(element, "aria-activedescendant", active && `n-${active}`);
}

// What the drawing shows beside an element, when there is no drawing.
export function showBeside({ element, node, outer, label, hint, error }) {
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
}

export const isChoice = (node) => node.role === "radio" || node.role === "checkbox";

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
  const between = /^(, |\s: )/.exec(rest.textContent)?.[0];
  if (!between) return;
  // Heard, and seen only where both stand on one line.
  const sign = document.createElement("i");
  sign.textContent = between;
  rest.textContent = rest.textContent.slice(between.length);
  rest.before(sign);
}

// Text alone: an element that had a beginning set apart loses it.
function setText(element, text) {
  if (element.textContent !== text || element.firstElementChild) element.textContent = text;
}

function setAttribute(element, name, value) {
  if (value === undefined || value === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

// Roles are said, for plain.css shows a table without room for its columns otherwise than as one.
function fillTable(table, node) {
  const text = JSON.stringify(node.rows);
  if (table.dataset.rows === text) return;
  table.dataset.rows = text;
  table.setAttribute("role", "table");
  table.replaceChildren();
  const [header, ...rows] = node.rows || [[]];
  const part = (made) => (made.setAttribute("role", "rowgroup"), made);
  const figures = header.map((_, column) => column > 0 && rows.length > 0 && rows.every((cells) => isFigure(cells[column])));
  fillRow(part(table.createTHead()), header, () => ["th", "columnheader"]);
  const body = part(table.createTBody());
  for (const cells of rows) {
    const row = fillRow(body, cells, (column) => (column === 0 ? ["th", "rowheader"] : ["td", "cell"]));
    for (const cell of row.querySelectorAll("td")) cell.dataset.column = header[cell.cellIndex] || "";
  }
  for (const row of table.rows) for (const cell of row.cells) cell.toggleAttribute("data-figures", figures[cell.cellIndex]);
}

// A number, however it is written: « 15–83 (17/52) », « + 14 », « – » for none.
const isFigure = (text) => /^[\d\s.,%€/()+→–−-]*$/.test(text);

// kindOf(column): the element and the role of a cell.
function fillRow(part, texts, kindOf) {
  const row = part.insertRow();
  row.setAttribute("role", "row");
  for (const [column, text] of texts.entries()) {
    const [tag, role] = kindOf(column);
    const cell = row.appendChild(document.createElement(tag));
    cell.textContent = text;
    cell.setAttribute("role", role);
  }
  return row;
}
