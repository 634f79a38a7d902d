import type { LegalRow } from "../claim/claim.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { castOf } from "./cast.ts";
import { wordsOf, type Word } from "./columns.ts";
import { dotted, hanging, quoted, spaced, timeOf, type Paper } from "./phrases.ts";
import { shownRelay } from "./relay.ts";

/** Each person with their legal statuses, one below the other, and on whose word the text gives each. */
export function legalLines(result: StoryClaims, paper: Paper): string[] {
  const relays = new Map(castOf(result.claims).map((part) => [part.claim.id, part]));
  const wordOf = (id: string | null): string => {
    if (id === null) return "in the story’s own voice";
    const part = relays.get(id);
    return part ? `on the word of ${shownRelay(part, result.story.text).join(" › ")} (${id})` : `in ${id}`;
  };
  return [...Map.groupBy(result.legal, ({ person }) => person)].flatMap(([person, rows]) => [
    ...hanging(wordsOf(person, paper.inks.strong), paper),
    ...inOrder(rows).flatMap((row) => hanging(rowWords(row, wordOf(row.in), { result, paper }), paper, 1)),
  ]);
}

/** By time where every row has one, else in the order of the text. */
function inOrder(rows: readonly LegalRow[]): readonly LegalRow[] {
  if (rows.some(({ when }) => when === null)) return rows;
  return rows.toSorted((a, b) => ((a.when ?? "") < (b.when ?? "") ? -1 : Number(a.when !== b.when)));
}

interface Sheet {
  readonly result: StoryClaims;
  readonly paper: Paper;
}

function rowWords(row: LegalRow, carried: string, { result, paper: { inks } }: Sheet): Word[] {
  const cue = result.story.text.slice(row.cue.start, row.cue.end);
  return dotted(
    [
      [...wordsOf(spaced(row.status), inks.plain), ...wordsOf(quoted(cue), inks.cue)],
      row.offence === null ? [] : wordsOf(`offence ${quoted(row.offence)}`, inks.plain),
      row.when === null ? [] : wordsOf(timeOf(row.when), inks.plain),
      wordsOf(carried, inks.quiet),
    ],
    inks,
  );
}
