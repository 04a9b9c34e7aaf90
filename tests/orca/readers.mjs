// The browsers that are heard: a page of the site in a window of the desk, which has the keyboard. Keys come from the desk.
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";

const WAYS = {
  Firefox: (drawn) => ({
    browser: "firefox", executablePath: "/usr/bin/firefox-esr",
    extraPrefsFirefox: {
      "accessibility.force_disabled": -1, "intl.accept_languages": "fr", "layout.spellcheckDefault": 0,
      // Nothing that opens, or is told, by itself.
      "browser.startup.homepage_override.mstone": "ignore", "startup.homepage_welcome_url": "", "browser.aboutwelcome.enabled": false,
      "datareporting.policy.dataSubmissionEnabled": false, "browser.shell.checkDefaultBrowser": false,
      "security.sandbox.warn_unprivileged_namespaces": false,
      "permissions.default.persistent-storage": 2, "browser.download.alwaysOpenPanel": false,
      ...drawn ? { "webgl.force-enabled": true } : { "webgl.disabled": true },
    },
  }),
  Chromium: (drawn) => ({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--force-renderer-accessibility", "--lang=fr", "--disable-features=Translate", "--kiosk",
      ...drawn ? ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : ["--disable-gpu", "--disable-3d-apis"]],
  }),
};

// name: Firefox or Chromium.
export async function openReader(desk, name, address, { drawn = true } = {}) {
  const browser = await puppeteer.launch({
    ...WAYS[name](drawn), headless: false, defaultViewport: null,
    env: { ...desk.env, LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const page = (await browser.pages())[0] || await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.boussole, { timeout: 180_000 });
  await page.evaluate(() => window.boussole.settled());
  const window = execFileSync("xdotool", ["search", "--sync", "--onlyvisible", "--name", "Boussole"], { env: desk.env })
    .toString().trim().split("\n").at(-1);
  execFileSync("xdotool", ["windowactivate", "--sync", window], { env: desk.env });
  // Into the page, from the bar of addresses or what the browser tells at its start.
  await page.bringToFront();
  const hasFocus = (timeout) => page.waitForFunction(() => document.hasFocus(), { timeout }).then(() => true, () => false);
  for (let tries = 0; !await hasFocus(5_000); tries += 1) {
    if (tries === 5) throw new Error(`the page of ${name} does not get the keyboard`);
    await desk.hear("F6");
  }
  return { page, close: () => browser.close() };
}
