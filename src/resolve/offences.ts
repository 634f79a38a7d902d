import type { Span } from "../base/span.ts";
import { lexWords } from "../lexicon/forms.ts";
import { matchGaps } from "../lexicon/gaps.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { OffenceRow } from "../lexicon/offence-rows.ts";

/** Words that name an offence or another wrong; they never say that somebody did it. */
export interface OffenceMention {
  readonly span: Span;
  readonly row: OffenceRow;
  /** The text's own words. */
  readonly words: string;
}

/** The offences that a stretch of text names, in order; idioms and innocent senses of their words are none. */
export function offencesIn(text: string, within: Span, lexicon: Lexicon): OffenceMention[] {
  const words = lexWords(text, within);
  return matchGaps(lexicon.offences, words).flatMap(({ row, start, end }) => {
    const first = words[start];
    const last = words[end - 1];
    if (row.use === "idiom" || !first || !last) return [];
    const span = { start: first.start, end: last.end };
    return [{ span, row, words: text.slice(span.start, span.end) }];
  });
}

/** True if words of offences stand in the text in an innocent sense: `stole the show`, `crime scene`. */
export function hasIdiom(text: string, within: Span, lexicon: Lexicon): boolean {
  return matchGaps(lexicon.offences, lexWords(text, within)).some(({ row }) => row.use === "idiom");
}
