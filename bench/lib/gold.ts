import { offsetsOf } from "../../src/base/offsets.ts";
import type { Pieces } from "../../src/base/span.ts";
import { findClaims, type FoundClaim } from "../../src/find/find.ts";
import { voiceOf } from "../../src/find/voice.ts";
import type { Reader, Story } from "../../src/index.ts";
import type { Scene } from "../../src/resolve/scene.ts";
import type { JsonClaim, JsonSpan } from "./sets.ts";

/** A story with its gold claims in the place of ours, and the ids that they have in the data. */
export interface GoldScene {
  readonly scene: Scene;
  readonly ids: readonly string[];
}

/** `line` is the story's line of the set. Names, trees and quotations are the model's. */
export async function goldScene(reader: Reader, story: Story, line: string): Promise<GoldScene> {
  const { tagger, lexicon } = reader;
  const found = await findClaims(story, { tagger, lexicon, style: "guide" });
  const { claims }: { readonly claims: readonly JsonClaim[] } = JSON.parse(line);
  const { toUtf16 } = offsetsOf(story.text);
  const piecesOf = (spans: readonly JsonSpan[]): Pieces =>
    spans.map(([start, end]) => ({ start: toUtf16(start), end: toUtf16(end) }));
  const sorted = claims.toSorted((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  const ids = sorted.map(({ id }) => id);
  const gold = sorted.map((claim): FoundClaim => {
    const content = piecesOf(claim.content);
    return {
      source: piecesOf(claim.source),
      cue: piecesOf(claim.cue),
      content,
      scores: { cue: 1, source: 1 },
      status: null,
      kind: null,
      labels: null,
      outer: claim.in === null ? null : ids.indexOf(claim.in),
      voice: voiceOf(story.text, content, found.quotations),
    };
  });
  return { scene: { ...found, claims: gold, story, lexicon }, ids };
}
