// Reaching the content at once: the first stop of the keyboard, the keys that scroll a page, imposed colours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, settled } from "./browser.mjs";

const { server, browser } = await openSite();

async function openExample(page) {
  await page.getByRole("button", { name: /Essayer avec un exemple/ }).click();
  await settled(page);
}

test("the first stop of the keyboard leads to the title, and is seen while it has the focus", async () => {
  const { page, context } = await openApp(browser, server.address);
  const skip = page.getByRole("link", { name: "Aller au contenu" });
  assert.ok((await skip.boundingBox()).y < 0);
  await page.keyboard.press("Tab");
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  assert.ok((await skip.boundingBox()).y >= 0);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  await context.close();
});

test("as soon as the page is there, « Page suivante » and the space bar scroll it", async () => {
  const { page, context } = await openApp(browser, server.address);
  await openExample(page);
  await page.reload();
  await page.waitForFunction(() => window.boussole);
  await settled(page);
  const top = () => page.evaluate(() => document.querySelector('[data-id="main.scroll"]').scrollTop);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
  await page.keyboard.press("PageDown");
  await settled(page);
  const once = await top();
  assert.ok(once > 0);
  await page.keyboard.press("Space");
  await settled(page);
  assert.ok(await top() > once);
  await page.keyboard.press("Home");
  await settled(page);
  assert.equal(await top(), 0);
  await context.close();
});

test("where the computer imposes its colours, the plain page is shown, and the drawing can be chosen", async () => {
  const { page, context } = await openApp(browser, server.address, { forcedColors: "active" });
  const display = () => page.evaluate(() => document.documentElement.dataset.display);
  assert.equal(await display(), "plain");
  await page.goto(`${server.address}#/reglages`);
  await settled(page);
  await page.getByRole("radio", { name: "Page illustrée" }).check();
  await settled(page);
  assert.equal(await display(), "drawn");
  await page.reload();
  await page.waitForFunction(() => window.boussole);
  assert.equal(await display(), "drawn");
  await context.close();
});
