// What keeps what people write safe, by itself: who writes (locks, handing over), copies in a second database, names by
// path, what the browser has erased, files that are read back. In bare pages: the program is that of backups_page.mjs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, putRecord, records, serve } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "boussole-backups-"));
const PLACES = ["", "outils/boussole/", "outils/"];
const HERE = 0;
const ELSEWHERE = 1;
const PROMOTED = 2;
const TAKEN = 3;
const GIVEN = 4;

function build() {
  const bundle = (entry, name) => execFileSync(join(ROOT, "node_modules/.bin/esbuild"), [join(ROOT, entry), "--bundle", "--format=esm",
    `--alias:boussole-resources=${join(ROOT, "web/resources.js")}`, `--outfile=${join(FOLDER, name)}`, "--log-level=warning"]);
  bundle("tests/e2e/backups_page.mjs", "page.js");
  bundle("web/backups.js", "backups.js");
  const page = readFileSync(join(ROOT, "web/index.html"), "utf8").replace(/<meta http-equiv[^>]*>/, "")
    .replaceAll(/<script.*<\/script>|<link.*>/g, "").replace("</body>", '<script type="module" src="page.js"></script></body>');
  for (const place of PLACES) {
    mkdirSync(join(FOLDER, place), { recursive: true });
    writeFileSync(join(FOLDER, place, "index.html"), page);
    for (const name of ["page.js", "backups.js"]) if (place) writeFileSync(join(FOLDER, place, name), readFileSync(join(FOLDER, name)));
  }
  writeFileSync(join(FOLDER, "empty.html"), "<!doctype html><title>Vide</title>");
}

build();
const server = await serve(FOLDER);
const browser = await launch();
after(async () => {
  await browser.close();
  await server.close();
  rmSync(FOLDER, { recursive: true });
});

// Pages of one browser; open(place) resolves once the page has begun.
async function person(run, { opener = browser, prepare } = {}) {
  const context = await opener.newContext({ acceptDownloads: true });
  run.after(() => context.close());
  if (prepare) await context.addInitScript(prepare);
  const open = async (place = "", before = undefined) => {
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    page.on("pageerror", (error) => { page.problems = [...page.problems || [], String(error)]; });
    await page.goto(server.address + place);
    await page.evaluate(() => window.begun);
    return page;
  };
  // A page of this origin that holds nothing of ours.
  const calm = async () => {
    const page = await context.newPage();
    await page.goto(`${server.address}empty.html`);
    return page;
  };
  return { context, open, calm };
}

const type = (page, text, id = "un") => page.evaluate(([of, words]) => window.type(of, words), [id, text]);
const text = (page, id = "un") => page.evaluate((of) => window.text(of), id);
const saved = (page, id = "un") => page.waitForFunction((of) => window.saved(of), id);
const hold = (page, id = "un") => page.evaluate((of) => window.bridge.hold(of), id);
const takeOver = (page, id = "un") => page.evaluate((of) => window.bridge.takeOver(of), id);
// What the page was told of who writes, once it is told the last of these.
async function writer(page, expected, id = "un") {
  await page.waitForFunction(([of, count]) => window.writer(of).length >= count, [id, expected.length]);
  assert.deepEqual(await page.evaluate((of) => window.writer(of), id), expected);
}
async function write(page, words, id = "un") {
  await type(page, words, id);
  await page.evaluate(() => window.save());
  await saved(page, id);
}
const told = (page, name) => page.evaluate((of) => window.told.filter(([what]) => what === of).map(([, ...values]) => values), name);
const toldOnce = async (page, name) => {
  await page.waitForFunction((of) => window.told.some(([what]) => what === of), name);
  return told(page, name);
};

const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
const erase = (page, name) => page.evaluate((of) => new Promise((resolve, reject) => {
  const deleting = indexedDB.deleteDatabase(of);
  deleting.onsuccess = resolve;
  deleting.onerror = reject;
}), name);
const keys = (page) => page.evaluate(() => Object.keys(localStorage).sort());

// Two pages on one diagnostic, the first of which writes it.
async function two(run, options) {
  const { open, calm, context } = await person(run, options);
  const one = await open();
  await hold(one);
  await writer(one, [HERE]);
  await write(one, "a");
  const other = await open();
  await hold(other);
  await writer(other, [ELSEWHERE]);
  return { one, other, open, calm, context };
}

// A page whose system has stopped it: it answers nothing until it is let go. (A request that it waits for, which is answered
// then.)
async function hang(run, page) {
  let answer;
  const asked = new Promise((resolve) => {
    answer = createServer((request, response) => resolve(() => response.writeHead(200, { "access-control-allow-origin": "*" }).end()));
  });
  await new Promise((resolve) => { answer.listen(0, "127.0.0.1", resolve); });
  const hanging = page.evaluate((address) => {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
  }, `http://127.0.0.1:${answer.address().port}/`);
  const go = await asked;
  run.after(() => { answer.closeAllConnections(); answer.close(); });
  return async () => {
    go();
    await hanging;
  };
}

