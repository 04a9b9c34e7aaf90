// Opens the welcome of a first visit in a program that counts which functions are called (wasm-split --instrument), while
// its second part does not come, and does there what a person may do meanwhile. usage: node profile_start.mjs FOLDER
// (FOLDER/site: the site with that program; the profiles are written beside it)
import { writeFileSync } from "node:fs";
import { launch, launchWithoutDrawing, serve } from "../e2e/browser.mjs";

const folder = process.argv[2];
const server = await serve(`${folder}/site`);

function keepExports() {
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    window.program = (made.instance || made).exports;
    return made;
  };
}

// What a person may do before everything is there: nothing of it may need the second part.
async function fidget(page) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.wheel(0, 200);
  for (const key of ["a", "Tab", "Tab", "Enter", "Escape", "Control+k", "1", "ArrowDown"]) await page.keyboard.press(key);
  if (page.touch) await page.touchscreen.tap(width / 3, height / 3);
  await page.setViewportSize({ width: width - 60, height: height - 40 });
  await page.evaluate(() => {
    for (const name of ["blur", "focus", "resize"]) dispatchEvent(new Event(name));
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve, 300)); }));
}

async function profile(browser, name, options) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.touch = options.hasTouch;
  await page.addInitScript(keepExports);
  await page.route("**/suite.wasm*", () => {}); // it never comes
  await page.goto(server.address);
  await page.waitForFunction(() => window.boussole && performance.getEntriesByName("picture").length > 0);
  await fidget(page);
  const bytes = await page.evaluate(() => {
    const memory = Object.values(window.program).find((value) => value instanceof WebAssembly.Memory);
    const place = memory.grow(64) * 65536;
    return [...new Uint8Array(memory.buffer, place, window.program.__write_profile(place, 64 * 65536))];
  });
  writeFileSync(`${folder}/${name}.profile`, Buffer.from(bytes));
  await context.close();
}

const drawing = await launch();
await profile(drawing, "desk", {});
await profile(drawing, "phone", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, colorScheme: "dark" });
await profile(drawing, "contrast", { viewport: { width: 768, height: 1024 }, contrast: "more", reducedMotion: "reduce" });
await profile(drawing, "wide", { viewport: { width: 2560, height: 1440 } });
await profile(drawing, "small", { viewport: { width: 320, height: 480 } });
await drawing.close();
const plain = await launchWithoutDrawing();
await profile(plain, "plain", {});
await plain.close();
await server.close();
