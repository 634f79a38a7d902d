import { showEscaped } from "../../base/escape.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain words on one line: nothing of them is markup, a table's border, HTML, a link or an acting character. */
export function markdownText(text: string): string {
  return showEscaped(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ").trim())
    .replace(/[\\`*_[\]{}#|~$!@^=]/g, "\\$&")
    .replace(/^([-+]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/[&<>]/g, (char) => entities[char] ?? char)
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`);
}

/** The titles are ours; cells are plain words. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(markdownText));
  return [titles, titles.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`);
}
