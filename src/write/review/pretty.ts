import type { Reviewed } from "../../claim/finding.ts";
import type { Unread } from "../../claim/story-claims.ts";
import { paint, shorten, wordsOf, wrap, type Word } from "../columns.ts";
import { inksOf } from "../inks.ts";
import { paragraphNumbers } from "../paragraph-numbers.ts";
import type { Paper } from "../phrases.ts";
import { apart } from "../text-writer.ts";
import { findingLines, type Sheet } from "./pretty-finding.ts";
import { registerLines } from "./pretty-register.ts";
import { linesOf, regionsIn } from "./regions.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { addCounts, countOf, countWords, noCounts, openFindings, several, unusedWords } from "./words.ts";

const narrowest = 40;
/** Longer lines of running words are hard to read. */
const widest = 120;

/** For the terminal: each finding at its words, then the register, then how many. */
export function prettyReviewWriter(options: ReviewOptions): ReviewWriter {
  const width = Math.max(narrowest, Math.min(options.columns, widest));
  const paper = { inks: inksOf(options.colours), width };
  let counts = noCounts;
  let read = 0;
  let unread = 0;
  const stories = apart("", "\n", (result: Reviewed | Unread) => {
    if ("error" in result) {
      unread++;
      return printed(unreadLines(result, paper));
    }
    read++;
    counts = addCounts(counts, countOf(result.review.findings));
    return printed(storyLines(result, options, paper));
  });
  const total = (): string[] => {
    const lost = unread === 0 ? "" : ` ${several(unread, "input")} could not be read.`;
    const said = `${read === 1 ? "1 story" : `${read} stories`}: ${countWords(counts)}${lost}`;
    return ["", ...folded(wordsOf(said, paper.inks.strong), paper)];
  };
  return { ...stories, end: () => (options.many ? printed(total()) : "") };
}

function printed(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function storyLines(reviewed: Reviewed, options: ReviewOptions, paper: Paper): string[] {
  const { read, review } = reviewed;
  const sheet = sheetOf(reviewed, options, paper);
  const says = [...read.notes.map((note) => note.says), ...unusedWords(review)];
  const blocks = [
    headLines(reviewed, paper),
    says.flatMap((words) => noteLines(words, paper)),
    ...openFindings(review.findings).map((finding) => findingLines(finding, sheet)),
    registerLines(reviewed, paper),
    folded(wordsOf(countWords(countOf(review.findings)), paper.inks.strong), paper),
  ].filter((lines) => lines.length > 0);
  return blocks.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

function sheetOf({ read, review }: Reviewed, options: ReviewOptions, paper: Paper): Sheet {
  const regionOf = regionsIn(read, options);
  const places = openFindings(review.findings).flatMap(({ text, evidence }) => [text, ...evidence]);
  const last = places.reduce((most, at) => Math.max(most, regionOf(at).end.line), 1);
  const digits = Math.max(3, String(last).length);
  const { id, text } = read.story;
  return {
    id,
    page: { text, lines: linesOf(text), room: paper.width - digits - 4 },
    paper,
    regionOf,
    paragraphOf: paragraphNumbers(read.story),
    digits,
  };
}

function headLines({ read: { story } }: Reviewed, paper: Paper): string[] {
  const headline = story.fields.find(({ name }) => name === "headline")?.span;
  const title = headline ? shorten(story.text.slice(headline.start, headline.end), paper.width * 2) : "";
  const { strong, plain } = paper.inks;
  return [
    ...folded(wordsOf(title, strong), paper),
    ...folded(wordsOf(story.id, headline ? plain : strong), paper),
  ];
}

function noteLines(says: string, paper: Paper): string[] {
  return folded([...wordsOf("note:", paper.inks.note), ...wordsOf(says, paper.inks.plain)], paper);
}

function unreadLines({ id, error }: Unread, paper: Paper): string[] {
  return folded([...wordsOf(`${id}:`, paper.inks.error), ...wordsOf(error.says, paper.inks.plain)], paper);
}

/** Lines after the first are indented by two. */
function folded(words: readonly Word[], { width }: Paper): string[] {
  return wrap(words, width - 2).lines.map((line, at) => (at === 0 ? "" : "  ") + paint(line));
}
