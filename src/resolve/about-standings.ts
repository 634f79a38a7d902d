import type { Span } from "../base/span.ts";
import type { PartyUse } from "../lexicon/party-rows.ts";
import { isOutletName } from "../lexicon/people-words.ts";
import type { Word } from "../model/grammar.ts";
import type { Cast, Figure } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { headOf } from "./syntax.ts";
import { thirdPersonOf } from "./pronoun-forms.ts";

/** Words that stand for a figure: its name, or a noun or pronoun that was taken for it. */
export interface Standing extends Span {
  readonly figure: Figure;
  readonly by: "name" | "noun" | "pronoun";
}

/** The figures' names, by place. */
export function namesOf(figures: readonly Figure[]): Standing[] {
  return figures
    .flatMap((figure) =>
      figure.mentions.map((span): Standing => ({ ...span, figure, by: figure.isNamed ? "name" : "noun" })),
    )
    .toSorted((a, b) => a.start - b.start);
}

interface Reading {
  readonly scene: Scene;
  readonly names: readonly Standing[];
  /** Figures by the last word of their names and roles. */
  readonly byNoun: ReadonlyMap<string, ReadonlySet<Figure>>;
  /** Countries and towns by the part of their name that their adjective shares. */
  readonly byStem: ReadonlyMap<string, Figure>;
  /** Who is most often named as a doer; null: nobody. */
  readonly accused: Figure | null;
}

const FARTHEST = 1200; // code units back to what a noun or pronoun stands for
const MOST_NAMES = 8; // that are looked at on the way

/** Nouns and pronouns that stand for a figure, by place. Precision matters more than finding all. */
export function standInsOf(
  scene: Scene,
  cast: Cast,
  { names, accused }: Pick<Reading, "names" | "accused">,
): Standing[] {
  const reading = { scene, names, byNoun: nounsOf(cast), byStem: stemsOf(cast), accused };
  const found: Standing[] = [];
  let next = 0; // the first name at or behind the word
  for (const sentence of scene.sentences) {
    for (const [index, word] of sentence.words.entries()) {
      while ((names[next]?.end ?? Infinity) <= word.start) next++;
      if ((names[next]?.start ?? Infinity) < word.end) continue;
      const stand = standFor(reading, {
        word,
        before: sentence.words.slice(Math.max(0, index - 3), index),
        next,
      });
      if (stand) found.push({ start: word.start, end: word.end, ...stand });
    }
  }
  return found;
}

interface Place {
  readonly word: Word;
  /** Up to three words before it. */
  readonly before: readonly Word[];
  readonly next: number;
}

type Stand = Pick<Standing, "figure" | "by">;

function standFor(reading: Reading, place: Place): Stand | null {
  const { text } = reading.scene.story;
  const { word } = place;
  const words = text.slice(word.start, word.end).toLowerCase();
  if (word.tag.startsWith("PRP")) return asPronoun(reading, place, words);
  if (word.tag.startsWith("W")) return asRelative(reading, place);
  return asAdjective(reading, text.slice(word.start, word.end)) ?? asNoun(reading, place, words);
}

const CLOSE = 60; // code units between a name and its relative clause

/** `Ada Quint, who`: the name directly before. */
function asRelative({ names }: Reading, { word, next }: Place): Stand | null {
  const name = names[next - 1];
  return name && word.start - name.end <= CLOSE ? { figure: name.figure, by: "pronoun" } : null;
}

// What makes an adjective, or the name of its people, of the name of a country or town.
const OF_PLACE = /^(\p{Lu}\p{Ll}{2,})(?:a|an|ans|ian|ians|ean|eans|i|is|ish|ese)$/u;

/** `Marlish` for Marl, `Oakhavian` for Oakhavia. */
function asAdjective({ byStem }: Reading, word: string): Stand | null {
  const [, stem] = OF_PLACE.exec(word) ?? [];
  const figure = stem ? byStem.get(stem) : undefined;
  return figure ? { figure, by: "noun" } : null;
}

