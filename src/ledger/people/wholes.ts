import { numberOf, textOf, type Row } from "../database.ts";
import type { FigureRow } from "./entity-rows.ts";
import { figureId } from "./figure.ts";
import { keysUnder } from "./keys.ts";
import { namesFor, type Named } from "./forms.ts";
import { titleOf, type NameCount } from "./titles.ts";

/** All that a row of `entity` tells. */
export interface Whole {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly figures: number;
  readonly stories: number;
  readonly claims: number;
  /** True: a person judged of one of its figures. */
  readonly isHeld: boolean;
  /** The last two figures, each behind its day, the last one first. */
  readonly near: readonly string[];
  readonly names: readonly NameCount[];
}

const MOST_NEAR = 2;

export function wholeIn(row: Row): Whole {
  const names: unknown = JSON.parse(textOf(row, "names"));
  const near: unknown = JSON.parse(textOf(row, "near"));
  const first = textOf(row, "first");
  return {
    id: textOf(row, "id"),
    first,
    last: textOf(row, "last"),
    figures: numberOf(row, "figures"),
    stories: numberOf(row, "stories"),
    claims: numberOf(row, "claims"),
    isHeld: numberOf(row, "held") === 1,
    near: Array.isArray(near) && near.length > 0 ? near.map(String) : [`${first} ${textOf(row, "id")}`],
    names: Array.isArray(names) ? names.map(countIn) : [],
  };
}

function countIn(value: unknown): NameCount {
  const [name, kind, figures]: readonly unknown[] = Array.isArray(value) ? value : [];
  return { name: String(name), kind: String(kind), figures: Number(figures) };
}

/** In the order of the table's columns. */
export function valuesOf(whole: Whole): (string | number)[] {
  const { id, claims, stories, first, last, figures, isHeld, near, names } = whole;
  const { name, kind } = titleOf(names);
  const counts = names.map((count) => [count.name, count.kind, count.figures]);
  const others = figures > 1 ? near : [];
  return [
    id,
    name,
    kind,
    claims,
    stories,
    first,
    last,
    figures,
    Number(isHeld),
    JSON.stringify(others),
    JSON.stringify(counts),
  ];
}

/** One figure by itself. */
export function wholeOf(row: FigureRow, figure: Named & { readonly forms: readonly string[] }): Whole {
  const id = figureId(row);
  return {
    id,
    first: row.day,
    last: row.day,
    figures: 1,
    isHeld: false,
    near: [`${row.day} ${id}`],
    stories: row.shown,
    claims: row.shown * row.claims,
    names: countsOf(figure),
  };
}

export function countsOf(figure: Named & { readonly forms: readonly string[] }): NameCount[] {
  return namesFor(figure)
    .map((name) => ({ name, kind: figure.kind, figures: 1 }))
    .toSorted(byName);
}

/** Two that share no story. */
export function joined(a: Whole, b: Whole): Whole {
  const [older] = a.first < b.first || (a.first === b.first && a.id < b.id) ? [a] : [b];
  return {
    id: older.id,
    first: older.first,
    last: a.last > b.last ? a.last : b.last,
    figures: a.figures + b.figures,
    stories: a.stories + b.stories,
    claims: a.claims + b.claims,
    isHeld: a.isHeld || b.isHeld,
    near: [...a.near, ...b.near].toSorted((one, other) => (one > other ? -1 : 1)).slice(0, MOST_NEAR),
    names: summed(a.names, b.names, 1),
  };
}

/** Counts of both, or, with -1, without the second. */
export function summed(a: readonly NameCount[], b: readonly NameCount[], sign: 1 | -1): NameCount[] {
  const sums = new Map(a.map((count) => [`${count.kind} ${count.name}`, count]));
  for (const count of b) {
    const key = `${count.kind} ${count.name}`;
    sums.set(key, { ...count, figures: (sums.get(key)?.figures ?? 0) + sign * count.figures });
  }
  return [...sums.values()].filter(({ figures }) => figures > 0).toSorted(byName);
}

function byName(a: NameCount, b: NameCount): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.kind < b.kind ? -1 : Number(a.kind > b.kind);
}

/** Rises with each doubling of the figures, then with the first day. */
function rankOf({ figures, first }: Whole): string {
  return String.fromCodePoint(97 + Math.floor(Math.log2(figures))) + first.replaceAll("-", "");
}

/** Under which keys it is found, each with its rank. */
export function keyRowsOf(whole: Whole): Map<string, readonly [key: string, rank: string, id: string]> {
  const rank = rankOf(whole);
  return new Map(
    keysUnder(whole.names).map((key) => [`${key}\n${rank}\n${whole.id}`, [key, rank, whole.id]]),
  );
}

export function haveSameKeys(a: Whole, b: Whole): boolean {
  const areNamesSame =
    a.names.length === b.names.length &&
    a.names.every(({ name, kind }, at) => name === b.names[at]?.name && kind === b.names[at].kind);
  return a.id === b.id && areNamesSame && rankOf(a) === rankOf(b);
}
