// Without network, once the page has been there: the main journey, as the plain page, and what it does not ask for.
import assert from "node:assert/strict";
import { serve } from "../e2e/browser.mjs";
import { mainJourney, Person } from "./journey.mjs";

// In the page: whether its program is kept.
const isKept = () => navigator.serviceWorker.ready.then(() => Boolean(navigator.serviceWorker.controller));

export async function withoutNetwork(browser) {
  const server = await serve();
  const person = new Person(browser);
  await person.open(server.address);
  await browser.evaluate(() => { localStorage.setItem("boussole.settings", '{"display":"plain"}'); return true; });
  await person.waitFor(isKept, "the program is kept");
  await server.close();
  for (const name of ["classeur.js", "protection.js", "camera.js", "camera_worker.js", "code_worker.js", "camera.wasm"]) {
    assert.ok(await browser.evaluate((file) => fetch(file).then((response) => response.ok, () => false), name), name);
  }
  await mainJourney(browser, server.address, "plain");
}
