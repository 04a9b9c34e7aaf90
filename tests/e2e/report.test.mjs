// « Rapport »: each document seen before it is printed, what goes in, every file, and what is said when what writes them
// can't be had.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkWithAxe, launch, launchWithoutDrawing, openApp, serve, settled } from "./browser.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const HOSTILE = "=cmd|'/c calc'!A1";
const DOCUMENTS = [
  ["Rapport complet", "rapport", /Comment les scores sont calculés|Méthode/],
  ["Synthèse d’une page", "synthese", /Points forts/],
  ["Relevé de décisions (brouillon)", "releve", /secrétariat de séance/],
  ["Grille de réponses vierge", "grille", /Sans objet/],
  ["Bulletins pour une séance sans écran", "bulletins", /Ne sait pas/],
];

let server;
let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "boussole-report-"));
  [server, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

// The example, with what a report may have to leave out or to guard.
function diagnostic() {
  const example = JSON.parse(readFileSync(join(HERE, "../../assets/demo/exemple.boussole.json"), "utf8"));
  example.id = "9b1f0f6e-0000-4000-8000-00000000abcd";
  example.answers["equipes.ratio-cip"] = { level: 1, importance: 3, note: "Note gardée entre nous </style><script>alert(1)</script>", evidence: ["Registre du personnel"] };
  example.indicators = { "ratio-cip": { people: 54, fte: 2 } };
  example.actions = [
    { id: "a", criteria: ["equipes.ratio-cip"], title: HOSTILE, owner: "Madame Untel", due: "2027-03-01", effort: 2, status: "todo", note: "" },
    { id: "b", criteria: [], title: "+33 1 23 45 67 89", owner: "@bureau", due: "", effort: 1, status: "done", note: "-1+1" },
  ];
  return JSON.stringify(example);
}

// Closed when the test ends, however it ends.
async function openReport(run, options = {}, file = diagnostic()) {
  const context = await (options.browser || browser).newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR",
    timezoneId: "Europe/Paris", acceptDownloads: true, ...options.context });
  run.after(() => context.close());
  if (options.settings) await context.addInitScript((value) => localStorage.setItem("boussole.settings", value), JSON.stringify(options.settings));
  if (options.prepare) await options.prepare(context);
  const { page, problems } = await openApp(options.browser || browser, server.address, { context });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Ouvrir un fichier" }).click();
  await (await chooser).setFiles({ name: "essai.boussole.json", mimeType: "application/json", buffer: Buffer.from(file) });
  await page.waitForFunction(() => document.title !== "Accueil – Boussole");
  await settled(page);
  await page.evaluate(() => { location.hash = "#/rapport"; });
  await page.waitForFunction(() => document.title.startsWith("Rapport"));
  await settled(page);
  return { page, context, problems };
}

async function show(page, name) {
  if (name) await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: "Voir et imprimer" }).click();
  await settled(page);
  await page.locator("dialog.report iframe").waitFor();
}

const report = (page) => page.frameLocator("dialog.report iframe");
const close = async (page) => {
  await page.locator("dialog.report").getByRole("button", { name: "Fermer" }).click();
  await settled(page);
};

async function download(page, act) {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  await settled(page);
  return { name: file.suggestedFilename(), path, text: readFileSync(path, "utf8") };
}
const save = (page, format) => download(page, () => page.getByRole("button", { name: `Enregistrer : ${format}` }).click());

// The words of a document and the rules of its style, whoever shows it.
const shown = () => ({
  words: document.body.textContent,
  title: document.title,
  mode: document.compatMode,
  rules: [...(document.adoptedStyleSheets?.length ? document.adoptedStyleSheets : document.styleSheets)]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
});

for (const display of ["drawn", "plain", "without WebGL"]) {
  test(`each document is seen as its file will be, ${display}`, async (run) => {
    const other = display === "without WebGL" ? await launchWithoutDrawing() : undefined;
    if (other) run.after(() => other.close());
    const { page, context, problems } = await openReport(run, { browser: other, settings: { display: display === "plain" ? "plain" : "drawn" } });
    for (const [name, ending, words] of DOCUMENTS) {
      await show(page, name);
      const seen = await report(page).locator("html").evaluate(shown);
      assert.match(seen.words, words, name);
      const file = await download(page, () => page.getByRole("button", { name: "Enregistrer la page" }).click());
      assert.match(file.name, new RegExp(`-${ending}\\.html$`));
      assert.match(await page.getByRole("status").filter({ hasText: "Enregistré :" }).textContent(), new RegExp(file.name));
      const alone = await context.newPage();
      await alone.goto(`file://${file.path}`);
      assert.deepEqual(seen, await alone.evaluate(shown), `${name}: the file is not what was shown`);
      await alone.close();
      await close(page);
      assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "report.show", "the focus comes back");
    }
    assert.deepEqual(problems, []);
  });
}

