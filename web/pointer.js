// Mouse and touch go to the canvas: the mirror is in front of it, so its mouse events are given on. The browser makes
// mouse events of a tap, and none of a scroll, so that scrolling never answers a question.
export function forwardPointer(root, canvas, mirror) {
  const forward = (event) => {
    if (event.target.classList?.contains("field") && event.type !== "mousemove") return;
    canvas.dispatchEvent(new MouseEvent(event.type, event));
  };
  root.addEventListener("mousemove", forward, { passive: true });
  root.addEventListener("mousedown", (event) => {
    if (event.button !== 0) return;
    mirror.pointerWentToCanvas = !event.target.classList?.contains("field");
    forward(event);
  });
  // The release reaches SDL through the document. The flag outlives the click that follows.
  document.addEventListener("click", () => { mirror.pointerWentToCanvas = false; });
  document.addEventListener("mouseleave", () => {
    canvas.dispatchEvent(new MouseEvent("mousemove", { clientX: -10, clientY: -10 }));
  });
}
