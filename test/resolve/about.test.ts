import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Claim, type Reader, type StoryClaims } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

void describe("whom a claim accuses", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  const read = (text: string): Promise<StoryClaims> => readStory(makeStory({ id: "about", text }), reader);
  const accusers = async (text: string): Promise<[string, readonly string[], boolean | null][]> => {
    const { claims, story } = await read(text);
    const blaming = claims.filter(({ kind }) => kind === "accuses");
    return blaming.map((claim) => [cueOf(claim, story.text), claim.about, claim.accusation]);
  };

  void test("[A1] the object of an active cue is accused, not who speaks", async () => {
    const text = "Councillor Hugh Marlpit accused Gerrit Sandlow of dumping asbestos in the old pit.";
    assert.deepEqual(await accusers(text), [["accused", ["Gerrit Sandlow"], true]]);
  });

  void test("[A1] the subject of a passive cue is accused", async () => {
    const text = "Mara Quint was accused of running a smuggling ring. She lives in Tar Lane.";
    assert.deepEqual(await accusers(text), [["was accused of", ["Mara Quint"], true]]);
  });

  void test("[A1] a fronted participle accuses the subject of its sentence", async () => {
    const text = "Accused of billing dead patients, the Hollin Clinic has closed its doors for a week.";
    assert.deepEqual(await accusers(text), [["Accused of", ["Hollin Clinic"], true]]);
  });

  void test("[A2] a pronoun stands for somebody named before", async () => {
    const text = "Tomas Velk sold the tower in June. He is alleged to have forged the deed.";
    assert.deepEqual(await accusers(text), [["is alleged to", ["Tomas Velk"], true]]);
  });

  void test("[A2] a noun stands for somebody named before", async () => {
    const text = "Kester Amory scored twice on Saturday. The striker has been accused of betting on defeats.";
    assert.deepEqual(await accusers(text), [["has been accused of", ["Kester Amory"], true]]);
  });

  void test("[A2] a noun for a body stands for no outlet", async () => {
    const { claims } = await read(
      "The Lantern Circle was raided on Friday. The Harbour Ledger reported that its safe was empty. Three couriers of the alleged ring were stopped.",
    );
    assert.deepEqual(
      claims.filter(({ about }) => about.includes("Harbour Ledger")),
      [],
    );
  });

  void test("[A3] the owner of an accused person is not accused", async () => {
    const text = "Isolde Tranter accused Pocketmint’s founder, Orla Venn, of spying on market traders.";
    assert.deepEqual(await accusers(text), [["accused", ["Orla Venn"], true]]);
  });

  void test("[A4] a charge against nobody in particular is no accusation", async () => {
    const { claims } = await read("It is alleged that there was fraud. The pier was built in 1904.");
    const [claim] = claims;
    assert.deepEqual([claim?.about, claim?.accusation], [[], false]);
  });

  void test("[A5] each accusation has a reason that names its words", async () => {
    const { claims, reasons, story } = await read(
      "Wystan Fell accused the Alder Theatre of cheating its cast.",
    );
    const reason = reasons.get(claims[0]?.id ?? "")?.find(({ field }) => field === "about");
    assert.equal(reason?.value, "Alder Theatre");
    assert.ok(reason?.at && story.text.slice(reason.at.start, reason.at.end) !== "");
    assert.notEqual(reason.why, "");
  });
});

function cueOf({ cue }: Claim, text: string): string {
  return cue.map(({ start, end }) => text.slice(start, end)).join(" … ");
}
