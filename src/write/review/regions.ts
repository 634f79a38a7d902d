import { firstIndex } from "../../base/search.ts";
import type { Span } from "../../base/span.ts";
import type { StoryClaims } from "../../claim/story-claims.ts";
import { originOf } from "../../story/origin.ts";
import type { ReviewOptions } from "./review-writer.ts";

/** Line and column from 1; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where words stand for tools that count lines. */
export interface Region {
  readonly start: Position;
  /** Behind the last character. */
  readonly end: Position;
  /** UTF-16 code units of the text that the lines are counted in. */
  readonly at: Span;
}

export type Regions = (span: Span) => Region;

/** Lines of a text, built once, then a binary search a question. */
export interface Lines {
  readonly positionOf: (at: number) => Position;
  /** From 1, without its line break. */
  readonly spanOf: (line: number) => Span;
}

/** Regions in the story's file if its text is at hand, else in the story's own text. */
export function regionsIn({ story }: StoryClaims, { fileText }: Pick<ReviewOptions, "fileText">): Regions {
  const file = story.origin.length === 0 ? null : (fileText?.(story.id) ?? null);
  const { positionOf } = linesOf(file ?? story.text);
  return (span) => {
    const at = file === null ? span : originOf(story.origin, span);
    return { start: positionOf(at.start), end: positionOf(at.end), at };
  };
}

export function linesOf(text: string): Lines {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const lineAt = (at: number): number =>
    Math.max(
      1,
      firstIndex(starts.length, (index) => (starts[index] ?? Infinity) > at),
    );
  return {
    positionOf: (at) => {
      const line = lineAt(at);
      return { line, column: at - (starts[line - 1] ?? 0) + 1 };
    },
    spanOf: (line) => {
      const start = starts[line - 1] ?? text.length;
      const end = (starts[line] ?? text.length + 1) - 1;
      return { start, end: text[end - 1] === "\r" && end > start ? end - 1 : end };
    },
  };
}
