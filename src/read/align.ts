import { parseFragment } from "parse5";
import type { Piece } from "./assemble.ts";
import { isText, type PageText } from "./page-tree.ts";

/** What each character reference of a page stands for: a page repeats the same few. */
export type References = Map<string, string>;

/** Traces a text node to the source: literal stretches character by character, references and line ends as wholes. */
export function piecesOf(node: PageText, source: string, references: References): Piece[] {
  const location = node.sourceCodeLocation;
  if (!location || node.value === "") return [];
  const from = location.startOffset;
  const raw = source.slice(from, location.endOffset);
  if (raw === node.value) return [{ text: raw, from, fromLength: raw.length }];
  return align(raw, node.value, references)?.map((piece) => ({ ...piece, from: piece.from + from })) ?? [
    { text: node.value, from, fromLength: raw.length },
  ];
}

function align(raw: string, value: string, references: References): Piece[] | undefined {
  const pieces: Piece[] = [];
  let from = leadingBreak(raw, value);
  let at = 0;
  for (const match of raw.matchAll(/&#?[0-9a-z]+;?|\r\n?/gi)) {
    if (match.index < from) continue;
    const literal = raw.slice(from, match.index);
    const meaning = match[0].startsWith("\r") ? "\n" : meaningOf(match[0], references);
    if (!value.startsWith(literal + meaning, at)) return undefined;
    if (literal) pieces.push({ text: literal, from, fromLength: literal.length });
    pieces.push({ text: meaning, from: match.index, fromLength: match[0].length });
    at += literal.length + meaning.length;
    from = match.index + match[0].length;
  }
  const rest = raw.slice(from);
  if (value.slice(at) !== rest) return undefined;
  return rest ? [...pieces, { text: rest, from, fromLength: rest.length }] : pieces;
}

/** The parser drops a line end at the start of `<pre>`. */
function leadingBreak(raw: string, value: string): number {
  const lineEnd = /^\r?\n|^\r/.exec(raw)?.[0] ?? "";
  return value.startsWith("\n") ? 0 : lineEnd.length;
}

function meaningOf(reference: string, references: References): string {
  const known = references.get(reference);
  if (known !== undefined) return known;
  const node = parseFragment(reference).childNodes[0];
  const meaning = node && isText(node) ? node.value : reference;
  references.set(reference, meaning);
  return meaning;
}
