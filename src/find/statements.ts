import { placesOf, thingsNear } from "../base/places.ts";
import { holds, lastBefore, overlaps, type Pieces, type Span } from "../base/span.ts";
import { lexWords, matchForms, type LexWord } from "../lexicon/forms.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { subjectBefore } from "./clauses.ts";
import { byTable, type RawClaim } from "./raw-claim.ts";
import { sentencesIn } from "./sentences.ts";
import type { Page } from "./page.ts";

const MOST_PARAGRAPHS = 12;
const SIGNATURE = /^\s*[–—―-]{1,2}\s*(?=\p{Lu})/u;

/**
 * Statements that stand in paragraphs of their own behind a lead-in that ends in a colon: in quotation marks, set as a
 * block quotation, or closed by a signature ("— Ada Brandt, mayor"). Their claim is the lead-in's last one; the colon is
 * the cue where it has none.
 */
export function readStatements(page: Page, lexicon: Lexicon, claims: readonly RawClaim[]): RawClaim[] {
  const read = [...claims];
  const contents = placesOf(claims, ({ content }) => content);
  const cues = placesOf(claims, ({ cue }) => cue);
  for (const [index, paragraph] of page.paragraphs.entries()) {
    const block = page.text[paragraph.end - 1] === ":" ? blockAfter(page, index) : undefined;
    const over = block?.pieces.flatMap((piece) => thingsNear(read, contents, piece));
    if (!block || !over || isSpoken(block.pieces, over)) continue;
    const sentence = sentencesIn(page.text, paragraph).at(-1) ?? paragraph;
    const at = cues
      .near(sentence)
      .findLast((near) => read[near]?.cue.some((piece) => overlaps(piece, sentence)));
    const claim = at === undefined || block.signature ? undefined : read[at];
    const statement = statementOf(page.text, lexicon, { block, paragraph, sentence, claim });
    if (claim && at !== undefined) read[at] = statement;
    else read.push(statement);
  }
  return read.map((claim) => (isColon(page.text, claim) ? withName(page, lexicon, claim) : claim));
}

interface LeadIn {
  readonly block: Block;
  readonly paragraph: Span;
  /** The paragraph's last one: it ends in the colon. */
  readonly sentence: Span;
  /** The claim that the sentence makes, if it makes one. */
  readonly claim: RawClaim | undefined;
}

function statementOf(
  text: string,
  lexicon: Lexicon,
  { block, paragraph, sentence, claim }: LeadIn,
): RawClaim {
  const lead = leadIn(text, sentence, lexicon, block);
  if (!claim) return { ...byTable, ...lead, content: block.pieces };
  if (isColon(text, claim)) return { ...claim, ...lead, content: block.pieces };
  return withStatement(text, paragraph, claim, block);
}

/** A colon in the middle of a paragraph: what stands before it in its sentence may name who speaks. */
function withName(page: Page, lexicon: Lexicon, claim: RawClaim): RawClaim {
  const colon = claim.cue[0];
  const paragraph = colon && lastBefore(page.paragraphs, colon.start);
  if (!colon || !paragraph || !holds(paragraph, colon)) return claim;
  const sentence = sentencesIn(page.text, { start: paragraph.start, end: colon.end }).at(-1) ?? paragraph;
  return { ...claim, ...leadIn(page.text, sentence, lexicon, { pieces: [], signature: null }) };
}

interface Block {
  readonly pieces: Pieces;
  readonly signature: Span | null;
}

function blockAfter(page: Page, index: number): Block | undefined {
  const next = page.paragraphs[index + 1];
  if (!next) return undefined;
  const quote = page.blockQuotes.find((span) => overlaps(span, next));
  if (quote)
    return { pieces: page.paragraphs.filter((paragraph) => overlaps(paragraph, quote)), signature: null };
  return quotedBlock(page, index + 1) ?? signedBlock(page, index + 1);
}

/** Paragraphs that are one quotation each, the first ones behind the lead-in. */
function quotedBlock(page: Page, first: number): Block | undefined {
  const pieces: Span[] = [];
  for (const paragraph of page.paragraphs.slice(first, first + MOST_PARAGRAPHS)) {
    const quotation = lastBefore(page.quotations, paragraph.start);
    if (quotation?.start !== paragraph.start || quotation.end < paragraph.end) break;
    pieces.push(paragraph);
    if (quotation.marks !== "opening") break;
  }
  return pieces.length > 0 ? { pieces, signature: null } : undefined;
}

