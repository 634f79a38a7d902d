import picocolors from "picocolors";
import type { Status } from "../claim/claim.ts";
import type { Ink } from "./columns.ts";

/** Colours by what they are for. None of them may read as approval: no claim is ever shown as safe. */
export interface Inks {
  readonly plain: Ink;
  readonly strong: Ink;
  readonly quiet: Ink;
  readonly heading: Ink;
  readonly cue: Ink;
  readonly note: Ink;
  readonly accusation: Ink;
  readonly error: Ink;
  readonly status: Readonly<Record<Status, Ink>>;
}

export function inksOf(colours: boolean): Inks {
  const { bold, dim, underline, cyan, yellow, magenta, red } = picocolors.createColors(colours);
  return {
    plain,
    strong: bold,
    quiet: dim,
    heading: underline,
    cue: cyan,
    note: yellow,
    accusation: yellow,
    error: red,
    status: {
      asserted: plain,
      confirmed: plain,
      alleged: yellow,
      suspected: yellow,
      rumoured: yellow,
      denied: magenta,
      "no-comment": dim,
      unknown: dim,
      intended: plain,
    },
  };
}

function plain(text: string): string {
  return text;
}
