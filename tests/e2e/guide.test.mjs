// What the guide gives besides the questions: examples, checklists, principles, glossary, words explained in place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, launchWithoutDrawing, openApp, openSite, question, settled } from "./browser.mjs";

const { server, browser } = await openSite();

const SCREENS = {
  "#/exemples": "Exemples",
  "#/reperes": "Listes",
  "#/principes": "Principes",
  "#/principes/P4": "La personne décide",
  "#/glossaire": "Glossaire",
};

async function goTo(page, address) {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.waitForFunction((hash) => location.hash === hash, address);
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 0); })); // hashchange has been heard
  await settled(page);
}

async function openExample(options) {
  const opened = await openApp(browser, server.address, options);
  await opened.page.getByRole("button", { name: /Essayer avec un exemple/ }).click();
  await settled(opened.page);
  return opened;
}

const title = (page) => page.getByRole("heading", { level: 1 }).textContent();
const isSideways = (page) => page.evaluate(() => [document.documentElement, ...document.querySelectorAll(".node.scroll")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.dataset.id || "page"));

// Tab until an element answers, as far as a person would go.
async function tabTo(page, matches) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(matches)) return;
  }
  assert.fail("not reached by keyboard");
}

for (const [name, options] of Object.entries({
  "1280 px": { viewport: { width: 1280, height: 800 } },
  "390 px": { viewport: { width: 390, height: 844 } },
  "320 px": { viewport: { width: 320, height: 640 } },
})) {
  test(`axe and no sideways scrolling on the guide's screens, ${name}`, async () => {
    const { page, context, problems } = await openExample({ ...options, bypassCSP: true });
    for (const [address, beginning] of Object.entries(SCREENS)) {
      await goTo(page, address);
      assert.ok((await title(page)).startsWith(beginning), `${address}: ${await title(page)}`);
      if (address === "#/reperes") {
        await page.getByRole("button", { name: /^Les dix étapes clés/ }).click();
        await settled(page);
      }
      await checkWithAxe(page, address);
      assert.deepEqual(await isSideways(page), [], address);
    }
    await goTo(page, "#/questionnaire/equipes.ratio-cip");
    await checkWithAxe(page, "question");
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("the guide can be read without a diagnostic", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  for (const [address, beginning] of Object.entries(SCREENS)) {
    await goTo(page, address);
    assert.ok((await title(page)).startsWith(beginning), address);
  }
  await goTo(page, "#/reperes");
  await page.getByText("il faut d’abord un diagnostic ouvert").waitFor();
  await page.getByRole("button", { name: /^Les dix étapes clés/ }).click();
  await settled(page);
  assert.equal(await page.getByRole("listitem").filter({ hasText: "Étape 10" }).count(), 1);
  assert.equal(await page.getByRole("radio").count(), 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test("examples by domain and by place, and the way from one to its question", async () => {
  const { page, context, problems } = await openExample();
  await goTo(page, "#/exemples");
  const cards = page.getByRole("article");
  const all = await cards.count();
  assert.ok(all > 50);
  await page.getByRole("radio", { name: /^Recrutement/ }).check();
  await settled(page);
  assert.ok(await cards.count() < all);
  await page.getByRole("radio", { name: /^Tous/ }).check();
  const search = page.getByRole("textbox", { name: "Chercher une Régie ou une ville" });
  await search.fill("BELFORT");
  await settled(page);
  assert.equal(await cards.count(), 1);
  await page.locator("[data-id='examples.count']", { hasText: /^1\sexemple$/ }).waitFor();
  const link = cards.first().getByRole("link").first();
  const words = await link.textContent();
  await link.click();
  await settled(page);
  assert.ok((await page.title()).startsWith(words.split(",")[0]));
  assert.deepEqual(problems, []);
  await context.close();
});

test("a checklist is answered by keyboard, kept after a reload, beside its question too, and never in the score", async () => {
  const { page, context, problems } = await openExample();
  await goTo(page, "#/resultats");
  const score = await page.getByText(/Score d’ensemble/).first().textContent();
  await goTo(page, "#/reperes");
  await page.getByRole("button", { name: /^Ce que fait l’équipe/ }).focus();
  await page.keyboard.press("Enter");
  await settled(page);
  // Past the words that are explained on the way.
  for (let step = 0; step < 4 && !await page.evaluate(() => document.activeElement.type === "radio"); step += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  await settled(page);
  const group = page.getByRole("radiogroup", { name: /^L’équipe participe au recrutement/ });
  assert.ok(await group.getByRole("radio", { name: "Oui" }).isChecked());
  await page.keyboard.press("ArrowRight");
  await settled(page);
  assert.ok(await group.getByRole("radio", { name: "Non" }).isChecked());
  await page.keyboard.press("ArrowLeft");
  await settled(page);
  await page.getByRole("button", { name: /1\spoint sur 9/ }).waitFor();
  await goTo(page, "#/questionnaire/equipes.ratio-cip");
  await page.getByRole("button", { name: /^Ce que fait l’équipe.*1\spoint sur 9/ }).waitFor();
  await goTo(page, "#/resultats");
  assert.equal(await page.getByText(/Score d’ensemble/).first().textContent(), score);
  await page.waitForFunction(() => document.querySelector("[data-id='header.status']").textContent.startsWith("Enregistré"));
  await page.reload();
  await page.waitForFunction(() => window.boussole);
  await settled(page);
  await goTo(page, "#/reperes");
  await page.getByRole("button", { name: /^Ce que fait l’équipe.*1\spoint sur 9/ }).waitFor();
  assert.deepEqual(problems, []);
  await context.close();
});

test("a principle: its score explained, its questions, the board's note", async () => {
  const { page, context, problems } = await openExample();
  await goTo(page, "#/principes");
  await page.getByRole("link", { name: /^4\. / }).click();
  await settled(page);
  assert.equal(await page.evaluate(() => location.hash), "#/principes/P4");
  assert.equal(await page.evaluate(() => document.activeElement.localName), "h1");
  await page.getByRole("button", { name: "D’où vient ce score ?" }).click();
  await settled(page);
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await settled(page);
  await page.getByRole("textbox", { name: "Ce que nous en avons dit" }).fill("Parler du logement d’abord.");
  await settled(page);
  await page.getByRole("button", { name: "Principe suivant" }).click();
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: "Ce que nous en avons dit" }).inputValue(), "");
  await page.goBack();
  await page.waitForFunction(() => location.hash === "#/principes/P4");
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: "Ce que nous en avons dit" }).inputValue(), "Parler du logement d’abord.");
  assert.deepEqual(problems, []);
  await context.close();
});

