import assert from "node:assert/strict";
import { test } from "node:test";
import { diffOf } from "../../web/review/diff.ts";

const text =
  "A headline\n\nThe harbour master of Saltmere, Tam Okoro, refused to comment on the boat that was sold on Monday.";

function shown(words: string, to: string): string {
  const start = text.indexOf(words);
  return diffOf(text, [{ at: [start, start + words.length], text: to }])
    .map(({ kind, text }) => (kind === "same" ? text : kind === "out" ? `-${text}-` : `+${text}+`))
    .join("");
}

void test("[RP7] a suggestion is shown as the words that go and come, with whole words round them", () => {
  assert.equal(
    shown("refused", "declined"),
    "… of Saltmere, Tam Okoro, -refused-+declined+ to comment on the boat that …",
  );
  assert.equal(shown("The", "A"), "-The-+A+ harbour master of Saltmere, …");
  assert.equal(shown("Monday", "Tuesday"), "… the boat that was sold on -Monday-+Tuesday+.");
});

void test("[RP7] … several edits in their order, and words put in take none out", () => {
  const at = text.indexOf("refused");
  const end = text.indexOf(" to comment") + " to comment".length;
  const pieces = diffOf(text, [
    { at: [end, end], text: " on Friday" },
    { at: [at, at + 7], text: "declined" },
  ]);
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ["same", "out", "in", "same", "in", "same"],
  );
  assert.deepEqual(diffOf(text, []), []);
});