// What browsers tell a page that they freeze, which none does here when it is asked to.
const freeze = (page) => page.evaluate(() => { document.dispatchEvent(new Event("freeze")); });
const resume = (page) => page.evaluate(() => { document.dispatchEvent(new Event("resume")); });

// --- Who writes

test("the second page follows; the first goes, and the second writes what the first had, typed a moment before included", async (run) => {
  const { one, other } = await two(run);
  await write(one, "ab");
  await other.waitForFunction(() => window.text("un") === "ab");
  await type(one, "abc");
  await one.close({ runBeforeUnload: true });
  await writer(other, [ELSEWHERE, PROMOTED]);
  await other.waitForFunction(() => window.text("un") === "abc");
  await write(other, "abcd");
  assert.deepEqual(await other.evaluate(() => window.apart), []);
});

test("a page whose process is killed: the second writes what was saved", async (run) => {
  const { one, other, context } = await two(run);
  await write(one, "ab");
  const client = await context.newCDPSession(one);
  client.send("Page.crash").catch(() => {});
  await writer(other, [ELSEWHERE, PROMOTED]);
  assert.equal(await text(other), "ab");
});

test("three pages: the hand goes to the one that takes it, with every letter, then to the one that has waited", async (run) => {
  const { one, other, open } = await two(run);
  const third = await open();
  await hold(third);
  await writer(third, [ELSEWHERE]);
  await type(one, "a letter not saved yet");
  await takeOver(third);
  await writer(third, [ELSEWHERE, GIVEN]);
  assert.equal(await text(third), "a letter not saved yet");
  await writer(one, [HERE, TAKEN]);
  await writer(other, [ELSEWHERE]);
  await write(third, "a letter more");
  await one.waitForFunction(() => window.text("un") === "a letter more");
  await third.close();
  await writer(other, [ELSEWHERE, PROMOTED]);
  await takeOver(one);
  await writer(one, [HERE, TAKEN, GIVEN]);
  await writer(other, [ELSEWHERE, PROMOTED, TAKEN]);
  for (const page of [one, other]) assert.deepEqual(await page.evaluate(() => window.apart), []);
});

test("two pages take the hand at once: each has it in its turn, and no letter is lost", async (run) => {
  const { one, other, open } = await two(run);
  const third = await open();
  await hold(third);
  await writer(third, [ELSEWHERE]);
  await type(one, "ab");
  await Promise.all([takeOver(other), takeOver(third)]);
  await Promise.all([other, third].map((page) => page.waitForFunction(() => window.writer("un").includes(4))));
  const last = (page) => page.evaluate(() => window.writer("un").at(-1));
  await Promise.all([other, third].map((page) => page.waitForFunction(() => [3, 4].includes(window.writer("un").at(-1)))));
  assert.deepEqual([await last(other), await last(third)].sort(), [TAKEN, GIVEN]);
  for (const page of [one, other, third]) {
    assert.equal(await text(page), "ab");
    assert.deepEqual(await page.evaluate(() => window.apart), []);
  }
});

test("a writer that does not answer has the hand taken from it; awake again, what it had not saved is kept apart", async (run) => {
  const { one, other } = await two(run);
  await type(one, "typed in a page that hangs");
  const release = await hang(run, one);
  await takeOver(other);
  await writer(other, [ELSEWHERE, GIVEN]);
  await write(other, "b");
  await release();
  await writer(one, [HERE, TAKEN]);
  assert.deepEqual(await one.evaluate(() => window.apart), ["typed in a page that hangs"]);
  assert.equal(await text(one), "b");
  assert.deepEqual((await records(other)).map(({ file }) => file), ["b"]);
  await takeOver(one);
  await writer(one, [HERE, TAKEN, GIVEN]);
});

test("a frozen writer gives the hand up with what it had; when it wakes up the record is elsewhere, and it writes nothing", async (run) => {
  const { one, other } = await two(run);
  await type(one, "ab");
  await freeze(one);
  await records(other); // answered once what was under way is over: a page that hangs within a transaction keeps all others waiting
  const release = await hang(run, one);
  await writer(other, [ELSEWHERE, PROMOTED]);
  await other.waitForFunction(() => window.text("un") === "ab");
  await write(other, "abc");
  const before = await records(other);
  await release();
  await resume(one);
  await writer(one, [HERE, ELSEWHERE]);
  await one.waitForFunction(() => window.text("un") === "abc" || window.apart.length > 0);
  assert.deepEqual(await one.evaluate(() => window.apart), []);
  assert.deepEqual(await records(other), before);
});

