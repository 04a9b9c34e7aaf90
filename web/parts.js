// The program comes in two parts: the first holds what the welcome needs (cmake/first_part.txt says which functions), the
// second everything else. On a first visit the welcome is shown before the second is there, and a diagnostic can be begun;
// what else a person does meanwhile waits for it (Bridge.inPart, App::begin_in_part), so that nothing runs by half.
// See docs/decisions/0015-the-start-in-two-parts.md.
const AGAIN = "boussole.whole"; // in sessionStorage: this page has had to begin again with both parts

// Both parts before anything is shown.
export function wanted() {
  try {
    return sessionStorage.getItem(AGAIN) !== null;
  } catch {
    return false;
  }
}

export class Parts {
  constructor() {
    this.joined = false;
    this.imports = undefined; // of both
    this.first = undefined; // exports
  }

  // Starts the first: resolves with its instance.
  async begin(compiled, imports) {
    this.imports = imports;
    const placeholder = new Proxy({}, { get: (target, name) => () => this.miss(name) });
    const instance = await WebAssembly.instantiate(compiled, { ...imports, placeholder });
    this.first = instance.exports;
    return instance;
  }

  // Adds the second, which takes its places in the table that both share.
  async join(compiled) {
    await WebAssembly.instantiate(compiled, { ...this.imports, primary: this.first });
    this.joined = true;
  }

  // A function of the second part is asked for before it is there: the list is not up to date. Nothing could be
  // answered in this page yet, at most a diagnostic begun: it begins again, with both.
  miss(name) {
    const error = new Error(`placeholder ${name} asked for before the second part: run scripts/profile-start`);
    if (!wanted()) {
      console.error(error);
      sessionStorage.setItem(AGAIN, "yes");
      location.reload();
    }
    throw error;
  }
}
