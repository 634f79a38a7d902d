import { placesOf, thingsNear } from "../base/places.ts";
import { overlaps, type Span } from "../base/span.ts";
import type { When } from "../claim/claim.ts";
import type { Quantity } from "../claim/own-voice.ts";
import type { Attribute } from "../claim/person.ts";
import { countedBy } from "./quantities/counted.ts";
import { isLabel } from "./quantities/labels.ts";
import { figuresIn, type Amount } from "./quantities/figures.ts";
import type { Scene } from "./scene.ts";

/** What is no quantity though it has a number: dates and ages; names neither (`99 Cents Only`). */
interface Taken {
  readonly dates: readonly When[];
  readonly attributes: readonly Attribute[];
}

/** The story's numbers of things, in order: with their units, and what they count or measure. */
export function quantitiesOf(scene: Scene, { dates, attributes }: Taken): Quantity[] {
  const taken: Span[] = [
    ...scene.names.filter(({ kind }) => kind !== "place"),
    ...dates.map(({ text }) => text),
    ...attributes.filter(({ what }) => what === "age").map(({ at }) => at),
  ];
  const places = placesOf(taken, (span) => [span]);
  const isFree = (span: Span): boolean =>
    !thingsNear(taken, places, span).some((other) => overlaps(other, span));
  return scene.sentences.flatMap((sentence) =>
    figuresIn(scene, sentence)
      .filter((amount) => isFree(amount.at) && !isLabel(scene.story.text, amount))
      .flatMap((amount) => quantityOf(scene, sentence, amount) ?? []),
  );
}

/** A small number in words that counts nothing is a pronoun or part of a phrase: `one of them`, `on the one hand`. */
function quantityOf(scene: Scene, sentence: Scene["sentences"][number], amount: Amount): Quantity | null {
  const { at, value, unit, isWord } = amount;
  const of = countedBy(scene, sentence, amount);
  if (value === 1 && isWord && unit === null && isPointedAt(scene, at)) return null;
  return isWord && unit === null && of === null ? null : { at, value, unit, of };
}

function isPointedAt({ story: { text } }: Scene, { start }: Span): boolean {
  return /\b(?:the|no|this|that|any|every|each)\s$/i.test(text.slice(Math.max(0, start - 6), start));
}
