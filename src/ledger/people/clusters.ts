/** One judgement whether two figures are one. */
export interface Edge {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly verdict: "yes" | "no" | "unsure";
  readonly by: "machine" | "person";
  /** ISO 8601. */
  readonly at: string;
  /** Points above what was needed, of a machine's. */
  readonly strength: number;
}

/** A yes that is not followed, and the no that stands against it; both by id. */
export interface Cut {
  readonly edge: Edge;
  readonly because: Edge;
}

export interface Clustering {
  /** Each with two members or more, sorted; in the order of their first members. */
  readonly groups: readonly (readonly string[])[];
  readonly cuts: readonly Cut[];
}

/**
 * Who belongs together. A person's word goes before a machine's, of persons' the newer before the older, of machines' a no
 * before every yes and the stronger yes before the weaker. What comes later is not followed where it would join two whom
 * something before holds apart.
 */
export function clusterFigures(edges: readonly Edge[]): Clustering {
  const groups = new Map<string, Group>();
  const groupOf = (figure: string): Group => {
    const known = groups.get(figure);
    if (known) return known;
    const made: Group = { members: [figure], apart: new Map() };
    groups.set(figure, made);
    return made;
  };
  const cuts: Cut[] = [];
  for (const edge of latestOfPairs(edges).toSorted(byWeight)) {
    const [one, other] = [groupOf(edge.one), groupOf(edge.other)];
    if (one === other || edge.verdict === "unsure") continue;
    const because = one.apart.get(other);
    if (edge.verdict === "no") hold(one, other, edge);
    else if (because) cuts.push({ edge, because });
    else join(one, other, groups);
  }
  const found = [...new Set(groups.values())].filter(({ members }) => members.length > 1);
  return {
    groups: found
      .map(({ members }) => members.toSorted(byText))
      .toSorted((a, b) => byText(a[0] ?? "", b[0] ?? "")),
    cuts,
  };
}

interface Group {
  readonly members: string[];
  readonly apart: Map<Group, Edge>;
}

function hold(one: Group, other: Group, edge: Edge): void {
  if (one.apart.has(other)) return;
  one.apart.set(other, edge);
  other.apart.set(one, edge);
}

/** The smaller group goes into the larger. */
function join(one: Group, other: Group, groups: Map<string, Group>): void {
  const [small, large] = one.members.length < other.members.length ? [one, other] : [other, one];
  for (const figure of small.members) {
    groups.set(figure, large);
    large.members.push(figure);
  }
  for (const [third, edge] of small.apart) {
    third.apart.delete(small);
    hold(large, third, edge);
  }
}

/** Of two figures' judgements a person's newest counts, else the machine's newest. */
export function latestOfPairs(edges: readonly Edge[]): Edge[] {
  const latest = new Map<string, Edge>();
  for (const edge of edges) {
    const pair = JSON.stringify([edge.one, edge.other].toSorted(byText));
    const known = latest.get(pair);
    if (!known || isStronger(edge, known)) latest.set(pair, edge);
  }
  return [...latest.values()];
}

function isStronger(edge: Edge, known: Edge): boolean {
  if (edge.by !== known.by) return edge.by === "person";
  return (byText(edge.at, known.at) || byText(edge.id, known.id)) > 0;
}

function byWeight(a: Edge, b: Edge): number {
  if (a.by !== b.by) return a.by === "person" ? -1 : 1;
  if (a.by === "person") return byText(b.at, a.at) || byVerdict(b, a) || byText(a.id, b.id);
  return byVerdict(a, b) || b.strength - a.strength || byText(a.id, b.id);
}

/** Of what a person said at one moment a yes goes first: a split holds its two sides together before it parts them. */
function byVerdict(a: Edge, b: Edge): number {
  return byText(a.verdict, b.verdict); // no, unsure, yes
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
