// The page that is one file, as somebody opens it from a stick: the main journey, as the plain page, and no request.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SITE } from "../e2e/browser.mjs";
import { mainJourney, Person } from "./journey.mjs";

// In the page: what is in a file that it protects by a password, by that password and by another.
async function protectOne(words) {
  const { protect, unprotect } = await window.boussole.load("protection.js");
  const text = await protect(new TextEncoder().encode(words), "été", { iterations: 100_000 });
  return [new TextDecoder().decode((await unprotect(text, "été")).bytes), await unprotect(text, "ete")];
}

export async function openedFile(browser) {
  const folder = mkdtempSync(join(tmpdir(), "clé à côté "));
  const file = join(folder, "Boussole – l’été.html");
  cpSync(join(SITE, "../boussole.html"), file);
  const address = pathToFileURL(file).href;
  const person = new Person(browser);
  try {
    await person.open(address);
    await browser.evaluate(() => { localStorage.setItem("boussole.settings", '{"display":"plain"}'); return true; });
    await mainJourney(browser, address, "plain");
    assert.deepEqual(await browser.evaluate(protectOne, "Régie"), ["Régie", { wrongPassword: true }]);
    assert.deepEqual(await browser.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)
      .filter((name) => !/^(blob|data):/.test(name))), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
