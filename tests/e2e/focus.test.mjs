// The focus is never lost: what had it may go away, be disabled or move, the real focus stays in what can be pressed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, settled } from "./browser.mjs";

const { server, browser } = await openSite();

// What has the focus: its name, "" when the page itself has it.
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element.dataset.id ? element.ariaLabel || element.labels?.[0]?.textContent || element.textContent : "";
});

async function open(options) {
  const opened = await openApp(browser, server.address, options);
  await opened.page.getByRole("button", { name: "Essayer avec un exemple" }).click();
  await settled(opened.page);
  return opened;
}

// By keyboard: the focus, then the key.
async function press(page, role, name, key = "Enter") {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press(key);
  await settled(page);
}

const goTo = async (page, address) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await settled(page);
};

test("Tab pressed at once after a screen has changed goes on from its title, never to what is leaving", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await page.getByRole("button", { name: "Commencer un diagnostic" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.localName === "h1" && document.querySelector(".leaving"), undefined, { polling: "raf" });
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /chantier d’insertion/);
  await settled(page);
  assert.match(await focused(page), /chantier d’insertion/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("the filter by keyboard: arrows go through it, Enter chooses and is said, Escape closes it", async () => {
  const { page, context, problems } = await open();
  await goTo(page, "#/questionnaire/equipes.ratio-cip");
  const filter = page.getByRole("button", { name: /^Montrer\s:/ });
  await filter.focus();
  await page.keyboard.press("Enter");
  await settled(page);
  const reached = () => page.evaluate(() => [document.activeElement.getAttribute("role"), document.activeElement.dataset.id]);
  const [role, chosen] = await reached();
  assert.equal(role, "menuitemradio", "it opens on what is chosen");
  const seen = new Set([chosen]);
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press("ArrowDown");
    await settled(page);
    seen.add((await reached())[1]);
  }
  assert.equal(seen.size, 4, "each arrow goes to another");
  await page.keyboard.press("Escape");
  await settled(page);
  assert.match(await focused(page), /^Montrer\s:/);
  assert.equal(await filter.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.locator("#live", { hasText: /\s: \d+\squestions?$/ }).waitFor({ state: "attached" });
  assert.equal(await filter.getAttribute("aria-expanded"), "false", "Enter chooses and closes");
  assert.match(await focused(page), /^Montrer\s:/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("what is said: once, again when it happens again, and not for ever", async () => {
  const { page, context } = await open();
  await page.evaluate(() => {
    window.heard = [];
    const live = document.getElementById("live");
    new MutationObserver(() => { if (live.textContent) window.heard.push(live.textContent); }).observe(live, { childList: true });
  });
  const verified = () => page.evaluate(() => window.heard.filter((words) => /Fichier préparé et relu/.test(words)).length);
  for (let times = 1; times <= 2; times += 1) {
    await page.keyboard.press("Control+s");
    await page.waitForFunction((wanted) => window.heard.filter((words) => /Fichier préparé et relu/.test(words)).length === wanted, times);
  }
  assert.equal(await verified(), 2);
  assert.equal(await page.locator("[aria-live], [role=status], [role=alert]").filter({ visible: true }).count(), 1, "one region tells");
  await page.waitForFunction(() => document.getElementById("live").textContent === "");
  await context.close();
});

for (const display of ["drawn", "plain"]) {
  test(`what had the focus goes away: it stays in the page, ${display}`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
    if (display === "plain") {
      await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
    }
    const { page, problems } = await open({ context });
    await goTo(page, "#/questionnaire/equipes.ratio-cip");
    await press(page, "button", "Effacer la réponse");
    assert.ok(await focused(page), "« Effacer la réponse »");
    await press(page, "button", "Annuler la dernière modification");
    assert.match(await focused(page), /^Refaire/, "« Annuler » once nothing is left to undo");
    assert.ok(await page.evaluate(() => document.activeElement.matches(":focus-visible")), "and one sees where it is");
    const more = page.getByRole("button", { name: /^Voir (l’autre|les \d+\sautres)$/ });
    if (await more.count() > 0) {
      await press(page, "button", /^Voir (l’autre|les \d+\sautres)$/);
      assert.ok(await focused(page), "« Voir les autres »");
    }
    await page.keyboard.press("Control+s");
    await page.locator("#live", { hasText: "Fichier préparé et relu" }).waitFor();
    await settled(page);
    await press(page, "button", "Fermer");
    assert.ok(await focused(page), "« Fermer » of a message");
    await goTo(page, "#/indicateurs");
    await page.getByRole("textbox", { name: /^Salarié·es en parcours/ }).first().fill("99");
    await settled(page);
    await press(page, "button", "Suivre cette suggestion");
    assert.ok(await focused(page), "« Suivre cette suggestion »");
    await goTo(page, "#/finaliser");
    await page.getByRole("textbox", { name: "Qui décide" }).fill("le conseil du 24 novembre");
    await settled(page);
    await press(page, "button", "Finaliser ce diagnostic");
    assert.ok(await focused(page), "« Finaliser ce diagnostic »");
    assert.deepEqual(problems, []);
    await context.close();
  });
}
