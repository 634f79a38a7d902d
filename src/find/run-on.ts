import { placesOf, thingsNear, type Places } from "../base/places.ts";
import { bySpan, covers, holds, hull, lastBefore, overlaps, type Span } from "../base/span.ts";
import type { Quotation } from "./quotations.ts";
import type { RawClaim } from "./raw-claim.ts";
import { sentencesIn } from "./sentences.ts";
import type { Page } from "./page.ts";

const LONGEST_TAIL = 10; // words
const LONGEST_SENTENCE = 1000; // characters that are looked back over

/** Speech in one stretch: a quotation, or sentences in the first person whose marks are lost. */
interface Speech extends Span {
  readonly marks: Quotation["marks"] | "none";
}

/** The claims as they are so far, and where their cues stand. */
interface Told {
  readonly claims: readonly RawClaim[];
  readonly cues: Places;
}

/**
 * Speech that its claim holds only in part: the model looks for contents within one paragraph and one sentence's reach.
 * A quotation belongs whole to the one claim that has a part of it; whole sentences of speech right behind a claim
 * that spoke just before belong to the same claim.
 */
export function joinQuotations(page: Page, claims: readonly RawClaim[]): RawClaim[] {
  const joined = [...claims];
  const contents = placesOf(claims, ({ content }) => content);
  const cues = placesOf(claims, ({ cue }) => cue);
  let speaker: number | undefined;
  for (const speech of speechesOf(page)) {
    const owners = contents.near(speech).filter((index) => isOwner(joined[index], speech));
    const told = { claims: joined, cues };
    const at =
      owners[0] ?? tellerBehind(page.text, speech, told) ?? speakerBefore(page, speech, told, speaker);
    const claim = at === undefined ? undefined : joined[at];
    if (
      at !== undefined &&
      claim &&
      owners.length < 2 &&
      (owners.length === 0 || isSplit(page.text, speech, claim))
    ) {
      joined[at] = withSpeech(claim, speech);
      contents.add(at, [speech]);
    }
    speaker = owners.length < 2 ? at : undefined;
  }
  return joined;
}

function speechesOf({ text, paragraphs, quotations }: Page): Speech[] {
  return [
    ...quotations,
    ...paragraphs.flatMap((paragraph) => unmarked(text, paragraph, quotations)),
  ].toSorted(bySpan);
}

/** The first sentences of a paragraph, outside quotation marks, as long as each speaks of "I" or "we". */
function unmarked(text: string, paragraph: Span, quotations: readonly Quotation[]): Speech[] {
  const sentences = sentencesIn(text, paragraph);
  const end = sentences.findIndex(
    (sentence) => !isOwnVoice(text, sentence) || isQuoted(quotations, sentence),
  );
  const whole = hull(end < 0 ? sentences : sentences.slice(0, end));
  return whole ? [{ ...whole, marks: "none" }] : [];
}

/** True if a quotation stands in the sentence or reaches into it; quotations are sorted and never overlap. */
function isQuoted(quotations: readonly Quotation[], sentence: Span): boolean {
  const last = lastBefore(quotations, sentence.end - 1);
  return last !== undefined && overlaps(last, sentence);
}

/** True if the claim speaks the words from outside: its content shares some of them, its cue stands elsewhere. */
function isOwner(claim: RawClaim | undefined, speech: Speech): boolean {
  const shares = claim?.content.some((piece) => overlaps(piece, speech)) ?? false;
  return shares && claim !== undefined && !covers([speech], claim.cue);
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

/** `“We left,” Rell said. “It was late.”`: words that break off with a comma belong to whoever is named right behind. */
function tellerBehind(text: string, speech: Speech, { claims, cues }: Told): number | undefined {
  if (!/,["”’»]$/.test(text.slice(speech.start, speech.end))) return undefined;
  const tellers = cues.near({ start: speech.end, end: speech.end + LONGEST_SENTENCE }).filter((index) => {
    const claim = claims[index];
    const start = Math.min(...[...(claim?.source ?? []), ...(claim?.cue ?? [])].map((piece) => piece.start));
    return start >= speech.end && text.slice(speech.end, start).trim() === "";
  });
  return tellers.length === 1 ? tellers[0] : undefined;
}

/** The claim that spoke up to here: the last speech's, or the one whose sentence ends right before. */
function speakerBefore(page: Page, speech: Speech, told: Told, last: number | undefined): number | undefined {
  if (!isSentences(page.text, speech)) return undefined;
  const near = last ?? (speech.marks === "none" ? undefined : indirectBefore(page, speech, told));
  const claim = near === undefined ? undefined : told.claims[near];
  const end =
    claim && Math.max(...[...claim.source, ...claim.cue, ...claim.content].map((piece) => piece.end));
  if (end === undefined || end > speech.start) return undefined;
  return isTail(page.text, { start: end, end: speech.start }, told) ? near : undefined;
}

/** Nothing, or the rest of the claim's own sentence, an addressee or a place: `she told the court.` */
function isTail(text: string, between: Span, told: Told): boolean {
  const words = text.slice(between.start, between.end).trim();
  if (!hasWords(words)) return true;
  const isShort = words.length <= LONGEST_SENTENCE && words.split(/\s+/).length <= LONGEST_TAIL;
  if (!isShort || !endsSentence(words) || sentencesIn(text, between).length !== 1) return false;
  return !thingsNear(told.claims, told.cues, between).some(({ cue }) =>
    cue.some((piece) => overlaps(piece, between)),
  );
}

/** `Brandt said the plan was bad. “It will fail.”`: the outermost claim of the sentence before, in the same paragraph. */
function indirectBefore({ text, paragraphs }: Page, speech: Speech, told: Told): number | undefined {
  const paragraph = lastBefore(paragraphs, speech.start);
  if (!paragraph || !holds(paragraph, speech)) return undefined;
  const start = Math.max(paragraph.start, speech.start - LONGEST_SENTENCE);
  const before = sentencesIn(text, { start, end: speech.start }).at(-1);
  if (!before) return undefined;
  const there = thingsNear(told.claims, told.cues, before).filter(
    ({ source, cue }) => source.length > 0 && covers([before], cue),
  );
  const outermost = there.filter(
    (claim) => !there.some((other) => other !== claim && covers(other.content, claim.cue)),
  );
  const [only] = outermost;
  return outermost.length === 1 && only ? told.claims.indexOf(only) : undefined;
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
