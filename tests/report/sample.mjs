// A diagnostic of the whole referential, the same at each run: most questions answered, some hostile notes, five actions.
export const HOSTILE = "<script>alert(1)</script>\r\n=cmd()\nBEGIN:VEVENT\nEND:VEVENT\n# titre | cellule\u202e <b>gras</b>";
export const LONG = "é".repeat(9_000);

function answer(index) {
  if (index % 7 === 6) return { state: "unknown" };
  if (index % 11 === 10) return { state: "na", reason: HOSTILE };
  if (index % 13 === 12) return null;
  const given = { level: (index * 5 + 1) % 4 };
  if (index % 4 === 0) given.importance = 3;
  if (index === 2) given.note = LONG;
  if (index % 5 === 1) given.note = HOSTILE;
  if (index % 5 === 3) given.note = "Vu avec l’équipe, à reprendre en mars.";
  return given;
}

export function diagnostic(referential) {
  const answers = {};
  referential.criteria.forEach((criterion, index) => {
    const given = answer(index);
    if (given) answers[criterion.id] = given;
  });
  const dues = ["2026-11-15", "2026-12-02", "2027-03-01", "", "2027-06-30"];
  const states = ["todo", "doing", "todo", "todo", "done"];
  const actions = dues.map((due, index) => ({
    id: `a${index}`, criteria: [referential.criteria[index].id],
    title: index === 1 ? HOSTILE : referential.criteria[index].actions[0].text, owner: index === 2 ? "=1+1" : "Nadia", due,
    effort: 1 + (index % 3), status: states[index], note: index === 0 ? LONG : "", success: referential.criteria[index].levels[2],
  }));
  return {
    format: "boussole/diagnostic", formatVersion: 1, referential: { id: referential.id, version: referential.version },
    id: "123e4567-e89b-42d3-a456-426614174000", title: "Conseil de novembre", kind: "consensus",
    createdAt: "2026-11-02T18:00:00Z", modifiedAt: "2026-11-20T19:12:40Z",
    organisation: { name: "Régie des Tilleuls", code: "", territory: "" }, respondent: { alias: "Camille", role: "" },
    profile: { aci: true, ei: true, ai: "carried", etti: true, seasonal: true, publicProcurement: true, bridgeContracts: true },
    answers, actions, journal: [],
  };
}
