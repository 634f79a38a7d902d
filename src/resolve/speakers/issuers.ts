import { sourceKindOf } from "../../lexicon/people-words.ts";
import type { Hearing } from "./heard.ts";
import { nameIn } from "./name-in.ts";
import type { Phrase } from "../phrase.ts";
import { nounsBefore, stemOf } from "./noun-index.ts";
import { wordOf, type Node } from "../syntax.ts";
import type { Referent } from "./referent.ts";

/** `a report by the Harbour Board`, `a tweet from Orla Venn`, `a Harbour Board statement`: who speaks through a paper. */
export function issuerOf(hearing: Hearing, phrase: Phrase): Referent | null {
  const { scene, roll } = hearing;
  const { head, rest, start, end } = phrase;
  const { text } = scene.story;
  const word = text.slice(head.word.start, head.word.end).toLowerCase();
  if (sourceKindOf(scene.lexicon, word)?.kind !== "document") return null;
  const by = rest.find((node, index) => isIssued(text, node, rest[index - 1]));
  const where = by ? { start: by.word.end + 1, end } : { start, end: head.word.start };
  const named = roll.within(where).filter(({ referent: { figure } }) => figure && figure.kind !== "place");
  if (by) return nameIn(hearing, where, null) ?? named[0]?.referent ?? null;
  if (!/^(?:statement|tweet)s?$/.test(word)) return null;
  return named.at(-1)?.referent ?? whoGave(hearing, phrase);
}

/** `by the board`, `released by the board`; `seen by the Ledger` tells only who has it, `filed by the clerk` who carried it. */
function isIssued(text: string, { word }: Node, before: Node | undefined): boolean {
  if (!/^(?:by|from)$/.test(text.slice(word.start, word.end))) return false;
  return before === undefined || !HAD.test(text.slice(before.word.start, before.word.end));
}

/** `the statement` behind `Rell said in a statement`: who spoke in the sentence that has the noun last. */
function whoGave({ scene, nouns, claims, heard }: Hearing, { head, start }: Phrase): Referent | null {
  const { text } = scene.story;
  if (text.slice(start, head.word.start).toLowerCase() !== "the ") return null;
  const [last] = nounsBefore(nouns, stemOf(wordOf(scene, head)), start);
  const sentence = last?.node.sentence;
  const said = claims.findIndex(
    ({ cue: [cue], outer }) =>
      outer === null && cue && sentence && sentence.start <= cue.start && cue.end <= sentence.end,
  );
  const referents = heard.get(said)?.referents ?? [];
  return referents.length === 1 && referents[0]?.figure ? referents[0] : null;
}

const HAD =
  /^(?:seen|obtained|reviewed|viewed|examined|read|heard|cited|quoted|filed|leaked|handed|shown|verified|held|commissioned|ordered)$/;
