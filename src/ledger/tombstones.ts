import { createHmac, randomBytes } from "node:crypto";
import { places, textOf } from "./database.ts";
import type { Place } from "./insert.ts";

const SALT = "salt";

export interface Burial {
  /** What must not come in again: a story's id, the hash of bytes or of a text. */
  readonly names: readonly string[];
  readonly at: string;
  readonly why: string;
}

/** Remembers that something was forgotten, without saying what: whoever names it again is recognised. */
export async function bury(place: Place, { names, at, why }: Burial): Promise<void> {
  const { sql, workspace } = place;
  const salt = (await saltOf(place)) ?? (await makeSalt(place));
  for (const name of names) {
    const salted = saltedHash(salt, name);
    await sql.run(
      "INSERT INTO tombstone (workspace, id, salted_hash, at, why) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [workspace, idOfHash(salted), salted, at, why],
    );
  }
}

/** True if one of the names was forgotten; nothing was where there is no salt. */
export async function isForgotten(
  { sql, workspace }: Place,
  salt: string | null,
  names: readonly string[],
): Promise<boolean> {
  if (salt === null) return false;
  const ids = names.map((name) => idOfHash(saltedHash(salt, name)));
  const found = await sql.all(
    `SELECT id FROM tombstone WHERE workspace = ? AND id IN (${places(ids.length)})`,
    [workspace, ...ids],
  );
  return found.length > 0;
}

async function saltOf({ sql, workspace }: Place): Promise<string | undefined> {
  const [row] = await sql.all("SELECT value FROM meta WHERE workspace = ? AND key = ?", [workspace, SALT]);
  return row && textOf(row, "value");
}

async function makeSalt({ sql, workspace }: Place): Promise<string> {
  const salt = randomBytes(32).toString("hex");
  await sql.run("INSERT INTO meta (workspace, key, value) VALUES (?, ?, ?)", [workspace, SALT, salt]);
  return salt;
}

function saltedHash(salt: string, name: string): string {
  return createHmac("sha256", salt).update(name).digest("hex");
}

function idOfHash(salted: string): string {
  return salted.slice(0, 24);
}
