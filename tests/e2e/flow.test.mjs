// Where one is stays where one was: the browser's back button, what comes into sight, what is told, fingers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, press, question, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();
const PHONE = { viewport: { width: 390, height: 844 } };

async function openExample(options = {}) {
  const opened = await openApp(browser, server.address, { bypassCSP: true, ...options });
  await opened.page.getByRole("button", { name: "Essayer avec un exemple" }).first().click();
  await settled(opened.page);
  return opened;
}

const scrolled = (page) => page.evaluate(() => document.querySelector("[data-id='main.scroll']").scrollTop);
const scrollTo = async (page, top) => {
  await page.evaluate((to) => { document.querySelector("[data-id='main.scroll']").scrollTop = to; }, top);
  await settled(page);
};
const back = async (page) => {
  await page.goBack();
  await settled(page);
};

// Whether an element is whole between the edges of what scrolls it.
const inSight = (page, id) => page.evaluate((wanted) => {
  const element = document.querySelector(`[data-id='${wanted}']`);
  const inner = element.getBoundingClientRect();
  const outer = element.closest(".scroll").getBoundingClientRect();
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}, id);

test("on a telephone, the back button closes what covers the screen, and nothing more", async () => {
  const { page, context, problems } = await openExample(PHONE);
  await press(page, "button", "Ouvrir le menu");
  await press(page, "link", "Plan d’action");
  assert.match(page.url(), /#\/plan$/);
  const openings = {
    menu: () => press(page, "button", "Ouvrir le menu"),
    search: () => press(page, "button", "Rechercher"),
  };
  const closings = {
    back: () => back(page),
    escape: async () => { await page.keyboard.press("Escape"); await settled(page); },
    button: () => press(page, "button", /^Fermer( le menu)?$/),
  };
  for (const [opened, open] of Object.entries(openings)) {
    for (const [closed, close] of Object.entries(closings)) {
      await open();
      assert.equal(await page.getByRole("dialog").count(), 1, `${opened} is open`);
      await close();
      assert.equal(await page.getByRole("dialog").count(), 0, `${opened} is closed by ${closed}`);
      assert.match(page.url(), /#\/plan$/, `${opened} closed by ${closed}: the screen stays`);
    }
  }
  await press(page, "button", "Ouvrir le menu");
  await press(page, "link", "Profil");
  assert.match(page.url(), /#\/profil$/);
  await back(page);
  assert.match(page.url(), /#\/plan$/, "no step stays behind");
  await back(page);
  assert.match(page.url(), /#\/resultats$/, "no step stays behind");
  assert.deepEqual(problems, []);
  await context.close();
});

test("loaded again with the search open, the back button still leaves the screen", async () => {
  const { page, context } = await openExample(PHONE);
  await press(page, "button", "Ouvrir le menu");
  await press(page, "link", "Plan d’action");
  await press(page, "button", "Rechercher");
  await page.reload();
  await page.waitForFunction(() => window.boussole);
  await settled(page);
  assert.match(page.url(), /#\/plan$/);
  await back(page);
  assert.match(page.url(), /#\/resultats$/);
  await context.close();
});

for (const viewport of [{ width: 390, height: 844 }, { width: 320, height: 568 }, { width: 1280, height: 800 }]) {
  test(`an explanation is closed from any place in it, at ${viewport.width} px`, async () => {
    const { page, context, problems } = await openExample({ viewport });
    await press(page, "button", "D’où vient ce score");
    await page.evaluate(() => { document.querySelector("[data-id='dialog.scroll']").scrollTop = 400; });
    await settled(page);
    await checkWithAxe(page, "explanation");
    await page.locator("[data-id='dialog.dismiss']").click();
    await settled(page);
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("coming back to the results, one is where one was", async () => {
  const { page, context } = await openExample();
  const link = page.locator("[data-id='main.scroll'] a").last();
  await link.scrollIntoViewIfNeeded();
  await settled(page);
  const before = await scrolled(page);
  assert.ok(before > 100);
  await link.click();
  await settled(page);
  assert.doesNotMatch(page.url(), /resultats/);
  await back(page);
  assert.match(page.url(), /resultats/);
  assert.ok(Math.abs(await scrolled(page) - before) < 2);
  await context.close();
});

test("a file written is told in sight, the screen stays where it is; the next screen says nothing of it", async () => {
  const { page, context, problems } = await openExample(PHONE);
  await press(page, "button", "Ouvrir le menu");
  await press(page, "link", "Rapport");
  await scrollTo(page, 300);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", "Exporter")]);
  await download.path();
  await settled(page);
  assert.equal(await scrolled(page), 300);
  const box = await page.locator("[data-id='notice']").boundingBox();
  assert.ok(box.y > 300 && box.y + box.height <= 844);
  await checkWithAxe(page, "with a notice");
  await press(page, "button", "Ouvrir le menu");
  await press(page, "link", "Profil");
  assert.equal(await page.locator("[data-id='notice']").count(), 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test("the level that a key chooses and what a press unfolds come into sight, also in large text", async () => {
  for (const percent of [100, 200]) {
    const context = await browser.newContext({ ...PHONE, locale: "fr-FR" });
    await context.addInitScript((text) => localStorage.setItem("boussole.settings",
      JSON.stringify({ textPercent: text, plain: true })), percent);
    const { page } = await openApp(browser, server.address, { context });
    await startDiagnostic(page);
    for (const key of ["Digit3", "Digit0"]) {
      await page.keyboard.press(key);
      await settled(page);
      const id = await page.getByRole("radio", { checked: true, name: /^[0-3] / }).getAttribute("data-id");
      assert.ok(percent > 100 || await inSight(page, id), `${key} at ${percent} %`);
    }
    const fold = page.locator("[data-id='question.help']");
    await fold.scrollIntoViewIfNeeded();
    await settled(page);
    await fold.click();
    await settled(page);
    const { y } = await fold.boundingBox();
    assert.ok(y < 844 * 0.6, `what is unfolded begins at ${y}`);
    await context.close();
  }
});

test("what is undone is told, and its question comes back", async () => {
  const { page, context, problems } = await openApp(browser, server.address, { bypassCSP: true, viewport: { width: 320, height: 568 } });
  await startDiagnostic(page);
  const first = await question(page);
  await page.keyboard.press("Digit1");
  await settled(page);
  await press(page, "button", "Suivante");
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.equal(await question(page), first);
  assert.match(await page.locator("[data-id='told.title']").textContent(), /^Annulé/);
  await page.waitForFunction(() => document.getElementById("live").textContent.startsWith("Annulé"));
  await checkWithAxe(page, "told");
  await page.keyboard.press("Digit2");
  await settled(page);
  assert.equal(await page.locator("[data-id='told']").count(), 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test("a finger lights nothing up", async () => {
  const context = await browser.newContext({ ...PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 1, locale: "fr-FR" });
  const { page } = await openApp(browser, server.address, { context });
  await startDiagnostic(page);
  await page.evaluate(() => {
    window.places = [];
    document.getElementById("canvas").addEventListener("mousemove", (event) => window.places.push(event.clientX));
  });
  await page.getByRole("radio", { name: "1 Amorcé" }).tap();
  await settled(page);
  assert.deepEqual(await page.evaluate(() => window.places.filter((x) => x >= 0)), []);
  assert.ok(await page.getByRole("radio", { name: "1 Amorcé" }).isChecked());
  await context.close();
});
