import type { Span } from "../base/span.ts";
import { leastProbable, makeCrf, tagPath, type Crf } from "./crf.ts";
import { openEncoder, type EncodedBlock, type Encoder, type Style } from "./encoder.ts";
import { parseLabels, readGrammar, type GrammarGraph, type NameSpan, type Sentence } from "./grammar.ts";
import { readLabels } from "./claim-labels.ts";
import {
  lengthOf,
  readRoles,
  rolesIn,
  roleTags,
  type Cue,
  type Frame,
  type LabelledFrame,
  type RoleGraph,
} from "./roles.ts";
import type { Backend, Session } from "./session.ts";
import { parseTables } from "./tables.ts";
import { blocksOf, windowsOf, type Window } from "./windows.ts";
import { wordPiece, type WordPiece } from "./wordpiece.ts";

/** The files of one trained reader (`models/en`). */
export interface ModelFiles {
  readonly encoder: Uint8Array;
  readonly roles: Uint8Array;
  /** `crf.json`, parsed. */
  readonly tables: unknown;
  readonly vocabulary: string;
  /** Labels of claims. */
  readonly claims: Uint8Array;
  /** Names and trees. */
  readonly words: Uint8Array;
  /** `words.json`, parsed: its labels. */
  readonly labels: unknown;
}

/** Where a text is cut. Both sorted, none overlapping; a sentence lies in one paragraph. */
export interface Layout {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
}

/** What the model sees in one text. */
export interface Tagged {
  /** Sorted by cue. */
  readonly frames: readonly LabelledFrame[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
}

export interface Tagger {
  /** Calls may overlap; they run one after another. */
  readonly tag: (text: string, layout: Layout, style: Style) => Promise<Tagged>;
  readonly close: () => Promise<void>;
}

interface Network {
  readonly encoder: Encoder;
  readonly cueCrf: Crf;
  readonly roles: RoleGraph;
  readonly labels: Session;
  readonly grammar: GrammarGraph;
  readonly longest: number;
  readonly wordPiece: WordPiece;
}

/** @throws TypeError if the tables are not those of a reader. */
export async function openTagger(files: ModelFiles, backend: Backend): Promise<Tagger> {
  const tables = parseTables(files.tables);
  const pieces = wordPiece(files.vocabulary);
  const network: Network = {
    encoder: await openEncoder(files.encoder, pieces, backend),
    cueCrf: makeCrf(tables.cue),
    roles: { session: await backend.open(files.roles), crf: makeCrf(tables.role) },
    labels: await backend.open(files.claims),
    grammar: { session: await backend.open(files.words), ...parseLabels(files.labels) },
    longest: tables.maxlen,
    wordPiece: pieces,
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    tag: (text, layout, style) => {
      const result = last.then(() => tagText(network, { text, layout, style }));
      last = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await last;
      await network.encoder.close();
      await network.roles.session.close();
      await network.labels.close();
      await network.grammar.session.close();
    },
  };
}

interface Job {
  readonly text: string;
  readonly layout: Layout;
  readonly style: Style;
}

async function tagText(network: Network, { text, layout, style }: Job): Promise<Tagged> {
  const frames: LabelledFrame[] = [];
  const sentences: Sentence[] = [];
  const names: NameSpan[] = [];
  for (const window of windowsOf(blocksOf(text, layout.paragraphs, network.wordPiece), network.longest)) {
    const encoded = await network.encoder.encode(window, style);
    frames.push(...(await framesOf(network, window, encoded)));
    const grammar = await readGrammar(network.grammar, { window, encoded }, layout.sentences);
    sentences.push(...grammar.sentences);
    names.push(...grammar.names);
  }
  return { frames: frames.toSorted((a, b) => startOf(a) - startOf(b)), sentences, names };
}

function startOf(frame: Frame): number {
  return frame.block[frame.first]?.span.start ?? 0;
}

async function framesOf(
  network: Network,
  window: Window,
  encoded: readonly EncodedBlock[],
): Promise<LabelledFrame[]> {
  const cues = encoded.flatMap(({ cue }, block) => cuesOf(network.cueCrf, cue, block));
  cues.sort((a, b) => lengthOf(window, a) - lengthOf(window, b));
  // Two calls, short blocks apart from long ones: less padding. Part of the result, since int8 depends on the batch.
  const half = Math.floor(cues.length / 2);
  const frames: LabelledFrame[] = [];
  for (const group of [cues.slice(0, half), cues.slice(half)]) {
    if (group.length === 0) continue;
    const read = await readRoles(network.roles, { window, encoded, cues: group });
    for (const [index, frame] of read.entries())
      frames.push(await labelled(network.labels, frame, encoded[group[index]?.block ?? 0]));
  }
  return frames;
}

async function labelled(session: Session, frame: Frame, encoded?: EncodedBlock): Promise<LabelledFrame> {
  const tags = rolesIn(frame);
  const cue = tags.flatMap((_, word) => (word >= frame.first && word < frame.end ? [word] : []));
  const [source, content] = ["source", "content"].map((role) =>
    tags.flatMap((tag, word) => (roleTags[tag]?.endsWith(role) ? [word] : [])),
  );
  if (!encoded || !source || !content) throw new RangeError("a frame of a block that was not encoded");
  return { ...frame, labels: await readLabels(session, { encoded, roles: [cue, source, content] }) };
}

function cuesOf(crf: Crf, emissions: Float32Array, block: number): Cue[] {
  const steps = emissions.length / crf.tags;
  if (steps === 0) return [];
  const path = tagPath(crf, emissions, steps);
  const cues: Cue[] = [];
  for (let first = 0; first < steps; first++) {
    if (path.tags[first] === 0) continue;
    let end = first + 1;
    while (end < steps && path.tags[end] === 2) end++;
    cues.push({ block, first, end, probability: leastProbable(path, crf.tags, first, end) });
    first = end - 1;
  }
  return cues;
}
