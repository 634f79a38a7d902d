/** What speaks for a candidate. */
export interface Signs {
  /** Sentences between the nearest mention and the pronoun, at most 8. */
  readonly sentences: number;
  /** The nearest mention is the source of an outermost claim, or of a nested one. */
  readonly speaks: number;
  readonly speaksNested: number;
  /** Nobody spoke after this one. */
  readonly lastSpeaker: number;
  /** The nearest mention is the subject of its clause. */
  readonly subject: number;
  /** The nearest mention stands in a quotation, the pronoun in none. */
  readonly quoted: number;
  /** Number of the mentions, as a logarithm. */
  readonly mentions: number;
  /** In the pronoun's own paragraph. */
  readonly paragraph: number;
  /** Its gender or number is known and agrees. */
  readonly agrees: number;
  /** Who speaks the words that the pronoun stands in. */
  readonly outer: number;
  /** Nobody else who fits was mentioned after it. */
  readonly nearest: number;
  /** No name and no source: a phrase nearby. */
  readonly other: number;
}

/** What each sign is worth for a candidate, in log odds: fitted by `node bench/pronouns.ts --data DIR --fit`. */
export const pronounWeights: Readonly<Record<keyof Signs, number>> = {
  sentences: -0.53,
  speaks: 0.09,
  speaksNested: -0.83,
  lastSpeaker: 0.72,
  subject: 1.05,
  quoted: -0.23,
  mentions: 1.21,
  paragraph: 1.07,
  agrees: 1.22,
  outer: 1.36,
  nearest: 0.13,
  other: -0.63,
};

export const signNames: readonly (keyof Signs)[] = [
  "sentences",
  "speaks",
  "speaksNested",
  "lastSpeaker",
  "subject",
  "quoted",
  "mentions",
  "paragraph",
  "agrees",
  "outer",
  "nearest",
  "other",
];
