import type { LegalRow, LegalStatus } from "../claim/claim.ts";
import { factsOf } from "../claim/legal-facts.ts";

/** How far the law has gone with somebody, as the story tells it. */
export interface Standing {
  /** Rows in the order of the text. */
  readonly rows: readonly LegalRow[];
  /** The furthest step; null: none. */
  readonly furthest: LegalStatus | null;
  /** True if a conviction, sentence or plea of guilty is given, and no later acquittal. */
  readonly isEstablished: boolean;
  /** True if it is before a court or the police and not ended. */
  readonly isOpen: boolean;
  readonly isCleared: boolean;
}

export interface Standings {
  /** Of somebody by canonical name; without rows for whoever has no legal status. */
  readonly of: (person: string) => Standing;
  readonly all: ReadonlyMap<string, Standing>;
}

/** From the first step to the last; civil suits before all. */
const steps: readonly LegalStatus[] = [
  "sued",
  "settled",
  "questioned",
  "wanted",
  "detained",
  "arrested",
  "released",
  "on-bail",
  "extradited",
  "charged",
  "indicted",
  "pleaded-not-guilty",
  "on-trial",
  "charges-dropped",
  "acquitted",
  "pleaded-guilty",
  "convicted",
  "sentenced",
  "appealed",
  "pardoned",
];

export function openStandings(legal: readonly LegalRow[]): Standings {
  const groups = Map.groupBy(
    legal.flatMap((row) => row.person.split("; ").map((person) => ({ ...row, person }))),
    ({ person }) => person,
  );
  const all = new Map(Array.from(groups, ([person, rows]) => [person, standingOf(rows)]));
  return { of: (person) => all.get(person) ?? nothing, all };
}

const nothing: Standing = { rows: [], furthest: null, isEstablished: false, isOpen: false, isCleared: false };

/** True if the last word of the law is a conviction: an acquittal behind it, by date or else in the text, undoes it. */
function stands(rows: readonly LegalRow[]): boolean {
  const verdicts = rows.filter(({ status }) => factsOf[status].isEstablished || clearing.has(status));
  const dated = verdicts.every(({ when }) => when !== null);
  const inOrder = dated ? verdicts.toSorted((a, b) => ((a.when ?? "") < (b.when ?? "") ? -1 : 1)) : verdicts;
  const last = inOrder.at(-1);
  return last !== undefined && factsOf[last.status].isEstablished;
}

const clearing: ReadonlySet<LegalStatus> = new Set(["acquitted", "charges-dropped"]);

function standingOf(rows: readonly LegalRow[]): Standing {
  const given = new Set(rows.map(({ status }) => status));
  const isEstablished = stands(rows);
  const isCleared = !isEstablished && [...clearing].some((status) => given.has(status));
  const furthest = steps.findLast((step) => given.has(step)) ?? null;
  return { rows, furthest, isEstablished, isCleared, isOpen: !isEstablished && !isCleared };
}
