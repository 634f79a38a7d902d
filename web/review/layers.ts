/** What the page shows of a story, in the order of their keys 1–5. */
export const layers = ["read", "findings", "claims", "accusations", "people"] as const;
export type Layer = (typeof layers)[number];

export const layerTitles: Readonly<Record<Layer, string>> = {
  read: "Read",
  findings: "Findings",
  claims: "Claims",
  accusations: "Accusations",
  people: "People",
};
