import assert from "node:assert/strict";
import { test } from "node:test";
import type { FindingJson, StoryView } from "../../src/server/api.ts";
import { now, saysOf, served, story, troubleOf, type Served } from "./serving.ts";

const path = "/api/stories/treasurer-stole-from-the-ferry-fund";

void test("[SV10] a decision is kept with who, why and when, can be taken back, undone and done again", async (t) => {
  const { ask, view, first } = await opened(t);
  const { fingerprint } = findingOf(first, "bare-anonymous");
  const decision = { fingerprint, decision: "keep", reason: "agreed", role: "editor", by: "Nell" };
  const decided = await view("POST", `${path}/decisions`, decision);
  assert.deepEqual(findingOf(decided, "bare-anonymous").suppressed, {
    by: "decision",
    decision: "keep",
    reason: "agreed",
    who: "Nell, editor",
    when: now,
  });
  assert.equal(decided.undo, "keep: bare-anonymous in ¶3");
  assert.equal(decided.counts.decided, first.counts.decided + 1);
  assert.equal(decided.revision, first.revision + 1);

  const undone = await view("POST", `${path}/undo`);
  assert.deepEqual(undone.review, first.review);
  assert.deepEqual([undone.undo, undone.redo], [null, "keep: bare-anonymous in ¶3"]);
  assert.equal(undone.revision, decided.revision + 1);
  assert.deepEqual((await view("POST", `${path}/redo`)).review, decided.review);

  const open = await view("DELETE", `${path}/decisions/${fingerprint}`);
  assert.deepEqual(open.review, first.review);
  assert.equal(troubleOf(await ask("DELETE", `${path}/decisions/${fingerprint}`)), "404 not-found");
  assert.equal(troubleOf(await ask("POST", `${path}/redo`)), "409 nothing-to-undo");
});

void test("[SV10] a question is told apart from what is decided, and a later decision replaces an earlier", async (t) => {
  const { view, first } = await opened(t);
  const { fingerprint } = findingOf(first, "bare-anonymous");
  const asked = await view("POST", `${path}/decisions`, {
    fingerprint,
    decision: "ask",
    reason: "who is it?",
  });
  assert.deepEqual([asked.counts.asked, asked.counts.decided], [1, 0]);
  const kept = await view("POST", `${path}/decisions`, {
    fingerprint,
    decision: "wrong-finding",
    reason: "named",
  });
  assert.deepEqual([kept.counts.asked, kept.counts.decided], [0, 1]);
});

void test("[SV11] a decision without a reason, of another kind or about nothing is refused and changes nothing", async (t) => {
  const { ask, view, first } = await opened(t);
  const { fingerprint } = findingOf(first, "bare-anonymous");
  const wrong = [
    { fingerprint, decision: "keep", reason: "  " },
    { fingerprint, decision: "perhaps", reason: "so" },
    { fingerprint, decision: "keep", reason: "x".repeat(5000) },
    { fingerprint, decision: "keep", reason: "so", colour: "red" },
    { decision: "keep", reason: "so" },
    null,
  ];
  for (const body of wrong)
    assert.equal(troubleOf(await ask("POST", `${path}/decisions`, { body })), "400 bad-request");
  const nothing = { fingerprint: "0000", decision: "keep", reason: "so" };
  assert.equal(troubleOf(await ask("POST", `${path}/decisions`, { body: nothing })), "404 not-found");
  assert.equal((await view("GET", path)).revision, first.revision);
});

void test("[SV12] a paragraph is written anew; findings elsewhere keep their identity, decisions hold", async (t) => {
  const { view, first } = await opened(t);
  const { fingerprint } = findingOf(first, "loaded-verb");
  await view("POST", `${path}/decisions`, { fingerprint, decision: "keep", reason: "fine" });
  const { revision } = await view("GET", path);
  const text =
    "A clerk of the fund, Ada Birk, said there was more.\n\n“I took nothing,” Venn told the Saltmere Bell.";
  const edited = await view("PUT", `${path}/paragraphs/3`, { text, revision });
  assert.equal(edited.edited, true);
  assert.equal(edited.undo, "edit ¶3");
  assert.equal(edited.paragraphs.length, 5);
  assert.ok(edited.review.findings.every(({ rule }) => rule !== "bare-anonymous"));
  assert.equal(findingOf(edited, "loaded-verb").fingerprint, fingerprint);
  assert.equal(findingOf(edited, "loaded-verb").suppressed?.decision, "keep");
  const gone = await view("PUT", `${path}/paragraphs/5`, { text: "", revision: edited.revision });
  assert.equal(gone.paragraphs.length, 4);
  assert.equal(gone.undo, "delete ¶5");
  await view("POST", `${path}/undo`);
  await view("POST", `${path}/undo`);
  const back = await view("POST", `${path}/undo`);
  assert.deepEqual(back.review, first.review);
  assert.equal(back.edited, false);
});

