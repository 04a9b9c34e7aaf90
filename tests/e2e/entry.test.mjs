// « Saisie rapide » of answers given on paper: by the keys alone, on a small screen, printed, with axe.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkWithAxe, openApp, openSite, ready, settled, startDiagnostic } from "./browser.mjs";

const { server, browser } = await openSite();

async function openEntry(options) {
  const opened = await openApp(browser, server.address, { bypassCSP: true, ...options });
  await startDiagnostic(opened.page);
  await opened.page.evaluate(() => { location.hash = "#/saisie"; });
  await settled(opened.page);
  return opened;
}

const title = (page) => page.getByRole("heading", { level: 1 }).textContent();

test("a ballot is keyed in without the mouse: digits of both places, S, N, back, and the check follows", async () => {
  const { page, context, problems } = await openApp(browser, server.address, { bypassCSP: true });
  await startDiagnostic(page);
  await page.getByRole("button", { name: "Saisie rapide (papier)" }).click();
  await settled(page);
  const first = await title(page);
  assert.match(first, /^1\. /);
  // The keypad's 3, as it comes with the number lock on.
  const client = await context.newCDPSession(page);
  const keypad = { key: "3", code: "Numpad3", text: "3", isKeypad: true, location: 3 };
  for (const key of ["Digit2", keypad, "KeyS", "KeyN"]) {
    if (key === keypad) {
      await client.send("Input.dispatchKeyEvent", { type: "keyDown", ...keypad });
      await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...keypad });
    } else {
      await page.keyboard.press(key);
    }
    await settled(page);
  }
  assert.notEqual(await title(page), first);
  const rows = await page.getByRole("table", { name: "Contrôle" }).getByRole("row").allTextContents();
  assert.match(rows[1], /4 sur \d+5$/);
  for (let i = 0; i < 4; ++i) {
    await page.keyboard.press("Backspace");
    await settled(page);
  }
  assert.equal(await title(page), first);
  assert.ok(await page.getByRole("radio", { name: "2 En place" }).isChecked());
  await checkWithAxe(page, "saisie");
  await page.reload();
  await ready(page);
  assert.equal(await page.evaluate(() => location.hash), "#/saisie");
  assert.deepEqual(problems, []);
  await context.close();
});

test("another ballot starts blank, and both are on the home page", async () => {
  const { page, context } = await openEntry();
  await page.keyboard.press("Digit1");
  await settled(page);
  await page.getByRole("button", { name: "Saisir un autre bulletin" }).click();
  await settled(page);
  assert.match(await title(page), /^1\. /);
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
  await page.getByRole("link", { name: "Accueil", exact: true }).click();
  await settled(page);
  assert.equal(await page.getByText("Bulletin 2", { exact: true }).count() > 0, true);
  await context.close();
});

for (const viewport of [{ width: 320, height: 640 }, { width: 1280, height: 800 }]) {
  test(`nothing is cut at ${viewport.width} px, with text at 200 %, and it prints`, async () => {
    const { page, context } = await openEntry({ viewport });
    await page.evaluate(() => { location.hash = "#/reglages"; });
    await settled(page);
    await page.getByRole("radio", { name: "200 %" }).check();
    await settled(page);
    await page.evaluate(() => { location.hash = "#/saisie"; });
    await settled(page);
    const cut = await page.evaluate(() => [...document.querySelectorAll("button.node, input.node")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    }).map((element) => element.dataset.id));
    assert.deepEqual(cut, []);
    assert.ok((await page.pdf()).length > 5000);
    await context.close();
  });
}
