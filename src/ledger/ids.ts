import { hash } from "node:crypto";
import type { Pieces, Span } from "../base/span.ts";

/** What an id is made of, by its JSON. */
export type Part = string | number | null | readonly Part[];

/**
 * The first 95 bits of the parts' sha256 as 16 letters and digits: base64url with `0` for `-` and `1` for `_`. Short, since
 * ids are most of what a ledger holds; whoever adds rows makes sure that no two things share one.
 */
export function idOf(...parts: readonly Part[]): string {
  return shortened(parts, 16);
}

/** A run's id stands in every row that it made, and runs are few: 47 bits. */
export function runIdOf(...parts: readonly Part[]): string {
  return shortened(parts, 8);
}

function shortened(parts: readonly Part[], length: number): string {
  const whole = hash("sha256", JSON.stringify(parts), "base64url");
  return whole.slice(0, length).replaceAll("-", "0").replaceAll("_", "1");
}

/** The id of one of several things that may be alike in everything: the first, second, third … of them that is free. */
export function freeId(used: Set<string>, idOfNth: (nth: number) => string): string {
  for (let nth = 1; ; nth++) {
    const id = idOfNth(nth);
    if (used.has(id)) continue;
    used.add(id);
    return id;
  }
}

/** The whole sha256, as `sha256sum` prints it. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex");
}

/** `[[12,40],[52,60]]` */
export function piecesPart(pieces: Pieces): readonly Part[] {
  return pieces.map(spanPart);
}

export function spanPart({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
