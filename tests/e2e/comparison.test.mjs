// « Comparer »: a commission opens what Régies sent, reads it, prints it; and codes that carry answers without a server.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkWithAxe, launchWithoutDrawing, openApp, openSite, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();
const FOLDER = mkdtempSync(join(tmpdir(), "boussole-comparer-"));
after(() => rmSync(FOLDER, { recursive: true }));

const NAMES = ["Grande Ourse", "Moulin à Nuages", "Merles blancs", "Cerfs-Volants", "Coquelicots", "Pont de Papier"];
const VIEWS = ["Vue d’ensemble", "Écarts", "Questions", "Entraide", "Dans le temps"];

const press = async (page, name, options = {}) => {
  await page.getByRole("button", { name, ...options }).first().click();
  await settled(page);
};
const view = async (page, name) => {
  await page.getByRole("link", { name, exact: true }).first().click();
  await settled(page);
};
const show = async (page, name) => {
  await page.getByRole("radio", { name, exact: true }).check();
  await settled(page);
};

async function openExample(options = {}, address = server.address, from = browser) {
  const opened = await openApp(from, address, { bypassCSP: true, ...options });
  await press(opened.page, "Comparer des Régies");
  await press(opened.page, "Essayer avec six Régies inventées");
  return opened;
}

// Everything that a page gives to see, to hear or to find again, but for its own record of the comparison.
const everything = (page) => page.evaluate(() => [document.body.innerText, document.body.textContent, document.title, location.href,
  JSON.stringify(history.state), ...Object.values(localStorage),
  ...[...document.querySelectorAll("[aria-label]")].map((node) => node.getAttribute("aria-label"))].join("\n"));

test("six Régies, five views, three ways to show: read, drilled into, without a fault for axe", async () => {
  const { page, context, problems } = await openExample();
  for (const name of VIEWS) {
    await view(page, name);
    await checkWithAxe(page, name);
  }
  await view(page, "Vue d’ensemble");
  await page.getByRole("link", { name: /^Régie du Moulin à Nuages/ }).click();
  await settled(page);
  assert.match(await page.getByRole("heading", { level: 1 }).textContent(), /Moulin à Nuages/);
  await checkWithAxe(page, "une Régie");
  await press(page, "Revenir à la vue d’ensemble");
  for (const [display, shown] of [["Lettres", /^Régie A/], ["Groupe seul", undefined]]) {
    await show(page, display);
    for (const name of VIEWS) {
      await view(page, name);
      const all = await everything(page);
      for (const regie of NAMES) assert.ok(!all.includes(regie), `${regie} in ${display}, ${name}`);
    }
    await view(page, "Vue d’ensemble");
    if (shown) await page.getByRole("link", { name: shown }).first().waitFor({ state: "attached" });
    await checkWithAxe(page, display);
  }
  assert.deepEqual(problems, []);
  await context.close();
});

