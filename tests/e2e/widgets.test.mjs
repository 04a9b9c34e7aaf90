// A picture of each widget of the vocabulary (docs/architecture.md), which scripts/pictures puts into docs/images: whole, with
// some of the page around it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { go, openApp, openSite, PICTURES, press, settled } from "./browser.mjs";

const AROUND = 6; // points of the page

const { server, browser } = await openSite();

async function openExample() {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", viewport: { width: 1280, height: 1300 } });
  await context.clock.setFixedTime(new Date("2026-11-24T18:30:00Z")); // the same day everywhere
  const { page } = await openApp(browser, server.address, { context });
  return { page, context };
}

// What the nodes of these ids take of the screen together.
async function take(page, name, ...ids) {
  const nodes = ids.map((id) => page.locator(`[data-id="${id}"]`));
  await nodes[0].evaluate((element) => { element.scrollIntoView({ block: "center" }); });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  await settled(page);
  const [room, ...boxes] = await Promise.all([page.locator("[data-id='main']"), ...nodes].map(async (node) => {
    const { x, y, width, height } = await node.boundingBox();
    return { left: x, top: y, right: x + width, bottom: y + height };
  }));
  const least = (side) => Math.min(...boxes.map((box) => box[side]));
  const most = (side) => Math.max(...boxes.map((box) => box[side]));
  assert.ok(least("left") >= room.left && least("top") >= room.top && most("right") <= room.right && most("bottom") <= room.bottom,
    `${name} is seen whole`);
  const [x, y] = [Math.max(least("left") - AROUND, room.left), Math.max(least("top") - AROUND, room.top)];
  const [right, bottom] = [Math.min(most("right") + AROUND, room.right), Math.min(most("bottom") + AROUND, room.bottom)];
  await page.screenshot({ path: join(PICTURES, `widget-${name}.png`), clip: { x, y, width: right - x, height: bottom - y } });
}

test("what one presses, chooses and types", async () => {
  const { page, context } = await openExample();
  await take(page, "buttons", "home.start", "home.open", "home.comparison", "home.example");
  await press(page, "button", "Essayer avec un exemple");
  await go(page, "#/profil");
  await take(page, "checkbox", "profile.aci");
  await take(page, "options", "profile.ai.label", "profile.ai");
  await take(page, "field", "profile.name");
  await take(page, "band", "example");
  await go(page, "#/questionnaire/activites.diagnostic-partage");
  await take(page, "level-card", "criterion.activites.diagnostic-partage.level.2");
  await go(page, "#/historique");
  await take(page, "tabs", "tab.10", "tab.12");
  await go(page, "#/plan");
  await page.locator("[data-id='plan.three']").click();
  await settled(page);
  await take(page, "segments", "plan.view");
  await context.close();
});

test("what tells a score, and what unfolds", async () => {
  const { page, context } = await openExample();
  await press(page, "button", "Essayer avec un exemple");
  await take(page, "scale", "results.overall");
  await take(page, "bars", "results.domains.0", "results.domains.3");
  await take(page, "rows", "results.priorities.list");
  await take(page, "disclosure", "results.priorities.how");
  await take(page, "map", "map.legend", "map.conventionnements");
  await go(page, "#/comparer");
  await press(page, "button", "Essayer avec six Régies inventées");
  await press(page, "button", /^Voir le tableau/);
  await take(page, "table", "comparison.overview.table");
  await context.close();
});

test("what comes on demand, and what was just done", async () => {
  const { page, context } = await openExample();
  await press(page, "button", "Essayer avec un exemple");
  await go(page, "#/accueil");
  const more = page.locator("[data-id^='home.diagnostic.'][data-id$='.more']");
  const id = await more.getAttribute("data-id");
  await more.click();
  await settled(page);
  await take(page, "menu", `${id}.menu`);
  await page.locator(`[data-id="${id.replace(/more$/, "duplicate")}"]`).click();
  await settled(page);
  await take(page, "message", "notice");
  await context.close();
});
