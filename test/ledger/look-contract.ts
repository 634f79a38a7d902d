/** What both stores must do alike when one thing is looked at closely: a claim, a story, who has whose words. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { AskRefused, type Asking } from "../../src/ledger/ask/asking.ts";
import { claimAsked } from "../../src/ledger/ask/claim.ts";
import { claimsAsked } from "../../src/ledger/ask/claims.ts";
import { contradictionsAsked } from "../../src/ledger/ask/contradictions.ts";
import { copiesAsked } from "../../src/ledger/ask/copies.ts";
import { countsAsked } from "../../src/ledger/ask/counts.ts";
import { storyAsked } from "../../src/ledger/ask/story.ts";
import { bandsOf } from "../../src/ledger/copies/bands.ts";
import { copyText } from "../../src/ledger/copies/copy-text.ts";
import type { Database } from "../../src/ledger/database.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { project } from "../../src/ledger/project.ts";
import { record } from "../../src/ledger/record.ts";
import { openSearch } from "../../src/ledger/search-index.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { matter } from "./ask-stories.ts";
import { ferryMoney, ferryMoneyLater, storyOf } from "./stories.ts";

const lexicon = openLexicon();
const at = "2031-03-20T09:00:00.000Z";

/** The writers' own words, which three outlets print; a fourth tells it in others. */
const shared =
  "The lamp store behind the old customs house burnt down before dawn, and nine boats that lay beside it were towed out into the roads by men who had slept aboard.";
const tale = (id: string, outlet: string, published: string, text: string): StoryClaims =>
  storyOf(id, text, {}, { imprint: { title: id, outlet, published } });
const first = tale("first.txt", "Estuary Wire", "2031-03-02", `${shared} Nobody was hurt.`);
const second = tale("second.txt", "Tide Online", "2031-03-03", `Smoke stood over the quay. ${shared}`);
const third = tale("third.txt", "Harbour Post", "2031-03-04", `${shared} The mayor is expected.`);
const alike = tale("alike.txt", "Quay Gazette", "2031-03-04", `Our readers saw it. ${shared}`);
const other = tale("other.txt", "Quay Gazette", "2031-03-04", "The ferry runs at noon from tomorrow.");
const fire = [third, second, other, first, alike];

