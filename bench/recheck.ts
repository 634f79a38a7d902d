/**
 * How long a story takes to be read and checked: at first, and again after each keystroke by a reader that remembers.
 *
 *   node bench/recheck.ts [--words 800,10000] [--keys 9]
 */
import { loadavg } from "node:os";
import { checkStory } from "../src/check/check.ts";
import { openLocalReader } from "../src/host/reader.ts";
import { makeStory, readStory, type Reader } from "../src/index.ts";
import { textOf } from "./lib/drafts.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { randomFrom, type Random } from "./lib/random.ts";
import { median, printTable } from "./lib/table.ts";

const option = readOptions({
  words: { means: "how long the stories are, with commas between", default: "800,10000" },
  keys: { means: "how many keystrokes are timed", default: "9" },
});
const ROOM = 64_000_000; // bytes of remembered windows
const LETTERS = ["a", "e", "n", "s", "t"] as const;

/** Milliseconds of one look at a story; `rest` is all of reading but the model. */
interface Look {
  readonly model: number;
  readonly rest: number;
  readonly check: number;
}

const plain = await openLocalReader("native");
const remembering = await openLocalReader("native", { remembers: ROOM });
await lookAt(textOf(300), plain); // loads what is loaded late
console.log(`load ${loadavg()[0]?.toFixed(2)} before`);
const rows: (string | number)[][] = [];
for (const words of option("words")
  .split(",")
  .map((value) => wholeNumber("words", value))) {
  const text = textOf(words);
  const keys = wholeNumber("keys", option("keys"));
  const cold: Look[] = [];
  for (let round = 0; round < 3; round++) cold.push(await lookAt(text, plain));
  rows.push(rowOf(words, "at first", cold));
  await lookAt(text, remembering);
  rows.push(rowOf(words, "unchanged", [await lookAt(text, remembering)]));
  const random = randomFrom(words);
  const typed: Look[] = [];
  for (let key = 0, draft = text; key < keys; key++) {
    draft = withOneLetterMore(draft, random);
    typed.push(await lookAt(draft, remembering));
  }
  rows.push(rowOf(words, "one letter more", typed));
}
await plain.tagger.close();
await remembering.tagger.close();
printTable(["words", "", "model, ms", "rest of read", "check", "all, median", "all, most"], rows);
console.log(`load ${loadavg()[0]?.toFixed(2)} after`);

/** A letter typed behind a word anywhere. */
function withOneLetterMore(text: string, random: Random): string {
  const at = text.indexOf(" ", random.below(Math.floor(text.length * 0.9)));
  return `${text.slice(0, at)}${random.pick(LETTERS)}${text.slice(at)}`;
}

async function lookAt(text: string, reader: Reader): Promise<Look> {
  let model = 0;
  const timed = {
    ...reader.tagger,
    tag: async (...asked: Parameters<typeof reader.tagger.tag>) => {
      const start = performance.now();
      const tagged = await reader.tagger.tag(...asked);
      model += performance.now() - start;
      return tagged;
    },
  };
  const start = performance.now();
  const read = await readStory(makeStory({ id: "draft", text }), { ...reader, tagger: timed });
  const done = performance.now();
  checkStory(read, reader);
  return { model, rest: done - start - model, check: performance.now() - done };
}

function rowOf(words: number, what: string, looks: readonly Look[]): (string | number)[] {
  const all = looks.map(({ model, rest, check }) => model + rest + check);
  const part = (of: keyof Look): string => median(looks.map((look) => look[of])).toFixed(0);
  return [
    words,
    what,
    part("model"),
    part("rest"),
    part("check"),
    median(all).toFixed(0),
    Math.max(...all).toFixed(0),
  ];
}
