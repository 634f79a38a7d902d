import assert from "node:assert/strict";
import { before, test } from "node:test";
import { checkStory } from "../../src/check/check.ts";
import {
  correct,
  correctClaims,
  correctionFor,
  type ClaimChange,
  type Correction,
} from "../../src/check/corrections.ts";
import { rules } from "../../src/check/registry.ts";
import { defaultSettings } from "../../src/check/settings.ts";
import type { Claim } from "../../src/claim/claim.ts";
import type { Review } from "../../src/claim/finding.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { makeStory, readStory, type Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";
import { claimIn, resultOf, spanIn } from "../write/results.ts";

let reader: Reader;
before(async () => {
  reader = await sharedReader();
});

const by = {
  reason: "told in the first version",
  role: "standards editor",
  by: "L. Farrow",
  at: "2026-05-14",
};

/** `{ c2: { speaker: "police" } }`: corrections of a story's claims by id. */
function correctionsOf(read: StoryClaims, sets: Readonly<Record<string, ClaimChange>>): Correction[] {
  return Object.entries(sets).map(([id, set]) => {
    const claim = read.claims.find((one) => one.id === id);
    assert.ok(claim, id);
    return correctionFor(claim, read.story, { ...by, set });
  });
}

function corrected(read: StoryClaims, sets: Readonly<Record<string, ClaimChange>>): StoryClaims {
  return correctClaims(read, correctionsOf(read, sets)).read;
}

function claimOf({ claims }: StoryClaims, id: string): Claim {
  const claim = claims.find((one) => one.id === id);
  assert.ok(claim, id);
  return claim;
}

const text =
  "The Harbour Ledger reported that a police official said Ines Quint stole the fund. “I did not,” Quint said. Allegedly the safe was open.";
const person = (name: string, forms: readonly string[] = [name]) =>
  ({ name, forms, kind: "person", roles: [], variants: [] }) as const;
const told: StoryClaims = resultOf(
  { id: "a.txt", text, imprint: { outlet: "The Tidewater Post" } },
  [
    claimIn(text, "c1", {
      says: "The Harbour Ledger | reported | that a police official said Ines Quint stole the fund",
      speaker: "Harbour Ledger",
      chain: ["Harbour Ledger"],
      sourceKind: "outlet",
      kind: "says",
    }),
    claimIn(text, "c2", {
      says: "a police official | said | Ines Quint stole the fund",
      in: "c1",
      speaker: "police official",
      chain: ["Harbour Ledger", "police official"],
      sourceKind: "role",
      kind: "says",
      status: "asserted",
      accusation: true,
      about: ["Ines Quint"],
    }),
    claimIn(text, "c3", {
      says: "Quint | said. | “I did not,”",
      speaker: "Ines Quint",
      chain: ["Ines Quint"],
      sourceKind: "person",
      kind: "denies",
      answers: ["c2"],
    }),
    claimIn(text, "c4", { says: " | Allegedly | the safe was open", sourceKind: "none", status: "alleged" }),
  ],
  {
    people: [person("Harbour Ledger"), person("Ines Quint", ["Ines Quint", "Quint"])],
    names: [person("Ada Marrin")],
    quotes: [{ ...spanIn(text, "“I did not,”"), speaker: "Ines Quint", claim: "c3", isSpeech: true }],
    statements: [
      {
        at: spanIn(text, "Ines Quint stole the fund"),
        deed: spanIn(text, "stole"),
        agent: "Ines Quint",
        victim: null,
        offence: "property",
        affirmed: true,
        meaning: 1,
        presupposed: false,
        carriedBy: { claim: "c2" },
        wording: "act",
        code: "theft",
        continues: null,
      },
    ],
    legal: [
      {
        person: "Ines Quint",
        status: "sued",
        offence: null,
        cue: spanIn(text, "stole"),
        in: "c2",
        when: null,
      },
    ],
    reasons: new Map([
      ["c2", [{ field: "speaker", value: "police official", why: "the subject of “said”", at: null }]],
      ["c3", [{ field: "answers", value: "c2", why: "by whom it accuses", at: null }]],
    ]),
  },
);

void test("[CO1] a correction is anchored on the first piece of the claim's cue with 32 characters on either side", () => {
  const [correction] = correctionsOf(told, { c2: { speaker: "police" } });
  assert.deepEqual(correction, {
    exact: "said",
    prefix: "r reported that a police official ".slice(-32),
    suffix: " Ines Quint stole the fund. “I did not".slice(0, 32),
    set: { speaker: "police" },
    ...by,
  });
});

void test("[CO2] a claim has the values that a person set, with a reason that says so; what was not set stays", () => {
  const read = corrected(told, { c2: { speaker: "Ada Marrin", status: "alleged", sourceKind: "person" } });
  assert.deepEqual(claimOf(read, "c2"), {
    ...claimOf(told, "c2"),
    speaker: "Ada Marrin",
    status: "alleged",
    sourceKind: "person",
    chain: ["Harbour Ledger", "Ada Marrin"],
  });
  assert.deepEqual(
    read.reasons.get("c2")?.map(({ field, value, by }) => [field, value, by]),
    [
      ["speaker", "Ada Marrin", "person"],
      ["status", "alleged", "person"],
      ["sourceKind", "person", "person"],
    ],
  );
  assert.equal(
    read.reasons.get("c2")?.[0]?.why,
    "set by L. Farrow, standards editor, on 2026-05-14: told in the first version",
  );
  assert.equal(told.reasons.get("c2")?.[0]?.value, "police official", "what was read is not changed");
  assert.deepEqual(claimOf(read, "c3"), claimOf(told, "c3"));
});

