import { span, type Span } from "../base/span.ts";

/**
 * The paragraphs of a text: its lines without the white space round them, but lines that an editor cut to one width are
 * one paragraph. `\n`, `\r\n`, `\r` and the Unicode line and paragraph separators end a line.
 */
export function paragraphsOf(text: string): Span[] {
  return blocksOf(text).flatMap((lines) => (isWrapped(lines) ? [whole(lines)] : lines.map(({ at }) => at)));
}

interface Line {
  readonly at: Span;
  readonly words: string;
}

/** Lines that hold words, each block of them between blank lines. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let open = false;
  for (const match of text.matchAll(/([^\n\r\u2028\u2029]*)(?:\r\n|[\n\r\u2028\u2029]|$)/g)) {
    const line = lineOf(match[1] ?? "", match.index);
    if (line && open) blocks.at(-1)?.push(line);
    else if (line) blocks.push([line]);
    open = line !== undefined;
  }
  return blocks;
}

function lineOf(line: string, from: number): Line | undefined {
  const words = line.trim();
  if (words === "") return undefined;
  const start = from + line.indexOf(words);
  return { at: span(start, start + words.length), words };
}

/** A width beyond this is none that mail and text editors cut lines to; shorter lines than the other are names or verse. */
const widest = 100;
const narrowest = 40;

/** True for three lines or more that are full but for the last and break off in the middle of sentences. */
function isWrapped(lines: readonly Line[]): boolean {
  const cut = lines.slice(0, -1);
  const longest = lines.reduce((most, { words }) => Math.max(most, words.length), 0);
  if (cut.length < 2 || longest < narrowest || isList(lines)) return false;
  if (cut.some(({ words }) => words.length > widest || words.length < longest * 0.6)) return false;
  const share = (is: (line: Line, next: Line | undefined) => boolean) =>
    cut.filter((line, at) => is(line, lines[at + 1])).length / cut.length;
  return (
    share(({ words }) => closed.test(words)) < 0.5 &&
    share((_, next) => /^["“‘(]?\p{Ll}/u.test(next?.words ?? "")) > 0.3 &&
    share((line, next) => hasRoom(line, next, longest)) <= 0.25
  );
}

/** True if the next line's first word would have stood here too; some editors even lines out, some count bytes. */
function hasRoom({ words }: Line, next: Line | undefined, longest: number): boolean {
  const first = /^\S*/.exec(next?.words ?? "")?.[0] ?? "";
  return words.length + 1 + first.length < longest * 0.9;
}

/** The end of a sentence or of a lead-in. */
const closed = /[.!?…:]["'”’»)\]]*$/;
const bullet = /^(?:[-*•–—]|\d{1,3}[.)])\s/;

/** A cut line may begin with a dash by chance, two hardly. */
function isList(lines: readonly Line[]): boolean {
  const marked = lines.filter(({ words }) => bullet.test(words)).length;
  return marked > 1 || bullet.test(lines[0]?.words ?? "");
}

function whole(lines: readonly Line[]): Span {
  return span(lines[0]?.at.start ?? 0, lines.at(-1)?.at.end ?? 0);
}
