import assert from "node:assert/strict";
import { test } from "node:test";
import { joinQuotations } from "../../src/find/run-on.ts";
import { claimIn, linesOf, pageOf } from "./claims.ts";

void test("[F6] a quotation that a claim has a part of belongs to it whole", () => {
  assert.deepEqual(
    joined("“It had been checked twice. There is a list,” Pryde said.", "Pryde | said | There is a list,”"),
    ["Pryde | said | “It had been checked twice. There is a list,”"],
  );
});

void test("[F6] sentences of speech right behind a claim belong to it", () => {
  assert.deepEqual(
    joined(
      "“The roof was sound,” Pryde said. “It had been checked. It was dry.”",
      "Pryde | said | “The roof was sound,”",
    ),
    ["Pryde | said | “The roof was sound,” … “It had been checked. It was dry.”"],
  );
  assert.deepEqual(
    joined("Pryde said the roof was sound. “It had been checked.”", "Pryde | said | the roof was sound"),
    ["Pryde | said | the roof was sound … “It had been checked.”"],
  );
});

void test("[F6] words that break off with a comma belong to whoever is named right behind", () => {
  const text = "“We left,” Rell told the court. “It was late.”";
  assert.deepEqual(joined(text, "Rell | told | “It was late.”"), [
    "Rell | told | “We left,” … “It was late.”",
  ]);
  const apart = "“We left,” it read. Rell told the court: “It was late.”";
  assert.deepEqual(joined(apart, "Rell | told | “It was late.”"), ["Rell | told | “It was late.”"]);
});

void test("[F6] … in the next paragraph too, behind an addressee or a place", () => {
  assert.deepEqual(
    joined(
      "“The books are in order,” Sorrel told the court.\n\n“Every page was signed.”",
      "Sorrel | told | “The books are in order,”",
    ),
    ["Sorrel | told | “The books are in order,” … “Every page was signed.”"],
  );
});

void test("[F6] … but not behind another sentence, nor where a cue of its own takes them", () => {
  const left = "“The roof was sound,” Pryde said. The bell was rung at noon by the dean. “It was checked.”";
  assert.deepEqual(joined(left, "Pryde | said | “The roof was sound,”"), [
    "Pryde | said | “The roof was sound,”",
  ]);
  const own = "“The roof was sound,” Pryde said. “It was not,” Rell said.";
  const claims = ["Pryde | said | “The roof was sound,”", "Rell | said#2 | “It was not,”"];
  assert.deepEqual(joined(own, ...claims), [
    "Pryde | said | “The roof was sound,”",
    "Rell | said | “It was not,”",
  ]);
});

void test("[F6] a quotation inside a sentence of the story's own goes to nobody", () => {
  const text = "Pryde said the roof was sound. “The Keeper” opens on Friday.";
  assert.deepEqual(joined(text, "Pryde | said | the roof was sound"), ["Pryde | said | the roof was sound"]);
});

void test("[F7] sentences in the first person behind direct speech go on with it where the marks are lost", () => {
  const text =
    "“We rowed all night,” Morley said.\n\nWe saw the mole at dawn. The harbour office opened an inquiry.";
  assert.deepEqual(joined(text, "Morley | said | “We rowed all night,”"), [
    "Morley | said | “We rowed all night,” … We saw the mole at dawn.",
  ]);
});

void test("[F7] … and a narrator's sentence does not", () => {
  const text = "“We rowed all night,” Morley said.\n\nThe harbour office opened an inquiry.";
  assert.deepEqual(joined(text, "Morley | said | “We rowed all night,”"), [
    "Morley | said | “We rowed all night,”",
  ]);
});

void test("[F7] a quotation that two claims speak parts of stays as they have it", () => {
  const text = "“The roof was sound. The bell was dry,” Pryde and Rell said and repeated.";
  const claims = ["Pryde | said | “The roof was sound.", "Rell | repeated | The bell was dry,”"];
  assert.deepEqual(joined(text, ...claims), claims);
});

function joined(text: string, ...claims: readonly string[]): string[] {
  return linesOf(
    text,
    joinQuotations(
      pageOf(text),
      claims.map((line) => claimIn(text, line)),
    ),
  );
}
