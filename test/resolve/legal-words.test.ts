import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { span } from "../../src/base/span.ts";
import { legalStatuses } from "../../src/claim/claim.ts";
import { lexWords } from "../../src/lexicon/forms.ts";
import { matchGaps } from "../../src/lexicon/gaps.ts";
import { legalTableVoices } from "../../src/lexicon/legal-rows.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { legalWordsIn, type LegalWord } from "../../src/resolve/legal-words.ts";

const lexicon = openLexicon();
const folder = join(import.meta.dirname, "../../data/lexicon/en");

void test("[G1] every row's form is found in its own example, which gives the row's status or none", () => {
  for (const { form, status, example } of readTable()) {
    const matches = matchGaps(lexicon.legalActs, lexWords(example, span(0, example.length)));
    assert.ok(
      matches.some(({ row }) => row.form === form),
      form,
    );
    const plain = read(example).filter(({ negated, hypothetical }) => !negated && !hypothetical);
    if (status === "-") assert.deepEqual(plain, [], form);
    else
      assert.ok(
        plain.some((word) => word.status === status),
        form,
      );
  }
});

void test("[G1] no form stands twice, and every row uses the vocabulary", () => {
  const rows = readTable();
  const forms = rows.map(({ form }) => form);
  assert.deepEqual(
    forms.filter((form, index) => forms.indexOf(form) !== index),
    [],
  );
  for (const { form, status, voice } of rows) {
    assert.ok(status === "-" || legalStatuses.some((known) => known === status), `${form}: ${status}`);
    assert.ok(
      legalTableVoices.some((known) => known === voice),
      `${form}: ${voice}`,
    );
  }
});

void test("[G2] every status is heard", () => {
  const stories: Readonly<Record<string, string>> = {
    wanted: "The porter is still at large.",
    questioned: "Detectives questioned the porter.",
    detained: "The porter is being held at Calder.",
    arrested: "The porter turned himself in on Monday.",
    charged: "The porter faces 12 counts of arson.",
    indicted: "A grand jury indicted the porter.",
    "on-trial": "The porter went on trial for arson.",
    "pleaded-guilty": "The porter pleaded guilty to arson.",
    "pleaded-not-guilty": "The porter pleaded not guilty to arson.",
    convicted: "A jury found the porter guilty.",
    sentenced: "The porter was jailed for six months.",
    acquitted: "A jury found the porter not guilty.",
    "charges-dropped": "Prosecutors dropped the charges against the porter.",
    released: "The porter was released without charge.",
    "on-bail": "The porter was released on £500 bail.",
    appealed: "The porter lost his appeal.",
    extradited: "The porter was extradited to Calder.",
    pardoned: "The queen pardoned the porter.",
    sued: "The port sued the porter.",
    settled: "The port settled the lawsuit.",
  };
  assert.deepEqual(Object.keys(stories), [...legalStatuses]);
  for (const [status, story] of Object.entries(stories)) {
    assert.deepEqual(
      read(story).map((word) => word.status),
      [status],
      story,
    );
  }
});

void test("[G2] one sentence may tell of several acts", () => {
  assert.deepEqual(
    read("The porter was acquitted of theft but convicted of fraud.").map(({ status }) => status),
    ["acquitted", "convicted"],
  );
  assert.deepEqual(
    read("Two men were arrested, charged and jailed.").map(({ status, voice }) => `${status} ${voice}`),
    ["arrested passive", "charged passive", "detained passive"],
  );
});

void test("[G3] the voice says where the person stands", () => {
  const voices: readonly (readonly [string, LegalWord["voice"]])[] = [
    ["Quint was arrested.", "passive"],
    ["Man arrested over harbour fire", "passive"],
    ["The man arrested on Friday wept.", "passive"],
    ["Officers took Quint into custody.", "active"],
    ["Porter taken into custody", "passive"],
    ["Police arrested Quint.", "active"],
    ["Police arrest Quint.", "active"],
    ["Officers arrested and handcuffed Quint.", "active"],
    ["The arrest of Quint took an hour.", "noun"],
    ["Quint's arrest took an hour.", "noun"],
    ["The jailed mayor wept.", "adjective"],
    ["Convicted fraudster Quint wept.", "adjective"],
  ];
  for (const [story, voice] of voices) {
    assert.deepEqual(
      read(story).map((word) => word.voice),
      [voice],
      story,
    );
  }
});

void test("[G4] the cue is the verb with its auxiliaries, or the noun, without what introduces the offence", () => {
  assert.deepEqual(cues("All four have since been arrested on suspicion of arson."), [
    "have since been arrested",
  ]);
  assert.deepEqual(cues("She's been charged with theft."), ["'s been charged with"]);
  assert.deepEqual(cues("A man wanted for theft wept."), ["wanted"]);
  assert.deepEqual(cues("Quint's conviction was quashed."), ["conviction was quashed"]);
  assert.deepEqual(cues("Quint’s arrest took an hour."), ["arrest"]);
  assert.deepEqual(cues("Quint was released on bail."), ["was released on bail"]);
});