test("a writer that is frozen and comes back alone writes again", async (run) => {
  const { open } = await person(run);
  const one = await open();
  await hold(one);
  await write(one, "a");
  for (let round = 1; round <= 3; round += 1) {
    await freeze(one);
    await resume(one);
    await one.waitForFunction((count) => window.writer("un").length > count, round);
  }
  await writer(one, [HERE, HERE, HERE, HERE]);
  await write(one, "ab");
});

test("the back-forward cache: a page in it gives the hand up, asks for it again when it comes back, and writes nothing", async (run) => {
  const keeping = await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  run.after(() => keeping.close());
  for (const alone of [true, false]) {
    const { open, calm } = await person(run, { opener: keeping });
    const one = await open();
    await hold(one);
    await write(one, "a");
    await one.evaluate(() => { window.same = true; });
    const marks = (await records(one)).map(({ mark }) => mark);
    await one.goto(`${server.address}empty.html`);
    let other;
    if (!alone) {
      other = await open();
      await hold(other);
      await writer(other, [HERE]);
    }
    await one.goBack({ waitUntil: "commit" });
    assert.ok(await one.evaluate(() => window.same), "it was kept");
    await writer(one, alone ? [HERE, HERE] : [HERE, ELSEWHERE]);
    assert.deepEqual((await records(await calm())).map(({ mark }) => mark), marks);
    if (!alone) {
      await other.close();
      await writer(one, [HERE, ELSEWHERE, PROMOTED]);
    }
    await write(one, "ab");
  }
});

test("another record, then none: what was held is free once it is stored", async (run) => {
  const { one, other } = await two(run);
  await type(one, "ab");
  await hold(one, "deux");
  await writer(one, [HERE], "deux");
  await writer(other, [ELSEWHERE, PROMOTED]);
  assert.equal(await text(other), "ab");
  await hold(one, "un");
  await writer(one, [HERE, ELSEWHERE]);
  await hold(other, "");
  await writer(one, [HERE, ELSEWHERE, PROMOTED]);
  await hold(one, "un");
  await writer(one, [HERE, ELSEWHERE, PROMOTED, HERE]);
});

for (const [what, prepare] of Object.entries({
  "has no locks": () => { Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined }); },
  "refuses locks": () => { LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError")); },
  "has no channels": () => { window.BroadcastChannel = function none() { throw new DOMException("no", "SecurityError"); }; },
})) {
  test(`a browser that ${what}: the page writes`, async (run) => {
    const { open } = await person(run, { prepare });
    const one = await open();
    await hold(one);
    await writer(one, [HERE]);
    await takeOver(one);
    await writer(one, [HERE, HERE]);
    await write(one, "a");
    assert.equal(one.problems, undefined);
  });
}

test("without the file of these things, the page writes, and says what could not be done", async (run) => {
  const { context } = await person(run);
  const page = await context.newPage();
  await page.route("**/backups.js*", (route) => route.abort());
  await page.goto(server.address);
  await page.evaluate(() => window.begun.catch(() => {}));
  await hold(page);
  await writer(page, [HERE]);
  await page.evaluate(() => window.bridge.storeSnapshot({ id: "s", file: "x" }));
  const [[id, refusal]] = await toldOnce(page, "snapshot_stored");
  assert.equal(id, "s");
  assert.notEqual(refusal, "");
  await page.evaluate(() => { window.bridge.eraseSnapshots("s"); window.bridge.nameSnapshot("s", "x"); });
  assert.notEqual((await toldOnce(page, "snapshot_erased"))[0][1], "");
  assert.notEqual((await toldOnce(page, "snapshot_named"))[0][1], "");
  await page.unroute("**/backups.js*");
  await page.evaluate(() => window.bridge.lookAtRoom());
  assert.notEqual((await toldOnce(page, "room"))[0][2], -1, "it is asked for again");
});

test("a page that changed nothing never writes: looked at, hidden, frozen, left, come back to", async (run) => {
  const { open, calm } = await person(run);
  const one = await open();
  await write(one, "a");
  const page = await open("", () => {
    window.writes = [];
    for (const [holder, name] of [[IDBObjectStore.prototype, "put"], [IDBObjectStore.prototype, "delete"], [Storage.prototype, "setItem"]]) {
      const work = holder[name];
      holder[name] = function counted(...values) {
        window.writes.push(name);
        return work.apply(this, values);
      };
    }
  });
  await hold(page);
  await writer(page, [HERE]);
  await page.evaluate(() => { for (const name of ["focus", "blur"]) dispatchEvent(new Event(name)); });
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await writer(page, [HERE, HERE]);
  await freeze(page);
  await resume(page);
  await writer(page, [HERE, HERE, HERE]);
  assert.deepEqual(await page.evaluate(() => window.writes), []);
  assert.equal((await records(await calm())).length, 1);
});

