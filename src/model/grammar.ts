import { isRecord } from "../base/record.ts";
import { firstEndingAfter, type Span } from "../base/span.ts";
import { leastProbable, makeCrf, tagPath, type Crf } from "./crf.ts";
import type { EncodedBlock } from "./encoder.ts";
import type { Floats, Session } from "./session.ts";
import { treeOf } from "./tree.ts";
import type { Block, Window } from "./windows.ts";

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

/** Reads names and trees of one window. A word's head stands in the word's own sentence. */
export async function readGrammar(
  graph: GrammarGraph,
  { window, encoded }: { readonly window: Window; readonly encoded: readonly EncodedBlock[] },
  sentences: readonly Span[],
): Promise<Grammar> {
  const read: Grammar[] = [];
  for (const [index, block] of window.entries()) {
    const words = encoded[index]?.words;
    if (!words || block.length === 0) continue;
    const output = await graph.session.run({
      hw: { data: words, dims: [1, block.length, words.length / block.length] },
    });
    read.push({
      sentences: stretchesOf(block, sentences).map((stretch) =>
        sentenceOf(graph, output, { block, stretch }),
      ),
      names: namesOf(output["name"]?.data ?? new Float32Array(), block),
    });
  }
  return {
    sentences: read.flatMap((grammar) => grammar.sentences),
    names: read.flatMap((grammar) => grammar.names),
  };
}

type Output = Readonly<Record<string, Floats>>;

function sentenceOf(
  labels: Labels,
  { pos, relation, head }: Output,
  { block, stretch: { first, end } }: { readonly block: Block; readonly stretch: Stretch },
): Sentence {
  if (!pos || !relation || !head) throw new TypeError("the word graph lacks an output");
  const width = block.length + 1; // of a row of head scores: the root, then the block's words
  const heads = treeOf({
    count: end - first,
    at: (child, at) => head.data[(first + child) * width + (at < 0 ? 0 : 1 + first + at)] ?? -Infinity,
  });
  const words = block.slice(first, end).map(({ span }, index) => ({
    ...span,
    tag: labels.tags[bestAt(pos, first + index)] ?? "",
    relation: labels.relations[bestAt(relation, first + index)] ?? "",
    head: heads[index] ?? -1,
  }));
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words };
}

/** Words [first, end) of a block. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The block's words by sentence. */
function stretchesOf(block: Block, sentences: readonly Span[]): Stretch[] {
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

function namesOf(scores: Float32Array, block: Block): NameSpan[] {
  const path = tagPath(nameCrf, scores, block.length);
  const names: NameSpan[] = [];
  for (let first = 0; first < block.length; first++) {
    const tag = path.tags[first] ?? 0;
    if (tag === 0) continue;
    let end = first + 1;
    while (path.tags[end] === tag + 1) end++;
    const kind = nameKinds[(tag - 1) >> 1];
    const [from, last] = [block[first]?.span, block[end - 1]?.span];
    const probability = leastProbable(path, nameCrf.tags, first, end);
    if (kind && from && last) names.push({ start: from.start, end: last.end, kind, probability });
    first = end - 1;
  }
  return names;
}

function bestAt({ data, dims }: Floats, word: number): number {
  const width = dims[2] ?? 0;
  let best = 0;
  for (let at = 1; at < width; at++)
    if ((data[word * width + at] ?? 0) > (data[word * width + best] ?? 0)) best = at;
  return best;
}
