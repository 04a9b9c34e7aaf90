// Indicateurs, Notre public and Calculs: numbers as one types them, a suggestion followed, what is kept, what is
// exported; axe on each page, and no sideways scroll on a small screen.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

// By the navigation, then by the links above the screens that belong together.
async function go(page, screen) {
  const tabs = page.getByRole("navigation", { name: "Indicateurs", exact: true });
  if (await tabs.count() === 0) {
    const menu = page.getByRole("button", { name: "Ouvrir le menu" });
    if (await menu.count() > 0) {
      await menu.click();
      await settled(page);
    }
    await page.getByRole("link", { name: "Indicateurs", exact: true }).click();
    await settled(page);
  }
  await tabs.getByRole("link", { name: screen, exact: true }).click();
  await settled(page);
}

// As one types: key by key, in the real field.
async function type(page, field, text) {
  await field.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await settled(page);
}

const card = (page, name) => page.getByRole("article", { name, exact: true }).or(page.getByRole("region", { name, exact: true }));
const field = (page, region, name) => card(page, region).getByRole("textbox", { name });
const CIP = "Personnes suivies par CIP";

test("an indicator: typed as French does, its status, its suggestion followed, everything kept after a reload", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await go(page, "Indicateurs");
  const people = field(page, CIP, /^Salarié·es en parcours/);
  const fte = field(page, CIP, /^CIP présent·es/);
  assert.equal(await fte.getAttribute("inputmode"), "decimal");
  await type(page, people, "62");
  await type(page, fte, "2,5");
  assert.equal(await fte.inputValue(), "2,5");
  await card(page, CIP).getByText("24,8 personnes pour 1 ETP").waitFor({ state: "attached" });
  assert.equal(await card(page, CIP).locator("[data-id$='.status']").textContent(), "Repère tenu");
  await type(page, people, "1 200");
  assert.equal(await people.inputValue(), "1 200", "rewritten while one types");
  assert.equal(await people.getAttribute("aria-invalid"), "true");
  assert.match(await people.getAttribute("aria-description"), /paraît trop grand/);
  await type(page, people, "60");
  assert.equal(await people.getAttribute("aria-invalid"), null);
  await card(page, CIP).getByRole("button", { name: "Suivre cette suggestion" }).click();
  await settled(page);
  assert.ok(await card(page, CIP).getByRole("button", { name: "Déjà répondu ainsi" }).isDisabled());
  await card(page, CIP).getByRole("button", { name: /^Voir la question/ }).click();
  await settled(page);
  assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
  await card(page, "Indicateur de cette question").getByText("Repère tenu : 24 personnes pour 1 ETP").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Voir l’indicateur" }).click();
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), CIP);

  await page.reload();
  await ready(page);
  assert.equal(await people.inputValue(), "60");
  assert.equal(await fte.inputValue(), "2,5");
  assert.deepEqual(problems, []);
  await context.close();
});

test("what is no number is said under its field and changes nothing", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await go(page, "Notre public");
  const qpv = page.getByRole("textbox", { name: /quartier prioritaire/ });
  await type(page, qpv, "71");
  await page.getByText("6 points de plus").first().waitFor({ state: "attached" });
  await type(page, qpv, "beaucoup");
  assert.equal(await qpv.inputValue(), "beaucoup");
  assert.match(await qpv.getAttribute("aria-description"), /Écrivez un nombre en chiffres.*71, est gardé/);
  await page.keyboard.press("Tab");
  await settled(page);
  assert.equal(await qpv.inputValue(), "beaucoup", "what was typed was thrown away");
  await type(page, qpv, "");
  await page.keyboard.press("Delete");
  await settled(page);
  assert.equal(await qpv.getAttribute("aria-invalid"), null);
  assert.deepEqual(problems, []);
  await context.close();
});

test("calculations: by keyboard from field to field, exported as a table that a spreadsheet reads", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page, "Régie de l’Œuvre");
  await go(page, "Calculs");
  assert.ok(await page.getByRole("button", { name: "Exporter ces calculs" }).isDisabled());
  await page.getByRole("textbox", { name: /^Heures de travail par semaine \(heures/ }).focus();
  await page.keyboard.type("30");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2,5");
  await settled(page);
  await page.getByText("127,5 h par mois pour produire").waitFor({ state: "attached" });
  await page.keyboard.press("Tab");
  await page.keyboard.type("200");
  await settled(page);
  await page.getByText(/L’accompagnement prend 202,5\sh/).waitFor({ state: "attached" });
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await type(page, field(page, "Combien de CIP ?", /^Salarié·es/), "48");
  await page.getByText("De 2 à 2,5 ETP de CIP").waitFor({ state: "attached" });
  await type(page, field(page, "Les règles de la PMSMP", /^Durée de cette PMSMP/), "32");
  await page.getByText(/^Dépassée\s: un mois au plus/).waitFor({ state: "attached" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Exporter ces calculs" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^boussole-regie-de-l-oeuvre-\d{4}-\d\d-\d\d-calculs\.csv$/);
  const bytes = await readFile(await download.path());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const rows = bytes.toString("utf-8").slice(1).trim().split("\r\n").map((row) => row.split(";"));
  assert.ok(rows.every((row) => row.length === 4), "four cells in each row");
  assert.ok(rows.some((row) => row[1] === "La vie de l’équipe" && row[2] === "2,5"));
  await settled(page);
  await page.getByText(/calculs\.csv\s» est prêt/).first().waitFor({ state: "attached" });
  assert.deepEqual(problems, []);
  await context.close();
});

for (const [name, options, settings] of [
  ["1280 px", { viewport: { width: 1280, height: 800 } }, {}],
  ["320 px", { viewport: { width: 320, height: 640 } }, {}],
  ["320 px, text at 200 %", { viewport: { width: 320, height: 640 } }, { textPercent: 200 }],
  ["dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }, {}],
  ["plain page, 320 px", { viewport: { width: 320, height: 640 } }, { display: "plain" }],
]) {
  test(`axe on each page of numbers, filled and faulty, and nothing beyond the page, ${name}`, async () => {
    const context = await browser.newContext({ ...options, locale: "fr-FR", timezoneId: "Europe/Paris", bypassCSP: true });
    await context.addInitScript((json) => localStorage.setItem("boussole.settings", json), JSON.stringify(settings));
    const { page, problems } = await openApp(browser, server.address, { context });
    await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
    await settled(page);
    for (const screen of ["Indicateurs", "Notre public", "Calculs"]) {
      await go(page, screen);
      await checkWithAxe(page, screen);
      await page.getByRole("textbox").first().fill("trop");
      await settled(page);
      await checkWithAxe(page, `${screen}, a fault`);
      const beyond = await page.evaluate(() => [...document.querySelectorAll("#page .node")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("[inert], .table"))
        .map((element) => element.dataset.id));
      assert.deepEqual(beyond, [], screen);
    }
    assert.deepEqual(problems, []);
    await context.close();
  });
}
