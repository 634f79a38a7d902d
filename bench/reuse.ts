/**
 * Copies: rows a story, implanted pieces and pairs that the bands find, passages against every shared run of eight words,
 * invented rewrites and independent reports, time.
 *
 *   node bench/reuse.ts --data DIR
 */
import { join } from "node:path";
import { bandsOf } from "../src/ledger/copies/bands.ts";
import { copied, type Copied } from "../src/ledger/copies/copied.ts";
import { copyText } from "../src/ledger/copies/copy-text.ts";
import { readOptions } from "./lib/options.ts";
import { compare } from "./rewrites/compare.ts";
import { documentOf, isJoined, joinedPairs, keyOf, type Document } from "./rewrites/document.ts";
import { eventsIn, type InventedEvent } from "./rewrites/events.ts";
import { implanted } from "./rewrites/implants.ts";
import { gramShare } from "./rewrites/runs.ts";
import { linesIn, setFile } from "./lib/sets.ts";
import { median, percent, printTable } from "./lib/table.ts";

interface GoldPair {
  readonly one: string;
  readonly other: string;
  /** Of the shorter text's runs of eight words, those that stand in the other. */
  readonly overlap: number;
}

const option = readOptions({ data: { means: "the folder of the data sets" } });
const SETS = ["ecb-plus-train", "ecb-plus-dev", "story-clusters"] as const;
const pairs = goldPairs();
const sets = SETS.map((name) => ({ name, documents: documentsOf(name) }));

printRows();
printImplants();
printPairs();
printPassages();
printInvented();
printTime();

function goldPairs(): GoldPair[] {
  const [, ...lines] = linesIn(join(option("data"), "reuse-pairs.tsv"));
  return lines.map((line) => {
    const cells = line.split("\t");
    return { one: cells[0] ?? "", other: cells[1] ?? "", overlap: Number(cells[8]) };
  });
}

function documentsOf(set: string): Map<string, Document> {
  const rows = linesIn(setFile(option("data"), set)).map((line): { id: string; text: string } =>
    JSON.parse(line),
  );
  return new Map(rows.map(({ id, text }) => [id, documentOf(id, text)]));
}

function printRows(): void {
  console.log("\nRows of the table `band`");
  printTable(
    ["set", "stories", "words, median", "rows, median", "rows, mean", "rows a 100 words"],
    sets.map(({ name, documents }) => {
      const all = [...documents.values()];
      const [words, rows] = [all.map(({ text }) => text.words.length), all.map((each) => each.rows.size)];
      const each = sum(rows) / all.length;
      return [
        name,
        all.length,
        median(words),
        median(rows),
        each.toFixed(1),
        ((100 * sum(rows)) / sum(words)).toFixed(1),
      ];
    }),
  );
}

/** A piece of one story put into another about something else: how often the bands then join the two. */
function printImplants(): void {
  const stories = [...(sets[2]?.documents.values() ?? [])].filter(({ text }) => text.words.length >= 150);
  console.log("\nA piece of one story put into another: joined, of 400 pairs");
  printTable(
    ["words in the piece", "as it is", "every tenth word changed"],
    [20, 24, 30, 40, 60].map((words) => [
      words,
      percent(implanted(stories, words, false)),
      percent(implanted(stories, words, true)),
    ]),
  );
}

/** A pair is called a copy if the bands join it and 30% of the shorter text's words stand in copied or quoted passages. */
function printPairs(): void {
  const judged = sets.map(({ name, documents }) => judgeSet(name, documents));
  const all: JudgedSet = {
    name: "all",
    pairs: sum(judged.map((set) => set.pairs)),
    joined: judged.flatMap(({ joined }) => joined),
    gold: new Set(judged.flatMap(({ gold }) => [...gold])),
  };
  console.log("\nPairs that share 30% of the shorter text’s runs of eight words");
  printTable(
    ["set", "pairs", "joined", "gold", "of them joined", "P", "R", "F1", "near copy by verdict: P", "R"],
    [...judged, all].map(pairsRow),
  );
}

interface JudgedSet {
  readonly name: string;
  readonly pairs: number;
  readonly joined: readonly (Copied & { readonly key: string })[];
  readonly gold: ReadonlySet<string>;
}

function judgeSet(name: string, documents: ReadonlyMap<string, Document>): JudgedSet {
  const joined = joinedPairs([...documents.values()]).map(([one, other]) => ({
    key: keyOf({ one: one.id, other: other.id }),
    ...copied(one.text, other.text),
  }));
  const gold = pairs.filter(({ one, overlap }) => documents.has(one) && overlap >= 0.3).map(keyOf);
  return { name, pairs: (documents.size * (documents.size - 1)) / 2, joined, gold: new Set(gold) };
}