// --- Snapshots

const SNAPSHOT = { id: "s1", of: "un", kind: 2, name: "Avant la réunion", takenAt: "2026-11-27T05:00:00Z", title: "Régie d’essai", answered: 3, asked: 97,
  file: `{"title":"é’ 🧭 ${"x".repeat(2000)}"}\n` };

test("snapshots are kept apart: their bytes are the same after the first database is deleted", async (run) => {
  const { open, calm } = await person(run);
  const page = await open();
  await write(page, "a");
  for (const id of ["s1", "s2"]) await page.evaluate((snapshot) => window.bridge.storeSnapshot(snapshot), { ...SNAPSHOT, id });
  await page.waitForFunction(() => window.told.filter(([name]) => name === "snapshot_stored").length === 2);
  assert.deepEqual(await told(page, "snapshot_stored"), [["s1", ""], ["s2", ""]]);
  await page.close();
  await erase(await calm(), "boussole");

  const next = await open();
  await next.evaluate(() => { window.bridge.nameSnapshot("s2", "À garder"); window.bridge.listSnapshots(); });
  assert.deepEqual(await toldOnce(next, "snapshots"), [[""]]);
  const { of, kind, name, takenAt, title, answered, asked, file } = SNAPSHOT;
  assert.deepEqual(await told(next, "snapshot"), [["s1", of, kind, name, takenAt, title, answered, asked],
    ["s2", of, kind, "À garder", takenAt, title, answered, asked]]);
  await next.evaluate(() => window.bridge.fetchSnapshot("s1"));
  assert.deepEqual(await toldOnce(next, "snapshot_file"), [["s1", file]]);
  await next.evaluate(() => {
    window.told.length = 0;
    window.bridge.eraseSnapshots("s1\nnone");
    window.bridge.nameSnapshot("s1", "gone");
    window.bridge.fetchSnapshot("s1");
    window.bridge.listSnapshots();
  });
  await toldOnce(next, "snapshots");
  assert.deepEqual(await told(next, "snapshot_erased"), [["s1", ""], ["none", ""]]);
  assert.deepEqual(await told(next, "snapshot_named"), [["s1", ""]]);
  assert.deepEqual(await toldOnce(next, "snapshot_file"), [["s1", ""]]);
  assert.deepEqual((await told(next, "snapshot")).map(([id]) => id), ["s2"]);
  assert.deepEqual((await records(next, "boussole-snapshots", "files")).map(({ id }) => id), ["s2"]);
});

test("to look for snapshots, name one or erase one makes no database", async (run) => {
  const { open } = await person(run);
  const page = await open();
  await page.evaluate(() => {
    window.bridge.nameSnapshot("s1", "none");
    window.bridge.eraseSnapshots("s1");
    window.bridge.fetchSnapshot("s1");
    window.bridge.listSnapshots();
  });
  assert.deepEqual(await toldOnce(page, "snapshots"), [[""]]);
  assert.deepEqual(await toldOnce(page, "snapshot_file"), [["s1", ""]]);
  assert.deepEqual(await databases(page), ["boussole"]);
});

test("a snapshot is whole or is none, and a refusal is told", async (run) => {
  const { open } = await person(run);
  const page = await open();
  await page.evaluate((snapshot) => window.bridge.storeSnapshot(snapshot), SNAPSHOT);
  await toldOnce(page, "snapshot_stored");
  await page.evaluate((snapshot) => {
    window.told.length = 0;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(...values) {
      if (this.name === "files") throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, values);
    };
    window.bridge.storeSnapshot({ ...snapshot, id: "s2" });
  }, SNAPSHOT);
  assert.deepEqual(await toldOnce(page, "snapshot_stored"), [["s2", "il n’y a plus de place"]]);
  assert.deepEqual((await records(page, "boussole-snapshots", "snapshots")).map(({ id }) => id), ["s1"]);
});

for (const [what, deed, broken] of [["erased", (bridge) => bridge.eraseSnapshots("s1"), "delete"], ["named", (bridge) => bridge.nameSnapshot("s1", "À garder"), "put"]]) {
  test(`a snapshot that could not be ${what}: told, and it is as it was`, async (run) => {
    const { open } = await person(run);
    const page = await open();
    await page.evaluate((snapshot) => window.bridge.storeSnapshot(snapshot), SNAPSHOT);
    await toldOnce(page, "snapshot_stored");
    await page.evaluate((name) => {
      window.told.length = 0;
      IDBObjectStore.prototype[name] = () => { throw new DOMException("refused by the test", "UnknownError"); };
    }, broken);
    await page.evaluate(`(${deed})(window.bridge)`);
    const [[id, refusal]] = await toldOnce(page, `snapshot_${what}`);
    assert.equal(id, "s1");
    assert.notEqual(refusal, "");
    await page.evaluate(() => window.bridge.listSnapshots());
    await toldOnce(page, "snapshots");
    assert.deepEqual((await told(page, "snapshot")).map(([id, , , name]) => [id, name]), [["s1", SNAPSHOT.name]]);
  });
}

