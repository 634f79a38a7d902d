import type { CardAnswer, DecisionAnswer, PeopleAnswer } from "../../ledger/ask/people.ts";
import type { ShownLegal } from "../../ledger/ask/legal.ts";
import type { ClaimEntry, LegalEntry, ShownConflict, TimelineAnswer } from "../../ledger/ask/timeline.ts";
import type { NameUse } from "../../ledger/people/card.ts";
import { wordsOf, type Word } from "../columns.ts";
import { spaced, timeOf, type Paper } from "../phrases.ts";
import { nextPage, nothing, section } from "./answers.ts";
import { claimLines, contentOf, dayOf, whereOf } from "./claim-lines.ts";
import { entryLines, gridLines, indented } from "./grid.ts";

export function peopleLines({ people, ...paged }: PeopleAnswer, paper: Paper): string[] {
  const { inks } = paper;
  if (people.length === 0) return nothing(paged, "nobody is called so", paper);
  const columns = [
    { title: "name", most: Math.floor(paper.width / 3) },
    { title: "kind", most: 12 },
    { title: "stories", most: 8 },
    { title: "claims", most: 8 },
    { title: "id", most: null },
  ];
  const rows = people.map(({ id, name, kind, claims, stories }) => [
    wordsOf(name, inks.strong),
    wordsOf(kind, inks.quiet),
    wordsOf(String(stories), inks.plain),
    wordsOf(String(claims), inks.plain),
    wordsOf(id, inks.quiet),
  ]);
  return [...gridLines(columns, rows, paper), ...nextPage(paged, paper)];
}

export function cardLines(card: CardAnswer, paper: Paper): string[] {
  const { inks } = paper;
  const { name, kind, stories, claims, id } = card.person;
  const suggestions = card.suggestions.flatMap(({ name: other, entity, why }) =>
    entryLines(
      [wordsOf(other, inks.strong), wordsOf(entity, inks.quiet), wordsOf(why.join("; "), inks.plain)],
      paper,
      1,
    ),
  );
  return [
    ...entryLines(
      [
        wordsOf(name, inks.strong),
        wordsOf(kind, inks.quiet),
        wordsOf(`${stories} stories`, inks.plain),
        wordsOf(`${claims} claims`, inks.plain),
        wordsOf(id, inks.quiet),
      ],
      paper,
    ),
    ...section(
      "Names",
      card.names.flatMap((use) => useLines(use.name, use, paper)),
      paper,
    ),
    ...section(
      "Roles",
      card.roles.flatMap((use) => useLines(use.role, use, paper)),
      paper,
    ),
    ...section(
      "In law, as stories tell it",
      card.legal.flatMap((row) => legalLines(row, paper)),
      paper,
    ),
    ...section("Denies", claimLines(card.denials, paper), paper),
    ...section("Says", claimLines(card.by, paper), paper),
    ...section("Is spoken of", claimLines(card.about, paper), paper),
    ...section("May be the same as, until somebody says so", suggestions, paper),
  ];
}

function useLines(words: string, { stories, first, last }: Omit<NameUse, "name">, paper: Paper): string[] {
  const { inks } = paper;
  const count = `${stories} ${stories === 1 ? "story" : "stories"}`;
  return entryLines(
    [wordsOf(words, inks.plain), wordsOf(count, inks.quiet), wordsOf(spread(first, last), inks.quiet)],
    paper,
    1,
  );
}

function spread(first: string | null, last: string | null): string {
  if (first === null || last === null) return "";
  return first === last ? first : `${first} to ${last}`;
}

function legalLines(row: ShownLegal, paper: Paper): string[] {
  const { inks } = paper;
  const { status, offence, date, source, words, claim } = row;
  const parts = [
    wordsOf(date === null ? "no date told" : timeOf(date), inks.plain),
    [
      ...wordsOf(spaced(status), inks.strong),
      ...(offence === null ? [] : wordsOf(`(${offence})`, inks.plain)),
    ],
    ...toldWords(row, paper),
    whereOf(source, words, { paper, claim }),
  ];
  return entryLines(parts, paper, 1);
}

