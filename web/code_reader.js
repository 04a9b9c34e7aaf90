// The text of a QR code in the pictures of a camera, for code_worker.js.
//
// The library alone misses two of five that a hand holds 40 cm away: there a square of the code is not three pixels, and a sheet
// is seldom flat before the camera. The same picture made larger, and drawn out in one direction as if it were less tilted, is
// read (tests/codes says how often). So each picture is looked at as it is, then in one of these ways, another for each.
import { decodeQR } from "qr/decode.js";

const VIEWS = [[2, 2], [1.25, 2], [2, 1.25]]; // times as wide, times as high

// A byte of luminance for each pixel. What is tried does not depend on how busy the machine is: some hundredths of a second.
const CHOICES = { format: "I420", effort: 20, timeLimit: Infinity };

// Luminance (ITU-R BT.709), in whole numbers.
function toGrey({ picture, width, height }) {
  const rgba = new Uint8Array(picture);
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i += 1, at += 4) {
    data[i] = (54 * rgba[at] + 183 * rgba[at + 1] + 19 * rgba[at + 2]) >> 8;
  }
  return { data, width, height };
}

// For each place of a line of `to` pixels, those of a line of `from` pixels that it lies between: the first, the second, and
// the share of the second, in 256ths.
function places(from, to) {
  const first = new Uint32Array(to);
  const second = new Uint32Array(to);
  const share = new Uint32Array(to);
  for (let i = 0; i < to; i += 1) {
    const at = Math.min(from - 1, Math.max(0, ((i + 0.5) * from) / to - 0.5));
    first[i] = Math.floor(at);
    second[i] = Math.min(from - 1, first[i] + 1);
    share[i] = Math.round((at - first[i]) * 256);
  }
  return { first, second, share };
}

function drawnOut({ data, width, height }, [across, down]) {
  const larger = { width: Math.round(width * across), height: Math.round(height * down) };
  larger.data = new Uint8Array(larger.width * larger.height);
  const columns = places(width, larger.width);
  const rows = places(height, larger.height);
  for (let y = 0, to = 0; y < larger.height; y += 1) {
    const above = rows.first[y] * width;
    const below = rows.second[y] * width;
    for (let x = 0; x < larger.width; x += 1, to += 1) {
      const left = columns.first[x];
      const right = columns.second[x];
      const share = columns.share[x];
      const upper = data[above + left] * (256 - share) + data[above + right] * share;
      const lower = data[below + left] * (256 - share) + data[below + right] * share;
      larger.data[to] = (upper * (256 - rows.share[y]) + lower * rows.share[y]) >> 16;
    }
  }
  return larger;
}

function read(grey) {
  try {
    return decodeQR(grey, CHOICES);
  } catch { // how it says that there is none
    return undefined;
  }
}

// What reads pictures ({ picture: the bytes of its pixels (RGBA), width, height }), one after the other: gives the text of a
// code, undefined when it sees none.
export function codeReader() {
  let looked = 0;
  return (picture) => {
    const grey = toGrey(picture);
    const text = read(grey);
    if (text !== undefined) return text;
    looked += 1;
    return read(drawnOut(grey, VIEWS[(looked - 1) % VIEWS.length]));
  };
}
