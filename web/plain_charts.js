// The charts of the plain page: those of the report (src/report/svg.h), beside the words and tables that say the same. They
// are made by what writes the reports, once a screen has a place for them; without it, words and tables stand alone.
import { readSettings } from "./storage.js";

// The id of a node, and of the chart that stands in what holds it: a table's, or a region's.
const PLACES = { "results.overall": "echelle", "results.domains.table": "barres-domaines",
  "results.principles.table": "barres-principes", "results.map.table": "carte-reponses" };
const IN_PLAIN_WORDS = 4; // of the choices of a report (src/main_report.cpp)

export class PlainCharts {
  constructor(bridge) {
    this.bridge = bridge;
    this.shown = ""; // what they were made of
    this.charts = new Map();
  }

  // The mirror has changed, or the diagnostic: the charts are there where they should be, and are of it.
  follow() {
    const { bridge } = this;
    const places = bridge.mirror?.plain ? placesOf(bridge.mirror) : [];
    const file = places.length > 0 && bridge.records.get(history.state?.diagnostic);
    if (!file || !bridge.companion) return;
    const choices = /"plain":true/.test(readSettings()) ? IN_PLAIN_WORDS : 0;
    const wanted = `${choices} ${file}`;
    if (wanted !== this.shown) {
      this.shown = wanted;
      bridge.during(this.make(file, choices).then((charts) => {
        this.charts = charts;
        if (wanted === this.shown) this.put(placesOf(bridge.mirror));
      }, () => {}));
    } else {
      this.put(places);
    }
  }

  make(document, choices) {
    return this.bridge.reports.charts({ document, kind: 0, format: 0, choices, moment: this.bridge.now() });
  }

  // A place that has its chart keeps it; another one gets a copy: the mirror may make its elements anew.
  put(places) {
    for (const [place, name] of places) {
      const chart = this.charts.get(name);
      const there = place.querySelector(":scope > .chart");
      if (!chart || there?.chart === chart) continue;
      const figure = document.createElement("div");
      figure.className = "chart";
      figure.setAttribute("aria-hidden", "true"); // the words and the table are there to be heard
      figure.chart = chart;
      figure.append(document.importNode(chart, true));
      there?.remove();
      if (place.localName === "section") place.append(figure); // last: the mirror puts its own elements in order before it
      else place.prepend(figure);
    }
  }
}

// The elements that hold a chart, each with its name.
function placesOf(mirror) {
  return Object.entries(PLACES).filter(([id]) => mirror.items.has(id)).map(([id, name]) => [mirror.items.get(id).outer, name]);
}
