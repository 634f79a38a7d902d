/**
 * The invented affair of `examples/affair`, read by the shipped reader into a ledger in memory and compared with what a
 * careful reader expects: of each list what was found, what was missed, what is wrong.
 *
 *   node bench/ledger-affair.ts [--folder examples/affair]
 */
import { measureAffair } from "./affair/measure.ts";
import { readOptions } from "./lib/options.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({ folder: { means: "the affair", default: "examples/affair" } });
const { stories, milliseconds, counts } = await measureAffair(option("folder"));
console.log(`${stories} stories compared in ${Math.round(milliseconds)} ms`);
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
