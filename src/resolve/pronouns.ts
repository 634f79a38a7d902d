import { holds, lastBefore, type Span } from "../base/span.ts";
import { pronounWeights as weights, signNames, type Signs } from "./pronoun-weights.ts";
import type { Scene } from "./scene.ts";
import type { Mention, Referent, Roll } from "./speakers/referent.ts";
import { headOf, isSubject } from "./syntax.ts";
import type { ThirdPerson } from "./pronoun-forms.ts";

/** What a pronoun of the third person stands for, and how that was told. */
export interface Antecedent {
  readonly referent: Referent;
  readonly why: string;
}

export interface Pronoun {
  readonly at: Span;
  readonly form: ThirdPerson;
  /** Who speaks the words that the pronoun stands in. */
  readonly outer: readonly Referent[];
  /** True if those words are quoted: nobody says *he* of himself. */
  readonly isQuoted: boolean;
  /** Phrases near it that nobody was heard by, such as `the drivers`. */
  readonly others: readonly Mention[];
}

/** Where people were spoken of, and which of these places speak. */
export interface Context {
  readonly scene: Scene;
  readonly roll: Roll;
  /** Null for a place that is not the source of a claim read before. */
  readonly speaks: (mention: Mention) => "outermost" | "nested" | null;
}

export interface Candidate {
  readonly referent: Referent;
  readonly signs: Signs;
  readonly score: number;
}

/** Characters that are looked back over: some ten sentences. */
const WINDOW = 2000;
/** How much better than the second the first must be; in the units of the weights, so that e to the margin are the odds. */
const MARGIN = 0.3;

/** Whom a pronoun of the third person stands for, of the candidates; null if nobody fits or two fit about as well. */
export function antecedentOf(pronoun: Pronoun, [first, second]: readonly Candidate[]): Antecedent | null {
  if (!first || (second && first.score - second.score < MARGIN)) return null;
  return { referent: first.referent, why: whyOf(pronoun, first) };
}

/** Those who fit, the likeliest first. */
export function candidatesFor(context: Context, pronoun: Pronoun): Candidate[] {
  const mentions = fittingMentions(context, pronoun);
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const same = byName.get(mention.referent.name);
    if (same) same.push(mention);
    else byName.set(mention.referent.name, [mention]);
  }
  for (const { name } of pronoun.isQuoted ? [] : pronoun.outer) byName.set(name, byName.get(name) ?? []);
  const lastSpoke = mentions.findLast((mention) => context.speaks(mention) !== null);
  const nearest = mentions.at(-1);
  return Array.from(byName, ([name, own]) => {
    const referent = own.at(-1)?.referent ?? pronoun.outer.find((outer) => outer.name === name);
    if (!referent) return [];
    const signs = signsOf(context, pronoun, { referent, own, lastSpoke, nearest });
    return [{ referent, signs, score: scoreOf(signs) }];
  })
    .flat()
    .toSorted((a, b) => b.score - a.score);
}

function fittingMentions({ roll }: Context, pronoun: Pronoun): Mention[] {
  const { at, isQuoted, outer, others } = pronoun;
  const window = { start: Math.max(0, at.start - WINDOW), end: at.start };
  const named = roll.within(window);
  const phrases = others.filter(({ at: other }) => !named.some((mention) => holds(mention.at, other)));
  return [...named, ...phrases]
    .filter(
      ({ referent }) =>
        fits(pronoun, referent) && !(isQuoted && outer.some(({ name }) => name === referent.name)),
    )
    .toSorted((a, b) => a.at.start - b.at.start);
}

/** True if the pronoun can stand for them, by number, gender and kind. */
function fits({ form }: Pronoun, { pronoun, isHuman }: Referent): boolean {
  switch (form) {
    case "they":
      return pronoun === "they" || pronoun === "it" || (pronoun === null && isHuman !== true);
    case "it":
      return isHuman !== true && pronoun !== "they";
    case "he":
    case "she":
      return isHuman !== false && (pronoun === null || pronoun === form);
  }
}

interface Standing {
  readonly referent: Referent;
  readonly own: readonly Mention[];
  readonly lastSpoke: Mention | undefined;
  readonly nearest: Mention | undefined;
}

function signsOf(context: Context, pronoun: Pronoun, { referent, own, lastSpoke, nearest }: Standing): Signs {
  const { scene } = context;
  const { at, form, outer, isQuoted, others } = pronoun;
  const last = own.at(-1);
  const speaks = last ? context.speaks(last) : null;
  return {
    sentences: last ? sentencesBetween(scene, last.at, at) : 8,
    speaks: Number(speaks === "outermost"),
    speaksNested: Number(speaks === "nested"),
    lastSpeaker: Number(lastSpoke?.referent.name === referent.name),
    subject: Number(last !== undefined && isSubject(headOf(scene.sentences, last.at))),
    quoted: Number(last !== undefined && isInside(scene, last.at) && !isInside(scene, at)),
    mentions: Math.log(1 + own.length),
    paragraph: Number(
      last !== undefined &&
        lastBefore(scene.story.paragraphs, at.start) === lastBefore(scene.story.paragraphs, last.at.start),
    ),
    agrees: Number(referent.pronoun === form),
    outer: Number(!isQuoted && outer.some(({ name }) => name === referent.name)),
    nearest: Number(nearest?.referent.name === referent.name),
    other: Number(last !== undefined && others.includes(last)),
  };
}

function scoreOf(signs: Signs): number {
  return signNames.reduce((sum, name) => sum + weights[name] * signs[name], 0);
}

function sentencesBetween(scene: Scene, a: Span, b: Span): number {
  let count = 0;
  for (let place = b.start; count < 8; count++) {
    const sentence = lastBefore(scene.sentences, place);
    if (!sentence || sentence.start <= a.start) return count;
    place = sentence.start - 1;
  }
  return count;
}

/** True if the words stand in a quotation. */
export function isInside({ quotations }: Scene, at: Span): boolean {
  const quotation = lastBefore(quotations, at.start);
  return quotation !== undefined && holds(quotation, at);
}

/** `the last woman who speaks, one sentence before`. */
function whyOf({ form }: Pronoun, { signs }: Candidate): string {
  if (signs.outer) return "who says the words that it stands in";
  const who = { he: "man", she: "woman", it: "body or paper", they: "group or body" }[form];
  const named = signs.nearest ? "last" : "likeliest";
  const role = signs.lastSpeaker ? "who spoke" : "named";
  const far = signs.sentences;
  const where =
    far === 0 ? "in the same sentence" : far === 1 ? "one sentence before" : `${far} sentences before`;
  return `the ${named} ${who} ${role}, ${where}`;
}
