// The page without drawing: the mirror alone, visible. Because WebGL is missing, was lost, or by choice.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checkWithAxe, launch, launchWithoutDrawing, openApp, PICTURES, question, ready, serve, settled, startDiagnostic } from "./browser.mjs";

let server;
let browser;
let drawing;
before(async () => {
  server = await serve();
  [browser, drawing] = await Promise.all([launchWithoutDrawing(), launch()]);
});
after(async () => {
  await Promise.all([browser?.close(), drawing?.close()]);
  await server?.close();
});

const display = (page) => page.evaluate(() => document.documentElement.dataset.display);
const becomes = (page, wanted) =>
  page.waitForFunction((mode) => document.documentElement.dataset.display === mode, wanted);

// What one can press or read is in the page's width, large enough, and its words are not cut.
async function isUsable(page, where) {
  const faults = await page.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth + 1) found.push(`sideways scroll ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll("button.node, a.node, .choice, .field")) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || element.closest("[inert]")) continue;
      if (left < -1 || right > innerWidth + 1) found.push(`${element.textContent} is outside`);
      if (width < 43.5 || height < 43.5) found.push(`${element.textContent} is ${width} × ${height}`);
    }
    // One row of header; buttons of the bar stand apart.
    const header = document.querySelector("#page > header").getBoundingClientRect().height;
    if (header > (innerWidth < 360 ? 80 : 64)) found.push(`the header takes ${header}`);
    const boxes = [...document.querySelectorAll("[data-id='question.bar'] > button")].map((button) => button.getBoundingClientRect());
    for (const [at, box] of boxes.entries()) {
      const before = boxes[at - 1];
      if (before && box.left < before.right + 4 && box.top < before.bottom + 4) found.push(`buttons ${at} and ${at + 1} of the bar touch`);
    }
    return found;
  });
  assert.deepEqual(faults, [], where);
}

for (const [name, options] of Object.entries({
  "1280 px": { viewport: { width: 1280, height: 800 } },
  "390 px": { viewport: { width: 390, height: 844 } },
  "320 px": { viewport: { width: 320, height: 640 } },
  "dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "high contrast": { viewport: { width: 1280, height: 800 }, contrast: "more" },
})) {
  test(`without WebGL the main journey works and reads well, ${name}`, async () => {
    const { page, context, problems } = await openApp(browser, server.address, { ...options, bypassCSP: true });
    const look = async (where) => {
      await isUsable(page, where);
      await checkWithAxe(page, where);
    };
    const go = async (screen) => {
      const menu = page.getByRole("button", { name: "Ouvrir le menu" });
      if (await menu.count() > 0) {
        await menu.click();
        await settled(page);
      }
      await page.getByRole("link", { name: screen, exact: true }).click();
      await settled(page);
    };
    assert.equal(await display(page), "plain");
    await page.getByText("Voici la page simple").waitFor();
    await look("Accueil");
    await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
    await settled(page);
    await look("Profil");
    await page.getByText("Nous portons un chantier d’insertion").click(); // the label, as one does
    await settled(page);
    assert.ok(await page.getByRole("checkbox", { name: /chantier d’insertion/ }).isChecked());
    await page.getByRole("textbox", { name: "Nom de la Régie" }).fill("Régie de la Page");
    await page.getByRole("button", { name: "Aller aux questions" }).click();
    await settled(page);
    const first = await question(page);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
    await page.getByRole("radio", { name: "2 En place" }).check();
    await page.getByRole("textbox", { name: "Remarque" }).fill("Vu à la dernière réunion.\nÀ revoir.");
    await settled(page);
    await look("Questionnaire");
    await page.getByRole("button", { name: "Suivante" }).click();
    await settled(page);
    assert.notEqual(await question(page), first);
    await page.getByRole("button", { name: "Sans objet" }).click();
    await page.getByRole("textbox", { name: /Pourquoi/ }).fill("Pas de telle activité.");
    await settled(page);
    await look("Sans objet");
    for (let n = 0; n < (name === "1280 px" ? 24 : 4); n += 1) {
      await page.getByRole("button", { name: "Suivante" }).click();
      await settled(page);
      await page.keyboard.press(`Digit${n % 4}`);
      await settled(page);
    }
    await go("Résultats");
    await page.getByText(/Score d’ensemble\s: (entre \d+ et )?\d+ sur 100/).waitFor();
    assert.ok(await page.getByRole("table").first().isVisible());
    await look("Résultats");
    await page.getByRole("button", { name: "D’où vient ce score ?" }).click();
    await settled(page);
    await look("explication");
    await page.keyboard.press("Escape");
    await settled(page);
    await go("Réglages");
    await look("Réglages");
    await go("Aide");
    await look("Aide");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Exporter" }).click(),
    ]);
    assert.equal(JSON.parse(await readFile(await download.path(), "utf-8")).organisation.name, "Régie de la Page");
    await settled(page);
    await look("avis");
    await page.reload();
    await ready(page);
    if (await page.getByRole("button", { name: "Ouvrir le menu" }).count() > 0) {
      await page.getByRole("button", { name: "Ouvrir le menu" }).click();
      await settled(page);
    }
    await page.getByRole("link", { name: "Accueil", exact: true }).click();
    await settled(page);
    await look("Accueil, avec un diagnostic");
    await page.getByRole("button", { name: /^Continuer/ }).click();
    await settled(page);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

// What the charts say, as the page shows them.
const charts = (page) => page.evaluate(() => [...document.querySelectorAll("#page .chart")].filter((chart) => chart.checkVisibility())
  .map((chart) => [chart.parentElement.querySelector("[data-id]")?.dataset.id, chart.textContent]));

test("the charts of the results are the report's, beside their tables; they follow an answer; without their room, tables alone", async () => {
  const { page, context, problems } = await openApp(browser, server.address, { bypassCSP: false });
  await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
  await settled(page);
  await page.getByRole("button", { name: /^Par principe/ }).click();
  await settled(page);
  const shown = await charts(page);
  assert.deepEqual(shown.map(([beside]) => beside), ["results.overall.title", "results.domains.table", "results.map.table",
    "results.principles.table"]);
  for (const words of ["Activités et métiers", "Recrutement et intégration", "En place"]) assert.ok(shown[1][1].includes(words), words);
  assert.equal(await page.locator("#page .chart svg [id]").count(), 0, "no id of another page");
  assert.ok(await page.evaluate(() => [...document.querySelectorAll("#page .chart")].every((chart) => chart.closest("[aria-hidden=true]"))));
  const [score] = await page.evaluate(() => [document.querySelector("[data-id='results.score']").textContent.match(/\d+/)[0]]);
  assert.ok(shown[0][1].includes(score), `${score} is in ${shown[0][1]}`);
  await page.evaluate(() => { location.hash = "#/questionnaire/equipes.ratio-cip"; });
  await settled(page);
  for (const level of ["3 Ancré", "0 À engager"]) {
    await page.getByRole("radio", { name: level }).check();
    await settled(page);
    await page.evaluate(() => { location.hash = "#/resultats"; });
    await settled(page);
    const [, [, bars]] = await charts(page);
    const team = await page.evaluate(() => [...document.querySelectorAll("[data-id='results.domains.table'] tbody tr")]
      .map((row) => row.cells[1].textContent));
    for (const number of team) assert.ok(bars.includes(number), `${number} is in ${bars}`);
    assert.ok(!shown.some(([, words]) => words === bars), "the bars are those of the new answer");
    await page.evaluate(() => { location.hash = "#/questionnaire/equipes.ratio-cip"; });
    await settled(page);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => { location.hash = "#/resultats"; });
  await settled(page);
  assert.deepEqual(await charts(page), []);
  assert.ok(await page.getByRole("table").first().isVisible());
  assert.deepEqual(problems, []);
  await context.close();
});

test("what has the keyboard's focus is never behind the bar at the bottom", async () => {
  const { page, context } = await openApp(browser, server.address, { viewport: { width: 1280, height: 700 } });
  await startDiagnostic(page);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const hidden = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element.closest("main .scroll")) return "";
      const { top, bottom } = element.getBoundingClientRect();
      const bar = document.querySelector("[data-id='question.bar']").getBoundingClientRect().top;
      return top < 0 || bottom > bar + 1 ? `${element.id}: ${top} to ${bottom}, the bar is at ${bar}` : "";
    });
    assert.equal(hidden, "");
  }
  await context.close();
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`an opened question is seen from its place on, and where it is in the tree, ${viewport.width} px`, async () => {
    const { page, context } = await openApp(browser, server.address, { viewport });
    await page.getByRole("button", { name: "Essayer avec un exemple" }).click();
    await settled(page);
    const isSeen = async (where) => {
      await settled(page);
      const { title, place, row } = await page.evaluate(() => {
        const boxOf = (selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
        return { title: boxOf("#page h1"), place: boxOf("main > .scroll > .content > *"), row: boxOf("#page > nav a[aria-current][data-id*='.criterion.']") };
      });
      assert.ok(place.top >= 0 && title.bottom <= viewport.height, `${where}: from ${place.top} to ${title.bottom}`);
      if (row) assert.ok(row.top >= 0 && row.bottom <= viewport.height, `${where}: in the tree, from ${row.top} to ${row.bottom}`);
    };
    const open = (hash) => page.evaluate((value) => { location.hash = value; }, hash);
    const scrollDown = async () => {
      await page.evaluate(() => scrollTo(0, 700));
      await page.waitForFunction(() => scrollY > 0);
    };
    await open("#/questionnaire/equipes.ratio-cip");
    await isSeen("by its address");
    for (const way of ["Suivante", "Suivante", "Précédente", "Suivante"]) {
      await page.getByRole("button", { name: way }).click();
      await isSeen(way);
      await scrollDown();
    }
    if (viewport.width > 1000) {
      await page.locator("#page > nav a[data-id*='.criterion.']").last().click();
      await isSeen("from the tree");
    }
    await open("#/resultats");
    await settled(page);
    await page.getByRole("main").getByRole("link").last().click();
    await isSeen("from the results");
    await open("#/questionnaire/lien-social.temps-de-travail");
    await isSeen("the last one");
    await context.close();
  });
}

const PHONE = { width: 390, height: 844 };

const open = async (page, address) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.waitForFunction((hash) => location.hash === hash, address);
  await settled(page);
};

async function openExample(viewport, options = {}) {
  const opened = await openApp(browser, server.address, { viewport, ...options });
  await opened.page.getByRole("button", { name: "Essayer avec un exemple" }).click();
  await settled(opened.page);
  return opened;
}

async function openComparison(viewport) {
  const opened = await openApp(browser, server.address, { viewport });
  for (const name of ["Comparer des Régies", "Essayer avec six Régies inventées"]) {
    await opened.page.getByRole("button", { name }).click();
    await settled(opened.page);
  }
  return opened;
}

test("tables: their heads stand out, their figures end one under the other, nine columns have room", async () => {
  const { page, context } = await openComparison({ width: 1280, height: 800 });
  const { head, body, ends, over } = await page.evaluate(() => {
    const table = document.querySelector("#page table");
    const colourOf = (element) => getComputedStyle(element).backgroundColor;
    return { head: colourOf(table.tHead.rows[0].cells[0]), body: colourOf(table.tBodies[0].rows[0].cells[0]),
      over: table.parentElement.scrollWidth - table.parentElement.clientWidth,
      ends: [...table.rows].map((row) => {
        const range = new Range();
        range.selectNodeContents(row.cells[1]);
        return Math.round(range.getBoundingClientRect().right);
      }) };
  });
  assert.notEqual(head, body);
  assert.equal(new Set(ends).size, 1, `figures end at ${ends}`);
  assert.ok(over <= 0, `${over} px of the table are out of sight`);
  await context.close();
});

test("on a telephone a row of a table is a block, its values one under the other", async () => {
  for (const [opens, address] of [[openExample, "#/resultats"], [openExample, "#/saisie"], [openComparison, ""]]) {
    const { page, context } = await opens(PHONE);
    if (address) await open(page, address);
    const { begins, sideways, over } = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - innerWidth,
      over: [...document.querySelectorAll("#page .table")].map((table) => table.scrollWidth - table.clientWidth).filter((by) => by > 0),
      begins: [...document.querySelectorAll("#page .table[tabindex]")].map((table) => [...new Set([...table.querySelectorAll("td")].map((cell) => {
        const range = new Range();
        range.selectNodeContents(cell);
        return Math.round(range.getBoundingClientRect().left);
      }))]),
    }));
    for (const places of begins) assert.equal(places.length, 1, `${address}: values begin at ${places}`);
    assert.ok(begins.length > 0 && sideways <= 0, address);
    assert.deepEqual(over, [], address);
    await context.close();
  }
});

for (const viewport of [{ width: 1280, height: 800 }, PHONE]) {
  test(`a word that is explained is in the line of its words, which begin theirs, ${viewport.width} px`, async () => {
    const { page, context } = await openExample(viewport);
    for (const address of ["#/questionnaire/equipes.ratio-cip", "#/saisie", "#/indicateurs", "#/calculs"]) {
      await open(page, address);
      const { faults, looked } = await page.evaluate(() => {
        const found = [];
        const terms = [...document.querySelectorAll("main [data-look~='term']")].filter((term) => term.checkVisibility());
        for (const term of terms) {
          let words = term.previousElementSibling;
          while (words?.matches("[data-look~='term']")) words = words.previousElementSibling;
          if (!words?.matches("p, h1, h2, h3, h4")) continue;
          const range = new Range();
          range.selectNodeContents(words);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
          const edge = words.parentElement.getBoundingClientRect().left + parseFloat(getComputedStyle(words.parentElement).paddingLeft);
          const first = Math.min(...lines.map(({ left }) => left));
          if (lines[0].left > first + 1 || lines[0].left > edge + 3) found.push(`« ${words.textContent} » begins at ${lines[0].left}`);
          range.selectNodeContents(term);
          const box = range.getBoundingClientRect();
          const last = lines.at(-1);
          const beside = (box.top + box.bottom) / 2 < last.bottom;
          if (!beside && term.previousElementSibling === words && box.left > edge + 3) found.push(`${term.textContent} is stranded at ${box.left}`);
          if (!beside && last.right + box.width + 60 < words.parentElement.getBoundingClientRect().right) found.push(`${term.textContent} has a line for itself`);
        }
        return { faults: found, looked: terms.length };
      });
      assert.deepEqual(faults, [], address);
      assert.ok(looked > 0 || address === "#/saisie", address);
    }
    await context.close();
  });
}

test("what is known of a link stands whole: beside its name or under it", async () => {
  const { page, context } = await openExample(PHONE);
  await open(page, "#/resultats");
  const { broken, looked } = await page.evaluate(() => {
    const details = [...document.querySelectorAll("main a.node > span")].filter((detail) => detail.checkVisibility());
    return { looked: details.length, broken: details.filter((detail) => {
      const range = new Range();
      range.selectNodeContents(detail);
      const lines = [...range.getClientRects()];
      return new Set(lines.map(({ top }) => Math.round(top))).size > 1 && lines.some(({ left }) => left > lines.at(-1).left + 1);
    }).map((detail) => detail.parentElement.textContent) };
  });
  assert.ok(looked > 20);
  assert.deepEqual(broken, []);
  await context.close();
});

test("on a telephone the menu's words have one edge, within the screen, and it is seen whole", async () => {
  const { page, context } = await openExample(PHONE);
  await page.getByRole("button", { name: "Ouvrir le menu" }).click();
  await settled(page);
  const { edges, over } = await page.evaluate(() => ({
    over: document.querySelector("[data-id='drawer']").scrollHeight - innerHeight,
    edges: [...document.querySelectorAll("[data-id='drawer'] > :is(p, button), [data-id='drawer'] nav a")].map((element) => {
      const range = new Range();
      range.selectNodeContents(element);
      return Math.round(range.getBoundingClientRect().left);
    }),
  }));
  assert.ok(edges[0] >= 12 && Math.max(...edges) - Math.min(...edges) <= 2, `edges at ${edges}`);
  assert.ok(over <= 0, `${over} px of the menu are below`);
  await context.close();
});

test("on a telephone the header has one row: a long title, a workshop", async () => {
  const { page, context } = await openExample(PHONE);
  await open(page, "#/historique");
  const title = await page.evaluate(() => document.querySelector("[data-id='header.title']").getBoundingClientRect().height);
  assert.ok(title < 30, `the title takes ${title}`);
  await open(page, "#/atelier");
  await page.getByRole("button", { name: "Préparer un atelier" }).first().click();
  await settled(page);
  await page.getByRole("checkbox", { name: /^Étapes/ }).first().check();
  await settled(page);
  await page.getByRole("button", { name: "Commencer", exact: true }).click();
  await settled(page);
  const boxes = await page.evaluate(() => [...document.querySelectorAll("#page > header > *")].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }).sort((one, other) => one.left - other.left));
  for (const [at, box] of boxes.entries()) {
    assert.ok(Math.abs(box.middle - boxes[0].middle) < 4, "on one row");
    assert.ok(at === 0 || box.left >= boxes[at - 1].right, "side by side");
  }
  assert.ok(boxes.length > 3 && boxes.at(-1).right <= PHONE.width);
  await context.close();
});

test("on a telephone, with letters twice as large, nothing runs out of the page", async () => {
  const context = await browser.newContext({ locale: "fr-FR", viewport: PHONE });
  await context.addInitScript(() => localStorage.setItem("boussole.settings", JSON.stringify({ textPercent: 200 })));
  const { page } = await openExample(PHONE, { context });
  for (const screen of ["profil", "calculs", "resultats", "plan", "reperes", "glossaire"]) {
    await open(page, `#/${screen}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), screen);
  }
  await context.close();
});

