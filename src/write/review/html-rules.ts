import { markup, nothing, type Markup } from "./html-markup.ts";
import { tableOf } from "./html-table.ts";
import type { RuleInfo } from "./review-writer.ts";

/** The rules that found something, and what each looks for. */
export function rulesPart(rules: readonly RuleInfo[], used: ReadonlySet<string>): Markup {
  const rows = rules.filter(({ id }) => used.has(id));
  if (rows.length === 0) return nothing;
  const table = tableOf(
    "Rules that found something",
    [
      { title: "Rule", cell: ({ id, number }) => markup`<span id="rule-${number}">${number}</span> ${id}` },
      { title: "Severity", cell: ({ severity }) => markup`${severity}` },
      { title: "Finds", cell: ({ title }) => markup`${title}` },
      { title: "Why", cell: ({ why }) => markup`${why}` },
    ],
    rows,
  );
  return markup`<section class="rules">
<h2 id="rules">Rules that found something</h2>
${table}</section>
`;
}
