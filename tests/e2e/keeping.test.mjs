// What is kept in the browser: leaving at once, two windows on one diagnostic, storage that refuses, fails or never
// answers at each of its calls. What is told is true, and nothing is lost in silence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { leave, TRIES } from "../browsers/keeping.mjs";
import { openApp, openSite, press, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];

async function answer(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
}

const level = (page) => page.evaluate(() => [...document.querySelectorAll("input[type=radio]")].findIndex((radio) => radio.checked));

// At home.
async function remove(page) {
  await press(page, "button", /^Autres actions/);
  await press(page, "menuitem", "Supprimer");
  await press(page, "button", "Oui, supprimer");
}

// Every record of the browser's storage, as it is.
const records = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("boussole", 1);
  opening.onupgradeneeded = () => opening.transaction.abort(); // there is none
  opening.onerror = () => (opening.error.name === "AbortError" ? resolve([]) : reject(opening.error));
  opening.onsuccess = () => {
    const reading = opening.result.transaction("diagnostics").objectStore("diagnostics").getAll();
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
  };
}));

// The levels given to the first question in each diagnostic that is kept.
async function keptLevels(page) {
  return (await records(page)).filter((record) => !record.erased)
    .map((record) => Object.values(JSON.parse(record.file).answers)[0]?.level).sort();
}

const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });
const content = (page) => page.evaluate(() => document.body.textContent);

// Two windows on the same question, both of which write: in a browser without locks (backups.test.mjs has the others).
// `deaf`: they hear nothing of each other until they write.
async function twoWindows({ deaf = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", acceptDownloads: true });
  await context.addInitScript(() => { Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }); });
  if (deaf) {
    await context.addInitScript(() => {
      const { set } = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, "onmessage");
      Object.defineProperty(BroadcastChannel.prototype, "onmessage", {
        set(listen) { set.call(this, (event) => { if (event.data.apart) listen(event); }); },
      });
    });
  }
  const { page: one, problems } = await openApp(browser, server.address, { context });
  await startDiagnostic(one);
  await answer(one, 0);
  const { page: two, problems: others } = await openApp(browser, one.url(), { context });
  assert.equal(await level(two), 0);
  return { one, two, context, problems: () => [...problems, ...others] };
}

// --- Leaving

test("what was answered just before leaving is kept", async (t) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
  const kept = await leave({
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return {
        evaluate: (work, value) => page.evaluate(work, value),
        reload: () => page.reload(),
        go: (address) => page.goto(address),
        close: () => page.close(),
        async kill() {
          const client = await context.newCDPSession(page);
          const crashed = page.waitForEvent("crash");
          client.send("Page.crash").catch(() => {});
          await crashed;
          await page.close();
        },
      };
    },
  }, server.address);
  t.diagnostic(`of ${TRIES}: ${JSON.stringify(kept)}`);
  for (const [way, count] of Object.entries(kept)) assert.equal(count, TRIES, way);
  await context.close();
});

test("what was left unsaved is found at the next start, once, and its copy goes; localStorage refused, leaving asks", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await answer(page, 1);
  // Storage stops answering, then the page is left.
  await page.evaluate(() => { IDBObjectStore.prototype.get = () => ({}); });
  await page.getByRole("radio", { name: LEVELS[3] }).check();
  await page.waitForFunction(() => document.querySelectorAll("input[type=radio]")[3].checked);
  const copies = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("boussole.unsaved.")));
  await page.reload();
  await ready(page);
  assert.equal(await level(page), 3);
  assert.deepEqual(await copies(), []);
  assert.deepEqual(await keptLevels(page), [3]);

  await page.evaluate(() => {
    IDBObjectStore.prototype.get = () => ({});
    Object.getPrototypeOf(localStorage).setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await page.getByRole("radio", { name: LEVELS[2] }).check();
  const asked = page.waitForEvent("dialog");
  const leaving = page.reload().catch(() => {});
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.accept();
  await leaving;
  await context.close();
});

