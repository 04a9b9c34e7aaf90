// The main journey, by roles, by keyboard alone and by pixels; what is kept; files out and in.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openApp, openSite, question, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

const answered = (page) => page.getByRole("meter", { name: /réponses? sur/ }).first();

test("the main journey by roles: start, profile, all the questions, results, reload, export, open again", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page, "Régie de l’Œuvre");
  const names = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];
  let count = 0;
  for (;;) {
    await page.getByRole("radio", { name: names[count % 4] }).check();
    count += 1;
    const next = page.getByRole("button", { name: "Suivante" });
    if (await next.count() === 0) break;
    await next.click();
    await settled(page);
  }
  assert.ok(count > 40, `only ${count} questions`);
  await page.getByRole("button", { name: "Voir les résultats" }).click();
  await settled(page);
  const score = await page.getByText(/Score d’ensemble\s: \d+ sur 100/).textContent();
  assert.match(await page.title(), /Résultats/);

  await page.reload();
  await ready(page);
  assert.equal(await page.getByText(/Score d’ensemble\s: \d+ sur 100/).textContent(), score);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Exporter" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^boussole-regie-de-l-oeuvre-\d{4}-\d\d-\d\d\.boussole\.json$/);
  const path = await download.path();
  const exported = JSON.parse(await readFile(path, "utf-8"));
  assert.equal(exported.format, "boussole/diagnostic");
  assert.equal(Object.keys(exported.answers).length, count);
  await settled(page);
  await page.getByText(/Fichier préparé et relu/).first().waitFor();

  const other = await openApp(browser, server.address);
  const [chooser] = await Promise.all([
    other.page.waitForEvent("filechooser"),
    other.page.getByRole("button", { name: "Ouvrir un fichier" }).click(),
  ]);
  await chooser.setFiles({ name: download.suggestedFilename(), mimeType: "application/json", buffer: await readFile(path) });
  await other.page.getByText(/est ouvert et enregistré/).first().waitFor();
  await settled(other.page);
  await other.page.getByRole("link", { name: "Résultats" }).click();
  await settled(other.page);
  assert.equal(await other.page.getByText(/Score d’ensemble\s: \d+ sur 100/).textContent(), score);
  assert.deepEqual([...problems, ...other.problems], []);
  await context.close();
  await other.context.close();
});

