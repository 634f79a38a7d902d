import { bandsOf } from "../../src/ledger/copies/bands.ts";
import { copyText, type CopyText } from "../../src/ledger/copies/copy-text.ts";

/** A story with what the ledger would keep of it for copies. */
export interface Document {
  readonly id: string;
  readonly words: string;
  readonly text: CopyText;
  readonly rows: ReadonlySet<bigint>;
}

export function documentOf(id: string, words: string): Document {
  const text = copyText(words);
  return { id, words, text, rows: new Set(bandsOf(text).map(({ hash }) => hash)) };
}

export function isJoined(one: Document, other: Document): boolean {
  return [...one.rows].some((hash) => other.rows.has(hash));
}

/** What the join on bands gives, within one set. */
export function joinedPairs(documents: readonly Document[]): (readonly [Document, Document])[] {
  const holders = Map.groupBy(
    documents.flatMap((document) => [...document.rows].map((hash) => ({ document, hash }))),
    ({ hash }) => hash,
  );
  const found = new Map<string, readonly [Document, Document]>();
  for (const those of holders.values()) {
    for (const [index, { document: one }] of those.entries()) {
      for (const { document: other } of those.slice(index + 1))
        found.set(keyOf({ one: one.id, other: other.id }), [one, other]);
    }
  }
  return [...found.values()];
}

/** The same whichever comes first. */
export function keyOf({ one, other }: { readonly one: string; readonly other: string }): string {
  return [one, other].toSorted().join(" ");
}
