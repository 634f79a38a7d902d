/** Writes the files that are made from others: `npm run gen`; `npm run gen -- --check` fails where one differs. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync, mkdirSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkSchema } from "../src/claim/schema-review.ts";
import { readSchema } from "../src/claim/schema.ts";
import { configSchema, decisionsSchema } from "./config-schema.ts";
import { pagesModule, registryModule, ruleFacts, rulesPage } from "./rule-pages.ts";

const root = join(import.meta.dirname, "..");
const tables = join(root, "data/lexicon/en");

type Row = Readonly<Record<string, string>>;

settle({
  "src/lexicon/generated.ts": lexiconModule(),
  "src/base/version.ts": versionModule(),
  "src/check/registry.ts": registryModule(),
  "src/check/pages.ts": pagesModule(),
  "docs/rules.md": rulesPage(),
  "docs/schema/read.schema.json": json(readSchema),
  "docs/schema/check.schema.json": json(checkSchema),
  "docs/schema/decisions.schema.json": json(decisionsSchema),
});
// Last, since the rules themselves stand on what is made above; a rule that is being written must not stop the rest.
try {
  settle({ "docs/schema/config.schema.json": json(configSchema(await ruleFacts())) });
} catch (error) {
  console.error(`docs/schema/config.schema.json has to wait: a rule cannot be loaded (${String(error)})`);
  process.exitCode = 1;
}

/** Writes what is not as it should be, or with `--check` names it. */
function settle(files: Readonly<Record<string, string>>): void {
  const stale = Object.entries(files).filter(([name, content]) => current(name) !== content);
  for (const [name, content] of stale) {
    if (process.argv.includes("--check")) {
      console.error(`${name} is not what its sources give; run: npm run gen`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
      console.log(`wrote ${name}`);
    }
  }
}

function json(schema: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
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
  const dates = {
    words: readTable("dates-words"),
    holidays: readTable("dates-holidays").map((row) => ({ ...row, alone: row["alone"] === "yes" })),
    patterns: readTable("dates-patterns").map(({ form, reading }) => ({ form, reading })),
  };
  return [
    "// Made from data/lexicon/en/*.tsv by tools/gen.ts; never edited by hand.",
    'import type { DatePatternRow, DateWordRow, HolidayRow } from "./date-rows.ts";',
    'import type { LegalActRow } from "./legal-rows.ts";',
    'import type { OffenceIdiom, OffenceSet } from "./offence-rows.ts";',
    'import type { PartySet } from "./party-rows.ts";',
    'import type { GivenNameSet, OutletSet, OutletWordRow, SourceSet, TitleSet } from "./person-rows.ts";',
    'import type { CheckWordSet, CueGroup, HedgeRow, LeadInRow, SilenceRow } from "./rows.ts";',
    'import type { UnitWordRow } from "./unit-rows.ts";',
    "",
    `export const lexiconHash = "${tablesHash()}";`,
    listOf("inflections", "{ readonly word: string; readonly forms: readonly string[] }", inflections),
    listOf("cueGroups", "CueGroup", cueGroups()),
    listOf("hedges", "HedgeRow", hedges),
    listOf("leadIns", "LeadInRow", leadIns),
    listOf("silences", "SilenceRow", silences),
    listOf("dateWords", "DateWordRow", dates.words),
    listOf("holidays", "HolidayRow", dates.holidays),
    listOf("datePatterns", "DatePatternRow", dates.patterns),
    listOf("offenceSets", "OffenceSet", offenceSets()),
    listOf(
      "offenceIdioms",
      "OffenceIdiom",
      readTable("offence-idioms").map(({ form }) => ({ form, use: "idiom" })),
    ),
    listOf("legalActs", "LegalActRow", legalActs()),
    listOf("sourceSets", "SourceSet", sourceSets()),
    listOf("titleSets", "TitleSet", titleSets()),
    listOf("givenNameSets", "GivenNameSet", givenNameSets()),
    listOf("outletSets", "OutletSet", outletSets()),
    listOf("outletWords", "OutletWordRow", outletWords()),
    listOf("partySets", "PartySet", formsByUse("parties")),
    listOf("unitWords", "UnitWordRow", unitWords()),
    listOf("checkWordSets", "CheckWordSet", formsByUse("check-words")),
    "",
  ].join("\n");
}

/** Our rows first, then PropBank's; the rows of one sense share its words, which keeps the module small. */
function cueGroups(): object[] {
  const groups = Map.groupBy([...readTable("cues"), ...readTable("cues-propbank")], (row) =>
    ["use", "status", "kind", "factive", "accusing", "fact"].map((column) => row[column]).join(" "),
  );
  return Array.from(groups, ([sense, rows]) => {
    const [use, status, kind, factive, accusing, fact] = sense.split(" ");
    return {
      use,
      status,
      kind,
      factive: factive === "yes",
      accusing: accusing === "yes",
      belief: fact === "-" ? null : fact,
      forms: rows.map(({ form }) => form),
    };
  });
}

function offenceSets(): object[] {
  const sets = Map.groupBy(readTable("offences"), ({ use, group, code, weight }) =>
    [use, group, code, weight].join(" "),
  );
  return Array.from(sets, ([sense, rows]) => {
    const [use, group, code, weight] = sense.split(" ");
    return { use, group, code: code === "-" ? null : code, weight, forms: rows.map(({ form }) => form) };
  });
}

function formsByUse(table: string): object[] {
  const sets = Map.groupBy(readTable(table), ({ use }) => use);
  return Array.from(sets, ([use, rows]) => ({ use, forms: rows.map(({ form }) => form) }));
}

function unitWords(): object[] {
  return readTable("units").map(({ form, sort, unit, value }) => ({
    form,
    sort,
    unit: orNull(unit),
    value: value === "-" ? null : Number(value),
  }));
}

function legalActs(): object[] {
  return readTable("legal").map(({ form, status, voice, offence, blocks }) => ({
    form,
    status: status === "-" ? null : status,
    voice,
    offence: parts(offence, " | ").map((words) => words.split(" ")),
    blocks: parts(blocks, " "),
  }));
}

/** The parts of a cell; `-` has none. */
function parts(cell: string | undefined, mark: string): string[] {
  return cell === undefined || cell === "-" ? [] : cell.split(mark);
}

function sourceSets(): object[] {
  const sets = Map.groupBy(readTable("sources"), ({ kind, human, gender }) =>
    [kind, human, gender].join(" "),
  );
  return Array.from(sets, ([sense, rows]) => {
    const [kind, human, gender] = sense.split(" ");
    return { kind, human: human === "yes", gender: orNull(gender), forms: rows.map(({ form }) => form) };
  });
}

function titleSets(): object[] {
  const sets = Map.groupBy(readTable("titles"), ({ gender, role }) => [gender, role].join("\t"));
  return Array.from(sets, ([sense, rows]) => {
    const [gender, role] = sense.split("\t");
    return { gender: orNull(gender), role: orNull(role), forms: rows.map(({ form }) => form) };
  });
}

/** A line for each gender and first letter. */
function givenNameSets(): object[] {
  const sets = Map.groupBy(readTable("given-names"), ({ name = "", gender }) => [gender, name[0]].join(" "));
  return Array.from(sets, ([sense, rows]) => ({
    gender: sense.split(" ")[0],
    names: rows.map(({ name }) => name).join(" "),
  }));
}

function outletSets(): object[] {
  const sets = Map.groupBy(readTable("outlets"), ({ kind, ambiguous }) => [kind, ambiguous].join(" "));
  return Array.from(sets, ([sense, rows]) => {
    const [kind, ambiguous] = sense.split(" ");
    const forms = rows.flatMap((row) => row["forms"]?.split(" | ") ?? []);
    return { kind, ambiguous: ambiguous === "yes", forms };
  });
}

function outletWords(): object[] {
  return readTable("outlet-words").map(({ form, sure, place }) => ({ form, sure: sure === "yes", place }));
}

function orNull(cell: string | undefined): string | null {
  return cell === "-" || cell === undefined ? null : cell;
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
