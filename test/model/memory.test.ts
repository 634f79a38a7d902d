import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { loadModel } from "../../src/host/model-files.ts";
import {
  openReader,
  readStory,
  toJson,
  type Backend,
  type Reader,
  type TaggerOptions,
} from "../../src/index.ts";
import { openMemory } from "../../src/model/memory.ts";
import { openNative } from "../../src/model/native.ts";
import { makeStory } from "../../src/story/story.ts";
import { randomFrom, type Random } from "../../bench/lib/random.ts";

const ROOM = 20_000_000;
const paragraphs = [
  "SKELBY — The harbour board’s treasurer, Maud Tarrant, took £3.5 million from the fishermen’s fund, two auditors told The Skelby Courier on Monday.",
  "“I took nothing,” Tarrant said. “The café bills were mine. The rest was theirs.” Her lawyer, Ivo Brandt, said police had not charged her.",
  "A spokesman for the board declined to comment. According to minutes seen by the Courier, the chairman, Piers Oldacre, had warned in March that “somebody has the key”.",
  "Oldacre denied that he had known of the loss. He claims the auditors told him in June that the books were sound, and that the treasurer had signed them.",
  "The fund was set up in 1987. It pays widows £40 a week.",
];
const report = [...paragraphs, ...paragraphs, ...paragraphs].join("\n\n"); // several windows

void describe("a reader that remembers", () => {
  let plain: Reader;
  let remembering: Reader;
  let runs = 0;
  before(async () => {
    plain = await open({});
    remembering = await open({ remembers: ROOM }, () => runs++);
  });
  after(async () => {
    await plain.tagger.close();
    await remembering.tagger.close();
  });

  const runsFor = async (text: string, style: "guide" | "polnear" = "guide"): Promise<number> => {
    runs = 0;
    await readStory(makeStory({ id: "a", text }), remembering, { style });
    return runs;
  };

  void test("[M22] gives what one without memory gives, whatever is edited", async () => {
    const random = randomFrom(7);
    let text = report.slice(0, 1900);
    for (let step = 0; step < 9; step++) {
      assert.deepEqual(await read(text, remembering), await read(text, plain), JSON.stringify(text));
      text = random.pick(edits)(text, random);
    }
  });

  void test("[M22] … and where the same pieces are other words, sentences or places", async () => {
    const drafts = [
      report,
      report.replaceAll("£3.5 million", "£3. 5 million"), // a sentence ends here now
      report.replaceAll("café", "cafe"), // the same pieces
      report.replaceAll(" said ", "   sa\u00adid "),
      `${paragraphs[4]}\n\n${report}`,
      report.replaceAll("”", '"').replaceAll("“", '"'),
    ];
    for (const text of drafts)
      assert.deepEqual(await read(text, remembering), await read(text, plain), JSON.stringify(text));
  });

  void test("[M23] runs no graph for a window that is there unchanged", async () => {
    const whole = await runsFor(`Quint spoke.\n\n${report}`);
    assert.ok(whole > 10, String(whole));
    assert.equal(await runsFor(`Quint spoke.\n\n${report}`), 0);
    assert.equal(await runsFor(`Quint  spoke.\n\n\n${report}\n`), 0, "white space");
    const end = await runsFor(`Quint spoke.\n\n${report} Nobody knows.`);
    assert.ok(end > 0 && end < whole / 2, `${end} of ${whole} for the last window`);
    assert.ok((await runsFor(`Quint spoke.\n\n${report}`, "polnear")) > 0, "another style");
  });
});

void test("[M24] a memory makes a result once, and forgets what was not asked for the longest", async () => {
  const made: string[] = [];
  const { recall } = openMemory({ room: 10, weigh: (key, result: string) => key.length + result.length });
  const ask = async (key: string, result = "four"): Promise<string> =>
    recall(key, () => {
      made.push(key);
      return Promise.resolve(result);
    });
  for (const key of ["a", "b", "a", "b"]) assert.equal(await ask(key), "four");
  assert.deepEqual(made, ["a", "b"]);
  await ask("a");
  await ask("c"); // no room for three
  await ask("a");
  assert.deepEqual(made, ["a", "b", "c"]);
  await ask("b");
  assert.deepEqual(made, ["a", "b", "c", "b"]);
  for (let time = 0; time < 2; time++) await ask("huge", "far more than there is room for");
  await ask("b");
  await ask("a");
  assert.deepEqual(made, ["a", "b", "c", "b", "huge", "huge"], "what never fits drives nothing out");
});

void test("[M24] … without room nothing, and never a failure", async () => {
  let made = 0;
  const count = (): Promise<number> => Promise.resolve(++made);
  const forgetful = openMemory({ room: 0, weigh: () => 1 });
  await forgetful.recall("a", count);
  await forgetful.recall("a", count);
  assert.equal(made, 2);
  const memory = openMemory({ room: 9, weigh: () => 1 });
  await assert.rejects(
    memory.recall("a", () => Promise.reject(new Error("no"))),
    /no/,
  );
  assert.equal(await memory.recall("a", count), 3);
});

/** What an editor does to a draft. */
type Edit = (text: string, random: Random) => string;

const edits: readonly [Edit, ...Edit[]] = [
  (text, random) => spliced(text, random.below(text.length), 0, "s"),
  (text, random) => spliced(text, random.below(text.length), 1, ""),
  (text, random) => spliced(text, text.indexOf(" ", random.below(text.length - 200)), 1, "  "),
  (text, random) => spliced(text, text.indexOf(" ", random.below(text.length - 200)), 1, "\n\n"),
  (text, random) => spliced(text, text.indexOf("\n\n", random.below(text.length - 600)), 2, " "),
  (text) => text.split("\n\n").toReversed().join("\n\n"),
  (text, random) => spliced(text, text.indexOf(" ", random.below(text.length - 200)), 0, " reportedly"),
];

function spliced(text: string, at: number, gone: number, words: string): string {
  return text.slice(0, at) + words + text.slice(at + gone);
}

async function read(text: string, reader: Reader): Promise<object> {
  const result = await readStory(makeStory({ id: "a", text }), reader);
  return {
    ...toJson(result, { offsets: "utf16", withText: false }),
    reasons: result.reasons,
    names: result.names,
  };
}

async function open(options: TaggerOptions, ran: () => void = () => undefined): Promise<Reader> {
  const native = await openNative();
  const counting: Backend = {
    name: native.name,
    open: async (graph) => {
      const session = await native.open(graph);
      return {
        close: session.close,
        run: (inputs) => {
          ran();
          return session.run(inputs);
        },
      };
    },
  };
  return openReader(await loadModel(), counting, options);
}
