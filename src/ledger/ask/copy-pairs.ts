import type { Span } from "../../base/span.ts";
import { areOneOutlet } from "../claims/credit.ts";
import { numberOf, textOf, textOrNull, type Row } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import { sourceColumns, sourceIn, type Asking, type Source } from "./asking.ts";
import { newest } from "./claims.ts";

/**
 * What tells which was first: `credit`: the second names the first one's outlet for its words; `day`: it appeared on a later
 * day; `unknown`: nothing does. That one took them from the other is not said: both may have them from a third.
 */
export type CopyOrder = "credit" | "day" | "unknown";

/** A version, and whom it credits for its words. */
export interface CopySide {
  readonly source: Source;
  readonly credit: string | null;
}

/** The same words in both, in UTF-16 code units. */
export interface Shared {
  readonly from: Span;
  readonly to: Span;
  readonly words: number;
}

/** Two stories that share words. */
export interface CopyPair {
  readonly from: CopySide;
  readonly to: CopySide;
  readonly order: CopyOrder;
  /** An earlier story that shares words with both: they may come from there. Null: none does. */
  readonly through: Source | null;
  /** In all passages. */
  readonly words: number;
  /** In the order of the first text. */
  readonly passages: readonly Shared[];
}

/** Of some versions with any others: newest versions of different stories; by the day of the second, the newest first. */
export async function pairsAmong(asking: Asking, versions: readonly string[]): Promise<CopyPair[]> {
  const rows = await passagesOf(asking, versions);
  const ids = [...new Set(rows.flatMap((row) => [textOf(row, "one"), textOf(row, "other")]))];
  const sides = await sidesOf(asking, ids);
  const groups = Map.groupBy(rows, (row) => `${textOf(row, "one")} ${textOf(row, "other")}`);
  const pairs = [...groups.values()].flatMap((some) => pairOf(some, sides) ?? []);
  const before = Map.groupBy(
    pairs.filter(({ order }) => order !== "unknown"),
    ({ to }) => to.source.version,
  );
  return pairs.map((pair) => ({ ...pair, through: throughOf(pair, before) })).toSorted(byTime);
}

/** From either side: a key finds each. */
async function passagesOf({ sql, workspace }: Asking, versions: readonly string[]): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (const side of ["one", "other"])
    for (const row of await rowsIn(sql, `SELECT * FROM passage WHERE workspace = ? AND ${side}`, {
      workspace,
      ids: versions,
    }))
      found.set(["one", "other", "one_start", "other_start"].map((column) => row[column]).join(" "), row);
  return [...found.values()];
}

async function sidesOf({ sql, workspace }: Asking, ids: readonly string[]): Promise<Map<string, CopySide>> {
  const rows = await rowsIn(
    sql,
    `SELECT ${sourceColumns}, v.credit FROM version v WHERE v.workspace = ? AND ${newest.words} AND v.id`,
    { workspace, ids },
  );
  return new Map(
    rows.map((row) => [textOf(row, "version"), { source: sourceIn(row), credit: textOrNull(row, "credit") }]),
  );
}

/** Undefined: two versions of one story, or one that is not the newest. */
function pairOf(rows: readonly Row[], sides: ReadonlyMap<string, CopySide>): CopyPair | undefined {
  const [first] = rows;
  const [one, other] = [sides.get(textOf(first, "one")), sides.get(textOf(first, "other"))];
  if (!one || !other || one.source.story === other.source.story) return undefined;
  const { isOneFirst, order } = orderOf(one, other);
  const passages = rows
    .map((row) => {
      const [here, there] = [spanIn(row, "one"), spanIn(row, "other")];
      return {
        ...(isOneFirst ? { from: here, to: there } : { from: there, to: here }),
        words: numberOf(row, "words"),
      };
    })
    .toSorted((a, b) => a.from.start - b.from.start || a.to.start - b.to.start);
  return {
    ...(isOneFirst ? { from: one, to: other } : { from: other, to: one }),
    order,
    through: null,
    words: passages.reduce((sum, { words }) => sum + words, 0),
    passages,
  };
}

/** `before`: by version, the pairs in which it comes second. */
function throughOf({ from, to }: CopyPair, before: ReadonlyMap<string, readonly CopyPair[]>): Source | null {
  const ofFrom = (before.get(from.source.version) ?? []).map((pair) => pair.from.source);
  const ofTo = new Set((before.get(to.source.version) ?? []).map((pair) => pair.from.source.version));
  const both = ofFrom.filter(({ version }) => ofTo.has(version));
  return both.toSorted((a, b) => (dayKey(a) < dayKey(b) ? -1 : 1))[0] ?? null;
}

function dayKey({ published, version }: Source): string {
  return `${published ?? "9999"} ${version}`;
}

function spanIn(row: Row, side: "one" | "other"): Span {
  return { start: numberOf(row, `${side}_start`), end: numberOf(row, `${side}_end`) };
}

function orderOf(one: CopySide, other: CopySide): Pick<CopyPair, "order"> & { readonly isOneFirst: boolean } {
  const [oneTook, otherTook] = [credits(one, other), credits(other, one)];
  if (oneTook !== otherTook) return { order: "credit", isOneFirst: otherTook };
  const [a, b] = [one.source.published, other.source.published];
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a))
    return { order: "unknown", isOneFirst: one.source.story < other.source.story };
  return { order: "day", isOneFirst: a < b };
}

function credits({ credit }: CopySide, { source: { outlet } }: CopySide): boolean {
  return credit !== null && outlet !== null && areOneOutlet(credit, outlet);
}

function byTime(a: CopyPair, b: CopyPair): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one > other ? -1 : Number(one < other);
}

function keyOf({ from, to }: CopyPair): string {
  return [to.source, from.source].map(({ published, version }) => `${published ?? ""} ${version}`).join(" ");
}
