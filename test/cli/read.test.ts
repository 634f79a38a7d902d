import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readSchema } from "../../src/claim/schema.ts";
import { root, sayso, saysoAlone, temporaryFolder, type Ran } from "./run.ts";

const valid = new Ajv2020({ allowUnionTypes: true }).compile<Out>(readSchema);
const page = "examples/harbour-fund.html";

interface Out {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly claims: readonly {
    readonly id: string;
    readonly in: string | null;
    readonly answers: readonly string[];
    readonly cue: readonly (readonly [number, number])[];
    readonly content: readonly (readonly [number, number])[];
    readonly status: string | null;
  }[];
  readonly notes: readonly { readonly code: string }[];
  readonly error?: { readonly code: string; readonly says: string };
}

let ran: Promise<Ran> | undefined;

/** One run for all tests that look at it. */
function pageAsJson(): Promise<Ran> {
  return (ran ??= sayso(["read", "--format", "json", page]));
}

function parse(line: string): Out {
  const value: unknown = JSON.parse(line);
  assert.ok(valid(value), JSON.stringify(valid.errors));
  return value;
}

function lines(text: string): Out[] {
  return text.trim().split("\n").map(parse);
}

function words(out: Out, pieces: readonly (readonly [number, number])[]): string {
  const letters = Array.from(out.text);
  return pieces.map(([start, end]) => letters.slice(start, end).join("")).join(" … ");
}

void test("[C1] the README's command prints the claims as a cast list", async () => {
  const { code, stdout, stderr } = await saysoAlone(["read", page]);
  assert.equal(code, 0);
  assert.equal(stderr, "");
  assert.match(stdout, /Harbour Ledger › police official · was confirmed/);
  assert.doesNotMatch(stdout, /cookies|Morning Tide|pleads not guilty/);
  assert.doesNotMatch(stdout, /\x1b/, "colours only on a terminal");
});

void test("[C2] json of one story is one object with its text; spans are code points of exactly that text", async () => {
  const { code, stdout } = await pageAsJson();
  const out = parse(stdout);
  assert.equal(code, 0);
  const cues = out.claims.map((claim) => words(out, claim.cue));
  for (const cue of [
    "was accused of",
    "It is alleged",
    "declined",
    "could not be",
    "suspected",
    "reportedly",
  ]) {
    assert.ok(cues.includes(cue), `${cue} in ${cues.join(", ")}`);
  }
  const post = out.claims.find((claim) => words(out, claim.content).includes("🌊"));
  assert.equal(post && words(out, post.content), "“Ione has done nothing. Love to you all from the quay 🌊”");
});

void test("[C3] three voices deep: the Ledger, a lawyer, police", async () => {
  const out = parse((await pageAsJson()).stdout);
  const byId = new Map(out.claims.map((claim) => [claim.id, claim]));
  const police = out.claims.find((claim) => words(out, claim.cue) === "had told");
  const lawyer = byId.get(police?.in ?? "");
  const ledger = byId.get(lawyer?.in ?? "");
  assert.deepEqual(
    [lawyer, ledger].map((claim) => claim && words(out, claim.cue)),
    ["saying", "cited"],
  );
  assert.equal(ledger?.in, null);
});

void test("[C4] --depth 1 keeps the outermost claims, and what these answer of each other", async () => {
  const all = parse((await pageAsJson()).stdout);
  const outermost = parse((await sayso(["read", "--format", "json", "--depth", "1", page])).stdout);
  const kept = all.claims.filter((claim) => claim.in === null);
  const ids = new Set(kept.map(({ id }) => id));
  assert.deepEqual(
    outermost.claims,
    kept.map((claim) => Object.assign({}, claim, { answers: claim.answers.filter((id) => ids.has(id)) })),
  );
  assert.ok(outermost.claims.length < all.claims.length);
});

void test("[C5] a bad line is named and never stops the batch; the exit code tells", async () => {
  const input = [
    JSON.stringify({ id: "one", text: "Rell denied recruiting anyone." }),
    "{ broken",
    JSON.stringify({ id: "three" }),
    JSON.stringify({ id: "four", text: "The mayor, Tobiah Lunt, said that he regretted the words." }),
  ].join("\n");
  const { code, stdout, stderr } = await sayso(["read", "--format", "jsonl", "-"], input);
  const out = lines(stdout);
  assert.equal(code, 2);
  assert.deepEqual(
    out.map(({ id }) => id),
    ["one", "line-2", "three", "four"],
  );
  assert.deepEqual(
    out.map(({ error }) => error?.code),
    [undefined, "bad-json", "bad-story", undefined],
  );
  assert.match(stderr, /line-2: Line 2 is not a JSON object/);
});

