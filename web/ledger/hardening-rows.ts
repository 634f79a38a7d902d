import type { ClaimOrigins } from "../../src/server/api.ts";
import { outletOf } from "./saying.ts";
import { daysOf } from "./timeline-points.ts";

export const heights = ["rumour", "hedged", "attributed", "own"] as const;

export interface HardeningStep {
  readonly outlet: string;
  readonly day: string;
  readonly height: (typeof heights)[number];
  readonly isWithdrawn: boolean;
}

export interface HardeningRows {
  /** Those that had it first come first. */
  readonly outlets: readonly string[];
  readonly steps: readonly HardeningStep[];
  /** Outlets for which the picture has no room. */
  readonly left: number;
}

const MOST_OUTLETS = 12;

/** One row of steps for each outlet; tellings without a day are left to the table. */
export function hardeningRows({ steps }: Pick<ClaimOrigins, "steps">): HardeningRows {
  const dated = steps.flatMap(({ claim: { source }, height, isWithdrawn }) =>
    source.published === null
      ? []
      : [{ outlet: outletOf(source), day: daysOf(source.published).from, height, isWithdrawn }],
  );
  const all = [...new Set(dated.map(({ outlet }) => outlet))];
  const outlets = all.slice(0, MOST_OUTLETS);
  return {
    outlets,
    steps: dated.filter(({ outlet }) => outlets.includes(outlet)),
    left: all.length - outlets.length,
  };
}
