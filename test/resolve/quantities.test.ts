import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

void describe("a story's quantities", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  async function counts(text: string, ...expected: readonly string[]): Promise<void> {
    const { quantities, story } = await readStory(
      makeStory({ id: "s", text, imprint: { published: "2026-05-14" } }),
      reader,
    );
    const lines = quantities.map(
      ({ at, value, unit, of }) =>
        `${story.text.slice(at.start, at.end)} = ${value} ${unit ?? "-"} of ${of ?? "-"}`,
    );
    assert.deepEqual(lines, expected, text);
  }

  void test("[S15] figures with a unit before or behind them", async () => {
    await counts("Quint moved £240,000 from the flood fund.", "£240,000 = 240000 £ of the flood fund");
    await counts("The board lost 20% of the takings.", "20% = 20 % of the takings");
    await counts("It cost $1.1 million.", "$1.1 million = 1100000 $ of -");
    await counts(
      "Profit rose 8% to £2.9m from £2.5m.",
      "8% = 8 % of -",
      "£2.9m = 2900000 £ of -",
      "£2.5m = 2500000 £ of -",
    );
    await counts("The lorry held 40 tonnes of copper.", "40 tonnes = 40 tonnes of copper");
    await counts("The fine is 300 euros.", "300 euros = 300 € of -");
  });

  void test("[S16] things that are counted, in figures and in words", async () => {
    await counts("Customs officers stopped two suspected couriers.", "two = 2 - of suspected couriers");
    await counts("The yard has twenty-one sheds.", "twenty-one = 21 - of sheds");
    await counts(
      "The half-dozen trucks and the ten-storey tower stand half a mile apart.",
      "half-dozen = 6 - of trucks",
      "ten = 10 - of storey",
      "half a mile = 0.5 miles of -",
    );
    await counts("A dozen clerks came.", "A dozen = 12 - of clerks");
    await counts("Half of the money is gone.", "Half = 0.5 - of the money");
    await counts("Three of the clerks left.", "Three = 3 - of the clerks");
    await counts("Some 80,000 people use it.", "80,000 = 80000 - of people");
    await counts("A crowd of 3.5 million people came.", "3.5 million = 3500000 - of people");
  });

  void test("[S17] dates, ages, ordinals, addresses, labels and scores are none", async () => {
    await counts("Mara Quint, 44, was born on 3 May 1982.");
    await counts("The 44-year-old lives at 12 Harbour Street.");
    await counts("It was the second time in the 21st century.");
    await counts("The vote is at 6 p.m. under Article 10.");
    await counts("Oakhaven won 3-2 at 10:30.");
    await counts("Mara Quint, 67 of Fenwick, minds one’s own business.");
    await counts("One of them spoke, on the one hand.");
  });
});
