import type { Finding, Reviewed } from "../../claim/finding.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { plain } from "../text-writer.ts";
import { regionsIn, type Regions } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { countOf, countWords, inLines, noClearance, oneLine, openFindings } from "./words.ts";
import { openTag, xmlElement, xmlHead, xmlText } from "./xml.ts";

/** JUnit's XML: each story a test suite, each finding a test case, which fails from `warning` up. */
export function junitWriter(options: ReviewOptions): ReviewWriter {
  return {
    ...plain((result: Reviewed | Unread) =>
      "error" in result ? unreadSuite(result) : storySuite(result, regionsIn(result.read, options)),
    ),
    begin: () => `${xmlHead}${openTag("testsuites", { name: "sayso check" })}\n`,
    end: () => "</testsuites>\n",
  };
}

interface Case {
  readonly xml: string;
  readonly fails: boolean;
}

function storySuite({ read, review }: Reviewed, regionOf: Regions): string {
  const { id } = read.story;
  const found = openFindings(review.findings).map((finding) => caseOf(id, finding, regionOf));
  const cases = found.length > 0 ? found : [emptyCase(id)];
  const said = [countWords(countOf(review.findings)), ...read.notes.map(({ says }) => says)].join("\n");
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ fails }) => fails).length,
    errors: 0,
    skipped: 0,
  };
  return suite(id, counts, [...cases.map(({ xml }) => xml), xmlElement("system-out", {}, xmlText(said))]);
}

/** A suite needs a case; its name says what it means that nothing failed. */
function emptyCase(id: string): Case {
  return {
    xml: xmlElement("testcase", { classname: id, name: `no open findings. ${noClearance}` }),
    fails: false,
  };
}

function caseOf(id: string, finding: Finding, regionOf: Regions): Case {
  const { line, column } = regionOf(finding.text).start;
  const fails = finding.severity !== "note";
  const said = xmlText(inLines(finding));
  const inside = fails
    ? xmlElement("failure", { type: finding.rule, message: oneLine(finding) }, said)
    : xmlElement("system-out", {}, said);
  const name = `${finding.severity} ${finding.rule} at ${line}:${column}`;
  return { xml: xmlElement("testcase", { classname: id, name, file: id, line }, inside), fails };
}

function unreadSuite({ id, error: { code, says } }: Unread): string {
  const error = xmlElement("error", { type: code, message: says });
  const read = xmlElement("testcase", { classname: id, name: "read" }, error);
  return suite(id, { tests: 1, failures: 0, errors: 1, skipped: 0 }, [read]);
}

function suite(name: string, counts: Readonly<Record<string, number>>, inside: readonly string[]): string {
  const lines = inside.map((xml) => `    ${xml}\n`).join("");
  return `  ${xmlElement("testsuite", { name, ...counts }, `\n${lines}  `)}\n`;
}
