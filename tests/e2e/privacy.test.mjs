// No request leaves after the page has loaded, and none ever goes to another origin. (Here the browser keeps no program; what
// it asks for when it does: offline.test.mjs.)
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

test("a strict Content-Security-Policy is in the page", async () => {
  const { page, context } = await openApp(browser, server.address);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  await context.close();
});

test("no request after load, none to another origin", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  const { page } = await openApp(browser, server.address, { context });
  for (const url of requests) assert.ok(url.startsWith(server.address) || url.startsWith("data:"), url);
  const loaded = requests.length;
  await startDiagnostic(page);
  await page.getByRole("radio", { name: "2 En place" }).check();
  for (const name of ["Résultats", "Réglages", "Aide", "Accueil"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await settled(page);
  }
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Exporter" }).click()]);
  await page.waitForTimeout(1000);
  const later = requests.slice(loaded).filter((url) => !/^(blob|data):/.test(url));
  assert.deepEqual(later, []);
  await context.close();
});
