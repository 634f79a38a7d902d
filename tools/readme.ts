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

const output = printed(["read", "examples/harbour-fund.html"]);
const review = printed(["check", "--fail-on", "never", "examples/flood-fund.md"]);

const before = readFileSync(readme, "utf8");
const blocks = [
  ...excerpts.map((excerpt) => ({ name: excerpt.name, lines: linesOf(excerpt) })),
  { name: "check", lines: errorsOf(review) },
];
const after = blocks.reduce((text, { name, lines }) => {
  const block = new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  return text.replace(
    block,
    (_, begin: string, end: string) => `${begin}\`\`\`text\n${lines}\n\`\`\`\n${end}`,
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

/** The findings at error, the register and the count; the rest is left out, and said. */
function errorsOf(lines: readonly string[]): string {
  const parts = lines.join("\n").trimEnd().split("\n\n");
  const shown = parts.filter((part) => !/^(?:warning|note)\[/.test(part));
  return [...shown.slice(0, -2), "… and warnings and notes", ...shown.slice(-2)].join("\n\n");
}

function printed(parameters: readonly string[]): string[] {
  return execFileSync(process.execPath, [join(root, "src/cli/main.ts"), ...parameters], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, COLUMNS: "80" },
  }).split("\n");
}
