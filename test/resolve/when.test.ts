import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

/** `published` is Thursday, 14 May 2026. */
const cases: readonly (readonly [title: string, text: string, when: string | null])[] = [
  ["behind the cue", "Dana Rell said on Friday that the ferry would stop.", "2026-05-08"],
  ["behind the addressee", "Dana Rell told reporters on Tuesday that the ferry would stop.", "2026-05-12"],
  [
    "at the sentence’s beginning",
    "On Monday, the Harbour Board said that the ferry would stop.",
    "2026-05-11",
  ],
  ["in a statement", "“The ferry will stop,” the Harbour Board said in a statement on 3 May.", "2026-05-03"],
  ["not inside what is said", "Dana Rell said that the ferry sank on Friday.", null],
  ["not beyond another verb", "Dana Rell, who was elected on Friday, said that the ferry would stop.", null],
];

void describe("when a claim was said", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  for (const [title, text, when] of cases) {
    void test(`[V15] ${title}`, async () => {
      const story = makeStory({ id: "a", text, imprint: { published: "2026-05-14" } });
      const { claims } = await readStory(story, reader);
      assert.equal(claims.find((claim) => claim.in === null)?.when, when);
    });
  }
});
