import type { Span } from "../../base/span.ts";
import { isHumanWord } from "../cast/words.ts";
import type { Earlier } from "./earlier.ts";
import { describe, describeNoun, unnamed } from "./describe.ts";
import { stemOf } from "./noun-index.ts";
import { phraseBefore, phraseIn } from "../phrase.ts";
import type { Referent } from "./referent.ts";
import { nodesOf, sentencesBack, type Node } from "../syntax.ts";

const COUNTED =
  /^(one|another|two|three|four|five|several|some|many|an? (?:second|third|fourth|fifth))(?: (?:others?|of (?:them|those|these)))?(?=$|,| who\b)/i;
const SENTENCES_BACK = 4;

/** `One said`, `another`, `two of them`: one of those whom the text spoke of last. Null: the source is none of these, or nobody fits. */
export function countedOf(earlier: Earlier, at: Span): Referent | null {
  const { scene } = earlier;
  const [words, count = ""] = COUNTED.exec(scene.story.text.slice(at.start, at.end)) ?? [];
  if (words === undefined) return null;
  const own = appositionOf(earlier, { start: at.start + words.length, end: at.end });
  if (own) return own;
  const many = manyBefore(earlier, at.start);
  if (!many) return null;
  const all = describeNoun(scene, { start: afterCount(many), head: many }).replace(ONE_OF_MANY, "");
  return unnamed(scene, nameOf({ words, count: count.toLowerCase() }, all), many);
}

/** `Another, a hospital porter`. */
function appositionOf({ scene, roll }: Earlier, behind: Span): Referent | null {
  if (!/^, an? /.test(scene.story.text.slice(behind.start, behind.end))) return null;
  const phrase = phraseIn(scene.sentences, { start: behind.start + 2, end: behind.end });
  return phrase && unnamed(scene, describe(scene, roll, { phrase }), phrase.head);
}

function nameOf({ words, count }: { readonly words: string; readonly count: string }, all: string): string {
  if (count === "one") return / of /.test(words) ? `one of the ${all}` : singular(all);
  if (count === "another") return `another ${singular(all)}`;
  if (/^an? /.test(count)) return `${count.replace(/^an? /, "")} ${singular(all)}`;
  return /^(?:several|many)$/.test(count) ? all : `${count} ${all}`;
}

/** The nearest word for several people, or for one of them (`a second clerk`), in this sentence or those just before. */
function manyBefore({ scene }: Earlier, place: number): Node | null {
  for (const sentence of sentencesBack(scene.sentences, place, SENTENCES_BACK)) {
    const found = nodesOf(sentence).findLast((node) => node.word.end <= place && isMany(scene, node));
    if (found) return found;
  }
  return null;
}

function isMany({ lexicon, story: { text } }: Earlier["scene"], head: Node): boolean {
  const { start, end, tag } = head.word;
  if (!tag.startsWith("NN") || tag.startsWith("NNP")) return false;
  const isHuman = isHumanWord(stemOf(text.slice(start, end)), lexicon);
  return isHuman && (tag === "NNS" || ONE_OF_MANY.test(text.slice(phraseBefore(head).start, start)));
}

const ONE_OF_MANY = /\b(?:first|second|third|fourth|another) /i;

/** Where the phrase begins behind article and number: `the three witnesses`. */
function afterCount(head: Node): number {
  const { words } = head.sentence;
  const { start } = phraseBefore(head);
  const first = words.find((word) => word.start >= start && !/^(?:DT|PDT|CD|PRP\$)$/.test(word.tag));
  return first?.start ?? head.word.start;
}

function singular(words: string): string {
  return words
    .replace(/men$/, "man")
    .replace(/people$/, "person")
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "");
}
