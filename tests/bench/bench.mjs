// Prints the budgets of the product with what they are made of. Times of the page and of the floor alternate in one
// run, because machines are noisy; the median of the rounds is kept.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, openApp, serve, settled, SITE, startDiagnostic } from "../e2e/browser.mjs";

const FLOOR = fileURLToPath(new URL("../../build/web/floor", import.meta.url));
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

function sizes() {
  // Asked for once the first screen is there; classeur.js, when a workbook is.
  const LATER = ["companion.json", "rapport.js", "rapport.wasm", "classeur.js"];
  const needed = (folder) => files(folder).filter((path) => !LATER.some((name) => path.endsWith(name)));
  const total = (folder) => needed(folder).reduce((sum, path) => sum + compressed(path), 0);
  const floor = total(FLOOR);
  console.log("What the site is made of, brotli -q 11 (the companion, the reports and the workbooks come later):");
  for (const path of files(SITE)) {
    console.log(`      ${path.slice(SITE.length + 1).padEnd(58)} ${String(compressed(path)).padStart(9)} B`);
  }
  report("first screen", Math.round(total(SITE) / 1000), "kB", 450, `(floor ${Math.round(floor / 1000)} kB)`);
  report("reports, after the first screen", Math.round((compressed(join(SITE, "rapport.wasm")) + compressed(join(SITE, "rapport.js"))) / 1000),
    "kB", 130);
  report("workbooks, when asked for", Math.round(compressed(join(SITE, "classeur.js")) / 1000), "kB", 20);
  report("wasm, raw", statSync(join(SITE, "boussole.wasm")).size / 1e6, "MB", 1.3,
    `(floor ${(statSync(join(FLOOR, "floor.wasm")).size / 1e6).toFixed(2)} MB)`);
}

// Milliseconds from navigation until the page marks its first screen as drawn; no cache of any kind.
async function startTime(browser, address, throttle) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await client.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0, undefined, { polling: 50 });
  const time = await page.evaluate(() => performance.getEntriesByName("usable")[0].startTime);
  await context.close();
  return time;
}

async function starts(browser, site, floor) {
  for (const throttle of [1, 6]) {
    const app = [];
    const bare = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await startTime(browser, floor.address, throttle));
      app.push(await startTime(browser, site.address, throttle));
    }
    report(`navigation to first usable screen, processor ÷ ${throttle}`, median(app) / median(bare), "× floor", 1.3,
      `(${median(app).toFixed(0)} ms, floor ${median(bare).toFixed(0)} ms, medians of ${ROUNDS})`);
  }
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
  await page.getByRole("textbox", { name: "Note" }).click();
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

sizes();
const site = await serve(SITE);
const floor = await serve(FLOOR);
const browser = await launch();
try {
  await starts(browser, site, floor);
  await life(browser, site);
} finally {
  await browser.close();
  await site.close();
  await floor.close();
}
console.log(over === 0 ? "every budget holds" : `${over} over budget`);
process.exitCode = over === 0 ? 0 : 1;
