// Prints the budgets of the product with what they are made of. Times of the page and of the floor alternate in one
// run, because machines are noisy; the median of the rounds is kept.
import { execFileSync } from "node:child_process";
import { loadavg, tmpdir } from "node:os";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FAR, NEAR, PICTURES as LOOKS, rates } from "../codes/rates.mjs";
import { launch, launchWithoutDrawing, openApp, ready, serve, settled, SITE, startDiagnostic } from "../e2e/browser.mjs";
import { bigComparison } from "./comparison.mjs";

const FLOOR = fileURLToPath(new URL("../../build/web/floor", import.meta.url));
const CARDS = fileURLToPath(new URL("../../build/native/boussole_cards", import.meta.url));
const ROUNDS = Number(process.argv[2] || 7);
let over = 0;

function report(what, value, unit, budget, detail = "") {
  const bad = value > budget;
  if (bad) over += 1;
  const shown = Number.isInteger(value) ? value : value.toFixed(2);
  console.log(`${bad ? "OVER" : "ok  "}  ${what.padEnd(58)} ${String(shown).padStart(9)} ${unit.padEnd(7)} budget ${budget} ${detail}`);
}

const median = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];

function files(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

const compressed = (path) => execFileSync("brotli", ["-q", "11", "-c", path], { maxBuffer: 1 << 26 }).length;

const kilobytes = (...names) => Math.round(names.reduce((sum, name) => sum + compressed(join(SITE, name)), 0) / 1000);

// What comes after the welcome: the second part of the program, the questions, their companion, the reports; classeur.js
// comes when a workbook is asked for, protection.js when a file has a password, what reads voting cards or response codes when a
// camera is opened, what keeps all of it once nobody waits.
const CAMERA = ["camera.wasm", "camera.js", "camera_worker.js"];
const CODES = ["camera.js", "code_worker.js"];
const KEEPING = ["backups.js", "offline.js", "service_worker.js", "manifest.json", "icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"];
const LATER = ["suite.wasm", "referentiel.json", "companion.json", "rapport.js", "rapport.wasm", "classeur.js", "protection.js", ...CAMERA, ...CODES, ...KEEPING];

function sizes() {
  const total = (folder, without) => files(folder).filter((path) => !without.some((name) => path.endsWith(name)))
    .reduce((sum, path) => sum + compressed(path), 0);
  const floor = total(FLOOR, []);
  console.log("What the site is made of, brotli -q 11:");
  for (const path of files(SITE)) {
    console.log(`      ${path.slice(SITE.length + 1).padEnd(58)} ${String(compressed(path)).padStart(9)} B`);
  }
  report("the welcome", Math.round(total(SITE, LATER) / 1000), "kB", 260, `(floor ${Math.round(floor / 1000)} kB)`);
  report("wasm of the welcome, raw", statSync(join(SITE, "boussole.wasm")).size / 1e6, "MB", 0.6,
    `(floor ${(statSync(join(FLOOR, "floor.wasm")).size / 1e6).toFixed(2)} MB)`);
  report("the rest of the program and the questions", kilobytes("suite.wasm", "referentiel.json"), "kB", 300);
  report("the companion", kilobytes("companion.json"), "kB", 60);
  report("reports", kilobytes("rapport.wasm", "rapport.js"), "kB", 140);
  report("workbooks, when asked for", kilobytes("classeur.js"), "kB", 20);
  report("what reads voting cards, when a camera is opened", kilobytes(...CAMERA), "kB", 60, `(camera.wasm ${compressed(join(SITE, "camera.wasm"))} B)`);
  report("what reads response codes, when a camera is opened", kilobytes(...CODES), "kB", 20);
}

const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

// Milliseconds from navigation until the page marks itself as usable (a press is answered at once: on a first visit the one
// that begins a diagnostic), as whole (every press) and as seen (its first picture); no cache of any kind, unless
// `prepare(page)` has made a visit before. `last`: the mark that is waited for.
async function startTime(browser, address, { throttle = 1, line, prepare, last = "whole" } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await prepare?.(page);
  const client = await context.newCDPSession(page);
  if (!prepare) await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await client.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  if (line) {
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", line);
  }
  if (prepare) await page.reload({ waitUntil: "commit" });
  else await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, last, { polling: 50 });
  const times = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType("mark").map(({ name, startTime: at }) => [name, at])));
  await context.close();
  return times;
}

async function compare(what, browser, site, floor, budget, options, rounds = ROUNDS) {
  const app = [];
  const bare = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push((await startTime(browser, floor.address, { ...options, prepare: undefined, last: "usable" })).usable);
    app.push(await startTime(browser, site.address, options));
  }
  const of = (name) => median(app.map((times) => times[name]));
  report(what, of("usable") / median(bare), "× floor", budget,
    `(${of("usable").toFixed(0)} ms, its first picture at ${of("picture").toFixed(0)} ms, whole at ${of("whole").toFixed(0)} ms; floor ${median(bare).toFixed(0)} ms, medians of ${rounds})`);
  return of("usable");
}

