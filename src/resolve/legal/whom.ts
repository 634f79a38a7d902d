import { holds } from "../../base/span.ts";
import type { LegalStatus } from "../../claim/claim.ts";
import type { LegalWord } from "../legal-words.ts";
import type { Scene } from "../scene.ts";
import { isNoun, isNounLike, phraseBehind } from "../phrase.ts";
import {
  childrenOf,
  headOf,
  nextOf,
  nodesIn,
  objectOf,
  parentOf,
  withCase,
  wordOf,
  type Node,
} from "../syntax.ts";
import { nodeBefore, subjectAt } from "./subject.ts";

/** The word for the person whom legal words give a status. Null: none in the sentence. */
export function whomOf(scene: Scene, found: LegalWord): Node | null {
  const word = { ...found, cue: withFuture(scene, found) };
  const node = headOf(scene.sentences, word.cue);
  if (!node) return null;
  const whom = placeOf(scene, node, word);
  return whom && word.status === "appealed" ? (clientOf(scene, whom) ?? whom) : whom;
}

function placeOf(scene: Scene, node: Node, word: LegalWord): Node | null {
  switch (isNoun(node.word.tag) && word.voice === "active" && isBare(node, word) ? "noun" : word.voice) {
    case "passive":
    case "self":
      return isIntransitive(node, word) ? null : (against(scene, word) ?? sufferer(scene, node, word));
    case "active":
      return objectAt(scene, node, word);
    case "noun":
      return ownerOf(scene, node, word);
    case "adjective":
      return nounBehind(node);
  }
}

