// The whole program in one page, boussole.html, opened by itself as from a stick: everything works, nothing is asked for.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chance, film, painted } from "../codes/code_pictures.mjs";
import { checkWithAxe, go, launch, launchWithCamera, launchWithoutDrawing, openApp, press, ready, settled, SITE, startDiagnostic } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MOST_BYTES = 2_200_000;
const FOLDER = mkdtempSync(join(tmpdir(), "clé à côté "));
const FILE = join(FOLDER, "Boussole – l’été.html");
const ADDRESS = pathToFileURL(FILE).href;
cpSync(join(SITE, "../boussole.html"), FILE);
const browser = await launch();
after(async () => {
  await browser.close();
  rmSync(FOLDER, { recursive: true });
});

// The page, closed when the test ends; requests: the addresses that it asked for, itself excepted.
async function open(run, { opener = browser, prepare = () => {}, ...options } = {}) {
  const context = await opener.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", timezoneId: "Europe/Paris",
    acceptDownloads: true, ...options });
  run.after(() => context.close());
  const requests = [];
  context.on("request", (request) => { if (!request.url().startsWith(ADDRESS)) requests.push(request.url()); });
  await prepare(context);
  return { ...await openApp(opener, ADDRESS, { context }), requests };
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  await settled(page);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function seeReport(page) {
  await go(page, "#/rapport");
  await press(page, "button", "Voir et imprimer");
  return page.frameLocator("dialog.report iframe").locator("body").textContent();
}

async function drop(page, name, bytes) {
  await page.evaluate(([title, text]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], title));
    dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [name, bytes.toString()]);
  await settled(page);
}

// What somebody does with it.
async function useEverything(page) {
  await press(page, "radio", "3 Ancré");
  const question = await page.evaluate(() => location.hash);
  await page.reload();
  await ready(page);
  await go(page, question);
  assert.ok(await page.getByRole("radio", { name: "3 Ancré" }).first().isChecked(), "what was answered is found again");
  await page.getByRole("heading", { name: "Pourquoi cette question ?" }).waitFor(); // the companion is there
  assert.match(await seeReport(page), /Régie au fichier/);
  await press(page, "button", "Fermer");
  assert.equal((await download(page, "Enregistrer : Classeur (.xlsx)")).bytes.subarray(0, 2).toString(), "PK");
  const saved = await download(page, "Exporter");
  assert.equal(JSON.parse(saved.bytes).organisation.name, "Régie au fichier");
  await drop(page, "exemple.boussole.json", readFileSync(join(ROOT, "assets/demo/exemple.boussole.json")));
  await page.getByText(/exemple\.boussole\.json/).first().waitFor();
  for (const screen of ["#/", "#/resultats", "#/plan", "#/guide", "#/aide", "#/glossaire", "#/reglages"]) await go(page, screen);
  await page.goBack();
  await settled(page);
}

test("it is not larger than a mail takes", () => {
  assert.ok(statSync(FILE).size <= MOST_BYTES, `${statSync(FILE).size} bytes`);
});

test("its Content-Security-Policy names its scripts and its style by their sums, and lets nothing else in", async (run) => {
  const { page } = await open(run);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /^default-src 'none'; script-src ('sha256-[\w+/=]+' )+'wasm-unsafe-eval'; worker-src blob:; style-src 'sha256-[\w+/=]+'; img-src data:; /);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|'self'|connect-src/);
  const ran = await page.evaluate(async () => {
    const tries = {
      script: () => { const script = document.createElement("script"); script.textContent = "window.ran = true"; document.body.append(script); return window.ran; },
      blob: () => import(URL.createObjectURL(new Blob(["window.ran = true"], { type: "text/javascript" }))).then(() => true),
      request: () => fetch("boussole.html").then(() => true),
    };
    const done = [];
    for (const [name, work] of Object.entries(tries)) if (await Promise.resolve().then(work).catch(() => false)) done.push(name);
    return done;
  });
  assert.deepEqual(ran, []);
});

for (const [what, opener] of [["drawn", async () => browser], ["without WebGL", launchWithoutDrawing]]) {
  test(`opened by itself, everything works, and nothing is asked for: ${what}`, async (run) => {
    const launched = await opener();
    run.after(() => (launched === browser ? undefined : launched.close()));
    const { page, problems, requests } = await open(run, { opener: launched });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.display), what === "drawn" ? "drawn" : "plain");
    await startDiagnostic(page, "Régie au fichier");
    await useEverything(page);
    assert.deepEqual(requests.filter((url) => !/^(blob|data):/.test(url)), []);
    assert.deepEqual(problems, []);
  });
}

test("it says where its data is, and offers no link that leads nowhere", async (run) => {
  const { page, problems } = await open(run);
  await startDiagnostic(page, "Régie au fichier");
  await press(page, "radio", "3 Ancré");
  await go(page, "#/sauvegardes");
  await page.getByText("Boussole est ici un fichier").first().waitFor({ state: "attached" });
  await go(page, "#/rapport");
  await page.getByRole("button", { name: "Copier le code" }).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("button", { name: /lien/ }).count(), 0);
  assert.deepEqual(problems, []);
});