void test("[G5] the offence is what the row's word introduces, up to a mark or the clause's end", () => {
  assert.deepEqual(offences("Quint was arrested on Friday on suspicion of arson, police said."), ["arson"]);
  assert.deepEqual(offences("Quint was sentenced to five years for arson."), ["arson"]);
  assert.deepEqual(offences("Quint was charged as an adult with two counts of theft."), [
    "two counts of theft",
  ]);
  assert.deepEqual(offences("Quint was held on suspicion of arson and was later freed."), [
    "arson",
    undefined,
  ]);
  assert.deepEqual(offences("Police arrested two cooks for “spreading rumours”."), ["spreading rumours"]);
});

void test("[G5] … or up to an act that is joined to it, which shares the passive; a day is no offence", () => {
  assert.deepEqual(
    offences("Quint was arrested on 28 May on suspicion of arson and released on bail two days later."),
    ["arson", undefined],
  );
  assert.deepEqual(offences("Quint was arrested for theft and arson and later charged."), [
    "theft and arson",
    undefined,
  ]);
  assert.deepEqual(
    read("Quint was arrested on 28 May and released on bail two days later.").map(({ voice }) => voice),
    ["passive", "passive"],
  );
});

void test("[G5] … or the one that stands before `charges`", () => {
  assert.deepEqual(offences("Quint faces murder charges."), ["murder"]);
  assert.deepEqual(offences("Quint faces criminal charges."), [undefined]);
});

void test("[G5] … and never a time, a term or a person", () => {
  assert.deepEqual(offences("Quint was held for three days."), [undefined]);
  assert.deepEqual(offences("Quint was detained for questioning."), [undefined]);
  assert.deepEqual(offences("A jury acquitted all of them."), [undefined]);
  assert.deepEqual(offences("Police arrested a man who sang for money."), [undefined]);
});

void test("[G6] what the text denies is negated", () => {
  for (const story of [
    "Quint was not charged.",
    "Quint hasn’t been charged.",
    "Nobody has been arrested.",
    "No charges were filed.",
    "Arrests have not been made.",
    "Police failed to arrest Quint.",
    "Quint has yet to be charged.",
  ]) {
    assert.deepEqual(
      read(story).map(({ negated }) => negated),
      [true],
      story,
    );
  }
  assert.deepEqual(
    read("Quint, who was not alone, was arrested.").map(({ negated }) => negated),
    [false],
  );
  assert.deepEqual(
    read("Quint is on bail, was not late and wept.").map(({ negated }) => negated),
    [false],
  );
});

void test("[G7] what may never happen is hypothetical, what is to come is future", () => {
  const plans: readonly (readonly [string, boolean, boolean])[] = [
    ["If Quint is convicted, the port closes.", true, false],
    ["Quint could be charged with arson.", true, false],
    ["Crowds called for his arrest.", true, false],
    ["Officers came to arrest Quint.", true, false],
    ["Quint will be sentenced in May.", false, true],
    ["Quint is due to stand trial in May.", false, true],
    ["Quint was the first to be charged.", false, false],
  ];
  for (const [story, hypothetical, future] of plans) {
    assert.deepEqual(
      read(story).map((word) => [word.hypothetical, word.future]),
      [[hypothetical, future]],
      story,
    );
  }
});

void test("[G8] words that only look like a legal act give none (more stand in the table)", () => {
  for (const story of [
    "The inn charged £5 for tea.",
    "The library launched an appeal for help.",
    "The report was released on Friday.",
    "Dray was released from hospital.",
    "The vote was held in May.",
    "Quint is due in court on Monday.",
    "Quint denies the charges.",
    "The court was told of a second ferry.",
  ]) {
    assert.deepEqual(read(story), [], story);
  }
});

void test("[G9] a long sentence takes time in proportion to its words", () => {
  for (const piece of ["was arrested for ", "faces a a a a ", "not been "]) {
    const text = piece.repeat(1_000_000 / piece.length);
    const started = performance.now();
    legalWordsIn(text, span(0, text.length), lexicon);
    assert.ok(performance.now() - started < 15_000, piece);
  }
});

function read(text: string): LegalWord[] {
  return legalWordsIn(text, span(0, text.length), lexicon);
}

function cues(text: string): string[] {
  return read(text).map(({ cue }) => text.slice(cue.start, cue.end));
}

function offences(text: string): (string | undefined)[] {
  return read(text).map(({ offence }) =>
    offence?.start === undefined ? undefined : text.slice(offence.start, offence.end),
  );
}

interface TableRow {
  readonly form: string;
  readonly example: string;
  readonly [column: string]: string;
}

function readTable(): TableRow[] {
  const [, columns = "", ...rows] = readFileSync(join(folder, "legal.tsv"), "utf8").trimEnd().split("\n");
  const names = columns.split("\t");
  return rows.map((row) => ({
    form: "",
    example: "",
    ...Object.fromEntries(row.split("\t").map((cell, index) => [names[index], cell])),
  }));
}
