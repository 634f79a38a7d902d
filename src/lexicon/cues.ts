import { lexWords, matchForms, type FormMatch, type LexWord } from "./forms.ts";
import type { Lexicon } from "./lexicon.ts";
import type { CueRow, HedgeRow, SilenceRow } from "./rows.ts";
import {
  isNegative,
  isPassive,
  isPerfect,
  isPredicate,
  looksParticiple,
  modalOf,
  tenseOf,
  type Modal,
  type Tense,
  type VerbGroup,
} from "./verb-group.ts";

/** What the words of a claim's cue say, by the tables and by their own grammar. */
export interface CueMatch {
  readonly row: CueRow;
  readonly table: "cues" | "hedges" | "silences";
  /** The words of the form as they stand in the cue, in lower case, auxiliaries and adverbs included. */
  readonly found: string;
  /** True if other words of the cue deny it: `has never claimed`, `without naming`, `refused to admit`. */
  readonly negated: boolean;
  readonly modal: Modal | null;
  /** True for a verb whose subject is not who speaks: `was told`, `accused of`. */
  readonly passive: boolean;
  /** Null where the words do not tell: `saying`, `to say`, `put it`, `the claim`. */
  readonly tense: Tense | null;
}

/** What stands round the cue, as far as it is known: `they claim` or `a claim`, `was reported` or `was reported by`. */
export interface CueContext {
  /** The text before the cue; its last word is enough. */
  readonly before?: string;
  /** The text after the cue; its first word is enough. */
  readonly after?: string;
  /** True if the claim has a source. */
  readonly sourced?: boolean;
}

interface Cue extends CueContext {
  readonly words: readonly LexWord[];
  readonly isNoun: boolean;
  readonly isPerfect: boolean;
  /** True if the cue has a form of `be`: `is worried`. */
  readonly isPredicate: boolean;
}

