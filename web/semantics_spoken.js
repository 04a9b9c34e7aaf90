// The sentence that is being read aloud, marked in the plain page (plain.css: ::highlight). The drawing marks it itself.
let heard; // the item that holds it

// It comes into sight. `spoken`: the sentence, "" or nothing when none of this item is being read any more.
export function follow(item, spoken, plain) {
  item.spoken = spoken;
  if (spoken) item.outer.scrollIntoView({ block: "nearest" });
  if (!plain || !CSS.highlights) return;
  if (spoken) {
    heard = item;
    CSS.highlights.set("spoken", new Highlight(...rangesOf(item.outer, spoken)));
  } else if (heard === item) {
    CSS.highlights.delete("spoken");
  }
}

// Where `words` stand in an element.
function rangesOf(element, words) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    return [range];
  }
  return [];
}
