import type { Span } from "../../base/span.ts";
import { attributionsOf } from "./attributions.ts";
import { boilerplateIn } from "./boilerplate.ts";
import { weightOf } from "./common.ts";
import { quotedIn } from "./quoted.ts";
import { wordsIn, type Word } from "./words.ts";

/** Whose a word is: the writer’s own, somebody’s who is quoted (with the words that say so), or the house’s boilerplate. */
export type Whose = "own" | "quoted" | "boilerplate";

/** A text made ready to be compared with others. */
export interface CopyText {
  readonly words: readonly Word[];
  /** By index of the word. */
  readonly whose: readonly Whose[];
  /** By index: how much the word tells of where its sentence comes from, 0 to 1. */
  readonly weights: readonly number[];
}

export interface CopyTextOptions {
  /** Statements and quotations that the reader knows of, beside those in quotation marks. */
  readonly quoted?: readonly Span[];
}

export function copyText(text: string, { quoted = [] }: CopyTextOptions = {}): CopyText {
  const words = wordsIn(text);
  const whose: Whose[] = words.map(() => "own");
  const quotes = quotedIn(text);
  mark(words, whose, { spans: [...quotes, ...attributionsOf(text, quotes), ...quoted], as: "quoted" });
  mark(words, whose, { spans: boilerplateIn(text), as: "boilerplate" });
  return { words, whose, weights: words.map(({ form, start }) => weightOf(form, text.charAt(start))) };
}

function mark(
  words: readonly Word[],
  whose: Whose[],
  { spans, as }: { readonly spans: readonly Span[]; readonly as: Whose },
): void {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let reach = 0;
  let next = 0;
  for (const [index, word] of words.entries()) {
    for (let span = sorted[next]; span && span.start <= word.start; span = sorted[++next])
      reach = Math.max(reach, span.end);
    if (word.start < reach) whose[index] = as;
  }
}
