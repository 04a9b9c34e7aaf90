// The start on a slow network: what is seen at once, how far it has come, and the first screen without a jump.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch, ready, settled, SITE } from "./browser.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png" };
const PARTS = 24;
const PAUSE = 80; // ms between two parts of the program

// The site, its program sent part by part.
function serveSlowly() {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    const bytes = readFileSync(join(SITE, name));
    response.writeHead(200, { "content-type": TYPES[extname(name)] });
    if (name !== "boussole.wasm") return response.end(bytes);
    const size = Math.ceil(bytes.length / PARTS);
    for (let at = 0; at < bytes.length; at += size) {
      response.write(bytes.subarray(at, at + size));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return response.end();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({
      address: `http://127.0.0.1:${server.address().port}/`,
      close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
    }));
  });
}

let server;
let browser;
before(async () => {
  server = await serveSlowly();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

// What the page shows of its progress, at each change.
function watchProgress() {
  window.seen = [];
  document.addEventListener("DOMContentLoaded", () => {
    const bar = document.getElementById("shell-progress");
    const words = document.getElementById("shell-state");
    window.words = [];
    new MutationObserver(() => window.words.push(words.textContent)).observe(words, { childList: true });
    const look = () => { if (!bar.hidden) window.seen.push(bar.hasAttribute("value") ? bar.value : -1); };
    new MutationObserver(look).observe(bar, { attributes: true });
  });
}

test("a first visit on a slow network sees how far the program has come, and the bar never goes back", async () => {
  const page = await browser.newPage();
  await page.addInitScript(watchProgress);
  await page.goto(server.address);
  await page.waitForFunction(() => window.seen.length > 3);
  await ready(page);
  assert.equal(await page.evaluate(() => window.words[0]), "Réception du programme…");
  const seen = await page.evaluate(() => window.seen);
  const counted = seen.filter((value) => value > 0 && value < 0.8);
  assert.ok(new Set(counted).size > 5, `only ${counted}`);
  assert.deepEqual(seen, [...seen].sort((left, right) => left - right), "the bar went back");
  assert.ok(await page.locator("#shell").isHidden());
  await page.context().close();
});

test("a list that is not up to date costs a new beginning, and nothing else", async () => {
  const context = await browser.newContext({ locale: "fr-FR" });
  const page = await context.newPage();
  // The first placeholder is asked for at once.
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate.bind(WebAssembly);
    WebAssembly.instantiate = async (program, imports) => {
      const made = await instantiate(program, imports);
      if (imports.placeholder && !sessionStorage.length) setTimeout(() => imports.placeholder["0"]());
      return made;
    };
  });
  await page.goto(server.address);
  await page.waitForFunction(() => sessionStorage.length > 0);
  await ready(page);
  await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
  await settled(page);
  assert.ok(await page.getByRole("textbox", { name: "Nom de la Régie" }).isVisible());
  await context.close();
});

test("the mark is there before the program", async () => {
  const page = await browser.newPage();
  await page.goto(server.address, { waitUntil: "commit" });
  await page.waitForSelector("#shell h1");
  assert.equal(await page.evaluate(() => Boolean(window.boussole)), false);
  await ready(page);
  await page.context().close();
});

// A page whose file is refused, cut or wrong; what is then said.
async function wordsWithout(file, respond) {
  const page = await browser.newPage();
  await page.route(`**/${file}*`, respond);
  await page.goto(server.address);
  await page.waitForFunction(() => document.getElementById("shell-state").textContent.length > 40);
  const words = await page.locator("#shell-state").textContent();
  await page.context().close();
  return words;
}

for (const file of ["main.js", "boussole.wasm", "suite.wasm", "referentiel.json"]) {
  for (const [what, respond] of [["the network is down", (route) => route.abort()], ["the host has it not", (route) => route.fulfill({ status: 404 })]]) {
    test(`${file} does not come, ${what}: the connection is told, not the browser`, async () => {
      const words = await wordsWithout(file, respond);
      assert.match(words, /pas été reçu/);
      assert.match(words, /Vérifiez la connexion/);
      assert.match(words, /pas touchés/);
      assert.doesNotMatch(words, /navigateur|[Ff]ailed|[Ee]rror/);
    });
  }
}

test("a program that this browser can't read: the browser is told, in French", async () => {
  const words = await wordsWithout("boussole.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "what is no program" }));
  assert.match(words, /autre navigateur/);
  assert.doesNotMatch(words, /WebAssembly\.|[Ee]xpected/);
});