test("what leaves in letters names nobody: file, page to print, table, text, workbook", async () => {
  const { page, context } = await openExample();
  await show(page, "Lettres");
  const download = async (name) => {
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
    const path = join(FOLDER, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  };
  for (const name of ["Tableau (CSV)", "Texte (Markdown)", "Fichier de la comparaison"]) {
    const text = readFileSync(await download(name), "utf8");
    assert.ok(text.includes("B"), name);
    for (const regie of NAMES) assert.ok(!text.includes(regie), `${regie} in ${name}`);
  }
  const workbook = await download("Classeur de tableur");
  const sheets = execFileSync("python3", ["-c", `
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
print("\\n".join(book.read(name).decode() for name in book.namelist()))`, workbook], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.ok(sheets.includes("Entraide"));
  for (const regie of NAMES) assert.ok(!sheets.includes(regie), `${regie} in the workbook`);
  await press(page, "Voir et imprimer");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { name: "Entraide" }).first().waitFor();
  const printed = await frame.locator("body").textContent();
  for (const regie of NAMES) assert.ok(!printed.includes(regie), `${regie} on paper`);
  await context.close();
});

test("files given at once are looked at before they are kept, and are found again", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  const files = [];
  for (const name of ["Régie Alpha", "Régie Bêta", "Régie Gamma"]) {
    const other = await openApp(browser, server.address);
    await startDiagnostic(other.page, name);
    await other.page.getByRole("radio", { name: /^2 En place/ }).check();
    await settled(other.page);
    const [file] = await Promise.all([other.page.waitForEvent("download"), press(other.page, "Exporter")]);
    files.push(join(FOLDER, `${name}.boussole.json`));
    await file.saveAs(files.at(-1));
    await other.context.close();
  }
  writeFileSync(join(FOLDER, "photo.json"), "{\"pas\": \"une Régie\"}");
  await press(page, "Comparer des Régies");
  await press(page, "Nouvelle comparaison");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "Choisir des fichiers")]);
  await chooser.setFiles([...files, join(FOLDER, "photo.json")]);
  await page.getByText("3 Régies lues").first().waitFor({ state: "attached" });
  await page.getByText("photo.json").first().waitFor({ state: "attached" });  // the refusal names the file
  await press(page, /^Garder ces 3/);
  await page.getByRole("link", { name: /^Régie Bêta/ }).waitFor({ state: "attached" });
  await page.reload();
  await ready(page);
  await page.getByRole("link", { name: /^Régie Bêta/ }).waitFor({ state: "attached" });
  assert.deepEqual(problems, []);
  await context.close();
});

test("a code goes from one computer to another: copied, as a link, as a QR code", async () => {
  const { page, context, problems } = await openApp(browser, server.address, { permissions: ["clipboard-read", "clipboard-write"] });
  await startDiagnostic(page, "Régie du Code");
  await page.getByRole("radio", { name: /^3 Ancré/ }).check();
  await settled(page);
  await page.getByRole("link", { name: "Rapport", exact: true }).click();
  await settled(page);
  await press(page, "Copier le code");
  await page.getByText("Code copié").first().waitFor({ state: "attached" });
  const code = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{1,5})+$/);
  await press(page, "Copier le lien");
  await page.getByText("Lien copié").first().waitFor({ state: "attached" });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${server.address}#r=${code}`);
  await press(page, /^Voir le QR code/);
  const figure = page.getByRole("img", { name: /QR code/ });
  await figure.scrollIntoViewIfNeeded();
  await settled(page);
  const picture = join(FOLDER, "qr.png");
  await figure.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await settled(page);
  await page.screenshot({ path: picture });
  const read = execFileSync("zbarimg", ["--quiet", "--raw", picture], { encoding: "utf8" }).trim();
  assert.equal(read, code);

  const other = await openApp(browser, link);
  await other.page.getByText("1 Régie lue").first().waitFor({ state: "attached" });
  assert.ok(!(await everything(other.page)).includes("Régie du Code"));
  await press(other.page, /^Garder cette Régie/);
  await other.page.getByRole("textbox", { name: /Codes ou liens/ }).fill(`> ${code.toLowerCase().replaceAll("0", "o")}\nABC`);
  await settled(other.page);
  await press(other.page, "Lire ces codes");
  assert.ok((await everything(other.page)).includes("ligne 2"), "what is wrong is told with its line");
  assert.deepEqual([...problems, ...other.problems], []);
  await context.close();
  await other.context.close();
});

test("the plain page compares too", async () => {
  const plain = await launchWithoutDrawing();
  const { page, problems } = await openExample({}, server.address, plain);
  for (const name of VIEWS) {
    await view(page, name);
    await checkWithAxe(page, `plain: ${name}`);
  }
  await view(page, "Vue d’ensemble");
  assert.equal(await page.getByRole("table", { name: "Vue d’ensemble" }).getByRole("row").count(), 8);
  assert.deepEqual(problems, []);
  await plain.close();
});
