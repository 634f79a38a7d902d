import { daysApart, type Figure, type Tie } from "./figure.ts";
import { foldName, wordsOf } from "./spelling.ts";

/** What speaks for one person beside the name, or against it, in points and words. */
export interface Evidence {
  readonly points: number;
  /** True if some of it is about the very person: an office, an age, a tie, the same story; not merely about the event. */
  readonly isPersonal: boolean;
  readonly reasons: readonly string[];
}

/** A name that many stories have says little about who stands beside it. */
export type IsFrequent = (name: string) => boolean;

const NEAR = 30; // days
const MOST_SAID = 2; // names in a reason

type Weight = Omit<Evidence, "isPersonal">;

/** What two stories' persons or bodies share but for the name. */
export function sharedBy(a: Figure, b: Figure, isFrequent: IsFrequent): Evidence {
  const personal: readonly Weight[] = [ofStory(a, b), ofRoles(a, b), ofAges(a, b), ofTies(a, b)];
  const found = [...personal, ofCompany(a, b, isFrequent), ofPlaces(a, b), ofOutlet(a, b), ofCountry(a, b)];
  return {
    points: found.reduce((sum, { points }) => sum + points, 0),
    isPersonal: personal.some(({ points }) => points > 0),
    reasons: found.flatMap(({ reasons }) => reasons),
  };
}

const nothing: Weight = { points: 0, reasons: [] };

function evidence(points: number, reason: string): Weight {
  return { points, reasons: [reason] };
}

function ofStory(a: Figure, b: Figure): Weight {
  return a.story === b.story ? evidence(6, "both stand in versions of one story") : nothing;
}

/** What anybody can be: it tells nobody from others. */
const anybody = new Set(
  (
    "mr mrs ms dr doctor sir lady lord professor resident member neighbour neighbor player officer witness man woman boy " +
    "girl victim suspect defendant driver teenager spokesman spokeswoman spokesperson official expert analyst author leader " +
    "student teacher worker employee father mother son daughter brother sister husband wife friend colleague lawyer judge"
  ).split(" "),
);

function ofRoles(a: Figure, b: Figure): Weight {
  const [own, others] = [rolesOf(a), rolesOf(b)];
  const shared = own.find((role) => others.some((other) => isSameRole(role, other)));
  if (shared !== undefined) return evidence(2, `both are called ${shared}`);
  const rival = own.flatMap((role) =>
    others.flatMap((other) => (areRivals(role, other) ? [[role, other]] : [])),
  );
  const [pair] = rival;
  return pair ? evidence(-2, `one is ${pair[0]}, the other ${pair[1]}`) : nothing;
}

function rolesOf({ roles }: Figure): string[] {
  return roles
    .map((role) => wordsOf(role).join(" "))
    .map((role) => role.replace(/^(?:(?:the|a|an|former|ex|then|current|acting|new|local|chief) )+/, ""))
    .filter((role) => role !== "" && !anybody.has(role));
}

/** `mayor` and `mayor of Fenwick` are one role; two towns' mayors are two. */
function isSameRole(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || ["of", "for", "at", "in"].some((word) => long.startsWith(`${short} ${word} `));
}

/** One office in two places: `mayor of Fenwick`, `mayor of Oakhaven`. */
function areRivals(a: string, b: string): boolean {
  const [one, other] = [a, b].map((role) => / of (?=[^ ]+$)/.exec(role)?.index ?? -1);
  return one !== undefined && one > 0 && one === other && a !== b && a.slice(0, one) === b.slice(0, one);
}

function ofAges(a: Figure, b: Figure): Weight {
  const apart = agesApart(a, b);
  return apart?.years === 0 ? evidence(2, `their ages agree: ${apart.says}`) : nothing;
}

/** Years that no birthday explains between the nearest of the ages given; null: one has none. */
export function agesApart(a: Figure, b: Figure): { readonly years: number; readonly says: string } | null {
  const pairs = a.ages.flatMap((age) => b.ages.map((other) => [age, other] as const));
  const days = daysApart(a, b);
  const isLater = (b.day ?? "") > (a.day ?? "");
  const best = pairs
    .map(([age, other]) => ({ years: unexplained(isLater ? other - age : age - other, days), age, other }))
    .toSorted((x, y) => x.years - y.years)[0];
  return best ? { years: best.years, says: `${aged(best.age, a)}, ${aged(best.other, b)}` } : null;
}

/** A year's birthday may fall on either side of both days. */
function unexplained(grown: number, days: number | null): number {
  if (days === null) return Math.max(0, Math.abs(grown) - 1);
  const years = days / 365.25;
  return Math.max(0, Math.ceil(years - grown) - 1, Math.floor(grown - years) - 1 + (days < 1 ? 1 : 0));
}

function aged(age: number, { day }: Figure): string {
  return day === null ? String(age) : `${age} on ${day.slice(0, 10)}`;
}

function ofTies(a: Figure, b: Figure): Weight {
  const shared = a.ties.find((tie) => tie.of !== null && b.ties.some((other) => isSameTie(tie, other)));
  return shared ? evidence(2, `both are ${shared.value} of ${shared.of}`) : nothing;
}

function isSameTie(a: Tie, b: Tie): boolean {
  return b.of !== null && foldName(a.of ?? "") === foldName(b.of) && foldName(a.value) === foldName(b.value);
}

/** Others in full whom both stories name. */
function ofCompany(a: Figure, b: Figure, isFrequent: IsFrequent): Weight {
  const shared = companyOf(a, b).filter((name) => !isFrequent(name));
  if (shared.length === 0) return nothing;
  const more = shared.length > MOST_SAID ? ` and ${shared.length - MOST_SAID} more` : "";
  const names = shared.slice(0, MOST_SAID).join(", ");
  return evidence(shared.length > 2 ? 4 : 2, `both stories name ${names}${more}`);
}

/** Names that both stories have beside the two, as `a`'s story writes them. */
function companyOf(a: Figure, b: Figure): string[] {
  const others = foldedOf(b.beside);
  const shared = a.beside.filter((name) => others.has(foldName(name)));
  if (shared.length === 0) return shared;
  const own = new Set([a, b].flatMap(({ name, forms }) => [name, ...forms].map(foldName)));
  return shared.filter((name) => !own.has(foldName(name)));
}

const folded = new WeakMap<readonly string[], ReadonlySet<string>>();

/** All figures of a story have one list, and are compared with many. */
function foldedOf(names: readonly string[]): ReadonlySet<string> {
  const found = folded.get(names) ?? new Set(names.map(foldName));
  folded.set(names, found);
  return found;
}

function ofPlaces(a: Figure, b: Figure): Weight {
  const days = daysApart(a, b);
  const others = foldedOf(b.places);
  const shared = a.places.find((place) => others.has(foldName(place)));
  if (shared === undefined || days === null || days > NEAR) return nothing;
  return evidence(1, `both stories name ${shared} within ${NEAR} days`);
}

function ofOutlet(a: Figure, b: Figure): Weight {
  const days = daysApart(a, b);
  if (a.outlet === null || a.outlet !== b.outlet || days === null || days > NEAR) return nothing;
  return evidence(1, `${a.outlet} has both within ${NEAR} days`);
}

/** Bodies belong to a country; of people's names the same one says too little. */
function ofCountry(a: Figure, b: Figure): Weight {
  if (a.kind === "person" || a.country === null || a.country !== b.country) return nothing;
  return evidence(1, `both stories are from ${a.country}`);
}
