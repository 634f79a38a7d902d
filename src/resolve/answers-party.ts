import { lexWords } from "../lexicon/forms.ts";
import { within, type Ground } from "./about-ground.ts";
import type { VoicedClaim } from "./judged.ts";

const LONGEST = 300; // code units of a source that are looked at

/**
 * Who answers and for whom: the speaker, and whoever else a source names or means that speaks for somebody (`her
 * spokesman`, `a lawyer for Quint`, `Quint's mother`).
 */
export function partyOf(ground: Ground, { speaker, source }: VoicedClaim): ReadonlySet<string> {
  const { story, lexicon } = ground.scene;
  const pieces = source.map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST) }));
  const words = pieces.flatMap((piece) => lexWords(story.text, piece));
  const speaksForOthers = words.some(({ text }) => lexicon.parties.get(text)?.has("voice"));
  const others = speaksForOthers ? pieces.flatMap((piece) => within(ground.standings, piece)) : [];
  return new Set([...(speaker?.split("; ") ?? []), ...others.map(({ figure }) => figure.name)]);
}