test("the glossary: a definition list, filtered while one types", async () => {
  const { page, context, problems } = await openExample();
  await goTo(page, "#/glossaire");
  const terms = page.locator("dl > dt");
  assert.ok(await terms.count() > 150);
  await page.getByRole("textbox", { name: "Chercher un mot" }).pressSequentially("pmsm");
  await settled(page);
  assert.ok((await terms.allTextContents()).includes("PMSMP"));
  assert.ok(await page.locator("dl > dd").count() > 0);
  assert.deepEqual(problems, []);
  await context.close();
});

test("a word of a question is explained by keyboard and by a press; Escape closes; a card keeps its press", async () => {
  const { page, context, problems } = await openExample();
  await goTo(page, "#/questionnaire/equipes.ratio-cip");
  const term = page.getByRole("button", { name: /^CIP\s: définition$/ });
  assert.equal(await term.count(), 1);
  assert.match(await term.getAttribute("aria-description"), /conseiller·ère/);
  // The meaning is heard with the word; it is drawn below it. (Told as unfolding, each word would chatter.)
  assert.equal(await term.getAttribute("aria-expanded"), null);
  const word = await term.boundingBox();
  const below = async () => {
    await settled(page);
    return (await page.screenshot({ clip: { x: word.x, y: word.y + word.height + 12, width: 240, height: 40 } })).toString("base64");
  };
  const hidden = await below();
  await tabTo(page, () => document.activeElement.dataset.id === "term.CIP");
  assert.notEqual(await below(), hidden);
  await page.keyboard.press("Escape");
  assert.equal(await below(), hidden);
  await page.evaluate(() => document.activeElement.blur());
  await term.click();
  assert.notEqual(await below(), hidden);
  // A press on the acronym inside a card answers the card.
  const card = page.getByRole("radio", { name: /^0 À engager/ });
  const box = await card.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
  assert.ok(await card.isChecked());
  assert.ok((await question(page)).includes("CIP"));
  assert.deepEqual(problems, []);
  await context.close();
});

test("the guide as a page without drawing: axe, nothing outside a phone's width, a meaning that follows its word", async () => {
  const plain = await launchWithoutDrawing();
  const { page, context, problems } = await openApp(plain, server.address, { viewport: { width: 320, height: 640 }, bypassCSP: true });
  await page.getByRole("button", { name: /Essayer avec un exemple/ }).click();
  await settled(page);
  for (const address of Object.keys(SCREENS)) {
    await goTo(page, address);
    if (address === "#/reperes") {
      await page.getByRole("button", { name: /^Les dix étapes clés/ }).click();
      await settled(page);
    }
    const faults = await page.evaluate(() => [...document.querySelectorAll("main :is(button.node, a.node, .choice, .field)")]
      .map((element) => ({ words: element.textContent, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ left, right, width, height }) => left < -1 || right > innerWidth + 1 || width < 43.5 || height < 43.5)
      .map(({ words, left, right, width, height }) => `${words}: ${left} to ${right}, ${width} × ${height}`));
    assert.deepEqual(faults, [], address);
    assert.deepEqual(await isSideways(page), [], address);
    await checkWithAxe(page, address);
  }
  await goTo(page, "#/questionnaire/equipes.ratio-cip");
  await page.getByRole("button", { name: /^CIP\s: définition$/ }).click();
  await settled(page);
  assert.ok(await page.getByText(/^CIP\s: conseiller·ère en insertion professionnelle\. /).isVisible());
  assert.deepEqual(problems, []);
  await context.close();
  await plain.close();
});
