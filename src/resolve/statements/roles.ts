import { subjectAt } from "../legal/subject.ts";
import type { Scene } from "../scene.ts";
import {
  childrenOf,
  isOwner,
  nextOf,
  nodeAt,
  objectOf,
  parentOf,
  withCase,
  wordOf,
  type Node,
} from "../syntax.ts";
import { actRoles } from "./acts.ts";
import type { Deed } from "./deeds.ts";
import { byWhom, groupOf, type Roles } from "./parts.ts";
import { isNounLike, phraseBehind } from "../phrase.ts";

export function rolesOf(scene: Scene, deed: Deed): Roles {
  switch (deed.wording) {
    case "act":
      return actRoles(scene, deed);
    case "noun":
      return nounRoles(scene, deed);
    case "label":
      return labelRoles(deed);
  }
}

// The words for these deeds have the person who suffers them as owner: `her murder`, but `his attack on Quint`.
const SUFFERED = new Set(["person", "sex"]);

function nounRoles(scene: Scene, { node, row }: Deed): Roles {
  const owner = ownerOf(node);
  const by = byWhom(scene, node);
  const target = targetBehind(scene, node) ?? withCase(scene, node, ["of", "against", "on"])[0] ?? null;
  const doing = committing(scene, node);
  const verb = verbAbove(node);
  if (by) return { agent: by, victim: target ?? owner, verb, isOwned: true };
  if (doing) return { ...doing, victim: target };
  if (!SUFFERED.has(row.group)) return { agent: owner, victim: target, verb, isOwned: owner !== null };
  return target
    ? { agent: owner, victim: target, verb, isOwned: owner !== null }
    : { agent: null, victim: owner, verb, isOwned: false };
}

/** `murder of Quint`: the words right behind the noun are surer than the tree. */
function targetBehind(scene: Scene, noun: Node): Node | null {
  const next = nextOf(noun);
  return next && /^(?:of|against|on)$/i.test(wordOf(scene, next)) ? phraseBehind(next) : null;
}

function ownerOf(noun: Node): Node | null {
  return childrenOf(noun, "nmod").find(isOwner) ?? pronounBefore(noun);
}

function pronounBefore({ sentence, index }: Node): Node | null {
  const before = nodeAt(sentence, index - 1);
  return before?.word.tag === "PRP$" ? before : null;
}

/** `committed fraud`, `carried out the attack`, `fraud was committed by Quint`. */
function committing(scene: Scene, noun: Node): Omit<Roles, "victim"> | null {
  const verb = parentOf(noun);
  if (!verb || !COMMITS.test(wordOf(scene, verb))) return null;
  if (noun.word.relation === "obj")
    return { agent: subjectAt(scene, verb, groupOf(verb)), verb, isOwned: false };
  return noun.word.relation === "nsubj:pass" ? { agent: byWhom(scene, verb), verb, isOwned: false } : null;
}

const COMMITS = /^(?:commit\w*|perpetrat\w+|carr(?:y|ies|ied|ying)|orchestrat\w+|masterminded)$/i;

/** The verb that the noun is part of, over no more than three words. */
function verbAbove(noun: Node): Node | null {
  for (let at = parentOf(noun), steps = 3; at && steps > 0; at = parentOf(at), steps--) {
    if (at.word.tag.startsWith("VB")) return at;
  }
  return null;
}

/** Who is called something: the noun itself or what it stands before; the owner of `her attacker` has suffered. */
function labelRoles({ node }: Deed): Roles {
  const outer = parentOf(node);
  const isModifier = /^(?:compound|amod)$/.test(node.word.relation) && outer !== null && isNounLike(outer);
  const bearer = isModifier ? outer : node;
  const victim = ownerOf(bearer);
  if (childrenOf(bearer, "cop").length > 0) {
    return { agent: childrenOf(bearer, "nsubj")[0] ?? null, victim, verb: bearer, isOwned: false };
  }
  const agent = calledIn(node) ?? (isNounLike(bearer) ? bearer : null);
  return { agent, victim, verb: verbAbove(bearer), isOwned: false };
}

/** `called Quint a thief`. */
function calledIn(node: Node): Node | null {
  const verb = node.word.relation === "xcomp" ? parentOf(node) : null;
  return verb?.word.tag.startsWith("VB") ? objectOf(verb) : null;
}
