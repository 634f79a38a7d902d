import { bySpan, overlaps, type Pieces, type Span } from "../base/span.ts";
import type { Voice } from "../claim/claim.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Style } from "../model/encoder.ts";
import type { NameSpan, Sentence } from "../model/grammar.ts";
import type { Tagger } from "../model/tagger.ts";
import type { Story } from "../story/story.ts";
import { decodeFrames } from "./decode.ts";
import { readHedges } from "./hedges.ts";
import { nestClaims } from "./nest.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import type { RawClaim } from "./raw-claim.ts";
import { joinQuotations } from "./run-on.ts";
import { readSilences } from "./silences.ts";
import { readStatements } from "./statements.ts";
import { voiceOf } from "./voice.ts";
import { layoutOf, type Page } from "./page.ts";

/** A claim with its place among the others: `outer` is the index of the claim that it is told in. */
export interface FoundClaim extends RawClaim {
  readonly outer: number | null;
  readonly voice: Voice;
}

export interface Finder {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly style: Style;
}

/** All that is found in a story's words. */
export interface Findings {
  /** In the order of their cues. */
  readonly claims: readonly FoundClaim[];
  readonly quotations: readonly Quotation[];
  /** With their trees, in order. */
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
}

/** Finds a story's claims, quotations, names and trees. */
export async function findClaims(story: Story, { tagger, lexicon, style }: Finder): Promise<Findings> {
  const { text, paragraphs } = story;
  const layout = layoutOf(story);
  const { frames, sentences, names } = await tagger.tag(text, layout, style);
  const decoded = decodeFrames(frames);
  const quotations = findQuotations(text, paragraphs);
  const page = { text, ...layout, quotations, blockQuotes: story.blockQuotes };
  const claims = (style === "guide" ? byGuide(page, lexicon, decoded) : decoded)
    .filter(({ content }) => content.length > 0)
    .map(inWholePieces)
    .toSorted(byCue);
  const outer = nestClaims(text, claims);
  const nested = claims.map((claim, index) => ({
    ...claim,
    source: style === "guide" ? ownSource(claim, claims[outer[index] ?? -1]) : claim.source,
    outer: outer[index] ?? null,
    voice: voiceOf(text, claim.content, quotations),
  }));
  return { claims: nested, quotations, sentences, names };
}

/** What the annotation guide wants beyond single paragraphs and what the tables know better than the model. */
function byGuide(page: Page, lexicon: Lexicon, decoded: readonly RawClaim[]): RawClaim[] {
  const { text, sentences } = page;
  const spoken = readStatements(page, lexicon, joinQuotations(page, decoded)); // whole contents first: hedges look into them
  return readSilences(text, sentences, lexicon, readHedges(text, sentences, lexicon, spoken));
}

/** Pieces never touch: where no space stands between two (`the gate.”Rell`), the steps may leave them apart. */
function inWholePieces(claim: RawClaim): RawClaim {
  const { source, cue, content } = claim;
  return { ...claim, source: joinTouching(source), cue: joinTouching(cue), content: joinTouching(content) };
}

function joinTouching(pieces: Pieces): Pieces {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of pieces.toSorted(bySpan)) {
    const last = joined.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** `X cited Y as saying`: what the model gives the inner claim of the outer one's source is not its own. */
function ownSource(claim: RawClaim, outer: RawClaim | undefined): Pieces {
  const own = claim.source.filter((piece) => !outer?.source.some((other) => overlaps(piece, other)));
  return own.length > 0 ? own : claim.source;
}

function byCue(a: RawClaim, b: RawClaim): number {
  return startOf(a.cue) - startOf(b.cue);
}

function startOf(pieces: readonly Span[]): number {
  return pieces[0]?.start ?? 0;
}