void test("[C6] a missing file is named, the rest is read, exit code 2", async () => {
  const { code, stdout, stderr } = await saysoAlone(["read", "--format", "jsonl", "nowhere.txt", page]);
  assert.equal(code, 2);
  assert.equal(lines(stdout).length, 1);
  assert.match(stderr, /nowhere\.txt: there is no such file or folder/);
});

void test("[C7] usage errors say what would be right, exit code 2", async () => {
  for (const [args, says] of [
    [["read", "--format", "jsno", page], /Allowed choices are pretty, json, jsonl, csv/],
    [["read", "--depth", "0", page], /whole number from 1 up/],
    [["read", "--out", "claims.doc", page], /FORMAT=FILE/],
    [["raed"], /Did you mean read/],
    [["read", "--frmat", "json", page], /Did you mean --format/],
  ] as const) {
    const { code, stdout, stderr } = await sayso(args);
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr, says);
  }
});

void test("[C8] --out writes files in several formats and leaves standard output alone", async () => {
  const folder = temporaryFolder();
  const csv = join(folder, "claims.csv");
  const jsonl = join(folder, "other.name");
  const { code, stdout } = await sayso([
    "read",
    "--workers",
    "1",
    "--out",
    csv,
    "--out",
    `jsonl=${jsonl}`,
    "examples/stories.jsonl",
  ]);
  assert.deepEqual([code, stdout], [0, ""]);
  const stories = lines(readFileSync(jsonl, "utf8"));
  const rows = readFileSync(csv, "utf8").trim().split(/\r?\n/);
  assert.equal(
    rows.length - 1,
    stories.reduce((sum, { claims }) => sum + claims.length, 0),
  );
});

void test("[C9] over a limit: a too-large note, nothing read, exit code 2", async () => {
  const folder = temporaryFolder({ "long.txt": "Rell denied it. ".repeat(100) });
  for (const limit of ["--max-bytes", "--max-chars"]) {
    const { code, stdout } = await sayso([
      "read",
      "--format",
      "jsonl",
      "--with-text",
      limit,
      "200",
      join(folder, "long.txt"),
    ]);
    const [out] = lines(stdout);
    assert.deepEqual([code, out?.text, out?.claims, out?.notes[0]?.code], [2, "", [], "too-large"]);
  }
});

void test("[C10] a text in another language: its language, one note, no claims", async () => {
  const text =
    "Die Polizei hat am Freitag in Port Ansel einen Mann festgenommen. Nach Angaben der Staatsanwaltschaft soll er Kunden der Hafenkasse betrogen haben, wie ein Sprecher sagte.";
  const out = parse((await sayso(["read", "--format", "json", "-"], text)).stdout);
  assert.deepEqual(
    [out.language, out.claims, out.notes.map(({ code }) => code)],
    ["de", [], ["not-english"]],
  );
});

void test("[C11] --offsets utf16 counts for editors", async () => {
  const text = "The 🌊 sign fell. Mara Rell denied recruiting anyone.";
  const points = parse((await sayso(["read", "--format", "json", "-"], text)).stdout);
  const units = parse((await sayso(["read", "--format", "json", "--offsets", "utf16", "-"], text)).stdout);
  assert.deepEqual([points.claims[0]?.cue, units.claims[0]?.cue], [[[27, 33]], [[28, 34]]]);
});

void test("[C12] whoever reads our output may leave early: no error, no half-finished crash", async () => {
  const child = spawn(
    process.execPath,
    [join(root, "src/cli/main.ts"), "read", "--format", "csv", "examples"],
    { cwd: root },
  );
  child.stdin.end();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout.once("data", () => child.stdout.destroy());
  const [code]: unknown[] = await once(child, "close");
  assert.deepEqual([code, stderr], [0, ""]);
});

void test("[C13] reading opens no connection", async () => {
  const { code, stdout, stderr } = await saysoAlone(["read", page], "", {
    node: ["--import", join(root, "test/cli/no-sockets.ts")],
  });
  assert.equal(code, 0, stderr);
  assert.match(stdout, /Harbour Ledger/);
});

void test("[C14] help names every option and the exit codes", async () => {
  const { code, stdout } = await sayso(["read", "--help"]);
  assert.equal(code, 0);
  for (const name of [
    "--format",
    "--input-format",
    "--out",
    "--table",
    "--explain",
    "--depth",
    "--style",
    "--offsets",
    "--workers",
    "--max-bytes",
    "--max-chars",
    "Exit codes",
  ]) {
    assert.ok(stdout.includes(name), name);
  }
});
