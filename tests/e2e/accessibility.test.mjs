// axe, without any violation however small, on every screen and in every state.
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, settled } from "./browser.mjs";

const { server, browser } = await openSite();

for (const [name, options] of Object.entries({
  "1280 px": { viewport: { width: 1280, height: 800 } },
  "390 px": { viewport: { width: 390, height: 844 } },
  "dark": { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  "high contrast": { viewport: { width: 1280, height: 800 }, contrast: "more" },
})) {
  test(`axe on each screen and state, ${name}`, async () => {
    const { page, context } = await openApp(browser, server.address, { ...options, bypassCSP: true });
    const press = async (button) => {
      await page.getByRole("button", { name: button }).click();
      await settled(page);
    };
    const go = async (screen) => {
      if (await page.getByRole("button", { name: "Ouvrir le menu" }).count() > 0) {
        await press("Ouvrir le menu");
        await checkWithAxe(page, "menu");
      }
      await page.getByRole("link", { name: screen, exact: true }).click();
      await settled(page);
      await checkWithAxe(page, screen);
    };
    await checkWithAxe(page, "Accueil");
    await press("Commencer un diagnostic");
    await checkWithAxe(page, "Profil");
    await page.getByRole("checkbox", { name: /chantier d’insertion/ }).check();
    await settled(page);
    await press("Aller aux questions");
    await checkWithAxe(page, "Questionnaire");
    await page.getByRole("radio", { name: "2 En place" }).check();
    await settled(page);
    await checkWithAxe(page, "Questionnaire, répondu");
    await go("Résultats");
    await press("D’où vient ce score ?");
    await checkWithAxe(page, "explication");
    await page.keyboard.press("Escape");
    await settled(page);
    await go("Plan d’action");
    await press("Voir d’autres propositions");
    await checkWithAxe(page, "propositions");
    await press("Fermer les propositions");
    await press("Ajouter cette action"); // one answer, one priority
    await checkWithAxe(page, "plan");
    await go("Questionnaire");
    await press("Suivante");
    await press("Sans objet");
    await page.getByRole("textbox", { name: /Pourquoi/ }).fill("Pas de telle activité chez nous.");
    await settled(page);
    await checkWithAxe(page, "Sans objet, avec sa raison");
    await press("Ne sait pas");
    await checkWithAxe(page, "Ne sait pas");
    const help = page.getByRole("button", { name: "Comprendre cette question" });
    if (await help.count() > 0) {
      await press("Comprendre cette question");
      await checkWithAxe(page, "aide dépliée");
    }
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["pas du JSON"], "mauvais.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    });
    await page.getByText("n’a pas pu être ouvert").first().waitFor();
    await settled(page);
    await checkWithAxe(page, "fichier refusé");
    await go("Réglages");
    await press("Effacer toutes les données de Boussole");
    await checkWithAxe(page, "confirmation");
    await page.keyboard.press("Escape");
    await settled(page);
    await go("Aide");
    await go("Accueil");
    await context.close();
  });
}
