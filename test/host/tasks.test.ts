import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { linesOf } from "../../src/host/lines.ts";
import type { Task } from "../../src/host/task.ts";
import { tasksOf, type TaskSource } from "../../src/host/tasks.ts";
import type { Input } from "../../src/host/inputs.ts";
import { folderWith, makePipe } from "./folder.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const lines = '{"id":"a","text":"Ines 🦀 said."}\r\n\n{"id":"b","text":"No."}';
const asRead = ['1 {"id":"a","text":"Ines 🦀 said."}\r', "2 ", '3 {"id":"b","text":"No."}'];

void test("[P8] lines are the same wherever the chunks of the file end, with CRLF and without a last line break", async () => {
  const bytes = encode(lines);
  for (let size = 1; size <= bytes.length; size++) {
    const tasks = await all(linesOf(chunked(bytes, size), { maxBytes: 1000 }));
    assert.deepEqual(tasks.map(show), asRead);
  }
  assert.deepEqual(
    (await all(linesOf(chunked(encode(`${lines}\n`), 7), { maxBytes: 1000 }))).map(show),
    asRead,
  );
});

void test("[P9] a line over the limit is named, with its length; the lines round it are read", async () => {
  const bytes = encode(`{"a":1}\n${"x".repeat(50)}\n{"b":2}\n${"y".repeat(11)}`);
  for (const size of [1, 9, 1000]) {
    assert.deepEqual((await all(linesOf(chunked(bytes, size), { maxBytes: 10 }))).map(show), [
      '1 {"a":1}',
      "line-2 too-large Line 2 has 50 bytes, more than the limit of 10; nothing of it was read. Raise --max-bytes.",
      '3 {"b":2}',
      "line-4 too-large Line 4 has 11 bytes, more than the limit of 10; nothing of it was read. Raise --max-bytes.",
    ]);
  }
});

void test("[P10] JSON Lines come line by line, from plain and from compressed files; other files whole", async (t) => {
  const folder = folderWith(t, {
    "a.jsonl": lines,
    "b.jsonl.gz": gzipSync(lines),
    "c.txt": "Ines said no.",
    "d.txt.gz": gzipSync("Ines said no."),
  });
  assert.deepEqual((await tasksIn(folder, "a.jsonl")).map(show), asRead);
  assert.deepEqual((await tasksIn(folder, "b.jsonl.gz")).map(show), asRead);
  assert.deepEqual((await tasksIn(folder, "c.txt")).map(show), [
    `${join(folder, "c.txt")} text Ines said no.`,
  ]);
  assert.deepEqual((await tasksIn(folder, "d.txt.gz")).map(show), [
    `${join(folder, "d.txt.gz")} text Ines said no.`,
  ]);
});

void test("[P11] a compressed file that is broken or ends early is named, and the next input is read", async (t) => {
  const zipped = gzipSync("Ines said no. ".repeat(5000));
  const folder = folderWith(t, {
    "broken.txt.gz": "no gzip at all",
    "short.txt.gz": zipped.subarray(0, zipped.length - 20),
    "good.txt": "Ines said no.",
  });
  const tasks = await tasksIn(folder, "broken.txt.gz", "short.txt.gz", "none.txt", "good.txt");
  assert.deepEqual(tasks.map(show), [
    `${join(folder, "broken.txt.gz")} unreadable The file is not valid gzip; unpack it or download it again.`,
    `${join(folder, "short.txt.gz")} unreadable The compressed file ends too early; download it again.`,
    `${join(folder, "none.txt")} unreadable There is no such file.`,
    `${join(folder, "good.txt")} text Ines said no.`,
  ]);
});

void test("[P11] lines before the place where a compressed file breaks are read", async (t) => {
  const many = Array.from({ length: 20_000 }, (_, at) => `{"id":"${at}","text":"${Math.sin(at)}"}`).join(
    "\n",
  );
  const zipped = gzipSync(many);
  const folder = folderWith(t, { "a.jsonl.gz": zipped.subarray(0, zipped.length / 2) });
  const tasks = await tasksIn(folder, "a.jsonl.gz");
  assert.ok(tasks.length > 1000);
  assert.match(show(tasks.at(-1)), /unreadable The compressed file ends too early/);
});

void test("[P12] JSON Lines in UTF-16 are handed on whole, for line breaks have two bytes there", async (t) => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines, "utf16le")]);
  const folder = folderWith(t, { "marked.jsonl": wide, "bare.jsonl": wide.subarray(2) });
  for (const name of ["marked.jsonl", "bare.jsonl"]) {
    const [task, ...others] = await tasksIn(folder, name);
    assert.ok(task?.kind === "file" && task.format === "jsonl" && others.length === 0);
  }
});

void test("[P13] an empty file is one empty story; empty JSON Lines hold none", async (t) => {
  const folder = folderWith(t, { "a.txt": "", "b.jsonl": "" });
  assert.deepEqual((await tasksIn(folder, "a.txt", "b.jsonl")).map(show), [`${join(folder, "a.txt")} text `]);
});

void test("[P14] a file over the limit is named and nothing of it is handed on, compressed or not", async (t) => {
  const words = "Ines said no. ".repeat(10_000);
  const folder = folderWith(t, { "a.txt": words, "b.txt.gz": gzipSync(words) });
  for (const task of await tasksIn(folder, "a.txt", "b.txt.gz")) {
    assert.ok(task.kind === "reading" && "story" in task.reading);
    assert.equal(task.reading.story.text, "");
    assert.deepEqual(
      task.reading.notes.map(({ code }) => code),
      ["too-large"],
    );
  }
});

