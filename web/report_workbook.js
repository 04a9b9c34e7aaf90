// Sheets (src/report/workbook.h) made into an .xlsx file. The library comes with this file, asked for only when a
// workbook is (classeur.js in the site).
import writeExcelFile from "write-excel-file/universal";

export async function workbook({ sheets }) {
  const pages = sheets.map(({ name, widths, rows }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0))),
    columns: widths.map((width) => ({ width })),
    orientation: "landscape",
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await (await writeExcelFile(pages).toBlob()).arrayBuffer());
}

// Each cell says its type: a text that looks like a formula stays a text.
function cellOf(cell, isHeader) {
  if (cell === null) return null;
  if (isHeader) return { value: cell, type: String, fontWeight: "bold", wrap: true, alignVertical: "top" };
  if (typeof cell === "number") return { value: cell, type: Number, alignVertical: "top" };
  if (typeof cell === "string") return { value: cell, type: String, wrap: true, alignVertical: "top" };
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: "dd/mm/yyyy", alignVertical: "top" };
}
