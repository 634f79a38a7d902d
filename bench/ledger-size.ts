/**
 * A ledger of invented stories (`ledger/synthetic.ts`), as large as the time allows: how fast stories are written and compared,
 * how often the store is asked, how long questions take (p95), and how large it is. Times of a busy machine are upper bounds:
 * counts and processor time tell more.
 *
 *   node bench/ledger-size.ts [--stories 2000] [--minutes 6] [--claims 15] [--retold 0] [--contents 30] [--compare] [--place FILE]
 *
 * --compare compares too (`project`), a tenth at a time: the cost of a story at each size. --retold 0.25: of a story's claims
 * a quarter tell one of 30 contents again. The place is a new file, or an empty schema of a PostgreSQL server.
 */
import { openLedger } from "../src/ledger/open.ts";
import { project, projectDesk } from "../src/ledger/project.ts";
import { counted } from "./ledger/counted.ts";
import { syntheticStory } from "./ledger/synthetic.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({
  stories: { means: "how many", default: "2000" },
  minutes: { means: "no more are added after so many", default: "6" },
  claims: { means: "claims in a story", default: "15" },
  retold: { means: "share of the claims that others tell too", default: "0" },
  contents: { means: "how many contents are told again", default: "30" },
  compare: { means: "compare the stories too", flag: true },
  place: { means: "where the ledger is made", default: ":memory:" },
});
const whole = (name: "stories" | "minutes" | "claims" | "contents"): number =>
  wholeNumber(name, option(name));
const mix = { claims: whole("claims"), retold: Number(option("retold")), contents: whole("contents") };
const at = "2031-01-01T00:00:00.000Z";
const IN_FLIGHT = 16;

const ledger = await openLedger(option("place"));
const { database, take } = counted(ledger.database);
const desk = projectDesk();
const part = Math.ceil(whole("stories") / 10);
const until = performance.now() + whole("minutes") * 60_000;

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds a story. */
async function costOf(count: number, work: () => Promise<unknown>): Promise<Cost> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - start) / count, cpu: (user + system) / 1000 / count };
}

async function addFrom(first: number): Promise<void> {
  const flying = new Set<Promise<unknown>>();
  for (let number = first; number < first + part; number++) {
    while (flying.size >= IN_FLIGHT) await Promise.race(flying);
    const flight: Promise<unknown> = ledger
      .add(syntheticStory(number, mix), { at })
      .finally(() => flying.delete(flight));
    flying.add(flight);
  }
  await Promise.all(flying);
}

const rows: (string | number)[][] = [];
let stories = 0;
for (; stories < part * 10 && performance.now() < until; stories += part) {
  const added = await costOf(part, async () => addFrom(stories));
  take();
  const workspace = ledger.workspace;
  const compared = option("compare")
    ? await costOf(part, async () => project(database, { workspace, at, desk }))
    : { wall: 0, cpu: 0 };
  const { statements, rows: read, candidates } = take();
  const each = [statements, read, candidates].map((count) => Math.round(count / part));
  rows.push([
    stories + part,
    ...[added.wall, added.cpu, compared.wall, compared.cpu].map((ms) => ms.toFixed(2)),
    ...each,
  ]);
}
console.log("Milliseconds a story, and what comparing one asks of the store");
printTable(["stories", "add", "its cpu", "compare", "its cpu", "statements", "rows", "candidates"], rows);

const names = (await ledger.people({ limit: 20 })).people.map(({ name }) => name);
const words = Array.from({ length: 40 }, (_, number) => {
  const { claims, story } = syntheticStory(number * 7, mix);
  const { start, end } = claims[0]?.content[0] ?? { start: 0, end: 20 };
  return story.text
    .slice(start, end)
    .split(" ")
    .filter((word) => word.length > 5)
    .slice(0, 2)
    .join(" ");
});
const spoken = syntheticStory(0, mix).people.map(({ name }) => name);
console.log("\nQuestions, milliseconds");
printTable(
  ["question", "asked", "median", "p95"],
  [
    await asked("search", words, async (query) => ledger.search({ words: query, limit: 20 })),
    await asked("claims by a speaker", spoken, async (by) => ledger.claims({ by, limit: 20 })),
    await asked("card of a frequent person", names, async (name) => ledger.person(name)),
    await asked("timeline of one", names, async (name) => ledger.timeline({ name })),
  ],
);

async function asked(
  what: string,
  about: readonly string[],
  ask: (about: string) => Promise<unknown>,
): Promise<(string | number)[]> {
  const times: number[] = [];
  for (const one of about) {
    const start = performance.now();
    await ask(one);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number): string => (sorted[Math.ceil(sorted.length * part) - 1] ?? 0).toFixed(1);
  return [what, sorted.length, share(0.5), share(0.95)];
}

if (database.dialect === "sqlite") {
  const sizes = await database.all(
    "SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 16",
  );
  console.log("\nSize, KB a story");
  const all = await database.all("SELECT sum(pgsize) AS bytes FROM dbstat");
  const kilobytes = (bytes: unknown): string => (Number(bytes) / 1024 / stories).toFixed(2);
  printTable(
    ["table or index", "KB"],
    [
      ...sizes.map((row) => [String(row["name"]), kilobytes(row["bytes"])]),
      ["all", kilobytes(all[0]?.["bytes"])],
    ],
  );
}
await ledger.close();
