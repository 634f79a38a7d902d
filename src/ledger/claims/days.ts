/** From the first day to the last of an ISO 8601 date of any precision, or interval. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

/** Days since 1970; null for what is no date. */
export function daysIn(value: string | null): Days | null {
  if (value === null) return null;
  const [from = "", to = from] = value.split("/");
  const [first, last] = [edge(from, 0), edge(to, 1)];
  return first === null || last === null || last < first ? null : { first, last };
}

function edge(value: string, end: 0 | 1): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  if (day !== undefined) return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY);
  if (month !== undefined) return Date.UTC(Number(year), Number(month) - 1 + end, 1) / DAY - end;
  return Date.UTC(Number(year) + end, 0, 1) / DAY - end;
}

/** True if both may be the same day, or lie so many days from each other; a date that is not known agrees with nothing. */
export function daysAgree(a: string | null, b: string | null, slack = 0): boolean {
  const [one, other] = [daysIn(a), daysIn(b)];
  return one !== null && other !== null && one.first <= other.last + slack && other.first <= one.last + slack;
}

/** Days from the end of one to the beginning of the other; 0 where they overlap, null where one is not known. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [one, other] = [daysIn(a), daysIn(b)];
  if (one === null || other === null) return null;
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/** The days so far before and after that of an ISO 8601 date, to compare dates and moments with; all days where none is known. */
export function daysAround(value: string | null, days: number): readonly [from: string, to: string] {
  const at = Date.parse((value ?? "").slice(0, 10));
  if (Number.isNaN(at)) return ["", "9999"];
  const away = (by: number): string => new Date(at + by * DAY).toISOString().slice(0, 10);
  return [away(-days), `${away(days)}T99`];
}

/** True if all of `a` lies before all of `b`. */
export function isBefore(a: string | null, b: string | null): boolean {
  const [one, other] = [daysIn(a), daysIn(b)];
  return one !== null && other !== null && one.last < other.first;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** `8 April 2025`, `April 2025`, `2025`. */
export function sayDay(value: string): string {
  const [from = "", to] = value.split("/");
  const [, year = "", month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(from) ?? [];
  if (year === "") return value;
  const name = month === undefined ? "" : `${months[Number(month) - 1] ?? month} `;
  const said = `${day === undefined ? "" : `${Number(day)} `}${name}${year}`;
  return to === undefined || to === from ? said : `${said} to ${sayDay(to)}`;
}
