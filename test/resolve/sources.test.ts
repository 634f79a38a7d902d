import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";
import { testSpeakers, type SpeakerCase } from "./speaker-cases.ts";

const cases: readonly SpeakerCase[] = [
  {
    title: "[V16] a bare role in headline or lead is the only one whom the text then names as that",
    text: "A retired judge said on Friday that the mill was never safe.\n\nThe judge, Orla Venn, inspected it in 2011. Venn said the beams had rotted.",
    speakers: { said: "Orla Venn", "said 2": "Orla Venn" },
  },
  {
    title: "[V16] … but not where two are",
    text: "A judge said on Friday that the mill was never safe.\n\nJudge Orla Venn and Judge Lucan Threll inspected it in 2011.",
    speakers: { said: "judge" },
  },
  {
    title: "[V16] … nor where the text tells him apart",
    text: "A retired judge said on Friday that the mill was never safe.\n\nThe judge, Orla Venn, inspected it in 2011. Their new judge said the beams had rotted.",
    speakers: { said: "Orla Venn", "said 2": "new judge" },
  },
  {
    title: "[V17] somebody’s coach is who is said to be that",
    text: "Mara Quint left the rink on Monday with her coach, Ione Payle. Payle drove home.\n\nQuint was tired, her coach said.",
    speakers: { said: "Ione Payle" },
  },
  {
    title: "[V17] … but not one of two coaches of nobody’s in particular",
    text: "The coaches Ione Payle and Wren Tolland left the rink on Monday.\n\nMara Quint was tired, her coach said.",
    speakers: { said: "Mara Quint's coach" },
  },
  {
    title: "[V18] a spokesman without more is the only body’s that was spoken of just before",
    text: "Pellam Mutual has yet to pay the claim. A spokeswoman said that the papers were late.",
    speakers: { said: "Pellam Mutual spokeswoman" },
  },
  {
    title: "[V18] … and nobody’s where two were",
    text: "Pellam Mutual has sued Brightlid Ferries. A spokeswoman said that the papers were late.",
    speakers: { said: "spokeswoman" },
  },
  {
    title: "[V19] “one” and “another” are one of those spoken of last",
    text: "Two passengers waited at the stop. One said that the bus was late. Another said that it had never come.",
    speakers: { said: "passenger", "said 2": "another passenger" },
  },
  {
    title: "[V19] … or what their apposition says",
    text: "Two passengers waited at the stop. Another, a hospital porter who has no car, said that the bus was late.",
    speakers: { said: "hospital porter" },
  },
  {
    title: "[V20] a paper that somebody holds or filed is not his word",
    text: "An internal audit obtained by the Harbour Board said that the crane was overloaded. An affidavit filed by Dana Rell said that the lamp was out.",
    speakers: { said: "internal audit", "said 2": "affidavit" },
  },
  {
    title: "[V21] “no group” is nobody, and no pronoun is nobody’s",
    text: "No group said that it had lit the fire. Dana Rell, a clerk, closed the pier. Nobody said a word about that. She said that the ferry would stop.",
    speakers: { said: null, "said 3": "Dana Rell" },
  },
  {
    title: "[V22] those in an apposition of several names say it together",
    text: "Two guests, Dana Rell and Orla Venn, said that the soup was cold.",
    speakers: { said: "Dana Rell; Orla Venn" },
  },
  {
    title: "[V22] … but an example is no list",
    text: "Analysts, including Dana Rell and Orla Venn, said that the price would fall.",
    speakers: { said: "analysts" },
  },
  {
    title: "[V23] a name behind another’s calling is not the source",
    text: "The former wife of singer Lucan Threll said that the house was cold.",
    speakers: { said: "former wife of Lucan Threll" },
  },
  {
    title: "[V24] a pronoun is the subject’s, also where its name stands in apposition",
    text: "Lucan Threll said that the roof leaks. The acting head, Piers Astley, starts tomorrow. He said that the pupils are fine.",
    speakers: { said: "Lucan Threll", "said 2": "Piers Astley" },
  },
  {
    title: "[V25] the company is the only body named just before, never the police",
    text: "Oakhaven police closed the road. The operator, Pellam Ferries, has run the route since 1990. In a short statement the company said that the ferry would stop.",
    speakers: { said: "Pellam Ferries" },
  },
  {
    title: "[V26] “I” in the words of a letter is the person who spoke last, never the letter",
    text: "In a letter read at the chapel, the bishop, Lucan Threll, said that he had made a mistake. “I told myself that the school was closing,” it continued.",
    speakers: { told: "Lucan Threll" },
  },
  {
    title: "[V26] … and nobody where none spoke",
    text: "A letter lay on the desk. “I know that the school was closing,” it said.",
    speakers: { know: null },
  },
];

void describe("what a source is called", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  testSpeakers(cases, () => reader);

  void test("[E19] officials, papers and several bodies without a name are nobody in people", async () => {
    const text =
      "A memo said that the crane was old. Two airlines said that the port would close. The health ministry said that the clinic was safe.";
    const { people } = await readStory(makeStory({ id: "a", text }), reader);
    assert.deepEqual(
      people.map(({ name }) => name),
      ["health ministry"],
    );
  });
});
