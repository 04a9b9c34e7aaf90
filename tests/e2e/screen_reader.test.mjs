// What a screen reader is given: Chromium's real accessibility tree (DevTools protocol), screen by screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, settled } from "./browser.mjs";

const { server, browser } = await openSite();

// The tree as a list in reading order: { role, name, description, depth, value, and the states that are set }.
async function tree(client) {
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const walk = (node, depth) => {
    if (!node) return;
    if (!node.ignored) {
      list.push({
        role: node.role?.value, name: node.name?.value || "", description: node.description?.value || "",
        value: node.value?.value, depth,
        ...Object.fromEntries((node.properties || []).map((property) => [property.name, property.value.value])),
      });
    }
    for (const child of node.childIds || []) walk(byId.get(child), depth + (node.ignored ? 0 : 1));
  };
  walk(nodes.find((node) => !node.parentId), 0);
  return list;
}

const of = (list, role) => list.filter((node) => node.role === role);
const named = (list, role, name) => {
  const plain = (words) => words.replace(/\s+/g, " ");
  const found = of(list, role).find((node) => plain(node.name).startsWith(plain(name)));
  assert.ok(found, `no ${role} named « ${name} » among ${of(list, role).map((node) => node.name).join(" | ")}`);
  return found;
};
const inside = (list, node) => {
  const from = list.indexOf(node) + 1;
  const after = list.slice(from).findIndex((other) => other.depth <= node.depth);
  return list.slice(from, after < 0 ? undefined : from + after);
};

// What must be true of every screen.
function checkScreen(list, page) {
  const where = page.title;
  assert.equal(of(list, "banner").length, 1, `${where}: one banner`);
  assert.equal(of(list, "main").length, 1, `${where}: one main`);
  const titles = of(list, "heading").filter((node) => node.level === 1);
  assert.equal(titles.length, 1, `${where}: one title`);
  assert.ok(inside(list, of(list, "main")[0]).includes(titles[0]), `${where}: the title is in main`);
  let level = 1;
  for (const heading of inside(list, of(list, "main")[0]).filter((node) => node.role === "heading")) {
    assert.ok(heading.level <= level + 1, `${where}: the level of « ${heading.name} » (${heading.level}) skips one`);
    level = heading.level;
  }
  const pressable = list.filter((node) => ["button", "link", "radio", "checkbox", "textbox", "meter", "table", "image"].includes(node.role));
  for (const node of pressable) assert.ok(node.name, `${where}: a ${node.role} without a name`);
  for (const link of of(list, "link")) assert.ok(link.focusable, `${where}: « ${link.name} » cannot be reached`);
  assert.match(page.title, / – Boussole$/);
  assert.equal(page.language, "fr");
}

async function look(page, client) {
  const list = await tree(client);
  checkScreen(list, { title: await page.title(), language: await page.evaluate(() => document.documentElement.lang) });
  return list;
}

const focused = (list) => list.filter((node) => node.focused && node.role !== "RootWebArea").at(-1);

