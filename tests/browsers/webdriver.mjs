// A client of the W3C WebDriver protocol, as much of it as the tests of WebKitGTK need: a session is a browser window.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // the key of an element's reference, by the standard

export class WebDriver {
  // address: of the driver, with its last slash.
  static async open(address, capabilities) {
    const driver = new WebDriver(address);
    const { sessionId } = await driver.ask("POST", "session", { capabilities: { alwaysMatch: capabilities } });
    driver.base = `${address}session/${sessionId}/`;
    return driver;
  }

  constructor(base) {
    this.base = base;
  }

  async ask(method, path, body) {
    const response = await fetch(this.base + path, {
      method, body: method === "POST" ? JSON.stringify(body || {}) : undefined, signal: AbortSignal.timeout(180_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  go(url) { return this.ask("POST", "url", { url }); }
  reload() { return this.ask("POST", "refresh"); }
  back() { return this.ask("POST", "back"); }
  forward() { return this.ask("POST", "forward"); }
  close() { return this.ask("DELETE", "").catch(() => {}); }

  // What the function gives in the page, its promise awaited; an element comes back as a reference to it.
  evaluate(work, ...values) {
    return this.ask("POST", "execute/sync", { script: `return (${work})(...arguments)`, args: values });
  }

  click(element) { return this.ask("POST", `element/${element[ELEMENT]}/click`); }
  type(element, text) { return this.ask("POST", `element/${element[ELEMENT]}/value`, { text }); }

  // Presses keys one after the other on what has the focus; characters or the standard's codes (Tab: \uE004).
  async keys(text) {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.ask("POST", "actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async screenshot() { return Buffer.from(await this.ask("GET", "screenshot"), "base64"); }
}
