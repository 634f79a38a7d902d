import { severities, type Finding, type Reviewed, type Severity } from "../../claim/finding.ts";
import type { Span } from "../../base/span.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { paragraphNumbers } from "../paragraph-numbers.ts";
import { apart } from "../text-writer.ts";
import { markdownTable, markdownText } from "./markdown-text.ts";
import { regionsIn } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import {
  countOf,
  countWords,
  inQuotes,
  decisionWords,
  lawWords,
  meaningWords,
  openFindings,
  paragraphWords,
  replyWords,
  suppressedWords,
  sureness,
  unusedWords,
  whereWords,
  whoSays,
} from "./words.ts";

/** A report to hand round: findings by severity, what was decided, the register. */
export function markdownWriter(options: ReviewOptions): ReviewWriter {
  const stories = apart("", "\n", (result: Reviewed | Unread) =>
    ("error" in result ? unreadLines(result) : storyLines({ ...result, options })).join("\n"),
  );
  return {
    ...stories,
    story: (result) => `${stories.story(result)}\n`,
    begin: () => "# Review by Sayso\n\n",
  };
}

interface Sheet extends Reviewed {
  readonly options: ReviewOptions;
}

function unreadLines({ id, error }: Unread): string[] {
  return [`## ${markdownText(id)}`, "", `Could not be read: ${markdownText(error.says)}`];
}

function storyLines(sheet: Sheet): string[] {
  const { read, review } = sheet;
  const headline = read.story.fields.find(({ name }) => name === "headline");
  const title = headline ? `: ${wordsAt(sheet, headline.span)}` : "";
  const notes = [...read.notes.map(({ says }) => says), ...unusedWords(review)];
  return [
    `## ${markdownText(`${read.story.id}${title}`)}`,
    "",
    countWords(countOf(review.findings)),
    ...section(
      "Notes on the input",
      notes.map((says) => `- ${markdownText(says)}`),
    ),
    ...findingSections(sheet),
    ...section("Decided", decidedLines(sheet)),
    ...section("Accusations", registerLines(sheet)),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `### ${title}`, "", ...lines];
}

const titles: Readonly<Record<Severity, string>> = { error: "Errors", warning: "Warnings", note: "Notes" };

function findingSections(sheet: Sheet): string[] {
  const open = openFindings(sheet.review.findings);
  const placed = placing(sheet);
  return severities.flatMap((severity) => {
    const those = open.filter((finding) => finding.severity === severity);
    return section(
      titles[severity],
      those.flatMap((finding) => findingLines(finding, sheet, placed)),
    );
  });
}

type Placing = (span: Span) => string;

/** `line 12, ¶4`. */
function placing({ read, options }: Sheet): Placing {
  const regionOf = regionsIn(read, options);
  const numberOf = paragraphNumbers(read.story);
  return (span) => `line ${regionOf(span).start.line}, ${paragraphWords(numberOf(span))}`;
}

function findingLines(finding: Finding, sheet: Sheet, placed: Placing): string[] {
  const quote = (span: Span): string => `${inQuotes(wordsAt(sheet, span))} (${placed(span)})`;
  const { rule, text, message, why, ask, evidence, suggestions } = finding;
  const below = [
    message,
    why === "" ? "" : `Why: ${why}`,
    ask === "" ? "" : `Ask: ${ask}`,
    ...suggestions.map(({ says }) => `Could be: ${says}`),
    evidence.length === 0 ? "" : `See also: ${evidence.map(quote).join("; ")}`,
  ].filter((line) => line !== "");
  return [
    `- **${markdownText(rule)}** · ${sureness(finding)} · ${markdownText(quote(text))}`,
    ...below.map((line) => `  - ${markdownText(line)}`),
  ];
}

function decidedLines(sheet: Sheet): string[] {
  return sheet.review.findings.flatMap(({ rule, text, suppressed }) =>
    suppressed
      ? [
          `- **${markdownText(rule)}** · ${markdownText(`${inQuotes(wordsAt(sheet, text))} · ${suppressedWords(suppressed)}`)}`,
        ]
      : [],
  );
}

function registerLines(sheet: Sheet): string[] {
  const { register } = sheet.review;
  if (register.length === 0) return [];
  return markdownTable(
    ["who is accused", "what words", "where", "who says it", "meaning", "law", "reply", "decision"],
    register.map((row) => [
      row.target,
      wordsAt(sheet, row.text),
      whereWords(row),
      whoSays(row),
      meaningWords(row),
      lawWords(row),
      replyWords(row),
      decisionWords(row.decision),
    ]),
  );
}

function wordsAt({ read }: Reviewed, { start, end }: Span): string {
  return read.story.text.slice(start, end);
}
