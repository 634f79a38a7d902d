import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "..");
const LONGEST_FILE = 250; // lines
/** Where Node's own modules may be imported, beside the shells: everything else runs in a browser. */
const NODE_PLACES = ["model/native.ts", "ledger/", "host/"];

/** Source files by their path under `src`. */
type Sources = Readonly<Record<string, string>>;

interface Layers {
  /** Every folder of the table, and `index.ts`. */
  readonly names: ReadonlySet<string>;
  readonly shells: readonly string[];
  /** True if the file or folder `from` may import from the folder or file `to`. */
  readonly allows: (from: string, to: string) => boolean;
}

void test("[H1] every import in src keeps to the table in ARCHITECTURE.md", () => {
  const layers = parseTable(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
  assert.deepEqual(faultsOf(readSources(), layers), []);
});

void test("[H2] … and a source that breaks a rule of the house is caught", () => {
  const layers = parseTable(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
  const faults = (sources: Sources) => faultsOf(sources, layers).join("\n");
  const good = {
    "base/span.ts": "export const nought = 0;\n",
    "find/a.ts": 'import { nought } from "../base/span.ts";\nimport type { B } from "./b.ts";\n',
    "find/b.ts": 'import { franc } from "franc-min";\nexport type B = 1;\n',
    "host/disk.ts": 'import { readFile } from "node:fs/promises";\nimport { read } from "../index.ts";\n',
    "index.ts": 'export { nought } from "./base/span.ts";\n',
    "cli/main.ts": 'import { argv } from "node:process";\nimport { read } from "../index.ts";\n',
    "lexicon/generated.ts": `// Made from a table.\n${"\n".repeat(400)}`,
  };
  const changed = (name: string, source: string) => faults({ ...good, [name]: source });

  assert.equal(faults(good), "");
  assert.match(
    changed("base/span.ts", 'import { a } from "../find/a.ts";'),
    /base\/span.ts may not import find/,
  );
  assert.match(
    changed("find/c.ts", 'import type { A } from "../write/a.ts";'),
    /find\/c.ts may not import write/,
  );
  assert.match(changed("find/c.ts", 'export { a } from "../write/a.ts";'), /may not import write/);
  assert.match(changed("find/c.ts", 'const a = await import("../host/a.ts");'), /may not import host/);
  assert.match(changed("find/c.ts", 'import "../check/a.ts";'), /may not import check/);
  assert.match(changed("check/c.ts", 'import {\n  a,\n} from "../model/a.ts";'), /may not import model/);
  assert.match(changed("find/c.ts", 'import { read } from "../index.ts";'), /may not import index.ts/);
  assert.match(changed("host/c.ts", 'import { a } from "../cli/a.ts";'), /may not import cli/);
  assert.match(changed("cli/c.ts", 'import { a } from "../lsp/a.ts";'), /may not import lsp/);
  assert.equal(changed("cli/c.ts", 'import { a } from "../server/a.ts";'), "");
  assert.match(changed("server/c.ts", 'import { a } from "../cli/a.ts";'), /may not import cli/);
  assert.match(changed("index.ts", 'export { a } from "./host/a.ts";'), /index.ts may not import host/);
  assert.match(changed("index.ts", 'export { a } from "./cli/a.ts";'), /index.ts may not import cli/);
  assert.match(changed("index.ts", 'import { a } from "node:fs";'), /index.ts may not import node:fs/);
  assert.match(changed("find/c.ts", 'import { a } from "node:fs";'), /may not import node:fs/);
  assert.match(changed("model/c.ts", 'import { a } from "fs";'), /may not import fs/);
  assert.match(changed("attic/c.ts", "export const a = 1;"), /attic\/c.ts stands in no folder of the table/);
  assert.match(changed("find/c.ts", "const a = 1;\nexport default a;\n"), /c.ts has a default export/);
  assert.match(changed("find/c.ts", 'export * from "./a.ts";'), /c.ts exports everything of another/);
  assert.match(changed("find/c.ts", "\n".repeat(251)), /c.ts has 251 lines/);
  assert.match(
    changed("find/b.ts", 'import { a } from "./a.ts";'),
    /a cycle: find\/a.ts → find\/b.ts → find\/a.ts/,
  );
});

void test("[H3] the core asks neither clock nor chance, network nor process", () => {
  const asks =
    /\b(?:Date\.now|new Date\(\)|performance\.|Math\.random|fetch\(|process\.|globalThis|setTimeout)/;
  const { shells } = parseTable(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));
  const isCore = (name: string): boolean =>
    !["host", ...shells].includes(layerOf(name)) && name !== "model/native.ts";
  const core = Object.entries(readSources()).filter(([name]) => isCore(name));
  const guilty = core.filter(([, source]) => asks.test(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")));
  assert.deepEqual(
    guilty.map(([name]) => name),
    [],
  );
});

function readSources(): Sources {
  const names = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts")).map((name) => name.replaceAll("\\", "/"));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, "src", name), "utf8")]));
}

/**
 * Reads the rows `| folder | may import | must not know |`; a word of the second column is a folder or one of the set
 * phrases. Behind a semicolon stand exceptions: `cli` also `server`.
 */
function parseTable(markdown: string): Layers {
  const rows = Array.from(markdown.matchAll(/^\| (`.*?) \| (.*?) \|.*\|$/gm), ([, names = "", cell = ""]) => {
    const [may = "", also = ""] = cell.split(";");
    return { names: namesIn(names), may, also: Array.from(also.matchAll(/`(\w+)` also `(\w+)`/g)) };
  });
  assert.ok(rows.length > 8, "ARCHITECTURE.md has no table of folders and what they may import");
  const shells = rows.find(({ may }) => may === "anything but each other")?.names ?? [];
  const all = new Set(rows.flatMap(({ names }) => names));
  const allows = (from: string, to: string): boolean => {
    const { may = "nothing", also = [] } = rows.find(({ names }) => names.includes(from)) ?? {};
    if (also.some(([, one, other]) => one === from && other === to)) return true;
    if (!may.startsWith("anything")) return from === to || namesIn(may).includes(to);
    const banned = may.includes("the shells") || shells.includes(from) ? shells : [];
    return all.has(to) && (from === to || ![...banned, ...namesIn(may)].includes(to));
  };
  return { names: all, shells, allows };
}

function namesIn(cell: string): string[] {
  return cell.replaceAll("`", "").split(/[\s,]+/);
}

function faultsOf(sources: Sources, layers: Layers): string[] {
  const faults = Object.entries(sources).flatMap(([name, source]) => [
    ...importsOf(source).flatMap((target) => importFault(name, target, layers) ?? []),
    ...shapeFaults(name, source, layers),
  ]);
  return [...faults, ...cyclesIn(sources).map((cycle) => `a cycle: ${cycle.join(" → ")}`)];
}

function importsOf(source: string): string[] {
  const statements =
    /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return Array.from(source.matchAll(statements), ([, from, bare, late]) => from ?? bare ?? late ?? "");
}

function importFault(name: string, target: string, { shells, allows }: Layers): string | undefined {
  if (target.startsWith(".")) {
    const to = layerOf(pathOf(name, target));
    return allows(layerOf(name), to) ? undefined : `${name} may not import ${to}`;
  }
  const mayUseNode = [...NODE_PLACES, ...shells.map((shell) => `${shell}/`)].some((place) =>
    name.startsWith(place),
  );
  return isBuiltin(target) && !mayUseNode ? `${name} may not import ${target}` : undefined;
}

function shapeFaults(name: string, source: string, { names }: Layers): string[] {
  const lines = source.split("\n").length - (source.endsWith("\n") ? 1 : 0);
  const isGenerated = source.startsWith("// Made from");
  return [
    names.has(layerOf(name)) ? "" : `${name} stands in no folder of the table`,
    /^export default\b/m.test(source) ? `${name} has a default export` : "",
    /^export (?:type )?\*/m.test(source) ? `${name} exports everything of another` : "",
    lines > LONGEST_FILE && !isGenerated ? `${name} has ${lines} lines` : "",
  ].filter((fault) => fault !== "");
}

function cyclesIn(sources: Sources): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) cycles.push([...way.slice(way.indexOf(name)), name]);
    if (way.includes(name) || done.has(name)) return;
    for (const target of importsOf(sources[name] ?? ""))
      if (target.startsWith(".")) walk(pathOf(name, target), [...way, name]);
    done.add(name);
  };
  for (const name of Object.keys(sources)) walk(name, []);
  return cycles;
}

function pathOf(name: string, target: string): string {
  return posix.join(posix.dirname(name), target);
}

/** `find` of `find/nest.ts`; `index.ts` is a layer of its own. */
function layerOf(name: string): string {
  return name.split("/")[0] ?? "";
}
