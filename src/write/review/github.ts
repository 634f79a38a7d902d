import type { Severity } from "../../claim/finding.ts";
import { showEscaped } from "../../base/escape.ts";
import { plain } from "../text-writer.ts";
import { regionsIn, type Region } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { inLines, openFindings } from "./words.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** Workflow commands of GitHub Actions, one a line: `::error file=…,line=…::what`. */
export function githubWriter(options: ReviewOptions): ReviewWriter {
  return plain((result) => {
    if ("error" in result) {
      return command("error", { file: pathOf(result.id), title: result.error.code }, result.error.says);
    }
    const { read, review } = result;
    const file = pathOf(read.story.id);
    const regionOf = regionsIn(read, options);
    const notes = read.notes.map(({ code, says }) => command("notice", { file, title: code }, says));
    const findings = openFindings(review.findings).map((finding) => {
      const where = { file, ...placeOf(regionOf(finding.text)), title: finding.rule };
      return command(commands[finding.severity], where, inLines(finding));
    });
    return [...notes, ...findings].join("");
  });
}

/** GitHub shows an annotation beside forward slashes only. */
export function pathOf(id: string): string {
  return id.replaceAll("\\", "/");
}

/** GitHub refuses columns of a stretch over several lines. */
function placeOf({ start, end }: Region): Readonly<Record<string, number>> {
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, says: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${listed.join(",")}::${data(says)}\n`;
}

/** Line breaks stay as such for GitHub; all else that could act is shown. `::` never stands in our words. */
function data(text: string): string {
  const shown = text
    .split(/\r\n|[\r\n]/)
    .map(showEscaped)
    .join("\n");
  return shown.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("::", ":\\x3a");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
