// Without network, once the page has been there: everything works, from the first page that was opened and from those after.
// A new version is taken by the next page, whole, and never by one that is open.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { go, launch, launchWithCamera, openApp, press, ready, serve, settled, SITE, startDiagnostic } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "boussole-offline-"));
const browser = await launch();
after(async () => {
  await browser.close();
  rmSync(FOLDER, { recursive: true });
});

// A browser that keeps programs, and a page of the site in it; closed when the test ends.
async function open(run, { folder, address, ...options } = {}) {
  const server = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: "allow", viewport: { width: 1280, height: 800 }, locale: "fr-FR",
    acceptDownloads: true, ...options });
  run.after(async () => {
    await context.close();
    await server.close();
  });
  const opened = await openApp(browser, address?.(server) || server.address, { context });
  return { ...opened, server };
}

// Once the program is kept, and answers this page too.
const kept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  await new Promise((resolve) => { navigator.serviceWorker.addEventListener("controllerchange", resolve); });
});

async function writeWorkbook(page) {
  await go(page, "#/rapport");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer : Classeur (.xlsx)" }).click()]);
  await settled(page);
  return readFileSync(await download.path());
}

async function seeReport(page) {
  await go(page, "#/rapport");
  await press(page, "button", "Voir et imprimer");
  const words = await page.frameLocator("dialog.report iframe").locator("body").textContent();
  await page.locator("dialog.report").getByRole("button", { name: "Fermer" }).click();
  await settled(page);
  return words;
}

async function answer(page, name) {
  await press(page, "radio", name);
  assert.ok(await page.getByRole("radio", { name }).first().isChecked());
}

// What can be done, and that it is.
async function useEverything(page) {
  await answer(page, "3 Ancré");
  await press(page, "button", "Suivante");
  await page.getByRole("heading", { name: "Pourquoi cette question ?" }).waitFor(); // the companion is there
  for (const screen of ["#/resultats", "#/plan", "#/aide", "#/glossaire", "#/reglages"]) await go(page, screen);
  assert.match(await seeReport(page), /Régie hors ligne/);
  assert.equal((await writeWorkbook(page)).subarray(0, 2).toString(), "PK");
}

for (const [what, cut] of [["the host gone", ({ server }) => server.close()], ["the browser offline", ({ context }) => context.setOffline(true)]]) {
  test(`without network (${what}) everything works: in the first page, and after a reload`, async (run) => {
    const opened = await open(run);
    const { page, problems } = opened;
    await startDiagnostic(page, "Régie hors ligne");
    await kept(page);
    await cut(opened);
    await useEverything(page);
    await go(page, "#/");
    await page.reload();
    await ready(page);
    await press(page, "button", "Continuer");
    await useEverything(page);
    assert.deepEqual(problems, []);
  });
}

test("without network, a camera reads voting cards", async (run) => {
  const room = join(FOLDER, "room.y4m");
  execFileSync(join(ROOT, "build/native/boussole_cards"), ["room", room, "01230"]);
  const cameras = await launchWithCamera(room);
  run.after(() => cameras.close());
  const server = await serve();
  const { page } = await openApp(cameras, server.address, { serviceWorkers: "allow", permissions: ["camera"] });
  await kept(page);
  await server.close();
  await page.reload();
  await ready(page);
  const votes = await page.evaluate(async () => {
    const { openCards } = await import("./camera.js");
    const video = document.body.appendChild(document.createElement("video"));
    return new Promise((resolve, reject) => {
      const camera = openCards({ video, people: 5, onEnd: reject, onReadings: ({ votes: found }) => {
        if (found.length < 5) return;
        camera.close();
        resolve(found.map(({ level }) => level));
      } });
    });
  });
  assert.deepEqual(votes, [0, 1, 2, 3, 0]);
});

