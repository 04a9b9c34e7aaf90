// An older version of the program that meets what a newer one keeps: it says so, leaves it as it is, byte for byte, and keeps
// what is typed meanwhile. The older one is this program. The newer one is, as it cannot be built yet: records of a format
// 99, written as they are by a page in which nothing of ours runs; and this program with version 2 of the databases.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, putRecord, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();
const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];
const DATABASES = { boussole: ["diagnostics"], "boussole-snapshots": ["snapshots", "files"], "boussole-referential": ["referentials"] };

async function answer(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
}
async function press(page, role, name) {
  await page.getByRole(role, { name }).first().click();
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

test("« Supprimer » on a record of a newer format leaves it as it is, and says that it is there", async (run) => {
  const { page, outside, open, own } = await begin(run);
  await page.close();
  const newer = later(own);
  await putRecord(outside, newer);
  const next = await open();
  await press(next, "button", "Supprimer");
  await press(next, "button", "Oui, supprimer");
  await says(next, "n’a pas été supprimé");
  await says(next, /Ce fichier vient d’une version plus récente de Boussole \(format 99/);
  assert.deepEqual(await diagnostics(outside), [newer]);
});
