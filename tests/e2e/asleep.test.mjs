// The whole program kept by the browser while the person is elsewhere, and come back to: the back-forward cache, and a page
// frozen as a browser does to save the battery. Nothing is lost, nothing is written by a page in which nothing was changed,
// and who writes is asked again.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch, openApp, records, serve, settled, startDiagnostic } from "./browser.mjs";

const server = await serve(undefined, { caching: "no-cache" });
const browser = await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
after(async () => {
  await browser.close();
  await server.close();
});
const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];
const BAND = /ouvert dans une autre fenêtre/;
const ELSEWHERE = `${server.address}referentiel.json`;

async function answer(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
}
const isLevel = (page, expected) => page.waitForFunction((wanted) => document.querySelectorAll("input[type=radio]")[wanted]?.checked, expected);
const note = (page) => page.getByRole("textbox", { name: "Remarque" });
const content = (page) => page.evaluate(() => document.body.textContent);
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });

// A diagnostic whose first question is answered (1), and a page of the same origin in which nothing of ours runs.
async function begin(run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
  run.after(() => context.close());
  const open = async (address = server.address) => (await openApp(browser, address, { context })).page;
  const page = await open();
  await startDiagnostic(page);
  await answer(page, 1);
  await page.evaluate(() => { window.same = true; });
  const outside = await context.newPage();
  await outside.goto(ELSEWHERE);
  return { context, page, outside, open };
}

async function goBack(page) {
  await page.goBack({ waitUntil: "commit" });
  assert.ok(await page.evaluate(() => window.same), "the browser had kept it");
  await settled(page);
}

test("the back-forward cache: what was not saved yet when the page was left is there when one comes back, and is saved", async (run) => {
  const { page, outside } = await begin(run);
  await note(page).focus();
  await page.keyboard.type("tapé juste avant de partir");
  await page.goto(ELSEWHERE);
  await goBack(page);
  assert.equal(await note(page).inputValue(), "tapé juste avant de partir");
  const kept = await records(outside);
  assert.equal(kept.length, 1, "nothing had to be kept apart");
  assert.equal(Object.values(JSON.parse(kept[0].file).answers)[0].note, "tapé juste avant de partir");
  assert.match(await content(page), /Enregistré (sur|à)/);
  await answer(page, 3);
  assert.equal(Object.values(JSON.parse((await records(outside))[0].file).answers)[0].level, 3);
});

test("the back-forward cache: a page in which nothing was changed writes nothing; it only reads when another one writes meanwhile", async (run) => {
  const { page, outside, open } = await begin(run);
  const question = page.url();
  const before = await records(outside);
  await page.goto(ELSEWHERE);
  await goBack(page);
  assert.deepEqual(await records(outside), before);
  assert.doesNotMatch(await content(page), BAND);
  await page.goto(ELSEWHERE);
  const other = await open(question);
  assert.doesNotMatch(await content(other), BAND, "it writes: the page that is asleep does not");
  await answer(other, 2);
  const between = await records(outside);
  await goBack(page);
  await says(page, BAND);
  await isLevel(page, 2);
  await page.getByRole("radio", { name: LEVELS[0] }).click({ force: true });
  await settled(page);
  assert.deepEqual(await records(outside), between);
  await other.close({ runBeforeUnload: true });
  await says(page, "L’autre fenêtre est fermée");
  await answer(page, 3);
  const kept = await records(outside);
  assert.equal(kept.length, 1, "nothing had to be kept apart");
  assert.equal(Object.values(JSON.parse(kept[0].file).answers)[0].level, 3);
});

// Told of it as browsers tell it: Chromium without a screen sends neither event when it is asked to freeze a page
// (Page.setWebLifecycleState).
test("a page that is frozen: another one writes, with every letter; awake, it only reads, and nothing is lost", async (run) => {
  const { page, outside, open } = await begin(run);
  const question = page.url();
  await note(page).focus();
  await page.keyboard.type("tapé avant le gel");
  await page.evaluate(() => { document.dispatchEvent(new Event("freeze")); });
  const other = await open(question);
  await other.waitForFunction(() => [...document.querySelectorAll("textarea")].some(({ value }) => value === "tapé avant le gel"));
  assert.doesNotMatch(await content(other), BAND);
  await answer(other, 2);
  const between = await records(outside);
  await page.evaluate(() => { document.dispatchEvent(new Event("resume")); });
  await says(page, BAND);
  await isLevel(page, 2);
  assert.deepEqual(await records(outside), between, "awake, it writes nothing");
  assert.equal(between.length, 1, "nothing had to be kept apart");
});
