// Style rules for a document, without an inline style sheet: the page's Content-Security-Policy refuses those.
import { ownSheet } from "boussole-resources";

export function applyRules(page, css) {
  const { CSSStyleSheet } = page.defaultView;
  if (CSSStyleSheet.prototype.replaceSync && page.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    return;
  }
  applyOneByOne(page, css);
}

// Older browsers: the rules take the place of those of a style sheet that the page may load.
async function applyOneByOne(page, css) {
  const sheet = await ownSheet(page);
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  for (const rule of rulesOf(css)) {
    try {
      sheet.insertRule(rule, sheet.cssRules.length);
    } catch {
      // a rule that this browser does not know
    }
  }
}

// The rules of a style sheet, each whole. Braces within strings are escaped in ours (css_string in report/escape.h).
function rulesOf(css) {
  const rules = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    if (css[at] !== "}") continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(css.slice(start, at + 1));
    start = at + 1;
  }
  return rules;
}
