import type { CopyText } from "../../src/ledger/copies/copy-text.ts";
import { RUN, type Passage } from "../../src/ledger/copies/passages.ts";

/** Words of both texts, `one 12` and `other 3`, that stand in a run of eight that the other has anywhere. */
export function sharedWordsOf(one: CopyText, other: CopyText): Set<string> {
  return new Set([...wordsShared("one", one, other), ...wordsShared("other", other, one)]);
}

/** The same of our passages. */
export function coveredBy(passages: readonly Passage[]): Set<string> {
  const runs = passages.flatMap((passage) => passage.runs);
  return new Set(
    runs.flatMap((run) => [...named("one", run.one, run.words), ...named("other", run.other, run.words)]),
  );
}

/** Words of both texts that are boilerplate, named in the same way. */
export function boilerplateOf(one: CopyText, other: CopyText): Set<string> {
  return new Set([...marked("one", one), ...marked("other", other)]);
}

function marked(name: string, { whose }: CopyText): string[] {
  return whose.flatMap((each, at) => (each === "boilerplate" ? [`${name} ${at}`] : []));
}

/** Of the runs of eight words of the text that has fewer, those that stand in the other. */
export function gramShare(one: CopyText, other: CopyText): number {
  const [fewer, more] = [new Set(gramsOf(one)), new Set(gramsOf(other))].toSorted((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size === 0) return 0;
  return [...fewer].filter((gram) => more.has(gram)).length / fewer.size;
}

function wordsShared(name: string, text: CopyText, other: CopyText): string[] {
  const there = new Set(gramsOf(other));
  return gramsOf(text).flatMap((gram, at) => (there.has(gram) ? named(name, at, RUN) : []));
}

function named(name: string, from: number, words: number): string[] {
  return Array.from({ length: words }, (_, index) => `${name} ${from + index}`);
}

function gramsOf({ words }: CopyText): string[] {
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) =>
    words
      .slice(at, at + RUN)
      .map(({ form }) => form)
      .join(" "),
  );
}
