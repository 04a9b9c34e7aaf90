// axe on every screen: no violation that is serious or critical.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, openApp, serve, settled, startDiagnostic } from "./browser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function check(page, screen) {
  const violations = await page.evaluate(async () => (await window.axe.run(document)).violations
    .map(({ id, impact, nodes }) => ({ id, impact, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })));
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(grave, [], screen);
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`axe on each screen, ${viewport.width} px`, async () => {
    // axe is the test's own script: it goes in past the page's policy, which the page itself keeps.
    const { page, context } = await openApp(browser, server.address, { viewport, bypassCSP: true });
    await page.addScriptTag({ content: axe });
    const narrow = viewport.width < 700;
    const go = async (name) => {
      if (narrow) {
        await page.getByRole("button", { name: "Ouvrir le menu" }).click();
        await settled(page);
        await check(page, "menu");
      }
      await page.getByRole("link", { name, exact: true }).click();
      await settled(page);
    };
    await check(page, "Accueil");
    await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
    await settled(page);
    await check(page, "Profil");
    await page.getByRole("button", { name: "Aller aux questions" }).click();
    await settled(page);
    await check(page, "Questionnaire");
    await page.getByRole("radio", { name: "2 En place" }).check();
    await settled(page);
    await check(page, "Questionnaire, répondu");
    await go("Résultats");
    await check(page, "Résultats");
    await page.getByRole("button", { name: "D’où vient ce score ?" }).click();
    await settled(page);
    await check(page, "explication");
    await page.keyboard.press("Escape");
    await settled(page);
    await go("Réglages");
    await check(page, "Réglages");
    await go("Aide");
    await check(page, "Aide");
    await context.close();
  });
}
