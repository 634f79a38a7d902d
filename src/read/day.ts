const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day that a date names, as `YYYY-MM-DD` in its own time zone: ISO 8601, RFC 2822, or a day with an English month. */
export function readDay(value: string): string | null {
  const text = value.trim().slice(0, 200);
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?: |-|\. )([a-z]{3,9})\.?,?[ -](\d{4})\b/i.exec(text);
  if (dayFirst) return dayOf(Number(dayFirst[3]), monthNumbered(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst =
    /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2}),? (?:\d\d:\d\d:\d\d (?:[a-z]+ )?)?(\d{4})\b/i.exec(text);
  return monthFirst
    ? dayOf(Number(monthFirst[3]), monthNumbered(monthFirst[1]), Number(monthFirst[2]))
    : null;
}

/** The moment that ISO 8601 gives with an offset from UTC; empty where it gives none, so that it can be spread. */
export function momentOf(value: string): { readonly publishedAt?: string } {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i.exec(
    value.trim(),
  );
  return moment && !Number.isNaN(Date.parse(moment[0])) ? { publishedAt: moment[0] } : {};
}

/** The day of a moment in a time zone (IANA), `YYYY-MM-DD`. @throws RangeError for a zone that is none. */
export function dayInZone(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(moment));
}

/** The first day named anywhere in a short line, such as “Published 9 March 2024 at noon”. */
export function findDay(line: string): string | null {
  const start = /\d{4}-\d\d-\d\d|\b\d{1,2} [a-z]{3,9}\.?,? \d{4}\b|\b[a-z]{3,9}\.? \d{1,2},? \d{4}\b/i.exec(
    line.slice(0, 200),
  );
  return start ? readDay(line.slice(start.index)) : null;
}

function monthNumbered(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
