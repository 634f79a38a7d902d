import type { Amount } from "./figures.ts";

/** `Article 10`, `No. 7`, `Room 101`, `12 Harbour Street`, `6 p.m.`, `44-year-old`: numbers that count nothing. */
export function isLabel(text: string, { at, unit, value, isWord }: Amount): boolean {
  const before = text.slice(Math.max(0, at.start - 30), at.start);
  const after = text.slice(at.end, at.end + 40);
  if (
    /^[\s-](?:years?[\s-]olds?\b|years? of age)/i.test(after) ||
    (unit === "years" && /^[\s-](?:olds?|of age)\b/i.test(after))
  )
    return true;
  if (unit !== null || isWord) return false;
  return (
    CLOCK.test(after) ||
    NUMBERED.test(before) ||
    NAMED.test(before) ||
    ADDRESS.test(after) ||
    isYear(value, { before, after }) ||
    isAge(value, { before, after })
  );
}

const CLOCK = /^\s?(?:[ap]\.?m\b|o['’]clock)/i;
const NUMBERED =
  /(?:\b(?:no|nos|number|article|section|page|chapter|flight|channel|route|highway|interstate|room|level|version|grade|year|step|rule|clause|paragraph|aged?|age of)\.?|#)\s$/i;
// `Room 101`; the first word of a sentence has its capital for another reason.
const NAMED = /[^.!?:”"\s]\s\p{Lu}[\p{L}-]+ $/u;
const ADDRESS =
  /^ (?:[NSEW]\. )?(?:\p{Lu}[\p{L}'’.-]*|\d+(?:st|nd|rd|th)) (?:\p{Lu}[\p{L}'’.-]* )*(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Boulevard|Blvd|Court|Place|Row|Way|Square|Terrace)\b/u;

interface Around {
  readonly before: string;
  readonly after: string;
}

/** A year that the dates' reader let pass: four figures, no comma, nothing to count. */
function isYear(value: number, { before, after }: Around): boolean {
  return (
    Number.isInteger(value) &&
    value >= 1500 &&
    value < 2100 &&
    !/^ \p{Ll}{3,}s\b/u.test(after) &&
    /(?:^|\s)(?:in|since|by|until|from|of|the)\s$/i.test(before)
  );
}

/** `Quint, 52,`. */
function isAge(value: number, { before, after }: Around): boolean {
  return value < 120 && /\p{Lu}[\p{L}'’.-]*,\s$/u.test(before) && /^(?:[,.;)]|$| of \p{Lu})/u.test(after);
}
