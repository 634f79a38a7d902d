import type { Pieces, Span } from "../base/span.ts";
import { claimIdOf, saidIn } from "./claim-rows.ts";
import { piecesOf, spanOf, startStopOf } from "./columns.ts";
import { numberOf, textOf, textOrNull, type Row } from "./database.ts";
import { legalIdOf } from "./fact-rows.ts";
import { freeId, piecesPart } from "./ids.ts";
import { fault, looked, type Fault, type Ground } from "./faults.ts";

export interface Readings {
  readonly faults: readonly Fault[];
  readonly versions: number;
  readonly claims: number;
}

/** Looks through every reading of every version: ids, spans, words. */
export async function readingFaults(ground: Ground): Promise<Readings> {
  const { sql, workspace } = ground;
  const faults: Fault[] = [];
  let versions = 0;
  let claims = 0;
  for await (const version of sql.each("SELECT id, text FROM version WHERE workspace = ? ORDER BY id", [
    workspace,
  ])) {
    versions += 1;
    const id = textOf(version, "id");
    const readings = await sql.all("SELECT run, current FROM reading WHERE workspace = ? AND version = ?", [
      workspace,
      id,
    ]);
    if (readings.filter(({ current }) => current === 1).length !== 1)
      faults.push(fault("row-missing", "reading", id, "not exactly one of its readings counts"));
    for (const reading of readings) {
      const looked = await lookThrough(ground, {
        id,
        text: textOf(version, "text"),
        run: textOf(reading, "run"),
      });
      faults.push(...looked.faults);
      claims += looked.claims;
    }
  }
  return { faults, versions, claims };
}

interface Reading {
  readonly id: string;
  readonly text: string;
  readonly run: string;
}

/** One version as one run read it. */
async function lookThrough({ sql, workspace }: Ground, reading: Reading) {
  const rowsOf = async (table: string): Promise<readonly Row[]> =>
    sql.all(`SELECT * FROM ${table} WHERE workspace = ? AND version = ? AND run = ? ORDER BY n`, [
      workspace,
      reading.id,
      reading.run,
    ]);
  const claims = await rowsOf("claim");
  const byId = new Map(claims.map((row) => [textOf(row, "id"), row]));
  const used = new Set<string>();
  const faults = claims.flatMap((row) =>
    looked("claim", row, () => claimFault(row, { byId, used, reading })),
  );
  for (const table of ["day", "attribute", "note"]) {
    const rows = await rowsOf(table);
    faults.push(...rows.flatMap((row) => looked(table, row, () => spanFault(table, row, reading))));
  }
  const legal = await rowsOf("legal");
  faults.push(...legal.flatMap((row) => looked("legal", row, () => legalFault(row, { reading, used }))));
  return { faults, claims: claims.length };
}

interface Claims {
  readonly byId: ReadonlyMap<string, Row>;
  /** Ids that were computed so far: claims that are alike are numbered. */
  readonly used: Set<string>;
  readonly reading: Reading;
}

function claimFault(row: Row, claims: Claims): Fault | null {
  const id = textOf(row, "id");
  const { reading, byId } = claims;
  const pieces = ["source", "cue", "content"].flatMap((column) => piecesOf(row, column));
  if (!pieces.every((piece) => isInside(piece, reading)))
    return fault("span-outside", "claim", id, "a span reaches outside the text");
  const inside = textOrNull(row, "inside");
  if (inside !== null && !byId.has(inside))
    return fault("row-missing", "claim", id, `${inside}, which holds it, is gone`);
  if (saidIn(reading.text, piecesOf(row, "content")) !== textOf(row, "said"))
    return fault("words-changed", "claim", id, "its words are not those at its place in the text");
  return idAnew(row, claims) === id
    ? null
    : fault("id-changed", "claim", id, "the id does not fit the claim");
}

function idAnew(row: Row, { byId, used, reading }: Claims): string {
  const words = { content: piecesOf(row, "content"), cue: piecesOf(row, "cue") };
  const sources = sourcesOf(row, byId).map(piecesPart);
  const identity = { version: reading.id, sources, polarity: numberOf(row, "polarity") };
  return freeId(used, (nth) => claimIdOf(words, { ...identity, nth }));
}

function sourcesOf(row: Row, byId: ReadonlyMap<string, Row>): Pieces[] {
  const sources: Pieces[] = [];
  const passed = new Set<Row>(); // a damaged ledger may go round in circles
  for (let at: Row | undefined = row; at && !passed.has(at); at = byId.get(textOrNull(at, "inside") ?? "")) {
    passed.add(at);
    sources.unshift(piecesOf(at, "source"));
  }
  return sources;
}

function spanFault(table: string, row: Row, reading: Reading): Fault | null {
  if (row["start"] === null || isInside(startStopOf(row), reading)) return null;
  return fault("span-outside", table, reading.id, "a span reaches outside the text");
}

function legalFault(row: Row, { reading, used }: Pick<Claims, "reading" | "used">): Fault | null {
  const id = textOf(row, "id");
  const cue = spanOf(row, "cue");
  if (!isInside(cue, reading)) return fault("span-outside", "legal", id, "a span reaches outside the text");
  const told = { cue, person: textOf(row, "person"), status: textOf(row, "status") };
  const anew = freeId(used, (nth) => legalIdOf(told, { version: reading.id, nth }));
  return anew === id ? null : fault("id-changed", "legal", id, "the id does not fit the row");
}

function isInside({ start, end }: Span, { text }: Reading): boolean {
  return start >= 0 && start <= end && end <= text.length;
}
