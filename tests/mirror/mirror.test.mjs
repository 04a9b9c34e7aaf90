// The mirror itself (web/semantics.js), with the trees of tests/ui/mirror_test.cpp: what it makes of each difference is
// what it makes of the whole tree, drawn and plain.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import { Mirror } from "../../web/semantics.js";

const TESTS = fileURLToPath(new URL("../../build/native/boussole_tests", import.meta.url));
const ACTIONS = { activate() {}, setValue() {}, focus() {}, scrolled() {}, dismiss() {} };

let folder;
let steps;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "boussole-"));
  const file = join(folder, "trees");
  execFileSync(TESTS, ["-tc=any tree after any other*"], { env: { ...process.env, BOUSSOLE_MIRROR_TREES: file } });
  steps = readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
});
after(() => rmSync(folder, { recursive: true, force: true }));

// A document of its own; radios of one name are one group in it.
function openDocument() {
  const { window } = new JSDOM('<a id="skip"></a>', { pretendToBeVisual: true });
  window.Element.prototype.scrollIntoView = () => {};
  return window.document;
}

// A mirror with nothing in it, alone in its document.
function openMirror(document, plain) {
  Object.assign(globalThis, { document, CSS: {}, innerHeight: 800, scrollTo() {} });
  document.querySelector("main")?.remove();
  const mirror = new Mirror(document.body.appendChild(document.createElement("main")), ACTIONS);
  mirror.show(plain);
  return mirror;
}

// An element and all that it holds; attributes in one order, and the states that no attribute tells.
function told(element) {
  const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).filter((text) => text !== "style=").sort();
  const states = ["checked", "disabled", "value", "hidden"].map((name) => `${name}:${element[name]}`);
  const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data);
  return [element.localName, attributes, states, words, [...element.children].map(told)];
}

for (const plain of [false, true]) {
  test(`any tree after any other, ${plain ? "plain" : "drawn"}`, () => {
    const [first, second] = [openDocument(), openDocument()];
    const kept = openMirror(first, plain);
    for (const [at, { seed, diff, whole }] of steps.entries()) {
      globalThis.document = first;
      kept.apply(diff);
      const anew = openMirror(second, plain);
      anew.apply(whole);
      const where = `tree ${at} of BOUSSOLE_SEED=${seed}`;
      assert.deepEqual(told(kept.root), told(anew.root), where);
      assert.deepEqual([...kept.items.keys()].sort(), [...anew.items.keys()].sort(), where);
    }
  });
}

test("plain: a name that no longer has a beginning set apart is text alone", () => {
  const mirror = openMirror(openDocument(), true);
  const field = (lead) => [{ id: "a", role: "textfield", name: "Nom 1", rect: [0, 0, 1, 1], ...lead }];
  mirror.apply({ removed: [], changed: field({ lead: "Nom" }), order: {} });
  assert.equal(mirror.root.querySelector("label b").textContent, "Nom");
  mirror.apply({ removed: [], changed: field({}), order: {} });
  assert.equal(mirror.root.querySelector("label").innerHTML, "Nom 1");
});

test("told the whole tree anew: the focus and what it showed stay", () => {
  const document = openDocument();
  const mirror = openMirror(document, false);
  const isButton = (node) => node.role === "button" && !node.disabled;
  const { whole } = steps.findLast((step) => step.whole.changed.some(isButton));
  mirror.apply(whole);
  const button = whole.changed.find(isButton);
  mirror.focus(button.id);
  const shown = told(mirror.root);
  mirror.apply(whole);
  assert.equal(document.activeElement.dataset.id, button.id);
  assert.deepEqual(told(mirror.root), shown);
});

// --- The focus, as a screen reader is told of it

const RECT = [0, 0, 1, 1];
const node = (id, role, name, more = {}) => ({ id, role, name, rect: RECT, ...more });
const change = (diff) => ({ removed: [], changed: [], order: {}, ...diff });

// A screen: a title and a button, in what scrolls.
const screen = (title, button) => [node("main", "main", ""), node("title", "heading", title, { parent: "main", level: 1 }),
  node(button, "button", button, { parent: "main" })];