test("what is asked for, and when: the program is kept only once the page is there, and nothing follows", async (run) => {
  const { page, server } = await open(run);
  await kept(page);
  const names = server.asked.map((url) => url.replace(/\?.*/, ""));
  const start = names.indexOf("service_worker.js");
  assert.deepEqual(new Set(names.slice(0, start)), new Set(["", "manifest.json", "style.css", "late.js", "main.js", "boussole.wasm", "suite.wasm",
    "referentiel.json", "companion.json", "rapport.js", "rapport.wasm", "backups.js", "offline.js"].filter((name) => names.slice(0, start).includes(name))));
  for (const name of ["", "main.js", "suite.wasm", "companion.json", "rapport.wasm", "backups.js", "offline.js"]) assert.ok(names.slice(0, start).includes(name), name);
  const site = readdirSync(SITE).filter((name) => name !== "index.html" && !name.endsWith(".map"));
  for (const name of names) assert.ok(name === "" || site.includes(name), name);
  for (const name of site) assert.ok(names.includes(name), `${name} is kept too`);
  const before = server.asked.length;
  await startDiagnostic(page, "Régie hors ligne");
  await useEverything(page);
  assert.deepEqual(server.asked.slice(before), []);
  // From then on a start asks whether there is a newer version, and for nothing else.
  await go(page, "#/");
  await page.reload();
  await ready(page);
  await press(page, "button", "Continuer");
  await useEverything(page);
  assert.deepEqual([...new Set(server.asked.slice(before))].filter((name) => name !== "service_worker.js"), []);
});

// --- Versions

// The site as a later build would be: its number, and a library of workbooks that can be told from the other.
function laterSite(number) {
  const folder = join(FOLDER, number);
  cpSync(SITE, folder, { recursive: true });
  const program = readFileSync(join(folder, "boussole.wasm"));
  for (let at = program.indexOf("1.0.0"); at >= 0; at = program.indexOf("1.0.0", at)) program.write(number, at);
  writeFileSync(join(folder, "boussole.wasm"), program);
  writeFileSync(join(folder, "classeur.js"), `window.workbooks = "${number}";\n${readFileSync(join(folder, "classeur.js"), "utf8")}`);
  finish(folder);
  return folder;
}

function finish(folder) {
  const names = readdirSync(folder).filter((name) => !["index.html", "service_worker.js"].includes(name));
  execFileSync("/usr/bin/python3", [join(ROOT, "cmake/finish_site.py"), join(ROOT, "web/index.html"),
    join(SITE, "../program/service_worker.js"), folder, ...names]);
}

const version = (page) => page.evaluate(() => window.boussole.version);
const caches = (page) => page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith("boussole ")));

// A browser that looks for a new version, and has it.
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  const changed = new Promise((resolve) => { navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }); });
  await registration.update();
  await changed;
});

test("a new version: pages that are open go on with theirs, the next one has it whole, diagnostics are as they were", async (run) => {
  const { page, context, server, problems } = await open(run);
  const first = await version(page);
  await startDiagnostic(page, "Régie hors ligne");
  await answer(page, "3 Ancré");
  const answered = await page.evaluate(() => location.hash);
  await kept(page);
  assert.equal((await caches(page)).length, 1);

  server.show(laterSite("1.0.1"));
  const asked = server.asked.length;
  await update(page);
  const fetched = server.asked.slice(asked).map((url) => url.replace(/\?.*/, ""));
  assert.deepEqual(fetched.sort(), ["", "boussole.wasm", "classeur.js", "service_worker.js"], "only what has changed is fetched");
  assert.equal((await caches(page)).length, 2);

  // The open page: what it had not asked for yet is of its own version too.
  await writeWorkbook(page);
  assert.equal(await page.evaluate(() => window.workbooks), undefined);
  assert.equal(await version(page), first);

  // Another one beside it; the first goes on.
  const { page: next, problems: ofNext } = await openApp(browser, server.address, { context });
  assert.equal(await version(next), "1.0.1");
  await go(next, "#/");
  await press(next, "button", "Continuer");
  await go(next, answered);
  assert.ok(await next.getByRole("radio", { name: "3 Ancré" }).isChecked(), "what was answered is there");
  await writeWorkbook(next);
  assert.equal(await next.evaluate(() => window.workbooks), "1.0.1");
  await go(page, "#/questionnaire");
  await writeWorkbook(page);
  assert.equal(await version(page), first);
  assert.equal((await caches(page)).length, 2, "both are in use");
  await next.close();

  // Once it is started again.
  await go(page, "#/");
  await page.reload();
  await ready(page);
  assert.equal(await version(page), "1.0.1");
  await page.waitForFunction(async () => (await window.caches.keys()).length === 1); // the older one is gone
  await server.close();
  await page.reload();
  await ready(page);
  assert.equal(await version(page), "1.0.1");
  await press(page, "button", "Continuer");
  await go(page, answered);
  assert.ok(await page.getByRole("radio", { name: "3 Ancré" }).isChecked());
  await writeWorkbook(page);
  assert.deepEqual([...problems, ...ofNext], []);
});

