import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isMoney, sayAmount } from "./amounts.ts";
import { mayBeOne } from "./names-agree.ts";
import { liken, type Likeness } from "./same.ts";
import { denyingIn, type Told } from "./told.ts";
import { isLossKey, stemOf } from "./words.ts";

/**
 * Why two claims are one matter of which one says yes and the other no; null: they are not. A denial repeats what it denies:
 * fewer words must be shared than for the same claim, but what it says no to and whom it names must be there.
 */
export function opposed(a: Told, b: Told, lexicon: Lexicon): readonly string[] | null {
  if (a.side === b.side) return null;
  const [yes, no] = a.side > 0 ? [affirmed(a), b] : [affirmed(b), a];
  const told = { ...no, terms: no.terms.filter(({ end }) => end <= no.clauseEnd) };
  const like = liken(yes, told, lexicon);
  if (like.against.length > 0 || !refusesIt(yes, no, lexicon)) return null;
  const sum = anySum(yes, no);
  if (sum !== null) return like.words + like.facts + ANY_SUM >= 1.4 ? [...like.reasons, sum] : null;
  const isEnough = like.covered >= ENOUGH.covered && like.common >= commonNeeded(yes, no, lexicon);
  return isEnough && saysEnough(like) ? like.reasons : null;
}

/** Two words, or one with a name or a number. */
function saysEnough({ words, wordCount, facts }: Likeness): boolean {
  return (words >= 1.4 && wordCount > 1) || (words >= 1 && facts >= 1);
}

const known = new WeakMap<Told, Told>();

/** Without clauses that say no themselves. */
function affirmed(told: Told): Told {
  const made = known.get(told) ?? withoutDenials(told);
  known.set(told, made);
  return made;
}

function withoutDenials(told: Told): Told {
  const clauses = Array.from(
    told.said.matchAll(/.+?(?:[,;.!?—]|\b(?:and|but)\b|$)/gu),
    ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      isDenying: denyingIn(words).isDenying,
    }),
  );
  const terms = told.terms.filter(
    ({ start }) => !clauses.some((one) => one.isDenying && one.start <= start && start < one.end),
  );
  return { ...told, terms };
}

const ENOUGH = { covered: 0.55, common: 0.3, nameless: 0.5 };
const ANY_SUM = 1;

/** More where the denial names somebody and the other nobody; too much where it names another. */
function commonNeeded(yes: Told, no: Told, lexicon: Lexicon): number {
  const figures = no.names.filter(({ kind }) => kind === "person" || kind === "organisation");
  const missing = figures.filter((one) => !yes.names.some((other) => mayBeOne(one, other, lexicon)));
  if (missing.length === 0) return ENOUGH.common;
  if (yes.names.length === 0) return ENOUGH.nameless;
  return missing.length < figures.length && missing.every(({ kind }) => kind === "person")
    ? ENOUGH.common
    : Infinity;
}

/** What is not done, or denied as something done (`denied taking money`), must be done in the other. */
function refusesIt(yes: Told, no: Told, lexicon: Lexicon): boolean {
  const [, doing] = no.polarity < 0 ? (/^(?:ever )?(\p{Ll}+ing)\b/u.exec(no.said) ?? []) : [];
  const act = doing === undefined ? null : stemOf(doing, lexicon);
  if (act === TAKE) return yes.terms.some(({ key }) => key === TAKE || key.startsWith("=offence"));
  const refused = no.refused ?? no.terms.find(({ word, weight }) => word === doing && weight >= 1) ?? null;
  return refused === null || yes.terms.some(({ key }) => key === refused.key);
}

const TAKE = "tak";

const ANY_MONEY =
  /\b(?:any|no|not an?|not one) (?:\p{L}+ )?(?:money|penny|pence|cash|dollar|cent)\b|\bany of the (?:money|cash)\b/iu;

/** `Not a penny is missing` takes in every sum that is; `taking any money` every sum that was stolen. */
function anySum(yes: Told, no: Told): string | null {
  const sum = yes.amounts.find(({ unit, holds }) => holds && isMoney(unit));
  const [words] = ANY_MONEY.exec(no.said) ?? [];
  if (!sum || words === undefined) return null;
  const isShared = yes.terms.some(
    ({ key }) => key.startsWith("=") && no.terms.some((term) => term.key === key),
  );
  const isTheft =
    /^(?:ever )?taking\b/.test(no.said) && yes.terms.some(({ key }) => isLossKey(key) || key === TAKE);
  return isShared || isTheft ? `“${words}” takes in ${sayAmount(sum)}` : null;
}
