import { bandsOf } from "../copies/bands.ts";
import { copied, type Copied } from "../copies/copied.ts";
import { copyText, type CopyText } from "../copies/copy-text.ts";
import { copiesOfVersion } from "../copies/join.ts";
import { textOf, type Sql } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { judge, judgementsOn, standingsOf } from "../judgements.ts";
import { rowsIn } from "./among.ts";

/** The machine that judges copies: its name changes when its rules do. */
const WHO = "sayso copies 1";

/**
 * Looks for a version's copies among the stories of its time, writes down what was found, and keeps the copied words. The
 * judgement stays when rows become a crowd later.
 */
export async function projectCopies(place: Place, version: string, at: string): Promise<void> {
  const { sql, workspace } = place;
  const [row] = await sql.all("SELECT text FROM version WHERE workspace = ? AND id = ?", [
    workspace,
    version,
  ]);
  if (!row) return;
  const text = copyText(textOf(row, "text"));
  const { sql: words, values } = copiesOfVersion({ workspace, version, rows: bandsOf(text) });
  const others = (await sql.all(words, values)).map((found) => textOf(found, "other"));
  for (const [other, theirs] of await textsOf(sql, workspace, others)) {
    const found = compare([version, text], [other, theirs]);
    if (found.copied.verdict === "none") continue;
    const { one, other: two, copied: how } = found;
    const why = [`${how.verdict}: ${how.why}`];
    await judge(place, { what: "copies", one, other: two, verdict: "yes", by: "machine", who: WHO, why }, at);
  }
  await settleCopies(place, version);
}

interface Compared {
  readonly one: string;
  readonly other: string;
  readonly copied: Copied;
}

/** In the order of their ids, so that the passages are the same whichever came in first. */
function compare(a: readonly [string, CopyText], b: readonly [string, CopyText]): Compared {
  const [[one, x], [other, y]] = a[0] < b[0] ? [a, b] : [b, a];
  return { one, other, copied: copied(x, y) };
}

async function textsOf(
  sql: Sql,
  workspace: string,
  versions: readonly string[],
): Promise<Map<string, CopyText>> {
  const texts = new Map<string, CopyText>();
  const rows = await rowsIn(sql, "SELECT id, text FROM version WHERE workspace = ? AND id", {
    workspace,
    ids: versions,
  });
  for (const row of rows) texts.set(textOf(row, "id"), copyText(textOf(row, "text")));
  return texts;
}

/** Makes the rows of a version's copied words again from what is judged of it. */
export async function settleCopies(place: Place, version: string): Promise<void> {
  const { sql, workspace } = place;
  await sql.run("DELETE FROM passage WHERE workspace = ? AND (one = ? OR other = ?)", [
    workspace,
    version,
    version,
  ]);
  const judged = await judgementsOn(sql, workspace, { what: "copies", id: version });
  await addPassages(
    place,
    version,
    [...standingsOf(judged).values()].flatMap(({ verdict, counts }) => {
      const other = counts.one === version ? counts.other : counts.one;
      return verdict === "yes" ? [other] : [];
    }),
  );
}

async function addPassages(place: Place, version: string, others: readonly string[]): Promise<void> {
  const { sql, workspace } = place;
  const texts = await textsOf(sql, workspace, [version, ...others]);
  const text = texts.get(version);
  if (!text) return;
  for (const id of others) {
    const theirs = texts.get(id);
    if (!theirs) continue;
    const { one, other, copied: found } = compare([version, text], [id, theirs]);
    const rows = found.passages
      .filter(({ kind }) => kind === "copied")
      .map((passage) => [
        one,
        other,
        passage.one.start,
        passage.one.end,
        passage.other.start,
        passage.other.end,
        passage.words,
      ]);
    await insertAll(place, [
      {
        into: "INSERT INTO passage (workspace, one, other, one_start, one_end, other_start, other_end, words) VALUES ",
        row: "(?, ?, ?, ?, ?, ?, ?, ?)",
        end: " ON CONFLICT DO NOTHING",
        rows,
      },
    ]);
  }
}
