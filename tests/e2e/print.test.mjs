// Any screen printed: what Chromium prints, read back by poppler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, launchWithoutDrawing, openApp, serve, settled, startDiagnostic } from "./browser.mjs";

let server;
let browser;
let plain;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "boussole-print-"));
  server = await serve();
  [browser, plain] = await Promise.all([launch(), launchWithoutDrawing()]);
});
after(async () => {
  await Promise.all([browser?.close(), plain?.close()]);
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = async (page, name) => {
  await page.getByRole("link", { name, exact: true }).click();
  await settled(page);
};
const openExample = async (page) => {
  await page.getByRole("button", { name: /Essayer avec un exemple/ }).click();
  await settled(page);
};

// What poppler reads on the printed page, no-break spaces apart.
async function printed(page, name) {
  const file = join(folder, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  return {
    text: execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).replaceAll("\u00a0", " ").replace(/\s+/g, " "),
    facts: execFileSync("pdfinfo", [file], { encoding: "utf8" }),
  };
}

for (const theme of ["light", "dark"]) {
  test(`any screen prints as a page of words, ${theme}`, async () => {
    const { page, context, problems } = await openApp(browser, server.address, { colorScheme: theme });
    await startDiagnostic(page, "Régie des Pages");
    await page.getByRole("radio", { name: "2 En place" }).check();
    await page.getByRole("textbox", { name: "Remarque" }).fill(`Vu en réunion.\n${"Longue remarque. ".repeat(60)}La fin de la note.`);
    await settled(page);
    const question = await printed(page, `question-${theme}`);
    for (const words of ["Régie des Pages", "2 En place", "Vu en réunion.", "La fin de la note."]) assert.ok(question.text.includes(words), words);
    for (const words of ["Suivante", "Ne sait pas…", "Exporter", "Réglages"]) assert.ok(!question.text.includes(words), words);
    assert.match(question.facts, /\(A4\)/);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.display), "drawn");
    assert.equal(await page.locator(".printed").count(), 0);
    assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
    await page.getByRole("button", { name: "Suivante" }).click(); // the drawn page works as before
    await settled(page);
    await go(page, "Résultats");
    const results = await printed(page, `results-${theme}`);
    assert.match(results.text, /Points forts/);
    assert.match(results.text, /sur 100|données insuffisantes/);
    assert.ok(!results.text.includes("Exporter"));
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("printing leaves the page where it was scrolled, and the plain page plain", async () => {
  const drawn = await openApp(browser, server.address);
  await openExample(drawn.page);
  const top = () => drawn.page.evaluate(() => document.querySelector("[data-id='main.scroll']").scrollTop);
  await drawn.page.evaluate(() => { document.querySelector("[data-id='main.scroll']").scrollTop = 500; });
  await settled(drawn.page);
  assert.equal(await top(), 500);
  await printed(drawn.page, "scrolled");
  await settled(drawn.page);
  assert.equal(await top(), 500);
  await drawn.context.close();
  const simple = await openApp(plain, server.address);
  await openExample(simple.page);
  assert.match((await printed(simple.page, "plain")).text, /Points forts/);
  assert.equal(await simple.page.evaluate(() => document.documentElement.dataset.display), "plain");
  await simple.context.close();
});
