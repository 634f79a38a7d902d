import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLocalReader } from "../../src/host/reader.ts";
import { loadModel } from "../../src/host/model-files.ts";
import { layoutOf } from "../../src/find/page.ts";
import { openReader, readStory, type Reader } from "../../src/index.ts";
import { openNative } from "../../src/model/native.ts";
import type { Frame } from "../../src/model/roles.ts";
import { parseTables } from "../../src/model/tables.ts";
import { makeStory } from "../../src/story/story.ts";
import { shippedTables } from "./reference.ts";

const report =
  "The Harbour Ledger reported on Saturday that a police official had confirmed the arrest.\n\n“The lamp was lit,” Dorn said, “and the door was open.”";
const others = [
  "Rell denied the charge and called it absurd.",
  "Police say the shop was empty, the owner insists it was full, and the insurers doubt both. ".repeat(15),
  "",
];

void describe("the shipped model", () => {
  let reader: Reader;
  before(async () => (reader = await openLocalReader()));
  after(() => reader.tagger.close());

  const framesOf = async (text: string): Promise<readonly Frame[]> => {
    const { frames } = await reader.tagger.tag(text, layoutOf(makeStory({ id: "a", text })), "guide");
    return frames;
  };

  void test("[M15] the same text gives the same frames, again and between other texts", async () => {
    const first = await framesOf(report);
    assert.deepEqual(cues(report, first), ["reported", "had confirmed", "said"]);
    assert.deepEqual(await framesOf(report), first);
    for (const other of others) {
      await framesOf(other);
      assert.deepEqual(await framesOf(report), first);
    }
  });

  void test("[M15] … and when many are asked for at once", async () => {
    const alone = await framesOf(report);
    const together = await Promise.all([report, ...others, report, ...others, report].map(framesOf));
    for (const at of [0, 4, 8]) assert.deepEqual(together[at], alone);
  });

  void test("[M15] frames come in the order of their cues", async () => {
    const starts = (await framesOf(others[1] ?? "")).map(
      (frame) => frame.block[frame.first]?.span.start ?? -1,
    );
    assert.ok(starts.length > 30);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });

  void test("[M16] an empty text, white space and punctuation alone have no frames that say anything", async () => {
    for (const text of ["", " \n\u00a0\n", "\u00ad\u200b", "… — ? !", "“ ”", "😀😀", "\ud83d"]) {
      const { claims } = await readStory(makeStory({ id: "a", text }), reader);
      assert.deepEqual(claims, [], JSON.stringify(text));
    }
  });

  void test("[M17] PolNeAR's style marks the outermost voices only", async () => {
    const nested = layoutOf(makeStory({ id: "a", text: report }));
    const { frames } = await reader.tagger.tag(report, nested, "polnear");
    assert.ok(frames.length > 0 && frames.length < 3);
  });
});

void test("[M18] WebAssembly reads the same story", async () => {
  const reader = await openLocalReader("wasm");
  const { claims, run } = await readStory(makeStory({ id: "a", text: report }), reader);
  assert.ok(claims.length >= 2, "its int8 sums may differ from the native ones by a claim");
  assert.match(run.model, / wasm$/);
  await reader.tagger.close();
});

void test("[M19] tables, a vocabulary or a calibration of another sort are refused by name", async () => {
  const files = await loadModel();
  const native = await openNative();
  const refused = (change: object): Promise<unknown> => openReader({ ...files, ...change }, native);
  await assert.rejects(refused({ tables: {} }), new TypeError("crf.json has no tables for cues and roles"));
  await assert.rejects(refused({ vocabulary: "salt\n" }), new RangeError("the vocabulary has no [UNK]"));
  await assert.rejects(refused({ calibration: null }), /calibration.json has no intercept/);
  await assert.rejects(refused({ labels: { names: ["O"] } }), /words.json has no names, tags or relations/);
  const others = { names: ["O"], tags: ["NN"], relations: ["root"] };
  await assert.rejects(refused({ labels: others }), /words.json has other names: O/);
  await assert.rejects(refused({ worth: {} }), /claims.json lacks labels, least or worth/);
  await assert.rejects(refused({ encoder: new Uint8Array(8) }), Error);
});

void test("[M19] … and so are tables without a window, or with words for numbers", () => {
  const tables = shippedTables();
  assert.throws(() => parseTables({ ...tables, maxlen: "256" }), /no window length \(maxlen\)/);
  assert.throws(() => parseTables({ ...tables, maxlen: 1 }), /no window length/);
  assert.throws(() => parseTables({ ...tables, cue: { ...tables.cue, S: ["a"] } }), /no tables for cues/);
  assert.throws(() => parseTables(null), TypeError);
});

function cues(text: string, frames: readonly Frame[]): string[] {
  return frames.map(({ block, first, end }) =>
    text.slice(block[first]?.span.start ?? 0, block[end - 1]?.span.end ?? 0),
  );
}
