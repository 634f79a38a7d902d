import { BAND, type BandRow } from "./bands.ts";

/** Days between the publication of two stories beyond which copies are not looked for. */
export const WINDOW_DAYS = 30;

/**
 * A row that more versions than this have is taken for a house's boilerplate and joins nothing. A story that so many copied
 * word for word is still found by the hash of its text.
 */
export const CROWD = 300;

/** A version whose copies are looked for, with the rows that it has. */
export interface Sought {
  readonly workspace: string;
  readonly version: string;
  readonly rows: readonly BandRow[];
  readonly days?: number;
  readonly crowd?: number;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly (string | number | bigint)[];
}

/**
 * Versions of other stories that share rows with this one: columns `one`, `other`, `shared` (rows), most first. The rows are
 * named, so that the table's primary key finds them and no index by version is needed.
 *
 * Plain SQL for SQLite, PostgreSQL and Spark: no date functions, so days are reckoned from the ISO text; divisions are
 * cast, since Spark's give fractions. A version without a day is compared with all.
 */
export function copiesOfVersion(sought: Sought): Statement {
  const { workspace, version, rows, days = WINDOW_DAYS, crowd = CROWD } = sought;
  const hashes = padded(rows.map(({ hash }) => hash));
  const only = `AND shingle.band = ${BAND} AND shingle.hash IN (${hashes.map(() => "?").join(", ")}) AND shingle.version = ?`;
  return { sql: joinOf(only, "<>"), values: [workspace, ...hashes, version, crowd, days] };
}

/** The same for all versions of a workspace, each pair once. Placeholders: workspace, CROWD, days. */
export const copiesInWorkspace = joinOf("", ">");

/** To a multiple of 16, so that few statements differ and prepared ones are used again. */
function padded(hashes: readonly bigint[]): bigint[] {
  const last = hashes.at(-1) ?? 0n;
  const missing = (16 - (hashes.length % 16)) % 16;
  return [...hashes, ...Array.from({ length: hashes.length === 0 ? 16 : missing }, () => last)];
}

function joinOf(only: string, order: "<>" | ">"): string {
  return `
SELECT here.version AS one, there.version AS other, COUNT(*) AS shared
FROM (
  SELECT shingle.workspace, shingle.band, shingle.hash, shingle.version
  FROM band shingle
  WHERE shingle.workspace = ? ${only}
    AND (
      SELECT COUNT(*) FROM band crowd
      WHERE crowd.workspace = shingle.workspace AND crowd.band = shingle.band AND crowd.hash = shingle.hash
    ) <= ?
) here
JOIN band there
  ON there.workspace = here.workspace AND there.band = here.band AND there.hash = here.hash
  AND there.version ${order} here.version
JOIN version mine ON mine.workspace = here.workspace AND mine.id = here.version
JOIN version theirs ON theirs.workspace = there.workspace AND theirs.id = there.version
WHERE mine.story <> theirs.story
  AND COALESCE(ABS(${dayOf("mine.published")} - ${dayOf("theirs.published")}), 0) <= ?
GROUP BY here.version, there.version
ORDER BY COUNT(*) DESC, here.version, there.version`;
}

/** Days since a fixed day, for dates of 1901 to 2099 (Fliegel and Van Flandern); null where the text has no day. */
function dayOf(published: string): string {
  const part = (from: number, length: number): string =>
    `CAST(SUBSTR(${published}, ${from}, ${length}) AS INTEGER)`;
  const [year, month, day] = [part(1, 4), part(6, 2), part(9, 2)];
  const leap = `CAST(7 * (${year} + CAST((${month} + 9) / 12 AS INTEGER)) / 4 AS INTEGER)`;
  return `CASE WHEN ${published} LIKE '____-__-__%' THEN 367 * ${year} - ${leap} + CAST(275 * ${month} / 9 AS INTEGER) + ${day} END`;
}