test("a browser without constructed style sheets shows the same rules", async (run) => {
  const { page, context } = await openReport(run, { prepare: (context) => context.addInitScript(() => { delete CSSStyleSheet.prototype.replaceSync; }) });
  await show(page, "Synthèse d’une page");
  await page.waitForTimeout(500);
  const seen = await report(page).locator("html").evaluate(shown);
  const file = await download(page, () => page.getByRole("button", { name: "Enregistrer la page" }).click());
  const alone = await context.newPage();
  await alone.goto(`file://${file.path}`);
  assert.deepEqual(seen.rules, (await alone.evaluate(shown)).rules);
});

test("notes and names go in or stay out, in the page and in the files", async (run) => {
  const { page, context } = await openReport(run);
  const words = async () => {
    await show(page);
    const text = await report(page).locator("body").textContent();
    await close(page);
    return text;
  };
  assert.match(await words(), /Note gardée entre nous[^]*Madame Untel|Madame Untel[^]*Note gardée entre nous/);
  await page.getByRole("checkbox", { name: "Remarques et preuves" }).uncheck();
  assert.doesNotMatch(await words(), /Note gardée|Registre du personnel/);
  await page.getByRole("checkbox", { name: "Noms des personnes" }).uncheck();
  assert.doesNotMatch(await words(), /Madame Untel/);
  for (const format of ["Tableau (.csv)", "Texte (.md)", "Échéances (.ics)", "Page (.html)"]) {
    assert.doesNotMatch((await save(page, format)).text, /Madame Untel|Note gardée/, format);
  }
  await page.getByRole("checkbox", { name: "Facile à lire" }).check();
  assert.match(await words(), /Régie des Tilleuls/);
});

