/** Results for the tests of `write`, made from words. */
import { span, type Pieces, type Span } from "../../src/base/span.ts";
import type { Claim } from "../../src/claim/claim.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { makeStory, type StoryParts } from "../../src/story/story.ts";

type Parts = Partial<Claim> & { readonly says: string };

/**
 * A claim by its words: `source | cue | content`, pieces parted by `…`, looked up in the text after `from`.
 * `The Ledger | reported | the arrest`.
 */
export function claimIn(text: string, id: string, { says, ...rest }: Parts): Claim {
  const [source = "", cue = "", content = ""] = says.split("|").map((part) => part.trim());
  const near = text.indexOf(longestOf(content));
  return {
    id,
    in: null,
    source: piecesOf(text, source, near),
    cue: piecesOf(text, cue, near),
    content: piecesOf(text, content, near),
    sourceKind: null,
    voice: "indirect",
    status: null,
    kind: null,
    speaker: null,
    chain: [],
    about: [],
    accusation: null,
    answers: [],
    confidence: 0.9,
    when: null,
    ...rest,
  };
}

export function resultOf(
  parts: StoryParts,
  claims: readonly Claim[],
  more: Partial<StoryClaims> = {},
): StoryClaims {
  return {
    story: makeStory(parts),
    language: "en",
    claims,
    people: [],
    names: [],
    legal: [],
    dates: [],
    statements: [],
    quotes: [],
    attributes: [],
    quantities: [],
    mentions: [],
    sentences: [],
    reasons: new Map(),
    notes: [],
    run: { version: "0.1.0", model: "none", lexicon: "none" },
    ...more,
  };
}

/** The first place of the words. */
export function spanIn(text: string, words: string): Span {
  return span(nearest(text, words, 0), nearest(text, words, 0) + words.length);
}

function piecesOf(text: string, words: string, near: number): Pieces {
  if (words === "") return [];
  return words.split("…").map((piece) => {
    const start = nearest(text, piece.trim(), near);
    return span(start, start + piece.trim().length);
  });
}

function nearest(text: string, words: string, near: number): number {
  const found = [...placesOf(text, words)];
  if (found.length === 0) throw new RangeError(`not in the text: ${words}`);
  return found.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best));
}

function* placesOf(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

function longestOf(content: string): string {
  return content
    .split("…")
    .map((piece) => piece.trim())
    .reduce((a, b) => (b.length > a.length ? b : a));
}
