// Files protected by a password: what the page and the command line make of them is the same. The vectors were written by
// neither (tests/vectors/chiffre-1.json).
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { available, protect, unprotect } from "../../web/protection.js";
import { launch, openApp, serve, settled, startDiagnostic } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = process.env.BOUSSOLE_CLI || join(ROOT, "build/native/boussole");
const { opened, refused } = JSON.parse(readFileSync(join(ROOT, "tests/vectors/chiffre-1.json"), "utf8"));
const DIAGNOSTIC = readFileSync(join(ROOT, "tests/golden/diagnostic-2.boussole.json"));
const PASSWORD = "Régie été, trois vélos";

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), "boussole-")); });
after(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (base64) => new Uint8Array(Buffer.from(base64, "base64"));

function put(name, content) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const command = (name, file, password) => spawnSync(COMMAND,
  [name, file, "-o", "-", "--mot-de-passe-fichier", put("mot-de-passe.txt", `${password}\n`)], { maxBuffer: 1 << 26 });

test("the page opens files written elsewhere, by their passwords and by no other", async () => {
  for (const { name, passwords, wrong, content, file } of opened) {
    for (const password of passwords) assert.deepEqual(await unprotect(file, password), { bytes: bytesOf(content) }, name);
    for (const password of wrong) assert.deepEqual(await unprotect(file, password), { wrongPassword: true }, `${name}: ${password}`);
  }
});

test("damaged files, wrong passwords and what is no such file are told apart", async () => {
  for (const { name, password, outcome, file } of refused) {
    const told = outcome === "wrong-password" ? { wrongPassword: true } : { damaged: true };
    assert.deepEqual(await unprotect(file, password), told, name);
  }
});

test("with the same salt and iv, the page writes what was written, whichever way the password is", async () => {
  for (const { name, passwords, content, file, written } of opened) {
    if (written === false) continue;
    const { kdf, iv } = JSON.parse(file);
    for (const password of passwords) {
      const draws = [bytesOf(kdf.salt), bytesOf(iv)];
      const text = await protect(bytesOf(content), password, { iterations: kdf.iterations, draw: () => draws.shift() });
      assert.equal(text, file, name);
    }
  }
});

test("nothing is drawn twice, and nothing of the content is to be read", async () => {
  const [one, other] = [await protect(DIAGNOSTIC, PASSWORD), await protect(DIAGNOSTIC, PASSWORD)].map((text) => JSON.parse(text));
  for (const key of ["iv", "check", "sum", "data"]) assert.notEqual(one[key], other[key], key);
  assert.notEqual(one.kdf.salt, other.kdf.salt);
  assert.equal(one.kdf.iterations, 600_000);
  assert.equal(bytesOf(one.data).length, DIAGNOSTIC.length + 16);
  assert.doesNotMatch(Buffer.from(one.data, "base64").toString("latin1"), /format|referential|answers/);
});

test("what is empty, too large or without a password is not protected", async () => {
  for (const [bytes, password] of [[new Uint8Array(), "a"], [new Uint8Array(5 * 1024 * 1024 + 1), "a"], [DIAGNOSTIC, ""]]) {
    await assert.rejects(protect(bytes, password), RangeError);
  }
});

test("any one letter that is changed is seen, and tells no content", async () => {
  const file = opened.find(({ name }) => name === "one byte");
  const seen = new Set();
  for (let at = 0; at < file.file.length; at += 1) {
    const letter = file.file[at] === "A" ? "B" : "A";
    if (/\s/.test(file.file[at])) continue;
    const text = file.file.slice(0, at) + letter + file.file.slice(at + 1);
    const found = await unprotect(text, file.passwords[0]);
    assert.ok(found.damaged, `${at}: ${JSON.stringify(found)}`);
    seen.add(JSON.stringify(found));
  }
  assert.equal(seen.size, 1);
});

test("the command line opens what the page wrote, and the page what the command line wrote", async () => {
  const page = put("page.json", await protect(DIAGNOSTIC, PASSWORD));
  const byCommand = command("dechiffrer", page, PASSWORD.normalize("NFD"));
  assert.equal(String(byCommand.stderr), "");
  assert.equal(byCommand.status, 0);
  assert.ok(byCommand.stdout.equals(DIAGNOSTIC));
  assert.equal(command("dechiffrer", page, `${PASSWORD} `).status, 1);

  const written = command("chiffrer", put("diagnostic.json", DIAGNOSTIC), PASSWORD.normalize("NFD"));
  assert.equal(written.status, 0);
  assert.equal(String(written.stderr), "");
  assert.deepEqual(await unprotect(String(written.stdout), PASSWORD), { bytes: new Uint8Array(DIAGNOSTIC) });
  assert.deepEqual(await unprotect(String(written.stdout), "autre"), { wrongPassword: true });
});

test("the largest file there is goes both ways", async () => {
  const bytes = new Uint8Array(5 * 1024 * 1024).map((_, at) => at % 251);
  const page = await protect(bytes, PASSWORD);
  const back = execFileSync(COMMAND, ["dechiffrer", put("page.json", page), "-o", "-", "--mot-de-passe-fichier",
    put("mot-de-passe.txt", PASSWORD)], { maxBuffer: 1 << 26 });
  assert.ok(back.equals(bytes));
});

test("in a browser: the site's own module, under the page's policy, and the whole way", async () => {
  const server = await serve();
  const browser = await launch();
  try {
    const { page, problems } = await openApp(browser, server.address);
    const asked = server.asked.length;
    const found = await page.evaluate(async ({ file, password, wrong }) => {
      const { available, protect, unprotect } = await window.boussole.load("protection.js", 1);
      const text = await protect(new TextEncoder().encode("Régie"), password);
      return [available(), new TextDecoder().decode((await unprotect(file, password)).bytes), await unprotect(file, wrong),
        new TextDecoder().decode((await unprotect(text, password.normalize("NFD"))).bytes), text];
    }, { file: opened[1].file, password: opened[1].passwords[0], wrong: opened[1].wrong[0] });
    const text = found.pop();
    assert.deepEqual(found, [true, Buffer.from(opened[1].content, "base64").toString(), { wrongPassword: true }, "Régie"]);
    assert.equal(command("dechiffrer", put("browser.json", text), opened[1].passwords[0]).stdout.toString(), "Régie");
    assert.deepEqual(server.asked.slice(asked).map((name) => name.replace(/\?.*/, "")), ["protection.js"]);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await server.close();
  }
});

test("a diagnostic goes out under a password and comes back: typed twice, wrong three times, then right", async () => {
  const server = await serve();
  const browser = await launch();
  const { page, context, problems } = await openApp(browser, server.address);
  await startDiagnostic(page, "Régie du Secret");
  await page.getByRole("radio", { name: /^3 Ancré/ }).check();
  await page.evaluate(() => { location.hash = "#/rapport"; });
  await page.getByRole("button", { name: "Protéger par un mot de passe" }).click();
  const does = page.getByRole("button", { name: "Protéger et exporter" });
  assert.ok(await does.isDisabled(), "nothing is protected by no password");
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Le même, une deuxième fois").fill("autre chose");
  await settled(page);
  assert.ok(await does.isDisabled(), "nor by one that was typed in two ways");
  await page.getByLabel("Le même, une deuxième fois").fill(PASSWORD);
  await settled(page);
  const [download] = await Promise.all([page.waitForEvent("download"), does.click()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await page.getByText(/Le fichier protégé/).first().waitFor({ state: "attached" });
  assert.match(file, /-protege\.boussole\.json$/);
  const text = readFileSync(file, "utf8");
  assert.ok(!text.includes("Secret") && text.includes("boussole/chiffre"));
  assert.match(command("dechiffrer", file, PASSWORD).stdout.toString(), /Régie du Secret/);

  const other = await openApp(browser, server.address);
  const [chooser] = await Promise.all([other.page.waitForEvent("filechooser"),
    other.page.getByRole("button", { name: "Ouvrir un fichier" }).first().click()]);
  await chooser.setFiles(file);
  const field = other.page.getByLabel("Mot de passe de ce fichier");
  await field.waitFor();
  assert.equal(await field.getAttribute("type"), "password");
  for (let round = 0; round < 3; round += 1) {
    await field.fill(`faux ${round}`);
    await other.page.getByRole("button", { name: "Ouvrir", exact: true }).click();
    await other.page.waitForFunction(() => document.body.innerHTML.includes("Ce mot de passe n’ouvre pas ce fichier"));
    await settled(other.page);
  }
  await other.page.getByText(/touche des majuscules/).first().waitFor({ state: "attached" });
  await field.fill(PASSWORD);
  await other.page.getByRole("button", { name: "Ouvrir", exact: true }).click();
  await other.page.getByText(/Régie du Secret/).first().waitFor({ state: "attached" });
  assert.deepEqual([...problems, ...other.problems], []);
  await browser.close();
  await server.close();
});

test("an address that is not https has no cryptography, and it is known", async () => {
  assert.equal(available(), true);
  const server = await serve();
  const browser = await launch({ args: ["--no-sandbox", "--host-resolver-rules=MAP boussole.example 127.0.0.1"] });
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.address.replace("127.0.0.1", "boussole.example"));
    assert.deepEqual(await page.evaluate(async () => [isSecureContext, (await import("./protection.js")).available()]),
      [false, false]);
  } finally {
    await browser.close();
    await server.close();
  }
});
