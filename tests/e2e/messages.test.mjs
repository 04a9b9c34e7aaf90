// What is told once it is done: on one line, that goes by itself and never under someone's eyes or hands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();
const STAYS = 7900; // ms, as in web/passing.js

// A page on which a message has just come, and time that only the test makes go by.
async function told() {
  const { page, context, problems } = await openApp(browser, server.address, { messagesGo: true });
  await startDiagnostic(page);
  await page.clock.install();
  await page.getByRole("radio").nth(2).check();
  await settled(page);
  await page.keyboard.press("Control+z");
  const message = page.locator("[data-id='told']");
  await message.waitFor();
  return { page, context, message, problems };
}

const gone = (message) => message.waitFor({ state: "detached" });

test("a message stands on one line, and is gone after eight seconds; what it told stays in the history of edits", async () => {
  const { page, context, message, problems } = await told();
  assert.ok((await message.boundingBox()).height <= 64);
  await page.mouse.move(5, 5);
  await page.clock.runFor(STAYS);
  await gone(message);
  assert.equal(await page.getByRole("button", { name: "Refaire" }).isEnabled(), true);
  assert.deepEqual(problems, []);
  await context.close();
});

test("a message stays while the pointer is over it or the focus is in it", async () => {
  const { page, context, message } = await told();
  const { x, y } = await message.boundingBox();
  await page.mouse.move(x + 20, y + 10);
  await page.clock.runFor(3 * STAYS);
  assert.equal(await message.count(), 1, "under the pointer");
  await message.getByRole("button", { name: "Fermer" }).focus();
  await page.mouse.move(5, 5);
  await page.clock.runFor(3 * STAYS);
  assert.equal(await message.count(), 1, "with the focus");
  await page.evaluate(() => document.activeElement.blur());
  await page.clock.runFor(STAYS);
  await gone(message);
  await context.close();
});

test("actions just added are taken back from their own message, and its details come on demand", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press("Digit0");
    await settled(page);
    await page.getByRole("button", { name: "Suivante" }).click();
    await settled(page);
  }
  await page.getByRole("link", { name: "Plan d’action" }).click();
  await settled(page);
  await page.getByRole("button", { name: /^Ajouter (ces|les) .*actions/ }).click();
  await settled(page);
  const message = page.locator("[data-id='notice']");
  assert.match(await message.innerText(), /actions ajoutées/);
  assert.ok((await message.boundingBox()).height <= 64);
  const details = message.getByRole("button", { name: "Détails" });
  await details.click();
  await settled(page);
  assert.equal(await details.getAttribute("aria-expanded"), "true");
  assert.ok((await message.boundingBox()).height > 64);
  await message.getByRole("button", { name: "Annuler" }).click();
  await settled(page);
  assert.equal(await page.locator("[data-id^='plan.action.']").count(), 0);
  await context.close();
});
