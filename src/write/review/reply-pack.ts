import { onOneLine } from "../../base/escape.ts";
import { around, overlaps, type Span } from "../../base/span.ts";
import type { Claim } from "../../claim/claim.ts";
import { isOpen, type RegisterRow, type Reviewed } from "../../claim/finding.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { paragraphNumbers } from "../paragraph-numbers.ts";
import { spaced } from "../phrases.ts";
import { nobody } from "../relay.ts";
import { apart } from "../text-writer.ts";
import type { ReviewWriter } from "./review-writer.ts";
import { inQuotes, noClearance } from "./words.ts";

/**
 * A letter for each person or body that the story accuses, to be pasted and sent before publication: the story's exact
 * words, who says them, the answers it has, questions that presume nothing. What the review asks stands outside, for the desk.
 */
export function replyPackWriter(): ReviewWriter {
  return apart("", "\n", (result: Reviewed | Unread) => {
    const lines = "error" in result ? [`${result.id}: ${result.error.says}`] : packLines(result);
    return lines.map((line) => `${onOneLine(line)}\n`).join("");
  });
}

const blank = "____";
const rule = "-".repeat(64);

function packLines(reviewed: Reviewed): string[] {
  const { story } = reviewed.read;
  const headline = story.fields.find(({ name }) => name === "headline");
  const title = headline
    ? [`Reply pack: ${wordsAt(reviewed, headline.span)}`, story.id]
    : [`Reply pack: ${story.id}`];
  const targets = Map.groupBy(reviewed.review.register, ({ target }) => target);
  if (targets.size === 0)
    return [
      ...title,
      "",
      `Sayso found nobody whom the story accuses, so there is no letter to write. ${noClearance}`,
    ];
  const named = Array.from(targets).filter(([target]) => hasName(target));
  const unnamed = Array.from(targets.keys()).filter((target) => !hasName(target));
  return [
    ...title,
    ...named.flatMap(([target, rows], index) => [
      ...(index === 0 ? ["", forTheDesk] : []),
      ...letterLines(reviewed, target, rows),
    ]),
    ...unnamedLines(unnamed),
  ];
}

const forTheDesk = `For the desk: a letter for each person or organisation whom the story accuses, with blanks (${blank}) to fill in. Before one goes out, take out what would tell who a source is. What the review asks stands below a letter and is no part of it.`;

/** `Fenwick police`, not `thief`: a letter cannot call anybody by what they are accused of. */
function hasName(target: string): boolean {
  return /\p{Lu}/u.test(target);
}

function unnamedLines(targets: readonly string[]): string[] {
  if (targets.length === 0) return [];
  const who = targets.join("; ");
  return [
    "",
    `For the desk: accused without a name, so without a letter: ${who}. Find out whom readers will take that to be.`,
  ];
}

function letterLines(reviewed: Reviewed, target: string, rows: readonly RegisterRow[]): string[] {
  const outlet = reviewed.read.story.imprint.outlet ?? `${blank} (outlet)`;
  return [
    "",
    rule,
    `To ${target}`,
    "",
    `We are preparing a story for ${outlet} and would like to have your answer before it is published.`,
    "",
    "The story says of you:",
    ...rows.map((row) => `- ${rowPlace(row)}: ${quoted(reviewed, row.text)} (${carriedWords(row)})`),
    "",
    ...answerLines(reviewed, target, rows),
    "",
    "Please tell us:",
    "1. Is anything of this wrong? If so, what is right, and what shows it?",
    "2. What do you want to say to it, for publication?",
    "",
    `Please reply by ${blank} (time) on ${blank} (date) to ${blank} (name, telephone, e-mail).`,
    ...deskLines(reviewed, rows),
  ];
}

/** `said by clerk, through Harbour Ledger; put as alleged`. */
function carriedWords({ claim, record, speaker, chain, status }: RegisterRow): string {
  if (claim === null) return record ? "from a record" : "in the story’s own voice";
  const origin = chain.at(-1) ?? speaker ?? nobody;
  const relay = chain.slice(0, -1);
  const through = relay.length === 0 ? "" : `, through ${relay.join(" › ")}`;
  return `said by ${origin}${through}${status === null ? "" : `; put as ${spaced(status)}`}`;
}

function answerLines(reviewed: Reviewed, target: string, rows: readonly RegisterRow[]): string[] {
  const places = answersOf(reviewed, target, rows);
  if (places.length === 0) return ["The story has no answer of yours so far."];
  const paragraphOf = paragraphNumbers(reviewed.read.story);
  return [
    "The story has this answer of yours so far:",
    ...places.map((at) => `- ${placeWords(paragraphOf(at))}: ${quoted(reviewed, at)}`),
  ];
}

/** The reply that the register has, and what else the target says in answer to something. */
function answersOf({ read }: Reviewed, target: string, rows: readonly RegisterRow[]): Span[] {
  const places = rows.flatMap(({ reply }) => (reply ? [reply.at] : []));
  const said = read.claims.filter((claim) => claim.speaker === target && isAnswer(claim));
  for (const { source, cue, content } of said) {
    const at = around([...source, ...cue, ...content]);
    if (at) places.push(at);
  }
  return places
    .filter((at, index) => !places.slice(0, index).some((other) => isSame(at, other)))
    .toSorted((a, b) => a.start - b.start);
}

function isAnswer({ kind, answers }: Claim): boolean {
  return kind === "denies" || kind === "declines" || answers.length > 0;
}

function isSame(at: Span, other: Span): boolean {
  return overlaps(at, other) || (at.start === other.start && at.end === other.end);
}

/** What the review asks about the words of the letter. */
function deskLines({ review, read }: Reviewed, rows: readonly RegisterRow[]): string[] {
  const paragraphOf = paragraphNumbers(read.story);
  const asked = review.findings
    .filter((finding) => finding.ask !== "" && isOpen(finding))
    .filter(({ text }) => rows.some((row) => overlaps(row.text, text)))
    .map(({ text, ask, rule }) => `- ${placeWords(paragraphOf(text))}: ${ask} (${rule})`);
  return asked.length === 0 ? [] : ["", "For the desk, no part of the letter:", ...new Set(asked)];
}

/** `Headline, paragraph 1`; of the body the paragraph alone. */
function rowPlace({ field, paragraph }: RegisterRow): string {
  const place = placeWords(paragraph);
  return field === "body" ? place : `${field[0]?.toUpperCase()}${field.slice(1)}, ${place.toLowerCase()}`;
}

function placeWords(paragraph: number): string {
  return paragraph === 0 ? "In no paragraph" : `Paragraph ${paragraph}`;
}

function quoted(reviewed: Reviewed, at: Span): string {
  return inQuotes(wordsAt(reviewed, at));
}

function wordsAt({ read }: Reviewed, { start, end }: Span): string {
  return read.story.text.slice(start, end);
}
