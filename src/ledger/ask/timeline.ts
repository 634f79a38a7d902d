import type { LegalStatus } from "../../claim/claim.ts";
import { legalTimeline, type LegalConflict, type LegalEvent } from "../claims/legal-conflicts.ts";
import { textOf, textOrNull } from "../database.ts";
import type { Entity } from "../people/list.ts";
import { pageOf, windowOf, type Asking, type Paged, type Paging } from "./asking.ts";
import { says } from "./claims.ts";
import { legalOf, type LegalRows, type ShownLegal } from "./legal.ts";
import { shownClaims, type ShownClaim } from "./shown.ts";
import { personCalled } from "./who.ts";

export interface TimelineAsked extends Paging {
  readonly name: string;
  readonly since?: string;
  readonly until?: string;
}

/** How exact a date is; `unknown`: nothing tells. */
export type Precision = "day" | "month" | "year" | "interval" | "unknown";

interface Dated {
  /** ISO 8601; null: unknown. */
  readonly date: string | null;
  readonly precision: Precision;
  /** `act`, `said`: the story tells when; `published`: only its own day is known, and it happened then or before. */
  readonly dateOf: "act" | "said" | "published";
}

/** An act of the law as stories tell it, each on somebody's word; never what is so. */
export interface LegalEntry extends Dated {
  readonly what: "legal";
  readonly status: LegalStatus;
  readonly told: readonly ShownLegal[];
}

export interface ClaimEntry extends Dated {
  readonly what: "claim";
  /** Whether it was said by them or about them; `both`: of themselves. */
  readonly role: "by" | "about" | "both";
  readonly claim: ShownClaim;
}

export interface ShownConflict {
  readonly why: LegalConflict["why"];
  readonly says: string;
  /** What either side tells, the first telling first. */
  readonly one: readonly ShownLegal[];
  readonly other: readonly ShownLegal[];
}

export interface TimelineAnswer extends Paged {
  readonly person: Entity;
  /** In how many stories was looked for claims, the newest, and how many name them. */
  readonly compared: number;
  readonly stories: number;
  /** By date, the oldest first; what has none comes last. */
  readonly entries: readonly (LegalEntry | ClaimEntry)[];
  /** All, on every page. */
  readonly conflicts: readonly ShownConflict[];
}

/** What happened to somebody in law, and what was said by and about them. @throws AskRefused for nobody or several. */
export async function timelineAsked(asking: Asking, asked: TimelineAsked): Promise<TimelineAnswer> {
  const person = await personCalled(asking, asked.name);
  const legal = await legalOf(asking, person.id);
  const { events, conflicts } = legalTimeline(legal.notes);
  const drafts = [...events.map(legalDraft), ...(await claimDrafts(asking, person.id))]
    .filter(({ key }) => isWithin(key, asked))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
  const { shown, ...paged } = pageOf(drafts.slice(windowOf(asked).skip), asked);
  const claims = await shownClaims(
    asking,
    shown.flatMap((draft) => ("role" in draft ? [draft.id] : [])),
  );
  return {
    ...paged,
    person,
    compared: Math.min(MOST_STORIES, person.stories),
    stories: person.stories,
    entries: shown.flatMap((draft) => entryOf(draft, legal, claims)),
    conflicts: conflicts.map((conflict) => conflictOf(conflict, legal)),
  };
}

interface Draft extends Dated {
  readonly id: string;
  /** Orders: the date, or behind all dates. */
  readonly key: string;
}

type EventDraft = Draft & { readonly event: LegalEvent };
type ClaimDraft = Draft & { readonly role: ClaimEntry["role"] };

const LAST = "~"; // behind every digit

function legalDraft(event: LegalEvent): EventDraft {
  const told = event.notes.flatMap(({ day }) => day ?? []).toSorted()[0] ?? null;
  const id = event.notes.map((note) => note.id).toSorted()[0] ?? "";
  return { ...datedBy(event.moment, told, "act"), id, event };
}

function datedBy(
  moment: string | null,
  published: string | null,
  of: "act" | "said",
): Pick<Draft, keyof Dated | "key"> {
  const date = moment ?? published;
  return {
    date,
    precision: precisionOf(date),
    dateOf: moment === null ? "published" : of,
    key: date ?? LAST,
  };
}

function precisionOf(date: string | null): Precision {
  if (date === null) return "unknown";
  if (date.includes("/")) return "interval";
  return /^\d{4}$/.test(date) ? "year" : /^\d{4}-\d\d$/.test(date) ? "month" : "day";
}

/** Stories whose claims one timeline can hold. */
const MOST_STORIES = 1000;

async function claimDrafts({ sql, workspace }: Asking, entity: string): Promise<ClaimDraft[]> {
  const rows = await sql.all(
    `SELECT c.id, coalesce(c.moment, '') AS moment, v.published,
       max(CASE WHEN ${says} THEN 1 ELSE 0 END) AS says,
       max(CASE WHEN a.name IS NULL THEN 0 ELSE 1 END) AS about
     FROM (SELECT workspace, version, name FROM entity_figure
       WHERE workspace = ? AND entity = ? AND shown = 1 AND claims > 0
       ORDER BY day DESC, version DESC LIMIT ${MOST_STORIES}) f
     JOIN linked l ON l.workspace = f.workspace AND l.version = f.version
     JOIN claim c ON c.workspace = f.workspace AND c.version = f.version AND c.run = l.run
     JOIN version v ON v.workspace = f.workspace AND v.id = f.version
     LEFT JOIN about a ON a.workspace = c.workspace AND a.claim = c.id AND a.run = c.run AND a.name = f.name
     GROUP BY c.id, c.moment, v.published`,
    [workspace, entity],
  );
  return rows.flatMap((row) => {
    const [isBy, isAbout] = [row["says"] === 1, row["about"] === 1];
    if (!isBy && !isAbout) return [];
    const moment = textOf(row, "moment");
    const dated = datedBy(moment === "" ? null : moment, textOrNull(row, "published"), "said");
    return [{ ...dated, id: textOf(row, "id"), role: isBy && isAbout ? "both" : isBy ? "by" : "about" }];
  });
}

function isWithin(key: string, { since = "", until = LAST }: TimelineAsked): boolean {
  return key >= since && (key < `${until}~` || until === LAST);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function entryOf(
  draft: EventDraft | ClaimDraft,
  legal: LegalRows,
  claims: ReadonlyMap<string, ShownClaim>,
): (LegalEntry | ClaimEntry)[] {
  const { date, precision, dateOf } = draft;
  const dated = { date, precision, dateOf };
  if ("role" in draft) {
    const claim = claims.get(draft.id);
    return claim ? [{ what: "claim", ...dated, role: draft.role, claim }] : [];
  }
  const { status, notes } = draft.event;
  const told = notes.flatMap(({ id }) => legal.shown.get(id) ?? []).toSorted(byPublication);
  return [{ what: "legal", ...dated, status, told }];
}

function byPublication(a: ShownLegal, b: ShownLegal): number {
  return compare(a.source.published ?? LAST, b.source.published ?? LAST) || compare(a.id, b.id);
}

export function conflictOf({ why, says, one, other }: LegalConflict, { shown }: LegalRows): ShownConflict {
  const sideOf = (notes: readonly { readonly id: string }[]): ShownLegal[] =>
    notes.flatMap(({ id }) => shown.get(id) ?? []).toSorted(byPublication);
  return { why, says, one: sideOf(one), other: sideOf(other) };
}
