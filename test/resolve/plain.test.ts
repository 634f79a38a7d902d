import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader, type StoryClaims } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

/** Sentences that no weights may get wrong: each new training run is held against them. */
type Row = readonly [text: string, claims: readonly string[]];

const accusing: readonly Row[] = [
  ["Councillor Ada Brill accused Jonas Kerr of dumping tyres in the lake.", ["Ada Brill accuses Jonas Kerr"]],
  ["Dora Fenn accused the Larkspur Bank of hiding its losses.", ["Dora Fenn accuses Larkspur Bank"]],
  ["Nils Harrow accused Petra Lund of lying to the inquiry.", ["Nils Harrow accuses Petra Lund"]],
  ["The teachers’ union accused Nils Harrow of lying.", ["teachers’ union accuses Nils Harrow"]],
  ["Jonas Kerr was accused of dumping tyres in the lake.", ["? accuses Jonas Kerr"]],
  ["Petra Lund has been accused of taking bribes.", ["? accuses Petra Lund"]],
  ["The bank's founder, Orrin Vale, was accused of spying on his tenants.", ["? accuses Orrin Vale"]],
  ["Jonas Kerr is alleged to have forged the deed.", ["? accuses Jonas Kerr"]],
  ["Petra Lund allegedly stole the fund's money.", ["? accuses Petra Lund"]],
  ["Prosecutors allege that Jonas Kerr bribed two inspectors.", ["prosecutors accuses Jonas Kerr"]],
  ["Ada Brill said Jonas Kerr had stolen the money.", ["Ada Brill accuses Jonas Kerr"]],
  ["Ada Brill claimed that Jonas Kerr had forged her signature.", ["Ada Brill accuses Jonas Kerr"]],
  ["Police said Jonas Kerr had set fire to the barn.", ["Police accuses Jonas Kerr"]],
  ["“Jonas Kerr is a thief,” Ada Brill said.", ["Ada Brill accuses Jonas Kerr"]],
  ["Prosecutors charged Petra Lund with fraud.", ["prosecutors accuses Petra Lund"]],
];

const harmless: readonly Row[] = [
  ["Ada Brill said the bridge would open on Friday.", ["Ada Brill says"]],
  ["Ada Brill praised Jonas Kerr for saving the library.", ["Ada Brill says"]],
  ["“Petra Lund stole the show,” Ada Brill said.", ["Ada Brill says"]],
  ["Jonas Kerr said that he had been robbed.", ["Jonas Kerr says"]],
];

const answering: readonly Row[] = [
  ["Petra Lund denied taking bribes.", ["Petra Lund denies"]],
  ["Jonas Kerr pleaded not guilty to theft.", ["Jonas Kerr denies"]],
  ["Jonas Kerr rejected the allegations.", ["Jonas Kerr denies"]],
  ["Petra Lund declined to comment.", ["Petra Lund is silent"]],
  ["Jonas Kerr did not respond to a request for comment.", ["Jonas Kerr is silent"]],
  ["Petra Lund admitted that she had lied.", ["Petra Lund confirms"]],
];

/** What the text says, and what we make of it so far. Once one is right, it goes up to the others. */
const notYet: readonly (readonly [text: string, wanted: readonly string[], now: readonly string[]])[] = [
  [
    "The dockers’ union accused Harrow Mill of falsifying its safety records.",
    ["dockers’ union accuses Harrow Mill"],
    ["? accuses Harrow Mill"],
  ],
  [
    "Pocketmint's founder, Orla Venn, was accused of spying on market traders.",
    ["? accuses Orla Venn"],
    ["? says"],
  ],
  [
    "Prosecutors accused Dale Orvane and Ruth Nesbeth of bribery.",
    ["prosecutors accuses Dale Orvane and Ruth Nesbeth"],
    ["prosecutors accuses Dale Orvane"],
  ],
  ["🌊 Mara Rell denied recruiting anyone.", ["Mara Rell denies"], []],
];

void describe("plain sentences", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));
  const told = async (text: string): Promise<string[]> =>
    toldBy(await readStory(makeStory({ id: "plain", text }), reader));

  for (const [text, claims] of [...accusing, ...harmless, ...answering])
    void test(`[A14] ${text}`, async () => {
      assert.deepEqual(await told(text), claims);
    });

  for (const [text, wanted, now] of notYet)
    void test(`[A14] not yet: ${text}`, async () => {
      const claims = await told(text);
      assert.notDeepEqual(claims, wanted, "right now: it belongs to the others");
      assert.deepEqual(claims, now);
    });
});

function toldBy({ claims }: StoryClaims): string[] {
  return claims.map(({ accusation, about, status, speaker }) => {
    const who = speaker ?? "?";
    if (status === "denied") return `${who} denies`;
    if (status === "no-comment") return `${who} is silent`;
    if (status === "confirmed") return `${who} confirms`;
    return accusation ? `${who} accuses ${about.join(" and ")}` : `${who} says`;
  });
}
