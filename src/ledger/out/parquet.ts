import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from "hyparquet-writer";
import { offsetsOf } from "../../base/offsets.ts";
import type { Pieces } from "../../base/span.ts";
import type { Ground } from "../faults.ts";
import { countLeftOut, onlyInJsonl, type Exported, type Missing, type Write } from "./exported.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownVersion } from "./shown.ts";
import { entitiesOf } from "./tables.ts";

export const parquetTables = ["claims", "versions"] as const;
export type ParquetTable = (typeof parquetTables)[number];

/** A list is written as JSON. */
type Cell = string | number | boolean | null | readonly unknown[];
type Columns = readonly (readonly [name: string, type: BasicType])[];

interface Shape {
  readonly columns: Columns;
  readonly rows: (version: ShownVersion) => readonly (readonly Cell[])[];
}

const text = (...names: readonly string[]): Columns => names.map((name) => [name, "STRING"]);
const json = (...names: readonly string[]): Columns => names.map((name) => [name, "JSON"]);

/** `day` is the day of publication, to partition by; rows come in its order. */
const shapes: Readonly<Record<ParquetTable, Shape>> = {
  claims: {
    columns: [
      ...text(
        "day",
        "id",
        "version",
        "story",
        "run",
        "inside",
        "speaker",
        "speaker_id",
        "source_kind",
        "said",
      ),
      ...text("status", "kind", "voice"),
      ...([
        ["polarity", "INT32"],
        ["accusation", "BOOLEAN"],
        ["confidence", "DOUBLE"],
      ] as const),
      ...text("when", "outlet"),
      ...json("about", "chain", "answers", "claims_across_stories", "source", "cue", "content"),
    ],
    rows: claimRows,
  },
  versions: {
    columns: [
      ...text("day", "id", "story"),
      ...([
        ["version_n", "INT32"],
        ["newest", "BOOLEAN"],
      ] as const),
      ...text(
        "title",
        "text",
        "published_at",
        "outlet",
        "url",
        "country",
        "language",
        "credit",
        "text_sha256",
        "run",
      ),
    ],
    rows: versionRows,
  },
};

const missing: readonly Missing[] = [
  ...onlyInJsonl,
  { what: "names and figures", rows: "figure", why: "exported as csv" },
  { what: "legal rows", rows: "legal", why: "exported as csv" },
  { what: "judgements", rows: "judgement", why: "exported as csv" },
  { what: "ages, roles and ties of people", rows: "attribute", why: "exported as jsonl" },
];

const ROWS = 20_000; // of one group
const CHARACTERS = 32_000_000; // of one group

/** One table. Offsets in `source`, `cue` and `content` are code points; lists are JSON. */
export async function exportParquet(ground: Ground, table: ParquetTable, write: Write): Promise<Exported> {
  const { columns, rows } = shapes[table];
  const group = openGroup(columns, write);
  let count = 0;
  for await (const version of shownVersions(ground)) {
    for (const row of rows(version)) {
      count += 1;
      await group.add(row);
    }
  }
  await group.end();
  return { written: { [table]: count }, leftOut: await countLeftOut(ground, missing) };
}

/** Gathers the rows of a group, in columns, and writes one group after another. */
function openGroup(columns: Columns, write: Write) {
  const sources = columns.map(([name, type]) => ({ name, type, data: [] as Cell[] }));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: sources }),
    createdBy: "sayso",
  });
  let size = 0;
  const hand = async (): Promise<void> => {
    await write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const flush = async (): Promise<void> => {
    if (sources[0]?.data.length) await writer.write({ columnData: sources, rowGroupSize: ROWS });
    for (const source of sources) source.data.length = 0;
    size = 0;
    await hand();
  };
  return {
    add: async (row: readonly Cell[]): Promise<void> => {
      for (const [at, { data }] of sources.entries()) data.push(row[at] ?? null);
      size += row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
      if (size > CHARACTERS || sources[0]?.data.length === ROWS) await flush();
    },
    end: async (): Promise<void> => {
      await flush();
      await writer.finish();
      await hand();
    },
  };
}

function claimRows(version: ShownVersion): Cell[][] {
  const { toCodePoint } = offsetsOf(version.text);
  const entities = entitiesOf(version);
  const at = (pieces: Pieces): Cell => pieces.map(({ start, end }) => [toCodePoint(start), toCodePoint(end)]);
  return version.claims.map((claim) => [
    version.published,
    claim.id,
    version.id,
    version.story,
    version.run,
    claim.inside,
    claim.speaker,
    entities.get(claim.speaker ?? "") ?? null,
    claim.sourceKind,
    claim.said,
    claim.status,
    claim.kind,
    claim.voice,
    claim.polarity,
    claim.accusation === null ? null : claim.accusation === 1,
    claim.confidence,
    claim.when,
    version.outlet,
    claim.about,
    claim.chain,
    claim.answers,
    claim.clusters.map(({ id }) => id),
    ...[claim.source, claim.cue, claim.content].map(at),
  ]);
}

function versionRows(version: ShownVersion): Cell[][] {
  const { id, story, n, isNewest, title, text, published, publishedAt, outlet, url, country } = version;
  return [
    [
      published,
      id,
      story,
      n,
      isNewest,
      title,
      text,
      publishedAt,
      outlet,
      url,
      country,
      version.language,
      version.credit,
      version.textHash,
      version.run,
    ],
  ];
}
