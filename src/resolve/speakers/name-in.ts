import { holds, type Span } from "../../base/span.ts";
import { sourceKindOf } from "../../lexicon/people-words.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isHumanWord, withoutHonour, withoutService } from "../cast/words.ts";
import type { Figure } from "../cast/figure.ts";
import type { Earlier } from "./earlier.ts";
import { givesExamples, type Phrase } from "../phrase.ts";
import type { Mention, Referent } from "./referent.ts";

/** Behind a name: nothing, an apposition, a clause, or where somebody is from. */
const AFTER =
  /^(?:['’]s?$|$|,| \(| [-–—]| (?:him|her|it)self$| themselves$| who\b| which\b| of\b| at\b| from\b| with\b| in\b| for\b| to\b)/;
const PREPOSITION_BEFORE =
  /\b(?:of|for|from|in|at|with|by|to|on|and|near|about|against) (?:the )?(?:\p{Lu}\S* )*$|['’]s? (?:\p{Lu}\S* )*$/u;

/** Who a source names: `the mayor, Orla Venn`, `Secretary of State Orla Venn`, `the Harbour Board`; not `critics of Orla Venn`. */
export function nameIn({ roll, scene }: Earlier, at: Span, phrase: Phrase | null): Referent | null {
  const { text } = scene.story;
  const mentions = roll
    .within(at)
    .filter(({ referent }) => referent.figure !== null && !isNoun(scene, referent));
  const source = { text, at, phrase, lexicon: scene.lexicon, names: mentions.map((mention) => mention.at) };
  const found =
    mentions.find((mention) => isBearer(source, mention)) ??
    mentions.find((mention) => isOwn(source, mention));
  return found?.referent ?? null;
}

interface Source {
  readonly text: string;
  readonly at: Span;
  readonly phrase: Phrase | null;
  readonly lexicon: Lexicon;
  /** Where names stand in it. */
  readonly names: readonly Span[];
}

/** `Police` may pass for a name. */
function isNoun({ lexicon }: Earlier["scene"], { name }: Referent): boolean {
  return !name.includes(" ") && sourceKindOf(lexicon, name.toLowerCase()) !== null;
}

/** What follows the name, without letters or a noun that belong to it: `news agency` of `the AFP news agency`. */
function behind({ text, at }: Pick<Source, "text" | "at">, name: Span): string {
  return withoutService(withoutHonour(text.slice(name.end, at.end)));
}

/** A person whose name stands behind a title, another name (`director of Pellam Lines Orla Venn`) or in apposition. */
function isBearer(source: Source, { at: name, referent }: Mention): boolean {
  const { text, at } = source;
  const before = text.slice(at.start, name.start);
  if (!referent.isHuman || before === "" || !AFTER.test(behind(source, name))) return false;
  if (givesExamples(before) || /\b(?:who|whose|whom|which|that)\b/.test(before)) return false;
  const [, apposition, ...more] = before.split(", ");
  if (more.length > 0) return false;
  return apposition === undefined ? isTitled(source, name) : !PREPOSITION_BEFORE.test(apposition);
}

/** What stands before the name is its title. */
function isTitled({ text, at, phrase, names, lexicon }: Source, name: Span): boolean {
  const before = text.slice(at.start, name.start);
  if (phrase && isTitle(text, phrase) && !/^an? /i.test(before)) return true;
  if (/\b(?:of|for|from|by|to|on|at|with) /.test(before) && isHumanWord(lastWordOf(before), lexicon))
    return false; // `the widow of singer Dana Rell`
  return !PREPOSITION_BEFORE.test(before) || names.some(({ end }) => end + 1 === name.start);
}

function lastWordOf(before: string): string {
  return before.trimEnd().split(" ").at(-1) ?? "";
}

/** `Secretary of State Orla Venn`, not `critics of President Orla Venn`. */
function isTitle(text: string, { head }: Phrase): boolean {
  return /^\p{Lu}/u.test(text.slice(head.word.start, head.word.end)) && !head.word.tag.endsWith("S");
}

/** The name begins the source, is its head, or stands behind the first comma. */
function isOwn(source: Source, { at: name, referent: { figure } }: Mention): boolean {
  const { text, at, phrase } = source;
  const before = text.slice(at.start, name.start);
  const after = behind({ text, at }, name);
  const ends = AFTER.test(after);
  if (isHung(before, after)) return false;
  if (ends && /^(?:[Tt]he |\p{Lu}\S*['’]s )?$/u.test(before)) return true;
  if (phrase && holds(name, phrase.head.word)) return !isOneOfMany(phrase, before);
  return ends && figure?.kind !== "place" && isApposed(source, before, figure);
}

/** `Rell aides`, `a Rell`, `analysts like Rell`: the name only tells of what sort the source is. */
function isHung(before: string, after: string): boolean {
  if (givesExamples(before) || /^an? $/i.test(before)) return true;
  return /^ \p{Ll}/u.test(after) && !AFTER.test(after);
}

/** Behind the first comma; `the insurer, Pellam Mutual` of `a clerk of the insurer, Pellam Mutual` is not the clerk. */
function isApposed({ text, phrase, lexicon }: Source, before: string, figure: Figure | null): boolean {
  if (!/^[^,]*, (?:the )?$/.test(before) || givesExamples(before)) return false;
  if (figure?.kind === "person" || !/ (?:for|of|at|from|with) /.test(before)) return true;
  return !isHumanWord(headWord(text, phrase), lexicon);
}

/** `some Ruritanians`: a people's name with a word before it is a crowd. */
function isOneOfMany({ head }: Phrase, before: string): boolean {
  return head.word.tag === "NNPS" && /^\S+$/.test(before.trim());
}

function headWord(text: string, phrase: Phrase | null): string {
  return phrase ? text.slice(phrase.head.word.start, phrase.head.word.end).toLowerCase() : "";
}
