/** Columns of nodes and edges and their types. */
export const nodeKeys = {
  what: "string",
  label: "string",
  id: "string",
  kind: "string",
  day: "string",
  outlet: "string",
  url: "string",
  status: "string",
  polarity: "int",
  accusation: "int",
  confidence: "double",
  stories: "int",
  claims: "int",
} as const;
export const edgeKeys = { relation: "string", by: "string", words: "int" } as const;

export type Fact = string | number | null;
export interface GraphNode {
  /** A name token of XML. */
  readonly node: string;
  readonly facts: Readonly<Partial<Record<keyof typeof nodeKeys, Fact>>>;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly facts: Readonly<Partial<Record<keyof typeof edgeKeys, Fact>>>;
}
