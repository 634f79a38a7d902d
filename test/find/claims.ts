import assert from "node:assert/strict";
import { span, type Pieces, type Span } from "../../src/base/span.ts";
import { findQuotations } from "../../src/find/quotations.ts";
import { sentencesIn } from "../../src/find/sentences.ts";
import type { RawClaim } from "../../src/find/raw-claim.ts";
import { makeStory } from "../../src/story/story.ts";

/** A claim by its words, `source | cue | content` with pieces parted by ` … `; `-` for none, `it#2` for the second “it”. */
export function claimIn(text: string, line: string): RawClaim {
  const [source = "", cue = "", content = ""] = line.split(" | ");
  return {
    source: piecesIn(text, source),
    cue: piecesIn(text, cue),
    content: piecesIn(text, content),
    scores: { cue: 0.9, source: 0.9 },
    status: null,
    kind: null,
    labels: null,
  };
}

/** The claims as lines again, in the order of their cues. */
export function linesOf(text: string, claims: readonly RawClaim[]): string[] {
  const cells = claims
    .toSorted((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
    .map(({ source, cue, content }) => [source, cue, content].map((pieces) => wordsOf(text, pieces)));
  return cells.map((words) => words.join(" | "));
}

export function wordsOf(text: string, pieces: Pieces): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(" … ") || "-";
}

export function spanIn(text: string, words: string): Span {
  const [, plain = words, count = "1"] = /^(.*)#(\d+)$/s.exec(words) ?? [];
  let at = -1;
  for (let times = Number(count); times > 0; times--) at = text.indexOf(plain, at + 1);
  assert.ok(at >= 0, `“${words}” is not in “${text}”`);
  return span(at, at + plain.length);
}

/** What the steps of `find` see of a page. */
export function pageOf(text: string, blockQuotes: readonly Span[] = []) {
  const { paragraphs } = makeStory({ id: "a", text });
  const sentences = paragraphs.flatMap((paragraph) => sentencesIn(text, paragraph));
  return { text, paragraphs, sentences, quotations: findQuotations(text, paragraphs), blockQuotes };
}

function piecesIn(text: string, cell: string): Pieces {
  return cell === "-" ? [] : cell.split(" … ").map((words) => spanIn(text, words));
}
