// Files protected by a password, with each browser's own cryptography: those that were written elsewhere, and its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const VECTORS = fileURLToPath(new URL("../vectors/chiffre-1.json", import.meta.url));

// In the page: what becomes of a file, « opened: » and the bytes in base 64, « wrong » or « damaged ».
async function open(file, password) {
  const { unprotect } = await import(new URL("protection.js", location.href).href);
  const { bytes, wrongPassword } = await unprotect(file, password);
  return bytes ? `opened: ${btoa(String.fromCharCode(...bytes))}` : wrongPassword ? "wrong" : "damaged";
}

// In the page: a file of its own, and what is in it again.
async function writeOne(password) {
  const { protect, unprotect } = await import(new URL("protection.js", location.href).href);
  const text = await protect(new TextEncoder().encode("Régie"), password.normalize("NFD"));
  return [text, new TextDecoder().decode((await unprotect(text, password)).bytes)];
}

export async function protectedFiles(browser, address) {
  const { opened, refused } = JSON.parse(readFileSync(VECTORS, "utf8"));
  const cases = [ // file, password, what becomes of it
    ...opened.flatMap(({ file, passwords, content }) => passwords.map((one) => [file, one, `opened: ${content}`])),
    ...opened.flatMap(({ file, wrong }) => wrong.map((one) => [file, one, "wrong"])),
    ...refused.map(({ file, password, outcome }) => [file, password, outcome === "wrong-password" ? "wrong" : "damaged"]),
  ];
  await browser.go(`${address}late.js`); // any page of the site, but for the program's, which would keep the processor busy
  for (const [file, password, told] of cases) assert.equal(await browser.evaluate(open, file, password), told, password);
  const password = "Régie été";
  const [text, read] = await browser.evaluate(writeOne, password);
  assert.equal(read, "Régie");
  assert.equal(await browser.evaluate(open, text, password), `opened: ${btoa("R\xC3\xA9gie")}`);
  assert.equal(await browser.evaluate(open, text, "autre"), "wrong");
}
