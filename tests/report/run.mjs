// Reads back, with other people's programs, the reports that the native command line writes.
// usage: node tests/report/run.mjs
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("reports.test.mjs", import.meta.url));
let passed = 0;
let failed = 0;
const stream = run({ files: [file], concurrency: 1 });
const isFile = (test) => test.nesting === 0 && test.name.endsWith(".test.mjs");
stream.on("test:pass", (test) => { if (!isFile(test)) passed += 1; });
stream.on("test:fail", (test) => {
  if (!isFile(test)) failed += 1;
  process.exitCode = 1;
});
stream.compose(new spec()).pipe(process.stdout);
process.on("exit", () => console.log(`${passed} passed, ${failed} failed`));
