import { overlaps, type Span } from "../../../base/span.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "superlative-unsourced",
  number: "R44",
  tier: 3,
  severity: "note",
  area: "accuracy",
  on: false,
  title: "The first, biggest, only, oldest of all, in the story's own voice and with no source.",
  why: "NPR's checklist: superlatives are wrong so often that each needs a source.",
  version: 1,
  options: {},
  find,
};

/** What the superlative ranges over: without it `the first` is an order. */
const RANGE =
  /^\s*(?:[\p{L}\p{N}’'-]+\s+){0,5}?(?:in\s+(?:[\p{L}’'-]+\s+){0,4}(?:history|world|country|county|state|region|nation|city|town|district|province|kingdom|union|\p{Lu}\p{L}+)\b|ever\b|on record\b|of its kind\b|of all time\b|on earth\b|since records began\b|anywhere\b|worldwide\b)/u;
/** Of what `Europe's largest` is the largest. */
const OWNER = /(?:world|country|nation|county|city|state|region|town|\p{Lu}\p{L}+)$/u;
const SOURCED =
  /\b(?:according to|records?(?: show| office)|data|figures|show(?:s|ed)?|said|says|register|statistics|guinness|survey|since (?:1[5-9]|20)\d\d|census|archive|list|ranking|thought to be|believed to be|claims? to be|one of|among)\b/i;

function find(view: View): Draft[] {
  return view
    .find("superlative", { start: 0, end: view.text.length })
    .flatMap((at) => draftOf(view, at) ?? []);
}

function draftOf(view: View, found: Span): Draft | null {
  const sentence = view.sentenceAt(found);
  const at = rangedAt(view, found, sentence);
  if (!at || view.isQuoted(at) || isClaimed(view, at) || SOURCED.test(view.words(sentence))) return null;
  return {
    at,
    confidence: 0.6,
    message: `¶${view.paragraphAt(at)} says “${view.words(at)}” and gives no source.`,
    ask: "Who counted? Name the record, or weaken it to “one of”.",
  };
}

/** The superlative with what it ranges over, before or behind it; undefined without. */
function rangedAt({ text, words }: View, found: Span, sentence: Span): Span | undefined {
  if (/^['’]s\s/.test(words(found))) {
    const owner = OWNER.exec(text.slice(sentence.start, found.start))?.[0];
    return owner === undefined ? undefined : { start: found.start - owner.length, end: found.end };
  }
  const range = RANGE.exec(text.slice(found.end, sentence.end))?.[0];
  return range === undefined ? undefined : { start: found.start, end: found.end + range.length };
}

function isClaimed(view: View, at: Span): boolean {
  return view.read.claims.some(
    ({ content, kind }) => kind !== "attitude" && content.some((piece) => overlaps(piece, at)),
  );
}
