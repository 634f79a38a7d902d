import type { Pieces, Span } from "../../base/span.ts";
import type { Scene } from "../scene.ts";
import type { Roll } from "./referent.ts";
import { givesExamples, looksPlural } from "../phrase.ts";

/** `crew of the`: a name behind it is not the source's own. */
const HUNG = /\b(?:of|for|from|in|at|with|by|to|on) (?:the )?$/i;
const BETWEEN = /,? (?:and|nor|plus|as well as) |, /g;
/** `both Rell and Venn`, `neither Rell nor Venn`. */
const PAIR = /^((?:both|neither) ).* (?:and|nor) /i;

/**
 * Those who say a claim together, as its source lists them. A source is taken apart only if one of the members is named
 * (`Rell and two aides`, `the Harbour Board, Brightlid and Pellam Lines`): `police and town officials` is one crowd, and
 * what stands behind a name and a comma is mostly its apposition.
 */
export function membersOf({ story: { text } }: Scene, roll: Roll, source: Pieces): Span[] {
  return source.flatMap((piece) => {
    const members = membersIn(text, roll, piece);
    if (isList(text, roll, members, piece)) return members;
    const [head, ...rest] = members;
    return head && isListBehind(text, roll, { head, rest, piece }) ? rest : [piece];
  });
}

/** `Two clerks, Dana Rell and Orla Venn`: those whom the apposition of several names. */
function isListBehind(
  text: string,
  roll: Roll,
  { head, rest, piece }: { readonly head: Span; readonly rest: readonly Span[]; readonly piece: Span },
): boolean {
  const [first] = rest;
  if (!first || rest.length < 2 || text.slice(head.end, first.start) !== ", ") return false;
  const noun = text.slice(head.start, head.end);
  if (
    !looksPlural(noun) ||
    givesExamples(text.slice(piece.start, piece.end)) ||
    !/ and /.test(text.slice(first.start, piece.end))
  )
    return false;
  return rest.every((member) => isNamed(text, roll, member));
}

function membersIn(text: string, roll: Roll, piece: Span): Span[] {
  const names = roll.within(piece).map(({ at }) => at);
  const members: Span[] = [];
  let start = piece.start + (PAIR.exec(text.slice(piece.start, piece.end))?.[1]?.length ?? 0);
  for (const match of text.slice(piece.start, piece.end).matchAll(BETWEEN)) {
    const at = piece.start + match.index;
    if (names.some((name) => name.start < at && at < name.end)) continue;
    members.push({ start, end: at });
    start = at + match[0].length;
  }
  return [...members, { start, end: piece.end }].filter((member) => member.end > member.start);
}

function isList(text: string, roll: Roll, members: readonly Span[], piece: Span): boolean {
  const words = text.slice(piece.start, piece.end);
  if (members.length < 2 || members.some(({ start }) => CLAUSE.test(text.slice(start, start + 6))))
    return false;
  if (givesExamples(words)) return false;
  const named = members.map((member) => isNamed(text, roll, member));
  if (named.every(Boolean))
    return / and | nor | plus | as well as /.test(words) || isHeadlinePair(text, members);
  const isPair = members.length === 2 && named.includes(true) && !words.includes(",");
  return (
    isPair &&
    members.every((member, index) => named[index] || isGroup(text, member)) &&
    !isOffice(text, members, named)
  );
}

const CLAUSE = /^(?:who|which|that|where)\b/;

/** `The president` before `and treasurer Dana Rell`: another office of hers. */
function isOffice(text: string, [first]: readonly Span[], [isFirstNamed]: readonly boolean[]): boolean {
  return !isFirstNamed && /^(?:the|an?) .*[^s]$/i.test(text.slice(first?.start, first?.end));
}

/** A name ends the member or begins it; what a preposition or a possessor stands before is not its own. */
function isNamed(text: string, roll: Roll, member: Span): boolean {
  return roll.within(member).some(({ at, referent }) => {
    const before = text.slice(member.start, at.start);
    const after = text.slice(at.end, member.end);
    if (!/^(?:$|['’]s?$|,? (?:who|which|of|at|from|with)\b| \()/.test(after)) return false;
    if (/['’]s? [^,]*\p{Ll}$|^\p{Ll}+s (?:of|for|from|in|with)\b/u.test(before) || HUNG.test(before))
      return false;
    return referent.isHuman === true || /^(?:the )?$|\p{Ll} $/u.test(before);
  });
}

/** `Venn, Tasker` in a headline. */
function isHeadlinePair(text: string, members: readonly Span[]): boolean {
  return (
    members.length === 2 &&
    members.every(({ start, end }) => /^(?:\p{Lu}\S* ?)+$/u.test(text.slice(start, end)))
  );
}

/** `his supporters`, `two aides`, `he`. */
function isGroup(text: string, member: Span): boolean {
  return /^(?:(?:the|his|her|its|their|an?|some|other|two|three)\b.+|he|she|they|\p{Ll}.*s)$/iu.test(
    text.slice(member.start, member.end),
  );
}
