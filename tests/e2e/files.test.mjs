// Files that come in: several at once, the same again, other kinds, other encodings, spoilt accents; and what goes out to
// a spreadsheet or a calendar.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { checkWithAxe, launch, openApp, ready, records, serve, settled } from "./browser.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const EXAMPLE = readFileSync(join(HERE, "../../assets/demo/exemple.boussole.json"), "utf8");

let server;
let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "boussole-files-"));
  [server, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

// The example under another name and id.
function diagnostic(name, number, change = () => {}) {
  const made = JSON.parse(EXAMPLE);
  made.id = `9b1f0f6e-0000-4000-8000-${String(number).padStart(12, "0")}`;
  made.organisation.name = name;
  made.title = name;
  change(made);
  return Buffer.from(JSON.stringify(made));
}
const latin1 = (bytes) => Buffer.from(bytes.toString("utf8").replace(/[^\0-\xff]/g, "?"), "latin1");
const garbled = (bytes) => Buffer.from(bytes.toString("latin1"), "utf8");
const file = (name, buffer) => ({ name, mimeType: "application/json", buffer });

async function open(run, options = {}) {
  const opened = await openApp(browser, server.address, options);
  run.after(() => opened.context.close());
  return opened;
}

async function drop(page, files) {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, files.map(({ name, buffer }) => [name, [...buffer]]));
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

async function pick(page, files) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Ouvrir un fichier" }).first().click();
  await (await chooser).setFiles(files);
}

const notice = async (page, words) => {
  await page.locator("[data-id='notice']").filter({ hasText: words }).waitFor();
  await settled(page);
  return (await page.locator("[data-id='notice']").textContent()).replaceAll("\u00a0", " ");
};
const kept = async (page) => (await records(page)).length;

for (const [means, give] of [["dropped", drop], ["picked", pick]]) {
  test(`several files ${means} are all opened, and one message says what became of each`, async (run) => {
    const { page, problems } = await open(run);
    await give(page, [
      file("a.json", diagnostic("Alpha", 1)), file("b.json", diagnostic("Beta", 2)), file("encore.json", diagnostic("Alpha", 1)),
      file("liste.csv", Buffer.from("a;b\n1;2\n")), file("faux.json", diagnostic("Faux", 3, (made) => { made.answers["equipes.ratio-cip"].level = 9; })),
    ]);
    const words = await notice(page, "5 fichiers");
    assert.match(words, /5\sfichiers reçus : 2\souverts, 1\sdéjà là, 2\srefusés\./);
    assert.match(words, /« liste\.csv » : refusé\. C’est un tableau \(\.csv\)/);
    assert.match(words, /« faux\.json » : refusé\..*\/answers\/equipes\.ratio-cip\/level/);
    assert.match(words, /« encore\.json » : déjà là/);
    for (const name of ["Alpha", "Beta"]) assert.ok(await page.getByText(name).count() > 0, name);
    assert.equal(await kept(page), 2);
    await page.reload();
    await ready(page);
    for (const name of ["Alpha", "Beta"]) assert.ok(await page.getByText(name).count() > 0, name);
    assert.deepEqual(problems, []);
  });
}

test("the same file again, even after a copy was kept, makes no other copy", async (run) => {
  const { page } = await open(run);
  const given = file("a.json", diagnostic("Alpha", 1));
  await drop(page, [given]);
  await notice(page, "est ouvert");
  await page.evaluate(() => { location.hash = "#/questionnaire/equipes.ratio-cip"; });
  await page.getByRole("radio", { name: "3 Ancré" }).check();
  await settled(page);
  for (const words of ["est ouvert", "déjà", "déjà"]) {
    await drop(page, [given]);
    await notice(page, words);
    assert.equal(await kept(page), 2, words);
  }
});

