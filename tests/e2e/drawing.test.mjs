// The drawing itself: it is there, it comes back after a lost context, and it is sharp at any pixel density.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, settled } from "./browser.mjs";

const { server, browser } = await openSite();

test("a lost drawing context comes back with the same picture", async () => {
  const { page, context, problems } = await openApp(browser, server.address);
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const canvas = document.getElementById("canvas");
    const extension = canvas.getContext("webgl").getExtension("WEBGL_lose_context");
    const happens = (name) => new Promise((resolve) => { canvas.addEventListener(name, resolve, { once: true }); });
    const lost = happens("webglcontextlost");
    extension.loseContext();
    await lost;
    const restored = happens("webglcontextrestored");
    setTimeout(() => extension.restoreContext(), 100);
    await restored;
  });
  await settled(page);
  assert.ok((await page.screenshot()).equals(before), "the picture differs");
  await page.getByRole("button", { name: "Commencer un diagnostic" }).click();
  await settled(page);
  assert.match(await page.title(), /Profil/);
  assert.deepEqual(problems.filter((problem) => !/context/i.test(problem)), []);
  await context.close();
});

test("the canvas has the pixels of the screen, also after the window changes", async () => {
  const { page, context } = await openApp(browser, server.address, { deviceScaleFactor: 2 });
  const sizes = () => page.evaluate(() => {
    const canvas = document.getElementById("canvas");
    return [canvas.width, canvas.height, innerWidth * devicePixelRatio, innerHeight * devicePixelRatio];
  });
  let [width, height, wantedWidth, wantedHeight] = await sizes();
  assert.deepEqual([width, height], [wantedWidth, wantedHeight]);
  await page.setViewportSize({ width: 700, height: 500 });
  await settled(page);
  [width, height, wantedWidth, wantedHeight] = await sizes();
  assert.deepEqual([width, height], [wantedWidth, wantedHeight]);
  await context.close();
});

// As when a window goes to another screen, or back.
test("more pixels to a point without another size: the drawing is made for them", async () => {
  const { page, context } = await openApp(browser, server.address);
  const client = await context.newCDPSession(page);
  for (const density of [2, 1, 1.5, 1.25, 1]) {
    await client.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: density, mobile: false });
    await page.waitForFunction((wanted) => devicePixelRatio === wanted && document.getElementById("canvas").width === 1280 * wanted, density);
    await settled(page);
    const size = await page.evaluate(() => [document.getElementById("canvas").width, document.getElementById("canvas").height]);
    assert.deepEqual(size, [1280 * density, 800 * density], `${density} pixels to a point`);
  }
  await context.close();
});
