// The canvas shows where the mouse is: the mirror is in front of it, so its movements are given on. They only light
// things up; a press means something by the click that the browser makes of it on the mirror (semantics.js).
// A finger is nowhere once it has left: nothing of it is given on, not even the mouse that the browser makes of it.
// drawn() tells whether there is a drawing.
export function forwardPointer(root, canvas, drawn) {
  const give = (type, event) => canvas.dispatchEvent(new MouseEvent(type, event));
  const leave = () => give("mousemove", { clientX: -10, clientY: -10 });
  root.addEventListener("pointermove", (event) => {
    if (drawn() && event.pointerType === "mouse") give("mousemove", event);
  }, { passive: true });
  root.addEventListener("pointerdown", (event) => {
    if (!drawn() || event.pointerType !== "mouse" || event.button !== 0) return;
    if (!event.target.classList?.contains("field")) give("mousedown", event);
  });
  // The release of the mouse reaches SDL through the document.
  for (const name of ["pointerdown", "pointerup", "pointercancel"]) {
    document.addEventListener(name, (event) => { if (event.pointerType !== "mouse") leave(); });
  }
  document.addEventListener("mouseleave", leave);
}
