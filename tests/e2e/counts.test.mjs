// What an evening costs in gestures, counted as a person makes them: with a mouse, at 1280×800, on what is in sight.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openApp, openSite, question as titleOf, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

test("fifteen questions with a note each cost three clicks a question and no scrolling", async (t) => {
  const { page, context, problems } = await openApp(browser, server.address, { viewport: { width: 1280, height: 800 } });
  await startDiagnostic(page);
  let clicks = 0;
  let scrolls = 0;
  const scroll = page.locator("[data-id='main.scroll']");
  // Presses the middle of what is seen of an element, once it is in sight: what is out of it is scrolled to, one step of
  // 300 points after the other.
  async function click(locator) {
    for (;;) {
      const { y, height } = await locator.boundingBox();
      const { bottom, top } = await scroll.evaluate((element) => element.getBoundingClientRect());
      const inBar = await locator.evaluate((element) => element.closest("[data-id='main.scroll']") === null);
      if (inBar || (y + height / 2 <= bottom && y + height / 2 >= top)) break;
      await page.mouse.move(640, 400);
      await page.mouse.wheel(0, y > bottom - height / 2 ? 300 : -300);
      await settled(page);
      scrolls += 1;
    }
    const { x, y, width, height } = await locator.boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await settled(page);
    clicks += 1;
  }
  const title = () => titleOf(page);
  for (let question = 0; question < 15; question += 1) {
    const before = await title();
    await click(page.getByRole("radio").nth(question % 4));
    await click(page.getByRole("button", { name: "Remarque", exact: true }));
    await page.keyboard.type(`Dit en conseil ${question}`);
    await settled(page);
    assert.equal(await page.getByRole("textbox", { name: "Remarque" }).inputValue(), `Dit en conseil ${question}`);
    await click(page.getByRole("button", { name: "Suivante" }));
    assert.notEqual(await title(), before);
  }
  t.diagnostic(`${clicks} clicks, ${scrolls} scrolls`);
  assert.ok(clicks <= 45, `${clicks} clicks`);
  assert.ok(scrolls <= 10, `${scrolls} scrolls`);
  assert.deepEqual(problems, []);
  await context.close();
});