test("a reload stays on its question even when the browser has lost the mark that something is kept", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await answer(page, 2);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await ready(page);
  assert.equal(await level(page), 2);
  assert.equal(await page.evaluate(() => localStorage.getItem("boussole.kept")), "yes");
  await context.close();
});

// --- Two windows

test("a second window follows what the first one saves, and what it deletes", async () => {
  const { one, two, context, problems } = await twoWindows();
  await answer(one, 3);
  await two.waitForFunction(() => document.querySelectorAll("input[type=radio]")[3].checked);
  await answer(two, 1);
  await one.waitForFunction(() => document.querySelectorAll("input[type=radio]")[1].checked);
  assert.deepEqual(await keptLevels(one), [1]);
  await press(one, "link", "Accueil");
  await remove(one);
  await says(one, "a été supprimé de cet appareil");
  await says(two, "a été supprimé dans une autre fenêtre");
  await two.getByRole("button", { name: "Commencer un diagnostic" }).waitFor();
  assert.deepEqual(problems(), []);
  await context.close();
});

test("two windows that write over each other: both versions are kept, and both windows say it", async () => {
  const { one, two, context, problems } = await twoWindows({ deaf: true });
  await answer(one, 3);
  await answer(two, 1);
  await says(two, "Ce diagnostic a aussi été modifié dans une autre fenêtre");
  await says(one, "était aussi modifié dans une autre fenêtre");
  assert.equal(await level(two), 1);
  assert.equal(await level(one), 3);
  assert.deepEqual(await keptLevels(one), [1, 3]);
  await answer(one, 2);
  await answer(two, 0);
  assert.deepEqual(await keptLevels(one), [0, 2]);
  await two.reload();
  await ready(two);
  assert.equal(await level(two), 0);
  assert.deepEqual(problems(), []);
  await context.close();
});

test("a window that has not seen the last version neither exports over it nor deletes it", async () => {
  const { one, two, context } = await twoWindows({ deaf: true });
  await answer(one, 3);
  await Promise.all([two.waitForEvent("download"), two.keyboard.press("Control+s")]);
  await settled(two);
  assert.deepEqual(await keptLevels(one), [3]);
  await answer(one, 2);
  await press(two, "link", "Accueil");
  await remove(two);
  await says(two, "n’a pas été supprimé");
  assert.deepEqual(await keptLevels(one), [2]);
  await remove(two);
  await says(two, "a été supprimé de cet appareil");
  assert.deepEqual(await keptLevels(one), []);
  await context.close();
});

for (const way of ["Supprimer", "Effacer toutes les données"]) {
  test(`what is erased stays erased when another window goes on with it: ${way}`, async () => {
    const { one, two, context } = await twoWindows({ deaf: true });
    if (way === "Supprimer") {
      await press(one, "link", "Accueil");
      await remove(one);
    } else {
      await press(one, "link", "Réglages");
      await press(one, "button", /^Effacer toutes les données/);
      await press(one, "button", "Oui, tout effacer");
      await says(one, "Les données de Boussole ont été effacées");
    }
    await answer(two, 2);
    await says(two, "supprimé dans une autre fenêtre");
    await says(two, /Non enregistré/);
    await answer(two, 1);
    assert.equal(await level(two), 1);
    two.on("dialog", (dialog) => dialog.accept());
    await two.close({ runBeforeUnload: false });
    await one.reload();
    await ready(one);
    await one.getByRole("button", { name: "Commencer un diagnostic" }).waitFor();
    // Nothing is left of it but the fact.
    for (const record of await records(one)) assert.deepEqual(Object.keys(record).sort(), ["erased", "id", "mark"]);
    await context.close();
  });
}

// --- What was there before, and what should never happen

