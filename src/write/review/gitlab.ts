import type { Finding, Reviewed, Severity } from "../../claim/finding.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { inArray, plain } from "../text-writer.ts";
import { printPage } from "../json.ts";
import { pathOf } from "./github.ts";
import { regionsIn, type Region } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { oneLine, openFindings } from "./words.ts";

const grades: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", note: "minor" };

/** GitLab's Code Quality report: one array of issues over all stories. */
export function gitlabWriter(options: ReviewOptions): ReviewWriter {
  const issues = issueWriter();
  return {
    ...plain((result: Reviewed | Unread) => issuesOf(result, options).map(issues.story).join("")),
    begin: issues.begin,
    end: issues.end,
  };
}

type Issue = Readonly<Record<string, unknown>>;

function issueWriter() {
  return inArray<Issue>((issue) => printPage(issue));
}

function issuesOf(result: Reviewed | Unread, options: ReviewOptions): Issue[] {
  if ("error" in result) {
    const { code, says } = result.error;
    return [inputIssue(result.id, code, { says, severity: "blocker" })];
  }
  const { read, review } = result;
  const { id } = read.story;
  const regionOf = regionsIn(read, options);
  const notes = read.notes.map(({ code, says }) => inputIssue(id, code, { says, severity: "info" }));
  const seen = new Map<string, number>();
  const findings = openFindings(review.findings).map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    const again = count === 1 ? "" : `:${count}`;
    return findingIssue(finding, regionOf(finding.text), { id, again });
  });
  return [...notes, ...findings];
}

/** A fingerprint is one issue's in the whole report: the same words in two files, or twice in one, are two issues. */
function findingIssue(
  finding: Finding,
  { start, end }: Region,
  { id, again }: { readonly id: string; readonly again: string },
): Issue {
  return {
    type: "issue",
    check_name: finding.rule,
    description: oneLine(finding),
    content: { body: finding.why },
    categories: ["Style"],
    severity: grades[finding.severity],
    fingerprint: `${pathOf(id)}:${finding.fingerprint}${again}`,
    location: { path: pathOf(id), lines: { begin: start.line, end: end.line } },
  };
}

function inputIssue(
  id: string,
  code: string,
  { says, severity }: { readonly says: string; readonly severity: string },
): Issue {
  return {
    type: "issue",
    check_name: code,
    description: says,
    categories: ["Compatibility"],
    severity,
    fingerprint: `${pathOf(id)}:${code}`,
    location: { path: pathOf(id), lines: { begin: 1 } },
  };
}
