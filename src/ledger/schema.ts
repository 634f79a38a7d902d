/**
 * The tables, as SQLite reads them and, with other names for the types, PostgreSQL. Every key begins with the workspace;
 * no key counts up. Spans are JSON, `[start, end]`, in UTF-16 code units of the version's text.
 */
import type { Dialect } from "./database.ts";
import { peopleTables } from "./people/tables.ts";

/** Layer 0 to 2: what came in and what read it. */
const sources = [
  `CREATE TABLE meta (
    workspace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (workspace, key)) {small}`,
  `CREATE TABLE audit (
    workspace TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL,
    before_hash TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (workspace, n)) {small}`,
  `CREATE TABLE blob (
    workspace TEXT NOT NULL, id TEXT NOT NULL, size INTEGER NOT NULL, body BLOB,
    PRIMARY KEY (workspace, id)) {large}`,
  `CREATE TABLE story (
    workspace TEXT NOT NULL, id TEXT NOT NULL, outlet TEXT, url TEXT,
    PRIMARY KEY (workspace, id)) {small}`,
  `CREATE TABLE version (
    workspace TEXT NOT NULL, id TEXT NOT NULL, story TEXT NOT NULL, n INTEGER NOT NULL, blob TEXT NOT NULL,
    title TEXT, text TEXT NOT NULL, published TEXT, published_at TEXT, outlet TEXT, url TEXT, country TEXT,
    language TEXT NOT NULL, fields TEXT NOT NULL, normaliser TEXT NOT NULL, text_hash TEXT NOT NULL, credit TEXT,
    PRIMARY KEY (workspace, id),
    UNIQUE (workspace, story, n),
    FOREIGN KEY (workspace, story) REFERENCES story (workspace, id),
    FOREIGN KEY (workspace, blob) REFERENCES blob (workspace, id)) {large}`,
  "CREATE INDEX version_by_blob ON version (workspace, blob)",
  "CREATE INDEX version_by_day ON version (workspace, published)",
  `CREATE TABLE run (
    workspace TEXT NOT NULL, id TEXT NOT NULL, sayso TEXT NOT NULL, model TEXT NOT NULL, lexicon TEXT NOT NULL,
    config TEXT NOT NULL,
    PRIMARY KEY (workspace, id)) {small}`,
  `CREATE TABLE reading (
    workspace TEXT NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL, n INTEGER NOT NULL, current INTEGER NOT NULL,
    PRIMARY KEY (workspace, version, run),
    FOREIGN KEY (workspace, version) REFERENCES version (workspace, id),
    FOREIGN KEY (workspace, run) REFERENCES run (workspace, id)) {small}`,
];

/**
 * Layer 3: what one run found in one version. Added in one transaction with their reading, and `verify` looks whether each
 * has its own: foreign keys would double the time that a story takes.
 */
const observations = [
  `CREATE TABLE claim (
    workspace TEXT NOT NULL, id TEXT NOT NULL, run TEXT NOT NULL, version TEXT NOT NULL, n INTEGER NOT NULL,
    label TEXT NOT NULL, inside TEXT, source TEXT NOT NULL, cue TEXT NOT NULL, content TEXT NOT NULL,
    said TEXT NOT NULL, source_kind TEXT, voice TEXT NOT NULL, status TEXT, kind TEXT, polarity INTEGER NOT NULL,
    speaker TEXT, chain TEXT NOT NULL, accusation INTEGER, confidence REAL NOT NULL, moment TEXT,
    PRIMARY KEY (workspace, id, run),
    UNIQUE (workspace, version, run, n)) {large}`,
  `CREATE TABLE about (
    workspace TEXT NOT NULL, claim TEXT NOT NULL, run TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (workspace, claim, run, name)) {small}`,
  "CREATE INDEX about_by_name ON about (workspace, name)",
  `CREATE TABLE answer (
    workspace TEXT NOT NULL, claim TEXT NOT NULL, run TEXT NOT NULL, answers TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (workspace, claim, run, answers)) {small}`,
  "CREATE INDEX answer_by_answered ON answer (workspace, answers)",
  `CREATE TABLE figure (
    workspace TEXT NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL, listed TEXT NOT NULL, n INTEGER NOT NULL,
    name TEXT NOT NULL, kind TEXT NOT NULL, forms TEXT NOT NULL, variants TEXT NOT NULL, roles TEXT NOT NULL,
    PRIMARY KEY (workspace, version, run, listed, name)) {small}`,
  `CREATE TABLE legal (
    workspace TEXT NOT NULL, id TEXT NOT NULL, run TEXT NOT NULL, version TEXT NOT NULL, n INTEGER NOT NULL,
    person TEXT NOT NULL, status TEXT NOT NULL, offence TEXT, cue TEXT NOT NULL, claim TEXT, moment TEXT,
    PRIMARY KEY (workspace, id, run),
    UNIQUE (workspace, version, run, n)) {large}`,
  "CREATE INDEX legal_by_person ON legal (workspace, person)",
  `CREATE TABLE day (
    workspace TEXT NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL, n INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, value TEXT,
    PRIMARY KEY (workspace, version, run, n)) {small}`,
  `CREATE TABLE attribute (
    workspace TEXT NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL, n INTEGER NOT NULL, person TEXT NOT NULL,
    what TEXT NOT NULL, value TEXT NOT NULL, of_whom TEXT, moment TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL,
    PRIMARY KEY (workspace, version, run, n)) {small}`,
  `CREATE TABLE note (
    workspace TEXT NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL, n INTEGER NOT NULL, code TEXT NOT NULL,
    start INTEGER, stop INTEGER, says TEXT NOT NULL,
    PRIMARY KEY (workspace, version, run, n)) {small}`,
  `CREATE TABLE band (
    workspace TEXT NOT NULL, band INTEGER NOT NULL, hash INTEGER NOT NULL, version TEXT NOT NULL,
    shingle_at INTEGER NOT NULL,
    PRIMARY KEY (workspace, band, hash, version, shingle_at)) {small}`,
];