function signedBlock(page: Page, first: number): Block | undefined {
  const paragraphs = page.paragraphs.slice(first, first + MOST_PARAGRAPHS);
  const end = paragraphs.findIndex(({ start, end }) => SIGNATURE.test(page.text.slice(start, end)));
  const signed = paragraphs[end];
  if (!signed || end === 0) return undefined;
  const dash = SIGNATURE.exec(page.text.slice(signed.start, signed.end))?.[0].length ?? 0;
  const name = page.text.slice(signed.start + dash, signed.end).split(/,\s*["“]|\s*[(\n]/u)[0] ?? "";
  const start = signed.start + dash;
  return { pieces: paragraphs.slice(0, end), signature: { start, end: start + name.length } };
}

/** True if a claim from outside the block has a part of it as its content already. */
function isSpoken(pieces: Pieces, claims: readonly RawClaim[]): boolean {
  return claims.some(
    (claim) =>
      claim.content.some((content) => pieces.some((piece) => overlaps(piece, content))) &&
      !claim.cue.some((cue) => pieces.some((piece) => overlaps(piece, cue))),
  );
}

/** A content in the lead-in is the object that announces the statement ("the following statement"): it joins the cue. */
function withStatement(text: string, paragraph: Span, claim: RawClaim, block: Block): RawClaim {
  const announced = claim.content.find((piece) =>
    /^(?:the|this|a|an)\b.*\b(?:statement|message|letter|note|post|reply|answer|response|words?)$/is.test(
      text.slice(piece.start, piece.end),
    ),
  );
  const [cue] = claim.cue;
  const cues: Pieces =
    announced && cue && announced.start > cue.start ? [{ start: cue.start, end: announced.end }] : claim.cue;
  const kept = claim.content.filter((piece) => piece !== announced && overlaps(piece, paragraph));
  return {
    ...claim,
    cue: cues.map((piece) => withoutColon(text, piece)),
    content: [...kept, ...block.pieces],
  };
}

/** The signature's name and the colon; else the lead-in's own verb and its subject; else the colon and nobody. */
function leadIn(
  text: string,
  sentence: Span,
  lexicon: Lexicon,
  { signature }: Block,
): Pick<RawClaim, "source" | "cue"> {
  const colon = { start: sentence.end - 1, end: sentence.end };
  if (signature) return { source: [signature], cue: [colon] };
  const words = lexWords(text, sentence);
  const match = matchForms(lexicon.leadIns, words).at(-1);
  const first = words[match?.first ?? -1];
  const last = words[(match?.end ?? 0) - 1];
  if (!first || !last) return { source: nameBefore(text, sentence, words), cue: [colon] };
  const subject = subjectBefore(text, sentence, first.start);
  return { source: subject ? [subject] : [], cue: [{ start: first.start, end: last.end }] };
}

// A stretch with one of these has a verb, so it is no mere name.
const VERB = /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|do|does|did)$/;
const CLOCK = /^\d{1,2}[:.]\d\d\s+/; // of a live report
const LONGEST_NAME = 12; // words

/** `Tobiah Lunt, mayor of Port Ansel:` names who speaks; a clause does not. */
function nameBefore(text: string, sentence: Span, words: readonly LexWord[]): Pieces {
  const start = sentence.start + (CLOCK.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0);
  const end = sentence.start + text.slice(sentence.start, sentence.end - 1).trimEnd().length;
  const isName =
    words.length > 0 && words.length <= LONGEST_NAME && !words.some((word) => VERB.test(word.text));
  return isName && /^[\p{Lu}@]/u.test(text.slice(start, end)) ? [{ start, end }] : [];
}

function isColon(text: string, { cue, source }: RawClaim): boolean {
  const [only] = cue;
  return (
    source.length === 0 && cue.length === 1 && only !== undefined && text.slice(only.start, only.end) === ":"
  );
}

/** The colon is a cue only where no word is. */
function withoutColon(text: string, piece: Span): Span {
  const words = text.slice(piece.start, piece.end).replace(/[\s:]+$/, "");
  return words === "" ? piece : { start: piece.start, end: piece.start + words.length };
}
