import type { Span } from "../../base/span.ts";
import { placeIn } from "../../claim/json.ts";
import type { Field } from "../../story/story.ts";
import { textOf, textOrNull } from "../database.ts";
import { storyIn } from "../version-rows.ts";
import { versionsOf, type Version } from "../versions.ts";
import { AskRefused, sourceIn, type Asking, type Source, type Words } from "./asking.ts";
import { shownInOrder, type ShownClaim } from "./shown.ts";

export interface StoryAsked {
  /** Its id. */
  readonly story: string;
  /** Id of one of its versions. Default: the newest. */
  readonly version?: string;
}

/** `[start, end]` of the text, half-open. */
type At = Words["spans"][number];

/** One version of a story as it was read. */
export interface StoryAnswer {
  readonly source: Source;
  readonly country: string | null;
  readonly text: string;
  /** Parts of the page, in order; characters between two of them belong to none. */
  readonly fields: readonly StoryField[];
  readonly paragraphs: readonly At[];
  /** All versions of the story, the oldest first. */
  readonly versions: readonly Version[];
  /** In the order of the text. */
  readonly claims: readonly ShownClaim[];
}

export interface StoryField {
  readonly name: Field["name"];
  readonly at: At;
}

/** @throws AskRefused if there is no such story or version. */
export async function storyAsked(asking: Asking, asked: StoryAsked): Promise<StoryAnswer> {
  const { sql, workspace } = asking;
  const versions = await versionsOf(sql, workspace, asked.story);
  const wanted = asked.version ?? versions.at(-1)?.id;
  if (wanted === undefined) throw new AskRefused(`no story in the ledger has the id “${asked.story}”`);
  const [row] = await sql.all(
    "SELECT v.*, v.id AS version, v.n AS version_n FROM version v WHERE v.workspace = ? AND v.id = ? AND v.story = ?",
    [workspace, wanted, asked.story],
  );
  if (!row) throw new AskRefused(`“${asked.story}” has no version “${wanted}”`);
  const { text, fields, paragraphs } = storyIn(row);
  const place = placeIn(text, asking.offsets);
  const at = ({ start, end }: Span): At => [place(start), place(end)];
  return {
    source: sourceIn(row),
    country: textOrNull(row, "country"),
    text,
    fields: fields.map(({ name, span }) => ({ name, at: at(span) })),
    paragraphs: paragraphs.map(at),
    versions,
    claims: await shownInOrder(asking, await claimIdsOf(asking, wanted)),
  };
}

async function claimIdsOf({ sql, workspace }: Asking, version: string): Promise<string[]> {
  const rows = await sql.all(
    `SELECT c.id FROM reading r
     JOIN claim c ON c.workspace = r.workspace AND c.version = r.version AND c.run = r.run
     WHERE r.workspace = ? AND r.version = ? AND r.current = 1 ORDER BY c.n`,
    [workspace, version],
  );
  return rows.map((row) => textOf(row, "id"));
}
