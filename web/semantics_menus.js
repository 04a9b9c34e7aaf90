// Keys in an open menu (src/ui/widgets/menu.h): its items are gone through by arrows and letters, and Tab leaves it, as
// a press outside does (the menu's own element then lies under it: style.css). Escape is the program's (keyboard.js).
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

// Whether the key was for a menu.
export function keyInMenu(event, actions) {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const menu = target.closest?.("[role=menu]");
  if (!menu) return opens(event, actions);
  if (key === "Tab") actions.activate(menu.dataset.id);
  else if (!go(menu, target, key)) return false;
  event.preventDefault();
  event.stopPropagation(); // a letter is not a key of the page
  return true;
}

function opens(event, actions) {
  const { target, key } = event;
  if (!STEPS[key] || target.getAttribute?.("aria-haspopup") !== "menu" || target.ariaExpanded === "true") return false;
  event.preventDefault();
  actions.activate(target.dataset.id);
  return true;
}

function go(menu, from, key) {
  const items = [...menu.querySelectorAll("[role^=menuitem]")];
  const at = items.indexOf(from);
  let next;
  if (STEPS[key]) next = (at + STEPS[key] + items.length) % items.length;
  else if (key === "Home") next = 0;
  else if (key === "End") next = items.length - 1;
  else if (key.length !== 1 || key === " ") return false;
  else next = find(items, at, key);
  items[next]?.focus();
  return true;
}

// The next item that begins with this letter, accents or not.
function find(items, at, letter) {
  const folded = (text) => text.trim().normalize("NFD").slice(0, 1).toLowerCase();
  const after = items.map((_, step) => (at + 1 + step) % items.length);
  return after.find((position) => folded(items[position].textContent) === folded(letter));
}
