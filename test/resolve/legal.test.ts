import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

void describe("who has what legal status", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  /** `Colm Rell: arrested, charged`, a line a person, in the order of the text. */
  async function statuses(text: string): Promise<string[]> {
    const { legal } = await readStory(
      makeStory({ id: "a", text, imprint: { published: "2026-05-14" } }),
      reader,
    );
    const byPerson = Map.groupBy(legal, ({ person }) => person);
    return Array.from(
      byPerson,
      ([person, rows]) => `${person}: ${rows.map(({ status }) => status).join(", ")}`,
    );
  }

  async function rows(text: string) {
    const result = await readStory(
      makeStory({ id: "a", text, imprint: { published: "2026-05-14" } }),
      reader,
    );
    const cues = new Map(
      result.claims.map(({ id, cue: [piece] }) => [id, piece && text.slice(piece.start, piece.end)]),
    );
    return result.legal.map(({ person, status, offence, cue, in: claim, when }) => ({
      person,
      status,
      offence,
      cue: text.slice(cue.start, cue.end),
      in: claim === null ? null : cues.get(claim),
      when,
    }));
  }

  void test("[G10] a row says who, what, the words, the offence, on whose word and when", async () => {
    assert.deepEqual(
      await rows(
        "Colm Rell lives in Fenwick. Police said Rell was arrested on Monday on suspicion of arson.",
      ),
      [
        {
          person: "Colm Rell",
          status: "arrested",
          offence: "arson",
          cue: "was arrested",
          in: "said",
          when: "2026-05-11",
        },
      ],
    );
    assert.deepEqual(await rows("Ada Quint was convicted of fraud in 2019."), [
      {
        person: "Ada Quint",
        status: "convicted",
        offence: "fraud",
        cue: "was convicted",
        in: null,
        when: "2019",
      },
    ]);
  });

  void test("[G10] one row a person and status, at the first place in the body", async () => {
    const text =
      "Colm Rell charged with arson\n\nColm Rell was arrested on Monday. He was charged with arson, and Rell was arrested by two constables.";
    const found = await rows(text);
    assert.deepEqual(
      found.map(({ status, cue }) => [status, cue]),
      [
        ["arrested", "was arrested"],
        ["charged", "was charged with"],
      ],
    );
  });

  void test("[G11] the person stands as subject, object, owner or noun", async () => {
    for (const text of [
      "Colm Rell was arrested on Monday.",
      "Officers arrested Colm Rell on Monday.",
      "The arrest of Colm Rell surprised the town.",
      "Colm Rell’s arrest surprised the town.",
      "Colm Rell, who was arrested on Monday, is a porter.",
      "Colm Rell, 44, was arrested on Monday.",
      "Colm Rell, brother of the singer Ada Quint, was arrested on Monday.",
      "Officers took Colm Rell into custody on Monday.",
      "Colm Rell turned himself in on Monday.",
    ]) {
      assert.deepEqual(await statuses(text), ["Colm Rell: arrested"], text);
    }
  });

  void test("[G11] several persons joined have a row each, and `both` sums them up", async () => {
    assert.deepEqual(
      await statuses("Colm Rell, 44, and Ada Quint, 31, were arrested and charged with arson on Monday."),
      ["Colm Rell: arrested, charged", "Ada Quint: arrested, charged"],
    );
    assert.deepEqual(
      await statuses("Colm Rell and Ada Quint live in Fenwick. Both men were arrested on Monday."),
      ["Colm Rell: arrested", "Ada Quint: arrested"],
    );
  });

  void test("[G11] pronouns and nouns are resolved", async () => {
    assert.deepEqual(
      await statuses("Colm Rell was arrested on Monday. He was released on bail on Tuesday."),
      ["Colm Rell: arrested, on-bail"],
    );
    assert.deepEqual(
      await statuses(
        "Colm Rell, 44, was arrested on Monday. The 44-year-old was sentenced to two years in prison.",
      ),
      ["Colm Rell: arrested, sentenced"],
    );
  });

  void test("[G12] somebody unnamed has a row if singled out; groups have none", async () => {
    assert.deepEqual(
      await statuses("Officers arrested Colm Rell on Monday. A second man was arrested on Tuesday."),
      ["Colm Rell: arrested", "second man: arrested"],
    );
    assert.deepEqual(
      await statuses(
        "Officers arrested dozens of protesters. Eight men were detained, and more than 200 people were arrested.",
      ),
      [],
    );
  });

  void test("[G12] who comes in without a name is the one whom the text names next", async () => {
    assert.deepEqual(
      await statuses(
        "A Fenwick man was arrested on Monday after a fire at the port.\n\nColm Rell, 44, was charged with arson on Tuesday.",
      ),
      ["Colm Rell: arrested, charged"],
    );
  });

  void test("[G13] what is denied, possible, wished or general is no row", async () => {
    for (const text of [
      "Colm Rell was not charged.",
      "If convicted, Colm Rell could face two years in prison.",
      "Colm Rell could be charged with arson.",
      "Ada Quint called for the arrest of Colm Rell.",
      "The board would consider charging Colm Rell with arson.",
      "A driver found guilty of speeding could lose the licence.",
    ]) {
      assert.deepEqual(await statuses(text), [], text);
    }
  });

  void test("[G13] an arrest is no charge, a charge no conviction, an acquittal none either", async () => {
    const text =
      "Colm Rell was arrested for arson. Ada Quint was charged with fraud. Orla Venn was acquitted of theft. Milo Tasker is to go on trial in June.";
    assert.deepEqual(await statuses(text), [
      "Colm Rell: arrested",
      "Ada Quint: charged",
      "Orla Venn: acquitted",
      "Milo Tasker: on-trial",
    ]);
  });

  void test("[G13] neither the officer, nor the judge, nor the victim has the status", async () => {
    assert.deepEqual(await statuses("Sergeant Orla Venn arrested Colm Rell on Monday."), [
      "Colm Rell: arrested",
    ]);
    assert.deepEqual(
      await statuses(
        "Judge Orla Venn sentenced Colm Rell to two years in prison for the murder of Milo Tasker.",
      ),
      ["Colm Rell: sentenced"],
    );
  });

  void test("[G14] a civil suit is sued, of the one it is against", async () => {
    assert.deepEqual(await statuses("Ada Quint sued Colm Rell over the sale of a barn."), [
      "Colm Rell: sued",
    ]);
    assert.deepEqual(await statuses("Ada Quint sued in Fenwick for libel and won."), []);
  });
});
