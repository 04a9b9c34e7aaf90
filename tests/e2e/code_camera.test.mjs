// Response codes before a camera that plays painted pictures (tests/codes/code_pictures.mjs), in the page as it is served, with its
// Content-Security-Policy: web/camera.js, its other worker.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { chance, film, moved, painted } from "../codes/code_pictures.mjs";
import { launchWithCamera, leaveBy, openApp, serve } from "./browser.mjs";

const FOLDER = mkdtempSync(join(tmpdir(), "boussole-codes-"));
const SEED = Number(process.env.BOUSSOLE_SEED || Math.floor(Math.random() * 1e9));
const FIRST = "06PEB-BN88A-6ZRKD-2T621-10RB9-2ZKVN-6W9SN-GY4HM-6T21N-V6CDG";
const SECOND = "https://boussole.regie.example/#r=06PEB-BN800-00000-00000-00000-00000-00000-00000-0003N-20YHN";
const SENT = "_boussole_code_seen";
const ENDED = "_boussole_camera_end";
const [REFUSED, MISSING, HIDDEN] = [1, 5, 6]; // CameraEnd (src/app/card_reading.h)
const server = await serve();
after(async () => {
  rmSync(FOLDER, { recursive: true });
  await server.close();
});

// A browser whose camera shows these texts, one after the other, three pictures each; undefined: the room alone. Closed when the
// test ends.
async function before(run, texts, permissions = ["camera"], ...more) {
  const random = chance(SEED);
  let hold = { size: 200, x: 640, y: 360, turn: 10, narrow: 0.95, tiltAxis: 40 };
  const pictures = texts.flatMap((text) => [1, 2, 3].map(() => {
    hold = moved(hold, random);
    return painted(text === undefined ? [] : [{ text, hold }], random);
  }));
  const file = join(FOLDER, "codes.y4m");
  writeFileSync(file, film(pictures));
  const browser = await launchWithCamera(file, ...more);
  run.after(() => browser.close());
  return openApp(browser, server.address, { permissions });
}

// Opens it as the bridge does, with a program that only notes what it is told (window.told).
function openCodes(page) {
  return page.evaluate(async () => {
    const { readCodesInto } = await import("./camera.js");
    document.getElementById("n-codes.camera")?.remove();
    window.told = [];
    window.camera = readCodesInto({ call: (...words) => window.told.push(words) });
    const video = document.createElement("video");
    video.id = "n-codes.camera";
    // Its node comes with the next picture of the interface.
    requestAnimationFrame(() => document.body.append(video));
    window.track = () => video.srcObject?.getVideoTracks()[0];
  });
}

const told = (page) => page.evaluate(() => window.told);
const count = (page, wanted) => page.waitForFunction((least) => window.told.length >= least, wanted, { polling: 100 });

test(`each code that is held up is told once, however long it is held (seed ${SEED})`, async (run) => {
  const { page, problems } = await before(run, [FIRST, undefined, SECOND]);
  await openCodes(page);
  await count(page, 2);
  // The film has been played again and again.
  const time = await page.evaluate(() => document.getElementById("n-codes.camera").currentTime);
  await page.waitForFunction((since) => document.getElementById("n-codes.camera").currentTime > since + 3, time, { polling: 100 });
  assert.deepEqual((await told(page)).sort(), [[SENT, FIRST], [SENT, SECOND]]);
  await page.evaluate(() => window.camera.close());
  assert.deepEqual(problems, []);
});

test("no code in the picture, nothing told", async (run) => {
  const { page } = await before(run, [undefined]);
  const texts = await page.evaluate(async () => {
    const { openCodes: begin } = await import("./camera.js");
    const video = document.body.appendChild(document.createElement("video"));
    const seen = [];
    return new Promise((resolve) => {
      const camera = begin({ video, onEnd: resolve, onReading: ({ text }) => {
        if (seen.push(text) < 5) return;
        camera.close();
        resolve(seen);
      } });
    });
  });
  assert.deepEqual(texts, Array(5).fill(undefined));
});

test("the camera's light is out at once: by close(), when the page is hidden or left, and nothing is told after", async (run) => {
  const { page } = await before(run, [FIRST]);
  const open = async () => {
    await openCodes(page);
    await count(page, 1);
    const track = await page.evaluateHandle(() => window.track());
    assert.equal(await track.evaluate((one) => one.readyState), "live");
    return track;
  };
  let track = await open();
  assert.equal(await page.evaluate(() => {
    window.camera.close();
    return document.getElementById("n-codes.camera").srcObject;
  }), null);
  assert.equal(await track.evaluate((one) => one.readyState), "ended");
  assert.deepEqual(await told(page), [[SENT, FIRST]], "who closes it knows");
  for (const leave of ["visibilitychange", "pagehide"]) {
    track = await open();
    await leaveBy(page, leave);
    assert.equal(await track.evaluate((one) => one.readyState), "ended", leave);
    assert.deepEqual(await told(page), [[SENT, FIRST], [ENDED, HIDDEN]]);
  }
});

test("nothing of it is asked for before the camera is opened, and of cards nothing at all; what does not come is told", async (run) => {
  const { page, context } = await before(run, [FIRST]);
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.deepEqual((await asked()).filter((name) => /camera|code_/.test(name)), []);
  const requests = [];
  context.on("request", (request) => requests.push(request.url().replace(/^.*\/([^/?]*).*$/, "$1")));
  await openCodes(page);
  await count(page, 1);
  await page.evaluate(() => window.camera.close());
  assert.deepEqual(new Set(requests), new Set(["camera.js", "code_worker.js"]));

  await page.route(/code_worker\.js/, (route) => route.abort());
  await openCodes(page);
  await count(page, 1);
  assert.deepEqual(await told(page), [[ENDED, MISSING]]);
  assert.equal(await page.evaluate(() => window.track()), undefined);
});

test("a camera that is refused is told, once", async (run) => {
  const { page } = await before(run, [undefined], [], "--deny-permission-prompts");
  await openCodes(page);
  await count(page, 1);
  assert.deepEqual(await told(page), [[ENDED, REFUSED]]);
  await page.evaluate(() => window.camera.close());
  assert.deepEqual(await told(page), [[ENDED, REFUSED]]);
});