void test("[P15] standard input is read as what it looks like, or as it is told", async () => {
  assert.deepEqual((await fromStdin(lines, "auto")).map(show), asRead);
  assert.deepEqual((await fromStdin("Ines said no.", "auto")).map(show), ["stdin text Ines said no."]);
  assert.deepEqual((await fromStdin("<p>No.</p>", "html")).map(show), ["stdin html <p>No.</p>"]);
  assert.deepEqual((await fromStdin("", "auto")).map(show), ["stdin text "]);
});

void test("[P15] standard input is told by its beginning also where it comes byte by byte", async () => {
  const bytes = [...chunks(encode(lines), 1)];
  assert.deepEqual((await fromChunks(bytes, "auto")).map(show), asRead);
});

void test("[P15] a line of standard input is handed on before the next one comes", async () => {
  const stdin = new PassThrough();
  const tasks = tasksOf([{ kind: "stdin" }], { format: "auto", maxBytes: 1000, stdin });
  stdin.write('{"id":"a","text":"No."}\n');
  const first = await tasks.next();
  assert.equal(first.done ? "" : show(first.value), '1 {"id":"a","text":"No."}');
  await tasks.return(undefined);
});

void test("[P26] what is compressed is unpacked whatever its name, also from standard input", async (t) => {
  const zipped = gzipSync(lines);
  assert.deepEqual((await fromChunks([...chunks(zipped, 1)], "auto")).map(show), asRead);
  const folder = folderWith(t, { "a.jsonl": zipped, "b.txt": gzipSync("Ines said no.") });
  assert.deepEqual((await tasksIn(folder, "a.jsonl", "b.txt")).map(show), [
    ...asRead,
    `${join(folder, "b.txt")} text Ines said no.`,
  ]);
});

void test("[P27] over the limit, the size is told only where it is known", async (t) => {
  const words = "Ines said no. ".repeat(10_000);
  const folder = folderWith(t, { "a.txt": words, "b.txt.gz": gzipSync(words), "c.txt": gzipSync(words) });
  const says = [
    ...(await tasksIn(folder, "a.txt", "b.txt.gz", "c.txt")),
    ...(await fromStdin(words, "auto")),
  ].map(noteOf);
  assert.match(says[0] ?? "", /^The file has 140000 bytes, more than the limit of 100000;/);
  assert.match(says[1] ?? "", /^There are more than 100000 bytes, which is the limit;/);
  assert.equal(says[2], says[1]);
  assert.match(says[3] ?? "", /^There are more than 1000 bytes/);
});

void test("[P14] an input over the limit is closed again", async () => {
  const stdin = Readable.from([encode("Ines said no. ".repeat(1000)), encode("No.")]);
  await all(tasksOf([{ kind: "stdin" }], { format: "auto", maxBytes: 1000, stdin }));
  assert.ok(stdin.destroyed);
});

void test("[P28] a pipe that is given by name is read to its end", async (t) => {
  const folder = folderWith(t, {});
  const pipe = join(folder, "pipe");
  makePipe(pipe);
  spawn("sh", ["-c", `printf 'Ines said no.' > "$0"`, pipe]);
  assert.deepEqual((await tasksIn(folder, "pipe")).map(show), [`${pipe} text Ines said no.`]);
});

void test("[P29] trouble with a line names the file that it stands in", async (t) => {
  const folder = folderWith(t, { "long.jsonl": `{"id":"${"x".repeat(100_000)}"}` });
  const [task] = await tasksIn(folder, "long.jsonl");
  assert.ok(show(task).startsWith(`line-1 too-large ${join(folder, "long.jsonl")}: Line 1 has 100009 bytes`));
});

function fromStdin(text: string, format: TaskSource["format"]): Promise<Task[]> {
  return fromChunks([encode(text)], format);
}

function fromChunks(parts: readonly Uint8Array[], format: TaskSource["format"]): Promise<Task[]> {
  return all(tasksOf([{ kind: "stdin" }], { format, maxBytes: 1000, stdin: Readable.from(parts) }));
}

function noteOf(task: Task): string {
  return task.kind === "reading" && "story" in task.reading ? (task.reading.notes[0]?.says ?? "") : "";
}

async function tasksIn(folder: string, ...names: string[]): Promise<Task[]> {
  const inputs = names.map((name): Input => ({ kind: "file", path: join(folder, name) }));
  return all(tasksOf(inputs, { format: "auto", maxBytes: 100_000, stdin: Readable.from([]) }));
}

async function all(tasks: AsyncIterable<Task>): Promise<Task[]> {
  const found: Task[] = [];
  for await (const task of tasks) found.push(task);
  return found;
}

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  yield* chunks(bytes, size);
}

function* chunks(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function show(task: Task | undefined): string {
  switch (task?.kind) {
    case "file":
      return `${task.id} ${task.format} ${decode(task.bytes)}`;
    case "line":
      return `${task.number} ${decode(task.bytes)}`;
    case "reading": {
      const { reading } = task;
      return "error" in reading
        ? `${reading.id} ${reading.error.code} ${reading.error.says}`
        : reading.story.id;
    }
    case undefined:
      return "nothing";
  }
}
