import type { StoryClaims } from "../claim/story-claims.ts";
import { noteAct } from "./audit.ts";
import { claimBatches, claimIdsOf, saidIn, type Reading } from "./claim-rows.ts";
import { numberOf, textOrNull, type Row } from "./database.ts";
import { factBatches } from "./fact-rows.ts";
import { digestOf, runIdOf } from "./ids.ts";
import { insertAll, insertOf, type Batch, type Place } from "./insert.ts";
import { index, unindex } from "./search-index.ts";
import { isForgotten } from "./tombstones.ts";
import { blobIdOf, blobRow, versionIdOf, versionRow, type Capture } from "./version-rows.ts";

export interface AddOptions extends Capture {
  /** Now, ISO 8601. */
  readonly at: string;
  /** What the reader was told beside its tables: style, depth. Part of the run's identity. */
  readonly config?: string;
  /** What copies are found by; told by the text alone. */
  readonly bands?: readonly Band[];
}

export interface Band {
  readonly band: number;
  readonly hash: number | bigint;
  /** Where its words begin. */
  readonly shingleAt: number;
}

/**
 * `added`: a new version with its claims; `read-again`: a known version, read by another run; `known`: all of it was
 * there; `forgotten`: the ledger was told to forget this story, and it stays out.
 */
export type Outcome = "added" | "read-again" | "known" | "forgotten";

export interface Recorded {
  readonly outcome: Outcome;
  readonly version: string;
  readonly run: string;
  /** Number of claims of the reading. */
  readonly claims: number;
}

/** Writes down one story: its version if it is new, and what this run found in it if that is not there yet. */
export async function record(place: Place, found: StoryClaims, options: AddOptions): Promise<Recorded> {
  const { story } = found;
  const version = versionIdOf(story);
  const { version: sayso, model, lexicon } = found.run;
  const run = [sayso, model, lexicon, options.config ?? ""];
  const reading: Reading = { version, run: runIdOf("run", ...run), ids: claimIdsOf(found, version) };
  const done = (outcome: Outcome): Recorded => ({
    outcome,
    version,
    run: reading.run,
    claims: found.claims.length,
  });

  await place.sql.lock(`story ${place.workspace} ${story.id}`);
  const known = await knownOf(place, found, reading);
  const blob = blobIdOf(story, options);
  const names = [story.id, blob, digestOf(story.text)];
  if (await isForgotten(place, known.salt, names)) return done("forgotten");
  if (known.isRead) return done("known");
  if (known.isVersion) await replaceReading(place, reading);
  await insertAll(place, [
    ...(known.isVersion ? [] : versionBatches(found, { ...known, version, blob, options })).map(insertOf),
    ...[
      { table: "run", rows: [[reading.run, ...run]], mayBeThere: true },
      { table: "reading", rows: [[version, reading.run, known.readings + 1, 1]] },
      ...claimBatches(found, reading),
      ...factBatches(found, reading),
    ].map(insertOf),
    ...(await index(place, { ...reading, text: story.text, claims: saidOf(found, reading) })),
  ]);
  const outcome = known.isVersion ? "read-again" : "added";
  await noteAct(place, { at: options.at, what: outcome, detail: [version, reading.run] });
  return done(outcome);
}

/** What the ledger holds of a story before it is added. */
interface Known {
  readonly salt: string | null;
  readonly isVersion: boolean;
  /** True if this run has read this version. */
  readonly isRead: boolean;
  /** How many the story has. */
  readonly versions: number;
  /** How many this version has. */
  readonly readings: number;
}

async function knownOf(place: Place, { story }: StoryClaims, { version, run }: Reading): Promise<Known> {
  const { sql, workspace } = place;
  const [row] = await sql.all(
    `SELECT
       (SELECT value FROM meta WHERE workspace = ? AND key = 'salt') AS salt,
       (SELECT text_hash FROM version WHERE workspace = ? AND id = ?) AS text_hash,
       (SELECT coalesce(max(n), 0) FROM version WHERE workspace = ? AND story = ?) AS versions,
       (SELECT coalesce(max(n), 0) FROM reading WHERE workspace = ? AND version = ?) AS readings,
       (SELECT count(*) FROM reading WHERE workspace = ? AND version = ? AND run = ?) AS read`,
    [workspace, workspace, version, workspace, story.id, workspace, version, workspace, version, run],
  );
  return {
    salt: textOrNull(row, "salt"),
    isVersion: isSame(row, version, story.text),
    isRead: numberOf(row, "read") > 0,
    versions: numberOf(row, "versions"),
    readings: numberOf(row, "readings"),
  };
}

function isSame(row: Row | undefined, version: string, text: string): boolean {
  const known = textOrNull(row, "text_hash");
  if (known !== null && known !== digestOf(text)) {
    throw new RangeError(`two texts share the id ${version}: the second cannot be added`);
  }
  return known !== null;
}

interface NewVersion {
  readonly version: string;
  readonly versions: number;
  /** Its id. */
  readonly blob: string;
  readonly options: AddOptions;
}

function versionBatches(found: StoryClaims, { version, versions, blob, options }: NewVersion): Batch[] {
  const { id, imprint } = found.story;
  const numbered = { id: version, n: versions + 1, blob, credit: options.credit ?? null };
  const bands = (options.bands ?? []).map(({ band, hash, shingleAt }) => [band, hash, version, shingleAt]);
  return [
    { table: "blob", rows: [blobRow(found.story, options, blob)], mayBeThere: true },
    { table: "story", rows: [[id, imprint.outlet, imprint.url]], mayBeThere: true },
    { table: "version", rows: [versionRow(found, numbered)] },
    { table: "band", rows: bands, mayBeThere: true },
  ];
}

/** The reading before is kept, but no longer counts. */
async function replaceReading(place: Place, { version }: Reading): Promise<void> {
  const { sql, workspace } = place;
  await sql.run("UPDATE reading SET current = 0 WHERE workspace = ? AND version = ?", [workspace, version]);
  await unindex(place, version);
}

function saidOf({ story, claims }: StoryClaims, { ids }: Reading) {
  return claims.map(({ id, content }) => ({ id: ids.get(id) ?? id, said: saidIn(story.text, content) }));
}