const DETERMINER =
  /(?:^|[\s“"(—])(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|any|no|some|such|several|many|new)\s*$|['’]s\s*$|s['’]\s*$/i;
const AFTER_NOUN = /^\s*(?:of|about|that|from|by|against|over)\b/i;

/**
 * The row for the words of a claim's cue, its pieces joined by one space; null where no table has one. A silence comes
 * first, then a hedge, then the longest form; of several as long the last verb, since what stands before leads up to it.
 */
export function cueRowOf(lexicon: Lexicon, text: string, context: CueContext = {}): CueMatch | null {
  const words = lexWords(text, { start: 0, end: text.length });
  if (words.length === 0) return markRow(lexicon, text.trim());
  const cue = { ...context, words, isNoun: standsAsNoun(words, context), ...groupOf(words) };
  return readSilence(lexicon, cue) ?? readHedge(lexicon, cue) ?? readCue(lexicon, cue);
}

/** A quotation's colon or dash, when nothing else hands it over. */
function markRow(lexicon: Lexicon, mark: string): CueMatch | null {
  const row = lexicon.cues.get(mark)?.[0]?.row;
  if (!row) return null;
  return { row, table: "cues", found: mark, negated: false, modal: null, passive: false, tense: null };
}

/** A noun has a determiner before it, or nobody vouches and a noun's preposition follows. */
function standsAsNoun(
  [first]: readonly LexWord[],
  { before = "", after = "", sourced }: CueContext,
): boolean {
  if (DETERMINER.test(before.slice(-20)) || DETERMINER.test(first?.text ?? "")) return true;
  return sourced === false && AFTER_NOUN.test(after.slice(0, 20));
}

function readSilence(lexicon: Lexicon, { words }: Cue): CueMatch | null {
  const match = longest(matchForms(lexicon.silences, words));
  return match && read({ ...match, row: silenceRow(match.row) }, words, { lexicon, table: "silences" });
}

function readHedge(lexicon: Lexicon, cue: Cue): CueMatch | null {
  const match = longest(matchForms(lexicon.hedges, cue.words, (row) => isUnvouched(row, cue)));
  return match && read({ ...match, row: hedgeRow(match.row) }, cue.words, { lexicon, table: "hedges" });
}

function readCue(lexicon: Lexicon, cue: Cue): CueMatch | null {
  const likely = matchForms(lexicon.cues, cue.words, (row) => isLikely(row, cue));
  const matches = likely.length > 0 ? likely : matchForms(lexicon.cues, cue.words);
  const head = longest(matches);
  return head && read(head, cue.words, { lexicon, table: "cues", matches });
}

/** False where a hedge's words are an ordinary cue: `reported` may be a verb, and a source vouches for what it `was` to report. */
function isUnvouched({ form, use, status }: HedgeRow, { sourced = false, isNoun }: Cue): boolean {
  switch (use) {
    case "adverb":
      return true;
    case "noun":
      return !sourced && isNoun;
    case "adjective":
      return !sourced;
    case "clause":
    case "expletive":
      return !sourced || (form.includes(" ") && status !== "rumoured");
  }
}

function groupOf(words: readonly LexWord[]): Pick<Cue, "isPerfect" | "isPredicate"> {
  const texts = words.map(({ text }) => text);
  return { isPerfect: isPerfect(texts), isPredicate: isPredicate(texts) };
}

/** `claims` is a verb or a noun, `worried` a verb or an adjective: whether the row's use fits what stands here. */
function isLikely(row: CueRow, cue: Cue): boolean {
  switch (row.use) {
    case "verb":
      return !cue.isNoun;
    case "noun":
      return cue.isNoun;
    case "adjective":
      return isAdjective(row, cue);
    case "adverb":
    case "preposition":
    case "mark":
      return true;
  }
}

/** A participle is an adjective behind a determiner (`the promised bridge`) or as a feeling behind `be` (`is worried`). */
function isAdjective({ form, kind }: CueRow, { isNoun, isPerfect, isPredicate }: Cue): boolean {
  if (isNoun || !looksParticiple(form)) return true;
  return kind === "attitude" && isPredicate && !isPerfect;
}

/** The form with the most words; of several the last verb, and a preposition or an adverb only where nothing else is. */
function longest<Row extends HedgeRow | SilenceRow | CueRow>(
  matches: readonly FormMatch<Row>[],
): FormMatch<Row> | null {
  let best: FormMatch<Row> | null = null;
  for (const match of matches) if (!best || weightOf(match) >= weightOf(best)) best = match;
  return best;
}

function weightOf({ row, slots }: FormMatch<HedgeRow | SilenceRow | CueRow>): number {
  const use = "use" in row ? row.use : "verb";
  const rank = use === "verb" ? 2 : use === "preposition" || use === "adverb" ? 0 : 1;
  return slots.length * 3 + rank;
}

function silenceRow({ form }: SilenceRow): CueRow {
  const silent = { status: "no-comment", kind: "declines" } as const;
  return { ...silent, form, use: "verb", factive: false, accusing: false, belief: null };
}

function hedgeRow({ form, use, status, kind }: HedgeRow): CueRow {
  const isClause = use === "clause" || use === "expletive";
  const sense = { status, kind, factive: false, accusing: kind === "accuses", belief: null };
  return { ...sense, form, use: isClause ? "verb" : use };
}

interface Reading {
  readonly lexicon: Lexicon;
  readonly table: CueMatch["table"];
  readonly matches?: readonly FormMatch<CueRow>[];
}

function read(match: FormMatch<CueRow>, words: readonly LexWord[], reading: Reading): CueMatch {
  const { row, first, end } = match;
  const group = verbGroup(match, words, reading.lexicon);
  const finds = group.words.slice(first, end);
  return {
    row,
    table: reading.table,
    found: finds.join(" "),
    negated: isDenied(match, group.words) || isRefused(match, group.words, reading.matches ?? []),
    modal: modalOf(group),
    passive: row.use === "verb" && isPassive(group),
    tense: row.use === "verb" ? tenseOf(group) : null,
  };
}

/** The verb that the row's form begins with, if it stands in braces. */
function verbGroup(
  { row, slots, first }: FormMatch<CueRow>,
  words: readonly LexWord[],
  { inflections }: Lexicon,
): VerbGroup {
  const lemma = /^\{([^}]+)\}/.exec(row.form)?.[1];
  const forms = inflections.get(lemma ?? "") ?? [];
  return {
    words: words.map(({ text }) => text),
    head: slots[0] ?? first,
    lemma,
    hasOneForm: forms.length > 0 && forms.every((form) => form === lemma || /(?:s|ing)$/.test(form)),
  };
}

function isDenied({ slots, end }: FormMatch<CueRow>, words: readonly string[]): boolean {
  const own = new Set(slots);
  return words.slice(0, end).some((word, index) => !own.has(index) && isNegative(word));
}

/** `refused to admit`, `failed to mention`: a verb of silence leads up to the cue. */
function isRefused(
  { slots: [head = 0] }: FormMatch<CueRow>,
  words: readonly string[],
  matches: readonly FormMatch<CueRow>[],
): boolean {
  return matches.some(({ row, end }) => row.kind === "declines" && end === head - 1 && words[end] === "to");
}
