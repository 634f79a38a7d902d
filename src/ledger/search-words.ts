/** What somebody looks for, in neither store's language. */
export interface Term {
  /** One word, or several that stand one behind the other. */
  readonly words: readonly string[];
  /** The last word is only a beginning: `fund*`. */
  readonly isBeginning: boolean;
  readonly isUnwanted: boolean;
}

/** `harbour "relief fund" loan* -bakery`: all of it must be there, in any order; what begins with `-` must not. */
export function termsOf(query: string): Term[] {
  const found = query.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/gu);
  return Array.from(found, ([, minus, phrase, word = ""]) => ({
    words: plainWords(phrase ?? word)
      .split(" ")
      .filter((part) => part !== ""),
    isBeginning: phrase === undefined && word.endsWith("*"),
    isUnwanted: minus === "-",
  })).filter(({ words }) => words.length > 0);
}

/** Letters and digits alone, without accents, so that both stores part a text into the same words. */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** For FTS5; null where nothing wanted is named. */
export function ftsQuery(terms: readonly Term[]): string | null {
  const wanted = terms.filter(({ isUnwanted }) => !isUnwanted).map(ftsTerm);
  const unwanted = terms.filter(({ isUnwanted }) => isUnwanted).map(ftsTerm);
  if (wanted.length === 0) return null;
  return [`(${wanted.join(" AND ")})`, ...unwanted].join(" NOT ");
}

function ftsTerm({ words, isBeginning }: Term): string {
  return `"${words.join(" ")}"${isBeginning ? " *" : ""}`;
}

/** For PostgreSQL's `to_tsquery`; null where nothing wanted is named. */
export function tsQuery(terms: readonly Term[]): string | null {
  if (terms.every(({ isUnwanted }) => isUnwanted)) return null;
  return terms.map(tsTerm).join(" & ");
}

function tsTerm({ words, isBeginning, isUnwanted }: Term): string {
  const phrase = words.join(" <-> ") + (isBeginning ? ":*" : "");
  return isUnwanted ? `!(${phrase})` : `(${phrase})`;
}
