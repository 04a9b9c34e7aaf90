// How many codes are read before a camera (web/code_reader.js), in painted pictures: for tests/codes, which asserts it, and for
// scripts/bench, which tells more of it.
import { readFileSync } from "node:fs";
import { codeReader } from "../../web/code_reader.js";
import { chance, HEIGHT, held, inColours, moved, painted, pixelsOf, WIDTH } from "./code_pictures.mjs";

export const PICTURES = 5; // that the camera takes of a code, at most

// Sizes of a code printed 3 cm wide, in pixels.
export const FAR = Math.round(pixelsOf(3, 40));
export const NEAR = Math.round(pixelsOf(3, 25));

// What the program shows as a QR code (src/ui/screens/parts/response_code.cpp), then a link, of which a square is smaller.
const CODES = readFileSync(new URL("../golden/response-codes-1.txt", import.meta.url), "utf8").match(/^[0-9A-Z]{5}-.*$/gm);
const TEXTS = { code: (code) => code, link: (code) => `https://boussole.regie.example/#r=${code}` };

// As web/camera_pictures.js asks.
export const asked = (shades) => ({ picture: inColours(shades).buffer, width: WIDTH, height: HEIGHT });

// Holds `count` codes before a camera, each until it is read: how many were by the first picture, by the last, what was read that
// was not there, and the milliseconds of processor that a picture took.
export function rates(what, size, seed, count) {
  const random = chance(seed + size);
  const told = { first: 0, read: 0, wrong: [], milliseconds: 0 };
  let looks = 0;
  for (let i = 0; i < count; i += 1) {
    const text = TEXTS[what](CODES[Math.floor(random() * CODES.length)]);
    const read = codeReader();
    let hold = held(size, random);
    for (let picture = 1; picture <= PICTURES; picture += 1) {
      const given = asked(painted([{ text, hold }], random));
      const start = process.cpuUsage();
      const seen = read(given);
      told.milliseconds += process.cpuUsage(start).user / 1000;
      looks += 1;
      if (seen === text) {
        told.read += 1;
        if (picture === 1) told.first += 1;
        break;
      }
      if (seen !== undefined) told.wrong.push(seen);
      hold = moved(hold, random);
    }
  }
  told.milliseconds /= looks;
  return told;
}
