import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openBook, type Count } from "../../bench/affair/book.ts";
import { countClaims, countDenials, countPeople, countSilences } from "../../bench/affair/count-claims.ts";
import { countContradictions, countLaw, countVersions } from "../../bench/affair/count-conflicts.ts";
import { countCites, countCopies, countHardening, countOrigins } from "../../bench/affair/count-copies.ts";
import { readExpected } from "../../bench/affair/expected.ts";
import { addAffair, readAffair } from "../../bench/affair/fill.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { project } from "../../src/ledger/project.ts";

const folder = join(import.meta.dirname, "../../examples/affair");
const at = "2026-05-01T00:00:00.000Z";

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
  const ledger = await openLedger(":memory:", { clock: () => at });
  const files = await addAffair(ledger, await readAffair(folder));
  await project(ledger.database, { workspace: ledger.workspace, at });
  const book = await openBook(ledger, files, readExpected(folder));
  const counts: readonly Count[] = [
    await countPeople(book),
    ...countClaims(book),
    ...(await countDenials(book)),
    countSilences(book),
    ...(await countCopies(book)),
    await countCites(book),
    ...(await countOrigins(book)),
    await countHardening(book),
    ...(await countLaw(book)),
    ...(await countContradictions(book)),
    await countVersions(book),
  ];
  await ledger.close();
  for (const { list, found, misses, wrong } of counts) {
    const [least, most = 0] = floors[list] ?? [0];
    assert.ok(found >= least, `${list}: ${found} found, ${least} before; missed ${misses.join("\n")}`);
    assert.ok((wrong ?? []).length <= most, `${list}: wrong ${wrong?.join("\n")}`);
  }
});
