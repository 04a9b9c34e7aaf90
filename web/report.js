// The program that writes the reports, started, and what is done with them (rapport.js in the site). Words come from the
// program: no French here.
import createRapport from "rapport-program";
import { load } from "boussole-resources";
import { preview } from "./report_preview.js";

// `program`: the bytes of rapport.wasm.
export function start(program) {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, done) => {
      WebAssembly.instantiate(program, imports).then(({ instance }) => done(instance)).catch(reject);
      return {}; // the exports come later
    };
    createRapport({ instantiateWasm }).then((module) => resolve(new Writer(module)), reject);
  });
}

class Writer {
  constructor(module) {
    this.module = module;
    this.content = undefined; // what the program was given
    this.attempt = 0; // at the library of workbooks
  }

  // The bytes of a report. Throws when it can't be made.
  write(order, content) {
    this.read(content);
    const given = [this.text(order.document), this.text(order.moment)];
    const address = this.module._report_write(given[0], order.kind, order.format, order.choices, given[1]);
    for (const text of given) this.module._free(text);
    const size = this.module._report_size();
    if (size === 0) throw new Error("no report");
    return this.module.HEAPU8.slice(address, address + size);
  }

  // The charts of a report that is a page, by the name that their ids begin with; what has none repeats them. Nothing else of
  // the page is read: its style sheet would be refused (report_rules.js).
  charts(order, content) {
    const page = new TextDecoder().decode(this.write(order, content));
    return new Map(page.match(/<svg [^>]*role="img"[^]*?<\/svg>/g).map((text) => {
      const chart = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      const [name] = chart.getAttribute("aria-labelledby").split("-nom ");
      for (const told of chart.querySelectorAll(":scope > title, :scope > desc")) told.remove(); // ids, unique in that page
      for (const attribute of ["role", "aria-labelledby"]) chart.removeAttribute(attribute);
      return [name, chart];
    }));
  }

  // Of the last report written: cells that hold less than was typed.
  cutCells() { return this.module._report_cut_cells(); }

  // Hands the content over, when it is not what the program has.
  read(content) {
    const { referential, companion } = content;
    if (referential === this.content?.referential && companion === this.content?.companion) return;
    const given = [this.bytes(referential), this.bytes(companion)];
    const read = this.module._report_content(given[0], referential.length, given[1], companion.length);
    for (const bytes of given) this.module._free(bytes);
    if (!read) throw new Error("no content");
    this.content = content;
  }

  preview(bytes, save) {
    const [print, keep, kept, close, name] = this.module.UTF8ToString(this.module._report_words()).split("\n");
    preview(bytes, { print, save: keep, saved: kept, close, name }, save);
  }

  // The bytes of an .xlsx file, from the sheets that write() gave. The library is asked for the first time only.
  async workbook(sheets) {
    this.attempt += 1;
    const { workbook } = await load("classeur.js", this.attempt);
    this.attempt = 0;
    return workbook(JSON.parse(new TextDecoder().decode(sheets)));
  }

  text(words) {
    const size = this.module.lengthBytesUTF8(words) + 1;
    const address = this.module._malloc(size);
    this.module.stringToUTF8(words, address, size);
    return address;
  }

  bytes(bytes) {
    const address = this.module._malloc(bytes.length + 1);
    this.module.HEAPU8.set(bytes, address);
    return address;
  }
}
