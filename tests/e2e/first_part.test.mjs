// A first visit before the second part of the program has come (web/parts.js): the welcome, a diagnostic that is begun there,
// and all that has to wait. A placeholder that is asked for is told as an error, and a text that is not among the first is not
// there: scripts/profile-start then makes the lists anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { launchWithoutDrawing, openSite, PATIENCE, ready, records, settled } from "./browser.mjs";
import { doThere, pressThere } from "./first_part.mjs";

const { server, browser } = await openSite();

const usable = (page) => page.waitForFunction(() => performance.getEntriesByName("usable").length > 0);
const begin = (page) => page.getByRole("button", { name: "Commencer un diagnostic" });
const profile = (page) => page.getByRole("textbox", { name: "Nom de la Régie" });

// The welcome of a first visit, with a second part of the program that waits for release().
async function openWelcome(context, prepare = async () => {}) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.includes("companion.json")) problems.push(message.text());
  });
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await page.route("**/suite.wasm*", async (route) => {
    await released;
    await route.continue();
  });
  await page.route("**/companion.json*", (route) => route.abort()); // what it explains is not compared here
  await prepare(page);
  await page.goto(server.address);
  await usable(page);
  return { page, problems, release };
}

// What each element says, by its id.
const said = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll("#page [data-id]")].map((element) => [
  element.dataset.id, [element.getAttribute("aria-label"), element.children.length ? "" : element.textContent, element.title]])));

test("a diagnostic is begun before the rest is there; what comes after it waits, and is done once", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const { page, problems, release } = await openWelcome(context);
  await begin(page).click();
  await profile(page).waitFor();
  await page.keyboard.press("Control+k");
  assert.equal(await page.getByRole("dialog").count(), 0, "the search waits");
  assert.equal(await page.evaluate(() => performance.getEntriesByName("whole").length), 0);
  release();
  await ready(page);
  assert.ok(await page.getByRole("dialog").isVisible(), "what was asked for last is there");
  await page.keyboard.press("Escape");
  await settled(page);
  assert.ok(await profile(page).isVisible());
  await page.waitForFunction(() => /Enregistré/.test(document.querySelector("[data-id='header.status']")?.textContent));
  assert.equal((await records(page)).length, 1);
  assert.deepEqual(problems, []);
  await context.close();
});

test("what waits says so, and keeps its order", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const { page, problems, release } = await openWelcome(context);
  await page.getByRole("link", { name: "Réglages" }).click();
  await page.getByText("Un instant").first().waitFor();
  await begin(page).click();
  assert.ok(await begin(page).isVisible(), "it was asked for second");
  release();
  await ready(page);
  assert.ok(await profile(page).isVisible());
  assert.equal(await page.getByText("Un instant").count(), 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test("what is ticked and written before the rest is there is there afterwards", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const { page, problems, release } = await openWelcome(context);
  await begin(page).click();
  await page.getByRole("checkbox", { name: /\(ACI\)/ }).click();
  await profile(page).click();
  await page.keyboard.type("Régie des Tilleuls");
  release();
  await ready(page);
  assert.ok(await page.getByRole("checkbox", { name: /\(ACI\)/ }).isChecked());
  assert.equal(await profile(page).inputValue(), "Régie des Tilleuls");
  await page.waitForFunction(() => /Enregistré/.test(document.querySelector("[data-id='header.status']")?.textContent));
  const [record] = await records(page);
  assert.match(record.file, /Régie des Tilleuls/);
  assert.match(record.file, /"aci":\s*true/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("a diagnostic begun so is like one begun later", async () => {
  const kept = [];
  for (const early of [true, false]) {
    const context = await browser.newContext({ locale: "fr-FR" });
    const { page, release } = await openWelcome(context);
    if (!early) {
      release();
      await ready(page);
    }
    await begin(page).click();
    await profile(page).waitFor();
    release();
    await ready(page);
    await page.waitForFunction(() => /Enregistré/.test(document.querySelector("[data-id='header.status']")?.textContent));
    const [record] = await records(page);
    const { id, createdAt, modifiedAt, ...rest } = JSON.parse(record.file);
    assert.ok(id && createdAt);
    assert.equal(modifiedAt, createdAt);
    kept.push(rest);
    await context.close();
  }
  assert.deepEqual(kept[0], kept[1]);
});

test("a press as soon as the page is usable is answered in the next frame, on a processor six times slower too", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const { page, problems, release } = await openWelcome(context, async (opened) => {
    const session = await context.newCDPSession(opened);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await opened.addInitScript(() => {
      const mark = performance.mark.bind(performance);
      performance.mark = (name) => {
        const made = mark(name);
        if (name !== "usable") return made;
        document.querySelector("[data-id='home.start']").click();
        requestAnimationFrame(() => requestAnimationFrame(() => {
          window.answered = Boolean(document.querySelector("[data-id='profile.name']"));
        }));
        return made;
      };
    });
  });
  await page.waitForFunction(() => window.answered !== undefined);
  assert.ok(await page.evaluate(() => window.answered));
  release();
  await ready(page);
  assert.equal((await records(page)).length, 1);
  assert.deepEqual(problems, []);
  await context.close();
});

const WAYS = {
  "a screen of a desk": {},
  "a phone": { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2, colorScheme: "dark" },
  "more contrast, less movement": { viewport: { width: 768, height: 1024 }, contrast: "more", reducedMotion: "reduce" },
  "the plain page": {},
};

for (const [what, options] of Object.entries(WAYS)) {
  for (const begun of [false, true]) {
    test(`the first part is enough for the ${begun ? "profile" : "welcome"}, whatever one does there: ${what}`, async () => {
      const plain = what === "the plain page" ? await launchWithoutDrawing() : undefined;
      const context = await (plain || browser).newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 }, ...options });
      const { page, problems, release } = await openWelcome(context);
      if (begun) {
        await begin(page).click();
        await profile(page).waitFor();
      }
      const before = await said(page);
      await doThere(page, options);
      assert.deepEqual(problems, []);
      await pressThere(page);
      assert.deepEqual(problems, []);
      assert.equal(await page.evaluate(() => sessionStorage.length), 0, "the page had to begin again");
      release();
      await ready(page);
      assert.deepEqual(problems, []);
      await context.close();
      // The words are those that are there when everything is.
      const whole = await (plain || browser).newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 }, ...options });
      const opened = await openWelcome(whole);
      opened.release();
      await ready(opened.page);
      if (begun) {
        await begin(opened.page).click();
        await profile(opened.page).waitFor();
        await settled(opened.page);
      }
      const now = await said(opened.page);
      for (const [id, words] of Object.entries(before)) {
        if (/^header\.(status|title)$/.test(id)) continue; // when it was saved
        assert.deepEqual(words, now[id], id);
      }
      await whole.close();
      await plain?.close();
    });
  }
}
