// The search by keyboard alone: what is typed, the row that is lit, where Enter leads; drawn and as a plain page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, launchWithoutDrawing, openApp, openSite, settled } from "./browser.mjs";

const { server, browser } = await openSite();
const FIELD = "search.field";

// The page with the example, the search open by its key.
async function openSearch(from, options = {}) {
  const opened = await openApp(from, server.address, { bypassCSP: true, ...options });
  const { page } = opened;
  await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
  await settled(page);
  await key(page, "Control+k");
  return opened;
}
async function key(page, name) {
  await page.keyboard.press(name);
  await settled(page);
}
async function type(page, words) {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
  await settled(page);
}
const focused = (page) => page.evaluate(() => document.activeElement.dataset.id);
const options = (page) => page.getByRole("option");
// What a screen reader is told: the option that the field names as active.
const lit = (page) => page.evaluate(() => {
  const id = document.activeElement.getAttribute("aria-activedescendant");
  const option = id && document.getElementById(id);
  return option && { words: option.textContent, selected: option.ariaSelected,
    place: [...document.querySelectorAll("[role=option]")].indexOf(option),
    all: [...document.querySelectorAll("[role=option][aria-selected=true]")].length };
});

for (const [name, launched] of [["drawn", () => browser], ["as a plain page", launchWithoutDrawing]]) {
  test(`arrows, Home and End light a row while the focus stays in the field; Enter opens it: ${name}`, async (run) => {
    const from = await launched();
    if (from !== browser) run.after(() => from.close());
    const { page, context, problems } = await openSearch(from);
    assert.equal(await focused(page), FIELD);
    assert.equal(await page.locator(`[data-id="${FIELD}"]`).getAttribute("role"), "combobox");
    assert.equal(await page.locator(`[data-id="${FIELD}"]`).getAttribute("aria-expanded"), "false");
    await type(page, "accueil");
    const count = await options(page).count();
    assert.ok(count > 5, `${count} rows`);
    for (const [pressed, place] of [["", 0], ["ArrowDown", 1], ["ArrowDown", 2], ["ArrowUp", 1], ["End", count - 1],
      ["ArrowDown", 0], ["ArrowUp", count - 1], ["Home", 0], ["ArrowDown", 1]]) {
      if (pressed) await key(page, pressed);
      const row = await lit(page);
      assert.deepEqual([row.place, row.selected, row.all], [place, "true", 1], pressed);
      assert.equal(await focused(page), FIELD, `after ${pressed}`);
      const seen = await options(page).nth(place).evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      assert.ok(seen, `the row is in sight after ${pressed}`);
    }
    await checkWithAxe(page, "search");
    await type(page, "taux d’encadrement");
    await key(page, "Enter");
    assert.match(page.url(), /#\/questionnaire\/equipes\.taux-encadrement$/);
    assert.equal(await page.getByRole("dialog").count(), 0);
    await page.goBack();
    await settled(page);
    assert.match(page.url(), /#\/resultats$/, "one step back");
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("groups with their counts, own notes, screens and commands; letters typed meanwhile stay where they are", async () => {
  const { page, context, problems } = await openSearch(browser);
  await type(page, "bailleur");
  for (const group of [/^Questions \(\d+\)$/, /^Ce que vous avez écrit \(\d+\)$/]) {
    assert.ok(await page.getByRole("group", { name: group }).count() === 1, String(group));
  }
  assert.ok(await page.getByRole("option", { name: /Remarque · .*bailleur/ }).count() > 0);
  await type(page, "exporter");
  await page.getByRole("option", { name: "Exporter, Commande" }).waitFor({ state: "attached" });
  await type(page, "reglages");
  assert.match((await lit(page)).words, /^Réglages/);
  await page.keyboard.press("Shift+Home"); // the field's own: it selects
  assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.selectionStart), await page.evaluate(() =>
    getSelection().toString() ? "reglages" : 0));
  await key(page, "Enter");
  assert.match(page.url(), /#\/reglages$/);
  await key(page, "Control+k");
  await type(page, "exporter commande");
  assert.equal(await lit(page), null);
  assert.equal(await page.locator(`[data-id="${FIELD}"]`).getAttribute("aria-expanded"), "false");
  await type(page, "exporter");
  const row = page.getByRole("option", { name: "Exporter, Commande" });
  const place = await row.evaluate((option) => [...document.querySelectorAll("[role=option]")].indexOf(option));
  for (let at = 0; at < place; ++at) await key(page, "ArrowDown");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /\.json$/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("a row is opened by a finger too", async () => {
  const { page, context, problems } = await openSearch(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await type(page, "pmsmp");
  await page.getByRole("option", { name: /^PMSMP/ }).first().tap();
  await settled(page);
  assert.match(page.url(), /#\/glossaire$/);
  assert.deepEqual(problems, []);
  await context.close();
});
