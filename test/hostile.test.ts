import assert from "node:assert/strict";
import { before, test } from "node:test";
import { hostileInputs } from "../bench/lib/hostile.ts";
import { ordinary } from "../bench/lib/growth.ts";
import { endure, limits } from "../bench/lib/hostile-check.ts";
import { readBytes, type Reader } from "../src/index.ts";
import { sharedReader } from "./reader.ts";

let reader: Reader;
before(async () => {
  reader = await sharedReader();
});

void test("[N1] 300 hostile inputs: no exception, exact spans, valid JSON, and what is wrong is told", async () => {
  for (const input of hostileInputs(3, 300, 250)) {
    const { trouble, ms } = await endure(input, reader);
    const name = `${input.kind} as ${input.format}, ${input.bytes.length} bytes`;
    assert.deepEqual(trouble, [], name);
    assert.ok(ms < 3000 + input.bytes.length, `${name}: ${ms} ms`);
  }
});

for (const format of ["text", "markdown", "html", "jsonl"] as const) {
  void test(`[N2] ${format} over --max-bytes or --max-chars: one too-large note, and nothing of the story`, () => {
    const bytes = ordinary(format, 20_000);
    for (const limit of [{ maxBytes: bytes.length - 1 }, { maxChars: 5000 }]) {
      const [reading, ...others] = readBytes(bytes, { id: "s", format, ...limits, ...limit });
      assert.ok(reading && "story" in reading && others.length === 0);
      assert.equal(reading.story.text, "");
      assert.deepEqual(reading.story.fields, []);
      assert.deepEqual(
        reading.notes.map(({ code }) => code),
        ["too-large"],
      );
    }
  });

  void test(`[N3] ${format} at the limits is read whole`, () => {
    const bytes = ordinary(format, 20_000);
    const [whole] = readBytes(bytes, { id: "s", format, ...limits });
    assert.ok(whole && "story" in whole);
    // Markdown counts the file's characters with its marks; the others count the story's alone.
    const counted = format === "markdown" ? new TextDecoder().decode(bytes) : whole.story.text;
    const exact = { maxBytes: bytes.length, maxChars: counted.length };
    assert.deepEqual(readBytes(bytes, { id: "s", format, ...exact }), [whole]);
  });
}
