import type { Span } from "../base/span.ts";
import { makeCrf, tagPath, type Crf, type TagPath } from "./crf.ts";
import { lengthOf, readRoles, type Cue, type Frame, type RoleGraph } from "./roles.ts";
import type { Backend, Session, Tensor } from "./session.ts";
import { parseTables } from "./tables.ts";
import { integers, rowsAt } from "./tensors.ts";
import { blocksOf, windowsOf, type Token, type Window } from "./windows.ts";
import { wordPiece, type WordPiece } from "./wordpiece.ts";

/** The files of one trained reader (`models/en`). */
export interface ModelFiles {
  readonly encoder: Uint8Array;
  readonly roles: Uint8Array;
  /** `crf.json`, parsed. */
  readonly tables: unknown;
  readonly vocabulary: string;
}

/** Whose annotation habits to follow: our own guide's (with nesting) or PolNeAR's (outermost voices only). */
export type Style = "guide" | "polnear";

export interface Tagger {
  /** The frames of one text, sorted by cue. Calls may overlap; they run one after another. */
  readonly tag: (text: string, paragraphs: readonly Span[], style: Style) => Promise<Frame[]>;
  readonly close: () => Promise<void>;
}

interface Network {
  readonly encoder: Session;
  readonly cueCrf: Crf;
  readonly roles: RoleGraph;
  readonly longest: number;
  readonly wordPiece: WordPiece;
}

/** @throws TypeError if the tables are not those of a reader. */
export async function openTagger(files: ModelFiles, backend: Backend): Promise<Tagger> {
  const tables = parseTables(files.tables);
  const network: Network = {
    encoder: await backend.open(files.encoder),
    cueCrf: makeCrf(tables.cue),
    roles: { session: await backend.open(files.roles), crf: makeCrf(tables.role) },
    longest: tables.maxlen,
    wordPiece: wordPiece(files.vocabulary),
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    tag: (text, paragraphs, style) => {
      const result = last.then(() => tagText(network, { text, paragraphs, style }));
      last = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await last;
      await network.encoder.close();
      await network.roles.session.close();
    },
  };
}

interface Job {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly style: Style;
}

async function tagText(network: Network, { text, paragraphs, style }: Job): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const window of windowsOf(blocksOf(text, paragraphs, network.wordPiece), network.longest)) {
    frames.push(...(await tagWindow(network, window, style)));
  }
  return frames.toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf(frame: Frame): number {
  return frame.block[frame.first]?.span.start ?? 0;
}

async function tagWindow(network: Network, window: Window, style: Style): Promise<Frame[]> {
  const { inputs, firstPieces } = encoderInputs(window, network.wordPiece, style);
  const { h, cue } = await network.encoder.run(inputs);
  if (!h || !cue) throw new TypeError("the encoder graph gives no h or no cue");
  const cues = window.flatMap((_, block) =>
    cuesOf(network.cueCrf, rowsAt(cue, firstPieces[block] ?? []), block),
  );
  cues.sort((a, b) => lengthOf(window, a) - lengthOf(window, b));
  // Two calls, short blocks apart from long ones: less padding. Part of the result, since int8 depends on the batch.
  const half = Math.floor(cues.length / 2);
  const frames: Frame[] = [];
  for (const group of [cues.slice(0, half), cues.slice(half)]) {
    if (group.length > 0)
      frames.push(...(await readRoles(network.roles, { window, hidden: h, firstPieces, cues: group })));
  }
  return frames;
}

function encoderInputs(
  window: Window,
  { cls, sep }: WordPiece,
  style: Style,
): { readonly inputs: Record<string, Tensor>; readonly firstPieces: readonly (readonly number[])[] } {
  const ids = [cls];
  const casing = [0];
  const quotes = [0];
  const push = (id: number, token?: Token): void => {
    ids.push(id);
    casing.push(token?.casing ?? 0);
    quotes.push(token?.quote ?? 0);
  };
  const firstPieces = window.map((block) => {
    const firsts = block.map((token) => {
      const first = ids.length;
      for (const id of token.pieces) push(id, token);
      return first;
    });
    push(sep);
    return firsts;
  });
  const inputs = {
    ids: integers(ids, [1, ids.length]),
    case: integers(casing, [1, ids.length]),
    quo: integers(quotes, [1, ids.length]),
    style: { data: Float32Array.of(style === "guide" ? 1 : 0), dims: [1] },
  };
  return { inputs, firstPieces };
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
    cues.push({ block, first, end, probability: chainProbability(path, crf.tags, first, end) });
    first = end - 1;
  }
  return cues;
}

/** The least probable of the words' tags: a chain is as strong as its weakest link. */
function chainProbability(path: TagPath, tags: number, first: number, end: number): number {
  let least = 1;
  for (let step = first; step < end; step++) {
    least = Math.min(least, path.probabilities[step * tags + (path.tags[step] ?? 0)] ?? 0);
  }
  return least;
}
