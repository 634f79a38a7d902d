import type { RegisterRow } from "../../claim/finding.ts";
import type { Meaning } from "../../claim/own-voice.ts";
import { spaced } from "../phrases.ts";
import { nobody } from "../relay.ts";
import { markup, nothing, type Markup } from "./html-markup.ts";
import { decisionOf } from "./html-note.ts";
import { placeLink, quote, wordsAt, type Sheet } from "./html-sheet.ts";
import { names, noneOf, stack, tableOf, type Column, type Section } from "./html-table.ts";

/** Every accusation against everybody whom it concerns: the list that a lawyer goes through. */
export function registerOf(sheet: Sheet): Section {
  const rows = sheet.review.register;
  return {
    name: "register",
    title: "Accusation register",
    count: rows.length,
    body:
      rows.length === 0
        ? noneOf("No accusation against anybody was found. That is not clearance.")
        : tableOf("Accusation register", columnsOf(sheet), rows),
  };
}

function columnsOf(sheet: Sheet): Column<RegisterRow>[] {
  const { story } = sheet.read;
  return [
    { title: "Target", cell: ({ target }) => markup`<bdi>${target}</bdi>` },
    { title: "Exact words", cell: ({ text }) => quote(wordsAt(story, text)) },
    { title: "Where", cell: (row) => whereOf(sheet, row) },
    { title: "Who says it", cell: (row) => voiceOf(row) },
    { title: "Meaning", cell: ({ meaning }) => markup`${meaningWords[meaning]}` },
    { title: "Record", cell: ({ record }) => markup`${record ? "given" : "none given"}` },
    { title: "Legal status", cell: ({ legal }) => markup`${legal === null ? "none given" : spaced(legal)}` },
    { title: "Reply", cell: (row) => replyOf(sheet, row) },
    { title: "Decision", cell: ({ decision }) => (decision ? decisionOf(decision) : markup`none`) },
  ];
}

/** In a lawyer's short words: how much guilt the wording means. */
const meaningWords: Readonly<Record<Meaning, string>> = {
  0: "denied or cleared",
  1: "asserted as fact",
  2: "suspicion",
  3: "grounds to inquire",
};

function whereOf(sheet: Sheet, { text, field }: RegisterRow): Markup {
  const place = placeLink(sheet, text);
  return field === "body" ? place : markup`${place} ${field}`;
}

/** Who vouches, through whom, and how far. */
function voiceOf({ speaker, claim, chain, status, record }: RegisterRow): Markup {
  const through = chain.slice(0, -1);
  return stack([
    markup`<b>${speaker === null ? nobodyOf(claim, record) : names([speaker])}</b>`,
    through.length === 0 ? nothing : markup`through ${names(through)}`,
    status === null ? nothing : markup`<i>${spaced(status)}</i>`,
  ]);
}

function nobodyOf(claim: string | null, hasRecord: boolean): string {
  if (claim !== null) return nobody;
  return hasRecord ? "a record" : "the story itself";
}

function replyOf(sheet: Sheet, { reply }: RegisterRow): Markup {
  if (reply === null) return markup`<b>none found</b>`;
  return markup`${placeLink(sheet, reply.at)} ${quote(wordsAt(sheet.read.story, reply.at))}`;
}
