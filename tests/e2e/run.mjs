// Runs the end-to-end tests of a folder (node's own test runner) against the built site.
// usage: node tests/e2e/run.mjs [tests/FOLDER] [name part…]   (this folder, in Debian's Chromium, when none is named)
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const parts = process.argv.slice(2);
const folder = parts[0]?.startsWith("tests/") ? `${resolve(parts.shift())}/` : fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs") && (parts.length === 0 || parts.some((part) => name.includes(part))))
  .sort()
  .map((name) => folder + name);

// Files side by side: each has its own server and its own browser.
const stream = run({ files, concurrency: availableParallelism() });
let passed = 0;
let failed = 0;
let skipped = 0; // on a machine where they can't run
const isFile = (test) => test.nesting === 0 && test.name.endsWith(".test.mjs");
stream.on("test:pass", (test) => {
  if (isFile(test)) return;
  if (test.skip === undefined) passed += 1;
  else skipped += 1;
});
stream.on("test:fail", (test) => {
  if (!isFile(test)) failed += 1;
  process.exitCode = 1;
});
stream.compose(new spec()).pipe(process.stdout);
process.on("exit", () => console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`));
