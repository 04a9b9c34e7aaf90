// « Sauvegardes », and what keeps what people write safe, as they meet it: two and three windows on one diagnostic, states of
// before, files that are read back, a browser that erases, that fails at each of its calls; « Tout effacer ».
import assert from "node:assert/strict";
import { test } from "node:test";
import { go, launch, openApp, openSite, press, putRecord, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();
const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];
const BAND = /ouvert dans une autre fenêtre/;

async function answer(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
}
const level = (page) => page.evaluate(() => [...document.querySelectorAll("input[type=radio]")].findIndex((radio) => radio.checked));
const isLevel = (page, expected) => page.waitForFunction((wanted) => document.querySelectorAll("input[type=radio]")[wanted]?.checked, expected);
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });
const content = (page) => page.evaluate(() => document.body.textContent);
const note = (page) => page.getByRole("textbox", { name: "Remarque" });

// What a database of the site holds; nothing when there is none.
const all = (page, name, store) => page.evaluate(([of, from]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(of);
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => (opening.error.name === "AbortError" ? resolve([]) : reject(opening.error));
  opening.onsuccess = () => {
    const reading = opening.result.transaction(from).objectStore(from).getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result.map(({ bytes, ...rest }) => (bytes ? { ...rest, text: new TextDecoder().decode(bytes) } : rest)));
    };
  };
}), [name, store]);
const records = async (page) => (await all(page, "boussole", "diagnostics")).filter(({ erased }) => !erased);
const snapshots = (page) => all(page, "boussole-snapshots", "snapshots");
const snapshotFiles = (page) => all(page, "boussole-snapshots", "files");
const erase = (page, name) => page.evaluate((of) => new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase(of);
  deleting.onsuccess = resolve;
  deleting.onerror = reject;
}), name);

async function person(run, { opener = browser, ...options } = {}) {
  const context = await opener.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", timezoneId: "Europe/Paris", acceptDownloads: true, ...options });
  run.after(() => context.close());
  const problems = [];
  const open = async (address = server.address) => {
    const opened = await openApp(opener, address, { context });
    opened.page.on("pageerror", (error) => problems.push(String(error)));
    return opened.page;
  };
  // A page of the same origin in which nothing of ours runs.
  const calm = async () => {
    const page = await context.newPage();
    await page.goto(`${server.address}referentiel.json`);
    return page;
  };
  return { context, open, calm, problems };
}

// A diagnostic whose first question is answered, and windows on that question: the first writes it.
async function windows(run, count, options) {
  const someone = await person(run, options);
  const one = await someone.open();
  await startDiagnostic(one);
  await answer(one, 1);
  const pages = [one];
  while (pages.length < count) {
    const page = await someone.open(one.url());
    await says(page, BAND);
    pages.push(page);
  }
  return { ...someone, pages };
}

// --- One writes, the others follow

test("a second window reads only, says so, and follows; it writes when the first is closed, without a word of anybody", async (run) => {
  const { pages: [one, two], calm, problems } = await windows(run, 2);
  const outside = await calm();
  await answer(one, 3);
  await isLevel(two, 3);
  const before = await records(outside);
  await two.getByRole("radio", { name: LEVELS[0] }).click({ force: true });
  await settled(two);
  assert.equal(await level(two), 3);
  await two.evaluate(() => {
    dispatchEvent(new Event("focus"));
    for (const name of ["pagehide", "pageshow"]) dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  });
  await settled(two);
  assert.deepEqual(await records(outside), before, "a window that changed nothing writes nothing");
  await one.close({ runBeforeUnload: true });
  await says(two, "L’autre fenêtre est fermée");
  await answer(two, 2);
  assert.equal(Object.values(JSON.parse((await records(outside))[0].file).answers)[0].level, 2);
  assert.equal((await records(outside)).length, 1, "nothing had to be kept apart");
  assert.deepEqual(problems, []);
});

test("the window that writes is killed: the one that reads writes, with what was saved", async (run) => {
  const { pages: [one, two], context, calm } = await windows(run, 2);
  await answer(one, 2);
  const client = await context.newCDPSession(one);
  client.send("Page.crash").catch(() => {});
  await says(two, "L’autre fenêtre est fermée");
  assert.equal(await level(two), 2);
  await answer(two, 0);
  assert.equal((await records(await calm())).length, 1);
});