function pairsRow({ name, pairs, joined, gold }: JudgedSet): (string | number)[] {
  const shared = joined.filter(({ overlap }) => overlap >= 0.3);
  const called = joined.filter(({ verdict }) => verdict === "identical" || verdict === "near-copy");
  const [score, verdicts] = [scoreOf(shared, gold), scoreOf(called, gold)];
  return [
    name,
    pairs,
    joined.length,
    gold.size,
    joined.filter(({ key }) => gold.has(key)).length,
    ...[score.precision, score.recall, score.f1, verdicts.precision, verdicts.recall].map(percent),
  ];
}

function scoreOf(called: readonly { readonly key: string }[], gold: ReadonlySet<string>) {
  const right = called.filter(({ key }) => gold.has(key)).length;
  const [precision, recall] = [right / called.length, right / gold.size];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/**
 * Words of both texts that stand in any shared run of eight words, found by comparing everything with everything. `reported`:
 * without boilerplate, for which bands have no rows.
 */
function printPassages(): void {
  console.log("\nCopied passages: words of all shared runs of eight words that stand in our passages");
  printTable(
    [
      "set",
      "pairs",
      "words in runs",
      "in passages of any kind",
      "our words, times the runs’",
      "reported",
      "copied or quoted",
      "bands first, any kind",
    ],
    sets.map(({ name, documents }) => {
      const those = pairs.flatMap(({ one, other }) => {
        const [first, second] = [documents.get(one), documents.get(other)];
        return first && second ? [compare(first, second)] : [];
      });
      const [all, reported] = [sum(those.map(({ gold }) => gold)), sum(those.map((each) => each.reported))];
      const joined = those.filter(({ isJoined }) => isJoined);
      return [
        name,
        those.length,
        all,
        percent(sum(those.map(({ any }) => any)) / all),
        (sum(those.map(({ ours }) => ours)) / all).toFixed(2),
        reported,
        percent(sum(those.map(({ counted }) => counted)) / reported),
        percent(sum(joined.map((each) => each.reported)) / reported),
      ];
    }),
  );
}

function printInvented(): void {
  const events = eventsIn(new URL("rewrites/", import.meta.url));
  console.log("\nInvented wire stories");
  printTable(
    [
      "pairs",
      "count",
      "joined",
      "identical",
      "near copy",
      "passages",
      "none",
      "least share",
      "8-gram share, median",
    ],
    [
      inventedRow("a rewrite", events, ["agency", "rewrite"]),
      inventedRow("an independent report", events, ["agency", "independent"]),
      inventedRow("rewrite and independent report", events, ["rewrite", "independent"]),
      inventedRow("another agency’s report", events, ["agency", "rival"]),
    ],
  );
}

function inventedRow(
  what: string,
  events: readonly InventedEvent[],
  [first, second]: readonly [string, string],
) {
  const judged = events.flatMap(({ name, stories }) => {
    const [one, other] = [stories.get(first), stories.get(second)];
    return one === undefined || other === undefined
      ? []
      : [judge(documentOf(name, one), documentOf(name, other))];
  });
  const count = (verdict: string) => judged.filter((each) => each.verdict === verdict).length;
  return [
    what,
    judged.length,
    judged.filter(({ isJoined }) => isJoined).length,
    ...["identical", "near-copy", "passages", "none"].map(count),
    percent(Math.min(...judged.map(({ share }) => share))),
    percent(median(judged.map(({ grams }) => grams))),
  ];
}

function judge(one: Document, other: Document) {
  const { verdict, share } = copied(one.text, other.text);
  return {
    verdict,
    share,
    grams: gramShare(one.text, other.text),
    isJoined: isJoined(one, other),
  };
}

function printTime(): void {
  const lines = linesIn(setFile(option("data"), "story-clusters")).map((line): { text: string } =>
    JSON.parse(line),
  );
  const texts = lines.map(({ text }) => copyText(text));
  const prepared = timed(lines.length, () => lines.forEach(({ text }) => bandsOf(copyText(text))));
  const compared = timed(texts.length - 1, () =>
    texts.slice(1).forEach((text, index) => copied(text, texts[index] ?? text)),
  );
  const same = timed(texts.length, () => texts.forEach((text) => copied(text, text)));
  console.log("\nTime (ms a story or pair, story-clusters)");
  printTable(
    ["words and bands", "compare two stories", "compare a story with itself"],
    [[prepared, compared, same]],
  );
}

function timed(count: number, work: () => void): string {
  work();
  const start = performance.now();
  work();
  return ((performance.now() - start) / count).toFixed(2);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
