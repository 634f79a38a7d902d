import type { TimelineAnswer } from "../../src/server/api.ts";
import { legalWords } from "./saying.ts";

type Entry = TimelineAnswer["entries"][number];

/** One sign: all entries of a row that fall on one date. */
export interface TimelinePoint {
  readonly row: string;
  readonly what: "legal" | "claim";
  /** First and last day that the date may mean, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** False: the story does not tell the day; it had happened when the story appeared. */
  readonly isExact: boolean;
  readonly count: number;
}

export interface TimelinePoints {
  /** From the top: acts of law in the order in which they first happened, then what was said. */
  readonly rows: readonly string[];
  readonly points: readonly TimelinePoint[];
  /** Entries without any date. */
  readonly undated: number;
}

const sayings = { by: "said by them", denied: "denied by them", about: "said of them" } as const;

export function timelinePoints(entries: readonly Entry[]): TimelinePoints {
  const dated = entries.filter(({ date }) => date !== null);
  const groups = Map.groupBy(dated, (entry) => JSON.stringify([rowOf(entry), entry.date, isExact(entry)]));
  const points = [...groups.values()].flatMap((some): TimelinePoint[] => {
    const [first] = some;
    if (!first || first.date === null) return [];
    const { from, to } = daysOf(first.date);
    return [{ row: rowOf(first), what: first.what, from, to, isExact: isExact(first), count: some.length }];
  });
  const rowsOf = (what: TimelinePoint["what"]): string[] => [
    ...new Set(points.filter((point) => point.what === what).map(({ row }) => row)),
  ];
  const said = Object.values(sayings).filter((row) => rowsOf("claim").includes(row));
  return { rows: [...rowsOf("legal"), ...said], points, undated: entries.length - dated.length };
}

function rowOf(entry: Entry): string {
  if (entry.what === "legal") return legalWords(entry.status);
  if (entry.role === "about") return sayings.about;
  return entry.claim.status === "denied" ? sayings.denied : sayings.by;
}

function isExact({ dateOf }: Entry): boolean {
  return dateOf !== "published";
}

/** The days between which a date lies: of `2031-04` the first and the last of that month. */
export function daysOf(date: string): { readonly from: string; readonly to: string } {
  const [first = "", last = first] = date.split("/");
  return { from: firstDay(first), to: lastDay(last) };
}

function firstDay(date: string): string {
  const [year = "", month = "01", day = "01"] = date.slice(0, 10).split("-");
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return `${year}-${month}-${day}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}