for (const [display, viewport] of [["drawn", { width: 1280, height: 800 }], ["drawn", { width: 390, height: 844 }],
  ["plain", { width: 1280, height: 800 }]]) {
  test(`the accessibility tree of each screen, ${display}, ${viewport.width} px`, async () => {
    const context = await browser.newContext({ viewport, locale: "fr-FR", acceptDownloads: true });
    if (display === "plain") {
      await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
    }
    const { page, problems } = await openApp(browser, server.address, { context });
    const client = await context.newCDPSession(page);
    const narrow = viewport.width < 700;
    const press = async (role, name) => {
      await page.getByRole(role, { name }).first().click();
      await settled(page);
    };
    const go = async (screen) => {
      if (narrow) {
        await press("button", "Ouvrir le menu");
        const menu = await tree(client);
        const drawer = named(menu, "dialog", "Navigation");
        assert.ok(drawer.modal, "the menu is modal");
        assert.equal(of(menu, "main").length, 0, "what is behind the menu is not reached");
        assert.ok(of(inside(menu, drawer), "navigation").length === 1);
      }
      await page.getByRole("link", { name: screen, exact: true }).click();
      await settled(page);
    };

    let list = await look(page, client);
    named(list, "button", "Commencer un diagnostic");
    named(list, "button", "Ouvrir un fichier");

    await press("button", "Commencer un diagnostic");
    list = await look(page, client);
    assert.match(await page.title(), /^Profil/);
    assert.equal(focused(list)?.role, "heading", "the focus is on the title of the new screen");
    const aci = named(list, "checkbox", "Nous portons un chantier");
    assert.equal(aci.checked, "false");
    assert.match(aci.description, /ACI/);
    assert.ok(named(list, "radio", "Aucun lien").checked === "true");
    assert.match(named(list, "radiogroup", "Quel lien avez-vous").name, /association/);
    assert.ok(named(list, "textbox", "Nom de la Régie").description.length > 10);
    await page.getByRole("checkbox", { name: /chantier d’insertion/ }).check();
    await page.getByRole("checkbox", { name: /entreprise d’insertion/ }).check();
    await settled(page);
    list = await look(page, client);
    assert.equal(named(list, "checkbox", "Nous portons un chantier").checked, "true");

    await press("button", "Aller aux questions");
    list = await look(page, client);
    if (!narrow) {
      assert.equal(of(list, "navigation").length, 1);
      assert.equal(of(list, "complementary").length, 1);
      assert.ok(of(list, "navigation")[0].name && of(list, "complementary")[0].name);
      const main = list.indexOf(of(list, "main")[0]);
      assert.ok(list.indexOf(of(list, "banner")[0]) < list.indexOf(of(list, "navigation")[0]), "banner, then navigation");
      assert.ok(list.indexOf(of(list, "navigation")[0]) < main && main < list.indexOf(of(list, "complementary")[0]));
    }
    const levels = named(list, "radiogroup", "");
    const radios = of(inside(list, levels), "radio");
    assert.deepEqual(radios.map((radio) => radio.name.replace(/\s+/g, " ").slice(0, 8)), ["0 À enga", "1 Amorcé", "2 En pla", "3 Ancré "]);
    assert.ok(levels.name, "the levels have a name");
    assert.ok(radios.every((radio) => radio.checked === "false" && radio.name.length > 30));
    // In reading order: the question, its levels, the note, then the other answers and the way on, together where there is room.
    const others = [named(list, "button", "Sans objet"), named(list, "button", "Ne sait pas")];
    const note = named(list, "textbox", "Remarque");
    const order = [of(list, "heading").find((node) => node.level === 1), levels, ...(narrow ? [...others, note] : [note, ...others]),
      named(list, "button", "Suivante")].map((node) => list.indexOf(node));
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
    assert.ok(named(list, "button", "Précédente").disabled, "nothing precedes the first question");

    await page.getByRole("radio", { name: "2 En place" }).check();
    await settled(page);
    list = await look(page, client);
    assert.deepEqual(of(list, "radio").filter((radio) => radio.checked === "true").map((radio) => radio.name.slice(0, 4)).slice(0, 1), ["2 En"]);
    await press("button", "Suivante");
    list = await look(page, client);
    assert.equal(focused(list)?.level, 1, "the focus is on the next question");
    await press("button", "Sans objet");
    list = await look(page, client);
    const na = named(list, "button", "Sans objet");
    assert.equal(na.pressed, "true");
    assert.ok(na.description.length > 10, "« Sans objet » says what it means");
    assert.ok(named(list, "textbox", "Pourquoi").multiline);
    assert.equal(named(list, "button", "Ne sait pas").pressed, "false");

    await go("Résultats");
    list = await look(page, client);
    assert.match(await page.title(), /^Résultats/);
    for (const region of ["Score d’ensemble", "Par domaine"]) named(list, "region", region);
    if (display === "drawn") { // beside a chart the table comes when one asks for it
      assert.equal(of(list, "table").length, 0);
      await press("button", "Voir le tableau");
      list = await look(page, client);
      assert.equal(named(list, "button", "Voir le tableau").expanded, true);
    }
    assert.ok(of(list, "table").length >= 1 && of(list, "columnheader").length > 3 && of(list, "rowheader").length > 5);
    await press("button", "D’où vient ce score ?");
    list = await tree(client);
    const dialog = of(list, "dialog")[0];
    assert.ok(dialog?.modal && dialog.name, "a modal dialog with a name");
    assert.equal(of(list, "main").length, 0, "what is behind the dialog is not reached");
    assert.equal(focused(list)?.role, "heading");
    await page.keyboard.press("Escape");
    await settled(page);
    list = await look(page, client);
    assert.match(focused(list)?.name.replace(/\s+/g, " "), /^D’où vient ce score/, "the focus comes back");

    await go("Réglages");
    list = await look(page, client);
    assert.match(await page.title(), /^Réglages/);
    for (const group of ["Taille du texte", "Couleurs", "Affichage"]) {
      const choices = of(inside(list, named(list, "radiogroup", group)), "radio");
      assert.ok(choices.length > 1, group);
      assert.equal(choices.filter((radio) => radio.checked === "true").length, 1, `${group}: one is chosen`);
    }
    await go("Aide");
    list = await look(page, client);
    assert.match(await page.title(), /^Aide/);
    assert.ok(of(list, "table").length >= 1);

    // What happens is said by the live region, once.
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Exporter" }).click()]);
    assert.ok(await download.path());
    await page.locator("#live", { hasText: "Fichier préparé et relu" }).waitFor();
    list = await look(page, client);
    const live = list.filter((node) => node.live === "polite");
    assert.ok(live.length >= 1);
    assert.equal(live.filter((node) => inside(list, node).some((child) => /Fichier préparé et relu/.test(child.name))).length, 1,
      "said in one place only");
    named(list, "button", "Fermer");

    await go("Accueil");
    list = await look(page, client);
    named(list, "button", "Continuer");
    assert.ok(named(list, "meter", "2 réponses sur").name);
    const current = of(list, "link").filter((node) => node.name === "Accueil");
    assert.ok(narrow || current.length === 1);
    if (!narrow) assert.equal(await page.locator("[aria-current=page]").first().textContent(), "Accueil");
    assert.deepEqual(problems, []);
    await context.close();
  });
}

