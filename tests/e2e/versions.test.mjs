// An older version of the program that meets what a newer one keeps: it says so, leaves it as it is, byte for byte, and keeps
// what is typed meanwhile. The older one is this program. The newer one is, as it cannot be built yet: records of a format
// 99, written as they are by a page in which nothing of ours runs; and this program with version 2 of the databases.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isNewer } from "../../web/formats.js";
import { openApp, openSite, press, putRecord, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();
const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];
const DATABASES = { boussole: ["diagnostics"], "boussole-snapshots": ["snapshots", "files"], "boussole-referential": ["referentials"] };

async function answer(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
}
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });
const content = (page) => page.evaluate(() => document.body.textContent);
const levels = (kept) => kept.map(({ file }) => Object.values(JSON.parse(file).answers)[0].level);

// Everything that the databases of the site hold, and their versions.
const all = (page) => page.evaluate(async (stores) => {
  const found = {};
  for (const { name, version } of await indexedDB.databases()) {
    found[name] = { version };
    const database = await new Promise((resolve) => { indexedDB.open(name).onsuccess = ({ target }) => resolve(target.result); });
    for (const store of stores[name]) {
      found[name][store] = await new Promise((resolve) => {
        database.transaction(store).objectStore(store).getAll().onsuccess = ({ target }) => {
          resolve(target.result.map(({ bytes, ...rest }) => (bytes ? { ...rest, bytes: [...bytes].join(" ") } : rest)));
        };
      });
    }
    database.close();
  }
  return found;
}, DATABASES);
const diagnostics = async (page) => (await all(page)).boussole.diagnostics.filter(({ erased }) => !erased);

// A browser with one diagnostic, its first question answered (1), the page that has it open, and one in which nothing runs.
async function begin(run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", acceptDownloads: true });
  run.after(() => context.close());
  const { page } = await openApp(browser, server.address, { context });
  await startDiagnostic(page);
  await answer(page, 1);
  const outside = await context.newPage();
  await outside.goto(`${server.address}referentiel.json`);
  const open = async () => (await openApp(browser, server.address, { context })).page;
  const [own] = await diagnostics(outside);
  return { context, page, outside, open, own };
}

// This record as a newer version would write it.
const later = (record, mark = "later.7") => ({ ...record, mark, more: { of: [1, 2] },
  file: JSON.stringify({ ...JSON.parse(record.file), formatVersion: 99, newThings: [1] }, undefined, 2) });

// --- Records of a newer format

test("a newer version writes the diagnostic that is open here: an edit made here goes beside it, never over it", async (run) => {
  const { page, outside, own } = await begin(run);
  const newer = later(own);
  await putRecord(outside, newer);
  await outside.evaluate((id) => { new BroadcastChannel("boussole").postMessage({ id }); }, own.id);
  await page.evaluate(() => window.boussole.settled());
  await answer(page, 3);
  const kept = await diagnostics(outside);
  assert.deepEqual(kept.find(({ id }) => id === own.id), newer);
  assert.deepEqual(levels(kept.filter(({ id }) => id !== own.id)), [3], "what was written here is there too");
  await says(page, "Ce diagnostic a aussi été modifié dans une autre fenêtre");
});

