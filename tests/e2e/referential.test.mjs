// Another referential in the page, and diagnostics that answer the one before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, launchWithoutDrawing, openApp, openSite, press, ready, settled, wholeReferential } from "./browser.mjs";

const { server, browser } = await openSite();

const GONE = "equipes.ratio-cip";
const REWORDED = "equipes.taux-encadrement";
const VERSION = "2027.1";

// The guide's referential, changed: one question reworded, one gone, one new.
function edition(change = () => {}) {
  const referential = wholeReferential();
  referential.version = VERSION;
  const gone = referential.criteria.find(({ id }) => id === GONE);
  referential.criteria = referential.criteria.filter(({ id }) => id !== GONE);
  referential.criteria.find(({ id }) => id === REWORDED).question = "Notre Régie encadre-t-elle assez ?";
  referential.criteria.push({ ...gone, id: "equipes.nouvelle", title: "Une nouvelle question" });
  change(referential);
  return JSON.stringify(referential);
}

async function drop(page, name, text) {
  const data = await page.evaluateHandle(([fileName, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], fileName));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await settled(page);
}

async function goTo(page, address) {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.waitForFunction((hash) => location.hash.startsWith(hash), address);
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 0); }));
  await settled(page);
}

// The example, then another edition of the questions: its page of migration.
async function meetMigration(page) {
  await press(page, "button", /Essayer avec un exemple/);
  await drop(page, "edition-2027.json", edition());
  await press(page, "button", "Utiliser ce référentiel");
  assert.equal(await title(page), "Les questions ont changé");
}

const title = (page) => page.getByRole("heading", { level: 1 }).textContent();
const says = (page, words) => page.getByText(words).first().waitFor();
// What is drawn inside is looked at by tests/ui/layout_test.cpp.
const isSideways = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);

// Tab until the element of this name has the focus, as far as a person would go.
async function tabTo(page, name) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement.getAttribute("aria-label") || document.activeElement.textContent);
    if (name.test(focused)) return;
  }
  assert.fail(`${name} not reached by keyboard`);
}

test("in Réglages: chosen, used, there after a reload, and back to the guide's", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await goTo(page, "#/reglages");
  await says(page, "Les questions du guide");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Ouvrir un autre référentiel…" }).click(),
  ]);
  await chooser.setFiles({ name: "edition-2027.json", mimeType: "application/json", buffer: Buffer.from(edition()) });
  await page.getByRole("dialog").waitFor();
  await settled(page);
  await press(page, "button", "Utiliser ce référentiel");
  await says(page, "59 questions · référentiel « Guide du Mouvement des Régies (2024) », version 2027.1");
  await page.reload();
  await ready(page);
  await says(page, "59 questions · référentiel « Guide du Mouvement des Régies (2024) », version 2027.1");
  await press(page, "button", "Revenir au référentiel du guide");
  await says(page, "Les questions du guide");
  await page.reload();
  await ready(page);
  await says(page, "Les questions du guide");
  await page.getByRole("button", { name: /^Reprendre/ }).waitFor();
  await press(page, "button", "Effacer toutes les données de Boussole");
  await press(page, "button", "Oui, tout effacer");
  await page.reload();
  await ready(page);
  await goTo(page, "#/reglages");
  assert.equal(await page.getByRole("button", { name: /^Reprendre/ }).count(), 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test("the example moves to the other edition; a reload finds both it and the original", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await meetMigration(page);
  for (const group of [/^Identiques.*57\squestions/, /^Reformulées.*1\squestion/, /^Nouvelles.*1\squestion/, /^Disparues.*1\squestion/]) {
    await press(page, "button", group);
  }
  await says(page, "Maintenant : Notre Régie encadre-t-elle assez ?");
  await says(page, "Une nouvelle question");
  assert.equal(await page.evaluate(() => location.hash), "#/migration");
  await page.reload();
  await ready(page);
  assert.equal(await title(page), "Les questions ont changé");
  await press(page, "button", "Passer à cette version");
  await says(page, "Le diagnostic est passé à la version 2027.1 des questions.");
  await goTo(page, `#/questionnaire/${REWORDED}`);
  await says(page, /^Réponse reprise d’un diagnostic précédent/);
  await press(page, "button", "Confirmer");
  await page.reload();
  await ready(page);
  assert.ok((await title(page)).startsWith("Notre Régie encadre-t-elle assez"));
  assert.equal(await page.getByText(/^Réponse reprise/).count(), 0);
  await goTo(page, "#/journal");
  const gone = page.getByRole("region", { name: "Questions disparues" });
  await gone.getByRole("heading", { level: 3 }).waitFor();
  await goTo(page, "#/accueil");
  assert.equal(await page.getByRole("button", { name: /^Continuer/ }).count(), 2);
  await says(page, "Répond à la version 2024.2 des questions.");
  assert.deepEqual(problems, []);
  await context.close();
});

