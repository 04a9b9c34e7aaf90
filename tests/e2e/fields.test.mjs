// Text fields: what people type by whatever means is what is kept; the field grows; its own undo stays its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

async function openNote(options) {
  const opened = await openApp(browser, server.address, options);
  await startDiagnostic(opened.page);
  const note = opened.page.getByRole("textbox", { name: "Remarque" });
  await note.focus();
  await settled(opened.page);
  return { ...opened, note, client: await opened.context.newCDPSession(opened.page) };
}

async function compose(page, client, steps, result) {
  for (const text of steps) {
    await client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await settled(page); // the program's echoes come in the middle of the composition
  }
  await client.send("Input.insertText", { text: result });
  await settled(page);
}

for (const display of ["drawn", "plain"]) {
  test(`dead keys, input methods, AltGr: the field holds what was typed, ${display}`, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
    if (display === "plain") {
      await context.addInitScript(() => localStorage.setItem("boussole.settings", '{"display":"plain"}'));
    }
    const { page, note, client, problems } = await openNote({ context });
    await compose(page, client, ["^", "ê"], "ê");
    await page.keyboard.type("tre ");
    await compose(page, client, ["¨", "ï"], "ï");
    await compose(page, client, ["k", "か", "かん", "漢字"], "漢字");
    // AltGr and a digit: a character, not an answer; on Windows the page hears Ctrl and Alt, which is no command either.
    for (const [key, code] of [["€", "KeyE"], ["@", "Digit0"], ["#", "Digit3"]]) {
      await client.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key });
      await client.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
      const taken = await note.evaluate((area, init) => !area.dispatchEvent(new KeyboardEvent("keydown", init)),
        { key, code, ctrlKey: true, altKey: true, bubbles: true, cancelable: true });
      assert.ok(!taken, `${key} is taken for a command`);
    }
    await settled(page);
    assert.equal(await note.inputValue(), "être ï漢字€@#");
    // A composition given up leaves nothing.
    await client.send("Input.imeSetComposition", { text: "abc", selectionStart: 3, selectionEnd: 3 });
    await client.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    await settled(page);
    assert.equal(await note.inputValue(), "être ï漢字€@#");
    // In the middle of the text the caret stays where one types.
    await page.keyboard.press("Control+Home");
    await compose(page, client, ["`", "à"], "à");
    await page.keyboard.type(" bientôt ");
    await settled(page);
    assert.equal(await note.inputValue(), "à bientôt être ï漢字€@#");
    await page.reload();
    await ready(page);
    assert.equal(await page.getByRole("textbox", { name: "Remarque" }).inputValue(), "à bientôt être ï漢字€@#");
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("a fast typist: each letter is there, although the program's echoes come late", async () => {
  const { page, context, note } = await openNote();
  const words = "Nous avons décidé d’en reparler avec l’équipe. ".repeat(3);
  await page.keyboard.type(words); // without waiting for the program
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(">> ");
  await settled(page);
  assert.equal(await note.inputValue(), `>> ${words}`);
  await context.close();
});

test("undo inside the field is the field's: the answers stay", async () => {
  const { page, context, note } = await openNote();
  await page.getByRole("radio", { name: "2 En place" }).check();
  await note.focus();
  await page.keyboard.type("un mot");
  await settled(page);
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press("Control+z");
  await settled(page);
  assert.equal(await note.inputValue(), "");
  assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
  await page.keyboard.press("Control+Shift+z");
  await settled(page);
  assert.notEqual(await note.inputValue(), "");
  await context.close();
});

test("a paste of several lines into a field of one line becomes one line", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = await openApp(browser, server.address, { context });
  await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
  await settled(page);
  const name = page.getByRole("textbox", { name: "Nom de la Régie" });
  await name.focus();
  await page.evaluate(() => navigator.clipboard.writeText("Régie\ndes\r\nTilleuls\t!"));
  await page.keyboard.press("Control+v");
  await settled(page);
  const value = await name.inputValue();
  assert.match(value, /^Régie ?des ?Tilleuls\s!$/);
  await page.getByRole("button", { name: "Aller aux questions" }).click();
  await settled(page);
  assert.ok(await page.getByText(value.replace(/\s/g, " ")).count() > 0);
  // Into a field of several lines the lines stay.
  await page.getByRole("textbox", { name: "Remarque" }).focus();
  await page.keyboard.press("Control+v");
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: "Remarque" }).inputValue(), "Régie\ndes\nTilleuls\t!");
  await context.close();
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`a long note grows, its end stays in sight and nothing of it is hidden, ${viewport.width} px`, async () => {
    const { page, context, note } = await openNote({ viewport });
    const before = (await note.boundingBox()).height;
    for (let line = 1; line <= 20; line += 1) {
      await page.keyboard.insertText(`${line}. Une phrase assez longue pour aller à la ligne, avec des mots de tous les jours.`);
      await page.keyboard.press("Enter");
      await settled(page);
    }
    const { height, y } = await note.boundingBox();
    assert.ok(height > 3 * before, `${before} → ${height}`);
    const hidden = await note.evaluate((area) => area.scrollHeight - area.clientHeight);
    assert.ok(hidden <= 2, `${hidden} points of the note are hidden`);
    assert.ok(y + height <= viewport.height && y + height > 0, "the end is out of sight");
    await context.close();
  });
}

test("near the limit what is left is counted, and no more is taken", async () => {
  const { page, context, note } = await openNote();
  await note.fill("a".repeat(9_990));
  await settled(page);
  await page.getByText(/\b10\scaractères/).first().waitFor();
  await note.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("b".repeat(15));
  await settled(page);
  assert.equal((await note.inputValue()).length, 10_000);
  await context.close();
});

test("fields ask for the right keyboard, spelling and language, and for no memory of other sites", async () => {
  const { page, context, note } = await openNote();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
  const attributes = await note.evaluate((area) => ["autocomplete", "spellcheck", "enterkeyhint"].map((name) => area.getAttribute(name)));
  assert.deepEqual(attributes, ["off", "true", "enter"]);
  await context.close();
});
