// Voting cards before a camera that plays painted rooms (tests/bench/cards_main.cpp), in the page as it is served, with its
// Content-Security-Policy: web/camera.js, its worker, camera.wasm.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launchWithCamera, leaveBy, openApp, PICTURES, serve } from "./browser.mjs";

const PAINTER = fileURLToPath(new URL("../../build/native/boussole_cards", import.meta.url));
const REQUESTS = fileURLToPath(new URL("../../src/report/request.h", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../build/native/boussole", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "boussole-cartes-"));
const SEED = process.env.BOUSSOLE_SEED || String(Math.floor(Math.random() * 1e9));
const PEOPLE = 30;
const server = await serve();
after(async () => {
  rmSync(FOLDER, { recursive: true });
  await server.close();
});
assert.ok(existsSync(PAINTER), "cmake --build --preset native --target boussole_cards");

// A browser whose camera shows that room: see `room` in tests/bench/cards_main.cpp.
async function before(sides, name) {
  const file = join(FOLDER, `${name}.y4m`);
  execFileSync(PAINTER, ["room", file, sides], { env: { ...process.env, BOUSSOLE_SEED: `${SEED}${name.length}` } });
  return open(file);
}

async function open(film, permissions = ["camera"], ...more) {
  const browser = await launchWithCamera(film, ...more);
  const opened = await openApp(browser, server.address, { permissions });
  return { ...opened, browser };
}

// Opens the camera in the page; what it tells is in window.seen.
function openCards(page, people = PEOPLE) {
  return page.evaluate(async (count) => {
    const { openCards: begin } = await import("./camera.js");
    const video = document.body.appendChild(document.createElement("video"));
    window.seen = { readings: [], ended: [], video };
    window.camera = begin({ video, people: count, onReadings: (one) => window.seen.readings.push(one),
      onEnd: (reason) => window.seen.ended.push(reason) });
    window.track = () => video.srcObject?.getVideoTracks()[0];
  }, people);
}

const last = (page) => page.evaluate(() => window.seen.readings.at(-1));
const ended = (page) => page.evaluate(() => window.seen.ended);

// Until as many count, or the camera has ended.
const counted = (page, count) => page.waitForFunction((wanted) => window.seen.ended.length > 0
  || window.seen.readings.at(-1)?.votes.length >= wanted, count, { polling: 100 });
const frames = (page, count) => page.waitForFunction((wanted) => window.seen.ended.length > 0
  || window.seen.readings.length >= wanted, count, { polling: 100 });

// Numbers that stay the same for a seed.
function* numbers(seed) {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 16;
  }
}

test(`thirty cards, five rounds, exactly what is held up (seed ${SEED})`, async () => {
  const chance = numbers(Number(SEED));
  for (let round = 1; round <= 5; round += 1) {
    const sides = Array.from({ length: PEOPLE }, () => chance.next().value % 4);
    const { page, browser, problems } = await before(sides.join(""), "r".repeat(round));
    await openCards(page);
    await counted(page, PEOPLE);
    assert.deepEqual(await ended(page), []);
    const all = await page.evaluate(() => window.seen.readings);
    assert.deepEqual(all.at(-1).votes, sides.map((level, at) => ({ number: at + 1, level })));
    for (const reading of all) {
      for (const card of reading.cards) assert.equal(card.side, sides[card.number - 1], `frame ${reading.frame}, card ${card.number}`);
      assert.deepEqual([reading.toStraighten, reading.conflicts, reading.beyond], [[], [], []]);
    }
    assert.deepEqual([all.at(-1).width, all.at(-1).height], [1280, 720]);
    await page.evaluate(() => window.camera.close());
    assert.deepEqual(problems, []);
    await browser.close();
  }
});

test("a card between two sides, two cards of one number, a number that nobody has", async () => {
  const { page, browser, problems } = await before("0x2=31", "doubts");
  await openCards(page, 5);
  await page.waitForFunction(() => {
    const one = window.seen.readings.at(-1);
    return one && one.votes.length === 3 && one.beyond.length && one.toStraighten.length && one.conflicts.length;
  }, undefined, { polling: 100 });
  const { votes, toStraighten, conflicts, beyond, cards } = await last(page);
  assert.deepEqual(votes, [{ number: 1, level: 0 }, { number: 3, level: 2 }, { number: 5, level: 3 }]);
  assert.deepEqual([toStraighten, conflicts, beyond], [[2], [4], [6]]);
  assert.equal(cards.filter(({ number }) => number === 4).length, 2);
  const { angle, pixels, x, y } = cards.find(({ number }) => number === 2);
  assert.ok(Math.abs(angle) > 35 && pixels > 25 && pixels < 45 && x > 0 && x < 1280 && y > 0 && y < 720);
  assert.deepEqual(problems, []);
  await browser.close();
});

test("the camera is closed at once: by close(), when the page is hidden or left, and nothing is told after", async () => {
  const { page, browser } = await before("0123", "closed");
  const open4 = async () => {
    await openCards(page, 4);
    await counted(page, 4);
    const given = await page.evaluateHandle(() => window.track());
    assert.equal(await given.evaluate((track) => track.readyState), "live");
    return given;
  };
  let track = await open4();
  const after4 = await page.evaluate(async () => {
    window.camera.close();
    const { length } = window.seen.readings;
    const state = window.seen.video.srcObject;
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); });
    return [state, window.seen.readings.length - length];
  });
  assert.deepEqual(after4, [null, 0]);
  assert.equal(await track.evaluate((one) => one.readyState), "ended");
  assert.deepEqual(await ended(page), [], "who closes it knows");
  for (const leave of ["visibilitychange", "pagehide"]) {
    track = await open4();
    await leaveBy(page, leave);
    assert.equal(await track.evaluate((one) => one.readyState), "ended", leave);
    assert.deepEqual(await ended(page), ["hidden"]);
  }
  await browser.close();
});

