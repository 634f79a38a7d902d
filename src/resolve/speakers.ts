import type { Reason } from "../claim/story-claims.ts";
import type { Cast } from "./cast.ts";
import type { JudgedClaim } from "./judged.ts";
import type { Scene } from "./scene.ts";
import type { Heard } from "./speakers/heard.ts";
import { readVoices } from "./speakers/hearing.ts";

/** Who says a claim, and what tells so. */
export interface Voice {
  /** Canonical name or description; several joined by `; `; null: nobody, or the text does not tell. */
  readonly speaker: string | null;
  readonly reason: Reason;
}

/** Who says each claim. */
export function findSpeakers(scene: Scene, cast: Cast, claims: readonly JudgedClaim[]): Voice[] {
  return readVoices(scene, cast, claims).map((heard) => {
    const names = new Set(heard.referents.map(({ name }) => name));
    const speaker = names.size > 0 ? Array.from(names).join("; ") : null;
    return { speaker, reason: reasonOf(scene, heard, speaker) };
  });
}

/** `“she” → Dana Rell: the last woman who spoke, one sentence before`. */
function reasonOf({ story: { text } }: Scene, { why, at }: Heard, speaker: string | null): Reason {
  const words = at ? `“${text.slice(at.start, Math.min(at.end, at.start + LONGEST))}”` : "";
  const says = [words, speaker ?? "nobody"].filter(Boolean).join(" → ");
  return { field: "speaker", value: speaker ?? "nobody", why: `${says}: ${why}`, at };
}

const LONGEST = 60; // characters of a source that a reason repeats