// Moves the focus with Tab until it is on an element of this role and name, as someone without a mouse does.
async function tabTo(page, role, name) {
  for (let presses = 0; presses < 150; presses += 1) {
    const found = await page.evaluate(([wantedRole, wantedName]) => {
      const element = document.activeElement;
      const text = element.getAttribute("aria-label") || element.textContent || "";
      const role = element.getAttribute("role") || { BUTTON: "button", A: "link", TEXTAREA: "textbox" }[element.tagName] ||
        { radio: "radio", checkbox: "checkbox", text: "textbox" }[element.type];
      return role === wantedRole && text.startsWith(wantedName);
    }, [role, name]);
    if (found) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${role} « ${name} »`);
}

test("the same by keyboard alone", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await tabTo(page, "button", "Commencer un diagnostic");
  await page.keyboard.press("Enter");
  await settled(page);
  await tabTo(page, "checkbox", "Nous portons un chantier");
  await page.keyboard.press("Space");
  await tabTo(page, "textbox", "Nom de la Régie");
  await page.keyboard.type("Régie du Clavier");
  await tabTo(page, "button", "Aller aux questions");
  await page.keyboard.press("Enter");
  await settled(page);
  const first = await question(page);
  await tabTo(page, "radio", "0 À engager");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await settled(page);
  assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
  assert.equal(await question(page), first);
  await tabTo(page, "button", "Suivante");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.notEqual(await question(page), first);
  await page.keyboard.press("Digit1");
  await settled(page);
  assert.ok(await page.getByRole("radio", { name: "1 Amorcé" }).isChecked());
  await page.keyboard.press("n");
  await settled(page);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Alt+PageUp");
  await settled(page);
  assert.ok(!await page.getByRole("radio", { name: "1 Amorcé" }).isChecked());
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  assert.match(download.suggestedFilename(), /regie-du-clavier/);
  await tabTo(page, "button", "Fermer");
  assert.deepEqual(problems, []);
  await context.close();
});

test("a press on the canvas in the middle of a node's rectangle does what the node says, once", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  const card = await page.getByRole("radio", { name: "1 Amorcé" }).boundingBox();
  await page.mouse.click(card.x + card.width / 2, card.y + card.height / 2);
  await settled(page);
  assert.ok(await page.getByRole("radio", { name: "1 Amorcé" }).isChecked());
  await page.getByRole("button", { name: "Ne sait pas" }).scrollIntoViewIfNeeded();
  await settled(page);
  const unknown = await page.getByRole("button", { name: "Ne sait pas" }).boundingBox();
  await page.mouse.click(unknown.x + 10, unknown.y + 10);
  await settled(page);
  assert.equal(await page.getByRole("button", { name: "Ne sait pas" }).getAttribute("aria-pressed"), "true");
  const next = await page.getByRole("button", { name: "Suivante" }).boundingBox();
  const before = await question(page);
  await page.mouse.click(next.x + next.width / 2, next.y + next.height / 2);
  await settled(page);
  assert.notEqual(await question(page), before);
  assert.match(await answered(page).getAttribute("aria-label"), /^1\sréponses? sur/);
  await context.close();
});

test("« ê » by a dead key goes through composition into the note, and Unicode is kept", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  const note = page.getByRole("textbox", { name: "Remarque" });
  await note.focus();
  const client = await context.newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "^", selectionStart: 1, selectionEnd: 1 });
  await settled(page);
  await client.send("Input.imeSetComposition", { text: "ê", selectionStart: 1, selectionEnd: 1 });
  await settled(page);
  await client.send("Input.insertText", { text: "ê" });
  await page.keyboard.type("tre là 😀");
  await settled(page);
  assert.equal(await note.inputValue(), "être là 😀");
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole("textbox", { name: "Remarque" }).inputValue(), "être là 😀");
  await context.close();
});

test("each change is in the browser's storage within a second", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await page.getByRole("radio", { name: "3 Ancré" }).check();
  await page.waitForTimeout(1000);
  const other = await openApp(browser, server.address, { context });
  await other.page.getByRole("button", { name: /^Continuer/ }).click();
  await settled(other.page);
  await other.page.getByRole("link", { name: "Questionnaire", exact: true }).click();
  await settled(other.page);
  assert.match(await answered(other.page).getAttribute("aria-label"), /^1\sréponses? sur/);
  await context.close();
});

test("a refused file: told with place and reason, what was open stays open", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page, "Régie ouverte");
  await page.getByRole("radio", { name: "2 En place" }).check();
  await settled(page);
  const drop = async (name, bytes) => {
    const data = await page.evaluateHandle(([fileName, numbers]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(numbers)], fileName));
      return transfer;
    }, [name, [...bytes]]);
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    await settled(page);
  };
  for (const bytes of ["pas du JSON", "", '{"format":"autre"}', '{"format":"boussole/diagnostic","formatVersion":99}']) {
    await drop("mauvais.json", Buffer.from(bytes));
    await page.getByText("Le fichier « mauvais.json » n’a pas pu être ouvert.").first().waitFor();
    await page.getByText(/ce qui était ouvert l’est toujours/).first().waitFor();
    assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
  }
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(6 * 1024 * 1024)], "gros.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  });
  await settled(page);
  await page.getByText(/dépasse 5/).first().waitFor();
  assert.deepEqual(problems, []);
  await context.close();
});

test("storage refused by the browser: said, work goes on, export offered", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", acceptDownloads: true });
  await context.addInitScript(() => {
    indexedDB.open = () => { throw new DOMException("A mutation operation was attempted", "InvalidStateError"); };
  });
  const { page } = await openApp(browser, server.address, { context });
  await page.getByText("Ce navigateur refuse d’enregistrer votre travail.").first().waitFor();
  await startDiagnostic(page);
  await page.getByRole("radio", { name: "2 En place" }).check();
  await settled(page);
  await page.getByText(/Non enregistré/).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Exporter" }).click(),
  ]);
  assert.ok(await download.path());
  await context.close();
});

test("nothing is drawn at rest", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await page.waitForTimeout(1500);
  const drawn = await page.evaluate(() => window.boussole.frames());
  await page.waitForTimeout(2000);
  assert.equal(await page.evaluate(() => window.boussole.frames()), drawn);
  await context.close();
});
