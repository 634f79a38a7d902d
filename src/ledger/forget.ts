import { noteAct } from "./audit.ts";
import { places, textOf, type Value } from "./database.ts";
import type { Place } from "./insert.ts";
import { FORGETTING } from "./kept.ts";
import { loosen } from "./people/ties.ts";
import { clearSearch, tidySearch, unindex } from "./search-index.ts";
import { projections, tables } from "./tables.ts";
import { bury } from "./tombstones.ts";

export interface Forgetting {
  /** Now, ISO 8601. */
  readonly at: string;
  /** For those who ask later; it is kept, so it must not tell what is forgotten. */
  readonly why: string;
}

/**
 * Erases a story: its bytes, versions, claims, and what was judged of them; it cannot be added again. All that was made
 * from the record is emptied and has to be made again. Gives the number of versions. `scrub` the database afterwards.
 */
export async function forgetStory(place: Place, story: string, { at, why }: Forgetting): Promise<number> {
  const { sql, workspace } = place;
  await sql.lock(`story ${workspace} ${story}`);
  const rows = await sql.all("SELECT id, blob, text_hash FROM version WHERE workspace = ? AND story = ?", [
    workspace,
    story,
  ]);
  const versions = rows.map((row) => textOf(row, "id"));
  const blobs = rows.map((row) => textOf(row, "blob"));
  await whileForgetting(place, async () => {
    for (const version of versions) await eraseVersion(place, version);
    await sql.run("DELETE FROM story WHERE workspace = ? AND id = ?", [workspace, story]);
    await eraseBlobs(place, blobs);
    await eraseJobs(place, story);
    await clearProjections(place);
    await tidySearch(place);
  });
  await bury(place, { names: [story, ...blobs, ...rows.map((row) => textOf(row, "text_hash"))], at, why });
  await noteAct(place, { at, what: "forgot", detail: versions });
  return versions.length;
}

/** Erases all that a workspace holds but its audit log and its tombstones. */
export async function forgetWorkspace(place: Place, { at, why }: Forgetting): Promise<number> {
  const { sql, workspace } = place;
  let versions = 0;
  await whileForgetting(place, async () => {
    for (const table of allOfIt) {
      const gone = await sql.run(`DELETE FROM ${table} WHERE workspace = ?`, [workspace]);
      if (table === "version") versions = gone;
    }
    await clearProjections(place);
    await clearSearch(place);
    await tidySearch(place);
  });
  await bury(place, { names: [`workspace ${workspace}`], at, why });
  await noteAct(place, { at, what: "forgot all", detail: [] });
  return versions;
}

/** What points to others comes first. Runs say nothing about stories. */
const ofStories = tables.filter(({ name }) => name !== "run").toReversed();
const allOfIt = [...ofStories.map(({ name }) => name), "job"];
const ofVersions = ofStories.filter(({ columns }) => columns.includes("version")).map(({ name }) => name);

/** Without the mark in `meta` the tables refuse to let rows go. */
async function whileForgetting({ sql, workspace }: Place, work: () => Promise<void>): Promise<void> {
  await sql.run("INSERT INTO meta (workspace, key, value) VALUES (?, ?, '')", [workspace, FORGETTING]);
  await work();
  await sql.run("DELETE FROM meta WHERE workspace = ? AND key = ?", [workspace, FORGETTING]);
}

async function eraseVersion(place: Place, version: string): Promise<void> {
  const { sql, workspace } = place;
  const rows = await sql.all("SELECT DISTINCT id FROM claim WHERE workspace = ? AND version = ?", [
    workspace,
    version,
  ]);
  const claims = rows.map((row) => textOf(row, "id"));
  await loosen(place, version);
  await eraseJudgements(place, version, claims);
  for (const table of ["about", "answer"]) await eraseIn(place, `DELETE FROM ${table} WHERE claim`, claims);
  for (const table of ofVersions)
    await sql.run(`DELETE FROM ${table} WHERE workspace = ? AND version = ?`, [workspace, version]);
  await unindex(place, version);
  await sql.run("DELETE FROM version WHERE workspace = ? AND id = ?", [workspace, version]);
}

/** Judgements on the version, its claims, or its figures (`version/name`); a retraction names the same two things. */
async function eraseJudgements(place: Place, version: string, claims: readonly string[]): Promise<void> {
  const { sql, workspace } = place;
  const figures = [`${version}/`, `${version}0`]; // “0” comes right behind “/”
  for (const side of ["one", "other"]) {
    await sql.run(`DELETE FROM judgement WHERE workspace = ? AND ${side} >= ? AND ${side} < ?`, [
      workspace,
      ...figures,
    ]);
    await eraseIn(place, `DELETE FROM judgement WHERE ${side}`, [version, ...claims]);
  }
}

const AT_A_TIME = 500;

async function eraseIn({ sql, workspace }: Place, what: string, ids: readonly Value[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const some = ids.slice(at, at + AT_A_TIME);
    await sql.run(`${what} IN (${places(some.length)}) AND workspace = ?`, [...some, workspace]);
  }
}

async function eraseBlobs(place: Place, blobs: readonly string[]): Promise<void> {
  for (const blob of new Set(blobs)) {
    await place.sql.run(
      `DELETE FROM blob WHERE workspace = ? AND id = ? AND NOT EXISTS (
         SELECT 1 FROM version WHERE version.workspace = blob.workspace AND version.blob = blob.id)`,
      [place.workspace, blob],
    );
  }
}

/** Jobs that name the story's file. */
async function eraseJobs({ sql, workspace }: Place, story: string): Promise<void> {
  const named = JSON.stringify(story)
    .slice(1, -1)
    .replaceAll(/[\\%_]/g, String.raw`\$&`);
  await sql.run(String.raw`DELETE FROM job WHERE workspace = ? AND what LIKE ? ESCAPE '\'`, [
    workspace,
    `%"${named}"%`,
  ]);
}

/** Empties all that is made from the record. */
export async function clearProjections({ sql, workspace }: Place): Promise<void> {
  for (const table of projections) await sql.run(`DELETE FROM ${table} WHERE workspace = ?`, [workspace]);
}
