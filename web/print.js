// What a printed page needs besides its styles (plain.css; on paper, plain_print.css).

// What the fields of `root` hold, as words that a printed page shows whole.
export function spellOut(root, on) {
  for (const words of root.querySelectorAll(".printed")) words.remove();
  if (!on) return;
  for (const field of root.querySelectorAll(".field")) {
    const words = document.createElement("p");
    words.className = "printed";
    words.textContent = field.value.replace(/[\v\f\x85\u2028\u2029]/g, "\n");
    field.after(words);
  }
}
