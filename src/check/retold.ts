import { overlaps, type Span } from "../base/span.ts";
import { lexWords } from "../lexicon/forms.ts";
import { contestedIn, ownSentences, type Contested } from "./contested.ts";
import { sharedWords } from "./same-event.ts";
import type { View } from "./view.ts";

/** Words of the story's own voice that take a contested deed for done, in whatever words. */
export interface Retelling {
  readonly at: Span;
  readonly person: string;
  /** Where it is told as somebody's word. */
  readonly told: Span;
}

export function retellingsIn(view: View): Retelling[] {
  const contested = contestedIn(view);
  if (contested.length === 0) return [];
  return ownSentences(view).flatMap((sentence) => {
    const here = view.read.mentions.filter((mention) => overlaps(mention, sentence));
    const one = contested.find(({ person }) => here.some((mention) => mention.person === person));
    const only = contested.length === 1 && speaksOfOne.test(view.words(sentence)) ? contested[0] : undefined;
    const whose = one ?? only;
    return whose ? (retold(view, sentence, whose) ?? []) : [];
  });
}

const speaksOfOne = /\b(?:he|she|him|her|his|its|the)\b/i;

function retold(view: View, sentence: Span, { person, told }: Contested): Retelling | null {
  const clause = grantedClause(view, sentence);
  for (const place of told) {
    const shared = sharedWords(view, [sentence], [place]);
    if (shared.length === 0) continue;
    const inClause = clause ? sharedWords(view, [clause], [place]) : [];
    if (clause && inClause.length >= (/^with/i.test(view.words(clause)) ? 1 : 2))
      return { at: clause, person, told: place };
    const noun = harmNoun(view, sentence, place);
    if (noun) return { at: noun, person, told: place };
  }
  return null;
}

/** `When he sold the generators`, `With the cash from the cattle`: what is no news there is taken for done. */
function grantedClause(view: View, sentence: Span): Span | null {
  const words = view.words(sentence);
  const opening =
    /^(?:after|when|before|while|having|with the (?:cash|money|proceeds|takings))\b[^,;]{4,90}/i.exec(words);
  const inner = /[,;] (?:after|when|before|while|having)\b [^,;.]{4,90}/i.exec(words);
  const match = opening ?? inner;
  if (!match) return null;
  const start = sentence.start + match.index + (opening ? 0 : 2);
  return { start, end: sentence.start + match.index + match[0].trimEnd().length };
}

/** `the kickbacks`, `her bullying of the juniors`, `the fictitious sales`: a word of wrong for what `place` tells. */
function harmNoun(view: View, sentence: Span, place: Span): Span | null {
  const harm = view
    .find("harm", sentence)
    .map((at) => ({ at, before: /\b(?:the|his|her|their|its|those|these)\s$/i }));
  // `the theft`, `the attack` may be what everybody saw; `her theft` says who.
  const owned = view
    .offencesIn(sentence)
    .filter(({ row }) => row.use === "noun" && row.group !== "person" && row.group !== "war")
    .map((at) => ({ at, before: /\b(?:his|her|their|its)\s$/i }));
  const found = [...harm, ...owned].find(({ at, before }) => {
    if (!before.test(view.text.slice(Math.max(sentence.start, at.start - 12), at.start))) return false;
    const phrase = { start: at.start, end: nextWordEnd(view, at, sentence) };
    return sharedWords(view, [phrase], [place]).length > 0;
  });
  return found
    ? { start: determinerBefore(view, found.at), end: nextWordEnd(view, found.at, sentence) }
    : null;
}

/** The end of the next word: `fictitious sales`. */
function nextWordEnd({ text }: View, { end }: Span, sentence: Span): number {
  const [next] = lexWords(text, { start: end, end: Math.min(sentence.end, end + 30) });
  return next && next.start === end + 1 ? next.end : end;
}

function determinerBefore({ text }: View, { start }: Span): number {
  return start - (/(?:\S+)\s$/.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0);
}
