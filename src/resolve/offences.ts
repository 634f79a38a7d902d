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

export interface OffenceWords {
  /** In the order of the text; idioms and innocent senses of their words are none. */
  readonly offences: readonly OffenceMention[];
  /** True if words of offences stand there in an innocent sense: `stole the show`, `crime scene`. */
  readonly hasIdiom: boolean;
}

/** What the table of offences knows of a stretch of text. */
export function offenceWordsIn(text: string, within: Span, lexicon: Lexicon): OffenceWords {
  const words = lexWords(text, within);
  const found = matchGaps(lexicon.offences, words);
  const offences = found.flatMap(({ row, start, end }) => {
    const first = words[start];
    const last = words[end - 1];
    if (row.use === "idiom" || !first || !last) return [];
    const span = { start: first.start, end: last.end };
    return [{ span, row, words: text.slice(span.start, span.end) }];
  });
  return { offences, hasIdiom: found.some(({ row }) => row.use === "idiom") };
}

export function offencesIn(text: string, within: Span, lexicon: Lexicon): readonly OffenceMention[] {
  return offenceWordsIn(text, within, lexicon).offences;
}
