import { listOf, piecesOf, spanOf } from "../columns.ts";
import { numberOf, textOf, textOrNull, type Row } from "../database.ts";
import type { ShownClaim, ShownCluster, ShownFigure, ShownLegal, ShownVersion } from "./shown.ts";

/** Rows of a page of versions, by version; what belongs to a claim, by claim. */
export type Found = Readonly<
  Record<
    "claims" | "about" | "answers" | "clusters" | "figures" | "entities" | "legal",
    ReadonlyMap<string, readonly Row[]>
  >
>;

export function versionOf(row: Row, id: string, found: Found): ShownVersion {
  const rowsOf = (what: keyof Found): readonly Row[] => found[what].get(id) ?? [];
  const run = textOf(row, "run");
  const ofClaim = (what: keyof Found, claim: string): Row[] =>
    (found[what].get(claim) ?? []).filter((one) => one["run"] === run);
  const entities = new Map(rowsOf("entities").map((one) => [textOf(one, "name"), textOf(one, "entity")]));
  return {
    id,
    story: textOf(row, "story"),
    n: numberOf(row, "n"),
    run,
    isNewest: row["n"] === row["last"],
    title: textOrNull(row, "title"),
    text: textOf(row, "text"),
    credit: textOrNull(row, "credit"),
    published: textOrNull(row, "published"),
    publishedAt: textOrNull(row, "published_at"),
    outlet: textOrNull(row, "outlet"),
    url: textOrNull(row, "url"),
    country: textOrNull(row, "country"),
    language: textOf(row, "language"),
    textHash: textOf(row, "text_hash"),
    blob: textOf(row, "blob"),
    claims: rowsOf("claims").map((claim) => {
      const key = textOf(claim, "id");
      return {
        ...claimOf(claim),
        about: ofClaim("about", key).map((one) => textOf(one, "name")),
        answers: ofClaim("answers", key).map((one) => textOf(one, "answers")),
        clusters: (found.clusters.get(key) ?? []).map(clusterOf),
      };
    }),
    figures: rowsOf("figures").map((figure) => figureOf(figure, entities)),
    legal: rowsOf("legal").map(legalOf),
  };
}

function claimOf(row: Row): Omit<ShownClaim, "about" | "answers" | "clusters"> {
  const accusation = row["accusation"] ?? null;
  return {
    id: textOf(row, "id"),
    inside: textOrNull(row, "inside"),
    said: textOf(row, "said"),
    source: piecesOf(row, "source"),
    cue: piecesOf(row, "cue"),
    content: piecesOf(row, "content"),
    sourceKind: textOrNull(row, "source_kind"),
    voice: textOf(row, "voice"),
    status: textOrNull(row, "status"),
    kind: textOrNull(row, "kind"),
    when: textOrNull(row, "moment"),
    polarity: numberOf(row, "polarity"),
    confidence: numberOf(row, "confidence"),
    speaker: textOrNull(row, "speaker"),
    chain: listOf(row, "chain"),
    accusation: accusation === null ? null : Number(accusation),
  };
}

function clusterOf(row: Row): ShownCluster {
  return {
    id: textOf(row, "id"),
    reports: numberOf(row, "reports"),
    outlets: numberOf(row, "outlets"),
    origins: numberOf(row, "origins"),
  };
}

function figureOf(row: Row, entities: ReadonlyMap<string, string>): ShownFigure {
  const name = textOf(row, "name");
  return {
    name,
    kind: textOf(row, "kind"),
    roles: listOf(row, "roles"),
    forms: [...new Set([...listOf(row, "forms"), ...listOf(row, "variants")])],
    entity: entities.get(name) ?? null,
  };
}

function legalOf(row: Row): ShownLegal {
  return {
    id: textOf(row, "id"),
    person: textOf(row, "person"),
    status: textOf(row, "status"),
    offence: textOrNull(row, "offence"),
    cue: spanOf(row, "cue"),
    claim: textOrNull(row, "claim"),
    when: textOrNull(row, "moment"),
  };
}
