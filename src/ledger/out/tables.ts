import { offsetsOf, type Offsets } from "../../base/offsets.ts";
import type { Pieces } from "../../base/span.ts";
import { saidIn } from "../claim-rows.ts";
import type { Ground } from "../faults.ts";
import { figureId } from "../people/figure.ts";
import type { Cell } from "./cell.ts";
import { judgementCells, judgementColumns } from "./judgement-table.ts";
import { peopleCells, peopleColumns } from "./people-table.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownClaim, ShownVersion } from "./shown.ts";

export const outTables = ["claims", "people", "figures", "legal", "versions", "judgements"] as const;
/** Tables for people; `figures` are persons and bodies as each version has them. */
export type OutTable = (typeof outTables)[number];

export interface Cells {
  readonly columns: readonly string[];
  readonly rows: (ground: Ground) => AsyncIterable<readonly Cell[]>;
}

const placed = ["story", "version", "version_n", "newest", "day", "outlet", "title", "url"] as const;

export const cellsOf: Readonly<Record<OutTable, Cells>> = {
  claims: {
    columns: [
      "id",
      "speaker",
      "speaker_id",
      "source_kind",
      "said",
      "status",
      "kind",
      "voice",
      "polarity",
      "accusation",
      "about",
      "when",
      "chain",
      "answers",
      "inside",
      "confidence",
      "claims_across_stories",
      "reports",
      "outlets",
      "independent_origins",
      "source_words",
      "cue_words",
      "source_at",
      "cue_at",
      "content_at",
      ...placed,
    ],
    rows: (ground) => ofVersions(ground, claimCells),
  },
  people: { columns: peopleColumns, rows: peopleCells },
  figures: {
    columns: ["id", "person", "name", "kind", "forms", "roles", ...placed],
    rows: (ground) => ofVersions(ground, figureCells),
  },
  legal: {
    columns: ["id", "person", "person_id", "status", "offence", "when", "words", "at", "claim", ...placed],
    rows: (ground) => ofVersions(ground, legalCells),
  },
  versions: {
    columns: [
      "id",
      "story",
      "version_n",
      "newest",
      "day",
      "published_at",
      "outlet",
      "title",
      "url",
      "country",
      "language",
      "credit",
      "claims",
      "characters",
      "text_sha256",
      "file_sha256",
      "run",
    ],
    rows: (ground) => ofVersions(ground, versionCells),
  },
  judgements: { columns: judgementColumns, rows: judgementCells },
};

async function* ofVersions(
  ground: Ground,
  cells: (version: ShownVersion) => readonly (readonly Cell[])[],
): AsyncGenerator<readonly Cell[]> {
  for await (const version of shownVersions(ground)) yield* cells(version);
}

function claimCells(version: ShownVersion): Cell[][] {
  const offsets = offsetsOf(version.text);
  const entities = entitiesOf(version);
  return version.claims.map((claim) => [
    claim.id,
    claim.speaker,
    entities.get(claim.speaker ?? "") ?? null,
    claim.sourceKind,
    claim.said,
    claim.status,
    claim.kind,
    claim.voice,
    claim.polarity,
    claim.accusation,
    listed(claim.about),
    claim.when,
    claim.chain.join(" › "),
    listed(claim.answers),
    claim.inside,
    claim.confidence,
    ...clusterCells(claim),
    saidIn(version.text, claim.source),
    saidIn(version.text, claim.cue),
    ...[claim.source, claim.cue, claim.content].map((pieces) => atOf(pieces, offsets)),
    ...placeCells(version),
  ]);
}

/** Numbers in the order of the claims across stories, if there are several. */
function clusterCells({ clusters }: ShownClaim): Cell[] {
  return [
    oneOrAll(clusters.map(({ id }) => id)),
    oneOrAll(clusters.map(({ reports }) => reports)),
    oneOrAll(clusters.map(({ outlets }) => outlets)),
    oneOrAll(clusters.map(({ origins }) => origins)),
  ];
}

function oneOrAll(cells: readonly Cell[]): Cell {
  return cells.length === 1 ? (cells[0] ?? null) : listed(cells.map(String));
}

function figureCells(version: ShownVersion): Cell[][] {
  return version.figures.map(({ name, kind, forms, roles, entity }) => [
    figureId({ version: version.id, name }),
    entity,
    name,
    kind,
    listed(forms),
    listed(roles),
    ...placeCells(version),
  ]);
}

function legalCells(version: ShownVersion): Cell[][] {
  const offsets = offsetsOf(version.text);
  const entities = entitiesOf(version);
  return version.legal.map(({ id, person, status, offence, cue, claim, when }) => [
    id,
    person,
    entities.get(person) ?? null,
    status,
    offence,
    when,
    saidIn(version.text, [cue]),
    atOf([cue], offsets),
    claim,
    ...placeCells(version),
  ]);
}

function versionCells(version: ShownVersion): Cell[][] {
  const { id, story, n, isNewest, published, publishedAt, outlet, title, url, country } = version;
  return [
    [
      id,
      story,
      n,
      Number(isNewest),
      published,
      publishedAt,
      outlet,
      title,
      url,
      country,
      version.language,
      version.credit,
      version.claims.length,
      offsetsOf(version.text).toCodePoint(version.text.length),
      version.textHash,
      version.blob,
      version.run,
    ],
  ];
}

function placeCells({ story, id, n, isNewest, published, outlet, title, url }: ShownVersion): Cell[] {
  return [story, id, n, Number(isNewest), published, outlet, title, url];
}

/** Who each of a version's names is across stories. */
export function entitiesOf({ figures }: Pick<ShownVersion, "figures">): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { name, entity } of figures) if (entity !== null) known.set(name, entity);
  return known;
}

function listed(texts: readonly string[]): string {
  return texts.join(" | ");
}

/** `12..18;20..25` in code points: a spreadsheet takes a lone `12-18` for a date. */
function atOf(pieces: Pieces, { toCodePoint }: Offsets): string {
  return pieces.map(({ start, end }) => `${toCodePoint(start)}..${toCodePoint(end)}`).join(";");
}
