/** What is made from the folders of `src/check/rules`: the registry and docs/rules.md. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../src/check/rule.ts";

const folder = join(import.meta.dirname, "../src/check/rules");

interface RuleFolder {
  readonly id: string;
  readonly number: string;
}

export function ruleFolders(): RuleFolder[] {
  return readdirSync(folder)
    .map((id) => ({ id, number: /^ {2}number: "(R\d+)",$/m.exec(sourceOf(id, "rule.ts"))?.[1] ?? "" }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** Every rule as its folder has it now; the registry may lag behind. */
export async function ruleFacts(): Promise<Rule[]> {
  return Promise.all(
    ruleFolders().map(async ({ id }) => {
      const { rule }: { readonly rule: Rule } = await import(`../src/check/rules/${id}/rule.ts`);
      return rule;
    }),
  );
}

/** The module that names every rule. */
export function registryModule(): string {
  const rules = ruleFolders();
  const imports = rules.map(({ id }) => `import { rule as ${nameOf(id)} } from "./rules/${id}/rule.ts";`);
  return [
    "// Made from the folders of src/check/rules by tools/gen.ts; never edited by hand.",
    'import type { Rule } from "./rule.ts";',
    ...imports,
    "",
    "/** Every rule, by number. */",
    "export const rules: readonly Rule[] = [",
    ...rules.map(({ id }) => `  ${nameOf(id)},`),
    "];",
    "",
  ].join("\n");
}

/** The module that holds every rule's page. */
export function pagesModule(): string {
  return [
    "// Made from src/check/rules/*/rule.md by tools/gen.ts; never edited by hand.",
    "",
    "/** Each rule's page in Markdown, by its id. */",
    "export const pages: Readonly<Record<string, string>> = {",
    ...ruleFolders().map(({ id }) => `  ${JSON.stringify(id)}: ${JSON.stringify(sourceOf(id, "rule.md"))},`),
    "};",
    "",
  ].join("\n");
}

/** docs/rules.md: each rule's page and the stories that test it. */
export function rulesPage(): string {
  const rules = ruleFolders();
  return [
    "<!-- Made from src/check/rules by tools/gen.ts; never edited by hand. -->",
    "",
    "# The rules of `sayso check`",
    "",
    "Each page says what a rule finds, why, what to do and what it does not see; below it, the invented stories that test it. `^` marks the words of a finding. Silence is no clearance.",
    "",
    ...rules.map(({ id, number }) => `- [${number} \`${id}\`](#${id})`),
    "",
    ...rules.flatMap(({ id }) => [
      sourceOf(id, "rule.md")
        .trim()
        .replace(/^# /, "## ")
        .replaceAll(/^## (?!\S+$)/gm, "### "),
      "",
      "```text",
      sourceOf(id, "cases.story").trim(),
      "```",
      "",
    ]),
  ].join("\n");
}

function sourceOf(id: string, file: string): string {
  return readFileSync(join(folder, id, file), "utf8");
}

function nameOf(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