// --- Names by path

test("copies at several paths of one origin share nothing", async (run) => {
  const { open, calm } = await person(run);
  const pages = [];
  for (const place of [...PLACES].reverse()) pages.push(await open(place));
  for (const [at, page] of pages.entries()) {
    await hold(page);
    await writer(page, [HERE]);
    await write(page, `text ${at}`);
    await page.evaluate((snapshot) => window.bridge.storeSnapshot(snapshot), { ...SNAPSHOT, id: `s${at}` });
    await toldOnce(page, "snapshot_stored");
    await page.evaluate((json) => window.bridge.storeSettings(json), `{"at":${at}}`);
  }
  for (const [at, page] of pages.entries()) assert.equal(await text(page), `text ${at}`);
  assert.deepEqual(await databases(pages[0]), ["boussole", "boussole-snapshots", "boussole-snapshots:/outils/",
    "boussole-snapshots:/outils/boussole/", "boussole:/outils/", "boussole:/outils/boussole/"]);
  // One that erases everything leaves the others as they are.
  const [tools] = pages;
  await tools.evaluate(() => window.bridge.eraseEverything());
  assert.deepEqual(await toldOnce(tools, "everything_erased"), [[""]]);
  assert.deepEqual(await databases(await calm()), ["boussole", "boussole-snapshots", "boussole-snapshots:/outils/boussole/", "boussole:/outils/boussole/"]);
  assert.ok((await keys(tools)).includes("boussole:/outils/boussole/ kept"));
  for (const page of pages) await page.close();
  for (const [at, place] of [...PLACES].reverse().entries()) {
    const page = await open(place);
    assert.equal(await text(page), at === 0 ? undefined : `text ${at}`);
  }
});

// As a version of before left it.
const leaveFormer = (page) => page.evaluate(() => new Promise((resolve) => {
  localStorage.setItem("boussole.settings", '{"display":"plain","referential":"own"}');
  localStorage.setItem("boussole.kept", "yes");
  localStorage.setItem("boussole.referential", "yes");
  const opening = indexedDB.open("boussole", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("diagnostics", { keyPath: "id" });
  opening.onsuccess = () => {
    const store = opening.result.transaction("diagnostics", "readwrite").objectStore("diagnostics");
    store.put({ id: "un", file: "written before", mark: "before.1", order: 4, more: { of: "a later version" } });
    store.put({ id: "deux", mark: "before.2", erased: true });
    store.transaction.oncomplete = () => {
      opening.result.close();
      const other = indexedDB.open("boussole-referential", 1);
      other.onupgradeneeded = () => other.result.createObjectStore("referentials", { keyPath: "id" });
      other.onsuccess = () => {
        other.result.transaction("referentials", "readwrite").objectStore("referentials")
          .put({ id: "referentials", bytes: new Uint8Array([1, 2, 3]) }).transaction.oncomplete = () => { other.result.close(); resolve(); };
      };
    };
  };
}));

test("who used a copy at a path before has there what they had: copied once, never moved", async (run) => {
  const { open, calm } = await person(run);
  const outside = await calm();
  await leaveFormer(outside);
  const before = await records(outside);
  const page = await open("outils/");
  assert.equal(await text(page), "written before");
  assert.deepEqual(await records(page, "boussole:/outils/"), before);
  assert.deepEqual([...await page.evaluate(() => window.bridge.storage.loadReferential())].map(Number).length, 3);
  assert.equal(await page.evaluate(() => localStorage.getItem("boussole:/outils/ settings")), '{"display":"plain","referential":"own"}');
  await write(page, "written since");
  await page.close();
  assert.deepEqual(await records(outside), before, "it is as it was");
  const again = await open("outils/");
  assert.equal(await text(again), "written since");
  assert.equal(await told(again, "erased_by_browser").then((all) => all.length), 0);
});

for (const owned of [false, true]) {
  test(`« Tout effacer » in such a copy: what was there before ${owned ? "is that of the copy at the root, and stays" : "goes too"}; nothing comes back`, async (run) => {
    const { open, calm } = await person(run);
    const outside = await calm();
    await leaveFormer(outside);
    const root = owned ? await open() : undefined;
    if (root) await write(root, "written at the root", "trois");
    const page = await open("outils/");
    assert.equal(await text(page), "written before");
    await page.evaluate(() => window.bridge.eraseEverything());
    assert.deepEqual(await toldOnce(page, "everything_erased"), [[""]]);
    assert.deepEqual(await databases(outside), owned ? ["boussole", "boussole-referential"] : []);
    assert.deepEqual((await keys(outside)).filter((key) => !owned || !key.startsWith("boussole.")), owned ? ["boussole:/outils/ left"] : []);
    await page.reload();
    await page.evaluate(() => window.begun);
    assert.equal(await text(page), undefined);
    if (root) assert.equal((await records(outside)).length, 3);
  });
}

// --- Old and new versions, what the browser erases

const upgrade = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("boussole", 2);
  opening.onsuccess = () => { opening.result.close(); resolve(); };
  opening.onerror = opening.onblocked = () => reject(opening.error);
}));

