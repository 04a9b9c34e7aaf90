// A report seen before it is printed: a page over the page, with the report in a frame of its own, so that its styles,
// its running titles and its page breaks are those of the file.
import { applyRules } from "./report_rules.js";
import styles from "./report.css";

let styled = false;
const behind = document.getElementById("page");

// bytes: the report's HTML. words: { print, save, saved, close, name }. save(bytes) keeps it as a file and resolves with
// the file's name.
export function preview(bytes, words, save) {
  if (!styled) applyRules(document, styles);
  styled = true;
  const { opener, dialog, frame, say } = open();
  const { title, css } = fill(frame.contentDocument, new TextDecoder().decode(bytes));
  frame.title = words.name.replace("{title}", title);
  dialog.querySelector("h1").textContent = title;
  const print = () => frame.contentWindow.print();
  const stopFollowing = followPrinting(frame.contentDocument, css);
  const close = () => {
    stopFollowing();
    removeEventListener("popstate", close);
    behind.inert = false;
    dialog.close?.();
    dialog.remove();
    opener?.focus();
  };
  const buttons = dialog.querySelector(".actions");
  buttons.append(button(words.print, print, "main"),
    button(words.save, () => save(bytes).then((name) => say(words.saved.replace("{name}", name))), "other"),
    button(words.close, close, "other"));
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  for (const target of [dialog, frame.contentDocument]) target.addEventListener("keydown", (event) => press(event, print, close));
  addEventListener("popstate", close);
  behind.inert = true;
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  buttons.firstElementChild.focus();
}

// An empty preview, in the page but not shown yet.
function open() {
  const opener = document.activeElement;
  const dialog = document.createElement("dialog");
  dialog.className = "report";
  dialog.setAttribute("aria-labelledby", "report-title");
  const bar = document.createElement("div");
  bar.className = "bar";
  const title = document.createElement("h1");
  title.id = "report-title";
  const buttons = document.createElement("div");
  buttons.className = "actions";
  const told = document.createElement("p");
  told.setAttribute("role", "status");
  bar.append(title, buttons, told);
  const frame = document.createElement("iframe");
  frame.tabIndex = 0; // its text is scrolled by keyboard
  dialog.append(bar, frame);
  document.body.append(dialog);
  return { opener, dialog, frame, say: (words) => { told.textContent = words; } };
}

function button(words, press, kind) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = kind;
  element.textContent = words;
  element.addEventListener("click", press);
  return element;
}

// No key reaches the screen behind.
function press(event, print, close) {
  event.stopPropagation();
  if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") {
    event.preventDefault();
    print();
  }
}

// The report in the frame's document, as the file would show it. Its style sheet is put apart, for the page's
// Content-Security-Policy; what a person typed can't end it (css_string in report/escape.h).
function fill(page, html) {
  page.open(); // for the standard layout, and an address of its own that the table of contents stays within
  page.write("<!doctype html>");
  page.close();
  const [before, css, after] = html.split(/<style>|<\/style>/);
  const report = new page.defaultView.DOMParser().parseFromString(before + after, "text/html");
  for (const meta of report.querySelectorAll("meta[http-equiv]")) meta.remove();
  page.replaceChild(page.adoptNode(report.documentElement), page.documentElement);
  applyRules(page, css);
  page.addEventListener("click", (event) => follow(page, event));
  return { title: page.title, css };
}

// Printed from the browser's own menu, the page is the report and nothing else, as when the frame is printed.
// Returns what ends it. Not in older browsers: rules can't be given to them at once.
function followPrinting(page, css) {
  if (!document.adoptedStyleSheets) return () => {};
  let restore = () => {};
  const before = () => {
    restore();
    const { title, activeElement } = document;
    const adopted = [...document.adoptedStyleSheets];
    const sheets = [...document.styleSheets].filter((sheet) => !sheet.disabled);
    const copies = [...page.body.children].map((element) => element.cloneNode(true));
    for (const copy of copies) copy.dataset.printed = "";
    for (const sheet of sheets) sheet.disabled = true;
    applyRules(document, css + "body > :not([data-printed]) { display: none !important; }");
    document.body.append(...copies);
    const classes = [...page.body.classList]; // which kind of page it is, for its style sheet
    document.body.classList.add(...classes);
    document.title = page.title;
    restore = () => {
      restore = () => {};
      for (const copy of copies) copy.remove();
      document.body.classList.remove(...classes);
      document.adoptedStyleSheets = adopted;
      for (const sheet of sheets) sheet.disabled = false;
      document.title = title;
      activeElement?.focus();
    };
  };
  const after = () => restore();
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    restore();
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

// The table of contents, without a step in the browser's history.
function follow(page, event) {
  const link = event.target.closest?.("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  const target = page.getElementById(link.getAttribute("href").slice(1));
  target.tabIndex = -1;
  target.focus();
  target.scrollIntoView();
}
