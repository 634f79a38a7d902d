import {
  kinds,
  legalStatuses,
  sourceKinds,
  statuses,
  voices,
  type Claim,
  type LegalRow,
} from "../claim/claim.ts";
import { attributeKinds, personKinds, type Attribute, type Person } from "../claim/person.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { noteCodes, type Note } from "../story/note.ts";
import { listOf, piecesOf, spanOf, startStopOf, wordOf, wordOrNull } from "./columns.ts";
import { numberOf, textOf, textOrNull, type Row, type Sql } from "./database.ts";
import { storyIn } from "./version-rows.ts";

/** What the ledger keeps of a story as it was read; the rest can be had by reading its bytes again. */
export type Observed = Pick<
  StoryClaims,
  "story" | "language" | "claims" | "people" | "names" | "legal" | "dates" | "attributes" | "notes" | "run"
>;

/** One of a version's readings. */
export interface Which {
  readonly workspace: string;
  readonly version: string;
  /** Absent: the newest. */
  readonly run?: string;
}

/** The story, its claims and what else was found, as `add` was given them; null if there is no such reading. */
export async function readBack(sql: Sql, which: Which): Promise<Observed | null> {
  const { workspace, version } = which;
  const [row] = await sql.all("SELECT * FROM version WHERE workspace = ? AND id = ?", [workspace, version]);
  const reading = await readingOf(sql, which);
  if (!row || !reading) return null;
  const rows = await rowsOf(sql, [workspace, version, textOf(reading, "run")]);
  const labels = labelsIn(rows);
  return {
    story: storyIn(row),
    language: textOf(row, "language"),
    claims: claimsIn(rows, labels),
    people: figuresIn(rows, "people"),
    names: figuresIn(rows, "names"),
    legal: rows.legal.map((legal) => legalIn(legal, labels)),
    dates: rows.day.map((day) => ({ text: startStopOf(day), value: textOrNull(day, "value") })),
    attributes: rows.attribute.map(attributeIn),
    notes: rows.note.map(noteIn),
    run: {
      version: textOf(reading, "sayso"),
      model: textOf(reading, "model"),
      lexicon: textOf(reading, "lexicon"),
    },
  };
}

async function readingOf(sql: Sql, { workspace, version, run }: Which): Promise<Row | undefined> {
  const [row] = await sql.all(
    `SELECT reading.run, sayso, model, lexicon FROM reading
     JOIN run ON run.workspace = reading.workspace AND run.id = reading.run
     WHERE reading.workspace = ? AND version = ? AND ${run === undefined ? "current = 1" : "reading.run = ?"}`,
    [workspace, version, ...(run === undefined ? [] : [run])],
  );
  return row;
}

type Key = readonly [workspace: string, version: string, run: string];

interface Rows {
  readonly claim: readonly Row[];
  readonly about: readonly Row[];
  readonly answer: readonly Row[];
  readonly figure: readonly Row[];
  readonly legal: readonly Row[];
  readonly day: readonly Row[];
  readonly attribute: readonly Row[];
  readonly note: readonly Row[];
}

async function rowsOf(sql: Sql, key: Key): Promise<Rows> {
  const rowsIn = async (table: string): Promise<readonly Row[]> =>
    sql.all(`SELECT * FROM ${table} WHERE workspace = ? AND version = ? AND run = ? ORDER BY n`, key);
  const ofClaims = async (table: string): Promise<readonly Row[]> =>
    sql.all(
      `SELECT ${table}.* FROM ${table}
       JOIN claim ON claim.workspace = ${table}.workspace AND claim.id = ${table}.claim AND claim.run = ${table}.run
       WHERE claim.workspace = ? AND claim.version = ? AND claim.run = ? ORDER BY claim.n, ${table}.n`,
      key,
    );
  return {
    claim: await rowsIn("claim"),
    about: await ofClaims("about"),
    answer: await ofClaims("answer"),
    figure: await rowsIn("figure"),
    legal: await rowsIn("legal"),
    day: await rowsIn("day"),
    attribute: await rowsIn("attribute"),
    note: await rowsIn("note"),
  };
}

/** What the story calls a claim, by the ledger's id. */
function labelsIn({ claim }: Rows): ReadonlyMap<string, string> {
  return new Map(claim.map((row) => [textOf(row, "id"), textOf(row, "label")]));
}

function claimsIn(rows: Rows, labels: ReadonlyMap<string, string>): Claim[] {
  const about = Map.groupBy(rows.about, (row) => textOf(row, "claim"));
  const answers = Map.groupBy(rows.answer, (row) => textOf(row, "claim"));
  return rows.claim.map((row) => {
    const id = textOf(row, "id");
    const accusation = row["accusation"] ?? null;
    const inside = textOrNull(row, "inside");
    return {
      ...wordsIn(row),
      id: textOf(row, "label"),
      in: inside === null ? null : (labels.get(inside) ?? null),
      speaker: textOrNull(row, "speaker"),
      chain: listOf(row, "chain"),
      about: (about.get(id) ?? []).map((one) => textOf(one, "name")),
      accusation: accusation === null ? null : accusation === 1,
      answers: (answers.get(id) ?? []).map((one) => labelOr(labels, textOf(one, "answers"))),
      confidence: numberOf(row, "confidence"),
      when: textOrNull(row, "moment"),
    };
  });
}

type Words = Pick<Claim, "source" | "cue" | "content" | "sourceKind" | "voice" | "status" | "kind">;

function wordsIn(row: Row): Words {
  return {
    source: piecesOf(row, "source"),
    cue: piecesOf(row, "cue"),
    content: piecesOf(row, "content"),
    sourceKind: wordOrNull(sourceKinds, row, "source_kind"),
    voice: wordOf(voices, row, "voice"),
    status: wordOrNull(statuses, row, "status"),
    kind: wordOrNull(kinds, row, "kind"),
  };
}

function labelOr(labels: ReadonlyMap<string, string>, id: string): string {
  return labels.get(id) ?? id;
}

function figuresIn({ figure }: Rows, listed: string): Person[] {
  return figure
    .filter((row) => row["listed"] === listed)
    .map((row) => ({
      name: textOf(row, "name"),
      forms: listOf(row, "forms"),
      kind: wordOf(personKinds, row, "kind"),
      roles: listOf(row, "roles"),
      variants: listOf(row, "variants"),
    }));
}

function legalIn(row: Row, labels: ReadonlyMap<string, string>): LegalRow {
  const claim = textOrNull(row, "claim");
  return {
    person: textOf(row, "person"),
    status: wordOf(legalStatuses, row, "status"),
    offence: textOrNull(row, "offence"),
    cue: spanOf(row, "cue"),
    in: claim === null ? null : (labels.get(claim) ?? null),
    when: textOrNull(row, "moment"),
  };
}

function attributeIn(row: Row): Attribute {
  return {
    person: textOf(row, "person"),
    what: wordOf(attributeKinds, row, "what"),
    value: textOf(row, "value"),
    of: textOrNull(row, "of_whom"),
    when: textOrNull(row, "moment"),
    at: startStopOf(row),
  };
}

function noteIn(row: Row): Note {
  return {
    code: wordOf(noteCodes, row, "code"),
    where: row["start"] === null ? null : startStopOf(row),
    says: textOf(row, "says"),
  };
}
