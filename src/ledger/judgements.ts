import { noteAct } from "./audit.ts";
import { listOf, wordOf } from "./columns.ts";
import { textOf, textOrNull, type Row, type Sql } from "./database.ts";
import { idOf } from "./ids.ts";
import { addRows, type Place } from "./insert.ts";
import { rowsIn } from "./project/among.ts";

export const matters = ["same-person", "same-claim", "denies", "answers", "copies", "cites"] as const;
/** What two things are to each other; `denies`, `answers` and `cites` read from `one` to `other`. */
export type Matter = (typeof matters)[number];
const isMutual: Readonly<Record<Matter, boolean>> = {
  "same-person": true,
  "same-claim": true,
  denies: false,
  answers: false,
  copies: true,
  cites: false,
};
export const verdicts = ["yes", "no", "unsure"] as const;
export type JudgedAs = (typeof verdicts)[number];
const judges = ["machine", "person"] as const;

/** What a machine or a person decided about two claims, versions or figures. */
export interface Judgement {
  readonly what: Matter;
  /** Ids; in matters that go both ways, in either order. */
  readonly one: string;
  readonly other: string;
  readonly verdict: JudgedAs;
  readonly by: "machine" | "person";
  /** The rule, or the person's name. */
  readonly who: string;
  /** Reasons for people. */
  readonly why: readonly string[];
}

export interface Judged extends Judgement {
  readonly id: string;
  readonly at: string;
  /** Id of the judgement that this one takes back; its verdict says nothing. */
  readonly retracts: string | null;
}

/**
 * Writes a judgement down and gives its id. A machine that says the same again adds nothing, unless what it said was taken
 * back since: then a person has to say it.
 */
export async function judge(place: Place, judgement: Judgement, at: string): Promise<string> {
  const judged = judgedAt(inOrder(judgement), at);
  await keep(place, judged);
  return judged.id;
}

/** Many at once, with one line in the log. Gives how many were new. */
export async function judgeAll(place: Place, judgements: readonly Judgement[], at: string): Promise<number> {
  const { sql, workspace } = place;
  const judged = new Map(
    judgements.map((judgement) => judgedAt(inOrder(judgement), at)).map((one) => [one.id, one]),
  );
  const rows = await rowsIn(sql, "SELECT id FROM judgement WHERE workspace = ? AND id", {
    workspace,
    ids: [...judged.keys()],
  });
  const there = new Set(rows.map((row) => textOf(row, "id")));
  const fresh = [...judged.values()].filter(({ id }) => !there.has(id));
  if (fresh.length === 0) return 0;
  await addJudgements(place, fresh);
  await noteAct(place, { at, what: "judged", detail: fresh.map(({ id }) => id).toSorted() });
  return fresh.length;
}

export function judgedAt(judgement: Judgement, at: string): Judged {
  const id = judgementIdOf({ ...judgement, at, retracts: null });
  return { ...judgement, id, at, retracts: null };
}

/** Deterministic for a machine; a person may say the same twice. */
export function judgementIdOf(judged: Omit<Judged, "id">): string {
  const { what, one, other, verdict, by, who, why, at, retracts } = judged;
  return idOf("judgement", what, one, other, verdict, by, who, why, retracts, by === "person" ? at : null);
}

/** What holds both ways is written one way only. */
export function inOrder(judgement: Judgement): Judgement {
  const { what, one, other } = judgement;
  return isMutual[what] && other < one ? { ...judgement, one: other, other: one } : judgement;
}

export interface Retraction {
  /** Of the judgement that is taken back; it may be a retraction itself, and then what it took back holds again. */
  readonly id: string;
  readonly by: "machine" | "person";
  readonly who: string;
  readonly why: readonly string[];
}

/** Takes a judgement back and gives the id of the retraction. @throws RangeError if there is none with this id. */
export async function retract(
  place: Place,
  { id: retracts, by, who, why }: Retraction,
  at: string,
): Promise<string> {
  const [row] = await place.sql.all("SELECT * FROM judgement WHERE workspace = ? AND id = ?", [
    place.workspace,
    retracts,
  ]);
  if (!row) throw new RangeError(`there is no judgement ${retracts}`);
  const judged = { ...judgedIn(row), by, who, why, at, retracts };
  const id = judgementIdOf(judged);
  await keep(place, { ...judged, id });
  return id;
}

