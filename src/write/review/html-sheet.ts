import type { Span } from "../../base/span.ts";
import type { Finding, Review, Severity } from "../../claim/finding.ts";
import type { StoryClaims } from "../../claim/story-claims.ts";
import type { Story } from "../../story/story.ts";
import { paragraphNumbers } from "../paragraph-numbers.ts";
import { markup, nothing, type Markup } from "./html-markup.ts";
import type { RuleInfo } from "./review-writer.ts";

/** A finding with its number in the margin, from 1. */
export interface Marked {
  readonly number: number;
  readonly finding: Finding;
  readonly standing: Standing;
}

/** `asked` is still open, but somebody is on it. */
export type Standing = "open" | "asked" | "decided";

/** One story on the page. */
export interface Sheet {
  /** Every id of the story's part of the page begins with it. */
  readonly id: string;
  /** The level of the story's own heading. */
  readonly level: number;
  readonly read: StoryClaims;
  readonly review: Review;
  readonly marked: readonly Marked[];
  readonly rules: ReadonlyMap<string, RuleInfo>;
  readonly numberOf: (span: Span) => number;
  /** Offsets that something on the page leads to. */
  readonly anchors: ReadonlySet<number>;
}

export interface SheetPlace {
  /** From 1. */
  readonly number: number;
  readonly level: number;
  readonly rules: ReadonlyMap<string, RuleInfo>;
}

export function sheetOf(read: StoryClaims, review: Review, { number, level, rules }: SheetPlace): Sheet {
  const { findings, register } = review;
  const targets = [
    ...findings.flatMap(({ evidence }) => evidence),
    ...register.flatMap(({ text, reply }) => (reply ? [text, reply.at] : [text])),
  ];
  return {
    id: `s${number}`,
    level,
    read,
    review,
    marked: findings.map((finding, at) => ({ number: at + 1, finding, standing: standingOf(finding) })),
    rules,
    numberOf: paragraphNumbers(read.story),
    anchors: new Set(targets.map(({ start }) => start)),
  };
}

function standingOf({ suppressed }: Finding): Standing {
  if (suppressed === null) return "open";
  return suppressed.decision === "ask" ? "asked" : "decided";
}

const letters: Readonly<Record<Severity, string>> = { error: "E", warning: "W", note: "N" };

/** `E3`: the severity in a letter, so that no colour need be seen. */
export function labelOf({ number, finding }: Marked): string {
  return `${letters[finding.severity]}${number}`;
}

/** The class of a mark: `e`, `w`, `n`, or `d` for what is decided. */
export function classOf({ finding, standing }: Marked): string {
  return standing === "decided" ? "d" : letters[finding.severity].toLowerCase();
}

export function wordsAt({ text }: Story, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Words of the story among ours, in quotation marks unless they bring their own. */
export function quote(words: string, longest = Infinity): Markup {
  const short = words.length > longest ? `${words.slice(0, longest)} …` : words;
  return /^["“]/.test(short)
    ? markup`<bdi class="q">${short}</bdi>`
    : markup`<bdi class="q">“${short}”</bdi>`;
}

/** `¶7`, a link to the words themselves or to their paragraph. */
export function placeLink(sheet: Sheet, span: Span): Markup {
  const { paragraphs } = sheet.read.story;
  const number = sheet.numberOf(span);
  const paragraph = paragraphs[number - 1];
  if (!paragraph) return nothing;
  const isExact =
    sheet.anchors.has(span.start) && span.start >= paragraph.start && span.start < paragraph.end;
  const target = isExact ? `${sheet.id}-at-${span.start}` : `${sheet.id}-p${number}`;
  return markup`<a class="at" href="#${target}">¶${number}</a>`;
}
