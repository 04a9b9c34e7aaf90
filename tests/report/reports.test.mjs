// Each report is written by the command line, then read by the programs that people will open it with: Chromium and
// poppler, LibreOffice, a calendar library, a Markdown library.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { diagnostic } from "./sample.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BOUSSOLE = process.env.BOUSSOLE_CLI || join(ROOT, "build/native/boussole");
const CARDS = join(ROOT, "build/native/boussole_cards");
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

const WORKSHOP = join(ROOT, "tests/golden/atelier-1.boussole.json");
let given; // the file that reports are made of

function report(name, ...options) {
  const file = join(folder, name);
  call(BOUSSOLE, "rapport", given ?? join(folder, "d.json"), options[0], file, ...options.slice(1));
  return file;
}

function toPdf(page) {
  const pdf = page.replace(/html$/, "pdf");
  call("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", `--user-data-dir=${folder}/profile`,
    `--print-to-pdf=${pdf}`, `file://${page}`);
  return pdf;
}

// Prints a page as Chromium does, and tells what poppler reads in the PDF.
function printed(name, ...options) {
  const pdf = toPdf(report(`${name}.html`, "--html", ...options));
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
    `version ${referential.version}`, "20 novembre 2026", "réponses avec un niveau sur", "Vu avec l’équipe", "<script>alert(1)</script>"]) {
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
  assert.match(text, /réponses avec un niveau sur/);
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

test("the minutes of a workshop print, and dissent stands beside what was decided", (t) => {
  given = WORKSHOP;
  t.after(() => { given = undefined; });
  const { facts, text } = printed("workshop");
  assert.match(facts.Title, /Compte rendu d’atelier/);
  const workshop = JSON.parse(readFileSync(WORKSHOP, "utf8"));
  for (const words of ["Là où les avis diffèrent le plus", "Pour la présidence", "1er tour", plain(workshop.title)]) assert.ok(text.includes(words), words);
  assert.ok(Object.keys(workshop.decisions).length > 0);
  for (const { dissent } of Object.values(workshop.decisions)) {
    const line = dissent && text.split("\n").find((one) => one.includes(dissent.slice(0, 12)));
    assert.ok(!dissent || line, dissent);
  }
  for (const { alias } of workshop.participants) assert.ok(!alias || !text.includes(alias), alias);
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
  assert.ok(Math.abs(Number(rows[1][column["Réponses avec un niveau (%)"]]) - 100 * exact.coverage) < 0.006);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  assert.ok(rows.some((row) => row[column.Qui] === "'=1+1"), "the formula stays a text");
  assert.ok(!rows.flat().some((cell) => /^(#NAME|Err:|2$)/.test(cell) && cell !== "2"), "no formula was computed");
});

// What is typed, and would be something else in a spreadsheet.
const TYPED = ["1-2", "3/4", "007", "1E5", "12 %", "14 octobre", "7:30", "VRAI", "=1+1", "-5 postes", "\t=1+1", "_x0041_", "Collé\u000bde\u2028Word"];

test("LibreOffice leaves what was typed as it was typed, and numbers are numbers", () => {
  const typed = diagnostic(referential);
  const ids = referential.criteria.slice(0, TYPED.length).map((criterion) => criterion.id);
  ids.forEach((id, index) => { typed.answers[id] = { level: 1, note: TYPED[index] }; });
  typed.actions[0].title = "1-2";
  typed.actions[0].owner = "3/4";
  writeFileSync(join(folder, "d.json"), JSON.stringify(typed));
  const file = report("typed.csv", "--csv");
  for (const text of ["1-2", "007"]) { // the guard is the spreadsheet's alone
    assert.ok(readFileSync(report("typed.md", "--markdown"), "utf8").split("\n").some((line) => line.replace(/[>*]/g, "").trim() === text), text);
  }
  writeFileSync(join(folder, "d.json"), JSON.stringify(diagnostic(referential)));
  // « true »: dates are looked for, as Excel does.
  call("soffice", `-env:UserInstallation=file://${folder}/office`, "--headless", "--infilter=CSV:59,34,76,1,,1036,false,true",
    "--convert-to", "fods", "--outdir", join(folder, "office-out"), file);
  const rows = tableOf(readFileSync(join(folder, "office-out/typed.fods"), "utf8"));
  const column = (row, title) => row[rows[0].findIndex((cell) => cell.text === title)];
  ids.forEach((id, index) => {
    const row = rows.find((cells) => column(cells, "Identifiant").text === id && column(cells, "Type").text === "Réponse");
    const cell = column(row, "Remarque");
    const words = TYPED[index].replace(/[\u000b\u2028]/g, "\n");
    assert.equal(cell.type, "string", words);
    assert.equal(cell.text.replace(/^'/, ""), words);
    assert.equal(column(row, "Niveau (0 à 3)").type, "float");
    assert.equal(column(row, "Réponses du").type, "date");
  });
  assert.equal(column(rows[1], "Score sur 100").type, "float");
  const action = rows.find((cells) => column(cells, "Type").text === "Action");
  for (const title of ["Intitulé", "Qui"]) assert.equal(column(action, title).type, "string");
});

// The cells of a flat OpenDocument sheet, each with its type.
function tableOf(text) {
  const characters = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  const words = (xml) => [...xml.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, line]) => line.replace(/<text:tab\/>/g, "\t")
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, n) => " ".repeat(Number(n || 1)))
    .replace(/<[^>]*>/g, "").replace(/&(\w+);/g, (_, name) => characters[name])).join("\n");
  return [...text.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(([, attributes, inner]) => {
      const cell = { type: /office:value-type="(\w+)"/.exec(attributes)?.[1], text: words(inner || "") };
      return Array(Math.min(Number(/columns-repeated="(\d+)"/.exec(attributes)?.[1] || 1), 100)).fill(cell);
    }));
}

test("a cell that is too long is cut, told, and the file still holds it", () => {
  const long = diagnostic(referential);
  const id = referential.criteria[1].id;
  long.answers[id] = { level: 1, evidence: Array.from({ length: 20 }, () => "🧭é".repeat(700)) };
  writeFileSync(join(folder, "d.json"), JSON.stringify(long));
  const done = spawnSync(BOUSSOLE, ["rapport", join(folder, "d.json"), "--csv", join(folder, "long.csv")], { encoding: "utf8", env: environment });
  writeFileSync(join(folder, "d.json"), JSON.stringify(diagnostic(referential)));
  assert.equal(done.status, 0);
  assert.match(done.stderr, /1\scellule .* coupée/);
  const cells = readFileSync(join(folder, "long.csv"), "utf8").split(/[;"]/);
  const longest = cells.reduce((most, cell) => (cell.length > most.length ? cell : most), "");
  assert.ok(longest.length <= 32_767 && longest.length > 32_700, `${longest.length}`);
  assert.ok(longest.endsWith("… (suite dans le fichier .boussole.json)"));
  assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])|\ufffd/.test(longest), "never in the middle of a character");
});

test("a calendar sent again replaces: same ids, a sequence that grows, the same days everywhere", () => {
  const changed = diagnostic(referential);
  const read = () => JSON.parse(call("/usr/bin/python3", READ_BACK, "ics", report("again.ics", "--ics")));
  const first = read();
  changed.actions[0].due = "2027-01-15";
  changed.modifiedAt = "2026-11-20T19:12:41Z"; // a second later
  writeFileSync(join(folder, "d.json"), JSON.stringify(changed));
  const second = read();
  assert.deepEqual(second.map((event) => event.uid), first.map((event) => event.uid));
  second.forEach((event, index) => assert.ok(event.sequence > first[index].sequence));
  assert.equal(second[0].start, "2027-01-15");
  assert.ok(second[0].modified.startsWith("2026-11-20T19:12:41"));
  const text = readFileSync(join(folder, "again.ics"), "utf8");
  for (const zone of ["Europe/Paris", "Pacific/Auckland", "America/Guadeloupe", "Indian/Reunion"]) {
    environment.TZ = zone;
    assert.equal(readFileSync(report("again.ics", "--ics"), "utf8"), text, zone);
  }
  delete environment.TZ;
  writeFileSync(join(folder, "d.json"), JSON.stringify(diagnostic(referential)));
});

// Pixels of each page, with and without what browsers call background graphics.
test("printed without background graphics, the report is the same", async (t) => {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  // Whatever happens: a browser left open keeps the run from ending.
  t.after(() => { given = undefined; return browser.close(); });
  const page = await browser.newPage();
  for (const [name, ...options] of [["full"], ["synthesis", "--synthese"], ["workshop"]]) {
    if (name === "workshop") given = WORKSHOP;
    await page.goto(`file://${report(`${name}.html`, "--html", ...options)}`);
    const pictures = [];
    for (const printBackground of [true, false]) {
      const pdf = join(folder, `${name}-${printBackground}.pdf`);
      await page.pdf({ path: pdf, printBackground, preferCSSPageSize: true });
      pictures.push(execFileSync("pdftoppm", ["-r", "30", pdf], { maxBuffer: 1 << 28 }));
    }
    assert.ok(pictures[0].equals(pictures[1]), name);
  }
});

test("on a phone each word of the synthesis can be read, its bars among them, and nothing runs out sideways", async (t) => {
  const file = report("phone.html", "--html", "--synthese");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`file://${file}`);
  const seen = await page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let smallest = 100;
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility() || parent.closest("title, desc, style")) continue;
      const scale = parent.closest("svg") ? parent.getScreenCTM().a : 1;
      smallest = Math.min(smallest, parseFloat(getComputedStyle(parent).fontSize) * scale);
    }
    const bars = [...document.querySelectorAll("#domaines li")].filter((row) => row.checkVisibility());
    return { smallest, width: document.documentElement.scrollWidth, bars: bars.map((row) => row.querySelector("svg").getBoundingClientRect().width) };
  });
  assert.ok(seen.smallest >= 9, `${seen.smallest} px`);
  assert.equal(seen.width, 390);
  assert.equal(seen.bars.length, referential.domains.length);
  for (const width of seen.bars) assert.ok(width > 300, `${width} px`);
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

