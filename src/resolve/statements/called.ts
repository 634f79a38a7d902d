import type { Span } from "../../base/span.ts";
import { phraseBefore } from "../phrase.ts";
import type { Referent } from "../speakers/referent.ts";
import type { Node } from "../syntax.ts";
import type { Deed } from "./deeds.ts";
import { nameAt, whoAt, type Bench } from "./who.ts";

/**
 * Who is called a thief: by name beside the word; by the word alone one who is before a court, or an unnamed one whom the
 * text singles out. A name that holds the word (`Fugitive Task Force`) calls nobody.
 */
export function calledAt(bench: Bench, { node, span }: Deed, bearer: Node): Referent[] {
  const { text } = bench.scene.story;
  if (nameAt(bench.docket, span)) return [];
  const found = whoAt(bench, bearer, span);
  const { start } = phraseBefore(bearer);
  const isPointed = /^(?:the|this|that|his|her|their|\S+['’]s?)\b/i.test(
    text.slice(start, start + LONGEST_FIRST),
  );
  const isBeside =
    bearer.index !== node.index || isNamedBeside(bench, { start, end: node.word.end + BESIDE });
  return found.filter(
    ({ figure, name }) =>
      isBeside || (isPointed && (!figure || bench.tried.has(name) || figure.kind !== "person")),
  );
}

const LONGEST_FIRST = 40; // characters of the phrase's first word
const BESIDE = 60; // characters to a name in apposition

function isNamedBeside({ docket }: Bench, { start, end }: Span): boolean {
  return docket.roll
    .within({ start: Math.max(0, start - BESIDE), end })
    .some(({ referent }) => referent.figure?.kind === "person");
}
