import type { Attribute, Mention } from "../../claim/person.ts";
import type { Figure } from "./figure.ts";
import type { Line } from "./mention.ts";
import { tokenAt, type Token } from "./tokens.ts";

interface Known {
  readonly figure: Figure;
  /** Where it is first known as such. */
  readonly from: number;
}

/** Nouns that plainly stand for a named figure: `the mayor` once the story has one, `the ministry`, `police`. */
export function nounMentions(
  lines: readonly Line[],
  { figures, attributes }: { readonly figures: readonly Figure[]; readonly attributes: readonly Attribute[] },
): Mention[] {
  const known = knownNouns(figures, attributes);
  const told = new Set(attributes.map(({ at }) => at.start));
  return lines.flatMap(({ tokens }) =>
    tokens.flatMap((_, at) => mentionAt(tokens, at, { known, told }) ?? []),
  );
}

/** The one figure that each noun can stand for; nouns that several share are left out. */
function knownNouns(
  figures: readonly Figure[],
  attributes: readonly Attribute[],
): ReadonlyMap<string, Known> {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const known = new Map<string, Known | null>();
  const learn = (noun: string, figure: Figure | undefined, from: number): void => {
    const had = known.get(noun);
    if (!figure || had === null || had?.figure === figure) return;
    known.set(noun, had ? null : { figure, from });
  };
  for (const { what, value, person, at } of attributes) {
    if (what === "role") learn(headOfRole(value), byName.get(person), at.end);
  }
  for (const figure of figures) {
    if (figure.kind === "organisation" || figure.kind === "outlet")
      learn(lastOf(figure.name), figure, figure.mentions[0]?.end ?? 0);
  }
  return new Map(Array.from(known).flatMap(([noun, one]) => (one ? [[noun, one] as const] : [])));
}

/** `spokesman for the council`: the noun is what stands before the preposition. */
export function headOfRole(role: string): string {
  return lastOf(role.replace(/ (?:of|for|to|at|in|with|from) .*$/, ""));
}

function lastOf(words: string): string {
  return words.split(" ").at(-1)?.toLowerCase() ?? "";
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  { known, told }: { readonly known: ReadonlyMap<string, Known>; readonly told: ReadonlySet<number> },
): Mention | null {
  const [before, token] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)];
  const one = isCommonNoun(token) ? known.get(token.folded) : undefined;
  if (!one || token.start < one.from || told.has(token.start) || goesOn(tokenAt(tokens, at + 1))) return null;
  const isDefinite = before.folded === "the" && token.gap === " ";
  if (!isDefinite && !(isBare(before, token) && standsAlone(token, one.figure))) return null;
  const { start } = isDefinite ? before : token;
  return { start, end: token.end, person: one.figure.name, as: "noun" };
}

function isCommonNoun({ tag, isCapital, opens }: Token): boolean {
  return tag.startsWith("NN") && (!isCapital || opens);
}

/** True if the word goes on a noun that stands before it: `the council leader`, `the mayor of Skelby`. */
function goesOn({ gap, tag, text }: Token): boolean {
  return /^[ -]$/.test(gap) && (tag.startsWith("NN") || /^(?:of|in|for|at)$/.test(text));
}

function isBare(before: Token, { opens }: Token): boolean {
  return opens || !/^(?:DT|JJ|NN|PRP\$|CD|VBN)/.test(before.tag);
}

/** `police`: a noun that needs no article. */
function standsAlone({ tag, folded }: Token, { kind }: Figure): boolean {
  return kind === "organisation" && (tag === "NNS" || folded === "police");
}
