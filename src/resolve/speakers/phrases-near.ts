import type { Span } from "../../base/span.ts";
import { sourceKindOf } from "../../lexicon/people-words.ts";
import { isSubject, nodesOf, sentencesBack, wordOf, type Node } from "../syntax.ts";
import { anaphorOf } from "./anaphors.ts";
import { bearerBy } from "./bearers.ts";
import { describe, unnamed } from "./describe.ts";
import type { ThirdPerson } from "../pronoun-forms.ts";
import { isInside } from "../pronouns.ts";
import type { Hearing } from "./heard.ts";
import { stemOf } from "./noun-index.ts";
import { phraseBefore } from "../phrase.ts";
import type { Mention } from "./referent.ts";

const MOST = 12;

/** Phrases of this sentence and the one before that a pronoun can stand for, though nobody was heard by them. */
export function phrasesNear(earlier: Hearing, at: Span, form: ThirdPerson): Mention[] {
  return sentencesBack(earlier.scene.sentences, at.start, 1)
    .toReversed()
    .flatMap(nodesOf)
    .filter((node) => node.word.end <= at.start && canBe(earlier, node, form))
    .slice(-MOST)
    .map((head) => mentionBy(earlier, head));
}

/** True for a noun of the right number that says things: `drivers`, `report`; of one person only as a subject without a name. */
function canBe(hearing: Hearing, node: Node, form: ThirdPerson): boolean {
  const { scene } = hearing;
  const { tag } = node.word;
  if (tag !== (form === "they" ? "NNS" : "NN")) return false;
  const word = wordOf(scene, node).toLowerCase();
  const row = sourceKindOf(scene.lexicon, word);
  if (row === null || form === "they") return row !== null;
  if (form === "it") return !row.human;
  return (
    row.human &&
    !NOBODY.test(word) &&
    isSubject(node) &&
    !isNamed(hearing, node) &&
    !isInside(scene, node.word)
  );
}

const NOBODY = /^(?:nobody|no-?one|none|everybody|everyone|anybody|anyone)$/;

/** `the mayor` of `the mayor, Dana Rell`. */
function isNamed({ nouns, scene, roll }: Hearing, node: Node): boolean {
  const { start, end } = node.word;
  const own = nouns.get(stemOf(wordOf(scene, node)))?.find((noun) => noun.start === start);
  if (own?.referent) return true;
  const behind = roll.within({ start: end, end: end + LONGEST_NAME });
  return behind.some(({ at, referent }) => referent.figure && at.start <= end + 2);
}

const LONGEST_NAME = 60; // code units

function mentionBy(earlier: Hearing, head: Node): Mention {
  const { scene, roll } = earlier;
  const at = phraseBefore(head);
  const phrase = { ...at, head, rest: [] };
  const known = anaphorOf(earlier, at, phrase) ?? bearerBy(earlier, phrase, null);
  if (known) return { referent: known.referent, at };
  const name = describe(scene, roll, { phrase });
  return { referent: unnamed(scene, name, head), at };
}
