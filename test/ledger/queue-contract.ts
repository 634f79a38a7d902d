import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Database } from "../../src/ledger/database.ts";
import type { Place } from "../../src/ledger/insert.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import {
  deadJobs,
  dropDead,
  enqueue,
  failJob,
  finishJob,
  noteDead,
  renewLease,
  returnJob,
  takeJob,
  type Job,
  type Lane,
} from "../../src/ledger/queue.ts";

/** `09:00:07` on one invented day. */
const at = (second: number): string => new Date(Date.UTC(2031, 2, 8, 9, 0, second)).toISOString();

type Open = (t: TestContext) => Promise<Database>;

async function openQueue(t: TestContext, open: Open) {
  const database = await open(t);
  t.after(async () => database.close());
  await migrate(database);
  const write = async <Result>(
    work: (place: Place) => Promise<Result>,
    workspace = "main",
  ): Promise<Result> => database.write(async (sql) => work({ sql, dialect: database.dialect, workspace }));
  const take = async (holder: string, second: number, mostTries = 3): Promise<Job | null> =>
    write(async (place) => takeJob(place, { holder, at: at(second), until: at(second + 30), mostTries }));
  const ask = async (what: string, lane: Lane, second: number): Promise<string> =>
    write(async (place) => enqueue(place, { what, lane, at: at(second) }));
  return { database, write, take, ask };
}

export function queueContract(name: string, open: Open): void {
  void test(`[LI20] ${name}: what somebody waits for goes before the bulk, each lane in order`, async (t) => {
    const { take, ask } = await openQueue(t, open);
    for (const [second, what] of ["archive-1", "archive-2", "archive-3"].entries())
      await ask(what, "bulk", second);
    await ask("draft-1", "interactive", 10);
    await ask("draft-2", "interactive", 11);
    const order: (string | undefined)[] = [];
    for (let second = 20; second < 26; second++) order.push((await take("desk", second))?.what);
    assert.deepEqual(order, ["draft-1", "draft-2", "archive-1", "archive-2", "archive-3", undefined]);
  });

  void test(`[LI21] ${name}: the same job is there once; asked for by somebody who waits, it moves up`, async (t) => {
    const { take, ask, write } = await openQueue(t, open);
    const first = await ask("archive-1", "bulk", 0);
    await ask("archive-0", "bulk", 1);
    assert.equal(await ask("archive-1", "bulk", 2), first);
    await ask("archive-0", "interactive", 3);
    const job = await take("desk", 4);
    assert.deepEqual([job?.what, job?.tries], ["archive-0", 1]);
    assert.equal((await take("desk", 5))?.id, first);
    assert.equal(await take("desk", 6), null);
    await write(async (place) => finishJob(place, { id: first, holder: "desk" }));
    await ask("archive-1", "bulk", 7);
    assert.equal((await take("desk", 8))?.tries, 1, "once done, it can be asked for again");
  });

  void test(`[LI22] ${name}: a lease that lapses is anybody's; one that is renewed is not`, async (t) => {
    const { take, ask, write } = await openQueue(t, open);
    const id = await ask("archive-1", "bulk", 0);
    await take("first", 1);
    assert.equal(await take("second", 30), null);
    assert.equal(await write(async (place) => renewLease(place, { id, holder: "first" }, at(60))), true);
    assert.equal(await take("second", 59), null);
    assert.equal((await take("second", 61))?.tries, 2);
    assert.equal(await write(async (place) => renewLease(place, { id, holder: "first" }, at(99))), false);
    assert.equal(await write(async (place) => finishJob(place, { id, holder: "first" })), false);
    assert.equal(await write(async (place) => finishJob(place, { id, holder: "second" })), true);
  });

  void test(`[LI23] ${name}: a job that fails is tried again, then given up, and kept with why`, async (t) => {
    const { database, take, ask, write } = await openQueue(t, open);
    const id = await ask("archive-1", "bulk", 0);
    const fail = async (second: number) => {
      await take("desk", second, 2);
      const failure = { id, holder: "desk", error: "The file is empty.", mostTries: 2 };
      return write(async (place) => failJob(place, failure, at(second)));
    };
    assert.deepEqual([await fail(1), await fail(2), await fail(3)], ["waiting", "dead", "lost"]);
    const [dead] = await deadJobs(database, "main");
    assert.deepEqual([dead?.what, dead?.tries, dead?.error], ["archive-1", 2, "The file is empty."]);
    await ask("archive-1", "bulk", 4);
    assert.equal((await take("desk", 5))?.tries, 1, "asked for again, it begins anew");
  });

  void test(`[LI24] ${name}: a job that takes its holders down with it does not go round for ever`, async (t) => {
    const { database, take, ask } = await openQueue(t, open);
    await ask("archive-1", "bulk", 0);
    for (const [second, holder] of [
      [0, "first"],
      [40, "second"],
      [80, "third"],
    ] as const)
      assert.notEqual(await take(holder, second), null);
    assert.equal(await take("fourth", 120), null);
    const [dead] = await deadJobs(database, "main");
    assert.match(dead?.error ?? "", /ended before it was done/);
  });

  void test(`[LI25] ${name}: who is told to stop puts its job back as if it had not begun`, async (t) => {
    const { take, ask, write } = await openQueue(t, open);
    const id = await ask("archive-1", "bulk", 0);
    await take("first", 1);
    assert.equal(await write(async (place) => returnJob(place, { id, holder: "first" })), true);
    assert.equal((await take("second", 2))?.tries, 1);
  });

  void test(`[LI26] ${name}: many who ask at the same time get each job once`, async (t) => {
    const { take, ask } = await openQueue(t, open);
    for (let number = 0; number < 40; number++) await ask(`archive-${number}`, "bulk", number);
    const taken: string[] = [];
    await Promise.all(
      Array.from({ length: 8 }, async (_, desk) => {
        for (let job = await take(`desk-${desk}`, 50); job; job = await take(`desk-${desk}`, 50))
          taken.push(job.id);
      }),
    );
    assert.equal(taken.length, 40);
    assert.equal(new Set(taken).size, 40);
  });

  void test(`[LI27] ${name}: workspaces share no queue; what failed outside of it is kept and taken out once done`, async (t) => {
    const { database, take, ask, write } = await openQueue(t, open);
    const wish = { what: '{"path":"a.txt"}', at: at(0), error: "There is no such file." };
    await write(async (place) => noteDead(place, wish), "city");
    await write(async (place) => noteDead(place, { ...wish, error: "The file is empty." }), "city");
    assert.deepEqual(await deadJobs(database, "main"), []);
    const [dead] = await deadJobs(database, "city");
    assert.deepEqual([dead?.error, dead?.tries], ["The file is empty.", 2]);
    await write(async (place) => dropDead(place, dead?.id ?? ""), "city");
    assert.deepEqual(await deadJobs(database, "city"), []);
    await ask("archive-1", "bulk", 0);
    assert.equal(
      await write(
        async (place) => takeJob(place, { holder: "x", at: at(1), until: at(9), mostTries: 3 }),
        "city",
      ),
      null,
    );
    assert.equal((await take("desk", 1))?.what, "archive-1");
  });
}
