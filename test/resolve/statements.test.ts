import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader, type StoryClaims } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

void describe("what a story says that somebody did", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  async function told(text: string): Promise<string[]> {
    return linesOf(await readStory(makeStory({ id: "s", text }), reader));
  }

  async function tells(text: string, ...expected: readonly string[]): Promise<void> {
    assert.deepEqual(await told(text), expected, text);
  }

  void test("[S1] the story's own voice: agent, victim and the words of the deed", async () => {
    await tells("Teague Sorley stole two lorries from the shipyard.", "Teague Sorley: stole | 1 own");
    await tells("Mara Quint embezzled £9,000 last year.", "Mara Quint: embezzled | 1 own");
    await tells(
      "Colm Dray, who runs the bar, was robbed by Piers Dunnock.",
      "Piers Dunnock: robbed > Colm Dray | 1 own",
    );
    await tells("The letter was forged by Piers Dunnock.", "Piers Dunnock: forged | 1 own");
    await tells(
      "Quint’s theft of the harbour fund shook the town. Mara Quint lives in Fenwick.",
      "Mara Quint: theft | 1 own presupposed",
    );
  });

  void test("[S2] idioms, victims, things and plans are no accusation", async () => {
    await tells("Mara Quint stole the show at the Alder Theatre.");
    await tells("The storm robbed the village of its only bridge.");
    await tells("Mara Quint said that she would visit the prison, where she has taught painting.");
    await tells("If Mara Quint stole the money, she will lose her post.");
    await tells("Did Mara Quint steal the money?");
    await tells("The stolen car was found in Tar Lane by Mara Quint.");
    await tells("Mara Quint leads the fraud squad in Oakhaven.");
  });

  void test("[S2] the name that a thing is given is nobody’s", async () => {
    const lines = await told(
      "Mara Quint was accused of fraud. After stealing the money she bought a boat, and the thief named it Patience.",
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith("Patience")),
      [],
    );
  });

  void test("[S3] a denied deed is told as denied", async () => {
    await tells("Mara Quint did not steal the money.", "Mara Quint: steal | 0 own");
    await tells("Mara Quint never took bribes.", "Mara Quint: took bribes | 0 own");
  });

  void test("[S4] who is called a thief, a killer, a fraudster", async () => {
    await tells("The arsonist, Callum Vey, lives in Tar Lane.", "Callum Vey: arsonist | 1 own");
    await tells("Callum Vey is a thief.", "Callum Vey: thief | 1 own");
    await tells("Callum Vey is no thief.", "Callum Vey: thief | 0 own");
    await tells("Fraudster Mara Quint moved to Fenwick.", "Mara Quint: Fraudster | 1 own");
    await tells("A thief can open such a lock in a minute.");
    await tells("Colm Dray of the Fugitive Task Force spoke to the school.");
  });

  void test("[S5] what a source says is carried, wherever the source stands", async () => {
    await tells("Police said Teague Sorley stole two lorries.", "Teague Sorley: stole | 1 “said”");
    await tells("Teague Sorley stole two lorries, police said.", "Teague Sorley: stole | 1 “said”");
    await tells(
      "According to the audit, Mara Quint embezzled £9,000.",
      "Mara Quint: embezzled | 1 “According to”",
    );
    await tells("“Teague Sorley stole two lorries,” said Orla Venn.", "Teague Sorley: stole | 1 “said”");
  });

  void test("[S6] a suspicion is no assertion: alleged, accused, suspected", async () => {
    await tells("Police allege that Teague Sorley stole two lorries.", "Teague Sorley: stole | 2 “allege”");
    await tells("Mara Quint allegedly embezzled £9,000.", "Mara Quint: embezzled | 2 “allegedly”");
    await tells("Mara Quint is accused of embezzling £9,000.", "Mara Quint: embezzling | 2 “is accused of”");
  });

  void test("[S7] the law's own words are a record", async () => {
    await tells("Callum Vey was convicted of arson in March.", "Callum Vey: arson | 1 record");
    await tells("Callum Vey pleaded guilty to arson.", "Callum Vey: arson | 1 record");
    await tells("Callum Vey was acquitted of arson.", "Callum Vey: arson | 0 record");
    await tells("Callum Vey was arrested on suspicion of arson.", "Callum Vey: arson | 2 record");
  });

  void test("[S8] a clause or noun that takes the deed for granted", async () => {
    await tells(
      "After she stole the ring, Mara Quint left for Fenwick.",
      "Mara Quint: stole | 1 own presupposed",
    );
    await tells("Mara Quint was dismissed for stealing a ring.", "Mara Quint: stealing | 1 own presupposed");
    await tells("Mara Quint continued to steal from the till.", "Mara Quint: steal from | 1 own presupposed");
  });

  void test("[S9] items below a line that hands words over are carried by it", async () => {
    const items = "• Piers Dunnock, the clerk, forged 41 slips.\n\n• Piers Dunnock embezzled £9,000.";
    await tells(
      `The audit report says:\n\n${items}`,
      "Piers Dunnock: forged | 1 record",
      "Piers Dunnock: embezzled | 1 record",
    );
    await tells(
      `The main points:\n\n${items}`,
      "Piers Dunnock: forged | 1 own",
      "Piers Dunnock: embezzled | 1 own",
    );
  });

  void test("[S10] an account that goes on after its source is marked", async () => {
    const text = "The indictment says Mara Quint embezzled £9,000. She forged two letters.";
    await tells(text, "Mara Quint: embezzled | 1 “says”", "Mara Quint: forged | 1 own continues “says”");
    await tells(
      text.replace(". She", ".\n\nShe"),
      "Mara Quint: embezzled | 1 “says”",
      "Mara Quint: forged | 1 own",
    );
  });

  void test("[S18] of a pronoun that two may be meant by, nobody is accused by name", async () => {
    await tells("Tomas Reyes met Piers Dunnock at the quay. He stole the seal.", "nobody: stole | 1 own");
  });

  void test("[S19] who asks why takes the deed for granted, who asks whether does not", async () => {
    await tells(
      "The board asked Mara Quint why she had embezzled the money.",
      "Mara Quint: embezzled | 1 “asked” presupposed",
    );
    await tells(
      "The board asked whether Mara Quint had embezzled the money.",
      "Mara Quint: embezzled | 3 “asked”",
    );
  });

  void test("[S11] an act that an accusation names is known again where it stands bare", async () => {
    const text =
      "Prosecutors allege that Mara Quint sold three generators.\n\nQuint sold the generators in May. Colm Dray sold the boat.";
    await tells(text, "Mara Quint: sold | 1 own");
  });
});

function linesOf({ statements, claims, story }: StoryClaims): string[] {
  const cueOf = (id: string): string => {
    const cue = claims.find((claim) => claim.id === id)?.cue[0] ?? { start: 0, end: 0 };
    return `“${story.text.slice(cue.start, cue.end)}”`;
  };
  return statements.map(({ agent, deed, victim, meaning, presupposed, carriedBy, continues }) => {
    const carrier = carriedBy === null ? "own" : "claim" in carriedBy ? cueOf(carriedBy.claim) : "record";
    const said = `${agent ?? "nobody"}: ${story.text.slice(deed.start, deed.end)}${victim ? ` > ${victim}` : ""}`;
    return `${said} | ${meaning} ${carrier}${presupposed ? " presupposed" : ""}${continues ? ` continues ${cueOf(continues)}` : ""}`;
  });
}
