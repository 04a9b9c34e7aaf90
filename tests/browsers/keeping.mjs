// Leaving at once: what a person did just before the page went is found again. And two windows on one diagnostic: one writes.
// The same in every browser, which gives:
//   open(url)                   a new page on the program: { evaluate(function, ...values), reload(), go(url), close()
//                               without a question, kill() its process, show() it above the others }
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
  says: (words) => document.body.textContent.includes(words),
  press: (name) => { [...document.querySelectorAll("button")].find((button) => button.textContent.includes(name)).click(); return true; },
  // In « Remarque », as if it were typed at the end.
  type: (words) => {
    const area = [...document.querySelectorAll("textarea")]
      .find((field) => (field.getAttribute("aria-label") || field.labels[0]?.textContent || "").startsWith("Remarque"));
    area.focus();
    area.value += words;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    return true;
  },
  // What the note says, as text where it can only be read.
  holds: (words) => [document.body.innerText, ...[...document.querySelectorAll("textarea")].map(({ value }) => value)].some((text) => text.includes(words)),
  level: (wanted) => document.querySelectorAll("input[type=radio]")[wanted]?.checked,
  // The level kept of the first question, in each record.
  kept: () => new Promise((resolve, reject) => {
    const opening = indexedDB.open("boussole");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction("diagnostics").objectStore("diagnostics").getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.map(({ file }) => Object.values(JSON.parse(file).answers)[0]?.level));
      };
    };
  }),
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

// One writer (web/writers.js): the second window only reads, says so and follows; « Prendre la main » takes every letter
// with it; the one that is left writes when the other is closed, and when it is killed.
export async function oneWriter(browser, address) {
  const until = async (page, work, value) => {
    await page.show();
    return soon(() => page.evaluate(work, value), `${work} ${value}`);
  };
  const says = (page, words) => until(page, inPage.says, words);
  const does = async (page, work, value) => {
    await page.show();
    await page.evaluate(work, value);
    await ready(page);
  };
  const BAND = "ouvert dans une autre fenêtre";

  const { page: one, question } = await begin(browser, address);
  await does(one, inPage.answer, 1);
  const two = await browser.open(question);
  await says(two, BAND);
  assert.ok(!await one.evaluate(inPage.says, BAND));
  await does(one, inPage.answer, 3);
  await until(two, inPage.level, 3);
  await does(two, inPage.answer, 0);
  assert.equal(await answered(two), 3, "the second window only reads");
  assert.deepEqual(await two.evaluate(inPage.kept), [3]);

  await one.show();
  await one.evaluate(inPage.type, "Une lettre, sans att");
  await two.show();
  await two.evaluate(inPage.press, "Prendre la main");
  await says(two, "Vous avez la main");
  assert.ok(await two.evaluate(inPage.holds, "Une lettre, sans att"), "every letter comes with the hand");
  await says(one, "Une autre fenêtre a pris la main");
  await does(two, inPage.type, "endre");
  await until(one, inPage.holds, "Une lettre, sans attendre");

  await two.close();
  await says(one, "L’autre fenêtre est fermée");
  await does(one, inPage.answer, 2);
  assert.deepEqual(await one.evaluate(inPage.kept), [2], "nothing had to be kept apart");
  const three = await browser.open(question);
  await says(three, BAND);
  await three.evaluate(inPage.press, "Prendre la main");
  await says(three, "Vous avez la main");
  await does(three, inPage.answer, 0);
  await three.kill();
  await says(one, "L’autre fenêtre est fermée");
  assert.equal(await answered(one), 0);
  await does(one, inPage.answer, 1);
  assert.deepEqual(await one.evaluate(inPage.kept), [1], "nothing had to be kept apart");
}

// Left for another page and come back to, just after an edit: by the browser's back-forward cache, or loaded again. True
// when the browser had kept the page whole.
export async function comeBack(browser, address) {
  const { page } = await begin(browser, address);
  await page.show();
  await page.evaluate(inPage.answer, 2);
  await ready(page);
  await page.evaluate(() => { window.same = true; return true; });
  await page.evaluate(inPage.type, "Tapé juste avant de partir");
  await page.go(`${address}referentiel.json`);
  await soon(() => page.evaluate(() => !window.boussole), "the other page");
  await page.evaluate(() => { setTimeout(() => history.back()); return true; });
  await ready(page);
  assert.ok(await soon(() => page.evaluate(inPage.holds, "Tapé juste avant de partir"), "what was typed"));
  assert.equal(await answered(page), 2);
  await page.evaluate(inPage.answer, 3);
  await ready(page);
  await soon(async () => JSON.stringify(await page.evaluate(inPage.kept)) === "[3]", "what is answered after is kept, once");
  return page.evaluate(() => window.same === true);
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
