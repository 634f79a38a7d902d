import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";
import { speakerAt, testSpeakers, type SpeakerCase } from "./speaker-cases.ts";

const cases: readonly SpeakerCase[] = [
  {
    title: "[V1] a short form and a pronoun are who was named in full",
    text: "Dana Rell, the harbour master, closed the pier on Monday. “The piles are rotten,” Rell said. She added that the ferry would stop.",
    speakers: { said: "Dana Rell", added: "Dana Rell" },
  },
  {
    title: "[V2] a title, an apposition and “according to” name the person",
    text: "According to Health Minister Orla Venn, the clinic will open in May. The mayor of Oakhaven, Lucan Threll, said that the roof leaks.",
    speakers: { "According to": "Orla Venn", said: "Lucan Threll" },
  },
  {
    title: "[V3] somebody unnamed has a description without article, apposition and relative clause",
    text: "A former deckhand who asked for work said that the ropes were old. Two senior officials said the port would close.",
    speakers: { said: "former deckhand", "said 2": "two senior officials" },
  },
  {
    title: "[V4] a spokesman for a body is the body’s spokesman",
    text: "A spokesman for the Harbour Board said the pier was safe. Nobody was hurt, police in Oakhaven said.",
    speakers: { said: "Harbour Board spokesman", "said 2": "Oakhaven police" },
  },
  {
    title: "[V5] “the official” is the official who spoke before",
    text: "A customs official said that two crates were missing. The ship left on Friday with a new crew.\n\nThe official said the crates held tea.",
    speakers: { said: "customs official", "said 2": "customs official" },
  },
  {
    title: "[V6] “I” is who says the words that it stands in",
    text: "“I believe that the bridge will hold,” said Greta Loom. She is an engineer.",
    speakers: { said: "Greta Loom", believe: "Greta Loom" },
  },
  {
    title: "[V7] of a man and a woman the pronoun tells which",
    text: "Mr Corin Lathe met Mrs Nadia Forrand at the theatre on Monday. She said that the trapdoor was stuck.",
    speakers: { said: "Nadia Forrand" },
  },
  {
    title: "[V8] two who speak together are both named, in the order of the text",
    text: "Orla Venn and Milo Tasker said that the fund was empty.",
    speakers: { said: "Orla Venn; Milo Tasker" },
  },
  {
    title: "[V9] nobody, where the text names nobody",
    text: "It is alleged that Piers Dunnock sold the bells.",
    speakers: { "is alleged": null },
  },
  {
    title: "[V10] a statement by a body is the body’s word",
    text: "A report by the Harbour Board said that the crane was overloaded. It was read aloud on Tuesday.",
    speakers: { said: "Harbour Board" },
  },
];

void describe("who says each claim", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  testSpeakers(cases, () => reader);

  void test("[V11] where two could be meant, nobody is", async () => {
    const text = "Robin Sayle and Kim Dray shook hands. She said that the ferry was late.";
    const story = await readStory(makeStory({ id: "a", text }), reader);
    assert.equal(speakerAt(story, "said"), null);
  });

  void test("[V12] the reason names words, speaker and what tells", async () => {
    const text = "Dana Rell closed the pier on Monday. She said that the ferry would stop.";
    const story = await readStory(makeStory({ id: "a", text }), reader);
    const reasons = story.claims.flatMap(({ id }) => story.reasons.get(id) ?? []);
    const why = reasons.find(({ field }) => field === "speaker")?.why ?? "";
    assert.match(why, /^“She” → Dana Rell: the last woman named, one sentence before$/);
  });
});