test("what goes wrong is told by its reason, once", async () => {
  const { page, browser } = await open();
  // Chromium's fake camera never fails by itself: the browser's answers are given by name.
  const failing = async (name) => {
    await page.evaluate((wanted) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", wanted));
    }, name);
    await openCards(page);
    await page.waitForFunction(() => window.seen.ended.length > 0);
    assert.equal(await page.evaluate(() => document.querySelectorAll("video").length > 0 && !window.track()), true);
    return ended(page);
  };
  assert.deepEqual(await failing("NotAllowedError"), ["refused"]);
  assert.deepEqual(await failing("NotFoundError"), ["none"]);
  assert.deepEqual(await failing("NotReadableError"), ["taken"]);
  assert.deepEqual(await failing("SomethingNew"), ["taken"]);
  await page.evaluate(() => { delete navigator.mediaDevices.getUserMedia; });

  await openCards(page);
  await frames(page, 1);
  await page.evaluate(() => { // as browsers tell it: stop() alone does not
    const track = window.track();
    track.stop();
    track.dispatchEvent(new Event("ended"));
  });
  assert.deepEqual(await ended(page), ["unplugged"]);
  await page.evaluate(() => window.camera.close());
  assert.deepEqual(await ended(page), ["unplugged"]);

  await page.route(/camera\.wasm/, (route) => route.abort());
  await openCards(page);
  await page.waitForFunction(() => window.seen.ended.length > 0);
  assert.deepEqual(await ended(page), ["missing"]);
  assert.equal(await page.evaluate(() => window.track()), undefined);
  await browser.close();
});

test("refused by the browser itself", async () => {
  const { page, browser } = await open(undefined, [], "--deny-permission-prompts");
  await openCards(page);
  await page.waitForFunction(() => window.seen.ended.length > 0);
  assert.deepEqual(await ended(page), ["refused"]);
  await browser.close();
});

test("nothing of it is asked for before the camera is opened, nothing from elsewhere after, and no picture is kept", async () => {
  const { page, browser, context } = await before("012", "quiet");
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.equal((await asked()).filter((name) => /camera/.test(name)).length, 0);
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  await openCards(page, 3);
  await counted(page, 3);
  assert.deepEqual(new Set(requests.map((url) => new URL(url).origin)), new Set([new URL(server.address).origin]));
  assert.deepEqual(requests.filter((url) => !/\/camera(_worker)?\.(js|wasm)$/.test(url)), []);
  await page.evaluate(() => window.camera.close());
  await browser.close();
});

test("the page's own reports print the cards, of no diagnostic, as the command line does", async () => {
  const { page, browser, problems } = await open();
  const kinds = readFileSync(REQUESTS, "utf8").match(/enum class ReportKind \{([^}]*)\}/)[1].match(/^ *\w+(?=,)/gm);
  const kind = kinds.findIndex((name) => name.trim() === "cards");
  const written = await page.evaluate(async (asked) => {
    const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
    const writer = await (await import("./rapport.js")).start(await bytes("rapport.wasm"));
    const content = { referential: await bytes("referentiel.json"), companion: await bytes("companion.json") };
    const cards = (choices) => {
      const order = { document: "", kind: asked, format: 0, choices, moment: "2026-01-31T18:00:00Z" };
      return new TextDecoder().decode(writer.write(order, content));
    };
    writer.preview(new TextEncoder().encode(cards(3 * 256)), () => {});
    return [cards(3 * 256), cards(2 * 256 + 8)];
  }, kind);
  const command = (...more) => execFileSync(COMMAND, ["cartes", "--html", "-", ...more], { encoding: "utf8" });
  assert.equal(written[0], command("--nombre", "3"));
  assert.equal(written[1], command("--nombre", "2", "--une-par-page"));
  const sheets = page.frameLocator("iframe").locator("svg.sheet");
  await sheets.last().waitFor();
  assert.equal(await sheets.count(), 2);
  await page.screenshot({ path: join(PICTURES, "cartes-apercu.png") });
  assert.deepEqual(problems, []);
  await browser.close();
});

