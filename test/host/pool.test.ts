import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import type { Worker } from "node:worker_threads";
import { inOrder } from "../../src/host/batch.ts";
import { singlePool, workerPool, type Pool } from "../../src/host/pool.ts";
import { openLocalReader } from "../../src/host/reader.ts";
import type { Outcome, Task, TaskOptions } from "../../src/host/task.ts";

const options: TaskOptions = { style: "guide", maxBytes: 20_000_000, maxChars: 1_000_000 };
const setup = { backend: "native", options } as const;

void test("[P18] outcomes come in the order of their tasks, with one worker and with several", async () => {
  const tasks = Array.from({ length: 12 }, (_, at) =>
    textTask(`s${at}`, "Mayor Quint said no. ".repeat(at % 3 ? 1 : 12)),
  );
  const single = singlePool(await openLocalReader("native"), options);
  const several = workerPool(3, setup);
  const expected = tasks.map(idOf);
  assert.deepEqual((await run(tasks, single)).map(idOfOutcome), expected);
  assert.deepEqual((await run(tasks, several)).map(idOfOutcome), expected);
});

void test("[P19] a worker that dies fails its task alone; it is replaced and the others go on", async () => {
  const born = nextWorker();
  const pool = workerPool(1, setup);
  const worker = await born;
  await pool.run(textTask("before", "Quint said no."));
  // Stopped while it is idle: in the middle of the model's native code it would take the process along.
  const ended = worker.terminate();
  const dying = pool.run({ kind: "line", number: 7, bytes: encode('{"id":"x","text":"Quint said no."}') });
  const after = pool.run(textTask("after", "Quint said no."));
  await ended;
  const [failed] = await dying;
  assert.ok(failed && "error" in failed);
  assert.equal(failed.id, "line-7");
  assert.equal(failed.error.code, "fault");
  assert.deepEqual((await after).map(idOfOutcome), ["after"]);
  await pool.close();
});

void test("[P20] where a worker cannot load its model, every task rejects with the reason instead of waiting for ever", async () => {
  const stillborn = stopNextWorker();
  const pool = workerPool(1, setup);
  const tasks = [pool.run(textTask("a", "Quint said no.")), pool.run(textTask("b", "Quint said no."))];
  const settled = Promise.allSettled(tasks);
  await stillborn;
  for (const { status } of await settled) assert.equal(status, "rejected");
  await assert.rejects(pool.run(textTask("c", "Quint said no.")), /before it had loaded its model/);
  await pool.close();
});

void test("[P20] a batch over such a pool rejects once, with the reason", async () => {
  const stillborn = stopNextWorker();
  const pool = workerPool(2, setup);
  const result = run(
    ["a", "b", "c"].map((id) => textTask(id, "Quint said no.")),
    pool,
  );
  const unheard: unknown[] = [];
  const hear = (error: unknown): unknown => unheard.push(error);
  process.on("unhandledRejection", hear);
  await assert.rejects(result, /before it had loaded its model/);
  await stillborn;
  await new Promise(setImmediate);
  process.off("unhandledRejection", hear);
  assert.deepEqual(unheard, []);
});

void test("[P21] a task of ours that goes wrong is a fault that says where, never what the story says", async () => {
  const reader = await openLocalReader("native");
  await reader.tagger.close();
  const [outcome] = await singlePool(reader, options).run(textTask("s", "Mayor Quint said no."));
  assert.ok(outcome && "error" in outcome);
  assert.equal(outcome.error.code, "fault");
  assert.doesNotMatch(outcome.error.says, /Quint/);
});

async function run(tasks: readonly Task[], pool: Pool): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const { outcome } of inOrder(each(tasks), pool)) outcomes.push(outcome);
  await pool.close();
  return outcomes;
}

async function* each(tasks: readonly Task[]): AsyncGenerator<Task> {
  yield* tasks;
}

async function nextWorker(): Promise<Worker> {
  const [worker] = await once(process, "worker");
  return worker;
}

/** Stops a worker at its birth, before it loads anything. */
function stopNextWorker(): Promise<number> {
  return new Promise((done) => {
    process.once("worker", (worker: Worker) => done(worker.terminate()));
  });
}

function textTask(id: string, text: string): Task {
  return { kind: "file", id, bytes: encode(text), format: "text" };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function idOf(task: Task): string {
  return task.kind === "file" ? task.id : "";
}

function idOfOutcome(outcome: Outcome): string {
  return "error" in outcome ? outcome.id : outcome.story.id;
}
