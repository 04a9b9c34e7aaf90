// The newest formats of records that this program reads: kFormatVersion and the like of src/core (versions.test.mjs compares).
const NEWEST = { diagnostic: 2, atelier: 1, comparaison: 1 };
const BEGINNING = /^\s*\{\s*"format"\s*:\s*"boussole\/([^"]*)"\s*,\s*"formatVersion"\s*:\s*(\d+)/;

// Whether a newer version of the program wrote it.
export function isNewer({ file }) {
  const [, kind, version] = BEGINNING.exec(file) || [];
  return kind !== undefined && !(Number(version) <= NEWEST[kind]);
}