async function keep(place: Place, judged: Judged): Promise<void> {
  const { id, at, retracts } = judged;
  const there = await place.sql.all("SELECT id FROM judgement WHERE workspace = ? AND id = ?", [
    place.workspace,
    id,
  ]);
  if (there.length > 0) return;
  await addJudgements(place, [judged]);
  await noteAct(place, { at, what: retracts === null ? "judged" : "retracted", detail: [id] });
}

/** Only their rows: what is for the audit is for the caller to say. Those that are there stay as they are. */
export async function addJudgements(place: Place, judgements: readonly Judged[]): Promise<void> {
  const rows = judgements.map(({ id, what, one, other, verdict, by, who, why, at, retracts }) => [
    id,
    what,
    one,
    other,
    verdict,
    by,
    who,
    JSON.stringify(why),
    at,
    retracts,
  ]);
  await addRows(place, { table: "judgement", rows, mayBeThere: true });
}

/** What is held of a matter: every judgement that stands, and the one that counts. */
export interface Standing {
  readonly verdict: JudgedAs;
  readonly by: "machine" | "person";
  /** The judgement that counts: the newest of a person's, else the newest of a machine's. */
  readonly counts: Judged;
  readonly all: readonly Judged[];
}

/** How things stand with a matter, by its pair (`one other`). A person's word beats any machine's. */
export function standingsOf(judgements: readonly Judged[]): ReadonlyMap<string, Standing> {
  const standing = Map.groupBy(standingIn(judgements), ({ what, one, other }) => pairOf(what, one, other));
  return new Map(Array.from(standing, ([pair, all]) => [pair, standingOf(all)]));
}

export function pairOf(what: Matter, one: string, other: string): string {
  return `${what} ${one} ${other}`;
}

/** Judgements that were not taken back, or whose taking back was. */
export function standingIn(judgements: readonly Judged[]): Judged[] {
  const retractions = Map.groupBy(judgements, ({ retracts }) => retracts);
  const stands = ({ id }: Judged): boolean => !(retractions.get(id) ?? []).some(stands); // each retracts an earlier one
  return judgements.filter((judged) => judged.retracts === null && stands(judged));
}

function standingOf(all: readonly Judged[]): Standing {
  const counts = all.reduce((best, one) => (weightOf(one) >= weightOf(best) ? one : best));
  return { verdict: counts.verdict, by: counts.by, counts, all };
}

/** A text that orders them: people last, then by time, then by id. */
function weightOf({ by, at, id }: Judged): string {
  return `${by === "person" ? 1 : 0} ${at} ${id}`;
}

/** Every judgement of a matter with its retractions; of one thing only, if its id is given. */
export async function judgementsOn(
  sql: Sql,
  workspace: string,
  { what, id }: { readonly what: Matter; readonly id?: string },
): Promise<Judged[]> {
  const [where, values] = id === undefined ? ["", []] : [" AND (one = ? OR other = ?)", [id, id]];
  const rows = await sql.all(
    `SELECT * FROM judgement WHERE workspace = ? AND what = ?${where} ORDER BY at, id`,
    [workspace, what, ...values],
  );
  return rows.map(judgedIn);
}

/** What holds of a matter and some ids. */
export async function judgedOn(
  sql: Sql,
  workspace: string,
  { what, ids }: { readonly what: Matter; readonly ids: readonly string[] },
  columns = "*",
): Promise<Judged[]> {
  const words = `SELECT ${columns} FROM judgement WHERE workspace = ? AND what = '${what}' AND`;
  const found = new Map<string, Judged>();
  for (const side of ["one", "other"])
    for (const row of await rowsIn(sql, `${words} ${side}`, { workspace, ids }))
      found.set(textOf(row, "id"), judgedIn(row));
  return standingIn([...found.values()]);
}

/** Of a judgement all but who judged and why: reasons are long, and clusters are made without them. */
export const bareColumns = "id, what, one, other, verdict, by, '' AS who, '[]' AS why, at, retracts";

export function judgedIn(row: Row): Judged {
  return {
    id: textOf(row, "id"),
    what: wordOf(matters, row, "what"),
    one: textOf(row, "one"),
    other: textOf(row, "other"),
    verdict: wordOf(verdicts, row, "verdict"),
    by: wordOf(judges, row, "by"),
    who: textOf(row, "who"),
    why: listOf(row, "why"),
    at: textOf(row, "at"),
    retracts: textOrNull(row, "retracts"),
  };
}
