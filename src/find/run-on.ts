import { bySpan, covers, holds, hull, overlaps, type Span } from "../base/span.ts";
import type { Quotation } from "./quotations.ts";
import type { RawClaim } from "./raw-claim.ts";
import { sentencesIn } from "./sentences.ts";
import type { Page } from "./page.ts";

const LONGEST_TAIL = 10; // words

/** Speech in one stretch: a quotation, or sentences in the first person whose marks are lost. */
interface Speech extends Span {
  readonly marks: Quotation["marks"] | "none";
}

/**
 * Speech that its claim holds only in part: the model looks for contents within one paragraph and one sentence's reach.
 * A quotation belongs whole to the one claim that has a part of it; whole sentences of speech right behind a claim
 * that spoke just before belong to the same claim.
 */
export function joinQuotations(page: Page, claims: readonly RawClaim[]): RawClaim[] {
  const joined = [...claims];
  let speaker: number | undefined;
  for (const speech of speechesOf(page)) {
    const owners = ownersOf(speech, joined);
    const at: number | undefined =
      owners[0] ??
      (isSentences(page.text, speech) ? speakerBefore(page, speech, joined, speaker) : undefined);
    const claim = at === undefined ? undefined : joined[at];
    if (
      at !== undefined &&
      claim &&
      owners.length < 2 &&
      (owners.length === 0 || isSplit(page.text, speech, claim))
    ) {
      joined[at] = withSpeech(claim, speech);
    }
    speaker = owners.length < 2 ? at : undefined;
  }
  return joined;
}

function speechesOf({ text, paragraphs, quotations }: Page): Speech[] {
  const quoted = quotations.map(({ span, marks }) => ({ ...span, marks }));
  return [...quoted, ...paragraphs.flatMap((paragraph) => unmarked(text, paragraph, quotations))].toSorted(
    bySpan,
  );
}

/** The first sentences of a paragraph, outside quotation marks, as long as each speaks of "I" or "we". */
function unmarked(text: string, paragraph: Span, quotations: readonly Quotation[]): Speech[] {
  const sentences = sentencesIn(text, paragraph);
  const end = sentences.findIndex(
    (sentence) => !isOwnVoice(text, sentence) || quotations.some(({ span }) => overlaps(span, sentence)),
  );
  const whole = hull(end < 0 ? sentences : sentences.slice(0, end));
  return whole ? [{ ...whole, marks: "none" }] : [];
}

/** Claims that speak the words from outside: their content shares some of them, their cue stands elsewhere. */
function ownersOf(speech: Speech, claims: readonly RawClaim[]): number[] {
  return claims.flatMap((claim, index) => {
    const shares = claim.content.some((piece) => overlaps(piece, speech));
    return shares && !covers([speech], claim.cue) ? [index] : [];
  });
}

/** True if the claim has a part of the quotation and leaves only whole sentences of it out. */
function isSplit(text: string, speech: Speech, claim: RawClaim): boolean {
  const had = hull(claim.content.filter((piece) => overlaps(piece, speech)));
  if (!had || holds(had, speech) || speech.marks === "none") return false;
  const before = text.slice(speech.start, Math.max(speech.start, had.start));
  const after = text.slice(Math.min(speech.end, had.end), speech.end);
  if (speech.marks === "closing" && !isOwnVoice(text, { start: speech.start, end: had.start })) return false;
  if (speech.marks === "opening" && !beginsParagraph(text, speech)) return false;
  return (
    (!hasWords(before) || endsSentence(before)) &&
    (!hasWords(after) || endsSentence(text.slice(had.start, had.end)))
  );
}

/** Every sentence speaks of "I" or "we": no narrator does. Where the marks are lost, nothing else tells. */
function isOwnVoice(text: string, within: Span): boolean {
  const words = sentencesIn(text, within).map(({ start, end }) => text.slice(start, end));
  return words.every((sentence) => /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b(?!\.)/.test(sentence));
}

/** The claim that spoke up to here: the last speech's, or the one whose sentence ends right before. */
function speakerBefore(
  page: Page,
  speech: Speech,
  claims: readonly RawClaim[],
  last: number | undefined,
): number | undefined {
  const near = last ?? (speech.marks === "none" ? undefined : indirectBefore(page, speech, claims));
  const claim = near === undefined ? undefined : claims[near];
  const end =
    claim && Math.max(...[...claim.source, ...claim.cue, ...claim.content].map((piece) => piece.end));
  if (end === undefined || end > speech.start) return undefined;
  return isTail(page.text, { start: end, end: speech.start }, claims) ? near : undefined;
}

/** Nothing, or the rest of the claim's own sentence, an addressee or a place: `she told the court.` */
function isTail(text: string, between: Span, claims: readonly RawClaim[]): boolean {
  const words = text.slice(between.start, between.end).trim();
  if (!hasWords(words)) return true;
  const isShort = words.split(/\s+/).length <= LONGEST_TAIL && endsSentence(words);
  const isOne = sentencesIn(text, between).length === 1;
  return isShort && isOne && !claims.some(({ cue }) => cue.some((piece) => overlaps(piece, between)));
}

/** `Brandt said the plan was bad. “It will fail.”`: the outermost claim of the sentence before, in the same paragraph. */
function indirectBefore(
  { text, paragraphs }: Page,
  speech: Speech,
  claims: readonly RawClaim[],
): number | undefined {
  const paragraph = paragraphs.find((whole) => holds(whole, speech));
  if (!paragraph) return undefined;
  const before = sentencesIn(text, { start: paragraph.start, end: speech.start }).at(-1);
  if (!before) return undefined;
  const there = claims.flatMap((claim, index) =>
    claim.source.length > 0 && covers([before], claim.cue) ? [index] : [],
  );
  const outermost = there.filter(
    (index) =>
      !there.some(
        (other) => other !== index && covers(claims[other]?.content ?? [], claims[index]?.cue ?? []),
      ),
  );
  return outermost.length === 1 ? outermost[0] : undefined;
}

/** Whole sentences that stand free: no later words of the same sentence make them the object of a cue. */
function isSentences(text: string, speech: Speech): boolean {
  const words = text.slice(speech.start, speech.end);
  const begins = speech.marks === "none" || /^["“„«‘]\s*[\p{Lu}\p{N}‘'[(]/u.test(words);
  const ends = speech.marks === "opening" || endsSentence(words);
  const free = /^\s*(?:\n|$|["“„«\p{Lu}\p{N}‘'(])/u.test(text.slice(speech.end, speech.end + 40));
  return speech.marks !== "closing" && begins && ends && free;
}

function beginsParagraph(text: string, { start }: Span): boolean {
  return /(?:^|[\n\r\u2028\u2029])\s*$/.test(text.slice(Math.max(0, start - 100), start));
}

function endsSentence(words: string): boolean {
  return /[.?!…][\s"“”’'»)\]]*$/.test(words);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The claim with all of the speech: its pieces inside give way to the whole. */
function withSpeech(claim: RawClaim, speech: Speech): RawClaim {
  const rest = claim.content.filter((piece) => !overlaps(piece, speech));
  const cut = claim.content.filter((piece) => overlaps(piece, speech));
  const start = Math.min(speech.start, ...cut.map((piece) => piece.start));
  const end = Math.max(speech.end, ...cut.map((piece) => piece.end));
  return { ...claim, content: [...rest, { start, end }].toSorted(bySpan) };
}
