// The main journey, the same in every browser. A browser gives:
//   go(url), reload(), back(), forward()        navigation, resolved when the page is loaded
//   evaluate(function, ...values)               runs in the page, waits for its promise; the result is JSON or an element
//   click(element), type(text), press(key)      real input; keys: "Tab", "Enter", "Escape", "ArrowDown", " ", or a character
//   downloaded()                                the text of the file that was downloaded last, or undefined
//   problems                                    what went wrong in the page, in words
import assert from "node:assert/strict";

// --- In the page

// The elements of a role whose accessible name begins with these words, those that can be reached.
function lookFor(role, name) {
  const tags = {
    button: "button", link: "a", radio: "input[type=radio]", checkbox: "input[type=checkbox]", heading: "h1, h2, h3",
    textbox: "input[type=text], textarea", meter: "[role=meter]",
  };
  const words = (element) => (element.getAttribute("aria-label") || element.labels?.[0]?.textContent || element.textContent)
    .replace(/\s+/g, " ");
  return [...document.querySelectorAll(tags[role])]
    .find((element) => words(element).startsWith(name) && !element.closest("[inert]")) || null;
}

const settle = () => (window.boussole ? window.boussole.settled().then(() => true) : false);

// Where the page stands, for whoever reads that something never came.
const describe = () => [document.readyState, document.visibilityState, window.boussole ? "started" : "not started", location.href,
  document.title, ...(window.problems || []), document.body.innerText.slice(0, 500)].join(" | ");

// --- Here

export class Person {
  constructor(browser) {
    this.browser = browser;
  }

  async waitFor(work, what, ...values) {
    const end = Date.now() + 20_000;
    for (let problem = ""; ;) {
      const found = await this.browser.evaluate(work, ...values).catch((error) => { problem = ` (${error.message})`; });
      if (found) return found;
      if (Date.now() > end) assert.fail(`never: ${what}${problem}; the page: ${await this.browser.evaluate(describe).catch(String)}`);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  settled() { return this.waitFor(settle, "the page settles"); }
  find(role, name) { return this.waitFor(lookFor, `${role} « ${name} »`, role, name); }

  async open(url) {
    await this.browser.go(url);
    await this.settled();
  }

  // In the middle of the page: a browser's driver takes what is behind the bar at the bottom for something in sight.
  async press(role, name) {
    const element = await this.find(role, name);
    await this.browser.evaluate((target) => target.scrollIntoView({ block: "center" }), element);
    await this.settled();
    await this.browser.click(element);
    await this.settled();
  }

  async write(role, name, text) {
    await this.press(role, name);
    await this.browser.type(text);
    await this.settled();
  }

  async key(key) {
    await this.browser.press(key);
    await this.settled();
  }

  // A property of an element.
  async property(role, name, property) {
    return this.browser.evaluate((element, wanted) => element[wanted], await this.find(role, name), property);
  }

  // Soon enough: input is given to the page by another process, which may be slower than we are.
  async isChecked(role, name) {
    for (let tries = 0; !await this.property(role, name, "checked"); tries += 1) {
      assert.ok(tries < 50, `${role} « ${name} » is not checked`);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }

  async hasText(words) {
    await this.waitFor((wanted) => document.body.textContent.includes(wanted), `« ${words} »`, words);
  }

  title() { return this.browser.evaluate(() => document.title); }
  question() { return this.browser.evaluate(() => document.querySelector("h1").textContent); }
  display() { return this.browser.evaluate(() => document.documentElement.dataset.display); }
}

const LEVELS = ["0 À engager", "1 Amorcé", "2 En place", "3 Ancré"];
const NOTE = "Être à l’écoute : naïveté, œuvre, 3 € à côté — « ça va » @Noël";

// Start, profile, answers in several domains, a note, results, reload, export.
export async function mainJourney(browser, address, display) {
  const person = new Person(browser);
  await person.open(address);
  assert.equal(await person.display(), display);
  await person.press("button", "Commencer un diagnostic");
  assert.match(await person.title(), /Profil/);
  await person.press("checkbox", "Nous portons un chantier");
  await person.isChecked("checkbox", "Nous portons un chantier");
  await person.write("textbox", "Nom de la Régie", "Régie de l’Œuvre");
  await person.press("button", "Aller aux questions");

  const first = await person.question();
  for (const level of LEVELS) {
    await person.press("radio", level);
    await person.isChecked("radio", level);
  }
  await person.key("ArrowUp");
  await person.isChecked("radio", LEVELS[2]);
  await person.write("textbox", "Remarque", NOTE);
  assert.equal(await person.property("textbox", "Remarque", "value"), NOTE);
  await person.press("button", "Suivante");
  assert.notEqual(await person.question(), first);
  await person.press("button", "Ne sait pas");

  for (const [place, domain] of ["Équipes", "Accompagnement", "Étapes du parcours"].entries()) {
    await person.press("link", domain);
    await person.press("radio", LEVELS[place]);
    await person.press("button", "Suivante");
    await person.press("radio", LEVELS[3 - place]);
  }
  await person.press("link", "Résultats");
  assert.match(await person.title(), /Résultats/);
  const score = await person.waitFor(() => /Score d’ensemble\s: (?:entre \d+ et )?\d+ sur 100[^.]*/.exec(document.body.textContent)?.[0], "the score");
  await person.press("button", "D’où vient ce score ?");
  await person.find("button", "Fermer");
  await person.key("Escape");
  assert.match(await browser.evaluate(() => document.activeElement.textContent), /^D’où vient ce score/);
  await backAndForward(person);

  await browser.reload();
  await person.settled();
  if (!/Résultats/.test(await person.title())) {
    await person.press("button", "Continuer");
    await person.press("link", "Résultats");
  }
  await person.hasText(score);
  await person.press("link", "Questionnaire");
  await person.press("link", "Activités et métiers");
  await person.press("link", "Choix des activités");
  assert.equal(await person.property("textbox", "Remarque", "value"), NOTE);
  await person.isChecked("radio", LEVELS[2]);

  await person.press("button", "Exporter");
  await person.hasText("Fichier préparé et relu");
  const file = JSON.parse(await person.waitForFile());
  assert.equal(file.organisation.name, "Régie de l’Œuvre");
  assert.equal(Object.keys(file.answers).length, 8);
  assert.ok(Object.values(file.answers).some((answer) => answer.note === NOTE));
  assert.deepEqual(browser.problems, []);
}

Person.prototype.waitForFile = async function waitForFile() {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = this.browser.downloaded();
    if (text) return text;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail("nothing was downloaded");
};

// Where screens have addresses, the browser's own buttons move between them.
async function backAndForward(person) {
  if (!await person.browser.evaluate(() => location.hash.length > 1)) return;
  const here = await person.title();
  await person.browser.back();
  await person.waitFor((title) => document.title !== title, "another screen after « back »", here);
  await person.browser.forward();
  await person.waitFor((title) => document.title === title, "the same screen after « forward »", here);
  await person.settled();
}
