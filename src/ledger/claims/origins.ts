import type { Lexicon } from "../../lexicon/lexicon.ts";
import {
  dependencesOf,
  mediumIn,
  type CopiedWords,
  type DependenceEdge,
  type Telling,
} from "./dependence.ts";
import { pairsThatJoin } from "./joining-pairs.ts";
import type { Told } from "./told.ts";
import { originOf } from "./voices.ts";

/** Tellings between which a dependence was found, and where they come from. */
export interface OriginGroup {
  /** Ids of claims, in the order of the tellings. */
  readonly claims: readonly string[];
  readonly stories: readonly string[];
  /** Whoever is named as the origin; empty: nobody is, and the group is no known origin. */
  readonly named: readonly string[];
}

/** Three numbers for one claim, with what they rest on. */
export interface Origins {
  /** Stories that tell it. */
  readonly reports: number;
  readonly outlets: number;
  /** Groups of tellings that name where they come from, and between which no dependence was found. */
  readonly origins: number;
  /** Groups of tellings that name nobody: each may be one of the others, so none is one more. */
  readonly unknown: number;
  /** In words; it never says that anything is independent. */
  readonly says: string;
  readonly groups: readonly OriginGroup[];
  readonly edges: readonly DependenceEdge[];
}

export function originsOf(
  claims: readonly Told[],
  copies: readonly CopiedWords[],
  lexicon: Lexicon,
): Origins {
  const tellings = tellingsOf(claims);
  return originsBy(tellings, dependencesOf(tellings, { copies, lexicon }));
}

/** The same numbers from few of the edges, for claims that very many tell. */
export function countOrigins(
  claims: readonly Told[],
  copies: readonly CopiedWords[],
  lexicon: Lexicon,
): Pick<Origins, "reports" | "outlets" | "origins"> {
  const tellings = tellingsOf(claims);
  const pairs = pairsThatJoin(tellings, copies);
  return originsBy(tellings, dependencesOf(tellings, { copies, lexicon }, pairs));
}

function tellingsOf(claims: readonly Told[]): Telling[] {
  return claims.map((told) => ({ told, origin: originOf(told) }));
}

function originsBy(tellings: readonly Telling[], edges: readonly DependenceEdge[]): Origins {
  const claims = tellings.map(({ told }) => told);
  const groups = groupsOf(tellings, edges);
  const counts = {
    reports: new Set(claims.map(({ page }) => page.story)).size,
    outlets: new Set(claims.map(({ page }) => page.outlet ?? `story ${page.story}`)).size,
    origins: groups.filter(({ named }) => named.length > 0).length,
    unknown: groups.filter(({ named }) => named.length === 0).length,
  };
  return { ...counts, says: sayOrigins(counts), groups, edges };
}

function groupsOf(tellings: readonly Telling[], edges: readonly DependenceEdge[]): OriginGroup[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  for (const { one, other } of edges) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parent.set(a, b);
  }
  const groups = Map.groupBy(tellings, ({ told }) => rootOf(told.id));
  return [...groups.values()].map((group) => ({
    claims: group.map(({ told }) => told.id),
    stories: [...new Set(group.map(({ told }) => told.page.story))],
    named: namedIn(group, edges),
  }));
}

/** Persons and bodies first; a medium only where its own report is not among the tellings. */
function namedIn(group: readonly Telling[], edges: readonly DependenceEdge[]): string[] {
  const persons = group.filter(({ origin }) => origin.kind === "named").map(({ origin }) => origin.name);
  const isOutside = ({ told }: Telling): boolean =>
    edges.some((edge) => edge.one === told.id && edge.what === "cites" && mediumIn(edge) !== null);
  const media = group.filter((telling) => telling.origin.kind === "outlet" && isOutside(telling));
  return [...new Set(persons.length > 0 ? persons : media.map(({ origin }) => origin.name))];
}

function sayOrigins({
  reports,
  outlets,
  origins,
  unknown,
}: Pick<Origins, "reports" | "outlets" | "origins" | "unknown">): string {
  const told = `${counted(reports, "report")} by ${counted(outlets, "outlet")}`;
  const from =
    origins === 0
      ? "no named origin"
      : origins === 1
        ? "one named origin"
        : `${origins} named origins, between which no dependence was found`;
  const rest =
    unknown === 0
      ? ""
      : `; ${unknown === 1 ? "one origin is" : `${unknown} origins are`} unknown and may be any of these`;
  return `${told}; ${from}${rest}`;
}

function counted(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
