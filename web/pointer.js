// The canvas shows where the pointer is: the mirror is in front of it, so its mouse events are given on. They only light
// things up; a press means something by the click that the browser makes of it on the mirror (semantics.js).
// drawn() tells whether there is a drawing.
export function forwardPointer(root, canvas, drawn) {
  const forward = (event) => {
    if (!drawn()) return;
    if (event.target.classList?.contains("field") && event.type !== "mousemove") return;
    canvas.dispatchEvent(new MouseEvent(event.type, event));
  };
  root.addEventListener("mousemove", forward, { passive: true });
  root.addEventListener("mousedown", (event) => { if (event.button === 0) forward(event); });
  // The release reaches SDL through the document.
  document.addEventListener("mouseleave", () => {
    canvas.dispatchEvent(new MouseEvent("mousemove", { clientX: -10, clientY: -10 }));
  });
}