function toldWords({ words, onWordOf, source }: ShownLegal, paper: Paper): Word[][] {
  const { inks } = paper;
  const carried = onWordOf === null ? "in the story’s own voice" : `on the word of ${onWordOf}`;
  return [
    contentOf(words, paper).map((word) => ({ ...word, ink: inks.cue })),
    wordsOf(`${carried}, ${dayOf(source)}`, inks.quiet),
  ];
}

export function timelineLines(
  { person, entries, conflicts, compared, stories, ...paged }: TimelineAnswer,
  paper: Paper,
): string[] {
  const { inks } = paper;
  if (entries.length === 0)
    return nothing(paged, `the ledger tells nothing of ${person.name} in this time`, paper);
  const lines = entries.flatMap((entry) =>
    entry.what === "legal" ? eventLines(entry, paper) : saidLines(entry, paper),
  );
  return [
    ...indented(wordsOf(person.name, inks.heading), paper, ["", ""]),
    ...lines,
    ...section(
      "What does not fit together",
      conflicts.flatMap((conflict) => conflictLines(conflict, paper)),
      paper,
    ),
    ...(compared < stories
      ? indented(wordsOf(`claims of the newest ${compared} of ${stories} stories`, inks.note), paper, [
          "",
          "  ",
        ])
      : []),
    ...nextPage(paged, paper),
  ];
}

/** `2025-04-08 (day)`; `2025-04-09 (published)`: the story tells no date of its own. */
function whenOf({ date, precision, dateOf }: LegalEntry | ClaimEntry): string {
  if (date === null) return "no date";
  const exact = precision === "day" || precision === "interval" ? "" : ` (${precision})`;
  return timeOf(date) + (dateOf === "published" ? " (published)" : exact);
}

function eventLines(entry: LegalEntry, paper: Paper): string[] {
  const { inks } = paper;
  return [
    ...entryLines(
      [wordsOf(whenOf(entry), inks.plain), wordsOf(`law: ${spaced(entry.status)}`, inks.note)],
      paper,
    ),
    ...entry.told.flatMap((row) => legalLines(row, paper)),
  ];
}

function saidLines(entry: ClaimEntry, paper: Paper): string[] {
  const { inks } = paper;
  const { claim, role } = entry;
  const says =
    role === "about"
      ? `of them, ${claim.speaker ?? "nobody named"}`
      : role === "by"
        ? "says"
        : "says of themselves";
  const status = claim.status === null ? [] : wordsOf(spaced(claim.status), inks.status[claim.status]);
  return [
    ...entryLines([wordsOf(whenOf(entry), inks.plain), wordsOf(says, inks.strong), status], paper),
    ...entryLines(
      [contentOf(claim.says, paper), whereOf(claim.source, claim.says, { paper, claim: claim.claim })],
      paper,
      1,
    ),
  ];
}

function conflictLines({ why, says, one, other }: ShownConflict, paper: Paper): string[] {
  const { inks } = paper;
  return [
    ...entryLines([wordsOf(why, inks.note), wordsOf(says, inks.strong)], paper, 1),
    ...[one, other].flatMap((side) =>
      indented(
        wordsOf(
          side.map(({ source }) => `${source.outlet ?? source.story} (${dayOf(source)})`).join(", "),
          inks.plain,
        ),
        paper,
        ["    ", "      "],
      ),
    ),
  ];
}

export function decisionLines({ judgement, people }: DecisionAnswer, paper: Paper): string[] {
  const now = people.map(({ name, id, stories }) => `${name} (${stories} stories, ${id})`).join("; ");
  return [
    ...indented(wordsOf(`now: ${now}`, paper.inks.plain), paper, ["", "  "]),
    ...(judgement === null
      ? []
      : indented(wordsOf(`people undo ${judgement} takes it back`, paper.inks.quiet), paper, ["", "  "])),
  ];
}
