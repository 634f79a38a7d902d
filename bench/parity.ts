/**
 * Compares our decoding with that of the Python twin, claim by claim, to the character. bench/README.md tells how to make
 * the twin's file. Prints places only, never words.
 *
 *   node bench/parity.ts --data DIR --set gold-dev --style guide --reference FILE.jsonl [--bare]
 *   node bench/parity.ts --data DIR --set gold-dev --texts FILE.jsonl [--bare]     the twin's input
 */
import { writeFileSync } from "node:fs";
import { openLocalReader } from "../src/host/reader.ts";
import { makeStory, type Style } from "../src/index.ts";
import { readOptions } from "./lib/options.ts";
import { rawClaims } from "./lib/predict.ts";
import { rowsIn, setFile, type JsonClaim, type JsonSpan, type Row } from "./lib/sets.ts";
import { styleOf } from "./lib/style.ts";
import { printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  set: { means: "a set of it, such as gold-dev" },
  style: { means: "guide or polnear", default: "guide" },
  reference: { means: "what the twin gave for the set", default: "" },
  texts: { means: "writes the twin's input there and stops", default: "" },
  bare: { means: "takes invisible characters and combining marks out of the texts", flag: true },
});

// What the twin's splitter, made for Python's \w, takes for a word of its own or a word's end; see src/model/words.ts.
const SPECIAL = /[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/gu;
const roles = ["source", "cue", "content"] as const;

await main();

async function main(): Promise<void> {
  const rows = rowsIn(setFile(option("data"), option("set"))).map(asAsked);
  if (option("texts") !== "")
    writeFileSync(option("texts"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  else await compareAll(rows, styleOf(option("style")));
}

function asAsked({ id, text }: Row): Row {
  return { id, text: option("bare") ? text.replace(SPECIAL, "") : text };
}

async function compareAll(rows: readonly Row[], style: Style): Promise<void> {
  if (option("reference") === "")
    throw new Error("give --reference FILE.jsonl, or --texts to make its input");
  const twin = new Map(rowsIn(option("reference")).map((row) => [row.id, row.claims ?? []]));
  const reader = await openLocalReader();
  const lines: string[][] = [];
  let claims = 0;
  let identical = 0;
  for (const row of rows) {
    const ours = await rawClaims(makeStory(row), reader, style);
    const found = differences(ours, twin.get(row.id) ?? []);
    claims += ours.length;
    identical += ours.length - found.filter((difference) => difference.ours).length;
    lines.push(...found.map((difference) => describe(row, difference)));
  }
  await reader.tagger.close();
  printTable(["texts", "claims", "identical", "different"], [[rows.length, claims, identical, lines.length]]);
  if (lines.length > 0)
    printTable(["document", "ours", "the twin's", "special characters in the paragraph"], lines);
}

/** One claim that the two give differently, or that only one gives. */
interface Difference {
  readonly ours?: JsonClaim;
  readonly twins?: JsonClaim;
}

function differences(ours: readonly JsonClaim[], twins: readonly JsonClaim[]): Difference[] {
  const oursAlone = without(ours, twins);
  const twinsAlone = without(twins, ours);
  const pairs = oursAlone.map((claim): Difference => {
    const at = twinsAlone.findIndex((other) => meet(claim.cue, other.cue));
    const [other] = at < 0 ? [] : twinsAlone.splice(at, 1);
    return { ours: claim, ...(other ? { twins: other } : {}) };
  });
  return [...pairs, ...twinsAlone.map((twins): Difference => ({ twins }))];
}

function without(claims: readonly JsonClaim[], others: readonly JsonClaim[]): JsonClaim[] {
  const keys = new Set(others.map(placesOf));
  return claims.filter((claim) => !keys.has(placesOf(claim)));
}

function placesOf(claim: JsonClaim): string {
  return roles
    .map((role) => `${role} ${claim[role].map(([start, end]) => `${start}–${end}`).join("+")}`)
    .join(", ");
}

function meet(a: readonly JsonSpan[], b: readonly JsonSpan[]): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
}

function describe(row: Row, { ours, twins }: Difference): string[] {
  const claim = ours ?? twins;
  return [
    row.id,
    ours ? placesOf(ours) : "none",
    twins ? placesOf(twins) : "none",
    claim ? specialsRound(row.text, claim) : "",
  ];
}

/** Code points in the paragraphs that the claim stands in, with their places. */
function specialsRound(text: string, claim: JsonClaim): string {
  const points = Array.from(text);
  const all = roles.flatMap((role) => claim[role].flat());
  const start = points.lastIndexOf("\n", Math.min(...all)) + 1;
  const end = points.indexOf("\n", Math.max(...all));
  const found = points
    .slice(start, end < 0 ? undefined : end)
    .flatMap((point, index) => (point.search(SPECIAL) < 0 ? [] : [`${nameOf(point)} at ${start + index}`]));
  return found.join(", ") || "none";
}

function nameOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
