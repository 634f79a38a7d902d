import { legalStatuses, type LegalStatus } from "../../claim/claim.ts";
import type { LegalNote } from "../claims/legal-conflicts.ts";
import { spanOf, wordOf } from "../columns.ts";
import { numberOf, textOf, textOrNull, type Row } from "../database.ts";
import { MOST_LEGAL } from "../people/card.ts";
import { sourceColumns, sourceIn, wordsAt, type Asking, type Source, type Words } from "./asking.ts";

/** One story's word about somebody and the law. */
export interface ShownLegal {
  readonly id: string;
  readonly person: string;
  readonly status: LegalStatus;
  readonly offence: string | null;
  /** Of the act, ISO 8601, as exact as the story tells. */
  readonly date: string | null;
  /** Null: the outlet's own word. */
  readonly onWordOf: string | null;
  readonly claim: string | null;
  readonly source: Source;
  readonly words: Words;
}

export interface LegalRows {
  readonly notes: readonly LegalNote[];
  readonly shown: ReadonlyMap<string, ShownLegal>;
}

/** What the newest versions of stories tell of an entity and the law, by publication: the 300 tellings in the newest stories. */
export async function legalOf(asking: Asking, entity: string): Promise<LegalRows> {
  const { sql, workspace } = asking;
  const rows = await sql.all(
    `SELECT g.id, g.n, g.person, g.status, g.offence, g.cue, g.claim, g.moment, c.speaker, ${sourceColumns}, v.text
     FROM entity_figure f
     JOIN linked l ON l.workspace = f.workspace AND l.version = f.version
     JOIN legal g ON g.workspace = f.workspace AND g.version = f.version AND g.run = l.run AND g.person = f.name
     JOIN version v ON v.workspace = f.workspace AND v.id = f.version
     LEFT JOIN claim c ON c.workspace = g.workspace AND c.id = g.claim AND c.run = g.run
     WHERE f.workspace = ? AND f.entity = ? AND f.shown = 1
     ORDER BY f.day DESC, f.version DESC, g.n, g.id LIMIT ${MOST_LEGAL}`,
    [workspace, entity],
  );
  const found = rows
    .toSorted(byPublication)
    .map((row): { readonly shown: ShownLegal; readonly note: LegalNote } => {
      const source = sourceIn(row);
      const [id, cue] = [textOf(row, "id"), spanOf(row, "cue")];
      const status = wordOf(legalStatuses, row, "status");
      const said = {
        offence: textOrNull(row, "offence"),
        claim: textOrNull(row, "claim"),
        onWordOf: textOrNull(row, "speaker"),
      };
      const [person, date] = [textOf(row, "person"), textOrNull(row, "moment")];
      const { story, version, outlet, published: day } = source;
      return {
        shown: {
          id,
          person,
          status,
          ...said,
          date,
          source,
          words: wordsAt(textOf(row, "text"), [cue], asking),
        },
        note: { id, version, story, outlet, day, person, status, ...said, cue, moment: date },
      };
    });
  return {
    notes: found.map(({ note }) => note),
    shown: new Map(found.map(({ shown }) => [shown.id, shown])),
  };
}

function byPublication(a: Row, b: Row): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf(row: Row): string {
  const place = `${textOf(row, "version")} ${String(numberOf(row, "n")).padStart(6, "0")}`;
  return `${textOrNull(row, "published") ?? ""} ${place} ${textOf(row, "id")}`;
}
