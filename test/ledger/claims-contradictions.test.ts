import assert from "node:assert/strict";
import { test } from "node:test";
import type { LegalStatus } from "../../src/claim/claim.ts";
import { answers } from "../../src/ledger/claims/answers.ts";
import { ageConflicts, contradiction, type AgeNote } from "../../src/ledger/claims/contradictions.ts";
import { legalTimeline, type LegalNote } from "../../src/ledger/claims/legal-conflicts.ts";
import type { Told } from "../../src/ledger/claims/told.ts";
import { body, lexicon, person, saying, type Saying } from "./claims-told.ts";

const fund = body("Ferry Fund");
const ada = person("Ada Tobin", "treasurer of the Ferry Fund");
const found = (a: Told, b: Told): string | null => {
  const made = contradiction(a, b, lexicon);
  return made && `${made.why}: ${made.says}`;
};
const on = (day: string, words: string, more: Saying = {}): Told =>
  saying(words, { day, people: [fund], ...more });

void test("[LJ7] one says that it is so, one that it is not", () => {
  const said = on("2031-03-01", "a clerk | said | the treasurer had been warned about the transfers twice");
  const denied = on("2031-03-02", "Ada Tobin | said | she had never been warned about any transfers");
  const made = contradiction(denied, said, lexicon);
  assert.equal(made?.why, "polarity");
  assert.deepEqual([made?.one.claim, made?.other.claim], [said.id, denied.id]);
  assert.deepEqual(made?.one.content, said.content);
  const sum = on("2031-03-01", "a clerk | said | that £40,000 is missing from the Ferry Fund");
  const penny = on("2031-03-02", "Ada Tobin | said | Not a penny is missing");
  assert.match(contradiction(sum, penny, lexicon)?.reasons.join() ?? "", /“Not a penny” takes in £40,000/);
});

void test("[LJ7] numbers of one thing that cannot both be right", () => {
  const first = on("2031-03-01", "police | said | the Ferry Fund had 312 lenders in the flood year");
  assert.equal(
    found(first, on("2031-03-02", "a clerk | said | the Ferry Fund had 231 lenders in the flood year")),
    "number: 312 in one, 231 in the other",
  );
  const stolen = on("2031-03-01", " | allegedly | £4.2 million was stolen from the Ferry Fund");
  const missing = on("2031-03-04", "police | said | that £2.4 million is missing from the Ferry Fund");
  assert.equal(found(stolen, missing), "number: £4,200,000 in one, £2,400,000 in the other");
  const put = on("2031-03-05", "police | said | it was £2.4 million, not £4.2 million");
  assert.match(found(stolen, put) ?? "", /the other says that it is not £4,200,000/);
});

void test("[LJ7] near-misses stay silent: a toll that grew, a part of the whole, bounds, other people", () => {
  const early = on("2031-03-01", "police | said | 12 people died in the ferry fire");
  const pairs: readonly (readonly [Told, Told])[] = [
    [early, on("2031-03-02", "police | said | 15 people died in the ferry fire")],
    [early, on("2031-03-01", "a nurse | said | at least 9 people died in the ferry fire")],
    [early, on("2031-03-01", "a nurse | said | about 13 people died in the ferry fire")],
    [early, on("2031-03-01", "a nurse | said | 30 people swam from the ferry fire")],
    [
      on("2031-03-01", "police | said | that £2.4 million is missing from the Ferry Fund"),
      on("2031-03-02", "police | said | £160,000 of the £2.4 million has been recovered from the Ferry Fund"),
    ],
    [
      on("2031-03-01", "police | said | 312 savers lost money"),
      on("2031-03-02", "a lawyer | said | 119 savers had joined the claim"),
    ],
    [
      on("2031-03-01", "a clerk | said | the boat was paid for with the money of the Ferry Fund"),
      on("2031-03-02", "a builder | said | the boat was paid for in three parts"),
    ],
  ];
  for (const [one, other] of pairs) assert.equal(found(one, other), null, `${one.said} / ${other.said}`);
  const fewer = on("2031-03-02", "police | said | 8 people died in the ferry fire");
  assert.equal(found(early, fewer), "number: 12 in one, 8 in the other");
});

function burnedOn(day: string, value: string): Told {
  return on("2031-03-10", `a clerk | said | Ada Tobin burned the ferry ledgers on ${day}`, {
    people: [ada],
    days: { [day]: value },
  });
}

void test("[LJ7] one act told with two days", () => {
  assert.equal(
    found(burnedOn("3 March", "2031-03-03"), burnedOn("5 March", "2031-03-05")),
    "date: 3 March 2031 in one, 5 March 2031 in the other",
  );
  assert.equal(found(burnedOn("3 March", "2031-03-03"), burnedOn("March", "2031-03")), null);
});