test("a host that has a new version by half gives none: the next page is the one before, whole; then the new one", async (run) => {
  const { page, server } = await open(run);
  const first = await version(page);
  await kept(page);
  const whole = laterSite("1.0.2");
  const half = join(FOLDER, "half");
  cpSync(whole, half, { recursive: true });
  cpSync(join(SITE, "classeur.js"), join(half, "classeur.js"));
  server.show(half);
  assert.equal(await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    await new Promise((resolve) => { installing.addEventListener("statechange", resolve); });
    return installing.state;
  }), "redundant");
  await page.reload();
  await ready(page);
  assert.equal(await version(page), first);
  server.show(whole);
  await update(page);
  await page.reload();
  await ready(page);
  assert.equal(await version(page), "1.0.2");
});

test("a page opened straight from the host, around what is kept, is one version too", async (run) => {
  const { page, context, server } = await open(run);
  await kept(page);
  const client = await context.newCDPSession(page);
  server.show(laterSite("1.0.3"));
  await client.send("Page.reload", { ignoreCache: true });
  await page.waitForFunction(() => window.boussole?.version === "1.0.3");
  await ready(page);
  await startDiagnostic(page);
  await writeWorkbook(page);
  assert.equal(await page.evaluate(() => window.workbooks), "1.0.3");
});

// --- Erased, refused

test("« Effacer toutes les données » erases the program too; the next start gets it again", async (run) => {
  const { page, server, problems } = await open(run);
  await startDiagnostic(page, "Régie hors ligne");
  await kept(page);
  await go(page, "#/reglages");
  await press(page, "button", /^Effacer toutes les données/);
  await press(page, "button", "Oui, tout effacer");
  assert.deepEqual(await caches(page), []);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await page.reload();
  await ready(page);
  await kept(page);
  await server.close();
  await page.reload();
  await ready(page);
  await startDiagnostic(page);
  assert.deepEqual(problems, []);
});

test("« Effacer toutes les données » while another window is open: the next start gets the program again all the same", async (run) => {
  const { page, context, server } = await open(run);
  await kept(page);
  const { page: other } = await openApp(browser, server.address, { context });
  await go(page, "#/reglages");
  await press(page, "button", /^Effacer toutes les données/);
  await press(page, "button", "Oui, tout effacer");
  assert.deepEqual(await caches(page), []);
  await page.reload();
  await ready(page);
  await page.waitForFunction(async () => window.caches.match("files"));
  await server.close();
  for (const each of [page, other]) {
    await each.reload();
    await ready(each);
  }
});

test("what else this origin keeps is left alone", async (run) => {
  const { page } = await open(run);
  await kept(page);
  await page.evaluate(() => Promise.all(["boussole /autre/ 1", "autre"].map((name) => window.caches.open(name))));
  await go(page, "#/reglages");
  await press(page, "button", /^Effacer toutes les données/);
  await press(page, "button", "Oui, tout effacer");
  assert.deepEqual((await page.evaluate(() => window.caches.keys())).sort(), ["autre", "boussole /autre/ 1"]);
});

