import { placesOf, type Places } from "../../base/places.ts";
import { holds, type Span } from "../../base/span.ts";
import type { Cast, Figure } from "../cast.ts";

/** Somebody that a source's words can stand for: by name, or by a description such as `police official`. */
export interface Referent {
  /** Canonical name or description. */
  readonly name: string;
  readonly figure: Figure | null;
  readonly pronoun: Figure["pronoun"];
  /** True for persons and groups of them, false for bodies and papers; null: no table has the noun. */
  readonly isHuman: boolean | null;
}

/** A place where the text speaks of somebody. */
export interface Mention {
  readonly referent: Referent;
  readonly at: Span;
}

/** Who was spoken of where, by place: grows while the claims are read. */
export interface Roll {
  readonly add: (mention: Mention) => void;
  /** The mentions that lie inside the span, in order of the text. */
  readonly within: (span: Span) => Mention[];
}

/** Opens the roll with every mention of a name. */
export function openRoll(cast: Cast): Roll {
  const mentions = cast.figures.flatMap((figure) => {
    const referent = referentOf(figure);
    return figure.mentions.map((at) => ({ referent, at }));
  });
  const places: Places = placesOf(mentions, ({ at }) => [at]);
  return {
    add: (mention) => {
      places.add(mentions.length, [mention.at]);
      mentions.push(mention);
    },
    within: (span) =>
      places
        .near(span)
        .flatMap((number) => mentions[number] ?? [])
        .filter(({ at }) => holds(span, at))
        .toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end),
  };
}

export function referentOf(figure: Figure): Referent {
  const { name, kind, pronoun } = figure;
  return { name, figure, pronoun, isHuman: kind === "person" };
}
