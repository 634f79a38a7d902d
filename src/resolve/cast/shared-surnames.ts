import type { Scene } from "../scene.ts";
import type { NameMention } from "./mention.ts";
import { genderOf } from "./words.ts";

/** `Dana and Lucan Rell`: a given name before *and* and a full name has the surname of both; a surname that another bears keeps to itself. */
export function withSharedSurnames(mentions: readonly NameMention[], scene: Scene): NameMention[] {
  const surnames = new Set(
    mentions.flatMap(({ tokens }) => (tokens.length > 1 ? (tokens.at(-1)?.folded ?? []) : [])),
  );
  const sorted = mentions.toSorted((a, b) => a.start - b.start);
  return sorted.map((mention, index) => {
    const next = sorted[index + 1];
    const surname = next?.tokens.at(-1);
    const isSurname = surnames.has(mention.tokens[0]?.folded ?? "");
    return next && surname && !isSurname && sharesSurname(mention, next, scene)
      ? { ...mention, tokens: [...mention.tokens, surname] }
      : mention;
  });
}

/** Both begin with a given name. */
function sharesSurname(
  mention: NameMention,
  next: NameMention,
  { story: { text }, lexicon }: Scene,
): boolean {
  const [given, ...more] = mention.tokens;
  const [other] = next.tokens;
  if (!given || !other || more.length > 0 || next.tokens.length !== 2 || mention.title || next.title)
    return false;
  if (text.slice(mention.end, next.start) !== " and " || next.tagged?.kind !== "person") return false;
  return genderOf(given, lexicon) !== null && genderOf(other, lexicon) !== null;
}
