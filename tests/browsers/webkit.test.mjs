// The main journey in WebKitGTK (its MiniBrowser), drawn and as the plain page.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../e2e/browser.mjs";
import { openedFile } from "./file.mjs";
import { mainJourney } from "./journey.mjs";
import { comeBack, killChildren, leave, newest, oneWriter, TRIES } from "./keeping.mjs";
import { withoutNetwork } from "./offline.mjs";
import { protectedFiles } from "./protection.mjs";
import { openScreen } from "./screen.mjs";
import { WebDriver } from "./webdriver.mjs";

const MINI_BROWSER = ["4.1", "4.0"].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const KEYS = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", ArrowUp: "\uE013", ArrowDown: "\uE015" };

let server;
let screen;
before(async () => { [server, screen] = await Promise.all([serve(), openScreen()]); });
after(async () => {
  screen?.close();
  await server?.close();
});

const freePort = () => new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

async function answers(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${address}status`).then(() => true, () => false)) return;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error("WebKitWebDriver does not answer");
}

async function open() {
  const home = await mkdtemp(join(tmpdir(), "boussole-webkit-"));
  const port = await freePort();
  const program = spawn("WebKitWebDriver", [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, LANG: "C.UTF-8",
      LIBGL_ALWAYS_SOFTWARE: "1" },
    stdio: "ignore",
  });
  const address = `http://127.0.0.1:${port}/`;
  await answers(address);
  const driver = await WebDriver.open(address, {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: MINI_BROWSER.find(existsSync), args: ["--automation"] },
  });
  await driver.ask("POST", "window/rect", { width: 1280, height: 880 });
  const files = () => readdirSync(home, { recursive: true }).filter((name) => name.endsWith(".boussole.json"));
  // Errors after the start; those of the start leave no window.boussole, and the test fails of that.
  const watch = () => driver.evaluate(() => {
    window.problems = [];
    addEventListener("error", (event) => window.problems.push(event.message));
    addEventListener("unhandledrejection", (event) => window.problems.push(String(event.reason)));
  });
  const problems = [];
  const collect = async () => problems.push(...await driver.evaluate(() => window.problems || []));
  return {
    problems,
    async go(url) {
      await driver.go(url);
      await watch();
    },
    async reload() {
      await collect();
      await driver.reload();
      await watch();
    },
    back: () => driver.back(),
    forward: () => driver.forward(),
    evaluate: (work, ...values) => driver.evaluate(work, ...values),
    click: (element) => driver.click(element),
    type: (text) => driver.keys(text),
    async press(key) {
      await driver.keys([KEYS[key] || key]);
      await collect();
    },
    downloaded: () => files().map((name) => readFileSync(join(home, name), "utf-8"))[0],
    screenshot: () => driver.screenshot(),
    choose: (mode) => driver.evaluate((display) => localStorage.setItem("boussole.settings", JSON.stringify({ display })), mode),
    // Another page, which can be left in every way (keeping.mjs).
    async open(url) {
      const { handle } = await driver.ask("POST", "window/new", { type: "window" });
      await driver.ask("POST", "window", { handle });
      await driver.go(url);
      const others = (await driver.ask("GET", "window/handles")).filter((other) => other !== handle);
      // The first window stays: a browser without any ends.
      const leaveWindow = async () => {
        await driver.ask("DELETE", "window").catch(() => {});
        await driver.ask("POST", "window", { handle: others[0] });
      };
      // The driver speaks to one window at a time.
      const here = () => driver.ask("POST", "window", { handle });
      return {
        async evaluate(work, ...values) {
          await here();
          return driver.evaluate(work, ...values);
        },
        show: here,
        async reload() {
          await here();
          await driver.reload();
        },
        async go(address) {
          await here();
          await driver.go(address);
        },
        async close() {
          await here();
          await leaveWindow();
        },
        async kill() {
          killChildren(program.pid, /WebKitWebProcess/, newest);
          await leaveWindow();
        },
      };
    },
    async close() {
      await driver.close();
      program.kill();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

test("WebKitGTK: what was answered just before leaving is kept", { timeout: 60_000 + 60_000 * TRIES }, async (context) => {
  const browser = await open();
  try {
    const kept = await leave(browser, server.address);
    context.diagnostic(`of ${TRIES}: ${JSON.stringify(kept)}`);
    for (const [way, count] of Object.entries(kept)) assert.equal(count, TRIES, way);
  } finally {
    await browser.close();
  }
});

test("WebKitGTK: left just after an edit and come back to, nothing is lost", { timeout: 300_000 }, async (run) => {
  const browser = await open();
  try {
    run.diagnostic(await comeBack(browser, server.address) ? "kept whole by the browser" : "loaded again");
  } finally {
    await browser.close();
  }
});

test("WebKitGTK: of two windows on one diagnostic, one writes", { timeout: 300_000 }, async () => {
  const browser = await open();
  try {
    await oneWriter(browser, server.address);
  } finally {
    await browser.close();
  }
});

for (const display of ["drawn", "plain"]) {
  test(`WebKitGTK: the main journey, ${display}`, { timeout: 400_000 }, async () => {
    const browser = await open();
    try {
      if (display === "plain") {
        await browser.go(server.address);
        await browser.choose("plain");
      }
      await mainJourney(browser, server.address, display);
    } finally {
      await browser.close();
    }
  });
}

test("WebKitGTK: without network, once the page has been there, the main journey", { timeout: 400_000 }, async () => {
  const browser = await open();
  try {
    await withoutNetwork(browser);
  } finally {
    await browser.close();
  }
});

test("WebKitGTK: files protected by a password are opened, and written", { timeout: 400_000 }, async () => {
  const browser = await open();
  try {
    await protectedFiles(browser, server.address);
  } finally {
    await browser.close();
  }
});

test("WebKitGTK: the page that is one file, opened by itself", { timeout: 400_000 }, async () => {
  const browser = await open();
  try {
    await openedFile(browser);
  } finally {
    await browser.close();
  }
});
