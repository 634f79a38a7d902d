import assert from "node:assert/strict";
import { before, test } from "node:test";
import { runTask } from "../../src/host/task.ts";
import type { Reader } from "../../src/index.ts";
import { sharedReader } from "../reader.ts";

let reader: Reader;
before(async () => {
  reader = await sharedReader();
});

void test("[RV15] a moment of publication is a day in the time zone of the house", async () => {
  const line = JSON.stringify({
    id: "a",
    text: "The ferry sails on Friday.",
    published: "2026-05-14T23:30:00Z",
  });
  const dayOf = async (timeZone?: string) => {
    const [outcome] = await runTask(
      {
        kind: "line",
        number: 1,
        bytes: new TextEncoder().encode(line),
        told: { always: {}, otherwise: {}, ...(timeZone === undefined ? {} : { timeZone }) },
      },
      reader,
      { maxBytes: 1e6, maxChars: 1e6 },
    );
    assert.ok(outcome && "story" in outcome);
    return outcome.story.imprint.published;
  };
  assert.equal(await dayOf("Europe/Berlin"), "2026-05-15");
  assert.equal(await dayOf("America/New_York"), "2026-05-14");
  assert.equal(await dayOf(), "2026-05-14");
});