void test("[CO3] chains follow speakers, also those of claims told inside; the story's own outlet is no link", () => {
  const outer = corrected(told, { c1: { speaker: "Tessa Orrin" } });
  assert.deepEqual(claimOf(outer, "c2").chain, ["Tessa Orrin", "police official"]);
  const nobody = corrected(told, { c1: { speaker: null } });
  assert.deepEqual(claimOf(nobody, "c2").chain, ["police official"]);
  const own = corrected(told, { c1: { speaker: "Tidewater Post" } });
  assert.deepEqual(claimOf(own, "c2").chain, ["police official"]);
  assert.deepEqual(corrected(told, { c3: { speaker: "Ada Marrin" } }).quotes[0]?.speaker, "Ada Marrin");
});

function names(all: readonly { readonly name: string }[]): string[] {
  return all.map(({ name }) => name);
}

void test("[CO4] a new speaker is in people; whoever no longer speaks, is accused or before the law is a name", () => {
  const read = corrected(told, { c1: { speaker: "Ada Marrin" } });
  assert.deepEqual(names(read.people), ["Ines Quint", "Ada Marrin"]);
  assert.deepEqual(names(read.names), ["Harbour Ledger"]);
  const unknown = corrected(told, { c4: { speaker: "Tessa Orrin", sourceKind: "person" } });
  assert.deepEqual(unknown.people.at(-1), { ...person("Tessa Orrin"), forms: [] });
  const body = corrected(told, { c4: { speaker: "police", sourceKind: "organisation" } });
  assert.deepEqual(body.people.at(-1), { ...person("police"), forms: [], kind: "organisation" });
  const role = corrected(told, { c4: { speaker: "clerk", sourceKind: "role" } });
  assert.deepEqual(names(role.people), names(told.people), "somebody without a name is nobody in people");
  assert.equal(claimOf(corrected(told, { c4: { speaker: "clerk" } }), "c4").sourceKind, null);
});

void test("[CO5] what is no claim goes, and what it held moves out to where it stood", () => {
  const read = corrected(told, { c1: { claim: false } });
  assert.deepEqual(
    read.claims.map(({ id, in: outer, chain }) => [id, outer, chain]),
    [
      ["c2", null, ["police official"]],
      ["c3", null, ["Ines Quint"]],
      ["c4", null, []],
    ],
  );
  assert.deepEqual(read.statements, told.statements);
  const inner = corrected(told, { c2: { claim: false } });
  assert.deepEqual(inner.statements[0]?.carriedBy, { claim: "c1" });
  assert.equal(inner.legal[0]?.in, "c1");
  assert.deepEqual(claimOf(inner, "c3").answers, []);
  assert.deepEqual(inner.reasons.get("c3"), []);
  assert.equal(inner.reasons.has("c2"), false);
  const both = corrected(told, { c1: { claim: false }, c2: { claim: false }, c3: { claim: false } });
  assert.equal(both.statements[0]?.carriedBy, null);
  assert.equal(both.legal[0]?.in, null);
  assert.deepEqual([both.quotes[0]?.claim, both.quotes[0]?.speaker], [null, null]);
});

void test("[CO6] the statements that a claim carries follow it: what is no accusation, whom it is about, how sure", () => {
  assert.deepEqual(corrected(told, { c2: { accusation: false } }).statements, []);
  assert.equal(corrected(told, { c2: { about: ["Ada Marrin"] } }).statements[0]?.agent, "Ada Marrin");
  assert.equal(
    corrected(told, { c2: { about: ["Ines Quint", "Ada Marrin"] } }).statements[0]?.agent,
    "Ines Quint",
  );
  assert.equal(corrected(told, { c2: { about: [] } }).statements[0]?.agent, null);
  const meaning = (status: "alleged" | "denied" | "confirmed") => {
    const [statement] = corrected(told, { c2: { status } }).statements;
    return [statement?.meaning, statement?.affirmed];
  };
  assert.deepEqual(meaning("alleged"), [2, true]);
  assert.deepEqual(meaning("denied"), [0, false]);
  assert.deepEqual(meaning("confirmed"), [1, true]);
});

void test("[CO7] a correction that fits no claim any more is unused, and each holds for one claim", () => {
  const corrections = correctionsOf(told, { c2: { speaker: "police" }, c4: { status: "asserted" } });
  const other = {
    ...told,
    story: makeStory({ ...told.story, text: `So. ${text.replace("Allegedly", "Perhaps")}` }),
  };
  const moved = {
    ...other,
    claims: told.claims.map((claim) => ({
      ...claim,
      cue: claim.cue.map(({ start, end }) => ({ start: start + 4, end: end + 4 })),
    })),
  };
  const { read, unused, claims } = correctClaims(moved, corrections);
  assert.equal(claimOf(read, "c2").speaker, "police");
  assert.equal(claimOf(read, "c4").status, "alleged");
  assert.deepEqual([unused, claims], [[1], ["c2", null]]);
  assert.equal(correctClaims(told, []).read, told);
});

