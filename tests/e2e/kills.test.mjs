// The browser is killed (SIGKILL of all its processes) at random moments, over one profile: what the page had told as saved
// is there at the next start, or what was being saved. A cut of the current is not tried: what the system was given stays.
// By hand: BOUSSOLE_KILLS=1000 (30 when it says nothing) and BOUSSOLE_SEED, then node tests/e2e/kills.test.mjs, which says
// where it is every 25 kills.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { killChildren } from "../browsers/keeping.mjs";
import { ready, serve, settled, startDiagnostic } from "./browser.mjs";

const server = await serve();
after(() => server.close());
const KILLS = Number(process.env.BOUSSOLE_KILLS || 30);
const SEED = Number(process.env.BOUSSOLE_SEED || Date.now() % 1_000_000);
const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];

// A generator of numbers in [0, 1), from its seed (mulberry32).
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// In the page: each time that « Enregistrement… » gives way to « Enregistré », which level that is about.
function watch() {
  let saving = false;
  new MutationObserver(() => {
    const words = document.body?.textContent || "";
    if (/Enregistrement…/.test(words)) saving = true;
    else if (saving && /Enregistré (sur|à)/.test(words)) {
      saving = false;
      console.log(`saved ${[...document.querySelectorAll("input[type=radio]")].findIndex((radio) => radio.checked)}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const levelOf = (page) => page.evaluate(() => [...document.querySelectorAll("input[type=radio]")].findIndex((radio) => radio.checked));
const content = (page) => page.evaluate(() => document.body.textContent);

async function start(folder, address) {
  const context = await chromium.launchPersistentContext(folder, { executablePath: "/usr/bin/chromium", serviceWorkers: "block",
    args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--hide-crash-restore-bubble"], locale: "fr-FR" });
  await context.addInitScript(watch);
  const [page] = context.pages();
  const opened = { context, page, told: -1 };
  page.on("console", (message) => {
    const [, saved] = /^saved (\d)$/.exec(message.text()) || [];
    if (saved) opened.told = Number(saved);
  });
  await page.goto(address);
  await ready(page);
  return opened;
}

async function answer(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
  const words = await content(page);
  assert.match(words, /Enregistré (sur|à)/);
  assert.doesNotMatch(words, /Non enregistré|Enregistrement…/);
}

// The levels but this one, in any order.
function others(level, chance) {
  const rest = [0, 1, 2, 3].filter((other) => other !== level);
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [rest[at], rest[other]] = [rest[other], rest[at]];
  }
  return rest;
}

test(`the browser is killed ${KILLS} times at random moments: nothing that was told as saved is lost`, async (run) => {
  const chance = random(SEED);
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "boussole-kill-"));
  run.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  let opened = await start(folder, server.address);
  await startDiagnostic(opened.page);
  await answer(opened.page, 0);
  const question = opened.page.url();
  let level = 0; // told as saved
  const count = { kills: 0, told: 1, toldUnderFire: 0, slowStarts: 0, untoldFound: 0, untoldNotFound: 0 };
  const figures = () => `seed ${SEED}: ${JSON.stringify(count)} in ${Math.round((Date.now() - began) / 1000)} s`;
  while (count.kills < KILLS) {
    // No level comes twice between two kills: whichever is found tells which edits were lost.
    const next = others(level, chance);
    for (let more = Math.floor(chance() * 3); more > 0; more -= 1) {
      level = next.pop();
      await answer(opened.page, level);
      count.told += 1;
    }
    const last = next.pop();
    const { context, page } = opened;
    opened.told = -1;
    const under = page.evaluate((at) => { document.querySelectorAll("input[type=radio]")[at].click(); }, last).catch(() => {});
    await new Promise((resolve) => { setTimeout(resolve, chance() * 1000); }); // the moment is the point
    const gone = new Promise((resolve) => { context.once("close", resolve); });
    killChildren(process.pid, new RegExp(folder));
    await Promise.all([gone, under]);
    const toldLast = opened.told === last;
    opened = await start(folder, question);
    let found = await levelOf(opened.page);
    const words = found < 0 ? await content(opened.page) : "";
    if (found < 0) { // storage did not answer within its 5 s (web/database.js): what comes later is shown then
      count.slowStarts += 1;
      await opened.page.waitForFunction(() => [...document.querySelectorAll("input[type=radio]")].some((radio) => radio.checked)).catch(() => {});
      found = await levelOf(opened.page);
    }
    count.kills += 1;
    const where = `kill ${count.kills}: ${found} is there; ${level} was told as saved, then ${last} was ${toldLast ? "too" : "given"}; ${figures()}; the page said: ${words}`;
    assert.ok(found === last || (found === level && !toldLast), where);
    if (toldLast) {
      count.told += 1;
      count.toldUnderFire += 1;
    } else if (found === last) count.untoldFound += 1;
    else count.untoldNotFound += 1;
    level = found;
    if (count.kills % 25 === 0 && KILLS > 30) console.error(figures());
  }
  run.diagnostic(`${figures()}; nothing told was lost`);
  await opened.context.close();
});
