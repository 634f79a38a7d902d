import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { measureAffair } from "../../bench/affair/measure.ts";

const folder = join(import.meta.dirname, "../../examples/affair");

/**
 * Found at least; what must not be there at most. Raise these where the ledger gets better. Lists that hang on the reader
 * alone (claims, silences, law) have none.
 */
const floors: Readonly<Record<string, readonly [found: number, wrong?: number]>> = {
  people: [27],
  "denials: across stories": [12],
  "copies: found": [8, 1],
  "copies: words": [8],
  cites: [6],
  "origins: stories": [9],
  "origins: origins and unknown": [9],
  hardening: [2],
  "legal: person, status, story": [30, 2],
  "legal conflicts": [2],
  contradictions: [9],
  versions: [6],
};

void test("[LQ17] of the invented affair the ledger finds at least what it found before, and nothing wrong that it did not", async () => {
  const { counts } = await measureAffair(folder);
  const lists = new Set(counts.map(({ list }) => list));
  assert.deepEqual(
    Object.keys(floors).filter((list) => !lists.has(list)),
    [],
    "lists that are not counted any more",
  );
  for (const { list, found, misses, wrong } of counts) {
    const [least, most = 0] = floors[list] ?? [0];
    assert.ok(found >= least, `${list}: ${found} found, ${least} before; missed ${misses.join("\n")}`);
    assert.ok((wrong ?? []).length <= most, `${list}: wrong ${wrong?.join("\n")}`);
  }
});
