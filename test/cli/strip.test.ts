import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderWith } from "../host/folder.ts";
import { sayso } from "./run.ts";

const mark = "<!-- sayso-ignore guilt-label: her own word for it -->";
const marked = `\ufeff# The vote\r\n\r\n${mark}\r\n\r\nRell calls herself a thief. [[sayso-ignore name-variant: her sister]]\r\n`;
const clean = "\ufeff# The vote\r\n\r\nRell calls herself a thief.\r\n";

void test("[CK35] strip takes the ignores out of files and leaves the rest as it is", async (t) => {
  const folder = folderWith(t, { "a.md": marked, "b.md": clean, "c.jsonl": `{"text":"${mark}"}` });
  chmodSync(join(folder, "a.md"), 0o600);
  const { code, stdout, stderr } = await sayso(["strip", "a.md", "b.md", "c.jsonl", "d.md"], "", {
    cwd: folder,
  });
  assert.deepEqual([code, stdout], [2, ""]);
  assert.deepEqual(stderr.trimEnd().split("\n"), [
    "sayso strip: c.jsonl: ignores are taken out of text, Markdown and HTML in UTF-8 or UTF-16; this is something else",
    "sayso strip: d.md: it could not be read (ENOENT)",
  ]);
  assert.equal(readFileSync(join(folder, "a.md"), "utf8"), clean);
  assert.equal(readFileSync(join(folder, "b.md"), "utf8"), clean);
  assert.equal(statSync(join(folder, "a.md")).mode & 0o777, 0o600);
});

void test("[CK36] strip --stdout prints one story and changes no file", async (t) => {
  const folder = folderWith(t, { "a.md": marked });
  const [printed, piped, two] = await Promise.all([
    sayso(["strip", "--stdout", "a.md"], "", { cwd: folder }),
    sayso(["strip", "-"], marked),
    sayso(["strip", "--stdout", "a.md", "b.md"], "", { cwd: folder }),
  ]);
  assert.deepEqual([printed.code, printed.stdout], [0, clean]);
  assert.deepEqual([piped.code, piped.stdout], [0, clean]);
  assert.deepEqual([two.code, two.stdout], [2, ""]);
  assert.equal(readFileSync(join(folder, "a.md"), "utf8"), marked);
});
