/**
 * The invented affair of `examples/affair`, read by the shipped reader into a ledger in memory and compared with what a
 * careful reader expects: of each list what was found, what was missed, what is wrong.
 *
 *   node bench/ledger-affair.ts [--folder examples/affair]
 */
import { openLedger } from "../src/ledger/open.ts";
import { project } from "../src/ledger/project.ts";
import { openBook, type Count } from "./affair/book.ts";
import { countClaims, countDenials, countPeople, countSilences } from "./affair/count-claims.ts";
import { countContradictions, countLaw, countVersions } from "./affair/count-conflicts.ts";
import { countCites, countCopies, countHardening, countOrigins } from "./affair/count-copies.ts";
import { readExpected } from "./affair/expected.ts";
import { addAffair, readAffair } from "./affair/fill.ts";
import { readOptions } from "./lib/options.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({ folder: { means: "the affair", default: "examples/affair" } });
const folder = option("folder");
const at = "2026-05-01T00:00:00.000Z"; // a ledger of the same stories is the same
const ledger = await openLedger(":memory:", { clock: () => at });
const files = await addAffair(ledger, await readAffair(folder));
const start = performance.now();
await project(ledger.database, { workspace: ledger.workspace, at });
console.log(`${files.size} stories compared in ${Math.round(performance.now() - start)} ms`);

const book = await openBook(ledger, files, readExpected(folder));
const counts: Count[] = [
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

printTable(
  ["list", "expected", "found", "missed", "must not be, but is"],
  counts.map(({ list, rows, found, misses, wrong }) => [
    list,
    rows,
    found,
    misses.length,
    wrong === null ? "" : wrong.length,
  ]),
);
for (const { list, misses, wrong } of counts) {
  if (misses.length > 0) console.log(`\n${list}\n${misses.map((miss) => `  ${miss}`).join("\n")}`);
  if (wrong !== null && wrong.length > 0)
    console.log(`\n${list}: must not be\n${wrong.map((one) => `  ${one}`).join("\n")}`);
}