function stemsOf({ figures }: Cast): Map<string, Figure> {
  const bodies = figures.filter(({ kind, name }) => kind !== "person" && /^\p{Lu}\p{L}+$/u.test(name));
  return new Map(bodies.map((figure) => [figure.name.replace(/(?:ia|a|ey|y|o)$/, ""), figure]));
}

const CLOSEST = 3; // names that a later subject goes before

function asPronoun(reading: Reading, place: Place, words: string): Stand | null {
  const pronoun = thirdPersonOf(words);
  if (!pronoun) return null;
  const { sentences } = reading.scene;
  const names = namedBefore(reading, place, ({ figure }) => fits(figure, pronoun));
  const near = names.slice(0, CLOSEST);
  const isSubject = (name: Standing): boolean =>
    headOf(sentences, name)?.word.relation.startsWith("nsubj") ?? false;
  const agreeing = near.filter(({ figure }) => figure.pronoun === pronoun); // the others may fit or not
  const subjects = [...agreeing.filter(isSubject), ...agreeing, ...near.filter(isSubject)];
  const name = subjects[0] ?? names[CLOSEST] ?? names[0];
  return name ? { figure: name.figure, by: "pronoun" } : null;
}

function fits({ kind, pronoun: own }: Figure, pronoun: Figure["pronoun"]): boolean {
  if (own !== null && own !== "it") return own === pronoun;
  if (pronoun === "he" || pronoun === "she") return kind === "person";
  return kind !== "person" && (pronoun === "they" || kind !== "place");
}

const DEFINITE = /^(?:the|this|that|these|those|its|his|her|their|our)$/i;

function asNoun(reading: Reading, place: Place, noun: string): Stand | null {
  const { text } = reading.scene.story;
  if (!place.before.some(({ start, end }) => DEFINITE.test(text.slice(start, end)))) return null;
  const own = reading.byNoun.get(noun);
  const figure = own
    ? nearest(reading, place, own)
    : byUse(reading, place, reading.scene.lexicon.parties.get(noun));
  return figure ? { figure, by: "noun" } : null;
}

function nearest(reading: Reading, place: Place, figures: ReadonlySet<Figure>): Figure | null {
  if (figures.size === 1) return [...figures][0] ?? null;
  return namedBefore(reading, place, ({ figure }) => figures.has(figure))[0]?.figure ?? null;
}

function byUse(reading: Reading, place: Place, uses: ReadonlySet<PartyUse> | undefined): Figure | null {
  if (uses?.has("accused")) return reading.accused;
  if (uses?.has("person") && place.word.tag === "NN") return asPronoun(reading, place, "he")?.figure ?? null;
  if (!uses?.has("body")) return null;
  const { lexicon } = reading.scene;
  const isBody = ({ figure: { kind, name } }: Standing): boolean =>
    kind !== "person" && kind !== "place" && !isOutletName(lexicon, name, true); // a ring or a club is no newspaper
  return namedBefore(reading, place, isBody)[0]?.figure ?? null;
}

/** The nearest names before the place that fit, nearest first. */
function namedBefore(
  { names }: Reading,
  { word, next }: Place,
  fits: (name: Standing) => boolean,
): Standing[] {
  const found: Standing[] = [];
  for (let at = next - 1; at >= 0 && at >= next - MOST_NAMES; at--) {
    const name = names[at];
    if (!name || word.start - name.end > FARTHEST) break;
    if (fits(name)) found.push(name);
  }
  return found;
}

/** `government` for the Oakhaven government, `treasurer` for Ada Quint, treasurer. */
function nounsOf({ figures }: Cast): Map<string, Set<Figure>> {
  const byNoun = new Map<string, Set<Figure>>();
  for (const figure of figures) {
    const nouns = new Set([
      ...(figure.kind === "person" ? [] : figure.forms.map(lastWord)),
      ...figure.roles.map(lastWord),
    ]);
    for (const noun of nouns) {
      if (noun.length < 4) continue;
      const there = byNoun.get(noun);
      if (there) there.add(figure);
      else byNoun.set(noun, new Set([figure]));
    }
  }
  return byNoun;
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(" ") + 1).toLowerCase();
}
