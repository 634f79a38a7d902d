import type { Reviewed } from "../../claim/finding.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { escapeJson } from "../../base/escape.ts";
import { apart } from "../text-writer.ts";
import type { ReviewOptions, ReviewWriter, RuleInfo } from "./review-writer.ts";
import { artifactOf, messageOf, resultsOf, sarifPlaces, type Sarif } from "./sarif-result.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0: one run with every rule. Results come one by one; what was wrong with the input is kept for the end,
 * where the run tells how it went.
 */
export function sarifWriter(options: ReviewOptions): ReviewWriter {
  const ruleIndex = new Map(options.rules.map(({ id }, index) => [id, index]));
  const heard: Sarif[] = [];
  let succeeded = true;
  const results = apart("\n", ",\n", (result: Sarif) => `        ${print(result)}`);
  return {
    begin: () => beginning(options),
    story: (result) => {
      if ("error" in result) succeeded = false;
      heard.push(...notificationsOf(result, options));
      return "error" in result ? "" : resultsOf(result, options, ruleIndex).map(results.story).join("");
    },
    end: () => {
      const invocation = { executionSuccessful: succeeded, toolExecutionNotifications: heard };
      return `\n      ],\n      "invocations": ${print([invocation])}\n    }\n  ]\n}\n`;
    },
  };
}

function beginning({ rules, version }: ReviewOptions): string {
  const driver = {
    name: "Sayso",
    version,
    fullName: `Sayso ${version}`,
    shortDescription: { text: "Reviews the claims in a news story before publication." },
    rules: rules.map(ruleOf),
  };
  return [
    "{",
    `  "$schema": "${schema}",`,
    '  "version": "2.1.0",',
    '  "runs": [',
    "    {",
    `      "tool": ${print({ driver })},`,
    '      "columnKind": "utf16CodeUnits",',
    '      "results": [',
  ].join("\n");
}

function ruleOf({ id, number, tier, severity, area, title, why, on }: RuleInfo): Sarif {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title} ${why}` },
    help: { text: why },
    defaultConfiguration: { enabled: on, level: severity },
    properties: { tags: [area], number, tier },
  };
}

function notificationsOf(result: Reviewed | Unread, options: ReviewOptions): Sarif[] {
  if ("error" in result) {
    const { code, says } = result.error;
    return [
      {
        descriptor: { id: code },
        level: "error",
        message: messageOf(says),
        locations: [{ physicalLocation: { artifactLocation: artifactOf(result.id) } }],
      },
    ];
  }
  const { read, review } = result;
  const { locationOf } = sarifPlaces(read, options);
  const whole = { physicalLocation: { artifactLocation: artifactOf(read.story.id) } };
  const notes = read.notes.map(({ code, says, where }) => ({
    descriptor: { id: code },
    level: "note",
    message: messageOf(says),
    locations: [where === null ? whole : locationOf(where)],
  }));
  const unused = review.unused.map(({ rule, index }) => ({
    descriptor: { id: "unused-decision" },
    level: "note",
    message: { text: `Decision ${index + 1} of the decisions file (${rule}) fits no finding any more.` },
    locations: [whole],
  }));
  const corrections = (review.unusedCorrections ?? []).map((index) => ({
    descriptor: { id: "unused-correction" },
    level: "note",
    message: { text: `Correction ${index + 1} of the decisions file fits no claim any more.` },
    locations: [whole],
  }));
  return [...notes, ...unused, ...corrections];
}

function print(object: Sarif | readonly Sarif[]): string {
  return escapeJson(JSON.stringify(object));
}
