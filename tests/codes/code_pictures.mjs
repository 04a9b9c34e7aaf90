// Pictures of a QR code that a hand holds before a camera: perspective, turns, blur, noise, uneven light, a furnished room behind.
// As tests/support/card_pictures.h paints voting cards. For tests/codes, and for the browser's fake camera.
import encodeQR from "qr";

export const WIDTH = 1280;
export const HEIGHT = 720;
const FOCAL = WIDTH / 2 / Math.tan(Math.PI / 6); // pixels: a lens of 60 degrees
const QUIET = 4; // modules of white around, as src/ui/charts/qr_code.cpp draws it
const PAPER = 225; // shades, before the light
const INK = 30;
const FINE = 4; // points of a pixel, each way

// How many pixels a side has, seen from the front.
export const pixelsOf = (centimetres, away) => (FOCAL * centimetres) / away;

// Numbers from 0 to 1, the same everywhere for a seed (xorshift).
export function chance(seed) {
  let state = (seed >>> 0) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 8; i += 1) next(); // seeds that are near give numbers that are not
  return next;
}

export const between = (random, low, high) => low + (high - low) * random();

// How a person holds a code: of `size` pixels a side, turned by 30 degrees at most, tilted so that 0.75 to 1 of a side is left.
export function held(size, random) {
  const reach = size * 0.8;
  return { size, x: between(random, reach, WIDTH - reach), y: between(random, reach, HEIGHT - reach), turn: between(random, -30, 30),
    narrow: between(random, 0.75, 1), tiltAxis: between(random, 0, 360) };
}

// The same hand a moment later.
export const moved = (hold, random) => ({ ...hold, x: hold.x + between(random, -6, 6), y: hold.y + between(random, -6, 6),
  turn: hold.turn + between(random, -3, 3), narrow: Math.min(1, hold.narrow + between(random, -0.03, 0.03)) });

function fill(shades, left, top, width, height, shade) {
  const right = Math.min(WIDTH, left + width);
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(HEIGHT, top + height); y += 1) {
    shades.fill(shade, y * WIDTH + Math.max(0, Math.floor(left)), y * WIDTH + Math.max(0, Math.floor(right)));
  }
}

// What a room has that is not a code: people, windows, frames with a border, a chequered shirt.
function furnish(shades, random) {
  const somewhere = (most) => [between(random, 0, WIDTH), between(random, 0, HEIGHT), between(random, 8, most), between(random, 8, most)];
  for (let i = 0; i < 40; i += 1) fill(shades, ...somewhere(160), between(random, 20, 220));
  for (let i = 0; i < 12; i += 1) {
    const [x, y, width, height] = somewhere(70);
    fill(shades, x, y, width, height, 30);
    fill(shades, x + 4, y + 4, width - 8, height - 8, 200);
  }
  for (let i = 0; i < 4; i += 1) {
    const [left, top] = somewhere(60);
    const check = between(random, 3, 8);
    for (let y = 0; y < 60; y += check) {
      for (let x = 0; x < 60; x += check) fill(shades, left + x, top + y, check, check, random() < 0.5 ? 40 : 210);
    }
  }
}

// From a point of the picture to the plane of the code, in sides from its centre.
function planeOf({ size, x: centreX, y: centreY, turn, narrow, tiltAxis }) {
  const distance = FOCAL / size;
  const [cosTurn, sinTurn] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [cos, sin] = [Math.cos((tiltAxis * Math.PI) / 180), Math.sin((tiltAxis * Math.PI) / 180)];
  const away = Math.sqrt(1 - narrow * narrow);
  // The code's own axes, turned, then tilted round the axis.
  const [first, second] = [[cosTurn, sinTurn], [-sinTurn, cosTurn]].map(([x, y]) => {
    const along = x * cos + y * sin;
    const aside = y * cos - x * sin;
    return { x: FOCAL * (along * cos - aside * narrow * sin), y: FOCAL * (along * sin + aside * narrow * cos), depth: aside * away };
  });
  return (pictureX, pictureY) => {
    const [x, y] = [pictureX - centreX, pictureY - centreY];
    const a = first.x - x * first.depth;
    const b = second.x - x * second.depth;
    const c = x * distance;
    const d = first.y - y * first.depth;
    const e = second.y - y * second.depth;
    const f = y * distance;
    const whole = a * e - b * d;
    return [(c * e - b * f) / whole, (a * f - c * d) / whole];
  };
}

