// Six months of a board's secretary on the shared computer of a Régie: two people, two browsers, one that clears everything
// when it is closed, a USB stick, then a new computer. Nothing of anybody's is lost, and each is told when to make a copy.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { go, press, ready, serve, settled, startDiagnostic } from "./browser.mjs";

const FOLDER = mkdtempSync(join(tmpdir(), "boussole-secretary-"));
const STICK = join(FOLDER, "clé USB");
const server = await serve();
after(async () => {
  await server.close();
  rmSync(FOLDER, { recursive: true, force: true, maxRetries: 5 });
});
const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];

const content = (page) => page.evaluate(() => document.body.textContent);
const says = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });

// A browser of this computer, opened on a day; `profile`: the folder where it keeps everything, or nothing when it clears all.
async function browserOn(day, profile) {
  const options = { executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--hide-crash-restore-bubble"],
    locale: "fr-FR", timezoneId: "Europe/Paris", viewport: { width: 1280, height: 800 }, acceptDownloads: true };
  const folder = profile ? join(FOLDER, profile) : mkdtempSync(join(FOLDER, "cleared-"));
  const context = await chromium.launchPersistentContext(folder, options);
  await context.addInitScript(() => { delete window.showSaveFilePicker; }); // whose window nobody is there to answer
  const [page] = context.pages();
  await page.clock.install({ time: new Date(`${day}T09:30:00Z`) });
  await page.goto(server.address);
  await ready(page);
  return { page, close: () => context.close() };
}

async function answerNext(page, level) {
  await page.getByRole("radio", { name: LEVELS[level] }).check();
  await settled(page);
  assert.match(await content(page), /Enregistré (sur|à)/);
}

async function copyToStick(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).first().click()]);
  const path = join(STICK, download.suggestedFilename());
  await download.saveAs(path);
  await settled(page);
  return path;
}

async function openFiles(page, paths) {
  await go(page, "#/accueil");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Ouvrir un fichier" }).first().click()]);
  await chooser.setFiles(paths);
  await settled(page);
}

const level = (page) => page.evaluate(() => [...document.querySelectorAll("input[type=radio]")].findIndex((radio) => radio.checked));

test("six months of a secretary: two people, two browsers, one that clears, a stick, a new computer", { timeout: 600_000 }, async () => {
  // January: Aïcha, the secretary, begins in the office's browser.
  let opened = await browserOn("2027-01-12", "office");
  await startDiagnostic(opened.page, "Régie des Tilleuls");
  const question = await opened.page.evaluate(() => location.hash);
  await answerNext(opened.page, 1);
  await opened.close();

  // Two weeks later she opens it again: she is told that no file holds it, and makes a copy on the stick.
  opened = await browserOn("2027-01-27", "office");
  await press(opened.page, "button", /^Continuer/);
  await says(opened.page, /n’a jamais été copié dans un fichier/);
  const january = await copyToStick(opened.page, "Exporter");
  await go(opened.page, "#/sauvegardes");
  await says(opened.page, /rien n’a changé depuis/);
  await opened.close();

  // February: Bruno, another member, uses the same browser for his own. Each finds their own; nobody's is changed.
  opened = await browserOn("2027-02-09", "office");
  assert.doesNotMatch(await content(opened.page), /jamais été copié/, "a copy that is up to date reminds nobody");
  await startDiagnostic(opened.page, "Régie du Moulin");
  await answerNext(opened.page, 3);
  await go(opened.page, "#/accueil");
  for (const name of ["Régie des Tilleuls", "Régie du Moulin"]) await says(opened.page, name);
  await opened.close();

  // March: Aïcha is at home, on a browser that clears everything when it is closed. The stick brings what she needs.
  opened = await browserOn("2027-03-15");
  assert.doesNotMatch(await content(opened.page), /Tilleuls|Moulin/, "another computer knows nothing of it");
  await openFiles(opened.page, [january]);
  await go(opened.page, question);
  assert.equal(await level(opened.page), 1);
  await answerNext(opened.page, 2);
  const march = await copyToStick(opened.page, "Exporter");
  await opened.close();

  // Cleared: nothing is there, and nothing pretends to be.
  opened = await browserOn("2027-03-20");
  assert.doesNotMatch(await content(opened.page), /Tilleuls/);
  await opened.close();

  // April, at the office: the file of March is newer than what this browser has. Both are kept.
  opened = await browserOn("2027-04-02", "office");
  await openFiles(opened.page, [march]);
  await go(opened.page, question);
  assert.equal(await level(opened.page), 2);
  await go(opened.page, "#/accueil");
  const cards = await opened.page.getByRole("heading", { name: /Régie des Tilleuls/ }).count();
  assert.ok(cards >= 1);
  await says(opened.page, "Régie du Moulin");

  // May: everything in one file, for the new computer.
  await go(opened.page, "#/sauvegardes");
  const whole = await copyToStick(opened.page, "Tout copier dans un seul fichier (.zip)");
  await opened.close();

  // June: the new computer, another browser's empty profile. The file with everything opens there.
  opened = await browserOn("2027-06-21", "new computer");
  await openFiles(opened.page, [whole]);
  await go(opened.page, "#/accueil");
  for (const name of ["Régie des Tilleuls", "Régie du Moulin"]) await says(opened.page, name);
  await opened.close();
  assert.ok(readdirSync(STICK).length >= 3);
});
