import { bySpan } from "../../base/span.ts";
import type { Group } from "./group.ts";
import type { NameMention } from "./mention.ts";

const NAMED_AS =
  /\b(?:as|née|born|formerly|aka|alias|called|known as|(?:maiden|former|real|birth|married) name,?)[ (]+(?:the )?$/iu;
const NEAREST = 80; // characters between the two names

/** `Ilse Brandreth, who danced as Ilse Cardew`: one person under two surnames, if the text says so. */
export function joinAliases(groups: readonly Group[], text: string): Group[] {
  const owners = new Map<Group, Group>();
  const places = groups
    .flatMap((group) => group.mentions.map((mention) => ({ group, mention })))
    .toSorted((a, b) => bySpan(a.mention, b.mention));
  for (const [index, place] of places.entries()) {
    const before = places
      .slice(Math.max(0, index - 3), index)
      .findLast(({ mention }) => sharesGiven(mention, place.mention));
    if (!before || before.group === place.group || owners.has(place.group)) continue;
    const between = text.slice(before.mention.end, place.mention.start);
    if (between.length <= NEAREST && NAMED_AS.test(between))
      owners.set(place.group, owners.get(before.group) ?? before.group);
  }
  for (const [group, owner] of owners) if (group !== owner) join(owner, group);
  return groups.filter((group) => !owners.has(group) || owners.get(group) === group);
}

function sharesGiven({ tokens, sentence }: NameMention, other: NameMention): boolean {
  return (
    tokens.length > 1 &&
    other.tokens.length > 1 &&
    sentence === other.sentence &&
    tokens[0]?.folded === other.tokens[0]?.folded
  );
}

function join(owner: Group, group: Group): void {
  owner.forms.push(...group.forms);
  owner.mentions.push(...group.mentions);
}
