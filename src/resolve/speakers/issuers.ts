import { sourceKindOf } from "../../lexicon/people-words.ts";
import type { Earlier } from "./anaphors.ts";
import { nameIn } from "./name-in.ts";
import type { Phrase } from "../phrase.ts";
import type { Referent } from "./referent.ts";

/** `a report by the Harbour Board`, `a tweet from Orla Venn`, `a Harbour Board statement`: who speaks through a paper. */
export function issuerOf(earlier: Earlier, { head, rest, start, end }: Phrase): Referent | null {
  const { scene, roll } = earlier;
  const { text } = scene.story;
  const word = text.slice(head.word.start, head.word.end).toLowerCase();
  if (sourceKindOf(scene.lexicon, word)?.kind !== "document") return null;
  const by = rest.find((node) => /^(?:by|from)$/.test(text.slice(node.word.start, node.word.end)));
  const where = by ? { start: by.word.end + 1, end } : { start, end: head.word.start };
  const named = roll.within(where).filter(({ referent: { figure } }) => figure && figure.kind !== "place");
  if (by) return nameIn(earlier, where, null) ?? named[0]?.referent ?? null;
  return /^(?:statement|tweet)s?$/.test(word) ? (named.at(-1)?.referent ?? null) : null;
}