const KINDS = [
  ["classeur.xlsx", Buffer.from("PK\x03\x04....xl/workbook.xml", "latin1"), /un classeur/],
  ["tout.zip", Buffer.from("PK\x03\x04....a.boussole.json", "latin1"), /une archive \(zip\)/],
  ["rapport.html", Buffer.from("<!DOCTYPE html><title>Rapport</title>"), /une page web/],
  ["windows.json", latin1(diagnostic("Régie", 4)), /enregistré en Windows-1252.*UTF-8/],
  ["vide.json", Buffer.alloc(200), /que du vide/],
];
test("other kinds of files are refused by their name", async (run) => {
  const { page, problems } = await open(run);
  for (const [name, bytes, words] of KINDS) {
    await drop(page, [file(name, bytes)]);
    assert.match(await notice(page, name), words);
  }
  assert.equal(await page.getByText("Vos diagnostics").count(), 0);
  assert.deepEqual(problems, []);
});

test("a .zip opens as the files of Boussole that it holds: what one copied whole, what several Régies sent together", async (run) => {
  const { page, problems } = await open(run);
  const held = { "Régies/a.boussole.json": diagnostic("Alpha", 1), "b.boussole.json": diagnostic("Beta", 2),
    "__MACOSX/._b.boussole.json": Buffer.from("ce qu’un Mac ajoute"), "photo.png": Buffer.alloc(50), "gros.json": Buffer.alloc(8_000_000, " ") };
  const packed = zipSync(Object.fromEntries(Object.entries(held).map(([name, bytes]) => [name, new Uint8Array(bytes)])));
  await drop(page, [file("tout.zip", Buffer.from(packed))]);
  const words = await notice(page, "3 fichiers");
  assert.match(words, /3\sfichiers reçus : 2\souverts, 1\srefusé\./);
  assert.match(words, /« gros\.json » : refusé/);
  assert.equal(await kept(page), 2);
  assert.deepEqual(problems, []);
});

test("UTF-16 opens, a Mac's accents make the right file name and are kept", async (run) => {
  const { page } = await open(run);
  await drop(page, [file("u.json", Buffer.from(`\ufeff${diagnostic("Régie de l’Étoile", 5).toString("utf8")}`, "utf16le"))]);
  await notice(page, "est ouvert");
  await drop(page, [file("mac.json", diagnostic("Régie de l’Étoilée".normalize("NFD"), 6))]);
  await notice(page, "mac.json");
  const [given] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Exporter" }).first().click()]);
  assert.match(given.suggestedFilename(), /^boussole-regie-de-l-etoilee-\d/);
  await given.saveAs(join(folder, "mac.json"));
  assert.equal(JSON.parse(readFileSync(join(folder, "mac.json"), "utf8")).organisation.name, "Régie de l’Étoilée".normalize("NFD"));
});

test("spoilt accents are told before anything is kept, and mended when one wants", async (run) => {
  const { page, problems } = await open(run, { bypassCSP: true });
  const spoilt = file("abimes.json", garbled(diagnostic("Régie de l’Étoile", 7)));
  const dialog = page.getByRole("dialog", { name: "Des accents sont abîmés" });
  await drop(page, [spoilt]);
  await dialog.waitFor();
  await settled(page);
  assert.match(await dialog.textContent(), /RÃ©gie.*Régie/s);
  assert.ok(await page.evaluate(() => !localStorage.getItem("boussole.kept")) || await kept(page) === 0);
  await checkWithAxe(page, "accents abîmés");
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await page.getByText("Vos diagnostics").count(), 0);
  await drop(page, [spoilt]);
  await dialog.waitFor();
  await page.getByRole("button", { name: "Ouvrir en réparant" }).click();
  await notice(page, "est ouvert");
  assert.ok(await page.getByText("Régie de l’Étoile").count() > 0);
  assert.ok(!(await page.locator("#page").textContent()).includes("Ã"));
  assert.deepEqual(problems, []);
});

