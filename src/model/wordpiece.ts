// Uncased WordPiece as BERT's: Devlin et al. 2019, greedy longest match; normalised as the reference tokenizer does.
const LONGEST_WORD = 100; // code points; a longer word is unknown
const MOST_PIECES = 12; // of one word; the model never saw more
// Escaped, for editors compose U+F900 to U+8C48; the gap before U+2B920 is the reference tokenizer's own.
const IDEOGRAPH =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;

export interface WordPiece {
  /** Ids of the word's pieces, at least one; `[UNK]` where the vocabulary cannot spell the word. */
  readonly piecesOf: (spelling: string) => readonly number[];
  readonly cls: number;
  readonly sep: number;
}

/** @throws RangeError if the vocabulary (one piece a line, the line number is its id) lacks a special piece. */
export function wordPiece(vocabulary: string): WordPiece {
  const ids = new Map(vocabulary.split(/\r?\n/).map((piece, id) => [piece, id]));
  const unknown = special(ids, "[UNK]");
  const known = new Map<string, readonly number[]>();
  return {
    cls: special(ids, "[CLS]"),
    sep: special(ids, "[SEP]"),
    piecesOf: (spelling) => {
      const before = known.get(spelling);
      if (before) return before;
      const pieces = pieceIds(spelling, ids, unknown);
      if (known.size < 50_000) known.set(spelling, pieces);
      return pieces;
    },
  };
}

function special(ids: ReadonlyMap<string, number>, piece: string): number {
  const id = ids.get(piece);
  if (id === undefined) throw new RangeError(`the vocabulary has no ${piece}`);
  return id;
}

function pieceIds(spelling: string, ids: ReadonlyMap<string, number>, unknown: number): readonly number[] {
  const pieces = normalise(spelling)
    .split(/\s+/u)
    .filter((part) => part !== "")
    .flatMap((part) => spell(part, ids) ?? [unknown]);
  return pieces.length > 0 ? pieces.slice(0, MOST_PIECES) : [unknown];
}

/** Lower case, accents and control characters off, ideographs apart. */
function normalise(spelling: string): string {
  const plain = spelling.replace(/[\p{C}\ufffd]/gu, "").replace(IDEOGRAPH, " $& ");
  const bare = plain.normalize("NFD").replace(/\p{Mn}/gu, "");
  // letter by letter: a whole word would turn a last Σ into ς
  return Array.from(bare, (letter) => letter.toLowerCase()).join("");
}

function spell(part: string, ids: ReadonlyMap<string, number>): number[] | undefined {
  const letters = Array.from(part);
  if (letters.length > LONGEST_WORD) return undefined;
  const found: number[] = [];
  for (let start = 0; start < letters.length;) {
    const piece = longestPiece(letters, start, ids);
    if (!piece) return undefined;
    found.push(piece.id);
    start = piece.end;
  }
  return found;
}

function longestPiece(
  letters: readonly string[],
  start: number,
  ids: ReadonlyMap<string, number>,
): { readonly id: number; readonly end: number } | undefined {
  const prefix = start > 0 ? "##" : "";
  for (let end = letters.length; end > start; end--) {
    const id = ids.get(prefix + letters.slice(start, end).join(""));
    if (id !== undefined) return { id, end };
  }
  return undefined;
}