test("three windows: « Prendre la main » takes every letter with it, and the one that reads stays one that reads", async (run) => {
  const { pages: [one, two, three], calm, problems } = await windows(run, 3);
  await note(one).focus();
  await one.keyboard.type("Une lettre de plus, tapée sans att");
  await press(three, "button", "Prendre la main");
  await says(three, "Vous avez la main");
  assert.equal(await note(three).inputValue(), "Une lettre de plus, tapée sans att");
  await says(one, "Une autre fenêtre a pris la main");
  assert.ok(BAND.test(await content(two)));
  await note(three).focus();
  await three.keyboard.press("End");
  await three.keyboard.type("endre");
  await settled(three);
  for (const page of [one, two]) await page.waitForFunction(() => document.body.textContent.includes("sans attendre") ||
    [...document.querySelectorAll("textarea")].some(({ value }) => value.includes("sans attendre")));
  await press(one, "button", "Prendre la main");
  await says(one, "Vous avez la main");
  assert.equal(await note(one).inputValue(), "Une lettre de plus, tapée sans attendre");
  assert.equal((await records(await calm())).length, 1, "nothing had to be kept apart");
  const taken = (await snapshots(await calm())).filter(({ kind }) => kind === 2);
  assert.ok(taken.length > 0, "what was there before is kept");
  assert.deepEqual(problems, []);
});

test("another diagnostic in the other window: both write", async (run) => {
  const { pages: [one], open, calm } = await windows(run, 1);
  const two = await open();
  await press(two, "button", "Commencer un diagnostic");
  await press(two, "button", "Aller aux questions");
  assert.doesNotMatch(await content(two), BAND);
  await answer(two, 2);
  await answer(one, 3);
  assert.equal((await records(await calm())).length, 2);
});

test("a reload of the window that writes goes on writing", async (run) => {
  const { pages: [one] } = await windows(run, 1);
  for (let round = 0; round < 3; round += 1) {
    await one.reload();
    await ready(one);
    assert.doesNotMatch(await content(one), BAND);
    await answer(one, round);
  }
});

// --- States of before

test("after the first database is deleted, states of before come back byte for byte, and it is said with the last copy's date", async (run) => {
  const { context, open, calm } = await person(run);
  const page = await open();
  await startDiagnostic(page, "Régie des états");
  await answer(page, 1);
  await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  await settled(page);
  const [{ file: before }] = await records(page);
  await page.reload();
  await ready(page);
  await answer(page, 3); // the first change of a session
  await settled(page);
  const kept = await snapshotFiles(page);
  assert.equal(kept.length, 1);
  assert.equal(kept[0].text, before, "byte for byte");
  await page.close();
  await erase(await calm(), "boussole");

  const next = await open();
  await says(next, "le navigateur l’a effacé");
  await says(next, /Ouvrez votre dernière copie, faite le/);
  await go(next, "#/sauvegardes");
  await says(next, /Régie des états/);
  await press(next, "button", /^Rouvrir à côté/);
  await says(next, "Cet état est rouvert");
  const [restored] = await records(next);
  const [old, now] = [before, restored.file].map((text) => JSON.parse(text));
  assert.deepEqual(now.answers, old.answers);
  assert.deepEqual(now.profile, old.profile);
  assert.equal((await snapshotFiles(next))[0].text, before, "and it stays as it was");
  assert.equal(context.pages().length > 0, true);
});

// --- Files

// A browser that asks where a file goes, answered by a file of its own.
const ASKING = () => {
  window.showSaveFilePicker = async ({ suggestedName }) => {
    window.wasActive = navigator.userActivation.isActive;
    if (window.answering) throw new DOMException("no", window.answering);
    window.chosen = suggestedName;
    return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  };
};

test("where the browser asks where a file goes, the copy is read back from the disk; given up or refused, it is said", async (run) => {
  const { context, open } = await person(run);
  await context.addInitScript(ASKING);
  const page = await open();
  await startDiagnostic(page);
  await answer(page, 1);
  await page.evaluate(() => { window.answering = "AbortError"; });
  await page.keyboard.press("Control+s");
  await says(page, "Aucun fichier n’a été écrit");
  await page.evaluate(() => { window.answering = undefined; });
  await page.keyboard.press("Control+s");
  await says(page, /Copie vérifiée\s: «\s.*\.boussole\.json\s»/);
  assert.ok(await page.evaluate(() => window.wasActive), "asked within the person's gesture");
  const written = await page.evaluate(async () => (await (await (await navigator.storage.getDirectory()).getFileHandle(window.chosen)).getFile()).text());
  assert.equal(Object.values(JSON.parse(written).answers)[0].level, 1);
  await go(page, "#/sauvegardes");
  await says(page, /rien n’a changé depuis/);
  await press(page, "button", /^Tout copier/);
  await says(page, /Tout est dans ce fichier/);
  assert.ok(await page.evaluate(() => window.wasActive));
});

// --- Storage that fails

