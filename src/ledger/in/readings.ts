import { noteAct } from "../audit.ts";
import { numberOf, places, textOf, type Row } from "../database.ts";
import { addRows, type Place } from "../insert.ts";
import { unindex } from "../search-index.ts";
import type { FileRow } from "./file-rows.ts";

/**
 * Readings of some versions, all that the file has of each. The one that counts there counts here if the file has every
 * reading that is here; else the one that counted here goes on to.
 */
export async function addReadings(place: Place, rows: readonly FileRow[], at: string): Promise<void> {
  const byVersion = Map.groupBy(rows, ({ row }) => textOf(row, "version"));
  const here = await readingsHere(place, [...byVersion.keys()]);
  for (const [version, found] of byVersion) {
    await addTo(place, { version, found: found.map(({ row }) => row), here: here.get(version) ?? [], at });
  }
}

async function readingsHere(
  { sql, workspace }: Place,
  versions: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await sql.all(
    `SELECT * FROM reading WHERE workspace = ? AND version IN (${places(versions.length)})`,
    [workspace, ...versions],
  );
  return Map.groupBy(rows, (row) => textOf(row, "version"));
}

interface Meeting {
  readonly version: string;
  readonly found: readonly Row[];
  readonly here: readonly Row[];
  readonly at: string;
}

async function addTo(place: Place, { version, found, here, at }: Meeting): Promise<void> {
  const fresh = found.filter((row) => !isIn(here, row));
  if (fresh.length === 0) return;
  const goesOn = here.every((row) => isIn(found, row));
  const last = Math.max(0, ...here.map((row) => numberOf(row, "n")));
  if (goesOn && here.length > 0 && fresh.some(({ current }) => current === 1)) await makeRoom(place, version);
  await addRows(place, {
    table: "reading",
    rows: fresh
      .toSorted((a, b) => numberOf(a, "n") - numberOf(b, "n"))
      .map((row, index) => [
        version,
        textOf(row, "run"),
        goesOn ? numberOf(row, "n") : last + index + 1,
        goesOn ? numberOf(row, "current") : 0,
      ]),
  });
  for (const row of fresh) {
    const what = here.length === 0 && row["current"] === 1 ? "added" : "read-again";
    await noteAct(place, { at, what, detail: [version, textOf(row, "run")] });
  }
}

function isIn(rows: readonly Row[], { run }: Row): boolean {
  return rows.some((row) => row["run"] === run);
}

async function makeRoom(place: Place, version: string): Promise<void> {
  const { sql, workspace } = place;
  await sql.run("UPDATE reading SET current = 0 WHERE workspace = ? AND version = ?", [workspace, version]);
  await unindex(place, version);
}
