import type { Lexicon } from "../../lexicon/lexicon.ts";
import { relateBodies, type BodyRelation } from "./body-names.ts";
import { agesApart, sharedBy, type IsFrequent } from "./evidence.ts";
import type { Figure } from "./figure.ts";
import { isNobody, namesFor } from "./forms.ts";
import {
  areOpposed,
  genderOf,
  isLong,
  personName,
  relatePersons,
  type NameRelation,
  type PersonName,
} from "./person-names.ts";
import { foldName } from "./spelling.ts";

export interface Comparison {
  /** `yes`: certain enough to be shown as one; `unsure`: worth a look; `no`: two, or nothing says that they are one. */
  readonly verdict: "yes" | "unsure" | "no";
  /** What speaks for it beside the names, in points. */
  readonly points: number;
  /** So many points make it certain. */
  readonly need: number;
  /** True if something speaks against it, not merely nothing for it. */
  readonly isContradicted: boolean;
  /** In words, the strongest first. */
  readonly reasons: readonly string[];
}

export interface Ground {
  readonly lexicon: Lexicon;
  readonly isFrequent: IsFrequent;
  /** True if the ledger knows two people of the very name. */
  readonly hasNamesakes: boolean;
}

/** Whether two stories' figures are one person or body. Symmetric but for the order of words in the reasons. */
export function compareFigures(a: Figure, b: Figure, ground: Ground): Comparison {
  const kind = commonKind(a, b);
  if (kind === null || isNobody(a) || isNobody(b)) return unrelated;
  return kind === "person" ? comparePersons(a, b, ground) : compareBodies(a, b, ground);
}

const unrelated: Comparison = { verdict: "no", points: 0, need: 0, isContradicted: false, reasons: [] };

/** Readers mix up bodies and things, never people and places. */
function commonKind(a: Figure, b: Figure): "person" | "body" | null {
  if (a.kind === "place" || b.kind === "place") return null;
  if (a.kind === "person" || b.kind === "person") return a.kind === b.kind ? "person" : null;
  return "body";
}

interface Scale {
  /** Points for a yes. */
  readonly need: number;
  /** Points for a suggestion. */
  readonly floor: number;
  /** True: what is shared must be about the very person, too. */
  readonly isWeak?: boolean;
  readonly says: (a: Figure, b: Figure) => string;
}

const bothNames = (a: Figure, b: Figure): string => `${a.name} and ${b.name}`;
const personScales: Readonly<Record<Exclude<NameRelation, "apart" | "none"> | "called", Scale>> = {
  same: { need: 2, floor: 0, says: sameName },
  initial: { need: 4, floor: 1, says: (a, b) => `${bothNames(a, b)}: an initial fits the name` },
  variant: { need: 4, floor: 1, says: (a, b) => `${bothNames(a, b)} may be spellings of one name` },
  shorter: { need: 4, floor: 1, says: (a, b) => `${bothNames(a, b)}: one leaves out a part of the surname` },
  called: { need: 4, floor: 1, isWeak: true, says: (a, b) => `a story has ${a.name} and ${b.name} as one` },
  // Never by the name and the event: a town has many Marrs.
  surname: {
    need: 5,
    floor: 3,
    isWeak: true,
    says: (a, b) => `${bothNames(a, b)} share one word of the name only`,
  },
};

function comparePersons(a: Figure, b: Figure, ground: Ground): Comparison {
  const relation = relationOf(a, b, ground.lexicon);
  if (relation === "none") return unrelated;
  if (relation === "apart")
    return { ...unrelated, isContradicted: true, reasons: [`${bothNames(a, b)} are two names`] };
  const against = contradictions(a, b, ground.lexicon);
  if (against.length > 0) return { ...unrelated, isContradicted: true, reasons: against };
  const scale = personScales[relation];
  const extra = relation === "same" && isLong(personName(a.name)) && isLong(personName(b.name)) ? 2 : 0;
  return weighed(a, b, { scale, extra, ground });
}

/** By the stories' own names; if they do not fit, by others that one of the stories gives. */
function relationOf(a: Figure, b: Figure, lexicon: Lexicon): NameRelation | "called" {
  const relation = relatePersons(personName(a.name), personName(b.name), lexicon);
  if (relation !== "none" && relation !== "apart") return relation;
  const isCalled = fullNames(a).some((one) =>
    fullNames(b).some((other) => relatePersons(one, other, lexicon) === "same"),
  );
  return isCalled ? "called" : relation;
}

