// The action plan, from the priorities to a decision that is found again: propose, keep, say who and when, reload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, ready, settled } from "./browser.mjs";

const { server, browser } = await openSite();

for (const display of ["drawn", "plain"]) {
  test(`a proposal is kept, given to someone for a day, and found after a reload, ${display}`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", timezoneId: "Europe/Paris", bypassCSP: true });
    if (display === "plain") {
      await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
    }
    const { page, problems } = await openApp(browser, server.address, { context });
    const press = async (name) => {
      await page.getByRole("button", { name }).first().click();
      await settled(page);
    };
    await press(/Essayer avec un exemple/);
    await page.getByRole("link", { name: "Plan d’action", exact: true }).click();
    await settled(page);
    await checkWithAxe(page, "plan vide");
    await press("Voir d’autres propositions");
    await checkWithAxe(page, "propositions");
    const draft = page.getByRole("region", { name: "Propositions" }).getByRole("heading", { level: 3 }).first();
    const title = (await draft.textContent()).trim();
    await press("Garder");
    await press("Fermer les propositions");
    const row = page.getByRole("button", { name: title });
    await row.click();
    await settled(page);
    // The proposals above the list have a field of that name each.
    await page.getByRole("textbox", { name: "Qui s’en charge" }).and(page.locator("[data-id^='action.']")).fill("le bureau");
    await settled(page);
    const due = page.getByRole("textbox", { name: "Pour quand" });
    await due.fill("bientôt");
    await due.blur();
    await settled(page);
    await checkWithAxe(page, "date incomprise");
    await due.fill("1er mars 2030");
    await due.blur();
    await settled(page);
    assert.match(await due.inputValue(), /^1er\smars\s2030$/);
    await checkWithAxe(page, "action dépliée");
    await page.waitForFunction(() => /Enregistré/.test(document.querySelector('[data-id="header.status"]')?.textContent || ""));
    await page.reload();
    await ready(page);
    const kept = page.getByRole("button", { name: /le bureau, 1er\smars\s2030, À faire$/ });
    assert.equal(await kept.count(), 1);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("three actions are named, added, and told; what is set aside is nowhere, and can be taken back", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, locale: "fr-FR", timezoneId: "Europe/Paris", bypassCSP: true });
  const { page, problems } = await openApp(browser, server.address, { context });
  const press = async (name) => {
    await page.getByRole("button", { name }).first().click();
    await settled(page);
  };
  await press(/Essayer avec un exemple/);
  await page.evaluate(() => { location.hash = location.hash.replace("resultats", "plan"); });
  await settled(page);
  await press("Voir d’autres propositions");
  await press("Écarter");
  await press(/^Propositions? écartée/);
  await checkWithAxe(page, "propositions écartées");
  assert.equal(await page.getByText("Le plan est vide", { exact: false }).count() > 0, true);
  await press("Reprendre");
  const focused = await page.evaluate(() => document.activeElement.dataset.id);
  assert.match(focused, /^draft\..*\.keep$/);
  await press("Fermer les propositions");
  const card = page.getByRole("region", { name: "Trois actions avant la prochaine réunion" });
  const named = await card.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => box.ariaLabel || box.labels[0].textContent));
  assert.equal(named.length, 3);
  await press("Ajouter ces trois actions");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "plan.actions");
  assert.ok(await page.getByText("3 actions ajoutées au plan").count() > 0);
  for (const title of named) assert.equal(await page.getByRole("button", { name: title.trim() }).count(), 1);
  assert.equal(await card.count(), 0);
  await checkWithAxe(page, "trois actions");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(problems, []);
  await context.close();
});

// Eight actions of the example: the three of the card, and five proposals kept.
async function planOfEight(display, viewport) {
  const context = await browser.newContext({ viewport, locale: "fr-FR", timezoneId: "Europe/Paris", bypassCSP: true });
  if (display === "plain") await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
  const { page, problems } = await openApp(browser, server.address, { context });
  const press = async (name) => {
    await page.getByRole("button", { name }).first().click();
    await settled(page);
  };
  await press(/Essayer avec un exemple/);
  await page.evaluate(() => { location.hash = location.hash.replace("resultats", "plan"); });
  await settled(page);
  await press("Ajouter ces trois actions");
  await press("Voir d’autres propositions");
  for (let kept = 0; kept < 5; ++kept) await press("Garder");
  await press("Fermer les propositions");
  assert.equal(await page.getByRole("button", { name: /, À faire$/ }).count(), 8);
  return { context, page, problems, press };
}

