// Something goes wrong that nobody foresaw, anywhere: the work goes on, it is said, nothing that was typed is lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { launchWithoutDrawing, openApp, openSite, records, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

// Wraps what the program exports (what its first part gives to its second, « % », excepted): counts the calls of each, and throws at the next call of window.broken, before it
// does anything (`early`) or after.
function breakable() {
  const original = WebAssembly.instantiate;
  window.calls = {};
  WebAssembly.instantiate = async (...given) => {
    const made = await original(...given);
    const exported = {};
    for (const [name, value] of Object.entries(made.exports)) {
      exported[name] = typeof value !== "function" || name.startsWith("%") ? value : (...values) => {
        window.calls[name] = (window.calls[name] || 0) + 1;
        const broken = window.broken?.name === name ? window.broken : undefined;
        if (broken) window.broken = undefined;
        if (broken?.early) throw new Error(`broken: ${name}`);
        const result = value(...values);
        if (broken) throw new Error(`broken: ${name}`);
        return result;
      };
    }
    return { exports: exported };
  };
}

async function openBreakable(display = "drawn", launched = browser) {
  const context = await launched.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", acceptDownloads: true });
  await context.addInitScript(breakable);
  if (display === "plain") await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
  const opened = await openApp(launched, server.address, { context });
  await startDiagnostic(opened.page);
  opened.page.setDefaultTimeout(5000); // a step that what was broken keeps from its end is given up
  return opened;
}

const fault = (page) => page.getByRole("region", { name: "Problème imprévu" });
const note = (page) => page.getByRole("textbox", { name: "Remarque" });

// A little of everything. Whether the message of a fault was seen; it is closed, as a person would.
async function work(page, word) {
  let seen = false;
  const steps = [
    () => page.getByRole("radio", { name: "2 En place" }).click(),
    () => note(page).focus(),
    () => page.keyboard.type(word),
    () => page.keyboard.press("Alt+PageDown"),
    () => page.getByRole("button", { name: "Rechercher" }).first().click(),
    () => page.keyboard.press("Escape"),
    () => page.goBack(),
  ];
  for (const step of steps) {
    await step().catch(() => {}); // what was broken may have kept it from its end
    await settled(page);
    const shown = await fault(page).isVisible();
    if (shown) await fault(page).getByRole("button", { name: "Fermer ce message" }).click();
    seen ||= shown;
  }
  return seen;
}

const CRITERION = "activites.diagnostic-partage";

// The answer as this browser keeps it.
const kept = async (page) => JSON.parse((await records(page))[0].file).answers[CRITERION];

// From whatever was left, a question answered and noted, and kept.
async function checkWorkGoesOn(page, word, where) {
  await settled(page);
  if (await page.getByRole("dialog").count() > 0) await page.keyboard.press("Escape");
  await page.evaluate((criterion) => { location.hash = `#/questionnaire/${criterion}`; }, CRITERION);
  await settled(page);
  const level = (await kept(page))?.level === 1 ? 2 : 1;
  await page.getByRole("radio", { name: new RegExp(`^${level} `) }).click();
  await settled(page);
  assert.ok(await page.getByRole("radio", { name: new RegExp(`^${level} `) }).isChecked(), `${where}: an answer is taken`);
  await note(page).fill(word);
  await settled(page);
  const answer = await kept(page);
  assert.equal(answer.level, level, `${where}: the answer is kept`);
  assert.equal(answer.note, word, `${where}: the note is kept`);
}

// On the plain page, where it is quickest: what differs is not in how things are shown.
test("a call into the program that throws, whichever, before or after its work: the work goes on", async () => {
  const { page, context } = await openBreakable("plain");
  await work(page, "essai ");
  const names = await page.evaluate(() => Object.keys(window.calls));
  assert.ok(names.length > 10, `only ${names}`);
  let said = 0;
  for (const early of [true, false]) {
    for (const name of names) {
      const where = `${name}${early ? "" : ", after its work"}`;
      await page.evaluate((broken) => { window.broken = broken; }, { name, early });
      const seen = await work(page, "mot ");
      const broken = await page.evaluate(() => window.broken === undefined);
      await page.evaluate(() => { window.broken = undefined; });
      assert.equal(seen, broken, `${where}: it is said`);
      said += broken ? 1 : 0;
      await checkWorkGoesOn(page, `après ${where}`, where);
    }
  }
  assert.ok(said > names.length / 2, `only ${said} faults of ${names.length} were met`);
  await context.close();
});

