import { lastBefore } from "../../base/span.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { genderBy } from "./gender.ts";
import type { Group } from "./group.ts";
import type { NameMention } from "./mention.ts";

const NEAR = 1; // sentences

/**
 * Whose each mention of a surname is that several bear; null: it stays apart. The one who was called by it alone before
 * the others came in keeps it, and of several the one just named in full has it, but never against one another: a wrong
 * name is worse than none.
 */
export function bearersOf(
  mentions: readonly NameMention[],
  owners: readonly Group[],
  lexicon: Lexicon,
): (Group | null)[] {
  const first = firstBearer(mentions, owners);
  return mentions.map((mention) => {
    const addressed = byGender(mention, owners, lexicon);
    if (addressed) return addressed;
    const introduced = owners.flatMap((owner) => lastFull(owner, mention.start) ?? []);
    if (introduced.length < 2) return introduced[0]?.owner ?? first;
    const just = justNamed(mention, introduced);
    return first === null || just === null || just === first ? (just ?? first) : null;
  });
}

/** `Mrs Rell` of Dana and Lucan Rell: the only one who can be a woman, if the gender of all is known. */
function byGender({ title }: NameMention, owners: readonly Group[], lexicon: Lexicon): Group | null {
  const gender = title?.says.gender ?? null;
  const genders = owners.map((owner) => genderBy(owner.mentions, lexicon));
  if (gender === null || genders.includes(null)) return null;
  const [one, ...others] = owners.filter((_, index) => genders[index] === gender);
  return one && others.length === 0 ? one : null;
}

/** Who was called by the surname alone while no other bearer was known. */
function firstBearer(mentions: readonly NameMention[], owners: readonly Group[]): Group | null {
  for (const { start } of mentions) {
    const introduced = owners.flatMap((owner) => lastFull(owner, start) ?? []);
    if (introduced.length > 1) return null;
    if (introduced[0]) return introduced[0].owner;
  }
  return null;
}

interface Introduced {
  readonly owner: Group;
  /** The last place before the mention that gives the full name. */
  readonly last: NameMention;
}

function justNamed({ sentence }: NameMention, introduced: readonly Introduced[]): Group | null {
  const [first, second] = introduced.toSorted((a, b) => b.last.start - a.last.start);
  if (!first || sentence - first.last.sentence > NEAR) return null;
  return second?.last.sentence === first.last.sentence ? null : first.owner;
}

function lastFull(owner: Group, before: number): Introduced | null {
  const [last] = owner.forms
    .filter(({ words }) => words.length > 1)
    .flatMap(({ mentions }) => lastBefore(mentions, before - 1) ?? [])
    .toSorted((a, b) => b.start - a.start);
  return last ? { owner, last } : null;
}
