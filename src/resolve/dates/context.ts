import { filledBy, type DateMatch } from "./candidate.ts";
import type { Reading } from "./reading.ts";

/** A match being read, with the fixed part of its row and the dates inside it. */
export interface Context {
  readonly match: DateMatch;
  readonly fixed: string;
  readonly dayFirst: boolean;
  readonly inner: readonly Reading[];
}

/** How the rows with a reading's name are understood. */
export type Readers = Readonly<Record<string, (context: Context) => Reading>>;

/** The number that filled the first of the classes that is there. */
export function numberOf({ match }: Context, ...names: readonly string[]): number | null {
  const value = names.map((name) => filledBy(match, name)?.value).find((each) => each !== undefined);
  return value === undefined ? null : Number(value);
}

/** The numbers that filled a class, in order. */
export function numbersOf({ match }: Context, name: string): number[] {
  return match.filled.flatMap((filled) => (filled.name === name ? [Number(filled.value)] : []));
}
