import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");
const allowed = new Set(["src/index.ts", "src/server/api.ts"]);

void test("[RP2] the page takes types alone from src, nothing of Node, and never writes markup", () => {
  const files = globSync("web/**/*.{ts,tsx}", { cwd: root });
  assert.ok(files.length > 40);
  assert.deepEqual(
    files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), "utf8"))),
    [],
  );
});

void test("[RP2] … and one that did would be caught", () => {
  assert.equal(fault('import type { At } from "../../src/server/api.ts";\nimport { a } from "./b.ts";'), "");
  assert.match(fault('import { At } from "../../src/server/api.ts";'), /takes more than types/);
  assert.match(fault('import type { A } from "../../src/check/check.ts";'), /takes src\/check\/check.ts/);
  assert.match(fault('import { join } from "node:path";'), /takes node:path/);
  assert.match(fault("element.innerHTML = words;"), /writes markup/);
  assert.match(fault("<p dangerouslySetInnerHTML={{ __html: words }} />"), /writes markup/);
});

function fault(source: string): string {
  return faultsOf("web/review/a.ts", source).join("; ");
}

function faultsOf(file: string, source: string): string[] {
  const imports = Array.from(
    source.matchAll(/^(?:import|export)\s+(type\b)?[^;]*?from\s+"([^"]+)"/gm),
    ([, type, target = ""]) => importFault(file, target, type !== undefined),
  );
  const writes = /innerHTML|outerHTML|insertAdjacentHTML|document\.write/i.test(source);
  return [...imports, writes ? `${file} writes markup` : ""].filter((fault) => fault !== "");
}

function importFault(file: string, target: string, isType: boolean): string {
  if (isBuiltin(target)) return `${file} takes ${target}`;
  if (!target.startsWith(".")) return "";
  const path = posix.join(posix.dirname(file), target);
  if (path.startsWith("web/")) return "";
  if (!allowed.has(path)) return `${file} takes ${path}`;
  return isType ? "" : `${file} takes more than types of ${path}`;
}
