import { showEscaped } from "../../base/escape.ts";
import { plain } from "../text-writer.ts";
import { regionsIn } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { oneLine, openFindings } from "./words.ts";

/** One line a finding, as compilers write it: `path:line:column: severity rule: what`. */
export function compactWriter(options: ReviewOptions): ReviewWriter {
  return plain((result) => {
    if ("error" in result) return lineOf(result.id, `error ${result.error.code}: ${result.error.says}`);
    const { read, review } = result;
    const regionOf = regionsIn(read, options);
    const findings = openFindings(review.findings).map((finding) => {
      const { line, column } = regionOf(finding.text).start;
      const what = `${finding.severity} ${finding.rule}: ${oneLine(finding)}`;
      return lineOf(`${read.story.id}:${line}:${column}`, what);
    });
    const notes = read.notes.map(({ code, says }) => lineOf(read.story.id, `note ${code}: ${says}`));
    return [...notes, ...findings].join("");
  });
}

function lineOf(where: string, what: string): string {
  return `${showEscaped(`${where}: ${what}`.replace(/[\t\r\n]+/g, " "))}\n`;
}