// A diagnostic with an answer, kept.
async function saveDiagnostic(page, address) {
  await page.goto(address);
  await ready(page);
  await startDiagnostic(page);
  await page.getByRole("radio", { name: "2 En place" }).check();
  await settled(page);
}

async function starts(browser, site, floor) {
  console.log(`Other work of the machine, a minute on average: ${loadavg()[0].toFixed(1)}`);
  for (const throttle of [1, 6]) {
    await compare(`navigation to usable, processor ÷ ${throttle}`, browser, site, floor, 1.0, { throttle });
  }
  await compare("a saved diagnostic, navigation to usable", browser, site, floor, 1.3, { prepare: (page) => saveDiagnostic(page, site.address) });
  const slow = await compare("navigation to usable, 1.6 Mbit/s and 150 ms, brotli", browser, site, floor, 1.3, { line: SLOW_LINE }, Math.min(ROUNDS, 3));
  report("the same", slow, "ms", 2000);
}

// The second visit, the network cut: what the browser kept (web/service_worker.js).
async function offlineStart(browser, site) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ serviceWorkers: "allow", viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(site.address);
    await ready(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => { navigator.serviceWorker.addEventListener("controllerchange", done); });
    });
    await context.setOffline(true);
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0, undefined, { polling: 20 });
    times.push(await page.evaluate(() => performance.getEntriesByName("usable")[0].startTime));
    await context.close();
  }
  report("second visit, the network cut, to usable", median(times), "ms", 600, `(medians of ${ROUNDS})`);
}

// The processor times of the frames drawn since there were `drawn` (the page keeps the last 1,000).
const timesSince = (page, drawn) => page.evaluate((before) => {
  const count = window.boussole.frames() - before;
  return count > 0 ? window.boussole.frameTimes().slice(-count) : [];
}, drawn);

async function life(browser, site) {
  const { page, context } = await openApp(browser, site.address);
  await startDiagnostic(page);
  const drawn = await page.evaluate(() => window.boussole.frames());
  await page.waitForTimeout(2000);
  const rest = await page.evaluate(() => window.boussole.frames());
  await page.waitForTimeout(10_000);
  report("frames drawn during 10 s at rest", (await page.evaluate(() => window.boussole.frames())) - rest, "", 0,
    `(${drawn} drawn before)`);

  const start = await page.evaluate(() => window.boussole.frames());
  for (;;) {
    await page.getByRole("radio", { name: "2 En place" }).check();
    await settled(page);
    const next = page.getByRole("button", { name: "Suivante" });
    if (await next.count() === 0) break;
    await next.click();
    await settled(page);
  }
  const answering = await timesSince(page, start);
  report("processor time of a frame while answering, median", median(answering), "ms", 4, `(${answering.length} frames, drawing excluded)`);
  const before = await page.evaluate(() => window.boussole.frames());
  await page.getByRole("textbox", { name: "Remarque" }).click();
  await page.keyboard.type("Une note tapée lettre par lettre, assez longue pour compter.");
  await settled(page);
  const typing = await timesSince(page, before);
  report("processor time of a frame while typing, median", median(typing), "ms", 4, `(${typing.length} frames, drawing excluded)`);

  const client = await context.newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  await client.send("Performance.enable");
  const { metrics } = await client.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value / 1e6;
  const wasm = (await page.evaluate(() => window.boussole.memory())) / 1e6;
  report("memory of the page after answering everything", heap + wasm, "MB", 48,
    `(JavaScript heap ${heap.toFixed(1)} + wasm memory ${wasm.toFixed(1)})`);
  await context.close();
}

const PICTURES = 70; // a size, of 30 cards each: 10,500 cards in all

// How well voting cards are read on painted rooms (tests/bench/cards_main.cpp): turned by 20° at most, narrowed to 0.75, blur
// 0.7, noise 6, light halved from a side to the other, a furnished room behind.
function cardRates() {
  console.log(`Voting cards, ${PICTURES} pictures of 30 for each size (side of the black square, in pixels of 1280×720):`);
  const lines = execFileSync(CARDS, ["rates", String(PICTURES)], { encoding: "utf8" }).trim().split("\n").map((line) => JSON.parse(line));
  for (const { size, held, read, wrong, straighten, milliseconds, leastMargin } of lines) {
    console.log(`      ${size} px: ${(100 * read / held).toFixed(2)} % read, ${straighten} of ${held} to straighten, ${wrong} wrong, `
      + `${milliseconds.toFixed(0)} ms of processor a picture, least margin ${leastMargin.toFixed(0)}`);
  }
  const sum = (of, among = lines) => among.reduce((total, line) => total + line[of], 0);
  const near = lines.filter(({ size }) => size >= 24);
  report("cards of 24 px and more that one picture misses", 100 * (1 - sum("read", near) / sum("held", near)), "%", 1);
  const empty = JSON.parse(execFileSync(CARDS, ["empty", "100"], { encoding: "utf8" }));
  report("wrong readings in 10,000 cards, and in 100 rooms without", 10_000 * sum("wrong") / sum("held") + empty.readings, "", 0,
    `(${sum("held")} cards)`);
  report("reading a picture natively, processor time", median(lines.map(({ milliseconds }) => milliseconds)), "ms", 250);
}

