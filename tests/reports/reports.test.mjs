// Each report is written by the command line, then read by the programs that people will open it with: Chromium and
// poppler, LibreOffice, a calendar library, a Markdown library.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { diagnostic } from "./sample.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BOUSSOLE = process.env.BOUSSOLE_CLI || join(ROOT, "build/native/boussole");
const READ_BACK = fileURLToPath(new URL("read_back.py", import.meta.url));
const environment = { ...process.env, SOURCE_DATE_EPOCH: "1795550000" };

let folder;
let referential;

const call = (program, ...words) => execFileSync(program, words, { env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

before(() => {
  folder = mkdtempSync(join(tmpdir(), "boussole-reports-"));
  referential = JSON.parse(call(BOUSSOLE, "referentiel", "--json"));
  writeFileSync(join(folder, "d.json"), JSON.stringify(diagnostic(referential)));
});
after(() => rmSync(folder, { recursive: true, force: true }));

// No-break spaces are not what these tests are about.
const plain = (text) => text.replaceAll("\u00a0", " ");

function report(name, ...options) {
  const file = join(folder, name);
  call(BOUSSOLE, "rapport", join(folder, "d.json"), options[0], file, ...options.slice(1));
  return file;
}

// Prints a page as Chromium does, and tells what poppler reads in the PDF.
function printed(name, ...options) {
  const page = report(`${name}.html`, "--html", ...options);
  const pdf = join(folder, `${name}.pdf`);
  call("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${folder}/profile`,
    `--print-to-pdf=${pdf}`, `file://${page}`);
  const facts = Object.fromEntries(call("pdfinfo", pdf).split("\n").filter((line) => line.includes(":"))
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
  assert.equal(facts.Tagged, "yes");
  assert.match(facts["Page size"], /\(A4\)/);
  assert.equal(facts.JavaScript, "no");
  const text = plain(call("pdftotext", "-layout", pdf, "-"));
  const sheets = text.split("\f").slice(0, -1);
  assert.equal(sheets.length, Number(facts.Pages));
  sheets.forEach((sheet, index) => assert.match(sheet, new RegExp(`${index + 1}\\s*/\\s*${sheets.length}\\s*$`)));
  return { facts, text, sheets };
}

test("the full report prints whole, tagged, with its scores, method and notes", () => {
  const { text, sheets, facts } = printed("full");
  assert.match(facts.Title, /Diagnostic des parcours d’insertion – Régie des Tilleuls/);
  assert.ok(sheets.length >= 15 && sheets.length <= 45, `${sheets.length} pages`);
  for (const words of ["Sommaire", "L’essentiel", "Par domaine", "Par principe", "Plan d’action", "Méthode", "somme des niveaux",
    `version ${referential.version}`, "20 novembre 2026", "réponses notées sur", "Vu avec l’équipe", "<script>alert(1)</script>"]) {
    assert.ok(text.includes(words), words);
  }
  for (const criterion of referential.criteria) assert.ok(text.includes(plain(criterion.title)), criterion.title);
  for (const sheet of sheets) {
    // A title at the foot of a page, above the running footer, belongs to the next page.
    const last = sheet.trimEnd().split("\n").filter((line) => line.trim()).at(-2).trim();
    assert.doesNotMatch(last, /^(Méthode|Priorités|À documenter|Plan d’action|Action  .*)$/);
  }
});

test("the synthesis holds on one page, whatever was typed", () => {
  const { sheets, text } = printed("synthesis", "--synthese");
  assert.equal(sheets.length, 1);
  assert.match(text, /Méthode/);
  assert.match(text, /réponses notées sur/);
  const longest = diagnostic(referential);
  for (const answer of Object.values(longest.answers)) if (answer) answer.toConfirm = true;
  const title = "Réunir la conseillère en insertion et les encadrants pour relire ensemble les parcours, ".repeat(5);
  longest.actions.forEach((action) => Object.assign(action, { title, owner: "la commission insertion et le bureau", status: "todo" }));
  writeFileSync(join(folder, "d.json"), JSON.stringify(longest));
  assert.equal(printed("longest", "--synthese").sheets.length, 1, "three long actions, and answers to confirm");
  writeFileSync(join(folder, "d.json"), JSON.stringify(diagnostic(referential)));
});

test("the minutes, the blank grid and the ballots print", () => {
  assert.ok(printed("minutes", "--proces-verbal").text.includes("Désaccords et réserves"));
  const grid = printed("grid", "--grille-vierge");
  assert.ok(grid.sheets.length <= referential.criteria.length);
  for (const criterion of referential.criteria) assert.ok(grid.text.includes(plain(criterion.title)), criterion.title);
  const ballots = printed("ballots", "--bulletins");
  assert.equal(ballots.sheets.length, new Set(referential.criteria.map((criterion) => criterion.domain)).size);
});

test("LibreOffice opens the CSV: columns, numbers, accents, no formula", () => {
  const file = report("r.csv", "--csv");
  // Read as French does: « ; », UTF-8, decimal comma (1036); written back with tabs and decimal points (1033).
  call("soffice", `-env:UserInstallation=file://${folder}/office`, "--headless", "--infilter=CSV:59,34,76,1,,1036,false,true",
    "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1,,1033,false,true,false", "--outdir", join(folder, "office-out"), file);
  const rows = readFileSync(join(folder, "office-out/r.csv"), "utf8").replace(/"[^"]*(?:""[^"]*)*"/g, (cell) => cell.replaceAll("\n", " "))
    .trimEnd().split("\n").map((line) => line.split("\t"));
  const domains = new Set(referential.criteria.map((criterion) => criterion.domain)).size;
  assert.equal(rows.length, 1 + 1 + domains + referential.principles.length + referential.criteria.length + 5);
  const column = Object.fromEntries(rows[0].map((title, index) => [title.replaceAll('"', ""), index]));
  const overall = rows[1][column["Score sur 100"]];
  const exact = JSON.parse(call(BOUSSOLE, "score", join(folder, "d.json"), "--json")).overall;
  assert.ok(Math.abs(Number(overall) - exact.score) < 0.006, `${overall} for ${exact.score}`);
  assert.ok(Math.abs(Number(rows[1][column["Réponses notées (%)"]]) - 100 * exact.coverage) < 0.006);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  assert.ok(rows.some((row) => row[column.Qui] === "'=1+1"), "the formula stays a text");
  assert.ok(!rows.flat().some((cell) => /^(#NAME|Err:|2$)/.test(cell) && cell !== "2"), "no formula was computed");
});

test("a calendar library reads the due dates", () => {
  const events = JSON.parse(call("/usr/bin/python3", READ_BACK, "ics", report("r.ics", "--ics")));
  assert.deepEqual(events.map((event) => event.start), ["2026-11-15", "2026-12-02", "2027-03-01"]);
  assert.deepEqual(events.map((event) => event.end), ["2026-11-16", "2026-12-03", "2027-03-02"]);
  assert.equal(new Set(events.map((event) => event.uid)).size, 3);
  assert.ok(events[1].summary.includes("BEGIN:VEVENT"), "what was typed is in the title, not a calendar entry");
  assert.ok(events.every((event) => event.stamp.startsWith("2026-11-24")));
  assert.ok(events[0].description.includes("é".repeat(9_000)), "folded lines are put together again");
});

test("a Markdown library makes headings and tables, and nothing of what was typed", () => {
  const html = JSON.parse(call("/usr/bin/python3", READ_BACK, "markdown", report("r.md", "--markdown")));
  assert.equal(html.match(/<h1>/g).length, 1);
  assert.equal(html.match(/<table>/g).length, 4);
  assert.equal(html.match(/<h4>/g).length, referential.criteria.length);
  assert.doesNotMatch(html, /<script|<b>|<img/);
  assert.ok(html.includes("&#60;script&#62;") || html.includes("&lt;script&gt;"));
});
