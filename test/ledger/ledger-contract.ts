/** What a ledger does alike in every store. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { forgetWorkspace } from "../../src/ledger/forget.ts";
import { judgementsOn, pairOf, standingsOf } from "../../src/ledger/judgements.ts";
import { openLedger, type Ledger, type LedgerOptions } from "../../src/ledger/open.ts";
import { record } from "../../src/ledger/record.ts";
import { claimHits, openSearch, versionHits } from "../../src/ledger/search-index.ts";
import { ferryMoney, ferryMoneyLater, laterRun, numberedStory, storyOf } from "./stories.ts";

export type PlaceOf = (t: TestContext) => Promise<string>;
type Open = (t: TestContext, options?: LedgerOptions) => Promise<Ledger>;

const at = "2031-03-08T09:00:00.000Z";

export function ledgerContract(name: string, placeOf: PlaceOf): void {
  const open: Open = async (t, options) => {
    const ledger = await openLedger(await placeOf(t), options);
    t.after(async () => ledger.close());
    return ledger;
  };
  recordContract(name, open);
  searchContract(name, open);
  forgettingContract(name, open);
}

function recordContract(name: string, open: Open): void {
  void test(`[LE10] ${name}: a story comes back as it was read`, async (t) => {
    const ledger = await open(t);
    const added = await ledger.add(ferryMoney, { at });
    assert.deepEqual([added.outcome, added.claims], ["added", 4]);
    const found = await ledger.version(added.version);
    const { story, claims, people, names, legal, dates, attributes, notes, run, language } = ferryMoney;
    assert.deepEqual(found, { story, claims, people, names, legal, dates, attributes, notes, run, language });
    assert.deepEqual((await ledger.verify()).faults, []);
  });

  void test(`[LE11] ${name}: a story is added once, however often and however many at a time`, async (t) => {
    const ledger = await open(t);
    const all = await Promise.all(Array.from({ length: 8 }, async () => ledger.add(ferryMoney, { at })));
    assert.deepEqual(all.map(({ outcome }) => outcome).toSorted(), [
      "added",
      ...Array<string>(7).fill("known"),
    ]);
    assert.equal((await ledger.versions("ferry-money.txt")).length, 1);
  });

  void test(`[LE12] ${name}: another run's reading stands beside the first, and counts from then on`, async (t) => {
    const ledger = await open(t);
    const first = await ledger.add(ferryMoney, { at });
    const fewer = { ...ferryMoney, run: laterRun, claims: ferryMoney.claims.slice(2, 3), notes: [] };
    const second = await ledger.add(fewer, { at });
    assert.deepEqual([second.outcome, second.version], ["read-again", first.version]);
    assert.equal((await ledger.version(first.version))?.claims.length, 1);
    const rows = await ledger.database.all(
      "SELECT run, current FROM reading WHERE workspace = 'main' AND version = ? ORDER BY n",
      [first.version],
    );
    assert.deepEqual(rows, [
      { run: first.run, current: 0 },
      { run: second.run, current: 1 },
    ]);
    const ids = await ledger.database.all("SELECT id FROM claim WHERE workspace = 'main' AND label = 'c3'");
    assert.deepEqual(
      [ids.length, new Set(ids.map(({ id }) => id)).size],
      [2, 1],
      "the same claim has the same id",
    );
    assert.deepEqual(await found(ledger, "rumoured OR second"), []);
    assert.deepEqual((await ledger.verify()).faults, []);
  });

  void test(`[LE13] ${name}: a changed story is a new version, and its change is told in claims`, async (t) => {
    const ledger = await open(t);
    const older = await ledger.add(ferryMoney, { at });
    const newer = await ledger.add(ferryMoneyLater, { at });
    assert.deepEqual(
      (await ledger.versions("ferry-money.txt")).map(({ id, n, claims }) => [id, n, claims]),
      [
        [older.version, 1, 4],
        [newer.version, 2, 3],
      ],
    );
    const changes = await ledger.changes(older.version, newer.version);
    const pairs = changes.hardened.map((pair) => [
      pair.older.id,
      pair.older.status,
      pair.newer.id,
      pair.newer.status,
    ]);
    assert.deepEqual(pairs, [["c4", "rumoured", "c1", "asserted"]]);
    assert.deepEqual(
      changes.added.map(({ id }) => id),
      ["c2"],
    );
    assert.deepEqual(
      changes.dropped.map(({ id }) => id),
      ["c1", "c2"],
    );
    assert.deepEqual(
      changes.kept.map((pair) => [pair.older.id, pair.newer.id]),
      [["c3", "c3"]],
    );
    assert.equal((await ledger.changes(newer.version, older.version)).softened.length, 1);
    await assert.rejects(ledger.changes(older.version, "none"), /there is no version none/);
  });

  void test(`[LE14] ${name}: the hash is that of the record, not of the store or the order`, async (t) => {
    const stories = [ferryMoney, ...Array.from({ length: 6 }, (_, number) => numberedStory(number))];
    const ledger = await filled(await open(t), stories);
    const other = await filled(
      await openLedger(":memory:", { clock: () => "2040-01-01" }),
      stories.toReversed(),
    );
    t.after(async () => other.close());
    assert.equal(await ledger.hash(), await other.hash());
    await other.add(ferryMoneyLater);
    assert.notEqual(await ledger.hash(), await other.hash());
  });

  void test(`[LE15] ${name}: what was received is kept: bytes, and characters that no store takes`, async (t) => {
    const ledger = await open(t);
    const odd = storyOf("odd.txt", "Nul \0, half \ud83d, mark \u{10fffe}, whole 🕯 said Bo.", {
      c1: { says: "Bo | said | whole 🕯", status: "asserted" },
    });
    const { version } = await ledger.add(odd, { at, bytes: Buffer.from("<p>whole 🕯 said Bo.</p>") });
    assert.equal((await ledger.version(version))?.story.text, odd.story.text);
    const again = ferryMoney.claims.slice(3).map((claim) => ({ ...claim, id: "c5" }));
    const twins = { ...ferryMoney, claims: [...ferryMoney.claims, ...again] };
    assert.equal((await ledger.add(twins, { at })).claims, 5);
    assert.deepEqual(await ledger.verify(), { faults: [], versions: 2, claims: 6 });
  });

  void test(`[LE16] ${name}: a person's judgement beats a machine's, and each can be taken back`, async (t) => {
    const ledger = await open(t);
    const matter = { what: "same-person", one: "v2/Tobin", other: "v1/Ada Tobin" } as const;
    const machine = {
      ...matter,
      verdict: "yes",
      by: "machine",
      who: "names-1",
      why: ["one name holds the other"],
    } as const;
    const first = await ledger.judge(machine);
    assert.equal(await ledger.judge(machine), first, "a machine that says the same again adds nothing");
    assert.equal(await verdictOn(ledger), "machine: yes");
    const second = await ledger.judge({
      ...matter,
      verdict: "no",
      by: "person",
      who: "M. Quill",
      why: ["two people"],
    });
    await ledger.judge({ ...machine, verdict: "unsure" });
    assert.equal(await verdictOn(ledger), "person: no");
    const third = await ledger.retract({ id: second, by: "person", who: "M. Quill", why: ["I was wrong"] });
    assert.match(await verdictOn(ledger), /^machine/);
    await ledger.retract({ id: third, by: "person", who: "M. Quill", why: ["I was right"] });
    assert.equal(await verdictOn(ledger), "person: no");
    await assert.rejects(
      ledger.retract({ id: "none", by: "person", who: "x", why: [] }),
      /no judgement none/,
    );
    for (const act of [
      "DELETE FROM judgement",
      "UPDATE judgement SET verdict = 'yes'",
      "DELETE FROM audit",
    ]) {
      await assert.rejects(
        ledger.database.write(async ({ run }) => run(act)),
        /are kept as they are/,
        act,
      );
    }
    assert.deepEqual((await ledger.verify()).faults, []);
  });
}

function searchContract(name: string, open: Open): void {
  void test(`[LE20] ${name}: full text finds words in their forms, phrases and beginnings`, async (t) => {
    const ledger = await open(t);
    await ledger.add(ferryMoney, { at });
    await ledger.add(
      storyOf("café.txt", "Zoë Ångström said the café-bar sells lamps.", {
        c1: { says: "Zoë Ångström | said | the café-bar sells lamps" },
      }),
      { at },
    );
    const answers: Readonly<Record<string, readonly string[]>> = {
      clerks: ["that a second clerk knew"],
      "cafe LAMP": ["the café-bar sells lamps"],
      '"second clerk"': ["that a second clerk knew"],
      '"clerk second"': [],
      "cler*": ["that a second clerk knew"],
      "money -fund": ["taking money"],
      "the café sells": ["the café-bar sells lamps"],
      "-money": [],
      '"(': [],
      "NOT AND": [],
    };
    for (const [query, said] of Object.entries(answers))
      assert.deepEqual(await found(ledger, query), said, query);
    const hits = versionHits({ dialect: ledger.database.dialect, workspace: "main", query: "angstrom" });
    assert.ok(hits);
    assert.equal(
      (await ledger.database.all(`SELECT version, rank FROM ${hits.from} hit`, hits.values)).length,
      1,
    );
  });

  void test(`[LE21] ${name}: no workspace influences another`, async (t) => {
    const ledger = await open(t);
    await filled(ledger, [ferryMoney, numberedStory(1)]);
    const before = [await ledger.hash(), await ranked(ledger, "money")];
    const place = { dialect: ledger.database.dialect, workspace: "other-desk" };
    await openSearch(ledger.database, "other-desk");
    for (const story of [ferryMoney, ferryMoneyLater, numberedStory(1), numberedStory(2)])
      await ledger.database.write(async (sql) => record({ ...place, sql }, story, { at }));
    assert.deepEqual([await ledger.hash(), await ranked(ledger, "money")], before);
    assert.equal((await ledger.versions("ferry-money.txt")).length, 1);
    await ledger.database.write(async (sql) => forgetWorkspace({ ...place, sql }, { at, why: "test" }));
    assert.deepEqual([await ledger.hash(), await ranked(ledger, "money")], before);
    assert.deepEqual((await ledger.verify()).faults, []);
  });
}

function forgettingContract(name: string, open: Open): void {
  void test(`[LE25] ${name}: a story is forgotten with all that was said of it, and stays out`, async (t) => {
    const ledger = await open(t);
    await filled(ledger, [numberedStory(1), numberedStory(2)]);
    await ledger.project();
    const before = await ledger.hash();
    const { version } = await ledger.add(ferryMoney, { at });
    await ledger.add(ferryMoneyLater, { at });
    const claims = await ledger.database.all(
      "SELECT id FROM claim WHERE workspace = 'main' AND version = ?",
      [version],
    );
    const machine = { verdict: "yes", by: "machine", who: "rule", why: [] } as const;
    await ledger.judge({ ...machine, what: "same-claim", one: String(claims[0]?.["id"]), other: "x" });
    const id = await ledger.judge({
      ...machine,
      what: "same-person",
      one: `${version}/Ada Tobin`,
      other: "x",
    });
    await ledger.retract({ id, by: "person", who: "M. Quill", why: [] });
    assert.equal(await ledger.forget("ferry-money.txt", "court order 12"), 2);
    assert.equal(await ledger.hash(), before);
    assert.deepEqual(await found(ledger, "money"), []);
    assert.deepEqual((await ledger.verify()).faults, []);
    assert.equal((await ledger.add(ferryMoney, { at })).outcome, "forgotten");
    const renamed = { ...ferryMoney, story: { ...ferryMoney.story, id: "renamed.txt" } };
    assert.equal((await ledger.add(renamed, { at })).outcome, "forgotten");
    assert.equal((await ledger.add(numberedStory(3), { at })).outcome, "added");
  });

  void test(`[LE26] ${name}: a workspace is forgotten; its log still verifies`, async (t) => {
    const ledger = await open(t, { workspace: "desk-2" });
    const empty = await ledger.hash();
    await filled(ledger, [ferryMoney, ferryMoneyLater, numberedStory(1)]);
    assert.equal(await ledger.forgetAll("the desk is closed"), 3);
    assert.deepEqual(await ledger.verify(), { faults: [], versions: 0, claims: 0 });
    assert.deepEqual(await ledger.database.all("SELECT count(*) AS n FROM claim"), [{ n: 0 }]);
    assert.notEqual(await ledger.hash(), empty, "runs are remembered");
    await assert.rejects(openLedger(":memory:", { workspace: "Desk; 2" }), /no name for a workspace/);
  });
}

async function filled(ledger: Ledger, stories: readonly StoryClaims[]): Promise<Ledger> {
  for (const story of stories) await ledger.add(story, { at });
  return ledger;
}

async function found(ledger: Ledger, query: string): Promise<unknown[]> {
  return (await ranked(ledger, query)).map(({ said }) => said);
}

async function ranked({ database, workspace }: Ledger, query: string) {
  const hits = claimHits({ dialect: database.dialect, workspace, query });
  if (!hits) return [];
  return database.all(
    `SELECT claim.said, hit.rank FROM ${hits.from} hit
     JOIN claim ON claim.workspace = ? AND claim.id = hit.claim AND claim.run = hit.run ORDER BY claim.n`,
    [...hits.values, workspace],
  );
}

async function verdictOn({ database, workspace }: Ledger): Promise<string> {
  const standings = standingsOf(
    await judgementsOn(database, workspace, { what: "same-person", id: "v1/Ada Tobin" }),
  );
  const standing = standings.get(pairOf("same-person", "v1/Ada Tobin", "v2/Tobin"));
  return `${standing?.by}: ${standing?.verdict}`;
}
