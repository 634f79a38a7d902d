import { hull, type Pieces } from "../base/span.ts";
import type { SourceKind } from "../claim/claim.ts";
import type { Reason } from "../claim/story-claims.ts";
import type { FoundClaim } from "../find/find.ts";
import type { CueMatch } from "../lexicon/cues.ts";
import type { Cast } from "./cast.ts";
import { evidenceOf } from "./evidence.ts";
import { toneOf, type Tone } from "./tone.ts";
import type { JudgedClaim } from "./judged.ts";
import type { Scene } from "./scene.ts";
import { weigh, type Because, type Labels, type Worth } from "./worth.ts";

/** What each claim's own words say of it: tables, trees and the model weighed together. A hedge or silence is what its row says. */
export function judgeClaims(scene: Scene, cast: Cast, worth: Worth): JudgedClaim[] {
  const tone = toneOf(scene);
  return scene.claims.map((claim, index) => judge({ scene, cast, worth, tone }, claim, `c${index + 1}`));
}

interface Bench {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly worth: Worth;
  readonly tone: Tone;
}

function judge({ scene, cast, worth, tone }: Bench, claim: FoundClaim, id: string): JudgedClaim {
  const outer = claim.outer === null ? null : (scene.claims[claim.outer] ?? null);
  const { match, evidence } = evidenceOf(scene, cast, { claim, outer, tone });
  const labels = weigh(worth, evidence, claim.labels);
  const sourceKind = sourceKindOf(claim, labels);
  const status = claim.status ?? labels.status;
  const kind = claim.kind ?? labels.kind;
  const values = { status, kind, sourceKind, accusation: labels.accuses ? "yes" : "no" };
  return {
    ...claim,
    id,
    match,
    status,
    kind,
    sourceKind,
    accuses: labels.accuses,
    reasons: labels.because.map((because) => reasonOf(because, values[because.field], { claim, match })),
  };
}

/** A claim without a source has nobody, and one with a source has somebody, whatever the scores say. */
function sourceKindOf({ source }: FoundClaim, { sourceKind }: Labels): SourceKind {
  if (source.length === 0) return "none";
  return sourceKind === "none" ? "role" : sourceKind;
}

interface Judged {
  readonly claim: FoundClaim;
  readonly match: CueMatch | null;
}

function reasonOf({ field, evidence, model }: Because, value: string, judged: Judged): Reason {
  const row = rowWords(field, judged);
  const rest = evidence.map((piece) => `“${piece}” speaks for it`);
  const says = model > 0.5 ? ["so does the model's reading of the words"] : [];
  const why = isGiven(field, judged) ? row : [...row, ...rest, ...says];
  const at = hull(placeOf(field, judged.claim)) ?? null;
  return { field, value, why: why.join("; ") || "nothing speaks against it", at };
}

/** True if the row of a hedge or silence says so already. */
function isGiven(field: Because["field"], { claim, match }: Judged): boolean {
  return match !== null && (field === "status" || field === "kind") && claim[field] !== null;
}

function placeOf(field: Because["field"], { source, cue, content }: FoundClaim): Pieces {
  switch (field) {
    case "sourceKind":
      return source;
    case "accusation":
      return content;
    case "status":
    case "kind":
      return cue;
  }
}

function rowWords(field: Because["field"], { match }: Judged): string[] {
  if (!match || (field !== "status" && field !== "kind")) return [];
  const { row, table, negated } = match;
  return [`the row “${row.form}” of ${table}.tsv is ${row[field]}${negated ? ", and is denied here" : ""}`];
}
