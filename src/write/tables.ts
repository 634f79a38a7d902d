import type { Pieces, Span } from "../base/span.ts";
import type { Claim, LegalRow, When } from "../claim/claim.ts";
import type { Place } from "../claim/json.ts";
import type { Quantity, Quote, Statement } from "../claim/own-voice.ts";
import type { Attribute, Mention, Person } from "../claim/person.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { joinPieces } from "./pieces.ts";

/** What CSV can be a table of: things of one sort, so that a spreadsheet can sort and filter them. */
export const csvTables = [
  "claims",
  "people",
  "legal",
  "dates",
  "statements",
  "quotes",
  "attributes",
  "quantities",
  "mentions",
] as const;
export type CsvTable = (typeof csvTables)[number];

/** What a cell may need beside its own thing. */
export interface Page {
  readonly result: StoryClaims;
  readonly place: Place;
  readonly claims: ReadonlyMap<string, Claim>;
}

export interface Table {
  readonly columns: readonly string[];
  /** Plain cells, not yet made harmless for a spreadsheet. */
  readonly rows: (page: Page) => string[][];
}

type Cells<Thing> = Readonly<Record<string, (thing: Thing, page: Page) => string | number | null>>;

const claims: Cells<Claim> = {
  story: storyOf,
  claim: ({ id }) => id,
  in: (claim) => claim.in,
  status: ({ status }) => status,
  kind: ({ kind }) => kind,
  source_kind: ({ sourceKind }) => sourceKind,
  voice: ({ voice }) => voice,
  speaker: ({ speaker }) => speaker,
  chain: ({ chain }) => relay(chain),
  source: ({ source }, page) => wordsOf(source, page),
  cue: ({ cue }, page) => wordsOf(cue, page),
  content: ({ content }, page) => wordsOf(content, page),
  about: ({ about }) => listed(about),
  accusation: ({ accusation }) => yesNo(accusation),
  answers: ({ answers }) => listed(answers),
  confidence: ({ confidence }) => confidence,
  when: ({ when }) => when,
  source_spans: ({ source }, page) => spansOf(source, page),
  cue_spans: ({ cue }, page) => spansOf(cue, page),
  content_spans: ({ content }, page) => spansOf(content, page),
};

const people: Cells<Person & { readonly list: string }> = {
  story: storyOf,
  list: ({ list }) => list,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  roles: ({ roles }) => listed(roles),
  forms: ({ forms }) => listed(forms),
  variants: ({ variants }) => listed(variants),
};

const legal: Cells<LegalRow> = {
  story: storyOf,
  person: ({ person }) => person,
  status: ({ status }) => status,
  offence: ({ offence }) => offence,
  when: ({ when }) => when,
  cue: ({ cue }, page) => wordsOf([cue], page),
  in: (row) => row.in,
  chain: (row, page) => relay(page.claims.get(row.in ?? "")?.chain ?? []),
  cue_span: ({ cue }, page) => spansOf([cue], page),
};

const dates: Cells<When> = {
  story: storyOf,
  words: ({ text }, page) => wordsOf([text], page),
  value: ({ value }) => value,
  span: ({ text }, page) => spansOf([text], page),
};

const statements: Cells<Statement> = {
  story: storyOf,
  words: ({ at }, page) => wordsOf([at], page),
  deed: ({ deed }, page) => wordsOf([deed], page),
  wording: ({ wording }) => wording,
  agent: ({ agent }) => agent,
  victim: ({ victim }) => victim,
  offence: ({ offence }) => offence,
  code: ({ code }) => code,
  affirmed: ({ affirmed }) => yesNo(affirmed),
  meaning: ({ meaning }) => meaning,
  presupposed: ({ presupposed }) => yesNo(presupposed),
  claim: ({ carriedBy }) => (carriedBy && "claim" in carriedBy ? carriedBy.claim : null),
  continues: ({ continues }) => continues,
  record: ({ carriedBy }, page) => wordsOf(recordOf(carriedBy), page),
  span: ({ at }, page) => spansOf([at], page),
  deed_span: ({ deed }, page) => spansOf([deed], page),
  record_span: ({ carriedBy }, page) => spansOf(recordOf(carriedBy), page),
};

const quotes: Cells<Quote> = {
  story: storyOf,
  words: (quote, page) => wordsOf([quote], page),
  speaker: ({ speaker }) => speaker,
  claim: ({ claim }) => claim,
  is_speech: ({ isSpeech }) => yesNo(isSpeech),
  span: (quote, page) => spansOf([quote], page),
};

const attributes: Cells<Attribute> = {
  story: storyOf,
  person: ({ person }) => person,
  what: ({ what }) => what,
  value: ({ value }) => value,
  of: (attribute) => attribute.of,
  when: ({ when }) => when,
  words: ({ at }, page) => wordsOf([at], page),
  span: ({ at }, page) => spansOf([at], page),
};

const quantities: Cells<Quantity> = {
  story: storyOf,
  words: ({ at }, page) => wordsOf([at], page),
  value: ({ value }) => value,
  unit: ({ unit }) => unit,
  of: (quantity) => quantity.of,
  span: ({ at }, page) => spansOf([at], page),
};

const mentions: Cells<Mention> = {
  story: storyOf,
  words: (mention, page) => wordsOf([mention], page),
  person: ({ person }) => person,
  as: (mention) => mention.as,
  span: (mention, page) => spansOf([mention], page),
};

export const tables: Readonly<Record<CsvTable, Table>> = {
  claims: tableOf((result) => result.claims, claims),
  people: tableOf((result) => [...inList("people", result.people), ...inList("names", result.names)], people),
  legal: tableOf((result) => result.legal, legal),
  dates: tableOf((result) => result.dates, dates),
  statements: tableOf((result) => result.statements, statements),
  quotes: tableOf((result) => result.quotes, quotes),
  attributes: tableOf((result) => result.attributes, attributes),
  quantities: tableOf((result) => result.quantities, quantities),
  mentions: tableOf((result) => result.mentions, mentions),
};

function tableOf<Thing>(things: (result: StoryClaims) => readonly Thing[], cells: Cells<Thing>): Table {
  return {
    columns: Object.keys(cells),
    rows: (page) =>
      things(page.result).map((thing) => Object.values(cells).map((cell) => String(cell(thing, page) ?? ""))),
  };
}

function inList(list: string, persons: readonly Person[]): (Person & { readonly list: string })[] {
  return persons.map(({ name, forms, kind, roles, variants }) => ({
    list,
    name,
    forms,
    kind,
    roles,
    variants,
  }));
}

function storyOf(_: unknown, { result }: Page): string {
  return result.story.id;
}

function relay(chain: readonly string[]): string {
  return chain.join(" › ");
}

function listed(values: readonly string[]): string {
  return values.join("; ");
}

/** JSON's words: a spreadsheet reads them as truth values. */
function yesNo(value: boolean | null): string | null {
  return value === null ? null : String(value);
}

function recordOf(carriedBy: Statement["carriedBy"]): Pieces {
  return carriedBy && "record" in carriedBy ? [carriedBy.record] : [];
}

function wordsOf(pieces: Pieces, { result }: Page): string {
  return joinPieces(result.story.text, pieces);
}

/** With two dots: with a hyphen, spreadsheets read a date. */
function spansOf(pieces: readonly Span[], { place }: Page): string {
  return pieces.map(({ start, end }) => `${place(start)}..${place(end)}`).join(";");
}