void test("[SV13] an old revision is refused with the newest, a paragraph that is not there too", async (t) => {
  const { ask, view, first } = await opened(t);
  const body = { text: "Nothing.", revision: first.revision };
  await view("PUT", `${path}/paragraphs/4`, body);
  const late = await ask("PUT", `${path}/paragraphs/4`, { body });
  assert.equal(troubleOf(late), "409 old-revision");
  assert.match(saysOf(late), /revision 1 .* now at 2/);
  const next = { ...body, revision: first.revision + 1 };
  assert.equal(troubleOf(await ask("PUT", `${path}/paragraphs/9`, { body: next })), "404 not-found");
  for (const number of ["0", "-1", "x", "1.5", "1e9"])
    assert.equal(
      troubleOf(await ask("PUT", `${path}/paragraphs/${number}`, { body: next })),
      "400 bad-request",
    );
  const both = await Promise.all([1, 2].map(() => ask("PUT", `${path}/paragraphs/4`, { body: next })));
  assert.deepEqual(both.map(({ status }) => String(status)).toSorted(), ["200", "409"]);
});

void test("[SV14] a suggestion is put into the text; one without words or within quotation marks is not", async (t) => {
  const { ask, view, first } = await opened(t);
  const { fingerprint, suggestions } = findingOf(first, "loaded-verb");
  const index = suggestions.findIndex(({ edits }) => edits.length > 0);
  const applied = await view("POST", `${path}/suggestions`, { fingerprint, index });
  assert.match(applied.review.text, /Tam Okoro, declined to comment/);
  assert.match(applied.undo ?? "", /loaded-verb in ¶4$/);
  assert.ok(applied.review.findings.every(({ rule }) => rule !== "loaded-verb"));
  assert.equal((await view("POST", `${path}/undo`)).review.text, story);
  const none = await ask("POST", `${path}/suggestions`, { body: { fingerprint, index: 99 } });
  assert.equal(troubleOf(none), "404 not-found");
});

void test("[SV15] day, country and outlet are set, change what is found, and are undone", async (t) => {
  const { ask, view, first } = await opened(t);
  const set = await view("PATCH", path, { published: "2031-03-09", country: "de", outlet: "Saltmere Bell" });
  assert.deepEqual(set.imprint, {
    ...first.imprint,
    published: "2031-03-09",
    country: "de",
    outlet: "Saltmere Bell",
  });
  assert.equal(findingOf(first, "no-reply-from-accused").severity, "warning");
  assert.equal(set.undo, "published: 2031-03-09, country: de, outlet: Saltmere Bell");
  assert.equal((await view("PATCH", path, { published: null })).imprint.published, null);
  await view("POST", `${path}/undo`);
  assert.deepEqual((await view("POST", `${path}/undo`)).imprint, first.imprint);
  for (const body of [{}, { published: "2031-02-30" }, { country: "Germany" }, { title: "x" }])
    assert.equal(troubleOf(await ask("PATCH", path, { body })), "400 bad-request");
});

void test("[SV16] a claim is corrected: the rules run again at once, and it can be undone", async (t) => {
  const { ask, view, first } = await opened(t);
  const claim = first.review.claims.find(({ speaker }) => speaker === "Police");
  assert.ok(claim);
  const body = { claim: claim.id, set: { speaker: "Ada Birk", status: "asserted" }, reason: "read the text" };
  const corrected = await view("POST", `${path}/corrections`, body);
  const after = corrected.review.claims.find(({ id }) => id === claim.id);
  assert.deepEqual([after?.speaker, after?.status], ["Ada Birk", "asserted"]);
  assert.deepEqual(corrected.corrections, [
    { claim: claim.id, set: body.set, reason: "read the text", role: null, by: null, at: now },
  ]);
  assert.match(corrected.undo ?? "", /^correct c1: speaker Ada Birk, status asserted$/);
  const none = await view("POST", `${path}/corrections`, { claim: claim.id, set: { claim: false } });
  assert.ok(none.review.claims.every(({ cue }) => JSON.stringify(cue) !== JSON.stringify(claim.cue)));
  await view("POST", `${path}/undo`);
  const back = await view("POST", `${path}/undo`);
  assert.deepEqual(back.review, first.review);
  assert.deepEqual(back.corrections, []);
  const wrong = [{}, { status: "perhaps" }, { claim: true }, { speaker: "" }];
  for (const set of wrong)
    assert.equal(
      troubleOf(await ask("POST", `${path}/corrections`, { body: { claim: claim.id, set } })),
      "400 bad-request",
    );
  const nobody = { claim: "c99", set: { status: "denied" } };
  assert.equal(troubleOf(await ask("POST", `${path}/corrections`, { body: nobody })), "404 not-found");
});

interface Opened extends Served {
  readonly first: StoryView;
}

async function opened(t: Parameters<typeof served>[0]): Promise<Opened> {
  const server = served(t);
  return { ...server, first: await server.view("POST", "/api/stories", { text: story }) };
}

function findingOf({ review }: StoryView, rule: string): FindingJson {
  const finding = review.findings.find((finding) => finding.rule === rule);
  assert.ok(finding, `a finding of ${rule}`);
  return finding;
}

void test("[SV3] a story does not grow past the limit by an edit", async (t) => {
  const { ask, view, first } = await opened(t);
  const text = "The ferry sails. ".repeat(1500);
  const answer = await ask("PUT", `${path}/paragraphs/2`, { body: { text, revision: first.revision } });
  assert.equal(troubleOf(answer), "413 too-large");
  assert.match(saysOf(answer), /20000.*--max-chars/);
  assert.deepEqual(await view("GET", path), first);
});
