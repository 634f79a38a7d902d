import { inSentences, isHedged, rounded, type Miscount } from "./figures.ts";
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
