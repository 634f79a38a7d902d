import type { Span } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import { isHedged, rangeOf, type Miscount } from "./figures.ts";
import type { View } from "./view.ts";

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

/** What something is said to cost, hold or measure. */
interface Amount {
  readonly quantity: Quantity;
  /** The thing, one word in lower case. */
  readonly thing: string;
  /** True for `the £4 million bridge`, `all 43 passengers`: what the story spoke of before. */
  readonly isDefinite: boolean;
}

/** `The bond is for $34 million` here and `the $43 million bond` there. */
export function wrongAmounts(view: View): Miscount[] {
  const amounts = view.read.quantities
    .filter(({ at, value, unit }) => value >= LEAST && unit !== "%" && isFirm(view, at))
    .flatMap((quantity) => amountOf(view, quantity) ?? []);
  return amounts.flatMap((later, index) => {
    const other = amounts.slice(0, index).find((one) => isSameThing(one, later));
    if (!other || agree(view, other, later)) return [];
    const { at } = later.quantity;
    const says = `the ${later.thing} has ${view.words(other.quantity.at)} in one place and ${view.words(at)} in another`;
    return [{ at: withThing(view, later), says, evidence: other.quantity.at, confidence: 0.7 }];
  });
}

const LEAST = 5; // fewer are told of parts and groups as often as of the whole

// Words of change, of parts and of other times: two figures can then both be right.
const OTHERWISE =
  /\b(?:from(?= [^.,]{0,12}[\p{Sc}\d])|down|up|earlier|original\p{L}*|initial\p{L}*|previous\p{L}*|another|others|more|further|extra|additional|remaining|rest|left|rose|risen|fell|fallen|rais\p{L}*|increas\p{L}*|cut|reduc\p{L}*|grew|grown|instead|would have|half|part|per|each|average|last year|a year|estimat\p{L}*|expected|than|once|then|later|since|if|among|including|old|new|former|rival|compared|against)\b/iu;

const ORDINAL = /\b(?:first|second|third|other|one|of the|of its|of their)\b/iu;

function isFirm(view: View, at: Span): boolean {
  if (view.isQuoted(at) || isHedged(view, { start: at.start, end: at.start })) return false;
  if (ORDINAL.test(view.text.slice(Math.max(0, at.start - 30), at.start))) return false;
  return !OTHERWISE.test(view.words(view.sentenceAt(at)));
}

const AHEAD =
  /(?<thing>\p{Ll}[\p{L}-]{2,}) (?:(?:is|was|will be|would be) (?:for |worth |of )?|of |worth |costing |costs? |will cost |would cost |cost |totall?ing |totals |totall?ed |stands at |stood at |comes to |came to |amounts to |amounted to |holds |seats |carried |carries |measures |weighs )(?:a |an )?$/u;
const GENERIC =
  /^(?:price|cost|costs|average|share|profit|rate|sale|sales|loss|losses|rise|cut|total|tax|fee|bill|figure|number|sum|amount|value|turnover|revenue|income|part|people|men|women|children|year|years|day|days|minute|minutes|hour|hours|week|weeks|month|months|side|one|which|that|it|they|stake|deposit|payment|salary|debt|votes?|points?|goals?|runs?|cases?|deaths?|jobs?)$/;

function amountOf(view: View, quantity: Quantity): Amount | null {
  const { at, of, unit } = quantity;
  const before = view.text.slice(Math.max(0, at.start - 60), at.start);
  const said = AHEAD.exec(before)?.groups?.["thing"];
  if (said !== undefined && unit !== null)
    return GENERIC.test(said) ? null : { quantity, thing: said, isDefinite: /\bthe\b/i.test(before) };
  const behind = view.text.slice(at.end, at.end + 40).trimStart();
  const thing =
    of !== null && behind.startsWith(of)
      ? of.toLowerCase().split(" ").at(-1)
      : /^(\p{Ll}{4,}) (?:would|will|was|is|has|had|in|for|to|and|that|which)\b/u.exec(behind)?.[1];
  if (thing === undefined || GENERIC.test(thing)) return null;
  const lead = unit === null ? /\b[Aa]ll (?:the )?$/ : /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat) $/;
  return { quantity, thing, isDefinite: lead.test(before) };
}

/** One thing in one unit, which the later place takes up again. */
function isSameThing(one: Amount, later: Amount): boolean {
  return (
    later.thing === one.thing &&
    later.quantity.unit === one.quantity.unit &&
    (later.isDefinite || (one.isDefinite && one.quantity.unit !== null)) &&
    later.quantity.value / one.quantity.value < MOST &&
    one.quantity.value / later.quantity.value < MOST
  );
}

const MOST = 2.5; // times: a greater difference is more often another thing of that name

function agree(view: View, a: Amount, b: Amount): boolean {
  const [one, other] = [rangeOf(view, a.quantity), rangeOf(view, b.quantity)];
  return one.least <= other.most && other.least <= one.most;
}

/** `the $43 million bond`; the figure alone where the thing stands before it. */
function withThing(view: View, { quantity, thing }: Amount): Span {
  const { start, end } = quantity.at;
  const lead = /\b(?:[Aa]ll the|[Aa]ll|[Tt]he|[Ii]ts|[Tt]heir) $/.exec(
    view.text.slice(Math.max(0, start - 9), start),
  );
  const behind = view.text.slice(end, end + 40).toLowerCase();
  const at = behind.search(new RegExp(String.raw`\b${thing}\b`, "u"));
  const isBehind = at >= 0 && !/[.,;:\n]/.test(behind.slice(0, at));
  return { start: start - (lead?.[0].length ?? 0), end: isBehind ? end + at + thing.length : end };
}
