import { hull } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import { inSentences, isHedged, listed, sumOf, type Miscount } from "./figures.ts";
import type { View } from "./view.ts";

/** `Of the 48, 29 … and the other 17`: parts of a whole in one sentence. */
export function wrongParts(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities }) => {
    const counts = quantities.filter(({ unit }) => unit === null);
    const [whole, ...parts] = counts;
    const last = parts.at(-1);
    if (
      !whole ||
      !last ||
      parts.length < 2 ||
      !/\b[Oo]f (?:the|its|their|his|her|those|these) $/.test(
        view.text.slice(Math.max(0, whole.at.start - 10), whole.at.start),
      )
    )
      return [];
    const rest = /(?:\bthe |\b)(?:other|remaining) $/.exec(
      view.text.slice(Math.max(0, last.at.start - 15), last.at.start),
    )?.[0];
    const between = view.text.slice(whole.at.end, last.at.start);
    if (rest === undefined || /\b(?:about|some|at least|of them|whom)\b/.test(between)) return [];
    const sum = sumOf(parts);
    if (sum === whole.value || parts.some(({ value }) => value >= whole.value)) return [];
    const at = { start: last.at.start - rest.length, end: last.at.end };
    return [
      {
        at,
        says: `${listed(view, parts)} make ${sum}, not ${view.words(whole.at)}`,
        evidence: whole.at,
        confidence: 0.85,
      },
    ];
  });
}

// `12 jurors, seven men and four women,`: a noun behind each figure, nothing else between.
const APPOSED = /^(?: [\p{Ll}-]+){0,3}(?:, |: | — | – | \(|—)$/u;
const JOINED = /^(?: [\p{Ll}-]+){1,3}(?:, | and |, and )$/u;

/** A whole and, straight behind it, its parts. */
export function wrongTotals(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities }) => {
    const counts = quantities.filter(({ unit }) => unit === null);
    return counts.flatMap((whole, index) => {
      const parts = partsBehind(view, counts.slice(index));
      const [first] = parts;
      const last = parts.at(-1);
      if (!first || !last || parts.length < 2) return [];
      const sum = sumOf(parts);
      if (sum === whole.value || Math.abs(sum - whole.value) > whole.value / 3) return [];
      const at = { start: whole.at.start, end: last.at.end };
      return [
        {
          at,
          says: `${listed(view, parts)} make ${sum}, not ${view.words(whole.at)}`,
          evidence: null,
          confidence: 0.75,
        },
      ];
    });
  });
}

function partsBehind(view: View, [whole, ...rest]: readonly Quantity[]): Quantity[] {
  const [first] = rest;
  if (!whole || !first || !APPOSED.test(view.text.slice(whole.at.end, first.at.start))) return [];
  const end = rest.findIndex((part, index) => {
    const next = rest[index + 1];
    return !next || !JOINED.test(view.text.slice(part.at.end, next.at.start));
  });
  const parts = rest.slice(0, end + 1);
  const [beforeLast, last] = parts.slice(-2);
  if (isPlaceList(view, whole, parts)) return [];
  // Without `and` before the last the list may be open; a longer one may only begin with what looks like its total.
  const isComma = view.text.slice(whole.at.end, first.at.start).endsWith(", ");
  if (isComma && parts.length > 2) return [];
  return beforeLast && last && view.text.slice(beforeLast.at.end, last.at.start).endsWith(" and ")
    ? parts
    : [];
}

const PLACED = /\b(?:in|on|at|from|by|with|for|under|over|near|to)\b/;

/** `31 in boxes, 18 in hedges and 14 …`: one list from its first figure on. */
function isPlaceList(view: View, whole: Quantity, parts: readonly Quantity[]): boolean {
  const [first, second] = parts;
  if (!first || !second) return false;
  const between = [
    [whole, first],
    [first, second],
  ] as const;
  return between.every(([a, b]) => PLACED.test(view.text.slice(a.at.end, b.at.start)));
}

const LISTED = /^ [^.;,\d]{2,34}(?:, | and |, and )$/u;
const TOLD_AS_WHOLE =
  /\b(?:total|altogether|in all|found|counted|sold|recorded|received|killed|arrested|won|collected|scored|rescued|planted|tested|counts?|members|seats)\b/iu;

/** `a count found 63 … 31 in boxes, 18 in hedges and 12 in a tent`: the parts are a sentence of their own. */
export function wrongSummands(view: View): Miscount[] {
  const sentences = inSentences(view);
  return sentences.flatMap(({ sentence, quantities }, index) => {
    const parts = listIn(view, quantities);
    const at = hull(parts.map((part) => part.at));
    if (!at || parts.length < 3 || isHedged(view, at)) return [];
    const before = sentences
      .slice(Math.max(0, index - 2), index)
      .filter(
        (one) => sentence.start - one.sentence.end < CLOSE && TOLD_AS_WHOLE.test(view.words(one.sentence)),
      );
    const whole = wholeOf(
      view,
      before.flatMap((one) => one.quantities),
      parts,
    );
    const sum = sumOf(parts);
    if (!whole || whole.value === sum || Math.abs(whole.value - sum) > whole.value / 8) return [];
    const says = `${listed(view, parts)} make ${sum}, not ${view.words(whole.at)}`;
    return [{ at, says, evidence: whole.at, confidence: 0.7 }];
  });
}

const CLOSE = 200; // characters

/** The only figure that can be their total. */
function wholeOf(view: View, figures: readonly Quantity[], parts: readonly Quantity[]): Quantity | null {
  const most = Math.max(...parts.map(({ value }) => value));
  const wholes = figures.filter(
    ({ unit, value, at }) =>
      unit === parts[0]?.unit && value > most && !isHedged(view, { start: at.start, end: at.start }),
  );
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}

/** Figures of one list that ends in `and`, all counts or all of one unit. */
function listIn(view: View, quantities: readonly Quantity[]): readonly Quantity[] {
  const [first] = quantities;
  const parts = quantities.filter(({ unit }) => unit === first?.unit);
  const isList = parts.every((part, index) => {
    const next = parts[index + 1];
    return !next || LISTED.test(view.text.slice(part.at.end, next.at.start));
  });
  const [beforeLast, last] = parts.slice(-2);
  const isClosed = beforeLast && last && view.text.slice(beforeLast.at.end, last.at.start).endsWith(" and ");
  return isList && isClosed && first?.unit !== "%" ? parts : [];
}