test("of a plan of eight, the first action is seen at once, and the tools above it are one line", async () => {
  const { context, page, problems } = await planOfEight("drawn", { width: 1280, height: 800 });
  await page.evaluate(() => { document.querySelector('[data-id="main.scroll"]').scrollTop = 0; });
  await settled(page);
  const top = async (id) => (await page.locator(`[data-id="${id}"]`).boundingBox()).y;
  const first = await page.getByRole("button", { name: /, À faire$/ }).first().boundingBox();
  assert.ok(first.y < 320, `the first action begins at ${first.y}`);
  const line = await top("plan.view");
  for (const tool of ["plan.sort", "plan.show", "plan.add"]) assert.equal(await top(tool), line, tool);
  // The right edges of the tools, of the actions and of the map are one.
  const right = async (locator) => { const box = await locator.boundingBox(); return Math.round(box.x + box.width); };
  const edge = await right(page.locator('[data-id="plan.add"]'));
  assert.equal(Math.round(first.x + first.width), edge);
  await page.getByRole("radio", { name: "Carte" }).click();
  await settled(page);
  const cells = page.locator('[data-id^="plan.map."][aria-pressed]');
  const edges = await Promise.all((await cells.all()).map(right));
  assert.ok(Math.max(...edges) <= edge);
  assert.deepEqual(problems, []);
  await context.close();
});

for (const display of ["drawn", "plain"]) {
  test(`the order and the filter are menus, by press and by keyboard, ${display}`, async () => {
    const { context, page, problems, press } = await planOfEight(display, { width: 390, height: 844 });
    const button = (name, expanded) => page.getByRole("button", { name, expanded });
    const item = (name) => page.getByRole("menuitemradio", { name });
    const focused = () => page.evaluate(() => document.activeElement.dataset.id);
    await press(/^Montrer : toutes \(8\)/);
    assert.equal(await button(/^Montrer/, true).count(), 1);
    assert.equal(await item("Toutes").getAttribute("aria-checked"), "true");
    assert.equal(await item(/^Faites/).getAttribute("aria-checked"), "false");
    await checkWithAxe(page, "menu ouvert");
    const menu = await page.getByRole("menu").boundingBox();
    assert.ok(menu.x >= 0 && menu.x + menu.width <= 390, "the menu is within the page");
    await item(/^Faites/).click();
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0);
    assert.equal(await button(/^Montrer : faites \(0\)/, false).count(), 1);
    assert.equal(await focused(), "plan.show");
    await page.getByText("Aucune action ici pour l’instant.").waitFor();

    await page.keyboard.press("ArrowDown"); // opens it too
    await settled(page);
    assert.equal(await focused(), "plan.show.3", "it opens on what is chosen");
    for (const [key, at] of [["Home", 0], ["ArrowUp", 4], ["ArrowDown", 0], ["End", 4], ["e", 2], ["a", 4], ["a", 1]]) {
      await page.keyboard.press(key);
      assert.equal(await focused(), `plan.show.${at}`, key);
    }
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0);
    assert.equal(await focused(), "plan.show");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.keyboard.press("Tab");
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0, "Tab closes it");
    assert.equal(await focused(), "plan.show");

    // A press outside closes it and does nothing else.
    await page.keyboard.press("Enter");
    await settled(page);
    const other = await page.getByRole("radio", { name: "Liste" }).boundingBox();
    await page.mouse.click(other.x + 5, other.y + 5);
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0, "a press outside closes it");
    assert.equal(await focused(), "plan.show");
    await press(/^Trier : /);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await button(/^Trier : personne/, false).count(), 1);
    assert.deepEqual(problems, []);
    await context.close();
  });
}
