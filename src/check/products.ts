import type { Quantity } from "../claim/own-voice.ts";
import { inSentences, isHedged, listed, rounded, sumOf, type Miscount } from "./figures.ts";
import type { View } from "./view.ts";

const PRODUCT = /^[^.;\d]{1,60}(?:\b(?:at|for|costing|paid|paying|worth) )$/u;
const MAKING =
  /^(?: each| a head| apiece| per \p{Ll}+| a \p{Ll}+)[^.;\d]{0,12}\b(?:making|raising|bringing(?: in)?|or|a total of|totall?ing|coming to|which made|which makes|that is)\b[^.;\d]{0,20}$/u;

/** `120 tickets at £5 each, raising £700`. */
export function wrongProducts(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities }) =>
    quantities.flatMap((count, index) => {
      const [price, made] = [quantities[index + 1], quantities[index + 2]];
      if (!price || !made || count.unit !== null || price.unit === null || price.unit !== made.unit)
        return [];
      if (!PRODUCT.test(view.text.slice(count.at.end, price.at.start))) return [];
      if (!MAKING.test(view.text.slice(price.at.end, made.at.start))) return [];
      const at = { start: count.at.start, end: made.at.end };
      const right = count.value * price.value;
      if (Math.abs(right - made.value) <= 0.05 * right || isHedged(view, at)) return [];
      const says = `${view.words(count.at)} times ${view.words(price.at)} is ${rounded(right)}, not ${view.words(made.at)}`;
      return [{ at, says, evidence: null, confidence: 0.8 }];
    }),
  );
}

const BY = /\bby (?:just |only |a margin of )?$/u;
const SCORES = /^[^.;\d]{0,40}?(?:, | \(|: | with | from )$/u;

/** `won by 212 votes, 4,310 to 4,080`. */
export function wrongMargins(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities }) =>
    quantities.flatMap((margin, index) => {
      const [one, other] = [quantities[index + 1], quantities[index + 2]];
      if (!one || !other || [margin, one, other].some(({ unit }) => unit !== null)) return [];
      if (!BY.test(view.text.slice(Math.max(0, margin.at.start - 20), margin.at.start))) return [];
      if (!SCORES.test(view.text.slice(margin.at.end, one.at.start))) return [];
      if (!/^(?: \p{Ll}+)? (?:to|against) $/u.test(view.text.slice(one.at.end, other.at.start))) return [];
      const right = Math.abs(one.value - other.value);
      if (right === margin.value || one.value < 10) return [];
      const says = `from ${view.words(other.at)} to ${view.words(one.at)} is ${rounded(right)}, not ${view.words(margin.at)}`;
      return [{ at: { start: margin.at.start, end: other.at.end }, says, evidence: null, confidence: 0.75 }];
    }),
  );
}

const TOTAL =
  /\b(?:a total of|making|in total|bringing the total to|which makes|altogether|or) (?:\p{Ll}+ )?$/u;
const ADDED = /^[^.;:\d]{2,60}$/u;

/** `brought 640 cans, 410 and 150, for a total of 1,300`. */
export function wrongAdditions(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities }) => {
    const made = quantities.at(-1);
    const parts = quantities.slice(0, -1);
    const [first] = parts;
    if (!made || !first || !isRow(view, quantities) || isHedged(view, made.at)) return [];
    const sum = sumOf(parts);
    const isLess = parts.some(({ value }) => value > made.value);
    if (isLess || Math.abs(sum - made.value) <= 0.02 * sum) return [];
    const before = view.text.slice(Math.max(0, made.at.start - 24), made.at.start);
    const lead = LEAD.exec(before)?.[0].length ?? 0;
    const says = `${listed(view, parts)} make ${rounded(sum)}, not ${view.words(made.at)}`;
    const at = { start: made.at.start - lead, end: made.at.end };
    return [{ at, says, evidence: first.at, confidence: 0.75 }];
  });
}

const LEAD = /(?:for |making |bringing )?(?:a total of )?$/u;

/** At least two figures, `and` before the last, and one unit; then what they make. */
function isRow(view: View, quantities: readonly Quantity[]): boolean {
  const gaps = quantities
    .slice(1)
    .map(({ at }, index) => view.text.slice(quantities[index]?.at.end, at.start));
  return (
    gaps.length > 1 &&
    quantities.every(({ unit }) => unit === quantities[0]?.unit) &&
    gaps.every((gap) => ADDED.test(gap)) &&
    TOTAL.test(gaps.at(-1) ?? "") &&
    /\band\b|\bplus\b/.test(gaps.at(-2) ?? "")
  );
}

const times: Readonly<Record<string, number>> = {
  half: 0.5,
  twice: 2,
  double: 2,
  "three times": 3,
  triple: 3,
  treble: 3,
  "four times": 4,
  "five times": 5,
  "ten times": 10,
};
const TIMES =
  /\b(?<times>half|twice|double|triple|treble|(?:three|four|five|ten) times) (?:the |its |as many as the |last year['’]s )?$/u;
const changed: Readonly<Record<string, number>> = { doubl: 2, trebl: 3, tripl: 3, quadrupl: 4, halv: 0.5 };
const CHANGED = /\b(?<verb>doubl|trebl|tripl|quadrupl|halv)(?:ed|es|ing)\b[^.;\d]{0,30}\b(?<lead>from|to) $/u;

/** `18 tonnes, three times the 9 tonnes of last year`; `doubled from 40 to 90`. */
export function wrongMultiples(view: View): Miscount[] {
  return inSentences(view).flatMap(({ quantities: all }) => {
    // The reader may count the `three` of `three times`.
    const quantities = all.filter(({ of }) => of !== "times");
    return quantities.slice(1).flatMap((second, index) => {
      const first = quantities[index];
      const told = first && multipleOf(view, first, second);
      if (!told || first.unit !== second.unit || first.value * second.value === 0) return [];
      const made = told.isFalling ? first.value / second.value : second.value / first.value;
      const isHeld = isHedged(view, { start: first.at.start, end: second.at.end });
      if (isHeld || Math.abs(made - told.times) <= 0.12 * told.times) return [];
      const says = `${view.words(first.at)} and ${view.words(second.at)} are ${Number(made.toFixed(1))} to 1, not ${told.times} to 1`;
      return [{ at: { start: told.start, end: second.at.end }, says, evidence: first.at, confidence: 0.7 }];
    });
  });
}

interface Multiple {
  readonly times: number;
  /** True if the first figure is so many times the second. */
  readonly isFalling: boolean;
  readonly start: number;
}

function multipleOf(view: View, first: Quantity, second: Quantity): Multiple | null {
  const between = view.text.slice(first.at.end, second.at.start);
  const found = /^[^.;\d]{0,50}$/u.test(between) ? TIMES.exec(between) : null;
  const factor = found?.groups?.["times"];
  if (found && factor !== undefined)
    return { times: times[factor] ?? 1, isFalling: true, start: second.at.start - found[0].length };
  if (!/^(?: \p{Ll}+){0,2} (?:from|to) $/u.test(between)) return null;
  const before = view.text.slice(Math.max(0, first.at.start - 60), first.at.start);
  const { verb, lead } = CHANGED.exec(before)?.groups ?? {};
  const change = changed[verb ?? ""];
  return change === undefined ? null : { times: change, isFalling: lead === "to", start: first.at.start };
}
