import type { Pieces, Span } from "../../base/span.ts";
import { sharedBy, extentOf } from "../../base/span.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { foldName } from "../people/spelling.ts";
import { areOneOutlet } from "./credit.ts";
import { daysAgree, sayDay } from "./days.ts";
import { mayBeOne } from "./names-agree.ts";
import type { Named } from "./page.ts";
import type { Told } from "./told.ts";
import { citedBy, type Origin } from "./voices.ts";

/**
 * Why two tellings are no two sources. `identical`, `near-copy`, `passage`: words; `credit`: a line that names whose report it
 * is; `cites`: “X reported”; `same-occasion`, `same-speaker`, `same-party`: one person or body said it, to whomever.
 */
export type Dependence =
  | "identical"
  | "near-copy"
  | "passage"
  | "credit"
  | "cites"
  | "own-report"
  | "same-occasion"
  | "same-speaker"
  | "same-party";

export interface DependenceEdge {
  /** Ids of claims. */
  readonly one: string;
  /** A claim, or a medium whose own report is not among them: `mediumIn` tells. */
  readonly other: string;
  readonly what: Dependence;
  readonly why: string;
}

const MEDIUM = "outlet ";

/** The medium, its name folded, whose own report is not among the tellings; null: the edge leads to one of them. */
export function mediumIn({ other }: Pick<DependenceEdge, "other">): string | null {
  return other.startsWith(MEDIUM) ? other.slice(MEDIUM.length) : null;
}

/** Words of one version that stand in another. */
export interface CopiedWords {
  readonly one: string;
  readonly other: string;
  readonly passages: readonly { readonly one: Span; readonly other: Span; readonly words: number }[];
}

/** A claim in one story, with where it comes from. */
export interface Telling {
  readonly told: Told;
  readonly origin: Origin;
}

export interface Ground {
  readonly copies: readonly CopiedWords[];
  readonly lexicon: Lexicon;
}

const NEAR = 0.3; // of the shorter text's words

/** Two tellings that are compared, in the order of the tellings. */
export type Pair = readonly [Telling, Telling];

/** Every reason for which some tellings of one claim hang together; of some pairs alone, if they are given. */
export function dependencesOf(
  tellings: readonly Telling[],
  ground: Ground,
  pairs: readonly Pair[] = tellings.flatMap((a, at) => tellings.slice(at + 1).map((b) => [a, b] as const)),
): DependenceEdge[] {
  return [
    ...pairs.flatMap(([a, b]) => {
      const edge =
        a.told.page.version === b.told.page.version ? sameStory(a, b, ground) : between(a, b, ground);
      return edge ? [edge] : [];
    }),
    ...outwards(tellings),
  ];
}

function between(a: Telling, b: Telling, ground: Ground): DependenceEdge | null {
  return (
    byWords(a.told, b.told, ground.copies) ?? byCredit(a.told, b.told) ?? bySpeaker(a, b, ground.lexicon)
  );
}

/** One told inside the other's content, or both by the same voice. */
function sameStory(a: Telling, b: Telling, { lexicon }: Ground): DependenceEdge | null {
  if (a.told.inside === b.told.id || b.told.inside === a.told.id)
    return edgeOf(a, b, "same-speaker", "one is told inside the other");
  return bySpeaker(a, b, lexicon);
}

function edgeOf({ told: a }: Telling, { told: b }: Telling, what: Dependence, why: string): DependenceEdge {
  return { one: a.id, other: b.id, what, why };
}

function byWords(a: Told, b: Told, copies: readonly CopiedWords[]): DependenceEdge | null {
  const made = (what: Dependence, why: string): DependenceEdge => ({ one: a.id, other: b.id, what, why });
  const isAlike = foldWords(a.said) === foldWords(b.said);
  if (a.page.textHash === b.page.textHash)
    return isAlike ? made("identical", "the two stories have the same text") : null;
  const copy = copies.find(({ one, other }) => one === a.page.version && other === b.page.version);
  const turned = copies.find(({ one, other }) => other === a.page.version && one === b.page.version);
  const passages = [
    ...(copy?.passages ?? []),
    ...(turned?.passages ?? []).map(({ one, other, words }) => ({ one: other, other: one, words })),
  ];
  const covering = passages.find(({ one, other }) => covers(one, a.content) && covers(other, b.content));
  if (covering)
    return made("passage", `it stands in a passage of ${covering.words} words that both stories have`);
  if (passages.length === 0 || !isAlike) return null;
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  const shorter = Math.min(...[a, b].map(({ page }) => page.text.split(/\s+/).length));
  if (words < NEAR * shorter) return null;
  return made(
    "near-copy",
    `the stories share ${words} words in copied passages, and both have it in the same words`,
  );
}

/** Half of it or more. */
function covers(passage: Span, content: Pieces): boolean {
  return sharedBy([passage], content) * 2 >= extentOf(content);
}

/** Lower case, without marks: the same words are the same text. */
export function foldWords(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^that /, "");
}

