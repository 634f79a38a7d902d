import { holds, overlaps, type Span } from "../base/span.ts";
import { foundIn } from "./patterns.ts";
import type { View } from "./view.ts";

/** Words that the story sets as somebody's own. */
export interface QuotedWords extends Span {
  /** Lower case, no marks; `…` where words were left out. */
  readonly words: readonly string[];
  /** Canonical name; null: nobody can be told. */
  readonly speaker: string | null;
  /** True in the headline, the standfirst, a caption or a quotation that is set apart: it repeats what the body has. */
  readonly isDisplay: boolean;
}

export const GAP = "…";

/** All quotations of the story, also those in single marks in a headline and those that the page sets apart. */
export function quotedWords(view: View): QuotedWords[] {
  const { quotes, story } = view.read;
  const plain = quotes.map((quote) => make(view, quote, quote.speaker));
  const heads = story.fields
    .filter(({ name }) => name !== "body")
    .flatMap(({ span }) => foundIn(view, SINGLE, span))
    .filter((found) => quotes.every((quote) => !overlaps(quote, found)))
    .map((found) => make(view, found, null));
  const apart = story.blockQuotes
    .filter((block) => quotes.every((quote) => !holds(block, quote)))
    .map((block) => make(view, block, null));
  return [...plain, ...heads, ...apart].toSorted((a, b) => a.start - b.start);
}

// Single marks round several words; the apostrophe within a word closes nothing.
const SINGLE = /(?<![\p{L}\p{N}])['‘](?=\S)[^\n"“”]{8,200}?(?<=\S)['’](?![\p{L}\p{N}])/dgu;

function make(view: View, { start, end }: Span, speaker: string | null): QuotedWords {
  const at = { start, end };
  const isApart = view.read.story.blockQuotes.some((block) => holds(block, at));
  return {
    start,
    end,
    words: wordsOf(view.words(at)),
    speaker,
    isDisplay: isApart || view.fieldAt(at) !== "body",
  };
}

/** `[…]` and `[the bank]` are gaps: the words there are not the speaker's. */
function wordsOf(text: string): string[] {
  const plain = text
    .replace(/(?<=\b(?:[Ii]n|[Oo]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|\d) )May\b/g, "month-5") // no “may”
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\[[^\]]*\]|\([^)]*\)|…|\.\s?\.\s?\./g, ` ${GAP} `);
  return plain.match(/…|[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** How the words of a shorter quotation lie within a longer one. */
export interface Alignment {
  /** Words of the shorter that the longer has in this order. */
  readonly shared: number;
  /** Words of the longer between the first and the last shared one that the shorter leaves out. */
  readonly dropped: readonly string[];
  /** Words of the shorter that the longer does not have there. */
  readonly added: readonly string[];
}

/** The longest common subsequence; of several the one nearest to the end. */
export function align(short: readonly string[], long: readonly string[]): Alignment {
  const lengths = lengthsOf(short, long);
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const added: string[] = [];
  const dropped: string[] = [];
  let [i, j] = [0, 0];
  let shared = 0;
  while (i < short.length && at(i, j) > 0) {
    if (short[i] === long[j]) {
      shared++;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) added.push(short[i++] ?? "");
    else if (shared > 0) dropped.push(long[j++] ?? "");
    else j++;
  }
  return { shared, dropped, added: [...added, ...short.slice(i)] };
}

function lengthsOf(short: readonly string[], long: readonly string[]): number[][] {
  const lengths = Array.from({ length: short.length + 1 }, () =>
    Array.from({ length: long.length + 1 }, () => 0),
  );
  for (let i = short.length - 1; i >= 0; i--) {
    for (let j = long.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] = short[i] === long[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
