// Whatever comes between two frames is taken in the order in which it came; no letter is lost to what follows it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openApp, openSite, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

async function openNote(display) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", acceptDownloads: true });
  if (display === "plain") await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
  const opened = await openApp(browser, server.address, { context });
  await startDiagnostic(opened.page);
  await opened.page.getByRole("radio", { name: "2 En place" }).click();
  await settled(opened.page);
  await opened.page.getByRole("textbox", { name: "Remarque" }).focus();
  await settled(opened.page);
  return { ...opened, address: opened.page.url() };
}

// In one task of the page, so that no frame comes between: a word in the focused field, then something else.
const typeThen = (page, word, then) => page.evaluate(([text, what]) => {
  const field = document.activeElement;
  for (const letter of text) {
    field.setRangeText(letter, field.value.length, field.value.length, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, data: letter, inputType: "insertText" }));
  }
  const press = (init) => field.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  if (what === "next") press({ key: "PageDown", code: "PageDown", altKey: true });
  if (what === "export") press({ key: "s", code: "KeyS", ctrlKey: true });
  if (what === "search") press({ key: "k", code: "KeyK", ctrlKey: true });
  if (what === "click") document.querySelector("[data-id='question.next']").click();
  if (what === "hide") dispatchEvent(new Event("pagehide"));
  if (what === "back") history.back();
  if (what === "drop") {
    const files = new DataTransfer();
    files.items.add(new File(["{}"], "autre.json"));
    dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
  }
}, [word, then]);

for (const display of ["drawn", "plain"]) {
  for (const then of ["next", "export", "search", "click", "hide", "back", "drop"]) {
    test(`a word, then at once: ${then}; the word is kept, ${display}`, async () => {
      const { page, context, address } = await openNote(display);
      const download = then === "export" ? page.waitForEvent("download") : undefined;
      await typeThen(page, "bonjour", then);
      if (download) {
        const file = JSON.parse(readFileSync(await (await download).path(), "utf8"));
        assert.ok(Object.values(file.answers).some((answer) => answer.note === "bonjour"), "the file has the word");
      }
      await settled(page);
      await page.goto(address);
      await page.reload();
      await ready(page);
      assert.equal(await page.getByRole("textbox", { name: "Remarque" }).inputValue(), "bonjour");
      await context.close();
    });
  }
}

test("two presses within one frame: the last one holds, whatever the order of drawing", async () => {
  const { page, context } = await openNote("drawn");
  for (const [first, last] of [[3, 0], [0, 3], [2, 1]]) {
    await page.evaluate((levels) => {
      for (const level of levels) document.querySelector(`[data-id$='.level.${level}']`).click();
    }, [first, last]);
    await settled(page);
    assert.ok(await page.getByRole("radio", { name: new RegExp(`^${last} `) }).isChecked());
  }
  await context.close();
});

test("a note that holds U+0000 is not cut there by the next letter", async () => {
  const { page, context } = await openNote("drawn");
  await page.evaluate(() => {
    const field = document.activeElement;
    field.value = "avant\0après";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await settled(page);
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await settled(page);
  await page.reload();
  await ready(page);
  assert.match(await page.getByRole("textbox", { name: "Remarque" }).inputValue(), /^avant.?après!$/s);
  await context.close();
});

// [key, code, its modifiers, the level that it answers or null]
const PRESSES = [
  ["&", "Digit1", {}, 1], ["é", "Digit2", {}, 2], ["\"", "Digit3", {}, 3], ["à", "Digit0", {}, 0], // AZERTY
  ["1", "Digit1", { shiftKey: true }, 1], ["3", "Digit3", { shiftKey: true }, 3],
  ["1", "Digit1", {}, 1], ["2", "Numpad2", {}, 2], ["0", "Numpad0", {}, 0],
  ["End", "Numpad1", {}, null], ["ArrowDown", "Numpad2", {}, null], ["PageDown", "Numpad3", {}, null], ["Insert", "Numpad0", {}, null],
  ["Dead", "Digit2", {}, null], ["Unidentified", "Digit2", {}, null],
  ["@", "Digit0", { modifierAltGraph: true }, null], ["#", "Digit3", { modifierAltGraph: true }, null],
  ["#", "Digit3", { ctrlKey: true, altKey: true, modifierAltGraph: true }, null],
];

test("digits answer by the row's place and by what the keypad types; keys that type nothing, and AltGr, never", async () => {
  const { page, context } = await openNote("drawn");
  await page.evaluate(() => document.activeElement.blur());
  for (const [key, code, modifiers, level] of PRESSES) {
    const other = level === 2 ? 1 : 2;
    await page.getByRole("radio", { name: new RegExp(`^${other} `) }).click();
    await settled(page);
    await page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })),
      { key, code, ...modifiers });
    await settled(page);
    const wanted = level === null ? other : level;
    assert.ok(await page.getByRole("radio", { name: new RegExp(`^${wanted} `) }).isChecked(), `${key} of ${code}`);
  }
  await context.close();
});