function byCredit(a: Told, b: Told): DependenceEdge | null {
  const [taker, maker] = isFrom(a, b) ? [a, b] : [b, a];
  if (!isFrom(taker, maker) || taker.page.outlet === maker.page.outlet) return null;
  const why = `${taker.page.outlet ?? taker.page.story} credits ${taker.page.credit}`;
  return { one: a.id, other: b.id, what: "credit", why };
}

function isFrom({ page: { credit } }: Told, { page: { outlet } }: Told): boolean {
  return credit !== null && outlet !== null && areOneOutlet(credit, outlet);
}

function bySpeaker(a: Telling, b: Telling, lexicon: Lexicon): DependenceEdge | null {
  if (a.origin.kind !== "named" || b.origin.kind !== "named") return null;
  if (isOne(a.origin, b.origin, lexicon)) return byOccasion(a, b, a.origin.name);
  const party = partyOfBoth(a.origin, b.origin, lexicon);
  return party
    ? edgeOf(a, b, "same-party", `${a.origin.name} and ${b.origin.name} both speak for ${party.name}`)
    : null;
}

function byOccasion(a: Telling, b: Telling, speaker: string): DependenceEdge {
  const [one, other] = [dayOf(a), dayOf(b)];
  const says = `${speaker} says it in both`;
  if (one === null || other === null)
    return edgeOf(a, b, "same-speaker", `${says}; on which days is not known`);
  return daysAgree(one, other, 2)
    ? edgeOf(a, b, "same-occasion", `${says} on or about ${sayDay(one)}`)
    : edgeOf(a, b, "same-speaker", `${says}, on different days`);
}

function dayOf({ told }: Telling): string | null {
  return told.moment ?? told.page.day;
}

function isOne(a: Origin, b: Origin, lexicon: Lexicon): boolean {
  if (a.figure && b.figure) return mayBeOne(a.figure, b.figure, lexicon);
  return foldName(a.name) === foldName(b.name) && /\p{Lu}/u.test(a.name);
}

function partyOfBoth(a: Origin, b: Origin, lexicon: Lexicon): Named | null {
  return sidesOf(a).find((one) => sidesOf(b).some((other) => mayBeOne(one, other, lexicon))) ?? null;
}

/** Whoever an origin is, and those for whom it speaks. */
export function sidesOf({ figure, parties }: Origin): Named[] {
  return [...(figure ? [figure] : []), ...parties];
}

/** To the media that tellings name, and to whoever they credit, whether their own reports are among the tellings or not. */
function outwards(tellings: readonly Telling[]): DependenceEdge[] {
  const byOutlet = Map.groupBy(tellings.toSorted(byTime), ({ told }) => told.page.outlet);
  return tellings.flatMap((telling) => outward(telling, byOutlet));
}

/** The tellings of each outlet, the first that it told first. */
type ByOutlet = ReadonlyMap<string | null, readonly Telling[]>;

function outward({ told, origin }: Telling, byOutlet: ByOutlet): DependenceEdge[] {
  const cited = citedBy(told).map((name) =>
    toMedium(told, name, { byOutlet, what: "cites", says: `it names ${name} as its source` }),
  );
  const own = origin.kind === "own" ? ownReport(told, byOutlet) : [];
  const { credit, outlet } = told.page;
  const isForeign = credit !== null && (outlet === null || !areOneOutlet(credit, outlet));
  const credited = isForeign
    ? [toMedium(told, credit, { byOutlet, what: "credit", says: `it credits ${credit}` })]
    : [];
  return [...cited, ...own, ...credited];
}

interface Aim {
  readonly byOutlet: ByOutlet;
  readonly what: "cites" | "credit";
  readonly says: string;
}

function toMedium(told: Told, name: string, { byOutlet, what, says }: Aim): DependenceEdge {
  const isEarlier = (day: string): boolean => day <= (told.page.day ?? "9999");
  const reports = [...byOutlet].flatMap(([outlet, own]) =>
    outlet !== null && areOneOutlet(outlet, name) ? (firstOf(own, told, isEarlier) ?? []) : [],
  );
  const [found] = reports.toSorted(byTime);
  const when = found?.told.page.day ? `, whose report of ${sayDay(found.told.page.day)} is among these` : "";
  return { one: told.id, other: found?.told.id ?? MEDIUM + foldName(name), what, why: says + when };
}

function ownReport(told: Told, byOutlet: ByOutlet): DependenceEdge[] {
  const { day, outlet } = told.page;
  const found = firstOf(byOutlet.get(outlet) ?? [], told, (other) => other < (day ?? ""));
  const why = "the outlet speaks of its own earlier report";
  return found ? [{ one: told.id, other: found.told.id, what: "own-report", why }] : [];
}

/** What a paper reported is what it was first to tell; in another story, on such a day. */
function firstOf(
  own: readonly Telling[],
  { page: { story } }: Told,
  isIt: (day: string) => boolean,
): Telling | undefined {
  return own.find(({ told: { page } }) => page.story !== story && isIt(page.day ?? ""));
}

function byTime(a: Telling, b: Telling): number {
  const [one, other] = [a, b].map(({ told: { page } }) => `${page.day ?? "9999"} ${page.version}`);
  return (one ?? "") < (other ?? "") ? -1 : Number(one !== other);
}
