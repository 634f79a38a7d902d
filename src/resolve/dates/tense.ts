import { isOf, isWord } from "./candidate.ts";
import type { Tense } from "./clock.ts";
import type { DateToken } from "./tokens.ts";

const FARTHEST = 30; // tokens: a verb farther away says nothing of the date

/** What each token says of its clause's tense; `end` is the end of a sentence. */
export type TenseMarks = readonly (Tense | "end")[];

export function tenseMarks(tokens: readonly DateToken[]): TenseMarks {
  return tokens.map((_, at) => (endsSentence(tokens, at) ? "end" : tenseOf(tokens, at)));
}

/**
 * Whether the clause of the tokens [first, end) looks back or ahead: by the nearest verb before them,
 * or where the date opens its sentence, by the first one behind.
 */
export function tenseAt(marks: TenseMarks, first: number, end: number): Tense {
  const before = marks.slice(Math.max(0, first - FARTHEST), first).findLast(isTelling);
  if (before === "past" || before === "future") return before;
  const behind = marks.slice(end, end + FARTHEST).find(isTelling);
  return behind === "past" || behind === "future" ? behind : "open";
}

function isTelling(mark: Tense | "end"): boolean {
  return mark !== "open";
}

function tenseOf(tokens: readonly DateToken[], at: number): Tense {
  const token = tokens[at];
  if (isOf(token, "future")) return isOf(token, "month") && token?.capital ? "open" : "future";
  if (isOf(token, "be")) return tenseOfBeing(tokens, at);
  const isPast = isOf(token, "past") || /^\p{Ll}{2,}ed$/u.test(token?.text ?? "");
  return isPast ? tenseOfGroup(tokens, at) : "open";
}

/** `is to meet` and `are meeting` look ahead, `was` looks back; `is` can be either. */
function tenseOfBeing(tokens: readonly DateToken[], at: number): Tense {
  const next = tokens[at + 1];
  if (isWord(next, "to") && /\p{L}/u.test(tokens[at + 2]?.text ?? "")) return "future";
  if (isWord(tokens[at], "was", "were")) return "past";
  return isWord(tokens[at], "is", "are", "am") && /^\p{L}{2,}ing$/u.test(next?.text ?? "")
    ? "future"
    : "open";
}

/** `will be held`, `to be sentenced`: the words before a participle decide. */
function tenseOfGroup(tokens: readonly DateToken[], at: number): Tense {
  let start = at - 1;
  while (isOf(tokens[start], "had") && start > at - 5) start--;
  if (isOf(tokens[start], "future")) return "future";
  // An infinitive is what the verb before it plans: expected to be held.
  return isWord(tokens[start], "to") && isOf(tokens[start - 1], "future", "be") ? "future" : "past";
}

function endsSentence(tokens: readonly DateToken[], at: number): boolean {
  if (isWord(tokens[at], "?", "!")) return true;
  const next = tokens[at + 1];
  return isWord(tokens[at], ".") && next?.glued === false && next.capital;
}
