import { covers, extentOf, holds, hull, overlaps, shared, type Pieces, type Span } from "../base/span.ts";
import type { Quotation } from "./quotations.ts";
import type { RawClaim } from "./raw-claim.ts";
import { sentencesIn } from "./sentences.ts";

interface Page {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/**
 * Direct speech that its claim holds only in part: the model looks for contents within one paragraph and one
 * sentence's reach. A quotation belongs whole to the one claim that has a part of it; a free-standing quotation right
 * after direct speech belongs to the same claim.
 */
export function joinQuotations(page: Page, claims: readonly RawClaim[]): RawClaim[] {
  const joined = [...claims];
  let speaking: number | undefined;
  for (const [index, quotation] of page.quotations.entries()) {
    const owners = ownersOf(quotation, joined);
    const [owner] = owners;
    if (owner === undefined) {
      const claim = speaking === undefined ? undefined : joined[speaking];
      if (claim && speaking !== undefined && runsOn(page, index, claim))
        joined[speaking] = withPiece(claim, quotation);
      else speaking = undefined;
      continue;
    }
    const claim = joined[owner];
    if (owners.length === 1 && claim && isSplit(page.text, quotation, claim))
      joined[owner] = withPiece(claim, quotation);
    speaking = owners.length === 1 ? owner : undefined;
  }
  return joined;
}

/** Claims that speak the quotation from outside: their content shares words with it, their cue stands elsewhere. */
function ownersOf(quotation: Quotation, claims: readonly RawClaim[]): number[] {
  return claims.flatMap((claim, index) => {
    const shares = claim.content.some((piece) => overlaps(piece, quotation.span));
    return shares && !covers([quotation.span], claim.cue) ? [index] : [];
  });
}

/** True if the claim has a part of the quotation and leaves only whole sentences of it out. */
function isSplit(text: string, quotation: Quotation, claim: RawClaim): boolean {
  const { span } = quotation;
  const had = hull(claim.content.filter((piece) => overlaps(piece, span)));
  if (!had || holds(had, span)) return false;
  const before = text.slice(span.start, Math.max(span.start, had.start));
  const after = text.slice(Math.min(span.end, had.end), span.end);
  if (quotation.marks === "closing" && !isOwnVoice(text, { start: span.start, end: had.start })) return false;
  if (quotation.marks === "opening" && !/(?:^|\n)\s*$/.test(text.slice(0, span.start))) return false;
  return (
    (!hasWords(before) || endsSentence(before)) &&
    (!hasWords(after) || endsSentence(text.slice(had.start, had.end)))
  );
}

/** Every sentence speaks of "I" or "we": no narrator does. Where the opening mark is lost, nothing else tells. */
function isOwnVoice(text: string, within: Span): boolean {
  const sentences = sentencesIn(text, within);
  return sentences.every(({ start, end }) =>
    /\b(?:I|we|my|our|me|us)\b/i.test(text.slice(start, end).replace(/\bU\.S\.|\bUS\b/g, "")),
  );
}

/** True if the quotation stands free, in whole sentences, right after the claim's own direct speech. */
function runsOn(page: Page, index: number, claim: RawClaim): boolean {
  const { text, quotations } = page;
  const quotation = quotations[index];
  const previous = quotations[index - 1];
  const end = hull([...claim.source, ...claim.cue, ...claim.content].toSorted((a, b) => a.end - b.end))?.end;
  if (!quotation || !previous || end === undefined) return false;
  if (!claim.content.some((piece) => shared(piece, previous.span) > 0)) return false;
  if (hasWords(text.slice(Math.max(end, previous.span.end), quotation.span.start))) return false;
  return isSentences(text, quotation) && standsFree(text, quotation);
}

function isSentences(text: string, { span, marks }: Quotation): boolean {
  const words = text.slice(span.start, span.end);
  return (
    marks !== "closing" &&
    /^["“„«]\s*[\p{Lu}\p{N}‘'[(]/u.test(words) &&
    (marks === "opening" || endsSentence(words))
  );
}

/** Nothing of the same sentence follows: the quotation is not the object of a later cue. */
function standsFree(text: string, { span }: Quotation): boolean {
  return /^\s*(?:\n|$|["“„«\p{Lu}\p{N}‘'(])/u.test(text.slice(span.end, span.end + 40));
}

function endsSentence(words: string): boolean {
  return /[.?!…][\s"“”’'»)\]]*$/.test(words);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The claim with the quotation added: its pieces inside the quotation give way to the whole. */
function withPiece(claim: RawClaim, quotation: Quotation): RawClaim {
  const rest = claim.content.filter((piece) => !overlaps(piece, quotation.span));
  const cut = claim.content.filter((piece) => overlaps(piece, quotation.span));
  const whole = hull([...cut, quotation.span].toSorted((a, b) => a.start - b.start)) ?? quotation.span;
  const last = Math.max(whole.end, ...cut.map((piece) => piece.end));
  return { ...claim, content: sorted([...rest, { start: whole.start, end: last }]) };
}

function sorted(pieces: Pieces): Pieces {
  return pieces.toSorted((a, b) => a.start - b.start || extentOf([b]) - extentOf([a]));
}
