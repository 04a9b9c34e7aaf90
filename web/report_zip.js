// In the place of fflate for the library of workbooks: its asynchronous way starts a worker from a blob, which the page's
// Content-Security-Policy refuses; a workbook is small.
export * from "../node_modules/fflate/esm/browser.js";
import { zipSync } from "../node_modules/fflate/esm/browser.js";

export function zip(files, done) { done(null, zipSync(files)); }
