import assert from "node:assert/strict";
import { test } from "node:test";
import { eventsIn } from "../../bench/rewrites/events.ts";
import { bandsOf } from "../../src/ledger/copies/bands.ts";
import { copied, type CopyVerdict } from "../../src/ledger/copies/copied.ts";
import { copyText } from "../../src/ledger/copies/copy-text.ts";

const events = eventsIn(new URL("../../bench/rewrites/", import.meta.url));

void test("[LC10] rewrites of an agency’s story are found: edited, cut, reordered", () => {
  const missed = called("agency", "rewrite").filter(
    ({ isJoined, verdict }) => !isJoined || verdict === "none",
  );
  assert.equal(events.length, 50);
  assert.deepEqual(
    missed.map(({ name }) => name),
    ["referee-walkout"], // eight to thirteen words in a row at most: no row happens to be shared
  );
});

void test("[LC10] independent reports that quote the same words are no copies", () => {
  for (const first of ["agency", "rewrite"]) {
    const wrong = called(first, "independent").filter(({ verdict }) => verdict !== "none");
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  }
});

void test("[LC10] another agency’s report of the same facts is no near copy", () => {
  const wrong = called("agency", "rival").filter(({ verdict }) => verdict !== "none");
  // Twenty of its words in a row are the same: the majority of five and the three deputies.
  assert.deepEqual(
    wrong.map(({ name, verdict }) => [name, verdict]),
    [["pension-protest", "passages"]],
  );
});

function called(
  first: string,
  second: string,
): { readonly name: string; readonly isJoined: boolean; readonly verdict: CopyVerdict }[] {
  return events.flatMap(({ name, stories }) => {
    const [one, other] = [stories.get(first), stories.get(second)];
    if (one === undefined || other === undefined) return [];
    const [text, otherText] = [copyText(one), copyText(other)];
    const rows = new Set(bandsOf(text).map(({ hash }) => hash));
    const isJoined = bandsOf(otherText).some(({ hash }) => rows.has(hash));
    return [{ name, isJoined, verdict: copied(text, otherText).verdict }];
  });
}
