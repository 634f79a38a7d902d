import type { ClaimsAnswer } from "../../ledger/ask/claims.ts";
import type { ContradictionsAnswer } from "../../ledger/ask/contradictions.ts";
import type { Side } from "../../ledger/ask/sides.ts";
import type { Paged } from "../../ledger/ask/asking.ts";
import type { ClaimOrigins, OriginsAnswer } from "../../ledger/ask/origins.ts";
import type { SearchAnswer } from "../../ledger/ask/search.ts";
import { wordsOf } from "../columns.ts";
import type { Paper } from "../phrases.ts";
import { claimLines, contentOf, dayOf, whereOf } from "./claim-lines.ts";
import { entryLines, indented } from "./grid.ts";

export function searchLines({ claims, stories, ...paged }: SearchAnswer, paper: Paper): string[] {
  if (claims.length + stories.length === 0)
    return nothing(paged, "no story and no claim has these words", paper);
  const hits = stories.flatMap(({ source, words }) => [
    ...entryLines(
      [wordsOf(dayOf(source), paper.inks.quiet), wordsOf(source.title ?? source.story, paper.inks.strong)],
      paper,
    ),
    ...indented(contentOf(words, paper), paper, ["  ", "  "]),
    ...indented(whereOf(source, words, { paper, claim: null }), paper, ["  ", "  "]),
  ]);
  return [
    ...section("Claims", claimLines(claims, paper), paper),
    ...section("Stories", hits, paper),
    ...nextPage(paged, paper),
  ];
}

export function claimsLines({ claims, about, by, ...paged }: ClaimsAnswer, paper: Paper): string[] {
  const { inks } = paper;
  const meant = [
    ...(by.length > 1 ? [`said by any of: ${by.map(({ name }) => name).join(", ")}`] : []),
    ...(about.length > 1 ? [`about any of: ${about.map(({ name }) => name).join(", ")}`] : []),
  ];
  if (claims.length === 0) return nothing(paged, "no claim fits", paper);
  return [
    ...meant.flatMap((words) => indented(wordsOf(words, inks.note), paper, ["", "  "])),
    ...claimLines(claims, paper),
    ...nextPage(paged, paper),
  ];
}

/** The three numbers first, then what they rest on. */
export function originsLines({ claims }: OriginsAnswer, paper: Paper): string[] {
  if (claims.length === 0)
    return indented(wordsOf("no telling in this time", paper.inks.quiet), paper, ["", ""]);
  return claims.flatMap((one, at) => [...(at === 0 ? [] : [""]), ...originLines(one, paper)]);
}

function originLines(one: ClaimOrigins, paper: Paper): string[] {
  const { inks } = paper;
  return [
    ...indented(contentOf({ words: one.said }, paper), paper, ["", "  "]),
    ...indented(wordsOf(one.says, inks.strong), paper, ["", "  "]),
    ...section("Where the tellings come from", groupLines(one, paper), paper),
    ...section("What hangs together, and why", edgeLines(one, paper), paper),
    ...section("How it hardened", changeLines(one, paper), paper),
  ];
}

function groupLines({ groups }: ClaimOrigins, paper: Paper): string[] {
  const { inks } = paper;
  return groups.flatMap(({ named, claims }, index) => [
    ...indented(
      wordsOf(
        `${index + 1}. ${named.length === 0 ? "nobody is named" : `comes from ${named.join(", ")}`}`,
        named.length === 0 ? inks.note : inks.strong,
      ),
      paper,
      ["  ", "     "],
    ),
    ...claims.flatMap((claim) =>
      entryLines(
        [
          wordsOf(dayOf(claim.source), inks.quiet),
          contentOf(claim.says, paper),
          whereOf(claim.source, claim.says, { paper, claim: claim.claim }),
        ],
        paper,
        2,
      ),
    ),
  ]);
}

function edgeLines({ dependences }: ClaimOrigins, paper: Paper): string[] {
  const { inks } = paper;
  return dependences.flatMap(({ what, why, one: from, other, outlet }) =>
    entryLines(
      [
        wordsOf(what, inks.cue),
        wordsOf(`${from.source.story} ← ${other?.source.story ?? outlet ?? ""}`, inks.plain),
        wordsOf(why, inks.quiet),
      ],
      paper,
      1,
    ),
  );
}

function changeLines({ changes }: ClaimOrigins, paper: Paper): string[] {
  const { inks } = paper;
  return changes.flatMap(({ what, why, before, after }) =>
    entryLines(
      [
        wordsOf(what, inks.note),
        wordsOf(`${dayOf(before.source)} to ${dayOf(after.source)}`, inks.quiet),
        wordsOf(why, inks.plain),
      ],
      paper,
      1,
    ),
  );
}

export function contradictionsLines(answer: ContradictionsAnswer, paper: Paper): string[] {
  const { contradictions, compared, stories, ...paged } = answer;
  const { inks } = paper;
  const limits =
    compared < stories
      ? indented(
          wordsOf(
            `the newest ${compared} of ${stories} stories were compared; --since and --until choose others`,
            inks.note,
          ),
          paper,
          ["", "  "],
        )
      : [];
  if (contradictions.length === 0)
    return [...nothing(paged, `nothing in ${compared} stories contradicts by our rules`, paper), ...limits];
  const lines = contradictions.flatMap(({ why, says, reasons, one, other, again }) => [
    ...entryLines([wordsOf(why, inks.note), wordsOf(says, inks.strong)], paper),
    ...[one, other].flatMap((side) => sideLines(side, paper)),
    ...indented(
      wordsOf(
        [...reasons, ...(again.length > 0 ? [`told again in ${again.length} more pairs`] : [])].join("; "),
        inks.quiet,
      ),
      paper,
      ["  ", "  "],
    ),
  ]);
  return [...lines, ...limits, ...nextPage(paged, paper)];
}

function sideLines({ source, words, claim, onWordOf }: Side, paper: Paper): string[] {
  const { inks } = paper;
  const who = wordsOf(onWordOf ?? "in the story’s own voice", onWordOf === null ? inks.quiet : inks.strong);
  return entryLines(
    [
      wordsOf(dayOf(source), inks.quiet),
      who,
      contentOf(words, paper),
      whereOf(source, words, { paper, claim }),
    ],
    paper,
    1,
  );
}

export function section(title: string, lines: readonly string[], paper: Paper): string[] {
  return lines.length === 0
    ? []
    : [...indented(wordsOf(title, paper.inks.heading), paper, ["", ""]), ...lines];
}

export function nextPage({ more, page }: Paged, paper: Paper): string[] {
  return more
    ? indented(wordsOf(`there is more: --page ${page + 1}`, paper.inks.note), paper, ["", "  "])
    : [];
}

export function nothing({ page }: Paged, words: string, paper: Paper): string[] {
  return indented(wordsOf(page === 1 ? words : `nothing on page ${page}`, paper.inks.quiet), paper, [
    "",
    "  ",
  ]);
}
