import type { At } from "../../src/server/api.ts";

/** Words of a change: kept, taken out, put in. */
export interface DiffPiece {
  readonly kind: "same" | "out" | "in";
  readonly text: string;
}

interface Edit {
  readonly at: At;
  readonly text: string;
}

/** UTF-16 code units of the story shown before and after a change. */
const around = 28;

/** A suggestion as the words that go and come, with a few words of the story round them. Edits do not overlap. */
export function diffOf(text: string, edits: readonly Edit[]): DiffPiece[] {
  const inOrder = edits.toSorted((a, b) => a.at[0] - b.at[0]);
  const pieces: DiffPiece[] = [];
  let done: number | null = null;
  for (const { at, text: words } of inOrder) {
    pieces.push({ kind: "same", text: done === null ? before(text, at[0]) : between(text, done, at[0]) });
    pieces.push({ kind: "out", text: text.slice(at[0], at[1]) }, { kind: "in", text: words });
    [, done] = at;
  }
  if (done !== null) pieces.push({ kind: "same", text: after(text, done) });
  return pieces.filter(({ text }) => text !== "");
}

function between(text: string, from: number, to: number): string {
  if (to - from <= 2 * around) return text.slice(from, to);
  return `${after(text, from)} ${before(text, to)}`;
}

/** Whole words before a place, of its own paragraph. */
function before(text: string, at: number): string {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  if (at - line <= around) return text.slice(line, at);
  const space = text.indexOf(" ", at - around);
  return `… ${text.slice(space >= 0 && space < at ? space + 1 : at, at)}`;
}

function after(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const line = end < 0 ? text.length : end;
  if (line - at <= around) return text.slice(at, line);
  const space = text.lastIndexOf(" ", at + around);
  return `${text.slice(at, space > at ? space : at)} …`;
}