test("each file is written, told, and reads back", async (run) => {
  const { page, context, problems } = await openReport(run);
  const html = await save(page, "Page (.html)");
  assert.match(html.text, /^<!DOCTYPE html>/);
  assert.ok(!html.text.includes("<script"));
  assert.match(await page.locator("[data-id='notice.title']").textContent(), new RegExp(html.name));
  const csv = await save(page, "Tableau (.csv)");
  assert.ok(csv.text.startsWith("\ufeffType;"), "the byte order mark is there");
  assert.match((await save(page, "Texte (.md)")).text, /^# /);
  const ics = await save(page, "Échéances (.ics)");
  assert.match(ics.text, /DTSTART;VALUE=DATE:20270301\r\n/);
  const json = await save(page, "Fichier Boussole (.json)");
  assert.equal(JSON.parse(json.text).actions.length, 2);
  assert.deepEqual(problems, []);
});

test("the workbook is asked for only then; its texts are texts, its numbers numbers, its dates dates", async (run) => {
  const requests = [];
  const { page, context, problems } = await openReport(run, { prepare: (context) => context.on("request", (request) => requests.push(request.url())) });
  await show(page);
  await close(page);
  await page.waitForTimeout(500);
  const asked = requests.filter((url) => url.startsWith(server.address)).map((url) => url.slice(server.address.length));
  const names = asked.map((url) => url.replace(/\?.*/, "")).filter((name) => name !== "backups.js"); // when it is needed, or after
  assert.deepEqual(names.slice(-4, -1).sort(), ["companion.json", "rapport.js", "rapport.wasm"]);
  assert.equal(names.at(-1), "offline.js");
  assert.ok(!asked.some((url) => url.startsWith("classeur")));
  const file = await save(page, "Classeur (.xlsx)");
  assert.match(file.name, /-classeur\.xlsx$/);
  const later = requests.map((url) => url.slice(server.address.length)).filter((url) => url.startsWith("classeur"));
  assert.equal(later.length, 1);
  const book = JSON.parse(execFileSync("/usr/bin/python3", [join(HERE, "read_workbook.py"), file.path], { encoding: "utf8" }));
  assert.deepEqual(Object.keys(book), ["Réponses", "Scores", "Indicateurs", "Actions"]);
  const [, first, second] = book.Actions;
  assert.deepEqual(first[0], { type: "text", value: HOSTILE });
  assert.deepEqual(second[0], { type: "text", value: "+33 1 23 45 67 89" });
  assert.deepEqual(second[2], { type: "text", value: "@bureau" });
  assert.deepEqual(first[3], { type: "date", value: 46447 }); // 1 March 2027, days since 30 December 1899
  assert.ok(!JSON.stringify(book).includes('"formula"'));
  const overall = book.Scores[1];
  assert.equal(overall[3].type, "number");
  assert.ok(overall[3].value > 0 && overall[3].value < 100 && !Number.isInteger(overall[3].value), "unrounded");
  const ratio = book.Indicateurs.filter((row) => row[0]?.value === "ratio-cip").map((row) => [row[2].value, row[4].value, row[6]?.value]);
  assert.deepEqual(ratio, [["saisi", 54, undefined], ["saisi", 2, undefined], ["calculé", 27, ratio[2][2]]]);
  assert.match(ratio[2][2], /Repère tenu|Vigilance|À l’écart du repère/);
  const answer = book["Réponses"].find((row) => row[1].value === "equipes.ratio-cip");
  assert.match(answer[7].value, /Note gardée/);
  assert.deepEqual(problems, []);
});

test("offline once the page is there: everything still prints and is kept, but the workbook, which is said", async (run) => {
  const { page, context } = await openReport(run);
  await context.setOffline(true);
  await show(page, "Rapport complet");
  assert.match(await report(page).locator("body").textContent(), /Régie des Tilleuls/);
  await close(page);
  assert.match((await save(page, "Texte (.md)")).text, /^# /);
  await page.getByRole("button", { name: "Enregistrer : Classeur (.xlsx)" }).click();
  await settled(page);
  assert.match(await page.locator("[data-id='notice.title']").textContent(), /classeur n’a pas pu/);
  await context.setOffline(false);
  assert.match((await save(page, "Classeur (.xlsx)")).name, /xlsx$/);
});

for (const refused of ["rapport.wasm", "rapport.js"]) {
  test(`without ${refused} the screen says so, that nothing is lost, and tries again`, async (run) => {
    const { page, context } = await openReport(run, { prepare: (context) => context.route(`**/${refused}*`, (route) => route.abort()) });
    assert.match(await page.locator("[data-id='report.missing']").textContent(), /Rien n’est perdu[^]*Exporter/);
    assert.equal(await page.getByRole("button", { name: "Voir et imprimer" }).count(), 0);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await settled(page);
    assert.match(await page.locator("[data-id='notice.title']").textContent(), /n’a pas pu être chargée/);
    assert.equal(JSON.parse((await save(page, "Fichier Boussole (.json)")).text).actions.length, 2);
    await context.unroute(`**/${refused}*`);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await settled(page);
    await show(page);
    assert.match(await report(page).locator("body").textContent(), /Régie des Tilleuls/);
  });
}

test("« Imprimer » prints the report, by its button and by Ctrl+P", async (run) => {
  const { page, context } = await openReport(run);
  await show(page);
  await page.evaluate(() => {
    window.printed = 0;
    document.querySelector("dialog.report iframe").contentWindow.print = () => { window.printed += 1; };
  });
  await page.getByRole("button", { name: "Imprimer", exact: true }).click();
  await page.keyboard.press("Control+p");
  assert.equal(await page.evaluate(() => window.printed), 2);
});

test("printed from the browser's menu, the page is the report alone, and the preview is there afterwards", async (run) => {
  const { page } = await openReport(run);
  await show(page, "Rapport complet");
  const file = join(folder, "menu.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  assert.match(text, /Régie des Tilleuls/);
  assert.ok(Number(execFileSync("pdfinfo", [file], { encoding: "utf8" }).match(/Pages: +(\d+)/)[1]) > 5);
  for (const words of ["Enregistrer la page", "Voir et imprimer", "Réglages"]) assert.ok(!text.includes(words), words);
  assert.match(await report(page).locator("body").textContent(), /Régie des Tilleuls/);
  assert.equal(await page.locator("[data-printed]").count(), 0);
  await close(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.display), "drawn");
  await page.getByRole("heading", { level: 1, name: "Rapport" }).waitFor();
});

test("each document has as many pages from the browser's menu as its file, and the synthesis one", async (run) => {
  const { page, context } = await openReport(run);
  const pages = async (from, name) => {
    const file = join(folder, `${name}.pdf`);
    await from.pdf({ path: file, preferCSSPageSize: true });
    return Number(execFileSync("pdfinfo", [file], { encoding: "utf8" }).match(/Pages: +(\d+)/)[1]);
  };
  const classes = await page.evaluate(() => document.body.className);
  for (const [name, ending] of DOCUMENTS) {
    await show(page, name);
    const menu = await pages(page, `menu-${ending}`);
    assert.equal(await page.evaluate(() => document.body.className), classes, "the page is as before");
    const file = await download(page, () => page.getByRole("button", { name: "Enregistrer la page" }).click());
    const alone = await context.newPage();
    await alone.goto(`file://${file.path}`);
    assert.equal(menu, await pages(alone, `file-${ending}`), name);
    if (ending === "synthese") assert.equal(menu, 1);
    await alone.close();
    await close(page);
  }
});

test("the preview by keyboard: Tab goes round inside, no key reaches the screen behind, Escape closes from anywhere", async (run) => {
  const { page, context } = await openReport(run);
  const active = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.localName);
  await page.getByRole("button", { name: "Voir et imprimer" }).focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await active(), "Imprimer");
  for (const name of ["Enregistrer la page", "Fermer", "iframe"]) {
    await page.keyboard.press("Tab");
    assert.equal(await active(), name);
  }
  await page.keyboard.press("n");
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.querySelector("dialog.report iframe").contentWindow.scrollY > 1000);
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await page.locator("dialog").count(), 0);
  assert.equal(await page.evaluate(() => location.hash), "#/rapport");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "report.show");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog").count(), 0);
});

