/** Puts the real output of the README's command into the README: `npm run readme`; with --check fails where it differs. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const readme = join(root, "README.md");

/** The first and the last line of each excerpt, by words in them, and how many lines follow the last. */
const excerpts = [
  { name: "output", from: "Actress Ione Quint", to: "· could not be", more: 1 },
  { name: "chain", from: "Harbour Ledger · cited", to: "· had told", more: 2 },
] as const;

const output = execFileSync(
  process.execPath,
  [join(root, "src/cli/main.ts"), "read", "examples/harbour-fund.html"],
  {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, COLUMNS: "80" },
  },
).split("\n");

const before = readFileSync(readme, "utf8");
const after = excerpts.reduce((text, excerpt) => {
  const block = new RegExp(`(<!-- ${excerpt.name}:begin -->\\n)[\\s\\S]*?(<!-- ${excerpt.name}:end -->)`);
  return text.replace(
    block,
    (_, begin: string, end: string) => `${begin}\`\`\`text\n${linesOf(excerpt)}\n\`\`\`\n${end}`,
  );
}, before);

if (process.argv.includes("--check")) {
  if (after !== before) console.error("README.md does not show what the command prints; run: npm run readme");
  process.exitCode = after === before ? 0 : 1;
} else writeFileSync(readme, after);

function linesOf({ from, to, more }: (typeof excerpts)[number]): string {
  const first = output.findIndex((line) => line.includes(from));
  const last = output.findIndex((line, index) => index >= first && line.includes(to));
  if (first < 0 || last < 0) throw new RangeError(`the output has no “${from}” … “${to}”`);
  return output.slice(first, last + more + 1).join("\n");
}
