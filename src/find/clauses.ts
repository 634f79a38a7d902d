import type { Span } from "../base/span.ts";

// Where a clause begins or ends inside a sentence. The words are English function words; no tree is at hand here.
const START = /(?:^|[,;:—–()“”"]\s*|\s(?:and|but|then|that|while|although|because|whether|if)\s+)(?=\S|$)/giu;
const END =
  /\s*(?:[;:—–()“”"]|,\s+(?:who|which|but|and|while|although|after|before|as|saying|adding|according)\b|,\s*["“”]|$)/iu;
const LONGEST_SUBJECT = 12; // words
const LONGEST_CLAUSE = 2000; // characters

/** The words of the clause before `at`: the subject of a verb there. Undefined if none stand there or they are too many. */
export function subjectBefore(text: string, sentence: Span, at: number): Span | undefined {
  const from = Math.max(sentence.start, at - LONGEST_CLAUSE);
  const before = text.slice(from, at);
  let start = 0;
  for (const match of before.matchAll(START)) start = match.index + match[0].length;
  const words = before
    .slice(start)
    .trimEnd()
    .replace(/[,\s]+$/, "");
  if (!/[\p{L}\p{N}]/u.test(words) || words.split(/\s+/).length > LONGEST_SUBJECT) return undefined;
  return { start: from + start, end: from + start + words.length };
}

/** The rest of the clause from `at` on, without white space and commas at its ends. */
export function restAfter(text: string, sentence: Span, at: number): Span | undefined {
  const after = text.slice(at, Math.min(sentence.end, at + LONGEST_CLAUSE));
  const lead = /^(?:,[^,;:—–()“”"]{1,60},(?=\s))?[\s,]*/.exec(after)?.[0].length ?? 0; // over a parenthesis between commas
  const rest = after.slice(lead);
  const words = rest.slice(0, rest.search(END)).replace(/[\s,.?!…]+$/, "");
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  return { start: at + lead, end: at + lead + words.length };
}

// Words that a noun phrase does not go on over.
const PHRASE_END =
  /[,;:.?!()“”"—–]|\s(?:to|in|on|at|by|for|from|with|over|as|and|or|but|who|which|that|whose|when|where|while|is|are|was|were|be|been|has|have|had|will|would|could|may|might|must|can|did|does|do|not|said|says|told|after|before|since|during|against|into|about|between|within)\b/iu;

/** The remainder of the noun phrase from `at` on: up to a preposition, a verb of the commonest sort or a mark. */
export function phraseAfter(text: string, sentence: Span, at: number): Span | undefined {
  const after = text.slice(at, sentence.end);
  const lead = after.length - after.trimStart().length;
  const rest = after.slice(lead);
  const end = rest.search(PHRASE_END);
  const words = (end < 0 ? rest : rest.slice(0, end)).trimEnd();
  return /^\p{L}/u.test(words) ? { start: at + lead, end: at + lead + words.length } : undefined;
}
