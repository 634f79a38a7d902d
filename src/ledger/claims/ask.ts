import { legalStatuses } from "../../claim/claim.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { numberOf, places, textOf, textOrNull, type Dialect, type Sql } from "../database.ts";
import { spanOf, wordOf } from "../columns.ts";
import { judgedIn, standingIn, type Judged } from "../judgements.ts";
import { ageConflicts, contradiction, type AgeConflict, type Contradiction } from "./contradictions.ts";
import { hardeningOf, type Hardening } from "./hardening.ts";
import { neighbourhoodOf } from "./judge-claims.ts";
import { legalTimeline, type LegalNote, type LegalTimeline } from "./legal-conflicts.ts";
import { originsOf, type Origins } from "./origins.ts";
import { copiesAmong, toldBy } from "./project.ts";
import type { Told } from "./told.ts";

/** Whom to ask, and about which workspace. */
export interface Desk {
  readonly sql: Sql;
  readonly dialect: Dialect;
  readonly workspace: string;
  readonly lexicon: Lexicon;
}

/** Ids of the claims that say the same as one, in order of time; itself alone where no cluster has it. */
export async function sameAs({ sql, workspace }: Desk, id: string): Promise<string[]> {
  const rows = await sql.all(
    `SELECT DISTINCT b.claim FROM cluster_claim a
     JOIN cluster_claim b ON b.workspace = a.workspace AND b.cluster = a.cluster
     WHERE a.workspace = ? AND (a.claim = ? OR a.cluster = ?) ORDER BY b.claim`,
    [workspace, id, id],
  );
  return rows.length === 0 ? [id] : rows.map((row) => textOf(row, "claim"));
}

/** How many tell a claim, and how many repeat it; by a claim or a cluster. `until`: only what appeared up to that day. */
export async function origins(desk: Desk, id: string, until: string | null = null): Promise<Origins> {
  const claims = (await toldLike(desk, id)).filter(({ page }) => until === null || (page.day ?? "") <= until);
  return originsOf(claims, await copiesAmong(desk.sql, desk.workspace, claims), desk.lexicon);
}

/** How a claim's status and wording changed. */
export async function hardening(desk: Desk, id: string): Promise<Hardening> {
  return hardeningOf(await toldLike(desk, id));
}

async function toldLike(desk: Desk, id: string): Promise<Told[]> {
  const claims = await sameAs(desk, id);
  return [...(await toldBy(desk.sql, desk.workspace, { claims, lexicon: desk.lexicon })).values()].toSorted(
    byTime,
  );
}

function byTime({ page: a, id: x }: Told, { page: b, id: y }: Told): number {
  const [one, other] = [`${a.day ?? "9999"} ${a.version} ${x}`, `${b.day ?? "9999"} ${b.version} ${y}`];
  return one < other ? -1 : Number(one > other);
}

/** Denials and answers to a claim in other stories, and what it answers there: judgements that stand. */
export async function answersTo({ sql, workspace }: Desk, claim: string): Promise<Judged[]> {
  const rows = await sql.all(
    `SELECT * FROM judgement WHERE workspace = ? AND what IN ('denies', 'answers') AND (one = ? OR other = ?) ORDER BY at, id`,
    [workspace, claim, claim],
  );
  return standingIn(rows.map(judgedIn));
}

/** What contradicts the claims of some versions, in themselves and in others, in order of time. */
export async function contradictionsOf(desk: Desk, versions: readonly string[]): Promise<Contradiction[]> {
  const found = new Map<string, Contradiction>();
  for (const version of versions) {
    const { own, pairs } = await neighbourhoodOf(desk, version, desk);
    const inside = own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other] as const));
    for (const [one, other] of [...inside, ...pairs]) {
      const made =
        one.page.story === other.page.story && one.page.version !== other.page.version
          ? null
          : contradiction(one, other, desk.lexicon);
      if (made) found.set(`${made.one.claim} ${made.other.claim}`, made);
    }
  }
  return [...found.values()];
}

/** The figures of a person or body, as stories name them. */
export interface FigureOf {
  readonly version: string;
  readonly name: string;
}

/** What happened to somebody in law; by the figures of an entity. */
export async function legalTimelineOf(desk: Desk, figures: readonly FigureOf[]): Promise<LegalTimeline> {
  const { sql, workspace, lexicon } = desk;
  const named = namesBy(figures);
  const rows = await byVersions(desk, [...named.keys()], "legal", "t.*, v.story, v.outlet, v.published");
  const voices = await toldBy(sql, workspace, {
    claims: rows.flatMap((row) => textOrNull(row, "claim") ?? []),
    lexicon,
  });
  const notes = rows.flatMap((row): LegalNote[] => {
    const [version, person, claim] = [
      textOf(row, "version"),
      textOf(row, "person"),
      textOrNull(row, "claim"),
    ];
    if (!named.get(version)?.has(person)) return [];
    return [
      {
        version,
        person,
        claim,
        id: textOf(row, "id"),
        story: textOf(row, "story"),
        outlet: textOrNull(row, "outlet"),
        day: textOrNull(row, "published"),
        cue: spanOf(row, "cue"),
        status: wordOf(legalStatuses, row, "status"),
        offence: textOrNull(row, "offence"),
        moment: textOrNull(row, "moment"),
        onWordOf: claim === null ? null : wordOn(voices.get(claim)),
      },
    ];
  });
  return legalTimeline(notes);
}

function wordOn(told: Told | undefined): string | null {
  return told?.chain.at(-1) ?? told?.speaker ?? null;
}

/** Ages that stories give somebody and that do not fit together. */
export async function ageConflictsOf(desk: Desk, figures: readonly FigureOf[]): Promise<AgeConflict[]> {
  const named = namesBy(figures);
  const rows = await byVersions(desk, [...named.keys()], "attribute", "t.*, v.published");
  const notes = rows.flatMap((row) => {
    const [version, person, value] = [textOf(row, "version"), textOf(row, "person"), textOf(row, "value")];
    const age = /^\d{1,3}\b/.exec(value)?.[0];
    if (row["what"] !== "age" || age === undefined || !named.get(version)?.has(person)) return [];
    const at = { start: numberOf(row, "start"), end: numberOf(row, "stop") };
    return [{ ...at, version, person, age: Number(age), day: textOrNull(row, "published") }];
  });
  return ageConflicts(notes);
}

function namesBy(figures: readonly FigureOf[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(figures, ({ version }) => version);
  return new Map(Array.from(groups, ([version, some]) => [version, new Set(some.map(({ name }) => name))]));
}

const MOST = 400; // values in one statement

async function byVersions(
  { sql, workspace }: Desk,
  versions: readonly string[],
  table: "legal" | "attribute",
  columns: string,
) {
  const rows = [];
  for (let at = 0; at < versions.length; at += MOST) {
    const part = versions.slice(at, at + MOST);
    rows.push(
      ...(await sql.all(
        `SELECT ${columns} FROM ${table} t
         JOIN reading r ON r.workspace = t.workspace AND r.version = t.version AND r.run = t.run AND r.current = 1
         JOIN version v ON v.workspace = t.workspace AND v.id = t.version
         WHERE t.workspace = ? AND t.version IN (${places(part.length)}) ORDER BY v.published, t.version, t.n`,
        [workspace, ...part],
      )),
    );
  }
  return rows;
}
