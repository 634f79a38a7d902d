import { firstIndex } from "../base/search.ts";
import type { Span } from "../base/span.ts";
import { partsIn, type Playing } from "./about-roles.ts";
import { namesOf, standInsOf, type Standing } from "./about-standings.ts";
import { unnamedOf } from "./about-unnamed.ts";
import type { Cast, Figure } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { headOf, parentOf, type Node } from "./syntax.ts";

/** What all claims of a story are read against. */
export interface Ground {
  readonly scene: Scene;
  /** Sorted by place. */
  readonly standings: readonly Standing[];
  /** Sorted by the place of the wrong. */
  readonly parts: readonly Part[];
  /** How often each figure is named as a doer, in claims or in the story's own voice. */
  readonly blots: ReadonlyMap<Figure, number>;
  /** The figure with most blots; null: nobody has one. */
  readonly mostBlotted: Figure | null;
  readonly byName: ReadonlyMap<string, Figure>;
}

/** A part in a wrong, placed at the wrong's words. */
export interface Part extends Span, Playing {}

export function groundOf(scene: Scene, cast: Cast): Ground {
  const parts = scene.sentences
    .flatMap((sentence) => partsIn(scene, sentence))
    .map((playing): Part => ({ ...playing, start: playing.at.start, end: playing.at.end }))
    .toSorted((a, b) => a.start - b.start);
  const names = namesOf(cast.figures);
  const accused = mostOf(blotsOf(names, parts), ({ kind }) => kind === "person" || kind === "other");
  const known = [...names, ...standInsOf(scene, cast, { names, accused })].toSorted(byPlace);
  const unnamed = unnamedOf(scene, parts, (at) => within(known, at).length > 0);
  const standings = [...known, ...namesOf(unnamed)].toSorted(byPlace);
  const blots = blotsOf(standings, parts);
  const byName = new Map([...unnamed, ...cast.figures].map((figure) => [figure.name, figure]));
  return { scene, standings, parts, blots, mostBlotted: mostOf(blots), byName };
}

/** How much a part tells of who is accused in the story: a legal act most. */
const BLOT = { law: 3, does: 2, called: 2, owns: 1, leads: 1 } as const;

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}

function blotsOf(standings: readonly Standing[], parts: readonly Part[]): Map<Figure, number> {
  const blots = new Map<Figure, number>();
  for (const { part, node } of parts) {
    if (part === "suffers") continue;
    for (const standing of within(standings, node.sentence)) {
      if (stands(node, standing)) blots.set(standing.figure, (blots.get(standing.figure) ?? 0) + BLOT[part]);
    }
  }
  return blots;
}

function mostOf(
  blots: ReadonlyMap<Figure, number>,
  fits: (figure: Figure) => boolean = () => true,
): Figure | null {
  let most: Figure | null = null;
  for (const [figure, count] of blots) {
    if (fits(figure) && count > (most ? (blots.get(most) ?? 0) : 0)) most = figure;
  }
  return most;
}

/** True if the word is the figure's, or names it further or is joined to it: `Ada Quint, the thief`. */
export function stands(node: Node, standing: Span): boolean {
  const head = headOf([node.sentence], standing);
  return head !== null && (reaches(head, node) || reaches(node, head));
}

const SAME = new Set(["appos", "flat", "conj"]);

function reaches(from: Node, to: Node): boolean {
  let at: Node | null = from;
  for (let steps = 4; at && steps > 0; steps--) {
    if (at.index === to.index) return true;
    const up = parentOf(at);
    // In `gunman Ada Quint` the name is whole; in `the Oakhaven bombers` the town is not the bombers.
    const isSame =
      SAME.has(at.word.relation) || (at.word.relation === "compound" && up?.word.tag.startsWith("NNP"));
    if (!isSame) return false;
    at = up;
  }
  return false;
}

/** The places, sorted by start, that lie inside the span. */
export function within<Place extends Span>(places: readonly Place[], { start, end }: Span): Place[] {
  const found: Place[] = [];
  for (let at = firstAt(places, start); at < places.length; at++) {
    const place = places[at];
    if (!place || place.start >= end) break;
    if (place.end <= end) found.push(place);
  }
  return found;
}

/** Index of the first place that begins at or after the offset. */
function firstAt(places: readonly Span[], offset: number): number {
  return firstIndex(places.length, (index) => (places[index]?.start ?? Infinity) >= offset);
}
