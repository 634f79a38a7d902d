import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, property } from "fast-check";
import { readAll } from "./dates.ts";

const TIMES = 100_000;
const MOST = 20_000; // milliseconds of the processor, many times what is needed: a slow one passes, a square does not

const counts = new Map<string, number>();

for (const words of [
  "on Friday, ",
  "the end of ",
  "early ",
  "Friday ",
  "a day before ",
  "2014-",
  "May 3 and ",
  "between May and ",
  "’",
  "1,",
  "on the first Friday of ",
  "will be ",
]) {
  void test(`[D22] time grows with the text: “${words.trim()}” again and again`, () => {
    const before = process.cpuUsage();
    countDates(words);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < MOST);
  });
}

void test("[D22] 100,000 times “on Friday,” are 100,000 dates", () => {
  assert.equal(countDates("on Friday, "), TIMES);
});

/** How many dates the words give, so many times repeated; read once. */
function countDates(words: string): number {
  const count = counts.get(words) ?? readAll(words.repeat(TIMES)).length;
  counts.set(words, count);
  return count;
}

const pieces = constantFrom(
  ..."on in the last next Friday Monday May March 3 4 2014 1990s ’70s , - – to and between of week day year month before after ago later earlier that same early end mid two a first quarter spring fiscal 9/11 03/05/2014 31 June . \n\n weekend New Year ’s Eve".split(
    " ",
  ),
);

void test("[D23] dates are sorted, never overlap, and cut whole words without outer white space", () => {
  assertProperty(
    property(array(pieces, { maxLength: 30 }), (words) => {
      const text = words.join(" ");
      let end = -1;
      for (const { text: span, value, why } of readAll(text)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
        assert.match(text.slice(span.start, span.end), /^\S(?:[^]*\S)?$/);
        assert.match(value ?? "2014", /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/);
        assert.match(why, /^\S[^\n]*\S$/);
        end = span.end;
      }
    }),
    { numRuns: 2000 },
  );
});
