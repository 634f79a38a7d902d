import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Sql } from "../database.ts";
import type { Place } from "../insert.ts";
import { judgeAll, type Judgement } from "../judgements.ts";
import { answersAcross, type Neighbourhood } from "./answers.ts";
import { candidatesFor } from "./candidates.ts";
import { loadTold } from "./load.ts";
import { maySaySame, sameClaim, type SameClaim } from "./same.ts";
import { hasMatter, type Told } from "./told.ts";

export interface JudgeOptions {
  readonly lexicon: Lexicon;
  /** Now, ISO 8601. */
  readonly at: string;
  /** Days between stories beyond which claims are not compared. */
  readonly days?: number;
}

export interface JudgedClaims {
  /** Judgements that were not there before. */
  readonly written: number;
  /** Ids of claims whose clusters may have changed, of other versions too. */
  readonly claims: readonly string[];
}

/** The machine that judges: its name changes when its rules do. */
const WHO = "sayso same-claim 1";
/** Of a claim's yeses so many are kept, the surest: enough to hold a cluster together, few enough in a storm of copies. */
const MOST_KEPT = 12;

/**
 * Compares a version's claims with those of others and writes down which say the same, which deny and which answer. What is
 * judged of two claims hangs on their two stories alone, so the order in which stories come in does not matter.
 */
export async function judgeClaims(
  place: Place,
  version: string,
  options: JudgeOptions,
): Promise<JudgedClaims> {
  const { lexicon, at } = options;
  const near = await neighbourhoodOf(place, version, options);
  const likely = near.pairs.filter(([told, other]) => maySaySame(told, other));
  const found = likely.map(([told, other]) => ({ told, other, found: sameClaim(told, other, lexicon) }));
  const yes = found.filter((pair) => pair.found.verdict === "yes");
  const same = yes.map(({ told, other }) => [told, other] as const);
  const answering = await answersAcross(place, { ...near, same }, lexicon);
  const judgements = [...surest(yes), ...answering];
  const written = await judgeAll(place, judgements, at);
  return { written, claims: [...new Set(judgements.flatMap(({ one, other }) => [one, other]))] };
}

/** Claims of other versions that may say the same as a version's, or the opposite. */
export async function neighbourhoodOf(
  { sql, workspace, dialect }: Pick<Place, "workspace" | "dialect"> & { readonly sql: Sql },
  version: string,
  { lexicon, days }: Pick<JudgeOptions, "lexicon" | "days">,
): Promise<Omit<Neighbourhood, "same">> {
  const wanted = { workspace, lexicon, withEntities: false };
  const own = await loadTold(sql, { ...wanted, versions: [version] });
  const looking = { workspace, dialect, ...(days === undefined ? {} : { days }) };
  const found = new Map<string, { claim: string; version: string }[]>();
  for (const told of own) if (hasMatter(told)) found.set(told.id, await candidatesFor(sql, told, looking));
  const versions = [...found.values()].flat().map((hit) => hit.version);
  const elsewhere = await loadTold(sql, { ...wanted, versions });
  const byId = new Map(elsewhere.map((told) => [told.id, told]));
  const pairs = own.flatMap((told) =>
    (found.get(told.id) ?? []).flatMap(({ claim }) => {
      const other = byId.get(claim);
      return other ? [[told, other] as const] : [];
    }),
  );
  return { own, elsewhere, pairs };
}

interface Yes {
  readonly told: Told;
  readonly other: Told;
  readonly found: SameClaim;
}

function surest(yes: readonly Yes[]): Judgement[] {
  return [...Map.groupBy(yes, ({ told }) => told.id).values()].flatMap((some) =>
    some
      .toSorted((a, b) => b.found.points - a.found.points || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, MOST_KEPT)
      .map(({ told, other, found }) => sameJudgement(told, other, found)),
  );
}

function sameJudgement(told: Told, other: Told, { reasons }: SameClaim): Judgement {
  const [one, two] = told.id < other.id ? [told.id, other.id] : [other.id, told.id];
  return {
    what: "same-claim",
    one,
    other: two,
    verdict: "yes",
    by: "machine",
    who: WHO,
    why: reasons.toSorted(),
  };
}