test("a newer version of the program changes the database: the page is told once, and keeps what is typed for it", async (run) => {
  const { open, calm } = await person(run);
  const page = await open();
  await write(page, "a");
  const outside = await calm();
  await upgrade(outside);
  assert.deepEqual(await toldOnce(page, "newer_version"), [[]]);
  await type(page, "ab");
  await page.evaluate(() => { window.told.length = 0; window.save(); });
  await page.waitForFunction(() => window.bridge.pending === 0);
  assert.deepEqual(await told(page, "stored"), [], "it is neither stored nor a fault of the browser");
  assert.deepEqual(await told(page, "newer_version"), []);
  const copies = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("boussole.unsaved.")).map(([, copy]) => JSON.parse(copy).kept.file));
  assert.deepEqual(copies, ["ab"]);
  // A page that starts in the older version all the same says it too.
  const late = await open();
  assert.equal((await toldOnce(late, "newer_version")).length, 1);
});

test("records of a newer format are left as they are, byte for byte, by a page that starts, writes others and is left", async (run) => {
  const { open, calm } = await person(run);
  const outside = await calm();
  const newer = { id: "neuf", file: '{"format":"boussole/diagnostic","formatVersion":99}', mark: "later.7", more: [1, { two: 2 }] };
  const first = await open();
  await write(first, "a");
  await first.close();
  await putRecord(outside, newer);
  const page = await open();
  await hold(page);
  await write(page, "ab");
  await page.evaluate(() => window.bridge.leave());
  await page.close({ runBeforeUnload: true });
  await open();
  assert.deepEqual((await records(outside)).find(({ id }) => id === "neuf"), newer);
});

test("what the browser has erased is told with the date of the last export, once; a first visit is none", async (run) => {
  const { open, calm } = await person(run);
  const first = await open();
  assert.deepEqual(await told(first, "erased_by_browser"), []);
  await write(first, "a");
  await first.evaluate(() => window.bridge.rememberExport("2026-10-01T08:00:00Z"));
  await first.close();
  await erase(await calm(), "boussole");
  const next = await open();
  assert.deepEqual(await told(next, "erased_by_browser"), [["2026-10-01T08:00:00Z"]]);
  await next.reload();
  await next.evaluate(() => window.begun);
  assert.deepEqual(await told(next, "erased_by_browser"), []);
});

test("a browser that has never kept anything is not said to have erased it", async (run) => {
  const { open, context } = await person(run);
  const page = await context.newPage();
  await page.addInitScript(() => { if (!sessionStorage.mended) IDBFactory.prototype.open = () => { throw new DOMException("no", "UnknownError"); }; });
  await page.goto(server.address);
  await page.evaluate(() => window.begun.catch(() => {}));
  await type(page, "a");
  await page.evaluate(() => { window.save(); sessionStorage.mended = "yes"; });
  await page.waitForFunction(() => window.bridge.pending === 0);
  await page.close();
  const next = await open();
  assert.deepEqual(await told(next, "erased_by_browser"), []);
});

// --- « Tout effacer »

test("« Tout effacer » leaves no database, no cache and no key; other pages let go, and bring nothing back", async (run) => {
  const { one, other, calm } = await two(run);
  await one.evaluate(async (snapshot) => {
    window.bridge.storeSnapshot(snapshot);
    window.bridge.storeSettings('{"display":"plain"}');
    window.bridge.rememberExport("2026-10-01T08:00:00Z");
    await window.bridge.storage.putReferential(new Uint8Array([1]));
    await caches.open("boussole / 1");
  }, SNAPSHOT);
  await toldOnce(one, "snapshot_stored");
  await type(other, "typed, and not saved");
  await one.evaluate(() => window.bridge.eraseEverything());
  assert.deepEqual(await toldOnce(one, "everything_erased"), [[""]]);
  await toldOnce(other, "all_erased_elsewhere");
  const outside = await calm();
  const left = async () => [await databases(outside), await keys(outside), await outside.evaluate(() => caches.keys())];
  assert.deepEqual(await left(), [[], [], []]);
  await other.evaluate(() => window.bridge.leave());
  await other.close({ runBeforeUnload: true });
  assert.deepEqual(await left(), [[], [], []]);
  // The page goes on with something new, which is kept.
  await write(one, "new", "un");
  assert.deepEqual((await records(outside)).map(({ file }) => file), ["new"]);
});