export function lookContract(name: string, open: (t: TestContext) => Promise<Database>): void {
  const filled = async (t: TestContext, stories: readonly StoryClaims[]): Promise<Asking> => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    await fill(database, stories);
    return { sql: database, dialect: database.dialect, workspace: "main", offsets: "utf16" };
  };

  void test(`[LQ19] ${name}: a claim with its tellings, step by step, and what denies it`, async (t) => {
    const asking = await filled(t, matter);
    const { claims } = await claimsAsked(asking, { outlet: "Quay Gazette" });
    const id = claims[0]?.claim ?? "";
    const found = await claimAsked(asking, { claim: id, lexicon });
    assert.equal(found.claim.source.story, "missing.txt");
    assert.deepEqual(
      found.tellings.map(({ reports, outlets, origins, unknown }) => [reports, outlets, origins, unknown]),
      [[2, 2, 1, 0]],
    );
    assert.deepEqual(
      found.tellings[0]?.steps.map(({ claim, height }) => [claim.source.story, height]),
      [
        ["missing.txt", "attributed"],
        ["passed-on.txt", "attributed"], // the paper's telling, and the one inside it
        ["passed-on.txt", "attributed"],
      ],
    );
    assert.ok(
      found.replies.some(({ what, reply }) => what === "denies" && reply.source.story === "denied.txt"),
    );
    assert.deepEqual(found.repliesTo, []);
    const denial = await claimAsked(asking, { claim: found.replies[0]?.reply.claim ?? "", lexicon });
    assert.ok(denial.repliesTo.some(({ to }) => to.claim === id));
    await assert.rejects(claimAsked(asking, { claim: "none", lexicon }), AskRefused);
  });

  void test(`[LQ20] ${name}: a story opens in its newest version or another, to the character`, async (t) => {
    const asking = await filled(t, [ferryMoney, ferryMoneyLater]);
    const story = ferryMoney.story.id;
    const newest = await storyAsked(asking, { story });
    assert.deepEqual(
      [newest.source.n, newest.text, newest.versions.map(({ n }) => n)],
      [2, ferryMoneyLater.story.text, [1, 2]],
    );
    for (const { says } of newest.claims)
      assert.equal(says.spans.map((span) => newest.text.slice(...span)).join(" … "), says.words);
    const older = await storyAsked(asking, { story, version: newest.versions[0]?.id ?? "" });
    assert.deepEqual([older.text, older.claims.length], [ferryMoney.story.text, 4]);
    await assert.rejects(storyAsked(asking, { story: "none.txt" }), AskRefused);
    await assert.rejects(storyAsked(asking, { story, version: "none" }), AskRefused);
  });

  void test(`[LQ21] ${name}: who has whose words: the earlier story first, through which third, to the character`, async (t) => {
    const asking = await filled(t, fire);
    const { copies, outlets, stories } = await copiesAsked(asking);
    const lines = copies.map(({ from, to, order, through }) => [
      from.story,
      to.story,
      order,
      through?.story ?? null,
    ]);
    assert.equal(stories, 5);
    assert.deepEqual(
      lines.toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
      [
        ["alike.txt", "third.txt", "unknown", "first.txt"],
        ["first.txt", "alike.txt", "day", null],
        ["first.txt", "second.txt", "day", null],
        ["first.txt", "third.txt", "day", null],
        ["second.txt", "alike.txt", "day", "first.txt"],
        ["second.txt", "third.txt", "day", "first.txt"],
      ],
    );
    for (const { from, to, passages, words } of copies) {
      assert.equal(
        passages.reduce((sum, one) => sum + one.words, 0),
        words,
      );
      for (const passage of passages)
        for (const [side, place] of [
          [from, passage.from],
          [to, passage.to],
        ] as const) {
          const text = fire.find(({ story }) => story.id === side.story)?.story.text ?? "";
          assert.equal(place.spans.map((span) => text.slice(...span)).join(" … "), place.words);
        }
    }
    assert.equal(outlets[0]?.from, "Estuary Wire");
    assert.deepEqual(
      outlets.filter(({ unordered }) => unordered > 0).map(({ from, to }) => [from, to]),
      [["Quay Gazette", "Harbour Post"]],
    );
  });

  void test(`[LQ21] ${name}: copies in pages, in a time, and with whose judgement`, async (t) => {
    const asking = await filled(t, fire);
    const pages = await Promise.all([1, 2].map(async (page) => copiesAsked(asking, { page, limit: 4 })));
    assert.deepEqual(
      pages.map(({ copies, more }) => [copies.length, more]),
      [
        [4, true],
        [2, false],
      ],
    );
    const early = await copiesAsked(asking, { until: "2031-03-02" });
    assert.equal(early.compared, 1);
    assert.equal(early.copies.length, 3, "with whatever shares words with them");
    assert.deepEqual((await copiesAsked(asking, { since: "2032" })).copies, []);
    const [copy] = early.copies;
    assert.ok(copy);
    assert.equal(copy.by, "machine");
    assert.match(`${copy.kind}`, /^(?:identical|near-copy|passages)$/);
    assert.doesNotMatch(copy.why, /^(?:near-copy|passages): /);
    await assert.rejects(copiesAsked(asking, { name: "Nobody Here" }), AskRefused);
  });

  void test(`[LQ22] ${name}: how much there is`, async (t) => {
    const asking = await filled(t, matter);
    const { stories, people, claims } = await countsAsked(asking);
    assert.deepEqual([stories, claims], [4, 6]);
    assert.ok(people >= 3);
  });

  void test(`[LQ8] ${name}: of one person only the stories that name them, in the time that was asked for`, async (t) => {
    const asking = await filled(t, matter);
    const compared = async (asked: {
      readonly since?: string;
      readonly until?: string;
    }): Promise<number[]> => {
      const found = await contradictionsAsked(asking, { lexicon, name: "Ada Tobin", ...asked });
      return [found.compared, found.stories];
    };
    assert.deepEqual(await compared({}), [3, 3]);
    assert.deepEqual(await compared({ since: "2031-03-05", until: "2031-03-06" }), [1, 1]);
  });
}

async function fill(database: Database, stories: readonly StoryClaims[]): Promise<void> {
  await openSearch(database, "main");
  const place = { dialect: database.dialect, workspace: "main" };
  for (const story of stories)
    await database.write(async (sql) =>
      record({ sql, ...place }, story, { at, bands: bandsOf(copyText(story.story.text)) }),
    );
  await project(database, { workspace: "main", at });
}
