// docs/referentiel.schema.json says what the program takes: the built-in content holds to it, what it refuses is refused.
// The native command line is needed (cmake --preset native), no browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const schema = JSON.parse(readFileSync(`${root}docs/referentiel.schema.json`, "utf-8"));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema);

function builtIn() {
  return JSON.parse(execFileSync(`${root}build/native/boussole`, ["referentiel", "--json"], { maxBuffer: 1 << 26 }));
}

function verdictOfProgram(referential) {
  try {
    execFileSync(`${root}build/native/boussole`, ["referentiel", "--verifier", "-"],
      { input: JSON.stringify(referential), stdio: ["pipe", "ignore", "ignore"] });
    return true;
  } catch {
    return false;
  }
}

test("the built-in referential holds to its schema", () => {
  assert.ok(validate(builtIn()), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
});

test("schema and program refuse the same mistakes", () => {
  const mistakes = {
    "a key misspelt": (r) => { r.criteria[0].wy = ""; },
    "three levels": (r) => { r.criteria[0].levels.pop(); },
    "no page": (r) => { delete r.illustrations[0].page; },
    "a page 0": (r) => { r.checklists[0].page = 0; },
    "an unknown kind": (r) => { r.illustrations[0].kind = "story"; },
    "an empty checklist": (r) => { r.checklists[0].items = []; },
    "a band without bounds": (r) => { r.indicators[0].measures[0].good = {}; },
    "a band bounded twice": (r) => { r.indicators[0].measures[0].good = { min: 1, above: 1 }; },
    "a ratio of one number": (r) => { r.indicators[0].measures[0].of.pop(); },
    "a level 4 suggested": (r) => { r.indicators[0].suggests.conforme = 4; },
    "no meaning": (r) => { delete r.glossary[0].meaning; },
    "hours below zero": (r) => { r.times[0].typical_hours = -1; },
    "no criteria": (r) => { r.criteria = []; },
  };
  for (const [name, make] of Object.entries(mistakes)) {
    const referential = builtIn();
    make(referential);
    assert.equal(validate(referential), false, `schema: ${name}`);
    assert.equal(verdictOfProgram(referential), false, `program: ${name}`);
  }
  assert.ok(verdictOfProgram(builtIn()));
});

test("a small referential without a companion is enough", () => {
  const { id, version, domains, themes, principles, criteria } = builtIn();
  const small = { id, version, domains, themes, principles, criteria };
  assert.ok(validate(small));
  assert.ok(verdictOfProgram(small));
});
