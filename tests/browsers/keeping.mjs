// Leaving at once: what a person did just before the page went is found again. The same in every browser, which gives:
//   open()                      a new page on the program, resolved when it has settled: { evaluate(function, ...values),
//                               reload(), go(url), close() without a question, kill() its process }
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

const WAYS = ["reload", "navigation", "close", "kill"];
const PAUSES = [0, 60, 150, 250]; // ms between the edit and the leaving: before the time of the autosave
export const TRIES = Number(process.env.BOUSSOLE_TRIES || 3); // of each way

const inPage = {
  settle: () => window.boussole?.settled().then(() => true),
  // Answers the question shown with this level, by the page's own control.
  answer: (level) => { document.querySelectorAll("input[type=radio]")[level].click(); return true; },
  answered: () => [...document.querySelectorAll("input[type=radio]")].findIndex((radio) => radio.checked),
  hide: () => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    return true;
  },
};

async function soon(work, what) {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await work().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) assert.fail(`never: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

export const ready = (page) => soon(() => page.evaluate(inPage.settle), "the page settles");
// The level that the question shown has, or -1.
export const answered = (page) => page.evaluate(inPage.answered);

// Begins a diagnostic and gives the address of its first question.
export async function begin(browser, address) {
  const page = await browser.open(address);
  await ready(page);
  await page.evaluate(() => { [...document.querySelectorAll("button")].find((button) => /Commencer un diagnostic/.test(button.textContent)).click(); return true; });
  await ready(page);
  await page.evaluate(() => { [...document.querySelectorAll("button")].find((button) => /Aller aux questions/.test(button.textContent)).click(); return true; });
  await ready(page);
  const question = await page.evaluate(() => location.href);
  return { page, question };
}

// Answers and leaves, `tries` times in each way; the number of answers kept in each.
export async function leave(browser, address, ways = WAYS, tries = TRIES) {
  const begun = await begin(browser, address);
  const { question } = begun;
  let { page } = begun;
  const kept = {};
  let level = 0;
  for (const way of ways) {
    kept[way] = 0;
    for (let at = 0; at < tries; at += 1) {
      level = (level + 1) % 4;
      await page.evaluate(inPage.answer, level);
      await new Promise((resolve) => { setTimeout(resolve, PAUSES[at % PAUSES.length]); });
      if (way === "reload") await page.reload();
      if (way === "navigation") {
        await page.go("about:blank");
        await page.go(question);
      }
      if (way === "kill") await page.evaluate(inPage.hide);
      if (way === "close" || way === "kill") {
        await page[way]();
        page = await browser.open(question);
      }
      await ready(page);
      if (await answered(page) === level) kept[way] += 1;
    }
  }
  return kept;
}

// The processes that this one started, and those that they did: [pid, command] oldest first.
function descendants(pid) {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number).sort((left, right) => left - right)
    .flatMap((number) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${number}/status`, "utf8"))[1]);
        return [[number, readFileSync(`/proc/${number}/cmdline`, "utf8").replaceAll("\0", " ").trim(), parent]];
      } catch {
        return []; // gone meanwhile
      }
    });
  const family = new Set([pid]);
  return processes.filter(([number, , parent]) => family.has(parent) && family.add(number));
}

export const newest = (found) => found.slice(-1);

// Kills processes of a browser as a system short of memory does: those whose command is like this, or some of them.
export function killChildren(pid, command, which = (found) => found) {
  for (const [number] of which(descendants(pid).filter(([, words]) => command.test(words)))) process.kill(number, "SIGKILL");
}
