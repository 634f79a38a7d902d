import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { noteCodes } from "../src/story/note.ts";

void test("[H4] every note's code is unique and explained in docs/notes.md, and nothing else is", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/notes.md"), "utf8");
  const explained = Array.from(page.matchAll(/^\| `([a-z-]+)` \|/gm), ([, code]) => code);
  assert.equal(explained.length, noteCodes.length + 1);
  assert.deepEqual(new Set(explained), new Set([...noteCodes, "fault"]));
});
