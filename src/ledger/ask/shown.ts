import { kinds, statuses, voices, type Kind, type Status, type Voice } from "../../claim/claim.ts";
import { listOf, piecesOf, wordOf, wordOrNull } from "../columns.ts";
import { numberOf, textOf, textOrNull, type Row } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import { sourceColumns, sourceIn, wordsAt, type Asking, type Source, type Words } from "./asking.ts";

/** A claim as an answer shows it: who says what, how, and where it stands to the character. */
export interface ShownClaim {
  readonly claim: string;
  readonly source: Source;
  /** Null: the text tells nobody. */
  readonly speaker: string | null;
  /** From the first voice that the text names to the origin. */
  readonly chain: readonly string[];
  readonly about: readonly string[];
  readonly status: Status | null;
  readonly kind: Kind | null;
  readonly voice: Voice;
  /** Null: not judged. */
  readonly accusation: boolean | null;
  readonly confidence: number;
  /** When it was said, ISO 8601, as exact as the text tells. */
  readonly when: string | null;
  readonly says: Words;
  readonly cue: Words;
  readonly by: Words;
}

/** Claims of the readings that count, by their ids. */
export async function shownClaims(asking: Asking, ids: readonly string[]): Promise<Map<string, ShownClaim>> {
  const { sql, workspace } = asking;
  const among = { workspace, ids: [...new Set(ids)] };
  const rows = await rowsIn(
    sql,
    `SELECT c.*, ${sourceColumns}, v.text FROM claim c
     JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
     JOIN version v ON v.workspace = c.workspace AND v.id = c.version
     WHERE c.workspace = ? AND c.id`,
    among,
  );
  const about = await rowsIn(
    sql,
    "SELECT claim, run, name, n FROM about WHERE workspace = ? AND claim",
    among,
  );
  const names = Map.groupBy(about, keyOf);
  return new Map(
    rows.map((row) => {
      const key = `${textOf(row, "id")} ${textOf(row, "run")}`;
      return [textOf(row, "id"), shownIn(row, (names.get(key) ?? []).toSorted(byNumber), asking)];
    }),
  );
}

/** In the order of the ids. */
export async function shownInOrder(asking: Asking, ids: readonly string[]): Promise<ShownClaim[]> {
  const found = await shownClaims(asking, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

function keyOf(row: Row): string {
  return `${textOf(row, "claim")} ${textOf(row, "run")}`;
}

function byNumber(a: Row, b: Row): number {
  return numberOf(a, "n") - numberOf(b, "n");
}

function shownIn(row: Row, about: readonly Row[], asking: Asking): ShownClaim {
  const text = textOf(row, "text");
  const accusation = row["accusation"] ?? null;
  const at = (column: string): Words => wordsAt(text, piecesOf(row, column), asking);
  return {
    claim: textOf(row, "id"),
    source: sourceIn(row),
    speaker: textOrNull(row, "speaker"),
    chain: listOf(row, "chain"),
    about: about.map((one) => textOf(one, "name")),
    status: wordOrNull(statuses, row, "status"),
    kind: wordOrNull(kinds, row, "kind"),
    voice: wordOf(voices, row, "voice"),
    accusation: accusation === null ? null : accusation === 1,
    confidence: numberOf(row, "confidence"),
    when: textOrNull(row, "moment"),
    says: at("content"),
    cue: at("cue"),
    by: at("source"),
  };
}
