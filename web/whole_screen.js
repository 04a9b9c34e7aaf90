// The page alone on the screen, for a room. The program asks for it; the person may leave it by the browser's own means.

export const canFillScreen = () => document.fullscreenEnabled === true;

// `told(whole)`: each time the page becomes, or is no longer, alone on the screen.
export function followScreen(told) {
  document.addEventListener("fullscreenchange", () => told(document.fullscreenElement !== null));
}

// Refused by the browser, nothing changes.
export function fillScreen(whole) {
  const done = whole ? document.documentElement.requestFullscreen({ navigationUI: "hide" }) : document.exitFullscreen();
  return done?.catch(() => {});
}
