// A commission's evening at its largest: 130 Régies, 59 questions, opened in the page, sorted, filtered, walked through;
// on the drawn page and on the plain one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApp, settled } from "../e2e/browser.mjs";

const EXAMPLE = fileURLToPath(new URL("../../assets/demo/exemple.boussole.json", import.meta.url));
const REFERENTIAL = fileURLToPath(new URL("../../build/web/site/referentiel.json", import.meta.url));
const REGIES = 130;

// Their paths. The same for every run: levels by a fixed rule, one answer in seven left out. On disk, as a person has them:
// what puts bytes into the page for a test would be counted.
function files(folder) {
  const example = JSON.parse(readFileSync(EXAMPLE, "utf8"));
  const { criteria } = JSON.parse(readFileSync(REFERENTIAL, "utf8"));
  return Array.from({ length: REGIES }, (_, regie) => {
    const answers = {};
    for (const [at, { id }] of criteria.entries()) {
      if ((at + regie) % 7 > 0) answers[id] = { level: (at * 5 + regie * 3 + ((at * regie) % 11)) % 4, importance: 2 };
    }
    const number = String(regie).padStart(12, "0");
    const file = { ...example, id: `123e4567-e89b-42d3-a456-${number}`, title: "Diagnostic", answers, actions: [], journal: [],
      organisation: { ...example.organisation, name: `Régie ${regie}` } };
    delete file.lockedAt;
    const path = join(folder, `regie-${regie}.boussole.json`);
    writeFileSync(path, JSON.stringify(file));
    return path;
  });
}

// Milliseconds that `deed` takes until the page is settled, and the longest time that the page answered nothing meanwhile.
async function measured(page, deed) {
  await page.evaluate(() => {
    window.longest = 0;
    window.tasks ||= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    });
    window.tasks.observe({ type: "longtask" });
  });
  const start = performance.now();
  await deed();
  await settled(page);
  const milliseconds = performance.now() - start;
  return { milliseconds, longest: await page.evaluate(() => new Promise((tell) => { setTimeout(() => tell(window.longest), 100); })) };
}

// { opening, keeping, views: [{ name, … }] }, each as measured() says.
export async function bigComparison(browser, address) {
  const { page, context } = await openApp(browser, address);
  const press = async (role, name) => {
    await page.getByRole(role, { name }).first().click();
    await settled(page);
  };
  await press("button", "Comparer des Régies");
  await press("button", "Nouvelle comparaison");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("button", "Choisir des fichiers")]);
  const folder = mkdtempSync(join(tmpdir(), "boussole-bench-"));
  const given = files(folder);
  const opening = await measured(page, async () => {
    await chooser.setFiles(given);
    await page.getByText(`${REGIES} Régies lues`).first().waitFor({ state: "attached" });
  });
  const keeping = await measured(page, () => press("button", new RegExp(`^Garder ces ${REGIES}`)));
  const views = [];
  for (const name of ["Écarts", "Questions", "Entraide", "Vue d’ensemble"]) {
    views.push({ name, ...await measured(page, () => page.getByRole("link", { name, exact: true }).first().click()) });
  }
  for (const [name, id] of [["sort by name", "comparison.sort.name"], ["sort by a domain", "comparison.sort.2"]]) {
    views.push({ name, ...await measured(page, () => page.locator(`[data-id="${id}"]`).first().click()) });
  }
  await context.close();
  rmSync(folder, { recursive: true });
  return { opening, keeping, views };
}