test("a record of a version that gave none a revision opens, and takes one", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await answer(page, 2);
  const question = page.url();
  await page.goto("about:blank");
  await page.goto(`${server.address}referentiel.json`);
  await page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open("boussole", 1);
    opening.onsuccess = () => {
      const store = opening.result.transaction("diagnostics", "readwrite").objectStore("diagnostics");
      store.getAll().onsuccess = ({ target }) => {
        const { id, file, savedAt, exportedAt, exportedModifiedAt } = target.result[0];
        store.put({ id, file, savedAt, exportedAt, exportedModifiedAt });
      };
      store.transaction.oncomplete = () => { opening.result.close(); resolve(); };
    };
  }));
  await page.goto(question);
  await ready(page);
  assert.equal(await level(page), 2);
  await answer(page, 3);
  assert.deepEqual(await keptLevels(page), [3]);
  assert.match((await records(page))[0].mark, /^\w+\.\d+$/);
  await context.close();
});

test("a connection lost to another page is opened again", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await answer(page, 1);
  const other = await context.newPage();
  await other.goto(`${server.address}referentiel.json`);
  await other.evaluate(() => new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase("boussole");
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
  }));
  await answer(page, 3);
  assert.deepEqual(await keptLevels(page), [3]);
  assert.doesNotMatch(await content(page), /Non enregistré|refuse d’enregistrer/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("a clock beyond the year 9999 stores what can be read again", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
  await context.addInitScript(() => { Date.now = () => Date.parse("+012026-11-24T17:42:00Z"); });
  const { page } = await openApp(browser, server.address, { context });
  await startDiagnostic(page);
  await answer(page, 2);
  await page.reload();
  await ready(page);
  assert.equal(await level(page), 2);
  assert.doesNotMatch(await content(page), /illisible/);
  await context.close();
});

// --- Storage that fails, at each call

// Makes call number `at` of IndexedDB refuse (throw), fail (answer with an error) or never answer; all are counted. A call
// that this breaks in no way is in window.unbroken.
function breakStorage([at, how]) {
  window.unbroken = [];
  const known = { IDBFactory: ["open", "deleteDatabase"], IDBDatabase: ["transaction", "close", "createObjectStore"],
    IDBObjectStore: ["get", "getAll", "getAllKeys", "put"], IDBIndex: [], IDBCursor: [] };
  for (const [holder, names] of Object.entries(known)) {
    const { prototype } = window[holder];
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value !== "function" || name === "constructor" || names.includes(name)) continue;
      prototype[name] = function unbroken(...values) {
        window.unbroken.push(`${holder}.${name}`);
        return value.apply(this, values);
      };
    }
  }
  const real = globalThis.setTimeout;
  const sooner = at > 0 && how === "hang"; // the patience of storage.js, shortened
  globalThis.setTimeout = (work, time, ...more) => real(work, sooner && time === 5000 ? 500 : time, ...more);
  window.calls = 0;
  const breaking = (holder, name, give) => {
    const work = holder[name];
    holder[name] = function broken(...values) {
      window.calls += 1;
      return window.calls === at ? give(this, () => work.apply(this, values)) : work.apply(this, values);
    };
  };
  const refuse = () => { throw new DOMException("refused by the test", "UnknownError"); };
  const fail = (target, then) => {
    const request = {};
    real(() => then(request), 0);
    return request;
  };
  const reason = new DOMException("failed by the test", "UnknownError");
  for (const name of ["open", "deleteDatabase"]) {
    breaking(IDBFactory.prototype, name, () => {
      if (how === "refuse") refuse();
      return fail(undefined, (request) => { if (how === "fail") { request.error = reason; request.onerror?.({}); } });
    });
  }
  breaking(IDBDatabase.prototype, "transaction", (database, go) => {
    if (how === "refuse") refuse();
    const transaction = go();
    if (how === "fail") transaction.abort();
    else Object.defineProperties(transaction, Object.fromEntries(["oncomplete", "onerror", "onabort"].map((name) => [name, { set() {} }])));
    return transaction;
  });
  for (const name of ["get", "getAll", "getAllKeys", "put"]) {
    breaking(IDBObjectStore.prototype, name, ({ transaction }) => {
      if (how === "refuse") refuse();
      // Whatever it was part of is not done; or is never heard of again.
      if (how === "hang") transaction.oncomplete = transaction.onerror = transaction.onabort = null;
      transaction.abort();
      return {};
    });
  }
}

