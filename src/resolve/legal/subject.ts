import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/grammar.ts";
import type { Scene } from "../scene.ts";
import { isNounLike } from "../phrase.ts";
import { childrenOf, nodeAt, objectOf, parentOf, wordOf, type Node } from "../syntax.ts";
import { formOf } from "../pronoun-forms.ts";

const MOST_STEPS = 6; // up the tree

/**
 * Who suffers or does what the verb says. Words right before it are surer than the tree: a pronoun, or a mark that closes
 * an apposition (`Rell, brother of Quint, was arrested`), which the tree may take for the subject.
 */
export function subjectAt(scene: Scene, verb: Node, cue: Span): Node | null {
  const next = nodeBefore(verb.sentence, cue.start);
  if (next && /^(?:he|she|they|who)$/i.test(wordOf(scene, next))) return standsFor(scene, next, verb);
  const scanned = next ? nounAhead(scene, next) : null;
  const own = ownSubject(scene, verb);
  if (own && (next?.word.tag !== "," || !scanned || own.index > verb.index))
    return standsFor(scene, own, verb);
  return scanned ?? inherited(scene, verb, MOST_STEPS);
}

function ownSubject(scene: Scene, verb: Node): Node | undefined {
  return childrenOf(verb, "nsubj:pass", "nsubj").find((node) => !/^(?:it|there)$/i.test(wordOf(scene, node)));
}

/** The subject of the verb that this one hangs on without one of its own, or the noun that it describes. */
function inherited(scene: Scene, verb: Node, steps: number): Node | null {
  const outer = parentOf(verb);
  if (!outer || steps === 0) return null;
  const { relation } = verb.word;
  if (relation.startsWith("acl")) return isNounLike(outer) ? outer : null;
  if (relation === "xcomp") return objectOf(outer) ?? subjectOver(scene, outer, steps);
  return SHARES_SUBJECT.has(relation) ? subjectOver(scene, outer, steps) : null;
}

const SHARES_SUBJECT = new Set(["conj", "advcl", "aux", "cop", "aux:pass"]);

function subjectOver(scene: Scene, verb: Node, steps: number): Node | null {
  const own = ownSubject(scene, verb);
  return own ? standsFor(scene, own, verb) : inherited(scene, verb, steps - 1);
}

/** `who`, `which`, `that`: the name right before, or the noun that their clause hangs on. */
function standsFor(scene: Scene, node: Node, verb: Node): Node | null {
  if (formOf(wordOf(scene, node)) !== "relative") return node;
  const next = nounBefore(node);
  if (next && node.word.start - next.word.end <= 2 && next.word.tag.startsWith("NNP")) return next;
  for (let at: Node | null = verb, steps = MOST_STEPS; at && steps > 0; at = parentOf(at), steps--) {
    const noun = at.word.relation.startsWith("acl") ? parentOf(at) : null;
    if (noun && noun.index < node.index) return noun;
  }
  return next;
}

/**
 * The head of the phrase that ends at the word, read from the tags: over adverbs, ages and what stands between two commas,
 * and from `of Fenwick` on to the noun before. Null: a verb, a conjunction or a mark stands there.
 */
function nounAhead(scene: Scene, last: Node): Node | null {
  const { sentence } = last;
  const { words } = sentence;
  let at = last.index;
  while (at >= 0 && !isNounLike({ word: words[at] ?? last.word })) {
    const tag = words[at]?.tag ?? "";
    if (tag === ",") at = commaBefore(sentence, at);
    else if (/^(?:RB|CD|HYPH|''|``)/.test(tag)) at--;
    else return null;
  }
  return at < 0 ? null : headOver(scene, { sentence, index: at, word: words[at] ?? last.word });
}

/** The index before the part that the comma closes; -1 if no comma opens it. */
function commaBefore({ words }: Sentence, at: number): number {
  const opens = words.slice(0, at).findLastIndex(({ tag }) => tag === ",");
  return opens - 1;
}

const LINKS = /^(?:of|from|in|at|for|with|near)$/;

function headOver(scene: Scene, last: Node): Node {
  const { sentence } = last;
  let head = last;
  for (let at = last.index - 1; at > 0; at--) {
    const word = sentence.words[at];
    const before = sentence.words[at - 1];
    if (!word || !before) break;
    if (LINKS.test(wordOf(scene, { sentence, index: at, word }))) {
      if (!isNounLike({ word: before }) && !/^(?:CD|DT)$/.test(before.tag)) break;
      head = { sentence, index: at - 1, word: before };
    } else if (!/^(?:NN|JJ|CD|DT|POS|PRP\$|HYPH|AFX)/.test(word.tag)) break;
  }
  return head;
}

export function nodeBefore(sentence: Sentence, place: number): Node | null {
  return nodeAt(
    sentence,
    sentence.words.findLastIndex(({ end }) => end <= place),
  );
}

function nounBefore({ sentence, index }: Node): Node | null {
  const before = sentence.words.slice(0, index);
  return nodeAt(
    sentence,
    before.findLastIndex((word) => isNounLike({ word })),
  );
}