test("left as it is, then back to its own questions", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await meetMigration(page);
  await press(page, "button", "Laisser comme il est");
  await press(page, "button", /^Continuer/);
  assert.equal(await title(page), "Les questions ont changé");
  await press(page, "button", "Revenir à la version 2024.2");
  await goTo(page, `#/questionnaire/${GONE}`);
  assert.equal(await page.evaluate(() => location.hash), `#/questionnaire/${GONE}`);
  assert.deepEqual(problems, []);
  await context.close();
});

test("the browser keeps the text of the file as it was given", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const { page } = await openApp(browser, server.address, { context });
  await meetMigration(page);
  await press(page, "button", "Passer à cette version");
  const kept = await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("boussole-referential", 1);
    request.onsuccess = () => {
      const get = request.result.transaction("referentials").objectStore("referentials").getAll();
      get.onsuccess = () => resolve(new TextDecoder().decode(get.result[0].bytes));
    };
  }));
  assert.equal(kept, edition());
  await context.close();
});

test("a refused referential: told with place and reason, what was open stays open", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await press(page, "button", /Essayer avec un exemple/);
  await goTo(page, "#/questionnaire/equipes.ratio-cip");
  const before = await title(page);
  const broken = edition((referential) => {
    referential.criteria[3].levels = ["un", "deux"];
    delete referential.criteria[4].question;
  });
  await drop(page, "faute.json", broken);
  await says(page, "Le fichier « faute.json » n’est pas un référentiel que Boussole peut utiliser.");
  await says(page, /\/criteria\/3\/levels/);
  await says(page, /\/criteria\/4/);
  await says(page, /ce qui était ouvert l’est toujours/);
  assert.equal(await title(page), before);
  await drop(page, "meme-version.json", edition((referential) => { referential.version = "2024.2"; }));
  await says(page, /Cette version est déjà celle du guide/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("by keyboard alone: from the proposal to the migrated diagnostic", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  await press(page, "button", /Essayer avec un exemple/);
  await drop(page, "edition-2027.json", edition());
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await drop(page, "edition-2027.json", edition());
  await tabTo(page, /^Utiliser ce référentiel/);
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "screen.title");
  await tabTo(page, /^Disparues/);
  await page.keyboard.press("Enter");
  await settled(page);
  await tabTo(page, /^Passer à cette version/);
  await page.keyboard.press("Enter");
  await settled(page);
  await says(page, "Le diagnostic est passé à la version 2027.1 des questions.");
  assert.deepEqual(problems, []);
  await context.close();
});

const SIZES = {
  "1280 px": { viewport: { width: 1280, height: 800 } },
  "320 px": { viewport: { width: 320, height: 640 } },
  "text at 200 %": { viewport: { width: 1280, height: 800 }, settings: { textPercent: 200 } },
  "the plain page": { viewport: { width: 390, height: 844 }, settings: { display: "plain" } },
};
for (const [name, { settings, ...options }] of Object.entries(SIZES)) {
  test(`axe and no sideways scrolling: the proposal, the migration, what is left of it; ${name}`, async () => {
    const context = await browser.newContext({ locale: "fr-FR", bypassCSP: true, ...options });
    if (settings) {
      await context.addInitScript((value) => {
        if (!localStorage.getItem("boussole.settings")) localStorage.setItem("boussole.settings", value);
      }, JSON.stringify(settings));
    }
    const { page, problems } = await openApp(browser, server.address, { context });
    const check = async (where) => {
      await checkWithAxe(page, where);
      assert.equal(await isSideways(page), false, where);
    };
    await press(page, "button", /Essayer avec un exemple/);
    await goTo(page, "#/reglages");
    await drop(page, "edition-2027.json", edition());
    await check("proposal");
    await press(page, "button", "Utiliser ce référentiel");
    assert.equal(await title(page), "Les questions ont changé");
    for (const group of [/^Identiques/, /^Reformulées/, /^Nouvelles/, /^Disparues/]) await press(page, "button", group);
    await check("migration");
    await press(page, "button", "Passer à cette version");
    await goTo(page, "#/journal");
    await check("history");
    await goTo(page, "#/reglages");
    await check("settings");
    await goTo(page, "#/accueil");
    await check("home");
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("without drawing, and on paper", async () => {
  const plain = await launchWithoutDrawing();
  try {
    const { page, context, problems } = await openApp(plain, server.address);
    await meetMigration(page);
    await press(page, "button", /^Disparues/);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.ok(await page.getByRole("heading", { level: 2, name: /./ }).count() > 0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await press(page, "button", "Passer à cette version");
    await says(page, "Le diagnostic est passé à la version 2027.1 des questions.");
    assert.deepEqual(problems, []);
    await context.close();
  } finally {
    await plain.close();
  }
});
