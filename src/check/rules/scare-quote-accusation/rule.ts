import { holds, overlaps, type Span } from "../../../base/span.ts";
import { mentionsIn } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "scare-quote-accusation",
  number: "R42",
  tier: 3,
  severity: "warning",
  area: "legal",
  on: false,
  title:
    "An accusing word between quotation marks that nobody is said to have used: “‘Thief’ treasurer sacked”.",
  why: "Quotation is no shield: without a speaker the word is the paper’s own (IPSO clause 1).",
  version: 1,
  options: { words: 5 },
  find: (view, options) =>
    quotesIn(view).flatMap((quote) => draftOf(view, quote, options.number("words")) ?? []),
};

/** `'Thief' treasurer`: headlines use single marks, which elsewhere may be apostrophes. */
const SINGLE = /(?<![\p{L}\p{N}])['‘][^'‘’\n]{2,60}['’](?![\p{L}\p{N}])/gu;

function quotesIn({ read, text }: View): Span[] {
  const single = read.story.fields
    .filter(({ name }) => name === "headline" || name === "standfirst" || name === "caption")
    .flatMap(({ span }) =>
      Array.from(text.slice(span.start, span.end).matchAll(SINGLE), ({ index, 0: { length } }) => ({
        start: span.start + index,
        end: span.start + index + length,
      })),
    );
  return [...read.quotes, ...single.filter((at) => !read.quotes.some((quote) => overlaps(quote, at)))];
}

function draftOf(view: View, quote: Span, most: number): Draft | null {
  const words = view.words(quote);
  if (words.split(/\s+/).length > most || !accuses(view, quote) || !hasTarget(view, quote)) return null;
  if (isSpoken(view, quote) || isTitle(view, quote)) return null;
  return {
    at: { start: quote.start, end: quote.end },
    message: `${view.fieldAt(quote) === "headline" ? "The headline" : `¶${view.paragraphAt(quote)}`} sets ${words} between quotation marks and says nowhere near whose word it is.`,
    ask: "Who used the word? Name them here, or take the word out.",
    confidence: 0.7,
  };
}

function accuses(view: View, quote: Span): boolean {
  return view.offencesIn(quote).length > 0 || view.find("harm", quote).length > 0;
}

/** In a headline anybody; elsewhere somebody named in the sentence, whom the word labels: `“thief” treasurer`. */
function hasTarget(view: View, quote: Span): boolean {
  if (view.fieldAt(quote) !== "body") return true;
  const names = mentionsIn(view, view.sentenceAt(quote)).some(
    ({ as, person }) => as === "name" && view.person(person)?.kind === "person",
  );
  return names && /^ \p{L}/u.test(view.text.slice(quote.end, quote.end + 2));
}

/** True if somebody in the same part of the page is given as saying it. */
function isSpoken(view: View, quote: Span): boolean {
  const sentence = view.sentenceAt(quote);
  return view.read.claims.some(
    ({ source, cue, content }) =>
      source.length > 0 &&
      (content.some((piece) => overlaps(piece, quote)) ||
        cue.some((piece) => holds(sentence, piece) && overlaps(piece, quote))),
  );
}

/** A name between quotation marks: a title, a nickname before a surname. */
function isTitle(view: View, quote: Span): boolean {
  const inner = view
    .words(quote)
    .replaceAll(/["'“”‘’]/g, "")
    .trim();
  const words = inner.split(" ");
  const isCapital =
    words.length > 1 && words.every((word) => /^\p{Lu}|^(?:of|the|and|a|an|in|to|for)$/u.test(word));
  const isNickname =
    /\p{Lu}\p{Ll}+ $/u.test(view.text.slice(Math.max(0, quote.start - 20), quote.start)) &&
    /^ \p{Lu}/u.test(view.text.slice(quote.end, quote.end + 2));
  const isInBody = view.fieldAt(quote) === "body";
  return isNickname || (isInBody && (isCapital || mentionsIn(view, quote).some(({ as }) => as === "name")));
}
