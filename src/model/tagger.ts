import type { Span } from "../base/span.ts";
import { makeCrf } from "./crf.ts";
import { openEncoder, type Style } from "./encoder.ts";
import { parseLabels, placeGrammar, stretchesOf, type NameSpan, type Sentence } from "./grammar.ts";
import { openMemory } from "./memory.ts";
import { keyOf, readWindow, sizeOf, type Network, type WindowReading } from "./reading.ts";
import type { LabelledFrame } from "./roles.ts";
import type { Backend } from "./session.ts";
import { parseTables } from "./tables.ts";
import { blocksOf, windowsOf, type Window } from "./windows.ts";
import { wordPiece } from "./wordpiece.ts";

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

interface Job {
  readonly text: string;
  readonly layout: Layout;
  readonly style: Style;
}

export interface TaggerOptions {
  /**
   * Bytes, roughly, of what the model made of earlier windows, to be used again where a window comes back unchanged. The
   * result is the same. Default: 0, nothing is kept.
   */
  readonly remembers?: number;
}

/** @throws TypeError if the tables are not those of a reader. */
export async function openTagger(
  files: ModelFiles,
  backend: Backend,
  { remembers = 0 }: TaggerOptions = {},
): Promise<Tagger> {
  const tables = parseTables(files.tables);
  const pieces = wordPiece(files.vocabulary);
  const network: Network = {
    encoder: await openEncoder(files.encoder, pieces, backend),
    cueCrf: makeCrf(tables.cue),
    roles: { session: await backend.open(files.roles), crf: makeCrf(tables.role) },
    labels: await backend.open(files.claims),
    grammar: { session: await backend.open(files.words), ...parseLabels(files.labels) },
  };
  const memory = openMemory({ room: remembers, weigh: sizeOf });
  const tagText = async ({ text, layout: { paragraphs, sentences }, style }: Job): Promise<Tagged> => {
    const read: Tagged[] = [];
    for (const window of windowsOf(blocksOf(text, paragraphs, pieces), tables.maxlen)) {
      const job = { window, style, stretches: window.map((block) => stretchesOf(block, sentences)) };
      read.push(placed(await memory.recall(keyOf(job), () => readWindow(network, job)), window));
    }
    return joined(read);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    tag: (text, layout, style) => {
      const result = last.then(() => tagText({ text, layout, style }));
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

/** A window's reading in the text that the window is of. */
function placed({ cues, grammar }: WindowReading, window: Window): Tagged {
  const blocks = window.flatMap((block, index) => {
    const read = grammar[index];
    return read ? [placeGrammar(read, block)] : [];
  });
  return {
    frames: cues.map((cue) => ({ ...cue, block: window[cue.block] ?? [] })),
    sentences: blocks.flatMap(({ sentences }) => sentences),
    names: blocks.flatMap(({ names }) => names),
  };
}

function joined(read: readonly Tagged[]): Tagged {
  return {
    frames: read.flatMap(({ frames }) => frames).toSorted((a, b) => startOf(a) - startOf(b)),
    sentences: read.flatMap(({ sentences }) => sentences),
    names: read.flatMap(({ names }) => names),
  };
}

function startOf({ block, first }: LabelledFrame): number {
  return block[first]?.span.start ?? 0;
}
