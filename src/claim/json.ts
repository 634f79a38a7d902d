import { offsetsOf } from "../base/offsets.ts";
import type { Pieces, Span } from "../base/span.ts";
import type { FieldName, Story } from "../story/story.ts";
import type { Claim, LegalRow, When } from "./claim.ts";
import type { Quantity, Quote, Statement } from "./own-voice.ts";
import type { Attribute, Mention, Person } from "./person.ts";
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

export type Json = Record<string, unknown>;
type JsonSpan = readonly [number, number];

/** The versioned JSON form of one story's claims (`docs/schema/read.schema.json`). */
export function toJson(result: StoryClaims, options: JsonOptions): Json {
  const { story } = result;
  const place = placeIn(story.text, options.offsets);
  return {
    schema: schemaVersion,
    id: story.id,
    language: result.language,
    ...(options.withText ? { text: story.text, fields: fieldsJson(story, place) } : {}),
    claims: result.claims.map((claim) => claimJson(claim, place)),
    people: result.people.map(personJson),
    names: result.names.map(personJson),
    legal: result.legal.map((row) => legalJson(row, place)),
    dates: result.dates.map((when) => dateJson(when, place)),
    statements: result.statements.map((statement) => statementJson(statement, place)),
    quotes: result.quotes.map((quote) => quoteJson(quote, place)),
    attributes: result.attributes.map((attribute) => attributeJson(attribute, place)),
    quantities: result.quantities.map((quantity) => quantityJson(quantity, place)),
    mentions: result.mentions.map((mention) => mentionJson(mention, place)),
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

function claimJson(claim: Claim, place: Place): Json {
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

function personJson({ name, forms, kind, roles, variants }: Person): Json {
  return { name, forms, kind, roles, variants };
}

function legalJson(row: LegalRow, place: Place): Json {
  return {
    person: row.person,
    status: row.status,
    offence: row.offence,
    cue: spanJson(row.cue, place),
    in: row.in,
    when: row.when,
  };
}

function dateJson(when: When, place: Place): Json {
  return { text: spanJson(when.text, place), value: when.value };
}

function statementJson(statement: Statement, place: Place): Json {
  const { wording, agent, victim, offence, code, affirmed, meaning, presupposed, carriedBy, continues } =
    statement;
  return {
    at: spanJson(statement.at, place),
    deed: spanJson(statement.deed, place),
    wording,
    agent,
    victim,
    offence,
    code,
    affirmed,
    meaning,
    presupposed,
    carriedBy: carriedBy && "record" in carriedBy ? { record: spanJson(carriedBy.record, place) } : carriedBy,
    continues,
  };
}

function quoteJson(quote: Quote, place: Place): Json {
  const { speaker, claim, isSpeech } = quote;
  return { at: spanJson(quote, place), speaker, claim, isSpeech };
}

function attributeJson({ at, person, what, value, of, when }: Attribute, place: Place): Json {
  return { at: spanJson(at, place), person, what, value, of, when };
}

function quantityJson({ at, value, unit, of }: Quantity, place: Place): Json {
  return { at: spanJson(at, place), value, unit, of };
}

function mentionJson(mention: Mention, place: Place): Json {
  return { at: spanJson(mention, place), person: mention.person, as: mention.as };
}

function fieldsJson(story: Story, place: Place): Json {
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

export function piecesJson(pieces: Pieces, place: Place): JsonSpan[] {
  return pieces.map((piece) => spanJson(piece, place));
}

export function spanJson(span: Span, place: Place): JsonSpan {
  return [place(span.start), place(span.end)];
}
