// localStorage, which some browsers refuse.
import { PREFIX } from "./names.js";

// The keys of this copy of the program, or all that begin so.
export function keys(prefix = PREFIX) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

// What is kept there, or null.
export function recalled(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// Whether it could be kept. Otherwise it lasts as long as the page; the refusal of storage is told when a diagnostic is
// kept.
export function remember(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
