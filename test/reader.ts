import { openLocalReader } from "../src/host/reader.ts";
import type { Reader } from "../src/index.ts";

let reader: Promise<Reader> | undefined;

/** The shipped reader, opened once for all tests of a process; nobody closes it. */
export function sharedReader(): Promise<Reader> {
  return (reader ??= openLocalReader("native"));
}
