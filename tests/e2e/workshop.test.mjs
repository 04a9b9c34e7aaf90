// « Atelier »: a room led by one person, from the preparation to the minutes; kept whatever happens; secret until revealed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { checkWithAxe, openApp, openSite, ready, settled } from "./browser.mjs";

const { server, browser } = await openSite();

const press = async (page, name, options = {}) => {
  await page.getByRole("button", { name, ...options }).first().click();
  await settled(page);
};

// Twenty people, the questions of a domain, at the first.
async function openRoom(options) {
  const opened = await openApp(browser, server.address, { bypassCSP: true, viewport: { width: 1280, height: 720 }, ...options });
  const { page } = opened;
  await press(page, "Animer un atelier");
  await press(page, "Préparer un atelier");
  await page.getByRole("textbox", { name: "Titre de l’atelier" }).fill("Conseil de novembre");
  await page.getByRole("textbox", { name: /Combien de personnes/ }).fill("20");
  await page.getByRole("checkbox", { name: /^Étapes/ }).first().check();
  await settled(page);
  await press(page, "Commencer", { exact: true });
  return opened;
}

const heading = (page) => page.getByRole("heading", { level: 1 }).textContent();

// Everything that a page gives to see, to hear or to find again, but for its own record of the workshop.
const everything = (page) => page.evaluate(() => [document.body.innerText, document.title, location.href, JSON.stringify(history.state),
  ...Object.values(localStorage), ...[...document.querySelectorAll("[aria-live]")].map((node) => node.textContent),
  ...[...document.querySelectorAll("[aria-checked=true], :checked")].map((node) => `checked ${node.dataset?.id}`)].join("\n"));

test("twenty people vote by hands, the room sees it, votes again, decides, and leaves with a diagnostic and its minutes", async () => {
  const { page, context, problems } = await openRoom();
  await checkWithAxe(page, "atelier: question");
  for (let i = 0; i < 12; ++i) await page.keyboard.press("Digit1");
  for (let i = 0; i < 8; ++i) await page.keyboard.press("Digit3");
  await settled(page);
  await page.keyboard.press("Space");
  await settled(page);
  await page.getByText(/1 Amorcé.: 12\svoix/).first().waitFor({ state: "attached" });
  await checkWithAxe(page, "atelier: votes");
  await press(page, "Revoter");
  for (let i = 0; i < 20; ++i) await page.keyboard.press("Digit1");
  await settled(page);
  await press(page, "Révéler");
  await press(page, "Décider");
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0, "nothing is ticked in advance");
  await page.getByRole("radio", { name: "1 Amorcé" }).check();
  await settled(page);
  await page.getByRole("textbox", { name: "Pourquoi, en une ligne" }).fill("Le tableau existe.");
  await page.getByRole("textbox", { name: "Qui n’est pas d’accord" }).fill("Une personne dirait 2.");
  await checkWithAxe(page, "atelier: décision");
  await press(page, "Terminer");
  await checkWithAxe(page, "atelier: fin");
  const [minutes] = await Promise.all([page.waitForEvent("download"), press(page, "Compte rendu (Markdown)")]);
  const text = readFileSync(await minutes.path(), "utf8");
  for (const words of ["Une personne dirait 2.", "Le tableau existe.", "Conseil de novembre"]) assert.ok(text.includes(words), words);
  await press(page, "Faire le diagnostic de consensus");
  assert.equal(await page.evaluate(() => location.hash), "#/resultats");
  assert.deepEqual(problems, []);
  await context.close();
});

test("the question fills the screen and leaves it, by its own button or by the browser's means", async () => {
  const { page, context, problems } = await openRoom();
  const whole = () => page.evaluate(() => document.fullscreenElement !== null);
  await press(page, "Plein écran");
  await page.getByRole("button", { name: "Quitter le plein écran" }).waitFor();
  assert.equal(await whole(), true);
  await press(page, "Quitter le plein écran");
  await page.getByRole("button", { name: "Plein écran", exact: true }).waitFor();
  assert.equal(await whole(), false);
  await press(page, "Plein écran", { exact: true });
  await page.getByRole("button", { name: "Quitter le plein écran" }).waitFor();
  await page.evaluate(() => document.exitFullscreen());
  await page.getByRole("button", { name: "Plein écran", exact: true }).waitFor();
  assert.deepEqual(problems, []);
  await context.close();
});

test("the page is killed in the middle of a vote: the workshop comes back there", async () => {
  const { page, context } = await openRoom();
  const question = await heading(page);
  for (let i = 0; i < 7; ++i) await page.keyboard.press("Digit2");
  await settled(page);
  await page.close();
  const { page: again } = await openApp(browser, `${server.address}#/atelier`, { context });
  assert.equal(await again.getByRole("button", { name: /^Reprendre/ }).count(), 1);
  await press(again, /^Reprendre/);
  assert.equal(await heading(again), question);
  await again.getByText("7 votes sur 20").first().waitFor({ state: "attached" });
  await again.reload();
  await ready(again);
  await again.getByText("7 votes sur 20").first().waitFor({ state: "attached" });
  await context.close();
});

