import type { Gender } from "../../lexicon/person-rows.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { NameMention } from "./mention.ts";
import { genderOf } from "./words.ts";

/** What a title or else a given name says of who is named there; null: neither tells. */
export function genderBy(mentions: readonly NameMention[], lexicon: Lexicon): Gender | null {
  for (const { title, tokens } of mentions) {
    const [given] = tokens;
    const gender = title?.says.gender ?? (tokens.length > 1 && given ? genderOf(given, lexicon) : null);
    if (gender === "male" || gender === "female") return gender;
  }
  return null;
}
