import { placesOf, thingsNear } from "../base/places.ts";
import { extentOf, lengthOf, shared, type Span } from "../base/span.ts";
import type { Quote } from "../claim/own-voice.ts";
import type { Quotation } from "../find/quotations.ts";
import { nodesIn } from "./syntax.ts";
import type { AimedClaim } from "./answers.ts";
import type { Scene } from "./scene.ts";

/** Every quotation of the story, in order, with who says it. */
export function quotesOf(scene: Scene, claims: readonly AimedClaim[]): Quote[] {
  const contents = placesOf(claims, ({ content }) => content);
  return scene.quotations.map((quotation) => {
    const near = thingsNear(claims, contents, quotation);
    const claim = sayerOf(quotation, near);
    return {
      start: quotation.start,
      end: quotation.end,
      speaker: claim?.speaker ?? null,
      claim: claim?.id ?? null,
      isSpeech: isSpeech(scene, quotation, claim !== null),
    };
  });
}

const MOST_OUTSIDE = 0.4; // of a quotation that a cue in its midst or a slip of the model leaves out of the content

/** The claim with the smallest content that covers the quotation: not one that the quotation itself tells of. */
function sayerOf(quotation: Span, claims: readonly AimedClaim[]): AimedClaim | null {
  const covering = claims.filter(
    (claim) => coverageOf(quotation, claim) >= 1 - MOST_OUTSIDE && !isInside(quotation, claim),
  );
  return covering.reduce<AimedClaim | null>(
    (least, claim) => (!least || extentOf(claim.content) < extentOf(least.content) ? claim : least),
    null,
  );
}

function coverageOf(quotation: Span, { content }: AimedClaim): number {
  return content.reduce((sum, piece) => sum + shared(quotation, piece), 0) / lengthOf(quotation);
}

function isInside({ start, end }: Span, { cue }: AimedClaim): boolean {
  return cue.some((piece) => start < piece.start && piece.end < end);
}

const LONG = 8; // words of a quotation without a verb that nobody coins for a thing

/**
 * A title is never speech. What a claim holds is its speaker's words, however few; else speech is a sentence, or as long
 * as one.
 */
function isSpeech(scene: Scene, quotation: Quotation, isClaimed: boolean): boolean {
  const { text } = scene.story;
  const words = text.slice(quotation.start, quotation.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length === 0) return false;
  if (isTitle(words) && !/[.?!,]\W?$/.test(text.slice(quotation.start, quotation.end))) return false;
  return isClaimed || words.length >= LONG || standsAlone(text, quotation) || hasVerb(scene, quotation);
}

/** `The Widow's Lamp`: short words apart, each begins with a capital. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return (
    words.length > 1 &&
    long.length > 0 &&
    long.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    /^[\p{Lu}\p{N}]/u.test(words[0] ?? "")
  );
}

/** `“Never!”`: nothing stands before it in its paragraph or sentence, and it ends as a sentence does. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return /[.?!,…]["“”»'’]$/.test(text.slice(end - 2, end)) && /^$|\n|[.?!:,]\s?$/.test(before);
}

/** A finite verb with a subject of its own: `“I never lied”`. */
function hasVerb({ sentences }: Scene, quotation: Span): boolean {
  const nodes = nodesIn(sentences, quotation);
  const subjects = nodes.filter(({ word }) => word.relation.startsWith("nsubj"));
  return subjects.some(({ word }) =>
    nodes.some(({ index, word: verb }) => index === word.head && /^(?:VB[DPZ]|MD)/.test(verb.tag)),
  );
}