/** `is to go on trial`, `are expected to stand trial`: the verb that tells so belongs to the words. */
function withFuture({ story: { text } }: Scene, { cue, future }: LegalWord): LegalWord["cue"] {
  const before = future ? text.slice(Math.max(0, cue.start - LONGEST_FUTURE), cue.start) : "";
  const [auxiliaries = ""] = /(?:\b(?:is|are|was|were)|['’](?:s|re)) (?:\S+ )?to $/.exec(before) ?? [];
  return { start: cue.start - auxiliaries.length, end: cue.end };
}

const LONGEST_FUTURE = 30; // characters

/** `Quint's lawyers appealed`: in the name of Quint. */
function clientOf(scene: Scene, node: Node): Node | null {
  const word = wordOf(scene, node).toLowerCase();
  const speaks = word === "team" || scene.lexicon.parties.get(word)?.has("voice");
  return speaks ? (ownerBefore(node) ?? withCase(scene, node, ["for"])[0] ?? null) : null;
}

/** `his 2016 arrest`: one word, which the table has as a verb. */
function isBare({ word }: Node, { cue }: LegalWord): boolean {
  return cue.start === word.start && cue.end === word.end;
}

/** `Quint sued in Fenwick`: an active without an object. */
function isIntransitive(node: Node, word: LegalWord): boolean {
  return isBare(node, word) && word.voice === "passive" && word.status === "sued" && node.word.tag !== "VBN";
}

/** `charges were filed against Quint`. */
function against(scene: Scene, { cue }: LegalWord): Node | null {
  const last = nodesIn(scene.sentences, cue).at(-1);
  return last && wordOf(scene, last) === "against" ? phraseBehind(last) : null;
}

/** `was in custody`, `remained behind bars`, `landed Quint in jail`. */
function sufferer(scene: Scene, node: Node, { cue, voice }: LegalWord): Node | null {
  const [first] = nodesIn(scene.sentences, cue);
  const verb = node.word.relation === "obl" || node.word.relation === "advmod" ? parentOf(node) : null;
  const isVerbal = first?.word.tag.startsWith("VB") === true || node.word.tag.startsWith("VB");
  if (voice === "self" && !isVerbal && verb?.word.tag.startsWith("VB")) {
    return (
      objectOf(verb) ?? subjectAt(scene, verb, { start: Math.min(cue.start, verb.word.start), end: cue.end })
    );
  }
  return subjectAt(scene, node, voice === "self" && !isVerbal ? groupBefore(scene, cue) : cue);
}

/** `is out of custody on bail`: the words from the verb on. */
function groupBefore(scene: Scene, cue: LegalWord["cue"]): LegalWord["cue"] {
  const before = nodeBefore(
    (nodesIn(scene.sentences, cue)[0] ?? { sentence: { start: 0, end: 0, words: [] } }).sentence,
    cue.start,
  );
  if (!before) return cue;
  const { words } = before.sentence;
  let at = before.index;
  while (at > 0 && /^(?:IN|NN|DT|RB|RP|JJ)$/.test(words[at]?.tag ?? "")) at--;
  const verb = words[at];
  return verb?.tag.startsWith("VB") ? { start: verb.start, end: cue.end } : cue;
}

/** Object of the verb, or what stands right behind the words (`brought charges against him`, `searching for a man`). */
function objectAt(scene: Scene, verb: Node, { cue }: LegalWord): Node | null {
  const inside = nodesIn(scene.sentences, cue);
  const last = inside.at(-1) ?? verb;
  if (isOpen(scene, last)) return phraseBehind(last);
  const of = nextOf(last);
  const noun = inside.slice(1).find(isNounLike);
  if (noun && of && isOpen(scene, of)) return phraseBehind(of);
  const whole = objectOf(verb);
  if (whole && holds(cue, whole.word)) return whole;
  return phraseBehind(last) ?? whole ?? objectAround(verb) ?? noun ?? described(verb);
}

/** `arrested and charged Quint`: the object of the verb that it is joined to. */
function objectAround(verb: Node): Node | null {
  return joinedVerbs(verb).map(objectOf).find(Boolean) ?? null;
}

/** `the man whom police arrested`. */
function described(verb: Node): Node | null {
  return verb.word.relation.startsWith("acl") ? parentOf(verb) : null;
}

function isOpen(scene: Scene, node: Node): boolean {
  return /^(?:against|for|of)$/.test(wordOf(scene, node));
}

function joinedVerbs(verb: Node): Node[] {
  const outer = verb.word.relation === "conj" ? parentOf(verb) : null;
  return [...childrenOf(verb, "conj"), ...(outer ? [outer] : [])].filter(({ word }) =>
    word.tag.startsWith("VB"),
  );
}

// An appeal is made by somebody, a suit is against somebody.
const CASES: Readonly<Partial<Record<LegalStatus, readonly string[]>>> = {
  appealed: ["by"],
  sued: ["against"],
};

/** `his arrest`, `the arrest of Quint`, `charges against Quint`; else whose verb the noun stands with. */
function ownerOf(scene: Scene, noun: Node, word: LegalWord): Node | null {
  const cases = CASES[word.status] ?? ["of", "against", "for"];
  const last = nodesIn(scene.sentences, word.cue).at(-1) ?? noun;
  const leads = [last, nextOf(last)].filter((lead) => lead && cases.includes(wordOf(scene, lead)));
  const behind = leads
    .map((lead) => lead && phraseBehind(lead))
    .find((node) => node && !isInOffence(word, node));
  if (behind) return behind;
  const after = withCase(scene, noun, cases).find((node) => !isInOffence(word, node));
  if (after || word.status === "sued") return after ?? null;
  const owner = ownerBefore(nodesIn(scene.sentences, word.cue).find(isNounLike) ?? last);
  return owner === undefined ? governorOf(scene, noun, word) : owner;
}

function isInOffence({ offence }: LegalWord, { word }: Node): boolean {
  return offence !== null && holds(offence, word);
}

/** `his 2016 arrest`, `Quint's arrest`. Undefined: the phrase has no owner. */
function ownerBefore({ sentence, index }: Node): Node | null | undefined {
  for (let at = index; at >= 0; at--) {
    const word = sentence.words[at];
    if (word?.tag === "PRP$") return { sentence, index: at, word };
    if (word?.tag === "POS") {
      const owner = sentence.words[at - 1];
      if (owner && owner.tag !== "POS")
        return isNoun(owner.tag) ? { sentence, index: at - 1, word: owner } : null;
    } else if (!word || !/^(?:NN|JJ|CD|VB[NG]|HYPH)/.test(word.tag)) return undefined;
  }
  return undefined;
}

/** `go on trial on charges of arson`: whom the verb has as its object, or else as its subject. */
function governorOf(scene: Scene, noun: Node, { cue, status }: LegalWord): Node | null {
  const verb = noun.word.relation === "obl" ? parentOf(noun) : null;
  const isOn = childrenOf(noun, "case").some((one) => /^(?:on|over|under)$/i.test(wordOf(scene, one)));
  if (
    !verb?.word.tag.startsWith("VB") ||
    status !== "charged" ||
    !(isOn || /^on /i.test(scene.story.text.slice(cue.start)))
  )
    return null;
  return (
    objectOf(verb) ?? subjectAt(scene, verb, { start: Math.min(verb.word.start, cue.start), end: cue.end })
  );
}

/** The noun of `the jailed leader Quint`: the last of those that follow. */
function nounBehind(node: Node): Node | null {
  const { words } = node.sentence;
  let head: Node | null = isNoun(node.word.tag) ? node : null;
  for (let index = node.index + 1; index < words.length; index++) {
    const word = words[index];
    if (!word || !/^(?:NN|JJ|HYPH)/.test(word.tag)) break;
    if (isNoun(word.tag)) head = { sentence: node.sentence, index, word };
  }
  return head;
}
