// The main journey in Firefox ESR, drawn and without WebGL.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { serve } from "../e2e/browser.mjs";
import { openedFile } from "./file.mjs";
import { mainJourney } from "./journey.mjs";
import { answered, begin, comeBack, killChildren, leave, newest, oneWriter, ready, TRIES } from "./keeping.mjs";
import { withoutNetwork } from "./offline.mjs";
import { protectedFiles } from "./protection.mjs";
import { openScreen } from "./screen.mjs";

let server;
let screen;
before(async () => { [server, screen] = await Promise.all([serve(), openScreen()]); });
after(async () => {
  screen?.close();
  await server?.close();
});

async function open(preferences) {
  const folder = await mkdtemp(join(tmpdir(), "boussole-firefox-"));
  const firefox = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: "1" },
    extraPrefsFirefox: {
      "browser.download.folderList": 2, "browser.download.dir": folder, "browser.download.useDownloadDir": true,
      "browser.download.alwaysOpenPanel": false, "intl.accept_languages": "fr", ...preferences,
    },
  });
  const page = await firefox.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
  return {
    problems,
    go: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => page.evaluate(() => history.back()),
    forward: () => page.evaluate(() => history.forward()),
    async evaluate(work, ...values) {
      const handle = await page.evaluateHandle(work, ...values);
      return handle.asElement() || handle.jsonValue();
    },
    click: (element) => element.click(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    downloaded() {
      const name = readdirSync(folder).find((file) => file.endsWith(".json"));
      return name && readFileSync(join(folder, name), "utf-8");
    },
    // Another page, which can be left in every way (keeping.mjs).
    async open(url) {
      const other = await firefox.newPage();
      await other.goto(url);
      return {
        evaluate: (work, ...values) => other.evaluate(work, ...values),
        show: () => other.bringToFront(),
        reload: () => other.reload(),
        go: (address) => other.goto(address),
        close: () => other.close(),
        hears: (words) => new Promise((resolve) => { other.on("console", (message) => { if (message.text() === words) resolve(); }); }),
        async kill() {
          killChildren(firefox.process().pid, /contentproc.* tab$/, newest);
          await other.close().catch(() => {});
        },
      };
    },
    async close() {
      await firefox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test("Firefox: what was answered just before leaving is kept", { timeout: 60_000 + 60_000 * TRIES }, async (context) => {
  const browser = await open({ "webgl.disabled": true });
  try {
    const kept = await leave(browser, server.address);
    context.diagnostic(`of ${TRIES}: ${JSON.stringify(kept)}`);
    for (const [way, count] of Object.entries(kept)) assert.equal(count, TRIES, way);
  } finally {
    await browser.close();
  }
});

// Firefox breaks off what runs in a page that it closes, in its middle, without an exception.
test("Firefox: an answer that was being taken when the page was closed is kept", { timeout: 300_000 }, async () => {
  const browser = await open({ "webgl.disabled": true });
  try {
    const { page, question } = await begin(browser, server.address);
    const busy = page.hears("busy");
    await page.evaluate(() => {
      setTimeout(() => {
        const real = Date.prototype.getFullYear; // asked for by the screen, before the program has taken the answer
        Date.prototype.getFullYear = () => {
          Date.prototype.getFullYear = real;
          console.log("busy");
          for (const end = Date.now() + 15_000; Date.now() < end;); // a starved browser may be long to break it off
        };
        document.querySelectorAll("input[type=radio]")[2].click();
      });
      return true;
    });
    await busy;
    await page.close();
    const again = await browser.open(question);
    await ready(again);
    assert.equal(await answered(again), 2);
  } finally {
    await browser.close();
  }
});

// A process for each page: the one that writes is killed alone.
test("Firefox: left just after an edit and come back to, nothing is lost", { timeout: 300_000 }, async (run) => {
  const browser = await open({ "webgl.disabled": true });
  try {
    run.diagnostic(await comeBack(browser, server.address) ? "kept whole by the browser" : "loaded again");
  } finally {
    await browser.close();
  }
});

test("Firefox: of two windows on one diagnostic, one writes", { timeout: 300_000 }, async () => {
  const browser = await open({ "webgl.disabled": true, "dom.ipc.processCount.webIsolated": 8 });
  try {
    await oneWriter(browser, server.address);
  } finally {
    await browser.close();
  }
});

for (const [display, preferences] of [["drawn", { "webgl.force-enabled": true }], ["plain", { "webgl.disabled": true }]]) {
  test(`Firefox: the main journey, ${display}`, { timeout: 400_000 }, async () => {
    const browser = await open(preferences);
    try {
      await mainJourney(browser, server.address, display);
    } finally {
      await browser.close();
    }
  });
}

test("Firefox: without network, once the page has been there, the main journey", { timeout: 400_000 }, async () => {
  const browser = await open({ "webgl.disabled": true });
  try {
    await withoutNetwork(browser);
  } finally {
    await browser.close();
  }
});

test("Firefox: files protected by a password are opened, and written", { timeout: 400_000 }, async () => {
  const browser = await open({ "webgl.disabled": true });
  try {
    await protectedFiles(browser, server.address);
  } finally {
    await browser.close();
  }
});

test("Firefox: the page that is one file, opened by itself", { timeout: 400_000 }, async () => {
  const browser = await open({ "webgl.disabled": true });
  try {
    await openedFile(browser);
  } finally {
    await browser.close();
  }
});
