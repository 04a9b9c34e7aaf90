// « Accueil » when one comes back to several diagnostics, and the tabs of « Historique ».
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, press, settled } from "./browser.mjs";

const { server, browser } = await openSite();
const EXAMPLE = JSON.parse(readFileSync(new URL("../../assets/demo/exemple.boussole.json", import.meta.url), "utf8"));

// The example as another Régie's, with this many of its answers.
function diagnostic(number, title, name, answers, more = {}) {
  const kept = Object.fromEntries(Object.entries(EXAMPLE.answers).slice(0, answers));
  return { ...EXAMPLE, id: `9b1f0f6e-0000-4000-8000-00000000000${number}`, title,
    organisation: { ...EXAMPLE.organisation, name }, answers: kept, ...more };
}
const SIX = [
  diagnostic(1, "Campagne 2025", "Régie des Tilleuls", 99, { lockedAt: "2025-11-20T18:00:00Z", lockedBy: "le conseil" }),
  diagnostic(2, "", "Régie des Tilleuls", 12),
  diagnostic(3, "Conseil de janvier", "Régie du Grand Parc", 99),
  diagnostic(4, "", "Régie de quartier Villeneuve", 30),
  diagnostic(5, "Bilan à mi-parcours", "Régie des Tilleuls", 20),
  diagnostic(6, "", "Les Coteaux", 0),
];

async function openSix(options = {}) {
  const opened = await openApp(browser, server.address, { bypassCSP: true, ...options });
  const { page } = opened;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Ouvrir un fichier" }).click();
  await (await chooser).setFiles(SIX.map((one, at) => (
    { name: `${at}.boussole.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(one)) })));
  await page.getByRole("heading", { name: "Vos diagnostics" }).waitFor({ state: "attached" });
  await settled(page);
  if (await page.getByRole("button", { name: "Fermer ce message" }).count() > 0) {
    await page.getByRole("button", { name: "Fermer ce message" }).click();
    await settled(page);
  }
  return opened;
}
const title = (page) => page.getByRole("heading", { level: 1 }).textContent();

test("six diagnostics and the two ways to add one are seen without scrolling, and each says where it stands", async () => {
  const { page, context, problems } = await openSix();
  const rows = page.getByRole("region").filter({ has: page.getByRole("button", { name: /^Autres actions/ }) });
  assert.equal(await rows.count(), 6);
  const seen = [...await rows.all(), ...["Commencer un diagnostic", "Ouvrir un fichier"].map((name) => page.getByRole("button", { name }))];
  for (const one of seen) {
    const { y, height } = await one.boundingBox();
    assert.ok(y >= 0 && y + height <= 800, `${await one.getAttribute("aria-label")}: ${y}, ${height}`);
  }
  for (const words of ["Finalisé le 20 novembre 2025 par le conseil", /^Régie des Tilleuls · modifié /]) {
    assert.ok(await page.getByText(words).count() > 0, String(words));
  }
  await checkWithAxe(page, "home");
  await press(page, "button", "Consulter : Campagne 2025");
  assert.match(page.url(), /#\/resultats$/);
  await page.goBack();
  await settled(page);
  await press(page, "button", "Voir les résultats : Conseil de janvier");
  assert.match(page.url(), /#\/resultats$/);
  await page.goBack();
  await settled(page);
  await press(page, "button", "Continuer : Régie de quartier Villeneuve");
  assert.match(page.url(), /#\/questionnaire\//);
  assert.deepEqual(problems, []);
  await context.close();
});

test("the rest of what can be done with one: a copy beside it; deleting says what the last copy is", async () => {
  const { page, context, problems } = await openSix();
  await press(page, "button", "Autres actions : Campagne 2025");
  await press(page, "menuitem", "Dupliquer");
  await page.getByRole("region", { name: "Campagne 2025 (copie)" }).waitFor({ state: "attached" });
  await press(page, "button", "Autres actions : Campagne 2025 (copie)");
  await press(page, "menuitem", "Supprimer");
  assert.match(await page.getByRole("dialog").textContent(), /Dernière copie\s: jamais\./);
  await press(page, "button", "Oui, supprimer");
  assert.equal(await page.getByRole("region", { name: "Campagne 2025 (copie)" }).count(), 0);
  await press(page, "button", "Autres actions : Campagne 2025");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "menuitem", "Exporter")]);
  assert.match(download.suggestedFilename(), /\.json$/);
  assert.deepEqual(problems, []);
  await context.close();
});

test("the history opens at what there is to compare; its tabs are screens that one goes back from", async () => {
  const { page, context, problems } = await openSix();
  await press(page, "button", "Continuer : Régie de quartier Villeneuve");
  await press(page, "link", "Historique");
  assert.match(page.url(), /#\/finaliser$/, "nothing to compare");
  await press(page, "link", "Accueil");
  await press(page, "button", "Continuer : Bilan à mi-parcours");
  await press(page, "link", "Historique");
  assert.match(page.url(), /#\/historique$/);
  assert.equal(await title(page), "Comparer les campagnes");
  await page.getByText("Score d’ensemble").first().waitFor({ state: "attached" });
  await checkWithAxe(page, "campaigns");
  for (const [tab, address] of [["Journal", /#\/journal$/], ["Finaliser", /#\/finaliser$/], ["Comparer les campagnes", /#\/historique$/]]) {
    await press(page, "link", tab);
    assert.match(page.url(), address);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), await title(page), "the title has the focus");
    await checkWithAxe(page, tab);
  }
  await page.goBack();
  await settled(page);
  assert.match(page.url(), /#\/finaliser$/);
  await page.reload();
  await page.waitForFunction(() => window.boussole);
  await settled(page);
  assert.equal(await title(page), "Finaliser");
  await page.getByRole("textbox", { name: "Qui décide" }).fill("le conseil");
  await settled(page);
  await press(page, "button", "Finaliser ce diagnostic");
  await press(page, "link", "Résultats");
  await press(page, "button", "Rouvrir");
  assert.match(page.url(), /#\/finaliser$/);
  assert.deepEqual(problems, []);
  await context.close();
});
