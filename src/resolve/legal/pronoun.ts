import { thingsNear } from "../../base/places.ts";
import { holds, lastBefore, type Span } from "../../base/span.ts";
import { isPartyNoun, sourceKindOf } from "../../lexicon/people-words.ts";
import { antecedentOf, candidatesFor, isInside, type Candidate } from "../pronouns.ts";
import { isNoun } from "../phrase.ts";
import type { Mention, Referent } from "../speakers/referent.ts";
import { childrenOf, headOf, wordOf, type Node } from "../syntax.ts";
import { companyBefore } from "./companies.ts";
import type { Docket, Party } from "./docket.ts";
import { namedAt } from "./named.ts";
import { unnamedAt } from "./unnamed.ts";
import { thirdPersonOf } from "../pronoun-forms.ts";
import { pronounOf } from "../speakers/describe.ts";

/** `he`, `her`: whom the pronoun can stand for. */
export function pronounAt(docket: Docket, node: Node, cue: Span): Party[] {
  const { scene } = docket;
  const form = thirdPersonOf(wordOf(scene, node));
  if (!form || form === "it") return [];
  if (form === "they") return companyBefore(docket, node).map((referent) => ({ referent, isNew: false }));
  const outer = speakersAround(docket, node.word);
  const others = nounsNear(docket, node);
  const pronoun = {
    at: node.word,
    form,
    outer,
    isQuoted: outer.length > 0 && isInside(scene, node.word),
    others,
  };
  const agents = new Set([...agentsBehind(docket, cue), ...subjectsOf(docket, node, cue)]);
  const candidates = candidatesFor(docket, pronoun)
    .filter(({ referent }) => !agents.has(referent.name))
    .map((candidate) => ({ ...candidate, score: scoreOf(docket, candidate) }))
    .toSorted((a, b) => b.score - a.score);
  const found = antecedentOf(pronoun, candidates);
  return found ? [{ referent: found.referent, isNew: false }] : [];
}

const LONGEST_AGENT = 120; // characters

/** `he was pardoned by Rell`: who does it is somebody else. */
function agentsBehind({ scene: { story }, roll }: Docket, cue: Span): string[] {
  const [by = ""] = /^ by [^,.;]{1,80}/.exec(story.text.slice(cue.end, cue.end + LONGEST_AGENT)) ?? [];
  return roll.within({ start: cue.end, end: cue.end + by.length }).map(({ referent }) => referent.name);
}

/** `a soldier brought charges against him`: who does it is somebody else. */
function subjectsOf(docket: Docket, { word, sentence }: Node, cue: Span): string[] {
  const verb = word.start >= cue.start ? headOf(docket.scene.sentences, cue) : null;
  const subject = verb?.sentence === sentence ? childrenOf(verb, "nsubj")[0] : undefined;
  if (!subject || subject.word.tag.startsWith("PRP")) return [];
  const referent =
    namedAt(docket, subject) ??
    (isNoun(subject.word.tag) ? unnamedAt(docket, subject, cue)[0]?.referent : undefined);
  return referent ? [referent.name] : [];
}

/** Persons without a name in this sentence and the one before that the pronoun can stand for. */
function nounsNear(docket: Docket, node: Node): Mention[] {
  const { scene } = docket;
  const before = lastBefore(scene.sentences, node.sentence.start - 1);
  return [...(before ? [before] : []), node.sentence].flatMap((sentence) =>
    sentence.words.flatMap((word, index): Mention[] => {
      const noun = { sentence, index, word };
      if (
        word.tag !== "NN" ||
        word.end > node.word.start ||
        !isAnybody(docket, wordOf(scene, noun).toLowerCase())
      )
        return [];
      const referent = namedAt(docket, noun) ?? unnamedAt(docket, noun, node.word)[0]?.referent;
      return referent ? [{ referent, at: word }] : [];
    }),
  );
}

function isAnybody({ scene: { lexicon } }: Docket, word: string): boolean {
  return isPartyNoun(lexicon, word) || pronounOf(sourceKindOf(lexicon, word)) !== null;
}

// Fitted on a coarse grid over the training stories; in the units of the pronouns’ weights.
const KNOWN = 1.5; // in the units of the pronouns' weights
const LAST = 0.7;
const SPEAKS = 2.5;

/** Who has a status already is the likelier, the last to get one most of all; who only speaks of the case is not. */
function scoreOf({ parties, standings }: Docket, { score, referent, signs }: Candidate): number {
  const isLast = standings.at(-1)?.referent.name === referent.name;
  return score + (parties.has(referent.name) ? KNOWN : 0) + (isLast ? LAST : 0) - SPEAKS * signs.speaks;
}

function speakersAround({ claims, contents, byName }: Docket, at: Span): Referent[] {
  const around = thingsNear(claims, contents, at).filter(({ content }) =>
    content.some((piece) => holds(piece, at)),
  );
  const names = around.at(-1)?.speaker?.split("; ") ?? [];
  return names.flatMap((name) => byName.get(name) ?? []);
}
