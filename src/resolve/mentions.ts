import { placesOf, thingsNear } from "../base/places.ts";
import { bySpan, overlaps } from "../base/span.ts";
import type { Mention } from "../claim/person.ts";
import type { AimedClaim } from "./answers.ts";
import type { Cast } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { formOf } from "./pronoun-forms.ts";

const LONGEST = 60; // characters of a noun that stands for somebody

/** Every place that stands for a person or body: names, nouns that plainly mean them, sources that were resolved. */
export function mentionsOf({ story }: Scene, cast: Cast, claims: readonly AimedClaim[]): Mention[] {
  const names = cast.figures.flatMap(({ name, mentions }) =>
    mentions.map(({ start, end }): Mention => ({ start, end, person: name, as: "name" })),
  );
  const told = [...names, ...cast.nouns];
  const places = placesOf(told, (mention) => [mention]);
  const sources = claims.flatMap((claim) => sourceMention(claim, story.text) ?? []);
  const more = sources.filter(
    (source) => !thingsNear(told, places, source).some((mention) => overlaps(mention, source)),
  );
  return onceEach([...told, ...more].toSorted(bySpan));
}

/** `she` or `the ministry` as a source, by the speaker that it was resolved to. */
function sourceMention({ source, speaker }: AimedClaim, text: string): Mention | null {
  const [piece] = source;
  if (!piece || speaker === null || speaker.includes("; ")) return null;
  const words = text.slice(piece.start, piece.end);
  const [part = ""] = words.split(/,| who | which /);
  if (part.length > LONGEST || part === "") return null;
  return {
    start: piece.start,
    end: piece.start + part.length,
    person: speaker,
    as: formOf(part) ? "pronoun" : "noun",
  };
}

function onceEach(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ start, end }, index) => {
    const before = mentions[index - 1];
    return before?.start !== start || before.end !== end;
  });
}
