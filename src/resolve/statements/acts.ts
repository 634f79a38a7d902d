import type { Span } from "../../base/span.ts";
import { nodeBefore, subjectAt } from "../legal/subject.ts";
import type { Scene } from "../scene.ts";
import { childrenOf, isPassive, objectOf, parentOf, wordOf, type Node } from "../syntax.ts";
import { isHeadline, isHeadlineVerb, type Deed } from "./deeds.ts";
import { byWhom, groupOf, type Roles } from "./parts.ts";
import { isNounLike } from "../phrase.ts";

/** The parts in what a clause tells. */
export function actRoles(scene: Scene, { node, span }: Deed): Roles {
  const verb = node.word.tag.startsWith("VB") ? node : verbOver(node);
  if (!verb) return { agent: predicated(node), victim: null, verb: node, isOwned: false };
  if (isPassive(verb) || isReduced(scene, verb, span)) {
    if (verb.index !== node.index) return { agent: null, victim: null, verb, isOwned: false }; // `was illegally fired`
    return { agent: byWhom(scene, verb), victim: suffererOf(scene, verb), verb, isOwned: false };
  }
  const inHeadline = isHeadlineVerb(scene, verb) && childrenOf(verb, "nsubj").length === 0;
  if (inHeadline)
    return { agent: nodeBefore(verb.sentence, verb.word.start), victim: null, verb, isOwned: false };
  return { agent: doerOf(scene, verb, span), victim: sufferedBy(scene, verb), verb, isOwned: false };
}

/** The verb of `illegally billed`, `acted in breach of`. */
function verbOver(node: Node): Node | null {
  if (childrenOf(node, "cop").length > 0) return null;
  const outer = parentOf(node);
  return outer?.word.tag.startsWith("VB") && /^(?:advmod|obl)/.test(node.word.relation) ? outer : null;
}

function predicated(node: Node): Node | null {
  return childrenOf(node, "cop").length > 0 ? (childrenOf(node, "nsubj")[0] ?? null) : null;
}

/** `the man killed in the yard`, `Quint stabbed`: a participle without auxiliary and object. */
function isReduced(scene: Scene, verb: Node, deed: Span): boolean {
  const isPast = /^VB[ND]$/.test(verb.word.tag) || wordOf(scene, verb).endsWith("ed"); // `Gunned Down` is tagged as it comes
  if (!isPast || objectOf(verb) || isBeforeObject(verb, deed)) return false;
  const isHelped =
    childrenOf(verb, "aux").length > 0 || (verb.word.relation === "conj" && isHelpedBy(parentOf(verb)));
  if (isHelped) return false;
  return verb.word.tag === "VBN" || byWhom(scene, verb) !== null || isHeadline(scene, verb);
}

/** A noun right behind the deed's words, which the tree may hang elsewhere. */
function isBeforeObject({ sentence, index }: Node, { end }: Span): boolean {
  const [next, second] = sentence.words.slice(index + 1).filter(({ start }) => start >= end);
  return (
    next !== undefined &&
    (/^(?:NN|DT|CD|PRP)/.test(next.tag) || (next.tag === "JJ" && second?.tag.startsWith("NN") === true))
  );
}

/** `has lied and stolen`. */
function isHelpedBy(verb: Node | null): boolean {
  return verb !== null && childrenOf(verb, "aux").length > 0 && !isPassive(verb);
}

function suffererOf(scene: Scene, verb: Node): Node | null {
  const outer = verb.word.relation.startsWith("acl") ? parentOf(verb) : null;
  if (outer && isNounLike(outer) && !isPassive(verb)) return outer;
  return subjectAt(scene, verb, groupOf(verb));
}

/** The subject; of `fired him for stealing` the object. */
function doerOf(scene: Scene, verb: Node, deed: Span): Node | null {
  const outer = parentOf(verb);
  if (outer && isBlamed(scene, verb)) {
    const object = objectOf(outer);
    if (object) return object;
    if (isPassive(outer)) return subjectAt(scene, outer, groupOf(outer));
  }
  if (outer && isNounLike(outer) && isByMeans(scene, verb)) return null; // the tree hung `by strangling her` on a noun
  if (isAside(scene, verb)) return null;
  const subject = subjectAt(scene, verb, { ...groupOf(verb), end: deed.end });
  return (subject && outer && forward(scene, { verb, outer, subject })) ?? subject;
}

/** The object, unless it is who does it: `helped himself to`. */
function sufferedBy(scene: Scene, verb: Node): Node | null {
  const object = objectOf(verb);
  return object && /sel(?:f|ves)$/i.test(wordOf(scene, object)) ? null : object;
}

function isByMeans(scene: Scene, verb: Node): boolean {
  return (
    verb.word.tag === "VBG" &&
    childrenOf(verb, "mark", "case").some((one) => !/^(?:for|of|over)$/i.test(wordOf(scene, one)))
  );
}

/** `…, killing 84 people`: what happened so, with no word of who did it. */
function isAside(scene: Scene, verb: Node): boolean {
  const before = scene.story.text.slice(Math.max(0, verb.word.start - 2), verb.word.start);
  return verb.word.tag === "VBG" && before === ", " && childrenOf(verb, "nsubj", "aux").length === 0;
}

interface Clauses {
  readonly verb: Node;
  readonly outer: Node;
  readonly subject: Node;
}

/** `When she sold them, Quint had …`; `paid two men to steal`: the subject of the other clause. */
function forward(scene: Scene, { verb, outer, subject }: Clauses): Node | null {
  if (CAUSES.test(wordOf(scene, outer)) && verb.word.relation !== "conj" && objectOf(outer))
    return subjectAt(scene, outer, groupOf(outer));
  if (
    verb.word.relation !== "advcl" ||
    outer.index < verb.index ||
    !/^(?:he|she|they)$/i.test(wordOf(scene, subject))
  )
    return null;
  return (
    childrenOf(outer, "nsubj", "nsubj:pass").find(
      ({ word }) => word.tag.startsWith("NNP") && word.start > verb.word.start,
    ) ?? null
  );
}

const CAUSES = /^(?:paid|pays|pay|paying|hired|hires|forced|bribed)$/i;

/** `for stealing`, `of stealing`: what somebody is blamed or punished for, or anything else that a verb is done for. */
function isBlamed(scene: Scene, verb: Node): boolean {
  return (
    verb.word.tag === "VBG" &&
    childrenOf(verb, "mark", "case").some((one) => /^(?:for|of|over)$/i.test(wordOf(scene, one)))
  );
}

/** `apologise for leaking`, `sacked for hitting`: the verb makes a wrong even of a word that may be innocent. */
export function isReproached(scene: Scene, { node }: Deed): boolean {
  const outer = parentOf(node);
  return outer !== null && isBlamed(scene, node) && REPROACHES.test(wordOf(scene, outer));
}

const REPROACHES =
  /^(?:apolog|sack|fired$|dismiss|suspend|disciplin|fine[sd]?$|blam|bann|censur|reprimand|expel|rebuk|scold)/i;