test("letters typed into a broken page reach the program, and the message's « Exporter » makes a file with them", async () => {
  const { page, context } = await openBreakable();
  await page.getByRole("radio", { name: "3 Ancré" }).click();
  await settled(page);
  await note(page).focus();
  await page.keyboard.type("avant ");
  await settled(page);
  const counted = await page.evaluate(() => ({ ...window.calls }));
  await page.keyboard.type("x");
  await settled(page);
  // What a letter calls, the set_value among them: each is broken once.
  const called = await page.evaluate((before) => Object.keys(window.calls).filter((name) => window.calls[name] > (before[name] || 0)), counted);
  for (const name of called) {
    await page.evaluate((wanted) => { window.broken = { name: wanted, early: true }; }, name);
    await page.keyboard.type("y");
    await settled(page);
  }
  const text = await note(page).inputValue();
  assert.equal(text, `avant x${"y".repeat(called.length)}`);
  assert.match(await fault(page).textContent(), /Vos réponses sont toujours là/);
  const [download] = await Promise.all([page.waitForEvent("download"), fault(page).getByRole("button", { name: "Exporter" }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.ok(Object.values(file.answers).some((answer) => answer.note === text && answer.level === 3));
  await context.close();
});

test("a program that no longer answers: what was kept can be had as a file", async () => {
  const { page, context } = await openBreakable();
  await page.getByRole("radio", { name: "3 Ancré" }).click();
  await settled(page);
  await page.evaluate(() => {
    window.broken = new Proxy({}, { get: (_, name) => (name === "early" ? true : undefined) });
    Object.defineProperty(window, "broken", { get: () => ({ get name() { return window.now; }, early: true }), set() {} });
  });
  await page.evaluate(() => { // every call from now on
    const { calls } = window;
    window.calls = new Proxy(calls, { set: (target, name, value) => { window.now = name; target[name] = value; return true; } });
  });
  for (let press = 0; press < 4; press += 1) await page.getByRole("radio", { name: "1 Amorcé" }).click();
  await page.waitForFunction(() => /Boussole s’est arrêté/.test(document.getElementById("fault").textContent));
  const [download] = await Promise.all([page.waitForEvent("download"), fault(page).getByRole("button", { name: "Exporter" }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.ok(Object.values(file.answers).some((answer) => answer.level === 3));
  await context.close();
});

// The message of a success, then that of a problem: they stand in different places of the tree.
for (const display of ["drawn", "plain", "without WebGL"]) {
  test(`a message of success, then a file that is refused: the page goes on, ${display}`, async () => {
    const launched = display === "without WebGL" ? await launchWithoutDrawing() : browser;
    after(() => { if (launched !== browser) return launched.close(); return undefined; });
    const { page, context, problems } = await openBreakable(display === "plain" ? "plain" : "drawn", launched);
    await page.getByRole("radio", { name: "2 En place" }).click();
    await settled(page);
    await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Exporter" }).first().click()]);
    await settled(page);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), openFile(page)]);
    await chooser.setFiles({ name: "photo.json", mimeType: "application/json", buffer: Buffer.from("pas un diagnostic") });
    await page.getByText(/photo\.json/).first().waitFor();
    await settled(page);
    assert.deepEqual(problems, []);
    await checkWorkGoesOn(page, "ensuite", display);
    await context.close();
  });
}

async function openFile(page) {
  await page.evaluate(() => { location.hash = "#/"; });
  await settled(page);
  await page.getByRole("button", { name: "Ouvrir un fichier" }).first().click();
}