/** Layer 4: what somebody decided, and what was forgotten. */
const judgements = [
  `CREATE TABLE judgement (
    workspace TEXT NOT NULL, id TEXT NOT NULL, what TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL,
    verdict TEXT NOT NULL, by TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL, retracts TEXT,
    PRIMARY KEY (workspace, id),
    CHECK (verdict IN ('yes', 'no', 'unsure')), CHECK (by IN ('machine', 'person')),
    FOREIGN KEY (workspace, retracts) REFERENCES judgement (workspace, id)) {large}`,
  "CREATE INDEX judgement_by_one ON judgement (workspace, one)",
  "CREATE INDEX judgement_by_other ON judgement (workspace, other)",
  "CREATE INDEX judgement_by_retracted ON judgement (workspace, retracts) WHERE retracts IS NOT NULL",
  `CREATE TABLE tombstone (
    workspace TEXT NOT NULL, id TEXT NOT NULL, salted_hash TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (workspace, id)) {small}`,
];

/** Layer 5, made again from the others, and the queue. */
const projections = [
  ...peopleTables,
  `CREATE TABLE cluster (
    workspace TEXT NOT NULL, id TEXT NOT NULL, said TEXT NOT NULL, first TEXT, reports INTEGER NOT NULL,
    outlets INTEGER NOT NULL, origins INTEGER NOT NULL,
    PRIMARY KEY (workspace, id)) {small}`,
  `CREATE TABLE cluster_claim (
    workspace TEXT NOT NULL, cluster TEXT NOT NULL, claim TEXT NOT NULL,
    PRIMARY KEY (workspace, cluster, claim)) {small}`,
  "CREATE INDEX cluster_claim_by_claim ON cluster_claim (workspace, claim)",
  `CREATE TABLE passage (
    workspace TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, one_start INTEGER NOT NULL,
    one_end INTEGER NOT NULL, other_start INTEGER NOT NULL, other_end INTEGER NOT NULL, words INTEGER NOT NULL,
    PRIMARY KEY (workspace, one, other, one_start, other_start)) {small}`,
  "CREATE INDEX passage_by_other ON passage (workspace, other)",
  `CREATE TABLE link (
    workspace TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, what TEXT NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (workspace, one, other, what)) {small}`,
  "CREATE INDEX link_by_other ON link (workspace, other)",
  `CREATE TABLE job (
    workspace TEXT NOT NULL, id TEXT NOT NULL, lane TEXT NOT NULL, state TEXT NOT NULL, what TEXT NOT NULL,
    holder TEXT, lease_until TEXT, tries INTEGER NOT NULL, error TEXT, at TEXT NOT NULL,
    PRIMARY KEY (workspace, id),
    CHECK (lane IN ('interactive', 'bulk')), CHECK (state IN ('waiting', 'leased', 'done', 'dead'))) {small}`,
  "CREATE INDEX job_by_state ON job (workspace, state, lane, at)",
];

/** Where full text finds what: on SQLite the words themselves are in tables of each workspace (`search-index.ts`). */
const search: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    `CREATE TABLE search_place (
      workspace TEXT NOT NULL, place INTEGER NOT NULL, version TEXT NOT NULL, run TEXT NOT NULL,
      PRIMARY KEY (workspace, place), UNIQUE (workspace, version)) {small}`,
  ],
  postgres: [
    "CREATE TEXT SEARCH DICTIONARY sayso_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION sayso (COPY = simple)",
    `ALTER TEXT SEARCH CONFIGURATION sayso ALTER MAPPING
       FOR asciiword, word, hword, hword_part, asciihword, hword_asciipart WITH sayso_stem`,
    `CREATE TABLE version_search (
      workspace TEXT NOT NULL, version TEXT NOT NULL, part INTEGER NOT NULL, words tsvector NOT NULL,
      PRIMARY KEY (workspace, version, part))`,
    `CREATE TABLE claim_search (
      workspace TEXT NOT NULL, version TEXT NOT NULL, claim TEXT NOT NULL, run TEXT NOT NULL, part INTEGER NOT NULL,
      words tsvector NOT NULL,
      PRIMARY KEY (workspace, version, claim, run, part))`,
    "CREATE INDEX version_search_words ON version_search USING gin (words)",
    "CREATE INDEX claim_search_words ON claim_search USING gin (words)",
  ],
};

export function firstSchema(dialect: Dialect): string[] {
  const shared = [...sources, ...observations, ...judgements, ...projections, ...search[dialect]];
  return shared.map((statement) => inDialect(dialect, statement));
}

/** Bytes order texts alike in both stores. `small`: kept inside its key; `large`: apart from it, in order of arrival. */
function inDialect(dialect: Dialect, statement: string): string {
  if (dialect === "sqlite")
    return statement.replace("{small}", "STRICT, WITHOUT ROWID").replace("{large}", "STRICT");
  return statement
    .replaceAll(/ TEXT\b(?! SEARCH)/g, ' TEXT COLLATE "C"')
    .replaceAll(/ INTEGER\b/g, " BIGINT")
    .replaceAll(/ REAL\b/g, " DOUBLE PRECISION")
    .replaceAll(/ BLOB\b/g, " BYTEA")
    .replaceAll(/ \{(?:small|large)\}/g, "");
}
