import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sayso } from "../cli/run.ts";
import { folderWith } from "../host/folder.ts";
import type { Workshop } from "../../src/server/workshop.ts";
import { saysOf, served, story, troubleOf, workshopOfTests } from "./serving.ts";

const path = "/api/stories/ferry";

void test("[SV30] decisions and corrections on a file lie beside it, as sayso check reads them; the file stays", async (t) => {
  const folder = folderWith(t, { "ferry.txt": story });
  const file = join(folder, "ferry.txt");
  const beside = `${file}.sayso.json`;
  const { view } = served(t, { files: [file] });
  const first = await view("GET", path);
  assert.equal(first.source, "file");
  assert.equal(first.stored, beside);
  assert.equal(existsSync(beside), false, "looking writes nothing");
  const { fingerprint } = first.review.findings.find(({ rule }) => rule === "bare-anonymous") ?? {};
  const decided = await view("POST", `${path}/decisions`, {
    fingerprint,
    decision: "keep",
    reason: "agreed",
  });
  await view("POST", `${path}/corrections`, { claim: "c1", set: { speaker: "Ada Birk" } });
  const written = readFileSync(beside, "utf8");
  assert.match(written, /"reason": "agreed"/);
  assert.match(written, /"speaker": "Ada Birk"/);
  assert.equal(statSync(beside).mode & 0o777, 0o600);
  assert.equal(readFileSync(file, "utf8"), story);

  const { stdout } = await sayso(["check", "--format", "json", file]);
  const checked: unknown = JSON.parse(stdout);
  assert.ok(typeof checked === "object" && checked !== null && "findings" in checked && "claims" in checked);
  assert.match(JSON.stringify(checked.findings), /"reason":"agreed"/);
  assert.match(JSON.stringify(checked.claims), /"speaker":"Ada Birk"/);

  const back = await view("POST", `${path}/undo`);
  assert.deepEqual(back.review, decided.review);
  assert.doesNotMatch(readFileSync(beside, "utf8"), /Ada Birk/, "the file follows what is undone");
  await view("POST", `${path}/undo`);
  assert.doesNotMatch(readFileSync(beside, "utf8"), /agreed/);
  const again = served(t, { files: [file] });
  assert.deepEqual((await again.view("GET", path)).review, first.review);
});

void test("[SV31] a decisions file with a problem is named with its line, and is never written over", async (t) => {
  const broken = '{ "schema": 1,\n  "decisions": [{ "rule": 7 }] }\n';
  const folder = folderWith(t, { "ferry.txt": story, "ferry.txt.sayso.json": broken });
  const { ask, view } = served(t, { files: [join(folder, "ferry.txt")] });
  const answer = await ask("GET", path);
  assert.equal(troubleOf(answer), "422 bad-house-file");
  assert.match(saysOf(answer), /ferry\.txt\.sayso\.json.*2/);
  const decision = { fingerprint: "x", decision: "keep", reason: "so" };
  assert.equal(troubleOf(await ask("POST", `${path}/decisions`, { body: decision })), "422 bad-house-file");
  assert.equal(readFileSync(join(folder, "ferry.txt.sayso.json"), "utf8"), broken);
  assert.match(
    JSON.stringify((await ask("GET", "/api/stories")).body),
    /"trouble":".*ferry\.txt\.sayso\.json/,
  );
  writeFileSync(join(folder, "ferry.txt.sayso.json"), '{ "schema": 1 }\n');
  assert.equal((await view("GET", path)).counts.decided, 0, "once it is mended, the story opens");
});

void test("[SV31] … also if it breaks while the story is open", async (t) => {
  const folder = folderWith(t, { "ferry.txt": story });
  const beside = join(folder, "ferry.txt.sayso.json");
  const { ask, view } = served(t, { files: [join(folder, "ferry.txt")] });
  const { findings } = (await view("GET", path)).review;
  writeFileSync(beside, "{");
  const decision = { fingerprint: findings[0]?.fingerprint, decision: "keep", reason: "so" };
  assert.equal(troubleOf(await ask("POST", `${path}/decisions`, { body: decision })), "422 bad-house-file");
  assert.equal(readFileSync(beside, "utf8"), "{");
});

