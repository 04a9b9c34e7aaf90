import { openApp, openSite, ready, settled, startDiagnostic, putRecord } from "./browser.mjs";
const { server, browser } = await openSite();
import { test } from "node:test";
test("x", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
  const { page: one, problems } = await openApp(browser, server.address, { context });
  await startDiagnostic(one);
  await one.getByRole("radio", { name: "1 Amorcé" }).check(); await settled(one);
  await one.close();
  const calm = await context.newPage();
  await calm.goto(server.address + "referentiel.json");
  const [own] = await calm.evaluate(() => new Promise((res) => { const o = indexedDB.open("boussole"); o.onsuccess = () => { const r = o.result.transaction("diagnostics").objectStore("diagnostics").getAll(); r.onsuccess = () => { o.result.close(); res(r.result); }; }; }));
  const file = JSON.parse(own.file);
  console.log(own.file.slice(0, 300));
  await putRecord(calm, { ...own, id: "9b1f0f6e-0000-4000-8000-000000000099", mark: "later.3", file: JSON.stringify({ ...file, id: "9b1f0f6e-0000-4000-8000-000000000099", formatVersion: 99 }) });
  await putRecord(calm, { id: "9b1f0f6e-0000-4000-8000-000000000098", mark: "later.4", order: 9, savedAt: own.savedAt, file: JSON.stringify({ format: "boussole/atelier", formatVersion: 99, id: "9b1f0f6e-0000-4000-8000-000000000098", more: 1 }) });
  await putRecord(calm, { id: "9b1f0f6e-0000-4000-8000-000000000097", mark: "later.5", order: 10, savedAt: own.savedAt, file: JSON.stringify({ format: "boussole/comparaison", formatVersion: 99, id: "9b1f0f6e-0000-4000-8000-000000000097", more: 1 }) });
  await putRecord(calm, { id: "9b1f0f6e-0000-4000-8000-000000000096", mark: "later.6", order: 10, savedAt: own.savedAt, bytes: new Uint8Array([1, 2]), kind: "autre" });
  const { page: two } = await openApp(browser, server.address, { context });
  console.log(await two.evaluate(() => document.body.innerText));
  await two.screenshot({ path: "/tmp/kp/c6.png", fullPage: true });
  for (const h of ["#/sauvegardes", "#/atelier", "#/comparer"]) {
  await two.evaluate((h) => { location.hash = h; }, h); await settled(two);
  console.log(h, "=====", (await two.evaluate(() => document.body.innerText)).slice(-1200));
  }
});
