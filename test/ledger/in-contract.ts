/** What goes out of a ledger comes back in, in every store. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { importLedger, type Imported } from "../../src/ledger/in/import-ledger.ts";
import { openLedger, type Ledger, type LedgerOptions } from "../../src/ledger/open.ts";
import { claimHits } from "../../src/ledger/search-index.ts";
import type { PlaceOf } from "./ledger-contract.ts";
import { at, fileOf, fill, rowsIn, take } from "./out-taken.ts";
import { ferryMoney, ferryMoneyLater, laterRun, numberedStory, storyOf } from "./stories.ts";

export function importContract(name: string, placeOf: PlaceOf): void {
  const open = async (t: TestContext, options: LedgerOptions = {}): Promise<Ledger> => {
    const ledger = await openLedger(await placeOf(t), { clock: () => at, ...options });
    t.after(async () => ledger.close());
    return ledger;
  };

  void test(`[LX1] ${name}: a whole workspace goes out and comes in with the same hash, once however often`, async (t) => {
    const [from, to] = [await open(t), await open(t, { workspace: "copy" })];
    await fill(from);
    const { text, exported } = await take(from, { format: "jsonl" });
    const first = await bring(to, text);
    assert.deepEqual([first.hash, first.exported], [await from.hash(), await to.hash()]);
    assert.deepEqual(first.added, exported.written);
    assert.deepEqual((await to.verify()).faults, []);
    const again = await bring(to, text);
    assert.deepEqual(new Set(Object.values(again.added)), new Set([0]));
    assert.equal(again.hash, first.hash);
    const sent = await take(to, { format: "jsonl" });
    assert.equal(sent.text.slice(sent.text.indexOf("\n")), text.slice(text.indexOf("\n")));
  });

  void test(`[LX1] ${name}: … and what came in is found, and leads to its words`, async (t) => {
    const [from, to] = [await open(t), await open(t)];
    const { version } = await from.add(ferryMoney, { at });
    await bring(to, (await take(from, { format: "jsonl" })).text);
    const hits = claimHits({ dialect: to.database.dialect, workspace: "main", query: "second clerk" });
    assert.ok(hits);
    const found = await to.database.all(`SELECT version FROM ${hits.from} h`, hits.values);
    assert.deepEqual(found, [{ version }]);
    assert.deepEqual(await to.version(version), await from.version(version));
  });

  void test(`[LX2] ${name}: a file that holds more than the ledger makes them the same`, async (t) => {
    const [from, to] = [await open(t), await open(t)];
    await fill(from);
    await to.add(ferryMoney, { at, bytes: Buffer.from("<p>as it came</p>") });
    const { hash, exported } = await bring(to, (await take(from, { format: "jsonl" })).text);
    assert.equal(hash, exported);
    assert.deepEqual((await to.verify()).faults, []);
  });

  void test(`[LX3] ${name}: what is here stays: other versions come behind, other readings do not count`, async (t) => {
    const [from, to] = [await open(t), await open(t)];
    await from.add(ferryMoneyLater, { at });
    await from.add({ ...ferryMoney, run: laterRun, claims: [] }, { at });
    const mine = await to.add(ferryMoney, { at });
    const other = await to.add(storyOf("ferry-money.txt", "Another text."), { at });
    await bring(to, (await take(from, { format: "jsonl" })).text);
    const versions = await to.versions("ferry-money.txt");
    assert.deepEqual(versions.map(({ id, n }) => [id, n]).slice(0, 2), [
      [mine.version, 1],
      [other.version, 2],
    ]);
    assert.deepEqual([versions.length, versions[2]?.n], [3, 3]);
    assert.equal((await to.version(mine.version))?.claims.length, 4);
    assert.deepEqual((await to.verify()).faults, []);
  });

  void test(`[LX4] ${name}: a broken line is named, and nothing of its file comes in`, async (t) => {
    const [from, to] = [await open(t), await open(t)];
    await fill(from);
    const { text } = await take(from, { format: "jsonl" });
    const lines = text.split("\n");
    const changed = (at: number, change: (line: string) => string): string =>
      lines.map((line, index) => (index === at ? change(line) : line)).join("\n");
    const at = (table: string): number => lines.findIndex((line) => line.startsWith(`{"table":"${table}"`));
    const cases: readonly (readonly [content: string, says: RegExp])[] = [
      ["", /the file is empty/],
      ['{"hello":1}\n', /line 1: the file is no export of a ledger/],
      [
        changed(0, (line) => line.replace('"schema":', '"schema":9')),
        /line 1: its tables are of schema 9\d*;/,
      ],
      [text.slice(0, text.length - 20), new RegExp(`line ${lines.length - 1}: it is no JSON.*cut off`)],
      [lines.slice(0, -2).join("\n"), /changed or cut off/],
      [
        changed(at("claim"), (line) => line.replace('"n":', '"n":"a","x":')),
        new RegExp(`line ${at("claim") + 1}: n is not`),
      ],
      [changed(at("claim"), (line) => line.replace('"claim"', '"rumour"')), /there is no table “rumour”/],
      [
        changed(at("version"), (line) => line.replace("Ferry", "Fairy")),
        /the id of this version does not fit/,
      ],
      [text.replace(/"bytes":"./, '"bytes":"x'), /the id of this blob does not fit/],
      [
        changed(at("judgement"), (line) => line.replace("Mara", "Mora")),
        /the id of this judgement does not fit/,
      ],
      [changed(at("claim"), (line) => line.replace('"n":', '"n":7')), /changed or cut off/],
      [
        changed(at("claim"), (line) => `${line}\n${line}`),
        new RegExp(`line ${at("claim") + 2}: the same claim`),
      ],
      [changed(at("about"), () => lines[at("blob")] ?? ""), /a blob behind a claim/],
    ];
    for (const [content, says] of cases) await assert.rejects(bring(to, content), says);
    const bytes = Buffer.from(text);
    bytes[200] = 0xff;
    const broken = importLedger(to.database, "main", { source: fileOf(bytes), at: "2031" });
    await assert.rejects(broken, /line 1: it is no UTF-8/);
    for (const table of ["version", "claim", "judgement", "audit", "run"])
      assert.equal(await rowsIn(to, table), 0);
  });

  void test(`[LX5] ${name}: what was forgotten does not come in again`, async (t) => {
    const [from, to] = [await open(t), await open(t)];
    await fill(from);
    await from.add(numberedStory(1), { at });
    await to.add(ferryMoney, { at });
    await to.forget("ferry-money.txt", "a court said so");
    const { forgotten, added } = await bring(to, (await take(from, { format: "jsonl" })).text);
    assert.deepEqual([forgotten, added["version"], added["claim"]], [2, 2, 6]);
    const left = (await take(to, { format: "jsonl" })).text;
    assert.doesNotMatch(left, /Tobin|ferry-money/);
    assert.deepEqual((await to.verify()).faults, []);
  });

  void test(`[LX6] ${name}: hundreds of stories come in, batch by batch`, async (t) => {
    const [from, to] = [await open(t), await open(t)];
    const stories = Array.from({ length: 300 }, (_, number) => numberedStory(number));
    await Promise.all(stories.map(async (story) => from.add(story, { at })));
    const { text } = await take(from, { format: "jsonl" });
    const { hash, exported, added } = await bring(to, text);
    assert.deepEqual([hash, added["version"], added["claim"]], [exported, 300, 1200]);
    assert.equal((await to.verify()).faults.length, 0);
  });
}

async function bring(ledger: Ledger, content: string): Promise<Imported> {
  return importLedger(ledger.database, ledger.workspace, { source: fileOf(content), at });
}
