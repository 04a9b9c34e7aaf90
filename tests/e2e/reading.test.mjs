// Reading aloud, with a voice that says nothing: the button, the sentence that is marked, pause, speed; and « Facile à
// lire ». (Headless browsers have no voice: without one the button is not there.)
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

// Two French voices, one of them far away, and an English one. window.spoken: what was asked of them.
function giveVoices() {
  const voices = [
    { lang: "fr-FR", localService: false, name: "far" },
    { lang: "en-GB", localService: true, name: "english" },
    { lang: "fr-FR", localService: true, name: "near" },
  ];
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const synthesis = {
    getVoices: () => voices,
    speak: (utterance) => { window.spoken.push(utterance); },
    cancel: () => {
      const stopped = window.spoken.at(-1);
      setTimeout(() => stopped?.onerror?.({ error: "canceled" })); // as browsers do
    },
    addEventListener() {},
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
}

// The voice comes to the end of its sentence.
async function hear(page) {
  await page.evaluate(() => window.spoken.at(-1).onend());
  await settled(page);
}

const last = (page) => page.evaluate(() => {
  const { text, rate, voice, lang } = window.spoken.at(-1);
  return { text, rate, voice: voice.name, lang };
});

async function openWithVoices(options = {}) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 }, bypassCSP: true, ...options });
  await context.addInitScript(giveVoices);
  const opened = await openApp(browser, server.address, { context });
  await startDiagnostic(opened.page);
  return opened;
}

test("without a voice of the computer's own there is no button", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  assert.equal(await page.getByRole("button", { name: "Écouter" }).count(), 0);
  await context.close();
});

test("a question is read sentence by sentence, paused, slowed and stopped", async () => {
  const { page, context, problems } = await openWithVoices();
  await page.getByRole("button", { name: "Écouter" }).click();
  await settled(page);
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  const first = await last(page);
  assert.ok(title.startsWith(first.text));
  assert.deepEqual([first.voice, first.lang, first.rate], ["near", "fr-FR", 1]);
  while (!(await last(page)).text.startsWith("Niveau 0, À engager.")) await hear(page);
  await checkWithAxe(page, "lecture");
  await page.getByRole("button", { name: "Pause" }).click();
  await settled(page);
  const { text } = await last(page);
  await page.getByRole("button", { name: "Reprendre" }).click();
  await settled(page);
  assert.equal((await last(page)).text, text);
  await page.getByRole("radio", { name: "Lente" }).check();
  await settled(page);
  assert.equal((await last(page)).rate, 0.75);
  await page.getByRole("button", { name: "Arrêter" }).click();
  await settled(page);
  assert.equal(await page.getByRole("button", { name: "Écouter" }).count(), 1);
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Écouter" }).click();
  await settled(page);
  assert.equal((await last(page)).rate, 0.75, "the speed is kept");
  assert.deepEqual(problems, []);
  await context.close();
});

test("the sentence is marked on the plain page too, and comes into sight on a small one", async () => {
  const { page, context } = await openWithVoices({ viewport: { width: 320, height: 560 } });
  await page.evaluate(() => { location.hash = "#/reglages"; });
  await settled(page);
  await page.getByRole("radio", { name: "Page simple" }).check();
  await settled(page);
  await page.evaluate(() => { history.back(); });
  await page.waitForFunction(() => location.hash.startsWith("#/questionnaire"));
  await settled(page);
  await page.getByRole("button", { name: "Écouter" }).click();
  await settled(page);
  while (!(await last(page)).text.startsWith("Niveau 3")) await hear(page);
  const marked = await page.evaluate(() => [...CSS.highlights.get("spoken")].map((range) => {
    const rect = range.getBoundingClientRect();
    return { words: String(range), seen: rect.top < innerHeight && rect.bottom > 0 };
  }));
  assert.equal(marked.length, 1);
  assert.ok((await last(page)).text.endsWith(marked[0].words));
  assert.ok(marked[0].seen);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await context.close();
});

test("« Facile à lire » : a pictogram and its domain, the question alone, the rest on demand", async () => {
  const { page, context, problems } = await openApp(browser, server.address, { bypassCSP: true });
  await startDiagnostic(page);
  const before = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByRole("button", { name: "Facile à lire" }).click();
  await settled(page);
  assert.notEqual(await page.getByRole("heading", { level: 1 }).textContent(), before);
  assert.equal(await page.getByText(/^Notre travail · 1 sur \d+ · /).count() > 0, true);
  assert.equal(await page.getByRole("textbox", { name: "Remarque" }).count(), 0);
  await page.getByRole("button", { name: "Ajouter un enjeu, une remarque, une preuve" }).click();
  await settled(page);
  await page.getByRole("textbox", { name: "Remarque" }).fill("Vu ensemble.");
  await settled(page);
  await checkWithAxe(page, "facile à lire");
  assert.deepEqual(problems, []);
  await context.close();
});