// What a screen reader needs of the order of things (heard with Orca: docs/accessibilite.md), watched in the page itself. Faults
// are kept where the test finds them.
function watchFocus() {
  const faults = window.faults = [];
  const holds = (node) => node.contains?.(document.activeElement) && document.activeElement !== document.body;
  const told = (node) => `${node.localName} ${node.id || node.className}`;
  for (const [of, name] of [[Element.prototype, "remove"], [Element.prototype, "replaceWith"], [Element.prototype, "replaceChildren"]]) {
    const own = of[name];
    of[name] = function watched(...given) {
      if (name === "replaceChildren" ? [...this.children].some(holds) : this.isConnected && holds(this)) faults.push(`${told(this)} goes with the focus`);
      return own.apply(this, given);
    };
  }
  const { set, get } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "inert");
  Object.defineProperty(HTMLElement.prototype, "inert", { get, set(value) {
    if (value && !this.inert && holds(this)) faults.push(`${told(this)} is made inert with the focus`);
    set.call(this, value);
  } });
  // Everything that the live region says.
  addEventListener("DOMContentLoaded", () => {
    window.heard = [];
    const live = document.getElementById("live");
    new MutationObserver(() => { if (live.textContent) window.heard.push(live.textContent); }).observe(live, { childList: true });
  });
}

// After a change: no fault, the focus in what can be reached, a selection (where a reader reads on) nowhere else. Returns what
// was said since the last look.
const lookAtFocus = (page, where) => page.evaluate((name) => {
  const faults = window.faults.splice(0);
  const selection = getSelection();
  const { activeElement } = document;
  if (activeElement === document.body) faults.push("the focus is nowhere");
  if (activeElement.closest("[inert], .leaving")) faults.push("the focus is where nothing can be reached");
  if (selection.rangeCount > 0 && !activeElement.contains(selection.anchorNode) && !activeElement.classList.contains("field")) {
    faults.push(`the selection is in ${selection.anchorNode.nodeName}`);
  }
  if (document.querySelector(".leaving")) faults.push("something stays that has left");
  return { where: name, faults, heard: window.heard.splice(0) };
}, where);