for (const plain of [false, true]) {
  const display = plain ? "plain" : "drawn";

  test(`what had the focus is there until the focus has moved, ${display}`, () => {
    const document = openDocument();
    const mirror = openMirror(document, plain);
    mirror.apply(change({ changed: screen("Accueil", "begin") }));
    mirror.focus("begin");
    const left = document.activeElement;
    let next;
    left.addEventListener("focusout", (event) => { next = left.isConnected ? event.relatedTarget : "removed before"; });
    mirror.apply(change({ removed: ["begin"], changed: [node("go", "button", "go", { parent: "main" })], order: { main: ["title", "go"] } }));
    assert.ok(left.isConnected && document.activeElement === left, "the focus is not lost meanwhile");
    assert.equal(document.getElementById("n-begin"), null, "it is no node any more");
    mirror.focus("go");
    assert.equal(next?.dataset.id, "go", "the focus goes from one to the other");
    mirror.passed();
    if (plain) assert.ok(!left.isConnected, "what is seen goes in the same frame");
    else assert.ok(mirror.busy, "what is not seen goes a moment later");
  });

  test(`another question is another title, with the focus, ${display}`, () => {
    const document = openDocument();
    const mirror = openMirror(document, plain);
    mirror.apply(change({ changed: screen("Première question", "next") }));
    mirror.focus("title");
    const first = document.activeElement;
    mirror.apply(change({ changed: [node("title", "heading", "Deuxième question", { parent: "main", level: 1 })] }));
    mirror.focus("title");
    assert.notEqual(document.activeElement, first);
    assert.equal(document.activeElement.textContent, "Deuxième question");
    mirror.leaving.clear();
    assert.deepEqual([...mirror.root.querySelectorAll("h1, button")].map((element) => element.textContent), ["Deuxième question", "next"]);
  });

  test(`a dialog has the focus before what is behind it is out of reach; a key does not reach it; closed, all is back at once, and the focus a moment later or at a key, ${display}`, () => {
    const document = openDocument();
    const mirror = openMirror(document, plain);
    mirror.apply(change({ changed: screen("Accueil", "delete") }));
    mirror.focus("delete");
    const main = mirror.root.querySelector("main");
    const dialog = [node("dialog", "dialog", "Supprimer"), node("dialog.title", "heading", "Supprimer", { parent: "dialog", level: 2 })];
    mirror.apply(change({ changed: dialog }));
    assert.ok(!main.inert, "inert before the focus has moved");
    mirror.focus("dialog.title");
    mirror.passed();
    document.activeElement.dispatchEvent(new document.defaultView.KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
    assert.ok(main.inert && document.getElementById("skip").inert, "a key finds nothing behind the dialog");
    mirror.apply(change({ removed: ["dialog"] }));
    assert.ok(!main.inert);
    mirror.focus("delete");
    mirror.passed();
    assert.ok(document.activeElement.closest(".leaving"), "not before a reader knows that it is there");
    assert.ok(mirror.busy);
    if (plain) mirror.leaving.free(); // the moment has passed
    else document.activeElement.dispatchEvent(new document.defaultView.KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
    assert.equal(document.activeElement.dataset.id, "delete");
    mirror.leaving.clear();
    assert.ok(!mirror.busy);
  });
}

for (const display of ["drawn", "plain"]) {
  test(`an open menu is gone through by its keys, which the page does not get; Tab and a press outside it activate it, ${display}`, () => {
    const document = openDocument();
    const mirror = openMirror(document, display === "plain");
    const activated = [];
    mirror.actions.activate = (id) => activated.push(id);
    const heard = [];
    document.addEventListener("keydown", (event) => heard.push(event.key));
    const button = node("sort", "button", "Trier", { menu: true, expanded: true });
    const items = ["Échéance", "Personne", "Effort"].map((name, at) =>
      node(`sort.${at}`, "menuitemradio", name, { parent: "sort.menu", checked: at === 1 }));
    mirror.apply(change({ changed: [button, node("sort.menu", "menu", "Trier"), ...items] }));
    const opener = document.querySelector("[data-id=sort]");
    assert.equal(opener.getAttribute("aria-haspopup"), "menu");
    assert.deepEqual([...document.querySelectorAll("[role=menu] > [role=menuitemradio]")].map((item) => item.getAttribute("aria-checked")),
      ["false", "true", "false"]);
    mirror.focus("sort.1");
    const press = (key) => {
      document.activeElement.dispatchEvent(new document.defaultView.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      return document.activeElement.dataset.id;
    };
    for (const [key, at] of [["ArrowDown", 2], ["ArrowDown", 0], ["ArrowUp", 2], ["Home", 0], ["e", 2], ["E", 0], ["p", 1], ["x", 1], ["End", 2]])
      assert.equal(press(key), `sort.${at}`, key);
    assert.deepEqual(heard, []);
    press("Escape");
    assert.deepEqual([heard, activated], [["Escape"], []]);
    press("Tab");
    document.querySelector("[role=menu]").click();
    document.querySelector("[data-id='sort.0']").click();
    assert.deepEqual(activated, ["sort.menu", "sort.menu", "sort.0"]);
    mirror.apply(change({ removed: ["sort.menu"], changed: [node("sort", "button", "Trier", { menu: true, expanded: false })] }));
    mirror.focus("sort");
    press("ArrowDown");
    assert.deepEqual(activated.slice(3), ["sort"], "the arrow opens it too");
  });
}

// Heard with a screen reader (docs/accessibilite.md).
test("a word that is explained tells its meaning, and no state of a tip that opens by itself", () => {
  const mirror = openMirror(openDocument(), false);
  mirror.apply(change({ changed: [node("term", "button", "ACI", { look: "term", description: "what it means", expanded: true }),
    node("menu", "button", "Menu", { description: "more", expanded: false }), node("read", "button", "EI", { look: "term", expanded: true })] }));
  const expanded = (id) => mirror.items.get(id).element.getAttribute("aria-expanded");
  assert.deepEqual(["term", "menu", "read"].map(expanded), [null, "false", "true"]);
});

test("how far one has come is a measure: it is not told by itself when it changes", () => {
  const mirror = openMirror(openDocument(), false);
  mirror.apply(change({ changed: [node("far", "progress", "2 of 45", { number: 2, maximum: 45 })] }));
  const { element } = mirror.items.get("far");
  assert.deepEqual(["role", "aria-valuenow", "aria-valuemax", "aria-valuetext"].map((name) => element.getAttribute(name)), ["meter", "2", "45", "2 of 45"]);
});
