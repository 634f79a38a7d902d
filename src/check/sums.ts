import type { Span } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import { isHedged, listed, rangeOf, rounded, roundingOf, shown } from "./figures.ts";
import type { View } from "./view.ts";

/** Figures of the story that do not agree. */
export interface Miscount {
  readonly at: Span;
  /** What they make, in a sub-editor's words: `29 and 17 make 46, not 48`. */
  readonly says: string;
  /** The other figure. */
  readonly evidence: Span | null;
  readonly confidence: number;
}

/** A rise or fall whose per cent is not what `from` and `to` make. */
export function wrongChanges(view: View): Miscount[] {
  return inSentences(view).flatMap(({ sentence, quantities }) => {
    const percents = quantities.filter(({ unit }) => unit === "%");
    if (percents.length !== 1 || /\bpoints?\b/.test(view.words(sentence))) return [];
    const [percent] = percents;
    return pairsOf(quantities).flatMap((pair) => (percent ? changeOf(view, percent, pair) : []));
  });
}

interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
}

function changeOf(view: View, percent: Quantity, [a, b]: readonly [Quantity, Quantity]): Miscount[] {
  const change = endsOf(view, a, b);
  if (!change || change.from.value === 0) return [];
  const at = { start: leadOf(view, a), end: b.at.end };
  const distance = Math.max(percent.at.start - b.at.end, a.at.start - percent.at.end);
  if (distance > NEAR || isHedged(view, at)) return [];
  const [from, to] = [rangeOf(view, change.from), rangeOf(view, change.to)];
  const made = (100 * (change.to.value - change.from.value)) / change.from.value;
  const [least, most] = [
    (100 * (to.least - from.most)) / from.most,
    (100 * (to.most - from.least)) / from.least,
  ];
  const slack = roundingOf(view, percent) + 0.1;
  const said = directionOf(view, percent, at) * percent.value;
  if (said === 0 || (said >= least - slack && said <= most + slack)) return [];
  const says = `from ${view.words(change.from.at)} to ${view.words(change.to.at)} is ${shown(made)}, not ${said < 0 ? "−" : ""}${view.words(percent.at)}`;
  return [{ at, says, evidence: percent.at, confidence: 0.8 }];
}

const NEAR = 60; // characters between the per cent and the two ends

/** `to £2.9m from £2.5m`, `from £2.5m to £2.9m`: of one unit. */
function endsOf(view: View, a: Quantity, b: Quantity): Change | null {
  if (a.unit !== b.unit || a.unit === "%") return null;
  const between = view.text.slice(a.at.end, b.at.start);
  const before = view.text.slice(Math.max(0, a.at.start - 8), a.at.start);
  if (/\bfrom $/.test(before) && /^(?: [\p{Ll}-]+)? to $/u.test(between)) return { from: a, to: b };
  return /\bto $/.test(before) && /^(?: [\p{Ll}-]+)?,? from $/u.test(between) ? { from: b, to: a } : null;
}

/** Where `to` or `from` before the figure begins. */
function leadOf(view: View, { at }: Quantity): number {
  const lead = /(?:from|to) $/.exec(view.text.slice(Math.max(0, at.start - 5), at.start))?.[0].length ?? 0;
  return at.start - lead;
}

const UP =
  /\b(?:rose|rises?|rising|risen|grew|grow\p{L}*|increas\p{L}*|up|climb\p{L}*|jump\p{L}*|gain\p{L}*|surg\p{L}*|soar\p{L}*|higher|more|rais\p{L}*)\b/iu;
const DOWN =
  /\b(?:fell|falls?|falling|fallen|drop\p{L}*|declin\p{L}*|down|decreas\p{L}*|slid\p{L}*|slump\p{L}*|lower|less|fewer|shrank|shrunk|cut|los\p{L}*|reduc\p{L}*|plung\p{L}*)\b/iu;

