import type { Lexicon } from "../../lexicon/lexicon.ts";
import { genderOfGivenName } from "../../lexicon/people-words.ts";
import type { Gender } from "../../lexicon/person-rows.ts";
import { isMisspelt, remembering, setOf, wordsOf } from "./spelling.ts";

/** A person's name, taken apart; all words are folded. */
export interface PersonName {
  /** Empty: the name is one word. */
  readonly given: string;
  readonly middle: readonly string[];
  readonly surname: string;
  /** `jr`, `ii`; empty: none. */
  readonly suffix: string;
  /** What a title before the name tells: `Mrs`. */
  readonly gender: Gender | null;
}

const particles = setOf(
  "van von der den de del della di da dos du la le el al bin ibn ben bint abu av zu ter",
);
const suffixes = setOf("jr sr ii iii iv junior senior");
const courtesies: Readonly<Record<string, Gender | null>> = {
  mr: "male",
  mrs: "female",
  ms: "female",
  miss: "female",
  sir: "male",
  lady: "female",
  lord: "male",
  dr: null,
  prof: null,
  professor: null,
};

export const personName = remembering((name): PersonName => {
  const all = wordsOf(name);
  const title = all.length > 1 && Object.hasOwn(courtesies, all[0] ?? "") ? (all[0] ?? "") : "";
  const { own, suffix } = withoutSuffix(title === "" ? all : all.slice(1));
  return {
    given: own.length > 1 ? (own[0] ?? "") : "",
    middle: own.slice(1, -1).filter((word) => !isParticle(word)),
    surname: own.at(-1) ?? "",
    suffix,
    gender: courtesies[title] ?? null,
  };
});

function withoutSuffix(words: readonly string[]): {
  readonly own: readonly string[];
  readonly suffix: string;
} {
  const last = words.at(-1) ?? "";
  if (words.length < 2 || !suffixes.has(last)) return { own: words, suffix: "" };
  return { own: words.slice(0, -1), suffix: last.replace("junior", "jr").replace("senior", "sr") };
}

/** `van`, `de la`: small words inside a name; folded. */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

/**
 * How two names relate. `same`: each word of the shorter stands in the longer, given name and surname among them; `initial`:
 * `T. Marr`; `variant`: a letter apart, a short form; `shorter`: a surname of two words, one of them left out; `surname`:
 * one of them, or both, are one word only; `apart`: the surname is one, the given names are two; `none`: two names.
 */
export type NameRelation = "same" | "initial" | "variant" | "shorter" | "surname" | "apart" | "none";

export function relatePersons(a: PersonName, b: PersonName, lexicon: Lexicon): NameRelation {
  if (a.given === "" || b.given === "") return isSurnameOf(a, b) || isSurnameOf(b, a) ? "surname" : "none";
  if (a.surname !== b.surname) return relateSurnames(a, b);
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return "apart";
  const given = relateGiven(a.given, b.given, lexicon);
  return given !== "apart" && areApart(a.middle, b.middle) ? "apart" : given;
}

/** `Marr` of `Tessa Marr`; `Tessa` of her, too, for the one word may be the given name. */
function isSurnameOf(a: PersonName, b: PersonName): boolean {
  return a.given === "" && a.surname !== "" && [b.surname, b.given].includes(a.surname);
}

function relateSurnames(a: PersonName, b: PersonName): NameRelation {
  if (a.given !== b.given || a.given.length < 2) return "none";
  if (isPartOf(a, b) || isPartOf(b, a)) return "shorter";
  return isMisspelt(a.surname, b.surname) ? "variant" : "none";
}

/** `Ana Ruiz` of `Ana Ruiz Calder`, `Tessa Marr` of `Tessa Marr-Quint`. */
function isPartOf(a: PersonName, b: PersonName): boolean {
  return b.middle.includes(a.surname) || b.surname.split("-").includes(a.surname);
}

function relateGiven(a: string, b: string, lexicon: Lexicon): NameRelation {
  if (a === b) return a.length > 1 ? "same" : "initial";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? "initial" : "apart";
  if (isOtherGender(a, b, lexicon)) return "apart";
  if (short.length >= 3 && long.startsWith(short)) return "variant";
  const isKnown = [a, b].every((given) => genderOfGivenName(lexicon, given) !== null);
  return isMisspelt(a, b) && !isKnown ? "variant" : "apart"; // names that people bear are two: Anna, Annie
}

/** Two middle names that cannot be one. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const few = a.length < b.length ? a : b;
  const many = few === a ? b : a;
  return !few.every((word) => many.some((other) => word.startsWith(other) || other.startsWith(word)));
}

function isOtherGender(a: string, b: string, lexicon: Lexicon): boolean {
  return areOpposed(genderOfGivenName(lexicon, a), genderOfGivenName(lexicon, b));
}

export function areOpposed(a: Gender | "both" | null, b: Gender | "both" | null): boolean {
  return a !== null && b !== null && a !== "both" && b !== "both" && a !== b;
}

/** What title and given name tell. */
export function genderOf(name: PersonName, lexicon: Lexicon): Gender | "both" | null {
  return name.gender ?? (name.given.length > 1 ? genderOfGivenName(lexicon, name.given) : null);
}

/** True if the name alone tells one person from most others: three words in full. */
export function isLong({ given, middle }: PersonName): boolean {
  return given.length > 1 && middle.some((word) => word.length > 1);
}
