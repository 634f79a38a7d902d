import type { Severity } from "../../claim/finding.ts";
import { plain } from "../text-writer.ts";
import { regionsIn } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { oneLine, openFindings } from "./words.ts";
import { openTag, xmlElement, xmlHead } from "./xml.ts";

const grades: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "info" };

/** Checkstyle's XML: a `file` for each story, also for one without findings. */
export function checkstyleWriter(options: ReviewOptions): ReviewWriter {
  return {
    ...plain((result) => {
      if ("error" in result) {
        return fileOf(result.id, [inputError(result.error.code, result.error.says, "error")]);
      }
      const { read, review } = result;
      const regionOf = regionsIn(read, options);
      const notes = read.notes.map(({ code, says }) => inputError(code, says, "info"));
      const findings = openFindings(review.findings).map((finding) => {
        const { line, column } = regionOf(finding.text).start;
        return xmlElement("error", {
          line,
          column,
          severity: grades[finding.severity],
          message: oneLine(finding),
          source: `sayso.${finding.rule}`,
        });
      });
      return fileOf(read.story.id, [...notes, ...findings]);
    }),
    begin: () => `${xmlHead}${openTag("checkstyle", { version: "4.3" })}\n`,
    end: () => "</checkstyle>\n",
  };
}

function inputError(code: string, message: string, severity: string): string {
  return xmlElement("error", { line: 1, severity, message, source: `sayso.input.${code}` });
}

function fileOf(name: string, errors: readonly string[]): string {
  return `  ${xmlElement("file", { name }, errors.length === 0 ? "" : `\n${errors.map((error) => `    ${error}\n`).join("")}  `)}\n`;
}