test("a record of a newer format is said to be one, and a file of the same diagnostic opens beside it, never over it", async (run) => {
  const { page, outside, open, own } = await begin(run);
  await page.close();
  const newer = later(own);
  await putRecord(outside, newer);
  const next = await open();
  await says(next, /Ce fichier vient d’une version plus récente de Boussole \(format 99/);
  const [chooser] = await Promise.all([next.waitForEvent("filechooser"), next.getByRole("button", { name: "Ouvrir un fichier" }).first().click()]);
  await chooser.setFiles({ name: "regie.boussole.json", mimeType: "application/json", buffer: Buffer.from(own.file) });
  await next.getByRole("button", { name: /^Continuer/ }).or(next.getByRole("radio", { name: LEVELS[1] })).first().waitFor();
  await settled(next);
  const kept = await diagnostics(outside);
  assert.deepEqual(kept.find(({ id }) => id === own.id), newer);
  assert.deepEqual(levels(kept.filter(({ id }) => id !== own.id)), [1], "the file's diagnostic is there too");
});

test("a record of a newer format is told as such, can be had as a file, and is not to be deleted from here", async (run) => {
  const { page, outside, open, own } = await begin(run);
  await page.close();
  const newer = later(own);
  await putRecord(outside, newer);
  const next = await open();
  await says(next, /Ce fichier vient d’une version plus récente de Boussole \(format 99/);
  assert.equal(await next.getByRole("button", { name: "Supprimer" }).count(), 0);
  const [copy] = await Promise.all([next.waitForEvent("download"), press(next, "button", "Télécharger")]);
  assert.equal(readFileSync(await copy.path(), "utf8"), newer.file);
  assert.deepEqual(await diagnostics(outside), [newer]);
});

test("the page knows the same formats as the program", () => {
  const source = (name) => readFileSync(new URL(`../../src/core/${name}`, import.meta.url), "utf8");
  for (const [kind, header, constant] of [["diagnostic", "diagnostic/codec.h", "kFormatVersion"],
    ["atelier", "group/workshop_codec.h", "kWorkshopFormatVersion"], ["comparaison", "group/comparison_codec.h", "kComparisonFormatVersion"]]) {
    const [, newest] = new RegExp(` ${constant} = (\\d+);`).exec(source(header));
    const file = (version) => `{\n  "format": "boussole/${kind}",\n  "formatVersion": ${version},\n`;
    assert.ok(!isNewer({ file: file(newest) }) && isNewer({ file: file(Number(newest) + 1) }), kind);
  }
  assert.ok(isNewer({ file: '{"format":"boussole/autre","formatVersion":1}' }));
  for (const record of [{}, { file: "" }, { file: '{"format' }, { erased: true }]) assert.ok(!isNewer(record));
});

// --- Databases of a newer version

// As a newer version does when it starts.
const upgrade = (page) => page.evaluate(async (names) => {
  for (const name of names) {
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, 2);
      opening.onsuccess = () => { opening.result.close(); resolve(); };
      opening.onerror = opening.onblocked = () => reject(new Error(name));
    });
  }
}, ["boussole", "boussole-snapshots"]);

// This program, with version 2 of the databases.
function newerProgram() {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function two(name, version) { return open.call(this, name, version && 2); };
}

async function openNewer(context) {
  const page = await context.newPage();
  await page.addInitScript(newerProgram);
  await page.goto(server.address);
  await ready(page);
  return page;
}

// In « Sauvegardes ».
async function askToKeepState(page) {
  await page.evaluate(() => { location.hash = "#/sauvegardes"; });
  await settled(page);
  await press(page, "button", /^Garder l’état actuel/);
}

test("a newer version changes the databases under a page: nothing is said to be saved any more, and the newer one finds all of it", async (run) => {
  const { context, page, outside, own } = await begin(run);
  await askToKeepState(page);
  await says(page, /L’état «\s[^»]*\s» est gardé\./);
  await page.goBack();
  await settled(page);
  await upgrade(outside);
  await says(page, "Une version plus récente de Boussole est ouverte dans une autre fenêtre");
  const before = await all(outside);
  await answer(page, 3);
  await page.getByRole("textbox", { name: "Remarque" }).fill("écrit dans l’ancienne");
  await settled(page);
  assert.doesNotMatch(await content(page), /Enregistré (sur|à)/);
  await askToKeepState(page);
  await says(page, /n’a pas pu garder cet état|ne peut pas garder ces états/);
  assert.deepEqual(await all(outside), before, "byte for byte");
  await page.close({ runBeforeUnload: true });

  const newer = await openNewer(context);
  await press(newer, "button", "Continuer");
  assert.doesNotMatch(await content(newer), /plus récente|refuse d’enregistrer/);
  const [found] = await diagnostics(outside);
  assert.equal(found.id, own.id);
  const [{ level, note }] = Object.values(JSON.parse(found.file).answers);
  assert.deepEqual([level, note], [3, "écrit dans l’ancienne"]);
});

test("an older program that starts on databases of a newer version says so, keeps what is typed for it, and writes nothing there", async (run) => {
  const { page, outside, open, context } = await begin(run);
  await askToKeepState(page);
  await says(page, /L’état «\s[^»]*\s» est gardé\./);
  await page.close();
  await upgrade(outside);
  const before = await all(outside);
  const older = await open();
  await says(older, "Une version plus récente de Boussole est ouverte dans une autre fenêtre");
  await startDiagnostic(older, "Régie tapée dans l’ancienne");
  await answer(older, 2);
  const words = await content(older);
  assert.match(words, /Gardé à part/);
  assert.doesNotMatch(words, /Enregistré (sur|à)|refuse d’enregistrer|Non enregistré/);
  assert.deepEqual(await all(outside), before, "byte for byte");
  await older.close({ runBeforeUnload: true });
  const newer = await openNewer(context);
  assert.deepEqual(levels(await diagnostics(outside)).sort(), [1, 2]);
});