const HELD = 30; // codes of each size

// How well response codes are read (tests/codes): printed 3 cm wide they are NEAR at 25 cm, FAR at 40.
function codeRates() {
  console.log(`Response codes, ${HELD} for each size (side in pixels of 1280×720), turned by 30° at most, narrowed to 0.75:`);
  const lines = [["code", 60], ["code", 70], ["code", FAR], ["code", 100], ["code", NEAR], ["code", 180], ["code", 2 * NEAR],
    ["link", FAR], ["link", 100], ["link", NEAR], ["link", 180], ["link", 2 * NEAR]].map(([what, size]) => {
    const { first, read, wrong, milliseconds } = rates(what, size, 1, HELD);
    console.log(`      ${what}, ${size} px: ${first} in the first picture, ${read} in ${LOOKS}, ${wrong.length} wrong, `
      + `${milliseconds.toFixed(0)} ms of processor a picture`);
    return { what, size, read, wrong: wrong.length, milliseconds };
  });
  const printed = lines.filter(({ what, size }) => what === "code" && size >= FAR && size <= NEAR);
  const missed = printed.reduce((sum, { read }) => sum + HELD - read, 0);
  report(`codes of 3 cm, 25 to 40 cm away, that ${LOOKS} pictures miss`, (100 * missed) / (HELD * printed.length), "%", 2);
  report("codes read wrong", lines.reduce((sum, { wrong }) => sum + wrong, 0), "", 0, `(${HELD * lines.length} codes)`);
  report("looking at a picture for a code, processor time, at most", Math.max(...lines.map(({ milliseconds }) => milliseconds)), "ms", 250);
}

// Voting cards in the page's worker, before a fake camera.
async function cardsInWorker(address) {
  const folder = mkdtempSync(join(tmpdir(), "boussole-bench-"));
  const file = join(folder, "room.y4m");
  execFileSync(CARDS, ["room", file, "012301230123012301230123012301"]);
  const cameras = await launch({ args: ["--no-sandbox", "--disable-gpu", "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`] });
  const { page } = await openApp(cameras, address, { permissions: ["camera"] });
  const times = await page.evaluate(async () => {
    const { openCards } = await import("./camera.js");
    const video = document.body.appendChild(document.createElement("video"));
    const seen = [];
    await new Promise((enough, fail) => {
      const camera = openCards({ video, people: 30, onEnd: fail, onReadings: ({ milliseconds }) => {
        seen.push(milliseconds);
        if (seen.length === 30) { camera.close(); enough(); }
      } });
    });
    return seen;
  });
  await cameras.close();
  rmSync(folder, { recursive: true });
  report("reading a picture in the page's worker, median", median(times), "ms", 250, `(${times.length} pictures)`);
}

// 130 Régies side by side, drawn and without WebGL.
async function comparisons(browser, address) {
  const plain = await launchWithoutDrawing();
  for (const [kind, of] of [["drawn", browser], ["plain", plain]]) {
    const { opening, keeping, views } = await bigComparison(of, address);
    report(`130 Régies opened and looked at, ${kind}`, opening.milliseconds, "ms", 3000, `(longest task ${opening.longest.toFixed(0)} ms)`);
    report(`130 Régies: the longest task of opening, ${kind}`, Math.max(opening.longest, keeping.longest), "ms", 100);
    const slowest = views.reduce((one, other) => (other.longest > one.longest ? other : one));
    report(`130 Régies: the longest task of a view or a sort, ${kind}`, slowest.longest, "ms", 100,
      `(${views.map(({ name, longest }) => `${name} ${longest.toFixed(0)}`).join(", ")})`);
  }
  await plain.close();
}

sizes();
cardRates();
codeRates();
const site = await serve(SITE, { brotli: true });
const floor = await serve(FLOOR, { brotli: true });
const browser = await launch();
try {
  await starts(browser, site, floor);
  await offlineStart(browser, site);
  await life(browser, site);
  await cardsInWorker(site.address);
  await comparisons(browser, site.address);
} finally {
  await browser.close();
  await site.close();
  await floor.close();
}
console.log(over === 0 ? "every budget holds" : `${over} over budget`);
process.exitCode = over === 0 ? 0 : 1;
