const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day that a machine-readable date names (ISO 8601, RFC 2822, digits alone), as `YYYY-MM-DD` in its own time zone. */
export function readDay(value: string): string | null {
  const text = value.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const rfc = /^(?:[a-z]{3}, )?(\d{1,2})[ -]([a-z]{3})[ -](\d{4})\b/i.exec(text);
  if (rfc) return dayOf(Number(rfc[3]), monthNumbered(rfc[2] ?? ""), Number(rfc[1]));
  const script = /^(?:[a-z]{3},? )?([a-z]{3}) (\d{1,2}),? (?:\d\d:\d\d:\d\d (?:[a-z]+ )?)?(\d{4})\b/i.exec(text);
  return script ? dayOf(Number(script[3]), monthNumbered(script[1] ?? ""), Number(script[2])) : null;
}

function monthNumbered(name: string): number {
  return months.indexOf(name.toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
