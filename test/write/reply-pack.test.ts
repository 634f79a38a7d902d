import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Reviewed } from "../../src/claim/finding.ts";
import type { Unread } from "../../src/claim/story-claims.ts";
import { openReviewWriter } from "../../src/write/review/writer.ts";
import { someReviewed } from "./arbitrary-review.ts";
import { claimIn, resultOf, spanIn } from "./results.ts";
import { decided, findingIn, hostile, options, rowIn, unread } from "./reviewed.ts";

const text =
  "Fund is short\n\nThe Harbour Ledger reported that a clerk said Ines Quint took £900.\n\nOskar Vane hid the books.\n\nQuint denied it. “I was away,” she said.\n\nIt was reported that Quint was seen.";

const story: Reviewed = {
  read: resultOf(
    {
      id: "fund.txt",
      text,
      imprint: { outlet: "The Tidewater Post" },
      fields: [
        { name: "headline", span: spanIn(text, "Fund is short") },
        { name: "body", span: { start: 15, end: text.length } },
      ],
    },
    [
      claimIn(text, "c1", { says: "Quint | denied | it", speaker: "Ines Quint", kind: "denies" }),
      claimIn(text, "c2", {
        says: "she | said | “I was away,”",
        speaker: "Ines Quint",
        kind: "says",
        answers: ["c0"],
      }),
    ],
  ),
  review: {
    findings: [
      findingIn(text, "no-reply-from-accused", "Oskar Vane hid the books", {
        ask: "Ask them or their lawyer.",
      }),
      findingIn(text, "anonymous-attack", "Ines Quint took £900", {
        ask: "Who decided?",
        suppressed: decided,
      }),
      findingIn(text, "name-variant", "Harbour Ledger", { ask: "Which spelling?" }),
    ],
    register: [
      rowIn(text, "Ines Quint", "Ines Quint took £900", {
        paragraph: 2,
        claim: "c0",
        speaker: "clerk",
        chain: ["Harbour Ledger", "clerk"],
        status: "alleged",
        meaning: 2,
        reply: { at: spanIn(text, "Quint denied it"), paragraph: 4, claim: "c1" },
      }),
      rowIn(text, "Oskar Vane", "Oskar Vane hid the books", { paragraph: 3 }),
      rowIn(text, "Oskar Vane", "Fund is short", { field: "headline" }),
      rowIn(text, "Ines Quint", "Quint was seen", {
        paragraph: 5,
        claim: "c3",
        reply: { at: spanIn(text, "Quint denied it"), paragraph: 4, claim: "c1" },
      }),
    ],
    unused: [],
  },
};

function write(results: readonly (Reviewed | Unread)[]): string {
  const writer = openReviewWriter("reply-pack", options);
  return writer.begin() + results.map(writer.story).join("") + writer.end();
}

void test("[FO24] reply-pack has a letter for each who is accused: exact words, place, who says it, through whom, status", () => {
  const pack = write([story]);
  const [, quint = "", vane = ""] = pack.split(/^To (?=Ines|Oskar)/m);
  assert.match(quint, /^Ines Quint\n\nWe are preparing a story for The Tidewater Post and /);
  assert.match(
    quint,
    /\nThe story says of you:\n- Paragraph 2: “Ines Quint took £900” \(said by clerk, through Harbour Ledger; put as alleged\)\n- Paragraph 5: “Quint was seen” \(said by nobody named\)\n\n/,
  );
  assert.match(vane, /^- Paragraph 3: “Oskar Vane hid the books” \(in the story’s own voice\)$/m);
  assert.match(vane, /^- Headline, paragraph 1: “Fund is short” \(in the story’s own voice\)$/m);
  assert.equal(pack.match(/^Please reply by ____ \(time\) on ____ \(date\) to ____/gm)?.length, 2);
});

void test("[FO25] it holds the answers that the story has of them, or says that it has none", () => {
  const [, quint = "", vane = ""] = write([story]).split(/^To (?=Ines|Oskar)/m);
  assert.match(
    quint,
    /\nThe story has this answer of yours so far:\n- Paragraph 4: “Quint denied it”\n- Paragraph 4: “I was away,” she said\n/,
  );
  assert.match(vane, /\nThe story has no answer of yours so far\.\n/);
});

void test("[FO26] questions of the review stand below the letter, for the desk alone: open ones about these words", () => {
  const [head = "", quint = "", vane = ""] = write([story]).split(/^To (?=Ines|Oskar)/m);
  assert.match(head, /take out what would tell who a source is/);
  assert.doesNotMatch(quint, /For the desk|Who decided|Which spelling/);
  assert.match(
    vane,
    /Please reply by[^\n]*\n\nFor the desk, no part of the letter:\n- Paragraph 3: Ask them or their lawyer\. \(no-reply-from-accused\)\n/,
  );
});

void test("[FO24] who is accused without a name gets no letter and is named to the desk", () => {
  const row = rowIn(text, "treasurer of the fund", "hid the books", { paragraph: 3 });
  const pack = write([{ ...story, review: { ...story.review, register: [...story.review.register, row] } }]);
  assert.equal(pack.match(/^Please reply/gm)?.length, 2);
  assert.match(
    pack,
    /\n\nFor the desk: accused without a name, so without a letter: treasurer of the fund\. Find out whom readers will take that to be\.\n$/,
  );
  const alone = write([{ ...story, review: { ...story.review, register: [row] } }]);
  assert.match(alone, /^Reply pack: Fund is short\nfund\.txt\n\nFor the desk: accused without a name/);
});

void test("[FO27] where nobody is accused, and where an input was not read, it says so", () => {
  const nobody = { ...story, review: { ...story.review, register: [] } };
  assert.match(
    write([nobody]),
    /^Reply pack: Fund is short\nfund\.txt\n\nSayso found nobody whom the story accuses, so there is no letter to write\. Silence is no clearance\.\n$/,
  );
  assert.equal(write([unread]), "lost/line-17: line 17 is no JSON object\n");
  assert.equal(write([nobody, unread]).split("\n\n").length, 3);
});

void test("[FO2] [FO3] whatever is said, it is one line an entry, judges nothing and nothing acts", () => {
  assert.doesNotMatch(
    write([story]),
    /guilt|suspicion|accused? of|in fact|likely|libel|severity|error|warning/i,
  );
  const named = hostile.review.register.map((row) => ({ ...row, target: `Quint ${row.target}` }));
  const letter = write([{ ...hostile, review: { ...hostile.review, register: named } }]);
  assert.match(letter, /^To Quint @=cmd\|calc \\x1b\[2J/m);
  fc.assert(
    fc.property(someReviewed, (reviewed) => {
      const pack = write([reviewed]);
      assert.doesNotMatch(
        pack,
        /[\0-\x09\x0b-\x1f\x7f-\x9f\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u,
      );
      const targets = new Set(reviewed.review.register.map(({ target }) => target));
      const named = [...targets].filter((target) => /\p{Lu}/u.test(target));
      assert.equal(pack.match(/^Please reply by ____/gm)?.length ?? 0, named.length);
    }),
    { numRuns: 200 },
  );
});
