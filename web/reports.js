// What writes the reports, a program apart (report.js and src/main_report.cpp, in the site rapport.js and rapport.wasm).
// Asked for once the first screen and the companion are there, so that a computer which then goes offline can still
// print; started when a report is asked for.
import { ask, load } from "boussole-resources";

const READY = 0; // ReportNews (src/app/app.h)
const MISSING = 1;
const NO_WORKBOOK = 2;
const WORKBOOK = 4; // ReportFormat::workbook (src/report/request.h)

export class Reports {
  // content(): resolves with the bytes that reports are made from, { referential, companion }; others when they change.
  constructor(bridge, content) {
    this.bridge = bridge;
    this.content = content;
    this.attempt = 0;
    this.parts = undefined; // what was fetched
    this.writer = undefined; // started
  }

  // Asks for what writes the reports, and tells whether it is there.
  async fetch() {
    try {
      await this.get();
      this.tell(READY);
    } catch {
      this.tell(MISSING);
    }
  }

  get() {
    if (!this.parts) {
      this.attempt += 1;
      this.parts = Promise.all([load("rapport.js", this.attempt), ask("rapport.wasm").then((response) => response.arrayBuffer())]);
      this.parts.catch(() => { this.parts = undefined; });
    }
    return this.parts;
  }

  async start() {
    const [module, program] = await this.get();
    this.writer ??= await module.start(program);
  }

  // The charts of a report by name, as SVG elements. Rejects when they can't be made.
  async charts(order) {
    await this.start();
    return this.writer.charts(order, await this.content());
  }

  // Shows a report (ReportOrder in src/platform/platform.h) or writes it as a file, and tells what became of it.
  async give(order, show) {
    let news = MISSING;
    let cutCells = 0;
    try {
      await this.start();
      const bytes = this.writer.write(order, await this.content());
      const cut = this.writer.cutCells();
      const write = (content) => this.bridge.writeFile(order.name, content);
      if (order.format === WORKBOOK) news = NO_WORKBOOK;
      if (show) this.writer.preview(bytes, write);
      else await write(order.format === WORKBOOK ? await this.writer.workbook(bytes) : bytes);
      news = READY;
      cutCells = cut;
    } catch {
      if (news === MISSING) this.parts = undefined; // whatever was wrong with them
    }
    this.tell(news, cutCells);
  }

  tell(news, cutCells = 0) { this.bridge.call("_boussole_reports", news, cutCells); }
}
