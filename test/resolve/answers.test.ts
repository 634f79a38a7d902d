import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { partyUses } from "../../src/lexicon/party-rows.ts";
import { sharedReader } from "../reader.ts";

const ACCUSED = "Leander Pask accused Mara Quint of running a smuggling ring from her laundry.";

void describe("what answers an accusation", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  /** The cue of each answering claim with the cues that it answers. */
  const answersIn = async (text: string): Promise<Record<string, string[]>> => {
    const { claims } = await readStory(makeStory({ id: "answers", text }), reader);
    const cueOf = (id: string): string => {
      const piece = claims.find((claim) => claim.id === id)?.cue[0];
      return piece ? text.slice(piece.start, piece.end) : "";
    };
    const answering = claims.filter(({ answers }) => answers.length > 0);
    return Object.fromEntries(answering.map(({ id, answers }) => [cueOf(id), answers.map(cueOf)]));
  };

  void test("[A6] a denial answers what its speaker is accused of, and concerns the same people", async () => {
    assert.deepEqual(await answersIn(`${ACCUSED} Quint denied the charge.`), { denied: ["accused"] });
    const { claims } = await readStory(
      makeStory({ id: "a", text: `${ACCUSED} Quint denied the charge.` }),
      reader,
    );
    assert.deepEqual(claims.at(-1)?.about, ["Mara Quint"]);
  });

  void test("[A6] a lawyer answers for whom she speaks", async () => {
    assert.deepEqual(await answersIn(`${ACCUSED} A lawyer for Quint rejected the allegation.`), {
      rejected: ["accused"],
    });
  });

  void test("[A7] a silence answers the accusation of those for whom it is", async () => {
    assert.deepEqual(await answersIn(`${ACCUSED} Her spokesman, Pell Arden, declined to comment.`), {
      declined: ["accused"],
    });
  });

  void test("[A7] a silence of somebody else, or on something else, answers nothing", async () => {
    assert.deepEqual(await answersIn(`${ACCUSED} Orla Venn did not name the ship.`), {});
    assert.deepEqual(await answersIn(`${ACCUSED} The town of Oakhaven declined to comment.`), {});
  });

  void test("[A8] what is denied may stand in the denial", async () => {
    const text = "Ruth Sandry rejected rumours that she had been paid to look away.";
    assert.deepEqual(await answersIn(text), { rejected: ["rumours"] });
  });

  void test("[A8] a denial without an accusation before it answers nothing", async () => {
    assert.deepEqual(await answersIn("Quint denied stealing the boat."), {});
  });

  void test("[A9] the reason says for whom a silence is", async () => {
    const text = `${ACCUSED} Quint declined to comment.`;
    const { claims, reasons } = await readStory(makeStory({ id: "a", text }), reader);
    const told = reasons.get(claims.at(-1)?.id ?? "")?.find(({ field }) => field === "answers");
    assert.match(told?.why ?? "", /silent for Mara Quint/);
  });

  void test("[A11] a statement by the accused answers the accusation; one by a bystander does not", async () => {
    const reply = "Quint insisted that she had paid for every bottle.";
    assert.deepEqual(await answersIn(`${ACCUSED} ${reply}`), { insisted: ["accused"] });
    assert.deepEqual(await answersIn(`${ACCUSED} The weather office said rain would fall on Friday.`), {});
  });

  void test("[A12] a lawyer named as such once answers for her client later on, others do not", async () => {
    const between = "Pell Arden, a lawyer for Quint, arrived at noon. The hall was full.";
    const denies = "denied the allegation.";
    assert.deepEqual(await answersIn(`${ACCUSED} ${between} Arden ${denies}`), { denied: ["accused"] });
    const { claims, reasons } = await readStory(
      makeStory({ id: "a", text: `${ACCUSED} ${between} Arden declined to comment.` }),
      reader,
    );
    const told = reasons.get(claims.at(-1)?.id ?? "")?.find(({ field }) => field === "answers");
    assert.match(told?.why ?? "", /silent for Pell Arden, Mara Quint/);
    const stranger = "Orla Venn, a clerk for the town, arrived at noon.";
    const silent = await readStory(
      makeStory({ id: "b", text: `${ACCUSED} ${stranger} Venn declined to comment.` }),
      reader,
    );
    const why = silent.reasons.get(silent.claims.at(-1)?.id ?? "")?.find(({ field }) => field === "answers");
    assert.equal(silent.claims.at(-1)?.kind, "declines");
    assert.equal(why, undefined);
  });

  void test("[A13] what is said right after a question answers it, unless the asker goes on", async () => {
    const asked = "Quint was asked whether she owned the boat.";
    assert.deepEqual(await answersIn(`${asked} She replied that her brother did.`), {
      replied: ["was asked"],
    });
    assert.deepEqual(
      await answersIn("Ruth Sandry asked who owned the boat. Sandry said that rain was coming."),
      {},
    );
  });
});

void test("[A10] every row of parties.tsv has a known use, is found, and stands in its own example", () => {
  const { parties } = openLexicon();
  const uses: readonly string[] = partyUses;
  const file = readFileSync(join(import.meta.dirname, "../../data/lexicon/en/parties.tsv"), "utf8");
  for (const line of file.trimEnd().split("\n").slice(2)) {
    const [form = "", use = "", example = ""] = line.split("\t");
    const noun = form.replace(/[{}]/g, "");
    assert.ok(uses.includes(use), line);
    assert.ok(
      [...(parties.get(noun) ?? [])].some((one) => one === use),
      line,
    );
    assert.ok(example.toLowerCase().includes(noun), line);
  }
});