const TYPED = ["_x0041_", "1-2", "3/4", "007", "1E5", "=1+1", "Collé\u000bde\u2028Word"];
test("a table and a workbook keep what was typed, and say what they cut", async (run) => {
  const { page } = await open(run);
  const ids = Object.keys(JSON.parse(EXAMPLE).answers);
  await drop(page, [file("d.json", diagnostic("Essai", 8, (made) => {
    TYPED.forEach((note, index) => { made.answers[ids[index]] = { level: 1, note }; });
    made.answers[ids[8]] = { level: 1, evidence: Array.from({ length: 20 }, () => "🧭é".repeat(700)) };
  }))]);
  await notice(page, "est ouvert");
  await page.evaluate(() => { location.hash = "#/rapport"; });
  await page.waitForFunction(() => document.title.startsWith("Rapport"));
  await settled(page);
  const save = async (format) => {
    const [given] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `Enregistrer : ${format}` }).click()]);
    await given.saveAs(join(folder, given.suggestedFilename()));
    await settled(page);
    return join(folder, given.suggestedFilename());
  };
  const csv = readFileSync(await save("Tableau (.csv)"), "utf8");
  assert.match(await notice(page, "cellule"), /coupée.*\.boussole\.json/s);
  for (const text of ["'1-2", "'3/4", "'007", "'1E5", "'=1+1", "_x0041_"]) assert.ok(csv.includes(`;${text};`), text);
  const path = await save("Classeur (.xlsx)");
  assert.match(await notice(page, "cellule"), /coupée/);
  const book = JSON.parse(execFileSync("/usr/bin/python3", [join(HERE, "read_workbook.py"), path], { encoding: "utf8" }));
  const rows = Object.fromEntries(book["Réponses"].slice(1).map((row) => [row[1].value, row]));
  TYPED.forEach((note, index) => assert.deepEqual(rows[ids[index]][7], { type: "text", value: note.replace(/[\u000b\u2028]/g, "\n") }));
  const long = rows[ids[8]][8].value;
  assert.ok(long.length <= 32_767 && long.endsWith("… (suite dans le fichier .boussole.json)"), `${long.length}`);
});

for (const zone of ["Europe/Paris", "Pacific/Auckland", "America/Guadeloupe", "Indian/Reunion"]) {
  test(`due dates are days of the calendar, and a change sent again replaces, ${zone}`, async (run) => {
    const { page } = await open(run, { timezoneId: zone });
    const due = (day) => (made) => {
      made.actions = [{ id: "a", criteria: [], title: "Une action", owner: "", due: day, effort: 1, status: "todo", note: "" }];
    };
    await drop(page, [file("d.json", diagnostic("Essai", 9, due("2026-10-25")))]);
    await notice(page, "est ouvert");
    const calendar = async () => {
      await page.evaluate(() => { location.hash = "#/rapport"; });
      await page.waitForFunction(() => document.title.startsWith("Rapport"));
      await settled(page);
      const [given] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer : Échéances (.ics)" }).click()]);
      await given.saveAs(join(folder, "d.ics"));
      await settled(page);
      const text = readFileSync(join(folder, "d.ics"), "utf8");
      return (name) => new RegExp(`^${name}:(.*)\\r$`, "m").exec(text)[1];
    };
    const first = await calendar();
    assert.equal(first("DTSTART;VALUE=DATE"), "20261025");
    assert.equal(first("DTEND;VALUE=DATE"), "20261026");
    await page.evaluate(() => { location.hash = "#/plan"; });
    await page.waitForFunction(() => document.title.startsWith("Plan"));
    await settled(page);
    await page.getByRole("button", { name: /Une action/ }).first().click();
    await settled(page);
    const field = page.getByRole("textbox", { name: "Pour quand" });
    await field.fill("28 mars 2027");
    await field.blur();
    await settled(page);
    const second = await calendar();
    assert.equal(second("DTSTART;VALUE=DATE"), "20270328");
    assert.equal(second("UID"), first("UID"));
    assert.ok(Number(second("SEQUENCE")) > Number(first("SEQUENCE")));
    assert.ok(second("LAST-MODIFIED") > first("LAST-MODIFIED"));
  });
}
