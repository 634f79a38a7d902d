/** Writes the files that are made from others: `npm run gen`; `npm run gen -- --check` fails where one differs. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync, mkdirSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { readSchema } from "../src/claim/schema.ts";

const root = join(import.meta.dirname, "..");
const tables = join(root, "data/lexicon/en");

type Row = Readonly<Record<string, string>>;

const files: Readonly<Record<string, string>> = {
  "src/lexicon/generated.ts": lexiconModule(),
  "src/base/version.ts": versionModule(),
  "docs/schema/read.schema.json": `${JSON.stringify(readSchema, null, 2)}\n`,
};

const stale = Object.entries(files).filter(([name, content]) => current(name) !== content);
if (process.argv.includes("--check")) {
  for (const [name] of stale) console.error(`${name} is not what its sources give; run: npm run gen`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, content] of stale) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
    console.log(`wrote ${name}`);
  }
}

function current(name: string): string | undefined {
  return existsSync(join(root, name)) ? readFileSync(join(root, name), "utf8") : undefined;
}

function versionModule(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return `// Made from package.json by tools/gen.ts; never edited by hand.\nexport const version = "${version}";\n`;
}

function lexiconModule(): string {
  const inflections = readTable("inflections").map(({ word, forms }) => ({ word, forms: forms?.split(" ") }));
  const hedges = readTable("hedges").map(({ form, use, status, kind, alone }) => ({
    form,
    use,
    status,
    kind,
    alone: alone === "yes",
  }));
  const leadIns = readTable("lead-ins").map(({ form }) => ({ form }));
  const silences = readTable("silences").map((row) => ({
    form: row["form"],
    cueWords: Number(row["cue_words"]),
    contentWords: Number(row["content_words"]),
    passive: row["passive"],
    source: row["source"],
    alone: row["alone"] === "yes",
  }));
  return [
    "// Made from data/lexicon/en/*.tsv by tools/gen.ts; never edited by hand.",
    'import type { HedgeRow, LeadInRow, SilenceRow } from "./rows.ts";',
    "",
    `export const lexiconHash = "${tablesHash()}";`,
    listOf("inflections", "{ readonly word: string; readonly forms: readonly string[] }", inflections),
    listOf("hedges", "HedgeRow", hedges),
    listOf("leadIns", "LeadInRow", leadIns),
    listOf("silences", "SilenceRow", silences),
    "",
  ].join("\n");
}

function listOf(name: string, type: string, rows: readonly object[]): string {
  return `export const ${name}: readonly ${type.startsWith("{") ? `(${type})` : type}[] = [\n${rows.map((row) => `  ${JSON.stringify(row)},`).join("\n")}\n];`;
}

function tablesHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(tables)
    .filter((file) => file.endsWith(".tsv"))
    .toSorted()) {
    hash.update(name).update(readFileSync(join(tables, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Rows of a table: a `#` line, the column names, then the rows. */
function readTable(name: string): Row[] {
  const [, header = "", ...lines] = readFileSync(join(tables, `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const columns = header.split("\t");
  return lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length !== columns.length)
      throw new RangeError(`${name}.tsv line ${index + 3}: ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}
