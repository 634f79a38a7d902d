import type { CopyVerdict } from "../copies/copied.ts";
import { judgedOn, pairOf, standingsOf, type Judged } from "../judgements.ts";
import type { Asking } from "./asking.ts";

/** On whose word two stories share words. */
export interface CopyJudged {
  /** How much is the same; null: a person judged, and said no kind. */
  readonly kind: Exclude<CopyVerdict, "none"> | null;
  readonly why: string;
  readonly by: "machine" | "person";
  readonly who: string;
}

const kinds = ["identical", "near-copy", "passages"] as const;

/** What is held of any two of some versions; undefined: nothing. */
export async function judgementsOf(
  { sql, workspace }: Asking,
  ids: readonly string[],
): Promise<(one: string, other: string) => CopyJudged | undefined> {
  const standings = standingsOf(await judgedOn(sql, workspace, { what: "copies", ids }));
  return (one, other) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const standing = standings.get(pairOf("copies", first, second));
    return standing ? shownJudged(standing.counts) : undefined;
  };
}

/** A machine's reason begins with the kind: `near-copy: 62% of …`. */
function shownJudged({ by, who, why }: Pick<Judged, "by" | "who" | "why">): CopyJudged {
  const says = why.join("; ");
  const kind = by === "machine" ? (kinds.find((one) => says.startsWith(`${one}: `)) ?? null) : null;
  return { kind, why: kind === null ? says : says.slice(kind.length + 2), by, who };
}
