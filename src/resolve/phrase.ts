import { firstEndingAfter, type Span } from "../base/span.ts";
import type { Sentence } from "../model/grammar.ts";
import { nodesIn, type Node } from "./syntax.ts";

/** A noun phrase read from its words' tags: the tags are surer than the tree, and a source begins and ends with its phrase. */
export interface Phrase extends Span {
  readonly head: Node;
  /** The words behind the head, up to the phrase's end. */
  readonly rest: readonly Node[];
}

/** The phrase that the span is: its head is the last noun before a preposition, a mark or a clause. Null: no word in it. */
export function phraseIn(sentences: readonly Sentence[], span: Span): Phrase | null {
  const nodes = wordsIn(sentences, span);
  const stop = nodes.findIndex(({ word }, index) => index > 0 && ends(word.tag));
  const base = stop < 0 ? nodes : nodes.slice(0, stop);
  const head =
    base.findLast(({ word }) => isNoun(word.tag)) ?? base.findLast(({ word }) => word.tag !== "POS");
  return head ? { ...span, head, rest: nodes.slice(nodes.indexOf(head) + 1) } : null;
}

/** Also over a full stop that the sentences take for their end: `U.S. officials`. */
function wordsIn(sentences: readonly Sentence[], span: Span): Node[] {
  const nodes = nodesIn(sentences, span);
  const end = nodes[0]?.sentence.end ?? span.end;
  const isCut = end < span.end && nodes.length < 3;
  const next = isCut ? sentences[firstEndingAfter(sentences, end)] : undefined;
  return next
    ? [
        ...nodes.filter(({ word }) => /\w/.test(word.tag)),
        ...nodesIn(sentences, { start: next.start, end: span.end }),
      ]
    : nodes;
}

/** The phrase that a noun in running text ends: the words before it that belong to it. */
export function phraseBefore(head: Node): Span {
  const { words } = head.sentence;
  let first = head.index;
  while (first > 0 && isModifier(words[first - 1]?.tag ?? "")) first--;
  return { start: words[first]?.start ?? head.word.start, end: head.word.end };
}

/** The words of a phrase before its noun, in lower case, without determiners and quantities. */
export function modifiersIn(text: string, { start, head }: Pick<Phrase, "start" | "head">): Set<string> {
  const before = head.sentence.words.filter(
    (word) => word.start >= start && word.end <= head.word.start && /^(?:NN|JJ|VB|FW)/.test(word.tag),
  );
  return new Set(before.map((word) => text.slice(word.start, word.end).toLowerCase()));
}

/** The noun or pronoun whose phrase begins right behind the word. */
export function phraseBehind({ sentence, index }: Node): Node | null {
  let head: Node | null = null;
  for (let at = index + 1; at < sentence.words.length; at++) {
    const word = sentence.words[at];
    if (!word || !/^(?:DT|PDT|JJ|CD|NN|PRP|VBN|POS|HYPH|AFX|RB|CC$)/.test(word.tag)) break;
    if (word.tag === "CC" && head) break;
    if (word.tag === "PRP" || isObject(sentence, at)) return { sentence, index: at, word };
    if (word.tag === "POS") head = null;
    else if (isNoun(word.tag)) head = { sentence, index: at, word };
  }
  return head;
}

/** The tags often have `her` as the owner of what follows, though no noun does. */
function isObject({ words }: Sentence, at: number): boolean {
  return words[at]?.tag === "PRP$" && !/^(?:NN|JJ|VB[NG]|POS)/.test(words[at + 1]?.tag ?? "");
}

export function isNoun(tag: string): boolean {
  return tag.startsWith("NN");
}

export function isPlural(tag: string): boolean {
  return /^NNP?S$/.test(tag);
}

/** By its letters, for the tags may miss it: `twenty-one schoolgirls`. */
export function looksPlural(noun: string): boolean {
  return /(?:[^s'’]s|[mM]en|[pP]eople)$/.test(noun);
}

/** True if the words name examples: a name behind them is not the phrase's own. */
export function givesExamples(words: string): boolean {
  return /\b(?:like|including|such as)\b/.test(words);
}

/** A noun or a personal pronoun. */
export function isNounLike({ word }: Pick<Node, "word">): boolean {
  return isNoun(word.tag) || word.tag === "PRP";
}

function ends(tag: string): boolean {
  return /^(?:IN|TO|W|VB[DPZ]|VBG|MD|[,:(]|-LRB-|``|'')/.test(tag);
}

function isModifier(tag: string): boolean {
  return /^(?:NN|JJ|POS|CD|VBN|HYPH|RB$|PRP\$|DT|FW|AFX)/.test(tag);
}
