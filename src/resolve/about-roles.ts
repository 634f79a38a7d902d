import { overlaps, type Span } from "../base/span.ts";
import { offencesIn, type OffenceMention } from "./offences.ts";
import { legalWordsIn, type LegalWord } from "./legal-words.ts";
import type { Scene } from "./scene.ts";
import {
  childrenOf,
  headOf,
  isOwner,
  isPassive,
  objectOf,
  parentOf,
  sentenceAt,
  subjectOf,
  withCase,
  wordOf,
  type Node,
} from "./syntax.ts";
import { formOf } from "./pronoun-forms.ts";

/**
 * What a word's place says of whom it names: `does` the wrong, `owns` it (*his theft*), `leads` to it (subject of the
 * verb that the wrong hangs on), is `called` something, is in the hands of the `law`, or `suffers` the wrong.
 */
export type Part = "does" | "owns" | "leads" | "called" | "law" | "suffers";

/** A word and its part in a wrong. */
export interface Playing {
  readonly node: Node;
  readonly part: Part;
  /** The wrong's words. */
  readonly at: Span;
}

const MOST_WRONGS = 12; // of one stretch that are looked at

/** Who plays which part in the wrongs that a stretch of text names. */
export function partsIn(scene: Scene, within: Span): Playing[] {
  const { text } = scene.story;
  const wrongs = offencesIn(text, within, scene.lexicon).slice(0, MOST_WRONGS);
  return [...wrongs.flatMap((wrong) => partsOf(scene, wrong)), ...legalParts(scene, within)];
}

function partsOf(scene: Scene, wrong: OffenceMention): Playing[] {
  const node = headOf(scene.sentences, wrong.span);
  if (!node) return [];
  const play = (part: Part, nodes: readonly (Node | null)[]): Playing[] =>
    nodes.flatMap((one) => (one ? [{ node: one, part, at: wrong.span }] : []));
  if (isVerb(node)) {
    return [...play("does", doersOf(scene, node)), ...play("suffers", sufferersOf(node))];
  }
  if (wrong.row.use === "agent" || wrong.row.use === "adjective") return play("called", calledBy(node));
  return [
    ...play("owns", [
      ...ownersOf(node),
      ...childrenOf(node, "compound", "amod"),
      ...withCase(scene, node, ["by"]),
    ]),
    ...play("suffers", withCase(scene, node, ["of", "against", "on", "to"])),
    ...play("leads", leadersOf(scene, node)),
  ];
}

export function isVerb({ word }: Node): boolean {
  return word.tag.startsWith("VB");
}

/** Subject of the active, `by` of the passive; the noun of a relative clause or of a participle. */
function doersOf(scene: Scene, verb: Node): (Node | null)[] {
  if (isPassive(verb) || isParticiple(verb)) return withCase(scene, verb, ["by"]);
  return [standingFor(scene, actorOf(verb))];
}

function sufferersOf(verb: Node): (Node | null)[] {
  if (isParticiple(verb)) return [parentOf(verb)];
  return isPassive(verb) ? [subjectOf(verb)] : [objectOf(verb)];
}

/** `the man killed in the yard`. */
function isParticiple({ word }: Node): boolean {
  return word.tag === "VBN" && word.relation === "acl";
}

const CARRIES_SUBJECT = new Set(["conj", "xcomp", "advcl", "acl", "ccomp"]);

/** The subject of a verb, or of what it hangs on without one of its own. */
export function actorOf(verb: Node, steps = 4): Node | null {
  const [own] = childrenOf(verb, "nsubj", "csubj");
  if (own) return own;
  const outer = parentOf(verb);
  if (!outer || steps === 0) return null;
  if (verb.word.relation.startsWith("acl") && !isVerb(outer)) return outer;
  const [passive] = childrenOf(outer, "nsubj:pass");
  if (!CARRIES_SUBJECT.has(verb.word.relation)) return null;
  return passive ?? actorOf(outer, steps - 1);
}

/** `who`, `which`, `that`: the noun that their clause hangs on. */
export function standingFor(scene: Scene, node: Node | null): Node | null {
  if (!node || formOf(wordOf(scene, node)) !== "relative") return node;
  for (let verb = parentOf(node), steps = 4; verb && steps > 0; verb = parentOf(verb), steps--) {
    if (verb.word.relation === "acl:relcl") return parentOf(verb);
  }
  return node;
}

/** `the thief, Ada Quint`; `thief Ada Quint`; `Quint is a thief`. */
function calledBy(noun: Node): (Node | null)[] {
  const outer = parentOf(noun);
  return [
    noun,
    ...childrenOf(noun, "nsubj", "appos", "flat"),
    ...(["compound", "appos", "amod", "flat"].includes(noun.word.relation) ? [outer] : []),
    ...(outer && ["xcomp", "obj", "obl"].includes(noun.word.relation)
      ? [objectOf(outer) ?? subjectOf(outer)]
      : []),
  ];
}

function ownersOf(node: Node): Node[] {
  return childrenOf(node, "nmod").filter(isOwner);
}

/** Up from the noun to the verb that it is part of: the verb's subject. */
function leadersOf(scene: Scene, noun: Node): (Node | null)[] {
  for (let at = parentOf(noun), steps = 3; at && steps > 0; at = parentOf(at), steps--) {
    if (isVerb(at)) return [standingFor(scene, actorOf(at) ?? childrenOf(at, "nsubj:pass")[0] ?? null)];
  }
  return [];
}

function legalParts(scene: Scene, within: Span): Playing[] {
  const { text } = scene.story;
  const sentence = sentenceAt(scene.sentences, within.start);
  if (!sentence) return [];
  const words = legalWordsIn(text, sentence, scene.lexicon).filter(({ cue }) => overlaps(cue, within));
  return words.slice(0, MOST_WRONGS).flatMap((word) => {
    const node = headOf(scene.sentences, word.cue);
    return node
      ? lawOf(scene, node, word).flatMap((one) =>
          one ? [{ node: one, part: "law" as const, at: word.cue }] : [],
        )
      : [];
  });
}

function lawOf(scene: Scene, node: Node, { voice }: LegalWord): (Node | null)[] {
  switch (voice) {
    case "passive":
    case "self":
      return [standingFor(scene, subjectOf(node) ?? actorOf(node))];
    case "active":
      return [objectOf(node)];
    case "noun":
      return [...ownersOf(node), ...withCase(scene, node, ["of", "against", "for"])];
    case "adjective":
      return [parentOf(node)];
  }
}