async function pressIn(page, name) {
  await page.getByRole("button", { name, exact: true }).first().click();
  await page.evaluate(() => window.boussole.settled());
}

// A workshop at its first question, voted by cards; the camera is asked for.
async function voteByCards(page, people) {
  const press = (name) => pressIn(page, name);
  await press("Animer un atelier");
  await press("Préparer un atelier");
  await page.getByRole("textbox", { name: /Combien de personnes/ }).fill(String(people));
  await page.getByRole("checkbox", { name: /^Étapes/ }).first().check();
  await page.evaluate(() => window.boussole.settled());
  await press("Commencer");
  await press(/^Comment voter/);
  await page.getByRole("radio", { name: "Cartes" }).check();
  await page.evaluate(() => window.boussole.settled());
  await press("Lire les cartes");
  return press;
}

test("in a workshop: the cards held up become votes, nothing of them is seen before, and the light is out at the reveal", async () => {
  const { page, browser, problems } = await before("01231", "workshop");
  const press = await voteByCards(page, 6);
  await page.getByText("5 votes sur 6").first().waitFor({ state: "attached" });
  await page.getByText(/Pas encore lues.: 6/).first().waitFor({ state: "attached" });
  const track = await page.evaluateHandle(() => document.querySelector("video").srcObject.getVideoTracks()[0]);
  assert.equal(await track.evaluate((one) => one.readyState), "live");
  assert.equal(await page.getByText(/1 Amorcé.: 2\svoix/).count(), 0);
  await press("Révéler"); // the first press tells who is missing
  await press("Révéler");
  assert.equal(await track.evaluate((one) => one.readyState), "ended");
  assert.equal(await page.locator("video").count(), 0);
  await page.getByText(/1 Amorcé.: 2\svoix/).first().waitFor({ state: "attached" });
  await page.getByText(/3 Ancré.: 1\svoix/).first().waitFor({ state: "attached" });
  assert.deepEqual(problems, []);
  await browser.close();
});

test("twenty people and twelve questions, from the start to the minutes: two gestures a vote, five a question", async (run) => {
  const QUESTIONS = 12;
  const { page, browser, problems } = await before("01231230123012301230", "evening");
  run.after(() => browser.close());
  let gestures = 0;
  const settle = () => page.evaluate(() => window.boussole.settled());
  const press = async (name) => {
    await page.getByRole("button", { name, exact: typeof name === "string" }).first().click();
    gestures += 1;
    await settle();
  };
  const check = async (role, name) => {
    await page.getByRole(role, { name }).first().check();
    gestures += 1;
    await settle();
  };
  await press("Animer un atelier");
  await press("Préparer un atelier");
  await page.getByRole("textbox", { name: /Combien de personnes/ }).fill("20");
  gestures += 2; // the field, the number
  await check("checkbox", /^Recrutement/);
  await check("checkbox", /^Étapes/);
  await press("Commencer");
  await press(/^Comment voter/);
  await check("radio", "Cartes");
  const prepared = gestures;
  for (let question = 0; question < QUESTIONS; question += 1) {
    const place = await page.getByText(/^Question \d+ sur \d+/).first().textContent();
    assert.match(place, new RegExp(`^Question ${question + 1} sur`));
    const before2 = gestures;
    await press("Lire les cartes");
    await page.locator("[data-id='workshop.voted']").filter({ hasText: "20 votes sur 20" }).waitFor({ state: "attached" });
    await press("Révéler");
    assert.equal(gestures - before2, 2, "a vote by cards");
    await press("Décider");
    await check("radio", /^1 Amorcé/);
    await press(question + 1 < QUESTIONS ? "Question suivante" : "Terminer");
  }
  assert.equal(gestures - prepared, 5 * QUESTIONS);
  const asked = gestures;
  const [minutes] = await Promise.all([page.waitForEvent("download"), press("Compte rendu (Markdown)")]);
  const text = readFileSync(await minutes.path(), "utf8");
  assert.equal(text.match(/20\sniveaux donnés/g).length, QUESTIONS);
  run.diagnostic(`${prepared} gestures to the first question, ${asked - prepared} for ${QUESTIONS} questions, ${gestures - asked} for the minutes`);
  assert.deepEqual(problems, []);
});

test("in a workshop without a camera: said, with what to do, and nothing is lost", async () => {
  const { page, browser } = await open(undefined, []);
  await voteByCards(page, 10);
  await page.getByText("La caméra n’est pas autorisée").first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Lire les cartes" }).waitFor({ state: "attached" });
  await browser.close();
});
