import { firstIndex } from "../base/search.ts";
import { firstEndingAfter, holds, type Span } from "../base/span.ts";
import type { Sentence, Word } from "../model/grammar.ts";
import type { Scene } from "./scene.ts";

/** A word in its sentence's tree. */
export interface Node {
  readonly sentence: Sentence;
  readonly index: number;
  readonly word: Word;
}

/** The sentence that holds the place; null between two. `sentences` are sorted. */
export function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | null {
  const sentence = sentences[firstEndingAfter(sentences, place)];
  return sentence && sentence.start <= place ? sentence : null;
}

/** The sentence in which the place stands or behind which it does, and up to `most` before it, the nearest first. */
export function sentencesBack(sentences: readonly Sentence[], place: number, most: number): Sentence[] {
  const end = firstIndex(sentences.length, (index) => (sentences[index]?.start ?? Infinity) > place);
  return sentences.slice(Math.max(0, end - 1 - most), end).toReversed();
}

/** All words of a sentence. */
export function nodesOf(sentence: Sentence): Node[] {
  return sentence.words.map((word, index) => ({ sentence, index, word }));
}

/** The words of one sentence that stand inside the span. */
export function nodesIn(sentences: readonly Sentence[], span: Span): Node[] {
  const sentence = sentenceAt(sentences, span.start);
  if (!sentence) return [];
  return nodesOf(sentence).filter(({ word }) => holds(span, word));
}

/** The word that the span's other words hang on: the first whose head stands outside. Null if no word is inside. */
export function headOf(sentences: readonly Sentence[], span: Span): Node | null {
  const nodes = nodesIn(sentences, span);
  const inside = new Set(nodes.map(({ index }) => index));
  const tops = nodes.filter(({ word }) => !inside.has(word.head));
  return tops.find(({ word }) => word.relation !== "punct") ?? tops[0] ?? null;
}

export function wordOf({ story }: Scene, { word }: Node): string {
  return story.text.slice(word.start, word.end);
}

export function nodeAt(sentence: Sentence, index: number): Node | null {
  const word = sentence.words[index];
  return word ? { sentence, index, word } : null;
}

/** The word right behind. */
export function nextOf({ sentence, index }: Node): Node | null {
  return nodeAt(sentence, index + 1);
}

export function parentOf({ sentence, word }: Node): Node | null {
  return nodeAt(sentence, word.head);
}

/** The words that hang on this one, of these relations; all if none are given. */
export function childrenOf({ sentence, index }: Node, ...relations: readonly string[]): Node[] {
  return sentence.words.flatMap((word, at) =>
    word.head === index && (relations.length === 0 || relations.includes(word.relation))
      ? [{ sentence, index: at, word }]
      : [],
  );
}

/** What hangs on the word with one of these prepositions. */
export function withCase(scene: Scene, node: Node, cases: readonly string[]): Node[] {
  return childrenOf(node, "nmod", "obl", "obl:agent").filter((child) =>
    childrenOf(child, "case").some((one) => cases.includes(wordOf(scene, one).toLowerCase())),
  );
}

/** All that hangs on the word, itself included, without the commas at its end. */
export function phraseOf(node: Node): Span {
  const { sentence } = node;
  let [first, last] = [node.index, node.index];
  for (let index = 0; index < sentence.words.length; index++) {
    if (!hangsOn(sentence, index, node.index)) continue;
    first = Math.min(first, index);
    if (sentence.words[index]?.relation !== "punct") last = Math.max(last, index);
  }
  return { start: sentence.words[first]?.start ?? 0, end: sentence.words[last]?.end ?? 0 };
}

/** The subject of a verb, or of the verb that it is joined to or hangs on as `to do`; active or passive. */
export function subjectOf(verb: Node): Node | null {
  const [own] = childrenOf(verb, "nsubj", "nsubj:pass", "csubj");
  if (own) return own;
  const outer = parentOf(verb);
  return outer && ["conj", "xcomp"].includes(verb.word.relation) ? subjectOf(outer) : null;
}

export function objectOf(verb: Node): Node | null {
  return childrenOf(verb, "obj")[0] ?? null;
}

/** `his`, `Quint's`: the trees call an owner `nmod` like any other complement. */
export function isOwner(node: Node): boolean {
  if (node.word.relation !== "nmod") return false;
  return (
    /^(?:PRP|WP)\$$/.test(node.word.tag) || childrenOf(node, "case").some(({ word }) => word.tag === "POS")
  );
}

/** True if it stands as a subject, also in a list or apposition: `The clerk, Dana Rell, said`. */
export function isSubject(node: Node | null): boolean {
  let top = node;
  for (let steps = 0; top && steps < 3 && /^(?:conj|appos|flat|compound)/.test(top.word.relation); steps++)
    top = parentOf(top);
  return top?.word.relation.startsWith("nsubj") ?? false;
}

export function isPassive(verb: Node): boolean {
  return childrenOf(verb, "aux:pass", "nsubj:pass").length > 0;
}

function hangsOn(sentence: Sentence, index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= sentence.words.length; steps++) {
    if (at === top) return true;
    at = sentence.words[at]?.head ?? -1;
  }
  return false;
}
