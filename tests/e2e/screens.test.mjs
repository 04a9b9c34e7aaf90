// Every screen, in every way of showing it: nothing is cut at the page's edge. With BOUSSOLE_PICTURES=all (scripts/test full),
// build/pictures/ecrans gets a picture of each.
// (What is drawn inside is looked at by tests/ui/layout_test.cpp, at more sizes.)
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openApp, openSite, PICTURES, settled, wholeReferential } from "./browser.mjs";

const FOLDER = join(PICTURES, "ecrans");
const WIDE = { width: 1280, height: 800 };
const VARIANTS = {
  clair: { viewport: WIDE },
  sombre: { viewport: WIDE, settings: { theme: "dark" } },
  contraste: { viewport: WIDE, settings: { theme: "high-contrast" } },
  facile: { viewport: WIDE, settings: { plain: true } },
  telephone: { viewport: { width: 390, height: 844 } },
  "texte-200": { viewport: WIDE, settings: { textPercent: 200 } },
};

const { server, browser } = await openSite();
let screens = []; // addresses, found by the first test

// The addresses that the links of a part of the page lead to.
async function follow(page, part, found) {
  const links = await page.evaluate((id) => [...document.querySelectorAll(`[data-id='${id}'] a`)]
    .map((link) => link.dataset.id).filter((id) => /^(navigation\.[a-z]+|tab\.\d+)$/.test(id)), part);
  for (const link of links) {
    await page.evaluate((id) => document.querySelector(`[data-id='${id}']`).click(), link);
    await settled(page);
    const address = await page.evaluate(() => location.hash);
    if (!found.some((known) => known.split("/")[1] === address.split("/")[1])) found.push(address);
    if (part === "navigation") await follow(page, "tabs", found);
  }
  return found;
}

async function check(page, where) {
  const seen = await page.evaluate(() => ({
    titles: document.querySelectorAll("#page h1").length,
    sideways: document.documentElement.scrollWidth > innerWidth,
    cut: [...document.querySelectorAll("button.node, a.node, input.node, textarea.node")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    }).map((element) => element.dataset.id),
  }));
  assert.deepEqual(seen, { titles: 1, sideways: false, cut: [] }, where);
}

// The elements that stand before the drawing are there to be read and pressed: nothing of them is seen.
async function checkMirrorUnseen(page, where) {
  const before = await page.screenshot();
  const show = (opacity) => page.evaluate((value) => { document.getElementById("page").style.opacity = value; }, opacity);
  await show("0");
  const after = await page.screenshot();
  await show("");
  assert.ok(before.equals(after), `${where}: an element is seen over the drawing`);
}

async function picture(page, variant, name) {
  if (process.env.BOUSSOLE_PICTURES !== "all") return;
  await page.screenshot({ path: join(FOLDER, variant, `${name}.jpg`), type: "jpeg", quality: 70 });
}

// No link leads to the page of a migration: another edition of the questions does.
async function meetOtherQuestions(page) {
  const edition = wholeReferential();
  edition.version = "2027.1";
  edition.criteria[0].question = edition.criteria[1].question;
  edition.criteria.splice(5, 1);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "edition-2027.json"));
    return transfer;
  }, JSON.stringify(edition));
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await settled(page);
  await page.getByRole("button", { name: /^Utiliser (ce référentiel|ces questions)$/ }).click();
  await settled(page);
  await page.evaluate(() => document.activeElement.blur());
  await page.mouse.move(0, 0);
  await settled(page);
}

for (const [variant, { settings, ...options }] of Object.entries(VARIANTS)) {
  test(`every screen, ${variant}`, async () => {
    const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
    await context.clock.setFixedTime(new Date("2026-11-24T18:30:00Z"));
    await context.addInitScript((value) => localStorage.setItem("boussole.settings", value), JSON.stringify(settings || {}));
    const { page, problems } = await openApp(browser, server.address, { context });
    await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
    await settled(page);
    if (variant === "clair") screens = await follow(page, "navigation", ["#/questionnaire/equipes.ratio-cip"]);
    for (const address of screens) {
      await page.evaluate((hash) => { location.hash = hash; }, address);
      await page.waitForFunction((hash) => location.hash === hash, address);
      await settled(page);
      await page.evaluate(() => document.activeElement.blur());
      await page.mouse.move(0, 0);
      await settled(page);
      await check(page, `${variant} ${address}`);
      if (variant === "clair") await checkMirrorUnseen(page, address);
      const name = address.replace(/^#\//, "").replaceAll(/[/.]/g, "-");
      await picture(page, variant, name);
    }
    await meetOtherQuestions(page);
    await check(page, `${variant} migration`);
    await picture(page, variant, "migration");
    assert.deepEqual(problems, []);
    await context.close();
  });
}
