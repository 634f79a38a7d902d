import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { findClaims } from "../../src/find/find.ts";
import { makeStory, type Reader } from "../../src/index.ts";
import { gatherCast, type Cast, type Figure } from "../../src/resolve/cast.ts";
import { sharedReader } from "../reader.ts";

void describe("who is in a story", () => {
  let reader: Reader;
  before(async () => (reader = await sharedReader()));

  async function castOf(text: string): Promise<Cast> {
    const story = makeStory({ id: "cast", text });
    const { tagger, lexicon } = reader;
    return gatherCast({ story, lexicon, ...(await findClaims(story, { tagger, lexicon, style: "guide" })) });
  }

  void test("[E1] a figure is called by its fullest form, without title, article and possessive", async () => {
    const cast = await castOf(
      "Health Minister Orla Venn opened the mill on Monday. Venn’s deputy stayed away. Ms Venn said the mill was safe.",
    );
    assert.deepEqual(figure(cast, "Orla Venn").forms, ["Orla Venn", "Venn", "Ms Venn"]);
    assert.deepEqual(named(cast, "Venn"), []);
  });

  void test("[E1] … and stays whole where the given name, which no table knows, stands alone elsewhere", async () => {
    const cast = await castOf(
      "The actress Ione Quint was arrested on Friday at her house.\n\n“We are sorry about our friend Ione.”\n\nQuint, 41, lives in Tar Lane. Zelmira Ostrow wept for Zelmira, said our neighbour.",
    );
    assert.deepEqual(figure(cast, "Ione Quint").forms, ["Ione Quint", "Ione", "Quint"]);
    for (const part of ["Ione", "Quint", "Ostrow"]) assert.deepEqual(named(cast, part), []);
  });

  void test("[E2] particles, initials and Jr. belong to the name; a hyphen does not part it", async () => {
    const cast = await castOf(
      "Pieter van der Hale met Samir al-Tarrok and Ada K. Rell-Astley. Edric Payle Jr. was there too.",
    );
    for (const name of ["Pieter van der Hale", "Samir al-Tarrok", "Ada K. Rell-Astley", "Edric Payle Jr."])
      figure(cast, name);
  });

  void test("[E3] headlines and datelines name whom the body names, and nobody else by a capital alone", async () => {
    const cast = await castOf(
      "Rell Denies Claims Of Theft\n\nOAKHAVEN — Dana Rell denied on Friday that she had stolen the silver.\n\n“I was in Oakhaven all day,” Rell said.",
    );
    assert.deepEqual(figure(cast, "Dana Rell").mentions.length, 3);
    assert.deepEqual(
      cast.figures.map(({ name }) => name),
      ["Dana Rell", "Oakhaven"],
    );
  });

  void test("[E4] a word that only opens a sentence is no name", async () => {
    const cast = await castOf(
      "Police searched the house. Officials said the police had found nothing. Prosecutors agreed.",
    );
    assert.deepEqual(cast.figures, []);
  });

  void test("[E5] two full names that differ in the given name are two people", async () => {
    const cast = await castOf(
      "Dell Harrow was charged on Monday. His brother, Finn Harrow, was at home. Dell Harrow said nothing, and Finn Harrow said less.",
    );
    assert.deepEqual(named(cast, "Harrow"), []);
    figure(cast, "Dell Harrow");
    figure(cast, "Finn Harrow");
  });

  void test("[E6] a bare surname goes to the only bearer so far; of several, to the one who had it before the others came, or was just named in full; in doubt it stays apart", async () => {
    const first = await castOf("Dell Harrow left. Harrow came back. Finn Harrow came too.");
    assert.deepEqual(figure(first, "Dell Harrow").forms, ["Dell Harrow", "Harrow"]);
    const second = await castOf(
      "Dell Harrow left. Harrow came back at noon.\n\nThe police spoke to his brother, Finn Harrow. They found nothing. Harrow was charged.",
    );
    assert.equal(figure(second, "Dell Harrow").mentions.length, 3);
    assert.deepEqual(figure(second, "Finn Harrow").forms, ["Finn Harrow"]);
    const both = await castOf("Dell Harrow and Finn Harrow left. Harrow was charged with theft.");
    assert.deepEqual(figure(both, "Dell Harrow").forms, ["Dell Harrow"]);
    assert.deepEqual(figure(both, "Finn Harrow").forms, ["Finn Harrow"]);
    assert.deepEqual(figure(both, "Harrow").forms, ["Harrow"]);
  });

  void test("[E7] one name spelt two ways is one figure and marked; two that are both introduced are two", async () => {
    const one = await castOf(
      "Tessa Marrin left the club in May. Marrin paid £90. Ms Marrine declined to comment.",
    );
    assert.deepEqual(figure(one, "Tessa Marrin").variants, ["Marrine"]);
    const two = await castOf(
      "Jo Horden and Sam Horgan played on Sunday. Horden is a defender. Horgan keeps goal.",
    );
    assert.deepEqual(figure(two, "Jo Horden").variants, []);
    assert.deepEqual(figure(two, "Sam Horgan").forms, ["Sam Horgan", "Horgan"]);
  });

  void test("[E8] bodies are found by their nouns, their initials and their short forms", async () => {
    const cast = await castOf(
      "The State Bureau of Fisheries (SBF) closed the quay. The Lantern Circle protested. The SBF said the Circle had been told.\n\nFenwick police made no arrest.",
    );
    assert.deepEqual(figure(cast, "State Bureau of Fisheries").forms, ["State Bureau of Fisheries", "SBF"]);
    assert.deepEqual(figure(cast, "Lantern Circle").forms, ["Lantern Circle", "Circle"]);
    assert.equal(figure(cast, "Fenwick police").kind, "organisation");
  });

  void test("[E9] roles come from titles, appositions and copulas", async () => {
    const cast = await castOf(
      "Treasurer Piers Astley met the dean, Hollis Marrack, on Friday. Wren Tolland, a solicitor for the council, was there. Edric Payle is the verger.",
    );
    assert.deepEqual(figure(cast, "Piers Astley").roles, ["treasurer"]);
    assert.deepEqual(figure(cast, "Hollis Marrack").roles, ["dean"]);
    assert.deepEqual(figure(cast, "Wren Tolland").roles, ["solicitor for the council"]);
    assert.deepEqual(figure(cast, "Edric Payle").roles, ["verger"]);
  });

  void test("[E10] ages, homes and ties stand with the words that tell them", async () => {
    const text =
      "Mara Quint, 44, of Fenwick, was arrested on Friday. Her brother, Evan Quint, said nothing. Payle’s solicitor, Wren Tolland, spoke for Edric Payle.";
    const { attributes } = await castOf(text);
    const rows = attributes
      .filter(({ what }) => what !== "role")
      .map(({ person, what, value, of }) => [person, what, value, ...(of === null ? [] : [of])].join(" | "));
    assert.deepEqual(rows, [
      "Mara Quint | age | 44",
      "Mara Quint | place | Fenwick",
      "Evan Quint | tie | brother | Mara Quint",
      "Wren Tolland | tie | solicitor | Edric Payle",
    ]);
    for (const { value, at } of attributes)
      assert.equal(text.slice(at.start, at.end).toLowerCase(), value.toLowerCase());
  });

  void test("[E11] an age at another time counts only with its year", async () => {
    const undated = await castOf("Mara Quint, then 48, joined the club.");
    assert.deepEqual(
      undated.attributes.filter(({ what }) => what === "age"),
      [],
    );
    const dated = await castOf("Mara Quint, then 48, joined the club in 2019.");
    assert.deepEqual(
      dated.attributes.filter(({ what }) => what === "age").map(({ value, when }) => [value, when]),
      [["48", "2019"]],
    );
  });

  void test("[E12] a noun stands for a figure if its role was given and no other has it", async () => {
    const text = "The mayor, Lucan Threll, signed the contract. The mayor left at noon. The clerk stayed.";
    const { nouns } = await castOf(text);
    assert.deepEqual(
      nouns.map(({ person, start, end }) => [person, text.slice(start, end)]),
      [["Lucan Threll", "The mayor"]],
    );
    const two = await castOf(
      "The mayor of Skelby, Lucan Threll, met Agnes Payle, the mayor of Fenwick. The mayor left at noon.",
    );
    assert.deepEqual(two.nouns, []);
  });

  void test("[E13] somebody under two surnames is one figure if the text says so", async () => {
    const cast = await castOf(
      "Ilse Brandreth, who danced as Ilse Cardew, wrote to the board. In 1998 Cardew broke a hip.",
    );
    assert.deepEqual(figure(cast, "Ilse Brandreth").forms, ["Ilse Brandreth", "Ilse Cardew", "Cardew"]);
  });

  void test("[E14] the figure named in a span is that of its head, not of a possessor or complement", async () => {
    const text =
      "Quint’s spokesman said little. Mara Quint left. A lawyer for Mara Quint spoke. The dean, Hollis Marrack, stayed.";
    const cast = await castOf(text);
    assert.equal(namedIn(cast, text, "Quint’s spokesman"), null);
    assert.equal(namedIn(cast, text, "A lawyer for Mara Quint"), null);
    assert.equal(namedIn(cast, text, "The dean, Hollis Marrack,"), "Hollis Marrack");
  });
});

function figure(cast: Cast, name: string): Figure {
  const found = named(cast, name);
  assert.equal(found.length, 1, `no ${name} among ${cast.figures.map((one) => one.name).join(", ")}`);
  const one = cast.figures.find((other) => other.name === name);
  if (!one) throw new Error(name);
  return one;
}

function named(cast: Cast, name: string): string[] {
  return cast.figures.filter((one) => one.name === name).map((one) => one.name);
}

function namedIn(cast: Cast, text: string, words: string): string | null {
  const start = text.indexOf(words);
  return cast.namedIn({ start, end: start + words.length })?.name ?? null;
}
