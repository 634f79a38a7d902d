import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader, type StoryClaims } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

const TEXT =
  "Mara Quint was arrested in Oakhaven on Friday.\n\nWren Tolland, her lawyer, said Quint had done nothing wrong. She said so twice. Evan Payle was at home.";

void describe("the people of a story", () => {
  let reader: Reader;
  let result: StoryClaims;
  before(async () => {
    reader = await sharedReader();
    result = await readStory(makeStory({ id: "people", text: TEXT }), reader);
  });

  void test("[E15] who speaks, is accused or has a legal status is in people, everybody else named in names", () => {
    assert.deepEqual(result.people.map(({ name }) => name).toSorted(), ["Mara Quint", "Wren Tolland"]);
    assert.deepEqual(result.names.map(({ name, kind }) => `${name} ${kind}`).toSorted(), [
      "Evan Payle person",
      "Oakhaven place",
    ]);
  });

  void test("[E16] every mention says whose it is; no two of them overlap, and names are unique", () => {
    const names = [...result.people, ...result.names].map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(result.mentions.every(({ person }) => names.includes(person)));
    const sorted = result.mentions.toSorted((a, b) => a.start - b.start);
    assert.ok(sorted.every(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0)));
    assert.ok(sorted.some(({ as, person }) => as === "pronoun" && person === "Wren Tolland"));
  });
});
