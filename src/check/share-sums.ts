import type { Span } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import { isHedged, rangeOf, rounded, type Miscount } from "./figures.ts";
import { foundIn, type Found } from "./patterns.ts";
import type { View } from "./view.ts";

const parts: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  eighth: 1 / 8,
  tenth: 1 / 10,
};
const counts: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const HOW_MANY = "[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en";
const SHARE = new RegExp(
  String.raw`(?:(?<percent>\d+(?:\.\d+)?)(?:%| per ?cent\b| percent\b)|\b(?<half>[Hh]alf)\b|\b(?<many>[Aa]|${HOW_MANY})[ -](?<part>half|third|quarter|fifth|sixth|eighth|tenth)s?\b|\b(?<of>${HOW_MANY}) (?:in|out of) (?:every )?(?<among>two|three|four|five|six|seven|eight|nine|ten)\b)(?: of (?<whole>them|these|those|(?:the |its |a |an |her |his |their |all )?(?=[\p{Sc}\d])))?`,
  "dgu",
);

/** `20% of £1.1 million, or £240,000`; `8,000 lambs were sold. A quarter of them, or 2,500`. */
export function wrongShares(view: View): Miscount[] {
  return foundIn(view, SHARE).flatMap((found) => miscountOf(view, found) ?? []);
}

function miscountOf(view: View, found: Found): Miscount | null {
  const whole = wholeOf(view, found);
  const end = whole && Math.max(found.end, whole.at.end);
  const part = end === null ? undefined : partBehind(view, end);
  if (!whole || !part || whole.unit !== part.unit || whole.unit === "%" || view.isQuoted(found)) return null;
  const at = { start: found.start, end: part.at.end };
  const made = shareOf(view, found) * whole.value;
  const slack = Math.max(0.05 * made, rangeOf(view, part).most - part.value, 1);
  if (made === 0 || Math.abs(made - part.value) <= slack || isHedged(view, at)) return null;
  return {
    at,
    says: `${shareWords(view, found)} of ${view.words(whole.at)} is ${rounded(made)}, not ${view.words(part.at)}`,
    evidence: whole.at.end <= found.start ? whole.at : null,
    confidence: 0.85,
  };
}

function shareOf(view: View, { parts: { percent, half, many, part, of, among } }: Found): number {
  const word = (at: Span | undefined): string => (at ? view.words(at).toLowerCase() : "");
  if (percent) return Number(view.words(percent)) / 100;
  if (half) return 1 / 2;
  if (many && part) return (counts[word(many)] ?? 0) * (parts[word(part)] ?? 0);
  return (counts[word(of)] ?? 0) / (counts[word(among)] ?? 1);
}

function shareWords(view: View, found: Found): string {
  return view.words(found).replace(/ of .*$/, "");
}

/** The figure behind `of`; for `of them` the last one before. */
function wholeOf(view: View, { start, end, parts: { whole } }: Found): Quantity | null {
  if (!whole) return null;
  const figures = view.read.quantities.filter(({ unit }) => unit !== "%");
  if (!/them|these|those/.test(view.words(whole)))
    return figures.find(({ at }) => at.start >= end - 1 && at.start <= end + 1) ?? null;
  const before = figures.filter(({ at }) => at.end <= start && start - at.end < FAR);
  // Of several figures it is not clear which is meant.
  return before.length === 1 ? (before[0] ?? null) : null;
}

const FAR = 160; // characters

function partBehind(view: View, end: number): Quantity | undefined {
  return view.read.quantities.find(
    ({ at }) =>
      at.start > end &&
      /^[^.;,\d(]{0,30}(?:,? or |, that is,? |, which is |,? \(|, | — | – )$/u.test(
        view.text.slice(end, at.start),
      ) &&
      /^(?:[ ]?\p{L}+)?(?:[,.;:)]| (?:went|were|was|are|is|have|had|said|came|a|in|on|of|to)\b)/u.test(
        view.text.slice(at.end, at.end + 30).trimStart(),
      ),
  );
}