/** 1 up, -1 down, 0 not told or both. */
function directionOf(view: View, percent: Quantity, at: Span): number {
  const start = Math.max(0, Math.min(percent.at.start, at.start) - 60);
  const words = view.text.slice(start, Math.max(percent.at.end, at.start));
  const [up, down] = [UP.test(words), DOWN.test(words)];
  return up === down ? 0 : up ? 1 : -1;
}

/** `20% of £1.1 million, or £240,000`. */
export function wrongShares(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities }) =>
    quantities.flatMap((percent, index) => {
      const [whole, part] = [quantities[index + 1], quantities[index + 2]];
      if (percent.unit !== "%" || !whole || !part || whole.unit !== part.unit || whole.unit === "%")
        return [];
      const first = view.text.slice(percent.at.end, whole.at.start);
      const second = view.text.slice(whole.at.end, part.at.start);
      if (!/^ of (?:the |its |a |an |her |his |their )?$/.test(first)) return [];
      if (!/^[^.;,]{0,30}(?:,? or |, that is,? | \()$/.test(second)) return [];
      const made = (percent.value / 100) * whole.value;
      const slack = Math.max(0.05 * made, rangeOf(view, part).most - part.value);
      if (
        Math.abs(made - part.value) <= slack ||
        isHedged(view, { start: percent.at.start, end: part.at.end })
      )
        return [];
      return [
        {
          at: { start: percent.at.start, end: part.at.end },
          says: `${view.words(percent.at)} of ${view.words(whole.at)} is ${rounded(made)}, not ${view.words(part.at)}`,
          evidence: null,
          confidence: 0.85,
        },
      ];
    }),
  );
}

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
    const sum = parts.reduce((total, { value }) => total + value, 0);
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
      const sum = parts.reduce((total, { value }) => total + value, 0);
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
  // Without `and` before the last the list may be open; a longer one may only begin with what looks like its total.
  const isComma = view.text.slice(whole.at.end, first.at.start).endsWith(", ");
  if (isComma && parts.length > 2) return [];
  return beforeLast && last && view.text.slice(beforeLast.at.end, last.at.start).endsWith(" and ")
    ? parts
    : [];
}

/** `£1.1 million` here and `£1.1 billion` there. */
export function wrongScales(view: View): Miscount[] {
  const scaled = view.read.quantities.flatMap((quantity) => {
    const found = /^(\D*)([\d.,]+)\s?-?(million|billion|trillion|m|bn|tn|b)\b/i.exec(view.words(quantity.at));
    const figure = found?.[2];
    return figure !== undefined &&
      figure.replace(/\D/g, "").length > 1 &&
      (quantity.unit ?? quantity.of) !== null &&
      quantity.unit !== "%"
      ? [{ quantity, figure }]
      : [];
  });
  return scaled.flatMap(({ quantity, figure }, index) => {
    const other = scaled.slice(0, index).find((one) => {
      const ratio = quantity.value / one.quantity.value;
      return (
        one.figure === figure &&
        one.quantity.unit === quantity.unit &&
        (quantity.unit !== null || one.quantity.of === quantity.of) &&
        (Math.abs(ratio - 1000) < 1 || Math.abs(ratio - 0.001) < 1e-6)
      );
    });
    if (!other) return [];
    const says = `${view.words(other.quantity.at)} in one place is ${view.words(quantity.at)} in another`;
    return [{ at: quantity.at, says, evidence: other.quantity.at, confidence: 0.8 }];
  });
}

function inSentences(view: View): { sentence: Span; quantities: Quantity[] }[] {
  const all = view.read.quantities.filter(({ at }) => !view.isQuoted(at));
  const groups = Map.groupBy(all, ({ at }) => view.sentenceAt(at).start);
  return Array.from(groups.values(), (quantities) => ({
    sentence: view.sentenceAt(quantities[0]?.at ?? { start: 0, end: 0 }),
    quantities: quantities.toSorted((a, b) => a.at.start - b.at.start),
  }));
}

function pairsOf(quantities: readonly Quantity[]): (readonly [Quantity, Quantity])[] {
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1];
    return next ? [[quantity, next] as const] : [];
  });
}
