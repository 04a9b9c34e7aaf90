// Documents of their own, shown or printed in a frame of this page: the reports (src/core/report/html.h). The page's
// Content-Security-Policy also holds in its frames and takes no style written in a document: the styles are given as a
// constructed style sheet. Such a document has no script.

// Shows in `frame` the document that give() returns as HTML, unless this version of it is there already.
export function showDocument(frame, version, give) {
  const root = frame.contentDocument?.documentElement;
  if (!root || root.dataset.version === version) return;
  fillFrame(frame, give());
  frame.contentDocument.documentElement.dataset.version = version;
}

// Makes `html` the document of a frame that is in the page.
function fillFrame(frame, html) {
  const given = new DOMParser().parseFromString(html, "text/html");
  const inside = frame.contentDocument;
  // Written rather than made: a document without its doctype would be laid out in another way.
  inside.open();
  inside.write("<!doctype html><html lang=fr><head><meta charset=utf-8><title></title></head><body></body></html>");
  inside.close();
  inside.title = given.title;
  inside.body.className = given.body.className;
  inside.body.append(...[...given.body.childNodes].map((node) => inside.importNode(node, true)));
  const words = [...given.querySelectorAll("style")].map((style) => style.textContent).join("\n");
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync(words);
  inside.adoptedStyleSheets = [sheet];
  // A link within the document moves it, and makes no step in this page's history.
  inside.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    event.preventDefault();
    inside.getElementById(link.getAttribute("href").slice(1))?.scrollIntoView();
  });
}

// Opens the print window on `html`.
export function printDocument(html) {
  document.querySelector("iframe.printing")?.remove(); // the one before; no browser says surely when it is done
  const frame = document.createElement("iframe");
  frame.className = "printing";
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  document.body.append(frame);
  fillFrame(frame, html);
  // Its layout is there, and what was pressed is drawn, before the window opens.
  setTimeout(() => frame.contentWindow?.print(), 50);
}

// What the fields of `root` hold, as words that a printed page shows whole.
export function spellOut(root, on) {
  for (const words of root.querySelectorAll(".printed")) words.remove();
  if (!on) return;
  for (const field of root.querySelectorAll(".field")) {
    const words = document.createElement("p");
    words.className = "printed";
    words.textContent = field.value;
    field.after(words);
  }
}
