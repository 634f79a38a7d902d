import { offsetsOf } from "../base/offsets.ts";
import type { Pieces, Span } from "../base/span.ts";
import type { FieldName, Story } from "../story/story.ts";
import type { Claim, LegalRow, When } from "./claim.ts";
import type { StoryClaims } from "./story-claims.ts";

/** Version of the JSON form: raised when a key changes its meaning or goes. */
export const schemaVersion = 1;

export type OffsetUnit = "codepoints" | "utf16";

export interface JsonOptions {
  readonly offsets: OffsetUnit;
  /** Adds `text` and `fields`. */
  readonly withText: boolean;
}

/** Counts a UTF-16 offset of one text in the unit that the output uses. */
export type Place = (at: number) => number;

type JsonSpan = readonly [number, number];

/** The versioned JSON form of one story's claims (`docs/schema/read.schema.json`). */
export function toJson(result: StoryClaims, options: JsonOptions): Record<string, unknown> {
  const { story } = result;
  const place = placeIn(story.text, options.offsets);
  return {
    schema: schemaVersion,
    id: story.id,
    language: result.language,
    ...(options.withText ? { text: story.text, fields: fieldsJson(story, place) } : {}),
    claims: result.claims.map((claim) => claimJson(claim, place)),
    people: result.people,
    names: result.names,
    legal: result.legal.map((row) => legalJson(row, place)),
    dates: result.dates.map((when) => dateJson(when, place)),
    notes: result.notes.map(({ code, where, says }) => ({
      code,
      where: where && spanJson(where, place),
      says,
    })),
    run: result.run,
  };
}

export function placeIn(text: string, unit: OffsetUnit): Place {
  return unit === "utf16" ? (at) => at : offsetsOf(text).toCodePoint;
}

function claimJson(claim: Claim, place: Place): Record<string, unknown> {
  return {
    id: claim.id,
    in: claim.in,
    source: piecesJson(claim.source, place),
    cue: piecesJson(claim.cue, place),
    content: piecesJson(claim.content, place),
    sourceKind: claim.sourceKind,
    voice: claim.voice,
    status: claim.status,
    kind: claim.kind,
    speaker: claim.speaker,
    chain: claim.chain,
    about: claim.about,
    accusation: claim.accusation,
    answers: claim.answers,
    confidence: claim.confidence,
    when: claim.when,
  };
}

function legalJson(row: LegalRow, place: Place): Record<string, unknown> {
  return {
    person: row.person,
    status: row.status,
    offence: row.offence,
    cue: spanJson(row.cue, place),
    in: row.in,
    when: row.when,
  };
}

function dateJson(when: When, place: Place): Record<string, unknown> {
  return { text: spanJson(when.text, place), value: when.value };
}

function fieldsJson(story: Story, place: Place): Record<string, unknown> {
  const all = (name: FieldName): JsonSpan[] =>
    story.fields.filter((field) => field.name === name).map((field) => spanJson(field.span, place));
  const one = (name: FieldName): JsonSpan | null => all(name)[0] ?? null;
  return {
    headline: one("headline"),
    standfirst: one("standfirst"),
    byline: one("byline"),
    dateline: one("dateline"),
    captions: all("caption"),
    body: all("body"),
  };
}

function piecesJson(pieces: Pieces, place: Place): JsonSpan[] {
  return pieces.map((piece) => spanJson(piece, place));
}

function spanJson(span: Span, place: Place): JsonSpan {
  return [place(span.start), place(span.end)];
}
