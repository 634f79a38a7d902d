import assert from "node:assert/strict";
import { test } from "node:test";
import { answersOf, badgeOf, carrierOf, castOf } from "../../web/review/claims.ts";
import { choicesOf, chosen, everything } from "../../web/review/filter.ts";
import { decisionWords, goneFrom, numberFindings, paragraphAt, wordsAt } from "../../web/review/findings.ts";
import { claimsGalley, findingsGalley } from "../../web/review/galley.ts";
import { cardsOf } from "../../web/review/people.ts";
import { story, withText } from "./story.ts";

const numbered = numberFindings(story);

void test("[RP3] paragraphs carry their numbers and parts; a note stands with the paragraph in which its words begin", () => {
  const galley = findingsGalley(story, numbered);
  assert.deepEqual(
    galley.map(({ number, field, notes }) => [number, field, notes.map(({ key }) => key)]),
    [
      [1, "headline", ["f1"]],
      [2, "body", ["f2"]],
      [3, "body", ["f2~2"]],
    ],
  );
  const [, second] = galley;
  assert.deepEqual(
    second?.marks.map(({ start, end }) => second.text.slice(start, end)),
    ["accused Orla Venn"],
  );
});

void test("[RP14] … an edit elsewhere leaves a paragraph's model as it was", () => {
  const longer = withText("A much longer headline about Venn");
  const before = findingsGalley(story, numbered)[2];
  const after = findingsGalley(longer, numberFindings(longer))[2];
  assert.deepEqual(after, before);
});

void test("[RP6] findings keep their key; of two alike the second is told apart", () => {
  assert.deepEqual(
    numbered.map(({ key, number, standing }) => [key, number, standing]),
    [
      ["f1", 1, "open"],
      ["f2", 2, "asked"],
      ["f2~2", 3, "decided"],
    ],
  );
});

void test("[RP14] what an edit solved is what was open and is gone", () => {
  const gone = goneFrom(numbered, numbered.slice(1, 2));
  assert.deepEqual(
    gone.map(({ key }) => key),
    ["f1"],
  );
});

void test("[RP10] the filter: rule, part, person, how sure, standing; its choices are those of the story", () => {
  const by = (part: Partial<typeof everything>) =>
    chosen(numbered, { ...everything, ...part }, story.review).map(({ key }) => key);
  assert.deepEqual(by({}), ["f1", "f2", "f2~2"]);
  assert.deepEqual(by({ rule: "name-variant" }), ["f2", "f2~2"]);
  assert.deepEqual(by({ field: "headline" }), ["f1"]);
  assert.deepEqual(by({ person: "Orla Venn" }), ["f2"]);
  assert.deepEqual(by({ sureness: "sure" }), ["f1"]);
  assert.deepEqual(by({ standing: "decided", rule: "name-variant" }), ["f2~2"]);
  const choices = choicesOf(story, numbered);
  assert.deepEqual(choices.rule, [
    { value: "headline-outruns-text", label: "Headline outruns text" },
    { value: "name-variant", label: "Name variant" },
  ]);
  assert.deepEqual(
    choices.person.map(({ value }) => value),
    ["Orla Venn", "Police"],
  );
});

void test("[RP8] a claim's content is marked, the chosen one's source and cue too; its badge stands behind what closes it", () => {
  const [, second] = claimsGalley(story, "c1");
  const marks = second?.marks.map(({ start, end, what }) => [
    what.as === "role" ? what.role : what.as,
    second.text.slice(start, end),
  ]);
  assert.deepEqual(marks, [
    ["claim", "of stealing"],
    ["badge", "g."],
    ["content", "of stealing"],
    ["source", "Police"],
    ["cue", "accused"],
  ]);
  const [, , third] = claimsGalley(story, null);
  assert.deepEqual(
    third?.notes.map((note) => note.as === "claim" && [note.key, note.title, note.message]),
    [["c2", "nobody named", "denied"]],
  );
});

void test("[RP8] who carries it, what answers it, and who may be chosen", () => {
  const [first, second] = story.review.claims;
  assert.ok(first && second);
  assert.equal(carrierOf(first), "Police");
  assert.equal(carrierOf({ speaker: null, sourceKind: "anonymous" }), "not named");
  assert.equal(badgeOf(first), "1 body, alleged");
  assert.deepEqual(
    answersOf(story.review, first).answeredBy.map(({ id }) => id),
    ["c2"],
  );
  assert.deepEqual(
    answersOf(story.review, second).answers.map(({ id }) => id),
    ["c1"],
  );
  assert.deepEqual(castOf(story.review), ["Orla Venn", "Police", "Saltmere Bell"]);
});

void test("[RP12] a person's card: forms, ages, what they are accused of, whether they answer", () => {
  const [card] = cardsOf(story);
  assert.ok(card);
  assert.equal(card.person.name, "Orla Venn");
  assert.deepEqual(card.accusedOf, [{ words: "of stealing", paragraph: 2 }]);
  assert.deepEqual(card.replies, [3]);
  assert.deepEqual(card.law, [{ words: "on trial (fraud) 2031-03-02", paragraph: 2 }]);
});

void test("[RP3] places: the paragraph at an offset, words shortened in the middle, decisions in words", () => {
  assert.deepEqual(
    [0, 5, 22, 9999].map((offset) => paragraphAt(story.paragraphs, offset)),
    [1, 1, 2, 3],
  );
  assert.equal(wordsAt("one two three four", [0, 18], 10), "one t … four");
  const suppressed = {
    by: "decision",
    decision: "keep",
    reason: "Seen.",
    who: "editor",
    when: "2031-03-09T10:00:00Z",
  } as const;
  assert.equal(decisionWords(suppressed), "Kept by editor, 2031-03-09: Seen.");
  assert.equal(decisionWords({ ...suppressed, by: "baseline" }), "In the baseline: Seen.");
});
