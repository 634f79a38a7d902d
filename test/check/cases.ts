import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkStory } from "../../src/check/check.ts";
import { rules } from "../../src/check/registry.ts";
import { defaultSettings, type CheckSettings } from "../../src/check/settings.ts";
import type { Finding } from "../../src/claim/finding.ts";
import { readBytes, readStory, type InputFormat, type Reader } from "../../src/index.ts";

export const rulesFolder = join(import.meta.dirname, "../../src/check/rules");

/** One story of a `cases.story`: its text without the lines of carets, and what they mark. */
export interface Case {
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly text: string;
  /** The words that findings must have, exactly; none: the rule must be silent. */
  readonly marked: readonly { readonly start: number; readonly end: number }[];
}

export function ruleIds(): string[] {
  return readdirSync(rulesFolder).toSorted();
}

export function casesOf(id: string): Case[] {
  const file = readFileSync(join(rulesFolder, id, "cases.story"), "utf8");
  return file
    .split(/^## /m)
    .slice(1)
    .map((part) => parseCase(part));
}

/** Under a line of the story, carets stand below the words that must be marked. */
function parseCase(part: string): Case {
  const [head = "", ...rest] = part.split(/^---$/m);
  const [name = "", ...facts] = head.trim().split("\n");
  const body = rest.join("---").replace(/^\n/, "").trimEnd();
  const lines: string[] = [];
  const marked: { start: number; end: number }[] = [];
  for (const line of body.split("\n")) {
    if (/^[ ^]*\^[ ^]*$/.test(line)) {
      const start = lines.slice(0, -1).reduce((sum, { length }) => sum + length + 1, 0);
      for (const { index, 0: carets } of line.matchAll(/\^+/g))
        marked.push({ start: start + index, end: start + index + carets.length });
    } else lines.push(line);
  }
  const pairs = facts.map((fact) => [fact.split(": ")[0] ?? "", fact.slice(fact.indexOf(": ") + 2)]);
  return { name, facts: Object.fromEntries(pairs), text: lines.join("\n"), marked };
}

/** The findings of one rule in a case, switched on whatever its tier. */
export async function findIn(reader: Reader, id: string, { facts, text }: Case): Promise<Finding[]> {
  const [reading] = readBytes(new TextEncoder().encode(text), {
    id: "case",
    format: formatOf(facts["format"]),
    maxBytes: 1e6,
    maxChars: 1e6,
  });
  assert.ok(reading && "story" in reading);
  const imprint = { ...reading.story.imprint };
  const story = {
    ...reading.story,
    imprint: {
      ...imprint,
      published: facts["published"] ?? imprint.published,
      country: facts["country"] ?? imprint.country,
      outlet: facts["outlet"] ?? imprint.outlet,
    },
  };
  const review = checkStory(await readStory(story, reader), reader, settingsFor(id));
  return review.findings.filter(({ rule }) => rule === id);
}

function settingsFor(id: string): CheckSettings {
  const rule = rules.find((one) => one.id === id);
  if (!rule || rule.on) return defaultSettings;
  return { ...defaultSettings, rules: { [id]: { severity: rule.severity, options: {} } } };
}

function formatOf(name: string | undefined): InputFormat {
  return name === "html" || name === "markdown" ? name : "text";
}

/** What is wrong with a rule's findings in a case, for people; undefined if nothing is. */
export function faultOf(found: readonly Finding[], { text, marked }: Case): string | undefined {
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    `${start}–${end} “${text.slice(start, end)}”`;
  const got = [...new Set(found.map(({ text: at }) => words(at)))].toSorted();
  const wanted = marked.map(words).toSorted();
  return got.join() === wanted.join()
    ? undefined
    : `wanted ${wanted.join(", ") || "nothing"}; found ${got.join(", ") || "nothing"}`;
}
