import assert from "node:assert/strict";
import { before, test } from "node:test";
import { checkStory } from "../../src/check/check.ts";
import { defaultSettings, type CheckSettings } from "../../src/check/settings.ts";
import { viewOf, type View } from "../../src/check/view.ts";
import type { Review } from "../../src/claim/finding.ts";
import { makeStory, readBytes, readStory, type Reader, type StoryClaims } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

let reader: Reader;
before(async () => {
  reader = await sharedReader();
});

const head = "Notes from the county\n\n";

async function readOf(text: string, country: string | null = null): Promise<StoryClaims> {
  const [reading] = readBytes(new TextEncoder().encode(text), {
    id: "story",
    format: "text",
    maxBytes: 1e6,
    maxChars: 1e6,
  });
  assert.ok(reading && "story" in reading);
  const { story } = reading;
  return readStory(
    makeStory({ ...story, imprint: { ...story.imprint, published: "2026-05-14", country } }),
    reader,
  );
}

async function viewIn(text: string): Promise<View> {
  return viewOf(await readOf(text), reader.lexicon, defaultSettings);
}

/** What the view holds of accusations: target, meaning, carrier. */
async function accused(text: string): Promise<string[]> {
  const { accusations } = await viewIn(text);
  return accusations.map(({ target, meaning, carrier }) => `${target} ${meaning} ${carrier}`);
}

async function print(text: string): Promise<string | undefined> {
  const { findings } = await review(text);
  return findings.find(({ rule }) => rule === "unattributed-accusation")?.fingerprint;
}

async function review(text: string, settings: Partial<CheckSettings> = {}): Promise<Review> {
  return checkStory(await readOf(text), reader, { ...defaultSettings, ...settings });
}

const bribes = "Commissioner Dale Orvane took bribes from two contractors";

void test("[RV3] an accusation at a sentence's end is carried by who says it, one without is carried by nobody", async () => {
  assert.deepEqual(await accused(`${head}${bribes}. The rules are new.`), ["Dale Orvane 1 nobody"]);
  assert.deepEqual(await accused(`${head}${bribes}, Judge Ilse Moran said. The rules are new.`), [
    "Dale Orvane 1 claim",
  ]);
});

void test("[RV4] an account that goes on carries the sentences after it, more weakly", async () => {
  const found = await accused(
    `${head}The indictment says Edith Klamm opened three accounts. She forged the slips at night. She embezzled $80,000.`,
  );
  assert.deepEqual(found.slice(-2), ["Edith Klamm 1 frame", "Edith Klamm 1 frame"]);
});

void test("[RV5] bullets under a lead-in are carried by it", async () => {
  const found = await accused(
    `${head}The vigilance officer's report says:\n\n- Mohan Terdal, the clerk, forged 12 delivery slips;\n- Terdal sold the tyres.`,
  );
  assert.ok(found.includes("Mohan Terdal 1 record") || found.includes("Mohan Terdal 1 claim"), found.join());
});

void test("[RV6] verdicts and charges carry as records; a charge means suspicion", async () => {
  assert.deepEqual(await accused(`${head}Dale Orvane was convicted of bribery in March.`), [
    "Dale Orvane 1 record",
  ]);
  assert.deepEqual(await accused(`${head}Dale Orvane was charged with bribery in March.`), [
    "Dale Orvane 2 record",
  ]);
});

void test("[RV7] victims and idioms are not accused, a denial accuses nobody", async () => {
  assert.deepEqual(await accused(`${head}Ilse Gantry was robbed of her camera on the night bus.`), []);
  assert.deepEqual(await accused(`${head}Rosalie Quennell stole the show at the fair.`), []);
  assert.deepEqual(await accused(`${head}Dale Orvane denied taking bribes.`), []);
});

void test("[RV8] a headline is a text of its own: the body's source does not carry it", async () => {
  const { accusations } = await viewIn(
    "Mayor stole parking cash\n\nA grand jury has accused Mayor Peter Sandoval of stealing $9,300. He has pleaded not guilty.",
  );
  assert.deepEqual(
    accusations.map(({ field, carrier }) => `${field} ${carrier}`),
    ["headline nobody", "body claim"],
  );
});

