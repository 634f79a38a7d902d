import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import stringWidth from "string-width";
import type { Finding, Reviewed } from "../../src/claim/finding.ts";
import type { Unread } from "../../src/claim/story-claims.ts";
import type { ReviewOptions } from "../../src/write/review/review-writer.ts";
import { openReviewWriter } from "../../src/write/review/writer.ts";
import { someReviewed } from "./arbitrary-review.ts";
import { someUnread } from "./arbitrary.ts";
import { affairReviewed, findingIn, hostile, options, unread } from "./reviewed.ts";
import { resultOf } from "./results.ts";

void test("[FO18] at 60 columns: what and where, the words underlined in their line, what, why, ask, then the register", () => {
  assert.equal(
    write([affairReviewed], { columns: 60 }),
    `Ledger: savings-ring arrest confirmed
affair.txt

note: A claim nested deeper than eight was left out; split
  the sentence to see it.
note: decision 2 of the decisions file (arrested-for) fits
  no finding any more

note[day-without-date] to be checked · affair.txt:9:69, ¶5
   9 │ …the family that 漢字商会, a trading house, paid…
     │                  ^^^^^^^^
  The trading house is named in signs that most readers
      cannot say.

error[unattributed-accusation] sure · affair.txt:11:1, ¶6
   3 │ …ring, which drained members’ savings over three…
     │              ------------------------
  11 │ After Quint stole from the fund, the bakery closed.…
     │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  -----------------
  The story itself says that Ines Quint stole; nobody is
      given for it.
  why: Whoever publishes an accusation answers for it
      (AP, BBC 3.2.3).
  ask: Who says so?

warning[name-variant] likely · affair.txt:11:53, ¶6
  11 │ …the bakery closed. Marrine, as the members’ list…
     │                     ^^^^^^^
  “Marrine” may be Ada Marrin.
  why: Checklists put names first.
  ask: Which spelling is right?
  could be: write “Marrin” (--fix does it)

Accusations
  Ines Quint · “Quint is allegedly tied to the ring” ¶2
      police official · suspicion · law: arrested ·
          reply: ¶4 · decision: none
  Ines Quint · “Quint is second in command” ¶4
      nobody named · inquiry · law: arrested · reply:
          none found · decision: keep
  Ines Quint · “Quint stole from the fund” ¶6
      the story’s own voice · asserted guilt · law:
          arrested · reply: none found · decision: none

1 error, 1 warning, 1 note; 1 decided. Silence is no
  clearance.
`,
  );
});

void test("[FO18] at 100 columns there is more of each line, and the register is a table", () => {
  assert.equal(
    write([affairReviewed], { columns: 100 }),
    `Ledger: savings-ring arrest confirmed
affair.txt

note: A claim nested deeper than eight was left out; split the sentence to see it.
note: decision 2 of the decisions file (arrested-for) fits no finding any more

note[day-without-date] to be checked · affair.txt:9:69, ¶5
   9 │ …saying police had told the family that 漢字商会, a trading house, paid Zoë Ångström’s rent.
     │                                         ^^^^^^^^
  The trading house is named in signs that most readers cannot say.

error[unattributed-accusation] sure · affair.txt:11:1, ¶6
   3 │ …tied to the ring, which drained members’ savings over three years, and that she kept its…
     │                          ------------------------
  11 │ After Quint stole from the fund, the bakery closed. Marrine, as the members’ list has it,…
     │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  -----------------
  The story itself says that Ines Quint stole; nobody is given for it.
  why: Whoever publishes an accusation answers for it (AP, BBC 3.2.3).
  ask: Who says so?

warning[name-variant] likely · affair.txt:11:53, ¶6
  11 │ …stole from the fund, the bakery closed. Marrine, as the members’ list has it, left for…
     │                                          ^^^^^^^
  “Marrine” may be Ada Marrin.
  why: Checklists put names first.
  ask: Which spelling is right?
  could be: write “Marrin” (--fix does it)

Accusations
  who is accused  what words              who says it         meaning    law       reply    decision
  Ines Quint      “Quint is allegedly     police official     suspicion  arrested  ¶4       none
                  tied to the ring” ¶2
  Ines Quint      “Quint is second in     nobody named        inquiry    arrested  none     keep
                  command” ¶4                                                      found
  Ines Quint      “Quint stole from the   the story’s own     asserted   arrested  none     none
                  fund” ¶6                voice               guilt                found

1 error, 1 warning, 1 note; 1 decided. Silence is no clearance.
`,
  );
});

void test("[FO19] whatever the story, no line is wider than the terminal", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(someReviewed, someUnread), { maxLength: 2 }),
      fc.constantFrom(10, 40, 61, 100, 300),
      (results, columns) => {
        const page = write(results, { columns, many: true });
        for (const line of page.split("\n")) {
          assert.ok(stringWidth(line) <= Math.max(40, Math.min(columns, 120)), JSON.stringify(line));
        }
      },
    ),
    { numRuns: 200 },
  );
});