for (const [what, refuse] of Object.entries({
  "refuses to keep programs": () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("no", "SecurityError"));
    window.caches.keys = () => Promise.reject(new DOMException("no", "SecurityError"));
    navigator.serviceWorker.getRegistrations = () => Promise.reject(new DOMException("no", "SecurityError"));
  },
  "does not know how": () => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined });
    Object.defineProperty(window, "caches", { get: () => undefined });
  },
})) {
  test(`a browser that ${what} works with a network, and erases everything there is`, async (run) => {
    const server = await serve();
    const context = await browser.newContext({ serviceWorkers: "allow", locale: "fr-FR", acceptDownloads: true });
    run.after(async () => { await context.close(); await server.close(); });
    await context.addInitScript(refuse);
    const { page, problems } = await openApp(browser, server.address, { context });
    await startDiagnostic(page, "Régie hors ligne");
    await useEverything(page);
    await go(page, "#/reglages");
    await press(page, "button", /^Effacer toutes les données/);
    await press(page, "button", "Oui, tout effacer");
    await page.getByText("Les données de Boussole ont été effacées de ce navigateur.").first().waitFor();
    assert.deepEqual(problems, []);
  });
}

test("served by a plain address, which browsers keep no program of", async (run) => {
  const plain = await launch({ args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--host-resolver-rules=MAP regie.example 127.0.0.1"] });
  const server = await serve();
  run.after(async () => { await plain.close(); await server.close(); });
  const { page, problems } = await openApp(plain, server.address.replace("127.0.0.1", "regie.example"), { serviceWorkers: "allow" });
  assert.equal(await page.evaluate(() => isSecureContext || "serviceWorker" in navigator), false);
  await startDiagnostic(page, "Régie hors ligne");
  await useEverything(page);
  assert.deepEqual(problems, []);
});

test("beside another page of the same host, each is the one that was asked for", async (run) => {
  const folder = join(FOLDER, "shared");
  cpSync(SITE, join(folder, "boussole"), { recursive: true });
  for (const name of ["index.html", "boussole/documents.html"]) writeFileSync(join(folder, name), "<!doctype html><title>Autre</title>");
  const { page, server, context } = await open(run, { folder, address: ({ address }) => `${address}boussole/` });
  await kept(page);
  for (const name of ["", "boussole/documents.html"]) {
    const other = await context.newPage();
    await other.goto(server.address + name);
    assert.equal(await other.title(), "Autre");
    await other.close();
  }
  await server.close();
  for (const name of ["boussole/", "boussole/index.html", "boussole/?source=lien"]) {
    await page.goto(server.address + name);
    await ready(page);
  }
});

// --- Installed

test("a browser can install it, and opens files with it", async (run) => {
  const server = await serve();
  const context = await chromium.launchPersistentContext(join(FOLDER, "person"), { executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis"], locale: "fr-FR" });
  run.after(async () => { await context.close(); await server.close(); });
  const diagnostic = readFileSync(join(ROOT, "assets/demo/exemple.boussole.json"), "utf8");
  await context.addInitScript(() => {
    // As the system gives files (Launch Handler API).
    Object.defineProperty(window, "launchQueue", { value: { setConsumer: (take) => { window.takeLaunched = take; } } });
  });
  const { page, problems } = await openApp(browser, server.address, { context });
  await kept(page);
  const client = await context.newCDPSession(page);
  assert.deepEqual((await client.send("Page.getInstallabilityErrors")).installabilityErrors, []);
  const { errors, data } = await client.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { icons, file_handlers: [handler] } = JSON.parse(data);
  for (const { src, sizes } of icons.filter(({ type }) => type === "image/png")) {
    const bytes = readFileSync(join(SITE, src));
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  assert.deepEqual(handler.accept, { "application/json": [".boussole.json"] });

  await page.evaluate((text) => window.takeLaunched({ files: [{ name: "exemple.boussole.json", kind: "file",
    getFile: async () => new File([text], "exemple.boussole.json") }] }), diagnostic);
  await settled(page);
  await page.getByText(/exemple\.boussole\.json/).first().waitFor();
  await page.evaluate(() => window.takeLaunched({ files: [{ name: "perdu.boussole.json", getFile: () => Promise.reject(new Error("gone")) }] }));
  await settled(page);
  assert.match(await page.locator("[data-id='notice.text'], [data-id='notice.title']").allTextContents().then((all) => all.join(" ")), /perdu\.boussole\.json/);
  await page.evaluate(() => window.takeLaunched({ files: [] }));
  await settled(page);
  assert.deepEqual(problems, []);
});
