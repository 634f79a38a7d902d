import type { Span } from "../../base/span.ts";
import type { DateTables } from "../../lexicon/date-forms.ts";
import type { Story } from "../../story/story.ts";
import { dayOf, isBefore, parseDay, type Day } from "./calendar.ts";
import { expressionsIn } from "./expressions.ts";
import type { CalendarReading } from "./reading.ts";
import { dateTokens } from "./tokens.ts";

const FIRST_PARAGRAPHS = 4; // a headline, a standfirst and a byline may stand before the dateline
const LONGEST_DATELINE = 120; // characters

/** The story's today: its day of publication, else the day of its dateline if that has a year or the address has the day. */
export function anchorOf(story: Story, tables: DateTables): Day | undefined {
  const { published, url } = story.imprint;
  const dated = parseDay(published);
  if (dated) return dated;
  for (const line of datelinesOf(story)) {
    const day = dayIn(story.text, line, { tables, latest: dayOfAddress(url) });
    if (day) return day;
  }
  return undefined;
}

/** A place in capitals at the beginning of a paragraph, up to the dash. */
function datelinesOf({ text, fields, paragraphs }: Story): Span[] {
  const field = fields.find(({ name }) => name === "dateline");
  if (field) return [field.span];
  return paragraphs.slice(0, FIRST_PARAGRAPHS).flatMap(({ start, end }) => {
    const words = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
    const dash = /\s(?:—|–|--|-)\s/.exec(words)?.index ?? 0;
    return /^\p{Lu}{3,}/u.test(words) && dash > 0 ? [{ start, end: start + dash }] : [];
  });
}

interface Rest {
  readonly tables: DateTables;
  /** The day in the story's address, which is the dateline's or a little later. */
  readonly latest: Day | undefined;
}

function dayIn(text: string, line: Span, { tables, latest }: Rest): Day | undefined {
  const readings = expressionsIn(dateTokens(text, line, tables), tables, false).map(({ reading }) => reading);
  const found = readings.find((each): each is CalendarReading => each.is === "calendar" && each.day !== null);
  if (!found) return undefined;
  const inYear = (year: number): Day | undefined => dayOf(year, found.month ?? 0, found.day ?? 0);
  if (typeof found.year === "number") return inYear(found.year);
  const day = latest && inYear(latest.year);
  return day && latest && isBefore(latest, day) ? inYear(latest.year - 1) : day;
}

/** News sites write the day into the address: `/2026/05/14/`. */
function dayOfAddress(url: string | null): Day | undefined {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?!\d)/.exec(url ?? "") ?? [];
  return day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}