void test("[FO19] a letter under so many marks that no line holds it is broken", () => {
  const text = `one ｱ${"ﾞ".repeat(300)} two`;
  const page = pageOf(text, findingIn(text, "name-variant", text));
  for (const line of page.split("\n")) assert.ok(stringWidth(line) <= 80, line);
  assert.ok(page.includes("ﾞ".repeat(20)));
});

void test("[FO20] marks stand below exactly their words, whatever is wide, combining, a tab or shown escaped", () => {
  for (const words of ["Quint", "漢字商会", "e\u0301le\u0300ve", "👩‍👩‍👧 x", "a\tb", "\u001b[2J", "ｱﾞｲ"]) {
    const text = `${"漢字 é\u0301 words ".repeat(30)}|${words}| ${"and on 漢 ".repeat(30)}`;
    assert.equal(markedIn(text, words), shown(words), JSON.stringify(words));
  }
  assert.equal(markedIn("Quint stole.", "Quint"), "Quint");
  assert.equal(markedIn("Quint stole", "stole"), "stole");
});

void test("[FO20] words longer than a line go on below, and very long ones are cut", () => {
  const long = Array.from({ length: 20 }, (_, at) => `word${at}`).join(" ");
  const twoRows = marksOf(`${long}.`, long);
  assert.equal(twoRows.map(({ words }) => words).join(" "), long);
  const endless = marksOf("word ".repeat(5000).trim(), "word ".repeat(5000).trim());
  assert.equal(endless.length, 3);
  assert.match(endless.at(-1)?.row ?? "", /…$/);
});

void test("[FO20] words over several lines are shown line by line, with the lines’ numbers", () => {
  const text = "Quint\nhad a boat.\n\nShe left.";
  assert.match(
    pageOf(text, findingIn(text, "name-variant", "had a boat.\n\nShe")),
    /\n {3}2 │ had a boat\.\n {5}│ \^{11}\n {3}4 │ She left\.\n {5}│ \^{3}\n/,
  );
});

void test("[FO21] other places are marked in the words’ own line, or shown in theirs; many are counted", () => {
  const text = Array.from({ length: 9 }, (_, at) => `Line ${at} has words.`).join("\n");
  const see = Array.from({ length: 8 }, (_, at) => `Line ${at + 1}`);
  const page = pageOf(text, findingIn(text, "name-variant", "Line 0", { see: [...see, "words"] }));
  assert.match(
    page,
    / {3}1 │ Line 0 has words\.\n {5}│ \^{6} {5}-{5}\n {3}2 │ Line 1 has words\.\n {5}│ -{6}\n/,
  );
  assert.match(page, /\n {5}│ and 4 other places\n/);
});

void test("[FO22] decided findings are a number; a total stands at the end of many stories", () => {
  const page = write([affairReviewed, unread, hostile], { many: true });
  assert.ok(!page.includes("kept its books"));
  assert.match(page, /\n1 error, 1 warning, 1 note; 1 decided\. Silence is no clearance\.\n/);
  assert.match(
    page,
    /\n\n2 stories: 2 errors, 2 warnings, 2 notes; 2 decided\. Silence is no clearance\.\n {2}1 input could not be read\.\n$/,
  );
});

void test("[FO23] colours come only when asked for, none is green, and they change no word", () => {
  const coloured = write([affairReviewed, unread], { colours: true });
  assert.match(coloured, /\u001b\[31m/);
  assert.doesNotMatch(coloured, /\u001b\[(?:\d+;)*(?:32|42|92|102)m/);
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ""), write([affairReviewed, unread]));
});

interface Marked {
  readonly row: string;
  /** What stands above the marks. */
  readonly words: string;
}

function markedIn(text: string, words: string): string {
  return marksOf(text, words)
    .map((marked) => marked.words)
    .join("");
}

function marksOf(text: string, words: string): Marked[] {
  const lines = pageOf(text, findingIn(text, "name-variant", words)).split("\n");
  return lines.flatMap((line, at) => {
    const [, signs] = /^ +│ ( *\^+)$/.exec(line) ?? [];
    const row = lines[at - 1]?.split(" │ ")[1] ?? "";
    return signs === undefined
      ? []
      : [{ row, words: columnsFrom(row, signs.lastIndexOf(" ") + 1, signs.length) }];
  });
}

/** The signs in columns `from` to `to`. */
function columnsFrom(row: string, from: number, to: number): string {
  let column = 0;
  let found = "";
  for (const { segment } of new Intl.Segmenter().segment(row)) {
    if (column >= from && column < to) found += segment;
    column += stringWidth(segment);
  }
  return found;
}

function shown(words: string): string {
  return words.replace("\u001b", String.raw`\x1b`).replace("\t", " ");
}

function pageOf(text: string, finding: Finding): string {
  const review = { findings: [finding], register: [], unused: [] };
  return write([{ read: resultOf({ id: "a.txt", text }, []), review }], { columns: 80 });
}

function write(results: readonly (Reviewed | Unread)[], more: Partial<ReviewOptions> = {}): string {
  const writer = openReviewWriter("pretty", { ...options, ...more });
  return writer.begin() + results.map((result) => writer.story(result)).join("") + writer.end();
}
