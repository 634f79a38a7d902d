import type { Span } from "../../base/span.ts";
import { childrenOf, phraseOf, type Node } from "../syntax.ts";
import type { Deed } from "./deeds.ts";
import type { Roles } from "./parts.ts";

/** The clause that tells the deed, with who did it if it stands in front; or the noun phrase that names it. */
export function clauseOf({ span, node, wording }: Deed, { agent, verb }: Roles): Span {
  const teller = wording === "act" ? (verb ?? node) : node;
  const own = ownPhrase(teller);
  const front =
    agent && agent.word.start < own.start && agent.sentence === node.sentence ? agent.word.start : own.start;
  return { start: Math.min(front, span.start), end: Math.max(own.end, span.end) };
}

// Other clauses, which the word's own one does not need.
const APART = /^(?:conj|parataxis|punct|cc|mark|discourse|list|dep)/;

/** The word with all that hangs on it but clauses of their own. */
function ownPhrase(node: Node): Span {
  const parts = childrenOf(node)
    .filter(({ word }) => !APART.test(word.relation))
    .map(phraseOf);
  return {
    start: Math.min(node.word.start, ...parts.map(({ start }) => start)),
    end: Math.max(node.word.end, ...parts.map(({ end }) => end)),
  };
}
