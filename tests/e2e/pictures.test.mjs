// Takes the pictures that docs/images may show (scripts/pictures), and checks what is seen at other sizes and colours:
// nothing that one can press is cut by the page's edge.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, openApp, PICTURES, serve, settled, startDiagnostic } from "./browser.mjs";

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

// The same day on every machine, so that a picture changes only when the app does.
async function openToday(options) {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  await context.clock.setFixedTime(new Date("2026-11-24T18:30:00Z"));
  return openApp(browser, server.address, { context });
}

async function picture(page, name) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => { document.querySelector("[data-id='main.scroll']").scrollTop = 0; });
  await settled(page);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

// Answers every question, with a level that depends on its place only.
async function answerAll(page) {
  for (let place = 0; ; place += 1) {
    await page.keyboard.press(place % 11 === 6 ? "Digit0" : `Digit${[2, 1, 3, 2, 2, 0, 3, 1][place % 8]}`);
    if (place % 13 === 5) await page.getByRole("button", { name: "Ne sait pas" }).click();
    await settled(page);
    const next = page.getByRole("button", { name: "Suivante" });
    if (await next.count() === 0) return;
    await next.click();
    await settled(page);
  }
}

async function nothingIsCut(page, where) {
  const cut = await page.evaluate(() => [...document.querySelectorAll("button.node, a.node, input.node, textarea.node")]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    }).map((element) => element.dataset.id));
  assert.deepEqual(cut, [], where);
}

test("pictures of the main screens", async () => {
  const { page, context, problems } = await openToday({ viewport: { width: 1280, height: 800 } });
  await picture(page, "accueil");
  await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
  await settled(page);
  await page.getByRole("checkbox", { name: /chantier d’insertion/ }).check();
  await page.getByRole("checkbox", { name: /entreprise d’insertion/ }).check();
  await picture(page, "profil");
  await page.getByRole("textbox", { name: "Nom de la Régie" }).fill("Régie des Tilleuls");
  await page.getByRole("button", { name: "Aller aux questions" }).click();
  await settled(page);
  await page.getByRole("radio", { name: "2 En place" }).check();
  await page.evaluate(() => document.activeElement.blur());
  await picture(page, "questionnaire");
  await answerAll(page);
  await page.getByRole("button", { name: "Voir les résultats" }).click();
  await settled(page);
  await picture(page, "resultats");
  await page.getByRole("button", { name: "D’où vient ce score ?" }).click();
  await picture(page, "explication");
  assert.deepEqual(problems, []);
  await context.close();
});

test("pictures of a commission and of a room", async () => {
  const { page, context, problems } = await openToday({ viewport: { width: 1280, height: 800 } });
  const press = async (name) => {
    await page.getByRole("button", { name }).first().click();
    await settled(page);
  };
  const view = async (name) => {
    await page.getByRole("link", { name, exact: true }).first().click();
    await settled(page);
  };
  await press("Comparer des Régies");
  await press("Essayer avec six Régies inventées");
  await picture(page, "comparer");
  await view("Écarts");
  await picture(page, "comparer-ecarts");
  await view("Entraide");
  await picture(page, "comparer-entraide");
  await view("Accueil");
  await press("Animer un atelier");
  await press("Essayer avec douze personnes imaginaires");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, "atelier.png") });
  await press("Révéler");
  if (await page.getByRole("button", { name: "Révéler" }).count()) await press("Révéler");
  await page.screenshot({ path: join(PICTURES, "atelier-votes.png") });
  assert.deepEqual(problems, []);
  await context.close();
});

const variants = [
  { name: "telephone", viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  { name: "etroit", viewport: { width: 320, height: 640 } },
  { name: "texte-200", viewport: { width: 1280, height: 800 }, percent: 200 },
  { name: "sombre", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  { name: "contraste", viewport: { width: 1280, height: 800 }, contrast: "more" },
  { name: "grand", viewport: { width: 1920, height: 1080 } },
];

for (const { name, percent, ...options } of variants) {
  test(`questionnaire and results, ${name}`, async () => {
    const { page, context, problems } = await openToday(options);
    if (percent) {
      await page.getByRole("link", { name: "Réglages" }).or(page.getByRole("button", { name: "Réglages" })).first().click();
      await settled(page);
      await page.getByRole("radio", { name: new RegExp(`^${percent}`) }).check();
      await settled(page);
      await page.getByRole("button", { name: "Ouvrir le menu" }).click();
      await settled(page);
      await page.getByRole("link", { name: "Accueil", exact: true }).click();
      await settled(page);
    }
    await nothingIsCut(page, "Accueil");
    await startDiagnostic(page, "Régie des Tilleuls");
    await page.getByRole("radio", { name: "1 Amorcé" }).check();
    await settled(page);
    await nothingIsCut(page, "Questionnaire");
    await page.evaluate(() => { document.activeElement.blur(); });
    await picture(page, name);
    assert.ok(await page.getByRole("button", { name: "Suivante" }).isVisible());
    if (await page.getByRole("button", { name: "Ouvrir le menu" }).count() > 0) {
      await page.getByRole("button", { name: "Ouvrir le menu" }).click();
      await settled(page);
    }
    await page.getByRole("link", { name: "Résultats", exact: true }).click();
    await settled(page);
    await nothingIsCut(page, "Résultats");
    assert.deepEqual(problems, []);
    await context.close();
  });
}
