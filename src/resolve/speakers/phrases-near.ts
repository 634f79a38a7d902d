import { lastBefore, type Span } from "../../base/span.ts";
import { sourceKindOf } from "../../lexicon/people-words.ts";
import type { Word } from "../../model/grammar.ts";
import type { Node } from "../syntax.ts";
import { anaphorOf, type Earlier } from "./anaphors.ts";
import { describe, unnamed } from "./describe.ts";
import type { ThirdPerson } from "../pronoun-forms.ts";
import { phraseBefore } from "../phrase.ts";
import type { Mention } from "./referent.ts";

const MOST = 12;

/** Phrases of this sentence and the one before that *it* or *they* can stand for, though nobody was heard by them. */
export function phrasesNear(earlier: Earlier, at: Span, form: ThirdPerson): Mention[] {
  if (form !== "it" && form !== "they") return [];
  const { sentences } = earlier.scene;
  const here = lastBefore(sentences, at.start);
  const previous = here && lastBefore(sentences, here.start - 1);
  return [previous, here]
    .flatMap((sentence) => sentence?.words.map((word, index): Node => ({ sentence, index, word })) ?? [])
    .filter(({ word }) => word.end <= at.start && canBe(earlier, word, form))
    .slice(-MOST)
    .map((head) => mentionBy(earlier, head));
}

/** True for a noun of the right number that says things: `drivers`, `report`. */
function canBe(
  { scene: { lexicon, story } }: Earlier,
  { start, end, tag }: Word,
  form: ThirdPerson,
): boolean {
  if (tag !== (form === "they" ? "NNS" : "NN")) return false;
  const row = sourceKindOf(lexicon, story.text.slice(start, end).toLowerCase());
  return row !== null && (form === "they" || !row.human);
}

function mentionBy(earlier: Earlier, head: Node): Mention {
  const { scene, roll } = earlier;
  const at = phraseBefore(head);
  const phrase = { ...at, head, rest: [] };
  const known = anaphorOf(earlier, at, phrase);
  if (known) return { referent: known.referent, at };
  const name = describe(scene, roll, { phrase });
  return { referent: unnamed(scene, name, head), at };
}