test("« Tout effacer » while a page hears nothing: marks are left, and that page can bring nothing back", async (run) => {
  const { one, other, calm } = await two(run);
  await other.evaluate(() => { window.bridge.storage.channel.onmessage = null; });
  await one.evaluate(() => window.bridge.eraseEverything());
  assert.deepEqual(await toldOnce(one, "everything_erased"), [[""]]);
  const outside = await calm();
  assert.deepEqual((await records(outside)).map((record) => Object.keys(record).sort()), [["erased", "id", "mark"]]);
  await type(other, "typed since");
  await other.evaluate(() => window.save());
  await other.waitForFunction(() => window.told.some(([name, what]) => name === "elsewhere" && what === 1));
  assert.deepEqual((await records(outside)).map((record) => Object.keys(record).sort()), [["erased", "id", "mark"]]);
});

test("« Tout effacer » while a page sleeps in the back-forward cache: it wakes up to nothing, and brings nothing back", async (run) => {
  const keeping = await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  run.after(() => keeping.close());
  const { open, calm } = await person(run, { opener: keeping });
  const one = await open();
  await hold(one);
  await write(one, "a");
  await one.evaluate(() => { window.same = true; });
  await one.goto(`${server.address}empty.html`);
  const other = await open();
  await other.evaluate(() => window.bridge.eraseEverything());
  assert.deepEqual(await toldOnce(other, "everything_erased"), [[""]]);
  assert.deepEqual(await databases(await calm()), []);
  await one.goBack({ waitUntil: "commit" });
  assert.ok(await one.evaluate(() => window.same), "it was kept");
  await toldOnce(one, "all_erased_elsewhere");
  assert.equal(await text(one), undefined);
});

// --- Room, files

test("how much room there is, and what the browser promises", async (run) => {
  const { open } = await person(run);
  for (const [prepare, expected] of [
    [() => { StorageManager.prototype.persisted = async () => false; StorageManager.prototype.persist = async () => true; }, [0, 1]],
    [() => { StorageManager.prototype.persisted = async () => { throw new TypeError("no"); }; StorageManager.prototype.persist = async () => false; }, [2, 0]],
    [() => { Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined }); }, [2, 2]],
    [() => { delete StorageManager.prototype.persist; delete StorageManager.prototype.persisted; StorageManager.prototype.estimate = () => Promise.reject(new TypeError("no")); }, [2, 2]],
  ]) {
    const page = await open("", prepare);
    await page.evaluate(() => window.bridge.lookAtRoom());
    await toldOnce(page, "room");
    await page.evaluate(() => window.bridge.askPersistence());
    await page.waitForFunction(() => window.told.filter(([name]) => name === "room").length === 2);
    const rooms = await told(page, "room");
    assert.deepEqual(rooms.map(([persisted]) => persisted), expected);
    for (const [, used, quota] of rooms) {
      if (expected[0] === 2 && expected[1] === 2) assert.deepEqual([used, quota], [-1, -1]);
      else assert.ok(used >= 0 && quota > used);
    }
  }
});

// A save picker that gives a real file of the browser's, as the person's disk would be.
const pick = () => {
  window.showSaveFilePicker = async (options) => {
    window.asked = options;
    return (await navigator.storage.getDirectory()).getFileHandle("chosen.json", { create: true });
  };
};
const NAME = "regie.boussole.json";
const give = (page, words = "{}\n", name = NAME) => page.evaluate(([of, content]) => window.bridge.writeFile(of, new TextEncoder().encode(content)), [name, words]);
const files = async (page) => {
  await page.waitForFunction(() => window.bridge.pending === 0);
  return page.evaluate(() => window.told.filter(([name]) => name.startsWith("file_")));
};

test("where the person chooses the place, the file is written there and read back from the disk", async (run) => {
  const { open } = await person(run);
  const page = await open("", pick);
  await give(page, "{\"é’\":1}\n");
  assert.deepEqual(await files(page), [["file_place", NAME, 1], ["file_written", NAME, "{\"é’\":1}\n"]]);
  assert.deepEqual(await page.evaluate(() => [window.asked.suggestedName, Object.values(window.asked.types[0].accept)]), [NAME, [[".boussole.json"]]]);
  // Only diagnostics: the others are downloads.
  const [download] = await Promise.all([page.waitForEvent("download"), give(page, "a;b\n", "tableau.csv")]);
  assert.equal(download.suggestedFilename(), "tableau.csv");
});

