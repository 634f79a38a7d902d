import { failed } from "../read/reading.ts";
import type { Task } from "./task.ts";

const NEWLINE = 0x0a;

export interface LineSource {
  /** The file's name for messages; none for standard input, which there is only once. */
  readonly file?: string | undefined;
  readonly maxBytes: number;
}

/** The lines of a JSON Lines file, numbered from 1, as they come in. A line longer than `maxBytes` is named and left out. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  source: LineSource,
): AsyncGenerator<Task, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const line = (): Task => {
    const task = lineTask(held, { ...source, number, length });
    held = [];
    length = 0;
    number++;
    return task;
  };
  const hold = (part: Uint8Array): void => {
    if (length <= source.maxBytes) held.push(part);
    length += part.length;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    hold(chunk.subarray(from));
  }
  if (length > 0) yield line();
  return undefined;
}

function lineTask(
  parts: readonly Uint8Array[],
  facts: LineSource & { readonly number: number; readonly length: number },
): Task {
  const { number, length, maxBytes, file } = facts;
  if (length <= maxBytes) return { kind: "line", number, bytes: new Uint8Array(Buffer.concat(parts)), file };
  const says = `Line ${number} has ${length} bytes, more than the limit of ${maxBytes}; nothing of it was read. Raise --max-bytes.`;
  return {
    kind: "reading",
    reading: failed(`line-${number}`, "too-large", file === undefined ? says : `${file}: ${says}`),
    ofLine: true,
  };
}
