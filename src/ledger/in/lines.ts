/** A file, opened anew each time that it is read. */
export type Source = () => AsyncIterable<Uint8Array>;

/** A file that holds something else than it should. */
export class BrokenFile extends Error {
  override readonly name = "BrokenFile";
  readonly code = "broken-file";
  /** From 1; null: it is about the whole file. */
  readonly line: number | null;

  constructor(line: number | null, says: string) {
    super(line === null ? says : `line ${line}: ${says}`);
    this.line = line;
  }
}

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

const LONGEST = 1 << 28; // bytes; a string of JavaScript holds no more than 2^29

/** The lines of a file in UTF-8, without their ends; empty ones are passed over. @throws BrokenFile */
export async function* linesOf(source: Source): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const read = (): string => {
    try {
      return decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)).trimEnd();
    } catch {
      throw new BrokenFile(number, "it is no UTF-8");
    }
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > LONGEST) throw new BrokenFile(number, "it is longer than 256 MB");
    if (part.length > 0) parts.push(part);
  };
  for await (const bytes of source()) {
    let start = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
      keep(bytes.subarray(start, end));
      const text = read();
      if (text !== "") yield { number, text };
      [parts, length] = [[], 0];
      start = end + 1;
      number += 1;
    }
    keep(bytes.slice(start)); // whoever gave the bytes may use their room again
  }
  const text = read();
  if (text !== "") yield { number, text };
}

const NEW_LINE = 10;
