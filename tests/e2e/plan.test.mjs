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
    await press("Proposer un plan");
    await checkWithAxe(page, "propositions");
    const draft = page.getByRole("region", { name: "Propositions" }).getByRole("heading", { level: 3 }).first();
    const title = (await draft.textContent()).trim();
    await press("Garder");
    await press("Fermer les propositions");
    const row = page.getByRole("button", { name: title });
    await row.click();
    await settled(page);
    await page.getByRole("textbox", { name: "Qui s’en charge" }).fill("le bureau");
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
  await press("Proposer un plan");
  await press("Écarter");
  await press(/^Propositions? écartée/);
  await checkWithAxe(page, "propositions écartées");
  assert.equal(await page.getByText("Le plan est vide", { exact: false }).count() > 0, true);
  await press("Reprendre");
  const focused = await page.evaluate(() => document.activeElement.dataset.id);
  assert.match(focused, /^draft\..*\.keep$/);
  await press("Fermer les propositions");
  const card = page.getByRole("region", { name: "Trois actions avant la prochaine réunion" });
  const named = await card.getByRole("listitem").allTextContents();
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
