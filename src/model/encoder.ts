import type { Backend, Session, Tensor } from "./session.ts";
import { integers, rowsAt } from "./tensors.ts";
import type { Token, Window } from "./windows.ts";
import type { WordPiece } from "./wordpiece.ts";

/** Whose annotation habits to follow: our own guide's (with nesting) or PolNeAR's (outermost voices only). */
export type Style = "guide" | "polnear";

/** What the encoder makes of one block: a row for each of its words, that of the word's first piece. */
export interface EncodedBlock {
  /** [words, hiddenWidth], row-major. */
  readonly hidden: Float32Array;
  /** [words, tags of the cue tagger], row-major. */
  readonly cue: Float32Array;
  /** [words, 2 * hiddenWidth]: an early layer, which knows the word, beside the last, which knows its part in a claim. */
  readonly words: Float32Array;
}

export interface Encoder {
  readonly encode: (window: Window, style: Style) => Promise<EncodedBlock[]>;
  readonly close: () => Promise<void>;
}

export const hiddenWidth = 384;

/** Loads the encoder's graph. @throws TypeError while encoding, if it is none. */
export async function openEncoder(
  graph: Uint8Array,
  wordPiece: WordPiece,
  backend: Backend,
): Promise<Encoder> {
  const session = await backend.open(graph);
  return {
    encode: (window, style) => encode(session, inputsOf(window, wordPiece, style)),
    close: session.close,
  };
}

async function encode(session: Session, { inputs, firstPieces }: Inputs): Promise<EncodedBlock[]> {
  const { h, cue, early } = await session.run(inputs);
  if (!h || !cue || !early) throw new TypeError("the encoder graph gives no h, no cue or no early");
  return firstPieces.map((pieces) => ({
    hidden: rowsAt(h, pieces),
    cue: rowsAt(cue, pieces),
    words: besideEachOther(rowsAt(early, pieces), rowsAt(h, pieces)),
  }));
}

function besideEachOther(left: Float32Array, right: Float32Array): Float32Array {
  const rows = left.length / hiddenWidth;
  const both = new Float32Array(2 * left.length);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * hiddenWidth, (row + 1) * hiddenWidth];
    both.set(left.subarray(from, to), 2 * from);
    both.set(right.subarray(from, to), 2 * from + hiddenWidth);
  }
  return both;
}

interface Inputs {
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** For each block the place of each word's first piece. */
  readonly firstPieces: readonly (readonly number[])[];
}

function inputsOf(window: Window, { cls, sep }: WordPiece, style: Style): Inputs {
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
