import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { anchorOf, fingerprintOf, fitOf } from "../../src/check/anchors.ts";
import type { Span } from "../../src/base/span.ts";

const story =
  "Mara Astley took bribes, the audit of the flood fund found. The treasurer left in May.\n\n" +
  "Colleagues were stunned that Mara Astley\ntook  bribes. No one had asked her about it before June.";

function placeOf(words: RegExp, nth = 0): Span {
  const match = [...story.matchAll(new RegExp(words, "g"))][nth];
  if (!match) return assert.fail("no such words");
  return { start: match.index, end: match.index + match[0].length };
}

const first = placeOf(/Mara Astley\s+took\s+bribes/);
const second = placeOf(/Mara Astley\s+took\s+bribes/, 1);

void test("[DE1] an anchor is the words and 32 code units on either side, less at the edges", () => {
  assert.deepEqual(anchorOf(story, first), {
    exact: "Mara Astley took bribes",
    prefix: "",
    suffix: ", the audit of the flood fund fo",
  });
  assert.equal(anchorOf(story, second).prefix.length, 32);
});

void test("[DE2] a fingerprint tells rule, words and occurrence, whatever the white space", () => {
  const names = [
    fingerprintOf("a", story, first),
    fingerprintOf("a", story, second),
    fingerprintOf("b", story, first),
    fingerprintOf("a", story, placeOf(/treasurer/)),
  ];
  assert.equal(new Set(names).size, 4);
  for (const name of names) assert.match(name, /^[0-9a-f]{16}$/);
  const tidy = story.replaceAll(/\s+/g, " ");
  assert.equal(fingerprintOf("a", tidy, { start: second.start - 1, end: second.end - 2 }), names[1]);
});

void test("[DE3] only whole words count as an occurrence", () => {
  const before = "Marrine and Marrin. Marrin left.";
  const after = "Marrines and Marrin. Marrin left.";
  assert.equal(
    fingerprintOf("a", before, { start: 12, end: 18 }),
    fingerprintOf("a", after, { start: 13, end: 19 }),
  );
  assert.notEqual(
    fingerprintOf("a", before, { start: 12, end: 18 }),
    fingerprintOf("a", before, { start: 20, end: 26 }),
  );
});

void test("[DE4] a fingerprint stays when text without the words is put in elsewhere, and any words have one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const at = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
      const [start = 0, end = 0] = at;
      assert.match(fingerprintOf("r", text, { start, end }), /^[0-9a-f]{16}$/);
    }),
  );
  const added = "The council meets on Tuesday. ";
  assert.equal(
    fingerprintOf("a", added + story, { start: second.start + added.length, end: second.end + added.length }),
    fingerprintOf("a", story, second),
  );
});

void test("[DE5] an anchor fits its own place best, other words never", () => {
  const here = anchorOf(story, second);
  assert.equal(fitOf(here, here), 1);
  assert.ok(fitOf(here, anchorOf(story, first)) < 1);
  assert.equal(fitOf(here, { ...here, exact: "Mara Astley took bribe" }), 0);
  assert.ok(fitOf(here, { ...here, exact: "Mara Astley took bribes" }) > 0);
});

void test("[DE6] one side may change, both not, unless the words are long enough to be no chance", () => {
  const here = anchorOf(story, second);
  const other = "Elsewhere, it is said of old that ";
  assert.ok(fitOf(here, { ...here, prefix: other.slice(0, 32) }) > 0);
  assert.ok(fitOf(here, { ...here, suffix: other.slice(0, 32) }) > 0);
  assert.equal(fitOf(here, { ...here, prefix: "Q: ", suffix: " [ends]" }), 0);
  const long = { ...here, exact: "No one had asked her about it before the middle of June." };
  const moved = { ...long, prefix: "Q: ", suffix: " [ends]" };
  assert.ok(fitOf(long, moved) > 0);
  assert.ok(fitOf(long, moved) < fitOf(long, { ...long, prefix: "Q: " }));
});
