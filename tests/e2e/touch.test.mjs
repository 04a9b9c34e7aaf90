// Fingers: a drag scrolls and never answers, a tap answers once; small screens, on their side, with hidden corners.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, question, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

async function openTouch(options) {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, deviceScaleFactor: 1, locale: "fr-FR",
    viewport: { width: 390, height: 844 }, ...options });
  const opened = await openApp(browser, server.address, { context });
  return { ...opened, client: await context.newCDPSession(opened.page) };
}

async function middle(page, role, name) {
  const box = await page.getByRole(role, { name }).boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function tap(page, role, name) {
  await page.getByRole(role, { name }).scrollIntoViewIfNeeded();
  await settled(page);
  const { x, y } = await middle(page, role, name);
  await page.touchscreen.tap(x, y);
  await settled(page);
}

// A finger that goes down at a place, moves by so much, and leaves.
async function drag(page, client, { x, y }, distance) {
  const touch = (type, at) => client.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: at }] });
  await touch("touchStart", y);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", y + (distance * step) / 10);
  await touch("touchEnd");
  await settled(page);
}

const scrolled = (page) => page.evaluate(() => document.querySelector("[data-id='main.scroll']").scrollTop);

test("a drag over the level cards scrolls and never answers; a tap answers once", async () => {
  const { page, client, context, problems } = await openTouch();
  await startDiagnostic(page);
  for (const [level, distance] of [["0 À engager", -250], ["1 Amorcé", -180], ["1 Amorcé", 220]]) {
    const start = await middle(page, "radio", level);
    if (start.y < 80 || start.y > 760) continue;
    const before = await scrolled(page);
    await drag(page, client, start, distance);
    assert.notEqual(await scrolled(page), before, `the drag from « ${level} » does not scroll`);
  }
  assert.equal(await page.getByRole("radio", { checked: true, name: /^[0-3] / }).count(), 0, "a drag answered");
  await tap(page, "radio", "1 Amorcé");
  assert.ok(await page.getByRole("radio", { name: "1 Amorcé" }).isChecked());
  // A button that stays down shows whether a tap counts once.
  await tap(page, "button", "Ne sait pas");
  assert.equal(await page.getByRole("button", { name: "Ne sait pas" }).getAttribute("aria-pressed"), "true");
  const before = await question(page);
  await tap(page, "button", "Suivante");
  assert.notEqual(await question(page), before);
  await page.getByText(/ · 2 sur \d+ · /).first().waitFor({ state: "attached" });
  assert.deepEqual(problems, []);
  await context.close();
});

test("the page may be zoomed by two fingers", async () => {
  const { page, context } = await openTouch();
  const viewport = await page.locator("meta[name=viewport]").getAttribute("content");
  assert.doesNotMatch(viewport, /user-scalable|maximum-scale|minimum-scale/);
  const actions = await page.evaluate(() => [...new Set([...document.querySelectorAll("body, #page, .node")]
    .map((element) => getComputedStyle(element).touchAction))]);
  for (const action of actions) assert.match(action, /^(auto|manipulation)$/);
  await context.close();
});

for (const viewport of [{ width: 844, height: 390 }, { width: 568, height: 320 }, { width: 320, height: 568 }]) {
  test(`usable at ${viewport.width} × ${viewport.height}`, async () => {
    const { page, context, problems } = await openTouch({ viewport });
    await tap(page, "button", "Commencer un diagnostic");
    await tap(page, "checkbox", "Nous portons un chantier");
    assert.ok(await page.getByRole("checkbox", { name: /Nous portons un chantier/ }).isChecked());
    await tap(page, "button", "Aller aux questions");
    const room = await page.evaluate(() => document.querySelector("[data-id='main.scroll']").clientHeight);
    assert.ok(room >= viewport.height / 2, `only ${room} points of the question are in sight`);
    await tap(page, "radio", "2 En place");
    assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
    const outside = await page.evaluate(() => [...document.querySelectorAll("button.node, input.node, textarea.node")]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || width < 43.5 || height < 43.5;
      }).map((element) => element.dataset.id));
    assert.deepEqual(outside, []);
    await tap(page, "textbox", "Remarque");
    await page.keyboard.insertText("Une note");
    await settled(page);
    const before = await question(page);
    await tap(page, "button", "Suivante");
    assert.notEqual(await question(page), before);
    const menu = page.getByRole("button", { name: "Ouvrir le menu" });
    if (await menu.count() > 0) await tap(page, "button", "Ouvrir le menu");
    await page.getByRole("link", { name: "Résultats", exact: true }).tap();
    await settled(page);
    assert.match(await page.title(), /Résultats/);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("what the screen hides in its corners hides nothing of the page", async () => {
  const { page, client, context } = await openTouch({ viewport: { width: 844, height: 390 } });
  const insets = { top: 12, left: 47, bottom: 21, right: 47 };
  await client.send("Emulation.setSafeAreaInsetsOverride", { insets });
  await page.evaluate(() => dispatchEvent(new Event("resize")));
  await settled(page);
  await startDiagnostic(page);
  const boxes = await page.evaluate(() => ["canvas", "page"].map((id) => {
    const { left, top, right, bottom } = document.getElementById(id).getBoundingClientRect();
    return [left, top, right, bottom];
  }));
  const wanted = [47, 12, 844 - 47, 390 - 21];
  assert.deepEqual(boxes, [wanted, wanted]);
  const canvas = await page.evaluate(() => [document.getElementById("canvas").width, document.getElementById("canvas").height]);
  assert.deepEqual(canvas, [750, 357]);
  await tap(page, "radio", "1 Amorcé");
  assert.ok(await page.getByRole("radio", { name: "1 Amorcé" }).isChecked());
  await context.close();
});
