import type { Span } from "../base/span.ts";
import { nounForms, verbForms } from "./inflect.ts";
import { isNegative } from "./verb-group.ts";

/** A word as the tables write it: lower case, `n't` and `'s` apart from the word before. Offsets are UTF-16. */
export interface LexWord extends Span {
  readonly text: string;
  /** True if a mark or the end of the stretch follows: no word of the same clause does. */
  readonly closes: boolean;
}

/** A row's form found in a text: words [first, end), auxiliaries and adverbs included. */
export interface FormMatch<Row> {
  readonly row: Row;
  readonly first: number;
  readonly end: number;
  /** Index of the word that each word of the form was found at. */
  readonly slots: readonly number[];
  /** True if the text denies the form with a word that is not its own: `has never been accused of`. */
  readonly negated: boolean;
}

interface Form<Row> {
  readonly row: Row;
  /** For each word of the form, the words that fill it. */
  readonly slots: readonly ReadonlySet<string>[];
  /** The same behind the first. */
  readonly rest: readonly ReadonlySet<string>[];
  /** True if the form ends its clause (`$`). */
  readonly closes: boolean;
}

/** Forms by the words that they can begin with. */
export type FormIndex<Row> = ReadonlyMap<string, readonly Form<Row>[]>;

const WORD =
  /(?:ca|wo)n['’]t\b|n['’]t\b|['’](?:s|re|m|ve|d|ll)\b|[\p{L}\p{N}]+?(?=n['’]t\b)|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/giu;
const AUXILIARIES = words(
  "has have had will would may might could can should must is are was were be been do does did 's 've 'd 'll",
);
const NOT = words("not n't");
const BEFORE_ADVERBS = words("being having", AUXILIARIES);
const ADVERBS = words("yet also still now long longer since even already once so far thus ever either");
const MOST_ADVERBS = 2;

export function lexWords(text: string, within: Span): LexWord[] {
  return Array.from(text.slice(within.start, within.end).matchAll(WORD), (match) => {
    const start = within.start + match.index;
    const end = start + match[0].length;
    const closes = closesAt(text, end, Math.min(within.end, end + 8));
    return { text: match[0].toLowerCase().replace("’", "'"), start, end, closes };
  });
}

/** True if nothing but white space stands before `end`, or before a mark. */
function closesAt(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charAt(at).trim() === "") at++;
  return at >= end || '.,;:!?…)]”"»'.includes(text.charAt(at));
}

/** Makes the index of a table; `inflections` gives the forms of the words in braces that no rule makes. */
export function indexForms<Row extends { readonly form: string; readonly use?: string }>(
  rows: readonly Row[],
  inflections: ReadonlyMap<string, readonly string[]>,
): FormIndex<Row> {
  const index = new Map<string, Form<Row>[]>();
  for (const row of rows) {
    const closes = row.form.endsWith(" $");
    const slots = row.form
      .replace(/ \$$/, "")
      .split(" ")
      .map((word) => fillers(word, row, inflections));
    const [firsts = [], ...rest] = slots;
    for (const first of firsts) {
      const forms = index.get(first) ?? [];
      if (forms.length === 0) index.set(first, forms);
      forms.push({ row, slots, rest, closes });
    }
  }
  return index;
}

/** The forms in the words, from left to right, of the rows that are let in; where two overlap the longest counts. */
export function matchForms<Row>(
  index: FormIndex<Row>,
  words: readonly LexWord[],
  letsIn: (row: Row) => boolean = () => true,
): FormMatch<Row>[] {
  const found: FormMatch<Row>[] = [];
  for (let at = 0; at < words.length; at++) {
    const forms = index.get(words[at]?.text ?? "");
    if (!forms) continue;
    const longest = longestAt(forms, words, { at, letsIn });
    if (!longest) continue;
    const first = auxiliariesBefore(words, longest.first);
    found.push({ ...longest, first, negated: isNegated(words, { ...longest, first }) });
    at = longest.end - 1;
  }
  return found;
}

interface Place<Row> {
  readonly at: number;
  readonly letsIn: (row: Row) => boolean;
}

/** Of two of one length the first. */
function longestAt<Row>(
  forms: readonly Form<Row>[],
  words: readonly LexWord[],
  { at, letsIn }: Place<Row>,
): FormMatch<Row> | undefined {
  let longest: FormMatch<Row> | undefined;
  for (const form of forms) {
    const match = letsIn(form.row) ? matchAt(form, words, at) : undefined;
    if (match && (!longest || match.end > longest.end)) longest = match;
  }
  return longest;
}

function fillers(
  word: string,
  row: { readonly use?: string },
  inflections: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  if (word === "not") return NOT;
  if (!word.startsWith("{")) return new Set([word]);
  const bare = word.slice(1, -1);
  // `a {bet}` has bets, not betting.
  return new Set(row.use === "noun" ? nounForms(bare) : (inflections.get(bare) ?? verbForms(bare)));
}

/** The word at `first` fills the form's first. */
function matchAt<Row>(form: Form<Row>, words: readonly LexWord[], first: number): FormMatch<Row> | undefined {
  const slots = [first];
  let at = first + 1;
  for (const slot of form.rest) {
    at = skipAdverbs(words, at, slot);
    if (!slot.has(words[at]?.text ?? "")) return undefined;
    slots.push(at);
    at++;
  }
  if (form.closes && !words[at - 1]?.closes) return undefined;
  return { row: form.row, first, end: at, slots, negated: false };
}

function isNegated(words: readonly LexWord[], { first, end, slots }: FormMatch<unknown>): boolean {
  return words
    .slice(first, end)
    .some((word, index) => isNegative(word.text) && !slots.includes(first + index));
}

/** Past the adverbs that may follow an auxiliary or `not`. */
function skipAdverbs(words: readonly LexWord[], at: number, wanted: ReadonlySet<string>): number {
  const before = words[at - 1]?.text ?? "";
  if (!BEFORE_ADVERBS.has(before) && !isNegative(before)) return at;
  for (let next = at; next <= at + MOST_ADVERBS; next++) {
    const word = words[next]?.text ?? "";
    if (wanted.has(word)) return next;
    if (!isAdverb(word)) break;
  }
  return at;
}

function auxiliariesBefore(words: readonly LexWord[], first: number): number {
  let start = first;
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const word = words[at]?.text ?? "";
    if (AUXILIARIES.has(word)) start = at;
    else if (!isAdverb(word)) break;
  }
  return start;
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || isNegative(word) || /^\p{L}{3,}ly$/u.test(word);
}

function words(list: string, more: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return new Set([...list.split(" "), ...more]);
}
