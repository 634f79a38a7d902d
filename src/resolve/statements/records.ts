import { factsOf } from "../../claim/legal-facts.ts";
import { holds, overlaps, type Span } from "../../base/span.ts";
import type { Meaning } from "../../claim/own-voice.ts";
import type { Sentence } from "../../model/grammar.ts";
import { legalWordsIn, type LegalWord } from "../legal-words.ts";
import { whomOf } from "../legal/whom.ts";
import { parentOf, type Node } from "../syntax.ts";
import { whoAt, type Bench } from "./who.ts";

/** An act of the law in a sentence, with whom it deals with. */
export interface Act extends LegalWord {
  readonly people: readonly string[];
}

/** What each status says of the deed that it names; null: nothing of what was done. */
export function recordsIn(bench: Bench, sentence: Sentence): Act[] {
  const { story, lexicon } = bench.scene;
  return legalWordsIn(story.text, sentence, lexicon).map((word) => {
    const whom = whomOf(bench.scene, word);
    return { ...word, people: whom ? whoAt(bench, whom, word.cue).map(({ name }) => name) : [] };
  });
}

export function meaningOf({ status, negated }: Act): Meaning {
  return negated ? 0 : factsOf[status].means;
}

/** The act of the law that names the deed as its offence or that the deed's words hang on. */
export function recordNaming(
  records: readonly Act[],
  { span, node }: { readonly span: Span; readonly node: Node },
): Act | null {
  if (isRelative(node)) return null;
  return (
    records.find(({ offence, cue }) => (offence && overlaps(offence, span)) || overlaps(cue, span)) ??
    records.find(({ cue }) => hangsOn(node, cue)) ??
    null
  );
}

/** `searching for a man who robbed a bank`: the clause says it of itself. */
function isRelative(node: Node): boolean {
  for (let at: Node | null = node, steps = MOST_STEPS; at && steps > 0; at = parentOf(at), steps--) {
    if (at.word.relation === "acl:relcl") return true;
    if (!/^(?:conj|xcomp)$/.test(at.word.relation)) return false;
  }
  return false;
}

/** A verdict, sentence or plea of the same person in the sentence: what is told of the deed beside it is established. */
export function verdictOn(records: readonly Act[], person: string): Act | null {
  return (
    records.find(
      ({ status, people, negated, hypothetical, future }) =>
        factsOf[status].isEstablished && people.includes(person) && !negated && !hypothetical && !future,
    ) ?? null
  );
}

const MOST_STEPS = 4; // up the tree

// A clause or a person beside the act is no part of it: `After stealing the boat, Quint was arrested`.
const NO_PART = /^(?:nsubj|acl|advcl|conj|parataxis|appos)/;

function hangsOn(node: Node, cue: Span): boolean {
  if (NO_PART.test(node.word.relation)) return false;
  for (let at = parentOf(node), steps = MOST_STEPS; at && steps > 0; at = parentOf(at), steps--) {
    if (holds(cue, at.word)) return true;
    if (NO_PART.test(at.word.relation)) return false;
  }
  return false;
}