void test("[RV9] a reply is a denial, a plea, a word of their side or a silence of the accused; an attempt counts", async () => {
  const charge = `${head}Prosecutors accused Dale Orvane of bribery. `;
  const kinds = async (more: string) => {
    const { replies } = await viewIn(charge + more);
    return replies.filter(({ target }) => target === "Dale Orvane").map(({ kind }) => kind);
  };
  assert.deepEqual(await kinds("The sun shone."), []);
  assert.ok((await kinds("Orvane denied the charge.")).includes("denial"));
  assert.ok((await kinds("Orvane has pleaded not guilty.")).includes("plea"));
  assert.ok((await kinds("Orvane's lawyer, Wren Okoro, said it was a mistake.")).includes("statement"));
  assert.ok((await kinds("Orvane declined to comment.")).includes("silence"));
  assert.ok((await kinds("Two emails to Mr Orvane were not answered.")).includes("silence"));
});

void test("[RV10] the register has one row for each accusation and target, with reply or none", async () => {
  const { register } = await review(
    `${head}Prosecutors said Dale Orvane took bribes and Ruth Nesbeth forged the papers. Orvane denied the charge.`,
  );
  const rows = register.map(({ target, reply, meaning, legal }) => [
    target,
    reply?.paragraph ?? null,
    meaning,
    legal,
  ]);
  assert.deepEqual(rows, [
    ["Dale Orvane", 2, 1, null],
    ["Ruth Nesbeth", null, 1, null],
  ]);
});

void test("[RV11] the house's severity counts before the country's, the country's before a preset's and the rule's own", async () => {
  const text = `${head}Dale Orvane, jailed for assault in 2011, goes on trial on Monday. He has pleaded not guilty to bribery.`;
  const severity = async (settings: Partial<CheckSettings>) => {
    const { findings } = await review(text, settings);
    return findings.find(({ rule }) => rule === "prejudicial-background")?.severity;
  };
  const off = { "prejudicial-background": { severity: "off", options: {} } } as const;
  const warning = { "prejudicial-background": { severity: "warning", options: {} } } as const;
  assert.equal(await severity({ country: "us" }), "note");
  assert.equal(await severity({ country: "uk" }), "error");
  assert.equal(await severity({ country: "uk", rules: warning }), "warning");
  const preset = { "prejudicial-background": { severity: "warning", options: {}, weak: true } } as const;
  assert.equal(await severity({ country: "uk", rules: preset }), "error");
  assert.equal(await severity({ country: "us", rules: preset }), "warning");
  assert.equal(await severity({ country: "uk", rules: off }), undefined);
});

void test("[RV12] findings below the least confidence are left out; the words of each are the text at its span", async () => {
  const text = `${head}${bribes}. “Sources” said so.`;
  const { findings } = await review(text);
  const found = findings.find(({ rule }) => rule === "unattributed-accusation");
  assert.ok(found);
  assert.equal(text.slice(found.text.start, found.text.end), bribes);
  const { findings: sure } = await review(text, { minConfidence: found.confidence + 0.01 });
  assert.ok(sure.every(({ rule }) => rule !== "unattributed-accusation"));
});

void test("[RV13] a fingerprint stays when other parts of the story change", async () => {
  const one = await print(`${head}${bribes}. The rules are new.`);
  assert.ok(one);
  assert.equal(await print(`${head}The weather was mild in May. ${bribes}. The rules are newer.`), one);
});

void test("[RV14] a text that is not English has no findings and no register", async () => {
  const { findings, register } = await review(
    "Der Bürgermeister hat das Geld gestohlen, sagte niemand. Die Stadt wartet seit Wochen auf eine Antwort, und die Nachbarn reden über nichts anderes mehr.",
  );
  assert.deepEqual([findings, register], [[], []]);
});
