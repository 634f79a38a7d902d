import { openLedger } from "../../src/ledger/open.ts";
import { openBook, type Count } from "./book.ts";
import { countClaims, countDenials, countPeople, countSilences } from "./count-claims.ts";
import { countContradictions, countLaw, countVersions } from "./count-conflicts.ts";
import { countCites, countCopies, countHardening, countOrigins } from "./count-copies.ts";
import { readExpected } from "./expected.ts";
import { addAffair, readAffair } from "./fill.ts";

const at = "2026-05-01T00:00:00.000Z"; // a ledger of the same stories is the same

/** What a ledger in memory finds of the affair in a folder, list by list. */
export async function measureAffair(folder: string): Promise<{
  readonly stories: number;
  /** Time to compare them all. */
  readonly milliseconds: number;
  readonly counts: readonly Count[];
}> {
  const ledger = await openLedger(":memory:", { clock: () => at });
  const files = await addAffair(ledger, await readAffair(folder));
  const start = performance.now();
  await ledger.project();
  const milliseconds = performance.now() - start;
  const book = await openBook(ledger, files, readExpected(folder));
  const counts = [
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
  return { stories: files.size, milliseconds, counts };
}
