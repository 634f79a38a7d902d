/** Reviews of Word documents, and what their comments are about. */
import assert from "node:assert/strict";
import type { Span } from "../../src/base/span.ts";
import type { Finding, Review } from "../../src/claim/finding.ts";
import type { Story } from "../../src/story/story.ts";
import { originOf } from "../../src/story/origin.ts";
import { mainName, readDocument, unpacked } from "../read/docx-file.ts";

export function findingAt(text: Span, more: Partial<Finding> = {}): Finding {
  return {
    rule: "bare-anonymous",
    text,
    severity: "warning",
    confidence: 0.9,
    message: "Nobody is named for it.",
    why: "Readers weigh a source by its name.",
    ask: "Who said it?",
    evidence: [],
    suggestions: [],
    claims: [],
    fingerprint: "f",
    suppressed: null,
    ...more,
  };
}

export function findingOn(story: Story, words: string, more: Partial<Finding> = {}): Finding {
  const start = story.text.indexOf(words);
  assert.ok(start >= 0, `“${words}” is in the story`);
  return findingAt({ start, end: start + words.length }, more);
}

export function reviewOf(findings: readonly Finding[]): Review {
  return { findings, register: [], unused: [] };
}

/** The words of the story between the marks of each comment, by the comment's number. */
export function commentedWords(bytes: Uint8Array): ReadonlyMap<number, string> {
  const source = unpacked(bytes)[mainName] ?? "";
  const { story } = readDocument(bytes);
  const found = new Map<number, string>();
  for (const { 1: id, index } of source.matchAll(/<w:commentRangeStart[^>]* w:id="(\d+)"\/>/g)) {
    const end = new RegExp(`<w:commentRangeEnd[^>]* w:id="${id}"/>`).exec(source)?.index ?? -1;
    assert.ok(end > index, `comment ${id} ends behind its start`);
    assert.equal(
      source.split(`<w:commentReference w:id="${id}"/>`).length,
      2,
      `comment ${id} has one reference`,
    );
    found.set(Number(id), wordsBetween(story, index, end));
  }
  return found;
}

function wordsBetween(story: Story, start: number, end: number): string {
  return Array.from({ length: story.text.length }, (_, at) => at)
    .filter((at) => {
      const place = originOf(story.origin, { start: at, end: at + 1 });
      return place.start >= start && place.end <= end;
    })
    .map((at) => story.text[at])
    .join("")
    .trim();
}

/** Each comment's paragraphs, by its number. */
export function commentTexts(
  bytes: Uint8Array,
  part = "word/comments.xml",
): ReadonlyMap<number, readonly string[]> {
  const source = unpacked(bytes)[part] ?? "";
  return new Map(
    Array.from(
      source.matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs),
      ([, id, inside = ""]) => [
        Number(id),
        Array.from(inside.matchAll(/<w:p>(.*?)<\/w:p>/gs), ([, words = ""]) => words.replace(/<[^>]*>/g, "")),
      ],
    ),
  );
}
