import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { bandsOf } from "../../src/ledger/copies/bands.ts";
import { copyText } from "../../src/ledger/copies/copy-text.ts";
import {
  copiesInWorkspace,
  copiesOfVersion,
  CROWD,
  WINDOW_DAYS,
  type Sought,
} from "../../src/ledger/copies/join.ts";

const ferry =
  "Two tugs and the lifeboat took off the passengers in groups of 30 while the tide was still falling, and relatives waited on the quay with blankets and soup.";
const frost =
  "Frost on five nights in April killed most of the blossom in the Tolk valley, and several cider presses will stay closed this autumn, growers expect.";

interface Version {
  readonly id: string;
  readonly story?: string;
  readonly text: string;
  readonly published: string | null;
  readonly workspace?: string;
}

void test("[LC8] versions of different stories that share rows are joined, the nearest first", () => {
  const database = filled([
    { id: "a", text: `${ferry} ${frost}`, published: "2031-05-10" },
    { id: "b", text: ferry, published: "2031-05-11T08:00:00Z" },
    { id: "c", text: `${frost} ${ferry}`, published: "2031-05-12" },
    { id: "d", text: "The library in Lower Mill will shut in June.", published: "2031-05-10" },
  ]);
  const rows = copiesOf(database, "a");
  assert.deepEqual(
    rows.map(({ other }) => other),
    ["c", "b"],
  );
  assert.ok(Number(rows[0]?.["shared"]) > Number(rows[1]?.["shared"]));
});

void test("[LC8] the window counts days over months and leap days", () => {
  const database = filled([
    { id: "a", text: ferry, published: "2032-03-01T23:30:00+01:00" },
    { id: "thirty", text: ferry, published: "2032-01-31" },
    { id: "thirty-one", text: ferry, published: "2032-01-30" },
    { id: "later", text: ferry, published: "2032-03-31" },
    { id: "too late", text: ferry, published: "2032-04-01" },
    { id: "last year", text: ferry, published: "2031-03-01" },
  ]);
  assert.deepEqual(
    copiesOf(database, "a").map(({ other }) => other),
    ["later", "thirty"],
  );
  assert.equal(copiesOf(database, "a", { days: 400 }).length, 5);
});

void test("[LC8] days are reckoned as the calendar does", () => {
  const first = Date.UTC(1999, 11, 25);
  const days = Array.from({ length: 1600 }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  );
  const database = filled(
    days.filter((_, index) => index % 40 === 0).map((day) => ({ id: day, text: ferry, published: day })),
  );
  const pairs = database.prepare(copiesInWorkspace).all("main", CROWD, 39);
  assert.equal(pairs.length, 0);
  assert.equal(database.prepare(copiesInWorkspace).all("main", CROWD, 40).length, 39);
});

void test("[LC8] a version without a day is compared with all", () => {
  const database = filled([
    { id: "draft", text: ferry, published: null },
    { id: "month", text: ferry, published: "2031-05" },
    { id: "old", text: ferry, published: "1999-05-11" },
  ]);
  assert.deepEqual(
    copiesOf(database, "draft").map(({ other }) => other),
    ["month", "old"],
  );
});

void test("[LC8] neither other versions of the story nor other workspaces are joined", () => {
  const database = filled([
    { id: "a1", story: "a", text: ferry, published: "2031-05-10" },
    { id: "a2", story: "a", text: ferry, published: "2031-05-10" },
    { id: "b", text: ferry, published: "2031-05-10", workspace: "other" },
  ]);
  assert.deepEqual(copiesOf(database, "a1"), []);
});

void test("[LC8] a row that a crowd of versions has joins nothing", () => {
  const crowd = Array.from({ length: 6 }, (_, index) => ({
    id: `v${index}`,
    text: index < 2 ? `${ferry} ${frost}` : ferry,
    published: "2031-05-10",
  }));
  const database = filled(crowd);
  assert.equal(copiesOf(database, "v0").length, 5);
  assert.deepEqual(
    copiesOf(database, "v0", { crowd: 5 }).map(({ other }) => other),
    ["v1"],
  );
});

void test("[LC8] a version without rows has no copies", () => {
  const database = filled([
    { id: "a", text: "Frost.", published: "2031-05-10" },
    { id: "b", text: "Frost.", published: "2031-05-10" },
  ]);
  assert.deepEqual(copiesOf(database, "a"), []);
});

void test("[LC8] the whole workspace gives each pair once", () => {
  const database = filled(["a", "b", "c"].map((id) => ({ id, text: ferry, published: "2031-05-10" })));
  const pairs = database.prepare(copiesInWorkspace).all("main", CROWD, WINDOW_DAYS);
  assert.deepEqual(
    pairs.map(({ one, other }) => [one, other]),
    [
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ],
  );
});

function filled(versions: readonly Version[]): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  database.exec(`
    CREATE TABLE version (workspace TEXT, id TEXT, story TEXT, published TEXT, PRIMARY KEY (workspace, id));
    CREATE TABLE band (workspace TEXT, band INTEGER, hash INTEGER, version TEXT, shingle_at INTEGER,
      PRIMARY KEY (workspace, band, hash, version))`);
  for (const { id, story = id, text, published, workspace = "main" } of versions) {
    database.prepare("INSERT INTO version VALUES (?, ?, ?, ?)").run(workspace, id, story, published);
    const insert = database.prepare("INSERT INTO band VALUES (?, ?, ?, ?, ?)");
    for (const row of bandsOf(copyText(text))) insert.run(workspace, row.band, row.hash, id, row.shingleAt);
  }
  return database;
}

function copiesOf(database: DatabaseSync, version: string, limits: Pick<Sought, "days" | "crowd"> = {}) {
  const rows = database.prepare("SELECT band, hash, shingle_at FROM band WHERE version = ?");
  rows.setReadBigInts(true);
  const { sql, values } = copiesOfVersion({
    workspace: "main",
    version,
    rows: rows
      .all(version)
      .map(({ hash }) => ({ band: 1, hash: BigInt(hash?.toString() ?? 0), shingleAt: 0 })),
    ...limits,
  });
  return database.prepare(sql).all(...values);
}