test("a file that another program holds back, or that is changed on the disk, is not said to be what it is not", async (run) => {
  const { open } = await person(run);
  const page = await open("", pick);
  await page.evaluate(() => {
    const { getFile } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.getFile = async function cut() { return (await getFile.call(this)).slice(0, 1); };
  });
  await give(page);
  assert.deepEqual(await files(page), [["file_place", NAME, 1], ["file_written", NAME, "{"]]);
});

for (const [what, prepare, expected] of [
  ["the person changes their mind", () => { window.showSaveFilePicker = () => Promise.reject(new DOMException("no", "AbortError")); }, ""],
  ["the disk is full", () => {
    window.showSaveFilePicker = async () => ({ createWritable: async () => ({ write: () => Promise.reject(new DOMException("full", "QuotaExceededError")) }) });
  }, "il n’y a plus de place"],
  ["the browser does not let it be written", () => {
    window.showSaveFilePicker = async () => ({ createWritable: () => Promise.reject(new DOMException("no", "NotAllowedError")) });
  }, "le navigateur ne le permet pas"],
]) {
  test(`a file that was not written is told: ${what}`, async (run) => {
    const { open } = await person(run);
    const page = await open("", prepare);
    await give(page);
    assert.deepEqual(await files(page), [["file_refused_writing", NAME, expected]]);
  });
}

test("a browser that does not let the place be chosen now gives a download", async (run) => {
  const { open } = await person(run);
  const page = await open("", () => { window.showSaveFilePicker = () => Promise.reject(new DOMException("no gesture", "SecurityError")); });
  const [download] = await Promise.all([page.waitForEvent("download"), give(page)]);
  assert.equal(readFileSync(await download.path(), "utf8"), "{}\n");
  assert.deepEqual(await files(page), [["file_place", NAME, 0], ["file_written", NAME, "{}\n"]]);
});

test("on the home screen of an iPhone the file is shared", async (run) => {
  const { open } = await person(run);
  const page = await open("", () => {
    Object.defineProperty(Navigator.prototype, "standalone", { value: true });
    Navigator.prototype.canShare = ({ files: [file] }) => file.type === "application/json";
    Navigator.prototype.share = async ({ files: [file] }) => {
      if (window.refusing) throw new DOMException("no", window.refusing);
      window.shared = await file.text();
    };
  });
  await give(page);
  assert.deepEqual(await files(page), [["file_place", NAME, 0], ["file_written", NAME, "{}\n"]]);
  assert.equal(await page.evaluate(() => window.shared), "{}\n");
  await page.evaluate(() => { window.told.length = 0; window.refusing = "AbortError"; });
  await give(page);
  assert.deepEqual(await files(page), [["file_refused_writing", NAME, ""]]);
});

const ALL = [{ name: "régie.boussole.json", content: "{\"é’\":1}\n" }, { name: "régie.boussole.json", content: "{}" }, { name: "atelier", content: "{}\n" }];

test("all of them in one file, which other programs open", async (run) => {
  const { open } = await person(run, { prepare: () => { Date.now = () => Date.parse("+012026-11-24T17:42:00Z"); } });
  const page = await open();
  const [download] = await Promise.all([page.waitForEvent("download"), page.evaluate((all) => window.bridge.saveAll("tout.zip", all), ALL)]);
  const path = await download.path();
  const read = JSON.parse(execFileSync("/usr/bin/python3", ["-c", "import json,sys,zipfile\n" +
    "with zipfile.ZipFile(sys.argv[1]) as all: assert all.testzip() is None; print(json.dumps([[n, all.read(n).decode()] for n in all.namelist()]))", path], { encoding: "utf8" }));
  assert.deepEqual(read, [["régie.boussole.json", "{\"é’\":1}\n"], ["régie (2).boussole.json", "{}"], ["atelier", "{}\n"]]);
  assert.deepEqual(await toldOnce(page, "all_saved"), [["tout.zip", "", false]]);
});

test("all of them where the person chooses: read back from the disk; cut there, or given up, it is told", async (run) => {
  const { open } = await person(run);
  const page = await open("", pick);
  const go = async (name) => {
    await page.evaluate((all) => { window.told.length = 0; window.bridge.saveAll("tout.zip", all); }, ALL);
    return toldOnce(page, name);
  };
  assert.deepEqual(await go("all_saved"), [["tout.zip", "", true]]);
  await page.evaluate(() => {
    const { getFile } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.getFile = async function cut() { return (await getFile.call(this)).slice(0, 40); };
  });
  const [[, refusal, verified]] = await go("all_saved");
  assert.ok(refusal && !verified);
  await page.evaluate(() => { window.showSaveFilePicker = () => Promise.reject(new DOMException("no", "AbortError")); });
  assert.deepEqual(await go("all_saved"), [["tout.zip", "given-up", false]]);
});
