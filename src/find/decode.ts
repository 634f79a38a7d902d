import type { Pieces } from "../base/span.ts";
import { rolesIn, roleTags, type Frame, type LabelledFrame } from "../model/roles.ts";
import type { RawClaim } from "./raw-claim.ts";

/** Tags as numbers: the index into `roleTags` of the role's first word; the next number is its other words. */
const SOURCE = roleTags.indexOf("B-source");
const CONTENT = roleTags.indexOf("B-content");

/** One claim per frame, in the frames' order; a frame without content is kept, for its content may stand elsewhere. */
export function decodeFrames(frames: readonly LabelledFrame[]): RawClaim[] {
  return frames.map((frame) => ({
    source: piecesOf(frame, SOURCE),
    cue: [wordsAt(frame, frame.first, frame.end)],
    content: piecesOf(frame, CONTENT),
    scores: {
      cue: frame.probability,
      source: sourceScore(frame) ?? 1 - mostLikely(frame, SOURCE),
    },
    status: null,
    kind: null,
    labels: frame.labels,
  }));
}

function piecesOf(frame: Frame, role: number): Pieces {
  const pieces: { start: number; end: number }[] = [];
  const tags = rolesIn(frame);
  let first = -1;
  for (let word = 0; word <= tags.length; word++) {
    const tag = tags[word] ?? 0;
    if (first >= 0 && tag !== role + 1) {
      pieces.push(wordsAt(frame, first, word));
      first = -1;
    }
    if (first < 0 && (tag === role || tag === role + 1)) first = word;
  }
  return pieces;
}

function wordsAt(frame: Frame, first: number, end: number): { start: number; end: number } {
  return { start: frame.block[first]?.span.start ?? 0, end: frame.block[end - 1]?.span.end ?? 0 };
}

/** Mean probability of being source over the words that are; undefined if none is. */
function sourceScore(frame: Frame): number | undefined {
  const words = rolesIn(frame).flatMap((tag, word) => (tag === SOURCE || tag === SOURCE + 1 ? [word] : []));
  if (words.length === 0) return undefined;
  return words.reduce((sum, word) => sum + probabilityOf(frame, word, SOURCE), 0) / words.length;
}

function mostLikely(frame: Frame, role: number): number {
  return rolesIn(frame).reduce((most, _, word) => Math.max(most, probabilityOf(frame, word, role)), 0);
}

function probabilityOf(frame: Frame, word: number, role: number): number {
  const row = word * roleTags.length + role;
  return (frame.roles.probabilities[row] ?? 0) + (frame.roles.probabilities[row + 1] ?? 0);
}
