import type { Sentence, Word } from "../../model/grammar.ts";
import type { Scene } from "../scene.ts";
import type { Amount } from "./figures.ts";

/** What is counted or measured, in the text's words: the noun behind the number, or the one behind `of`, `from`, `in`. */
export function countedBy({ story: { text } }: Scene, { words }: Sentence, amount: Amount): string | null {
  const { end } = amount.at;
  const rest = words
    .filter(({ start }) => start >= end)
    .map((word) => ({ ...word, text: text.slice(word.start, word.end) }));
  const [next, second] = rest;
  if (!next) return null;
  const link = next.text.toLowerCase() === "worth" ? second : next;
  if (link && LINKS.test(link.text)) return behindLink(text, rest.slice(rest.indexOf(link)), amount);
  if (next.text === "-" && next.start === end) return second ? second.text : null; // `ten-storey`
  return rightBehind(text, rest, amount);
}

function rightBehind(
  text: string,
  rest: readonly Said[],
  { at: { end }, unit, isPart }: Amount,
): string | null {
  const isApart = /[,;:.(]/.test(text.slice(end, rest[0]?.start));
  const phrase = isApart ? null : phraseFrom(rest, isPart);
  return phrase && stands(unit, text[end]) ? textOf(text, phrase) : null;
}

const LINKS = /^(?:of|from|in)$/i;

interface Said extends Word {
  readonly text: string;
}

/** `from the flood fund`; `in Fenwick` and `from £2m` are no measure. */
function behindLink(text: string, [link, ...rest]: readonly Said[], { unit }: Amount): string | null {
  const phrase = phraseFrom(rest, true);
  const isMeasured =
    link?.text.toLowerCase() === "of" || (unit !== null && phrase !== null && !isNameOrNumber(phrase));
  return phrase && isMeasured ? textOf(text, phrase) : null;
}

/** A noun right behind a number is counted; behind a unit only what has the measure: `a 20% stake`, `a £3 ticket`, `a 40-tonne lorry`. */
function stands(unit: string | null, behind: string | undefined): boolean {
  return unit === null || /[%$£€¥₹]/.test(unit) || behind === "-";
}

/** The noun phrase that begins the words; with its determiner only where a preposition stands before it. */
function phraseFrom(words: readonly Word[], mayPoint: boolean): readonly Word[] | null {
  const stop = words.findIndex(
    ({ tag }, at) => !PART.test(tag) || (POINTS.test(tag) && (at > 1 || !mayPoint)),
  );
  const phrase = stop < 0 ? words : words.slice(0, stop);
  const verb = phrase.findIndex(({ tag }, at) => tag === "VBG" && phrase.slice(0, at).some(isNoun)); // `clerks leaving the hall`
  const whole = verb < 0 ? phrase : phrase.slice(0, verb);
  const last = whole.findLastIndex((word) => isNoun(word) || word.tag === "CD");
  return whole.slice(0, last + 1).some(isNoun) ? whole.slice(0, last + 1) : null;
}

function isNoun({ tag }: Word): boolean {
  return tag.startsWith("NN");
}

const POINTS = /^(?:DT|PDT|PRP\$)/;
const PART = /^(?:DT|PDT|PRP\$|JJ|NN|CD|VBN|VBG|HYPH|POS|AFX|FW|\$)/;

function isNameOrNumber(phrase: readonly Word[]): boolean {
  return phrase.some(({ tag }) => /^(?:NNP|CD|\$)/.test(tag));
}

function textOf(text: string, phrase: readonly Word[]): string {
  return text.slice(phrase[0]?.start, phrase.at(-1)?.end).replace(/\s+/g, " ");
}
