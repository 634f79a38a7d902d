import type { Status } from "../../claim/claim.ts";
import { cueOf, type Told } from "./told.ts";
import { originOf, type Origin } from "./voices.ts";

/**
 * How far a text stands behind a claim: `rumour`; `hedged`: alleged, suspected; `attributed`: somebody else's word; `own`: the
 * outlet's own word, or something it confirms.
 */
export const heights = ["rumour", "hedged", "attributed", "own"] as const;
export type Height = (typeof heights)[number];

export interface Step {
  readonly claim: string;
  readonly version: string;
  readonly story: string;
  /** 1, 2, 3 … of its story. */
  readonly n: number;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly status: Status | null;
  readonly height: Height;
  /** The words that hand it over, and what is said. */
  readonly cue: string;
  readonly said: string;
  readonly origin: Origin["kind"];
  /** True in a correction: told to take it back. */
  readonly isWithdrawn: boolean;
}

export interface Change {
  readonly from: Step;
  readonly to: Step;
  readonly what: "hardened" | "softened" | "withdrawn";
  readonly why: string;
}

export interface Hardening {
  /** All tellings in order of time. */
  readonly steps: readonly Step[];
  /** Within one outlet, from one telling to its next. */
  readonly changes: readonly Change[];
  /** Over all outlets: each telling that stands further behind the claim than every one before it. */
  readonly firsts: readonly Step[];
  /** Outlets that had the claim with a hedge or as a rumour and then without. */
  readonly dropped: readonly Change[];
}

/** How one claim changed in status and wording. Denials and questions are no tellings of it. */
export function hardeningOf(claims: readonly Told[]): Hardening {
  const steps = bare(claims).flatMap(stepOf).toSorted(byTime);
  const outlets = Map.groupBy(steps, ({ outlet, story }) => outlet ?? `story ${story}`);
  const changes = [...outlets.values()].flatMap(changesIn).toSorted((a, b) => byTime(a.to, b.to));
  return {
    steps,
    changes,
    firsts: steps.filter((step, at) => steps.slice(0, at).every((before) => rankOf(before) < rankOf(step))),
    dropped: changes.filter(
      ({ from, to, what }) => what === "hardened" && rankOf(from) < 2 && rankOf(to) >= 2,
    ),
  };
}

const byStatus: Partial<Record<Status, Height>> = {
  rumoured: "rumour",
  suspected: "hedged",
  alleged: "hedged",
  asserted: "attributed",
  confirmed: "own",
};

function stepOf(told: Told): Step[] {
  const height = told.status === null ? undefined : byStatus[told.status];
  if (height === undefined || told.side < 0) return [];
  const { page } = told;
  const origin = originOf(told);
  const cue = cueOf(told, page);
  // `The Gazette reported last month` points back; `the Gazette can reveal` vouches.
  const isOwn = height === "attributed" && origin.kind === "own" && !/\breport/i.test(cue);
  return [
    {
      cue,
      claim: told.id,
      version: page.version,
      story: page.story,
      n: page.n,
      outlet: page.outlet,
      day: page.day,
      status: told.status,
      height: isOwn ? "own" : height,
      said: told.said,
      origin: origin.kind,
      isWithdrawn: /^\W*(?:correction|clarification|apology|retraction)\b/i.test(page.text),
    },
  ];
}

/** Without a claim that holds another with the hedge in it: `was told that the boat was allegedly bought`. */
function bare(claims: readonly Told[]): Told[] {
  const holders = new Set(
    claims.filter(({ status }) => byStatus[status ?? "unknown"] === "hedged").map(({ inside }) => inside),
  );
  return claims.filter(({ id }) => !holders.has(id));
}

function rankOf({ height }: Step): number {
  return heights.indexOf(height);
}

function byTime(a: Step, b: Step): number {
  return (
    compare(a.day ?? "9999", b.day ?? "9999") ||
    compare(a.story, b.story) ||
    a.n - b.n ||
    compare(a.claim, b.claim)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Of each story the telling that stands furthest behind it. */
function changesIn(steps: readonly Step[]): Change[] {
  const stories = [...Map.groupBy(steps, ({ version }) => version).values()];
  const highest = stories.flatMap((some) => some.toSorted((a, b) => rankOf(b) - rankOf(a))[0] ?? []);
  return highest.slice(1).flatMap((to, at) => {
    const from = highest[at];
    const what = from ? changeOf(from, to) : null;
    return from && what ? [{ from, to, what, why: sayChange(from, to, what) }] : [];
  });
}

function changeOf(from: Step, to: Step): Change["what"] | null {
  if (to.isWithdrawn) return "withdrawn";
  const rise = rankOf(to) - rankOf(from);
  return rise === 0 ? null : rise > 0 ? "hardened" : "softened";
}

const says: Readonly<Record<Height, string>> = {
  rumour: "a rumour",
  hedged: "said with a hedge",
  attributed: "somebody’s word",
  own: "the outlet’s own word",
};

function sayChange(from: Step, to: Step, what: Change["what"]): string {
  if (what === "withdrawn") return `${to.outlet ?? to.story} takes it back`;
  const hedge = from.cue === "" ? "" : ` (“${from.cue}”)`;
  return `${to.outlet ?? to.story}: ${says[from.height]}${hedge} before, ${says[to.height]}${to.cue === "" ? "" : ` (“${to.cue}”)`} now`;
}