// Call number `at` of IndexedDB, whichever it is, counted from when window.counting is set, throws.
function breakCalls(at) {
  window.calls = 0;
  for (const { prototype: holder } of [IDBFactory, IDBDatabase, IDBObjectStore, IDBIndex, IDBCursor]) {
    for (const [name, { value: work }] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (typeof work !== "function" || ["constructor", "close"].includes(name)) continue;
      holder[name] = function broken(...values) {
        if (window.counting && (window.calls += 1) === at) throw new DOMException("refused by the test", "UnknownError");
        return work.apply(this, values);
      };
    }
  }
}

for (const [what, deed] of Object.entries({
  "« Garder l’état actuel »": {
    go: (page) => press(page, "button", /^Garder l’état actuel/),
    told: /L’état «\s[^»]*\s» est gardé\./,
    admitted: /n’a pas pu garder cet état|ne peut pas garder ces états/,
    done: async (page) => (await snapshotFiles(page)).length > 0,
  },
  "« Rouvrir à côté »": {
    prepare: (page) => press(page, "button", /^Garder l’état actuel/),
    go: (page) => press(page, "button", /^Rouvrir à côté/),
    told: /Cet état est rouvert/,
    admitted: /ne peut pas être relu|Non enregistré|refuse d’enregistrer/,
    done: async (page) => (await records(page)).length === 2,
  },
})) {
  test(`storage that breaks at each of its calls: ${what} is told as done only when it is`, async (run) => {
    for (let at = 0, calls = 1; at <= calls; at += 1) {
      const { context, open, calm } = await person(run);
      await context.addInitScript(breakCalls, at);
      const page = await open();
      await startDiagnostic(page);
      await answer(page, 1);
      await go(page, "#/sauvegardes");
      await deed.prepare?.(page);
      await page.evaluate(() => { window.counting = true; });
      await deed.go(page);
      const words = await content(page);
      const done = await deed.done(await calm());
      const where = `call ${at} of ${calls}: ${words.slice(-300)}`;
      if (at === 0) {
        calls = await page.evaluate(() => window.calls);
        assert.ok(calls >= 3, `only ${calls} calls`);
        assert.match(words, deed.told);
      }
      if (deed.told.test(words) && !deed.admitted.test(words)) assert.ok(done, where);
      else assert.match(words, deed.admitted, where);
      await context.close();
    }
  });
}

// --- What others wrote, what is erased

test("a record of a newer format stays as it is, byte for byte: shown, used beside, left", async (run) => {
  const { open, calm } = await person(run);
  const first = await open();
  await startDiagnostic(first);
  await answer(first, 1);
  await first.close();
  const outside = await calm();
  const [own] = await records(outside);
  const file = JSON.parse(own.file);
  const newer = { ...own, id: "9b1f0f6e-0000-4000-8000-000000000099", mark: "later.3", more: { of: [1, 2] },
    file: JSON.stringify({ ...file, id: "9b1f0f6e-0000-4000-8000-000000000099", formatVersion: 99, schema: 99, version: 99 }) };
  await putRecord(outside, newer);
  const page = await open();
  await press(page, "button", "Continuer");
  await answer(page, 2);
  for (const screen of ["#/", "#/sauvegardes", "#/resultats"]) await go(page, screen);
  await page.close({ runBeforeUnload: true });
  const again = await open();
  await settled(again);
  assert.deepEqual((await all(outside, "boussole", "diagnostics")).find(({ id }) => id === newer.id), newer);
});

test("« Tout effacer » leaves no database, no cache, no key, with another window open; nothing comes back from it", async (run) => {
  const keeping = await launch();
  run.after(() => keeping.close());
  const { pages: [one, two], calm } = await windows(run, 2, { opener: keeping, serviceWorkers: "allow" });
  await one.evaluate(() => navigator.serviceWorker.ready);
  await answer(one, 3);
  await go(one, "#/sauvegardes");
  await press(one, "button", /^Garder l’état actuel/);
  await go(one, "#/reglages");
  await press(one, "button", /^Effacer toutes les données/);
  await press(one, "button", "Oui, tout effacer");
  await says(one, "Les données de Boussole ont été effacées");
  await says(two, /effacées de ce navigateur, dans une autre fenêtre/);
  const outside = await calm();
  const left = () => outside.evaluate(async () => ({ databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(), keys: Object.keys(localStorage), programs: (await navigator.serviceWorker.getRegistrations()).length }));
  assert.deepEqual(await left(), { databases: [], caches: [], keys: [], programs: 0 });
  await two.close({ runBeforeUnload: true });
  assert.deepEqual((await left()).databases, []);
  await one.reload();
  await ready(one);
  await one.getByRole("button", { name: "Commencer un diagnostic" }).waitFor();
});
