/** Where signs stand in the ledger's pictures, and what its words are; drawing itself is for the browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimOrigins, CopiesAnswer, ShownClaim, Source, TimelineAnswer } from "../../src/server/api.ts";
import { copyMap } from "../../web/ledger/copy-map.ts";
import { evidenceGraph, numberedTellings } from "../../web/ledger/evidence-graph.ts";
import { hardeningRows } from "../../web/ledger/hardening-rows.ts";
import { dayWords, shortDay } from "../../web/ledger/saying.ts";
import { holds, paragraphsWith } from "../../web/ledger/story-text.ts";
import { daysOf, timelinePoints } from "../../web/ledger/timeline-points.ts";

function source(version: string, outlet: string | null, published: string | null): Source {
  return { story: `${version}.txt`, version, n: 1, title: version, outlet, published, url: null };
}

function claim(id: string, where: Source, status: ShownClaim["status"] = "asserted"): ShownClaim {
  const words = { spans: [[0, 4] as const], words: "lost" };
  const who = { speaker: "Rosa Quint", chain: ["Rosa Quint"], about: [] };
  const how = { kind: null, voice: "indirect" as const, accusation: null, confidence: 1, when: null };
  return { claim: id, source: where, ...who, status, ...how, says: words, cue: words, by: words };
}

const wire = source("wire", "Estuary Wire", "2031-03-02");
const tide = source("tide", "Tide Online", "2031-03-03");
const late = source("late", "Tide Online", "2031-03-03");
const post = source("post", null, null);

void test("[LG9] a row for each act and way of saying; one sign for what falls together; no date, no sign", () => {
  const dated = { precision: "day", dateOf: "act" } as const;
  const said = { what: "claim", precision: "day", dateOf: "published" } as const;
  const entries: TimelineAnswer["entries"] = [
    { what: "legal", ...dated, date: "2031-03-01", status: "arrested", told: [] },
    { what: "legal", ...dated, precision: "month", date: "2031-02", status: "on-trial", told: [] },
    { ...said, date: "2031-03-03", role: "by", claim: claim("c1", tide) },
    { ...said, date: "2031-03-03", role: "both", claim: claim("c2", tide) },
    { ...said, date: "2031-03-03", role: "by", claim: claim("c3", tide, "denied") },
    { ...said, date: null, role: "about", claim: claim("c4", post) },
  ];
  const { rows, points, undated } = timelinePoints(entries);
  assert.deepEqual(rows, ["arrested", "on trial", "said by them", "denied by them"]);
  assert.equal(undated, 1);
  assert.deepEqual(
    points.map(({ row, from, to, isExact, count }) => [row, from, to, isExact, count]),
    [
      ["arrested", "2031-03-01", "2031-03-01", true, 1],
      ["on trial", "2031-02-01", "2031-02-28", true, 1],
      ["said by them", "2031-03-03", "2031-03-03", false, 2],
      ["denied by them", "2031-03-03", "2031-03-03", false, 1],
    ],
  );
});

void test("[LG9] the days that a date may mean", () => {
  assert.deepEqual(daysOf("2032"), { from: "2032-01-01", to: "2032-12-31" });
  assert.deepEqual(daysOf("2032-02"), { from: "2032-02-01", to: "2032-02-29" });
  assert.deepEqual(daysOf("2032-02-03/2032-03"), { from: "2032-02-03", to: "2032-03-31" });
  assert.deepEqual(daysOf("2032-02-03T10:00"), { from: "2032-02-03", to: "2032-02-03" });
  assert.deepEqual(
    [
      dayWords("2031-04-09"),
      dayWords("2031-04"),
      dayWords("2031"),
      dayWords("2031-04/2031-05"),
      dayWords(null),
    ],
    ["9 April 2031", "April 2031", "2031", "April 2031 to May 2031", "no date"],
  );
  assert.deepEqual(
    [shortDay("2031-04-09"), shortDay("2031-04"), shortDay(null)],
    ["9 Apr 31", "Apr 31", "no date"],
  );
});

void test("[LG10] tellings are numbered by day, each in its group's row; a tie to what the ledger has not is left out", () => {
  const [a, b, c] = [claim("a", tide), claim("b", wire), claim("c", post)];
  const tie = { why: "it says so", outlet: null };
  const one: Pick<ClaimOrigins, "groups" | "dependences"> = {
    groups: [
      { named: ["Rosa Quint"], claims: [a, b] },
      { named: [], claims: [c] },
    ],
    dependences: [
      { ...tie, what: "near-copy", one: a, other: b },
      { ...tie, what: "cites", one: c, other: null, outlet: "Quay Gazette" },
    ],
  };
  assert.deepEqual(
    numberedTellings(one).map((telling) => telling.claim),
    ["b", "a", "c"],
  );
  const graph = evidenceGraph(one);
  assert.deepEqual(graph.rows, ["Rosa Quint", "nobody named"]);
  assert.deepEqual(graph.days, [
    [0, "2 Mar 31"],
    [1, "3 Mar 31"],
    [2, "no date"],
  ]);
  assert.deepEqual(graph.tellings, [
    { number: 1, x: 0, row: 0 },
    { number: 2, x: 1, row: 0 },
    { number: 3, x: 2, row: 1 },
  ]);
  assert.deepEqual(
    graph.ties.map(({ look, from, to }) => [look, from.x, to.x]),
    [["words", 0, 1]],
  );
});

void test("[LG11] a strip for each outlet, twelve at most", () => {
  const steps = Array.from({ length: 14 }, (_, at) => ({
    claim: claim(`c${at}`, source(`v${at}`, `Outlet ${at}`, "2031-03")),
    height: "hedged" as const,
    isWithdrawn: false,
  }));
  const undated = { claim: claim("u", post), height: "own" as const, isWithdrawn: true };
  const rows = hardeningRows({ steps: [...steps, undated] });
  assert.deepEqual([rows.outlets.length, rows.steps.length, rows.left], [12, 12, 2]);
  assert.equal(rows.steps[0]?.day, "2031-03-01");
});

void test("[LG12] outlets whose words others have come first; stories of one outlet and day stand beside each other", () => {
  const copy = { kind: "passages", why: "", by: "machine", who: "", passages: [] } as const;
  const copies: CopiesAnswer["copies"] = [
    { ...copy, from: wire, to: tide, order: "day", through: null, words: 30 },
    { ...copy, from: wire, to: late, order: "credit", through: null, words: 20 },
    { ...copy, from: tide, to: post, order: "unknown", through: null, words: 12 },
    { ...copy, from: tide, to: late, order: "day", through: wire, words: 12 },
  ];
  const { outlets, days, stories, arrows } = copyMap(copies);
  assert.deepEqual(outlets, ["Estuary Wire", "Tide Online", "unknown outlet"]);
  assert.deepEqual(days, ["no date", "2 Mar 31", "3 Mar 31"]);
  assert.deepEqual(
    arrows.map(({ number, look }) => [number, look]),
    [
      [1, "straight"],
      [2, "straight"],
      [3, "unordered"],
      [4, "through"],
    ],
  );
  assert.equal(new Set(stories.map(({ x, outlet }) => `${x} ${outlet}`)).size, 4);
});

void test("[LG7] the words in question are marked across paragraphs; an anchor that does not hold is told", () => {
  const story = {
    text: "Fund short\n\nRosa Quint said 🛶 was lost.",
    fields: [{ name: "headline", at: [0, 10] } as const],
    paragraphs: [
      [0, 10],
      [12, 39],
    ] as const,
  };
  const [headline, body] = paragraphsWith(story, [[5, 22]]);
  assert.deepEqual([headline?.field, body?.field], ["headline", "body"]);
  const marked = [headline, body].flatMap((one) =>
    (one?.segments ?? [])
      .filter(({ on }) => on.length > 0)
      .map(({ start, end }) => one?.text.slice(start, end)),
  );
  assert.deepEqual(marked, ["short", "Rosa Quint"]);
  assert.ok(holds(story, [[5, 22]]));
  assert.ok(!holds(story, [[5, 400]]));
});