void test("[CO8] a newer correction of a claim is added to the older one's values; one that takes it away stands alone", () => {
  const [speaker] = correctionsOf(told, { c2: { speaker: "police", status: "alleged" } });
  const [status] = correctionsOf(told, { c2: { status: "confirmed" } });
  const [gone] = correctionsOf(told, { c2: { claim: false } });
  const [other] = correctionsOf(told, { c3: { speaker: null } });
  assert.ok(speaker && status && gone && other);
  const all = correct(correct([other], speaker), status);
  assert.deepEqual(
    all.map(({ set }) => set),
    [{ speaker: null }, { speaker: "police", status: "confirmed" }],
  );
  assert.deepEqual(
    correct(all, gone).map(({ set }) => set),
    [{ speaker: null }, { claim: false }],
  );
});

async function readOf(words: string): Promise<StoryClaims> {
  return readStory(makeStory({ id: "a.txt", text: words, imprint: { published: "2026-05-14" } }), reader);
}

function review(read: StoryClaims): Review {
  const all = Object.fromEntries(rules.map(({ id, severity }) => [id, { severity, options: {} }]));
  return checkStory(read, reader, { ...defaultSettings, rules: all });
}

function has(read: StoryClaims, rule: string): boolean {
  return review(read).findings.some((finding) => finding.rule === rule);
}

/** A rule's finding about the story's claim with these words in its cue goes, or comes, with a correction. */
async function changes(
  words: string,
  cue: string,
  set: ClaimChange,
  rule: string,
): Promise<[boolean, boolean]> {
  const read = await readOf(words);
  const claim = read.claims.find((one) => one.cue.some(({ start, end }) => words.slice(start, end) === cue));
  assert.ok(
    claim,
    `no claim “${cue}” among ${read.claims.map((one) => one.cue.map(({ start, end }) => words.slice(start, end))).join()}`,
  );
  return [has(read, rule), has(corrected(read, { [claim.id]: set }), rule)];
}

void test("[CO9] rules see a speaker who was set: a hedge and hearsay that somebody carries after all", async () => {
  const hedge =
    "The council met on Monday. Ines Quint allegedly stole £40,000 from the harbour fund. The fund was set up in 2019.";
  const police = { speaker: "Fenwick police", sourceKind: "organisation" } as const;
  assert.deepEqual(await changes(hedge, "allegedly", police, "hedge-without-source"), [true, false]);
  const hearsay =
    "The council met on Monday. It is understood that Ines Quint stole money from the harbour fund.";
  assert.deepEqual(await changes(hearsay, "It is understood", police, "agentless-claim"), [true, false]);
});

void test("[CO9] rules see whether a source has a name: set to a person it has one, set to anonymous it has none", async () => {
  const words =
    "The council met on Monday. A source said the harbour fund was empty. The fund was set up in 2019.";
  const named = { speaker: "Tessa Orrin", sourceKind: "person" } as const;
  assert.deepEqual(await changes(words, "said", named, "bare-anonymous"), [true, false]);
  const staff =
    "The council met on Monday. Harbour Insiders said the fund was empty. The fund was set up in 2019.";
  assert.deepEqual(await changes(staff, "said", { sourceKind: "anonymous" }, "bare-anonymous"), [
    false,
    true,
  ]);
});

function targetsIn(read: StoryClaims): string[] {
  return review(read).register.map(({ target }) => target);
}

void test("[CO9] whom somebody said that a claim accuses stands in the register, in whatever words", async () => {
  const read = await readOf(
    "Desmond Pell ran the marina for ten years. A court heard that a former harbourmaster took cash for berths.",
  );
  const told = read.claims.find(
    ({ cue: [cue] }) => cue && read.story.text.slice(cue.start, cue.end) === "heard",
  );
  assert.ok(told);
  assert.ok(!targetsIn(read).includes("Desmond Pell"));
  const doubtful = { ...read, claims: read.claims.map((claim) => ({ ...claim, confidence: 0.3 })) };
  const set = { [told.id]: { accusation: true, about: ["Desmond Pell"] } };
  assert.deepEqual(targetsIn(corrected(doubtful, set)), ["Desmond Pell"]);
});

void test("[CO9] rules see that a claim is none, and whose word a reply is", async () => {
  const accused =
    "The council met on Monday. The clerk said Ines Quint stole £40,000 from the harbour fund. Ada Marrin denied the accusation.";
  const thought = accused.replace("said", "think");
  const none = await changes(thought, "think", { claim: false }, "unattributed-accusation");
  assert.deepEqual(none, [false, true]);
  assert.deepEqual(await changes(accused, "denied", { speaker: "Ines Quint" }, "no-reply-from-accused"), [
    true,
    false,
  ]);
});
