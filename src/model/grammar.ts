import { isRecord } from "../base/record.ts";
import { firstEndingAfter, type Span } from "../base/span.ts";
import { leastProbable, makeCrf, tagPath, type Crf } from "./crf.ts";
import { hiddenWidth } from "./encoder.ts";
import type { Floats, Session } from "./session.ts";
import { treeOf } from "./tree.ts";
import type { Block } from "./windows.ts";

/** A word in its sentence's tree. */
export interface Word extends Span {
  /** Part of speech, Penn Treebank: `VBD`, `NNP`. */
  readonly tag: string;
  /** Universal Dependencies, v2; `part`: a further piece of the token that its head begins (`co` `-` `star`). */
  readonly relation: string;
  /** Index of the head among the sentence's words; -1: it hangs on nothing. */
  readonly head: number;
}

export interface Sentence extends Span {
  readonly words: readonly Word[];
}

export const nameKinds = ["person", "organisation", "place", "other"] as const;
export type NameKind = (typeof nameKinds)[number];

/** A stretch that names somebody or something, without title, article or possessive ending. */
export interface NameSpan extends Span {
  readonly kind: NameKind;
  /** The least probable of its words' tags, 0–1, uncalibrated. */
  readonly probability: number;
}

/** Names and trees of a stretch of text. */
export interface Grammar {
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
}

/** The labels of the word graph's outputs. */
interface Labels {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** The graph of names and trees. */
export interface GrammarGraph extends Labels {
  readonly session: Session;
}

/** @throws TypeError if these are not the labels of a word graph. */
export function parseLabels(labels: unknown): Labels {
  const { names, tags, relations } = isRecord(labels) ? labels : {};
  if (!isStrings(names) || !isStrings(tags) || !isStrings(relations)) {
    throw new TypeError("words.json has no names, tags or relations");
  }
  if (names.join() !== nameTags.join()) throw new TypeError(`words.json has other names: ${names.join()}`);
  return { tags, relations };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

const nameTags = ["O", ...nameKinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];

/** No score but the order of the tags: nothing goes on that has not begun. */
const nameCrf: Crf = makeCrf({
  T: nameTags.map((from) => nameTags.map((to) => (goesOn(to) && !fits(from, to) ? -1e4 : 0))),
  S: nameTags.map((tag) => (goesOn(tag) ? -1e4 : 0)),
  E: nameTags.map(() => 0),
});

function goesOn(tag: string): boolean {
  return tag.startsWith("I-");
}

function fits(from: string, to: string): boolean {
  return from.slice(1) === to.slice(1);
}

/** Words [first, end) of a block. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** A block's names and trees by the numbers of its words. */
export interface BlockGrammar {
  readonly sentences: readonly (Stretch & { readonly words: readonly Omit<Word, keyof Span>[] })[];
  readonly names: readonly (Stretch & Omit<NameSpan, keyof Span>)[];
}

/** What the encoder makes of a block's words, and its words by sentence. */
export interface GrammarJob {
  readonly words: Float32Array;
  readonly stretches: readonly Stretch[];
}

/** Reads names and trees of one block. A word's head stands in the word's own sentence. */
export async function readGrammar(
  graph: GrammarGraph,
  { words, stretches }: GrammarJob,
): Promise<BlockGrammar> {
  const count = words.length / (2 * hiddenWidth);
  const output = await graph.session.run({ hw: { data: words, dims: [1, count, 2 * hiddenWidth] } });
  return {
    sentences: stretches.map((stretch) => ({
      ...stretch,
      words: wordsOf(graph, output, { count, stretch }),
    })),
    names: namesOf(output["name"]?.data ?? new Float32Array(), count),
  };
}

type Output = Readonly<Record<string, Floats>>;

function wordsOf(
  labels: Labels,
  { pos, relation, head }: Output,
  { count, stretch: { first, end } }: { readonly count: number; readonly stretch: Stretch },
): Omit<Word, keyof Span>[] {
  if (!pos || !relation || !head) throw new TypeError("the word graph lacks an output");
  const width = count + 1; // of a row of head scores: the root, then the block's words
  const heads = treeOf({
    count: end - first,
    at: (child, at) => head.data[(first + child) * width + (at < 0 ? 0 : 1 + first + at)] ?? -Infinity,
  });
  return heads.map((head, index) => ({
    tag: labels.tags[bestAt(pos, first + index)] ?? "",
    relation: labels.relations[bestAt(relation, first + index)] ?? "",
    head,
  }));
}

/** The block's words by sentence. */
export function stretchesOf(block: Block, sentences: readonly Span[]): Stretch[] {
  const found: Stretch[] = [];
  let at = firstEndingAfter(sentences, block[0]?.span.start ?? 0);
  let first = 0;
  for (const [word, { span }] of block.entries()) {
    if (span.start < (sentences[at]?.end ?? Infinity)) continue;
    if (word > first) found.push({ first, end: word });
    first = word;
    while (span.start >= (sentences[at]?.end ?? Infinity)) at++;
  }
  return [...found, { first, end: block.length }];
}

function namesOf(scores: Float32Array, count: number): BlockGrammar["names"] {
  const path = tagPath(nameCrf, scores, count);
  const names: BlockGrammar["names"][number][] = [];
  for (let first = 0; first < count; first++) {
    const tag = path.tags[first] ?? 0;
    if (tag === 0) continue;
    let end = first + 1;
    while (path.tags[end] === tag + 1) end++;
    const kind = nameKinds[(tag - 1) >> 1];
    const probability = leastProbable(path, nameCrf.tags, first, end);
    if (kind) names.push({ first, end, kind, probability });
    first = end - 1;
  }
  return names;
}

/** The same in the text that the block is of. */
export function placeGrammar({ sentences, names }: BlockGrammar, block: Block): Grammar {
  return {
    sentences: sentences.map(({ words, ...stretch }) => ({
      ...spanOf(block, stretch),
      words: words.map((word, index) => ({ ...spanAt(block, stretch.first + index), ...word })),
    })),
    names: names.map(({ first, end, ...name }) => ({ ...spanOf(block, { first, end }), ...name })),
  };
}

function spanOf(block: Block, { first, end }: Stretch): Span {
  return { start: spanAt(block, first).start, end: spanAt(block, end - 1).end };
}

function spanAt(block: Block, word: number): Span {
  return block[word]?.span ?? { start: 0, end: 0 };
}

function bestAt({ data, dims }: Floats, word: number): number {
  const width = dims[2] ?? 0;
  let best = 0;
  for (let at = 1; at < width; at++)
    if ((data[word * width + at] ?? 0) > (data[word * width + best] ?? 0)) best = at;
  return best;
}
