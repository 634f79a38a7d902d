/** What both stores must do alike when they are asked, and how what is shown is kept up to date. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { AskRefused, type Asking } from "../../src/ledger/ask/asking.ts";
import { claimsAsked, type ClaimsAsked } from "../../src/ledger/ask/claims.ts";
import { contradictionsAsked } from "../../src/ledger/ask/contradictions.ts";
import { originsAsked } from "../../src/ledger/ask/origins.ts";
import {
  cardAsked,
  mergeAsked,
  peopleAsked,
  splitAsked,
  undoAsked,
  type Deciding,
} from "../../src/ledger/ask/people.ts";
import { searchAsked } from "../../src/ledger/ask/search.ts";
import type { ShownClaim } from "../../src/ledger/ask/shown.ts";
import { timelineAsked } from "../../src/ledger/ask/timeline.ts";
import type { Database, Row } from "../../src/ledger/database.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { project, rebuild } from "../../src/ledger/project.ts";
import { record } from "../../src/ledger/record.ts";
import { openSearch } from "../../src/ledger/search-index.ts";
import { projections } from "../../src/ledger/tables.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { bandsOf } from "../../src/ledger/copies/bands.ts";
import { copyText } from "../../src/ledger/copies/copy-text.ts";
import { denied, laterStory, matter, missing, passedOn } from "./ask-stories.ts";
import { ferryMoney, ferryMoneyLater, laterRun, numberedStory } from "./stories.ts";

const lexicon = openLexicon();
const at = "2031-03-20T09:00:00.000Z";

export function askContract(name: string, open: (t: TestContext) => Promise<Database>): void {
  const opened = async (t: TestContext): Promise<Database> => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    return database;
  };
  findContract(name, opened);
  compareContract(name, opened);
  decideContract(name, opened);
  keepContract(name, opened);
}

type Opened = (t: TestContext) => Promise<Database>;

function findContract(name: string, opened: Opened): void {
  void test(`[LQ1] ${name}: stories and claims are found by their words; no word is a sign to the store`, async (t) => {
    const asking = await filled(await opened(t), matter);
    const found = await searchAsked(asking, { words: '"relief fund" late*' });
    assert.deepEqual([found.claims, found.stories.map(({ source }) => source.story)], [[], ["denied.txt"]]);
    const claims = await searchAsked(asking, { words: "missing -denied" });
    assert.equal(claims.claims.length, 5);
    for (const words of ['" OR *', "NEAR(", "a:b ^ %", "-", "''; --"])
      assert.deepEqual((await searchAsked(asking, { words })).claims, []);
  });

  void test(`[LQ2] ${name}: every answer leads to story, version and exact characters, in the unit that was asked for`, async (t) => {
    const asking = await filled(await opened(t), matter);
    const text = missing.story.text;
    const inPoints = await claimsAsked({ ...asking, offsets: "codepoints" }, { outlet: "quay gazette" });
    const inUnits = await claimsAsked(asking, { outlet: "Quay Gazette" });
    const [[points], [units]] = [inPoints.claims, inUnits.claims];
    assert.ok(points && units);
    assert.deepEqual(
      [units.source.story, units.source.n, units.source.published],
      ["missing.txt", 1, "2031-03-04"],
    );
    const [[start, end] = [0, 0]] = units.says.spans;
    assert.equal(text.slice(start, end), units.says.words);
    const [[from, to] = [0, 0]] = points.says.spans;
    assert.equal(Array.from(text).slice(from, to).join(""), units.says.words);
    assert.equal(start, from + 1, "the boat counts twice");
  });

  void test(`[LQ3] ${name}: claims by whom, about whom, how sure, when and where; the newest version of each story`, async (t) => {
    const asking = await filled(await opened(t), [...matter, ferryMoney, ferryMoneyLater]);
    const labels = async (asked: ClaimsAsked): Promise<string[]> =>
      (await claimsAsked(asking, asked)).claims.map(
        ({ source, says }) => `${source.story} ${says.words.slice(0, 12)}`,
      );
    assert.deepEqual(await labels({ by: "Rosa Quint" }), [
      "later.txt £60,000 was ",
      "passed-on.txt £40,000 was ",
      "missing.txt £40,000 was ",
    ]);
    assert.deepEqual(await labels({ by: "Quint", since: "2031-03-05", until: "2031-03" }), [
      "later.txt £60,000 was ",
      "passed-on.txt £40,000 was ",
    ]);
    assert.deepEqual(await labels({ about: "Ferry Guild", status: ["denied"] }), ["denied.txt that £40,000"]);
    assert.deepEqual(await labels({ by: "neighbour" }), ["denied.txt the ferry wa"]);
    const older = async (allVersions: boolean): Promise<number> =>
      (await claimsAsked(asking, { outlet: "Quay Gazette", allVersions })).claims.length;
    assert.deepEqual([await older(false), await older(true)], [4, 8]);
  });

  void test(`[LQ4] ${name}: pages follow one another without a gap or a repetition`, async (t) => {
    const asking = await filled(
      await opened(t),
      Array.from({ length: 9 }, (_, number) => numberedStory(number)),
      "pages",
    );
    const all = await claimsAsked(asking, { limit: 1000 });
    const pages: string[] = [];
    for (let page = 1, more = true; more; page++) {
      const found = await claimsAsked(asking, { page, limit: 7 });
      pages.push(...ids(found.claims));
      ({ more } = found);
    }
    assert.equal(all.more, false);
    assert.equal(pages.length, 36);
    assert.deepEqual(pages, ids(all.claims));
  });

  void test(`[LQ5] ${name}: a name that nobody has, or several, is refused by naming what there is`, async (t) => {
    const asking = await filled(await opened(t), matter);
    await assert.rejects(
      cardAsked(asking, "Nobody Here"),
      (error) => error instanceof AskRefused && /nobody in the ledger/.test(error.message),
    );
    await assert.rejects(claimsAsked(asking, { by: "Nobody Here" }), AskRefused);
    assert.deepEqual(
      (await peopleAsked(asking, { words: "qui" })).people.map((one) => one.name),
      ["Rosa Quint"],
    );
    const card = await cardAsked(asking, "Tobin");
    assert.deepEqual(
      [card.person.name, card.person.stories, card.denials.length, card.legal.length],
      ["Ada Tobin", 3, 1, 2],
    );
  });
}

function compareContract(name: string, opened: Opened): void {
  void test(`[LQ6] ${name}: a timeline is by date, each with its precision; a story that tells none lends its own day`, async (t) => {
    const asking = await filled(await opened(t), matter);
    const { entries } = await timelineAsked(asking, { name: "Ada Tobin" });
    const lines = entries.map((entry) => [
      entry.date,
      entry.precision,
      entry.dateOf,
      entry.what === "legal" ? `${entry.status} ${entry.told.length}` : entry.claim.status,
    ]);
    assert.deepEqual(lines, [
      ["2031-03-03", "day", "act", "arrested 2"],
      ["2031-03-06", "day", "published", "denied"],
    ]);
    assert.deepEqual(
      (await timelineAsked(asking, { name: "Ada Tobin", since: "2031-03-04" })).entries.length,
      1,
    );
  });

  void test(`[LQ7] ${name}: three numbers for a claim, with what they rest on; “no dependence found”, never “independent”`, async (t) => {
    const asking = await filled(await opened(t), matter);
    const { claims } = await originsAsked(asking, { claim: "£40,000 missing", lexicon });
    const [first] = claims;
    assert.ok(first);
    assert.deepEqual([first.reports, first.outlets, first.origins, first.unknown], [2, 2, 1, 0]);
    assert.deepEqual(
      first.groups.flatMap(({ named }) => named),
      ["Rosa Quint"],
    );
    assert.ok(
      first.dependences.some(({ what, one }) => what === "cites" && one.source.story === "passed-on.txt"),
    );
    assert.doesNotMatch(JSON.stringify(claims), /independent/);
    const again = await originsAsked(asking, { claim: first.claim, lexicon, before: "2031-03-05" });
    assert.equal(again.claims[0]?.reports, 1);
    await assert.rejects(originsAsked(asking, { claim: "zeppelin", lexicon }), AskRefused);
  });

  void test(`[LQ8] ${name}: what contradicts, by which rule, with both places; told again is counted, not repeated`, async (t) => {
    const asking = await filled(await opened(t), matter);
    const found = await contradictionsAsked(asking, { lexicon });
    assert.equal(found.compared, 4);
    const kinds = found.contradictions.map(
      ({ why, one, other }) => `${why} ${one.source.story} ${other.source.story}`,
    );
    assert.ok(kinds.includes("polarity missing.txt denied.txt"), kinds.join("; "));
    assert.ok(kinds.includes("number missing.txt later.txt"), kinds.join("; "));
    assert.equal(new Set(kinds).size, kinds.length);
    const one = await contradictionsAsked(asking, { lexicon, name: "Ada Tobin" });
    assert.equal(one.person?.name, "Ada Tobin");
  });
}

function decideContract(name: string, opened: Opened): void {
  void test(`[LQ9] ${name}: people are parted and joined by hand, and undo leaves everything as it was`, async (t) => {
    const database = await opened(t);
    const asking = await filled(database, matter);
    const before = await tablesOf(database);
    const act = { who: "Desk", at: "2031-03-21T09:00:00.000Z" };
    const decide = async <Result>(work: (deciding: Deciding) => Promise<Result>): Promise<Result> =>
      database.write(async (sql) =>
        work({ ...asking, sql, lexicon, place: { sql, dialect: database.dialect, workspace: "main" } }),
      );
    const split = await decide(async (deciding) =>
      splitAsked(deciding, { name: "Rosa Quint", stories: ["later.txt"] }, act),
    );
    assert.deepEqual(
      split.people.map(({ stories }) => stories).toSorted((a, b) => a - b),
      [1, 2],
    );
    const ids = split.people.map(({ id }) => id);
    const merged = await decide(async (deciding) =>
      mergeAsked(deciding, ids, { ...act, at: "2031-03-22T09:00:00.000Z" }),
    );
    assert.deepEqual(
      merged.people.map(({ stories }) => stories),
      [3],
    );
    const later = { ...act, at: "2031-03-23T09:00:00.000Z" };
    await decide(async (deciding) => undoAsked(deciding, undefined, later));
    await decide(async (deciding) => undoAsked(deciding, split.judgement ?? "", later));
    assert.deepEqual(await tablesOf(database), before);
    await assert.rejects(
      decide(async (deciding) => undoAsked(deciding, undefined, later)),
      AskRefused,
    );
  });
}

function keepContract(name: string, opened: Opened): void {
  void test(`[LQ10] ${name}: kept up to date story by story, all that is shown equals what is made again`, async (t) => {
    const database = await opened(t);
    const stories = [laterStory, ferryMoney, missing, ferryMoneyLater, passedOn, denied];
    for (const story of stories) await filled(database, [story]);
    await filled(database, [{ ...missing, run: laterRun, claims: [] }]); // the same story, read by another run
    const kept = await tablesOf(database);
    await rebuild(database, { workspace: "main" });
    assert.deepEqual(await tablesOf(database), kept);
    assert.ok(Object.values(kept).some((rows) => rows.length > 0));
  });

  void test(`[LQ11] ${name}: what is compared already is not compared again; what is left is done by the next call`, async (t) => {
    const database = await opened(t);
    await added(database, matter);
    const [first] = await database.all("SELECT id FROM version WHERE workspace = 'main' ORDER BY id");
    assert.equal(await project(database, { workspace: "main", at, versions: [String(first?.["id"])] }), 1);
    assert.equal(await project(database, { workspace: "main", at }), 3);
    assert.equal(await project(database, { workspace: "main", at }), 0);
  });

  void test(`[LQ12] ${name}: no workspace changes another's answers`, async (t) => {
    const database = await opened(t);
    const asking = await filled(database, [missing, denied]);
    const ask = async (): Promise<unknown> => [
      await searchAsked(asking, { words: "fund" }),
      await originsAsked(asking, { claim: "missing", lexicon }),
      await peopleAsked(asking),
    ];
    const before = await ask();
    await filled(database, matter, "other");
    assert.deepEqual(await ask(), before);
  });
}

async function added(database: Database, stories: readonly StoryClaims[], workspace = "main"): Promise<void> {
  await openSearch(database, workspace);
  const { dialect } = database;
  for (const story of stories)
    await database.write(async (sql) =>
      record({ sql, dialect, workspace }, story, { at, bands: bandsOf(copyText(story.story.text)) }),
    );
}

async function filled(
  database: Database,
  stories: readonly StoryClaims[],
  workspace = "main",
): Promise<Asking> {
  await added(database, stories, workspace);
  await project(database, { workspace, at });
  return { sql: database, dialect: database.dialect, workspace, offsets: "utf16" };
}

async function tablesOf(database: Database): Promise<Readonly<Record<string, readonly Row[]>>> {
  const tables: Record<string, readonly Row[]> = {};
  for (const table of projections) {
    const rows = await database.all(`SELECT * FROM ${table} WHERE workspace = 'main'`);
    tables[table] = rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return tables;
}

function ids(claims: readonly ShownClaim[]): string[] {
  return claims.map(({ claim }) => claim);
}
