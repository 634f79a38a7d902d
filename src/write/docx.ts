import { openPackage, partText } from "../base/package.ts";
import { mainPart, wordSpaceOf } from "../base/word.ts";
import type { Finding, Review } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Origin } from "../story/origin.ts";
import type { Story } from "../story/story.ts";
import { addComments, freeNumbers } from "./docx/comments.ts";
import { newDocument, wordSpace } from "./docx/document.ts";
import { markRemarks } from "./docx/mark.ts";
import { pack, partOf, type Draft } from "./docx/parts.ts";
import { isMadeFrom, placeIn } from "./docx/story-places.ts";
import { openFindings } from "./review/words.ts";

/**
 * A Word document with a comment on the exact words of every finding that counts: the document that the story was read
 * from, if `original` is its bytes, with its own comments kept; else a new one.
 */
export function reviewDocx({ story }: StoryClaims, review: Review, original?: Uint8Array): Uint8Array {
  const findings = openFindings(review.findings);
  const own = original && ownDocument(story, original);
  const parts = (own && commented(own, story, findings)) ?? commented(newOne(story), story, findings);
  if (!parts) throw new TypeError("a new document could not take comments");
  return pack(parts);
}

/** A document that comments are to be added to. */
interface Target {
  readonly parts: Draft;
  readonly main: string;
  readonly source: string;
  readonly space: string;
  /** Leads from the story into the source. */
  readonly origin: Origin;
}

const LARGEST = 500_000_000; // bytes, unpacked; it was read before, so this only guards against mischief

function ownDocument(story: Story, bytes: Uint8Array): Target | undefined {
  const opened = openPackage(bytes, { limit: LARGEST });
  if ("trouble" in opened) return undefined;
  const parts = new Map(opened.parts);
  const main = mainPart(parts);
  const part = main === undefined ? undefined : parts.get(main);
  if (main === undefined || !part) return undefined;
  const source = partText(part);
  const space = wordSpaceOf(source);
  if (space === undefined || !isMadeFrom(story, source)) return undefined;
  return { parts, main, source, space, origin: story.origin };
}

function newOne(story: Story): Target {
  return { ...newDocument(story), space: wordSpace };
}

/** The parts with comments; undefined if what the document has of them is damaged. */
function commented(target: Target, story: Story, findings: readonly Finding[]): Draft | undefined {
  const { main, source, space, origin } = target;
  const parts = new Map(target.parts);
  if (findings.length === 0) return parts;
  const numbers = freeNumbers(parts, main, findings.length);
  const comments = findings.map((finding, index) => ({ id: numbers[index] ?? index, finding }));
  const remarks = comments.map(({ id, finding }) => ({ id, at: placeIn(story.text, origin, finding.text) }));
  parts.set(main, partOf(markRemarks(source, remarks)));
  return addComments(parts, main, space, comments) ? parts : undefined;
}
