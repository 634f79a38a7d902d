/** `npm run new-rule ID [NUMBER]`: makes the folder of a rule to fill in. Cases first, then the rule, then its page. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [id, number = "R00"] = process.argv.slice(2);
if (!id || !/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
  console.error("Name the rule in kebab-case: npm run new-rule no-reply-from-accused");
  process.exit(2);
}
const folder = join(import.meta.dirname, "../src/check/rules", id);
if (existsSync(folder)) {
  console.error(`src/check/rules/${id} is there already; take another name or edit it`);
  process.exit(2);
}
mkdirSync(folder);
writeFileSync(
  join(folder, "cases.story"),
  "## what must be marked\npublished: 2026-05-14\n---\nWrite the story; carets in the next line mark the words.\n^^^^^\n\n## what must stay silent\npublished: 2026-05-14\n---\nWrite its twin.\n",
);
writeFileSync(
  join(folder, "rule.md"),
  `# ${id}\n\n**Finds** …\n\n**Why** …\n\n**Do** …\n\n**Does not see** …\n`,
);
writeFileSync(
  join(folder, "rule.ts"),
  `import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "${id}",
  number: "${number}",
  tier: 3,
  severity: "note",
  area: "accuracy",
  on: false,
  title: "What it finds, in one sentence.",
  why: "Who asks for it, in one sentence.",
  version: 1,
  options: {},
  find: draftsOf,
};

function draftsOf(view: View): Draft[] {
  return view.read.claims.length > 0 ? [] : [];
}
`,
);
console.log(`made src/check/rules/${id}; write its cases, then run: npm run gen`);
