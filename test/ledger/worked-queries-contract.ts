/** The queries of docs/ledger.md, on a small ledger of invented stories. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import { denied, matter, missing } from "./ask-stories.ts";
import type { PlaceOf } from "./ledger-contract.ts";
import { ferryMoney, personOf, storyOf } from "./stories.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/ledger.md"), "utf8");
/** Of the page's people the one whom these stories know. */
const queries = Array.from(page.matchAll(/^```sql\n(.*?)^```$/gms), ([, sql = ""]) =>
  sql.replaceAll("Alban Thorley", "Ada Tobin"),
);

const text = `It is whispered that a second clerk sold the lamp oil. Rosa Quint declined to comment.`;
const whispered = storyOf(
  "whispered.txt",
  text,
  {
    c1: {
      says: " | It is whispered | that a second clerk sold the lamp oil",
      sourceKind: "none",
      status: "rumoured",
      kind: "says",
      accusation: true,
    },
    c2: {
      says: "Rosa Quint | declined | to comment",
      speaker: "Rosa Quint",
      sourceKind: "person",
      status: "no-comment",
      kind: "declines",
      chain: ["Rosa Quint"],
      accusation: false,
    },
  },
  { imprint: { outlet: "Tide Online", published: "2031-03-09" }, people: [personOf("Rosa Quint")] },
);

export function workedQueriesContract(name: string, placeOf: PlaceOf): void {
  void test(`${name}: the worked queries of docs/ledger.md run as they are printed`, async (t) => {
    const ledger = await openLedger(await placeOf(t), { clock: () => "2031-03-20T09:00:00.000Z" });
    t.after(async () => ledger.close());
    const versions = new Map<string, string>();
    for (const story of [...matter, ferryMoney, whispered])
      versions.set(story.story.id, (await ledger.add(story)).version);
    await ledger.project();
    const [one = "", other = ""] = [missing, denied].map(({ story }) => versions.get(story.id));
    await ledger.judge({
      what: "copies",
      one,
      other,
      verdict: "no",
      by: "person",
      who: "Desk",
      why: ["each wrote its own"],
    });
    assert.equal(queries.length, 10);
    const filled = [];
    for (const sql of queries) filled.push((await ledger.database.all(sql)).length);
    assert.ok(filled.filter((rows) => rows > 0).length >= 6, `rows of each: ${filled.join(", ")}`);
  });
}
