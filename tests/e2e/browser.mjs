// What every end-to-end test needs: the built site on a local address, Debian's Chromium, and a page of it whose
// requests are watched.
import assert from "node:assert/strict";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SITE = process.env.BOUSSOLE_SITE || join(ROOT, "build/web/site");
// Where tests leave the pictures that they take. (Those of docs/images come from there by scripts/pictures.)
export const PICTURES = join(ROOT, "build/pictures");

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".json": "application/json", ".png": "image/png",
};

// How long a state is waited for before the test says that it does not come, in milliseconds: far more than it takes, for the
// machine may be busy with the other files and with other work.
export const PATIENCE = 180_000;

// Serves a folder on a free port of this machine, or on this one; with `brotli`, as a host that compresses. `caching`: what
// browsers may keep of it, which decides of the back-forward cache too. asked: what pages asked for, in its order.
// show(folder): another one from now on.
export function serve(first = SITE, { brotli = false, port = 0, caching = "no-store" } = {}) {
  let folder = first;
  const compressed = new Map();
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url.slice(1));
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const headers = { "content-type": TYPES[extname(file)] || "application/octet-stream", "cache-control": caching };
    if (brotli) {
      if (!compressed.has(file)) compressed.set(file, brotliCompressSync(readFileSync(file)));
      response.writeHead(200, { ...headers, "content-encoding": "br" }).end(compressed.get(file));
      return;
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => resolve({
      address: `http://127.0.0.1:${server.address().port}/`,
      asked,
      show: (other) => { folder = other; },
      close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
    }));
  });
}

// Its contexts have no service workers, unless they ask for them: what the program keeps of itself answers before what a
// test puts in the way of a request (offline.test.mjs). Nor do they let a person choose where a file goes, which nobody would
// answer: files are downloads, unless a test puts an answer there (backups.test.mjs).
export async function launch(options = {}) {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader"],
    ...options,
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async ({ messagesGo = false, ...wishes } = {}) => {
    const context = await newContext({ serviceWorkers: "block", ...wishes });
    await context.addInitScript(() => { delete window.showSaveFilePicker; });
    if (!messagesGo) await context.addInitScript(keepMessages);
    return context;
  };
  return browser;
}

// Messages stay until they are closed, however slow the machine is (web/passing.js, STAYS): that they go by themselves is
// a test of its own, which wishes for messagesGo.
function keepMessages() {
  const wait = window.setTimeout.bind(window);
  window.setTimeout = (work, time, ...rest) => wait(work, time === 7900 ? 2 ** 31 - 1 : time, ...rest);
}

// A browser that has no WebGL.
export const launchWithoutDrawing = () => launch({
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-gpu", "--disable-3d-apis"],
});

// A browser whose camera plays a film (a .y4m file); without one, Chromium's own.
export const launchWithCamera = (film, ...more) => launch({
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-gpu", "--disable-3d-apis",
    "--use-fake-device-for-media-stream", ...(film ? [`--use-file-for-fake-video-capture=${film}`] : []), ...more],
});

// The site and a browser for all the tests of a file, closed after them.
export async function openSite() {
  const opened = { server: await serve(), browser: await launch() };
  after(async () => {
    await opened.browser.close();
    await opened.server.close();
  });
  return opened;
}

// A page of the app, ready. Everything that goes wrong in it fails the test that asks for problems().
export async function openApp(browser, address, { viewport = { width: 1280, height: 800 }, ...options } = {}) {
  const context = options.context || await browser.newContext({ viewport, locale: "fr-FR", timezoneId: "Europe/Paris", acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
  await page.goto(address);
  await ready(page);
  return { page, context, problems };
}

export async function ready(page) {
  await page.waitForFunction(() => window.boussole, undefined, { timeout: PATIENCE });
  await settled(page);
}

export const settled = (page) => page.evaluate(() => window.boussole.settled());

// Of a page that has settled, until it has again: a press, by what it is called; another screen.
export async function press(page, role, name) {
  await page.getByRole(role, { name }).first().click();
  await settled(page);
}
export async function go(page, address) {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await settled(page);
}

// As when the page is hidden, or left: "visibilitychange", "pagehide".
export const leaveBy = (page, way) => page.evaluate((name) => {
  if (name === "pagehide") return dispatchEvent(new Event(name));
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  document.dispatchEvent(new Event(name));
  return delete document.visibilityState;
}, way);

// What a database holds, as it is; undefined where there is none.
export const records = (page, name = "boussole", store = "diagnostics") => page.evaluate(([of, from]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(of);
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => (opening.error.name === "AbortError" ? resolve(undefined) : reject(opening.error));
  opening.onsuccess = () => {
    const reading = opening.result.transaction(from).objectStore(from).getAll();
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result); };
  };
}), [name, store]);

// Puts a record as it is among those that the browser keeps, on a page of the same host that runs no program.
export const putRecord = (page, record) => page.evaluate((kept) => new Promise((resolve) => {
  const opening = indexedDB.open("boussole");
  opening.onsuccess = () => {
    const { transaction } = opening.result.transaction("diagnostics", "readwrite").objectStore("diagnostics").put(kept);
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
  };
}), record);

// The site's referential as one file, which a person could give: what helps to answer is in it.
export function wholeReferential() {
  const [referential, companion] = ["referentiel.json", "companion.json"].map((name) => JSON.parse(readFileSync(join(SITE, name), "utf8")));
  for (const [index, { plain_signs: plainSigns, ...help }] of companion.criteria.entries()) {
    const criterion = Object.assign(referential.criteria[index], help);
    criterion.signs.forEach((sign, at) => { sign.plain = plainSigns[at]; });
  }
  return referential;
}

// From the welcome to the first question, with both ACI and EI.
export async function startDiagnostic(page, name = "Régie d’essai") {
  await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
  await settled(page);
  await page.getByRole("checkbox", { name: /chantier d’insertion/ }).check();
  await page.getByRole("checkbox", { name: /entreprise d’insertion/ }).check();
  await page.getByRole("textbox", { name: "Nom de la Régie" }).fill(name);
  await page.getByRole("button", { name: "Aller aux questions" }).click();
  await settled(page);
}

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

// Fails on any violation that axe finds, however small. axe is the test's own script: the context needs bypassCSP.
export async function checkWithAxe(page, where) {
  for (const frame of page.frames()) { // it looks into frames that have it too
    if (!await frame.evaluate(() => Boolean(window.axe))) await frame.addScriptTag({ path: AXE });
  }
  const violations = await page.evaluate(async () => (await window.axe.run(document)).violations
    .map(({ id, impact, nodes }) => ({ id, impact, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })));
  assert.deepEqual(violations, [], where);
}

// The words of the open question.
export const question = (page) => page.getByRole("heading", { level: 1 }).textContent();
