/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekdayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** From 1; undefined for a word that names no month. `Sept.` is September. */
export function monthOf(word: string): number | undefined {
  return numberOf(monthNames, word, 1);
}

/** From 0, Sunday; undefined for a word that names no day. `Weds` is Wednesday. */
export function weekdayOf(word: string): number | undefined {
  return numberOf(weekdayNames, word, 0);
}

export function weekdayName(weekday: number): string {
  const name = weekdayNames[weekday] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function monthName(month: number): string {
  const name = monthNames[month - 1] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Of a day that there is. */
export function weekdayAt({ year, month, day }: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** 29 for a February whose year is not known. */
export function daysIn(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Days since 1 January 1970; negative before. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** A whole day of ISO 8601; null for a month, a year, a stretch, nothing. */
export function parseDay(iso: string | null): CalendarDay | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? "") ?? [];
  return day === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
}

function numberOf(names: readonly string[], word: string, first: number): number | undefined {
  const plain = word
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^weds$/, "wed");
  if (plain.length < 3) return undefined;
  const at = names.findIndex((name) => name.startsWith(plain));
  return at < 0 ? undefined : at + first;
}
