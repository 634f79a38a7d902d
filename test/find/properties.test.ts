import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import * as fc from "fast-check";
import { readStory, type Reader } from "../../src/index.ts";
import { makeStory } from "../../src/story/story.ts";
import { sharedReader } from "../reader.ts";
import { assertClaims } from "./sound.ts";

const part = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("Rell ", "the dean ", "police ", "She ", "The Ledger ", "two officials "),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "said ",
      "denied ",
      "reported that ",
      "allegedly ",
      "told the court ",
      "did not respond ",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "declined to comment ",
      "was accused of ",
      "according to ",
      "rumours of ",
      "citing ",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "the bell was sold",
      "the fund is empty",
      "bribery",
      "he had fled",
      "whom they did not name",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ". ",
      ", ",
      ": ",
      "“",
      "”",
      '"',
      "\n\n",
      "\n",
      " — ",
      "? ",
      ":\n\n",
      "’s ",
      "\r\n",
      "\u2028",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "😀",
      "👩🏽‍🚒",
      "e\u0301",
      "\u202eחיים\u202c",
      "مرحبا ",
      "so\u00adld ",
      "\u200b",
      "\u0301",
      "\ufeff",
      "\ud83d",
      "\ude00",
      "東京",
      "\u00a0",
      "\u0000",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
);

void describe("any story", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  void test("[F21] pieces that touch are one piece, for no space parts them", async () => {
    for (const text of [
      "the bell was sold”Rell was accused of. ",
      "”said ”allegedly according to police \0\0the bell was soldtold the court bribery",
    ]) {
      const { claims } = await readStory(makeStory({ id: "a", text }), reader);
      assert.ok(claims.length > 0);
      assertClaims(text, claims);
    }
  });

  for (const style of ["guide", "polnear"] as const) {
    void test(`[F21] ${style}: whatever the text, every span is exact and nesting ends`, async () => {
      let claims = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(part, { minLength: 1, maxLength: 40 }),
          fc.nat(2),
          async (parts, quoted) => {
            const text = parts.join("");
            const plain = makeStory({ id: "a", text });
            const story = makeStory({ id: "a", text, blockQuotes: plain.paragraphs.slice(1, 1 + quoted) });
            const result = await readStory(story, reader, { style });
            assertClaims(text, result.claims);
            claims += result.claims.length;
          },
        ),
        { numRuns: Number(process.env["RUNS"] ?? 150) },
      );
      assert.ok(claims > 50, `the random texts made only ${claims} claims`);
    });
  }
});
