import assert from "node:assert/strict";
import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test, type TestContext } from "node:test";
import type { Finding, Review } from "../../src/claim/finding.ts";
import type { Edit } from "../../src/story/edit.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { diffOf, fixStory, writeFixed, type Fixed } from "../../src/cli/fixing.ts";
import type { Done } from "../../src/host/batch.ts";
import { singlePool } from "../../src/host/pool.ts";
import { openLocalReader } from "../../src/host/reader.ts";
import { formatOf } from "../../src/read/read.ts";
import { folderWith } from "../host/folder.ts";

const pool = singlePool(await openLocalReader("native"), { maxBytes: 1e6, maxChars: 1e6 });
after(() => pool.close());

const before = "\ufeffThe council met.\r\n\r\nRell refused to comment. Quint refused to comment.\r\n";
const now = "\ufeffThe council met.\r\n\r\nRell declined to comment. Quint declined to comment.\r\n";

/** A rule that changes each `refused` for `declined`, and asks whether the change is one that may be made unasked. */
function review({ story }: StoryClaims, change: Partial<Finding> = {}): Promise<Review> {
  const findings = [...story.text.matchAll(/refused/g)].map(({ index }) => {
    const at = { start: index, end: index + "refused".length };
    return finding(at, [{ at, text: "declined" }], change);
  });
  return Promise.resolve({ findings, register: [], unused: [] });
}

function finding(text: Edit["at"], edits: readonly Edit[], change: Partial<Finding>): Finding {
  return {
    rule: "loaded-verb",
    text,
    severity: "note",
    confidence: 0.9,
    message: "The story says “refused”.",
    why: "It casts a doubt.",
    ask: "Write “declined”.",
    evidence: [],
    suggestions: [{ says: "write “declined”", edits, auto: true }],
    claims: [],
    fingerprint: "f",
    suppressed: null,
    ...change,
  };
}

async function read(id: string, bytes: Uint8Array): Promise<Done> {
  const task = { kind: "file", id, bytes, format: formatOf(id, bytes) } as const;
  const [outcome] = await pool.run(task);
  assert.ok(outcome);
  return { task, outcome };
}

interface Tried {
  readonly done: Done;
  readonly fixed: Fixed | null;
  readonly says: readonly string[];
}

async function tried(
  id: string,
  content: string | Uint8Array,
  change: Partial<Finding> = {},
): Promise<Tried> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const done = await read(id, bytes);
  const says: string[] = [];
  const complain = (line: string): void => void says.push(line);
  const fixed = await fixStory(done, { pool, review: (story) => review(story, change), complain });
  return { done, fixed, says };
}

/** The changed file as text; null where nothing was changed. */
async function fixedText(id: string, content: string, change: Partial<Finding> = {}): Promise<string | null> {
  const { fixed } = await tried(id, content, change);
  return fixed && Buffer.from(fixed.task.bytes).toString();
}

function folderOf(t: TestContext, file: string, content: string | Uint8Array): string {
  return join(folderWith(t, { [file]: content }), file);
}

void test("[CK20] a fix changes its words and nothing else: byte order mark, line ends and permissions stay", async (t) => {
  const path = folderOf(t, "a.txt", before);
  chmodSync(path, 0o640);
  const { done, fixed, says } = await tried(path, before);
  assert.ok(fixed);
  assert.deepEqual(says, []);
  assert.ok("story" in fixed.outcome && fixed.outcome.story.text === now.slice(1), "and it is read again");
  const told: string[] = [];
  assert.equal(await writeFixed(done, fixed, (line) => told.push(line)), true);
  assert.equal(readFileSync(path, "utf8"), now);
  assert.equal(statSync(path).mode & 0o777, 0o640);
  assert.deepEqual(told, [`${path}: 2 changes written`]);
  assert.deepEqual(readdirSync(join(path, "..")), ["a.txt"]);
});

void test("[CK20] UTF-16 stays UTF-16", async () => {
  const bytes = new Uint8Array(Buffer.from(before, "utf16le"));
  const { fixed } = await tried("a.txt", bytes);
  assert.equal(fixed && Buffer.from(fixed.task.bytes).toString("utf16le"), now);
});

void test("[CK21] nothing is changed within quotation marks or a block quotation", async () => {
  const says =
    "The council met on Monday.\n\n“Rell refused to comment,” said Oskar Bly. He refused to comment.\n";
  assert.equal(await fixedText("a.txt", says), says.replace("He refused", "He declined"));
  assert.equal(await fixedText("a.md", "The council met.\n\n> Rell refused to comment.\n"), null);
});

void test("[CK21] only what may be made unasked, and what nobody has decided about", async () => {
  const text = "The council met.\n\nRell refused to comment.\n";
  const asked = finding({ start: 0, end: 3 }, [{ at: { start: 0, end: 3 }, text: "A" }], {}).suggestions;
  assert.equal(
    await fixedText("a.txt", text, { suggestions: asked.map((one) => ({ ...one, auto: false })) }),
    null,
  );
  const suppressed = {
    by: "decision",
    decision: "ask",
    reason: "she said so",
    who: null,
    when: null,
  } as const;
  assert.equal(await fixedText("a.txt", text, { suppressed }), null);
  assert.equal(await fixedText("a.txt", text), text.replace("refused", "declined"));
});

function page(words: string): string {
  return `<html><body><article><h1>The council met</h1><p>Rell &amp; Bly lost the vote that everybody had expected them to win on Monday.</p><p>Rell ${words} to comment on the vote, and so did Oskar Bly, the treasurer.</p></article></body></html>`;
}

function marks(words: string): string {
  return `# The council met\n\nRell *${words}* to comment &amp; left.\n`;
}

void test("[CK22] Markdown and HTML are changed where the words stand in the file as in the story, and not else", async () => {
  assert.equal(await fixedText("a.html", page("refused")), page("declined"));
  const split = await tried("a.html", page("ref<b>us</b>ed"));
  assert.equal(split.fixed, null);
  assert.deepEqual(split.says, ["a.html: 1 change cannot be made exactly in this file; make it by hand"]);
  assert.equal(await fixedText("a.md", marks("refused")), marks("declined"));
});

void test("[CK22] lines of JSON Lines are not rewritten, and that is said", async () => {
  const line = JSON.stringify({ id: "one", text: "Rell refused to comment." });
  const { fixed, says } = await tried("a.jsonl", line);
  assert.equal(fixed, null);
  assert.deepEqual(says, ["one: 1 change stands in JSON Lines, which is not rewritten; make it by hand"]);
});

void test("[CK23] a file that was changed meanwhile is left alone", async (t) => {
  const path = folderOf(t, "a.txt", before);
  const { done, fixed } = await tried(path, before);
  assert.ok(fixed);
  writeFileSync(path, "Somebody else was here.");
  const told: string[] = [];
  assert.equal(await writeFixed(done, fixed, (line) => told.push(line)), false);
  assert.match(told.join(), /changed or moved meanwhile; nothing was written/);
  assert.equal(readFileSync(path, "utf8"), "Somebody else was here.");
});

void test("[CK24] the diff is one that patch takes; on a terminal nothing in it acts", async () => {
  const text = "The council met.\n\nRell \x1b[31m refused to comment.\n";
  const { done, fixed } = await tried("a.txt", text);
  assert.ok(fixed);
  assert.equal(
    diffOf(done, fixed, false),
    "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n The council met.\n \n-Rell \x1b[31m refused to comment.\n+Rell \x1b[31m declined to comment.\n",
  );
  assert.match(diffOf(done, fixed, true), /\n-Rell \\x1b\[31m refused/);
});