test("the search says the name of a group once, and closes by a button that is part of it", async () => {
  const { page, context } = await openExample({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Rechercher" }).first().click();
  await settled(page);
  await page.keyboard.type("accueil");
  await settled(page);
  const { names, list, foot } = await page.evaluate(() => ({
    names: [...document.querySelectorAll("[data-id^='search.group.'][role='group']")].map((group) => getComputedStyle(group, "::before").content),
    list: document.querySelector("[data-id='dialog.scroll']").getBoundingClientRect().toJSON(),
    foot: document.querySelector("[data-id='dialog.close']").getBoundingClientRect().toJSON(),
  }));
  assert.ok(names.length > 1);
  for (const name of names) assert.equal(name, "none");
  assert.ok(Math.abs(foot.top - list.bottom) < 2 && Math.abs(foot.left - list.left) < 2 && Math.abs(foot.right - list.right) < 2);
  await context.close();
});

test("chosen in the settings: shown at once and after a reload, without excuses; and left again", async () => {
  const { page, context, problems } = await openApp(drawing, server.address);
  assert.equal(await display(page), "drawn");
  await startDiagnostic(page);
  await page.getByRole("link", { name: "Réglages", exact: true }).click();
  await settled(page);
  await page.getByRole("radio", { name: "Page simple" }).check();
  await becomes(page, "plain");
  assert.ok(await page.locator("#why").isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.id), "n-settings.display.plain");
  await page.getByRole("link", { name: "Questionnaire", exact: true }).click();
  await settled(page);
  await page.locator("label", { hasText: "1 Amorcé" }).click();
  await settled(page);
  await page.reload();
  await ready(page);
  assert.equal(await display(page), "plain");
  await page.getByRole("link", { name: "Réglages", exact: true }).click();
  await settled(page);
  await page.getByRole("radio", { name: "Page illustrée" }).check();
  await becomes(page, "drawn");
  await settled(page);
  const card = await page.getByRole("radio", { name: "Page simple" }).boundingBox();
  await page.mouse.click(card.x + card.width / 2, card.y + card.height / 2);
  await becomes(page, "plain");
  assert.deepEqual(problems, []);
  await context.close();
});

test("a drawing context lost for good: the page becomes plain, nothing is lost; it is drawn again if it comes back", async () => {
  const { page, context } = await openApp(drawing, server.address);
  await startDiagnostic(page);
  await page.getByRole("radio", { name: "3 Ancré" }).check();
  await settled(page);
  const picture = await page.screenshot();
  await page.evaluate(() => {
    window.extension = document.getElementById("canvas").getContext("webgl").getExtension("WEBGL_lose_context");
    window.extension.loseContext();
  });
  await becomes(page, "plain");
  await page.getByText("rien n’est perdu").waitFor();
  await settled(page);
  assert.ok(await page.getByRole("radio", { name: "3 Ancré" }).isChecked());
  await page.getByRole("button", { name: "Suivante" }).click();
  await settled(page);
  await page.getByRole("button", { name: "Précédente" }).click();
  await settled(page);
  await page.evaluate(() => window.extension.restoreContext());
  await becomes(page, "drawn");
  await page.getByRole("radio", { name: "3 Ancré" }).focus();
  await settled(page);
  assert.ok((await page.screenshot()).length > picture.length / 2, "nothing is drawn");
  await context.close();
});

test("picture of the plain page", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "fr-FR", timezoneId: "Europe/Paris" });
  await context.clock.setFixedTime(new Date("2026-11-24T18:30:00Z"));
  const { page } = await openApp(browser, server.address, { context });
  await startDiagnostic(page, "Régie des Tilleuls");
  await page.getByRole("radio", { name: "2 En place" }).check();
  await settled(page);
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(PICTURES, "page-simple.png") });
  await context.close();
});
