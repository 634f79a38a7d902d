/** Several processes on one ledger, and processes that are killed. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { openLedger } from "../../src/ledger/open.ts";
import type { PlaceOf } from "./ledger-contract.ts";
import { numberedStory } from "./stories.ts";

const STORIES = 60;

interface Ended {
  readonly output: string;
  readonly code: number | null;
}

/** Adds stories in another process; it is killed, as with `kill -9`, once it has said that `killAfter` of them are in. */
async function addElsewhere(
  place: string,
  [from, to]: readonly [number, number],
  killAfter?: number,
): Promise<Ended> {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, "adding.ts"),
    place,
    String(from),
    String(to),
  ]);
  let output = "";
  let errors = "";
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  child.stdout.on("data", (text: Buffer) => {
    output += text.toString();
    if (killAfter !== undefined && output.split("\n").length > killAfter) child.kill("SIGKILL");
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  assert.equal(errors, "");
  return { output, code };
}

async function hashOfWhole(): Promise<string> {
  const whole = await openLedger(":memory:");
  for (let number = 0; number < STORIES; number++) await whole.add(numberedStory(number));
  const hash = await whole.hash();
  await whole.close();
  return hash;
}

export function processesContract(name: string, placeOf: PlaceOf, kills: number): void {
  void test(`[LE30] ${name}: killed at any point, the next run completes and equals one that was not`, async (t) => {
    const place = await placeOf(t);
    for (let kill = 1; kill <= kills; kill++) {
      const point = 1 + ((kill * 7919) % Math.floor((STORIES * kill) / (kills + 1) + 1));
      await addElsewhere(place, [0, STORIES], point);
      const ledger = await openLedger(place);
      assert.deepEqual((await ledger.verify()).faults, [], `killed after ${point}`);
      await ledger.close();
    }
    assert.equal((await addElsewhere(place, [0, STORIES])).code, 0);
    const ledger = await openLedger(place);
    t.after(async () => ledger.close());
    assert.equal(await ledger.hash(), await hashOfWhole());
    assert.deepEqual((await ledger.verify()).faults, []);
  });

  void test(`[LE31] ${name}: several processes add to one ledger at once, and nothing is lost or doubled`, async (t) => {
    const place = await placeOf(t);
    const ranges = [
      [0, 40],
      [20, STORIES],
      [0, STORIES],
    ] as const;
    const ended = await Promise.all(ranges.map(async (range) => addElsewhere(place, range)));
    assert.deepEqual(
      ended.map(({ code }) => code),
      [0, 0, 0],
    );
    const added = ended.flatMap(({ output }) => output.split("\n").filter((line) => line.endsWith(" added")));
    assert.equal(added.length, STORIES, "each by one of them");
    const ledger = await openLedger(place);
    t.after(async () => ledger.close());
    assert.equal(await ledger.hash(), await hashOfWhole());
    assert.deepEqual((await ledger.verify()).faults, []);
  });
}
