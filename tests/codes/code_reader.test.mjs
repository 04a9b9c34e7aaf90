// Response codes before a camera, in painted pictures. It says how many are read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeReader } from "../../web/code_reader.js";
import { chance, painted } from "./code_pictures.mjs";
import { asked, FAR, NEAR, PICTURES, rates } from "./rates.mjs";

const SEED = Number(process.env.BOUSSOLE_SEED || Math.floor(Math.random() * 1e9));
const HELD = 30; // codes of each size

// The last of each is on the screen of a telephone, or nearer: what is missed there is held far from flat.
for (const [what, size, least] of [["code", FAR, 28], ["code", NEAR, 28], ["code", 2 * NEAR, 26], ["link", NEAR, 25], ["link", 2 * NEAR, 21]]) {
  test(`a ${what} of ${size} pixels a side (seed ${SEED})`, (run) => {
    const { first, read, wrong } = rates(what, size, SEED, HELD);
    run.diagnostic(`a ${what} of ${size} pixels: ${first} of ${HELD} read in the first picture, ${read} in ${PICTURES} at most, ${wrong.length} wrong`);
    assert.deepEqual(wrong, []);
    assert.ok(read >= least, `${read} of ${HELD}`);
  });
}

test(`no code, no text (seed ${SEED})`, () => {
  const random = chance(SEED);
  const read = codeReader();
  for (let i = 0; i < 12; i += 1) assert.equal(read(asked(painted([], random))), undefined);
  for (const [width, height] of [[1, 1], [3, 2], [640, 480]]) {
    for (const shade of [0, 255]) {
      assert.equal(read({ picture: new Uint8Array(width * height * 4).fill(shade).buffer, width, height }), undefined);
    }
  }
});
