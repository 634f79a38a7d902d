/** What a verb's auxiliaries say of its mood, voice and time. */

const MODALS = ["may", "might", "can", "could", "will", "would", "shall", "should", "must"] as const;
export type Modal = (typeof MODALS)[number];
export type Tense = "past" | "present" | "future";

/** The words of a cue in lower case, `n't`, `'s`, `'ll` apart. */
export interface VerbGroup {
  readonly words: readonly string[];
  /** Index of the first word of the row's form: the verb, or the form of `be` that the row begins with. */
  readonly head: number;
  /** The verb as a dictionary writes it; undefined where the row has no word in braces there. */
  readonly lemma: string | undefined;
  /** True if the verb's past is written like its present: `put`, `read`. */
  readonly hasOneForm: boolean;
}

const NEGATIVE = new Set("not n't never no nor neither nobody without cannot can't won't".split(" "));
const BE = new Set("is are am was were be been being 're 'm".split(" ")); // not 's, which may be `has`
const PAST = new Set("had was were did been".split(" "));
const PERFECT = new Set("has have 've".split(" "));
const PRESENT = new Set("is are am do does 're 'm 's".split(" "));
const SHORT: ReadonlyMap<string, Modal> = new Map([
  ["'ll", "will"],
  ["won't", "will"],
  ["can't", "can"],
  ["cannot", "can"],
]);

/** True for a word that denies what it stands with, as the text writes it. */
export function isNegative(word: string): boolean {
  return NEGATIVE.has(word.toLowerCase().replace("’", "'"));
}

/** `have worried`, but not `have been worried`, which may be an adjective. */
export function isPerfect(words: readonly string[]): boolean {
  return words.some((word) => PERFECT.has(word) || word === "had") && !words.includes("been");
}

/** `is worried`. */
export function isPredicate(words: readonly string[]): boolean {
  return words.some((word) => BE.has(word) || word === "'s");
}

/** The first modal before the verb. `'d` is `would` before a bare verb and `had` elsewhere. */
export function modalOf({ words, head, lemma }: VerbGroup): Modal | null {
  for (const word of words.slice(0, head)) {
    const modal = SHORT.get(word) ?? MODALS.find((known) => known === word);
    if (modal) return modal;
    if (word === "'d" && words[head] === lemma) return "would";
  }
  return null;
}

/** A participle behind a form of `be`, or one that a row writes as it stands: `accused of`. */
export function isPassive({ words, head, lemma }: VerbGroup): boolean {
  const word = words[head] ?? "";
  if (lemma === undefined) return looksParticiple(word);
  if (lemma === "be")
    return looksParticiple(words.slice(head + 1).find((next) => !next.endsWith("ly")) ?? "");
  const be = words.slice(0, head).findLastIndex((before) => BE.has(before));
  return be >= 0 && !words.slice(be, head).includes("to") && !isIng(word, lemma);
}

export function tenseOf(group: VerbGroup): Tense | null {
  const { words, head } = group;
  const before = words.slice(0, head);
  const modal = modalOf(group);
  if (modal === "will" || modal === "shall" || /(?:^| )going to$/.test(before.join(" "))) return "future";
  const auxiliaries = group.lemma === "be" ? words.slice(0, head + 1) : before;
  if (auxiliaries.some((word) => PAST.has(word) || PERFECT.has(word))) return "past";
  if (modal) return "present";
  if (auxiliaries.includes("'d")) return "past";
  return auxiliaries.some((word) => PRESENT.has(word)) ? "present" : finiteTense(group);
}

/** The tense of a verb without auxiliaries. */
function finiteTense({ words, head, lemma, hasOneForm }: VerbGroup): Tense | null {
  const word = words[head] ?? "";
  if (lemma === undefined || words[head - 1] === "to" || isIng(word, lemma)) return null;
  if (word === lemma) return hasOneForm ? null : "present";
  return word.endsWith("s") ? "present" : "past";
}

function isIng(word: string, lemma: string): boolean {
  return word.endsWith("ing") && word !== lemma;
}

export function looksParticiple(word: string): boolean {
  return /(?:ed|en|wn|id|ld|ght)$/.test(word);
}
