import type { Source, Words } from "../../ledger/ask/asking.ts";
import type { ShownClaim } from "../../ledger/ask/shown.ts";
import { wordsOf, type Word } from "../columns.ts";
import { dotted, spaced, timeOf, type Paper } from "../phrases.ts";
import { nobody } from "../relay.ts";
import { gridLines, indented } from "./grid.ts";

/** From this width on claims stand in a table. */
const WIDE = 100;
/** Code points of a content that are shown; programs get all of it. */
const LONGEST = 400;

/** Who says what, how sure, where: a table on a wide screen, one below the other on a narrow one. */
export function claimLines(claims: readonly ShownClaim[], paper: Paper): string[] {
  return paper.width >= WIDE ? tableOf(claims, paper) : claims.flatMap((claim) => stackOf(claim, paper));
}

function tableOf(claims: readonly ShownClaim[], paper: Paper): string[] {
  const { inks } = paper;
  const columns = [
    { title: "published", most: 10 },
    { title: "who", most: 26 },
    { title: "how sure", most: 12 },
    { title: "words", most: null },
    { title: "where", most: 34 },
  ];
  const rows = claims.map((claim) => [
    wordsOf(dayOf(claim.source), inks.plain),
    whoOf(claim, paper),
    sureOf(claim, paper),
    contentOf(claim.says, paper),
    whereOf(claim.source, claim.says, { paper, claim: claim.claim }),
  ]);
  return gridLines(columns, rows, paper);
}

function stackOf(claim: ShownClaim, paper: Paper): string[] {
  const { inks } = paper;
  const head = dotted([whoOf(claim, paper), cueOf(claim, paper), sureOf(claim, paper)], inks);
  return [
    ...indented([...wordsOf(dayOf(claim.source), inks.quiet), ...head], paper, ["", "  "]),
    ...indented(contentOf(claim.says, paper), paper, ["  ", "  "]),
    ...indented(whereOf(claim.source, claim.says, { paper, claim: claim.claim }), paper, ["  ", "  "]),
  ];
}

export function dayOf({ published }: Pick<Source, "published">): string {
  return published === null ? "no date" : timeOf(published.slice(0, 10));
}

function whoOf({ chain, speaker, by }: ShownClaim, { inks }: Paper): Word[] {
  const voices = chain.length > 0 ? chain : [speaker ?? (by.words === "" ? nobody : by.words)];
  return wordsOf(voices.join(" › "), inks.strong);
}

function cueOf({ cue }: ShownClaim, { inks }: Paper): Word[] {
  return wordsOf(cue.words, inks.cue);
}

function sureOf({ status, accusation }: ShownClaim, { inks }: Paper): Word[] {
  const ink = status === null ? inks.quiet : inks.status[status];
  return [
    ...wordsOf(status === null ? "not judged" : spaced(status), ink),
    ...(accusation === true ? wordsOf("accuses", inks.accusation) : []),
  ];
}

export function contentOf({ words }: Pick<Words, "words">, { inks }: Paper): Word[] {
  const letters = Array.from(words);
  const shown = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : words;
  return wordsOf(shown === "" ? "(no words)" : shown, inks.plain);
}

export interface Marked {
  readonly paper: Paper;
  /** The id by which it is asked for again. */
  readonly claim: string | null;
}

/** Outlet, story, version, characters, claim: what leads back to the words. */
export function whereOf(source: Source, { spans }: Words, { paper: { inks }, claim }: Marked): Word[] {
  const at = spans.map(([start, end]) => `${start}–${end}`).join(", ");
  return [
    ...(source.outlet === null ? [] : wordsOf(source.outlet, inks.plain)),
    ...wordsOf(`${source.story} version ${source.n} [${at}]`, inks.quiet),
    ...(claim === null ? [] : wordsOf(claim, inks.quiet)),
  ];
}
