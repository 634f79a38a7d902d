import { Temporal } from "temporal-polyfill";
import { complain, wordsIn, type Cell, type Source } from "./located-json.ts";

/** `YYYY-MM-DD`, a day that there is. */
export function dayIn(source: Source, cell: Cell, what: string): string | undefined {
  const words = wordsIn(source, cell, what);
  if (words === undefined || isDay(words)) return words;
  return complain(source, cell, `${what} must be a day such as "2026-05-14"`);
}

/** A zone by its name in the time-zone database; a bare offset knows no summer time. */
export function timeZoneIn(source: Source, cell: Cell): string | undefined {
  const words = wordsIn(source, cell, "'timeZone'");
  if (words === undefined || isZone(words)) return words;
  return complain(
    source,
    cell,
    `there is no time zone '${words}'; 'timeZone' is a name such as "Europe/Berlin"`,
  );
}

/** Two letters, in lower case; `uk` is `gb`. */
export function countryIn(source: Source, cell: Cell): string | undefined {
  const words = wordsIn(source, cell, "'country'");
  if (words === undefined) return undefined;
  const code = words.toLowerCase() === "uk" ? "gb" : words.toLowerCase();
  if (isCountry(code)) return code;
  return complain(source, cell, `there is no country '${words}'; 'country' has two letters, such as "gb"`);
}

export interface NumberLimits {
  readonly what: string;
  readonly most?: number;
  readonly whole?: boolean;
}

/** A number from 0. */
export function numberIn(
  source: Source,
  cell: Cell,
  { what, most = Number.MAX_SAFE_INTEGER, whole = false }: NumberLimits,
): number | undefined {
  const value: unknown = cell.value;
  if (typeof value === "number" && value >= 0 && value <= most && (!whole || Number.isInteger(value)))
    return value;
  const range = most === Number.MAX_SAFE_INTEGER ? "from 0" : `from 0 to ${most}`;
  return complain(source, cell, `${what} must be a ${whole ? "whole " : ""}number ${range}`);
}

function isDay(words: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && works(() => Temporal.PlainDate.from(words));
}

function isZone(words: string): boolean {
  return (
    /^[a-z]/i.test(words) && works(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(words))
  );
}

function isCountry(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code)) return false;
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return names.of(code.toUpperCase()) !== undefined;
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
