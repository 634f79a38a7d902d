import type { RuleFacts } from "../check/rule.ts";
import { paint, wordsOf, wrap } from "./columns.ts";
import { inksOf } from "./inks.ts";

/** Every rule on a line: number, id, what it weighs, on or off, and what it finds. */
export function ruleTable(
  rules: readonly RuleFacts[],
  { colours, columns }: { readonly colours: boolean; readonly columns: number },
): string {
  const inks = inksOf(colours);
  const widest = rules.reduce((most, { id }) => Math.max(most, id.length), 0);
  const indent = "R00  ".length + widest + "  warning  off  ".length;
  const room = Math.max(columns - indent, 30);
  return rules
    .map(({ number, id, severity, on, title }) => {
      const words = wrap(wordsOf(title, on ? inks.plain : inks.quiet), room).lines.map(paint);
      const head = `${number}  ${id.padEnd(widest)}  ${severity.padEnd(7)}  ${on ? "on " : "off"}  `;
      return `${head}${words.join(`\n${" ".repeat(indent)}`)}\n`;
    })
    .join("");
}

/** The same for programs. */
export function ruleList(rules: readonly RuleFacts[]): string {
  const facts = rules.map(({ number, id, severity, on, area, tier, title, why, version, options }) => ({
    number,
    id,
    severity,
    on,
    area,
    tier,
    title,
    why,
    version,
    options,
  }));
  return `${JSON.stringify(facts, null, 2)}\n`;
}
