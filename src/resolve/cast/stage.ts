import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Figure } from "./figure.ts";
import type { Line, NameMention } from "./mention.ts";
import type { Token } from "./tokens.ts";

/** A name where it stands, and whose it is. */
export interface NamedPlace {
  readonly figure: Figure;
  readonly mention: NameMention;
  readonly sentence: number;
  /** Tokens [first, end) of the sentence are the name alone. */
  readonly first: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Its number among the places. */
  readonly index: number;
}

/** What the steps behind the names look things up in. */
export interface Stage {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** In order of the text. */
  readonly places: readonly NamedPlace[];
  /** The person whose name ends with the tokens, in that sentence. */
  readonly personIn: (
    sentence: number,
    run: { readonly first: number; readonly end: number },
  ) => Figure | null;
  /** Whom `his` or `her` before a place stands for, if the text leaves no choice. */
  readonly ownerBefore: (place: NamedPlace, pronoun: string) => Figure | null;
}

const SENTENCES_BACK = 2;
const PLACES_BACK = 30;

export function setStage(
  {
    text,
    lexicon,
    lines,
  }: { readonly text: string; readonly lexicon: Lexicon; readonly lines: readonly Line[] },
  named: readonly { readonly figure: Figure; readonly mention: NameMention }[],
): Stage {
  const places = named
    .toSorted((a, b) => a.mention.start - b.mention.start)
    .map(({ figure, mention }, index) => placeOf({ figure, mention, index }, lines));
  const byEnd = new Map(places.map((place) => [`${place.sentence}:${place.end}`, place]));
  return {
    text,
    lexicon,
    places,
    personIn: (sentence, { first, end }) => {
      const place = byEnd.get(`${sentence}:${end}`);
      return place && place.figure.kind === "person" && place.first >= first ? place.figure : null;
    },
    ownerBefore: (place, pronoun) => ownerBefore(place, pronoun, places),
  };
}

function placeOf(
  { figure, mention, index }: Pick<NamedPlace, "figure" | "mention" | "index">,
  lines: readonly Line[],
): NamedPlace {
  const { sentence, first, tokens: own } = mention;
  const tokens = lines[sentence]?.tokens ?? [];
  return { figure, mention, index, sentence, first, end: first + own.length, tokens };
}

/** The only person of fitting gender that the sentence named so far, or else the sentences before it. */
function ownerBefore(place: NamedPlace, pronoun: string, places: readonly NamedPlace[]): Figure | null {
  const before = places.slice(Math.max(0, place.index - PLACES_BACK), place.index);
  const fitting = before.filter(({ figure }) => figure !== place.figure && mayOwn(figure, pronoun));
  for (let back = 0; back <= SENTENCES_BACK; back++) {
    const owners = [
      ...new Set(
        fitting.filter(({ sentence }) => sentence === place.sentence - back).map(({ figure }) => figure),
      ),
    ];
    const sure = owners.filter((owner) => owner.pronoun === (pronoun === "his" ? "he" : "she"));
    if (owners.length > 0) return onlyOf(owners) ?? onlyOf(sure);
  }
  return null;
}

function onlyOf(figures: readonly Figure[]): Figure | null {
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function mayOwn({ kind, pronoun }: Figure, owned: string): boolean {
  if (kind !== "person" || !/^(?:his|her)$/.test(owned)) return false;
  return !(owned === "his" && pronoun === "she") && !(owned === "her" && pronoun === "he");
}
