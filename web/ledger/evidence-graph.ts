import type { ClaimOrigins, ShownClaim, ShownDependence } from "../../src/server/api.ts";
import { dayOf, shortDay } from "./saying.ts";

/** A telling: a row for each group that hangs together, a column for each telling, by day. */
export interface GraphTelling {
  /** As the table numbers it. */
  readonly number: number;
  readonly x: number;
  readonly row: number;
}

export interface GraphTie {
  readonly from: Pick<GraphTelling, "x" | "row">;
  readonly to: Pick<GraphTelling, "x" | "row">;
  readonly look: "words" | "cites" | "voice";
}

export interface EvidenceGraph {
  /** Who is named as each group's origin; “nobody named”. */
  readonly rows: readonly string[];
  /** Columns at which a new day begins, and its name. */
  readonly days: readonly (readonly [column: number, day: string])[];
  readonly tellings: readonly GraphTelling[];
  readonly ties: readonly GraphTie[];
}

/** Tellings that a picture can show; more stand in the table only. */
export const MOST_TELLINGS = 60;

const looks = {
  identical: "words",
  "near-copy": "words",
  passage: "words",
  credit: "cites",
  cites: "cites",
  "own-report": "cites",
  "same-occasion": "voice",
  "same-speaker": "voice",
  "same-party": "voice",
} as const satisfies Readonly<Record<ShownDependence["what"], GraphTie["look"]>>;

/** The tellings in the order in which table and picture number them: by day. */
export function numberedTellings({ groups }: Pick<ClaimOrigins, "groups">): ShownClaim[] {
  return groups.flatMap(({ claims }) => claims).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ source, claim, says }: ShownClaim): string {
  return `${source.published ?? "9999"} ${source.version} ${String(says.spans[0]?.[0] ?? 0).padStart(9, "0")} ${claim}`;
}

/** Where tellings and ties stand. A tie to a report that the ledger does not hold has no end here: the table tells it. */
export function evidenceGraph({
  groups,
  dependences,
}: Pick<ClaimOrigins, "groups" | "dependences">): EvidenceGraph {
  const order = numberedTellings({ groups });
  const rowOf = new Map(
    groups.flatMap(({ claims }, row) => claims.map(({ claim }) => [claim, row] as const)),
  );
  const places = new Map(
    order.map(({ claim }, x) => [claim, { number: x + 1, x, row: rowOf.get(claim) ?? 0 }] as const),
  );
  return {
    rows: groups.map(originWords),
    days: order.flatMap((one, at) => {
      const before = order[at - 1];
      return before && dayOf(before.source) === dayOf(one.source)
        ? []
        : [[at, shortDay(dayOf(one.source))] as const];
    }),
    tellings: [...places.values()],
    ties: dependences.flatMap(({ what, one, other }) => {
      const [to, from] = [places.get(one.claim), other ? places.get(other.claim) : undefined];
      return from && to ? [{ from, to, look: looks[what] }] : [];
    }),
  };
}

/** Who is named as the origin of a group. */
export function originWords({ named }: Pick<ClaimOrigins["groups"][number], "named">): string {
  return named.length === 0 ? "nobody named" : named.join(", ");
}
