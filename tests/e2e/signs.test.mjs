// « Vérifier signe par signe », from the ticks to the plan and the report: by keyboard, drawn and as a plain page, with
// axe; kept through a reload. And how many questions are seen whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, ready, settled, startDiagnostic, wholeReferential } from "./browser.mjs";

const { server, browser } = await openSite();
const CRITERION = wholeReferential().criteria.find(({ id }) => id === "accompagnement.rendez-vous");

async function go(page, address) {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await settled(page);
}

// The box of a sign, by its words.
const box = (page, at) => page.getByRole("checkbox", { name: CRITERION.signs[at].text });

async function tick(page, at) {
  await box(page, at).focus();
  await page.keyboard.press("Space");
  await settled(page);
}

const level = (page) => page.locator("input[type=radio]:checked[data-id*='.level.']").getAttribute("data-id");

for (const display of ["drawn", "plain"]) {
  test(`ticks, their level, the first missing sign in the plan and in the report; a reload keeps them (${display})`, async () => {
    const { page, context, problems } = await openApp(browser, server.address, { bypassCSP: true });
    await startDiagnostic(page);
    if (display === "plain") {
      await go(page, "#/reglages");
      await page.getByRole("radio", { name: /^Page simple/ }).check();
      await settled(page);
    }
    await go(page, `#/questionnaire/${CRITERION.id}`);
    const verify = page.getByRole("button", { name: "Vérifier signe par signe" });
    await verify.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await verify.getAttribute("aria-pressed"), "true");
    await tick(page, 0);
    assert.match(await level(page), /level\.1$/);
    await tick(page, 2);
    assert.match(await level(page), /level\.1$/);
    assert.ok(await box(page, 2).isChecked());
    assert.match(await page.locator("#live").textContent(), /Réponse\s: 1 Amorcé\. Il manque\s: /);
    const missing = page.locator("[data-id='question.missing.list'] li");
    assert.deepEqual(await missing.allTextContents(), [CRITERION.signs[1].text]);
    await checkWithAxe(page, `signs, ${display}`);

    await page.waitForFunction(() => /Enregistré/.test(document.querySelector("[data-id='header.status']")?.textContent || ""));
    await page.reload();
    await ready(page);
    assert.ok(await box(page, 0).isChecked(), "boxes open by themselves where some are ticked");
    assert.ok(await box(page, 2).isChecked());
    assert.ok(!await box(page, 1).isChecked());
    assert.match(await level(page), /level\.1$/);

    await go(page, "#/plan");
    const wanted = CRITERION.actions.find(({ sign }) => sign === CRITERION.signs[1].id);
    const propose = page.getByRole("button", { name: /Voir .*propositions|Proposer/ }).first();
    if (await propose.isVisible()) await propose.click();
    await settled(page);
    assert.ok(await page.getByRole("heading", { name: wanted.text }).or(page.getByText(wanted.text)).first().isVisible());

    await go(page, `#/questionnaire/${CRITERION.id}`);
    await page.getByRole("radio", { name: /^3 Ancré/ }).click({ position: { x: 8, y: 8 } }); // beside its boxes
    await settled(page);
    assert.match(await page.locator("[data-id='told']").textContent(), /coches.*retirées/);
    await page.keyboard.press("Control+z");
    await settled(page);
    assert.match(await level(page), /level\.1$/);
    assert.ok(await box(page, 2).isChecked());
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test("at 1280 × 800 at least 50 questions of the 59 stand on one screen with their four answers", async () => {
  const { page, context } = await openApp(browser, server.address);
  await startDiagnostic(page);
  await go(page, "#/profil"); // a Régie that every question concerns
  for (const box of await page.locator("main").getByRole("checkbox").all()) await box.check();
  await page.getByRole("radio", { name: /Nous en portons/ }).check();
  await settled(page);
  const { criteria } = wholeReferential();
  let fitting = 0;
  for (const { id } of criteria) {
    await go(page, `#/questionnaire/${id}`);
    fitting += await page.evaluate((last) => {
      const bar = document.querySelector("[data-id='question.bar'] button").getBoundingClientRect().top;
      const place = document.querySelector("[data-id='question.place']").getBoundingClientRect();
      const card = document.querySelector(`[data-id='criterion.${last}.level.3']`).getBoundingClientRect();
      return place.top >= 64 && card.bottom <= bar ? 1 : 0;
    }, id);
  }
  console.log(`${fitting} questions of ${criteria.length} fit at 1280 × 800`);
  assert.ok(fitting >= 50, `${fitting} of ${criteria.length}`);
  await context.close();
});
