import { wholePieces, type Piece } from "./assemble.ts";
import type { PageText } from "./page-tree.ts";
import { meaningOf } from "./reference.ts";

/** What each character reference of a page stands for: a page repeats the same few. */
export type References = Map<string, string>;

/** Traces a text node to the source: literal stretches character by character, references and line ends as wholes. */
export function piecesOf(node: PageText, source: string, references: References): Piece[] {
  const location = node.sourceCodeLocation;
  if (!location || node.value === "") return [];
  const { startOffset: start, endOffset: end } = location;
  const raw = source.slice(start, end);
  if (raw === node.value) return [{ text: raw, from: start, fromLength: raw.length }];
  return (
    align({ raw, value: node.value, start }, references) ??
    alignEarlier({ raw, value: node.value, start }, source, references) ??
    wholePieces(node.value.replace(/[ \t\n\f\r]+/g, " "), start, end - start)
  );
}

/** After white space that the page ignores, the parser places a reference only where it ends. */
function alignEarlier(stretch: Stretch, source: string, references: References): Piece[] | undefined {
  const { raw, value, start } = stretch;
  const lead = /&#?[0-9a-z]*$/i.exec(source.slice(Math.max(0, start - 40), start))?.[0];
  return lead ? align({ raw: lead + raw, value, start: start - lead.length }, references) : undefined;
}

interface Stretch {
  readonly raw: string;
  readonly value: string;
  /** Where `raw` begins in the file. */
  readonly start: number;
}

function align({ raw, value, start }: Stretch, references: References): Piece[] | undefined {
  const pieces: Piece[] = [];
  let from = leadingBreak(raw, value);
  let at = 0;
  for (const match of raw.matchAll(/&#?[0-9a-z]+;?|\r\n?/gi)) {
    if (match.index < from) continue;
    const literal = raw.slice(from, match.index);
    const meaning = match[0].startsWith("\r") ? "\n" : recall(match[0], references);
    if (!value.startsWith(literal + meaning, at)) return undefined;
    if (literal) pieces.push({ text: literal, from: start + from, fromLength: literal.length });
    pieces.push({ text: meaning, from: start + match.index, fromLength: match[0].length });
    at += literal.length + meaning.length;
    from = match.index + match[0].length;
  }
  const rest = raw.slice(from);
  if (value.slice(at) !== rest) return undefined;
  return rest ? [...pieces, { text: rest, from: start + from, fromLength: rest.length }] : pieces;
}

/** The parser drops a line end at the start of `<pre>`. */
function leadingBreak(raw: string, value: string): number {
  const lineEnd = /^\r?\n|^\r/.exec(raw)?.[0] ?? "";
  return value.startsWith("\n") ? 0 : lineEnd.length;
}

function recall(reference: string, references: References): string {
  const known = references.get(reference);
  if (known !== undefined) return known;
  const meaning = meaningOf(reference);
  references.set(reference, meaning);
  return meaning;
}