test("axe finds nothing", async (run) => {
  const { page } = await open(run, { bypassCSP: true });
  await checkWithAxe(page, "the welcome");
  await startDiagnostic(page);
  await checkWithAxe(page, "a question");
});

test("a browser that keeps nothing of a file says so; exporting and opening again leads on", async (run) => {
  const { page } = await open(run, { prepare: (context) => context.addInitScript(() => {
    const refuse = () => { throw new DOMException("no", "SecurityError"); };
    IDBFactory.prototype.open = refuse;
    for (const name of ["getItem", "setItem", "removeItem"]) Storage.prototype[name] = refuse;
  }) });
  await startDiagnostic(page, "Régie au fichier");
  await press(page, "radio", "3 Ancré");
  assert.match(await page.locator("#page").textContent(), /Non enregistré\s: exportez/);
  const saved = await download(page, "Exporter");
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await ready(page);
  await drop(page, saved.name, saved.bytes);
  await page.getByText("Régie au fichier").first().waitFor();
});

test("a browser without constructed style sheets shows a report with its styles", async (run) => {
  const { page, problems, requests } = await open(run, { prepare: (context) => context.addInitScript(() => { delete CSSStyleSheet.prototype.replaceSync; }) });
  await startDiagnostic(page, "Régie au fichier");
  await seeReport(page);
  const frame = page.frameLocator("dialog.report iframe");
  assert.ok(await frame.locator("html").evaluate((html) => [...html.ownerDocument.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0)) > 20);
  assert.equal(await page.locator("dialog.report").evaluate((dialog) => getComputedStyle(dialog).position), "fixed");
  assert.deepEqual([problems, requests.filter((url) => !/^(blob|data|about):/.test(url))], [[], []]);
});

test("a file is protected by a password, and opened", async (run) => {
  const { page, problems, requests } = await open(run);
  assert.deepEqual(await page.evaluate(async () => {
    const { available, protect, unprotect } = await window.boussole.load("protection.js");
    const text = await protect(new TextEncoder().encode("Régie"), "été");
    return [available(), new TextDecoder().decode((await unprotect(text, "e\u0301te\u0301")).bytes), await unprotect(text, "ete")];
  }), [true, "Régie", { wrongPassword: true }]);
  assert.deepEqual([problems, requests], [[], []]);
});

test("a camera reads voting cards, where the browser gives one to a file", async (run) => {
  const room = join(FOLDER, "room.y4m");
  execFileSync(join(ROOT, "build/native/boussole_cards"), ["room", room, "01230"]);
  const cameras = await launchWithCamera(room, "--use-fake-ui-for-media-stream");
  run.after(() => cameras.close());
  const { page, problems } = await open(run, { opener: cameras });
  const votes = await page.evaluate(async () => {
    const { openCards } = await window.boussole.load("camera.js");
    const video = document.body.appendChild(document.createElement("video"));
    return new Promise((resolve, reject) => {
      const camera = openCards({ video, people: 5, onEnd: (reason) => reject(new Error(reason)), onReadings: ({ votes: found }) => {
        if (found.length < 5) return;
        camera.close();
        resolve(found.map(({ level }) => level));
      } });
    });
  });
  assert.deepEqual(votes, [0, 1, 2, 3, 0]);
  assert.deepEqual(problems, []);
});

test("a camera reads response codes there too", async (run) => {
  const file = join(FOLDER, "code.y4m");
  const hold = { size: 160, x: 640, y: 360, turn: 12, narrow: 0.95, tiltAxis: 40 };
  writeFileSync(file, film([painted([{ text: "06PEB-BN800", hold }], chance(1))]));
  const cameras = await launchWithCamera(file, "--use-fake-ui-for-media-stream");
  run.after(() => cameras.close());
  const { page, problems } = await open(run, { opener: cameras });
  assert.equal(await page.evaluate(async () => {
    const { openCodes } = await window.boussole.load("camera.js");
    const video = document.body.appendChild(document.createElement("video"));
    return new Promise((resolve, reject) => {
      const camera = openCodes({ video, onEnd: (reason) => reject(new Error(reason)), onReading: ({ text }) => {
        if (text === undefined) return;
        camera.close();
        resolve(text);
      } });
    });
  }), "06PEB-BN800");
  assert.deepEqual(problems, []);
});

// A stick that was taken out too soon.
for (const [part, words] of [[0.05, /n’est peut-être pas entier/], [0.5, /n’est pas entier. Vos diagnostics ne sont pas touchés/]]) {
  test(`a file of which only ${part * 100} % was copied says so`, async (run) => {
    const cut = join(FOLDER, `coupé ${part}.html`);
    const whole = readFileSync(FILE);
    writeFileSync(cut, whole.subarray(0, whole.length * part));
    const page = await browser.newPage();
    run.after(() => page.close());
    await page.goto(pathToFileURL(cut).href);
    await page.waitForFunction(() => document.getElementById("shell-state")?.textContent.length > 40);
    assert.match(await page.locator("#shell-state").textContent(), words);
  });
}
