import { copied } from "../../src/ledger/copies/copied.ts";
import { isJoined, type Document } from "./document.ts";
import { boilerplateOf, coveredBy, sharedWordsOf } from "./runs.ts";

/** Our passages against all shared runs of eight words, in words of both texts. */
export function compare(one: Document, other: Document) {
  const { passages } = copied(one.text, other.text);
  const gold = sharedWordsOf(one.text, other.text);
  const boilerplate = boilerplateOf(one.text, other.text);
  const reported = new Set([...gold].filter((word) => !boilerplate.has(word)));
  const all = coveredBy(passages);
  const counted = coveredBy(passages.filter(({ kind }) => kind !== "formula"));
  return {
    gold: gold.size,
    any: countIn(all, gold),
    ours: all.size,
    reported: reported.size,
    counted: countIn(counted, reported),
    isJoined: isJoined(one, other),
  };
}

function countIn(words: ReadonlySet<string>, those: ReadonlySet<string>): number {
  return [...words].filter((word) => those.has(word)).length;
}
