/** Rows of `data/lexicon/en/dates-*.tsv`; each table's first line explains its columns. */

export interface DateWordRow {
  readonly form: string;
  /** What the word can stand for in a pattern (`month`), or what it tells of the words beside it (`shy`, `future`). */
  readonly class: string;
  /** Its number, unit or name; empty where the class has none. */
  readonly value: string;
}

export interface HolidayRow {
  readonly form: string;
  readonly rule: string;
  /** ISO 3166 code in lower case, or empty for everywhere. */
  readonly country: string;
  /** False if the words are a date only behind a preposition, *last*, *this* or *next*. */
  readonly alone: boolean;
}

export interface DatePatternRow {
  readonly form: string;
  /** A word of `readingNames`, with a fixed number or word behind it where it needs one. */
  readonly reading: string;
}

/** The tables of `data/lexicon/en/dates-*.tsv` as they are packed. */
export interface DateRows {
  readonly words: readonly DateWordRow[];
  readonly holidays: readonly HolidayRow[];
  readonly patterns: readonly DatePatternRow[];
}
