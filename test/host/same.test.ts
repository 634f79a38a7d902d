import assert from "node:assert/strict";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import { inOrder } from "../../src/host/batch.ts";
import type { Input } from "../../src/host/inputs.ts";
import { singlePool, workerPool, type Pool } from "../../src/host/pool.ts";
import { openLocalReader } from "../../src/host/reader.ts";
import type { TaskOptions } from "../../src/host/task.ts";
import { tasksOf } from "../../src/host/tasks.ts";
import { jsonLine } from "../../src/write/json.ts";

const examples = join(import.meta.dirname, "../../examples");
const files = ["stories.jsonl", "harbour-fund.html", "harbour-fund.md"].map((name) => join(examples, name));
const options: TaskOptions = { style: "guide", maxBytes: 20_000_000, maxChars: 1_000_000 };

void test("[P22] the output is the same to the byte: again, with one worker or several, in a batch or file by file", async () => {
  const reader = await openLocalReader("native");
  const single = singlePool(reader, options);
  const whole = await read(files, single);
  assert.equal(await read(files, single), whole, "again");
  const alone: string[] = [];
  for (const file of files) alone.push(await read([file], single));
  assert.equal(alone.join(""), whole, "file by file");
  await single.close();
  const several = workerPool(3, { backend: "native", options });
  assert.equal(await read(files, several), whole, "three workers");
  await several.close();
  assert.equal(whole.trimEnd().split("\n").length, 6);
});

async function read(paths: readonly string[], pool: Pool): Promise<string> {
  const inputs = paths.map((path): Input => ({ kind: "file", path }));
  const tasks = tasksOf(inputs, { format: "auto", maxBytes: options.maxBytes, stdin: Readable.from([]) });
  let output = "";
  for await (const { outcome } of inOrder(tasks, pool))
    output += `${jsonLine(outcome, { offsets: "codepoints", withText: true })}\n`;
  return output;
}
