import { thingsNear } from "../../base/places.ts";
import { holds, overlaps } from "../../base/span.ts";
import { isNoun, isPlural, phraseBefore } from "../phrase.ts";
import type { Mention, Referent } from "../speakers/referent.ts";
import { childrenOf, parentOf, type Node } from "../syntax.ts";
import type { Docket } from "./docket.ts";

const LONGEST_NAME = 120;

/** The figure whose name holds the word, follows it as its title, stands in apposition with it, or that the noun plainly means. */
export function namedAt(docket: Docket, node: Node): Referent | null {
  const own = mentionAt(docket, node);
  if (own) return own.referent;
  if (!isNoun(node.word.tag)) return null;
  const { word } = node;
  const beside = titled(docket, node) ?? apposed(docket, node) ?? identifiedAs(docket, node);
  if (beside) return beside;
  const { start } = phraseBefore(node);
  if (/^(?:an?|one|another) /i.test(docket.scene.story.text.slice(start, start + 8))) return null;
  const plain = thingsNear(docket.nouns, docket.nounPlaces, word).find((noun) => holds(noun, word));
  return (plain && docket.byName.get(plain.person)) ?? null;
}

/** `opposition leader Ada Quint`. */
function titled({ roll }: Docket, { word }: Node): Referent | null {
  const after = roll.within({ start: word.end, end: word.end + LONGEST_NAME });
  return after.find(({ at, referent }) => isPerson(referent) && at.start - word.end <= 1)?.referent ?? null;
}

/** `Quint, 42, a convicted thief`, `her brother, Colm Rell`, `Quint is a convicted thief`. */
function apposed(docket: Docket, node: Node): Referent | null {
  const outer = node.word.relation === "appos" ? parentOf(node) : null;
  const isCopular = childrenOf(node, "cop").length > 0;
  const beside = [
    ...childrenOf(node, "appos", "flat"),
    ...(outer ? [outer] : []),
    ...(isCopular ? childrenOf(node, "nsubj") : []),
  ];
  const linked = beside.find(
    (one) => isClose(docket, one, node) && isPerson(mentionAt(docket, one)?.referent),
  );
  return linked ? (mentionAt(docket, linked)?.referent ?? null) : nameBefore(docket, node);
}

function isClose({ scene: { story } }: Docket, one: Node, other: Node): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return !/[()—–]/.test(story.text.slice(first.word.end, second.word.start));
}

/** `Quint, 42, a convicted thief`, which the tree may not join. */
function nameBefore(docket: Docket, node: Node): Referent | null {
  const { text } = docket.scene.story;
  const { start } = phraseBefore(node);
  const before = docket.roll.within({ start: Math.max(0, start - LONGEST_NAME), end: start }).at(-1);
  const isApposed =
    before && isPerson(before.referent) && /^, (?:\d{1,3}, )?$/.test(text.slice(before.at.end, start));
  return isApposed && /^an? /i.test(text.slice(start, start + 3)) ? before.referent : null;
}

const IDENTIFIED =
  /^,? (?:(?:\S+ ){0,3}(?:identified|named) (?:\S+ ){0,4}as |named |called )(?:\S+ )?$|^(?: (?:in|from|of) [\p{L} ]{1,30})?, $/u;

/** `a man, later identified as Quint`, `the second man in the case, Colm Rell,`. */
function identifiedAs({ scene: { story }, roll }: Docket, { word }: Node): Referent | null {
  const after = roll.within({ start: word.end, end: word.end + LONGEST_NAME });
  const next = after.find(({ referent }) => isPerson(referent));
  if (!next || isPlural(word.tag)) return null;
  return IDENTIFIED.test(story.text.slice(word.end, next.at.start)) ? next.referent : null;
}

function isPerson(referent: Referent | undefined): boolean {
  return referent?.figure?.kind === "person";
}

function mentionAt({ roll }: Docket, { word }: Node): Mention | null {
  const window = { start: Math.max(0, word.start - LONGEST_NAME), end: word.end + LONGEST_NAME };
  return roll.within(window).find(({ at, referent }) => referent.figure && overlaps(at, word)) ?? null;
}
