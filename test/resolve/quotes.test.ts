import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

void describe("a story's quotations", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  async function quotes(text: string, ...expected: readonly string[]): Promise<void> {
    const { quotes: found, story } = await readStory(makeStory({ id: "s", text }), reader);
    const lines = found.map(
      ({ start, end, speaker, isSpeech }) =>
        `${story.text.slice(start, end)} ${isSpeech ? "speech" : "term"} ${speaker ?? "nobody"}`,
    );
    assert.deepEqual(lines, expected, text);
  }

  void test("[S12] a quotation has the speaker of the claim whose content it is", async () => {
    await quotes("“The gate was open,” said Orla Venn.", "“The gate was open,” speech Orla Venn");
    await quotes(
      "Orla Venn called the vote “a farce from start to finish”.",
      "“a farce from start to finish” speech Orla Venn",
    );
  });

  void test("[S13] a quotation that nobody says is speech without a speaker", async () => {
    await quotes(
      "The hall was full by noon.\n\n“I have never heard that building so quiet. Nobody moved.”\n\nThe bar serves soup.",
      "“I have never heard that building so quiet. Nobody moved.” speech nobody",
    );
  });

  void test("[S14] titles, nicknames and single terms are no speech", async () => {
    await quotes(
      "The Alder Theatre plays “The Widow’s Lamp” until Christmas.",
      "“The Widow’s Lamp” term nobody",
    );
    await quotes("The “widow’s board” hangs in the harbour office.", "“widow’s board” term nobody");
    await quotes("‘Thief’ treasurer sacked", "‘Thief’ term nobody");
  });
});
