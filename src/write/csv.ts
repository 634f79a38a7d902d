import { stringify } from "csv-stringify/browser/esm/sync";
import type { Pieces } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import { placeIn, type OffsetUnit, type Place } from "../claim/json.ts";
import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { showEscaped } from "./escape.ts";
import { joinPieces } from "./pieces.ts";

const columns = [
  "story",
  "claim",
  "in",
  "status",
  "kind",
  "source_kind",
  "voice",
  "speaker",
  "chain",
  "source",
  "cue",
  "content",
  "about",
  "accusation",
  "answers",
  "confidence",
  "when",
  "source_spans",
  "cue_spans",
  "content_spans",
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** What a spreadsheet would take for a formula, also behind white space and invisible characters. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

export function csvHeader(): string {
  return stringify([[...columns]]);
}

/**
 * One row a claim; an empty cell is what JSON calls null or []. Cells are made for a spreadsheet: line breaks and tabs
 * are a space, terminal and bidirectional controls are shown escaped, and what would be a formula gets a leading
 * apostrophe. The exact words are the spans' (`12..18;20..25`: with a hyphen, spreadsheets read a date).
 *
 * CSV has claims only: an unread story, a story without claims, people, legal rows, dates and notes give no row.
 * Whoever writes CSV says the notes elsewhere (the shell: on standard error).
 */
export function csvRows(result: StoryClaims | Unread, offsets: OffsetUnit): string {
  if ("error" in result) return "";
  const place = placeIn(result.story.text, offsets);
  return stringify(result.claims.map((claim) => cellsOf(rowOf(claim, result, place))));
}

function cellsOf(row: Row): string[] {
  return columns.map((column) => cell(row[column]));
}

function rowOf(claim: Claim, { story }: StoryClaims, place: Place): Row {
  return {
    story: story.id,
    claim: claim.id,
    in: claim.in ?? "",
    status: claim.status ?? "",
    kind: claim.kind ?? "",
    source_kind: claim.sourceKind ?? "",
    voice: claim.voice,
    speaker: claim.speaker ?? "",
    chain: claim.chain.join(" › "),
    source: joinPieces(story.text, claim.source),
    cue: joinPieces(story.text, claim.cue),
    content: joinPieces(story.text, claim.content),
    about: claim.about.join("; "),
    accusation: claim.accusation === null ? "" : String(claim.accusation),
    answers: claim.answers.join("; "),
    confidence: String(claim.confidence),
    when: claim.when ?? "",
    source_spans: spansOf(claim.source, place),
    cue_spans: spansOf(claim.cue, place),
    content_spans: spansOf(claim.content, place),
  };
}

function spansOf(pieces: Pieces, place: Place): string {
  return pieces.map((piece) => `${place(piece.start)}..${place(piece.end)}`).join(";");
}

function cell(value: string): string {
  const shown = showEscaped(value.replace(lineBreaks, " "));
  return formula.test(shown) ? `'${shown}` : shown;
}