function note(day: string, age: number): AgeNote {
  return { person: "Ada Tobin", version: day, day, age, start: 0, end: 2 };
}

void test("[LJ7] ages that no birthday brings together", () => {
  assert.deepEqual(
    ageConflicts([note("2031-03-01", 56), note("2031-08-01", 57), note("2032-03-02", 57)]),
    [],
  );
  assert.equal(
    ageConflicts([note("2031-03-01", 56), note("2031-03-02", 65)])[0]?.says,
    "Ada Tobin is 56 in one and 65 in the other",
  );
});

void test("[LJ3] a denial answers the same matter in another story; a denial of everything what accuses before it", () => {
  const charge = on("2031-03-01", "a clerk | said | that Ada Tobin took £40,000 from the Ferry Fund", {
    people: [ada, fund],
    about: ["Ada Tobin"],
    accusation: true,
  });
  const exact = on("2031-03-03", "Ada Tobin | denied | taking any money from the Ferry Fund", {
    status: "denied",
    kind: "denies",
    people: [ada, fund],
  });
  const lawyer = on("2031-03-03", "Ira Vance | said | she had done nothing wrong", {
    people: [person("Ira Vance", "lawyer for Ada Tobin"), ada],
  });
  const early = on("2031-02-01", "Ada Tobin | denied | any wrongdoing", {
    status: "denied",
    kind: "denies",
    people: [ada],
  });
  const other = on("2031-03-03", "Otto Marl | denied | any wrongdoing", {
    status: "denied",
    kind: "denies",
    people: [person("Otto Marl")],
  });
  assert.equal(
    answers(lawyer, charge, lexicon)?.why[0],
    "Ada Tobin, whom it accuses, denied all of it on 3 March 2031",
  );
  assert.deepEqual(
    [early, other].map((reply) => answers(reply, charge, lexicon)),
    [null, null],
  );
  const stolen = on("2031-03-01", " | allegedly | Ada Tobin stole £40,000 from the Ferry Fund", {
    people: [ada, fund],
    status: "alleged",
  });
  assert.equal(answers(exact, stolen, lexicon)?.what, "denies");
  assert.equal(answers(stolen, exact, lexicon), null);
});

const legal = (status: LegalStatus, moment: string | null, more: Partial<LegalNote> = {}): LegalNote => ({
  id: `${status} ${moment} ${more.outlet ?? ""}`,
  version: "v",
  story: `story ${more.outlet ?? ""}`,
  outlet: "Quay Gazette",
  day: moment,
  person: "Ada Tobin",
  offence: null,
  cue: { start: 0, end: 1 },
  claim: null,
  onWordOf: null,
  status,
  moment,
  ...more,
});
const conflicts = (...notes: LegalNote[]): string[] =>
  legalTimeline(notes).conflicts.map(({ why, says }) => `${why}: ${says}`);

void test("[LJ6] one act with two days, two ends of one case, an order that cannot be", () => {
  assert.deepEqual(
    conflicts(
      legal("arrested", "2031-03-03"),
      legal("arrested", "2031-03-06"),
      legal("arrested", "2031-03-06", { outlet: "Post" }),
    ),
    ["date: arrested on 3 March 2031 in one, on 6 March 2031 in the other"],
  );
  assert.deepEqual(
    conflicts(
      legal("acquitted", null, { day: "2031-03-03" }),
      legal("convicted", "2031-03-02", { outlet: "Post", onWordOf: "the agency" }),
    ),
    ["status: acquitted on the word of Quay Gazette, convicted on the word of the agency in Post"],
  );
  assert.deepEqual(conflicts(legal("charged", "2031-03-09"), legal("convicted", "2031-03-02")), [
    "order: convicted on 2 March 2031, before charged on 9 March 2031",
  ]);
});

void test("[LJ6] what fits together: a month and a day of it, a second arrest, a plea changed later, cleared of one thing", () => {
  assert.deepEqual(
    conflicts(legal("arrested", "2031-03"), legal("arrested", "2031-03-06"), legal("arrested", "2032-01-06")),
    [],
  );
  assert.deepEqual(
    conflicts(legal("pleaded-not-guilty", "2031-03-06"), legal("pleaded-guilty", "2031-11-06")),
    [],
  );
  assert.deepEqual(
    conflicts(
      legal("acquitted", "2031-03-06", { offence: "fraud" }),
      legal("convicted", "2031-03-06", { offence: "theft of a boat" }),
    ),
    [],
  );
  const { events } = legalTimeline([
    legal("charged", "2031-04-01"),
    legal("arrested", "2031-03"),
    legal("arrested", "2031-03-06"),
  ]);
  assert.deepEqual(
    events.map(({ status, moment, notes }) => [status, moment, notes.length]),
    [
      ["arrested", "2031-03-06", 2],
      ["charged", "2031-04-01", 1],
    ],
  );
});