for (const [display, viewport] of [["drawn", { width: 1280, height: 800 }], ["drawn", { width: 390, height: 844 }],
  ["plain", { width: 1280, height: 800 }], ["plain", { width: 390, height: 844 }]]) {
  test(`the focus moves before what had it goes, no selection is left behind, one change is told once, ${display}, ${viewport.width} px`, async () => {
    const context = await browser.newContext({ viewport, locale: "fr-FR", acceptDownloads: true });
    if (display === "plain") {
      await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
    }
    await context.addInitScript(watchFocus);
    const { page, problems } = await openApp(browser, server.address, { context });
    // By keyboard, from a place where one was reading.
    const read = () => page.evaluate(() => getSelection().collapse(document.querySelector("main p, main h1").firstChild, 0));
    const check = async (where, act, { reads = true } = {}) => {
      if (reads) await read();
      await act();
      await settled(page);
      const { faults, heard } = await lookAtFocus(page, where);
      assert.deepEqual(faults, [], where);
      assert.equal(new Set(heard).size, heard.length, `${where}: ${heard}`);
      return heard;
    };
    const enter = (role, name) => async () => {
      await page.getByRole(role, { name }).first().focus();
      await page.keyboard.press("Enter");
    };
    const go = (screen) => async () => {
      if (viewport.width < 700) {
        await enter("button", "Ouvrir le menu")();
        await settled(page);
      }
      await enter("link", screen)();
    };
    await check("Profil", enter("button", "Commencer un diagnostic"));
    await page.getByRole("checkbox", { name: /chantier d’insertion/ }).check();
    await settled(page);
    await check("Questionnaire", enter("button", "Aller aux questions"));
    const answer = await check("une réponse", async () => {
      await page.getByRole("radio", { name: /^2 / }).focus();
      await page.keyboard.press("Space");
    }, { reads: false }); // the focus stays where one has put it
    assert.ok(answer.length <= 1, `an answer is told once: ${answer}`);
    await check("question suivante", () => page.keyboard.press("Alt+PageDown"));
    assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
    await check("question précédente", () => page.keyboard.press("Alt+PageUp"));
    await check("recherche", () => page.keyboard.press("Control+k"));
    assert.ok(await page.evaluate(() => document.querySelector("#page > main").inert), "what is behind the search is not reached");
    await check("recherche fermée", () => page.keyboard.press("Escape"));
    await check("Résultats", go("Résultats"));
    await check("explication", enter("button", "D’où vient ce score ?"));
    await check("explication fermée", () => page.keyboard.press("Escape"));
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^D’où vient ce score/);
    const exported = await check("exporter", async () => {
      await page.keyboard.press("Control+s");
      await page.locator("#live", { hasText: "Fichier préparé et relu" }).waitFor({ state: "attached" });
    }, { reads: false });
    assert.equal(exported.filter((words) => /Fichier préparé et relu/.test(words)).length, 1, `told once: ${exported}`);
    await check("Accueil", go("Accueil"));
    await check("autres actions", enter("button", /^Autres actions/));
    await check("supprimer ?", enter("menuitem", "Supprimer"));
    await check("ne pas supprimer", () => page.keyboard.press("Escape"));
    await check("exemple", enter("button", "Commencer un diagnostic"));
    assert.deepEqual(problems, []);
    await context.close();
  });
}

// A radar is drawn once there are enough scores for it, where there is room.
test("the charts of the results are said to be there", async () => {
  const { page, context } = await openApp(browser, server.address);
  const client = await context.newCDPSession(page);
  await page.getByRole("button", { name: "Essayer avec un exemple" }).first().click();
  await settled(page);
  const list = await look(page, client);
  assert.match(await page.title(), /^Résultats/);
  assert.ok(of(list, "image").concat(of(list, "figure")).length >= 1, "the charts are said to be there");
  await context.close();
});
