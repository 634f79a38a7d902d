import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { Quote } from "../../../claim/own-voice.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "orphan-quote",
  number: "R15",
  tier: 1,
  severity: "warning",
  area: "accuracy",
  on: true,
  title: "A quotation that nobody in the story is said to have spoken.",
  why: "AP and Reuters name the speaker of every quotation: words must belong to the right person.",
  version: 1,
  options: {},
  find: (view) => view.read.quotes.flatMap((quote) => draftOf(view, quote) ?? []),
};

function draftOf(view: View, quote: Quote): Draft | null {
  const paragraph = paragraphOf(view, quote);
  if (!quote.isSpeech || !paragraph || view.fieldAt(quote) !== "body" || !isSentence(view, quote))
    return null;
  if (quote.speaker === null)
    return isHandedOver(view, quote, paragraph) ? null : orphan(view, quote, paragraph);
  const other = otherSpeaker(view, quote, paragraph);
  return other === null ? null : doubtful(view, quote, other);
}

function orphan(view: View, quote: Quote, paragraph: Span): Draft {
  const isAlone = restOf(view, paragraph) === "" && isClosed(view, quote);
  return {
    at: { start: quote.start, end: quote.end },
    message: `¶${view.paragraphAt(quote)} has a quotation that the story gives to nobody.`,
    ask: "Who says it? Name the speaker.",
    confidence: isAlone ? 0.85 : 0.7,
  };
}

function doubtful(view: View, quote: Quote, other: string): Draft {
  return {
    at: { start: quote.start, end: quote.end },
    message: `¶${view.paragraphAt(quote)} has a quotation without a speaker: it may still be ${quote.speaker}, or ${other}, whom the lines before bring in.`,
    ask: "Who says it? Name the speaker.",
    confidence: 0.6,
    severity: "warning",
    claims: quote.claim === null ? [] : [quote.claim],
  };
}

function paragraphOf({ read }: View, at: Span): Span | undefined {
  return read.story.paragraphs.find((paragraph) => holds(paragraph, at));
}

const FEWEST = 5; // words

/** A whole sentence between two marks. */
function isSentence(view: View, quote: Span): boolean {
  const words = view.words(quote);
  if (!/^["“«']\p{Lu}/u.test(words) || words.split(/\s+/).length < FEWEST) return false;
  return isClosed(view, quote) || isNeverClosed(view, quote);
}

function isClosed(view: View, quote: Span): boolean {
  return /[.?!…]["”»']$/.test(view.words(quote));
}

/** The mark that closes it got lost: the next paragraph opens no further part of it. */
function isNeverClosed({ read, text }: View, quote: Span): boolean {
  const words = text.slice(quote.start, quote.end).trimEnd();
  if (/\b(?:he|she|they|who) (?:said|says|asked|added)\b/i.test(words)) return false;
  const next = read.story.paragraphs.find(({ start }) => start >= quote.end);
  return /[.?!…]$/.test(words) && !/^["“]/.test(text.slice(next?.start ?? text.length));
}

/** What the paragraph has beside quotations. */
function restOf(view: View, paragraph: Span): string {
  const quotes = view.read.quotes.filter((one) => holds(paragraph, one));
  const rest = quotes.reduceRight(
    (text, one) => text.slice(0, one.start - paragraph.start) + text.slice(one.end - paragraph.start),
    view.words(paragraph),
  );
  return rest.trim();
}

/** A cue, a colon or an open quotation before it hands the words over, even if it is not clear to whom. */
function isHandedOver(view: View, quote: Quote, paragraph: Span): boolean {
  const before = view.text.slice(0, quote.start).trimEnd();
  if (/[:,–—-]$/.test(before) || /["“][^"”\n]*$/.test(before.slice(before.lastIndexOf("\n") + 1)))
    return true;
  const after = view.text.slice(quote.end, paragraph.end);
  if (/^\s*[―—–-]+\s*\p{Lu}/u.test(after)) return true; // a name behind a dash
  if (/^[^.]*\b(?:said|says|asked|wrote|added|told|tweeted|posted|read|reads)\b/.test(after)) return true;
  if (isOpenBefore(view, quote)) return true;
  return view.read.claims.some(({ source, cue }) => {
    const [first] = cue;
    return first !== undefined && source.length > 0 && holds(paragraph, first) && !overlaps(first, quote);
  });
}

/** The paragraph before opened a quotation and did not close it. */
function isOpenBefore({ read, text }: View, quote: Span): boolean {
  const before = read.story.paragraphs.findLast(({ end }) => end <= quote.start);
  if (!before) return false;
  const words = text.slice(before.start, before.end);
  const opened = words.lastIndexOf("“");
  if (opened >= 0) return words.lastIndexOf("”") < opened;
  return (words.match(/"/g)?.length ?? 0) % 2 === 1;
}

/**
 * Of a quotation that is a paragraph by itself and goes on with a speaker of paragraphs before: somebody else whom the
 * text has brought in since.
 */
function otherSpeaker(view: View, quote: Quote, paragraph: Span): string | null {
  if (restOf(view, paragraph) !== "" || isOpenBefore(view, quote)) return null;
  const cue = view.claim(quote.claim)?.cue.at(-1);
  const before = view.read.story.paragraphs.findLast(({ end }) => end <= paragraph.start);
  if (!cue || !before || cue.end >= before.start) return null;
  if (view.read.quotes.some((one) => overlaps(one, before))) return null;
  const named = view.read.mentions.find((mention) => mention.as === "name" && holds(before, mention));
  if (!named || named.person === quote.speaker) return null;
  return view.person(named.person)?.kind === "person" ? named.person : null;
}