function paint(shades, code, hold) {
  const modules = code.length - 2 * QUIET;
  const onPlane = planeOf(hold);
  const edge = 0.5 + (QUIET + 1) / modules; // of the paper
  const inked = (at) => Math.floor((at + 0.5) * modules) + QUIET;
  const shadeAt = (x, y) => {
    if (Math.abs(x) > edge || Math.abs(y) > edge) return undefined;
    return code[inked(y)]?.[inked(x)] ? INK : PAPER;
  };
  const reach = hold.size * edge * 1.8;
  for (let y = Math.max(0, Math.floor(hold.y - reach)); y < Math.min(HEIGHT, hold.y + reach); y += 1) {
    for (let x = Math.max(0, Math.floor(hold.x - reach)); x < Math.min(WIDTH, hold.x + reach); x += 1) {
      const at = y * WIDTH + x;
      let sum = 0;
      for (let point = 0; point < FINE * FINE; point += 1) {
        const place = onPlane(x + ((point % FINE) + 0.5) / FINE, y + (Math.floor(point / FINE) + 0.5) / FINE);
        sum += shadeAt(...place) ?? shades[at];
      }
      shades[at] = sum / (FINE * FINE);
    }
  }
}

// The darkest corner lacks a share of the light.
function shadow(shades, uneven, random) {
  const dark = between(random, 0, 2 * Math.PI);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const along = (x / WIDTH - 0.5) * Math.cos(dark) + (y / HEIGHT - 0.5) * Math.sin(dark);
      shades[y * WIDTH + x] *= 1 - uneven * Math.min(1, Math.max(0, 0.5 + along));
    }
  }
}

// One way, then the other; the edge of the picture stays sharp.
function blurred(shades, deviation) {
  const reach = Math.ceil(3 * deviation);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)));
  const total = bell.reduce((sum, weight) => sum + weight, 0);
  const weights = Float64Array.from(bell, (weight) => weight / total);
  let from = shades;
  for (const step of [1, WIDTH]) {
    const to = Float32Array.from(from);
    for (let at = reach * step; at < from.length - reach * step; at += 1) {
      let sum = 0;
      for (let k = -reach; k <= reach; k += 1) sum += weights[k + reach] * from[at + k * step];
      to[at] = sum;
    }
    from = to;
  }
  return from;
}

// Of a normal law, enough of them that a picture does not repeat itself in a way that could be seen.
function grains(random, deviation) {
  return Float32Array.from({ length: 1 << 16 },
    () => deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

// A picture in shades, of these codes ({ text, hold }) in a room; blur and noise are standard deviations, in pixels and in shades.
export function painted(codes, random, { blur = 0.7, noise = 6, uneven = 0.5 } = {}) {
  const shades = new Float32Array(WIDTH * HEIGHT).fill(120);
  furnish(shades, random);
  for (const { text, hold } of codes) paint(shades, encodeQR(text, "raw", { ecc: "medium", border: QUIET }), hold);
  shadow(shades, uneven, random);
  const picture = new Uint8ClampedArray(blurred(shades, blur));
  const grain = grains(random, noise);
  let from = 0;
  for (let at = 0; at < picture.length; at += 1, from += 1) {
    if (at % WIDTH === 0) from = Math.floor(random() * grain.length);
    picture[at] += grain[from % grain.length];
  }
  return picture;
}

// As a canvas gives it.
export function inColours(shades) {
  const pixels = new Uint32Array(shades.length);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = 0xff000000 | (shades[at] * 0x010101);
  return new Uint8ClampedArray(pixels.buffer);
}

// A film of pictures in shades, ten a second, which Chromium's fake camera plays again and again (YUV4MPEG2).
export function film(pictures) {
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  // What a camera sends has 16 for black and 235 for white.
  const sent = (shades) => Buffer.from(shades.map((shade) => 16 + (shade * 219) / 255));
  const frames = pictures.flatMap((shades) => [Buffer.from("FRAME\n"), sent(shades), colourless]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`), ...frames]);
}