void test("[SV32] what somebody else wrote into the decisions file meanwhile is not lost: it is shown first", async (t) => {
  const folder = folderWith(t, { "ferry.txt": story });
  const file = join(folder, "ferry.txt");
  const [mine, theirs] = [served(t, { files: [file] }), served(t, { files: [file] })];
  const { findings } = (await mine.view("GET", path)).review;
  await theirs.view("GET", path);
  const decide = (at: number) => ({
    fingerprint: findings[at]?.fingerprint,
    decision: "keep",
    reason: `reason ${at}`,
  });
  await mine.view("POST", `${path}/decisions`, decide(0));
  const late = await theirs.ask("POST", `${path}/decisions`, { body: decide(1) });
  assert.equal(troubleOf(late), "409 decisions-changed");
  const shown = await theirs.view("GET", path);
  assert.equal(shown.review.findings[0]?.suppressed?.reason, "reason 0");
  await theirs.view("POST", `${path}/decisions`, decide(1));
  const reasons = (await mine.view("GET", path)).review.findings.map(({ suppressed }) => suppressed?.reason);
  assert.deepEqual(reasons.slice(0, 2), ["reason 0", "reason 1"]);
});

void test("[SV32] … but what the server wrote itself is nobody else's, whatever the order of what a correction sets", async (t) => {
  const folder = folderWith(t, { "ferry.txt": story });
  const { view } = served(t, { files: [join(folder, "ferry.txt")] });
  const first = await view("GET", path);
  const set = {
    about: ["Orla Venn"],
    accusation: true,
    speaker: "Ada Birk",
    sourceKind: "person",
    status: "alleged",
  };
  const corrected = await view("POST", `${path}/corrections`, { claim: "c1", set });
  assert.equal((await view("GET", path)).revision, corrected.revision);
  const more = await view("POST", `${path}/corrections`, { claim: "c1", set: { kind: "accuses" } });
  assert.equal(more.revision, corrected.revision + 1);
  await view("POST", `${path}/undo`);
  assert.deepEqual((await view("POST", `${path}/undo`)).review, first.review);
});

void test("[SV32] … nor what somebody writes while a change waits for its reading", async (t) => {
  const folder = folderWith(t, { "ferry.txt": story });
  const file = join(folder, "ferry.txt");
  const beside = `${file}.sayso.json`;
  const theirs =
    '{ "schema": 1, "decisions": [], "corrections": [{ "exact": "x", "set": { "claim": false } }] }';
  const workshop = workshopOfTests();
  let written = "";
  const slow: Workshop = {
    ...workshop,
    check: async (...asked) => {
      const found = await workshop.check(...asked);
      if (written === "") writeFileSync(beside, (written = theirs));
      return found;
    },
  };
  const { ask, view } = served(t, { files: [file], workshop: slow });
  const [finding] = (await view("GET", path)).review.findings;
  const decision = { fingerprint: finding?.fingerprint, decision: "keep", reason: "agreed" };
  const late = await ask("POST", `${path}/decisions`, { body: decision });
  assert.equal(troubleOf(late), "409 decisions-changed");
  assert.equal(readFileSync(beside, "utf8"), theirs);
  await view("POST", `${path}/decisions`, decision);
  assert.match(readFileSync(beside, "utf8"), /"exact": "x"[^]*/);
  assert.match(readFileSync(beside, "utf8"), /"reason": "agreed"/);
});

void test("[SV33] the house's config holds for its files", async (t) => {
  const folder = folderWith(t, {
    "ferry.txt": story,
    "sayso.config.json": '{ "rules": { "bare-anonymous": "off" }, "country": "us" }',
  });
  const { view } = served(t, { files: [join(folder, "ferry.txt")] });
  const { review, imprint } = await view("GET", path);
  assert.ok(review.findings.every(({ rule }) => rule !== "bare-anonymous"));
  assert.equal(imprint.country, "us");
});