function fullNames(figure: Figure): PersonName[] {
  return namesFor(figure)
    .map(personName)
    .filter(({ given }) => given !== "");
}

function contradictions(a: Figure, b: Figure, lexicon: Lexicon): string[] {
  const genders = [a, b].map(({ name, forms }) =>
    [name, ...forms].map((form) => genderOf(personName(form), lexicon)).find((gender) => gender !== null),
  );
  const kin = [
    [a, b],
    [b, a],
  ].flatMap(([one, other]) => (one && other ? kinOf(one, other) : []));
  return areOpposed(genders[0] ?? null, genders[1] ?? null)
    ? [`${bothNames(a, b)}: one is a man’s name, one a woman’s`, ...kin]
    : kin;
}

/** `Marr, brother of Tessa Marr` is not Tessa Marr. */
function kinOf(a: Figure, b: Figure): string[] {
  const own = foldName(b.name);
  return a.ties
    .filter(({ of }) => of !== null && foldName(of) === own && foldName(a.name) !== own)
    .map(({ value, of }) => `one story has ${a.name} as ${value} of ${of}`);
}

interface Weighing {
  readonly scale: Scale;
  readonly extra: number;
  readonly ground: Ground;
}

function weighed(a: Figure, b: Figure, { scale, extra, ground }: Weighing): Comparison {
  const shared = sharedBy(a, b, ground.isFrequent);
  const isOneOfTwo = ground.hasNamesakes && a.kind === "person";
  const ages = a.kind === "person" ? agesApart(a, b) : null;
  const isAgeWrong = ages !== null && ages.years > 0;
  const points = shared.points + extra;
  const need = scale.need + (isOneOfTwo ? 2 : 0);
  const reasons = [
    scale.says(a, b),
    ...(extra > 0 ? ["the name has three words in full"] : []),
    ...shared.reasons,
    ...(isOneOfTwo ? ["the ledger knows two of this name"] : []),
    ...(isAgeWrong ? [`their ages do not agree: ${ages.says}`] : []),
  ];
  if (isAgeWrong) return disagreeing({ points, need, reasons });
  const isCertain = points >= need && (scale.isWeak !== true || shared.isPersonal);
  const isLikely = points >= scale.floor;
  return { verdict: verdictOf(isCertain, isLikely), points, need, isContradicted: false, reasons };
}

function verdictOf(isCertain: boolean, isLikely: boolean): Comparison["verdict"] {
  if (isCertain) return "yes";
  return isLikely ? "unsure" : "no";
}

/** A wrong age in one paper makes nobody two people: with much for it, it is worth a look. */
function disagreeing({ points, need, reasons }: Pick<Comparison, "points" | "need" | "reasons">): Comparison {
  const isLikely = points >= need + 2;
  return { verdict: verdictOf(false, isLikely), points, need, isContradicted: !isLikely, reasons };
}

const bodyScales: Readonly<Record<Exclude<BodyRelation, "none">, Scale>> = {
  same: { need: 0, floor: 0, says: sameName },
  word: { need: 1, floor: 0, says: sameName },
  generic: { need: 2, floor: 1, says: (a) => `both are ${a.name}, of which there are many` },
  acronym: { need: 2, floor: 0, says: (a, b) => `a story has ${a.name} and ${b.name} as one` },
  initials: { need: 3, floor: 1, says: (a, b) => `${bothNames(a, b)}: the letters fit the name` },
  imprint: { need: 0, floor: 0, says: (a, b) => `${bothNames(a, b)}: one stands in the outlet itself` },
  called: { need: 4, floor: 1, isWeak: true, says: (a, b) => `a story has ${a.name} and ${b.name} as one` },
  // `New York` is a part of `New York Times`: versions of one story only.
  shorter: { need: 6, floor: 2, isWeak: true, says: (a, b) => `${bothNames(a, b)}: one leaves out words` },
  variant: { need: 4, floor: 1, says: (a, b) => `${bothNames(a, b)} may be spellings of one name` },
};

function compareBodies(a: Figure, b: Figure, ground: Ground): Comparison {
  const relation = relateBodies(a, b, ground.lexicon);
  if (relation === "none") return unrelated;
  const isMixed = a.kind !== b.kind && [a.kind, b.kind].includes("other");
  const scale = bodyScales[relation];
  return weighed(a, b, { scale: isMixed ? { ...scale, need: scale.need + 1 } : scale, extra: 0, ground });
}

function sameName(a: Figure, b: Figure): string {
  return foldName(a.name) === foldName(b.name)
    ? `both are called ${a.name}`
    : `${bothNames(a, b)} are one name`;
}