test("voting cards print on the sheets that they are made for, and what is printed is read by the camera's reader", () => {
  for (const [options, sheets, most] of [[["--nombre", "5"], 3, 2], [["--nombre", "3", "--une-par-page"], 3, 1]]) {
    const page = join(folder, `cards-${most}.html`);
    call(BOUSSOLE, "cartes", "--html", page, ...options);
    const pdf = toPdf(page);
    const facts = call("pdfinfo", pdf);
    assert.match(facts, new RegExp(`Pages: +${1 + sheets}\n`));
    assert.match(facts, /\(A4\)/);
    const [first, ...others] = plain(call("pdftotext", "-layout", pdf, "-")).split("\f").slice(0, -1);
    assert.match(first, /Pliez le volet vers l’arrière/);
    const printedCards = others.flatMap((text) => text.match(/Carte \d+/g));
    assert.deepEqual(printedCards, Array.from({ length: Number(options[1]) }, (_, at) => `Carte ${at + 1}`));
    call("pdftoppm", "-gray", "-r", "60", pdf, join(folder, `sheet-${most}`));
    const seen = Array.from({ length: sheets }, (_, at) => call(CARDS, "read", join(folder, `sheet-${most}-${at + 2}.pgm`)))
      .join("").trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(seen.map(({ number, side }) => [number, side]), printedCards.map((_, at) => [at + 1, 0]));
    const millimetres = most === 2 ? 112 : 160;
    for (const { size } of seen) assert.ok(Math.abs(size * 25.4 / 60 - millimetres) < 2, `${size} pixels at 60 an inch`);
  }
});
