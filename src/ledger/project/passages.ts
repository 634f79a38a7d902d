import { bandsOf } from "../copies/bands.ts";
import { copied, type Copied } from "../copies/copied.ts";
import { copyText, type CopyText } from "../copies/copy-text.ts";
import { copiesOfVersion } from "../copies/join.ts";
import { textOf, type Sql } from "../database.ts";
import { insertAll, type Place } from "../insert.ts";
import { judgeAll, judgementsOn, standingsOf, type Judgement } from "../judgements.ts";
import { rowsIn } from "./among.ts";

/** The machine that judges copies: its name changes when its rules do. */
const WHO = "sayso copies 1";
/** Versions that one is compared with: those that share most rows with it. In a storm of copies each is tied to so many. */
const MOST = 60;

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
  const text = textFrom(textOf(row, "text"));
  const { sql: words, values } = copiesOfVersion({ workspace, version, rows: bandsOf(text) });
  const others = (await sql.all(words, values)).map((found) => textOf(found, "other")).slice(0, MOST);
  const found = new Map<string, Compared>();
  for (const [other, theirs] of await textsOf(sql, workspace, others))
    found.set(other, compare([version, text], [other, theirs]));
  const judgements = [...found.values()].flatMap(({ one, other, copied: { verdict, why } }): Judgement[] =>
    verdict === "none"
      ? []
      : [
          {
            what: "copies",
            one,
            other,
            verdict: "yes",
            by: "machine",
            who: WHO,
            why: [`${verdict}: ${why}`],
          },
        ],
  );
  await judgeAll(place, judgements, at);
  await settleCopies(place, version, found);
}

/** Two versions, and what they share. */
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
  for (const row of rows) texts.set(textOf(row, "id"), textFrom(textOf(row, "text")));
  return texts;
}

/** The texts of one day are compared with each other again and again. */
const kept = new Map<string, CopyText>();
const MOST_KEPT = 300;

function textFrom(words: string): CopyText {
  const known = kept.get(words) ?? copyText(words);
  kept.delete(words); // the one used last stands last
  kept.set(words, known);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  return known;
}

/** Makes the rows of a version's copied words again from what is judged of it. `known`: what was just found, by the others. */
export async function settleCopies(
  place: Place,
  version: string,
  known: ReadonlyMap<string, Compared> = new Map(),
): Promise<void> {
  const { sql, workspace } = place;
  await sql.run("DELETE FROM passage WHERE workspace = ? AND (one = ? OR other = ?)", [
    workspace,
    version,
    version,
  ]);
  const judged = await judgementsOn(sql, workspace, { what: "copies", id: version });
  const others = [...standingsOf(judged).values()].flatMap(({ verdict, counts }) => {
    const other = counts.one === version ? counts.other : counts.one;
    return verdict === "yes" ? [other] : [];
  });
  const again = await comparedAgain(
    place,
    version,
    others.filter((other) => !known.has(other)),
  );
  const rows = others.flatMap((other) => rowsOf(known.get(other) ?? again.get(other)));
  await insertAll(place, [
    {
      into: "INSERT INTO passage (workspace, one, other, one_start, one_end, other_start, other_end, words) VALUES ",
      row: "(?, ?, ?, ?, ?, ?, ?, ?)",
      end: " ON CONFLICT DO NOTHING",
      rows,
    },
  ]);
}

async function comparedAgain(
  { sql, workspace }: Place,
  version: string,
  others: readonly string[],
): Promise<ReadonlyMap<string, Compared>> {
  const texts =
    others.length === 0 ? new Map<string, CopyText>() : await textsOf(sql, workspace, [version, ...others]);
  const text = texts.get(version);
  const found = new Map<string, Compared>();
  for (const id of others) {
    const theirs = texts.get(id);
    if (text && theirs) found.set(id, compare([version, text], [id, theirs]));
  }
  return found;
}

function rowsOf(compared: Compared | undefined): (string | number)[][] {
  if (!compared) return [];
  const { one, other, copied: found } = compared;
  return found.passages
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
}
