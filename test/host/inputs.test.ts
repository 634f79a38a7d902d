import assert from "node:assert/strict";
import { chmodSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { findInputs, type Inputs } from "../../src/host/inputs.ts";
import { folderWith, makePipe } from "./folder.ts";

void test("[P1] a file is taken as it is named, whatever its ending", async (t) => {
  const folder = folderWith(t, { "draft.news": "" });
  const found = await findInputs([join(folder, "draft.news")]);
  assert.deepEqual(namesIn(found, folder), ["draft.news"]);
  assert.equal(found.several, false);
});

void test("[P2] a folder stands for its readable files and those of its folders, by name; hidden ones are left out", async (t) => {
  const folder = folderWith(t, {
    "b.txt": "",
    "a.md": "",
    "page.html.gz": "",
    "lines.jsonl": "",
    "photo.jpg": "",
    ".hidden.txt": "",
    ".git/note.txt": "",
    "node_modules/readme.md": "",
    "deep/er/c.TXT": "",
  });
  const found = await findInputs([folder]);
  assert.deepEqual(namesIn(found, folder), ["a.md", "b.txt", "deep/er/c.TXT", "lines.jsonl", "page.html.gz"]);
  assert.equal(found.several, true);
});

void test("[P3] a pattern stands for the files it matches and those of folders it matches, by name; hidden ones and links to nowhere are left out", async (t) => {
  const folder = folderWith(t, { "b.txt": "", "a.txt": "", "c.md": "", ".h.txt": "", "d.txt/inner.md": "" });
  symlinkSync("nowhere", join(folder, "dead.txt"));
  assert.deepEqual(namesIn(await findInputs([join(folder, "*.txt")]), folder), [
    "a.txt",
    "b.txt",
    "d.txt/inner.md",
  ]);
  assert.deepEqual(namesIn(await findInputs([join(folder, "{c,b,a}.*")]), folder), [
    "a.txt",
    "b.txt",
    "c.md",
  ]);
});

void test("[P4] paths that lead nowhere are named, the others are found", async (t) => {
  const folder = folderWith(t, { "a.txt": "" });
  const nowhere = [join(folder, "none.txt"), join(folder, "*.html")];
  const found = await findInputs([nowhere[0] ?? "", join(folder, "a.txt"), nowhere[1] ?? ""]);
  assert.deepEqual(
    found.missing.map(({ path }) => path),
    nowhere,
  );
  assert.deepEqual(namesIn(found, folder), ["a.txt"]);
});

void test("[P5] a file that is named twice, however it is written, is read once, in its first place", async (t) => {
  const folder = folderWith(t, { "a.txt": "", "b.txt": "", "sub/c.txt": "" });
  const found = await findInputs([
    join(folder, "b.txt"),
    folder,
    `${folder}/sub/../a.txt`,
    join(folder, "*.txt"),
  ]);
  assert.deepEqual(namesIn(found, folder), ["b.txt", "a.txt", "sub/c.txt"]);
});

void test("[P6] a file whose name looks like a pattern is that file", async (t) => {
  const folder = folderWith(t, { "draft[1].txt": "", "draft1.txt": "" });
  assert.deepEqual(namesIn(await findInputs([join(folder, "draft[1].txt")]), folder), ["draft[1].txt"]);
});

void test("[P7] - is standard input, once", async () => {
  const found = await findInputs(["-", "-"]);
  assert.deepEqual(found.inputs, [{ kind: "stdin" }]);
});

void test("[P2] an empty folder stands for no file and is not missing", async (t) => {
  const { inputs, missing, several } = await findInputs([folderWith(t, {})]);
  assert.deepEqual({ inputs, missing, several }, { inputs: [], missing: [], several: true });
});

void test("[P23] of a folder only regular files are taken, and links to them: a pipe would wait for ever", async (t) => {
  const folder = folderWith(t, { "a.txt": "", "deep/b.md": "" });
  makePipe(join(folder, "pipe.txt"));
  symlinkSync("pipe.txt", join(folder, "link-to-pipe.txt"));
  symlinkSync("a.txt", join(folder, "link-to-file.txt"));
  symlinkSync("deep", join(folder, "link-to-folder.txt"));
  symlinkSync("nowhere", join(folder, "link-to-nowhere.txt"));
  const found = await findInputs([folder]);
  assert.deepEqual(namesIn(found, folder), ["a.txt", "deep/b.md", "link-to-file.txt"]);
  assert.deepEqual(namesIn(await findInputs([join(folder, "pipe.txt")]), folder), ["pipe.txt"]);
});

void test("[P24] a folder that cannot be opened is named, and the others are searched", async (t) => {
  const folder = folderWith(t, { "closed/a.txt": "", "open/b.txt": "" });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "closed"), 0);
  const found = await asNobody(() => findInputs([folder]));
  const alone = await asNobody(() => findInputs([join(folder, "closed")]));
  chmodSync(join(folder, "closed"), 0o755);
  const missing = [{ path: join(folder, "closed"), says: "cannot be opened (EACCES)" }];
  assert.deepEqual([found.missing, namesIn(found, folder)], [missing, ["open/b.txt"]]);
  assert.deepEqual([alone.missing, alone.inputs, alone.empty], [missing, [], []]);
});

void test("[P25] files that results go to are told if given by name, and never found in a folder or by a pattern", async (t) => {
  const folder = folderWith(t, { "a.txt": "", "b.txt": "" });
  symlinkSync("a.txt", join(folder, "link.txt"));
  const named = await findInputs([join(folder, "link.txt"), join(folder, "b.txt")], [join(folder, "a.txt")]);
  assert.deepEqual(named.overwritten, [join(folder, "link.txt")]);
  for (const path of [folder, join(folder, "*.txt")]) {
    const found = await findInputs([path], [join(folder, "link.txt")]);
    assert.deepEqual([namesIn(found, folder), found.overwritten], [["b.txt"], []]);
  }
  assert.deepEqual((await findInputs(["/dev/null"], ["/dev/null"])).overwritten, []);
});

/** Root may open everything. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  return work().finally(() => process.seteuid?.(0));
}

function namesIn({ inputs }: Inputs, folder: string): string[] {
  return inputs.map((input) => (input.kind === "file" ? relative(folder, input.path) : "-"));
}
