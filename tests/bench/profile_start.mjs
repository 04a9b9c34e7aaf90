// Opens the welcome of a first visit in a program that counts which functions are called (wasm-split --instrument), while
// its second part does not come, and does there what a person may do meanwhile. usage: node profile_start.mjs FOLDER
// (FOLDER/site: the site with that program; the profiles, and seen.json with all words that were there, are written beside it)
import { writeFileSync } from "node:fs";
import { launch, launchWithoutDrawing, serve } from "../e2e/browser.mjs";
import { doThere, pressThere, wordsOf } from "../e2e/first_part.mjs";

const folder = process.argv[2];
const server = await serve(`${folder}/site`);
const seen = new Set();

function keepExports() {
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    window.program = (made.instance || made).exports;
    return made;
  };
}

async function see(page) {
  for (const words of await wordsOf(page)) seen.add(words);
}

// What is done on the welcome, then (`begun`) on the profile that « Commencer » opens.
async function profile(browser, name, options, begun) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(keepExports);
  await page.route("**/suite.wasm*", () => {}); // it never comes
  await page.goto(server.address);
  await page.waitForFunction(() => window.boussole && performance.getEntriesByName("usable").length > 0);
  await see(page);
  await doThere(page, options, () => see(page));
  if (begun) {
    await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
    await page.getByRole("textbox", { name: "Nom de la Régie" }).waitFor();
    await see(page);
    await doThere(page, options, () => see(page));
  }
  await pressThere(page, { all: true, look: () => see(page) });
  const bytes = await page.evaluate(() => {
    const memory = Object.values(window.program).find((value) => value instanceof WebAssembly.Memory);
    const place = memory.grow(64) * 65536;
    return [...new Uint8Array(memory.buffer, place, window.program.__write_profile(place, 64 * 65536))];
  });
  writeFileSync(`${folder}/${name}${begun ? "-begun" : ""}.profile`, Buffer.from(bytes));
  await context.close();
}

const WAYS = {
  desk: {},
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, colorScheme: "dark" },
  contrast: { viewport: { width: 768, height: 1024 }, contrast: "more", reducedMotion: "reduce" },
  wide: { viewport: { width: 1920, height: 1080 } },
  small: { viewport: { width: 320, height: 480 } },
};

const drawing = await launch();
for (const begun of [false, true]) {
  for (const [name, options] of Object.entries(WAYS)) await profile(drawing, name, options, begun);
}
await drawing.close();
const plain = await launchWithoutDrawing();
for (const begun of [false, true]) await profile(plain, "plain", {}, begun);
await plain.close();
await server.close();
writeFileSync(`${folder}/seen.json`, JSON.stringify([...seen]));
