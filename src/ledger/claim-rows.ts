import type { Pieces } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import type { Statement } from "../claim/own-voice.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { freeId, idOf, piecesPart, type Part } from "./ids.ts";
import type { Batch, Values } from "./insert.ts";

/** Whose reading of what. */
export interface Reading {
  readonly version: string;
  readonly run: string;
  /** The ledger's ids of the version's claims by the ids that they have in the story. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The ids that a story's claims have in the ledger, by the ids that they have in the story. */
export function claimIdsOf(found: StoryClaims, version: string): ReadonlyMap<string, string> {
  const labelled = new Map(found.claims.map((claim) => [claim.id, claim]));
  const ids = new Map<string, string>();
  const used = new Set<string>();
  for (const claim of found.claims) {
    const sources = sourcesOf(claim, labelled).map(piecesPart);
    const identity = { version, sources, polarity: polarityOf(claim, found.statements) };
    ids.set(
      claim.id,
      freeId(used, (nth) => claimIdOf(claim, { ...identity, nth })),
    );
  }
  return ids;
}

export interface Identity {
  readonly version: string;
  /** Where each voice is named, the outermost first. */
  readonly sources: readonly Part[];
  readonly polarity: number;
  /** 1; 2, 3 … for claims that are like one before in everything else. */
  readonly nth: number;
}

export function claimIdOf({ content, cue }: Pick<Claim, "content" | "cue">, identity: Identity): string {
  const { version, sources, polarity, nth } = identity;
  return idOf("claim", version, piecesPart(content), piecesPart(cue), sources, polarity, nth);
}

function sourcesOf(claim: Claim, labelled: ReadonlyMap<string, Claim>): Pieces[] {
  const sources: Pieces[] = [];
  for (let at: Claim | undefined = claim; at; at = at.in === null ? undefined : labelled.get(at.in))
    sources.unshift(at.source);
  return sources;
}

/** -1: the claim says that it is not so. */
export function polarityOf({ id, status, kind }: Claim, statements: readonly Statement[]): 1 | -1 {
  if (status === "denied" || kind === "denies") return -1;
  const carried = statements.filter(
    ({ carriedBy }) => carriedBy !== null && "claim" in carriedBy && carriedBy.claim === id,
  );
  return carried.length > 0 && carried.every(({ affirmed }) => !affirmed) ? -1 : 1;
}

/** Content as people read it: pieces that stand apart are parted by ` … `. */
export function saidIn(text: string, content: Pieces): string {
  return content.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** Rows of `claim`, `about` and `answer`. */
export function claimBatches(found: StoryClaims, reading: Reading): Batch[] {
  const idOfLabel = (label: string): string => reading.ids.get(label) ?? label;
  const listed = (pick: (claim: Claim) => readonly string[]): Values[] =>
    found.claims.flatMap((claim) =>
      [...new Set(pick(claim))].map((name, n) => [idOfLabel(claim.id), reading.run, name, n + 1]),
    );
  return [
    {
      table: "claim",
      rows: found.claims.map((claim, at) => claimRow(claim, { found, reading, n: at + 1 })),
    },
    { table: "about", rows: listed(({ about }) => about) },
    { table: "answer", rows: listed(({ answers }) => answers.map(idOfLabel)) },
  ];
}

interface Ground {
  readonly found: StoryClaims;
  readonly reading: Reading;
  readonly n: number;
}

function claimRow(claim: Claim, { found, reading, n }: Ground): Values {
  return [
    reading.ids.get(claim.id) ?? claim.id,
    reading.run,
    reading.version,
    n,
    claim.id,
    claim.in === null ? null : (reading.ids.get(claim.in) ?? null),
    JSON.stringify(piecesPart(claim.source)),
    JSON.stringify(piecesPart(claim.cue)),
    JSON.stringify(piecesPart(claim.content)),
    saidIn(found.story.text, claim.content),
    claim.sourceKind,
    claim.voice,
    claim.status,
    claim.kind,
    polarityOf(claim, found.statements),
    claim.speaker,
    JSON.stringify(claim.chain),
    claim.accusation === null ? null : Number(claim.accusation),
    claim.confidence,
    claim.when,
  ];
}