test("the table of contents stays within the report and leaves the address alone", async (run) => {
  const { page, context } = await openReport(run);
  await show(page, "Rapport complet");
  await report(page).getByRole("link").nth(6).click();
  await page.waitForFunction(() => document.querySelector("dialog.report iframe").contentWindow.scrollY > 500);
  assert.equal(await page.evaluate(() => location.hash), "#/rapport");
  await page.goBack();
  await settled(page);
  assert.equal(await page.locator("dialog").count(), 0, "going back closes it");
});

for (const settings of [{}, { theme: "dark" }, { display: "plain" }]) {
  test(`axe finds nothing, ${JSON.stringify(settings)}`, async (run) => {
    const { page, context } = await openReport(run, { settings, context: { bypassCSP: true } });
    await checkWithAxe(page, "écran");
    for (const [name] of DOCUMENTS) {
      await show(page, name);
      await checkWithAxe(page, name);
      await close(page);
    }
  });
}

for (const [where, viewport, settings] of [["320 points", { width: 320, height: 640 }, {}], ["a telephone", { width: 390, height: 844 }, {}],
  ["text at 200 %", { width: 1280, height: 800 }, { textPercent: 200 }]]) {
  test(`the preview fits: ${where}`, async (run) => {
    const { page, context } = await openReport(run, { settings, context: { viewport } });
    for (const [name] of DOCUMENTS) {
      await show(page, name);
      const seen = await page.evaluate(() => {
        const dialog = document.querySelector("dialog.report");
        const frame = dialog.querySelector("iframe");
        const root = frame.contentDocument.documentElement;
        return {
          sideways: dialog.scrollWidth > dialog.clientWidth || root.scrollWidth > root.clientWidth,
          small: [...dialog.querySelectorAll("button")].filter((button) => button.offsetHeight < 44).length,
          cut: [...dialog.querySelectorAll("button")].filter((button) => button.getBoundingClientRect().right > innerWidth).length,
          room: frame.offsetHeight > innerHeight * 0.4,
        };
      });
      assert.deepEqual(seen, { sideways: false, small: 0, cut: 0, room: true }, `${where}: ${name}`);
      await close(page);
    }
  });
}
