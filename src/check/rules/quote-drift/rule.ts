import { align, GAP, quotedWords, type Alignment, type QuotedWords } from "../../quoted-words.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "quote-drift",
  number: "R16",
  tier: 1,
  severity: "error",
  area: "accuracy",
  on: true,
  title: "One utterance quoted twice in different words, or an ellipsis that drops a “not” or a “may”.",
  why: "AP never alters quotations: a dropped qualifier makes somebody say what they did not.",
  version: 1,
  options: {},
  find: (view) => {
    const quotes = quotedWords(view).filter(({ words }) => words.length >= FEWEST);
    return quotes.flatMap((quote, index) =>
      quotes.slice(index + 1).flatMap((other) => draftOf(view, quote, other) ?? []),
    );
  },
};

const FEWEST = 4; // words: less is a phrase that comes back by itself
const LONG = 10; // words: two people do not say so many alike by chance
const MOST = 400; // words: longer texts are not aligned

function draftOf(view: View, first: QuotedWords, second: QuotedWords): Draft | null {
  const [short, long] = isShorter(first, second) ? [first, second] : [second, first];
  if (long.words.length > MOST || !mayBeOne(first, second)) return null;
  const drift = driftOf(view, short, long);
  if (!drift) return null;
  const at = isSuspect(first, second) ? first : second;
  const other = at === first ? second : first;
  const isWeighty = drift.some((word) => TURNING.test(word)) || HEDGING.test(drift.join(" "));
  return {
    at: { start: at.start, end: at.end },
    message: `¶${view.paragraphAt(at)} quotes as ${quoted(view, at)} what ¶${view.paragraphAt(other)} quotes as ${quoted(view, other)}.`,
    ask: `Which are the words that were said? They differ by “${drift.join(" ")}”.`,
    confidence: isWeighty ? 0.85 : 0.7,
    severity: isWeighty ? "error" : "warning",
    evidence: [{ start: other.start, end: other.end }],
  };
}

/** True if the first is the one that leaves words out or repeats the body. */
function isSuspect(first: QuotedWords, second: QuotedWords): boolean {
  return first.words.includes(GAP) || (first.isDisplay && !second.isDisplay && !second.words.includes(GAP));
}

/** The one with words left out, else the one with fewer. */
function isShorter(a: QuotedWords, b: QuotedWords): boolean {
  const [first, second] = [a, b].map(({ words }) => words.includes(GAP));
  return first === second ? a.words.length <= b.words.length : first === true;
}