// One thing a person does, then what the page tells about it, and whether it is so. `needed`: without it, there is
// nothing to do it on, which is then told.
const DEEDS = {
  answer: {
    needed: ["radio", LEVELS[2]],
    async go(page) {
      await answer(page, 2);
      const words = await content(page);
      return { told: /Enregistré (sur|à)/.test(words) && !/Non enregistré/.test(words), admitted: /Non enregistré|Enregistrement…/.test(words) };
    },
    done: (levels) => levels.includes(2),
  },
  delete: {
    needed: ["button", /^Autres actions/],
    async go(page) {
      await remove(page);
      const words = await content(page);
      return { told: /a été supprimé de cet appareil/.test(words), admitted: /n’a pas été supprimé/.test(words) };
    },
    done: (levels) => levels.length === 0,
  },
  erase: {
    needed: ["link", "Réglages"],
    async go(page) {
      await press(page, "link", "Réglages");
      await press(page, "button", /^Effacer toutes les données/);
      await press(page, "button", "Oui, tout effacer");
      const words = await content(page);
      return { told: /Les données de Boussole ont été effacées/.test(words), admitted: /n’ont pas toutes été effacées/.test(words) };
    },
    done: (levels) => levels.length === 0,
  },
};

// A record as the program writes it, its first question answered, and the address of that question.
let seed;
async function sow() {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await answer(page, 1);
  const sown = { record: (await records(page))[0], question: page.url() };
  await context.close();
  return sown;
}

// The deed on that record, in front of a storage that breaks at one of its calls.
async function attempt(deed, at, how) {
  seed ||= await sow();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
  const calm = await context.newPage(); // of the same origin, and nothing breaks there
  await calm.goto(`${server.address}referentiel.json`);
  await calm.evaluate((record) => new Promise((resolve) => {
    localStorage.setItem("boussole.kept", "yes");
    const opening = indexedDB.open("boussole", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("diagnostics", { keyPath: "id" });
    opening.onsuccess = () => {
      const { transaction } = opening.result.transaction("diagnostics", "readwrite").objectStore("diagnostics").put(record);
      transaction.oncomplete = () => { opening.result.close(); resolve(); };
    };
  }), seed.record);
  const page = await context.newPage();
  await page.addInitScript(breakStorage, [at, how]);
  await page.goto(deed === "answer" ? seed.question : server.address);
  await ready(page);
  const { needed, go, done } = DEEDS[deed];
  const refused = /refuse d’enregistrer/.test(await content(page));
  const possible = await page.getByRole(needed[0], { name: needed[1] }).count() > 0;
  const told = possible ? await go(page) : { admitted: refused };
  const calls = await page.evaluate(() => window.calls);
  assert.deepEqual(await page.evaluate(() => window.unbroken), [], "each call can be broken");
  const outcome = { ...told, refused, calls, done: done(await keptLevels(calm)) };
  await context.close();
  return outcome;
}

for (const deed of Object.keys(DEEDS)) {
  for (const how of ["refuse", "fail", "hang"]) {
    test(`storage that breaks at each of its calls (${how}): « ${deed} » is told as done only when it is`, async (t) => {
      const smooth = await attempt(deed, 0, how);
      assert.ok(smooth.told && smooth.done, "without any fault");
      assert.ok(smooth.calls >= 6, `only ${smooth.calls} calls`);
      let mended = 0;
      for (let at = 1; at <= smooth.calls; at += 1) {
        const outcome = await attempt(deed, at, how);
        const where = `call ${at} of ${smooth.calls}: ${JSON.stringify(outcome)}`;
        // « Tout a été effacé » after a start that could not read is true all the same.
        assert.ok(outcome.told ? outcome.done : outcome.admitted, where);
        if (outcome.told) mended += 1;
      }
      t.diagnostic(`${mended} of ${smooth.calls} faults got over, the others told`);
    });
  }
}
