import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { blocksOf, windowsOf, type Block } from "../../src/model/windows.ts";
import { makeStory } from "../../src/story/story.ts";
import { reference, shippedWordPiece } from "./reference.ts";

const LONGEST = 256;
const pieces = shippedWordPiece();

void test("[M9] long paragraphs are cut, and windows filled, where the reference does", () => {
  for (const [text, cuts, windows] of reference("windows")) {
    const blocks = blocksIn(text);
    let first = 0;
    const ours = blocks.map((block) => [first, (first += block.length)]);
    assert.deepEqual(ours, cuts);
    const filled = windowsOf(blocks, LONGEST).map((window) => window.map((block) => blocks.indexOf(block)));
    assert.deepEqual(filled, windows);
  }
});

void test("[M10] every word stands in exactly one block, in order; no block is too long for the role graph", () => {
  fc.assert(
    fc.property(
      fc.array(anyParagraph(), { maxLength: 4 }),
      fc.integer({ min: 2, max: 300 }),
      (lines, longest) => {
        const text = lines.join("\n");
        const blocks = blocksIn(text);
        const whole = makeStory({ id: "a", text }).paragraphs.flatMap((line) =>
          tokensIn(text.slice(line.start, line.end)),
        );
        assert.deepEqual(
          blocks.flat().map((token) => token.spelling),
          whole,
        );
        assert.ok(
          blocks.every((block) => block.length > 0 && block.length <= 200 && pieceCount(block) <= 250),
        );

        const windows = windowsOf(blocks, longest);
        assert.deepEqual(windows.flat(), blocks);
        const tooLong = windows.filter((window) => window.length > 1 && room(window) > longest);
        assert.deepEqual(tooLong, [], "only a block on its own may be longer than the window");
      },
    ),
    { numRuns: 60 },
  );
});

void test("[M10] a text without words has no block and no window", () => {
  assert.deepEqual(windowsOf(blocksIn(" \n\u00ad\n"), LONGEST), []);
});

void test("[M11] a paragraph of 200,000 words takes no longer a word than one of 20,000", () => {
  const took = [20_000, 200_000].map((words) => {
    const text = "salt and tax on the mole ".repeat(words / 6);
    blocksIn(text.slice(0, 10_000));
    const start = performance.now();
    assert.ok(windowsOf(blocksIn(text), LONGEST).length >= words / 250);
    return (performance.now() - start) / words;
  });
  const [short = 0, long = 0] = took;
  assert.ok(long < short * 5 + 0.005, `${short} ms a word, then ${long}`);
});

function anyParagraph(): fc.Arbitrary<string> {
  const word = fc.oneof(
    fc.constantFrom("salt", "Quint", "the", "said", ".", "?", "“", "unpronounceablenesses", "😀", "東京都"),
    fc.string({ unit: "binary", maxLength: 8 }),
  );
  return fc.array(word, { maxLength: 600, size: "max" }).map((words) => words.join(" "));
}

function blocksIn(text: string): Block[] {
  return blocksOf(text, makeStory({ id: "a", text }).paragraphs, pieces);
}

function tokensIn(line: string): string[] {
  return blocksOf(line, [{ start: 0, end: line.length }], pieces).flatMap((block) =>
    block.map((token) => token.spelling),
  );
}

function room(window: readonly Block[]): number {
  return 1 + window.reduce((sum, block) => sum + pieceCount(block) + 1, 0);
}

function pieceCount(block: Block): number {
  return block.reduce((sum, token) => sum + token.pieces.length, 0);
}
