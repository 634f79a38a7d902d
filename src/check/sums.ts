import type { Span } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import { inSentences, isHedged, rangeOf, roundingOf, shown, type Miscount } from "./figures.ts";
import type { View } from "./view.ts";

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

function pairsOf(quantities: readonly Quantity[]): (readonly [Quantity, Quantity])[] {
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1];
    return next ? [[quantity, next] as const] : [];
  });
}