// Words whose loss turns or sharpens a statement.
const TURNING =
  /^(?:not|never|no|none|nothing|nobody|neither|nor|without|.+n't|cannot|may|might|could|can|would|should|if|unless|until|only|almost|nearly|hardly|barely|knowingly|intentionally|deliberately|wittingly|believe|think|thought|suspect|feel|hope|perhaps|maybe|probably|possibly|apparently|allegedly|reportedly|sometimes|often|usually|some|most|many|few|less|more|about|alleged|likely|unlikely|seem|seems|seemed|appear|appears|appeared|personally|yet|always|all|every|any)$/;

/** One speaker, or words that the page repeats; the same utterance told by somebody else must be all but the same. */
function mayBeOne(a: QuotedWords, b: QuotedWords): boolean {
  return (
    a.speaker === b.speaker ||
    a.speaker === null ||
    b.speaker === null ||
    a.isDisplay !== b.isDisplay ||
    Math.min(a.words.length, b.words.length) >= 6
  );
}

/** The words by which two quotations of one utterance differ; null where they are two utterances, or differ by nothing. */
function driftOf(view: View, short: QuotedWords, long: QuotedWords): readonly string[] | null {
  if (short.words.includes(GAP)) return gapDrift(short, long);
  if (long.words.includes(GAP)) return null;
  const found = align(short.words, long.words);
  if (found.dropped.length + found.added.length === 0) return edgeDrift(view, short, long);
  return isOneUtterance(short, long, found) ? [...found.dropped, ...found.added] : null;
}

/** Of words set apart as a sentence: what the body's own sentence begins or ends with and they leave out, if it limits them. */
function edgeDrift(view: View, short: QuotedWords, long: QuotedWords): readonly string[] | null {
  if (long.isDisplay || !(short.isDisplay || isSaidAgain(view, short, long))) return null;
  const whole = flat(view, long);
  const bare = flat(view, short).replace(/[^\p{L}\p{N}]+$/u, "");
  const start = whole.toLowerCase().indexOf(bare.toLowerCase());
  if (start < 0) return null;
  const before = groupOf(/(?:^|[.?!]["”’']? )([^.?!]*)$/u, whole.slice(0, start));
  const behind = groupOf(/^,? ?([^.?!]*)/u, whole.slice(start + bare.length)).replace(/[,; ]+$/, "");
  const dropped = `${groupOf(LEADING, before)} ${groupOf(TRAILING, behind)}`.trim();
  return dropped === "" ? null : dropped.toLowerCase().split(/[ ,]+/);
}

/** A whole sentence that its speaker is given a second time. */
function isSaidAgain(view: View, short: QuotedWords, long: QuotedWords): boolean {
  const isOne = short.speaker !== null && short.speaker === long.speaker;
  return isOne && short.words.length >= 6 && /^["“]\p{Lu}/u.test(view.words(short));
}

function groupOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1]?.trim() ?? "";
}

const LEADING =
  /^((?:(?:but|and|well|so),? )?(?:i (?:think|believe|suppose|guess|suspect|doubt|hope|am not sure)|we (?:think|believe|suspect|hope)|perhaps|maybe|as far as i (?:know|can tell|recall|remember)|to (?:my|our) knowledge|if [^,]{3,40}|it (?:is|'s|’s) possible|it may be|in my (?:view|opinion)|i (?:don['’]t|do not) (?:think|believe)|unless [^,]{3,40}),?(?: that)?)$/iu;
const TRAILING =
  /^((?:at (?:this|the|that|present)(?: (?:stage|time|moment|point))?|for now|knowingly|intentionally|deliberately|on purpose|wittingly|personally|yet|so far|alone|i (?:think|believe|suppose|guess|hope)|as far as i (?:know|can tell|recall|remember)|to my knowledge|that i (?:know|knew|am aware|can recall|remember)(?: of)?|in my (?:view|opinion)|(?:if|unless|until|provided|as long as|except|but not) .{3,60}))$/iu;

function flat(view: View, at: QuotedWords): string {
  return view
    .words(at)
    .replace(/\s+/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/^["“'»«>]+|["”'«»]+$/g, "");
}

function isOneUtterance(short: QuotedWords, long: QuotedWords, found: Alignment): boolean {
  const size = short.words.length;
  const isTold = short.isDisplay !== long.isDisplay;
  if (isWhole(short, found) && isLimited(found.dropped)) return true;
  if (size < (isTold ? 5 : 6) || found.shared / size < (isTold ? 0.75 : 0.8)) return false;
  if (found.dropped.length > Math.max(1, size / 4)) return false;
  return found.added.length <= (isTold ? 2 : mostAdded(short, long));
}

/** All its words stand in the longer, in this order. */
function isWhole({ words }: QuotedWords, { shared, added }: Alignment): boolean {
  return words.length >= FEWEST + 1 && added.length === 0 && shared === words.length;
}

const MOST_DROPPED = 8; // words: more is another sentence between

function isLimited(dropped: readonly string[]): boolean {
  return (
    dropped.length > 0 &&
    dropped.length <= MOST_DROPPED &&
    (HEDGING.test(dropped.join(" ")) || dropped.some((word) => DENYING.test(word)))
  );
}

/** Two sentences of one pattern are two statements, unless they agree from end to end. */
function mostAdded(short: QuotedWords, long: QuotedWords): number {
  const size = short.words.length;
  const longer = long.words.length - size;
  const isOther = short.speaker !== null && long.speaker !== null && short.speaker !== long.speaker;
  if (isOther) return size >= LONG && longer === 0 ? 1 : 0;
  return size >= 8 && longer <= 3 ? 2 : 0;
}

/** Of a quotation with an ellipsis: what it leaves out, if that turns the sense. */
function gapDrift(short: QuotedWords, long: QuotedWords): readonly string[] | null {
  const said = short.words.filter((word) => word !== GAP);
  const { shared, dropped, added } = align(
    said,
    long.words.filter((word) => word !== GAP),
  );
  if (said.length < FEWEST || shared < said.length || added.length > 0 || dropped.length > 25) return null;
  const turning = dropped.filter((word) => DENYING.test(word));
  if (turning.length > 0) return turning;
  return HEDGING.test(dropped.join(" ")) ? dropped : null;
}

// Phrases by which a speaker limits what is said.
const HEDGING =
  /\b(?:as far as|so far as|to (?:my|our|the best of)|i (?:think|believe|suppose|guess|hope|suspect|imagine|assume|fear|feel|doubt)|we (?:think|believe|suppose|hope|suspect|assume|fear)|recall|recollect\p{L}*|remember|in (?:my|our) (?:view|opinion|judgment|judgement)|my understanding|at (?:this|the|that) (?:time|stage|moment|point)|on purpose|that i (?:know|knew|am aware)|aware|as things stand|provided|providing|as long as|so long as|assuming|in case|appears?|seems?|likely|about|roughly|around|some of|most of|sometimes|often|usually|mostly|a few|a bit|partly|in part|so far|yet|until)\b/u;

// What an ellipsis may not hide.
const DENYING =
  /^(?:not|never|no|none|nothing|nobody|neither|nor|without|.+n't|cannot|may|might|could|if|unless|only|almost|nearly|hardly|barely|knowingly|perhaps|maybe|probably|possibly|apparently|allegedly|unlikely)$/;

function quoted(view: View, at: QuotedWords): string {
  const words = view
    .words(at)
    .replace(/\s+/g, " ")
    .replace(/^["“‘'»«]+|["”’'«»]+$/g, "");
  return `“${words.length > 90 ? `${words.slice(0, 90)}…` : words}”`;
}
