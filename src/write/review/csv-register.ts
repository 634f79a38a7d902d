import type { Span } from "../../base/span.ts";
import type { RegisterRow, Reviewed } from "../../claim/finding.ts";
import { placeIn, type OffsetUnit, type Place } from "../../claim/json.ts";
import { csvLines } from "../csv.ts";
import { plain } from "../text-writer.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { meaningWords } from "./words.ts";

type Cell = (row: RegisterRow, page: Page) => string | number | boolean | null;

interface Page {
  readonly reviewed: Reviewed;
  readonly place: Place;
}

const cells: Readonly<Record<string, Cell>> = {
  story: (_, { reviewed }) => reviewed.read.story.id,
  accused: ({ target }) => target,
  words: ({ text }, page) => wordsAt(text, page),
  paragraph: ({ paragraph }) => paragraph,
  field: ({ field }) => field,
  speaker: ({ speaker }) => speaker,
  chain: ({ chain }) => chain.join(" › "),
  status: ({ status }) => status,
  meaning: (row) => meaningWords(row),
  record: ({ record }) => record,
  legal: ({ legal }) => legal,
  reply: ({ reply }, page) => reply && wordsAt(reply.at, page),
  reply_paragraph: ({ reply }) => reply && reply.paragraph,
  decision: ({ decision }) => decision && decision.decision,
  reason: ({ decision }) => decision && decision.reason,
  decided_by: ({ decision }) => decision && decision.who,
  decided_when: ({ decision }) => decision && decision.when,
  claim: ({ claim }) => claim,
  span: ({ text }, page) => spanOf(text, page),
  reply_span: ({ reply }, page) => reply && spanOf(reply.at, page),
};

/** The register as a table, one row per accusation × target; an unread story gives none. */
export function csvRegisterWriter({ offsets }: ReviewOptions): ReviewWriter {
  return {
    ...plain((result) => ("error" in result ? "" : registerLines(result, offsets))),
    begin: () => csvLines([Object.keys(cells)]),
  };
}

function registerLines(reviewed: Reviewed, offsets: OffsetUnit): string {
  const page = { reviewed, place: placeIn(reviewed.read.story.text, offsets) };
  return csvLines(
    reviewed.review.register.map((row) => Object.values(cells).map((cell) => String(cell(row, page) ?? ""))),
  );
}

function wordsAt({ start, end }: Span, { reviewed }: Page): string {
  return reviewed.read.story.text.slice(start, end);
}

/** With two dots: with a hyphen, spreadsheets read a date. */
function spanOf({ start, end }: Span, { place }: Page): string {
  return `${place(start)}..${place(end)}`;
}