test("going round: no trace of a choice is left, by Back, reload, focus, address or storage of the page", async () => {
  const { page, context } = await openRoom({ viewport: { width: 390, height: 844 } });
  await press(page, "Comment voter");
  await page.getByRole("radio", { name: "Chacun·e son tour" }).check();
  await settled(page);
  await press(page, "Commencer le tour");
  for (const level of ["3 Ancré", "0 À engager"]) {
    await press(page, "C’est à moi");
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
    await page.getByRole("radio", { name: level }).check();
    await settled(page);
    await press(page, "Donner ma réponse");
    const all = await everything(page);
    for (const word of ["Ancré", "À engager", "checked"]) assert.ok(!all.includes(word), `${level}: ${word}`);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id ?? ""), "screen.title");
  }
  await page.goBack();
  await settled(page);
  await page.goForward();
  await settled(page);
  await page.reload();
  await ready(page);
  assert.ok(!/Au milieu|\d voix/.test(await everything(page)));
  await context.close();
});

// Without what differs between two rooms whatever was voted: ids, moments, sizes.
const alike = (text) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|à \d+\s?h\s?\d+|\d+(,\d+)?\s(ko|Mo|Go)/g, "");

// What was to be said has been, and is gone from the live region.
const quiet = async (page) => {
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
  await page.waitForFunction(() => document.getElementById("live").textContent === "");
};

// Of two pictures: how many values of pixels differ, and by how much at most, of 255.
const difference = (page, pictures) => page.evaluate(async (both) => {
  const [one, other] = await Promise.all(both.map(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }));
  const apart = one.length === other.length ? [...one].map((value, i) => Math.abs(value - other[i])).filter((by) => by > 0) : [255];
  return { count: apart.length, most: apart.reduce((most, by) => Math.max(most, by), 0) };
}, pictures);

// The same room, in which somebody has given this level, looked at by every way before it is revealed.
async function lookBeforeReveal(level) {
  const { page, context } = await openRoom();
  await press(page, "Comment voter");
  await page.getByRole("radio", { name: "Chacun·e son tour" }).check();
  await settled(page);
  await press(page, "Commencer le tour");
  await press(page, "C’est à moi");
  await page.getByRole("radio", { name: level }).check();
  await settled(page);
  await quiet(page);
  await page.evaluate(() => {
    window.heard = [];
    const live = document.getElementById("live");
    new MutationObserver(() => { if (live.textContent) window.heard.push(live.textContent); }).observe(live, { childList: true });
  });
  await press(page, "Donner ma réponse");
  await page.keyboard.press("Escape");
  await settled(page);
  await quiet(page);
  const channels = { heard: await page.evaluate(() => window.heard.join(" ")), words: alike(await everything(page)) };
  channels.undo = await page.getByRole("button", { name: /Annuler/ }).evaluateAll((buttons) => buttons.map(({ disabled, textContent }) => [disabled, textContent]));
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500); // what moves has arrived
  channels.drawing = (await page.screenshot()).toString("base64");
  await page.emulateMedia({ media: "print" });
  channels.print = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => { location.hash = "#/sauvegardes"; });
  await settled(page);
  channels.backups = alike(await everything(page));
  channels.snapshots = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => /snapshots/.test(name)));
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Tout copier dans un seul fichier")]);
  const files = Object.entries(unzipSync(readFileSync(await download.path()))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  channels.export = alike(JSON.stringify(files));
  await context.close();
  return channels;
}

test("before the reveal nothing tells what was voted: words, live region, address, undo, drawing, print, states of before, export", async () => {
  const [{ drawing, ...one }, { drawing: drawnOther, ...other }] = [await lookBeforeReveal("3 Ancré"), await lookBeforeReveal("0 À engager")];
  for (const [channel, seen] of Object.entries(one)) assert.deepEqual(seen, other[channel], channel);
  assert.match(one.export, /boussole\/atelier/);
  // Edges of some 200 letters change by up to 10 with their place among the glyphs, which a slow machine fills in another order.
  const { page, context } = await openApp(browser, server.address, { bypassCSP: true });
  const { count, most } = await difference(page, [drawing, drawnOther]);
  assert.ok(count <= 2000 && most <= 16, `drawing: ${count} values, by ${most} at most`);
  await context.close();
});

test("with twelve imaginary people one sees before anything is revealed only how many have answered", async () => {
  const { page, context, problems } = await openApp(browser, `${server.address}#/atelier`, { viewport: { width: 1280, height: 720 } });
  await press(page, "Essayer avec douze personnes imaginaires");
  assert.ok(!/Au milieu|\d voix/.test(await everything(page)));
  await page.getByText("12 réponses données à l’avance").first().waitFor({ state: "attached" });
  await page.keyboard.press("PageDown"); // a presenter's remote
  await settled(page);
  assert.match(await everything(page), /voix/);
  await page.keyboard.press("PageDown");
  await settled(page);
  await page.getByText("Question 2 sur 5").first().waitFor({ state: "attached" });
  assert.deepEqual(problems, []);
  await context.close();
});
